# All that the bot says in German. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = Deutsch
language-question = 🌐 <b>Welche Sprache soll ich sprechen?</b>
language-chosen = Ich spreche jetzt Deutsch.
language-administrators = Die Sprache einer Gruppe können nur Admins ändern. In einem privaten Chat mit mir kannst du deine eigene einstellen.

## Commands, as the menu shows them

command-start = Was ich kann und wie es losgeht
command-help = Wie es funktioniert, mit Tipps
command-animate = Ein Foto zum Leben erwecken
command-cancel = Ein Video abbrechen, das noch nicht läuft
command-motions = Bewegungen zur Auswahl
command-history = Deine letzten Videos noch einmal bekommen
command-status = Wie weit deine Videos sind
command-settings = Wie deine Videos erstellt werden
command-language = Meine Sprache wählen
command-privacy = Was gespeichert wird und wie lange
command-forget = Alles löschen, was ich über dich weiß

## Getting to know each other

start =
    👋 <b>Ich erwecke Fotos zum Leben.</b>

    Schick mir ein <b>Foto</b> von einer Person und ein <b>kurzes Video</b>, in dem sich jemand bewegt, in beliebiger Reihenfolge. Du bekommst ein Video zurück, in dem sich die Person vom Foto so bewegt wie die im Video.

    Am besten klappt es mit je einer Person, von vorn und im gleichen Bildausschnitt. Mehr Tipps: /help
help =
    <b>So funktioniert es</b>
    1. Schick ein Foto und ein Video, in beliebiger Reihenfolge. Schickst du ein neues, ersetzt es das alte.
    2. Tippe auf <b>Animieren</b>. Wenn du magst, wähle vorher, was entstehen soll und wie.
    3. Warte ein paar Minuten. Das Video kommt als Antwort auf deine Nachricht.

    <b>Damit es gut wird</b>
    • Eine Person auf dem Foto und eine im Video, beide von vorn
    • Der gleiche Ausschnitt: Gesicht zu Gesicht, ganzer Körper zu ganzem Körper
    • Ein scharfes, gut beleuchtetes Foto
    • Ein Video von 2 bis { $seconds } Sekunden; aus einem längeren wählst du einen Teil

    <b>Was ich annehme</b>
    Fotos: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, Sticker. Videos: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIFs, Videonachrichten, Videosticker. Jeweils bis zu { $megabytes } MB.

    <b>Bewegungen mit Namen</b>
    Unter /motions findest du Videos zur Auswahl. Antworte auf ein Video mit <code>/savemotion dance</code>, um es dort zu speichern.

    <b>In einer Gruppe</b>
    Schreib /animate unter ein Foto oder Video oder antworte damit auf eins.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Schreib <b>/animate</b> unter ein Foto oder Video oder antworte damit auf eins, das schon hier ist. Ich frage nach der anderen Datei, und dann bewegt sich die Person vom Foto so wie die im Video. <b>/animate dance</b> nimmt die Bewegung namens dance aus /motions.

    /status zeigt, was gerade läuft, /cancel verwirft, was noch nicht begonnen hat, /history hat deine fertigen Videos.
added-to-group =
    👋 <b>Ich erwecke Fotos zum Leben.</b> Schreib /animate unter das Foto einer Person oder antworte damit auf eins, dann frage ich nach einem Video mit der Bewegung. Beide können von allen hier kommen; bitte verwende Bilder von Menschen nur mit deren Einverständnis.
privacy =
    <b>Was ich speichere</b>
    • Von dem, was du schickst: Verweise auf Foto und Video (nicht die Dateien), deine numerische ID sowie Einstellungen und Zeitpunkte jedes erstellten Videos. Einen Verweis auf das fertige Video, damit /history es noch einmal schicken kann. Deine Nachrichten selbst nur, bis ich sie beantwortet habe.
    • { $encrypted ->
            [yes] Verweise, Links und Nachrichten sind verschlüsselt; der Schlüssel liegt woanders.
           *[no] Verweise, Links und Nachrichten sind hier nicht verschlüsselt; lesen kann sie nur, wer mich betreibt.
        }
    • Bewegungen, die du speicherst: ihren Namen und Verweise auf das Video und ein Standbild, bis du sie entfernst.
    • Dateien liegen nur so lange auf meiner Festplatte, wie ich damit arbeite, und werden gleich danach gelöscht.

    <b>Wer was bekommt</b>
    Foto und Video gehen an die AI/ML API (aimlapi.com), die das Ergebnis erstellt. Sie bekommt weder deinen Namen noch deine ID.

    <b>Wie lange</b>
    • Was du geschickt, aber nicht gestartet hast: { $hours } Stunden.
    • Wem ein fertiges Video gehört und alles, was zu seinen Dateien führt: { $days ->
            [0] gar nicht.
            [one] { $days } Tag.
           *[other] { $days } Tage.
        } Danach bleiben nur Zahlen: wann ein Video erstellt wurde, wie und was es gekostet hat.
    • /forget löscht alles auf einmal.

    Verwende Bilder von Menschen nur mit deren Einverständnis. Bei jedem Ergebnis steht, dass es mit KI erstellt ist.
