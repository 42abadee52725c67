# All that the bot says in Turkish. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = Türkçe
language-question = 🌐 <b>Hangi dilde konuşayım?</b>
language-chosen = Artık Türkçe konuşuyorum.
language-administrators = Bir grubun dilini yalnızca yöneticiler değiştirebilir. Benimle özel sohbette kendi dilini seçebilirsin.

## Commands, as the menu shows them

command-start = Ne yaparım, nasıl başlanır
command-help = Nasıl çalışır ve ipuçları
command-animate = Bir fotoğrafı canlandır
command-cancel = Henüz başlamamış videoyu iptal et
command-moves = Hazır hareketler ve seninkiler
command-history = Son videolarını yeniden al
command-balance = Bugün ne kullandın, ne kaldı
command-paysupport = Ödeme hakkında sor ya da sorun bildir
command-terms = Bir video için ödemek ne anlama gelir
command-status = Videoların ne durumda
command-settings = Videoların nasıl yapılsın
command-language = Dili değiştir
command-privacy = Neyi ne kadar süre saklıyorum
command-forget = Hakkında bildiğim her şeyi sil
command-pause = Yeni video başlatma; yazdığını herkes okur
command-resume = Videoları yeniden başlat
command-jobs = Neler sürüyor, son olarak neler bitti
command-job = Numarasıyla bir iş: durumu ve düğmeler
command-stats = Sayılar: bugün, 7 gün, 30 gün
command-prices = Fiyatlar: ayarlanan ve öğrenilen
command-log = Burada kim ne yaptı
command-allow = Bir kişiye ya da gruba izin ver
command-ban = Bir kişiyi ya da grubu engelle
command-unban = Engeli kaldır
command-grant = Birine bugün için ek video ver
command-refund = Yıldız ödemesini geri ver

## Getting to know each other

start =
    👋 <b>Fotoğrafları canlandırırım.</b>

    1. Bir kişinin <b>fotoğrafını</b> gönder.
    2. Hareket eden birinin <b>kısa bir videosunu</b> gönder{ $moves ->
        [yes] {" "}ya da hazır bir hareket seç
       *[no] {""}
    }.

    Birkaç dakika sonra fotoğraftaki kişi öyle hareket eder. İpuçları: /help
help =
    <b>Nasıl çalışır</b>
    1. Bir fotoğraf ve bir video gönder; sırası fark etmez. Birini değiştirmek için yenisini gönder.
    2. <b>Canlandır</b> düğmesine bas. İstersen önce ne yapılacağını ve nasıl yapılacağını seç.
    3. Birkaç dakika bekle. Video, mesajına yanıt olarak gelir.

    <b>İyi bir sonuç için</b>
    • Fotoğrafta da videoda da kameraya bakan tek kişi
    • İkisinde de aynı kadraj: yüzle yüz, boydan çekimle boydan çekim
    • Net ve iyi aydınlatılmış bir fotoğraf
    • 2 ile { $seconds } saniye arası bir video; daha uzunsa bir bölümünü seçersin

    <b>Neleri kabul ederim</b>
    Fotoğraf: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, çıkartma. Video: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIF, görüntülü mesaj, video çıkartma. Her biri en fazla { $megabytes } MB.

    <b>Hareketler</b>
    Seçebileceğin videolar /moves listesinde. Bir videoyu oraya eklemek için ona <code>/savemove dance</code> diye yanıt ver.

    <b>Grupta</b>
    Bir fotoğrafın ya da videonun açıklamasına /animate yaz veya ona bu komutla yanıt ver.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Bir fotoğrafın ya da videonun açıklamasına <b>/animate</b> yaz veya burada olan bir fotoğrafa ya da videoya bu komutla yanıt ver. Senden diğer dosyayı isterim, sonra fotoğraftaki kişiyi videodaki gibi hareket ettiririm. <b>/animate dance</b>, /moves listesindeki dance adlı hareketi kullanır.

    /status süren işleri gösterir, /cancel henüz başlamamış olanları iptal eder, /history biten videolarını listeler.
help-inline =
    <b>Her sohbette</b>
    Videolarından veya hareketlerinden birini göndermek için mesaj alanına <code>@{ $username }</code> yaz.
help-guest =
    <b>Üyesi olmadığım sohbetlerde</b>
    Bir fotoğrafı <code>@{ $username } { $name }</code> ile yanıtla, yanıtım videoya dönüşsün.
inline-button = ✨ Yeni bir fotoğraf canlandır
added-to-group =
    👋 <b>Fotoğrafları canlandırırım.</b> Bir kişinin fotoğrafının açıklamasına /animate yaz veya fotoğrafa bu komutla yanıt ver; ben de hareketi gösteren bir video isterim. İkisini de buradaki herkes gönderebilir; lütfen insanların görüntülerini yalnızca izinleri varsa kullan.
privacy =
    <b>Neleri saklıyorum</b>
    • Gönderdiklerinden: fotoğrafın ve videonun referansları (dosyaların kendisi değil), sayısal kullanıcı kimliğin, yapılan her videonun ayarları ve zamanları. Ayrıca, /history yeniden gönderebilsin diye biten videonun bir referansı. Mesajlarının kendisi yalnızca ben yanıtlayana kadar.
    • { $encrypted ->
            [yes] Referanslar, bağlantılar ve mesajlar şifreli; anahtarı başka yerde saklanıyor.
           *[no] Referanslar, bağlantılar ve mesajlar burada şifreli değil; onları yalnızca beni işleten kişi okuyabilir.
        }
    • Kaydettiğin hareketler: adları, videonun ve bir karesinin referansları; sen kaldırana kadar.
    • Dosyalar üzerlerinde çalışırken diskimde durur, sonra yine gerekirse diye yaklaşık { $minutes } dakika daha kalır. Videon bitince ya da /cancel ve /forget ile hemen silinir.

    <b>Kime ne gidiyor</b>
    Fotoğraf ve video, sonucu üreten AI/ML API hizmetine (aimlapi.com) gider. Adın da kimliğin de oraya gitmez.

    <b>Ne kadar süreyle</b>
    • Gönderip başlatmadıkların: { $hours } saat.
    • İstediğin hatırlatma: kimliğin ve dilin, sana yazana kadar.
    • Biten bir videonun kime ait olduğu ve dosyalarına götüren her şey: { $days ->
            [0] hiç saklanmaz.
            [one] { $days } gün.
           *[other] { $days } gün.
        } Sonrasında yalnızca sayılar kalır: bir video ne zaman ve nasıl yapıldı, kaça mal oldu.
    • /forget hepsini bir anda siler.
    • Yalnızca kaç video başlattığın ve bunların maliyeti, sınırlar geçerli kalsın diye birkaç gün daha sayılır; kimliğin yerine bir kodla.
    • Beni işleten kişi sana izin verir ya da seni engellerse, ya da sen izin istersen: bu bilgiyle birlikte kimliğin, /forget sonrasında da.
    • Arızaları bulmaya yarayan günlüğüm: sohbetlerin kimlikleri, videoların ve ödemelerin numaraları, /forget sonrasında da. Ne kadar saklanacağına beni işleten kişi karar verir.

    İnsanların görüntülerini yalnızca izinleri varsa kullan. Her sonuçta yapay zekâ ile üretildiği belirtilir.
