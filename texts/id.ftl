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
command-motions = Pilihan gerakan
command-history = Kirim ulang video terbarumu
command-status = Lihat perkembangan videomu
command-settings = Atur cara videomu dibuat
command-language = Ganti bahasa
command-privacy = Apa yang disimpan, dan berapa lama
command-forget = Hapus semua data tentangmu

## Getting to know each other

start =
    👋 <b>Aku menghidupkan foto.</b>

    Kirim <b>foto</b> seseorang dan <b>video pendek</b> orang yang bergerak, urutannya bebas. Kamu akan menerima video berisi orang di foto yang bergerak seperti orang di video.

    Hasil terbaik: satu orang di foto dan di video, menghadap kamera, dengan jarak pengambilan gambar yang mirip. Tips lainnya ada di /help.
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

    <b>Gerakan dengan nama</b>
    Di /motions ada video yang bisa dipilih. Balas sebuah video dengan <code>/savemotion dance</code> untuk menyimpannya di sana.

    <b>Di grup</b>
    Tulis /animate di keterangan foto atau video, atau balas foto atau video dengan perintah itu.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Tulis <b>/animate</b> di keterangan foto atau video, atau balas foto atau video yang sudah ada di sini dengan perintah itu. Aku akan meminta file satunya, lalu membuat orang di foto bergerak seperti orang di video. <b>/animate dance</b> memakai gerakan bernama dance dari /motions.

    /status menampilkan yang sedang berjalan, /cancel membatalkan yang belum dimulai, /history berisi videomu yang sudah jadi.
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
    • File hanya ada di diskku selama kukerjakan, dan langsung dihapus setelahnya.

    <b>Siapa menerima apa</b>
    Foto dan video dikirim ke AI/ML API (aimlapi.com), yang membuat hasilnya. Nama dan ID-mu tidak ikut dikirim.

    <b>Berapa lama</b>
    • Yang sudah kamu kirim tapi belum kamu mulai: { $hours } jam.
    • Milik siapa sebuah video yang sudah jadi, dan semua yang mengarah ke filenya: { $days ->
            [0] tidak disimpan.
           *[other] { $days } hari.
        } Setelah itu hanya angka yang tersisa: kapan video dibuat, bagaimana, dan berapa biayanya.
    • /forget langsung menghapus semuanya.

    Pakailah gambar orang lain hanya jika mereka setuju. Setiap hasil diberi keterangan bahwa dibuat dengan AI.
not-allowed =
    Maaf, bot ini tidak terbuka untuk semua orang. Kalau kamu kenal pengelolanya, minta izin kepadanya: ID-mu <code>{ $id }</code>.
not-allowed-group =
    Maaf, bot ini tidak terbuka untuk grup ini. Pengelolanya bisa memberi izin: ID grup ini <code>{ $id }</code>.

## Gathering the two files

ask-for-video =
    📷 Fotonya sudah kuterima. Sekarang kirim <b>video</b> gerakannya, maksimal { $seconds } detik, atau pilih dari /motions.
ask-for-photo =
    🎬 Videonya sudah kuterima. Sekarang kirim <b>foto</b> orang yang akan bergerak seperti itu.
ask-for-both =
    Kirim <b>foto</b> seseorang dan <b>video</b> gerakannya, urutannya bebas.
prompt-video =
    📷 Fotonya sudah kuterima. <b>Balas pesan ini</b> dengan video gerakannya, maksimal { $seconds } detik. Mau batal? /cancel
prompt-photo =
    🎬 Videonya sudah kuterima. <b>Balas pesan ini</b> dengan foto orang yang akan bergerak seperti itu. Mau batal? /cancel
prompt-both =
    <b>Balas pesan ini</b> dengan foto seseorang, lalu dengan video gerakannya. Mau batal? /cancel
prompt-placeholder-photo = Foto
prompt-placeholder-video = Video
prompt-placeholder-name = Nama
offer =
    <b>Siap dimulai</b>
    { $mode ->
        [replace] Orang di fotomu akan menggantikan orang di videomu.
       *[move] Orang di fotomu akan bergerak seperti orang di videomu.
    }

    Foto: { $photo }
    Video: { $video }, { $length }
    Pengaturan: { $preset } ({ $resolution }, { $steps } langkah)
