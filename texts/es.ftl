# All that the bot says in Spanish. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = Español
language-question = 🌐 <b>¿En qué idioma quieres que hable?</b>
language-chosen = Ahora hablo español.
language-administrators = Solo los administradores pueden cambiar el idioma de un grupo. En un chat privado conmigo puedes elegir el tuyo.

## Commands, as the menu shows them

command-start = Qué hago y cómo empezar
command-help = Cómo funciona, con consejos
command-animate = Dar vida a una foto
command-cancel = Cancelar un video que aún no ha empezado
command-motions = Movimientos para elegir
command-history = Recibir otra vez tus últimos videos
command-status = Cómo van tus videos
command-settings = Cómo se hacen tus videos
command-language = Elegir en qué idioma hablo
command-privacy = Qué guardo y por cuánto tiempo
command-forget = Borrar todo lo que sé de ti

## Getting to know each other

start =
    👋 <b>Doy vida a las fotos.</b>

    Envíame la <b>foto</b> de una persona y un <b>video corto</b> de alguien en movimiento, en el orden que quieras. Recibirás un video en el que la persona de la foto se mueve como la del video.

    Sale mejor con una sola persona en cada uno, de frente a la cámara y con un encuadre parecido. Más consejos en /help.
help =
    <b>Cómo funciona</b>
    1. Envía una foto y un video, en el orden que quieras. Para cambiar uno, envía otro.
    2. Toca <b>Animar</b>. Si quieres, antes puedes elegir qué se hace y cómo.
    3. Espera unos minutos. El video llega como respuesta a tu mensaje.

    <b>Para un buen resultado</b>
    • Una sola persona en la foto y una en el video, de frente a la cámara
    • El mismo encuadre en ambos: rostro con rostro, cuerpo entero con cuerpo entero
    • Una foto nítida y bien iluminada
    • Un video de 2 a { $seconds } segundos; si es más largo, eliges un fragmento

    <b>Qué acepto</b>
    Fotos: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, stickers. Videos: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIF, videomensajes, stickers de video. Hasta { $megabytes } MB cada uno.

    <b>Movimientos con nombre</b>
    En /motions hay videos para elegir. Responde a un video con <code>/savemotion dance</code> para guardarlo allí.

    <b>En un grupo</b>
    Escribe /animate al pie de una foto o un video, o en respuesta a uno.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Escribe <b>/animate</b> al pie de una foto o un video, o en respuesta a uno que ya esté aquí. Te pido el otro archivo y luego hago que la persona de la foto se mueva como la del video. <b>/animate dance</b> usa el movimiento llamado dance de /motions.

    /status muestra lo que está en proceso, /cancel descarta lo que aún no ha empezado y /history tiene tus videos terminados.
added-to-group =
    👋 <b>Doy vida a las fotos.</b> Escribe /animate al pie de la foto de una persona, o en respuesta a ella, y te pido un video con el movimiento. Ambos pueden ser de cualquiera de aquí; por favor, usa imágenes de personas solo si están de acuerdo.
privacy =
    <b>Qué guardo</b>
    • De lo que envías: referencias a la foto y al video (no los archivos), tu ID numérico, y los ajustes y la hora de cada video que hago. Una referencia al video terminado, para que /history pueda enviarlo otra vez. Tus mensajes en sí, solo hasta que los respondo.
    • { $encrypted ->
            [yes] Las referencias, los enlaces y los mensajes están cifrados, con una clave que se guarda en otro lugar.
           *[no] Aquí las referencias, los enlaces y los mensajes no están cifrados; solo puede leerlos quien me gestiona.
        }
    • Los movimientos que guardas: su nombre y referencias al video y a un fotograma, hasta que los eliminas.
    • Los archivos están en mi disco solo mientras trabajo con ellos, y se borran justo después.

    <b>Quién recibe qué</b>
    La foto y el video van a AI/ML API (aimlapi.com), que genera el resultado. No recibe ni tu nombre ni tu ID.

    <b>Por cuánto tiempo</b>
    • Lo que enviaste pero no pusiste en marcha: { $hours } horas.
    • De quién es un video terminado y todo lo que lleva a sus archivos: { $days ->
            [0] no se guarda.
            [one] { $days } día.
           *[other] { $days } días.
        } Después solo quedan números: cuándo se hizo un video, cómo y cuánto costó.
    • /forget lo borra todo de una vez.

    Usa imágenes de personas solo si están de acuerdo. Cada resultado indica que está hecho con IA.
