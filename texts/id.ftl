# All that the bot says in Indonesian. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = Bahasa Indonesia
language-question = 🌐 <b>Kita pakai bahasa apa?</b>
language-chosen = Sekarang aku berbahasa Indonesia.
language-administrators = Bahasa grup hanya bisa diubah oleh admin. Di chat pribadi denganku, kamu bisa memilih bahasamu sendiri.

## Commands, as the menu shows them

command-start = Yang bisa kulakukan dan cara memulai
command-help = Cara kerja dan tips
command-animate = Hidupkan foto
command-cancel = Batalkan video yang belum dimulai
command-moves = Gerakan siap pakai, dan milikmu
command-history = Kirim ulang video terbarumu
command-balance = Lihat yang terpakai hari ini dan sisanya
command-paysupport = Tanya soal pembayaran atau laporkan masalah
command-terms = Apa artinya membayar untuk video
command-status = Lihat perkembangan videomu
command-settings = Atur cara videomu dibuat
command-language = Ganti bahasa
command-privacy = Apa yang disimpan, dan berapa lama
command-forget = Hapus semua data tentangmu
command-pause = Jangan mulai video baru; orang membaca pesanmu
command-resume = Mulai video lagi
command-jobs = Yang sedang berjalan dan yang baru selesai
command-job = Satu pekerjaan menurut nomor: status dan tombol
command-stats = Angka: hari ini, 7 hari, 30 hari
command-prices = Harga: yang ditetapkan dan dipelajari
command-log = Siapa melakukan apa di sini
command-allow = Izinkan orang atau grup memakaiku
command-ban = Larang orang atau grup memakaiku
command-unban = Cabut larangan
command-grant = Beri seseorang tambahan video hari ini
command-refund = Kembalikan pembayaran bintang

## Getting to know each other

start =
    👋 <b>Aku menghidupkan foto.</b>

    1. Kirim <b>foto</b> seseorang.
    2. Kirim <b>video pendek</b> orang yang bergerak{ $moves ->
        [yes] , atau pilih gerakan yang sudah ada
       *[no] {""}
    }.

    Beberapa menit kemudian orang di fotomu bergerak seperti itu. Tips: /help
help =
    <b>Cara kerja</b>
    1. Kirim foto dan video, urutannya bebas. Kirim yang lain untuk menggantinya.
    2. Tekan <b>Animasikan</b>. Kalau mau, pilih dulu apa yang dibuat dan caranya.
    3. Tunggu beberapa menit. Videonya datang sebagai balasan atas pesanmu.

    <b>Supaya hasilnya bagus</b>
    • Satu orang di foto dan satu di video, menghadap kamera
    • Jarak pengambilan gambar yang sama: wajah dengan wajah, seluruh badan dengan seluruh badan
    • Foto yang tajam dan cukup terang
    • Video berdurasi 2 sampai { $seconds } detik; kalau lebih panjang, kamu pilih sebagian

    <b>Yang kuterima</b>
    Foto: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, stiker. Video: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIF, pesan video, stiker video. Masing-masing maksimal { $megabytes } MB.

    <b>Gerakan</b>
    Di /moves ada video yang bisa dipilih. Balas sebuah video dengan <code>/savemove dance</code> untuk menyimpannya di sana.

    <b>Di grup</b>
    Tulis /animate di keterangan foto atau video, atau balas foto atau video dengan perintah itu.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Tulis <b>/animate</b> di keterangan foto atau video, atau balas foto atau video yang sudah ada di sini dengan perintah itu. Aku akan meminta file satunya, lalu membuat orang di foto bergerak seperti orang di video. <b>/animate dance</b> memakai gerakan bernama dance dari /moves.

    /status menampilkan yang sedang berjalan, /cancel membatalkan yang belum dimulai, /history berisi videomu yang sudah jadi.
help-inline =
    <b>Di chat mana pun</b>
    Ketik <code>@{ $username }</code> di kolom pesan untuk mengirim salah satu video atau gerakanmu.
help-guest =
    <b>Di chat yang tidak kuikuti</b>
    Balas sebuah foto dengan <code>@{ $username } { $name }</code>, dan jawabanku berubah menjadi videonya.
inline-button = ✨ Animasikan foto baru
added-to-group =
    👋 <b>Aku menghidupkan foto.</b> Tulis /animate di keterangan foto seseorang, atau balas fotonya dengan perintah itu, lalu aku akan meminta video gerakannya. Foto dan video boleh dari siapa saja di sini; pakailah gambar orang lain hanya jika mereka setuju.
privacy =
    <b>Yang kusimpan</b>
    • Dari kirimanmu: referensi ke foto dan video (bukan filenya), ID numerikmu, serta pengaturan dan waktu setiap video yang dibuat. Juga referensi ke video yang sudah jadi, supaya /history bisa mengirimnya lagi. Pesanmu sendiri hanya sampai aku membalasnya.
    • { $encrypted ->
            [yes] Referensi, tautan, dan pesan dienkripsi dengan kunci yang disimpan di tempat lain.
           *[no] Referensi, tautan, dan pesan tidak dienkripsi di sini; hanya pengelolaku yang bisa membacanya.
        }
    • Gerakan yang kamu simpan: namanya, serta referensi ke video dan satu gambar diamnya, sampai kamu menghapusnya.
    • File ada di diskku selama kukerjakan, lalu sekitar { $minutes } menit lagi kalau-kalau masih kuperlukan. File langsung dihapus begitu videomu jadi, atau dengan /cancel dan /forget.

    <b>Siapa menerima apa</b>
    Foto dan video dikirim ke AI/ML API (aimlapi.com), yang membuat hasilnya. Nama dan ID-mu tidak ikut dikirim.

    <b>Berapa lama</b>
    • Yang sudah kamu kirim tapi belum kamu mulai: { $hours } jam.
    • Pengingat yang kamu minta: ID dan bahasamu, sampai aku mengabarimu.
    • Milik siapa sebuah video yang sudah jadi, dan semua yang mengarah ke filenya: { $days ->
            [0] tidak disimpan.
           *[other] { $days } hari.
        } Setelah itu hanya angka yang tersisa: kapan video dibuat, bagaimana, dan berapa biayanya.
    • /forget langsung menghapus semuanya.
    • Hanya jumlah video yang kamu mulai dan biayanya yang masih dihitung beberapa hari, dengan kode sebagai ganti ID-mu, supaya batas tetap berlaku.
    • Jika pengelolaku mengizinkan atau melarangmu, atau kamu minta izin: ID-mu beserta hal itu, juga setelah /forget.
    • Catatanku, yang membantu menemukan gangguan: ID chat serta nomor video dan pembayaran, juga setelah /forget. Pengelolaku menentukan berapa lama disimpan.

    Pakailah gambar orang lain hanya jika mereka setuju. Setiap hasil diberi keterangan bahwa dibuat dengan AI.