offer-wait = Waktu tunggu: sekitar { $median } mnt, biasanya { $fastest } sampai { $slowest }
offer-parts = Bagian yang lebih pendek lebih murah dan lebih cepat jadi.
offer-price = Harga: sekitar { $price } dolar AS
offer-consent = { $place ->
        [group] Balas dengan foto atau video lain untuk menggantinya.
       *[private] Kirim foto atau video lain untuk menggantinya.
    } Dengan menekan Animasikan, kamu menyatakan bahwa kamu berhak memakai gambar orang yang terlihat.
hint-photo-tiny = 💡 Fotonya sangat kecil; foto yang lebih besar memberi hasil lebih tajam.
hint-photo-blurred = 💡 Fotonya tampak buram; foto yang tajam memberi hasil lebih bagus.
hint-photo-dark = 💡 Fotonya sangat gelap; foto yang lebih terang memberi hasil lebih bagus.
hint-video-tiny = 💡 Videonya sangat kecil; di video yang lebih besar gerakannya lebih jelas.
hint-video-dark = 💡 Videonya sangat gelap; di video yang lebih terang gerakannya lebih jelas.
hint-video-still = 💡 Hampir tidak ada gerakan di video, jadi hasilnya pun akan nyaris diam.
hint-begins-black = 💡 Video ini diawali layar hitam; tanpa bagian itu hasilnya lebih baik.
hint-begins-still = 💡 Selama { $seconds } dtk pertama video tidak ada yang bergerak; tanpa bagian itu hasilnya lebih banyak gerak.
hint-has-cuts = 💡 Video ini punya potongan adegan; bagian tanpa potongan hasilnya lebih baik.
hint-crops-sides = 💡 Fotonya lebih lebar daripada videonya: sekitar { $percent }% foto, di sisi kiri dan kanan, akan terpotong.
hint-crops-top-and-bottom = 💡 Fotonya lebih tinggi daripada videonya: sekitar { $percent }% foto, di bagian atas dan bawah, akan terpotong.
file-taken = { $role ->
        [photo] diterima
       *[video] diterima
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
       *[other] { $seconds } detik
    }
length-first = { $seconds } detik pertama dari { $whole } detik
length-middle = { $seconds } detik di tengah, dari { $whole } detik
length-within = { $seconds } dari { $whole } detik
length-unknown = maksimal { $allowed } detik
offer-discarded = Dibatalkan. Mulai lagi kapan saja dengan foto atau video.
button-animate = ✨ Animasikan
button-cancel = Batal
button-mode-move = 🕺 Gerakkan foto
button-mode-replace = 👤 Ganti orang
button-part-first-5 = 5 dtk pertama
button-part-first-10 = 10 dtk pertama
button-part-first-15 = 15 dtk pertama
button-part-middle = { $seconds } dtk tengah
button-part-uncut = Tanpa potongan, { $seconds } dtk
button-part-moving = Tanpa awal, { $seconds } dtk
button-part-all = Terpanjang { $seconds } dtk
button-part-whole = Semuanya, { $seconds } dtk
part-and-wait = { $part }: { $minutes } mnt
part-price-and-wait = { $part }: ${ $price }, { $minutes } mnt
button-again = 🔁 Coba lagi

## Settings

button-settings = ⚙️ Pengaturan
settings-own =
    ⚙️ <b>Pengaturanmu:</b> { $preset }
    { $resolution }, { $steps } langkah, kualitas: { $quality }
settings-group =
    ⚙️ <b>Pengaturan grup ini:</b> { $preset }
    { $resolution }, { $steps } langkah, kualitas: { $quality }
    Untuk semua orang di sini yang belum memilih sendiri.
