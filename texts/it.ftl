# All that the bot says in Italian. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = Italiano
language-question = 🌐 <b>In che lingua vuoi che parli?</b>
language-chosen = Ora parlo italiano.
language-administrators = Solo gli amministratori possono cambiare la lingua di un gruppo. In chat privata con me puoi scegliere la tua.

## Commands, as the menu shows them

command-start = Cosa faccio e come iniziare
command-help = Come funziona, con qualche consiglio
command-animate = Dai vita a una foto
command-cancel = Annulla un video non ancora iniziato
command-motions = Movimenti tra cui scegliere
command-history = Ricevi di nuovo i tuoi ultimi video
command-status = A che punto sono i tuoi video
command-settings = Come vengono creati i tuoi video
command-language = Scegli la mia lingua
command-privacy = Cosa conservo e per quanto tempo
command-forget = Cancella tutto ciò che so di te

## Getting to know each other

start =
    👋 <b>Do vita alle foto.</b>

    Inviami la <b>foto</b> di una persona e un <b>breve video</b> di qualcuno che si muove, nell'ordine che vuoi. Ricevi un video in cui la persona della foto si muove come quella del video.

    Viene meglio con una sola persona in ciascuno, rivolta verso l'obiettivo e inquadrata allo stesso modo. Altri consigli in /help.
help =
    <b>Come funziona</b>
    1. Invia una foto e un video, nell'ordine che vuoi. Per sostituirne uno, inviane un altro.
    2. Premi <b>Anima</b>. Se vuoi, prima scegli cosa creare e come.
    3. Aspetta qualche minuto. Il video arriva in risposta al tuo messaggio.

    <b>Per un buon risultato</b>
    • Una sola persona nella foto e una nel video, rivolte verso l'obiettivo
    • La stessa inquadratura in entrambi: viso con viso, figura intera con figura intera
    • Una foto nitida e ben illuminata
    • Un video da 2 a { $seconds } secondi; se è più lungo, ne scegli una parte

    <b>Cosa accetto</b>
    Foto: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, sticker. Video: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIF, videomessaggi, sticker video. Fino a { $megabytes } MB ciascuno.

    <b>Movimenti con un nome</b>
    In /motions trovi video tra cui scegliere. Per aggiungerne uno, rispondi a un video con <code>/savemotion dance</code>.

    <b>In un gruppo</b>
    Scrivi /animate sotto una foto o un video, oppure usalo per rispondere a uno.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Scrivi <b>/animate</b> sotto una foto o un video, oppure usalo per rispondere a uno che è già qui. Ti chiedo l'altro file e poi faccio muovere la persona della foto come quella del video. <b>/animate dance</b> usa il movimento chiamato dance in /motions.

    /status mostra cosa è in corso, /cancel annulla ciò che non è ancora iniziato, /history contiene i tuoi video finiti.
added-to-group =
    👋 <b>Do vita alle foto.</b> Scrivi /animate sotto la foto di una persona, oppure usalo per rispondere a una, e ti chiedo un video con il movimento. Foto e video possono essere di chiunque sia qui; per favore, usa immagini di persone solo se sono d'accordo.
privacy =
    <b>Cosa conservo</b>
    • Di ciò che invii: i riferimenti alla foto e al video (non i file), il tuo ID numerico, le impostazioni e gli orari di ogni video creato. Un riferimento al video finito, così /history può inviarlo di nuovo. I tuoi messaggi, solo finché non ho risposto.
    • { $encrypted ->
            [yes] I riferimenti, i link e i messaggi sono cifrati, con una chiave conservata altrove.
           *[no] I riferimenti, i link e i messaggi qui non sono cifrati; può leggerli solo chi mi gestisce.
        }
    • I movimenti che salvi: il nome e i riferimenti al video e a un fotogramma, finché non li rimuovi.
    • I file restano sul mio disco solo mentre ci lavoro e vengono cancellati subito dopo.

    <b>Chi riceve cosa</b>
    La foto e il video vanno ad AI/ML API (aimlapi.com), che genera il risultato. Non riceve né il tuo nome né il tuo ID.

    <b>Per quanto tempo</b>
    • Ciò che hai inviato senza avviarlo: { $hours } ore.
    • Di chi è un video finito, e tutto ciò che porta ai suoi file: { $days ->
            [0] non lo conservo affatto.
            [one] { $days } giorno.
           *[other] { $days } giorni.
        } Poi restano solo numeri: quando è stato creato un video, come e quanto è costato.
    • /forget cancella tutto in una volta.

    Usa immagini di persone solo se sono d'accordo. Ogni risultato indica che è stato creato con l'IA.
