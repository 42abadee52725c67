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
command-moves = Fertige Bewegungen und deine eigenen
command-history = Deine letzten Videos noch einmal bekommen
command-balance = Sehen, was heute verbraucht und übrig ist
command-paysupport = Zu einer Zahlung fragen oder ein Problem melden
command-terms = Was es heißt, für ein Video zu bezahlen
command-status = Wie weit deine Videos sind
command-settings = Wie deine Videos erstellt werden
command-language = Sprache ändern
command-privacy = Was gespeichert wird und wie lange
command-forget = Alles löschen, was ich über dich weiß
command-pause = Nichts Neues beginnen; den Text lesen alle
command-resume = Wieder Videos beginnen
command-jobs = Was läuft, und was zuletzt endete
command-job = Ein Auftrag nach Nummer: Stand und Knöpfe
command-stats = Zahlen: heute, 7 Tage, 30 Tage
command-prices = Preise: gesetzt und gelernt
command-log = Wer hier was getan hat
command-allow = Eine Person oder Gruppe zulassen
command-ban = Eine Person oder Gruppe ausschließen
command-unban = Einen Ausschluss aufheben
command-grant = Jemandem heute weitere Videos erlauben
command-refund = Eine Zahlung in Sternen erstatten

## Getting to know each other

start =
    👋 <b>Ich erwecke Fotos zum Leben.</b>

    1. Schick ein <b>Foto</b> einer Person.
    2. Schick ein <b>kurzes Video</b>, in dem sich jemand bewegt{ $moves ->
        [yes] , oder nimm eine fertige Bewegung
       *[no] {""}
    }.

    Minuten später bewegt sich die Person auf deinem Foto genauso. Tipps: /help
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

    <b>Bewegungen</b>
    Unter /moves findest du Videos zur Auswahl. Antworte auf ein Video mit <code>/savemove dance</code>, um es dort zu speichern.

    <b>In einer Gruppe</b>
    Schreib /animate unter ein Foto oder Video oder antworte damit auf eins.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Schreib <b>/animate</b> unter ein Foto oder Video oder antworte damit auf eins, das schon hier ist. Ich frage nach der anderen Datei, und dann bewegt sich die Person vom Foto so wie die im Video. <b>/animate dance</b> nimmt die Bewegung namens dance aus /moves.

    /status zeigt, was gerade läuft, /cancel verwirft, was noch nicht begonnen hat, /history hat deine fertigen Videos.
help-inline =
    <b>In jedem Chat</b>
    Schreib <code>@{ $username }</code> ins Nachrichtenfeld, um eins deiner Videos oder eine deiner Bewegungen zu senden.
help-guest =
    <b>Wo ich kein Mitglied bin</b>
    Antworte auf ein Foto mit <code>@{ $username } { $name }</code>, und meine Antwort wird zum Video.
inline-button = ✨ Neues Foto animieren
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
    • Dateien liegen auf meiner Festplatte, solange ich damit arbeite, und danach noch etwa { $minutes } Minuten, falls ich sie wieder brauche. Ist dein Video fertig, oder bei /cancel und /forget, werden sie sofort gelöscht.

    <b>Wer was bekommt</b>
    Foto und Video gehen an die AI/ML API (aimlapi.com), die das Ergebnis erstellt. Sie bekommt weder deinen Namen noch deine ID.

    <b>Wie lange</b>
    • Was du geschickt, aber nicht gestartet hast: { $hours } Stunden.
    • Eine Erinnerung, um die du gebeten hast: deine ID und Sprache, bis ich dir geschrieben habe.
    • Wem ein fertiges Video gehört und alles, was zu seinen Dateien führt: { $days ->
            [0] gar nicht.
            [one] { $days } Tag.
           *[other] { $days } Tage.
        } Danach bleiben nur Zahlen: wann ein Video erstellt wurde, wie und was es gekostet hat.
    • /forget löscht alles auf einmal.
    • Nur wie viele Videos du gestartet hast und was sie gekostet haben, bleibt ein paar Tage zählbar, unter einem Code statt deiner ID, damit Grenzen gelten.
    • Wirst du zugelassen oder ausgeschlossen, oder bittest du um Zulassung: deine ID mit dieser Angabe, auch nach /forget.
    • Mein Protokoll, das beim Finden von Fehlern hilft: die IDs von Chats und die Nummern von Videos und Zahlungen, auch nach /forget. Wie lange es bleibt, entscheidet, wer mich betreibt.

    Verwende Bilder von Menschen nur mit deren Einverständnis. Bei jedem Ergebnis steht, dass es mit KI erstellt ist.
not-allowed =
    Tut mir leid, dieser Bot ist nicht für alle offen. Wenn du weißt, wer ihn betreibt, bitte dort um Zugang: Deine ID ist <code>{ $id }</code>.
not-allowed-group =
    Tut mir leid, dieser Bot ist für diese Gruppe nicht offen. Wer ihn betreibt, kann sie freischalten: Die ID der Gruppe ist <code>{ $id }</code>.
access-banned = Leider hat dich die Person, die mich betreibt, von diesem Bot ausgeschlossen. /privacy sagt dir weiterhin, was ich aufbewahre, und /forget löscht es.
button-ask-access = 🔑 Um Zulassung bitten
alert-asked = Die Bitte ist angekommen. Wenn du zugelassen wirst, schreibe ich hier.
alert-ask-later = Gerade haben viele um Zulassung gebeten, darum kann ich deine Bitte noch nicht weitergeben. Tippe in { $wait } noch einmal.
access-granted = 🎉 Du kannst mich jetzt benutzen. /help zeigt, wie es geht.

## Gathering the two files

ask-for-video =
    📷 Das Foto ist da. Schick jetzt ein <b>Video</b> mit der Bewegung, bis zu { $seconds } Sekunden.
ask-for-photo =
    🎬 Das Video ist da. Schick jetzt ein <b>Foto</b> der Person, die sich so bewegen soll.