settings-administrators = Pengaturan grup hanya bisa diubah oleh admin. Di chat pribadi denganku, kamu bisa memilih sendiri lewat /settings; pilihanmu juga berlaku di sini.
preset-quick = ⚡ Cepat
preset-balanced = ⚖️ Seimbang
preset-best = 💎 Terbaik
preset-own = kustom
preset-about-quick = ⚡ <b>Cepat:</b> { $resolution }, { $steps } langkah. Paling murah dan paling cepat jadi.
preset-about-balanced = ⚖️ <b>Seimbang:</b> { $resolution }, { $steps } langkah. Pengaturan bawaanku.
preset-about-best = 💎 <b>Terbaik:</b> { $resolution }, { $steps } langkah. Gambar paling halus, paling lama jadi, harganya dua kali 480p.
button-details = Detail
button-usual = Pengaturan bawaan
button-offer = « Kembali ke video
button-back = « Kembali
settings-details =
    ⚙️ <b>Detail</b>
    Setiap tombol menampilkan nilai yang dipakai sekarang. Tekan untuk membaca kegunaannya atau mengubahnya.
setting-resolution = Resolusi
setting-quality = Kualitas
setting-steps = Langkah
setting-shift = Shift
setting-safety = Cek keamanan
setting-write = Mode simpan
setting-about-resolution = Sisi pendek video. Makin besar, makin detail dan makin lama. Harga 580p 1,5 kali harga 480p, dan 720p dua kalinya; video yang lebih panjang juga lebih mahal.
setting-about-quality = Seberapa baik video yang sudah jadi disimpan. Makin tinggi, makin bersih gambarnya dan makin besar filenya. Harga dan lama kerja AI tidak berubah.
setting-about-steps = Berapa kali AI mengolah videonya. Makin banyak langkah, makin halus gambarnya dan makin lama menunggunya. Harga yang tertera tetap sama.
setting-about-shift = Ke mana langkah dipakai: shift tinggi lebih banyak untuk gerakan dan komposisi, shift rendah untuk detail halus. Harga dan waktu tunggu tetap sama.
setting-about-safety = Apakah AI menolak foto dan video yang dianggapnya tidak pantas. Yang ditolak tidak dikenai biaya; untuk yang lain, harga dan waktu tunggu tetap sama.
setting-about-write = Cara video yang sudah jadi disimpan: cepat supaya tidak lama menunggu di akhir, kecil supaya filenya sekecil mungkin, seimbang untuk keduanya. Harganya tetap sama.
value-quality-low = Rendah
value-quality-medium = Sedang
value-quality-high = Tinggi
value-quality-maximum = Maksimum
value-safety-on = Aktif
value-safety-off = Nonaktif
value-write-fast = Cepat
value-write-balanced = Seimbang
value-write-small = Kecil

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Giliranmu berikutnya.</b> Mulai begitu ada tempat kosong.
       *[other] ⏳ <b>Dalam antrean:</b> nomor { $number }.
    }
status-preparing = ⚙️ <b>Menyiapkan</b> foto dan videomu…
status-submitting = ⚙️ <b>Mengirimkannya</b> ke AI…
status-generating =
    🎬 <b>Sedang dibuat…</b>
    { $bar } { $number ->
        [0] baru mulai
       *[other] sekitar { $number }%
    }
    Totalnya sekitar { $median } mnt, biasanya { $fastest } sampai { $slowest }. Sudah tidak bisa dihentikan. Kamu boleh meninggalkan chat ini, nanti kubalas kalau sudah jadi.
status-late =
    🎬 <b>Sedang dibuat…</b>
    { $bar } sekitar { $number }%
    Ini lebih lama dari biasanya ({ $fastest } sampai { $slowest } mnt). Aku terus menunggu, dan kubalas kalau sudah jadi.
status-sending = 📤 <b>Selesai.</b> Mengirim videomu…
status-paused = ⏸ Aku sedang tidak bisa membuat video, dan pengelolaku sudah tahu. <b>Tempatmu di antrean aman</b>; nanti lanjut sendiri.
status-waiting = ⏸ <b>AI sedang tidak merespons</b>, dan pengelolaku sudah tahu. Videomu tidak hilang: aku terus mengeceknya, dan mengirimnya begitu jadi.
too-many = { $limit ->
        [1] Kamu sudah punya satu video yang sedang diproses.
       *[other] Kamu sudah punya { $limit } video yang sedang diproses.
    } Filemu tetap kusimpan: tekan Animasikan lagi setelah ada yang selesai.