not-allowed =
    Tut mir leid, dieser Bot ist nicht für alle offen. Wenn du weißt, wer ihn betreibt, bitte dort um Zugang: Deine ID ist <code>{ $id }</code>.
not-allowed-group =
    Tut mir leid, dieser Bot ist für diese Gruppe nicht offen. Wer ihn betreibt, kann sie freischalten: Die ID der Gruppe ist <code>{ $id }</code>.

## Gathering the two files

ask-for-video =
    📷 Das Foto ist da. Schick jetzt ein <b>Video</b> mit der Bewegung, bis zu { $seconds } Sekunden, oder such dir eins aus /motions aus.
ask-for-photo =
    🎬 Das Video ist da. Schick jetzt ein <b>Foto</b> der Person, die sich so bewegen soll.
ask-for-both =
    Schick ein <b>Foto</b> von einer Person und ein <b>Video</b> mit der Bewegung, in beliebiger Reihenfolge.
prompt-video =
    📷 Das Foto ist da. <b>Antworte auf diese Nachricht</b> mit einem Video der Bewegung, bis zu { $seconds } Sekunden. Oder /cancel.
prompt-photo =
    🎬 Das Video ist da. <b>Antworte auf diese Nachricht</b> mit einem Foto der Person, die sich so bewegen soll. Oder /cancel.
prompt-both =
    <b>Antworte auf diese Nachricht</b> mit einem Foto von einer Person, danach mit einem Video der Bewegung. Oder /cancel.
prompt-placeholder-photo = Ein Foto
prompt-placeholder-video = Ein Video
prompt-placeholder-name = Ein Name
offer =
    <b>Alles bereit</b>
    { $mode ->
        [replace] Die Person auf deinem Foto ersetzt die in deinem Video.
       *[move] Die Person auf deinem Foto bewegt sich dann so wie die in deinem Video.
    }

    Foto: { $photo }
    Video: { $video }, { $length }
    Einstellungen: { $preset } ({ $resolution }, { $steps } Schritte)
offer-wait = Wartezeit: etwa { $median } min, meist { $fastest } bis { $slowest }
offer-parts = Ein kürzerer Teil kostet weniger und ist schneller fertig.
offer-price = Preis: etwa { $price } US-Dollar
offer-consent = { $place ->
        [group] Zum Ersetzen antworte einfach mit einem anderen Foto oder Video.
       *[private] Zum Ersetzen schick einfach ein anderes Foto oder Video.
    } Mit „Animieren“ bestätigst du, dass du die Bilder der gezeigten Personen verwenden darfst.
