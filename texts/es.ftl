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
command-moves = Movimientos listos y los tuyos
command-history = Recibir otra vez tus últimos videos
command-balance = Ver lo que usaste hoy y lo que queda
command-paysupport = Preguntar por un pago o avisar de un problema
command-terms = Qué significa pagar por un video
command-status = Cómo van tus videos
command-settings = Cómo se hacen tus videos
command-language = Cambiar el idioma
command-privacy = Qué guardo y por cuánto tiempo
command-forget = Borrar todo lo que sé de ti
command-pause = No empezar más videos; la gente lee tu texto
command-resume = Volver a empezar videos
command-jobs = Qué está en marcha y qué terminó al final
command-job = Un trabajo por su número: estado y botones
command-stats = Cifras: hoy, 7 días, 30 días
command-prices = Precios: fijados y aprendidos
command-log = Quién hizo qué aquí
command-allow = Dejar que una persona o un grupo me use
command-ban = Impedir que una persona o un grupo me use
command-unban = Levantar un bloqueo
command-grant = Dar a alguien más videos hoy
command-refund = Devolver un pago en estrellas

## Getting to know each other

start =
    👋 <b>Doy vida a las fotos.</b>

    1. Envía la <b>foto</b> de una persona.
    2. Envía un <b>video corto</b> de alguien en movimiento{ $moves ->
        [yes] , o elige un movimiento ya listo
       *[no] {""}
    }.

    Unos minutos después, la persona de tu foto se mueve así. Consejos: /help
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

    <b>Movimientos</b>
    En /moves hay videos para elegir. Responde a un video con <code>/savemove dance</code> para guardarlo allí.

    <b>En un grupo</b>
    Escribe /animate al pie de una foto o un video, o en respuesta a uno.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Escribe <b>/animate</b> al pie de una foto o un video, o en respuesta a uno que ya esté aquí. Te pido el otro archivo y luego hago que la persona de la foto se mueva como la del video. <b>/animate dance</b> usa el movimiento llamado dance de /moves.

    /status muestra lo que está en proceso, /cancel descarta lo que aún no ha empezado y /history tiene tus videos terminados.
help-inline =
    <b>En cualquier chat</b>
    Escribe <code>@{ $username }</code> en el campo de mensaje para enviar uno de tus videos o movimientos.
help-guest =
    <b>Donde no soy miembro</b>
    Responde a una foto con <code>@{ $username } { $name }</code> y mi respuesta se convierte en el video.
inline-button = ✨ Animar otra foto
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
    • Los archivos están en mi disco mientras trabajo con ellos, y luego unos { $minutes } minutos más por si los vuelvo a necesitar. Se borran en cuanto tu video está listo, o con /cancel y /forget.

    <b>Quién recibe qué</b>
    La foto y el video van a AI/ML API (aimlapi.com), que genera el resultado. No recibe ni tu nombre ni tu ID.

    <b>Por cuánto tiempo</b>
    • Lo que enviaste pero no pusiste en marcha: { $hours } horas.
    • Un recordatorio que pediste: tu ID y tu idioma, hasta que te escriba.
    • De quién es un video terminado y todo lo que lleva a sus archivos: { $days ->
            [0] no se guarda.
            [one] { $days } día.
           *[other] { $days } días.
        } Después solo quedan números: cuándo se hizo un video, cómo y cuánto costó.
    • /forget lo borra todo de una vez.
    • Solo se puede seguir contando unos días cuántos videos empezaste y cuánto costaron, con un código en lugar de tu ID, para que los límites valgan.
    • Si quien me gestiona te da acceso o te lo quita, o si lo pides: tu ID con ese dato, también después de /forget.
    • Mi registro, que ayuda a encontrar fallos: los ID de los chats y los números de videos y pagos, también después de /forget. Quien me gestiona decide cuánto se guarda.

    Usa imágenes de personas solo si están de acuerdo. Cada resultado indica que está hecho con IA.
not-allowed =
    Lo siento, este bot no está abierto a todo el mundo. Si conoces a quien lo gestiona, pídele acceso: tu ID es <code>{ $id }</code>.
not-allowed-group =
    Lo siento, este bot no está abierto a este grupo. Quien lo gestiona puede darle acceso: el ID del grupo es <code>{ $id }</code>.
access-banned = Lo siento, quien me gestiona te ha cerrado el acceso a este bot. /privacy te sigue diciendo qué guardo, y /forget lo borra.
button-ask-access = 🔑 Pedir acceso
alert-asked = La petición ya ha llegado. Escribiré aquí si la respuesta es sí.
alert-ask-later = Mucha gente acaba de pedir acceso, así que todavía no puedo pasar tu petición. Toca otra vez en { $wait }.
access-granted = 🎉 Ya puedes usarme. /help muestra cómo empezar.

## Gathering the two files

ask-for-video =
    📷 Ya tengo la foto. Ahora envía un <b>video</b> con el movimiento, de hasta { $seconds } segundos.
ask-for-photo =
    🎬 Ya tengo el video. Ahora envía una <b>foto</b> de la persona que se moverá así.