queue-full = Terlalu banyak video yang menunggu, jadi untuk sementara aku tidak menerima lagi. File-mu tetap tersimpan: tekan tombolnya lagi beberapa saat nanti.

## The result

result-caption = ✨ Dibuat dengan AI
result-caption-private = ✨ Dibuat dengan AI. Grup tempat kamu memintanya tidak bisa kujangkau, jadi kukirim ke sini.
result-without-sound = 🔇 Suara videomu tidak bisa kubaca, jadi hasilnya tanpa suara.
result-out-of-step = 🔈 Suara dan gambarnya bisa jadi tidak selaras.
made-by-ai-mark = Dibuat dengan AI (Wan 2.2 Animate Move)
result-link =
    ✨ Videomu sudah jadi, tapi tidak bisa kukirim di sini sebagai video. Ini dia, dibuat dengan AI; tautannya hanya berlaku sementara: { $link }
button-send-again = 📥 Kirim lagi
button-another-video = 🎬 Video lain
button-another-photo = 📷 Foto lain
button-other-settings = ⚙️ Pengaturan lain

## The results so far

history-heading =
    🎞 <b>Video terbarumu</b>
    Tekan salah satu, dan kukirim lagi. Gratis.
history-heading-group =
    🎞 <b>Video terbarumu dari grup ini</b>
    Tekan salah satu, dan kukirim lagi. Gratis.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] Kurang dari sehari lalu
       *[other] { $days } hari lalu
    }: { $mode ->
        [replace] orang diganti
       *[move] foto digerakkan
    }, { $resolution }{ $seconds ->
        [0] {""}
       *[other] , { $seconds } detik
    }
history-send = Kirim { $number }
button-newer = « Lebih baru
button-older = Lebih lama »
history-empty = Kamu belum punya video di sini. Kirim foto dan video, dan kubuatkan yang pertama.
history-empty-group = Kamu belum punya video dari grup ini. Tulis /animate di keterangan foto atau video untuk membuat yang pertama.

## Endings without a video

ending-cancelled = Dibatalkan, tidak ada yang dibuat.
ending-uncertain =
    ⚠️ Koneksiku terputus saat menyerahkan filemu, dan aku tidak bisa memastikan apakah file itu sampai. Supaya aman, aku tidak otomatis mengirimnya lagi. Tekan Coba lagi untuk memulai dari awal.
ending-refused =
    🚫 Cek keamanan AI tidak meloloskan ini. Kirim foto atau video lain (yang satunya tetap kusimpan), atau coba lagi.
ending-no-person =
    🔍 AI tidak menemukan orang untuk digerakkan. Kirim foto atau video dengan satu orang yang menghadap kamera (yang satunya tetap kusimpan), atau coba lagi.
ending-not-accepted =
    🚫 AI tidak menerima file ini. Kirim foto atau video lain (yang satunya tetap kusimpan), atau coba lagi.
ending-service-failed =
    😕 AI gagal membuat yang satu ini. Kadang memang begitu; filemu tetap kusimpan, jadi coba lagi saja.
generation-late =
    ⏳ Ini memakan waktu jauh lebih lama dari biasanya. Aku terus memeriksa selama satu hari dan mengirim videonya begitu ada. Kamu tidak perlu melakukan apa-apa.
ending-timed-out =
    ⌛ Ini terlalu lama, jadi aku berhenti menunggu. Filemu tetap kusimpan: coba lagi nanti.
ending-result-lost =
    😕 Videomu sudah dibuat, tapi gagal kuunduh. Filemu tetap kusimpan, kamu bisa coba lagi.
ending-undelivered =
    📦 Videomu sudah jadi, tapi belum bisa kukirim. Kusimpan untukmu: tekan tombolnya atau kirim /history, dan kucoba lagi.
