# All that the bot says in French. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = Français
language-question = 🌐 <b>Quelle langue voulez-vous que je parle ?</b>
language-chosen = Je parle français maintenant.
language-administrators = Seuls les administrateurs peuvent changer la langue d’un groupe. En discussion privée avec moi, vous pouvez choisir la vôtre.

## Commands, as the menu shows them

command-start = Ce que je fais et comment commencer
command-help = Comment ça marche, avec des conseils
command-animate = Donner vie à une photo
command-cancel = Annuler une vidéo pas encore lancée
command-moves = Des mouvements prêts, et les vôtres
command-history = Recevoir à nouveau vos dernières vidéos
command-balance = Voir ce que vous avez utilisé aujourd’hui et ce qu’il reste
command-paysupport = Poser une question sur un paiement ou signaler un problème
command-terms = Ce que signifie payer une vidéo
command-status = Où en sont vos vidéos
command-settings = Comment vos vidéos sont créées
command-language = Changer de langue
command-privacy = Ce que je garde, et combien de temps
command-forget = Effacer tout ce que je sais de vous
command-pause = Ne plus lancer de vidéos ; votre texte est lu par tous
command-resume = Relancer les vidéos
command-jobs = Ce qui est en cours et ce qui vient de finir
command-job = Une tâche par son numéro : état et boutons
command-stats = Chiffres : aujourd’hui, 7 jours, 30 jours
command-prices = Prix : fixés et appris
command-log = Qui a fait quoi ici
command-allow = Laisser une personne ou un groupe m’utiliser
command-ban = Exclure une personne ou un groupe
command-unban = Lever une exclusion
command-grant = Accorder plus de vidéos à quelqu’un aujourd’hui
command-refund = Rembourser un paiement en étoiles

## Getting to know each other

start =
    👋 <b>Je donne vie aux photos.</b>

    1. Envoyez la <b>photo</b> d’une personne.
    2. Envoyez une <b>courte vidéo</b> de quelqu’un qui bouge{ $moves ->
        [yes] , ou choisissez un mouvement tout prêt
       *[no] {""}
    }.

    Quelques minutes plus tard, la personne de votre photo bouge de la même façon. Conseils : /help
help =
    <b>Comment ça marche</b>
    1. Envoyez une photo et une vidéo, dans l’ordre de votre choix. Pour en remplacer une, envoyez-en une autre.
    2. Appuyez sur <b>Animer</b>. Si vous voulez, choisissez d’abord ce qui sera créé, et comment.
    3. Attendez quelques minutes. La vidéo arrive en réponse à votre message.

    <b>Pour un bon résultat</b>
    • Une personne sur la photo et une dans la vidéo, de face
    • Le même cadrage pour les deux : visage avec visage, corps entier avec corps entier
    • Une photo nette et bien éclairée
    • Une vidéo de 2 à { $seconds } secondes ; si elle est plus longue, vous en choisissez une partie

    <b>Ce que j’accepte</b>
    Photos : JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, autocollants. Vidéos : MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIF, messages vidéo, autocollants vidéo. Jusqu’à { $megabytes } Mo par fichier.

    <b>Les mouvements</b>
    /moves propose des vidéos au choix. Répondez à une vidéo avec <code>/savemove dance</code> pour l’y garder.

    <b>Dans un groupe</b>
    Écrivez /animate dans la légende d’une photo ou d’une vidéo, ou en réponse à l’une d’elles.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Écrivez <b>/animate</b> dans la légende d’une photo ou d’une vidéo, ou en réponse à une qui est déjà ici. Je demande l’autre fichier, puis je fais bouger la personne de la photo comme celle de la vidéo. <b>/animate dance</b> prend le mouvement nommé dance dans /moves.

    /status montre ce qui est en cours, /cancel abandonne ce qui n’a pas commencé, /history contient vos vidéos terminées.
help-inline =
    <b>Dans n’importe quelle discussion</b>
    Écrivez <code>@{ $username }</code> dans le champ de message pour envoyer l’une de vos vidéos ou l’un de vos mouvements.
help-guest =
    <b>Là où je ne suis pas membre</b>
    Répondez à une photo avec <code>@{ $username } { $name }</code>, et ma réponse devient la vidéo.
inline-button = ✨ Animer une nouvelle photo
added-to-group =
    👋 <b>Je donne vie aux photos.</b> Écrivez /animate dans la légende de la photo d’une personne, ou en réponse à celle-ci, et je demanderai une vidéo avec le mouvement. La photo et la vidéo peuvent venir de n’importe qui ici ; n’utilisez l’image de quelqu’un qu’avec son accord.
privacy =
    <b>Ce que je garde</b>
    • De ce que vous envoyez : des références à la photo et à la vidéo (pas les fichiers), votre identifiant numérique, les réglages et l’heure de chaque vidéo créée. Une référence à la vidéo terminée, pour que /history puisse la renvoyer. Vos messages eux-mêmes, seulement jusqu’à ma réponse.
    • { $encrypted ->
            [yes] Les références, les liens et les messages sont chiffrés, avec une clé conservée ailleurs.
           *[no] Les références, les liens et les messages ne sont pas chiffrés ici ; seule la personne qui me gère peut les lire.
        }
    • Les mouvements que vous enregistrez : leur nom, et des références à la vidéo et à une image fixe, jusqu’à ce que vous les supprimiez.
    • Les fichiers restent sur mon disque le temps de les traiter, puis encore { $minutes } minutes environ, au cas où j’en aurais de nouveau besoin. Ils sont effacés dès que votre vidéo est terminée, ou avec /cancel et /forget.

    <b>Qui reçoit quoi</b>
    La photo et la vidéo sont envoyées à l’AI/ML API (aimlapi.com), qui génère le résultat. Elle ne reçoit ni votre nom ni votre identifiant.

    <b>Combien de temps</b>
    • Ce que vous avez envoyé sans le lancer : { $hours } heures.
    • Un rappel que vous avez demandé : votre ID et votre langue, jusqu’à ce que je vous aie écrit.
    • À qui est une vidéo terminée, et tout ce qui mène à ses fichiers : { $days ->
            [0] pas du tout.
            [one] { $days } jour.
           *[other] { $days } jours.
        } Ensuite, il ne reste que des chiffres : quand une vidéo a été créée, comment, et ce qu’elle a coûté.
    • /forget efface tout d’un coup.
    • Seuls le nombre de vidéos lancées et leur coût restent comptés quelques jours, sous un code au lieu de votre identifiant, pour que les limites tiennent.
    • Si la personne qui me gère vous donne ou vous ferme l’accès, ou si vous le demandez : votre ID avec cette indication, même après /forget.
    • Mon journal, qui aide à trouver les pannes : les ID des discussions et les numéros des vidéos et des paiements, même après /forget. La personne qui me gère décide combien de temps il est gardé.

    N’utilisez l’image de quelqu’un qu’avec son accord. Chaque résultat indique qu’il est créé par IA.