not-allowed =
    Maaf, bot ini tidak terbuka untuk semua orang. Kalau kamu kenal pengelolanya, minta izin kepadanya: ID-mu <code>{ $id }</code>.
not-allowed-group =
    Maaf, bot ini tidak terbuka untuk grup ini. Pengelolanya bisa memberi izin: ID grup ini <code>{ $id }</code>.
access-banned = Maaf, pengelolaku menutup bot ini untukmu. /privacy tetap memberi tahu apa yang kusimpan, dan /forget menghapusnya.
button-ask-access = 🔑 Minta izin
alert-asked = Permintaanmu sudah sampai. Aku akan menulis di sini kalau diizinkan.
alert-ask-later = Baru saja banyak yang minta izin, jadi permintaanmu belum bisa kuteruskan. Tekan lagi dalam { $wait }.
access-granted = 🎉 Sekarang kamu bisa memakaiku. /help menunjukkan cara mulai.

## Gathering the two files

ask-for-video =
    📷 Fotonya sudah kuterima. Sekarang kirim <b>video</b> gerakannya, maksimal { $seconds } detik.
ask-for-photo =
    🎬 Videonya sudah kuterima. Sekarang kirim <b>foto</b> orang yang akan bergerak seperti itu.
ask-for-both =
    Kirim <b>foto</b> seseorang dan <b>video</b> gerakannya, urutannya bebas.
ask-or-tap = Atau pilih gerakan yang sudah ada:
still-missing-photo = 🎬 Videomu sudah ada. Tinggal <b>foto</b> orang yang akan bergerak seperti itu.
still-missing-video = 📷 Fotomu sudah ada. Tinggal <b>video</b> gerakannya.
prompt-video =
    📷 Fotonya sudah kuterima. <b>Balas pesan ini</b> dengan video gerakannya, maksimal { $seconds } detik. Mau batal? /cancel
prompt-photo =
    🎬 Videonya sudah kuterima. <b>Balas pesan ini</b> dengan foto orang yang akan bergerak seperti itu. Mau batal? /cancel
prompt-both =
    <b>Balas pesan ini</b> dengan foto seseorang, lalu dengan video gerakannya. Mau batal? /cancel
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>balas pesan ini</b> dengan fotomu, dan kamu akan bergerak seperti itu. Mau batal? /cancel
prompt-placeholder-photo = Foto
prompt-placeholder-video = Video
prompt-placeholder-name = Nama
offer = <b>Siap dianimasikan</b>
offer-for = <b>{ $name }, siap dianimasikan</b>
offer-wait = siap dalam sekitar { $wait }
offer-none-left = Jatah video hari ini habis; ada lagi dalam { $wait }.
reminder = 🔔 Kamu bisa membuat video lagi.
offer-price = sekitar ${ $price }
price = ${ $price }
offer-consent = <i>Animasikan berarti: orang yang terlihat setuju.</i>
offer-part = ✂️ <b>Bagian video yang mana?</b>
offer-how = <b>Dibuat dengan cara apa?</b>
offer-where =
    <b>Di mana orangnya bergerak?</b>
    🖼 <b>Di foto:</b> latar fotonya tetap.
    🎬 <b>Di video:</b> adegan videonya tetap.
album-last = { $kind ->
        [both] 💡 Dari { $count } file, kuambil foto terakhir dan video terakhir.
        [photo] 💡 Dari { $count } foto, kuambil yang terakhir.
       *[video] 💡 Dari { $count } video, kuambil yang terakhir.
    }
hint-photo-tiny = 💡 Fotonya sangat kecil; foto yang lebih besar memberi hasil lebih tajam.
hint-photo-blurred = 💡 Fotonya tampak buram; foto yang tajam memberi hasil lebih bagus.
hint-photo-dark = 💡 Fotonya sangat gelap; foto yang lebih terang memberi hasil lebih bagus.
hint-video-tiny = 💡 Videonya sangat kecil; di video yang lebih besar gerakannya lebih jelas.
hint-video-dark = 💡 Videonya sangat gelap; di video yang lebih terang gerakannya lebih jelas.
hint-video-still = 💡 Hampir tidak ada gerakan di video, jadi hasilnya pun akan nyaris diam.
hint-begins-black = 💡 Video ini diawali layar hitam; tanpa bagian itu hasilnya lebih baik.
hint-begins-still = 💡 Selama { $seconds } dtk pertama video tidak ada yang bergerak; tanpa bagian itu hasilnya lebih banyak gerak.
hint-has-cuts = 💡 Video ini punya potongan adegan; bagian tanpa potongan hasilnya lebih baik.
hint-crops-sides = 💡 Sekitar { $percent }% foto akan terpotong di kiri dan kanan.
hint-crops-top-and-bottom = 💡 Sekitar { $percent }% foto akan terpotong di atas dan bawah.
length-seconds = { $seconds ->
       *[other] { $seconds } detik
    }
length-first = { $seconds } detik pertama dari { $whole } detik
length-middle = { $seconds } detik di tengah, dari { $whole } detik
length-within = { $seconds } dari { $whole } detik
length-unknown = Maksimal { $allowed } detik
offer-discarded = Dibatalkan. Mulai lagi kapan saja dengan foto atau video.
button-animate = ✨ Animasikan
left-today = hari ini sisa { $count }
button-options = ⚙️ Opsi
button-cancel = Batal
button-remind = 🔔 Ingatkan aku
button-mode-move = 🖼 Di foto
button-mode-replace = 🎬 Di video
button-part-first-5 = 5 dtk pertama
button-part-first-10 = 10 dtk pertama
button-part-first-15 = 15 dtk pertama
button-part-middle = { $seconds } dtk tengah
button-part-uncut = Tanpa potongan, { $seconds } dtk
button-part-moving = Tanpa awal, { $seconds } dtk
button-part-all = Maks. { $seconds } dtk
button-part-whole = Semua { $seconds } dtk
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · ${ $price } · { $wait }
button-again = 🔁 Coba lagi
button-yes-again = 🔁 Ya, ulangi

## Settings

settings-own = ⚙️ <b>Pengaturanmu:</b> { $preset }
settings-group =
    ⚙️ <b>Pengaturan grup ini:</b> { $preset }
    Untuk semua orang di sini yang belum memilih sendiri.