not-allowed =
    Üzgünüm, bu bot herkese açık değil. Botu kimin işlettiğini biliyorsan ondan sana izin vermesini iste: kullanıcı kimliğin <code>{ $id }</code>.
not-allowed-group =
    Üzgünüm, bu bot bu gruba açık değil. Botu işleten kişi izin verebilir: grubun kimliği <code>{ $id }</code>.
access-banned = Üzgünüm, beni işleten kişi bu botu sana kapattı. /privacy ne sakladığımı söylemeye, /forget onu silmeye devam eder.
button-ask-access = 🔑 İzin iste
alert-asked = İstek ulaştı. Yanıt evetse buraya yazacağım.
alert-ask-later = Az önce çok kişi izin istedi, bu yüzden isteğini henüz iletemiyorum. { $wait } sonra yeniden bas.
access-granted = 🎉 Artık beni kullanabilirsin. Nasıl başlayacağını /help gösterir.

## Gathering the two files

ask-for-video =
    📷 Fotoğrafı aldım. Şimdi hareketi gösteren, en fazla { $seconds } saniyelik bir <b>video</b> gönder.
ask-for-photo =
    🎬 Videoyu aldım. Şimdi böyle hareket edecek kişinin bir <b>fotoğrafını</b> gönder.
ask-for-both =
    Bir kişinin <b>fotoğrafını</b> ve hareketi gösteren bir <b>video</b> gönder; sırası fark etmez.
ask-or-tap = Ya da hazır bir hareket seç:
still-missing-photo = 🎬 Videon bende. Şimdi öyle hareket edecek kişinin bir <b>fotoğrafı</b> gerekiyor.
still-missing-video = 📷 Fotoğrafın bende. Şimdi hareketi gösteren bir <b>video</b> gerekiyor.
prompt-video =
    📷 Fotoğrafı aldım. <b>Bu mesajı yanıtla</b> ve hareketi gösteren, en fazla { $seconds } saniyelik bir video gönder. Vazgeçersen: /cancel
prompt-photo =
    🎬 Videoyu aldım. <b>Bu mesajı yanıtla</b> ve böyle hareket edecek kişinin bir fotoğrafını gönder. Vazgeçersen: /cancel
prompt-both =
    <b>Bu mesajı yanıtla</b>: önce bir kişinin fotoğrafını, sonra hareketi gösteren bir video gönder. Vazgeçersen: /cancel
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>bu mesajı</b> kendi fotoğrafınla <b>yanıtla</b>, sen de böyle hareket et. Vazgeçersen: /cancel
prompt-placeholder-photo = Bir fotoğraf
prompt-placeholder-video = Bir video
prompt-placeholder-name = Bir ad
offer = <b>Canlandırmaya hazır</b>
offer-for = <b>{ $name }, canlandırmaya hazır</b>
offer-wait = yaklaşık { $wait } içinde hazır
offer-none-left = Bugünlük video hakkın bitti; { $wait } sonra yenisi var.
reminder = 🔔 Yeniden video yapabilirsin.
offer-price = yaklaşık { $price } $
price = { $price } $
offer-consent = <i>Canlandır demek: görünen kişilerin izni var demek.</i>
offer-part = ✂️ <b>Videonun hangi bölümü?</b>
offer-how = <b>Nasıl yapayım?</b>
offer-where =
    <b>Kişi nerede hareket etsin?</b>
    🖼 <b>Fotoğrafta:</b> fotoğrafın arka planı kalır.
    🎬 <b>Videoda:</b> videonun sahnesi kalır.
album-last = { $kind ->
        [both] 💡 { $count } dosyadan son fotoğrafı ve son videoyu aldım.
        [photo] 💡 { $count } fotoğraftan sonuncusunu aldım.
       *[video] 💡 { $count } videodan sonuncusunu aldım.
    }
hint-photo-tiny = 💡 Fotoğraf çok küçük; daha büyüğüyle sonuç daha net olur.
hint-photo-blurred = 💡 Fotoğraf bulanık görünüyor; net bir fotoğrafla sonuç daha iyi olur.
hint-photo-dark = 💡 Fotoğraf çok karanlık; daha aydınlık bir fotoğrafla sonuç daha iyi olur.
hint-video-tiny = 💡 Video çok küçük; daha büyüğünde hareket daha iyi görünür.
hint-video-dark = 💡 Video çok karanlık; daha aydınlık bir videoda hareket daha iyi görünür.
hint-video-still = 💡 Videoda neredeyse hiç hareket yok; sonuçta da olmaz.
hint-begins-black = 💡 Video siyah başlıyor; o kısım olmadan daha iyi olur.
hint-begins-still = 💡 Videonun ilk { $seconds } sn'sinde kimse hareket etmiyor; o kısım olmadan sonuçta daha çok hareket olur.
hint-has-cuts = 💡 Videoda kesmeler var; kesmesiz bir bölüm daha iyi olur.
hint-crops-sides = 💡 Fotoğrafın yaklaşık %{ $percent } kadarı yanlardan kesilecek.
hint-crops-top-and-bottom = 💡 Fotoğrafın yaklaşık %{ $percent } kadarı üstten ve alttan kesilecek.
length-seconds = { $seconds ->
        [one] { $seconds } saniye
       *[other] { $seconds } saniye
    }
length-first = { $whole } saniyenin ilk { $seconds } saniyesi
length-middle = { $whole } saniyenin ortasından { $seconds } saniye
length-within = { $whole } saniyenin { $seconds } saniyesi
length-unknown = En fazla { $allowed } saniye
offer-discarded = İptal edildi. İstediğin zaman bir fotoğraf ya da videoyla yeniden başlayabilirsin.
button-animate = ✨ Canlandır
left-today = bugün { $count } hakkın var
button-options = ⚙️ Seçenekler
button-cancel = İptal
button-remind = 🔔 Hatırlat
button-mode-move = 🖼 Fotoğrafta
button-mode-replace = 🎬 Videoda
button-part-first-5 = İlk 5 sn
button-part-first-10 = İlk 10 sn
button-part-first-15 = İlk 15 sn
button-part-middle = Ortadan { $seconds } sn
button-part-uncut = Kesmesiz, { $seconds } sn
button-part-moving = Baş kısmı yok, { $seconds } sn
button-part-all = En çok { $seconds } sn
button-part-whole = Tümü, { $seconds } sn
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · { $price } $ · { $wait }
button-again = 🔁 Tekrar dene
button-yes-again = 🔁 Evet, yeniden

