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
command-motions = Seçebileceğin hareketler
command-history = Son videolarını yeniden al
command-status = Videoların ne durumda
command-settings = Videoların nasıl yapılsın
command-language = Konuştuğum dili seç
command-privacy = Neyi ne kadar süre saklıyorum
command-forget = Hakkında bildiğim her şeyi sil

## Getting to know each other

start =
    👋 <b>Fotoğrafları canlandırırım.</b>

    Bana bir kişinin <b>fotoğrafını</b> ve hareket eden birinin <b>kısa bir videosunu</b> gönder; sırası fark etmez. Karşılığında, fotoğraftaki kişinin videodaki gibi hareket ettiği bir video alırsın.

    En iyi sonuç için her birinde tek kişi olsun, kameraya baksın ve kadrajlar benzesin. Daha fazla ipucu: /help
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

    <b>Adıyla hareketler</b>
    Seçebileceğin videolar /motions listesinde. Bir videoyu oraya eklemek için ona <code>/savemotion dance</code> diye yanıt ver.

    <b>Grupta</b>
    Bir fotoğrafın ya da videonun açıklamasına /animate yaz veya ona bu komutla yanıt ver.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Bir fotoğrafın ya da videonun açıklamasına <b>/animate</b> yaz veya burada olan bir fotoğrafa ya da videoya bu komutla yanıt ver. Senden diğer dosyayı isterim, sonra fotoğraftaki kişiyi videodaki gibi hareket ettiririm. <b>/animate dance</b>, /motions listesindeki dance adlı hareketi kullanır.

    /status süren işleri gösterir, /cancel henüz başlamamış olanları iptal eder, /history biten videolarını listeler.
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
    • Dosyalar yalnızca üzerlerinde çalışırken diskimde durur, hemen ardından silinir.

    <b>Kime ne gidiyor</b>
    Fotoğraf ve video, sonucu üreten AI/ML API hizmetine (aimlapi.com) gider. Adın da kimliğin de oraya gitmez.

    <b>Ne kadar süreyle</b>
    • Gönderip başlatmadıkların: { $hours } saat.
    • Biten bir videonun kime ait olduğu ve dosyalarına götüren her şey: { $days ->
            [0] hiç saklanmaz.
            [one] { $days } gün.
           *[other] { $days } gün.
        } Sonrasında yalnızca sayılar kalır: bir video ne zaman ve nasıl yapıldı, kaça mal oldu.
    • /forget hepsini bir anda siler.

    İnsanların görüntülerini yalnızca izinleri varsa kullan. Her sonuçta yapay zekâ ile üretildiği belirtilir.
not-allowed =
    Üzgünüm, bu bot herkese açık değil. Botu kimin işlettiğini biliyorsan ondan sana izin vermesini iste: kullanıcı kimliğin <code>{ $id }</code>.
not-allowed-group =
    Üzgünüm, bu bot bu gruba açık değil. Botu işleten kişi izin verebilir: grubun kimliği <code>{ $id }</code>.

## Gathering the two files

ask-for-video =
    📷 Fotoğrafı aldım. Şimdi hareketi gösteren, en fazla { $seconds } saniyelik bir <b>video</b> gönder ya da /motions listesinden birini seç.
ask-for-photo =
    🎬 Videoyu aldım. Şimdi böyle hareket edecek kişinin bir <b>fotoğrafını</b> gönder.
ask-for-both =
    Bir kişinin <b>fotoğrafını</b> ve hareketi gösteren bir <b>video</b> gönder; sırası fark etmez.
prompt-video =
    📷 Fotoğrafı aldım. <b>Bu mesajı yanıtla</b> ve hareketi gösteren, en fazla { $seconds } saniyelik bir video gönder. Vazgeçersen: /cancel
prompt-photo =
    🎬 Videoyu aldım. <b>Bu mesajı yanıtla</b> ve böyle hareket edecek kişinin bir fotoğrafını gönder. Vazgeçersen: /cancel