ask-for-both =
    Schick ein <b>Foto</b> von einer Person und ein <b>Video</b> mit der Bewegung, in beliebiger Reihenfolge.
ask-or-tap = Oder tippe auf eine fertige Bewegung:
still-missing-photo = 🎬 Dein Video habe ich. Jetzt fehlt noch ein <b>Foto</b> der Person, die sich so bewegen soll.
still-missing-video = 📷 Dein Foto habe ich. Jetzt fehlt noch ein <b>Video</b> mit der Bewegung.
prompt-video =
    📷 Das Foto ist da. <b>Antworte auf diese Nachricht</b> mit einem Video der Bewegung, bis zu { $seconds } Sekunden. Oder /cancel.
prompt-photo =
    🎬 Das Video ist da. <b>Antworte auf diese Nachricht</b> mit einem Foto der Person, die sich so bewegen soll. Oder /cancel.
prompt-both =
    <b>Antworte auf diese Nachricht</b> mit einem Foto von einer Person, danach mit einem Video der Bewegung. Oder /cancel.
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>antworte auf diese Nachricht</b> mit deinem Foto, dann bewegst du dich auch so. Oder /cancel.
prompt-placeholder-photo = Ein Foto
prompt-placeholder-video = Ein Video
prompt-placeholder-name = Ein Name
offer = <b>Bereit zum Animieren</b>
offer-for = <b>{ $name }, bereit zum Animieren</b>
offer-wait = fertig in etwa { $wait }
offer-none-left = Für heute ist kein Video mehr übrig; neue gibt es in { $wait }.
reminder = 🔔 Du kannst wieder Videos machen.
offer-price = etwa { $price } $
price = { $price } $
offer-consent = <i>Animieren heißt: Die gezeigten Personen sind einverstanden.</i>
offer-part = ✂️ <b>Welcher Teil des Videos?</b>
offer-how = <b>Wie soll ich es machen?</b>
offer-where =
    <b>Wo soll sich die Person bewegen?</b>
    🖼 <b>Im Foto:</b> Der Hintergrund des Fotos bleibt.
    🎬 <b>Im Video:</b> Die Szene des Videos bleibt.
album-last = { $kind ->
        [both] 💡 Von den { $count } Dateien nehme ich das letzte Foto und das letzte Video.
        [photo] 💡 Von den { $count } Fotos nehme ich das letzte.
       *[video] 💡 Von den { $count } Videos nehme ich das letzte.
    }
hint-photo-tiny = 💡 Das Foto ist sehr klein; mit einem größeren wird das Ergebnis schärfer.
hint-photo-blurred = 💡 Das Foto wirkt unscharf; mit einem scharfen wird das Ergebnis besser.
hint-photo-dark = 💡 Das Foto ist sehr dunkel; mit einem helleren wird das Ergebnis besser.
hint-video-tiny = 💡 Das Video ist sehr klein; ein größeres zeigt die Bewegung besser.
hint-video-dark = 💡 Das Video ist sehr dunkel; ein helleres zeigt die Bewegung besser.
hint-video-still = 💡 Im Video bewegt sich kaum etwas, im Ergebnis also auch nicht.
hint-begins-black = 💡 Das Video beginnt schwarz; ohne diesen Anfang klappt es besser.
hint-begins-still = 💡 In den ersten { $seconds } s des Videos bewegt sich niemand; ohne sie bewegt sich im Ergebnis mehr.
hint-has-cuts = 💡 Das Video hat Schnitte; ein Stück ohne Schnitt klappt besser.
hint-crops-sides = 💡 An den Seiten werden etwa { $percent } % des Fotos abgeschnitten.
hint-crops-top-and-bottom = 💡 Oben und unten werden etwa { $percent } % des Fotos abgeschnitten.
length-seconds = { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }
length-first = Die ersten { $seconds } von { $whole } Sekunden
length-middle = Die mittleren { $seconds } von { $whole } Sekunden
length-within = { $seconds } von { $whole } Sekunden
length-unknown = Bis zu { $allowed } Sekunden
offer-discarded = Abgebrochen. Fang jederzeit mit einem Foto oder Video neu an.
button-animate = ✨ Animieren
left-today = heute noch { $count }
button-options = ⚙️ Optionen
button-cancel = Abbrechen
button-remind = 🔔 Erinnere mich
button-mode-move = 🖼 Im Foto
button-mode-replace = 🎬 Im Video
button-part-first-5 = Erste 5 s
button-part-first-10 = Erste 10 s
button-part-first-15 = Erste 15 s
button-part-middle = Mittlere { $seconds } s
button-part-uncut = Ohne Schnitt, { $seconds } s
button-part-moving = Ohne Anfang, { $seconds } s
button-part-all = Maximal { $seconds } s
button-part-whole = Alles, { $seconds } s
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · { $price } $ · { $wait }
button-again = 🔁 Nochmal versuchen
button-yes-again = 🔁 Ja, nochmal

## Settings

settings-own = ⚙️ <b>Deine Einstellungen:</b> { $preset }
settings-group =
    ⚙️ <b>Einstellungen dieser Gruppe:</b> { $preset }
    Für alle hier, die keine eigenen gewählt haben.
settings-administrators = Die Einstellungen einer Gruppe können nur Admins ändern. In einem privaten Chat mit mir kannst du mit /settings deine eigenen wählen; sie gelten auch hier.
preset-quick = ⚡ Schnell
preset-balanced = ⚖️ Standard
preset-best = 💎 Top
preset-own = individuell
preset-about-quick = ⚡ <b>Schnell:</b> zum Ausprobieren, am schnellsten fertig.
preset-about-balanced = ⚖️ <b>Standard:</b> passt für die meisten Videos.
preset-about-best = 💎 <b>Top:</b> das schärfste Bild, die längste Wartezeit.
button-details = Details
button-usual = Standardwerte
button-back = « Zurück
settings-details =
    ⚙️ <b>Details</b>
    Auf jedem Button steht, was gerade gilt. Tippe auf einen, um zu lesen, was er bewirkt, oder um es zu ändern.