## Settings

settings-own = ⚙️ <b>Ayarların:</b> { $preset }
settings-group =
    ⚙️ <b>Bu grubun ayarları:</b> { $preset }
    Burada kendi ayarını seçmemiş herkes için.
settings-administrators = Bir grubun ayarlarını yalnızca yöneticiler seçebilir. Benimle özel sohbette /settings ile kendi ayarlarını seçebilirsin; burada da geçerli olurlar.
preset-quick = ⚡ Hızlı
preset-balanced = ⚖️ Standart
preset-best = 💎 En iyi
preset-own = özel
preset-about-quick = ⚡ <b>Hızlı:</b> denemek için, en kısa bekleme.
preset-about-balanced = ⚖️ <b>Standart:</b> çoğu video için iyi.
preset-about-best = 💎 <b>En iyi:</b> en net görüntü, en uzun bekleme.
button-details = Ayrıntılar
button-usual = Varsayılan ayarlar
button-back = « Geri
settings-details =
    ⚙️ <b>Ayrıntılar</b>
    Her düğmede şu an geçerli olan değer yazar. Ne işe yaradığını görmek ya da değiştirmek için birine bas.
setting-resolution = Çözünürlük
setting-quality = Kalite
setting-steps = Adım sayısı
setting-shift = Shift
setting-safety = Güvenlik denetimi
setting-about-resolution = Videonun kısa kenarı. Yükseldikçe daha çok ayrıntı görünür, süre de uzar.
setting-about-quality = Biten videonun hangi kalitede kaydedileceği. Yükseldikçe görüntü temizlenir, dosya büyür.
setting-about-steps = Yapay zekânın videonun üzerinden kaç kez geçeceği. Daha çok adım: daha kaliteli görüntü, daha uzun bekleme.
setting-about-shift = Adımların nereye harcanacağı: yüksek shift daha çok harekete ve kompozisyona, düşük shift ince ayrıntılara ağırlık verir.
setting-about-safety = Yapay zekânın uygun bulmadığı fotoğraf ve videoları reddedip reddetmeyeceği.
value-quality-low = Düşük
value-quality-medium = Orta
value-quality-high = Yüksek
value-quality-maximum = En yüksek
value-safety-on = Açık
value-safety-off = Kapalı

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Sıradaki sensin.</b> Yer açılır açılmaz başlıyor.
       *[other] ⏳ <b>Kuyrukta:</b> { $number }. sıra. Yaklaşık { $wait } sonra başlıyor.
    }
status-preparing = ⚙️ Fotoğrafını ve videonu <b>hazırlıyorum</b>…
status-submitting = ⚙️ Yapay zekâya <b>gönderiyorum</b>…
status-generating =
    🎬 <b>Videon hazırlanıyor</b>
    { $bar } { $left ->
        [0] neredeyse hazır
       *[other] yaklaşık { $left } dk kaldı
    }
status-leave-chat = Sohbeti kapatabilirsin; buraya gönderirim.
status-late =
    🎬 <b>Hâlâ hazırlanıyor</b>
    { $bar } alışılmış { $slowest } dk geçti. Beklemeye devam ediyorum.
status-sending = 📤 <b>Hazır.</b> Videonu gönderiyorum…
status-paused = ⏸ Şu anda video üretemiyorum; beni işleten kişinin haberi var. <b>Sıran korunuyor</b>, kaldığım yerden kendim devam edeceğim.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Sıran korunuyor.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>Yapay zekâ şu anda yanıt vermiyor</b>; beni işleten kişinin haberi var. Videon kaybolmadı: kontrol etmeye devam ediyorum, hazır olunca gönderirim.
too-many = { $limit ->
        [1] Zaten yapılmakta olan bir videon var.
       *[other] Zaten yapılmakta olan { $limit } videon var.
    } Dosyaların bende duruyor: biri bitince düğmeye yeniden bas.
queue-full = Sırada o kadar çok video var ki şimdilik yenisini almıyorum. Dosyaların duruyor: biraz sonra düğmeye yeniden bas.
limit-reached = { $whose ->
    [person] Bugünkü hakkın doldu. Dosyaların duruyor: { $wait } sonra yeniden bas.
    [chat] Bu sohbetin bugünkü hakkı doldu. Dosyaların duruyor: { $wait } sonra yeniden bas.
    [month] Bu ayın ortak hakkı doldu. { $wait } sonra yeniden dene.
   *[all] Bugünün ortak hakkı doldu. Dosyaların duruyor: { $wait } sonra yeniden bas.
 }
limit-too-little = { $whose ->
    [person] Bu videonun bedeli bugün kalan hakkından fazla. Daha kısa bir bölüm seç ya da { $wait } sonra yeniden bas: dosyaların duruyor.
    [chat] Bu videonun bedeli bu sohbetin bugün kalan hakkından fazla. Daha kısa bir bölüm seç ya da { $wait } sonra yeniden bas: dosyaların duruyor.
    [month] Bu videonun bedeli bu ay kalandan fazla. Daha kısa bir bölüm seç ya da { $wait } sonra yeniden dene.
   *[all] Bu videonun bedeli bugün kalandan fazla. Daha kısa bir bölüm seç ya da { $wait } sonra yeniden bas: dosyaların duruyor.
 }
limit-too-little-ever = { $whose ->
    [person] Bu videonun bedeli bir günlük hakkının tamamından fazla.
    [chat] Bu videonun bedeli bu sohbetin bir günlük hakkının tamamından fazla.
    [month] Bu videonun bedeli bir aylık ortak hakkın tamamından fazla.
   *[all] Bu videonun bedeli bir günlük ortak hakkın tamamından fazla.
 } Daha kısa bir bölüm seç: dosyaların duruyor.
limit-none = Şu anda senin için video yapamıyorum; bunu yalnızca beni işleten kişi değiştirebilir.
wait = { $unit ->
    [minutes] { $count } dk
    [hours] { $count } sa
   *[days] { $count } gün
 }
balance-heading = <b>Hakların</b>
balance-video = Bu video: yaklaşık { $price } ABD doları
balance-today = Bugün başlatılan: { $count }
balance-spent = Bunların bedeli: { $price } ABD doları
balance-left = Kalan video: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(yenilenmesine { $wait })
    }