hint-photo-tiny = 💡 Das Foto ist sehr klein; mit einem größeren wird das Ergebnis schärfer.
hint-photo-blurred = 💡 Das Foto wirkt unscharf; mit einem scharfen wird das Ergebnis besser.
hint-photo-dark = 💡 Das Foto ist sehr dunkel; mit einem helleren wird das Ergebnis besser.
hint-video-tiny = 💡 Das Video ist sehr klein; ein größeres zeigt die Bewegung besser.
hint-video-dark = 💡 Das Video ist sehr dunkel; ein helleres zeigt die Bewegung besser.
hint-video-still = 💡 Im Video bewegt sich kaum etwas, im Ergebnis also auch nicht.
hint-begins-black = 💡 Das Video beginnt schwarz; ohne diesen Anfang klappt es besser.
hint-begins-still = 💡 In den ersten { $seconds } s des Videos bewegt sich niemand; ohne sie bewegt sich im Ergebnis mehr.
hint-has-cuts = 💡 Das Video hat Schnitte; ein Stück ohne Schnitt klappt besser.
hint-crops-sides = 💡 Das Foto ist breiter als das Video: Etwa { $percent } % davon werden an den Seiten abgeschnitten.
hint-crops-top-and-bottom = 💡 Das Foto ist höher als das Video: Etwa { $percent } % davon werden oben und unten abgeschnitten.
file-taken = { $role ->
        [photo] erhalten
       *[video] erhalten
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }
length-first = die ersten { $seconds } von { $whole } Sekunden
length-middle = die mittleren { $seconds } von { $whole } Sekunden
length-within = { $seconds } von { $whole } Sekunden
length-unknown = bis zu { $allowed } Sekunden
offer-discarded = Abgebrochen. Fang jederzeit mit einem Foto oder Video neu an.
button-animate = ✨ Animieren
button-cancel = Abbrechen
button-mode-move = 🕺 Foto bewegen
button-mode-replace = 👤 Ersetzen
button-part-first-5 = Erste 5 s
button-part-first-10 = Erste 10 s
button-part-first-15 = Erste 15 s
button-part-middle = Mittlere { $seconds } s
button-part-uncut = Ohne Schnitt, { $seconds } s
button-part-moving = Ohne Anfang, { $seconds } s
button-part-all = Maximal { $seconds } s
button-part-whole = Alles, { $seconds } s
part-and-wait = { $part }: { $minutes } min
part-price-and-wait = { $part }: { $price } $, { $minutes } min
button-again = 🔁 Nochmal versuchen

## Settings

button-settings = ⚙️ Einstellungen
settings-own =
    ⚙️ <b>Deine Einstellungen:</b> { $preset }
    { $resolution }, { $steps } Schritte, Qualität: { $quality }
settings-group =
    ⚙️ <b>Einstellungen dieser Gruppe:</b> { $preset }
    { $resolution }, { $steps } Schritte, Qualität: { $quality }
    Für alle hier, die keine eigenen gewählt haben.
settings-administrators = Die Einstellungen einer Gruppe können nur Admins ändern. In einem privaten Chat mit mir kannst du mit /settings deine eigenen wählen; sie gelten auch hier.
preset-quick = ⚡ Schnell
preset-balanced = ⚖️ Ausgewogen
preset-best = 💎 Top
preset-own = individuell
preset-about-quick = ⚡ <b>Schnell:</b> { $resolution }, { $steps } Schritte. Der niedrigste Preis und die kürzeste Wartezeit.
preset-about-balanced = ⚖️ <b>Ausgewogen:</b> { $resolution }, { $steps } Schritte. Meine Standardeinstellung.
preset-about-best = 💎 <b>Top:</b> { $resolution }, { $steps } Schritte. Das feinste Bild, die längste Wartezeit, doppelt so teuer wie 480p.
button-details = Details
button-usual = Standardwerte
button-offer = « Zurück zum Video
button-back = « Zurück
settings-details =
    ⚙️ <b>Details</b>
    Auf jedem Button steht, was gerade gilt. Tippe auf einen, um zu lesen, was er bewirkt, oder um es zu ändern.
setting-resolution = Auflösung
setting-quality = Qualität
setting-steps = Schritte
setting-shift = Shift
setting-safety = Sicherheitsprüfung
setting-write = Speichermodus
setting-about-resolution = Die kurze Seite des Videos. Eine höhere Auflösung zeigt mehr Details, dauert aber länger. 580p kostet 1,5-mal so viel wie 480p, 720p doppelt so viel; auch ein längeres Video kostet mehr.
setting-about-quality = Wie gut das fertige Video gespeichert wird. Höher sieht sauberer aus, macht die Datei aber größer. Am Preis und an der Rechenzeit der KI ändert das nichts.
setting-about-steps = Wie oft die KI das Video durchgeht. Mehr Schritte: feineres Bild und längere Wartezeit. Der Listenpreis bleibt gleich.
setting-about-shift = Wofür die Schritte genutzt werden: Ein hoher Shift verwendet mehr davon auf Bewegung und Bildaufbau, ein niedriger auf feine Details. Preis und Wartezeit bleiben gleich.
setting-about-safety = Ob die KI Fotos und Videos ablehnt, die sie für ungeeignet hält. Was sie ablehnt, kostet nichts; sonst bleiben Preis und Wartezeit gleich.
setting-about-write = Wie das fertige Video gespeichert wird: schnell für die kürzeste Wartezeit am Ende, kompakt für die kleinste Datei, ausgewogen für etwas von beidem. Der Preis bleibt gleich.
value-quality-low = Niedrig
value-quality-medium = Mittel
value-quality-high = Hoch
value-quality-maximum = Maximal
value-safety-on = An
value-safety-off = Aus
value-write-fast = Schnell
value-write-balanced = Ausgewogen
value-write-small = Kompakt

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Du bist als Nächstes dran.</b> Es geht los, sobald ein Platz frei ist.
       *[other] ⏳ <b>In der Warteschlange:</b> Platz { $number }.
    }