not-allowed =
    Ce bot n’est malheureusement pas ouvert à tout le monde. Si vous savez qui le gère, demandez l’accès : votre identifiant est <code>{ $id }</code>.
not-allowed-group =
    Ce bot n’est malheureusement pas ouvert à ce groupe. La personne qui le gère peut l’y autoriser : l’identifiant du groupe est <code>{ $id }</code>.
access-banned = Désolé, la personne qui me gère vous a fermé l’accès à ce bot. /privacy vous dit toujours ce que je garde, et /forget l’efface.
button-ask-access = 🔑 Demander l’accès
alert-asked = La demande est arrivée. J’écrirai ici si la réponse est oui.
alert-ask-later = Beaucoup de personnes viennent de demander l’accès, je ne peux donc pas encore transmettre votre demande. Appuyez de nouveau dans { $wait }.
access-granted = 🎉 Vous pouvez m’utiliser maintenant. /help montre comment commencer.

## Gathering the two files

ask-for-video =
    📷 Photo reçue. Envoyez maintenant une <b>vidéo</b> avec le mouvement, { $seconds } secondes au plus.
ask-for-photo =
    🎬 Vidéo reçue. Envoyez maintenant une <b>photo</b> de la personne qui bougera ainsi.
ask-for-both =
    Envoyez la <b>photo</b> d’une personne et une <b>vidéo</b> avec le mouvement, dans l’ordre de votre choix.
ask-or-tap = Ou touchez un mouvement tout prêt :
still-missing-photo = 🎬 J’ai votre vidéo. Il manque une <b>photo</b> de la personne qui bougera ainsi.
still-missing-video = 📷 J’ai votre photo. Il manque une <b>vidéo</b> avec le mouvement.
prompt-video =
    📷 Photo reçue. <b>Répondez à ce message</b> avec une vidéo du mouvement, { $seconds } secondes au plus. Ou /cancel.
prompt-photo =
    🎬 Vidéo reçue. <b>Répondez à ce message</b> avec une photo de la personne qui bougera ainsi. Ou /cancel.
prompt-both =
    <b>Répondez à ce message</b> avec la photo d’une personne, puis avec une vidéo du mouvement. Ou /cancel.
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>répondez à ce message</b> avec votre photo, et vous bougerez ainsi. Ou /cancel.
prompt-placeholder-photo = Une photo
prompt-placeholder-video = Une vidéo
prompt-placeholder-name = Un nom
offer = <b>Tout est prêt</b>
offer-for = <b>{ $name }, tout est prêt</b>
offer-wait = prête dans environ { $wait }
offer-none-left = Il ne vous reste plus de vidéo aujourd’hui ; d’autres dans { $wait }.
reminder = 🔔 Vous pouvez refaire des vidéos.
offer-price = environ { $price } $
price = { $price } $
offer-consent = <i>Animer signifie : les personnes montrées sont d’accord.</i>
offer-part = ✂️ <b>Quelle partie de la vidéo ?</b>
offer-how = <b>Comment dois-je la faire ?</b>
offer-where =
    <b>Où la personne doit-elle bouger ?</b>
    🖼 <b>Sur la photo :</b> le décor de la photo reste.
    🎬 <b>Sur la vidéo :</b> la scène de la vidéo reste.
album-last = { $kind ->
        [both] 💡 Des { $count } fichiers, je prends la dernière photo et la dernière vidéo.
        [photo] 💡 Des { $count } photos, je prends la dernière.
       *[video] 💡 Des { $count } vidéos, je prends la dernière.
    }
hint-photo-tiny = 💡 La photo est très petite ; avec une plus grande, le résultat sera plus net.
hint-photo-blurred = 💡 La photo semble floue ; avec une photo nette, le résultat sera meilleur.
hint-photo-dark = 💡 La photo est très sombre ; avec une plus claire, le résultat sera meilleur.
hint-video-tiny = 💡 La vidéo est très petite ; une plus grande montre mieux le mouvement.
hint-video-dark = 💡 La vidéo est très sombre ; une plus claire montre mieux le mouvement.
hint-video-still = 💡 Presque rien ne bouge dans la vidéo ; ce sera pareil dans le résultat.
hint-begins-black = 💡 La vidéo commence par du noir ; sans ce début, le résultat est meilleur.
hint-begins-still = 💡 Personne ne bouge pendant les { $seconds } premières secondes de la vidéo ; sans elles, il y a plus de mouvement.
hint-has-cuts = 💡 La vidéo contient des coupes ; un passage sans coupe donne un meilleur résultat.
hint-crops-sides = 💡 Environ { $percent } % de la photo seront coupés, sur les côtés.
hint-crops-top-and-bottom = 💡 Environ { $percent } % de la photo seront coupés, en haut et en bas.
length-seconds = { $seconds ->
        [one] { $seconds } seconde
       *[other] { $seconds } secondes
    }
length-first = Les { $seconds } premières secondes sur { $whole }
length-middle = Les { $seconds } secondes du milieu, sur { $whole }
length-within = { $seconds } secondes sur { $whole }
length-unknown = { $allowed } secondes au plus
offer-discarded = Annulé. Recommencez quand vous voulez avec une photo ou une vidéo.
button-animate = ✨ Animer
left-today = encore { $count } aujourd’hui
button-options = ⚙️ Options
button-cancel = Annuler
button-remind = 🔔 Me le rappeler
button-mode-move = 🖼 Sur la photo
button-mode-replace = 🎬 Sur la vidéo
button-part-first-5 = 5 s du début
button-part-first-10 = 10 s du début
button-part-first-15 = 15 s du début
button-part-middle = { $seconds } s du milieu
button-part-uncut = Sans coupe, { $seconds } s
button-part-moving = Sans le début, { $seconds } s
button-part-all = Maximum { $seconds } s
button-part-whole = Tout, { $seconds } s
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · { $price } $ · { $wait }
button-again = 🔁 Réessayer
button-yes-again = 🔁 Oui, relancer

## Settings

settings-own = ⚙️ <b>Vos réglages :</b> { $preset }
settings-group =
    ⚙️ <b>Réglages de ce groupe :</b> { $preset }
    Pour toutes les personnes ici qui n’ont pas choisi les leurs.