balance-left-money = Kalan bütçe: { $price } ABD doları{ $opens ->
        [never] {""}
       *[later] {" "}(yenilenmesine { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ Videolar için Yıldızlarla ödeme yapılır: fiyatı teklif söyler.
       *[later] ⭐ Daha fazla video için Yıldızlarla ödeme yapılabilir: hakkın bitince teklif fiyatı söyler.
    }
balance-no-limit = Burada senin için günlük sınır yok.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ Bugün kalan ücretsiz hak bu videoya yetmiyor, { $wait } sonra yenilenir.
       *[used] ⭐ Bugünkü ücretsiz hak bitti, { $wait } sonra yenilenir.
    }
offer-stars = Bu video ⭐ { $stars }; video çıkmazsa kendiliğinden geri gelir.
offer-consent-stars = <i>Ödemek demek: görünen kişilerin izni var, sen de /terms koşullarını kabul ediyorsun demek.</i>
alert-not-free = { $free ->
        [never] Bu video ⭐ { $stars }: ödemek için düğmeye yeniden bas.
        [rest] Bugün kalan ücretsiz hak bu videoya yetmiyor, { $wait } sonra yenilenir. Ya da bu video için ⭐ { $stars } öde: düğmeye yeniden bas.
       *[used] Bugünkü ücretsiz hak bitti, { $wait } sonra yenilenir. Ya da bu video için ⭐ { $stars } öde: düğmeye yeniden bas.
    }
alert-offer-changed = Bu arada değişti. Bir bak ve yeniden bas.
invoice-title = Videon
invoice-description = Fotoğrafından ve videondan yapılan bir video. Yapılamaz ya da ulaştırılamazsa yıldızların kendiliğinden geri gelir. /terms
checkout-stale = Bu fatura artık geçerli değil: video değişti, başladı ya da iptal edildi. Hiçbir şey ödenmedi.
checkout-paid = Bu videonun ücreti zaten ödendi. İkinci kez bir şey ödenmedi.
checkout-not-yours = Bu fatura başka biri için. Hiçbir şey ödenmedi.
checkout-full = Şu anda daha fazla video alamıyorum. Hiçbir şey ödenmedi; sonra yeniden dene.
checkout-too-many = Zaten yapılmakta olan çok fazla videon var. Hiçbir şey ödenmedi; biri bitince yeniden dene.
checkout-closed = Şu anda video satmıyorum. Hiçbir şey ödenmedi.
checkout-later = Bende bir şeyler ters gitti. Hiçbir şey ödenmedi; yeniden dene.
payment-late = ⭐ Bu fatura artık geçerli değildi: video değişti, başladı ya da iptal edildi. ⭐ { $stars } bir dakika içinde sana geri gelir.
payment-twice = ⭐ Bu videonun ücreti zaten ödenmişti. İkinci ⭐ { $stars } bir dakika içinde geri gelir.
payment-full = ⭐ Şu anda daha fazla video alamıyorum. ⭐ { $stars } bir dakika içinde sana geri gelir.
payment-too-many = ⭐ Zaten yapılmakta olan çok fazla videon var. ⭐ { $stars } bir dakika içinde sana geri gelir.
ending-stars-back = ⭐ { $stars } bir dakika içinde kendiliğinden sana geri gelir.
receipts = ⭐ <b>Ödemelerin</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] ödendi
        [refunding] geri geliyor
        [refunded] geri verildi
       *[other] yapılmakta olan bir video için
    }
paysupport =
    ⭐ <b>Ödemeler</b>
    Bir ödeme videoyla sonuçlanmazsa yıldızlar kendiliğinden geri gelir, çoğu zaman bir dakikada; /history bunu gösterir. Telegram desteği bana yapılan ödemelerde yardım edemez.
    { $asked ->
        [yes] Başka her şey için <code>/paysupport</code> ve arkasına sorunu yaz: beni işleten kişi okur.
       *[no] Başka her şey için beni işleten kişiye sor.
    }
paysupport-sent = Teşekkürler. Sorun beni işleten kişide; kimliğini ve son ödemelerini görüyor.
paysupport-enough = Soruların beni işleten kişiye ulaştı. Yenilerini göndermeden önce lütfen yanıtını bekle.
terms =
    📜 <b>Koşullar</b>
    • Bir ödeme bir video içindir; teklifte görünen fotoğraftan ve videodan yapılır. Fiyat ödemeden önce düğmede yazar.
    • Video ulaşmazsa, nedeni ne olursa olsun, bütün yıldızlar kendiliğinden geri gelir.
    • Ulaşan bir video, umduğundan farklı göründüğü için iade edilmez. Bir sorunu varsa /paysupport ile yaz.
    • Yalnızca izni olan kişilerin görüntülerini kullan. Her sonuçta yapay zekâ ile üretildiği yazar.
    • Ödemelerden ne sakladığım: /privacy
privacy-stars =
    <b>Ödemeler</b>
    Yıldızla ödersen: kimliğin, tutar, Telegram'ın ödeme numarası ve hangi video için olduğu, bir videonun kime ait olduğunu bildiğim sürece. Sonrasında ve /forget'ten sonra tutarlar ve numaralar kimliğin olmadan kalır.
operator-refund-failed = ⚠️ <b>⭐ { $stars } geri verilemiyor</b>, { $id }: { $reason }. Denemeye devam ediyorum. Ödeme: <code>{ $charge }</code>
operator-payment-found = ⭐ Telegram'ın listesinde { $id } tarafından yapılan, hiçbir güncellemenin bildirmediği ⭐ { $stars } ödeme buldum. Her zamanki gibi sürüyor: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id }, burada sipariş edilmemiş bir şey için ⭐ { $stars } ödedi.</b> Lütfen bak; <code>/refund { $charge }</code> geri verir.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) ödemeler hakkında soruyor: { $text }
    { $payments ->
        [none] Henüz ödeme yok.
       *[other] { $payments }
    }
button-job-refund = ⭐ Geri ver
control-refund-how = Böyle bir ödeme bilmiyorum. <code>/refund numara</code> yaz: ödemenin numarası onunla ilgili mesajımda ve <code>/job</code> altında.
control-stats-stars = ⭐ kazanılan · ↩️ geri verilen · ⚖️ Telegram'ın ödediği kurla yıldızlar eksi 💵

## The result

result-caption = ✨ Yapay zekâ ile üretildi
result-cost = Maliyet: { $cost } ABD doları (beklenen: { $expected })
result-caption-private = ✨ Yapay zekâ ile üretildi. İstediğin gruba ulaşamadım, o yüzden buraya gönderiyorum.
result-without-sound = 🔇 Videonun sesini okuyamıyorum, bu yüzden sessiz.
result-out-of-step = 🔈 Ses ile görüntü birbirinden kayabilir.
made-by-ai-mark = Yapay zekâ ile üretildi (Wan 2.2 Animate Move)
result-link =
    ✨ Videon hazır ama buraya video olarak gönderemiyorum. İşte, yapay zekâ ile üretilen videon; bağlantı yalnızca bir süre çalışır: { $link }
button-send-again = 📥 Yeniden gönder
button-me-too = 🕺 Ben de
button-new-move = 🎬 Yeni hareket
button-new-photo = 📷 Yeni foto
button-redo = ⚙️ Değiştir