status-preparing = ⚙️ <b>Ich bereite</b> dein Foto und dein Video vor…
status-submitting = ⚙️ <b>Ich schicke</b> sie an die KI…
status-generating =
    🎬 <b>Dein Video entsteht…</b>
    { $bar } { $number ->
        [0] gerade gestartet
       *[other] etwa { $number } %
    }
    Insgesamt etwa { $median } min, meist { $fastest } bis { $slowest }. Stoppen lässt es sich nicht mehr. Du kannst den Chat verlassen, ich antworte dir, wenn es fertig ist.
status-late =
    🎬 <b>Dein Video entsteht…</b>
    { $bar } etwa { $number } %
    Es dauert länger als sonst ({ $fastest } bis { $slowest } min). Ich warte weiter und antworte dir, wenn es fertig ist.
status-sending = 📤 <b>Fertig.</b> Ich schicke dein Video…
status-paused = ⏸ Gerade kann ich keine Videos erstellen; wer mich betreibt, weiß Bescheid. <b>Dein Platz bleibt dir erhalten</b>; es geht von allein weiter.
status-waiting = ⏸ <b>Die KI antwortet gerade nicht</b>; wer mich betreibt, weiß Bescheid. Dein Video ist nicht verloren: Ich frage weiter nach und schicke es, sobald es da ist.
too-many = { $limit ->
        [1] Du hast schon ein Video in Arbeit.
       *[other] Du hast schon { $limit } Videos in Arbeit.
    } Deine Dateien bleiben erhalten: Tippe noch einmal auf „Animieren“, wenn eins fertig ist.
queue-full = Es warten so viele Videos, dass ich gerade keine weiteren annehme. Deine Dateien bleiben erhalten: Tippe später noch einmal auf den Knopf.

## The result

result-caption = ✨ Mit KI erstellt
result-caption-private = ✨ Mit KI erstellt. Die Gruppe, in der du gefragt hast, konnte ich nicht erreichen, darum kommt es hierher.
result-without-sound = 🔇 Den Ton deines Videos kann ich nicht lesen, darum fehlt er.
result-out-of-step = 🔈 Ton und Bild können auseinanderlaufen.
made-by-ai-mark = Mit KI erstellt (Wan 2.2 Animate Move)
result-link =
    ✨ Dein Video ist fertig, aber ich kann es hier nicht als Video schicken. Hier ist es, mit KI erstellt; der Link funktioniert nur eine Zeit lang: { $link }
button-send-again = 📥 Noch einmal schicken
button-another-video = 🎬 Anderes Video
button-another-photo = 📷 Anderes Foto
button-other-settings = ⚙️ Andere Einstellungen

## The results so far

history-heading =
    🎞 <b>Deine letzten Videos</b>
    Tippe auf eins, und ich schicke es noch einmal. Das kostet nichts.
history-heading-group =
    🎞 <b>Deine letzten Videos aus dieser Gruppe</b>
    Tippe auf eins, und ich schicke es noch einmal. Das kostet nichts.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] Vor weniger als einem Tag
        [one] Vor { $days } Tag
       *[other] Vor { $days } Tagen
    }: { $mode ->
        [replace] Person ersetzt
       *[move] Foto bewegt
    }, { $resolution }{ $seconds ->
        [0] {""}
        [one] , { $seconds } Sekunde
       *[other] , { $seconds } Sekunden
    }
history-send = Video { $number }
button-newer = « Neuere
button-older = Ältere »
history-empty = Du hast hier noch keine Videos. Schick ein Foto und ein Video, und ich mache das erste.
history-empty-group = Du hast noch keine Videos aus dieser Gruppe. Schreib /animate unter ein Foto oder Video, und ich mache das erste.

## Endings without a video