prompt-both =
    <b>Bu mesajı yanıtla</b>: önce bir kişinin fotoğrafını, sonra hareketi gösteren bir video gönder. Vazgeçersen: /cancel
prompt-placeholder-photo = Bir fotoğraf
prompt-placeholder-video = Bir video
prompt-placeholder-name = Bir ad
offer =
    <b>Sen hazırsan ben de hazırım</b>
    { $mode ->
        [replace] Fotoğrafındaki kişi, videodaki kişinin yerine geçecek.
       *[move] Fotoğrafındaki kişi, videodaki gibi hareket edecek.
    }

    Fotoğraf: { $photo }
    Video: { $video }, { $length }
    Ayarlar: { $preset } ({ $resolution }, { $steps } adım)
offer-wait = Bekleme: yaklaşık { $median } dk, genelde { $fastest }–{ $slowest }
offer-parts = Daha kısa bir bölüm hem daha ucuz hem de daha çabuk hazır olur.
offer-price = Fiyat: yaklaşık { $price } ABD doları
offer-consent = { $place ->
        [group] Fotoğrafı ya da videoyu değiştirmek için yenisiyle yanıt ver.
       *[private] Fotoğrafı ya da videoyu değiştirmek için yenisini gönder.
    } Canlandır düğmesine basarak, görünen kişilerin görüntülerini kullanabileceğini onaylarsın.
hint-photo-tiny = 💡 Fotoğraf çok küçük; daha büyüğüyle sonuç daha net olur.
hint-photo-blurred = 💡 Fotoğraf bulanık görünüyor; net bir fotoğrafla sonuç daha iyi olur.
hint-photo-dark = 💡 Fotoğraf çok karanlık; daha aydınlık bir fotoğrafla sonuç daha iyi olur.
hint-video-tiny = 💡 Video çok küçük; daha büyüğünde hareket daha iyi görünür.
hint-video-dark = 💡 Video çok karanlık; daha aydınlık bir videoda hareket daha iyi görünür.
hint-video-still = 💡 Videoda neredeyse hiç hareket yok; sonuçta da olmaz.
hint-begins-black = 💡 Video siyah başlıyor; o kısım olmadan daha iyi olur.
hint-begins-still = 💡 Videonun ilk { $seconds } sn'sinde kimse hareket etmiyor; o kısım olmadan sonuçta daha çok hareket olur.
hint-has-cuts = 💡 Videoda kesmeler var; kesmesiz bir bölüm daha iyi olur.
hint-crops-sides = 💡 Fotoğraf videodan daha geniş: yanlardan kesilecek (yaklaşık %{ $percent }).
hint-crops-top-and-bottom = 💡 Fotoğraf videodan daha uzun: üstten ve alttan kesilecek (yaklaşık %{ $percent }).
file-taken = { $role ->
        [photo] alındı
       *[video] alındı
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
        [one] { $seconds } saniye
       *[other] { $seconds } saniye
    }
length-first = { $whole } saniyenin ilk { $seconds } saniyesi
length-middle = { $whole } saniyenin ortasından { $seconds } saniye
length-within = { $whole } saniyenin { $seconds } saniyesi
length-unknown = en fazla { $allowed } saniye
offer-discarded = İptal edildi. İstediğin zaman bir fotoğraf ya da videoyla yeniden başlayabilirsin.
button-animate = ✨ Canlandır
button-cancel = İptal
button-mode-move = 🕺 Hareket ver
button-mode-replace = 👤 Yer değiştir
button-part-first-5 = İlk 5 sn
button-part-first-10 = İlk 10 sn
button-part-first-15 = İlk 15 sn
button-part-middle = Ortadan { $seconds } sn
button-part-uncut = Kesmesiz, { $seconds } sn
button-part-moving = Baş kısmı yok, { $seconds } sn
button-part-all = En uzun { $seconds } sn
button-part-whole = Tamamı, { $seconds } sn
part-and-wait = { $part }: { $minutes } dk
part-price-and-wait = { $part }: { $price } $, { $minutes } dk
button-again = 🔁 Tekrar dene

## Settings