## The results so far

history-heading =
    🎞 <b>Son videoların</b>
    Birine bas, yeniden göndereyim.
history-heading-group =
    🎞 <b>Bu gruptaki son videoların</b>
    Birine bas, yeniden göndereyim.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· kişi değiştirildi
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } sn
    }
ago = { $unit ->
        [now] Az önce
        [minutes] { $count } dk önce
        [hours] { $count } sa önce
       *[days] { $count ->
            [one] { $count } gün önce
           *[other] { $count } gün önce
        }
    }
history-send = ▶️ { $number }
button-newer = « Daha yeni
button-older = Daha eski »
history-empty = Burada henüz videon yok. Bir fotoğraf ve bir video gönder, ilkini yapayım.
history-empty-group = Bu grupta henüz videon yok. İlkini yapmak için bir fotoğrafın ya da videonun açıklamasına /animate yaz.

## Endings without a video

ending-cancelled = İptal edildi, hiçbir şey üretilmedi.
ending-uncertain =
    ⚠️ Bağlantı tam dosyalarını teslim ederken koptu. Video hazırlanıyor da olabilir, hazırlanmıyor da; bu yüzden ikinci kez göndermedim.{ $kept ->
        [yes] {" "}Yeniden yapayım mı?
       *[no] {""}
    }
ending-refused =
    🚫 Yapay zekânın güvenlik denetimi buna izin vermedi.{ $kept ->
        [yes] {" "}Başka bir fotoğraf ya da video gönder (diğer dosya bende duruyor) ya da tekrar dene.
       *[no] {""}
    }
ending-no-person =
    🔍 Yapay zekâ canlandıracak bir kişi bulamadı.{ $kept ->
        [yes] {" "}Kameraya bakan tek kişinin olduğu bir fotoğraf ya da video gönder (diğer dosya bende duruyor) ya da tekrar dene.
       *[no] {""}
    }
ending-not-accepted =
    🚫 Yapay zekâ bu dosyaları kabul etmiyor.{ $kept ->
        [yes] {" "}Başka bir fotoğraf ya da video gönder (diğer dosya bende duruyor) ya da tekrar dene.
       *[no] {""}
    }
ending-service-failed =
    😕 Yapay zekâ bunu yapamadı.{ $kept ->
        [yes] {" "}Bazen olur; dosyaların bende duruyor, tekrar denemen yeterli.
       *[no] {""}
    }
generation-late =
    ⏳ Bu, her zamankinden çok daha uzun sürüyor. Bir gün boyunca bakmaya devam edeceğim ve video hazır olur olmaz göndereceğim. Bir şey yapmana gerek yok.
ending-timed-out =
    ⌛ Bu çok uzun sürdü, beklemeyi bıraktım.{ $kept ->
        [yes] {" "}Dosyaların bende duruyor: bir süre sonra tekrar dene.
       *[no] {""}
    }
ending-result-lost =
    😕 Videon yapıldı ama onu indiremedim.{ $kept ->
        [yes] {" "}Dosyaların bende duruyor, tekrar deneyebilirsin.
       *[no] {""}
    }
ending-undelivered =
    📦 Videon hazır ama gönderemedim.{ $kept ->
        [yes] {" "}Senin için saklıyorum: düğmeye bas ya da /history gönder, yeniden deneyeyim.
       *[no] {""}
    }
undelivered-link = Burada da var, yapay zekâ ile üretildi; bağlantı yalnızca bir süre çalışır: { $link }
ending-unconfirmed =
    📨 Videonu gönderdim ama Telegram ulaştığını doğrulamadı.{ $kept ->
        [yes] {" "}Burada yoksa düğmeye bas ya da /history gönder, yeniden göndereyim.
       *[no] {""}
    }
ending-broken =
    😕 Benim tarafımda bir şeyler ters gitti; beni işleten kişi bunu görebiliyor.{ $kept ->
        [yes] {" "}Dosyaların bende duruyor, tekrar deneyebilirsin.
       *[no] {""}
    }
ending-not-kept = Bu arada başka bir videoya başladın, bu yüzden bunun dosyalarını saklamadım: başka bir fotoğraf ya da videoyla yapmak için ikisini de gönder.
ending-in-private = Bu, bir grupta istediğin videoyla ilgili. Burada yapmak için bana bir fotoğraf ve bir video gönder.
ending-photo-gone = Fotoğrafını artık Telegram'dan alamıyorum. Lütfen yeniden gönder{ $kept ->
        [yes] ; video bende duruyor.
       *[no] .
    }
ending-video-gone = Videonu artık Telegram'dan alamıyorum. Lütfen yeniden gönder{ $kept ->
        [yes] ; fotoğraf bende duruyor.
       *[no] .
    }
-photo-unreadable = Bu fotoğrafı okuyamıyorum. Lütfen JPEG ya da PNG olarak başka bir tane gönder
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ; video bende duruyor.
       *[no] .
    }
-photo-too-small = Bu fotoğraf kullanılamayacak kadar küçük. Lütfen daha büyüğünü gönder
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ; video bende duruyor.
       *[no] .
    }
-photo-too-large = Bu fotoğraf benim için çok büyük. Lütfen daha küçüğünü gönder
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ; video bende duruyor.
       *[no] .
    }
-video-unreadable = Bu videoyu okuyamıyorum. Lütfen başka bir tane gönder, en iyisi MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ; fotoğraf bende duruyor.
       *[no] .
    }
-video-no-picture = Bu videoda görüntü yok, yalnızca ses var. Lütfen birinin hareket ettiği bir video gönder
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ; fotoğraf bende duruyor.
       *[no] .
    }
-video-too-small = Bu videonun görüntüsü kullanılamayacak kadar küçük. Lütfen kısa kenarı en az 64 piksel olan bir video gönder
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ; fotoğraf bende duruyor.
       *[no] .
    }
-video-too-short = Bu video çok kısa. Lütfen en az 2 saniyelik bir video gönder
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ; fotoğraf bende duruyor.
       *[no] .
    }
-video-too-large = Bu video benim için çok büyük. Lütfen daha kısa ya da daha küçük bir video gönder
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ; fotoğraf bende duruyor.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] Bu fotoğraf { $size } MB; en fazla { $limit } MB alabiliyorum. Dosya olarak değil fotoğraf olarak gönderirsen Telegram küçültür.
       *[video] Bu video { $size } MB; en fazla { $limit } MB alabiliyorum. Dosya olarak değil video olarak gönderirsen Telegram küçültür; ya da videoyu kırp.
    }