undelivered-link = Video itu juga ada di sini, dibuat dengan AI; tautannya hanya berlaku sementara: { $link }
ending-unconfirmed =
    📨 Videomu sudah kukirim, tapi Telegram tidak memastikan bahwa video itu sampai. Kalau tidak ada di sini, tekan tombolnya atau kirim /history, dan kukirim lagi.
ending-broken =
    😕 Ada yang salah di pihakku, dan pengelolaku bisa melihatnya. Filemu tetap kusimpan, kamu bisa coba lagi.
ending-photo-gone = Telegram tidak bisa lagi memberiku fotomu. Tolong kirim lagi; videonya tetap kusimpan.
ending-video-gone = Telegram tidak bisa lagi memberiku videomu. Tolong kirim lagi; fotonya tetap kusimpan.
-photo-unreadable = Foto ini tidak bisa kubaca. Tolong kirim yang lain, dalam format JPEG atau PNG
ending-photo-unreadable = { -photo-unreadable }; videonya tetap kusimpan.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = Foto ini terlalu kecil untuk diolah. Tolong kirim yang lebih besar
ending-photo-too-small = { -photo-too-small }; videonya tetap kusimpan.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = Foto ini terlalu besar untukku. Tolong kirim yang lebih kecil
ending-photo-too-large = { -photo-too-large }; videonya tetap kusimpan.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = Video ini tidak bisa kubaca. Tolong kirim yang lain, sebaiknya MP4
ending-video-unreadable = { -video-unreadable }; fotonya tetap kusimpan.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = Video ini tidak ada gambarnya, hanya suara. Tolong kirim yang memperlihatkan orang bergerak
ending-video-no-picture = { -video-no-picture }; fotonya tetap kusimpan.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = Gambar video ini terlalu kecil untuk diolah. Tolong kirim yang sisi pendeknya minimal 64 piksel
ending-video-too-small = { -video-too-small }; fotonya tetap kusimpan.
unusable-video-too-small = { -video-too-small }.
-video-too-short = Video ini terlalu pendek. Tolong kirim yang minimal 2 detik
ending-video-too-short = { -video-too-short }; fotonya tetap kusimpan.
unusable-video-too-short = { -video-too-short }.
-video-too-large = Video ini terlalu besar untukku. Tolong kirim yang lebih pendek atau lebih kecil
ending-video-too-large = { -video-too-large }; fotonya tetap kusimpan.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = File ini berukuran { $size } MB. Telegram hanya memberiku file sampai { $limit } MB: tolong kirim yang lebih kecil atau lebih pendek.
unknown-file = File jenis ini tidak bisa kupakai. Aku butuh <b>foto</b> seseorang dan <b>video</b> orang yang bergerak.
animated-sticker = Stiker animasi jenis ini berupa gambar, bukan video. Stiker video, GIF, atau video bisa dipakai.
live-photo = 📷 Ini Live Photo: foto dan video pendek sekaligus. Mana yang kupakai?
button-live-photo = 📷 Fotonya
button-live-video = 🕺 Gerakannya
unknown-text = Kirim <b>foto</b> seseorang dan <b>video</b> orang yang bergerak, dan kuhidupkan fotonya. Tips ada di /help.
unknown-command = Aku tidak kenal perintah ini. Lihat yang bisa kulakukan di /help.
too-fast = Itu agak terlalu cepat untukku. Aku tarik napas dulu; lanjutkan beberapa detik lagi, ya.
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
job-line-generating = { $number ->
        [0] • Sedang dibuat, baru mulai; totalnya sekitar { $median } mnt, biasanya { $fastest } sampai { $slowest }
       *[other] • Sedang dibuat, sekitar { $number }% selesai; totalnya sekitar { $median } mnt, biasanya { $fastest } sampai { $slowest }
    }