not-allowed =
    Lo siento, este bot no está abierto a todo el mundo. Si conoces a quien lo gestiona, pídele acceso: tu ID es <code>{ $id }</code>.
not-allowed-group =
    Lo siento, este bot no está abierto a este grupo. Quien lo gestiona puede darle acceso: el ID del grupo es <code>{ $id }</code>.

## Gathering the two files

ask-for-video =
    📷 Ya tengo la foto. Ahora envía un <b>video</b> con el movimiento, de hasta { $seconds } segundos, o elige uno en /motions.
ask-for-photo =
    🎬 Ya tengo el video. Ahora envía una <b>foto</b> de la persona que se moverá así.
ask-for-both =
    Envía la <b>foto</b> de una persona y un <b>video</b> con el movimiento, en el orden que quieras.
prompt-video =
    📷 Ya tengo la foto. <b>Responde a este mensaje</b> con un video del movimiento, de hasta { $seconds } segundos. O usa /cancel.
prompt-photo =
    🎬 Ya tengo el video. <b>Responde a este mensaje</b> con una foto de la persona que se moverá así. O usa /cancel.
prompt-both =
    <b>Responde a este mensaje</b> con la foto de una persona y luego con un video del movimiento. O usa /cancel.
prompt-placeholder-photo = Una foto
prompt-placeholder-video = Un video
prompt-placeholder-name = Un nombre
offer =
    <b>Todo listo</b>
    { $mode ->
        [replace] La persona de tu foto ocupará el lugar de la de tu video.
       *[move] La persona de tu foto se moverá como la de tu video.
    }

    Foto: { $photo }
    Video: { $video }, { $length }
    Ajustes: { $preset } ({ $resolution }, { $steps } pasos)
offer-wait = Espera: aprox. { $median } min, normalmente de { $fastest } a { $slowest }
offer-parts = Un fragmento más corto cuesta menos y tarda menos.
offer-price = Precio: aprox. { $price } dólares estadounidenses
offer-consent = { $place ->
        [group] Para cambiar la foto o el video, responde con otro archivo.
       *[private] Para cambiar la foto o el video, envía otro archivo.
    } Al tocar Animar confirmas que puedes usar las imágenes de las personas que aparecen.