not-allowed =
    Mi dispiace, questo bot non è aperto a tutti. Se sai chi lo gestisce, chiedigli di farti entrare: il tuo ID è <code>{ $id }</code>.
not-allowed-group =
    Mi dispiace, questo bot non è aperto a questo gruppo. Chi lo gestisce può autorizzarlo: l'ID del gruppo è <code>{ $id }</code>.

## Gathering the two files

ask-for-video =
    📷 Ho la foto. Ora invia un <b>video</b> con il movimento, al massimo { $seconds } secondi, oppure scegline uno da /motions.
ask-for-photo =
    🎬 Ho il video. Ora invia una <b>foto</b> della persona che si muoverà così.
ask-for-both =
    Invia la <b>foto</b> di una persona e un <b>video</b> con il movimento, nell'ordine che vuoi.
prompt-video =
    📷 Ho la foto. <b>Rispondi a questo messaggio</b> con un video del movimento, al massimo { $seconds } secondi. Oppure /cancel.
prompt-photo =
    🎬 Ho il video. <b>Rispondi a questo messaggio</b> con una foto della persona che si muoverà così. Oppure /cancel.
prompt-both =
    <b>Rispondi a questo messaggio</b> con la foto di una persona, poi con un video del movimento. Oppure /cancel.
prompt-placeholder-photo = Una foto
prompt-placeholder-video = Un video
prompt-placeholder-name = Un nome
offer =
    <b>Quando vuoi, si parte</b>
    { $mode ->
        [replace] La persona della tua foto prenderà il posto di quella del video.
       *[move] La persona della tua foto si muoverà come quella del video.
    }

    Foto: { $photo }
    Video: { $video }, { $length }
    Impostazioni: { $preset } ({ $resolution }, { $steps } passaggi)
offer-wait = Attesa: circa { $median } min, di solito da { $fastest } a { $slowest }
offer-parts = Una parte più breve costa meno ed è pronta prima.
offer-price = Prezzo: circa { $price } dollari USA
offer-consent = { $place ->
        [group] Per sostituire la foto o il video, rispondi con un altro file.
       *[private] Per sostituire la foto o il video, invia un altro file.
    } Premendo Anima confermi di poter usare le immagini delle persone mostrate.
hint-photo-tiny = 💡 La foto è molto piccola; una più grande dà un risultato più nitido.
hint-photo-blurred = 💡 La foto sembra sfocata; una nitida dà un risultato migliore.
hint-photo-dark = 💡 La foto è molto scura; una più luminosa dà un risultato migliore.
hint-video-tiny = 💡 Il video è molto piccolo; in uno più grande il movimento si vede meglio.
hint-video-dark = 💡 Il video è molto scuro; in uno più luminoso il movimento si vede meglio.
hint-video-still = 💡 Nel video non si muove quasi nulla, quindi sarà così anche nel risultato.
hint-begins-black = 💡 Il video inizia in nero; senza quell'inizio viene meglio.
hint-begins-still = 💡 Nei primi { $seconds } s del video non si muove nessuno; senza, nel risultato c'è più movimento.
hint-has-cuts = 💡 Il video ha dei tagli; un pezzo senza tagli viene meglio.
hint-crops-sides = 💡 La foto è più larga del video: verrà tagliata ai lati (circa { $percent }%).
hint-crops-top-and-bottom = 💡 La foto è più alta del video: verrà tagliata sopra e sotto (circa { $percent }%).
file-taken = { $role ->
        [photo] ricevuta
       *[video] ricevuto
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
        [one] { $seconds } secondo
       *[other] { $seconds } secondi
    }