ask-for-both =
    Envía la <b>foto</b> de una persona y un <b>video</b> con el movimiento, en el orden que quieras.
ask-or-tap = O toca un movimiento ya listo:
still-missing-photo = 🎬 Ya tengo tu video. Falta una <b>foto</b> de la persona que se moverá así.
still-missing-video = 📷 Ya tengo tu foto. Falta un <b>video</b> con el movimiento.
prompt-video =
    📷 Ya tengo la foto. <b>Responde a este mensaje</b> con un video del movimiento, de hasta { $seconds } segundos. O usa /cancel.
prompt-photo =
    🎬 Ya tengo el video. <b>Responde a este mensaje</b> con una foto de la persona que se moverá así. O usa /cancel.
prompt-both =
    <b>Responde a este mensaje</b> con la foto de una persona y luego con un video del movimiento. O usa /cancel.
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>responde a este mensaje</b> con tu foto y te moverás así. O usa /cancel.
prompt-placeholder-photo = Una foto
prompt-placeholder-video = Un video
prompt-placeholder-name = Un nombre
offer = <b>Todo listo para animar</b>
offer-for = <b>{ $name }, todo listo para animar</b>
offer-wait = listo en unos { $wait }
offer-none-left = Hoy no te quedan más videos; habrá más en { $wait }.
reminder = 🔔 Ya puedes hacer videos otra vez.
offer-price = aprox. US$ { $price }
price = US$ { $price }
offer-consent = <i>Animar significa: las personas que aparecen están de acuerdo.</i>
offer-part = ✂️ <b>¿Qué parte del video?</b>
offer-how = <b>¿Cómo lo hago?</b>
offer-where =
    <b>¿Dónde debe moverse la persona?</b>
    🖼 <b>En la foto:</b> se queda el fondo de la foto.
    🎬 <b>En el video:</b> se queda la escena del video.
album-last = { $kind ->
        [both] 💡 De los { $count } archivos, tomo la última foto y el último video.
        [photo] 💡 De las { $count } fotos, tomo la última.
       *[video] 💡 De los { $count } videos, tomo el último.
    }
hint-photo-tiny = 💡 La foto es muy pequeña; una más grande da un resultado más nítido.
hint-photo-blurred = 💡 La foto se ve borrosa; una nítida da un mejor resultado.
hint-photo-dark = 💡 La foto es muy oscura; una con más luz da un mejor resultado.
hint-video-tiny = 💡 El video es muy pequeño; en uno más grande se ve mejor el movimiento.
hint-video-dark = 💡 El video es muy oscuro; en uno con más luz se ve mejor el movimiento.
hint-video-still = 💡 En el video no se mueve casi nada, así que en el resultado tampoco.
hint-begins-black = 💡 El video empieza en negro; sin ese comienzo sale mejor.
hint-begins-still = 💡 En los primeros { $seconds } s del video no se mueve nadie; sin ellos hay más movimiento en el resultado.
hint-has-cuts = 💡 El video tiene cortes; un fragmento sin cortes sale mejor.
hint-crops-sides = 💡 Se recortará cerca del { $percent }% de la foto, por los lados.
hint-crops-top-and-bottom = 💡 Se recortará cerca del { $percent }% de la foto, por arriba y por abajo.
length-seconds = { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
length-first = Los primeros { $seconds } de { $whole } segundos
length-middle = Los { $seconds } segundos centrales de { $whole }
length-within = { $seconds } de { $whole } segundos
length-unknown = Hasta { $allowed } segundos
offer-discarded = Cancelado. Empieza de nuevo con una foto o un video cuando quieras.
button-animate = ✨ Animar
left-today = { $count ->
        [one] queda { $count } hoy
       *[other] quedan { $count } hoy
    }
button-options = ⚙️ Opciones
button-cancel = Cancelar
button-remind = 🔔 Avísame
button-mode-move = 🖼 En la foto
button-mode-replace = 🎬 En el video
button-part-first-5 = Primeros 5 s
button-part-first-10 = Primeros 10 s
button-part-first-15 = Primeros 15 s
button-part-middle = { $seconds } s centrales
button-part-uncut = Sin cortes, { $seconds } s
button-part-moving = Sin el inicio, { $seconds } s
button-part-all = Máximo { $seconds } s
button-part-whole = Todo, { $seconds } s
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · US$ { $price } · { $wait }
button-again = 🔁 Reintentar
button-yes-again = 🔁 Sí, otra vez

## Settings

settings-own = ⚙️ <b>Tus ajustes:</b> { $preset }
settings-group =
    ⚙️ <b>Los ajustes de este grupo:</b> { $preset }
    Para quienes no hayan elegido los suyos.
settings-administrators = Solo los administradores pueden cambiar los ajustes de un grupo. En un chat privado conmigo puedes elegir los tuyos con /settings; también valen aquí.
preset-quick = ⚡ Rápido
preset-balanced = ⚖️ Estándar
preset-best = 💎 Superior
preset-own = personalizados
preset-about-quick = ⚡ <b>Rápido:</b> para probar, con la espera más corta.
preset-about-balanced = ⚖️ <b>Estándar:</b> va bien para casi todos los videos.
preset-about-best = 💎 <b>Superior:</b> la imagen más nítida, la espera más larga.
button-details = Detalles
button-usual = Ajustes habituales
button-back = « Volver
settings-details =
    ⚙️ <b>Detalles</b>
    Cada botón muestra lo que se usa ahora. Toca uno para leer qué hace o para cambiarlo.
setting-resolution = Resolución
setting-quality = Calidad
setting-steps = Pasos
setting-shift = Desplazamiento
setting-safety = Filtro de seguridad
setting-about-resolution = El lado corto del video. Cuanto mayor es, más detalle se ve y más tarda.
setting-about-quality = Con qué calidad se guarda el video terminado. Más alta: se ve más limpio, pero el archivo es más grande.
setting-about-steps = Cuántas veces repasa la IA el video. Más pasos: una imagen más fina y una espera más larga.
setting-about-shift = En qué se usan los pasos: un valor alto dedica más al movimiento y la composición; uno bajo, a los detalles finos.
setting-about-safety = Si la IA rechaza las fotos y los videos que considera inadecuados.
value-quality-low = Baja
value-quality-medium = Media
value-quality-high = Alta
value-quality-maximum = Máxima
value-safety-on = Activado
value-safety-off = Desactivado

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Tu video es el siguiente.</b> Empieza en cuanto se libere un lugar.
       *[other] ⏳ <b>En cola:</b> número { $number }. Empieza en unos { $wait }.
    }