video-one-second = ⏱ Bu video yalnızca 1 saniye; en az 2 saniye gerekiyor. Daha uzun bir tane gönder.
unknown-file = Bunu kullanamıyorum.
animated-sticker = Bu tür hareketli çıkartmalar video değil, çizim. Video çıkartma, GIF ya da video olur.
live-photo = 📷 Bu bir Live Photo: hem fotoğraf hem kısa video. Hangisini kullanayım?
button-live-photo = 📷 Fotoğraf
button-live-video = 🕺 Hareket
unknown-text = Bana bir kişinin <b>fotoğrafını</b> ve hareket eden birinin <b>videosunu</b> gönder, fotoğrafı canlandırayım. İpuçları: /help
unknown-command = Bu komutu bilmiyorum. Neler yapabildiğimi görmek için: /help
too-fast = Bu benim için biraz hızlı oldu. Lütfen birkaç saniye bekle, sonra devam et.
something-broke = Benim tarafımda bir şeyler ters gitti, kusura bakma. Lütfen yeniden dene.
reply-has-no-file = Yanıtladığın mesajda fotoğraf ya da video yok.

## Commands about one's own jobs

nothing-to-cancel = İptal edilecek bir şey yok.
cancelled-draft = İptal edildi, gönderdiğin dosyaları sildim.
cancelled-jobs = { $count ->
        [one] Bekleyen { $count } video iptal edildi. Hiçbir şey üretilmedi.
       *[other] Bekleyen { $count } video iptal edildi. Hiçbir şey üretilmedi.
    }
too-late-to-cancel = { $count ->
        [one] { $count } video zaten yapılıyor: artık durdurulamaz ve gelecek.
       *[other] { $count } video zaten yapılıyor: artık durdurulamaz ve gelecek.
    }
no-jobs = Süren bir işin yok. Bir fotoğraf ve bir video yeter.
jobs-heading = <b>Videoların</b>
job-line-queued = { $number ->
        [1] • Kuyrukta, sıradaki
       *[other] • Kuyrukta, { $number }. sırada
    }
job-line-preparing = • Hazırlanıyor
job-line-submitting = • Yapay zekâya gönderiliyor
job-line-generating = • Hazırlanıyor, { $left ->
        [0] neredeyse hazır
       *[other] yaklaşık { $left } dk kaldı
    }
job-line-late = • Hazırlanıyor, her zamankinden ({ $fastest }–{ $slowest } dk) uzun sürdü; beklemeye devam ediyorum
job-line-sending = • Hazır, gönderiliyor
job-line-waiting = • Hazırlanıyor ama yapay zekâ şu anda yanıt vermiyor; kontrol etmeye devam ediyorum
job-line-paused = • Bekliyor: şu anda video üretemiyorum, sıran korunuyor
job-line-stopped =
    { $noted ->
        [yes] • Bekliyor, sıran korunuyor: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Hareketler</b>
    Birini seç ve bir <b>fotoğraf</b> gönder: fotoğraftaki kişi öyle hareket edecek.
motions-heading-photo =
    💃 <b>Hareketler</b>
    Birini seç: <b>fotoğrafındaki</b> kişi öyle hareket edecek.
motions-none =
    Henüz hareket yok. Bir videoya <code>/savemove dance</code> diye yanıt ver; sonra onu bu adla her fotoğrafta kullanabilirsin.
ready-made-wave = el sallama
ready-made-nod = baş sallama
ready-made-dance = dans
ready-made-walk = yürüyüş
ready-made-cheer = sevinç
motion-unknown = <b>{ $name }</b> adlı bir hareket yok. Bunlardan birini seç:
motion-unknown-alone = <b>{ $name }</b> adlı bir hareket yok.
motion-label = { $name }{ $seconds ->
        [0] {""}
        [one] , { $seconds } saniye
       *[other] , { $seconds } saniye
    }
motion-label-own = { $name } (senin){ $seconds ->
        [0] {""}
        [one] , { $seconds } saniye
       *[other] , { $seconds } saniye
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } saniye
       *[other] , { $seconds } saniye
    }. Şimdi böyle hareket edecek kişinin bir <b>fotoğrafını</b> gönder.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } saniye
       *[other] , { $seconds } saniye
    }. Şimdi <b>bu mesajı yanıtla</b> ve böyle hareket edecek kişinin bir fotoğrafını gönder.
motion-link = Paylaşmak için bağlantı: { $link }
save-motion-how =
    Bir videoya <code>/savemove dance</code> diye yanıt ver ya da bunu bir videonun açıklamasına yaz. Videoyu <b>dance</b> adıyla saklarım, her fotoğrafta kullanabilirsin.
motion-saved = ✅ <b>{ $name }</b> adıyla senin için kaydedildi. /moves listesinde bulabilirsin.
motion-saved-shared = ✅ <b>{ $name }</b> adıyla herkes için kaydedildi. /moves listesinde bulabilirsin.
motion-replaced = ✅ <b>{ $name }</b> adıyla senin için kaydedildi; bu addaki önceki videonun yerini aldı.
motion-replaced-shared = ✅ <b>{ $name }</b> adıyla herkes için kaydedildi; bu addaki önceki videonun yerini aldı.
motion-replace-question = Herkes için <b>{ $name }</b> adlı bir hareket zaten var. Bu video onun yerini alsın mı?
button-motion-replace = 🔁 Değiştir
button-motion-undo = ↩️ Geri al
motion-kept = ✅ <b>{ $name }</b> adıyla kaydedildi; /moves listesinde bulabilirsin. Başka bir ad vermek için <b>bu mesajı yanıtla</b> ve adı yaz.
motion-renamed = ✅ Adı artık <b>{ $name }</b>; /moves listesinde bulabilirsin.
motion-name-bad =
    Ad en fazla 32 harf, rakam, emoji ve boşluktan oluşur. Örneğin <code>/savemove moon walk</code>. Lütfen yeniden dene.
motion-name-unfit =
    Ad en fazla 32 harf, rakam, emoji ve boşluktan oluşur. Örneğin <code>moon walk</code>. <b>Bu mesajı yanıtla</b> ve böyle bir ad yaz.
motion-name-shared =
    Ad tek kelime olmalı: en fazla 32 karakter; İngilizce harfler (a–z), rakamlar, - ve _. Örneğin <code>/savemove moon-walk</code>. Lütfen yeniden dene.
motion-name-taken = <b>{ $name }</b> adlı bir hareketin zaten var. <b>Bu mesajı yanıtla</b> ve başka bir ad yaz.
motion-removed = <b>{ $name }</b> kaldırıldı. Diğerleri /moves listesinde.
too-many-motions = { $limit } hareketin var, daha fazlasını saklamıyorum. Önce birini kaldır: /moves listesinde onu seç, sonra Kaldır düğmesine bas.
motions-are-peoples = Hareketleri gruplar ve kanallar için değil, kişiler için saklıyorum. Komutu kendi hesabından gönder, hareket senin olsun.
button-more = Daha fazla »
button-moves = 💃 Hazır hareketler
button-remove = 🗑 Kaldır
button-copy-link = Bağlantıyı kopyala
motion-label-remove = 🗑 Evet, kaldır: { $name }
button-keep = Kalsın
button-keep-motion = 💾 Hareketi kaydet
button-motion-kept = ✓ Kaydedildi

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 Bu fotoğraf için <b>{ $name }</b>?
    Yanıtım videoya dönüşür; video özel sohbetimize de gelir.