length-first = i primi { $seconds } secondi su { $whole }
length-middle = i { $seconds } secondi centrali su { $whole }
length-within = { $seconds } secondi su { $whole }
length-unknown = al massimo { $allowed } secondi
offer-discarded = Annullato. Quando vuoi, ricomincia con una foto o un video.
button-animate = ✨ Anima
button-cancel = Annulla
button-mode-move = 🕺 Muovi la foto
button-mode-replace = 👤 Sostituisci
button-part-first-5 = Primi 5 s
button-part-first-10 = Primi 10 s
button-part-first-15 = Primi 15 s
button-part-middle = { $seconds } s centrali
button-part-uncut = Senza tagli, { $seconds } s
button-part-moving = Senza inizio, { $seconds } s
button-part-all = Massimo { $seconds } s
button-part-whole = Tutto, { $seconds } s
part-and-wait = { $part }: { $minutes } min
part-price-and-wait = { $part }: { $price } $, { $minutes } min
button-again = 🔁 Riprova

## Settings

button-settings = ⚙️ Impostazioni
settings-own =
    ⚙️ <b>Le tue impostazioni:</b> { $preset }
    { $resolution }, { $steps } passaggi, qualità: { $quality }
settings-group =
    ⚙️ <b>Le impostazioni di questo gruppo:</b> { $preset }
    { $resolution }, { $steps } passaggi, qualità: { $quality }
    Valgono per chi qui non ha scelto le proprie.
settings-administrators = Solo gli amministratori possono cambiare le impostazioni di un gruppo. In chat privata con me puoi scegliere le tue con /settings: valgono anche qui.
preset-quick = ⚡ Veloce
preset-balanced = ⚖️ Bilanciato
preset-best = 💎 Migliore
preset-own = personalizzate
preset-about-quick = ⚡ <b>Veloce:</b> { $resolution }, { $steps } passaggi. Il prezzo più basso e l'attesa più breve.
preset-about-balanced = ⚖️ <b>Bilanciato:</b> { $resolution }, { $steps } passaggi. La mia configurazione di base.
preset-about-best = 💎 <b>Migliore:</b> { $resolution }, { $steps } passaggi. L'immagine più curata, l'attesa più lunga, il doppio del prezzo rispetto a 480p.
button-details = Dettagli
button-usual = Predefinite
button-offer = « Torna al riepilogo
button-back = « Indietro
settings-details =
    ⚙️ <b>Dettagli</b>
    Ogni pulsante mostra il valore attuale. Premine uno per leggere cosa fa o per cambiarlo.
setting-resolution = Risoluzione
setting-quality = Qualità
setting-steps = Passaggi
setting-shift = Shift
setting-safety = Controllo di sicurezza
setting-write = Salvataggio
setting-about-resolution = Il lato corto del video. Un valore più alto mostra più dettagli e richiede più tempo. 580p costa 1,5 volte 480p, 720p il doppio; anche un video più lungo costa di più.
setting-about-quality = Con quale qualità viene salvato il video finito. Più è alta, più l'immagine è pulita e il file pesante. Non cambia né il prezzo né il tempo che serve all'IA.
setting-about-steps = Quante volte l'IA ripassa il video. Più passaggi: immagine più curata e attesa più lunga. Il prezzo di listino resta lo stesso.
setting-about-shift = Dove si concentrano i passaggi: uno shift alto ne dedica di più a movimento e composizione, uno basso ai dettagli fini. Prezzo e attesa restano gli stessi.
setting-about-safety = Se l'IA rifiuta le foto e i video che ritiene inadatti. Ciò che rifiuta non costa nulla; per il resto, prezzo e attesa restano gli stessi.
setting-about-write = Come viene salvato il video finito: veloce per l'attesa finale più breve, compatto per il file più piccolo, bilanciato per una via di mezzo. Il prezzo resta lo stesso.
value-quality-low = Bassa
value-quality-medium = Media
value-quality-high = Alta
value-quality-maximum = Massima
value-safety-on = Attivo
value-safety-off = Disattivato
value-write-fast = Veloce
value-write-balanced = Bilanciato
value-write-small = Compatto

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Il prossimo video è il tuo.</b> Si parte appena c'è un posto libero.
       *[other] ⏳ <b>In coda:</b> numero { $number }.
    }