hint-photo-tiny = 💡 La foto es muy pequeña; una más grande da un resultado más nítido.
hint-photo-blurred = 💡 La foto se ve borrosa; una nítida da un mejor resultado.
hint-photo-dark = 💡 La foto es muy oscura; una con más luz da un mejor resultado.
hint-video-tiny = 💡 El video es muy pequeño; en uno más grande se ve mejor el movimiento.
hint-video-dark = 💡 El video es muy oscuro; en uno con más luz se ve mejor el movimiento.
hint-video-still = 💡 En el video no se mueve casi nada, así que en el resultado tampoco.
hint-begins-black = 💡 El video empieza en negro; sin ese comienzo sale mejor.
hint-begins-still = 💡 En los primeros { $seconds } s del video no se mueve nadie; sin ellos hay más movimiento en el resultado.
hint-has-cuts = 💡 El video tiene cortes; un fragmento sin cortes sale mejor.
hint-crops-sides = 💡 La foto es más ancha que el video: se recortará cerca del { $percent }%, por los lados.
hint-crops-top-and-bottom = 💡 La foto es más alta que el video: se recortará cerca del { $percent }%, por arriba y por abajo.
file-taken = { $role ->
        [photo] recibida
       *[video] recibido
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
length-first = los primeros { $seconds } de { $whole } segundos
length-middle = los { $seconds } segundos centrales de { $whole }
length-within = { $seconds } de { $whole } segundos
length-unknown = hasta { $allowed } segundos
offer-discarded = Cancelado. Empieza de nuevo con una foto o un video cuando quieras.
button-animate = ✨ Animar
button-cancel = Cancelar
button-mode-move = 🕺 Mover mi foto
button-mode-replace = 👤 Reemplazar
button-part-first-5 = Primeros 5 s
button-part-first-10 = Primeros 10 s
button-part-first-15 = Primeros 15 s
button-part-middle = { $seconds } s centrales
button-part-uncut = Sin cortes, { $seconds } s
button-part-moving = Sin el inicio, { $seconds } s
button-part-all = Máximo { $seconds } s
button-part-whole = Todo, { $seconds } s
part-and-wait = { $part }: { $minutes } min
part-price-and-wait = { $part }: US$ { $price }, { $minutes } min
button-again = 🔁 Reintentar

## Settings

button-settings = ⚙️ Ajustes
settings-own =
    ⚙️ <b>Tus ajustes:</b> { $preset }
    { $resolution }, { $steps } pasos, calidad: { $quality }
settings-group =
    ⚙️ <b>Los ajustes de este grupo:</b> { $preset }
    { $resolution }, { $steps } pasos, calidad: { $quality }
    Para quienes no hayan elegido los suyos.
settings-administrators = Solo los administradores pueden cambiar los ajustes de un grupo. En un chat privado conmigo puedes elegir los tuyos con /settings; también valen aquí.
preset-quick = ⚡ Rápido
preset-balanced = ⚖️ Equilibrado
preset-best = 💎 Superior
preset-own = personalizados
preset-about-quick = ⚡ <b>Rápido:</b> { $resolution }, { $steps } pasos. El precio más bajo y la espera más corta.
preset-about-balanced = ⚖️ <b>Equilibrado:</b> { $resolution }, { $steps } pasos. Mi configuración habitual.
preset-about-best = 💎 <b>Superior:</b> { $resolution }, { $steps } pasos. La mejor imagen, la espera más larga y el doble de precio que 480p.
button-details = Detalles
button-usual = Ajustes habituales
button-offer = « Volver al resumen
button-back = « Volver
settings-details =
    ⚙️ <b>Detalles</b>
    Cada botón muestra lo que se usa ahora. Toca uno para leer qué hace o para cambiarlo.
setting-resolution = Resolución
setting-quality = Calidad
setting-steps = Pasos
setting-shift = Desplazamiento
setting-safety = Filtro de seguridad
setting-write = Modo de guardado
setting-about-resolution = El lado corto del video. Cuanto mayor es, más detalle se ve y más tarda. 580p cuesta un 50% más que 480p; 720p, el doble. Un video más largo también cuesta más.
setting-about-quality = Con qué calidad se guarda el video terminado. Más alta: se ve más limpio, pero el archivo es más grande. No cambia ni el precio ni lo que tarda la IA.
setting-about-steps = Cuántas veces repasa la IA el video. Más pasos: una imagen más fina y una espera más larga. El precio indicado no cambia.
setting-about-shift = En qué se usan los pasos: un valor alto dedica más al movimiento y la composición; uno bajo, a los detalles finos. El precio y la espera no cambian.
setting-about-safety = Si la IA rechaza las fotos y los videos que considera inadecuados. Lo que rechaza no cuesta nada; en lo demás, el precio y la espera no cambian.
setting-about-write = Cómo se guarda el video terminado: rápido, para la espera más corta al final; compacto, para el archivo más pequeño; equilibrado, para un poco de ambos. El precio no cambia.
value-quality-low = Baja
value-quality-medium = Media
value-quality-high = Alta
value-quality-maximum = Máxima
value-safety-on = Activado
value-safety-off = Desactivado
value-write-fast = Rápido
value-write-balanced = Equilibrado
value-write-small = Compacto

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Tu video es el siguiente.</b> Empieza en cuanto se libere un lugar.
       *[other] ⏳ <b>En cola:</b> número { $number }.
    }
status-preparing = ⚙️ <b>Preparando</b> tu foto y tu video…
status-submitting = ⚙️ <b>Enviándolos</b> a la IA…
status-generating =
    🎬 <b>Generando…</b>
    { $bar } { $number ->
        [0] acaba de empezar
       *[other] aprox. { $number }%
    }
    Aprox. { $median } min en total, normalmente de { $fastest } a { $slowest }. Ya no se puede detener; puedes salir del chat, te respondo cuando esté.
status-late =
    🎬 <b>Generando…</b>
    { $bar } aprox. { $number }%
    Está tardando más de lo habitual (de { $fastest } a { $slowest } min). Sigo esperando y te responderé.