setting-resolution = Auflösung
setting-quality = Qualität
setting-steps = Schritte
setting-shift = Shift
setting-safety = Sicherheitsprüfung
setting-about-resolution = Die kurze Seite des Videos. Eine höhere Auflösung zeigt mehr Details, dauert aber länger.
setting-about-quality = Wie gut das fertige Video gespeichert wird. Höher sieht sauberer aus, macht die Datei aber größer.
setting-about-steps = Wie oft die KI das Video durchgeht. Mehr Schritte: feineres Bild und längere Wartezeit.
setting-about-shift = Wofür die Schritte genutzt werden: Ein hoher Shift verwendet mehr davon auf Bewegung und Bildaufbau, ein niedriger auf feine Details.
setting-about-safety = Ob die KI Fotos und Videos ablehnt, die sie für ungeeignet hält.
value-quality-low = Niedrig
value-quality-medium = Mittel
value-quality-high = Hoch
value-quality-maximum = Maximal
value-safety-on = An
value-safety-off = Aus

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Du bist als Nächstes dran.</b> Es geht los, sobald ein Platz frei ist.
       *[other] ⏳ <b>In der Warteschlange:</b> Platz { $number }. Es geht in etwa { $wait } los.
    }
status-preparing = ⚙️ <b>Ich bereite</b> dein Foto und dein Video vor…
status-submitting = ⚙️ <b>Ich schicke</b> sie an die KI…
status-generating =
    🎬 <b>Dein Video entsteht</b>
    { $bar } { $left ->
        [0] fast fertig
       *[other] noch etwa { $left } min
    }
status-leave-chat = Du kannst den Chat schließen; ich schicke es hierher.
status-late =
    🎬 <b>Es entsteht noch</b>
    { $bar } länger als die üblichen { $slowest } min. Ich warte weiter.
status-sending = 📤 <b>Fertig.</b> Ich schicke dein Video…
status-paused = ⏸ Gerade kann ich keine Videos erstellen; wer mich betreibt, weiß Bescheid. <b>Dein Platz bleibt dir erhalten</b>; es geht von allein weiter.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Dein Platz bleibt dir erhalten.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>Die KI antwortet gerade nicht</b>; wer mich betreibt, weiß Bescheid. Dein Video ist nicht verloren: Ich frage weiter nach und schicke es, sobald es da ist.
too-many = { $limit ->
        [1] Du hast schon ein Video in Arbeit.
       *[other] Du hast schon { $limit } Videos in Arbeit.
    } Deine Dateien bleiben erhalten: Tippe noch einmal auf den Button, wenn eins fertig ist.
queue-full = Es warten so viele Videos, dass ich gerade keine weiteren annehme. Deine Dateien bleiben erhalten: Tippe später noch einmal auf den Button.
limit-reached = { $whose ->
    [person] Du hast aufgebraucht, was du heute erstellen darfst. Deine Dateien bleiben erhalten: Tippe in { $wait } noch einmal.
    [chat] Dieser Chat hat aufgebraucht, was er heute erstellen darf. Deine Dateien bleiben erhalten: Tippe in { $wait } noch einmal.
    [month] Was diesen Monat erstellt werden darf, ist aufgebraucht. Bitte versuche es in { $wait } noch einmal.
   *[all] Was heute erstellt werden darf, ist aufgebraucht. Deine Dateien bleiben erhalten: Tippe in { $wait } noch einmal.
 }
limit-too-little = { $whose ->
    [person] Dieses Video würde mehr kosten, als du heute noch übrig hast. Wähle einen kürzeren Teil, oder tippe in { $wait } noch einmal: Deine Dateien bleiben erhalten.
    [chat] Dieses Video würde mehr kosten, als dieser Chat heute noch übrig hat. Wähle einen kürzeren Teil, oder tippe in { $wait } noch einmal: Deine Dateien bleiben erhalten.
    [month] Dieses Video würde mehr kosten, als diesen Monat noch übrig ist. Wähle einen kürzeren Teil, oder versuche es in { $wait } noch einmal.
   *[all] Dieses Video würde mehr kosten, als heute noch übrig ist. Wähle einen kürzeren Teil, oder tippe in { $wait } noch einmal: Deine Dateien bleiben erhalten.
 }
limit-too-little-ever = { $whose ->
    [person] Dieses Video würde mehr kosten, als du für einen ganzen Tag hast.
    [chat] Dieses Video würde mehr kosten, als dieser Chat für einen ganzen Tag hat.
    [month] Dieses Video würde mehr kosten, als für einen ganzen Monat da ist.
   *[all] Dieses Video würde mehr kosten, als für einen ganzen Tag da ist.
 } Wähle einen kürzeren Teil: Deine Dateien bleiben erhalten.
limit-none = Ich kann gerade keine Videos für dich erstellen; ändern kann das nur, wer mich betreibt.
wait = { $unit ->
    [minutes] { $count } min
    [hours] { $count } h
   *[days] { $count } T.
 }
balance-heading = <b>Deine Grenzen</b>
balance-video = Dieses Video: etwa { $price } US-Dollar
balance-today = Heute gestartet: { $count }
balance-spent = Kosten davon: { $price } US-Dollar
balance-left = Videos übrig: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(neu in { $wait })
    }