button-settings = ⚙️ Ayarlar
settings-own =
    ⚙️ <b>Ayarların:</b> { $preset }
    { $resolution }, { $steps } adım, kalite: { $quality }
settings-group =
    ⚙️ <b>Bu grubun ayarları:</b> { $preset }
    { $resolution }, { $steps } adım, kalite: { $quality }
    Burada kendi ayarını seçmemiş herkes için.
settings-administrators = Bir grubun ayarlarını yalnızca yöneticiler seçebilir. Benimle özel sohbette /settings ile kendi ayarlarını seçebilirsin; burada da geçerli olurlar.
preset-quick = ⚡ Hızlı
preset-balanced = ⚖️ Dengeli
preset-best = 💎 En iyi
preset-own = özel
preset-about-quick = ⚡ <b>Hızlı:</b> { $resolution }, { $steps } adım. En düşük fiyat, en kısa bekleme.
preset-about-balanced = ⚖️ <b>Dengeli:</b> { $resolution }, { $steps } adım. Benim varsayılan ayarım.
preset-about-best = 💎 <b>En iyi:</b> { $resolution }, { $steps } adım. En kaliteli görüntü, en uzun bekleme, 480p fiyatının iki katı.
button-details = Ayrıntılar
button-usual = Varsayılan ayarlar
button-offer = « Özete dön
button-back = « Geri
settings-details =
    ⚙️ <b>Ayrıntılar</b>
    Her düğmede şu an geçerli olan değer yazar. Ne işe yaradığını görmek ya da değiştirmek için birine bas.
setting-resolution = Çözünürlük
setting-quality = Kalite
setting-steps = Adım sayısı
setting-shift = Shift
setting-safety = Güvenlik denetimi
setting-write = Kayıt modu
setting-about-resolution = Videonun kısa kenarı. Yükseldikçe daha çok ayrıntı görünür, süre de uzar. 580p, 480p fiyatının 1,5 katı; 720p ise iki katıdır. Daha uzun video da daha pahalıdır.
setting-about-quality = Biten videonun hangi kalitede kaydedileceği. Yükseldikçe görüntü temizlenir, dosya büyür. Ne fiyat değişir ne de yapay zekânın harcadığı süre.
setting-about-steps = Yapay zekânın videonun üzerinden kaç kez geçeceği. Daha çok adım: daha kaliteli görüntü, daha uzun bekleme. Liste fiyatı aynı kalır.
setting-about-shift = Adımların nereye harcanacağı: yüksek shift daha çok harekete ve kompozisyona, düşük shift ince ayrıntılara ağırlık verir. Fiyat ve bekleme aynı kalır.
setting-about-safety = Yapay zekânın uygun bulmadığı fotoğraf ve videoları reddedip reddetmeyeceği. Reddettikleri ücretsizdir; diğerlerinde fiyat ve bekleme aynı kalır.
setting-about-write = Biten videonun nasıl kaydedileceği: “Hızlı” sondaki beklemeyi, “Küçük” dosyayı en aza indirir, “Dengeli” ikisinin ortasıdır. Fiyat aynı kalır.
value-quality-low = Düşük
value-quality-medium = Orta
value-quality-high = Yüksek
value-quality-maximum = En yüksek
value-safety-on = Açık
value-safety-off = Kapalı
value-write-fast = Hızlı
value-write-balanced = Dengeli
value-write-small = Küçük

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Sıradaki sensin.</b> Yer açılır açılmaz başlıyor.
       *[other] ⏳ <b>Kuyrukta:</b> { $number }. sıra.
    }
status-preparing = ⚙️ Fotoğrafını ve videonu <b>hazırlıyorum</b>…
status-submitting = ⚙️ Yapay zekâya <b>gönderiyorum</b>…
status-generating =
    🎬 <b>Üretiliyor…</b>
    { $bar } { $number ->
        [0] yeni başladı
       *[other] yaklaşık %{ $number }
    }
    Toplam yaklaşık { $median } dk, genelde { $fastest }–{ $slowest }. Artık durdurulamaz. Sohbetten çıkabilirsin, hazır olunca yanıtlarım.