status-sending = 📤 <b>Listo.</b> Enviando tu video…
status-paused = ⏸ Ahora mismo no puedo generar videos, y quien me gestiona ya lo sabe. <b>Tu lugar está guardado</b>; seguiré automáticamente.
status-waiting = ⏸ <b>La IA no responde en este momento</b>, y quien me gestiona ya lo sabe. Tu video no se ha perdido: sigo comprobándolo y te lo envío en cuanto esté.
too-many = { $limit ->
        [1] Ya tienes un video en proceso.
       *[other] Ya tienes { $limit } videos en proceso.
    } Conservo tus archivos: toca Animar otra vez cuando termine uno.
queue-full = Hay tantos vídeos en espera que por ahora no acepto más. Tus archivos se conservan: vuelve a pulsar el botón dentro de un rato.

## The result

result-caption = ✨ Hecho con IA
result-caption-private = ✨ Hecho con IA. No pude llegar al grupo donde lo pediste, así que te lo mando aquí.
result-without-sound = 🔇 No puedo leer el sonido de tu video, así que no lo tiene.
result-out-of-step = 🔈 El sonido y la imagen pueden desajustarse.
made-by-ai-mark = Hecho con IA (Wan 2.2 Animate Move)
result-link =
    ✨ Tu video está listo, pero no puedo enviarlo aquí como video. Aquí lo tienes, hecho con IA; el enlace solo funciona por un tiempo: { $link }
button-send-again = 📥 Enviar otra vez
button-another-video = 🎬 Otro video
button-another-photo = 📷 Otra foto
button-other-settings = ⚙️ Otros ajustes

## The results so far

history-heading =
    🎞 <b>Tus últimos videos</b>
    Toca uno y te lo envío otra vez. No cuesta nada.
history-heading-group =
    🎞 <b>Tus últimos videos de este grupo</b>
    Toca uno y te lo envío otra vez. No cuesta nada.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] Hace menos de un día
        [one] Hace { $days } día
       *[other] Hace { $days } días
    }: { $mode ->
        [replace] persona reemplazada
       *[move] foto en movimiento
    }, { $resolution }{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }
history-send = Enviar { $number }
button-newer = « Más recientes
button-older = Más antiguos »
history-empty = Aún no tienes videos aquí. Envía una foto y un video, y hago el primero.
history-empty-group = Aún no tienes videos de este grupo. Escribe /animate al pie de una foto o un video para hacer el primero.

## Endings without a video

ending-cancelled = Cancelado, no se generó nada.
ending-uncertain =
    ⚠️ Se cortó la conexión mientras entregaba tus archivos, y no puedo saber si llegaron. Por seguridad, no los envío dos veces por mi cuenta. Toca Reintentar para empezar de nuevo.
ending-refused =
    🚫 El filtro de seguridad de la IA lo rechazó. Envía una foto o un video diferente (conservo el otro archivo) o vuelve a intentarlo.
ending-no-person =
    🔍 La IA no encontró a ninguna persona que animar. Envía una foto o un video con una sola persona, de frente a la cámara (conservo el otro archivo), o vuelve a intentarlo.
ending-not-accepted =
    🚫 La IA no acepta estos archivos. Envía una foto o un video diferente (conservo el otro archivo) o vuelve a intentarlo.
ending-service-failed =
    😕 A la IA no le salió este video. A veces pasa; conservo tus archivos, así que vuelve a intentarlo.
generation-late =
    ⏳ Está tardando mucho más de lo normal. Seguiré mirando durante un día y te enviaré el vídeo en cuanto esté listo. No tienes que hacer nada.
ending-timed-out =
    ⌛ Esto tardó demasiado y dejé de esperar. Conservo tus archivos: vuelve a intentarlo dentro de un rato.
ending-result-lost =
    😕 Tu video se hizo, pero no pude descargarlo. Conservo tus archivos, puedes volver a intentarlo.
ending-undelivered =
    📦 Tu video está listo, pero no pude enviarlo. Te lo guardo: toca el botón o envía /history, y lo intento de nuevo.
undelivered-link = También está aquí, hecho con IA; el enlace solo funciona por un tiempo: { $link }
ending-unconfirmed =
    📨 Envié tu video, pero Telegram no confirmó que llegara. Si no lo ves aquí, toca el botón o envía /history, y lo envío otra vez.