ending-cancelled = Abgebrochen, es wurde nichts generiert.
ending-uncertain =
    ⚠️ Beim Übergeben deiner Dateien ist die Verbindung abgebrochen, und ich kann nicht herausfinden, ob sie angekommen sind. Sicherheitshalber schicke ich sie nicht von allein noch einmal. „Nochmal versuchen“ startet alles neu.
ending-refused =
    🚫 Die Sicherheitsprüfung der KI hat das nicht durchgelassen. Schick ein anderes Foto oder Video (die andere Datei habe ich behalten) oder tippe auf „Nochmal versuchen“.
ending-no-person =
    🔍 Die KI hat keine Person zum Animieren gefunden. Schick ein Foto oder Video mit einer Person von vorn (die andere Datei habe ich behalten) oder tippe auf „Nochmal versuchen“.
ending-not-accepted =
    🚫 Die KI nimmt diese Dateien nicht an. Schick ein anderes Foto oder Video (die andere Datei habe ich behalten) oder tippe auf „Nochmal versuchen“.
ending-service-failed =
    😕 Diesmal hat es die KI nicht geschafft. Das kommt vor; deine Dateien sind noch da, tippe einfach auf „Nochmal versuchen“.
generation-late =
    ⏳ Das dauert viel länger als sonst. Ich sehe noch einen Tag lang nach und schicke dir das Video, sobald es da ist. Du musst nichts tun.
ending-timed-out =
    ⌛ Das hat viel zu lange gedauert, darum warte ich nicht mehr. Deine Dateien sind noch da: Tippe in einer Weile auf „Nochmal versuchen“.
ending-result-lost =
    😕 Dein Video wurde erstellt, aber ich konnte es nicht herunterladen. Deine Dateien sind noch da, du kannst es nochmal versuchen.
ending-undelivered =
    📦 Dein Video ist fertig, aber ich konnte es nicht schicken. Ich bewahre es für dich auf: Drück den Button oder schick /history, und ich versuche es noch einmal.
undelivered-link = Hier ist es auch, mit KI erstellt; der Link funktioniert nur eine Zeit lang: { $link }
ending-unconfirmed =
    📨 Ich habe dein Video geschickt, aber Telegram hat nicht bestätigt, dass es angekommen ist. Wenn es nicht da ist, drück den Button oder schick /history, und ich schicke es noch einmal.
ending-broken =
    😕 Bei mir ist etwas schiefgegangen; wer mich betreibt, kann es sehen. Deine Dateien sind noch da, du kannst es nochmal versuchen.
ending-photo-gone = Ich bekomme dein Foto nicht mehr von Telegram. Bitte schick es noch einmal; das Video habe ich behalten.
ending-video-gone = Ich bekomme dein Video nicht mehr von Telegram. Bitte schick es noch einmal; das Foto habe ich behalten.
-photo-unreadable = Dieses Foto kann ich nicht lesen. Bitte schick ein anderes, als JPEG oder PNG
ending-photo-unreadable = { -photo-unreadable }; das Video habe ich behalten.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = Dieses Foto ist zu klein. Bitte schick ein größeres
ending-photo-too-small = { -photo-too-small }; das Video habe ich behalten.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = Dieses Foto ist mir zu groß. Bitte schick ein kleineres
ending-photo-too-large = { -photo-too-large }; das Video habe ich behalten.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = Dieses Video kann ich nicht lesen. Bitte schick ein anderes, am besten als MP4
ending-video-unreadable = { -video-unreadable }; das Foto habe ich behalten.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = In diesem Video ist kein Bild, nur Ton. Bitte schick eins, in dem sich jemand bewegt
ending-video-no-picture = { -video-no-picture }; das Foto habe ich behalten.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = Das Bild dieses Videos ist zu klein. Bitte schick eins mit mindestens 64 Pixeln an der kürzeren Seite
ending-video-too-small = { -video-too-small }; das Foto habe ich behalten.
unusable-video-too-small = { -video-too-small }.
-video-too-short = Dieses Video ist zu kurz. Bitte schick eins mit mindestens 2 Sekunden
ending-video-too-short = { -video-too-short }; das Foto habe ich behalten.
unusable-video-too-short = { -video-too-short }.
-video-too-large = Dieses Video ist mir zu groß. Bitte schick ein kürzeres oder kleineres
ending-video-too-large = { -video-too-large }; das Foto habe ich behalten.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = Diese Datei hat { $size } MB. Telegram gibt mir nur Dateien bis { $limit } MB: Bitte schick eine kleinere oder kürzere.
unknown-file = Mit dieser Art von Datei kann ich nichts anfangen. Ich brauche ein <b>Foto</b> von einer Person und ein <b>Video</b>, in dem sich jemand bewegt.
animated-sticker = Diese Art von animiertem Sticker ist eine Zeichnung, kein Video. Ein Videosticker, ein GIF oder ein Video geht.
live-photo = 📷 Das ist ein Live Photo: Foto und kurzes Video in einem. Was soll ich nehmen?
button-live-photo = 📷 Das Foto
button-live-video = 🕺 Die Bewegung
unknown-text = Schick mir ein <b>Foto</b> von einer Person und ein <b>Video</b>, in dem sich jemand bewegt, und ich erwecke das Foto zum Leben. Tipps: /help
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann.
too-fast = Das geht mir etwas zu schnell. Ich hole kurz Luft; mach bitte in ein paar Sekunden weiter.
something-broke = Da ist bei mir etwas schiefgegangen, tut mir leid. Bitte versuch es noch einmal.
reply-has-no-file = In der Nachricht, auf die du geantwortet hast, ist kein Foto oder Video.

