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
command-moves = Movimenti già pronti, e i tuoi
command-history = Ricevi di nuovo i tuoi ultimi video
command-balance = Vedi cosa hai usato oggi e cosa resta
command-paysupport = Chiedi di un pagamento o segnala un problema
command-terms = Cosa significa pagare per un video
command-status = A che punto sono i tuoi video
command-settings = Come vengono creati i tuoi video
command-language = Cambia lingua
command-privacy = Cosa conservo e per quanto tempo
command-forget = Cancella tutto ciò che so di te
command-pause = Non avviare altri video; tutti leggono il tuo testo
command-resume = Riprendi ad avviare i video
command-jobs = Che cosa è in corso e che cosa è appena finito
command-job = Un lavoro per numero: stato e pulsanti
command-stats = Cifre: oggi, 7 giorni, 30 giorni
command-prices = Prezzi: impostati e appresi
command-log = Chi ha fatto cosa qui
command-allow = Permetti a una persona o un gruppo di usarmi
command-ban = Escludi una persona o un gruppo
command-unban = Togli un blocco
command-grant = Dai a qualcuno altri video per oggi
command-refund = Rimborsa un pagamento in stelle

## Getting to know each other

start =
    👋 <b>Do vita alle foto.</b>

    1. Invia la <b>foto</b> di una persona.
    2. Invia un <b>breve video</b> di qualcuno che si muove{ $moves ->
        [yes] , oppure scegli un movimento già pronto
       *[no] {""}
    }.

    Dopo qualche minuto la persona nella tua foto si muove così. Consigli: /help
help =
    <b>Come funziona</b>
    1. Invia una foto e un video, nell’ordine che vuoi. Per sostituirne uno, inviane un altro.
    2. Premi <b>Anima</b>. Se vuoi, prima scegli cosa creare e come.
    3. Aspetta qualche minuto. Il video arriva in risposta al tuo messaggio.

    <b>Per un buon risultato</b>
    • Una sola persona nella foto e una nel video, rivolte verso l’obiettivo
    • La stessa inquadratura in entrambi: viso con viso, figura intera con figura intera
    • Una foto nitida e ben illuminata
    • Un video da 2 a { $seconds } secondi; se è più lungo, ne scegli una parte

    <b>Cosa accetto</b>
    Foto: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, sticker. Video: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIF, videomessaggi, sticker video. Fino a { $megabytes } MB ciascuno.

    <b>Movimenti</b>
    In /moves trovi video tra cui scegliere. Per aggiungerne uno, rispondi a un video con <code>/savemove dance</code>.

    <b>In un gruppo</b>
    Scrivi /animate sotto una foto o un video, oppure usalo per rispondere a uno.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Scrivi <b>/animate</b> sotto una foto o un video, oppure usalo per rispondere a uno che è già qui. Ti chiedo l’altro file e poi faccio muovere la persona della foto come quella del video. <b>/animate dance</b> usa il movimento chiamato dance in /moves.

    /status mostra cosa è in corso, /cancel annulla ciò che non è ancora iniziato, /history contiene i tuoi video finiti.
help-inline =
    <b>In qualsiasi chat</b>
    Scrivi <code>@{ $username }</code> nel campo del messaggio per inviare uno dei tuoi video o movimenti.
help-guest =
    <b>Dove non sono membro</b>
    Rispondi a una foto con <code>@{ $username } { $name }</code> e la mia risposta diventa il video.
inline-button = ✨ Anima una nuova foto
added-to-group =
    👋 <b>Do vita alle foto.</b> Scrivi /animate sotto la foto di una persona, oppure usalo per rispondere a una, e ti chiedo un video con il movimento. Foto e video possono essere di chiunque sia qui; per favore, usa immagini di persone solo se sono d’accordo.
privacy =
    <b>Cosa conservo</b>
    • Di ciò che invii: i riferimenti alla foto e al video (non i file), il tuo ID numerico, le impostazioni e gli orari di ogni video creato. Un riferimento al video finito, così /history può inviarlo di nuovo. I tuoi messaggi, solo finché non ho risposto.
    • { $encrypted ->
            [yes] I riferimenti, i link e i messaggi sono cifrati, con una chiave conservata altrove.
           *[no] I riferimenti, i link e i messaggi qui non sono cifrati; può leggerli solo chi mi gestisce.
        }
    • I movimenti che salvi: il nome e i riferimenti al video e a un fotogramma, finché non li rimuovi.
    • I file restano sul mio disco mentre ci lavoro, e poi ancora circa { $minutes } minuti nel caso mi servano di nuovo. Vengono cancellati appena il tuo video è pronto, o con /cancel e /forget.

    <b>Chi riceve cosa</b>
    La foto e il video vanno ad AI/ML API (aimlapi.com), che genera il risultato. Non riceve né il tuo nome né il tuo ID.

    <b>Per quanto tempo</b>
    • Ciò che hai inviato senza avviarlo: { $hours } ore.
    • Un promemoria che hai chiesto: il tuo ID e la lingua, finché non ti scrivo.
    • Di chi è un video finito, e tutto ciò che porta ai suoi file: { $days ->
            [0] non lo conservo affatto.
            [one] { $days } giorno.
           *[other] { $days } giorni.
        } Poi restano solo numeri: quando è stato creato un video, come e quanto è costato.
    • /forget cancella tutto in una volta.
    • Solo quanti video hai avviato e quanto sono costati resta contato per qualche giorno, con un codice al posto del tuo ID, perché i limiti valgano.
    • Se chi mi gestisce ti dà o ti toglie l’accesso, o se lo chiedi: il tuo ID con questo dato, anche dopo /forget.
    • Il mio registro, che aiuta a trovare i guasti: gli ID delle chat e i numeri di video e pagamenti, anche dopo /forget. Chi mi gestisce decide per quanto tempo resta.

    Usa immagini di persone solo se sono d’accordo. Ogni risultato indica che è stato creato con l’IA.