settings-administrators = Pengaturan grup hanya bisa diubah oleh admin. Di chat pribadi denganku, kamu bisa memilih sendiri lewat /settings; pilihanmu juga berlaku di sini.
preset-quick = ⚡ Cepat
preset-balanced = ⚖️ Standar
preset-best = 💎 Terbaik
preset-own = kustom
preset-about-quick = ⚡ <b>Cepat:</b> untuk mencoba, tunggunya paling singkat.
preset-about-balanced = ⚖️ <b>Standar:</b> cocok untuk kebanyakan video.
preset-about-best = 💎 <b>Terbaik:</b> gambar paling tajam, tunggunya paling lama.
button-details = Detail
button-usual = Pengaturan bawaan
button-back = « Kembali
settings-details =
    ⚙️ <b>Detail</b>
    Setiap tombol menampilkan nilai yang dipakai sekarang. Tekan untuk membaca kegunaannya atau mengubahnya.
setting-resolution = Resolusi
setting-quality = Kualitas
setting-steps = Langkah
setting-shift = Shift
setting-safety = Cek keamanan
setting-about-resolution = Sisi pendek video. Makin besar, makin detail dan makin lama.
setting-about-quality = Seberapa baik video yang sudah jadi disimpan. Makin tinggi, makin bersih gambarnya dan makin besar filenya.
setting-about-steps = Berapa kali AI mengolah videonya. Makin banyak langkah, makin halus gambarnya dan makin lama menunggunya.
setting-about-shift = Ke mana langkah dipakai: shift tinggi lebih banyak untuk gerakan dan komposisi, shift rendah untuk detail halus.
setting-about-safety = Apakah AI menolak foto dan video yang dianggapnya tidak pantas.
value-quality-low = Rendah
value-quality-medium = Sedang
value-quality-high = Tinggi
value-quality-maximum = Maksimum
value-safety-on = Aktif
value-safety-off = Nonaktif

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Giliranmu berikutnya.</b> Mulai begitu ada tempat kosong.
       *[other] ⏳ <b>Dalam antrean:</b> nomor { $number }. Mulai dalam sekitar { $wait }.
    }
status-preparing = ⚙️ <b>Menyiapkan</b> foto dan videomu…
status-submitting = ⚙️ <b>Mengirimkannya</b> ke AI…
status-generating =
    🎬 <b>Videomu sedang dibuat</b>
    { $bar } { $left ->
        [0] hampir selesai
       *[other] sekitar { $left } mnt lagi
    }
status-leave-chat = Kamu boleh menutup chat ini; nanti kukirim ke sini.
status-late =
    🎬 <b>Masih dibuat</b>
    { $bar } lebih lama dari biasanya ({ $slowest } mnt). Aku terus menunggu.
status-sending = 📤 <b>Selesai.</b> Mengirim videomu…
status-paused = ⏸ Aku sedang tidak bisa membuat video, dan pengelolaku sudah tahu. <b>Tempatmu di antrean aman</b>; nanti lanjut sendiri.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Tempatmu di antrean aman.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>AI sedang tidak merespons</b>, dan pengelolaku sudah tahu. Videomu tidak hilang: aku terus mengeceknya, dan mengirimnya begitu jadi.
too-many = { $limit ->
        [1] Kamu sudah punya satu video yang sedang diproses.
       *[other] Kamu sudah punya { $limit } video yang sedang diproses.
    } Filemu tetap kusimpan: tekan tombolnya lagi setelah ada yang selesai.
queue-full = Terlalu banyak video yang menunggu, jadi untuk sementara aku tidak menerima lagi. Filemu tetap tersimpan: tekan tombolnya lagi beberapa saat nanti.
limit-reached = { $whose ->
    [person] Jatahmu untuk hari ini sudah habis. Filemu tetap tersimpan: tekan lagi dalam { $wait }.
    [chat] Jatah chat ini untuk hari ini sudah habis. Filemu tetap tersimpan: tekan lagi dalam { $wait }.
    [month] Jatah bersama untuk bulan ini sudah habis. Coba lagi dalam { $wait }.
   *[all] Jatah bersama untuk hari ini sudah habis. Filemu tetap tersimpan: tekan lagi dalam { $wait }.
 }
limit-too-little = { $whose ->
    [person] Video ini lebih mahal daripada sisa jatahmu hari ini. Pilih bagian yang lebih pendek, atau tekan lagi dalam { $wait }: filemu tetap tersimpan.
    [chat] Video ini lebih mahal daripada sisa jatah chat ini hari ini. Pilih bagian yang lebih pendek, atau tekan lagi dalam { $wait }: filemu tetap tersimpan.
    [month] Video ini lebih mahal daripada sisa jatah bulan ini. Pilih bagian yang lebih pendek, atau coba lagi dalam { $wait }.
   *[all] Video ini lebih mahal daripada sisa jatah hari ini. Pilih bagian yang lebih pendek, atau tekan lagi dalam { $wait }: filemu tetap tersimpan.
 }
limit-too-little-ever = { $whose ->
    [person] Video ini lebih mahal daripada jatahmu untuk sehari penuh.
    [chat] Video ini lebih mahal daripada jatah chat ini untuk sehari penuh.
    [month] Video ini lebih mahal daripada jatah bersama untuk sebulan penuh.
   *[all] Video ini lebih mahal daripada jatah bersama untuk sehari penuh.
 } Pilih bagian yang lebih pendek: filemu tetap tersimpan.
limit-none = Saat ini aku tidak bisa membuat video untukmu; hanya pengelolaku yang bisa mengubahnya.
wait = { $unit ->
    [minutes] { $count } mnt
    [hours] { $count } jam
   *[days] { $count } hari
 }
balance-heading = <b>Jatahmu</b>
balance-video = Video ini: sekitar { $price } dolar AS
balance-today = Dimulai hari ini: { $count }
balance-spent = Biayanya: { $price } dolar AS
balance-left = Sisa video: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(ada lagi dalam { $wait })
    }