## Commands about one's own jobs

nothing-to-cancel = Es gibt nichts abzubrechen.
cancelled-draft = Abgebrochen, deine Dateien habe ich verworfen.
cancelled-jobs = { $count ->
        [one] { $count } wartendes Video abgebrochen. Es wurde nichts generiert.
       *[other] { $count } wartende Videos abgebrochen. Es wurde nichts generiert.
    }
too-late-to-cancel = { $count ->
        [one] { $count } Video wird schon erstellt: Es lässt sich nicht mehr stoppen und kommt noch.
       *[other] { $count } Videos werden schon erstellt: Sie lassen sich nicht mehr stoppen und kommen noch.
    }
no-jobs = Du hast gerade nichts in Arbeit. Ein Foto und ein Video genügen.
jobs-heading = <b>Deine Videos</b>
job-line-queued = { $number ->
        [1] • In der Warteschlange, als Nächstes dran
       *[other] • In der Warteschlange, Platz { $number }
    }
job-line-preparing = • Wird vorbereitet
job-line-submitting = • Wird an die KI geschickt
job-line-generating = { $number ->
        [0] • Entsteht, gerade gestartet; insgesamt etwa { $median } min, meist { $fastest } bis { $slowest }
       *[other] • Entsteht, etwa { $number } % fertig; insgesamt etwa { $median } min, meist { $fastest } bis { $slowest }
    }
job-line-late = • Entsteht, dauert länger als die üblichen { $fastest } bis { $slowest } min; ich warte weiter darauf
job-line-sending = • Fertig, wird geschickt
job-line-waiting = • Entsteht, aber die KI antwortet gerade nicht; ich frage weiter nach
job-line-paused = • Wartet: Gerade kann ich keine Videos erstellen, dein Platz bleibt dir erhalten

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Bewegungen</b>
    Tippe auf eine und schick ein <b>Foto</b>: Die Person darauf wird sich so bewegen.
motions-none =
    Es gibt noch keine Bewegungen. Antworte auf ein Video mit <code>/savemotion dance</code>, dann kannst du es unter diesem Namen mit jedem Foto verwenden.
motion-unknown = Eine Bewegung namens <b>{ $name }</b> kenne ich nicht. Tippe auf eine von diesen:
motion-unknown-alone = Eine Bewegung namens <b>{ $name }</b> kenne ich nicht.
motion-label = { $name }{ $seconds ->
        [0] {""}
        [one] , { $seconds } Sekunde
       *[other] , { $seconds } Sekunden
    }
motion-label-own = { $name } (deine){ $seconds ->
        [0] {""}
        [one] , { $seconds } Sekunde
       *[other] , { $seconds } Sekunden
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } Sekunde
       *[other] , { $seconds } Sekunden
    }. Schick jetzt ein <b>Foto</b> der Person, die sich so bewegen soll.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } Sekunde
       *[other] , { $seconds } Sekunden
    }. <b>Antworte jetzt auf diese Nachricht</b> mit einem Foto der Person, die sich so bewegen soll.
motion-link = Ein Link zum Teilen: { $link }
save-motion-how =
    Antworte auf ein Video mit <code>/savemotion dance</code> oder schreib das darunter. Ich speichere das Video als <b>dance</b>, und du kannst es mit jedem Foto verwenden.