not-allowed =
    Mi dispiace, questo bot non è aperto a tutti. Se sai chi lo gestisce, chiedigli di farti entrare: il tuo ID è <code>{ $id }</code>.
not-allowed-group =
    Mi dispiace, questo bot non è aperto a questo gruppo. Chi lo gestisce può autorizzarlo: l’ID del gruppo è <code>{ $id }</code>.
access-banned = Mi dispiace, chi mi gestisce ti ha chiuso l’accesso a questo bot. /privacy ti dice ancora che cosa conservo, e /forget lo cancella.
button-ask-access = 🔑 Chiedi l’accesso
alert-asked = La richiesta è arrivata. Scriverò qui se la risposta è sì.
alert-ask-later = Molte persone hanno appena chiesto l’accesso, quindi non posso ancora inoltrare la tua richiesta. Premi di nuovo tra { $wait }.
access-granted = 🎉 Ora puoi usarmi. /help mostra come iniziare.

## Gathering the two files

ask-for-video =
    📷 Ho la foto. Ora invia un <b>video</b> con il movimento, al massimo { $seconds } secondi.
ask-for-photo =
    🎬 Ho il video. Ora invia una <b>foto</b> della persona che si muoverà così.
ask-for-both =
    Invia la <b>foto</b> di una persona e un <b>video</b> con il movimento, nell’ordine che vuoi.
ask-or-tap = Oppure scegli un movimento già pronto:
still-missing-photo = 🎬 Il tuo video ce l’ho. Manca una <b>foto</b> della persona che si muoverà così.
still-missing-video = 📷 La tua foto ce l’ho. Manca un <b>video</b> con il movimento.
prompt-video =
    📷 Ho la foto. <b>Rispondi a questo messaggio</b> con un video del movimento, al massimo { $seconds } secondi. Oppure /cancel.
prompt-photo =
    🎬 Ho il video. <b>Rispondi a questo messaggio</b> con una foto della persona che si muoverà così. Oppure /cancel.
prompt-both =
    <b>Rispondi a questo messaggio</b> con la foto di una persona, poi con un video del movimento. Oppure /cancel.
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>rispondi a questo messaggio</b> con la tua foto e ti muoverai così. Oppure /cancel.
prompt-placeholder-photo = Una foto
prompt-placeholder-video = Un video
prompt-placeholder-name = Un nome
offer = <b>Pronto da animare</b>
offer-for = <b>{ $name }, è tutto pronto</b>
offer-wait = pronto in circa { $wait }
offer-none-left = Per oggi non hai più video; altri tra { $wait }.
reminder = 🔔 Puoi fare di nuovo video.
offer-price = circa { $price } $
price = { $price } $
offer-consent = <i>Anima significa: le persone mostrate sono d’accordo.</i>
offer-part = ✂️ <b>Quale parte del video?</b>
offer-how = <b>Come lo faccio?</b>
offer-where =
    <b>Dove deve muoversi la persona?</b>
    🖼 <b>Nella foto:</b> resta lo sfondo della foto.
    🎬 <b>Nel video:</b> resta la scena del video.
album-last = { $kind ->
        [both] 💡 Dei { $count } file prendo l’ultima foto e l’ultimo video.
        [photo] 💡 Delle { $count } foto prendo l’ultima.
       *[video] 💡 Dei { $count } video prendo l’ultimo.
    }
hint-photo-tiny = 💡 La foto è molto piccola; una più grande dà un risultato più nitido.
hint-photo-blurred = 💡 La foto sembra sfocata; una nitida dà un risultato migliore.
hint-photo-dark = 💡 La foto è molto scura; una più luminosa dà un risultato migliore.
hint-video-tiny = 💡 Il video è molto piccolo; in uno più grande il movimento si vede meglio.
hint-video-dark = 💡 Il video è molto scuro; in uno più luminoso il movimento si vede meglio.
hint-video-still = 💡 Nel video non si muove quasi nulla, quindi sarà così anche nel risultato.
hint-begins-black = 💡 Il video inizia in nero; senza quell’inizio viene meglio.
hint-begins-still = 💡 Nei primi { $seconds } s del video non si muove nessuno; senza, nel risultato c’è più movimento.
hint-has-cuts = 💡 Il video ha dei tagli; un pezzo senza tagli viene meglio.
hint-crops-sides = 💡 Circa il { $percent }% della foto verrà tagliato ai lati.
hint-crops-top-and-bottom = 💡 Circa il { $percent }% della foto verrà tagliato sopra e sotto.
length-seconds = { $seconds ->
        [one] { $seconds } secondo
       *[other] { $seconds } secondi
    }
length-first = I primi { $seconds } secondi su { $whole }
length-middle = I { $seconds } secondi centrali su { $whole }
length-within = { $seconds } secondi su { $whole }
length-unknown = Al massimo { $allowed } secondi
offer-discarded = Annullato. Quando vuoi, ricomincia con una foto o un video.
button-animate = ✨ Anima
left-today = oggi ancora { $count }
button-options = ⚙️ Opzioni
button-cancel = Annulla
button-remind = 🔔 Ricordamelo
button-mode-move = 🖼 Nella foto
button-mode-replace = 🎬 Nel video
button-part-first-5 = Primi 5 s
button-part-first-10 = Primi 10 s
button-part-first-15 = Primi 15 s
button-part-middle = { $seconds } s centrali
button-part-uncut = Senza tagli, { $seconds } s
button-part-moving = Senza inizio, { $seconds } s
button-part-all = Massimo { $seconds } s
button-part-whole = Tutto, { $seconds } s
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · { $price } $ · { $wait }
button-again = 🔁 Riprova
button-yes-again = 🔁 Sì, di nuovo