balance-left-money = Sisa anggaran: { $price } dolar AS{ $opens ->
        [never] {""}
       *[later] {" "}(ada lagi dalam { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ Video dibayar dengan Bintang: tawaran menyebut harganya.
       *[later] ⭐ Video tambahan bisa dibayar dengan Bintang: kalau jatahmu habis, tawaran menyebut harganya.
    }
balance-no-limit = Tidak ada batas harian untukmu di sini.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ Sisa jatah gratis hari ini tidak cukup untuk video ini, ada lagi dalam { $wait }.
       *[used] ⭐ Jatah gratis hari ini habis, ada lagi dalam { $wait }.
    }
offer-stars = Video ini ⭐ { $stars }; kalau tidak jadi, bintangnya kembali sendiri.
offer-consent-stars = <i>Membayar berarti: orang yang terlihat setuju, dan kamu setuju dengan /terms.</i>
alert-not-free = { $free ->
        [never] Video ini ⭐ { $stars }: untuk membayar, tekan tombolnya lagi.
        [rest] Sisa jatah gratis hari ini tidak cukup untuk video ini, ada lagi dalam { $wait }. Atau bayar ⭐ { $stars } untuk video ini: tekan tombolnya lagi.
       *[used] Jatah gratis hari ini habis, ada lagi dalam { $wait }. Atau bayar ⭐ { $stars } untuk video ini: tekan tombolnya lagi.
    }
alert-offer-changed = Ini sudah berubah. Lihat dulu, lalu tekan lagi.
invoice-title = Videomu
invoice-description = Satu video dari foto dan videomu. Kalau tidak bisa dibuat atau dikirim, bintangmu kembali sendiri. /terms
checkout-stale = Tagihan ini sudah tidak berlaku: videonya diubah, dimulai, atau dibatalkan. Tidak ada yang dibayar.
checkout-paid = Video ini sudah dibayar. Tidak ada yang dibayar dua kali.
checkout-not-yours = Tagihan ini untuk orang lain. Tidak ada yang dibayar.
checkout-full = Sekarang aku tidak bisa menerima video lagi. Tidak ada yang dibayar; coba lagi nanti.
checkout-too-many = Sudah terlalu banyak videomu yang sedang diproses. Tidak ada yang dibayar; coba lagi setelah ada yang selesai.
checkout-closed = Saat ini aku tidak menjual video. Tidak ada yang dibayar.
checkout-later = Ada yang salah di pihakku. Tidak ada yang dibayar; coba lagi.
payment-late = ⭐ Tagihan ini sudah tidak berlaku: videonya diubah, dimulai, atau dibatalkan. ⭐ { $stars } kembali kepadamu dalam semenit.
payment-twice = ⭐ Video ini sudah dibayar sebelumnya. ⭐ { $stars } yang kedua kembali dalam semenit.
payment-full = ⭐ Sekarang aku tidak bisa menerima video lagi. ⭐ { $stars } kembali kepadamu dalam semenit.
payment-too-many = ⭐ Sudah terlalu banyak videomu yang sedang diproses. ⭐ { $stars } kembali kepadamu dalam semenit.
ending-stars-back = ⭐ { $stars } kembali sendiri kepadamu, paling lama semenit.
receipts = ⭐ <b>Pembayaranmu</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] dibayar
        [refunding] sedang dikembalikan
        [refunded] dikembalikan
       *[other] untuk video yang sedang dibuat
    }
paysupport =
    ⭐ <b>Pembayaran</b>
    Kalau pembayaran tidak menjadi video, bintangnya kembali sendiri, biasanya dalam semenit; /history menunjukkannya. Dukungan Telegram tidak bisa membantu soal pembayaran kepadaku.
    { $asked ->
        [yes] Untuk hal lain, tulis <code>/paysupport</code> lalu pertanyaanmu: pengelolaku akan membacanya.
       *[no] Untuk hal lain, tanyakan kepada pengelolaku.
    }
paysupport-sent = Terima kasih. Pertanyaanmu sudah sampai ke pengelolaku, yang melihat ID dan pembayaran terakhirmu.
paysupport-enough = Pertanyaanmu sudah ada di pengelolaku. Tunggu jawabannya dulu sebelum mengirim yang lain, ya.
terms =
    📜 <b>Ketentuan</b>
    • Satu pembayaran untuk satu video, dari foto dan video yang ditunjukkan tawaran. Harganya ada di tombol sebelum kamu membayar.
    • Kalau tidak ada video yang terkirim, apa pun sebabnya, semua bintang kembali sendiri.
    • Video yang sudah terkirim tidak dikembalikan uangnya karena berbeda dari harapan. Kalau ada yang salah, tulis ke /paysupport.
    • Pakai hanya gambar orang yang setuju. Setiap hasil diberi keterangan bahwa dibuat dengan AI.
    • Yang kusimpan dari pembayaran: /privacy
privacy-stars =
    <b>Pembayaran</b>
    Kalau kamu membayar dengan bintang: ID-mu, jumlahnya, nomor pembayaran Telegram, dan untuk video mana, selama aku tahu milik siapa sebuah video. Setelah itu, dan setelah /forget, jumlah dan nomor tetap ada tanpa ID-mu.
operator-refund-failed = ⚠️ <b>⭐ { $stars } tidak bisa dikembalikan</b> kepada { $id }: { $reason }. Aku terus mencoba. Pembayaran: <code>{ $charge }</code>
operator-payment-found = ⭐ Di daftar Telegram kutemukan pembayaran ⭐ { $stars } oleh { $id } yang tidak diberitahukan pembaruan mana pun. Berjalan seperti biasa: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } membayar ⭐ { $stars } untuk sesuatu yang tidak dipesan di sini.</b> Tolong periksa; <code>/refund { $charge }</code> mengembalikannya.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) bertanya soal pembayaran: { $text }
    { $payments ->
        [none] Belum pernah membayar.
       *[other] { $payments }
    }
button-job-refund = ⭐ Kembalikan
control-refund-how = Aku tidak tahu pembayaran seperti itu. Tulis <code>/refund nomor</code>: nomor pembayaran ada di pesanku tentangnya, dan di <code>/job</code>.
control-stats-stars = ⭐ diperoleh · ↩️ dikembalikan · ⚖️ bintang menurut kurs pembayaran Telegram, dikurangi 💵

## The result

result-caption = ✨ Dibuat dengan AI
result-cost = Biaya: { $cost } dolar AS (perkiraan: { $expected })
result-caption-private = ✨ Dibuat dengan AI. Grup tempat kamu memintanya tidak bisa kujangkau, jadi kukirim ke sini.
result-without-sound = 🔇 Suara videomu tidak bisa kubaca, jadi hasilnya tanpa suara.
result-out-of-step = 🔈 Suara dan gambarnya bisa jadi tidak selaras.
made-by-ai-mark = Dibuat dengan AI (Wan 2.2 Animate Move)
result-link =
    ✨ Videomu sudah jadi, tapi tidak bisa kukirim di sini sebagai video. Ini dia, dibuat dengan AI; tautannya hanya berlaku sementara: { $link }