status-preparing = ⚙️ <b>Preparando</b> tu foto y tu video…
status-submitting = ⚙️ <b>Enviándolos</b> a la IA…
status-generating =
    🎬 <b>Tu video se está creando</b>
    { $bar } { $left ->
        [0] casi listo
       *[other] faltan unos { $left } min
    }
status-leave-chat = Puedes cerrar el chat; te lo envío aquí.
status-late =
    🎬 <b>Sigue en proceso</b>
    { $bar } tarda más de los { $slowest } min habituales. Sigo esperando.
status-sending = 📤 <b>Listo.</b> Enviando tu video…
status-paused = ⏸ Ahora mismo no puedo generar videos, y quien me gestiona ya lo sabe. <b>Tu lugar está guardado</b>; seguiré automáticamente.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Tu lugar está guardado.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>La IA no responde en este momento</b>, y quien me gestiona ya lo sabe. Tu video no se ha perdido: sigo comprobándolo y te lo envío en cuanto esté.
too-many = { $limit ->
        [1] Ya tienes un video en proceso.
       *[other] Ya tienes { $limit } videos en proceso.
    } Conservo tus archivos: toca el botón otra vez cuando termine uno.
queue-full = Hay tantos videos en espera que por ahora no acepto más. Tus archivos se conservan: toca el botón otra vez dentro de un rato.
limit-reached = { $whose ->
    [person] Ya usaste todo lo que puedes crear hoy. Tus archivos se conservan: toca otra vez en { $wait }.
    [chat] Este chat ya usó todo lo que puede crear hoy. Tus archivos se conservan: toca otra vez en { $wait }.
    [month] Ya se usó todo lo que se puede crear este mes. Inténtalo otra vez en { $wait }.
   *[all] Ya se usó todo lo que se puede crear hoy. Tus archivos se conservan: toca otra vez en { $wait }.
 }
limit-too-little = { $whose ->
    [person] Este video costaría más de lo que te queda hoy. Elige una parte más corta o toca otra vez en { $wait }: tus archivos se conservan.
    [chat] Este video costaría más de lo que le queda hoy a este chat. Elige una parte más corta o toca otra vez en { $wait }: tus archivos se conservan.
    [month] Este video costaría más de lo que queda este mes. Elige una parte más corta o inténtalo otra vez en { $wait }.
   *[all] Este video costaría más de lo que queda hoy. Elige una parte más corta o toca otra vez en { $wait }: tus archivos se conservan.
 }
limit-too-little-ever = { $whose ->
    [person] Este video costaría más de lo que tienes para un día entero.
    [chat] Este video costaría más de lo que tiene este chat para un día entero.
    [month] Este video costaría más de lo que hay para un mes entero.
   *[all] Este video costaría más de lo que hay para un día entero.
 } Elige una parte más corta: tus archivos se conservan.
limit-none = Ahora no puedo hacer videos para ti; solo quien me gestiona puede cambiarlo.
wait = { $unit ->
    [minutes] { $count } min
    [hours] { $count } h
   *[days] { $count } d
 }
balance-heading = <b>Tus límites</b>
balance-video = Este video: aprox. { $price } dólares estadounidenses
balance-today = Empezados hoy: { $count }
balance-spent = Costo de estos: { $price } dólares estadounidenses
balance-left = Videos que quedan: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(se renueva en { $wait })
    }