job-line-late = • Sedang dibuat, lebih lama dari biasanya ({ $fastest } sampai { $slowest } mnt); aku terus menunggu
job-line-sending = • Selesai, sedang dikirim
job-line-waiting = • Sedang dibuat, tapi AI sedang tidak merespons; aku terus mengeceknya
job-line-paused = • Menunggu: aku sedang tidak bisa membuat video, tempatmu di antrean aman

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Gerakan</b>
    Ketuk salah satu lalu kirim <b>foto</b>: orang di foto akan bergerak seperti itu.
motions-none =
    Belum ada gerakan. Balas sebuah video dengan <code>/savemotion dance</code>, dan kamu bisa memakainya dengan nama itu untuk foto apa pun.
motion-unknown = Aku tidak punya gerakan bernama <b>{ $name }</b>. Ketuk salah satu ini:
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
    Balas sebuah video dengan <code>/savemotion dance</code>, atau tulis itu di keterangan video. Videonya kusimpan sebagai <b>dance</b>, dan bisa kamu pakai untuk foto apa pun.
motion-saved = ✅ Disimpan sebagai <b>{ $name }</b>, untukmu. Lihat di /motions.
motion-saved-shared = ✅ Disimpan sebagai <b>{ $name }</b>, untuk semua orang. Lihat di /motions.
motion-replaced = ✅ Disimpan sebagai <b>{ $name }</b>, untukmu, menggantikan video dengan nama ini sebelumnya.
motion-replaced-shared = ✅ Disimpan sebagai <b>{ $name }</b>, untuk semua orang, menggantikan video dengan nama ini sebelumnya.
motion-kept = ✅ Disimpan sebagai <b>{ $name }</b>; lihat di /motions. <b>Balas pesan ini</b> dengan sebuah nama untuk menggantinya.
motion-renamed = ✅ Sekarang namanya <b>{ $name }</b>; lihat di /motions.
motion-name-bad =
    Nama terdiri dari satu kata: maksimal 32 karakter berupa huruf a sampai z, angka, - dan _, misalnya <code>/savemotion moon-walk</code>. Silakan coba lagi.
motion-name-unfit =
    Nama terdiri dari satu kata: maksimal 32 karakter berupa huruf a sampai z, angka, - dan _, misalnya <code>moon-walk</code>. <b>Balas pesan ini</b> dengan nama seperti itu.
motion-name-taken = Kamu sudah punya gerakan bernama <b>{ $name }</b>. <b>Balas pesan ini</b> dengan nama lain.
motion-removed = <b>{ $name }</b> sudah dihapus. Gerakan lainnya ada di /motions.
too-many-motions = Kamu sudah punya { $limit } gerakan, dan aku tidak bisa menyimpan lebih. Hapus satu dulu: ketuk di /motions, lalu Hapus.
motions-are-peoples = Aku menyimpan gerakan untuk orang, bukan untuk grup dan channel. Tulis atas namamu sendiri, dan gerakannya jadi milikmu.
button-more = Lainnya »
button-remove = 🗑 Hapus
motion-label-remove = 🗑 Ya, hapus { $name }
button-keep = Jangan hapus
button-keep-motion = 💾 Simpan gerakan ini

## Being forgotten

forget-question =
    🗑 <b>Lupakan semua tentangmu?</b>
    Aku akan menghapus semua yang kutahu tentangmu, di semua chat: file yang kamu kirim, gerakan yang kamu simpan, video yang kamu minta, dan apa pun yang sedang berjalan.

    Yang sudah mulai dibuat tidak bisa dihentikan, tapi tidak akan dikirim ke siapa pun. Pesan di chat tetap ada. Aku menyimpan angka yang tidak terkait dengan siapa pun: kapan video dibuat, bagaimana, dan berapa biayanya.
button-forget = 🗑 Lupakan aku
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
forgotten-rest = Yang tersisa hanya angka yang tidak terkait dengan siapa pun. Kalau kamu mengirim sesuatu lagi, kita mulai dari awal.

## Alerts on buttons