status-late =
    🎬 <b>Üretiliyor…</b>
    { $bar } yaklaşık %{ $number }
    Her zamankinden ({ $fastest }–{ $slowest } dk) uzun sürüyor. Beklemeye devam ediyorum, gelince yanıtlarım.
status-sending = 📤 <b>Hazır.</b> Videonu gönderiyorum…
status-paused = ⏸ Şu anda video üretemiyorum; beni işleten kişinin haberi var. <b>Sıran korunuyor</b>, kaldığım yerden kendim devam edeceğim.
status-waiting = ⏸ <b>Yapay zekâ şu anda yanıt vermiyor</b>; beni işleten kişinin haberi var. Videon kaybolmadı: kontrol etmeye devam ediyorum, hazır olunca gönderirim.
too-many = { $limit ->
        [1] Zaten yapılmakta olan bir videon var.
       *[other] Zaten yapılmakta olan { $limit } videon var.
    } Dosyaların bende duruyor: biri bitince yeniden Canlandır düğmesine bas.
queue-full = Sırada o kadar çok video var ki şimdilik yenisini almıyorum. Dosyaların duruyor: biraz sonra düğmeye yeniden bas.

## The result

result-caption = ✨ Yapay zekâ ile üretildi
result-caption-private = ✨ Yapay zekâ ile üretildi. İstediğin gruba ulaşamadım, o yüzden buraya gönderiyorum.
result-without-sound = 🔇 Videonun sesini okuyamıyorum, bu yüzden sessiz.
result-out-of-step = 🔈 Ses ile görüntü birbirinden kayabilir.
made-by-ai-mark = Yapay zekâ ile üretildi (Wan 2.2 Animate Move)
result-link =
    ✨ Videon hazır ama buraya video olarak gönderemiyorum. İşte, yapay zekâ ile üretilen videon; bağlantı yalnızca bir süre çalışır: { $link }
button-send-again = 📥 Yeniden gönder
button-another-video = 🎬 Başka video
button-another-photo = 📷 Başka fotoğraf
button-other-settings = ⚙️ Başka ayarlar

## The results so far

history-heading =
    🎞 <b>Son videoların</b>
    Birine bas, yeniden göndereyim. Ücretsiz.
history-heading-group =
    🎞 <b>Bu gruptaki son videoların</b>
    Birine bas, yeniden göndereyim. Ücretsiz.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] Bir günden az önce
        [one] { $days } gün önce
       *[other] { $days } gün önce
    }: { $mode ->
        [replace] kişi değiştirildi
       *[move] hareket verildi
    }, { $resolution }{ $seconds ->
        [0] {""}
        [one] , { $seconds } saniye
       *[other] , { $seconds } saniye
    }
history-send = Video { $number }
button-newer = « Daha yeni
button-older = Daha eski »
history-empty = Burada henüz videon yok. Bir fotoğraf ve bir video gönder, ilkini yapayım.
history-empty-group = Bu grupta henüz videon yok. İlkini yapmak için bir fotoğrafın ya da videonun açıklamasına /animate yaz.

## Endings without a video

ending-cancelled = İptal edildi, hiçbir şey üretilmedi.
ending-uncertain =
    ⚠️ Dosyalarını teslim ederken bağlantı koptu; ulaşıp ulaşmadıklarını öğrenemiyorum. Ne olur ne olmaz diye kendiliğimden ikinci kez göndermiyorum. Tekrar dene düğmesi baştan başlatır.
ending-refused =
    🚫 Yapay zekânın güvenlik denetimi buna izin vermedi. Başka bir fotoğraf ya da video gönder (diğer dosya bende duruyor) ya da tekrar dene.
ending-no-person =
    🔍 Yapay zekâ canlandıracak bir kişi bulamadı. Kameraya bakan tek kişinin olduğu bir fotoğraf ya da video gönder (diğer dosya bende duruyor) ya da tekrar dene.