## Settings

settings-own = ⚙️ <b>Le tue impostazioni:</b> { $preset }
settings-group =
    ⚙️ <b>Le impostazioni di questo gruppo:</b> { $preset }
    Valgono per chi qui non ha scelto le proprie.
settings-administrators = Solo gli amministratori possono cambiare le impostazioni di un gruppo. In chat privata con me puoi scegliere le tue con /settings: valgono anche qui.
preset-quick = ⚡ Veloce
preset-balanced = ⚖️ Standard
preset-best = 💎 Migliore
preset-own = personalizzate
preset-about-quick = ⚡ <b>Veloce:</b> per provare, con l’attesa più breve.
preset-about-balanced = ⚖️ <b>Standard:</b> va bene per quasi tutti i video.
preset-about-best = 💎 <b>Migliore:</b> l’immagine più nitida, l’attesa più lunga.
button-details = Dettagli
button-usual = Predefinite
button-back = « Indietro
settings-details =
    ⚙️ <b>Dettagli</b>
    Ogni pulsante mostra il valore attuale. Premine uno per leggere cosa fa o per cambiarlo.
setting-resolution = Risoluzione
setting-quality = Qualità
setting-steps = Passaggi
setting-shift = Shift
setting-safety = Controllo di sicurezza
setting-about-resolution = Il lato corto del video. Un valore più alto mostra più dettagli e richiede più tempo.
setting-about-quality = Con quale qualità viene salvato il video finito. Più è alta, più l’immagine è pulita e il file pesante.
setting-about-steps = Quante volte l’IA ripassa il video. Più passaggi: immagine più curata e attesa più lunga.
setting-about-shift = Dove si concentrano i passaggi: uno shift alto ne dedica di più a movimento e composizione, uno basso ai dettagli fini.
setting-about-safety = Se l’IA rifiuta le foto e i video che ritiene inadatti.
value-quality-low = Bassa
value-quality-medium = Media
value-quality-high = Alta
value-quality-maximum = Massima
value-safety-on = Attivo
value-safety-off = Disattivato

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Il prossimo video è il tuo.</b> Si parte appena c’è un posto libero.
       *[other] ⏳ <b>In coda:</b> numero { $number }. Si parte tra circa { $wait }.
    }
status-preparing = ⚙️ <b>Preparo</b> la tua foto e il tuo video…
status-submitting = ⚙️ <b>Invio</b> i file all’IA…
status-generating =
    🎬 <b>Il tuo video è in lavorazione</b>
    { $bar } { $left ->
        [0] quasi pronto
       *[other] ancora circa { $left } min
    }
status-leave-chat = Puoi chiudere la chat; te lo invio qui.
status-late =
    🎬 <b>Ancora in lavorazione</b>
    { $bar } più dei { $slowest } min abituali. Continuo ad aspettare.
status-sending = 📤 <b>Fatto.</b> Ti invio il video…
status-paused = ⏸ Al momento non posso creare video, e chi mi gestisce lo sa. <b>Il tuo posto è al sicuro</b>: riprenderò in automatico.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Il tuo posto è al sicuro.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>In questo momento l’IA non risponde</b>, e chi mi gestisce lo sa. Il tuo video non è perso: continuo a controllare e te lo invio appena c’è.
too-many = { $limit ->
        [1] Hai già un video in lavorazione.
       *[other] Hai già { $limit } video in lavorazione.
    } Tengo da parte i tuoi file: premi di nuovo il pulsante quando ne è pronto uno.
queue-full = Ci sono così tanti video in attesa che per ora non ne accetto altri. I tuoi file restano salvati: premi di nuovo il pulsante tra un po’.
limit-reached = { $whose ->
    [person] Hai esaurito quello che puoi creare oggi. I tuoi file restano salvati: premi di nuovo tra { $wait }.
    [chat] Questa chat ha esaurito quello che può creare oggi. I tuoi file restano salvati: premi di nuovo tra { $wait }.
    [month] Quello che si può creare questo mese è esaurito. Riprova tra { $wait }.
   *[all] Quello che si può creare oggi è esaurito. I tuoi file restano salvati: premi di nuovo tra { $wait }.
 }
limit-too-little = { $whose ->
    [person] Questo video costerebbe più di quanto ti resta oggi. Scegli una parte più corta o premi di nuovo tra { $wait }: i tuoi file restano salvati.
    [chat] Questo video costerebbe più di quanto resta oggi a questa chat. Scegli una parte più corta o premi di nuovo tra { $wait }: i tuoi file restano salvati.
    [month] Questo video costerebbe più di quanto resta questo mese. Scegli una parte più corta o riprova tra { $wait }.
   *[all] Questo video costerebbe più di quanto resta oggi. Scegli una parte più corta o premi di nuovo tra { $wait }: i tuoi file restano salvati.
 }
limit-too-little-ever = { $whose ->
    [person] Questo video costerebbe più di quanto hai per un giorno intero.
    [chat] Questo video costerebbe più di quanto ha questa chat per un giorno intero.
    [month] Questo video costerebbe più di quanto c’è per un mese intero.
   *[all] Questo video costerebbe più di quanto c’è per un giorno intero.
 } Scegli una parte più corta: i tuoi file restano salvati.