balance-left-money = Queda por gastar: { $price } dólares estadounidenses{ $opens ->
        [never] {""}
       *[later] {" "}(se renueva en { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ Los videos se pagan con estrellas: la oferta dice el precio.
       *[later] ⭐ Puedes pagar más videos con estrellas: cuando no quede ninguno, la oferta dirá el precio.
    }
balance-no-limit = Aquí no tienes ningún límite diario.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ Lo gratuito que queda hoy no alcanza para este video; hay más en { $wait }.
       *[used] ⭐ Lo gratuito de hoy se acabó; hay más en { $wait }.
    }
offer-stars = Este video cuesta ⭐ { $stars }; si no hay video, vuelven automáticamente.
offer-consent-stars = <i>Pagar significa: aceptas /terms, y las personas que aparecen están de acuerdo.</i>
alert-not-free = { $free ->
        [never] Este video cuesta ⭐ { $stars }: para pagar, toca el botón otra vez.
        [rest] Lo gratuito que queda hoy no alcanza para este video; hay más en { $wait }. O paga ⭐ { $stars } por este video: toca el botón otra vez.
       *[used] Lo gratuito de hoy se acabó; hay más en { $wait }. O paga ⭐ { $stars } por este video: toca el botón otra vez.
    }
alert-offer-changed = Esto ha cambiado mientras tanto. Míralo y toca otra vez.
invoice-title = Tu video
invoice-description = Un video hecho con tu foto y tu video. Si no se puede hacer o entregar, tus estrellas vuelven automáticamente. /terms
checkout-stale = Esta factura ya no vale: el video se cambió, se empezó o se canceló. No se ha pagado nada.
checkout-paid = Este video ya está pagado. No se ha pagado nada por segunda vez.
checkout-not-yours = Esta factura es de otra persona. No se ha pagado nada.
checkout-full = Ahora no puedo aceptar más videos. No se ha pagado nada; inténtalo más tarde.
checkout-too-many = Ya tienes demasiados videos en proceso. No se ha pagado nada; inténtalo de nuevo cuando termine uno.
checkout-closed = Ahora mismo no vendo videos. No se ha pagado nada.
checkout-later = Algo ha fallado por mi parte. No se ha pagado nada; inténtalo de nuevo.
payment-late = ⭐ Esta factura ya no valía: el video se cambió, se empezó o se canceló. Tus ⭐ { $stars } vuelven en un minuto.
payment-twice = ⭐ Este video ya estaba pagado. Las segundas ⭐ { $stars } vuelven en un minuto.
payment-full = ⭐ Ahora no puedo aceptar más videos. Tus ⭐ { $stars } vuelven en un minuto.
payment-too-many = ⭐ Ya tienes demasiados videos en proceso. Tus ⭐ { $stars } vuelven en un minuto.
ending-stars-back = Tus ⭐ { $stars } vuelven automáticamente, en un minuto como mucho.
receipts = ⭐ <b>Tus pagos</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] pagado
        [refunding] en camino de vuelta
        [refunded] devuelto
       *[other] para un video en curso
    }
paysupport =
    ⭐ <b>Pagos</b>
    Si un pago no acaba en un video, las estrellas vuelven automáticamente, casi siempre en un minuto; /history lo muestra. El soporte de Telegram no puede ayudar con los pagos que me haces.
    { $asked ->
        [yes] Para cualquier otra cosa, escribe <code>/paysupport</code> y después tu pregunta: la leerá quien me gestiona.
       *[no] Para cualquier otra cosa, pregunta a quien me gestiona.
    }
paysupport-sent = Gracias. Quien me gestiona ya tiene tu pregunta, y ve tu ID y tus últimos pagos.
paysupport-enough = Tus preguntas ya las tiene quien me gestiona. Espera una respuesta antes de enviar más, por favor.
terms =
    📜 <b>Condiciones</b>
    • Un pago es por un video, hecho con la foto y el video que muestra la oferta. El precio está en el botón antes de pagar.
    • Si no se entrega ningún video, sea cual sea la razón, todas las estrellas vuelven automáticamente.
    • Un video entregado no se devuelve porque se vea distinto de lo esperado. Si algo está mal, escribe a /paysupport.
    • Usa solo imágenes de personas que estén de acuerdo. Cada resultado dice que está hecho con IA.
    • Lo que guardo de los pagos: /privacy
privacy-stars =
    <b>Pagos</b>
    Si pagas con estrellas: tu ID, el importe, el número de pago de Telegram y para qué video era, mientras sé de quién era un video. Después, y tras /forget, quedan importes y números sin tu ID.
operator-refund-failed = ⚠️ <b>No se pueden devolver ⭐ { $stars }</b> a { $id }: { $reason }. Sigo intentándolo. Pago: <code>{ $charge }</code>
operator-payment-found = ⭐ He encontrado en la lista de Telegram un pago de ⭐ { $stars } de { $id } que ninguna actualización había comunicado. Sigue como siempre: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } ha pagado ⭐ { $stars } por nada que se pidiera aquí.</b> Míralo, por favor; <code>/refund { $charge }</code> los devuelve.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) pregunta sobre pagos: { $text }
    { $payments ->
        [none] Aún no ha pagado nada.
       *[other] { $payments }
    }