ending-broken =
    😕 Algo falló de mi lado, y quien me gestiona puede verlo. Conservo tus archivos, puedes volver a intentarlo.
ending-photo-gone = Telegram ya no puede darme tu foto. Envíala otra vez, por favor; el video lo conservo.
ending-video-gone = Telegram ya no puede darme tu video. Envíalo otra vez, por favor; la foto la conservo.
-photo-unreadable = No puedo leer esta foto. Envía otra, por favor, en JPEG o PNG
ending-photo-unreadable = { -photo-unreadable }; el video lo conservo.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = Esta foto es demasiado pequeña para trabajar con ella. Envía una más grande, por favor
ending-photo-too-small = { -photo-too-small }; el video lo conservo.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = Esta foto es demasiado grande para mí. Envía una más pequeña, por favor
ending-photo-too-large = { -photo-too-large }; el video lo conservo.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = No puedo leer este video. Envía otro, por favor, mejor en MP4
ending-video-unreadable = { -video-unreadable }; la foto la conservo.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = Este video no tiene imagen, solo sonido. Envía uno en el que alguien se mueva, por favor
ending-video-no-picture = { -video-no-picture }; la foto la conservo.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = La imagen de este video es demasiado pequeña para trabajar con ella. Envía uno de al menos 64 píxeles en su lado corto, por favor
ending-video-too-small = { -video-too-small }; la foto la conservo.
unusable-video-too-small = { -video-too-small }.
-video-too-short = Este video es demasiado corto. Envía uno de al menos 2 segundos, por favor
ending-video-too-short = { -video-too-short }; la foto la conservo.
unusable-video-too-short = { -video-too-short }.
-video-too-large = Este video es demasiado grande para mí. Envía uno más corto o más pequeño, por favor
ending-video-too-large = { -video-too-large }; la foto la conservo.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = Este archivo ocupa { $size } MB. Telegram me da archivos de hasta { $limit } MB: envía uno más pequeño o más corto, por favor.
unknown-file = No puedo usar este tipo de archivo. Necesito la <b>foto</b> de una persona y un <b>video</b> de alguien en movimiento.
animated-sticker = Este tipo de sticker animado es un dibujo, no un video. Sí me sirve un sticker de video, un GIF o un video.
live-photo = 📷 Es una Live Photo: una foto y un video corto en uno. ¿Qué uso?
button-live-photo = 📷 La foto
button-live-video = 🕺 El movimiento
unknown-text = Envíame la <b>foto</b> de una persona y un <b>video</b> de alguien en movimiento, y le doy vida a la foto. Hay consejos en /help.
unknown-command = No conozco este comando. En /help está lo que puedo hacer.
too-fast = Vas un poco rápido para mí. Espera unos segundos y sigue, por favor.
something-broke = Algo falló de mi lado, lo siento. Inténtalo otra vez, por favor.
reply-has-no-file = No hay foto ni video en el mensaje al que respondiste.

## Commands about one's own jobs

nothing-to-cancel = No hay nada que cancelar.
cancelled-draft = Cancelado: he descartado los archivos que enviaste.
cancelled-jobs = { $count ->
        [one] Cancelé { $count } video que estaba en espera. No se generó nada.
       *[other] Cancelé { $count } videos que estaban en espera. No se generó nada.
    }
too-late-to-cancel = { $count ->
        [one] { $count } video ya se está haciendo: no se puede detener y llegará.
       *[other] { $count } videos ya se están haciendo: no se pueden detener y llegarán.
    }
no-jobs = No tienes nada en proceso. Solo hacen falta una foto y un video.
jobs-heading = <b>Tus videos</b>
job-line-queued = { $number ->
        [1] • En cola, el siguiente
       *[other] • En cola, número { $number }
    }
job-line-preparing = • En preparación
job-line-submitting = • Enviándose a la IA
job-line-generating = { $number ->
        [0] • Generándose, acaba de empezar; aprox. { $median } min en total, normalmente de { $fastest } a { $slowest }
       *[other] • Generándose, aprox. { $number }% hecho; aprox. { $median } min en total, normalmente de { $fastest } a { $slowest }
    }