limit-none = Al momento non posso creare video per te; solo chi mi gestisce può cambiarlo.
wait = { $unit ->
    [minutes] { $count } min
    [hours] { $count } h
   *[days] { $count } g
 }
balance-heading = <b>I tuoi limiti</b>
balance-video = Questo video: circa { $price } dollari USA
balance-today = Avviati oggi: { $count }
balance-spent = Costo di questi: { $price } dollari USA
balance-left = Video rimasti: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(si rinnova tra { $wait })
    }
balance-left-money = Resta da spendere: { $price } dollari USA{ $opens ->
        [never] {""}
       *[later] {" "}(si rinnova tra { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ I video si pagano con le stelle: l’offerta indica il prezzo.
       *[later] ⭐ Altri video si pagano con le stelle: quando non ne restano, l’offerta indica il prezzo.
    }
balance-no-limit = Qui non hai alcun limite giornaliero.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ Il gratuito rimasto oggi non basta per questo video; ce n’è ancora tra { $wait }.
       *[used] ⭐ Il gratuito di oggi è esaurito; ce n’è ancora tra { $wait }.
    }
offer-stars = Questo video costa ⭐ { $stars }; se il video non c’è, tornano da sole.
offer-consent-stars = <i>Pagare significa: accetti /terms, e le persone mostrate sono d’accordo.</i>
alert-not-free = { $free ->
        [never] Questo video costa ⭐ { $stars }: per pagare, premi di nuovo il pulsante.
        [rest] Il gratuito rimasto oggi non basta per questo video; ce n’è ancora tra { $wait }. Oppure paga ⭐ { $stars } per questo video: premi di nuovo il pulsante.
       *[used] Il gratuito di oggi è esaurito; ce n’è ancora tra { $wait }. Oppure paga ⭐ { $stars } per questo video: premi di nuovo il pulsante.
    }
alert-offer-changed = Nel frattempo è cambiato. Dai un’occhiata e premi di nuovo.
invoice-title = Il tuo video
invoice-description = Un video fatto con la tua foto e il tuo video. Se non si può creare o consegnare, le tue stelle tornano da sole. /terms
checkout-stale = Questa fattura non vale più: il video è stato cambiato, avviato o annullato. Non è stato pagato nulla.
checkout-paid = Questo video è già pagato. Non è stato pagato nulla due volte.
checkout-not-yours = Questa fattura è per un’altra persona. Non è stato pagato nulla.
checkout-full = Ora non posso accettare altri video. Non è stato pagato nulla; riprova più tardi.
checkout-too-many = Hai già troppi video in lavorazione. Non è stato pagato nulla; riprova quando ne è pronto uno.
checkout-closed = Al momento non vendo video. Non è stato pagato nulla.
checkout-later = Qualcosa è andato storto da parte mia. Non è stato pagato nulla; riprova.
payment-late = ⭐ Questa fattura non valeva più: il video è stato cambiato, avviato o annullato. Le tue ⭐ { $stars } tornano entro un minuto.
payment-twice = ⭐ Questo video era già pagato. Le seconde ⭐ { $stars } tornano entro un minuto.
payment-full = ⭐ Ora non posso accettare altri video. Le tue ⭐ { $stars } tornano entro un minuto.
payment-too-many = ⭐ Hai già troppi video in lavorazione. Le tue ⭐ { $stars } tornano entro un minuto.
ending-stars-back = Le tue ⭐ { $stars } tornano da sole, entro un minuto.
receipts = ⭐ <b>I tuoi pagamenti</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] pagato
        [refunding] in restituzione
        [refunded] restituito
       *[other] per un video in corso
    }
paysupport =
    ⭐ <b>Pagamenti</b>
    Se un pagamento non porta a un video, le stelle tornano da sole, di solito entro un minuto; lo mostra /history. L’assistenza di Telegram non può aiutare con i pagamenti fatti a me.
    { $asked ->
        [yes] Per tutto il resto scrivi <code>/paysupport</code> seguito dalla tua domanda: la leggerà chi mi gestisce.
       *[no] Per tutto il resto chiedi a chi mi gestisce.
    }
paysupport-sent = Grazie. Chi mi gestisce ha la tua domanda e vede il tuo ID e i tuoi ultimi pagamenti.
paysupport-enough = Chi mi gestisce ha già le tue domande. Aspetta una risposta prima di inviarne altre.
terms =
    📜 <b>Condizioni</b>
    • Un pagamento vale per un video, fatto con la foto e il video che l’offerta mostra. Il prezzo è sul pulsante prima di pagare.
    • Se non viene consegnato alcun video, per qualunque motivo, tutte le stelle tornano da sole.
    • Un video consegnato non viene rimborsato perché è diverso da come speravi. Se qualcosa non va, scrivi a /paysupport.
    • Usa solo immagini di persone che sono d’accordo. Ogni risultato indica che è stato creato con l’IA.
    • Che cosa conservo dei pagamenti: /privacy
privacy-stars =
    <b>Pagamenti</b>
    Se paghi con le stelle: il tuo ID, l’importo, il numero del pagamento di Telegram e per quale video era, finché so di chi era un video. Poi, e dopo /forget, importi e numeri restano senza il tuo ID.
operator-refund-failed = ⚠️ <b>⭐ { $stars } non si possono restituire</b> a { $id }: { $reason }. Continuo a provare. Pagamento: <code>{ $charge }</code>
operator-payment-found = ⭐ Ho trovato nell’elenco di Telegram un pagamento di ⭐ { $stars } di { $id } che nessun aggiornamento aveva comunicato. Prosegue come al solito: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } ha pagato ⭐ { $stars }, ma qui non è stato ordinato nulla.</b> Dai un’occhiata; <code>/refund { $charge }</code> le restituisce.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) chiede dei pagamenti: { $text }
    { $payments ->
        [none] Finora nessun pagamento.
       *[other] { $payments }
    }