balance-left-money = Guthaben übrig: { $price } US-Dollar{ $opens ->
        [never] {""}
       *[later] {" "}(neu in { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ Videos bezahlst du mit Sternen: Das Angebot nennt den Preis.
       *[later] ⭐ Weitere Videos kannst du mit Sternen bezahlen: Ist nichts mehr übrig, nennt das Angebot den Preis.
    }
balance-no-limit = Für dich gilt hier keine tägliche Grenze.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ Was heute noch gratis ist, reicht für dieses Video nicht; mehr in { $wait }.
       *[used] ⭐ Was heute gratis ist, ist verbraucht; mehr in { $wait }.
    }
offer-stars = Dieses Video kostet ⭐ { $stars }; gibt es kein Video, kommen sie von selbst zurück.
offer-consent-stars = <i>Bezahlen heißt: Du stimmst /terms zu, und die gezeigten Personen sind einverstanden.</i>
alert-not-free = { $free ->
        [never] Dieses Video kostet ⭐ { $stars }: Tippe zum Bezahlen noch einmal auf den Button.
        [rest] Was heute noch gratis ist, reicht für dieses Video nicht; mehr in { $wait }. Oder zahle ⭐ { $stars } für dieses Video: Tippe dazu noch einmal auf den Button.
       *[used] Was heute gratis ist, ist verbraucht; mehr in { $wait }. Oder zahle ⭐ { $stars } für dieses Video: Tippe dazu noch einmal auf den Button.
    }
alert-offer-changed = Das hat sich inzwischen geändert. Schau es dir an und tippe noch einmal.
invoice-title = Dein Video
invoice-description = Ein Video aus deinem Foto und deinem Video. Kann es nicht erstellt oder zugestellt werden, kommen deine Sterne von selbst zurück. /terms
checkout-stale = Diese Rechnung ist überholt: Das Video wurde geändert, begonnen oder abgebrochen. Es wurde nichts bezahlt.
checkout-paid = Dieses Video ist schon bezahlt. Es wurde nichts doppelt bezahlt.
checkout-not-yours = Diese Rechnung ist für jemand anderen. Es wurde nichts bezahlt.
checkout-full = Ich kann gerade keine Videos mehr annehmen. Es wurde nichts bezahlt; versuche es später noch einmal.
checkout-too-many = Du hast schon zu viele Videos in Arbeit. Es wurde nichts bezahlt; versuche es noch einmal, wenn eins fertig ist.
checkout-closed = Ich verkaufe gerade keine Videos. Es wurde nichts bezahlt.
checkout-later = Bei mir ist etwas schiefgegangen. Es wurde nichts bezahlt; versuche es noch einmal.
payment-late = ⭐ Diese Rechnung war überholt: Das Video wurde geändert, begonnen oder abgebrochen. Deine ⭐ { $stars } kommen innerhalb einer Minute zurück.
payment-twice = ⭐ Dieses Video war schon bezahlt. Die zweiten ⭐ { $stars } kommen innerhalb einer Minute zurück.
payment-full = ⭐ Ich kann gerade keine Videos mehr annehmen. Deine ⭐ { $stars } kommen innerhalb einer Minute zurück.
payment-too-many = ⭐ Du hast schon zu viele Videos in Arbeit. Deine ⭐ { $stars } kommen innerhalb einer Minute zurück.
ending-stars-back = Deine ⭐ { $stars } kommen von selbst zurück, innerhalb einer Minute.
receipts = ⭐ <b>Deine Zahlungen</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] bezahlt
        [refunding] auf dem Rückweg
        [refunded] zurückgegeben
       *[other] für ein Video in Arbeit
    }
paysupport =
    ⭐ <b>Zahlungen</b>
    Wird aus einer Zahlung kein Video, kommen die Sterne von selbst zurück, meist innerhalb einer Minute; /history zeigt es. Der Support von Telegram kann bei Zahlungen an mich nicht helfen.
    { $asked ->
        [yes] Bei allem anderen schreibe <code>/paysupport</code> und dahinter deine Frage: Mein Betreiber liest sie.
       *[no] Bei allem anderen frage bitte meinen Betreiber.
    }
paysupport-sent = Danke. Mein Betreiber hat jetzt deine Frage und sieht deine ID und deine letzten Zahlungen.
paysupport-enough = Mein Betreiber hat deine Fragen schon. Bitte warte auf seine Antwort, bevor du weitere schickst.
terms =
    📜 <b>Bedingungen</b>
    • Eine Zahlung ist für ein Video, aus dem Foto und dem Video, die das Angebot zeigt. Der Preis steht auf dem Button, bevor du zahlst.
    • Wird kein Video zugestellt, egal warum, kommen alle Sterne von selbst zurück.
    • Ein zugestelltes Video wird nicht erstattet, weil es anders aussieht als erhofft. Stimmt etwas damit nicht, schreibe an /paysupport.
    • Bitte nimm nur Bilder von Personen, die einverstanden sind. In jedem Ergebnis steht, dass es mit KI erstellt ist.
    • Was ich von Zahlungen speichere: /privacy
privacy-stars =
    <b>Zahlungen</b>
    Wenn du mit Sternen zahlst: deine ID, den Betrag, Telegrams Nummer der Zahlung und für welches Video sie war, solange ich weiß, wem ein Video gehört. Danach, und nach /forget, bleiben Beträge und Nummern ohne deine ID.
operator-refund-failed = ⚠️ <b>⭐ { $stars } lassen sich nicht zurückgeben</b> an { $id }: { $reason }. Ich versuche es weiter. Zahlung: <code>{ $charge }</code>
operator-payment-found = ⭐ Ich habe in Telegrams Liste eine Zahlung von ⭐ { $stars } von { $id } gefunden, die kein Update gemeldet hatte. Sie geht ihren üblichen Weg: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } hat ⭐ { $stars } für nichts bezahlt, das hier bestellt wurde.</b> Bitte sieh nach; <code>/refund { $charge }</code> erstattet sie.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) fragt zu Zahlungen: { $text }
    { $payments ->
        [none] Noch nichts bezahlt.
       *[other] { $payments }
    }
button-job-refund = ⭐ Erstatten
control-refund-how = So eine Zahlung kenne ich nicht. Schreib <code>/refund Nummer</code>: Die Nummer einer Zahlung steht in meiner Nachricht dazu und unter <code>/job</code>.
control-stats-stars = ⭐ verdient · ↩️ zurückgegeben · ⚖️ die Sterne zum Auszahlungskurs von Telegram, abzüglich 💵

## The result