button-send-again = 📥 Kirim lagi
button-me-too = 🕺 Aku juga
button-new-move = 🎬 Gerakan baru
button-new-photo = 📷 Foto baru
button-redo = ⚙️ Ubah

## The results so far

history-heading =
    🎞 <b>Video terbarumu</b>
    Tekan salah satu, dan kukirim lagi.
history-heading-group =
    🎞 <b>Video terbarumu dari grup ini</b>
    Tekan salah satu, dan kukirim lagi.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· orang diganti
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } dtk
    }
ago = { $unit ->
        [now] Baru saja
        [minutes] { $count } mnt lalu
        [hours] { $count } jam lalu
       *[days] { $count ->
           *[other] { $count } hari lalu
        }
    }
history-send = ▶️ { $number }
button-newer = « Lebih baru
button-older = Lebih lama »
history-empty = Kamu belum punya video di sini. Kirim foto dan video, dan kubuatkan yang pertama.
history-empty-group = Kamu belum punya video dari grup ini. Tulis /animate di keterangan foto atau video untuk membuat yang pertama.

## Endings without a video

ending-cancelled = Dibatalkan, tidak ada yang dibuat.
ending-uncertain =
    ⚠️ Koneksi terputus tepat saat kuserahkan filemu. Videonya mungkin sedang dibuat, mungkin juga tidak, jadi tidak kukirim dua kali.{ $kept ->
        [yes] {" "}Mau kubuat lagi?
       *[no] {""}
    }
ending-refused =
    🚫 Cek keamanan AI tidak meloloskan ini.{ $kept ->
        [yes] {" "}Kirim foto atau video lain (yang satunya tetap kusimpan), atau coba lagi.
       *[no] {""}
    }
ending-no-person =
    🔍 AI tidak menemukan orang untuk digerakkan.{ $kept ->
        [yes] {" "}Kirim foto atau video dengan satu orang yang menghadap kamera (yang satunya tetap kusimpan), atau coba lagi.
       *[no] {""}
    }
ending-not-accepted =
    🚫 AI tidak menerima file ini.{ $kept ->
        [yes] {" "}Kirim foto atau video lain (yang satunya tetap kusimpan), atau coba lagi.
       *[no] {""}
    }
ending-service-failed =
    😕 AI gagal membuat yang satu ini.{ $kept ->
        [yes] {" "}Kadang memang begitu; filemu tetap kusimpan, jadi coba lagi saja.
       *[no] {""}
    }
generation-late =
    ⏳ Ini memakan waktu jauh lebih lama dari biasanya. Aku terus memeriksa selama satu hari dan mengirim videonya begitu ada. Kamu tidak perlu melakukan apa-apa.
ending-timed-out =
    ⌛ Ini terlalu lama, jadi aku berhenti menunggu.{ $kept ->
        [yes] {" "}Filemu tetap kusimpan: coba lagi nanti.
       *[no] {""}
    }
ending-result-lost =
    😕 Videomu sudah dibuat, tapi gagal kuunduh.{ $kept ->
        [yes] {" "}Filemu tetap kusimpan, kamu bisa coba lagi.
       *[no] {""}
    }
ending-undelivered =
    📦 Videomu sudah jadi, tapi belum bisa kukirim.{ $kept ->
        [yes] {" "}Kusimpan untukmu: tekan tombolnya atau kirim /history, dan kucoba lagi.
       *[no] {""}
    }
undelivered-link = Video itu juga ada di sini, dibuat dengan AI; tautannya hanya berlaku sementara: { $link }
ending-unconfirmed =
    📨 Videomu sudah kukirim, tapi Telegram tidak memastikan bahwa video itu sampai.{ $kept ->
        [yes] {" "}Kalau tidak ada di sini, tekan tombolnya atau kirim /history, dan kukirim lagi.
       *[no] {""}
    }
ending-broken =
    😕 Ada yang salah di pihakku, dan pengelolaku bisa melihatnya.{ $kept ->
        [yes] {" "}Filemu tetap kusimpan, kamu bisa coba lagi.
       *[no] {""}
    }
ending-not-kept = Sementara itu kamu memulai video lain, jadi file untuk yang ini tidak kusimpan: kalau mau dibuat dengan foto atau video lain, kirim keduanya.
ending-in-private = Ini tentang video yang kamu minta di sebuah grup. Untuk membuatnya di sini, kirim foto dan video kepadaku.
ending-photo-gone = Telegram tidak bisa lagi memberiku fotomu. Tolong kirim lagi{ $kept ->
        [yes] ; videonya tetap kusimpan.
       *[no] .
    }
ending-video-gone = Telegram tidak bisa lagi memberiku videomu. Tolong kirim lagi{ $kept ->
        [yes] ; fotonya tetap kusimpan.
       *[no] .
    }
-photo-unreadable = Foto ini tidak bisa kubaca. Tolong kirim yang lain, dalam format JPEG atau PNG
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ; videonya tetap kusimpan.
       *[no] .
    }
-photo-too-small = Foto ini terlalu kecil untuk diolah. Tolong kirim yang lebih besar
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ; videonya tetap kusimpan.
       *[no] .
    }
-photo-too-large = Foto ini terlalu besar untukku. Tolong kirim yang lebih kecil
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ; videonya tetap kusimpan.
       *[no] .
    }
-video-unreadable = Video ini tidak bisa kubaca. Tolong kirim yang lain, sebaiknya MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ; fotonya tetap kusimpan.
       *[no] .
    }
-video-no-picture = Video ini tidak ada gambarnya, hanya suara. Tolong kirim yang memperlihatkan orang bergerak
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ; fotonya tetap kusimpan.
       *[no] .
    }
-video-too-small = Gambar video ini terlalu kecil untuk diolah. Tolong kirim yang sisi pendeknya minimal 64 piksel
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ; fotonya tetap kusimpan.
       *[no] .
    }
-video-too-short = Video ini terlalu pendek. Tolong kirim yang minimal 2 detik
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ; fotonya tetap kusimpan.
       *[no] .
    }
-video-too-large = Video ini terlalu besar untukku. Tolong kirim yang lebih pendek atau lebih kecil
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ; fotonya tetap kusimpan.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] Foto ini { $size } MB; aku bisa menerima paling banyak { $limit } MB. Kirim sebagai foto, bukan file, dan Telegram akan mengecilkannya.
       *[video] Video ini { $size } MB; aku bisa menerima paling banyak { $limit } MB. Kirim sebagai video, bukan file, dan Telegram akan mengecilkannya, atau potong dulu.
    }