settings-administrators = Seuls les administrateurs peuvent changer les réglages d’un groupe. En discussion privée avec moi, vous pouvez choisir les vôtres avec /settings ; ils s’appliquent ici aussi.
preset-quick = ⚡ Rapide
preset-balanced = ⚖️ Standard
preset-best = 💎 Supérieur
preset-own = personnalisés
preset-about-quick = ⚡ <b>Rapide :</b> pour essayer, avec l’attente la plus courte.
preset-about-balanced = ⚖️ <b>Standard :</b> convient à la plupart des vidéos.
preset-about-best = 💎 <b>Supérieur :</b> l’image la plus nette, l’attente la plus longue.
button-details = Détails
button-usual = Par défaut
button-back = « Retour
settings-details =
    ⚙️ <b>Détails</b>
    Chaque bouton indique la valeur actuelle. Appuyez sur l’un d’eux pour lire à quoi il sert, ou pour changer la valeur.
setting-resolution = Résolution
setting-quality = Qualité
setting-steps = Étapes
setting-shift = Décalage
setting-safety = Contrôle de sécurité
setting-about-resolution = Le petit côté de la vidéo. Plus il est grand, plus il y a de détails et plus c’est long.
setting-about-quality = La qualité d’enregistrement de la vidéo terminée. Plus haute, l’image est plus propre et le fichier plus lourd.
setting-about-steps = Le nombre de fois que l’IA repasse sur la vidéo. Plus d’étapes : une image plus fine et une attente plus longue.
setting-about-shift = À quoi servent les étapes : un décalage élevé en consacre plus au mouvement et à la composition, un décalage faible aux détails fins.
setting-about-safety = Détermine si l’IA refuse les photos et les vidéos qu’elle juge inappropriées.
value-quality-low = Basse
value-quality-medium = Moyenne
value-quality-high = Haute
value-quality-maximum = Maximale
value-safety-on = Activé
value-safety-off = Désactivé

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Votre vidéo est la prochaine.</b> Je commence dès qu’une place se libère.
       *[other] ⏳ <b>Dans la file d’attente :</b> numéro { $number }. Je commence dans environ { $wait }.
    }
status-preparing = ⚙️ <b>Je prépare</b> votre photo et votre vidéo…
status-submitting = ⚙️ <b>Je les envoie</b> à l’IA…
status-generating =
    🎬 <b>Votre vidéo est en création</b>
    { $bar } { $left ->
        [0] presque prête
       *[other] encore environ { $left } min
    }
status-leave-chat = Vous pouvez fermer la discussion ; je l’enverrai ici.
status-late =
    🎬 <b>Toujours en création</b>
    { $bar } plus long que les { $slowest } min habituelles. J’attends encore.
status-sending = 📤 <b>C’est prêt.</b> J’envoie votre vidéo…
status-paused = ⏸ Je ne peux pas créer de vidéos pour l’instant, et la personne qui me gère le sait. <b>Votre place est gardée</b> ; ça reprendra tout seul.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Votre place est gardée.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>L’IA ne répond pas pour l’instant</b>, et la personne qui me gère le sait. Votre vidéo n’est pas perdue : je continue de vérifier, et je l’envoie dès qu’elle est là.
too-many = { $limit ->
        [1] Vous avez déjà une vidéo en cours.
       *[other] Vous avez déjà { $limit } vidéos en cours.
    } Vos fichiers sont gardés : appuyez de nouveau sur le bouton quand une vidéo est prête.
queue-full = Trop de vidéos attendent : je n’en accepte pas d’autres pour l’instant. Vos fichiers sont gardés : appuyez de nouveau sur le bouton dans un moment.
limit-reached = { $whose ->
    [person] Vous avez épuisé ce que vous pouvez créer aujourd’hui. Vos fichiers sont gardés : appuyez de nouveau dans { $wait }.
    [chat] Cette discussion a épuisé ce qu’elle peut créer aujourd’hui. Vos fichiers sont gardés : appuyez de nouveau dans { $wait }.
    [month] Ce qui peut être créé ce mois-ci est épuisé. Vous pourrez réessayer dans { $wait }.
   *[all] Ce qui peut être créé aujourd’hui est épuisé. Vos fichiers sont gardés : appuyez de nouveau dans { $wait }.
 }
limit-too-little = { $whose ->
    [person] Cette vidéo coûterait plus que ce qu’il vous reste aujourd’hui. Choisissez une partie plus courte, ou appuyez de nouveau dans { $wait } : vos fichiers sont gardés.
    [chat] Cette vidéo coûterait plus que ce qu’il reste à cette discussion aujourd’hui. Choisissez une partie plus courte, ou appuyez de nouveau dans { $wait } : vos fichiers sont gardés.
    [month] Cette vidéo coûterait plus que ce qu’il reste ce mois-ci. Choisissez une partie plus courte, ou réessayez dans { $wait }.
   *[all] Cette vidéo coûterait plus que ce qu’il reste aujourd’hui. Choisissez une partie plus courte, ou appuyez de nouveau dans { $wait } : vos fichiers sont gardés.
 }
limit-too-little-ever = { $whose ->
    [person] Cette vidéo coûterait plus que ce que vous avez pour une journée entière.
    [chat] Cette vidéo coûterait plus que ce que cette discussion a pour une journée entière.
    [month] Cette vidéo coûterait plus que ce qui est prévu pour un mois entier.
   *[all] Cette vidéo coûterait plus que ce qui est prévu pour une journée entière.
 } Choisissez une partie plus courte : vos fichiers sont gardés.
limit-none = Je ne peux pas créer de vidéos pour vous en ce moment ; seule la personne qui me gère peut y changer quelque chose.
wait = { $unit ->
    [minutes] { $count } min
    [hours] { $count } h
   *[days] { $count } j
 }
balance-heading = <b>Vos limites</b>
balance-video = Cette vidéo : environ { $price } dollars US
balance-today = Lancées aujourd’hui : { $count }
balance-spent = Leur coût : { $price } dollars US
balance-left = Vidéos restantes : { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(renouvelé dans { $wait })
    }