status-preparing = ⚙️ <b>Preparo</b> la tua foto e il tuo video…
status-submitting = ⚙️ <b>Invio</b> i file all'IA…
status-generating =
    🎬 <b>Generazione in corso…</b>
    { $bar } { $number ->
        [0] appena iniziata
       *[other] circa { $number }%
    }
    Circa { $median } min in tutto, di solito da { $fastest } a { $slowest }. Ormai non si può fermare; puoi lasciare la chat, ti rispondo quando è pronto.
status-late =
    🎬 <b>Generazione in corso…</b>
    { $bar } circa { $number }%
    Ci vuole più del solito (da { $fastest } a { $slowest } min). Continuo ad aspettare e poi ti rispondo.
status-sending = 📤 <b>Fatto.</b> Ti invio il video…
status-paused = ⏸ Al momento non posso creare video, e chi mi gestisce lo sa. <b>Il tuo posto è al sicuro</b>: riprenderò in automatico.
status-waiting = ⏸ <b>In questo momento l'IA non risponde</b>, e chi mi gestisce lo sa. Il tuo video non è perso: continuo a controllare e te lo invio appena c'è.
too-many = { $limit ->
        [1] Hai già un video in lavorazione.
       *[other] Hai già { $limit } video in lavorazione.
    } Tengo da parte i tuoi file: premi di nuovo Anima quando ne è pronto uno.
queue-full = Ci sono così tanti video in attesa che per ora non ne accetto altri. I tuoi file restano salvati: premi di nuovo il pulsante tra un po’.

## The result

result-caption = ✨ Creato con l'IA
result-caption-private = ✨ Creato con l'IA. Non sono riuscito a raggiungere il gruppo in cui l'hai chiesto, quindi arriva qui.
result-without-sound = 🔇 Non riesco a leggere l'audio del tuo video, quindi manca.
result-out-of-step = 🔈 Audio e immagine potrebbero sfasarsi.
made-by-ai-mark = Creato con l'IA (Wan 2.2 Animate Move)
result-link =
    ✨ Il tuo video è pronto, ma non riesco a inviarlo qui come video. Eccolo, creato con l'IA; il link vale solo per un tempo limitato: { $link }
button-send-again = 📥 Invia di nuovo
button-another-video = 🎬 Altro video
button-another-photo = 📷 Altra foto
button-other-settings = ⚙️ Altre impostazioni

## The results so far

history-heading =
    🎞 <b>I tuoi ultimi video</b>
    Premine uno e te lo invio di nuovo. Non costa nulla.
history-heading-group =
    🎞 <b>I tuoi ultimi video di questo gruppo</b>
    Premine uno e lo invio di nuovo. Non costa nulla.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] Meno di un giorno fa
        [one] { $days } giorno fa
       *[other] { $days } giorni fa
    }: { $mode ->
        [replace] persona sostituita
       *[move] foto in movimento
    }, { $resolution }{ $seconds ->
        [0] {""}
        [one] , { $seconds } secondo
       *[other] , { $seconds } secondi
    }