button-job-refund = ⭐ Rimborsa
control-refund-how = Non conosco questo pagamento. Scrivi <code>/refund numero</code>: il numero di un pagamento è nel mio messaggio al riguardo e in <code>/job</code>.
control-stats-stars = ⭐ guadagnate · ↩️ restituite · ⚖️ le stelle a quanto paga Telegram, meno 💵

## The result

result-caption = ✨ Creato con l’IA
result-cost = Costo: { $cost } dollari USA (previsto: { $expected })
result-caption-private = ✨ Creato con l’IA. Non sono riuscito a raggiungere il gruppo in cui l’hai chiesto, quindi arriva qui.
result-without-sound = 🔇 Non riesco a leggere l’audio del tuo video, quindi manca.
result-out-of-step = 🔈 Audio e immagine potrebbero sfasarsi.
made-by-ai-mark = Creato con l’IA (Wan 2.2 Animate Move)
result-link =
    ✨ Il tuo video è pronto, ma non riesco a inviarlo qui come video. Eccolo, creato con l’IA; il link vale solo per un tempo limitato: { $link }
button-send-again = 📥 Invia di nuovo
button-me-too = 🕺 Anch’io
button-new-move = 🎬 Nuovo video
button-new-photo = 📷 Nuova foto
button-redo = ⚙️ Cambia

## The results so far

history-heading =
    🎞 <b>I tuoi ultimi video</b>
    Premine uno e te lo invio di nuovo.
history-heading-group =
    🎞 <b>I tuoi ultimi video di questo gruppo</b>
    Premine uno e te lo invio di nuovo.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· persona sostituita
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } s
    }
ago = { $unit ->
        [now] Adesso
        [minutes] { $count } min fa
        [hours] { $count } h fa
       *[days] { $count ->
            [one] { $count } giorno fa
           *[other] { $count } giorni fa
        }
    }
history-send = ▶️ { $number }
button-newer = « Più recenti
button-older = Meno recenti »
history-empty = Qui non hai ancora nessun video. Invia una foto e un video e creo il primo.
history-empty-group = Non hai ancora nessun video di questo gruppo. Scrivi /animate sotto una foto o un video per creare il primo.

## Endings without a video

ending-cancelled = Annullato, non è stato generato nulla.
ending-uncertain =
    ⚠️ La connessione è caduta proprio mentre consegnavo i tuoi file. Forse il video è in lavorazione, forse no: per questo non li ho inviati due volte.{ $kept ->
        [yes] {" "}Lo faccio di nuovo?
       *[no] {""}
    }
ending-refused =
    🚫 Il controllo di sicurezza dell’IA non l’ha lasciato passare.{ $kept ->
        [yes] {" "}Invia una foto o un video diversi (l’altro file l’ho tenuto) oppure riprova.
       *[no] {""}
    }
ending-no-person =
    🔍 L’IA non ha trovato una persona da animare.{ $kept ->
        [yes] {" "}Invia una foto o un video con una sola persona rivolta verso l’obiettivo (l’altro file l’ho tenuto) oppure riprova.
       *[no] {""}
    }
ending-not-accepted =
    🚫 L’IA non accetta questi file.{ $kept ->
        [yes] {" "}Invia una foto o un video diversi (l’altro file l’ho tenuto) oppure riprova.
       *[no] {""}
    }
ending-service-failed =
    😕 L’IA non è riuscita a creare questo video.{ $kept ->
        [yes] {" "}Può succedere; ho tenuto i tuoi file, quindi riprova pure.
       *[no] {""}
    }
generation-late =
    ⏳ Ci vuole molto più del solito. Continuo a controllare per un giorno e ti mando il video appena c’è. Non devi fare nulla.
ending-timed-out =
    ⌛ Ci è voluto davvero troppo, quindi ho smesso di aspettare.{ $kept ->
        [yes] {" "}Ho tenuto i tuoi file: riprova tra un po’.
       *[no] {""}
    }
ending-result-lost =
    😕 Il tuo video è stato creato, ma non sono riuscito a scaricarlo.{ $kept ->
        [yes] {" "}Ho tenuto i tuoi file, puoi riprovare.
       *[no] {""}
    }
ending-undelivered =
    📦 Il tuo video è pronto, ma non sono riuscito a inviarlo.{ $kept ->
        [yes] {" "}Lo tengo per te: premi il pulsante o invia /history, e ci riprovo.
       *[no] {""}
    }
undelivered-link = È anche qui, creato con l’IA; il link vale solo per un tempo limitato: { $link }
ending-unconfirmed =
    📨 Ho inviato il tuo video, ma Telegram non ha confermato che sia arrivato.{ $kept ->
        [yes] {" "}Se non lo vedi, premi il pulsante o invia /history, e te lo invio di nuovo.
       *[no] {""}
    }
ending-broken =
    😕 Qualcosa è andato storto da parte mia, e chi mi gestisce può vederlo.{ $kept ->
        [yes] {" "}Ho tenuto i tuoi file, puoi riprovare.
       *[no] {""}
    }
ending-not-kept = Nel frattempo hai iniziato un altro video, quindi non ho tenuto i file di questo: per farlo con un’altra foto o un altro video, inviali entrambi.
ending-in-private = Si tratta del video che hai chiesto in un gruppo. Per farlo qui, inviami una foto e un video.
ending-photo-gone = Telegram non riesce più a darmi la tua foto. Inviala di nuovo, per favore{ $kept ->
        [yes] ; il video l’ho tenuto.
       *[no] .
    }