button-job-refund = ⭐ Devolver
control-refund-how = No conozco ese pago. Escribe <code>/refund número</code>: el número de un pago está en mi mensaje sobre él y en <code>/job</code>.
control-stats-stars = ⭐ ganadas · ↩️ devueltas · ⚖️ las estrellas a lo que paga Telegram, menos 💵

## The result

result-caption = ✨ Hecho con IA
result-cost = Costo: { $cost } dólares estadounidenses (previsto: { $expected })
result-caption-private = ✨ Hecho con IA. No pude llegar al grupo donde lo pediste, así que te lo mando aquí.
result-without-sound = 🔇 No puedo leer el sonido de tu video, así que no lo tiene.
result-out-of-step = 🔈 El sonido y la imagen pueden desajustarse.
made-by-ai-mark = Hecho con IA (Wan 2.2 Animate Move)
result-link =
    ✨ Tu video está listo, pero no puedo enviarlo aquí como video. Aquí lo tienes, hecho con IA; el enlace solo funciona por un tiempo: { $link }
button-send-again = 📥 Enviar otra vez
button-me-too = 🕺 Yo también
button-new-move = 🎬 Otro video
button-new-photo = 📷 Otra foto
button-redo = ⚙️ Cambiar

## The results so far

history-heading =
    🎞 <b>Tus últimos videos</b>
    Toca uno y te lo envío otra vez.
history-heading-group =
    🎞 <b>Tus últimos videos de este grupo</b>
    Toca uno y te lo envío otra vez.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· persona reemplazada
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } s
    }
ago = { $unit ->
        [now] Ahora mismo
        [minutes] Hace { $count } min
        [hours] Hace { $count } h
       *[days] { $count ->
            [one] Hace { $count } día
           *[other] Hace { $count } días
        }
    }
history-send = ▶️ { $number }
button-newer = « Más recientes
button-older = Más antiguos »
history-empty = Aún no tienes videos aquí. Envía una foto y un video, y hago el primero.
history-empty-group = Aún no tienes videos de este grupo. Escribe /animate al pie de una foto o un video para hacer el primero.

## Endings without a video

ending-cancelled = Cancelado, no se generó nada.
ending-uncertain =
    ⚠️ La conexión se cortó justo cuando entregaba tus archivos. Puede que el video se esté haciendo o puede que no, así que no los envié dos veces.{ $kept ->
        [yes] {" "}¿Lo hago de nuevo?
       *[no] {""}
    }
ending-refused =
    🚫 El filtro de seguridad de la IA lo rechazó.{ $kept ->
        [yes] {" "}Envía una foto o un video diferente (conservo el otro archivo) o vuelve a intentarlo.
       *[no] {""}
    }
ending-no-person =
    🔍 La IA no encontró a ninguna persona que animar.{ $kept ->
        [yes] {" "}Envía una foto o un video con una sola persona, de frente a la cámara (conservo el otro archivo), o vuelve a intentarlo.
       *[no] {""}
    }
ending-not-accepted =
    🚫 La IA no acepta estos archivos.{ $kept ->
        [yes] {" "}Envía una foto o un video diferente (conservo el otro archivo) o vuelve a intentarlo.
       *[no] {""}
    }
ending-service-failed =
    😕 A la IA no le salió este video.{ $kept ->
        [yes] {" "}A veces pasa; conservo tus archivos, así que vuelve a intentarlo.
       *[no] {""}
    }
generation-late =
    ⏳ Está tardando mucho más de lo normal. Seguiré mirando durante un día y te enviaré el video en cuanto esté listo. No tienes que hacer nada.
ending-timed-out =
    ⌛ Esto tardó demasiado y dejé de esperar.{ $kept ->
        [yes] {" "}Conservo tus archivos: vuelve a intentarlo dentro de un rato.
       *[no] {""}
    }
ending-result-lost =
    😕 Tu video se hizo, pero no pude descargarlo.{ $kept ->
        [yes] {" "}Conservo tus archivos, puedes volver a intentarlo.
       *[no] {""}
    }
ending-undelivered =
    📦 Tu video está listo, pero no pude enviarlo.{ $kept ->
        [yes] {" "}Te lo guardo: toca el botón o envía /history, y lo intento de nuevo.
       *[no] {""}
    }
undelivered-link = También está aquí, hecho con IA; el enlace solo funciona por un tiempo: { $link }
ending-unconfirmed =
    📨 Envié tu video, pero Telegram no confirmó que llegara.{ $kept ->
        [yes] {" "}Si no lo ves aquí, toca el botón o envía /history, y lo envío otra vez.
       *[no] {""}
    }
ending-broken =
    😕 Algo falló de mi lado, y quien me gestiona puede verlo.{ $kept ->
        [yes] {" "}Conservo tus archivos, puedes volver a intentarlo.
       *[no] {""}
    }
ending-not-kept = Entretanto empezaste otro video, así que no conservo los archivos de este: para hacerlo con otra foto u otro video, envía los dos.
ending-in-private = Se trata del video que pediste en un grupo. Para hacerlo aquí, envíame una foto y un video.
ending-photo-gone = Telegram ya no puede darme tu foto. Envíala otra vez, por favor{ $kept ->
        [yes] ; el video lo conservo.
       *[no] .
    }