alert-not-yours = Ini bukan milikmu. Kirim /animate untuk membuat punyamu sendiri.
alert-too-late = Terlambat untuk dibatalkan: sudah mulai dibuat.
alert-gone = Ini sudah tidak berlaku. Mulai lagi dengan foto dan video.
alert-files-gone = File ini sudah tidak ada padaku. Mulai lagi dengan foto dan video.
alert-not-your-history = Ini bukan videomu. Kirim /history untuk melihat punyamu.
alert-not-sent-again = Telegram tidak bisa mengirim video ini lagi, atau tidak mengizinkannya di sini. Kamu bisa menemukannya di tempat pertama kali kukirim.
alert-not-yours-to-forget = Hanya yang meminta yang bisa menekan ini. Untuk dirimu, kirim /forget.
alert-nothing-known = Tidak ada lagi yang kutahu tentangmu.
alert-forgotten = Sudah kulupakan
alert-too-fast = Itu agak terlalu cepat untukku. Lanjutkan beberapa detik lagi, ya.
alert-motion-chosen = Oke
alert-motion-saved = Disimpan
alert-motion-known = Ini sudah kusimpan, dengan nama { $name }. Kirim /motions untuk melihatnya.
alert-motion-removed = Dihapus
alert-motion-gone = Gerakan ini sudah tidak ada. Kirim /motions untuk melihat yang masih ada.
alert-not-your-list = Daftar ini bukan milikmu. Kirim /motions untuk melihat punyamu.
alert-not-yours-to-remove = Hanya pengelolaku yang bisa menghapus ini.
alert-too-many-motions = Kamu sudah punya { $limit } gerakan, dan aku tidak bisa menyimpan lebih. Hapus satu dulu: kirim /motions.
alert-motions-are-peoples = Aku menyimpan gerakan untuk orang, bukan untuk grup dan channel.
alert-saved = Disimpan, berlaku untuk video yang dimulai sejak sekarang
alert-started = Sedang diproses
alert-cancelled = Dibatalkan

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>Kredit akun AI/ML API habis.</b> Pekerjaan menunggu di antrean dan lanjut sendiri setelah diisi ulang.
operator-access =
    🔑 <b>AI/ML API menolak akses bot.</b> Periksa AIMLAPI_KEY, izinnya, dan AIMLAPI_URL; jawabannya ada di log. Sementara itu pekerjaan menunggu di antrean.
operator-model =
    🔑 <b>Kunci tidak punya akses ke model { $model }.</b> Pekerjaan mode itu menunggu di antrean, yang lain berjalan terus; jawabannya ada di log.
operator-down =
    🔌 <b>AI/ML API sedang mati</b>, atau tidak bisa dijangkau dari sini; jawabannya ada di log. Pekerjaan menunggu, dan lanjut sendiri setelah pulih.
operator-resumed = ✅ AI/ML API menerima pekerjaan lagi.
operator-storage =
    💾 <b>Aku tidak bisa memakai databaseku:</b> { $reason }. Apakah disk penuh, atau filenya hanya-baca? Tidak ada yang hilang: semuanya menunggu, dan lanjut sendiri.
operator-storage-back = ✅ Aku bisa memakai databaseku lagi.
operator-nothing-delivered =
    ⚠️ Tugas { $job } sudah dikirim, tetapi tidak ada yang terkirim ke pengguna ({ $ending }). Mungkin sudah dibayar. Generasi: <code>{ $generation }</code>. “bot.py look { $job }” memeriksa sekali lagi.
operator-queue-full =
    ⚠️ <b>{ $limit } pekerjaan menunggu</b>, jadi aku tidak menerima lagi sampai ada tempat (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS menentukan berapa yang dibuat sekaligus.
operator-job-refused =
    ⚠️ <b>Pekerjaan { $job } ditolak</b> padahal yang lain diterima, jadi hanya itu yang gagal: { $reason }. Apakah kuncinya punya akses ke modelnya?
operator-conflict =
    ⚠️ <b>Ada proses lain yang melakukan polling dengan token bot yang sama.</b> Masing-masing hanya menerima sebagian pesan: hentikan salah satunya.

## The bot's profile

description =
    Aku menghidupkan foto: kirim foto seseorang dan video pendek, lalu orang di foto akan bergerak seperti orang di video.
short-description = Foto + video = orang di foto bergerak seperti orang di video.