history-send = Invia { $number }
button-newer = « Più recenti
button-older = Meno recenti »
history-empty = Qui non hai ancora nessun video. Invia una foto e un video e creo il primo.
history-empty-group = Non hai ancora nessun video di questo gruppo. Scrivi /animate sotto una foto o un video per creare il primo.

## Endings without a video

ending-cancelled = Annullato, non è stato generato nulla.
ending-uncertain =
    ⚠️ La connessione è caduta mentre consegnavo i tuoi file e non posso sapere se sono arrivati. Per sicurezza non li invio due volte di mia iniziativa. Con Riprova si ricomincia da capo.
ending-refused =
    🚫 Il controllo di sicurezza dell'IA non l'ha lasciato passare. Invia una foto o un video diversi (l'altro file l'ho tenuto) oppure riprova.
ending-no-person =
    🔍 L'IA non ha trovato una persona da animare. Invia una foto o un video con una sola persona rivolta verso l'obiettivo (l'altro file l'ho tenuto) oppure riprova.
ending-not-accepted =
    🚫 L'IA non accetta questi file. Invia una foto o un video diversi (l'altro file l'ho tenuto) oppure riprova.
ending-service-failed =
    😕 L'IA non è riuscita a creare questo video. Può succedere; ho tenuto i tuoi file, quindi riprova pure.
generation-late =
    ⏳ Ci vuole molto più del solito. Continuo a controllare per un giorno e ti mando il video appena c’è. Non devi fare nulla.
ending-timed-out =
    ⌛ Ci è voluto davvero troppo, quindi ho smesso di aspettare. Ho tenuto i tuoi file: riprova tra un po'.
ending-result-lost =
    😕 Il tuo video è stato creato, ma non sono riuscito a scaricarlo. Ho tenuto i tuoi file, puoi riprovare.
ending-undelivered =
    📦 Il tuo video è pronto, ma non sono riuscito a inviarlo. Lo tengo per te: premi il pulsante o invia /history, e ci riprovo.
undelivered-link = È anche qui, creato con l'IA; il link vale solo per un tempo limitato: { $link }
ending-unconfirmed =
    📨 Ho inviato il tuo video, ma Telegram non ha confermato che sia arrivato. Se non lo vedi, premi il pulsante o invia /history, e te lo invio di nuovo.
ending-broken =
    😕 Qualcosa è andato storto da parte mia, e chi mi gestisce può vederlo. Ho tenuto i tuoi file, puoi riprovare.
ending-photo-gone = Telegram non riesce più a darmi la tua foto. Inviala di nuovo, per favore; il video l'ho tenuto.
ending-video-gone = Telegram non riesce più a darmi il tuo video. Invialo di nuovo, per favore; la foto l'ho tenuta.
-photo-unreadable = Non riesco a leggere questa foto. Inviane un'altra, in JPEG o PNG
ending-photo-unreadable = { -photo-unreadable }; il video l'ho tenuto.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = Questa foto è troppo piccola per lavorarci. Inviane una più grande
ending-photo-too-small = { -photo-too-small }; il video l'ho tenuto.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = Questa foto è troppo grande per me. Inviane una più piccola
ending-photo-too-large = { -photo-too-large }; il video l'ho tenuto.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = Non riesco a leggere questo video. Inviane un altro, meglio se in MP4
ending-video-unreadable = { -video-unreadable }; la foto l'ho tenuta.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = In questo video non c'è immagine, solo audio. Inviane uno in cui qualcuno si muove
ending-video-no-picture = { -video-no-picture }; la foto l'ho tenuta.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = L'immagine di questo video è troppo piccola per lavorarci. Inviane uno di almeno 64 pixel sul lato corto
ending-video-too-small = { -video-too-small }; la foto l'ho tenuta.
unusable-video-too-small = { -video-too-small }.
-video-too-short = Questo video è troppo corto. Inviane uno di almeno 2 secondi
ending-video-too-short = { -video-too-short }; la foto l'ho tenuta.
unusable-video-too-short = { -video-too-short }.
-video-too-large = Questo video è troppo grande per me. Inviane uno più corto o più leggero
ending-video-too-large = { -video-too-large }; la foto l'ho tenuta.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = Questo file è di { $size } MB. Telegram mi dà file fino a { $limit } MB: inviane uno più leggero o più corto.
unknown-file = Non posso usare questo tipo di file. Mi servono la <b>foto</b> di una persona e un <b>video</b> di qualcuno che si muove.
animated-sticker = Questo tipo di sticker animato è un disegno, non un video. Va bene uno sticker video, una GIF o un video.
live-photo = 📷 È una Live Photo: una foto e un breve video insieme. Cosa uso?
button-live-photo = 📷 La foto
button-live-video = 🕺 Il movimento
unknown-text = Inviami la <b>foto</b> di una persona e un <b>video</b> di qualcuno che si muove, e do vita alla foto. Trovi consigli in /help.
unknown-command = Non conosco questo comando. /help mostra cosa so fare.
too-fast = Vai un po' troppo veloce per me. Prendo fiato; continua tra qualche secondo.
something-broke = Qualcosa è andato storto da parte mia, mi dispiace. Prova di nuovo.
reply-has-no-file = Nel messaggio a cui hai risposto non c'è né una foto né un video.