ending-video-gone = Telegram ya no puede darme tu video. Envíalo otra vez, por favor{ $kept ->
        [yes] ; la foto la conservo.
       *[no] .
    }
-photo-unreadable = No puedo leer esta foto. Envía otra, por favor, en JPEG o PNG
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ; el video lo conservo.
       *[no] .
    }
-photo-too-small = Esta foto es demasiado pequeña para trabajar con ella. Envía una más grande, por favor
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ; el video lo conservo.
       *[no] .
    }
-photo-too-large = Esta foto es demasiado grande para mí. Envía una más pequeña, por favor
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ; el video lo conservo.
       *[no] .
    }
-video-unreadable = No puedo leer este video. Envía otro, por favor, mejor en MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ; la foto la conservo.
       *[no] .
    }
-video-no-picture = Este video no tiene imagen, solo sonido. Envía uno en el que alguien se mueva, por favor
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ; la foto la conservo.
       *[no] .
    }
-video-too-small = La imagen de este video es demasiado pequeña para trabajar con ella. Envía uno de al menos 64 píxeles en su lado corto, por favor
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ; la foto la conservo.
       *[no] .
    }
-video-too-short = Este video es demasiado corto. Envía uno de al menos 2 segundos, por favor
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ; la foto la conservo.
       *[no] .
    }
-video-too-large = Este video es demasiado grande para mí. Envía uno más corto o más pequeño, por favor
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ; la foto la conservo.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] Esta foto ocupa { $size } MB; puedo recibir { $limit } MB como máximo. Envíala como foto y no como archivo, y Telegram la reducirá.
       *[video] Este video ocupa { $size } MB; puedo recibir { $limit } MB como máximo. Envíalo como video y no como archivo, y Telegram lo reducirá, o recórtalo.
    }
video-one-second = ⏱ Este video dura solo 1 segundo; necesito al menos 2. Envía uno más largo.
unknown-file = No puedo usar esto.
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
job-line-generating = • En proceso, { $left ->
        [0] casi listo
       *[other] faltan unos { $left } min
    }