balance-left-money = Reste à dépenser : { $price } dollars US{ $opens ->
        [never] {""}
       *[later] {" "}(renouvelé dans { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ Les vidéos se paient en étoiles : l’offre indique le prix.
       *[later] ⭐ D’autres vidéos se paient en étoiles : quand il n’en reste plus, l’offre indique le prix.
    }
balance-no-limit = Aucune limite quotidienne ne s’applique à vous ici.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ Le quota gratuit du jour ne suffit plus pour cette vidéo ; il revient dans { $wait }.
       *[used] ⭐ Le quota gratuit du jour est épuisé ; il revient dans { $wait }.
    }
offer-stars = Cette vidéo coûte ⭐ { $stars } ; s’il n’y a pas de vidéo, elles reviennent d’elles-mêmes.
offer-consent-stars = <i>Payer signifie : vous acceptez /terms, et les personnes montrées sont d’accord.</i>
alert-not-free = { $free ->
        [never] Cette vidéo coûte ⭐ { $stars } : pour payer, appuyez de nouveau sur le bouton.
        [rest] Le quota gratuit du jour ne suffit plus pour cette vidéo ; il revient dans { $wait }. Ou payez ⭐ { $stars } pour cette vidéo : appuyez de nouveau sur le bouton.
       *[used] Le quota gratuit du jour est épuisé ; il revient dans { $wait }. Ou payez ⭐ { $stars } pour cette vidéo : appuyez de nouveau sur le bouton.
    }
alert-offer-changed = Cela a changé entre-temps. Regardez, puis appuyez de nouveau.
invoice-title = Votre vidéo
invoice-description = Une vidéo créée à partir de votre photo et de votre vidéo. Si elle ne peut être créée ou livrée, vos étoiles reviennent d’elles-mêmes. /terms
checkout-stale = Cette facture n’est plus valable : la vidéo a été modifiée, lancée ou annulée. Rien n’a été payé.
checkout-paid = Cette vidéo est déjà payée. Rien n’a été payé deux fois.
checkout-not-yours = Cette facture est pour quelqu’un d’autre. Rien n’a été payé.
checkout-full = Je ne peux plus accepter de vidéos pour l’instant. Rien n’a été payé ; réessayez plus tard.
checkout-too-many = Vous avez déjà trop de vidéos en cours. Rien n’a été payé ; réessayez quand l’une d’elles est prête.
checkout-closed = Je ne vends pas de vidéos en ce moment. Rien n’a été payé.
checkout-later = Un problème est survenu de mon côté. Rien n’a été payé ; réessayez.
payment-late = ⭐ Cette facture n’était plus valable : la vidéo a été modifiée, lancée ou annulée. Vos ⭐ { $stars } reviennent d’ici une minute.
payment-twice = ⭐ Cette vidéo était déjà payée. Les ⭐ { $stars } payées en double reviennent d’ici une minute.
payment-full = ⭐ Je ne peux plus accepter de vidéos pour l’instant. Vos ⭐ { $stars } reviennent d’ici une minute.
payment-too-many = ⭐ Vous avez déjà trop de vidéos en cours. Vos ⭐ { $stars } reviennent d’ici une minute.
ending-stars-back = Vos ⭐ { $stars } reviennent d’elles-mêmes, d’ici une minute.
receipts = ⭐ <b>Vos paiements</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] payé
        [refunding] en cours de remboursement
        [refunded] remboursé
       *[other] pour une vidéo en cours
    }
paysupport =
    ⭐ <b>Paiements</b>
    Si un paiement n’aboutit pas à une vidéo, les étoiles reviennent d’elles-mêmes, en général en une minute ; /history le montre. L’assistance de Telegram ne peut rien pour les paiements qui me sont faits.
    { $asked ->
        [yes] Pour toute autre question, écrivez <code>/paysupport</code> suivi de votre question : la personne qui me gère la lira.
       *[no] Pour toute autre question, adressez-vous à la personne qui me gère.
    }
paysupport-sent = Merci. La personne qui me gère a votre question, et voit votre ID et vos derniers paiements.
paysupport-enough = La personne qui me gère a déjà vos questions. Merci d’attendre une réponse avant d’en envoyer d’autres.
terms =
    📜 <b>Conditions</b>
    • Un paiement vaut pour une vidéo, faite de la photo et de la vidéo que montre l’offre. Le prix est sur le bouton avant de payer.
    • Si aucune vidéo n’est livrée, quelle qu’en soit la raison, toutes les étoiles reviennent d’elles-mêmes.
    • Une vidéo livrée n’est pas remboursée parce qu’elle diffère de ce que vous espériez. En cas de problème, écrivez à /paysupport.
    • N’utilisez que des images de personnes qui sont d’accord. Chaque résultat indique qu’il est créé par IA.
    • Ce que je garde des paiements : /privacy
privacy-stars =
    <b>Paiements</b>
    Si vous payez en étoiles : votre ID, le montant, le numéro de paiement de Telegram et la vidéo concernée, tant que je sais à qui était une vidéo. Ensuite, et après /forget, montants et numéros restent sans votre ID.
operator-refund-failed = ⚠️ <b>⭐ { $stars } ne peuvent pas être remboursées</b> à { $id } : { $reason }. Je continue d’essayer. Paiement : <code>{ $charge }</code>
operator-payment-found = ⭐ J’ai trouvé dans la liste de Telegram un paiement de ⭐ { $stars } de { $id } qu’aucune mise à jour n’avait signalé. Il suit son cours : <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } a payé ⭐ { $stars } pour rien qui ait été commandé ici.</b> À vérifier ; <code>/refund { $charge }</code> les rend.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) a une question sur les paiements : { $text }
    { $payments ->
        [none] Rien n’a encore été payé.
       *[other] { $payments }
    }
button-job-refund = ⭐ Rembourser
control-refund-how = Je ne connais pas ce paiement. Écrivez <code>/refund numéro</code> : le numéro d’un paiement est dans mon message à son sujet, et sous <code>/job</code>.
control-stats-stars = ⭐ gagnées · ↩️ remboursées · ⚖️ les étoiles au taux que verse Telegram, moins 💵

## The result

result-caption = ✨ Créé par IA
result-cost = Coût : { $cost } dollars US (prévu : { $expected })
result-caption-private = ✨ Créé par IA. Je n’ai pas pu joindre le groupe où vous l’avez demandée, alors elle arrive ici.
result-without-sound = 🔇 Je n’arrive pas à lire le son de votre vidéo, alors il manque.
result-out-of-step = 🔈 Le son et l’image peuvent se décaler.
made-by-ai-mark = Créé par IA (Wan 2.2 Animate Move)
result-link =
    ✨ Votre vidéo est prête, mais je ne peux pas l’envoyer ici en tant que vidéo. La voici, créée par IA ; le lien ne marche qu’un certain temps : { $link }
button-send-again = 📥 La renvoyer
button-me-too = 🕺 Moi aussi
button-new-move = 🎬 Autre vidéo
button-new-photo = 📷 Autre photo
button-redo = ⚙️ Modifier

## The results so far

history-heading =
    🎞 <b>Vos dernières vidéos</b>
    Appuyez sur l’une d’elles et je la renvoie.
history-heading-group =
    🎞 <b>Vos dernières vidéos de ce groupe</b>
    Appuyez sur l’une d’elles et je la renvoie.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· personne remplacée
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } s
    }