job-line-late = • Generándose, tarda más de lo habitual (de { $fastest } a { $slowest } min); sigo esperando
job-line-sending = • Listo, enviándose
job-line-waiting = • Generándose, pero la IA no responde en este momento; sigo comprobándolo
job-line-paused = • En espera: ahora mismo no puedo generar videos, tu lugar está guardado

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Movimientos</b>
    Toca uno y envía una <b>foto</b>: la persona que aparece en ella se moverá así.
motions-none =
    Aún no hay movimientos. Responde a un video con <code>/savemotion dance</code> y podrás usarlo con ese nombre y cualquier foto.
motion-unknown = No conozco ningún movimiento llamado <b>{ $name }</b>. Toca uno de estos:
motion-unknown-alone = No conozco ningún movimiento llamado <b>{ $name }</b>.
motion-label = { $name }{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }
motion-label-own = { $name } (tuyo){ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }. Ahora envía una <b>foto</b> de la persona que se moverá así.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }. Ahora <b>responde a este mensaje</b> con una foto de la persona que se moverá así.
motion-link = Un enlace para compartirlo: { $link }
save-motion-how =
    Responde a un video con <code>/savemotion dance</code>, o escríbelo al pie de uno. Guardo el video como <b>dance</b> y puedes usarlo con cualquier foto.
motion-saved = ✅ Guardado como <b>{ $name }</b>, para ti. Está en /motions.
motion-saved-shared = ✅ Guardado como <b>{ $name }</b>, para todo el mundo. Está en /motions.
motion-replaced = ✅ Guardado como <b>{ $name }</b>, para ti, en lugar del video que tenía este nombre.
motion-replaced-shared = ✅ Guardado como <b>{ $name }</b>, para todo el mundo, en lugar del video que tenía este nombre.
motion-kept = ✅ Guardado como <b>{ $name }</b>; está en /motions. <b>Responde a este mensaje</b> con un nombre para darle otro.
motion-renamed = ✅ Ahora se llama <b>{ $name }</b>; está en /motions.
motion-name-bad =
    Un nombre es una sola palabra de hasta 32 caracteres: letras de la a a la z (sin ñ ni tildes), números, - y _, como <code>/savemotion moon-walk</code>. Inténtalo otra vez, por favor.
motion-name-unfit =
    Un nombre es una sola palabra de hasta 32 caracteres: letras de la a a la z (sin ñ ni tildes), números, - y _, como <code>moon-walk</code>. <b>Responde a este mensaje</b> con uno.
motion-name-taken = Ya tienes un movimiento llamado <b>{ $name }</b>. <b>Responde a este mensaje</b> con otro nombre.
motion-removed = <b>{ $name }</b> se eliminó. En /motions están los demás.
too-many-motions = Tienes { $limit } movimientos, y no guardo más. Elimina uno antes: tócalo en /motions y luego toca Eliminar.
motions-are-peoples = Guardo movimientos para personas, no para grupos ni canales. Escríbelo desde tu propia cuenta y será tuyo.
button-more = Más »
button-remove = 🗑 Eliminar
motion-label-remove = 🗑 Sí, eliminar { $name }
button-keep = Conservar
button-keep-motion = 💾 Guardar movimiento

## Being forgotten

forget-question =
    🗑 <b>¿Quieres que te olvide?</b>
    Borraré todo lo que sé de ti, en todos los chats: los archivos que enviaste, los movimientos que guardaste, los videos que pediste y lo que esté en proceso.

    Lo que ya se está generando no se puede detener, pero nadie lo recibirá. Los mensajes que están en el chat se quedan ahí. Conservo números que no se pueden vincular a nadie: cuándo se hizo un video, cómo y cuánto costó.
button-forget = 🗑 Olvídame
forgotten = 🗑 <b>Todo olvidado.</b> He borrado:
forgotten-drafts = { $count ->
        [one] • los archivos que habías enviado para { $count } video
       *[other] • los archivos que habías enviado para { $count } videos
    }
forgotten-cancelled = { $count ->
        [one] • { $count } video que estaba en espera: no se hará
       *[other] • { $count } videos que estaban en espera: no se harán
    }
forgotten-cut-loose = { $count ->
        [one] • { $count } video que se está generando: no se puede detener, pero nadie lo recibirá
       *[other] • { $count } videos que se están generando: no se pueden detener, pero nadie los recibirá
    }
forgotten-finished = { $count ->
        [one] • todo lo que sabía de { $count } video terminado
       *[other] • todo lo que sabía de { $count } videos terminados
    }