job-line-late = • En proceso, tarda más de lo habitual (de { $fastest } a { $slowest } min); sigo esperando
job-line-sending = • Listo, enviándose
job-line-waiting = • En proceso, pero la IA no responde en este momento; sigo comprobándolo
job-line-paused = • En espera: ahora mismo no puedo generar videos, tu lugar está guardado
job-line-stopped =
    { $noted ->
        [yes] • En espera, tu lugar está guardado: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Movimientos</b>
    Toca uno y envía una <b>foto</b>: la persona que aparece en ella se moverá así.
motions-heading-photo =
    💃 <b>Movimientos</b>
    Toca uno: la persona de tu <b>foto</b> se moverá así.
motions-none =
    Aún no hay movimientos. Responde a un video con <code>/savemove dance</code> y podrás usarlo con ese nombre y cualquier foto.
ready-made-wave = saludo
ready-made-nod = decir que sí
ready-made-dance = baile
ready-made-walk = caminar
ready-made-cheer = celebrar
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
    Responde a un video con <code>/savemove dance</code>, o escríbelo al pie de uno. Guardo el video como <b>dance</b> y puedes usarlo con cualquier foto.
motion-saved = ✅ Guardado como <b>{ $name }</b>, para ti. Está en /moves.
motion-saved-shared = ✅ Guardado como <b>{ $name }</b>, para todo el mundo. Está en /moves.
motion-replaced = ✅ Guardado como <b>{ $name }</b>, para ti, en lugar del video que tenía este nombre.
motion-replaced-shared = ✅ Guardado como <b>{ $name }</b>, para todo el mundo, en lugar del video que tenía este nombre.
motion-replace-question = Ya hay un movimiento llamado <b>{ $name }</b> para todos. ¿Pongo este video en su lugar?
button-motion-replace = 🔁 Reemplazar
button-motion-undo = ↩️ Deshacer
motion-kept = ✅ Guardado como <b>{ $name }</b>; está en /moves. <b>Responde a este mensaje</b> con un nombre para darle otro.
motion-renamed = ✅ Ahora se llama <b>{ $name }</b>; está en /moves.
motion-name-bad =
    Un nombre tiene hasta 32 letras, números, emojis y espacios, como <code>/savemove moon walk</code>. Inténtalo otra vez, por favor.
motion-name-unfit =
    Un nombre tiene hasta 32 letras, números, emojis y espacios, como <code>moon walk</code>. <b>Responde a este mensaje</b> con uno.
motion-name-shared =
    Un nombre es una sola palabra de hasta 32 caracteres: letras de la a a la z (sin ñ ni tildes), números, - y _, como <code>/savemove moon-walk</code>. Inténtalo otra vez, por favor.
motion-name-taken = Ya tienes un movimiento llamado <b>{ $name }</b>. <b>Responde a este mensaje</b> con otro nombre.
motion-removed = <b>{ $name }</b> se eliminó. En /moves están los demás.
too-many-motions = Tienes { $limit } movimientos, y no guardo más. Elimina uno antes: tócalo en /moves y luego toca Eliminar.
motions-are-peoples = Guardo movimientos para personas, no para grupos ni canales. Envía el comando desde tu propia cuenta y será tuyo.
button-more = Más »
button-moves = 💃 Movimientos listos
button-remove = 🗑 Eliminar
button-copy-link = Copiar el enlace
motion-label-remove = 🗑 Sí, eliminar { $name }
button-keep = Conservar
button-keep-motion = 💾 Guardar movimiento
button-motion-kept = ✓ Guardado

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 ¿<b>{ $name }</b> para esta foto?
    Mi respuesta se convierte en el video, que llega también a nuestro chat privado.
guest-meet = 👋 Todavía no nos conocemos. Toca abajo y seguimos en nuestro chat privado, con esta foto y este movimiento.
guest-private = 💬 Esto sigue en nuestro chat privado.
guest-closed = 🔒 No estoy disponible para todos. En nuestro chat privado puedes pedir acceso.
guest-anonymous = Llámame desde tu propia cuenta, no como grupo ni como canal.
guest-no-photo = 📷 Responde a una foto con <code>@{ $username } { $name }</code> y le doy vida.
guest-choose = 💃 ¿Qué movimiento para esta foto?
guest-expired = ⌛ Esta oferta ha caducado. Responde otra vez a la foto con <code>@{ $username }</code> y un movimiento.
guest-done = ✅ El video está en nuestro chat privado.
guest-failed = ⚠️ Esta vez no hay video. Nuestro chat privado dice por qué.
guest-withdrawn = 🗑 Quien me llamó lo ha retirado.
button-open-chat = 💬 Abrir nuestro chat

## Being forgotten

-forget-what-stays =
    Lo que ya se está generando no se puede detener, pero nadie lo recibirá. Los mensajes que están en el chat se quedan ahí. Conservo números que no se pueden vincular a nadie: cuándo se hizo un video, cómo y cuánto costó.
forget-question =
    🗑 <b>¿Quieres que te olvide?</b>
    Borraré todo lo que sé de ti, en todos los chats: los archivos que enviaste, los movimientos que guardaste, los videos que pediste y lo que esté en proceso.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>¿Quieres que olvide lo que se pidió aquí con este nombre?</b>
    Escribes como grupo o como canal. Borraré los archivos que se enviaron aquí con este nombre, los videos que se pidieron y lo que esté en proceso. Puede confirmarlo cualquier administrador de aquí.

    { -forget-what-stays }
forget-own-account = Lo que sé de tu propia cuenta se queda: para borrarlo, envíame /forget en nuestro chat privado.
button-forget = 🗑 Olvídame
button-forget-chat = 🗑 Borrar
button-keep-everything = Conservar todo
not-forgotten = De acuerdo, no he borrado nada.
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
forgotten-rest = Solo quedan números. Durante unos días siguen contando para los límites; después ya no se pueden vincular a nadie. Si vuelves a enviarme algo, empezamos de cero.

## Alerts on buttons

alert-not-yours = Esto no es tuyo. Envía /animate para hacer tu propio video.
alert-belongs-to = Esto es de { $name }. Responde a una foto con /animate para hacer tu propio video.
alert-guest-meet = Abre primero nuestro chat privado: el video llega también allí.
alert-guest-others = Esto es para quien me llamó. Para el tuyo, responde a una foto con @{ $username } y un movimiento.
alert-guest-gone = Esto ya no es válido. Responde otra vez a la foto con @{ $username } y un movimiento.
alert-not-free-guest = { $free ->
        [never] Este video cuesta ⭐ { $stars }. Puedes pagarlo en nuestro chat privado.
        [rest] Lo gratuito que queda hoy no alcanza para este video; hay más en { $wait }. En nuestro chat privado puedes pagar ⭐ { $stars } por este video.
       *[used] Lo gratuito de hoy se acabó; hay más en { $wait }. En nuestro chat privado puedes pagar ⭐ { $stars } por este video.
    }
alert-too-late = Es tarde para cancelar: ya se está haciendo.
alert-gone = Esto ya no es válido. Empieza de nuevo con una foto y un video.
alert-files-gone = Ya no tengo estos archivos. Empieza de nuevo con una foto y un video.
alert-not-your-history = Estos no son tus videos. Envía /history para ver los tuyos.
alert-not-sent-again = Telegram no puede volver a enviar este video, o no me deja hacerlo aquí. Lo encuentras donde lo envié la primera vez.
alert-not-yours-to-forget = Solo puede tocar esto quien lo pidió. Para que te olvide a ti, envía /forget.
alert-nothing-known = Ya no queda nada que yo sepa de ti.
alert-nothing-known-chat = Ya no guardo nada aquí con este nombre. Para borrar lo que sé de tu propia cuenta, envía /forget en nuestro chat privado.
alert-forgotten = Todo olvidado
alert-too-fast = Vas un poco rápido para mí. Espera unos segundos, por favor.
alert-me-too = Ya tienes el movimiento. Ahora respóndeme con tu foto.
alert-move-gone = Este movimiento ya no está. Responde a una foto con /animate para hacer tu propio video.
alert-motion-chosen = Elegido
alert-motion-saved = Guardado
alert-reminded = Te escribiré en { $wait }, cuando puedas hacer videos otra vez.
alert-motion-known = Ya lo tengo, como { $name }. Envía /moves para verlo.
alert-motion-removed = Eliminado
alert-motion-gone = Este movimiento ya no está. Envía /moves para ver los que hay.
alert-not-your-list = Esta lista no es tuya. Envía /moves para ver la tuya.
alert-not-yours-to-remove = Este solo puede eliminarlo quien me gestiona.
alert-too-many-motions = Tienes { $limit } movimientos, y no guardo más. Elimina uno antes: envía /moves.
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
operator-ledger = ⚠️ <b>Las cuentas no cuadran.</b> Encontrado: { $count }; lo primero: { $finding }. «bot.py ledger check» los muestra todos.
operator-nothing-delivered =
    ⚠️ El trabajo { $job } se envió y no se entregó nada ({ $ending }). Puede que se haya pagado. Generación: <code>{ $generation }</code>. «bot.py look { $job }» vuelve a mirar.
operator-maybe-submitted =
    ⚠️ Trabajo { $job }: la conexión con la AI/ML API se cortó mientras lo enviaba. Puede que la solicitud haya llegado o no, así que puede que se haya pagado; no la repito. El consumo de la cuenta allí lo muestra.
operator-queue-full =
    ⚠️ <b>Hay { $limit } trabajos en espera</b>, así que no acepto más hasta que haya sitio (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS indica cuántos se generan a la vez.
operator-limit-near = 📊 <b>{ $limit } está casi agotado:</b> { $used } de { $most }.
operator-limit-reached = ⛔ <b>Se alcanzó { $limit }:</b> { $used } de { $most }. No acepto más durante { $wait }, hasta que se renueve o lo subas.
operator-price-off = 💸 <b>El trabajo { $job } costó { $cost }</b>; su precio era { $price }. ¿Son correctos PRICES y PRICE_FRAMES? Generación: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>A la cuenta de AI/ML API le quedan { $balance }</b>, menos que LOW_BALANCE ({ $low }). Sin créditos, los trabajos esperan.
operator-job-refused =
    ⚠️ <b>El trabajo { $job } fue rechazado</b> aunque se aceptan otros, así que falló solo ese: { $reason }. ¿Tiene la clave acceso a su modelo?
operator-conflict =
    ⚠️ <b>Otro proceso recibe mensajes con el mismo token de bot.</b> Cada uno de los dos recibe solo una parte: detén uno.
control-paused =
    ⏸ <b>En pausa.</b> Nada nuevo empieza hasta /resume, y se guardan los lugares. La gente lee:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ Empiezo videos como siempre.
control-pause-too-long = Este texto es demasiado largo. Usa como máximo { $limit } caracteres.
control-log-heading = 📓 <b>Quién hizo qué</b> (UTC), lo más nuevo primero:
control-log-empty = 📓 Todavía no se ha cambiado nada desde aquí.
control-prices =
    💲 { $source ->
        [set] Como se fijó en PRICES
       *[learnt] Aprendidos de lo que han costado los videos
    } por segundo facturado ({ $frames } fotogramas):
control-stats-span =
    { $span ->
        [day] <b>Hoy</b>
        [week] <b>7 días</b>
       *[month] <b>30 días</b>
    }
control-stats-legend = 🎬 empezados · 🟩 entregados · 🟥 terminados sin video · ⬜ cancelados · 👤 personas (sin las olvidadas) · ⏱ tiempo medio hasta el video · 💵 gastado o reservado
control-job-unknown = No hay ningún trabajo con este número. /jobs muestra los números.
control-job-how = Escribe <code>/job 12</code>; los números están en /jobs.
control-done-ban = Ya no pueden usarme. Lo que se está haciendo aún llegará.
control-done-allow = Pueden usarme.
control-done-unban = Ya no está bloqueado. Si puede usarme lo dicen ALLOWED_CHATS y /allow.
button-job-show = 🔄 Actualizar
button-job-poll = 🔍 Volver a mirar
button-job-drop = 🗑 Descartar
button-job-resend = 📤 Enviar de nuevo
button-copy-id = Copiar el ID
control-access-request = 🔑 <b>{ $name }</b> pide acceso: <code>{ $id }</code>
button-allow = ✅ Permitir
button-deny = ✖️ Rechazar
control-who = ¿A quién te refieres? Escribe el ID después del comando, o responde con él a un mensaje suyo (también reenviado).
control-grant-how = Escribe <code>/grant ID número</code>, o responde con <code>/grant número</code> a un mensaje suyo (también reenviado). Vale solo por hoy, de 1 a { $limit }.

## The bot's profile

description =
    Doy vida a las fotos: envía la foto de una persona y un video corto, y la persona de la foto se moverá como la del video.
short-description = Foto + video = la persona de la foto se mueve como la del video.