video-one-second = ⏱ Video ini hanya 1 detik; aku perlu setidaknya 2. Kirim yang lebih panjang, ya.
unknown-file = Yang ini tidak bisa kupakai.
animated-sticker = Stiker animasi jenis ini berupa gambar, bukan video. Stiker video, GIF, atau video bisa dipakai.
live-photo = 📷 Ini Live Photo: foto dan video pendek sekaligus. Mana yang kupakai?
button-live-photo = 📷 Fotonya
button-live-video = 🕺 Gerakannya
unknown-text = Kirim <b>foto</b> seseorang dan <b>video</b> orang yang bergerak, dan kuhidupkan fotonya. Tips ada di /help.
unknown-command = Aku tidak kenal perintah ini. Lihat yang bisa kulakukan di /help.
too-fast = Itu agak terlalu cepat untukku. Tunggu beberapa detik, lalu lanjutkan, ya.
something-broke = Maaf, ada yang salah di pihakku. Tolong coba lagi.
reply-has-no-file = Tidak ada foto atau video di pesan yang kamu balas.

## Commands about one's own jobs

nothing-to-cancel = Tidak ada yang bisa dibatalkan.
cancelled-draft = Dibatalkan, file yang kamu kirim sudah kuhapus.
cancelled-jobs = { $count ->
       *[other] { $count } video yang menunggu sudah dibatalkan. Tidak ada yang dibuat.
    }
too-late-to-cancel = { $count ->
       *[other] { $count } video sudah mulai dibuat: tidak bisa dihentikan lagi, dan akan dikirim.
    }
no-jobs = Tidak ada yang sedang berjalan. Cukup kirim foto dan video untuk memulai.
jobs-heading = <b>Videomu</b>
job-line-queued = { $number ->
        [1] • Dalam antrean, giliran berikutnya
       *[other] • Dalam antrean, nomor { $number }
    }
job-line-preparing = • Sedang disiapkan
job-line-submitting = • Sedang dikirim ke AI
job-line-generating = • Sedang dibuat, { $left ->
        [0] hampir selesai
       *[other] sekitar { $left } mnt lagi
    }
job-line-late = • Sedang dibuat, lebih lama dari biasanya ({ $fastest } sampai { $slowest } mnt); aku terus menunggu
job-line-sending = • Selesai, sedang dikirim
job-line-waiting = • Sedang dibuat, tapi AI sedang tidak merespons; aku terus mengeceknya
job-line-paused = • Menunggu: aku sedang tidak bisa membuat video, tempatmu di antrean aman
job-line-stopped =
    { $noted ->
        [yes] • Menunggu, tempatmu di antrean aman: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Gerakan</b>
    Pilih salah satu lalu kirim <b>foto</b>: orang di foto akan bergerak seperti itu.
motions-heading-photo =
    💃 <b>Gerakan</b>
    Pilih salah satu: orang di <b>fotomu</b> akan bergerak seperti itu.
motions-none =
    Belum ada gerakan. Balas sebuah video dengan <code>/savemove dance</code>, dan kamu bisa memakainya dengan nama itu untuk foto apa pun.
ready-made-wave = lambaian
ready-made-nod = anggukan
ready-made-dance = tarian
ready-made-walk = jalan
ready-made-cheer = sorak
motion-unknown = Aku tidak punya gerakan bernama <b>{ $name }</b>. Pilih salah satu ini:
motion-unknown-alone = Aku tidak punya gerakan bernama <b>{ $name }</b>.
motion-label = { $name }{ $seconds ->
        [0] {""}
       *[other] , { $seconds } detik
    }
motion-label-own = { $name } (milikmu){ $seconds ->
        [0] {""}
       *[other] , { $seconds } detik
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] , { $seconds } detik
    }. Sekarang kirim <b>foto</b> orang yang akan bergerak seperti itu.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] , { $seconds } detik
    }. Sekarang <b>balas pesan ini</b> dengan foto orang yang akan bergerak seperti itu.
motion-link = Tautan untuk membagikannya: { $link }
save-motion-how =
    Balas sebuah video dengan <code>/savemove dance</code>, atau tulis itu di keterangan video. Videonya kusimpan sebagai <b>dance</b>, dan bisa kamu pakai untuk foto apa pun.
motion-saved = ✅ Disimpan sebagai <b>{ $name }</b>, untukmu. Lihat di /moves.
motion-saved-shared = ✅ Disimpan sebagai <b>{ $name }</b>, untuk semua orang. Lihat di /moves.
motion-replaced = ✅ Disimpan sebagai <b>{ $name }</b>, untukmu, menggantikan video dengan nama ini sebelumnya.
motion-replaced-shared = ✅ Disimpan sebagai <b>{ $name }</b>, untuk semua orang, menggantikan video dengan nama ini sebelumnya.
motion-replace-question = Sudah ada gerakan <b>{ $name }</b> untuk semua orang. Ganti dengan video ini?
button-motion-replace = 🔁 Ganti
button-motion-undo = ↩️ Urungkan
motion-kept = ✅ Disimpan sebagai <b>{ $name }</b>; lihat di /moves. <b>Balas pesan ini</b> dengan sebuah nama untuk menggantinya.
motion-renamed = ✅ Sekarang namanya <b>{ $name }</b>; lihat di /moves.
motion-name-bad =
    Nama terdiri dari paling banyak 32 huruf, angka, emoji, dan spasi, misalnya <code>/savemove moon walk</code>. Coba lagi, ya.
motion-name-unfit =
    Nama terdiri dari paling banyak 32 huruf, angka, emoji, dan spasi, misalnya <code>moon walk</code>. <b>Balas pesan ini</b> dengan sebuah nama.
motion-name-shared =
    Nama terdiri dari satu kata: maksimal 32 karakter berupa huruf a sampai z, angka, - dan _, misalnya <code>/savemove moon-walk</code>. Silakan coba lagi.
motion-name-taken = Kamu sudah punya gerakan bernama <b>{ $name }</b>. <b>Balas pesan ini</b> dengan nama lain.
motion-removed = <b>{ $name }</b> sudah dihapus. Gerakan lainnya ada di /moves.
too-many-motions = Kamu sudah punya { $limit } gerakan, dan aku tidak bisa menyimpan lebih. Hapus satu dulu: pilih di /moves, lalu tekan Hapus.
motions-are-peoples = Aku menyimpan gerakan untuk orang, bukan untuk grup dan channel. Kirim perintahnya dari akunmu sendiri, dan gerakannya jadi milikmu.
button-more = Lainnya »
button-moves = 💃 Pilihan gerakan
button-remove = 🗑 Hapus
button-copy-link = Salin tautan
motion-label-remove = 🗑 Ya, hapus { $name }
button-keep = Jangan hapus
button-keep-motion = 💾 Simpan gerakan
button-motion-kept = ✓ Tersimpan

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 <b>{ $name }</b> untuk foto ini?
    Jawabanku berubah menjadi videonya; video itu juga datang ke chat pribadi kita.