## Commands about one's own jobs

nothing-to-cancel = Non c'è nulla da annullare.
cancelled-draft = Annullato, ho scartato i file che hai inviato.
cancelled-jobs = { $count ->
        [one] Annullato { $count } video in attesa. Non è stato generato nulla.
       *[other] Annullati { $count } video in attesa. Non è stato generato nulla.
    }
too-late-to-cancel = { $count ->
        [one] { $count } video è già in lavorazione: non si può più fermare e arriverà.
       *[other] { $count } video sono già in lavorazione: non si possono più fermare e arriveranno.
    }
no-jobs = Non hai nulla in corso. Bastano una foto e un video.
jobs-heading = <b>I tuoi video</b>
job-line-queued = { $number ->
        [1] • In coda, è il prossimo
       *[other] • In coda, numero { $number }
    }
job-line-preparing = • In preparazione
job-line-submitting = • In invio all'IA
job-line-generating = { $number ->
        [0] • In generazione, appena iniziata; circa { $median } min in tutto, di solito da { $fastest } a { $slowest }
       *[other] • In generazione, a circa { $number }%; circa { $median } min in tutto, di solito da { $fastest } a { $slowest }
    }
job-line-late = • In generazione, più a lungo del solito (da { $fastest } a { $slowest } min); continuo ad aspettare
job-line-sending = • Fatto, invio in corso
job-line-waiting = • In generazione, ma in questo momento l'IA non risponde; continuo a controllare
job-line-paused = • In attesa: al momento non posso creare video, il tuo posto è al sicuro

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Movimenti</b>
    Toccane uno e invia una <b>foto</b>: la persona si muoverà così.
motions-none =
    Non ci sono ancora movimenti. Rispondi a un video con <code>/savemotion dance</code> e potrai usarlo con questo nome per qualsiasi foto.
motion-unknown = Non conosco nessun movimento chiamato <b>{ $name }</b>. Tocca uno di questi:
motion-unknown-alone = Non conosco nessun movimento chiamato <b>{ $name }</b>.
motion-label = { $name }{ $seconds ->
        [0] {""}
        [one] , { $seconds } secondo
       *[other] , { $seconds } secondi
    }
motion-label-own = { $name } (tuo){ $seconds ->
        [0] {""}
        [one] , { $seconds } secondo
       *[other] , { $seconds } secondi
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } secondo
       *[other] , { $seconds } secondi
    }. Ora invia una <b>foto</b> della persona che si muoverà così.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } secondo
       *[other] , { $seconds } secondi
    }. Ora <b>rispondi a questo messaggio</b> con una foto della persona che si muoverà così.