ending-not-accepted =
    🚫 Yapay zekâ bu dosyaları kabul etmiyor. Başka bir fotoğraf ya da video gönder (diğer dosya bende duruyor) ya da tekrar dene.
ending-service-failed =
    😕 Yapay zekâ bunu yapamadı. Bazen olur; dosyaların bende duruyor, tekrar denemen yeterli.
generation-late =
    ⏳ Bu, her zamankinden çok daha uzun sürüyor. Bir gün boyunca bakmaya devam edeceğim ve video hazır olur olmaz göndereceğim. Bir şey yapmana gerek yok.
ending-timed-out =
    ⌛ Bu çok uzun sürdü, beklemeyi bıraktım. Dosyaların bende duruyor: bir süre sonra tekrar dene.
ending-result-lost =
    😕 Videon yapıldı ama onu indiremedim. Dosyaların bende duruyor, tekrar deneyebilirsin.
ending-undelivered =
    📦 Videon hazır ama gönderemedim. Senin için saklıyorum: düğmeye bas ya da /history gönder, yeniden deneyeyim.
undelivered-link = Burada da var, yapay zekâ ile üretildi; bağlantı yalnızca bir süre çalışır: { $link }
ending-unconfirmed =
    📨 Videonu gönderdim ama Telegram ulaştığını doğrulamadı. Burada yoksa düğmeye bas ya da /history gönder, yeniden göndereyim.
ending-broken =
    😕 Benim tarafımda bir şeyler ters gitti; beni işleten kişi bunu görebiliyor. Dosyaların bende duruyor, tekrar deneyebilirsin.
ending-photo-gone = Fotoğrafını artık Telegram'dan alamıyorum. Lütfen yeniden gönder; video bende duruyor.
ending-video-gone = Videonu artık Telegram'dan alamıyorum. Lütfen yeniden gönder; fotoğraf bende duruyor.
-photo-unreadable = Bu fotoğrafı okuyamıyorum. Lütfen JPEG ya da PNG olarak başka bir tane gönder
ending-photo-unreadable = { -photo-unreadable }; video bende duruyor.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = Bu fotoğraf kullanılamayacak kadar küçük. Lütfen daha büyüğünü gönder
ending-photo-too-small = { -photo-too-small }; video bende duruyor.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = Bu fotoğraf benim için çok büyük. Lütfen daha küçüğünü gönder
ending-photo-too-large = { -photo-too-large }; video bende duruyor.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = Bu videoyu okuyamıyorum. Lütfen başka bir tane gönder, en iyisi MP4
ending-video-unreadable = { -video-unreadable }; fotoğraf bende duruyor.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = Bu videoda görüntü yok, yalnızca ses var. Lütfen birinin hareket ettiği bir video gönder
ending-video-no-picture = { -video-no-picture }; fotoğraf bende duruyor.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = Bu videonun görüntüsü kullanılamayacak kadar küçük. Lütfen kısa kenarı en az 64 piksel olan bir video gönder
ending-video-too-small = { -video-too-small }; fotoğraf bende duruyor.
unusable-video-too-small = { -video-too-small }.
-video-too-short = Bu video çok kısa. Lütfen en az 2 saniyelik bir video gönder
ending-video-too-short = { -video-too-short }; fotoğraf bende duruyor.
unusable-video-too-short = { -video-too-short }.
-video-too-large = Bu video benim için çok büyük. Lütfen daha kısa ya da daha küçük bir video gönder
ending-video-too-large = { -video-too-large }; fotoğraf bende duruyor.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = Bu dosya { $size } MB. Telegram bana en fazla { $limit } MB boyutunda dosya veriyor: lütfen daha küçük ya da daha kısa bir dosya gönder.
unknown-file = Bu tür dosyaları kullanamıyorum. Bana bir kişinin <b>fotoğrafı</b> ve hareket eden birinin <b>videosu</b> gerek.
animated-sticker = Bu tür hareketli çıkartmalar video değil, çizim. Video çıkartma, GIF ya da video olur.
live-photo = 📷 Bu bir Live Photo: hem fotoğraf hem kısa video. Hangisini kullanayım?
button-live-photo = 📷 Fotoğraf
button-live-video = 🕺 Hareket
unknown-text = Bana bir kişinin <b>fotoğrafını</b> ve hareket eden birinin <b>videosunu</b> gönder, fotoğrafı canlandırayım. İpuçları: /help
unknown-command = Bu komutu bilmiyorum. Neler yapabildiğimi görmek için: /help
too-fast = Bu benim için biraz hızlı oldu. Bir nefes alayım; lütfen birkaç saniye sonra devam et.
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
job-line-generating = { $number ->
        [0] • Üretiliyor, yeni başladı; toplam yaklaşık { $median } dk, genelde { $fastest }–{ $slowest }
       *[other] • Üretiliyor, yaklaşık %{ $number } tamam; toplam yaklaşık { $median } dk, genelde { $fastest }–{ $slowest }
    }