motion-saved = ✅ Als <b>{ $name }</b> gespeichert, für dich. Du findest es unter /motions.
motion-saved-shared = ✅ Als <b>{ $name }</b> gespeichert, für alle. Du findest es unter /motions.
motion-replaced = ✅ Als <b>{ $name }</b> gespeichert, für dich, anstelle des bisherigen Videos mit diesem Namen.
motion-replaced-shared = ✅ Als <b>{ $name }</b> gespeichert, für alle, anstelle des bisherigen Videos mit diesem Namen.
motion-kept = ✅ Als <b>{ $name }</b> gespeichert; du findest es unter /motions. Passt der Name nicht? <b>Antworte auf diese Nachricht</b> mit einem anderen.
motion-renamed = ✅ Heißt jetzt <b>{ $name }</b>; du findest es unter /motions.
motion-name-bad =
    Ein Name ist ein einziges Wort aus bis zu 32 Zeichen: Buchstaben von a bis z (ohne Umlaute), Ziffern, - und _, zum Beispiel <code>/savemotion moon-walk</code>. Bitte versuch es noch einmal.
motion-name-unfit =
    Ein Name ist ein einziges Wort aus bis zu 32 Zeichen: Buchstaben von a bis z (ohne Umlaute), Ziffern, - und _, zum Beispiel <code>moon-walk</code>. <b>Antworte auf diese Nachricht</b> mit einem.
motion-name-taken = Du hast schon eine Bewegung namens <b>{ $name }</b>. <b>Antworte auf diese Nachricht</b> mit einem anderen Namen.
motion-removed = <b>{ $name }</b> wurde entfernt. /motions zeigt die anderen.
too-many-motions = Du hast { $limit } Bewegungen, mehr kann ich nicht speichern. Entferne zuerst eine: Tippe sie in /motions an, dann auf „Entfernen“.
motions-are-peoples = Bewegungen speichere ich für Personen, nicht für Gruppen und Kanäle. Schreib es in deinem eigenen Namen, dann gehört sie dir.
button-more = Mehr »
button-remove = 🗑 Entfernen
motion-label-remove = 🗑 Ja, { $name } entfernen
button-keep = Behalten
button-keep-motion = 💾 Bewegung speichern

## Being forgotten

forget-question =
    🗑 <b>Soll ich dich vergessen?</b>
    Dann lösche ich alles, was ich über dich weiß, in jedem Chat: die Dateien, die du geschickt hast, die Bewegungen, die du gespeichert hast, die Videos, die du haben wolltest, und alles, was gerade läuft.

    Was schon generiert wird, lässt sich nicht stoppen, aber niemand bekommt es. Nachrichten im Chat bleiben dort. Ich behalte Zahlen, die sich niemandem zuordnen lassen: wann ein Video erstellt wurde, wie und was es gekostet hat.
button-forget = 🗑 Vergiss mich
forgotten = 🗑 <b>Vergessen.</b> Gelöscht habe ich:
forgotten-drafts = { $count ->
        [one] • die Dateien, die du für { $count } Video geschickt hattest
       *[other] • die Dateien, die du für { $count } Videos geschickt hattest
    }
forgotten-cancelled = { $count ->
        [one] • { $count } wartendes Video: Es wird nicht erstellt
       *[other] • { $count } wartende Videos: Sie werden nicht erstellt
    }
forgotten-cut-loose = { $count ->
        [one] • { $count } Video, das gerade generiert wird: Das lässt sich nicht stoppen, aber niemand bekommt es
       *[other] • { $count } Videos, die gerade generiert werden: Das lässt sich nicht stoppen, aber niemand bekommt sie
    }
forgotten-finished = { $count ->
        [one] • alles, was ich über { $count } fertiges Video wusste
       *[other] • alles, was ich über { $count } fertige Videos wusste
    }
forgotten-motions = { $count ->
        [one] • { $count } Bewegung, die du gespeichert hattest
       *[other] • { $count } Bewegungen, die du gespeichert hattest
    }
forgotten-preferences = • die Sprache oder die Einstellungen, die du gewählt hattest
forgotten-rest = Übrig sind nur Zahlen, die sich niemandem zuordnen lassen. Schickst du mir wieder etwas, fangen wir von vorn an.

## Alerts on buttons