motion-link = Un link per condividerlo: { $link }
save-motion-how =
    Rispondi a un video con <code>/savemotion dance</code>, oppure scrivilo sotto un video. Lo salvo come <b>dance</b> e potrai usarlo con qualsiasi foto.
motion-saved = ✅ Salvato come <b>{ $name }</b>, per te. Lo trovi in /motions.
motion-saved-shared = ✅ Salvato come <b>{ $name }</b>, per tutti. Lo trovi in /motions.
motion-replaced = ✅ Salvato come <b>{ $name }</b>, per te, al posto del video che aveva questo nome.
motion-replaced-shared = ✅ Salvato come <b>{ $name }</b>, per tutti, al posto del video che aveva questo nome.
motion-kept = ✅ Salvato come <b>{ $name }</b>; lo trovi in /motions. <b>Rispondi a questo messaggio</b> con un altro nome per cambiarlo.
motion-renamed = ✅ Ora si chiama <b>{ $name }</b>; lo trovi in /motions.
motion-name-bad =
    Un nome è una sola parola: fino a 32 caratteri tra lettere dalla a alla z, cifre, - e _, per esempio <code>/savemotion moon-walk</code>. Prova di nuovo.
motion-name-unfit =
    Un nome è una sola parola: fino a 32 caratteri tra lettere dalla a alla z, cifre, - e _, per esempio <code>moon-walk</code>. <b>Rispondi a questo messaggio</b> con un nome così.
motion-name-taken = Hai già un movimento chiamato <b>{ $name }</b>. <b>Rispondi a questo messaggio</b> con un altro nome.
motion-removed = <b>{ $name }</b> è stato rimosso. Gli altri sono in /motions.
too-many-motions = Hai { $limit } movimenti, e di più non ne conservo. Prima rimuovine uno: toccalo in /motions, poi premi Rimuovi.
motions-are-peoples = Conservo movimenti per le persone, non per gruppi e canali. Scrivilo a tuo nome, e sarà tuo.
button-more = Altri »
button-remove = 🗑 Rimuovi
motion-label-remove = 🗑 Sì, rimuovi { $name }
button-keep = Tienilo
button-keep-motion = 💾 Salva movimento

## Being forgotten

forget-question =
    🗑 <b>Vuoi che mi dimentichi di te?</b>
    Cancello tutto ciò che so di te, in ogni chat: i file che hai inviato, i movimenti che hai salvato, i video che hai chiesto e tutto ciò che è in corso.

    Quello che è già in generazione non si può fermare, ma non lo riceverà nessuno. I messaggi nella chat restano lì. Conservo numeri che non si possono ricondurre a nessuno: quando è stato creato un video, come e quanto è costato.
button-forget = 🗑 Dimenticami
forgotten = 🗑 <b>Tutto dimenticato.</b> Ho cancellato:
forgotten-drafts = { $count ->
        [one] • i file che avevi inviato per { $count } video
       *[other] • i file che avevi inviato per { $count } video
    }
forgotten-cancelled = { $count ->
        [one] • { $count } video in attesa: non verrà creato
       *[other] • { $count } video in attesa: non verranno creati
    }
forgotten-cut-loose = { $count ->
        [one] • { $count } video in generazione: non si può fermare, ma non lo riceverà nessuno
       *[other] • { $count } video in generazione: non si possono fermare, ma non li riceverà nessuno
    }
forgotten-finished = { $count ->
        [one] • tutto ciò che sapevo di { $count } video finito
       *[other] • tutto ciò che sapevo di { $count } video finiti
    }
forgotten-motions = { $count ->
        [one] • { $count } movimento che avevi salvato
       *[other] • { $count } movimenti che avevi salvato
    }
forgotten-preferences = • la lingua o le impostazioni che avevi scelto
forgotten-rest = Restano solo numeri che non si possono ricondurre a nessuno. Se mi invii di nuovo qualcosa, ricominciamo da zero.