guest-meet = 👋 Kita belum berkenalan. Tekan di bawah, lalu lanjut di chat pribadi kita dengan foto dan gerakan ini.
guest-private = 💬 Ini berlanjut di chat pribadi kita.
guest-closed = 🔒 Aku tidak terbuka untuk semua orang. Di chat pribadi kita, kamu bisa minta izin.
guest-anonymous = Panggil aku dari akunmu sendiri, bukan atas nama grup atau channel.
guest-no-photo = 📷 Balas foto seseorang dengan <code>@{ $username } { $name }</code>, dan aku akan menghidupkannya.
guest-choose = 💃 Gerakan mana untuk foto ini?
guest-expired = ⌛ Tawaran ini sudah lewat waktunya. Balas lagi fotonya dengan <code>@{ $username }</code> dan sebuah gerakan.
guest-done = ✅ Videonya ada di chat pribadi kita.
guest-failed = ⚠️ Kali ini tidak ada video. Alasannya ada di chat pribadi kita.
guest-withdrawn = 🗑 Orang yang memanggilku sudah membatalkannya.
button-open-chat = 💬 Buka chat kita

## Being forgotten

-forget-what-stays =
    Yang sudah mulai dibuat tidak bisa dihentikan, tapi tidak akan dikirim ke siapa pun. Pesan di chat tetap ada. Aku menyimpan angka yang tidak terkait dengan siapa pun: kapan video dibuat, bagaimana, dan berapa biayanya.
forget-question =
    🗑 <b>Lupakan semua tentangmu?</b>
    Aku akan menghapus semua yang kutahu tentangmu, di semua chat: file yang kamu kirim, gerakan yang kamu simpan, video yang kamu minta, dan apa pun yang sedang berjalan.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>Lupakan yang diminta di sini atas nama ini?</b>
    Kamu menulis atas nama grup atau channel. Aku akan menghapus file yang dikirim di sini atas nama ini, video yang diminta, dan apa pun yang sedang berjalan. Setiap admin di sini bisa mengonfirmasinya.

    { -forget-what-stays }
forget-own-account = Yang kutahu tentang akunmu sendiri tetap ada: untuk menghapusnya, kirim /forget di chat pribadi kita.
button-forget = 🗑 Lupakan aku
button-forget-chat = 🗑 Hapus
button-keep-everything = Simpan saja
not-forgotten = Baik, tidak ada yang kuhapus.
forgotten = 🗑 <b>Sudah kulupakan.</b> Yang kuhapus:
forgotten-drafts = { $count ->
       *[other] • file yang kamu kirim untuk { $count } video
    }
forgotten-cancelled = { $count ->
       *[other] • { $count } video yang menunggu: tidak akan dibuat
    }
forgotten-cut-loose = { $count ->
       *[other] • { $count } video yang sedang dibuat: tidak bisa dihentikan, tapi tidak akan dikirim ke siapa pun
    }
forgotten-finished = { $count ->
       *[other] • semua yang kutahu tentang { $count } video yang sudah jadi
    }
forgotten-motions = { $count ->
       *[other] • { $count } gerakan yang kamu simpan
    }
forgotten-preferences = • bahasa atau pengaturan yang kamu pilih
forgotten-rest = Yang tersisa hanya angka. Selama beberapa hari angka itu masih dihitung untuk batas; setelah itu tidak terkait dengan siapa pun. Kalau kamu mengirim sesuatu lagi, kita mulai dari awal.

## Alerts on buttons

alert-not-yours = Ini bukan milikmu. Kirim /animate untuk membuat punyamu sendiri.
alert-belongs-to = Ini milik { $name }. Balas sebuah foto dengan /animate untuk membuat punyamu sendiri.
alert-guest-meet = Buka dulu chat pribadi kita: videonya juga datang ke sana.
alert-guest-others = Ini untuk orang yang memanggilku. Untuk punyamu sendiri, balas sebuah foto dengan @{ $username } dan sebuah gerakan.
alert-guest-gone = Ini sudah tidak berlaku. Balas lagi fotonya dengan @{ $username } dan sebuah gerakan.
alert-not-free-guest = { $free ->
        [never] Video ini ⭐ { $stars }. Kamu bisa membayarnya di chat pribadi kita.
        [rest] Sisa jatah gratis hari ini tidak cukup untuk video ini, ada lagi dalam { $wait }. Di chat pribadi kita, kamu bisa membayar ⭐ { $stars } untuk video ini.
       *[used] Jatah gratis hari ini habis, ada lagi dalam { $wait }. Di chat pribadi kita, kamu bisa membayar ⭐ { $stars } untuk video ini.
    }
alert-too-late = Terlambat untuk dibatalkan: sudah mulai dibuat.
alert-gone = Ini sudah tidak berlaku. Mulai lagi dengan foto dan video.
alert-files-gone = File ini sudah tidak ada padaku. Mulai lagi dengan foto dan video.
alert-not-your-history = Ini bukan videomu. Kirim /history untuk melihat punyamu.
alert-not-sent-again = Telegram tidak bisa mengirim video ini lagi, atau tidak mengizinkannya di sini. Kamu bisa menemukannya di tempat pertama kali kukirim.
alert-not-yours-to-forget = Hanya yang meminta yang bisa menekan ini. Untuk dirimu, kirim /forget.
alert-nothing-known = Tidak ada lagi yang kutahu tentangmu.
alert-nothing-known-chat = Tidak ada lagi yang kusimpan di sini atas nama ini. Untuk menghapus yang kutahu tentang akunmu sendiri, kirim /forget di chat pribadi kita.
alert-forgotten = Sudah kulupakan
alert-too-fast = Itu agak terlalu cepat untukku. Lanjutkan beberapa detik lagi, ya.
alert-me-too = Gerakannya sudah ada. Sekarang balas pesanku dengan fotomu.
alert-move-gone = Gerakan ini sudah tidak ada. Balas sebuah foto dengan /animate untuk membuat videomu sendiri.
alert-motion-chosen = Oke
alert-motion-saved = Disimpan
alert-reminded = Kukabari dalam { $wait }, saat kamu bisa membuat video lagi.
alert-motion-known = Ini sudah kusimpan, dengan nama { $name }. Kirim /moves untuk melihatnya.
alert-motion-removed = Dihapus
alert-motion-gone = Gerakan ini sudah tidak ada. Kirim /moves untuk melihat yang masih ada.
alert-not-your-list = Daftar ini bukan milikmu. Kirim /moves untuk melihat punyamu.
alert-not-yours-to-remove = Hanya pengelolaku yang bisa menghapus ini.
alert-too-many-motions = Kamu sudah punya { $limit } gerakan, dan aku tidak bisa menyimpan lebih. Hapus satu dulu: kirim /moves.
alert-motions-are-peoples = Aku menyimpan gerakan untuk orang, bukan untuk grup dan channel.
alert-saved = Disimpan, berlaku untuk video yang dimulai sejak sekarang
alert-started = Sedang diproses
alert-cancelled = Dibatalkan

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>Kredit akun AI/ML API habis.</b> Pekerjaan menunggu di antrean dan lanjut sendiri setelah diisi ulang.
operator-access =
    🔑 <b>AI/ML API menolak kunci bot.</b> Periksa AIMLAPI_KEY, izinnya, dan AIMLAPI_URL; jawabannya ada di log. Sementara itu pekerjaan menunggu di antrean.