result-caption = ✨ Mit KI erstellt
result-cost = Kosten: { $cost } US-Dollar (erwartet: { $expected })
result-caption-private = ✨ Mit KI erstellt. Die Gruppe, in der du gefragt hast, konnte ich nicht erreichen, darum kommt es hierher.
result-without-sound = 🔇 Den Ton deines Videos kann ich nicht lesen, darum fehlt er.
result-out-of-step = 🔈 Ton und Bild können auseinanderlaufen.
made-by-ai-mark = Mit KI erstellt (Wan 2.2 Animate Move)
result-link =
    ✨ Dein Video ist fertig, aber ich kann es hier nicht als Video schicken. Hier ist es, mit KI erstellt; der Link funktioniert nur eine Zeit lang: { $link }
button-send-again = 📥 Noch einmal schicken
button-me-too = 🕺 Ich auch
button-new-move = 🎬 Neues Video
button-new-photo = 📷 Neues Foto
button-redo = ⚙️ Ändern

## The results so far

history-heading =
    🎞 <b>Deine letzten Videos</b>
    Tippe auf eins, und ich schicke es noch einmal.
history-heading-group =
    🎞 <b>Deine letzten Videos aus dieser Gruppe</b>
    Tippe auf eins, und ich schicke es noch einmal.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· Person ersetzt
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } s
    }
ago = { $unit ->
        [now] Gerade eben
        [minutes] Vor { $count } min
        [hours] Vor { $count } h
       *[days] { $count ->
            [one] Vor { $count } Tag
           *[other] Vor { $count } Tagen
        }
    }
history-send = ▶️ { $number }
button-newer = « Neuere
button-older = Ältere »
history-empty = Du hast hier noch keine Videos. Schick ein Foto und ein Video, und ich mache das erste.
history-empty-group = Du hast noch keine Videos aus dieser Gruppe. Schreib /animate unter ein Foto oder Video, und ich mache das erste.

## Endings without a video

ending-cancelled = Abgebrochen, es wurde nichts generiert.
ending-uncertain =
    ⚠️ Die Verbindung ist genau beim Übergeben deiner Dateien abgebrochen. Vielleicht entsteht das Video schon, vielleicht nicht; zweimal losgeschickt habe ich sie deshalb nicht.{ $kept ->
        [yes] {" "}Soll ich es noch einmal machen?
       *[no] {""}
    }
ending-refused =
    🚫 Die Sicherheitsprüfung der KI hat das nicht durchgelassen.{ $kept ->
        [yes] {" "}Schick ein anderes Foto oder Video (die andere Datei habe ich behalten) oder tippe auf „Nochmal versuchen“.
       *[no] {""}
    }
ending-no-person =
    🔍 Die KI hat keine Person zum Animieren gefunden.{ $kept ->
        [yes] {" "}Schick ein Foto oder Video mit einer Person von vorn (die andere Datei habe ich behalten) oder tippe auf „Nochmal versuchen“.
       *[no] {""}
    }
ending-not-accepted =
    🚫 Die KI nimmt diese Dateien nicht an.{ $kept ->
        [yes] {" "}Schick ein anderes Foto oder Video (die andere Datei habe ich behalten) oder tippe auf „Nochmal versuchen“.
       *[no] {""}
    }
ending-service-failed =
    😕 Diesmal hat es die KI nicht geschafft.{ $kept ->
        [yes] {" "}Das kommt vor; deine Dateien sind noch da, tippe einfach auf „Nochmal versuchen“.
       *[no] {""}
    }
generation-late =
    ⏳ Das dauert viel länger als sonst. Ich sehe noch einen Tag lang nach und schicke dir das Video, sobald es da ist. Du musst nichts tun.
ending-timed-out =
    ⌛ Das hat viel zu lange gedauert, darum warte ich nicht mehr.{ $kept ->
        [yes] {" "}Deine Dateien sind noch da: Tippe in einer Weile auf „Nochmal versuchen“.
       *[no] {""}
    }
ending-result-lost =
    😕 Dein Video wurde erstellt, aber ich konnte es nicht herunterladen.{ $kept ->
        [yes] {" "}Deine Dateien sind noch da, du kannst es nochmal versuchen.
       *[no] {""}
    }
ending-undelivered =
    📦 Dein Video ist fertig, aber ich konnte es nicht schicken.{ $kept ->
        [yes] {" "}Ich bewahre es für dich auf: Tippe auf den Button oder schick /history, und ich versuche es noch einmal.
       *[no] {""}
    }
undelivered-link = Hier ist es auch, mit KI erstellt; der Link funktioniert nur eine Zeit lang: { $link }
ending-unconfirmed =
    📨 Ich habe dein Video geschickt, aber Telegram hat nicht bestätigt, dass es angekommen ist.{ $kept ->
        [yes] {" "}Wenn es nicht da ist, tippe auf den Button oder schick /history, und ich schicke es noch einmal.
       *[no] {""}
    }
ending-broken =
    😕 Bei mir ist etwas schiefgegangen; wer mich betreibt, kann es sehen.{ $kept ->
        [yes] {" "}Deine Dateien sind noch da, du kannst es nochmal versuchen.
       *[no] {""}
    }
ending-not-kept = Du hast inzwischen ein anderes Video begonnen, darum habe ich die Dateien von diesem nicht behalten: Soll es mit einem anderen Foto oder Video entstehen, schick bitte beide.
ending-in-private = Es geht um das Video, um das du in einer Gruppe gebeten hast. Für einen neuen Versuch hier schick mir ein Foto und ein Video.
ending-photo-gone = Ich bekomme dein Foto nicht mehr von Telegram. Bitte schick es noch einmal{ $kept ->
        [yes] ; das Video habe ich behalten.
       *[no] .
    }
ending-video-gone = Ich bekomme dein Video nicht mehr von Telegram. Bitte schick es noch einmal{ $kept ->
        [yes] ; das Foto habe ich behalten.
       *[no] .
    }