ago = { $unit ->
        [now] À l’instant
        [minutes] Il y a { $count } min
        [hours] Il y a { $count } h
       *[days] { $count ->
            [one] Il y a { $count } jour
           *[other] Il y a { $count } jours
        }
    }
history-send = ▶️ { $number }
button-newer = « Plus récentes
button-older = Plus anciennes »
history-empty = Vous n’avez pas encore de vidéo ici. Envoyez une photo et une vidéo, et je crée la première.
history-empty-group = Vous n’avez pas encore de vidéo de ce groupe. Écrivez /animate dans la légende d’une photo ou d’une vidéo pour créer la première.

## Endings without a video

ending-cancelled = Annulé, rien n’a été généré.
ending-uncertain =
    ⚠️ La connexion s’est coupée au moment où je transmettais vos fichiers. La vidéo est peut-être en cours, peut-être pas ; je ne les ai donc pas envoyés deux fois.{ $kept ->
        [yes] {" "}Voulez-vous que je recommence ?
       *[no] {""}
    }
ending-refused =
    🚫 Le contrôle de sécurité de l’IA ne l’a pas accepté.{ $kept ->
        [yes] {" "}Envoyez une autre photo ou une autre vidéo (j’ai gardé l’autre fichier), ou appuyez sur Réessayer.
       *[no] {""}
    }
ending-no-person =
    🔍 L’IA n’a trouvé personne à animer.{ $kept ->
        [yes] {" "}Envoyez une photo ou une vidéo avec une seule personne, de face (j’ai gardé l’autre fichier), ou appuyez sur Réessayer.
       *[no] {""}
    }
ending-not-accepted =
    🚫 L’IA n’accepte pas ces fichiers.{ $kept ->
        [yes] {" "}Envoyez une autre photo ou une autre vidéo (j’ai gardé l’autre fichier), ou appuyez sur Réessayer.
       *[no] {""}
    }
ending-service-failed =
    😕 L’IA n’a pas réussi cette fois.{ $kept ->
        [yes] {" "}Ça arrive ; vos fichiers sont gardés, appuyez simplement sur Réessayer.
       *[no] {""}
    }
generation-late =
    ⏳ Cela prend beaucoup plus de temps que d’habitude. Je continue à vérifier pendant une journée et je vous envoie la vidéo dès qu’elle est là. Vous n’avez rien à faire.
ending-timed-out =
    ⌛ C’était beaucoup trop long, je n’attends plus.{ $kept ->
        [yes] {" "}Vos fichiers sont gardés : appuyez sur Réessayer dans un moment.
       *[no] {""}
    }
ending-result-lost =
    😕 Votre vidéo a été créée, mais je n’ai pas pu la récupérer.{ $kept ->
        [yes] {" "}Vos fichiers sont gardés, vous pouvez réessayer.
       *[no] {""}
    }
ending-undelivered =
    📦 Votre vidéo est prête, mais je n’ai pas pu l’envoyer.{ $kept ->
        [yes] {" "}Je la garde pour vous : appuyez sur le bouton ou envoyez /history, et je réessaie.
       *[no] {""}
    }
undelivered-link = Elle est aussi ici, créée par IA ; le lien ne marche qu’un certain temps : { $link }
ending-unconfirmed =
    📨 J’ai envoyé votre vidéo, mais Telegram n’a pas confirmé son arrivée.{ $kept ->
        [yes] {" "}Si elle n’est pas là, appuyez sur le bouton ou envoyez /history, et je la renvoie.
       *[no] {""}
    }
ending-broken =
    😕 Quelque chose s’est mal passé de mon côté, et la personne qui me gère peut le voir.{ $kept ->
        [yes] {" "}Vos fichiers sont gardés, vous pouvez réessayer.
       *[no] {""}
    }
ending-not-kept = Vous avez commencé une autre vidéo entre-temps, je n’ai donc pas gardé les fichiers de celle-ci : pour la faire avec une autre photo ou une autre vidéo, envoyez les deux.
ending-in-private = Il s’agit de la vidéo que vous avez demandée dans un groupe. Pour la faire ici, envoyez-moi une photo et une vidéo.
ending-photo-gone = Je ne peux plus obtenir votre photo auprès de Telegram. Renvoyez-la, s’il vous plaît{ $kept ->
        [yes]  ; j’ai gardé la vidéo.
       *[no] .
    }
ending-video-gone = Je ne peux plus obtenir votre vidéo auprès de Telegram. Renvoyez-la, s’il vous plaît{ $kept ->
        [yes]  ; j’ai gardé la photo.
       *[no] .
    }
-photo-unreadable = Je n’arrive pas à lire cette photo. Envoyez-en une autre, en JPEG ou PNG
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes]  ; j’ai gardé la vidéo.
       *[no] .
    }
-photo-too-small = Cette photo est trop petite. Envoyez-en une plus grande
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes]  ; j’ai gardé la vidéo.
       *[no] .
    }
-photo-too-large = Cette photo est trop grande pour moi. Envoyez-en une plus petite
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes]  ; j’ai gardé la vidéo.
       *[no] .
    }
-video-unreadable = Je n’arrive pas à lire cette vidéo. Envoyez-en une autre, de préférence en MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes]  ; j’ai gardé la photo.
       *[no] .
    }
-video-no-picture = Il n’y a pas d’image dans cette vidéo, seulement du son. Envoyez-en une où quelqu’un bouge
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes]  ; j’ai gardé la photo.
       *[no] .
    }
-video-too-small = L’image de cette vidéo est trop petite. Envoyez-en une d’au moins 64 pixels sur le petit côté
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes]  ; j’ai gardé la photo.
       *[no] .
    }
-video-too-short = Cette vidéo est trop courte. Envoyez-en une d’au moins 2 secondes
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes]  ; j’ai gardé la photo.
       *[no] .
    }
-video-too-large = Cette vidéo est trop lourde pour moi. Envoyez-en une plus courte ou plus légère
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes]  ; j’ai gardé la photo.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] Cette photo fait { $size } Mo ; je peux en recevoir { $limit } au plus. Envoyez-la comme photo et non comme fichier, Telegram la réduira.
       *[video] Cette vidéo fait { $size } Mo ; je peux en recevoir { $limit } au plus. Envoyez-la comme vidéo et non comme fichier, Telegram la réduira, ou coupez-la.
    }