ending-video-gone = Telegram non riesce più a darmi il tuo video. Invialo di nuovo, per favore{ $kept ->
        [yes] ; la foto l’ho tenuta.
       *[no] .
    }
-photo-unreadable = Non riesco a leggere questa foto. Inviane un’altra, in JPEG o PNG
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ; il video l’ho tenuto.
       *[no] .
    }
-photo-too-small = Questa foto è troppo piccola per lavorarci. Inviane una più grande
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ; il video l’ho tenuto.
       *[no] .
    }
-photo-too-large = Questa foto è troppo grande per me. Inviane una più piccola
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ; il video l’ho tenuto.
       *[no] .
    }
-video-unreadable = Non riesco a leggere questo video. Inviane un altro, meglio se in MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ; la foto l’ho tenuta.
       *[no] .
    }
-video-no-picture = In questo video non c’è immagine, solo audio. Inviane uno in cui qualcuno si muove
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ; la foto l’ho tenuta.
       *[no] .
    }
-video-too-small = L’immagine di questo video è troppo piccola per lavorarci. Inviane uno di almeno 64 pixel sul lato corto
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ; la foto l’ho tenuta.
       *[no] .
    }
-video-too-short = Questo video è troppo corto. Inviane uno di almeno 2 secondi
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ; la foto l’ho tenuta.
       *[no] .
    }
-video-too-large = Questo video è troppo grande per me. Inviane uno più corto o più leggero
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ; la foto l’ho tenuta.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] Questa foto è di { $size } MB; posso riceverne al massimo { $limit }. Inviala come foto e non come file: Telegram la rimpicciolisce.
       *[video] Questo video è di { $size } MB; posso riceverne al massimo { $limit }. Invialo come video e non come file: Telegram lo rimpicciolisce. Oppure taglialo.
    }
video-one-second = ⏱ Questo video dura solo 1 secondo; me ne servono almeno 2. Inviane uno più lungo.
unknown-file = Questo non posso usarlo.
animated-sticker = Questo tipo di sticker animato è un disegno, non un video. Va bene uno sticker video, una GIF o un video.
live-photo = 📷 È una Live Photo: una foto e un breve video insieme. Cosa uso?
button-live-photo = 📷 La foto
button-live-video = 🕺 Il movimento
unknown-text = Inviami la <b>foto</b> di una persona e un <b>video</b> di qualcuno che si muove, e do vita alla foto. Trovi consigli in /help.
unknown-command = Non conosco questo comando. /help mostra cosa so fare.
too-fast = Vai un po’ troppo veloce per me. Aspetta qualche secondo, poi continua.
something-broke = Qualcosa è andato storto da parte mia, mi dispiace. Prova di nuovo.
reply-has-no-file = Nel messaggio a cui hai risposto non c’è né una foto né un video.

## Commands about one's own jobs

nothing-to-cancel = Non c’è nulla da annullare.
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
job-line-submitting = • In invio all’IA
job-line-generating = • In lavorazione, { $left ->
        [0] quasi pronto
       *[other] ancora circa { $left } min
    }