-photo-unreadable = Dieses Foto kann ich nicht lesen. Bitte schick ein anderes, als JPEG oder PNG
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ; das Video habe ich behalten.
       *[no] .
    }
-photo-too-small = Dieses Foto ist zu klein. Bitte schick ein größeres
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ; das Video habe ich behalten.
       *[no] .
    }
-photo-too-large = Dieses Foto ist mir zu groß. Bitte schick ein kleineres
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ; das Video habe ich behalten.
       *[no] .
    }
-video-unreadable = Dieses Video kann ich nicht lesen. Bitte schick ein anderes, am besten als MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ; das Foto habe ich behalten.
       *[no] .
    }
-video-no-picture = In diesem Video ist kein Bild, nur Ton. Bitte schick eins, in dem sich jemand bewegt
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ; das Foto habe ich behalten.
       *[no] .
    }
-video-too-small = Das Bild dieses Videos ist zu klein. Bitte schick eins mit mindestens 64 Pixeln an der kürzeren Seite
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ; das Foto habe ich behalten.
       *[no] .
    }
-video-too-short = Dieses Video ist zu kurz. Bitte schick eins mit mindestens 2 Sekunden
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ; das Foto habe ich behalten.
       *[no] .
    }
-video-too-large = Dieses Video ist mir zu groß. Bitte schick ein kürzeres oder kleineres
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ; das Foto habe ich behalten.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] Dieses Foto hat { $size } MB; ich kann höchstens { $limit } MB annehmen. Schick es als Foto statt als Datei, dann verkleinert Telegram es.
       *[video] Dieses Video hat { $size } MB; ich kann höchstens { $limit } MB annehmen. Schick es als Video statt als Datei, dann verkleinert Telegram es, oder kürze es.
    }
video-one-second = ⏱ Dieses Video dauert nur 1 Sekunde; ich brauche mindestens 2. Bitte schick ein längeres.
unknown-file = Damit kann ich leider nichts anfangen.
animated-sticker = Diese Art von animiertem Sticker ist eine Zeichnung, kein Video. Ein Videosticker, ein GIF oder ein Video geht.
live-photo = 📷 Das ist ein Live Photo: Foto und kurzes Video in einem. Was soll ich nehmen?
button-live-photo = 📷 Das Foto
button-live-video = 🕺 Bewegung
unknown-text = Schick mir ein <b>Foto</b> von einer Person und ein <b>Video</b>, in dem sich jemand bewegt, und ich erwecke das Foto zum Leben. Tipps: /help
unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann.
too-fast = Das geht mir etwas zu schnell. Warte bitte ein paar Sekunden und mach dann weiter.
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
job-line-generating = • Entsteht, { $left ->
        [0] fast fertig
       *[other] noch etwa { $left } min
    }