operator-model =
    🔑 <b>Kunci tidak punya akses ke model { $model }.</b> Pekerjaan mode itu menunggu di antrean, yang lain berjalan terus; jawabannya ada di log.
operator-down =
    🔌 <b>AI/ML API sedang mati</b>, atau tidak bisa dijangkau dari sini; jawabannya ada di log. Pekerjaan menunggu, dan lanjut sendiri setelah pulih.
operator-resumed = ✅ AI/ML API menerima pekerjaan lagi.
operator-storage =
    💾 <b>Aku tidak bisa memakai databaseku:</b> { $reason }. Apakah disk penuh, atau filenya hanya-baca? Tidak ada yang hilang: semuanya menunggu, dan lanjut sendiri.
operator-storage-back = ✅ Aku bisa memakai databaseku lagi.
operator-ledger = ⚠️ <b>Pembukuan tidak cocok</b> di { $count } tempat; yang pertama: { $finding }. “bot.py ledger check” menampilkan semuanya.
operator-nothing-delivered =
    ⚠️ Pekerjaan { $job } sudah dikirim, tetapi tidak ada yang terkirim ke pengguna ({ $ending }). Mungkin sudah dibayar. Generasi: <code>{ $generation }</code>. “bot.py look { $job }” memeriksa sekali lagi.
operator-maybe-submitted =
    ⚠️ Pekerjaan { $job }: koneksi ke AI/ML API terputus saat pengiriman. Permintaannya mungkin sampai, mungkin tidak, jadi mungkin sudah dibayar; tidak kuulangi. Pemakaian akun di sana menunjukkannya.
operator-queue-full =
    ⚠️ <b>{ $limit } pekerjaan menunggu</b>, jadi aku tidak menerima lagi sampai ada tempat (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS menentukan berapa yang dibuat sekaligus.
operator-limit-near = 📊 <b>{ $limit } hampir habis:</b> { $used } dari { $most }.
operator-limit-reached = ⛔ <b>{ $limit } tercapai:</b> { $used } dari { $most }. Aku tidak menerima lagi selama { $wait }, sampai diperbarui atau kamu menaikkannya.
operator-price-off = 💸 <b>Pekerjaan { $job } berbiaya { $cost }</b>, padahal harganya { $price }. Apakah PRICES dan PRICE_FRAMES benar? Generasi: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>Sisa akun AI/ML API { $balance }</b>, kurang dari LOW_BALANCE ({ $low }). Tanpa kredit, pekerjaan menunggu.
operator-job-refused =
    ⚠️ <b>Pekerjaan { $job } ditolak</b> padahal yang lain diterima, jadi hanya itu yang gagal: { $reason }. Apakah kuncinya punya akses ke modelnya?
operator-conflict =
    ⚠️ <b>Ada proses lain yang melakukan polling dengan token bot yang sama.</b> Masing-masing hanya menerima sebagian pesan: hentikan salah satunya.
control-paused =
    ⏸ <b>Dijeda.</b> Tak ada yang baru dimulai sampai /resume, dan tempat di antrean aman. Orang membaca:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ Aku memulai video seperti biasa.
control-pause-too-long = Teks ini terlalu panjang. Paling banyak { $limit } karakter, ya.
control-log-heading = 📓 <b>Siapa melakukan apa</b> (UTC), yang terbaru dulu:
control-log-empty = 📓 Belum ada yang diubah dari sini.
control-prices =
    💲 { $source ->
        [set] Seperti di PRICES
       *[learnt] Dipelajari dari biaya video
    } per detik yang dihitung ({ $frames } frame):
control-stats-span =
    { $span ->
        [day] <b>Hari ini</b>
        [week] <b>7 hari</b>
       *[month] <b>30 hari</b>
    }
control-stats-legend = 🎬 dimulai · 🟩 terkirim · 🟥 berakhir tanpa video · ⬜ dibatalkan · 👤 orang (tanpa yang dilupakan) · ⏱ rata-rata waktu sampai video · 💵 terpakai atau dicadangkan
control-job-unknown = Tidak ada pekerjaan dengan nomor ini. /jobs menampilkan nomornya.
control-job-how = Tulis <code>/job 12</code>; nomornya ada di /jobs.
control-done-ban = Mereka tidak bisa memakaiku lagi. Yang sedang dibuat tetap dikirim.
control-done-allow = Mereka bisa memakaiku.
control-done-unban = Tidak diblokir lagi. Boleh tidaknya memakaiku diatur oleh ALLOWED_CHATS dan /allow.
button-job-show = 🔄 Perbarui
button-job-poll = 🔍 Cek lagi
button-job-drop = 🗑 Batalkan
button-job-resend = 📤 Kirim lagi
button-copy-id = Salin ID
control-access-request = 🔑 <b>{ $name }</b> minta izin: <code>{ $id }</code>
button-allow = ✅ Izinkan
button-deny = ✖️ Tolak
control-who = Siapa yang kamu maksud? Tulis ID di belakang perintah, atau balas pesannya (juga yang diteruskan) dengan perintah itu.
control-grant-how = Tulis <code>/grant ID jumlah</code>, atau balas pesannya (juga yang diteruskan) dengan <code>/grant jumlah</code>. Hanya untuk hari ini, 1 sampai { $limit }.

## The bot's profile

description =
    Aku menghidupkan foto: kirim foto seseorang dan video pendek, lalu orang di foto akan bergerak seperti orang di video.
short-description = Foto + video = orang di foto bergerak seperti orang di video.