guest-meet = 👋 Henüz tanışmadık. Aşağıdaki düğmeye bas; bu fotoğraf ve bu hareketle özel sohbetimizde devam edelim.
guest-private = 💬 Özel sohbetimizde devam ediyor.
guest-closed = 🔒 Herkese açık değilim. Özel sohbetimizde izin isteyebilirsin.
guest-anonymous = Beni grup ya da kanal adına değil, lütfen kendi hesabından çağır.
guest-no-photo = 📷 Bir fotoğrafı <code>@{ $username } { $name }</code> ile yanıtla, onu canlandırayım.
guest-choose = 💃 Bu fotoğraf için hangi hareket?
guest-expired = ⌛ Bu teklifin süresi doldu. Fotoğrafı <code>@{ $username }</code> ve bir hareketle yeniden yanıtla.
guest-done = ✅ Video özel sohbetimizde.
guest-failed = ⚠️ Bu kez video yok. Nedeni özel sohbetimizde yazıyor.
guest-withdrawn = 🗑 Beni çağıran kişi bundan vazgeçti.
button-open-chat = 💬 Sohbetimizi aç

## Being forgotten

-forget-what-stays =
    Üretilmeye başlamış olan durdurulamaz ama kimseye gitmez. Sohbetteki mesajlar yerinde kalır. Yalnızca kimseyle ilişkilendirilemeyen sayıları saklarım: bir video ne zaman ve nasıl yapıldı, kaça mal oldu.
forget-question =
    🗑 <b>Seni unutayım mı?</b>
    Hakkında bildiğim her şeyi bütün sohbetlerden silerim: gönderdiğin dosyaları, kaydettiğin hareketleri, istediğin videoları ve süren ne varsa hepsini.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>Burada bu adla istenenleri unutayım mı?</b>
    Bir grup ya da kanal adına yazıyorsun. Burada bu adla gönderilen dosyaları, istenen videoları ve süren ne varsa hepsini silerim. Bunu buradaki her yönetici onaylayabilir.

    { -forget-what-stays }
forget-own-account = Kendi hesabın hakkında bildiklerim kalır: onları silmek için özel sohbetimizde bana /forget gönder.
button-forget = 🗑 Beni unut
button-forget-chat = 🗑 Sil
button-keep-everything = Her şey kalsın
not-forgotten = Tamam, hiçbir şeyi silmedim.
forgotten = 🗑 <b>Unuttum.</b> Şunları sildim:
forgotten-drafts = { $count ->
        [one] • { $count } video için gönderdiklerin
       *[other] • { $count } video için gönderdiklerin
    }
forgotten-cancelled = { $count ->
        [one] • bekleyen { $count } video: yapılmayacak
       *[other] • bekleyen { $count } video: yapılmayacak
    }
forgotten-cut-loose = { $count ->
        [one] • üretilmekte olan { $count } video: durdurulamaz ama kimseye gitmeyecek
       *[other] • üretilmekte olan { $count } video: durdurulamaz ama kimseye gitmeyecek
    }
forgotten-finished = { $count ->
        [one] • biten { $count } video hakkında bildiğim her şey
       *[other] • biten { $count } video hakkında bildiğim her şey
    }
forgotten-motions = { $count ->
        [one] • kaydettiğin { $count } hareket
       *[other] • kaydettiğin { $count } hareket
    }
forgotten-preferences = • seçtiğin dil ya da ayarlar
forgotten-rest = Geriye yalnızca sayılar kaldı. Birkaç gün daha sınırlara sayılırlar; sonra kimseyle ilişkilendirilemezler. Bana yeniden bir şey gönderirsen sıfırdan başlarız.

## Alerts on buttons

alert-not-yours = Bu sana ait değil. Kendininkini yapmak için /animate gönder.
alert-belongs-to = Bu, { $name } adlı kişinin. Kendi videonu yapmak için bir fotoğrafı /animate ile yanıtla.
alert-guest-meet = Önce özel sohbetimizi aç: video oraya da gelir.
alert-guest-others = Bu, beni çağıran kişi için. Kendi videon için bir fotoğrafı @{ $username } ve bir hareketle yanıtla.
alert-guest-gone = Bu artık geçerli değil. Fotoğrafı @{ $username } ve bir hareketle yeniden yanıtla.
alert-not-free-guest = { $free ->
        [never] Bu video ⭐ { $stars }. Özel sohbetimizde ödeyebilirsin.
        [rest] Bugün kalan ücretsiz hak bu videoya yetmiyor, { $wait } sonra yenilenir. Özel sohbetimizde bu video için ⭐ { $stars } ödeyebilirsin.
       *[used] Bugünkü ücretsiz hak bitti, { $wait } sonra yenilenir. Özel sohbetimizde bu video için ⭐ { $stars } ödeyebilirsin.
    }
alert-too-late = İptal için çok geç: zaten yapılıyor.
alert-gone = Bu artık geçerli değil. Bir fotoğraf ve bir videoyla yeniden başla.
alert-files-gone = Bu dosyalar artık bende yok. Bir fotoğraf ve bir videoyla yeniden başla.
alert-not-your-history = Bunlar senin videoların değil. Kendininkiler için /history gönder.
alert-not-sent-again = Telegram bu videoyu yeniden gönderemiyor ya da burada buna izin vermiyor. Onu ilk gönderdiğim yerde bulabilirsin.
alert-not-yours-to-forget = Buna yalnızca bunu isteyen kişi basabilir. Kendin için /forget gönder.
alert-nothing-known = Hakkında bildiğim hiçbir şey kalmadı.
alert-nothing-known-chat = Burada bu adla artık hiçbir şey saklamıyorum. Kendi hesabın hakkında bildiklerimi silmek için özel sohbetimizde /forget gönder.
alert-forgotten = Unuttum
alert-too-fast = Bu benim için biraz hızlı oldu. Lütfen birkaç saniye sonra devam et.
alert-me-too = Hareket sende. Şimdi bana fotoğrafınla yanıt ver.
alert-move-gone = Bu hareket artık burada değil. Kendi videonu yapmak için bir fotoğrafı /animate ile yanıtla.
alert-motion-chosen = Tamamdır
alert-motion-saved = Kaydedildi
alert-reminded = { $wait } sonra yeniden video yapabildiğinde sana yazarım.
alert-motion-known = Bu bende zaten var, adı { $name }. Görmek için /moves gönder.
alert-motion-removed = Kaldırıldı
alert-motion-gone = Bu hareket artık yok. Olanları görmek için /moves gönder.
alert-not-your-list = Bu liste senin değil. Kendi listen için /moves gönder.
alert-not-yours-to-remove = Bunu yalnızca beni işleten kişi kaldırabilir.
alert-too-many-motions = { $limit } hareketin var, daha fazlasını saklamıyorum. Önce birini kaldır: /moves gönder.
alert-motions-are-peoples = Hareketleri gruplar ve kanallar için değil, kişiler için saklıyorum.
alert-saved = Kaydedildi; bundan sonra başlatılan videolar için geçerli
alert-started = Başlıyorum
alert-cancelled = İptal edildi

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>AI/ML API hesabında kredi kalmadı.</b> İşler kuyrukta bekliyor; kredi yüklenince kendiliğinden devam eder.
operator-access =
    🔑 <b>AI/ML API botun anahtarını kabul etmiyor.</b> AIMLAPI_KEY değerini, izinlerini ve AIMLAPI_URL adresini kontrol et; verilen yanıt günlükte. İşler bu sırada kuyrukta bekliyor.