job-line-late = • Entsteht, dauert länger als die üblichen { $fastest } bis { $slowest } min; ich warte weiter darauf
job-line-sending = • Fertig, wird geschickt
job-line-waiting = • Entsteht, aber die KI antwortet gerade nicht; ich frage weiter nach
job-line-paused = • Wartet: Gerade kann ich keine Videos erstellen, dein Platz bleibt dir erhalten
job-line-stopped =
    { $noted ->
        [yes] • Wartet, dein Platz bleibt dir erhalten: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Bewegungen</b>
    Tippe auf eine und schick ein <b>Foto</b>: Die Person darauf wird sich so bewegen.
motions-heading-photo =
    💃 <b>Bewegungen</b>
    Tippe eine an: Die Person auf deinem <b>Foto</b> bewegt sich dann so.
motions-none =
    Es gibt noch keine Bewegungen. Antworte auf ein Video mit <code>/savemove dance</code>, dann kannst du es unter diesem Namen mit jedem Foto verwenden.
ready-made-wave = Winken
ready-made-nod = Nicken
ready-made-dance = Tanzen
ready-made-walk = Gehen
ready-made-cheer = Jubeln
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
    Antworte auf ein Video mit <code>/savemove dance</code> oder schreib das darunter. Ich speichere das Video als <b>dance</b>, und du kannst es mit jedem Foto verwenden.
motion-saved = ✅ Als <b>{ $name }</b> gespeichert, für dich. Du findest es unter /moves.
motion-saved-shared = ✅ Als <b>{ $name }</b> gespeichert, für alle. Du findest es unter /moves.
motion-replaced = ✅ Als <b>{ $name }</b> gespeichert, für dich, anstelle des bisherigen Videos mit diesem Namen.
motion-replaced-shared = ✅ Als <b>{ $name }</b> gespeichert, für alle, anstelle des bisherigen Videos mit diesem Namen.
motion-replace-question = Für alle gibt es schon eine Bewegung <b>{ $name }</b>. Soll dieses Video sie ersetzen?
button-motion-replace = 🔁 Ersetzen
button-motion-undo = ↩️ Rückgängig
motion-kept = ✅ Als <b>{ $name }</b> gespeichert; du findest es unter /moves. Passt der Name nicht? <b>Antworte auf diese Nachricht</b> mit einem anderen.
motion-renamed = ✅ Heißt jetzt <b>{ $name }</b>; du findest es unter /moves.
motion-name-bad =
    Ein Name hat bis zu 32 Buchstaben, Ziffern, Emojis und Leerzeichen, zum Beispiel <code>/savemove moon walk</code>. Bitte versuch es noch einmal.
motion-name-unfit =
    Ein Name hat bis zu 32 Buchstaben, Ziffern, Emojis und Leerzeichen, zum Beispiel <code>moon walk</code>. <b>Antworte auf diese Nachricht</b> mit einem.
motion-name-shared =
    Ein Name ist ein einziges Wort aus bis zu 32 Zeichen: Buchstaben von a bis z (ohne Umlaute), Ziffern, - und _, zum Beispiel <code>/savemove moon-walk</code>. Bitte versuch es noch einmal.
motion-name-taken = Du hast schon eine Bewegung namens <b>{ $name }</b>. <b>Antworte auf diese Nachricht</b> mit einem anderen Namen.
motion-removed = <b>{ $name }</b> wurde entfernt. /moves zeigt die anderen.
too-many-motions = Du hast { $limit } Bewegungen, mehr kann ich nicht speichern. Entferne zuerst eine: Tippe sie in /moves an, dann auf „Entfernen“.
motions-are-peoples = Bewegungen speichere ich für Personen, nicht für Gruppen und Kanäle. Schick den Befehl von deinem eigenen Konto, dann gehört sie dir.
button-more = Mehr »
button-moves = 💃 Fertige Bewegungen
button-remove = 🗑 Entfernen
button-copy-link = Link kopieren
motion-label-remove = 🗑 Ja, { $name } entfernen
button-keep = Behalten
button-keep-motion = 💾 Bewegung speichern
button-motion-kept = ✓ Gespeichert

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 <b>{ $name }</b> für dieses Foto?
    Meine Antwort wird zum Video; es kommt auch in unseren privaten Chat.
guest-meet = 👋 Wir kennen uns noch nicht. Tippe unten, dann geht es in unserem privaten Chat weiter, mit diesem Foto und dieser Bewegung.
guest-private = 💬 Weiter geht es in unserem privaten Chat.
guest-closed = 🔒 Ich bin nicht für alle offen. In unserem privaten Chat kannst du um Zulassung bitten.
guest-anonymous = Ruf mich bitte mit deinem eigenen Konto, nicht als Gruppe oder Kanal.
guest-no-photo = 📷 Antworte auf ein Foto mit <code>@{ $username } { $name }</code>, dann bringe ich es in Bewegung.
guest-choose = 💃 Welche Bewegung für dieses Foto?
guest-expired = ⌛ Dieses Angebot ist abgelaufen. Antworte noch einmal auf das Foto mit <code>@{ $username }</code> und einer Bewegung.
guest-done = ✅ Das Video ist in unserem privaten Chat.
guest-failed = ⚠️ Diesmal gibt es kein Video. Warum, steht in unserem privaten Chat.
guest-withdrawn = 🗑 Die Person, die mich gerufen hat, hat das zurückgenommen.
button-open-chat = 💬 Zu unserem Chat

## Being forgotten

-forget-what-stays =
    Was schon generiert wird, lässt sich nicht stoppen, aber niemand bekommt es. Nachrichten im Chat bleiben dort. Ich behalte Zahlen, die sich niemandem zuordnen lassen: wann ein Video erstellt wurde, wie und was es gekostet hat.
forget-question =
    🗑 <b>Soll ich dich vergessen?</b>
    Dann lösche ich alles, was ich über dich weiß, in jedem Chat: die Dateien, die du geschickt hast, die Bewegungen, die du gespeichert hast, die Videos, die du haben wolltest, und alles, was gerade läuft.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>Soll ich vergessen, was hier in diesem Namen gewünscht wurde?</b>
    Du schreibst als Gruppe oder Kanal. Ich lösche die Dateien, die hier in diesem Namen geschickt wurden, die gewünschten Videos und alles, was gerade läuft. Bestätigen können das alle Admins hier.

    { -forget-what-stays }
forget-own-account = Was ich über dein eigenes Konto weiß, bleibt: Um es zu löschen, schick mir /forget in unserem privaten Chat.
button-forget = 🗑 Vergiss mich
button-forget-chat = 🗑 Ja, löschen
button-keep-everything = Alles behalten
not-forgotten = In Ordnung, ich habe nichts gelöscht.
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
forgotten-rest = Übrig sind nur Zahlen. Ein paar Tage lang zählen sie noch für die Grenzen; danach lassen sie sich niemandem mehr zuordnen. Schickst du mir wieder etwas, fangen wir von vorn an.

## Alerts on buttons

alert-not-yours = Das gehört nicht dir. Mit /animate machst du dein eigenes Video.
alert-belongs-to = Das hier gehört { $name }. Antworte auf ein Foto mit /animate, dann machst du dein eigenes Video.
alert-guest-meet = Öffne zuerst unseren privaten Chat: Das Video kommt auch dorthin.
alert-guest-others = Das ist für die Person, die mich gerufen hat. Für dein eigenes antworte auf ein Foto mit @{ $username } und einer Bewegung.
alert-guest-gone = Das gilt nicht mehr. Antworte noch einmal auf das Foto mit @{ $username } und einer Bewegung.
alert-not-free-guest = { $free ->
        [never] Dieses Video kostet ⭐ { $stars }. Bezahlen kannst du in unserem privaten Chat.
        [rest] Was heute noch gratis ist, reicht für dieses Video nicht; mehr in { $wait }. In unserem privaten Chat kannst du ⭐ { $stars } für dieses Video zahlen.
       *[used] Was heute gratis ist, ist verbraucht; mehr in { $wait }. In unserem privaten Chat kannst du ⭐ { $stars } für dieses Video zahlen.
    }
alert-too-late = Zu spät zum Abbrechen: Es wird schon erstellt.
alert-gone = Das gilt nicht mehr. Fang mit einem Foto und einem Video neu an.
alert-files-gone = Diese Dateien habe ich nicht mehr. Fang mit einem Foto und einem Video neu an.
alert-not-your-history = Das sind nicht deine Videos. Schick /history, um deine zu sehen.
alert-not-sent-again = Telegram kann dieses Video nicht noch einmal schicken oder lässt mich hier nicht. Du findest es dort, wo ich es zuerst geschickt habe.
alert-not-yours-to-forget = Diesen Button kann nur benutzen, wer darum gebeten hat. Schick selbst /forget.
alert-nothing-known = Über dich weiß ich nichts mehr.
alert-nothing-known-chat = In diesem Namen bewahre ich hier nichts mehr auf. Was ich über dein eigenes Konto weiß, löscht /forget in unserem privaten Chat.
alert-forgotten = Vergessen
alert-too-fast = Das geht mir etwas zu schnell. Mach bitte in ein paar Sekunden weiter.
alert-me-too = Die Bewegung hast du. Antworte mir jetzt mit deinem Foto.
alert-move-gone = Diese Bewegung gibt es hier nicht mehr. Antworte auf ein Foto mit /animate, dann machst du dein eigenes Video.
alert-motion-chosen = Alles klar
alert-motion-saved = Gespeichert
alert-reminded = In { $wait } kannst du wieder Videos machen; dann schreibe ich dir.
alert-motion-known = Die habe ich schon, als { $name }. Schick /moves, um sie zu sehen.
alert-motion-removed = Entfernt
alert-motion-gone = Diese Bewegung gibt es nicht mehr. Schick /moves, um die vorhandenen zu sehen.
alert-not-your-list = Diese Liste gehört nicht dir. Schick /moves, um deine zu sehen.
alert-not-yours-to-remove = Diese kann nur entfernen, wer mich betreibt.
alert-too-many-motions = Du hast { $limit } Bewegungen, mehr kann ich nicht speichern. Entferne zuerst eine: Schick /moves.
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
operator-ledger = ⚠️ <b>Die Buchführung stimmt nicht.</b> Gefunden: { $count }; zuerst: { $finding }. „bot.py ledger check“ nennt alle.
operator-nothing-delivered =
    ⚠️ Auftrag { $job } wurde abgeschickt, und nichts wurde zugestellt ({ $ending }). Er ist vielleicht bezahlt. Generierung: <code>{ $generation }</code>. „bot.py look { $job }“ sieht noch einmal nach.
operator-maybe-submitted =
    ⚠️ Auftrag { $job }: Die Verbindung zur AI/ML API brach beim Abschicken ab. Vielleicht kam er an, vielleicht nicht; er kann also bezahlt sein, und ich wiederhole ihn nicht. Der Verbrauch des Kontos dort zeigt es.
operator-queue-full =
    ⚠️ <b>{ $limit } Aufträge warten</b>, darum schicke ich Leute weg, bis wieder Platz ist (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS sagt, wie viele gleichzeitig generiert werden.
operator-limit-near = 📊 <b>{ $limit } ist fast aufgebraucht:</b> { $used } von { $most }.
operator-limit-reached = ⛔ <b>{ $limit } ist erreicht:</b> { $used } von { $most }. Ich schicke Leute { $wait } lang weg, bis es wieder frei ist oder du es erhöhst.
operator-price-off = 💸 <b>Auftrag { $job } hat { $cost } gekostet</b>; sein Preis war { $price }. Stimmen PRICES und PRICE_FRAMES? Generierung: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>Auf dem Konto der AI/ML API sind noch { $balance }</b>, weniger als LOW_BALANCE ({ $low }). Ohne Guthaben warten die Aufträge.
operator-job-refused =
    ⚠️ <b>Auftrag { $job } wurde abgelehnt</b>, obwohl andere angenommen werden, und ist darum allein gescheitert: { $reason }. Darf der Schlüssel das Modell nutzen?
operator-conflict =
    ⚠️ <b>Ein weiterer Prozess ruft mit demselben Bot-Token Nachrichten ab.</b> Jeder der beiden bekommt nur einen Teil davon: Stoppe einen.
control-paused =
    ⏸ <b>Angehalten.</b> Bis /resume beginnt nichts Neues, alle Plätze bleiben erhalten. Die Leute lesen:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ Ich beginne Videos wie gewohnt.
control-pause-too-long = Dieser Text ist zu lang. Höchstens { $limit } Zeichen, bitte.
control-log-heading = 📓 <b>Wer was getan hat</b> (UTC), das Neueste zuerst:
control-log-empty = 📓 Hier wurde noch nichts verändert.
control-prices =
    💲 { $source ->
        [set] Wie in PRICES gesetzt
       *[learnt] Gelernt aus dem, was Videos gekostet haben
    } je berechneter Sekunde ({ $frames } Bilder):
control-stats-span =
    { $span ->
        [day] <b>Heute</b>
        [week] <b>7 Tage</b>
       *[month] <b>30 Tage</b>
    }
control-stats-legend = 🎬 begonnen · 🟩 zugestellt · 🟥 ohne Video beendet · ⬜ abgebrochen · 👤 Personen (ohne vergessene) · ⏱ im Mittel bis zum Video · 💵 ausgegeben oder reserviert
control-job-unknown = Einen Auftrag mit dieser Nummer gibt es nicht. /jobs nennt die Nummern.
control-job-how = Schreib <code>/job 12</code>; die Nummern stehen in /jobs.
control-done-ban = Dort kann man mich nicht mehr nutzen. Was gerade entsteht, kommt noch.
control-done-allow = Dort kann man mich nutzen.
control-done-unban = Nicht mehr gesperrt. Ob man mich dort nutzen kann, sagen ALLOWED_CHATS und /allow.
button-job-show = 🔄 Neu anzeigen
button-job-poll = 🔍 Noch einmal nachsehen
button-job-drop = 🗑 Aufgeben
button-job-resend = 📤 Noch einmal senden
button-copy-id = ID kopieren
control-access-request = 🔑 <b>{ $name }</b> bittet um Zulassung: <code>{ $id }</code>
button-allow = ✅ Zulassen
button-deny = ✖️ Ablehnen
control-who = Wen meinst du? Schreib die ID hinter den Befehl, oder antworte damit auf eine Nachricht der Person (auch auf eine weitergeleitete).
control-grant-how = Schreib <code>/grant ID Anzahl</code>, oder antworte mit <code>/grant Anzahl</code> auf eine Nachricht der Person (auch auf eine weitergeleitete). Es gilt nur heute, für 1 bis { $limit }.

## The bot's profile

description =
    Ich erwecke Fotos zum Leben: Schick ein Foto von einer Person und ein kurzes Video, und die Person auf dem Foto bewegt sich wie die im Video.
short-description = Foto + Video = die Person auf dem Foto bewegt sich wie die im Video.