job-line-late = • Üretiliyor, her zamankinden ({ $fastest }–{ $slowest } dk) uzun sürdü; beklemeye devam ediyorum
job-line-sending = • Hazır, gönderiliyor
job-line-waiting = • Üretiliyor ama yapay zekâ şu anda yanıt vermiyor; kontrol etmeye devam ediyorum
job-line-paused = • Bekliyor: şu anda video üretemiyorum, sıran korunuyor

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Hareketler</b>
    Birine dokun ve bir <b>fotoğraf</b> gönder: fotoğraftaki kişi öyle hareket edecek.
motions-none =
    Henüz hareket yok. Bir videoya <code>/savemotion dance</code> diye yanıt ver; sonra onu bu adla her fotoğrafta kullanabilirsin.
motion-unknown = <b>{ $name }</b> adlı bir hareket yok. Bunlardan birine dokun:
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
    Bir videoya <code>/savemotion dance</code> diye yanıt ver ya da bunu bir videonun açıklamasına yaz. Videoyu <b>dance</b> adıyla saklarım, her fotoğrafta kullanabilirsin.
motion-saved = ✅ <b>{ $name }</b> adıyla senin için kaydedildi. /motions listesinde bulabilirsin.
motion-saved-shared = ✅ <b>{ $name }</b> adıyla herkes için kaydedildi. /motions listesinde bulabilirsin.
motion-replaced = ✅ <b>{ $name }</b> adıyla senin için kaydedildi; bu addaki önceki videonun yerini aldı.
motion-replaced-shared = ✅ <b>{ $name }</b> adıyla herkes için kaydedildi; bu addaki önceki videonun yerini aldı.
motion-kept = ✅ <b>{ $name }</b> adıyla kaydedildi; /motions listesinde bulabilirsin. Başka bir ad vermek için <b>bu mesajı yanıtla</b> ve adı yaz.
motion-renamed = ✅ Adı artık <b>{ $name }</b>; /motions listesinde bulabilirsin.
motion-name-bad =
    Ad tek kelime olmalı: en fazla 32 karakter; İngilizce harfler (a–z), rakamlar, - ve _. Örneğin <code>/savemotion moon-walk</code>. Lütfen yeniden dene.
motion-name-unfit =
    Ad tek kelime olmalı: en fazla 32 karakter; İngilizce harfler (a–z), rakamlar, - ve _. Örneğin <code>moon-walk</code>. <b>Bu mesajı yanıtla</b> ve böyle bir ad yaz.
motion-name-taken = <b>{ $name }</b> adlı bir hareketin zaten var. <b>Bu mesajı yanıtla</b> ve başka bir ad yaz.
motion-removed = <b>{ $name }</b> kaldırıldı. Diğerleri /motions listesinde.
too-many-motions = { $limit } hareketin var, daha fazlasını saklamıyorum. Önce birini kaldır: /motions listesinde ona dokun, sonra Kaldır düğmesine bas.
motions-are-peoples = Hareketleri gruplar ve kanallar için değil, kişiler için saklıyorum. Kendi adınla yaz, senin olsun.
button-more = Daha fazla »
button-remove = 🗑 Kaldır
motion-label-remove = 🗑 Evet, kaldır: { $name }
button-keep = Kalsın
button-keep-motion = 💾 Bu hareketi kaydet