job-line-late = • In lavorazione, più a lungo del solito (da { $fastest } a { $slowest } min); continuo ad aspettare
job-line-sending = • Fatto, invio in corso
job-line-waiting = • In lavorazione, ma in questo momento l’IA non risponde; continuo a controllare
job-line-paused = • In attesa: al momento non posso creare video, il tuo posto è al sicuro
job-line-stopped =
    { $noted ->
        [yes] • In attesa, il tuo posto è al sicuro: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Movimenti</b>
    Scegline uno e invia una <b>foto</b>: la persona si muoverà così.
motions-heading-photo =
    💃 <b>Movimenti</b>
    Scegline uno: la persona nella tua <b>foto</b> si muoverà così.
motions-none =
    Non ci sono ancora movimenti. Rispondi a un video con <code>/savemove dance</code> e potrai usarlo con questo nome per qualsiasi foto.
ready-made-wave = saluto
ready-made-nod = cenno di sì
ready-made-dance = ballo
ready-made-walk = camminata
ready-made-cheer = esultanza
motion-unknown = Non conosco nessun movimento chiamato <b>{ $name }</b>. Scegli uno di questi:
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
    Rispondi a un video con <code>/savemove dance</code>, oppure scrivilo sotto un video. Lo salvo come <b>dance</b> e potrai usarlo con qualsiasi foto.
motion-saved = ✅ Salvato come <b>{ $name }</b>, per te. Lo trovi in /moves.
motion-saved-shared = ✅ Salvato come <b>{ $name }</b>, per tutti. Lo trovi in /moves.
motion-replaced = ✅ Salvato come <b>{ $name }</b>, per te, al posto del video che aveva questo nome.
motion-replaced-shared = ✅ Salvato come <b>{ $name }</b>, per tutti, al posto del video che aveva questo nome.
motion-replace-question = C’è già un movimento <b>{ $name }</b> per tutti. Questo video deve prenderne il posto?
button-motion-replace = 🔁 Sostituisci
button-motion-undo = ↩️ Annulla
motion-kept = ✅ Salvato come <b>{ $name }</b>; lo trovi in /moves. <b>Rispondi a questo messaggio</b> con un altro nome per cambiarlo.
motion-renamed = ✅ Ora si chiama <b>{ $name }</b>; lo trovi in /moves.
motion-name-bad =
    Un nome ha fino a 32 lettere, cifre, emoji e spazi, per esempio <code>/savemove moon walk</code>. Riprova.
motion-name-unfit =
    Un nome ha fino a 32 lettere, cifre, emoji e spazi, per esempio <code>moon walk</code>. <b>Rispondi a questo messaggio</b> con un nome.
motion-name-shared =
    Un nome è una sola parola: fino a 32 caratteri tra lettere dalla a alla z, cifre, - e _, per esempio <code>/savemove moon-walk</code>. Prova di nuovo.
motion-name-taken = Hai già un movimento chiamato <b>{ $name }</b>. <b>Rispondi a questo messaggio</b> con un altro nome.
motion-removed = <b>{ $name }</b> è stato rimosso. Gli altri sono in /moves.
too-many-motions = Hai { $limit } movimenti, e di più non ne conservo. Prima rimuovine uno: sceglilo in /moves, poi premi Rimuovi.
motions-are-peoples = Conservo movimenti per le persone, non per gruppi e canali. Invia il comando dal tuo account, e il movimento sarà tuo.
button-more = Altri »
button-moves = 💃 Movimenti pronti
button-remove = 🗑 Rimuovi
button-copy-link = Copia il link
motion-label-remove = 🗑 Sì, rimuovi { $name }
button-keep = Tienilo
button-keep-motion = 💾 Salva movimento
button-motion-kept = ✓ Salvato

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 <b>{ $name }</b> per questa foto?
    La mia risposta diventa il video, che arriva anche nella nostra chat privata.
guest-meet = 👋 Non ci conosciamo ancora. Premi qui sotto e si continua nella nostra chat privata, con questa foto e questo movimento.
guest-private = 💬 Si continua nella nostra chat privata.
guest-closed = 🔒 Non sono aperto a tutti. Nella nostra chat privata puoi chiedere l’accesso.
guest-anonymous = Chiamami dal tuo account, non a nome di un gruppo o di un canale.
guest-no-photo = 📷 Rispondi a una foto con <code>@{ $username } { $name }</code> e le do vita.
guest-choose = 💃 Quale movimento per questa foto?
guest-expired = ⌛ Questa offerta è scaduta. Rispondi di nuovo alla foto con <code>@{ $username }</code> e un movimento.
guest-done = ✅ Il video è nella nostra chat privata.
guest-failed = ⚠️ Questa volta niente video. Il perché è nella nostra chat privata.
guest-withdrawn = 🗑 Chi mi ha chiamato ha ritirato la richiesta.
button-open-chat = 💬 Apri la nostra chat

## Being forgotten

-forget-what-stays =
    Quello che è già in generazione non si può fermare, ma non lo riceverà nessuno. I messaggi nella chat restano lì. Conservo numeri che non si possono ricondurre a nessuno: quando è stato creato un video, come e quanto è costato.
forget-question =
    🗑 <b>Vuoi che mi dimentichi di te?</b>
    Cancello tutto ciò che so di te, in ogni chat: i file che hai inviato, i movimenti che hai salvato, i video che hai chiesto e tutto ciò che è in corso.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>Vuoi che dimentichi ciò che è stato chiesto qui con questo nome?</b>
    Scrivi a nome di un gruppo o di un canale. Cancello i file inviati qui con questo nome, i video chiesti e tutto ciò che è in corso. Può confermarlo qualsiasi amministratore.

    { -forget-what-stays }
forget-own-account = Ciò che so del tuo account resta: per cancellarlo, inviami /forget nella nostra chat privata.
button-forget = 🗑 Dimenticami
button-forget-chat = 🗑 Cancella
button-keep-everything = Tieni tutto
not-forgotten = Va bene, non ho cancellato nulla.
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
forgotten-rest = Restano solo numeri. Per qualche giorno contano ancora per i limiti; poi non si possono più ricondurre a nessuno. Se mi invii di nuovo qualcosa, ricominciamo da zero.

## Alerts on buttons

alert-not-yours = Questo non è tuo. Invia /animate per creare il tuo.
alert-belongs-to = Questo è di { $name }. Rispondi a una foto con /animate per creare il tuo.
alert-guest-meet = Apri prima la nostra chat privata: il video arriva anche lì.
alert-guest-others = Questo è per chi mi ha chiamato. Per il tuo, rispondi a una foto con @{ $username } e un movimento.
alert-guest-gone = Questo non è più valido. Rispondi di nuovo alla foto con @{ $username } e un movimento.
alert-not-free-guest = { $free ->
        [never] Questo video costa ⭐ { $stars }. Puoi pagare nella nostra chat privata.
        [rest] Il gratuito rimasto oggi non basta per questo video; ce n’è ancora tra { $wait }. Nella nostra chat privata puoi pagare ⭐ { $stars } per questo video.
       *[used] Il gratuito di oggi è esaurito; ce n’è ancora tra { $wait }. Nella nostra chat privata puoi pagare ⭐ { $stars } per questo video.
    }
alert-too-late = Troppo tardi per annullare: è già in lavorazione.
alert-gone = Questo non è più valido. Ricomincia con una foto e un video.
alert-files-gone = Non ho più questi file. Ricomincia con una foto e un video.
alert-not-your-history = Questi non sono i tuoi video. Invia /history per vedere i tuoi.
alert-not-sent-again = Telegram non riesce a inviare di nuovo questo video, o qui non me lo permette. Lo trovi dove l’ho inviato la prima volta.
alert-not-yours-to-forget = Può premerlo solo chi l’ha chiesto. Invia tu /forget.
alert-nothing-known = Non so più nulla di te.
alert-nothing-known-chat = Qui non conservo più nulla con questo nome. Per cancellare ciò che so del tuo account, invia /forget nella nostra chat privata.
alert-forgotten = Tutto dimenticato
alert-too-fast = Vai un po’ troppo veloce per me. Continua tra qualche secondo.
alert-me-too = Il movimento c’è. Ora rispondimi con la tua foto.
alert-move-gone = Questo movimento non c’è più. Rispondi a una foto con /animate per creare il tuo video.
alert-motion-chosen = Ricevuto
alert-motion-saved = Salvato
alert-reminded = Ti scrivo tra { $wait }, quando potrai fare di nuovo video.
alert-motion-known = Ce l’ho già, come { $name }. Invia /moves per vederlo.
alert-motion-removed = Rimosso
alert-motion-gone = Questo movimento non c’è più. Invia /moves per vedere quelli disponibili.
alert-not-your-list = Questa lista non è tua. Invia /moves per vedere la tua.
alert-not-yours-to-remove = Solo chi mi gestisce può rimuoverlo.
alert-too-many-motions = Hai { $limit } movimenti, e di più non ne conservo. Prima rimuovine uno: invia /moves.
alert-motions-are-peoples = Conservo movimenti per le persone, non per gruppi e canali.
alert-saved = Salvato, per i video avviati da ora in poi
alert-started = Si parte
alert-cancelled = Annullato

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>L’account AI/ML API ha esaurito i crediti.</b> I lavori aspettano in coda e riprendono in automatico dopo la ricarica.
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
operator-ledger = ⚠️ <b>I conti non tornano.</b> Trovati: { $count }; il primo: { $finding }. «bot.py ledger check» li elenca tutti.
operator-nothing-delivered =
    ⚠️ Il lavoro { $job } è stato inviato, ma non è stato consegnato nulla ({ $ending }). Forse è stato pagato. Generazione: <code>{ $generation }</code>. «bot.py look { $job }» controlla di nuovo.
operator-maybe-submitted =
    ⚠️ Lavoro { $job }: la connessione con l’AI/ML API è caduta durante l’invio. La richiesta forse è arrivata, forse no: può essere stata pagata, e non la ripeto. Lo mostra il consumo del conto.
operator-queue-full =
    ⚠️ <b>{ $limit } lavori sono in attesa</b>: non ne accetto altri finché non c’è posto (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS dice quanti vengono generati insieme.
operator-limit-near = 📊 <b>{ $limit } è quasi esaurito:</b> { $used } su { $most }.
operator-limit-reached = ⛔ <b>{ $limit } è raggiunto:</b> { $used } su { $most }. Non accetto altro per { $wait }, finché non si rinnova o lo alzi.
operator-price-off = 💸 <b>Il lavoro { $job } è costato { $cost }</b>; il suo prezzo era { $price }. PRICES e PRICE_FRAMES sono giusti? Generazione: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>Sull’account AI/ML API restano { $balance }</b>, meno di LOW_BALANCE ({ $low }). Senza crediti i lavori aspettano.
operator-job-refused =
    ⚠️ <b>Il lavoro { $job } è stato rifiutato</b> mentre altri vengono accettati, quindi è fallito solo quello: { $reason }. La chiave ha accesso al suo modello?
operator-conflict =
    ⚠️ <b>Un altro processo fa polling con lo stesso token del bot.</b> Ciascuno dei due riceve solo una parte dei messaggi: fermane uno.
control-paused =
    ⏸ <b>In pausa.</b> Nulla di nuovo parte prima di /resume, e i posti sono al sicuro. La gente legge:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ Avvio i video come al solito.
control-pause-too-long = Questo testo è troppo lungo. Usa al massimo { $limit } caratteri.
control-log-heading = 📓 <b>Chi ha fatto cosa</b> (UTC), dal più recente:
control-log-empty = 📓 Da qui non è ancora stato cambiato nulla.
control-prices =
    💲 { $source ->
        [set] Come impostati in PRICES
       *[learnt] Appresi da quanto sono costati i video
    } per secondo fatturato ({ $frames } fotogrammi):
control-stats-span =
    { $span ->
        [day] <b>Oggi</b>
        [week] <b>7 giorni</b>
       *[month] <b>30 giorni</b>
    }
control-stats-legend = 🎬 avviati · 🟩 consegnati · 🟥 finiti senza video · ⬜ annullati · 👤 persone (senza quelle dimenticate) · ⏱ tempo medio fino al video · 💵 speso o riservato
control-job-unknown = Non c’è alcun lavoro con questo numero. /jobs elenca i numeri.
control-job-how = Scrivi <code>/job 12</code>; i numeri sono in /jobs.
control-done-ban = Non possono più usarmi. Ciò che è in lavorazione arriverà comunque.
control-done-allow = Possono usarmi.
control-done-unban = Non è più bloccato. Se può usarmi lo dicono ALLOWED_CHATS e /allow.
button-job-show = 🔄 Aggiorna
button-job-poll = 🔍 Controlla di nuovo
button-job-drop = 🗑 Abbandona
button-job-resend = 📤 Invia di nuovo
button-copy-id = Copia l’ID
control-access-request = 🔑 <b>{ $name }</b> chiede l’accesso: <code>{ $id }</code>
button-allow = ✅ Consenti
button-deny = ✖️ Rifiuta
control-who = Chi intendi? Scrivi l’ID dopo il comando, o usalo per rispondere a un suo messaggio (anche inoltrato).
control-grant-how = Scrivi <code>/grant ID numero</code>, o rispondi con <code>/grant numero</code> a un suo messaggio (anche inoltrato). Vale solo per oggi, da 1 a { $limit }.

## The bot's profile

description =
    Do vita alle foto: invia la foto di una persona e un breve video, e la persona della foto si muoverà come quella del video.
short-description = Foto + video = la persona della foto si muove come quella del video.