forgotten-motions = { $count ->
        [one] • { $count } movimiento que habías guardado
       *[other] • { $count } movimientos que habías guardado
    }
forgotten-preferences = • el idioma o los ajustes que habías elegido
forgotten-rest = Solo quedan números que no se pueden vincular a nadie. Si vuelves a enviarme algo, empezamos de cero.

## Alerts on buttons

alert-not-yours = Esto no es tuyo. Envía /animate para hacer tu propio video.
alert-too-late = Es tarde para cancelar: ya se está haciendo.
alert-gone = Esto ya no es válido. Empieza de nuevo con una foto y un video.
alert-files-gone = Ya no tengo estos archivos. Empieza de nuevo con una foto y un video.
alert-not-your-history = Estos no son tus videos. Envía /history para ver los tuyos.
alert-not-sent-again = Telegram no puede volver a enviar este video, o no me deja hacerlo aquí. Lo encuentras donde lo envié la primera vez.
alert-not-yours-to-forget = Solo puede tocar esto quien lo pidió. Para que te olvide a ti, envía /forget.
alert-nothing-known = Ya no queda nada que yo sepa de ti.
alert-forgotten = Todo olvidado
alert-too-fast = Vas un poco rápido para mí. Espera unos segundos, por favor.
alert-motion-chosen = Elegido
alert-motion-saved = Guardado
alert-motion-known = Ya lo tengo, como { $name }. Envía /motions para verlo.
alert-motion-removed = Eliminado
alert-motion-gone = Este movimiento ya no está. Envía /motions para ver los que hay.
alert-not-your-list = Esta lista no es tuya. Envía /motions para ver la tuya.
alert-not-yours-to-remove = Este solo puede eliminarlo quien me gestiona.
alert-too-many-motions = Tienes { $limit } movimientos, y no guardo más. Elimina uno antes: envía /motions.
alert-motions-are-peoples = Guardo movimientos para personas, no para grupos ni canales.
alert-saved = Guardado, para los videos que se inicien a partir de ahora
alert-started = En marcha
alert-cancelled = Cancelado

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>La cuenta de AI/ML API se quedó sin créditos.</b> Los trabajos esperan en la cola y siguen por sí solos en cuanto se recargue.
operator-access =
    🔑 <b>AI/ML API rechaza la clave del bot.</b> Revisa AIMLAPI_KEY, sus permisos y AIMLAPI_URL; la respuesta está en el registro. Mientras tanto, los trabajos esperan en la cola.
operator-model =
    🔑 <b>La clave no tiene acceso al modelo { $model }.</b> Los trabajos de su modo esperan en la cola, los demás siguen; la respuesta está en el registro.
operator-down =
    🔌 <b>AI/ML API está caída</b>, o no se puede acceder a ella desde aquí; sus respuestas están en el registro. Los trabajos esperan y siguen por sí solos cuando vuelva.
operator-resumed = ✅ AI/ML API vuelve a aceptar trabajos.
operator-storage =
    💾 <b>No puedo usar mi base de datos:</b> { $reason }. ¿Está lleno el disco, o el archivo es de solo lectura? No se pierde nada: todo espera y sigue por sí solo.
operator-storage-back = ✅ Puedo usar mi base de datos otra vez.
operator-nothing-delivered =
    ⚠️ El trabajo { $job } se envió y no se entregó nada ({ $ending }). Puede que se haya pagado. Generación: <code>{ $generation }</code>. «bot.py look { $job }» vuelve a mirar.
operator-queue-full =
    ⚠️ <b>Hay { $limit } trabajos en espera</b>, así que no acepto más hasta que haya sitio (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS indica cuántos se generan a la vez.
operator-job-refused =
    ⚠️ <b>El trabajo { $job } fue rechazado</b> aunque se aceptan otros, así que falló solo ese: { $reason }. ¿Tiene la clave acceso a su modelo?
operator-conflict =
    ⚠️ <b>Otro proceso recibe mensajes con el mismo token de bot.</b> Cada uno de los dos recibe solo una parte: detén uno.

## The bot's profile

description =
    Doy vida a las fotos: envía la foto de una persona y un video corto, y la persona de la foto se moverá como la del video.
short-description = Foto + video = la persona de la foto se mueve como la del video.