alert-not-yours = Das gehört nicht dir. Mit /animate machst du dein eigenes Video.
alert-too-late = Zu spät zum Abbrechen: Es wird schon erstellt.
alert-gone = Das gilt nicht mehr. Fang mit einem Foto und einem Video neu an.
alert-files-gone = Diese Dateien habe ich nicht mehr. Fang mit einem Foto und einem Video neu an.
alert-not-your-history = Das sind nicht deine Videos. Schick /history, um deine zu sehen.
alert-not-sent-again = Telegram kann dieses Video nicht noch einmal schicken oder lässt mich hier nicht. Du findest es dort, wo ich es zuerst geschickt habe.
alert-not-yours-to-forget = Diesen Button kann nur benutzen, wer darum gebeten hat. Schick selbst /forget.
alert-nothing-known = Über dich weiß ich nichts mehr.
alert-forgotten = Vergessen
alert-too-fast = Das geht mir etwas zu schnell. Mach bitte in ein paar Sekunden weiter.
alert-motion-chosen = Alles klar
alert-motion-saved = Gespeichert
alert-motion-known = Die habe ich schon, als { $name }. Schick /motions, um sie zu sehen.
alert-motion-removed = Entfernt
alert-motion-gone = Diese Bewegung gibt es nicht mehr. Schick /motions, um die vorhandenen zu sehen.
alert-not-your-list = Diese Liste gehört nicht dir. Schick /motions, um deine zu sehen.
alert-not-yours-to-remove = Diese kann nur entfernen, wer mich betreibt.
alert-too-many-motions = Du hast { $limit } Bewegungen, mehr kann ich nicht speichern. Entferne zuerst eine: Schick /motions.
alert-motions-are-peoples = Bewegungen speichere ich für Personen, nicht für Gruppen und Kanäle.
alert-saved = Gespeichert, für alle Videos, die ab jetzt gestartet werden
alert-started = Los geht’s
alert-cancelled = Abgebrochen

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>Das Guthaben bei der AI/ML API ist aufgebraucht.</b> Aufträge warten in der Warteschlange und laufen von allein weiter, sobald es aufgeladen ist.
operator-access =
    🔑 <b>Die AI/ML API lässt den Bot nicht rein.</b> Prüfe AIMLAPI_KEY, dessen Berechtigungen und AIMLAPI_URL; die Antwort steht im Log. Aufträge warten so lange in der Warteschlange.
operator-model =
    🔑 <b>Der Schlüssel darf das Modell { $model } nicht nutzen.</b> Aufträge dieses Modus warten in der Warteschlange, alle anderen laufen weiter; die Antwort steht im Log.
operator-down =
    🔌 <b>Die AI/ML API ist ausgefallen</b> oder von hier nicht erreichbar; ihre Antworten stehen im Log. Aufträge warten und laufen von allein weiter, sobald sie wieder da ist.
operator-resumed = ✅ Die AI/ML API nimmt wieder Aufträge an.
operator-storage =
    💾 <b>Ich kann meine Datenbank nicht nutzen:</b> { $reason }. Ist die Festplatte voll oder die Datei schreibgeschützt? Nichts ist verloren: Alles wartet und läuft von allein weiter.
operator-storage-back = ✅ Ich kann meine Datenbank wieder nutzen.
operator-nothing-delivered =
    ⚠️ Auftrag { $job } wurde abgeschickt, und nichts wurde zugestellt ({ $ending }). Er ist vielleicht bezahlt. Generierung: <code>{ $generation }</code>. „bot.py look { $job }“ sieht noch einmal nach.
operator-queue-full =
    ⚠️ <b>{ $limit } Aufträge warten</b>, darum schicke ich Leute weg, bis wieder Platz ist (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS sagt, wie viele gleichzeitig generiert werden.
operator-job-refused =
    ⚠️ <b>Auftrag { $job } wurde abgelehnt</b>, obwohl andere angenommen werden, und ist darum allein gescheitert: { $reason }. Darf der Schlüssel das Modell nutzen?
operator-conflict =
    ⚠️ <b>Ein weiterer Prozess ruft mit demselben Bot-Token Nachrichten ab.</b> Jeder der beiden bekommt nur einen Teil davon: Stoppe einen.

## The bot's profile

description =
    Ich erwecke Fotos zum Leben: Schick ein Foto von einer Person und ein kurzes Video, und die Person auf dem Foto bewegt sich wie die im Video.
short-description = Foto + Video = die Person auf dem Foto bewegt sich wie die im Video.