video-one-second = ⏱ Cette vidéo ne dure qu’une seconde ; il m’en faut au moins 2. Envoyez-en une plus longue.
unknown-file = Je ne peux pas utiliser cela.
animated-sticker = Ce type d’autocollant animé est un dessin, pas une vidéo. Un autocollant vidéo, un GIF ou une vidéo conviendra.
live-photo = 📷 C’est une Live Photo : une photo et une courte vidéo à la fois. Laquelle utiliser ?
button-live-photo = 📷 La photo
button-live-video = 🕺 Mouvement
unknown-text = Envoyez-moi la <b>photo</b> d’une personne et une <b>vidéo</b> de quelqu’un qui bouge, et je donne vie à la photo. Des conseils avec /help.
unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire.
too-fast = C’est un peu rapide pour moi. Attendez quelques secondes, puis continuez, s’il vous plaît.
something-broke = Quelque chose s’est mal passé de mon côté, toutes mes excuses. Réessayez, s’il vous plaît.
reply-has-no-file = Il n’y a ni photo ni vidéo dans le message auquel vous avez répondu.

## Commands about one's own jobs

nothing-to-cancel = Il n’y a rien à annuler.
cancelled-draft = Annulé, j’ai abandonné les fichiers que vous avez envoyés.
cancelled-jobs = { $count ->
        [one] { $count } vidéo en attente annulée. Rien n’a été généré.
       *[other] { $count } vidéos en attente annulées. Rien n’a été généré.
    }
too-late-to-cancel = { $count ->
        [one] { $count } vidéo est déjà en cours de création : elle ne peut plus être arrêtée et va arriver.
       *[other] { $count } vidéos sont déjà en cours de création : elles ne peuvent plus être arrêtées et vont arriver.
    }
no-jobs = Vous n’avez rien en cours. Une photo et une vidéo suffisent.
jobs-heading = <b>Vos vidéos</b>
job-line-queued = { $number ->
        [1] • En tête de la file d’attente
       *[other] • Dans la file d’attente, numéro { $number }
    }
job-line-preparing = • En préparation
job-line-submitting = • En cours d’envoi à l’IA
job-line-generating = • En création, { $left ->
        [0] presque prête
       *[other] encore environ { $left } min
    }
job-line-late = • En création, plus longue que d’habitude (de { $fastest } à { $slowest } min) ; je continue d’attendre
job-line-sending = • Prête, en cours d’envoi
job-line-waiting = • En création, mais l’IA ne répond pas pour l’instant ; je continue de vérifier
job-line-paused = • En attente : je ne peux pas créer de vidéos pour l’instant, votre place est gardée
job-line-stopped =
    { $noted ->
        [yes] • En attente, votre place est gardée : { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Mouvements</b>
    Choisissez-en un et envoyez une <b>photo</b> : la personne de la photo bougera ainsi.
motions-heading-photo =
    💃 <b>Mouvements</b>
    Touchez-en un : la personne de votre <b>photo</b> bougera ainsi.
motions-none =
    Il n’y a pas encore de mouvement. Répondez à une vidéo avec <code>/savemove dance</code>, et vous pourrez l’utiliser sous ce nom avec n’importe quelle photo.
ready-made-wave = salut
ready-made-nod = oui de la tête
ready-made-dance = danse
ready-made-walk = marche
ready-made-cheer = hourra
motion-unknown = Je ne connais pas de mouvement nommé <b>{ $name }</b>. Choisissez parmi ceux-ci :
motion-unknown-alone = Je ne connais pas de mouvement nommé <b>{ $name }</b>.
motion-label = { $name }{ $seconds ->
        [0] {""}
        [one] , { $seconds } seconde
       *[other] , { $seconds } secondes
    }
motion-label-own = { $name } (à vous){ $seconds ->
        [0] {""}
        [one] , { $seconds } seconde
       *[other] , { $seconds } secondes
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } seconde
       *[other] , { $seconds } secondes
    }. Envoyez maintenant une <b>photo</b> de la personne qui bougera ainsi.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } seconde
       *[other] , { $seconds } secondes
    }. Maintenant, <b>répondez à ce message</b> avec une photo de la personne qui bougera ainsi.
motion-link = Un lien pour le partager : { $link }
save-motion-how =
    Répondez à une vidéo avec <code>/savemove dance</code>, ou écrivez-le dans la légende d’une vidéo. Je la garde sous le nom <b>dance</b>, et vous pouvez l’utiliser avec n’importe quelle photo.
motion-saved = ✅ Enregistré sous le nom <b>{ $name }</b>, pour vous. Il est dans /moves.
motion-saved-shared = ✅ Enregistré sous le nom <b>{ $name }</b>, pour tout le monde. Il est dans /moves.
motion-replaced = ✅ Enregistré sous le nom <b>{ $name }</b>, pour vous, à la place de la vidéo qui portait ce nom.
motion-replaced-shared = ✅ Enregistré sous le nom <b>{ $name }</b>, pour tout le monde, à la place de la vidéo qui portait ce nom.
motion-replace-question = Il y a déjà un mouvement <b>{ $name }</b> pour tout le monde. Cette vidéo doit-elle le remplacer ?
button-motion-replace = 🔁 Remplacer
button-motion-undo = ↩️ Annuler
motion-kept = ✅ Enregistré sous le nom <b>{ $name }</b> ; il est dans /moves. Pour le renommer, <b>répondez à ce message</b> avec un autre nom.
motion-renamed = ✅ Il s’appelle maintenant <b>{ $name }</b> ; il est dans /moves.
motion-name-bad =
    Un nom compte jusqu’à 32 lettres, chiffres, émojis et espaces, par exemple <code>/savemove moon walk</code>. Réessayez, s’il vous plaît.
motion-name-unfit =
    Un nom compte jusqu’à 32 lettres, chiffres, émojis et espaces, par exemple <code>moon walk</code>. <b>Répondez à ce message</b> avec un nom.
motion-name-shared =
    Un nom est un seul mot de 32 caractères au plus : lettres de a à z (sans accent), chiffres, - et _, par exemple <code>/savemove moon-walk</code>. Réessayez, s’il vous plaît.
motion-name-taken = Vous avez déjà un mouvement nommé <b>{ $name }</b>. <b>Répondez à ce message</b> avec un autre nom.
motion-removed = <b>{ $name }</b> est supprimé. /moves montre les autres.
too-many-motions = Vous avez { $limit } mouvements, et je n’en garde pas plus. Supprimez-en d’abord un : appuyez dessus dans /moves, puis sur Supprimer.
motions-are-peoples = Je garde des mouvements pour des personnes, pas pour des groupes ni des canaux. Envoyez la commande depuis votre propre compte, et le mouvement sera à vous.
button-more = Suite »
button-moves = 💃 Mouvements tout prêts
button-remove = 🗑 Supprimer
button-copy-link = Copier le lien
motion-label-remove = 🗑 Oui, supprimer { $name }
button-keep = Garder
button-keep-motion = 💾 Garder le mouvement
button-motion-kept = ✓ Enregistré

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 <b>{ $name }</b> pour cette photo ?
    Ma réponse devient la vidéo, qui arrive aussi dans notre discussion privée.