## Alerts on buttons

alert-not-yours = Questo non è tuo. Invia /animate per creare il tuo.
alert-too-late = Troppo tardi per annullare: è già in lavorazione.
alert-gone = Questo non è più valido. Ricomincia con una foto e un video.
alert-files-gone = Non ho più questi file. Ricomincia con una foto e un video.
alert-not-your-history = Questi non sono i tuoi video. Invia /history per vedere i tuoi.
alert-not-sent-again = Telegram non riesce a inviare di nuovo questo video, o qui non me lo permette. Lo trovi dove l'ho inviato la prima volta.
alert-not-yours-to-forget = Può premerlo solo chi l'ha chiesto. Invia tu /forget.
alert-nothing-known = Non so più nulla di te.
alert-forgotten = Tutto dimenticato
alert-too-fast = Vai un po' troppo veloce per me. Continua tra qualche secondo.
alert-motion-chosen = Ricevuto
alert-motion-saved = Salvato
alert-motion-known = Ce l'ho già, come { $name }. Invia /motions per vederlo.
alert-motion-removed = Rimosso
alert-motion-gone = Questo movimento non c'è più. Invia /motions per vedere quelli disponibili.
alert-not-your-list = Questa lista non è tua. Invia /motions per vedere la tua.
alert-not-yours-to-remove = Solo chi mi gestisce può rimuoverlo.
alert-too-many-motions = Hai { $limit } movimenti, e di più non ne conservo. Prima rimuovine uno: invia /motions.
alert-motions-are-peoples = Conservo movimenti per le persone, non per gruppi e canali.
alert-saved = Salvato, per i video avviati da ora in poi
alert-started = Si parte
alert-cancelled = Annullato

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>L'account AI/ML API ha esaurito i crediti.</b> I lavori aspettano in coda e riprendono in automatico dopo la ricarica.
operator-access =
    🔑 <b>AI/ML API rifiuta la chiave del bot.</b> Controlla AIMLAPI_KEY, i suoi permessi e AIMLAPI_URL; la risposta è nel log. Intanto i lavori aspettano in coda.
operator-model =
    🔑 <b>La chiave non ha accesso al modello { $model }.</b> I lavori della sua modalità aspettano in coda, tutti gli altri proseguono; la risposta è nel log.
operator-down =
    🔌 <b>AI/ML API non funziona</b> o non è raggiungibile da qui; le sue risposte sono nel log. I lavori aspettano e riprendono in automatico quando torna.
operator-resumed = ✅ AI/ML API accetta di nuovo lavori.
operator-storage =
    💾 <b>Non posso usare il mio database:</b> { $reason }. Il disco è pieno o il file è in sola lettura? Nulla è perso: tutto aspetta e riprende in automatico.
operator-storage-back = ✅ Posso usare di nuovo il mio database.
operator-nothing-delivered =
    ⚠️ Il lavoro { $job } è stato inviato, ma non è stato consegnato nulla ({ $ending }). Forse è stato pagato. Generazione: <code>{ $generation }</code>. «bot.py look { $job }» controlla di nuovo.
operator-queue-full =
    ⚠️ <b>{ $limit } lavori sono in attesa</b>: non ne accetto altri finché non c’è posto (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS dice quanti vengono generati insieme.
operator-job-refused =
    ⚠️ <b>Il lavoro { $job } è stato rifiutato</b> mentre altri vengono accettati, quindi è fallito solo quello: { $reason }. La chiave ha accesso al suo modello?
operator-conflict =
    ⚠️ <b>Un altro processo fa polling con lo stesso token del bot.</b> Ciascuno dei due riceve solo una parte dei messaggi: fermane uno.

## The bot's profile

description =
    Do vita alle foto: invia la foto di una persona e un breve video, e la persona della foto si muoverà come quella del video.
short-description = Foto + video = la persona della foto si muove come quella del video.