## Being forgotten

forget-question =
    🗑 <b>Seni unutayım mı?</b>
    Hakkında bildiğim her şeyi bütün sohbetlerden silerim: gönderdiğin dosyaları, kaydettiğin hareketleri, istediğin videoları ve süren ne varsa hepsini.

    Üretilmeye başlamış olan durdurulamaz ama kimseye gitmez. Sohbetteki mesajlar yerinde kalır. Yalnızca kimseyle ilişkilendirilemeyen sayıları saklarım: bir video ne zaman ve nasıl yapıldı, kaça mal oldu.
button-forget = 🗑 Beni unut
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
forgotten-rest = Geriye yalnızca kimseyle ilişkilendirilemeyen sayılar kaldı. Bana yeniden bir şey gönderirsen sıfırdan başlarız.

## Alerts on buttons

alert-not-yours = Bu sana ait değil. Kendininkini yapmak için /animate gönder.
alert-too-late = İptal için çok geç: zaten yapılıyor.
alert-gone = Bu artık geçerli değil. Bir fotoğraf ve bir videoyla yeniden başla.
alert-files-gone = Bu dosyalar artık bende yok. Bir fotoğraf ve bir videoyla yeniden başla.
alert-not-your-history = Bunlar senin videoların değil. Kendininkiler için /history gönder.
alert-not-sent-again = Telegram bu videoyu yeniden gönderemiyor ya da burada buna izin vermiyor. Onu ilk gönderdiğim yerde bulabilirsin.
alert-not-yours-to-forget = Buna yalnızca bunu isteyen kişi basabilir. Kendin için /forget gönder.
alert-nothing-known = Hakkında bildiğim hiçbir şey kalmadı.
alert-forgotten = Unuttum
alert-too-fast = Bu benim için biraz hızlı oldu. Lütfen birkaç saniye sonra devam et.
alert-motion-chosen = Tamamdır
alert-motion-saved = Kaydedildi
alert-motion-known = Bu bende zaten var, adı { $name }. Görmek için /motions gönder.
alert-motion-removed = Kaldırıldı
alert-motion-gone = Bu hareket artık yok. Olanları görmek için /motions gönder.
alert-not-your-list = Bu liste senin değil. Kendi listen için /motions gönder.
alert-not-yours-to-remove = Bunu yalnızca beni işleten kişi kaldırabilir.
alert-too-many-motions = { $limit } hareketin var, daha fazlasını saklamıyorum. Önce birini kaldır: /motions gönder.
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
operator-nothing-delivered =
    ⚠️ { $job } numaralı iş gönderildi, ama hiçbir şey teslim edilmedi ({ $ending }). Ücreti ödenmiş olabilir. Üretim: <code>{ $generation }</code>. “bot.py look { $job }” yeniden bakar.
operator-queue-full =
    ⚠️ <b>{ $limit } iş sırada bekliyor</b>; yer açılana kadar yenisini almıyorum (MAX_QUEUED_JOBS). Aynı anda kaç tanesinin üretildiğini MAX_ACTIVE_JOBS belirler.
operator-job-refused =
    ⚠️ <b>{ $job } numaralı iş reddedildi</b>, oysa başkaları kabul ediliyor; bu yüzden yalnızca o başarısız oldu: { $reason }. Anahtarın bu modele erişimi var mı?
operator-conflict =
    ⚠️ <b>Başka bir süreç aynı bot token'ıyla polling yapıyor.</b> İkisi de mesajların yalnızca bir kısmını alıyor: birini durdur.

## The bot's profile

description =
    Fotoğrafları canlandırırım: bir kişinin fotoğrafını ve kısa bir video gönder, fotoğraftaki kişi videodaki gibi hareket etsin.
short-description = Fotoğraf + video = fotoğraftaki kişi videodaki gibi hareket eder.