guest-meet = 👋 Nous ne nous connaissons pas encore. Appuyez ci-dessous, et la suite se passe dans notre discussion privée, avec cette photo et ce mouvement.
guest-private = 💬 La suite se passe dans notre discussion privée.
guest-closed = 🔒 Je ne suis pas ouvert à tous. Dans notre discussion privée, vous pouvez demander l’accès.
guest-anonymous = Appelez-moi depuis votre propre compte, pas au nom d’un groupe ou d’un canal.
guest-no-photo = 📷 Répondez à une photo avec <code>@{ $username } { $name }</code>, et je lui donne vie.
guest-choose = 💃 Quel mouvement pour cette photo ?
guest-expired = ⌛ Cette offre a expiré. Répondez de nouveau à la photo avec <code>@{ $username }</code> et un mouvement.
guest-done = ✅ La vidéo est dans notre discussion privée.
guest-failed = ⚠️ Pas de vidéo cette fois. Notre discussion privée dit pourquoi.
guest-withdrawn = 🗑 La personne qui m’a appelé a retiré sa demande.
button-open-chat = 💬 Ouvrir la discussion

## Being forgotten

-forget-what-stays =
    Ce qui est déjà en train d’être généré ne peut pas être arrêté, mais personne ne le recevra. Les messages de la discussion y restent. Je garde des chiffres qu’on ne peut rattacher à personne : quand une vidéo a été créée, comment, et ce qu’elle a coûté.
forget-question =
    🗑 <b>Voulez-vous que je vous oublie ?</b>
    J’efface alors tout ce que je sais de vous, dans toutes les discussions : les fichiers que vous avez envoyés, les mouvements que vous avez enregistrés, les vidéos que vous avez demandées et tout ce qui est en cours.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>Voulez-vous que j’oublie ce qui a été demandé ici sous ce nom ?</b>
    Vous écrivez au nom d’un groupe ou d’un canal. J’efface les fichiers envoyés ici sous ce nom, les vidéos demandées et tout ce qui est en cours. N’importe quel administrateur d’ici peut confirmer.

    { -forget-what-stays }
forget-own-account = Ce que je sais de votre propre compte reste : pour l’effacer, envoyez-moi /forget dans notre discussion privée.
button-forget = 🗑 Oubliez-moi
button-forget-chat = 🗑 Effacer
button-keep-everything = Tout garder
not-forgotten = Très bien, rien n’a été supprimé.
forgotten = 🗑 <b>C’est oublié.</b> J’ai effacé :
forgotten-drafts = { $count ->
        [one] • les fichiers que vous aviez envoyés pour { $count } vidéo
       *[other] • les fichiers que vous aviez envoyés pour { $count } vidéos
    }
forgotten-cancelled = { $count ->
        [one] • { $count } vidéo en attente : elle ne sera pas créée
       *[other] • { $count } vidéos en attente : elles ne seront pas créées
    }
forgotten-cut-loose = { $count ->
        [one] • { $count } vidéo en cours de création : ça ne peut pas être arrêté, mais personne ne la recevra
       *[other] • { $count } vidéos en cours de création : ça ne peut pas être arrêté, mais personne ne les recevra
    }
forgotten-finished = { $count ->
        [one] • tout ce que je savais de { $count } vidéo terminée
       *[other] • tout ce que je savais de { $count } vidéos terminées
    }
forgotten-motions = { $count ->
        [one] • { $count } mouvement que vous aviez enregistré
       *[other] • { $count } mouvements que vous aviez enregistrés
    }
forgotten-preferences = • la langue ou les réglages que vous aviez choisis
forgotten-rest = Il ne reste que des chiffres. Pendant quelques jours, ils comptent encore pour les limites ; ensuite, on ne peut plus les rattacher à personne. Si vous m’envoyez de nouveau quelque chose, nous repartirons de zéro.

## Alerts on buttons

alert-not-yours = Ce n’est pas à vous. Envoyez /animate pour créer votre propre vidéo.
alert-belongs-to = Ceci est à { $name }. Répondez à une photo avec /animate pour créer votre propre vidéo.
alert-guest-meet = Ouvrez d’abord notre discussion privée : la vidéo y arrive aussi.
alert-guest-others = C’est pour la personne qui m’a appelé. Pour la vôtre, répondez à une photo avec @{ $username } et un mouvement.
alert-guest-gone = Ce n’est plus valable. Répondez de nouveau à la photo avec @{ $username } et un mouvement.
alert-not-free-guest = { $free ->
        [never] Cette vidéo coûte ⭐ { $stars }. Vous pouvez payer dans notre discussion privée.
        [rest] Le quota gratuit du jour ne suffit plus pour cette vidéo ; il revient dans { $wait }. Dans notre discussion privée, vous pouvez payer ⭐ { $stars } pour cette vidéo.
       *[used] Le quota gratuit du jour est épuisé ; il revient dans { $wait }. Dans notre discussion privée, vous pouvez payer ⭐ { $stars } pour cette vidéo.
    }