operator-model =
    🔑 <b>Anahtarın { $model } modeline erişimi yok.</b> Bu moddaki işler sırada bekliyor, diğerleri sürüyor; yanıt günlükte.
operator-down =
    🔌 <b>AI/ML API çalışmıyor</b> ya da buradan ulaşılamıyor; verdiği yanıtlar günlükte. İşler bekliyor, hizmet geri gelince kendiliğinden devam eder.
operator-resumed = ✅ AI/ML API yeniden iş kabul ediyor.
operator-storage =
    💾 <b>Veritabanımı kullanamıyorum:</b> { $reason }. Disk mi dolu, dosya mı salt okunur? Hiçbir şey kaybolmadı: her şey bekliyor ve kendiliğinden devam edecek.
operator-storage-back = ✅ Veritabanımı yeniden kullanabiliyorum.
operator-ledger = ⚠️ <b>Hesaplar { $count } yerde tutmuyor</b>; ilki: { $finding }. “bot.py ledger check” hepsini gösterir.
operator-nothing-delivered =
    ⚠️ { $job } numaralı iş gönderildi, ama hiçbir şey teslim edilmedi ({ $ending }). Ücreti ödenmiş olabilir. Üretim: <code>{ $generation }</code>. “bot.py look { $job }” yeniden bakar.
operator-maybe-submitted =
    ⚠️ { $job } numaralı iş: gönderilirken AI/ML API ile bağlantı koptu. İstek ulaşmış da olabilir, ulaşmamış da; yani ücreti ödenmiş olabilir, bu yüzden tekrarlamıyorum. Hesabın oradaki kullanımında görülür.
operator-queue-full =
    ⚠️ <b>{ $limit } iş sırada bekliyor</b>; yer açılana kadar yenisini almıyorum (MAX_QUEUED_JOBS). Aynı anda kaç tanesinin üretildiğini MAX_ACTIVE_JOBS belirler.
operator-limit-near = 📊 <b>{ $limit } neredeyse doldu:</b> { $used } / { $most }.
operator-limit-reached = ⛔ <b>{ $limit } doldu:</b> { $used } / { $most }. Yenilenene ya da sen artırana kadar { $wait } boyunca yenisini almıyorum.
operator-price-off = 💸 <b>{ $job } numaralı iş { $cost } tuttu</b>; fiyatı { $price } idi. PRICES ve PRICE_FRAMES doğru mu? Üretim: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>AI/ML API hesabında { $balance } kaldı</b>, LOW_BALANCE ({ $low }) değerinden az. Kredi bitince işler bekler.
operator-job-refused =
    ⚠️ <b>{ $job } numaralı iş reddedildi</b>, oysa başkaları kabul ediliyor; bu yüzden yalnızca o başarısız oldu: { $reason }. Anahtarın bu modele erişimi var mı?
operator-conflict =
    ⚠️ <b>Başka bir süreç aynı bot token'ıyla polling yapıyor.</b> İkisi de mesajların yalnızca bir kısmını alıyor: birini durdur.
control-paused =
    ⏸ <b>Duraklatıldı.</b> /resume yazılana kadar yeni bir şey başlamaz, sıralar korunur. İnsanlar şunu okur:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ Videoları her zamanki gibi başlatıyorum.
control-pause-too-long = Bu metin çok uzun. En fazla { $limit } karakter yaz lütfen.
control-log-heading = 📓 <b>Kim ne yaptı</b> (UTC), en yenisi önce:
control-log-empty = 📓 Buradan henüz bir şey değiştirilmedi.
control-prices =
    💲 { $source ->
        [set] PRICES içinde ayarlandığı gibi
       *[learnt] Videoların tuttuğundan öğrenildi
    } hesaplanan saniye başına ({ $frames } kare):
control-stats-span =
    { $span ->
        [day] <b>Bugün</b>
        [week] <b>7 gün</b>
       *[month] <b>30 gün</b>
    }
control-stats-legend = 🎬 başladı · 🟩 ulaştı · 🟥 videosuz bitti · ⬜ iptal · 👤 kişi (unutulanlar hariç) · ⏱ videoya kadar ortalama süre · 💵 harcanan ya da ayrılan
control-job-unknown = Bu numarada bir iş yok. Numaraları /jobs gösterir.
control-job-how = <code>/job 12</code> yaz; numaralar /jobs içinde.
control-done-ban = Artık beni kullanamazlar. Hazırlananlar yine gelir.
control-done-allow = Beni kullanabilirler.
control-done-unban = Artık engelli değil. Beni kullanıp kullanamayacağını ALLOWED_CHATS ve /allow belirler.
button-job-show = 🔄 Yenile
button-job-poll = 🔍 Tekrar bak
button-job-drop = 🗑 Bırak
button-job-resend = 📤 Tekrar gönder
button-copy-id = Kimliği kopyala
control-access-request = 🔑 <b>{ $name }</b> izin istiyor: <code>{ $id }</code>
button-allow = ✅ İzin ver
button-deny = ✖️ Reddet
control-who = Kimi kastediyorsun? Komutun arkasına kimliği yaz ya da kişinin bir mesajını (iletilmiş de olur) komutla yanıtla.
control-grant-how = <code>/grant kimlik sayı</code> yaz ya da kişinin bir mesajını (iletilmiş de olur) <code>/grant sayı</code> ile yanıtla. Yalnızca bugün geçerli, 1 ile { $limit } arası.

## The bot's profile

description =
    Fotoğrafları canlandırırım: bir kişinin fotoğrafını ve kısa bir video gönder, fotoğraftaki kişi videodaki gibi hareket etsin.
short-description = Fotoğraf + video = fotoğraftaki kişi videodaki gibi hareket eder.