alert-too-late = Trop tard pour annuler : c’est déjà en cours de création.
alert-gone = Ce n’est plus valable. Recommencez avec une photo et une vidéo.
alert-files-gone = Je n’ai plus ces fichiers. Recommencez avec une photo et une vidéo.
alert-not-your-history = Ce ne sont pas vos vidéos. Envoyez /history pour voir les vôtres.
alert-not-sent-again = Telegram ne peut pas renvoyer cette vidéo, ou ne me le permet pas ici. Vous la trouverez là où je l’ai envoyée la première fois.
alert-not-yours-to-forget = Seule la personne qui a demandé peut appuyer ici. Envoyez vous-même /forget.
alert-nothing-known = Je ne sais plus rien de vous.
alert-nothing-known-chat = Je ne garde plus rien ici sous ce nom. Pour effacer ce que je sais de votre propre compte, envoyez /forget dans notre discussion privée.
alert-forgotten = C’est oublié
alert-too-fast = C’est un peu rapide pour moi. Attendez quelques secondes, s’il vous plaît.
alert-me-too = Vous avez le mouvement. Répondez-moi maintenant avec votre photo.
alert-move-gone = Ce mouvement n’est plus là. Répondez à une photo avec /animate pour créer votre propre vidéo.
alert-motion-chosen = C’est noté
alert-motion-saved = Enregistré
alert-reminded = Je vous écrirai dans { $wait }, quand vous pourrez refaire des vidéos.
alert-motion-known = Je l’ai déjà, sous le nom { $name }. Envoyez /moves pour le voir.
alert-motion-removed = Supprimé
alert-motion-gone = Ce mouvement n’existe plus. Envoyez /moves pour voir ceux qui restent.
alert-not-your-list = Cette liste n’est pas à vous. Envoyez /moves pour voir la vôtre.
alert-not-yours-to-remove = Seule la personne qui me gère peut supprimer celui-ci.
alert-too-many-motions = Vous avez { $limit } mouvements, et je n’en garde pas plus. Supprimez-en d’abord un : envoyez /moves.
alert-motions-are-peoples = Je garde des mouvements pour des personnes, pas pour des groupes ni des canaux.
alert-saved = Enregistré, pour les vidéos lancées à partir de maintenant
alert-started = C’est parti
alert-cancelled = Annulé

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>Le compte AI/ML API n’a plus de crédits.</b> Les demandes attendent dans la file et reprendront toutes seules dès qu’il sera rechargé.
operator-access =
    🔑 <b>L’AI/ML API refuse l’accès au bot.</b> Vérifiez AIMLAPI_KEY, ses permissions et AIMLAPI_URL ; la réponse est dans le journal. En attendant, les demandes restent dans la file.
operator-model =
    🔑 <b>La clé n’a pas accès au modèle { $model }.</b> Les tâches de son mode attendent, toutes les autres continuent ; la réponse est dans le journal.
operator-down =
    🔌 <b>L’AI/ML API est en panne</b>, ou injoignable d’ici ; ses réponses sont dans le journal. Les demandes attendent et reprendront toutes seules à son retour.
operator-resumed = ✅ L’AI/ML API accepte de nouveau les demandes.
operator-storage =
    💾 <b>Je ne peux pas utiliser ma base de données :</b> { $reason }. Le disque est-il plein, ou le fichier en lecture seule ? Rien n’est perdu : tout attend et reprendra tout seul.
operator-storage-back = ✅ Je peux de nouveau utiliser ma base de données.
operator-ledger = ⚠️ <b>Les comptes ne tombent pas juste.</b> Écarts : { $count } ; le premier : { $finding }. « bot.py ledger check » les affiche tous.
operator-nothing-delivered =
    ⚠️ La tâche { $job } a été envoyée, et rien n’a été livré ({ $ending }). Elle a peut-être été payée. Génération : <code>{ $generation }</code>. « bot.py look { $job } » vérifie encore une fois.
operator-maybe-submitted =
    ⚠️ Tâche { $job } : la connexion à l’AI/ML API s’est coupée pendant l’envoi. La demande est peut-être arrivée, peut-être pas : elle a pu être payée, et je ne la répète pas. La consommation du compte chez elle permet de le voir.
operator-queue-full =
    ⚠️ <b>{ $limit } tâches sont en attente</b> : je n’en accepte plus jusqu’à ce qu’il y ait de la place (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS indique combien sont générées à la fois.
operator-limit-near = 📊 <b>{ $limit } est presque épuisé :</b> { $used } sur { $most }.
operator-limit-reached = ⛔ <b>{ $limit } est atteint :</b> { $used } sur { $most }. Je n’accepte plus rien pendant { $wait }, jusqu’au renouvellement ou à une hausse.
operator-price-off = 💸 <b>La tâche { $job } a coûté { $cost }</b> ; son prix était { $price }. PRICES et PRICE_FRAMES sont-ils justes ? Génération : <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>Il reste { $balance } sur le compte AI/ML API</b>, moins que LOW_BALANCE ({ $low }). Sans crédits, les tâches attendent.
operator-job-refused =
    ⚠️ <b>La tâche { $job } a été refusée</b> alors que d’autres sont acceptées ; elle a donc échoué seule : { $reason }. La clé a-t-elle accès à son modèle ?
operator-conflict =
    ⚠️ <b>Un autre processus récupère les messages avec le même token de bot.</b> Chacun des deux n’en reçoit qu’une partie : arrêtez-en un.
control-paused =
    ⏸ <b>En pause.</b> Rien de nouveau ne démarre avant /resume, et les places sont gardées. Les gens lisent :
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ Je lance les vidéos comme d’habitude.
control-pause-too-long = Ce texte est trop long. Il peut avoir { $limit } caractères au plus.
control-log-heading = 📓 <b>Qui a fait quoi</b> (UTC), le plus récent d’abord :
control-log-empty = 📓 Rien n’a encore été changé d’ici.
control-prices =
    💲 { $source ->
        [set] Comme fixés dans PRICES
       *[learnt] Appris de ce que les vidéos ont coûté
    } par seconde facturée ({ $frames } images) :
control-stats-span =
    { $span ->
        [day] <b>Aujourd’hui</b>
        [week] <b>7 jours</b>
       *[month] <b>30 jours</b>
    }
control-stats-legend = 🎬 lancées · 🟩 livrées · 🟥 terminées sans vidéo · ⬜ annulées · 👤 personnes (sans celles oubliées) · ⏱ temps moyen jusqu’à la vidéo · 💵 dépensé ou réservé
control-job-unknown = Il n’y a pas de tâche avec ce numéro. /jobs donne les numéros.
control-job-how = Écrivez <code>/job 12</code> ; les numéros sont dans /jobs.
control-done-ban = On ne peut plus m’utiliser là. Ce qui est en cours arrivera encore.
control-done-allow = On peut m’utiliser là.
control-done-unban = N’est plus bloqué. ALLOWED_CHATS et /allow disent si l’on peut m’utiliser.
button-job-show = 🔄 Actualiser
button-job-poll = 🔍 Vérifier encore
button-job-drop = 🗑 Abandonner
button-job-resend = 📤 Renvoyer
button-copy-id = Copier l’ID
control-access-request = 🔑 <b>{ $name }</b> demande l’accès : <code>{ $id }</code>
button-allow = ✅ Autoriser
button-deny = ✖️ Refuser
control-who = De qui s’agit-il ? Écrivez l’ID après la commande, ou répondez avec elle à un de ses messages (même transféré).
control-grant-how = Écrivez <code>/grant ID nombre</code>, ou répondez avec <code>/grant nombre</code> à un de ses messages (même transféré). Valable aujourd’hui seulement, de 1 à { $limit }.

## The bot's profile

description =
    Je donne vie aux photos : envoyez la photo d’une personne et une courte vidéo, et la personne de la photo bouge comme celle de la vidéo.
short-description = Photo + vidéo = la personne de la photo bouge comme celle de la vidéo.
