# All that the bot says in Portuguese (Brazilian). Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = Português (Brasil)
language-question = 🌐 <b>Em que idioma você quer que eu fale?</b>
language-chosen = Agora eu falo português.
language-administrators = Só os administradores podem mudar o idioma de um grupo. Em um chat privado comigo, você pode escolher o seu.

## Commands, as the menu shows them

command-start = O que eu faço e como começar
command-help = Como funciona, com dicas
command-animate = Dar vida a uma foto
command-cancel = Cancelar um vídeo que ainda não começou
command-motions = Movimentos para escolher
command-history = Receber de novo seus últimos vídeos
command-status = Como estão indo seus vídeos
command-settings = Como seus vídeos são feitos
command-language = Escolher em que idioma eu falo
command-privacy = O que eu guardo e por quanto tempo
command-forget = Apagar tudo o que sei sobre você

## Getting to know each other

start =
    👋 <b>Eu dou vida às fotos.</b>

    Me envie a <b>foto</b> de uma pessoa e um <b>vídeo curto</b> de alguém em movimento, em qualquer ordem. Você recebe um vídeo em que a pessoa da foto se move como a do vídeo.

    Fica melhor com uma só pessoa em cada um, de frente para a câmera e com enquadramento parecido. Mais dicas em /help.
help =
    <b>Como funciona</b>
    1. Envie uma foto e um vídeo, em qualquer ordem. Para trocar um deles, envie outro.
    2. Toque em <b>Animar</b>. Se quiser, escolha antes o que será feito e como.
    3. Espere alguns minutos. O vídeo chega como resposta à sua mensagem.

    <b>Para um bom resultado</b>
    • Uma só pessoa na foto e uma no vídeo, de frente para a câmera
    • O mesmo enquadramento nos dois: rosto com rosto, corpo inteiro com corpo inteiro
    • Uma foto nítida e bem iluminada
    • Um vídeo de 2 a { $seconds } segundos; se for mais longo, você escolhe um trecho

    <b>O que eu aceito</b>
    Fotos: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photo, figurinhas. Vídeos: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIFs, mensagens de vídeo, figurinhas de vídeo. Até { $megabytes } MB por arquivo.

    <b>Movimentos com nome</b>
    Em /motions há vídeos para escolher. Responda a um vídeo com <code>/savemotion dance</code> para guardá-lo lá.

    <b>Em um grupo</b>
    Escreva /animate na legenda de uma foto ou de um vídeo, ou em resposta a um deles.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Escreva <b>/animate</b> na legenda de uma foto ou de um vídeo, ou em resposta a um que já esteja aqui. Eu peço o outro arquivo e depois faço a pessoa da foto se mover como a do vídeo. <b>/animate dance</b> usa o movimento chamado dance de /motions.

    /status mostra o que está em andamento, /cancel descarta o que ainda não começou e /history tem seus vídeos prontos.
added-to-group =
    👋 <b>Eu dou vida às fotos.</b> Escreva /animate na legenda da foto de uma pessoa, ou em resposta a ela, e eu peço um vídeo com o movimento. Os dois podem ser de qualquer pessoa daqui; por favor, só use imagens de pessoas que concordem com isso.
privacy =
    <b>O que eu guardo</b>
    • Do que você envia: referências à foto e ao vídeo (não os arquivos), seu ID numérico, e os ajustes e o horário de cada vídeo feito. Uma referência ao vídeo pronto, para que /history possa enviá-lo de novo. Suas mensagens em si, só até eu responder a elas.
    • { $encrypted ->
            [yes] As referências, os links e as mensagens são criptografados, com uma chave guardada em outro lugar.
           *[no] Aqui as referências, os links e as mensagens não são criptografados; só quem me gerencia pode lê-los.
        }
    • Movimentos que você salva: o nome e referências ao vídeo e a um quadro dele, até você removê-los.
    • Os arquivos ficam no meu disco só enquanto trabalho neles, e são apagados logo depois.

    <b>Quem recebe o quê</b>
    A foto e o vídeo vão para a AI/ML API (aimlapi.com), que gera o resultado. Ela não recebe nem seu nome nem seu ID.

    <b>Por quanto tempo</b>
    • O que você enviou, mas não iniciou: { $hours } horas.
    • De quem é um vídeo pronto e tudo o que leva aos arquivos dele: { $days ->
            [0] não é guardado.
            [one] { $days } dia.
           *[other] { $days } dias.
        } Depois disso só restam números: quando um vídeo foi feito, como e quanto custou.
    • /forget apaga tudo de uma vez.

    Só use imagens de pessoas que concordem com isso. Todo resultado informa que foi feito com IA.
not-allowed =
    Desculpe, este bot não está aberto a todo mundo. Se você conhece quem o gerencia, peça acesso: seu ID é <code>{ $id }</code>.
not-allowed-group =
    Desculpe, este bot não está aberto a este grupo. Quem o gerencia pode liberar o acesso: o ID do grupo é <code>{ $id }</code>.

## Gathering the two files

ask-for-video =
    📷 Recebi a foto. Agora envie um <b>vídeo</b> com o movimento, de até { $seconds } segundos, ou escolha um em /motions.
ask-for-photo =
    🎬 Recebi o vídeo. Agora envie uma <b>foto</b> da pessoa que vai se mover assim.
ask-for-both =
    Envie a <b>foto</b> de uma pessoa e um <b>vídeo</b> com o movimento, em qualquer ordem.
prompt-video =
    📷 Recebi a foto. <b>Responda a esta mensagem</b> com um vídeo do movimento, de até { $seconds } segundos. Ou use /cancel.
prompt-photo =
    🎬 Recebi o vídeo. <b>Responda a esta mensagem</b> com uma foto da pessoa que vai se mover assim. Ou use /cancel.
prompt-both =
    <b>Responda a esta mensagem</b> com a foto de uma pessoa e depois com um vídeo do movimento. Ou use /cancel.
prompt-placeholder-photo = Uma foto
prompt-placeholder-video = Um vídeo
prompt-placeholder-name = Um nome
offer =
    <b>Tudo pronto</b>
    { $mode ->
        [replace] A pessoa da sua foto vai ocupar o lugar da pessoa do seu vídeo.
       *[move] A pessoa da sua foto vai se mover como a do seu vídeo.
    }

    Foto: { $photo }
    Vídeo: { $video }, { $length }
    Ajustes: { $preset } ({ $resolution }, { $steps } passos)
offer-wait = Espera: cerca de { $median } min, normalmente de { $fastest } a { $slowest }
offer-parts = Um trecho mais curto custa menos e fica pronto antes.
offer-price = Preço: cerca de { $price } dólares americanos
offer-consent = { $place ->
        [group] Para trocar a foto ou o vídeo, responda com outro arquivo.
       *[private] Para trocar a foto ou o vídeo, envie outro arquivo.
    } Ao tocar em Animar, você confirma que pode usar as imagens das pessoas mostradas.
hint-photo-tiny = 💡 A foto é muito pequena; uma maior dá um resultado mais nítido.
hint-photo-blurred = 💡 A foto parece borrada; uma nítida dá um resultado melhor.
hint-photo-dark = 💡 A foto está muito escura; uma mais clara dá um resultado melhor.
hint-video-tiny = 💡 O vídeo é muito pequeno; um maior mostra melhor o movimento.
hint-video-dark = 💡 O vídeo está muito escuro; um mais claro mostra melhor o movimento.
hint-video-still = 💡 Quase nada se move no vídeo, então quase nada se moveria no resultado.
hint-begins-black = 💡 O vídeo começa preto; sem esse começo fica melhor.
hint-begins-still = 💡 Nos primeiros { $seconds } s do vídeo ninguém se move; sem eles há mais movimento no resultado.
hint-has-cuts = 💡 O vídeo tem cortes; um trecho sem cortes fica melhor.
hint-crops-sides = 💡 A foto é mais larga que o vídeo: vou cortar cerca de { $percent }% dela, nas laterais.
hint-crops-top-and-bottom = 💡 A foto é mais alta que o vídeo: vou cortar cerca de { $percent }% dela, em cima e embaixo.
file-taken = { $role ->
        [photo] recebida
       *[video] recebido
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
length-first = os primeiros { $seconds } de { $whole } segundos
length-middle = os { $seconds } segundos do meio, de { $whole } no total
length-within = { $seconds } de { $whole } segundos
length-unknown = até { $allowed } segundos
offer-discarded = Cancelado. Comece de novo com uma foto ou um vídeo quando quiser.
button-animate = ✨ Animar
button-cancel = Cancelar
button-mode-move = 🕺 Mover a foto
button-mode-replace = 👤 Substituir
button-part-first-5 = Primeiros 5 s
button-part-first-10 = Primeiros 10 s
button-part-first-15 = Primeiros 15 s
button-part-middle = { $seconds } s do meio
button-part-uncut = Sem cortes, { $seconds } s
button-part-moving = Sem o começo, { $seconds } s
button-part-all = Máximo { $seconds } s
button-part-whole = Tudo, { $seconds } s
part-and-wait = { $part }: { $minutes } min
part-price-and-wait = { $part }: US$ { $price }, { $minutes } min
button-again = 🔁 Tentar de novo

## Settings

button-settings = ⚙️ Ajustes
settings-own =
    ⚙️ <b>Seus ajustes:</b> { $preset }
    { $resolution }, { $steps } passos, qualidade: { $quality }
settings-group =
    ⚙️ <b>Ajustes deste grupo:</b> { $preset }
    { $resolution }, { $steps } passos, qualidade: { $quality }
    Para quem aqui não escolheu os seus.
settings-administrators = Só os administradores podem mudar os ajustes de um grupo. Em um chat privado comigo, você pode escolher os seus com /settings; eles valem aqui também.
preset-quick = ⚡ Rápido
preset-balanced = ⚖️ Equilibrado
preset-best = 💎 Superior
preset-own = personalizados
preset-about-quick = ⚡ <b>Rápido:</b> { $resolution }, { $steps } passos. O menor preço e a espera mais curta.
preset-about-balanced = ⚖️ <b>Equilibrado:</b> { $resolution }, { $steps } passos. Minha configuração padrão.
preset-about-best = 💎 <b>Superior:</b> { $resolution }, { $steps } passos. A melhor imagem, a espera mais longa e o dobro do preço de 480p.
button-details = Detalhes
button-usual = Ajustes padrão
button-offer = « Voltar ao resumo
button-back = « Voltar
settings-details =
    ⚙️ <b>Detalhes</b>
    Cada botão mostra o que está em uso agora. Toque em um para ler o que ele faz ou para mudá-lo.
setting-resolution = Resolução
setting-quality = Qualidade
setting-steps = Passos
setting-shift = Deslocamento
setting-safety = Filtro de segurança
setting-write = Modo de gravação
setting-about-resolution = O lado curto do vídeo. Quanto maior, mais detalhes aparecem e mais demora. 580p custa 50% a mais que 480p; 720p, o dobro. Um vídeo mais longo também custa mais.
setting-about-quality = Com que qualidade o vídeo pronto é salvo. Mais alta: fica mais limpo, em um arquivo maior. Isso não muda nem o preço nem o tempo que a IA leva.
setting-about-steps = Quantas vezes a IA passa pelo vídeo. Mais passos: imagem mais refinada e espera mais longa. O preço indicado não muda.
setting-about-shift = Onde os passos são usados: um valor alto dedica mais deles ao movimento e à composição; um baixo, aos detalhes finos. O preço e a espera não mudam.
setting-about-safety = Se a IA recusa fotos e vídeos que considera inadequados. O que ela recusa não custa nada; no resto, o preço e a espera não mudam.
setting-about-write = Como o vídeo pronto é salvo: rápido, para a menor espera no final; compacto, para o menor arquivo; equilibrado, para um pouco dos dois. O preço não muda.
value-quality-low = Baixa
value-quality-medium = Média
value-quality-high = Alta
value-quality-maximum = Máxima
value-safety-on = Ativado
value-safety-off = Desativado
value-write-fast = Rápido
value-write-balanced = Equilibrado
value-write-small = Compacto

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Seu vídeo é o próximo.</b> Começa assim que houver uma vaga.
       *[other] ⏳ <b>Na fila:</b> número { $number }.
    }
status-preparing = ⚙️ <b>Preparando</b> sua foto e seu vídeo…
status-submitting = ⚙️ <b>Enviando</b> os dois à IA…
status-generating =
    🎬 <b>Gerando…</b>
    { $bar } { $number ->
        [0] acabou de começar
       *[other] cerca de { $number }%
    }
    Cerca de { $median } min no total, normalmente de { $fastest } a { $slowest }. Não dá mais para parar; você pode sair do chat, eu respondo quando ficar pronto.
status-late =
    🎬 <b>Gerando…</b>
    { $bar } cerca de { $number }%
    Está demorando mais que o normal (de { $fastest } a { $slowest } min). Continuo esperando e vou responder.
status-sending = 📤 <b>Pronto.</b> Enviando seu vídeo…
status-paused = ⏸ Não consigo gerar vídeos agora, e quem me gerencia já sabe. <b>Seu lugar está guardado</b>; continuo automaticamente.
status-waiting = ⏸ <b>A IA não está respondendo agora</b>, e quem me gerencia já sabe. Seu vídeo não se perdeu: continuo verificando e envio assim que ele chegar.
too-many = { $limit ->
        [1] Você já tem um vídeo em andamento.
       *[other] Você já tem { $limit } vídeos em andamento.
    } Seus arquivos estão guardados: toque em Animar de novo quando um terminar.
queue-full = Há tantos vídeos na fila que por enquanto não aceito mais. Seus arquivos estão guardados: toque no botão de novo daqui a pouco.

## The result

result-caption = ✨ Feito com IA
result-caption-private = ✨ Feito com IA. Não consegui chegar ao grupo onde você pediu, então ele vem para cá.
result-without-sound = 🔇 Não consigo ler o som do seu vídeo, por isso ele veio sem som.
result-out-of-step = 🔈 O som e a imagem podem se desencontrar.
made-by-ai-mark = Feito com IA (Wan 2.2 Animate Move)
result-link =
    ✨ Seu vídeo está pronto, mas não consigo enviá-lo aqui como vídeo. Aqui está ele, feito com IA; o link só funciona por algum tempo: { $link }
button-send-again = 📥 Enviar de novo
button-another-video = 🎬 Outro vídeo
button-another-photo = 📷 Outra foto
button-other-settings = ⚙️ Outros ajustes

## The results so far

history-heading =
    🎞 <b>Seus últimos vídeos</b>
    Toque em um e eu envio de novo. Não custa nada.
history-heading-group =
    🎞 <b>Seus últimos vídeos deste grupo</b>
    Toque em um e eu envio de novo. Não custa nada.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] Há menos de um dia
        [one] Há { $days } dia
       *[other] Há { $days } dias
    }: { $mode ->
        [replace] pessoa substituída
       *[move] foto em movimento
    }, { $resolution }{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }
history-send = Enviar { $number }
button-newer = « Mais recentes
button-older = Mais antigos »
history-empty = Você ainda não tem vídeos aqui. Envie uma foto e um vídeo, e eu faço o primeiro.
history-empty-group = Você ainda não tem vídeos deste grupo. Escreva /animate na legenda de uma foto ou de um vídeo para fazer o primeiro.

## Endings without a video

ending-cancelled = Cancelado, nada foi gerado.
ending-uncertain =
    ⚠️ Perdi a conexão enquanto entregava seus arquivos e não consigo saber se eles chegaram. Por segurança, não os envio duas vezes por conta própria. Toque em Tentar de novo para recomeçar.
ending-refused =
    🚫 O filtro de segurança da IA recusou. Envie uma foto ou um vídeo diferente (guardei o outro arquivo) ou tente de novo.
ending-no-person =
    🔍 A IA não encontrou nenhuma pessoa para animar. Envie uma foto ou um vídeo com uma só pessoa, de frente para a câmera (guardei o outro arquivo), ou tente de novo.
ending-not-accepted =
    🚫 A IA não aceita estes arquivos. Envie uma foto ou um vídeo diferente (guardei o outro arquivo) ou tente de novo.
ending-service-failed =
    😕 A IA não conseguiu fazer este vídeo. Acontece; seus arquivos estão guardados, é só tentar de novo.
generation-late =
    ⏳ Está demorando muito mais do que o normal. Continuo olhando por um dia e envio o vídeo assim que estiver pronto. Você não precisa fazer nada.
ending-timed-out =
    ⌛ Isto demorou demais e parei de esperar. Seus arquivos estão guardados: tente de novo daqui a pouco.
ending-result-lost =
    😕 Seu vídeo foi feito, mas não consegui baixá-lo. Seus arquivos estão guardados, você pode tentar de novo.
ending-undelivered =
    📦 Seu vídeo está pronto, mas não consegui enviá-lo. Ele está guardado: toque no botão ou envie /history, e eu tento de novo.
undelivered-link = Ele também está aqui, feito com IA; o link só funciona por algum tempo: { $link }
ending-unconfirmed =
    📨 Enviei seu vídeo, mas o Telegram não confirmou que chegou. Se não estiver aqui, toque no botão ou envie /history, e eu envio de novo.
ending-broken =
    😕 Algo deu errado do meu lado, e quem me gerencia pode ver. Seus arquivos estão guardados, você pode tentar de novo.
ending-photo-gone = O Telegram não consegue mais me dar sua foto. Envie de novo, por favor; guardei o vídeo.
ending-video-gone = O Telegram não consegue mais me dar seu vídeo. Envie de novo, por favor; guardei a foto.
-photo-unreadable = Não consigo ler esta foto. Envie outra, por favor, em JPEG ou PNG
ending-photo-unreadable = { -photo-unreadable }; guardei o vídeo.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = Esta foto é pequena demais para eu usar. Envie uma maior, por favor
ending-photo-too-small = { -photo-too-small }; guardei o vídeo.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = Esta foto é grande demais para mim. Envie uma menor, por favor
ending-photo-too-large = { -photo-too-large }; guardei o vídeo.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = Não consigo ler este vídeo. Envie outro, por favor, de preferência em MP4
ending-video-unreadable = { -video-unreadable }; guardei a foto.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = Este vídeo não tem imagem, só som. Envie um em que alguém se mova, por favor
ending-video-no-picture = { -video-no-picture }; guardei a foto.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = A imagem deste vídeo é pequena demais para eu usar. Envie um de pelo menos 64 pixels no lado menor, por favor
ending-video-too-small = { -video-too-small }; guardei a foto.
unusable-video-too-small = { -video-too-small }.
-video-too-short = Este vídeo é curto demais. Envie um de pelo menos 2 segundos, por favor
ending-video-too-short = { -video-too-short }; guardei a foto.
unusable-video-too-short = { -video-too-short }.
-video-too-large = Este vídeo é grande demais para mim. Envie um mais curto ou menor, por favor
ending-video-too-large = { -video-too-large }; guardei a foto.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = Este arquivo tem { $size } MB. O Telegram me dá arquivos de até { $limit } MB: envie um menor ou mais curto, por favor.
unknown-file = Não consigo usar este tipo de arquivo. Preciso da <b>foto</b> de uma pessoa e de um <b>vídeo</b> de alguém em movimento.
animated-sticker = Este tipo de figurinha animada é um desenho, não um vídeo. Pode ser uma figurinha de vídeo, um GIF ou um vídeo.
live-photo = 📷 É uma Live Photo: uma foto e um vídeo curto em um só. O que devo usar?
button-live-photo = 📷 A foto
button-live-video = 🕺 O movimento
unknown-text = Me envie a <b>foto</b> de uma pessoa e um <b>vídeo</b> de alguém em movimento, e eu dou vida à foto. Há dicas em /help.
unknown-command = Não conheço este comando. Em /help está o que eu sei fazer.
too-fast = Calma, está um pouco rápido para mim. Espere alguns segundos e continue, por favor.
something-broke = Algo deu errado do meu lado, desculpe. Tente outra vez, por favor.
reply-has-no-file = Não há foto nem vídeo na mensagem a que você respondeu.

## Commands about one's own jobs

nothing-to-cancel = Não há nada para cancelar.
cancelled-draft = Cancelado: descartei os arquivos que você enviou.
cancelled-jobs = { $count ->
        [one] Cancelei { $count } vídeo que estava esperando. Nada foi gerado.
       *[other] Cancelei { $count } vídeos que estavam esperando. Nada foi gerado.
    }
too-late-to-cancel = { $count ->
        [one] { $count } vídeo já está sendo feito: não dá mais para parar, e ele vai chegar.
       *[other] { $count } vídeos já estão sendo feitos: não dá mais para parar, e eles vão chegar.
    }
no-jobs = Você não tem nada em andamento. Basta uma foto e um vídeo.
jobs-heading = <b>Seus vídeos</b>
job-line-queued = { $number ->
        [1] • Na fila, o próximo
       *[other] • Na fila, número { $number }
    }
job-line-preparing = • Em preparação
job-line-submitting = • Sendo enviado à IA
job-line-generating = { $number ->
        [0] • Sendo gerado, acabou de começar; cerca de { $median } min no total, normalmente de { $fastest } a { $slowest }
       *[other] • Sendo gerado, cerca de { $number }% pronto; cerca de { $median } min no total, normalmente de { $fastest } a { $slowest }
    }
job-line-late = • Sendo gerado, está demorando mais que o normal (de { $fastest } a { $slowest } min); continuo esperando
job-line-sending = • Pronto, sendo enviado
job-line-waiting = • Sendo gerado, mas a IA não está respondendo agora; continuo verificando
job-line-paused = • Esperando: não consigo gerar vídeos agora, seu lugar está guardado

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Movimentos</b>
    Toque em um e envie uma <b>foto</b>: a pessoa dela vai se mover assim.
motions-none =
    Ainda não há movimentos. Responda a um vídeo com <code>/savemotion dance</code> e você poderá usá-lo por esse nome com qualquer foto.
motion-unknown = Não conheço nenhum movimento chamado <b>{ $name }</b>. Toque em um destes:
motion-unknown-alone = Não conheço nenhum movimento chamado <b>{ $name }</b>.
motion-label = { $name }{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }
motion-label-own = { $name } (seu){ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }. Agora envie uma <b>foto</b> da pessoa que vai se mover assim.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , { $seconds } segundo
       *[other] , { $seconds } segundos
    }. Agora <b>responda a esta mensagem</b> com uma foto da pessoa que vai se mover assim.
motion-link = Um link para compartilhar: { $link }
save-motion-how =
    Responda a um vídeo com <code>/savemotion dance</code>, ou escreva isso na legenda de um. Eu salvo o vídeo como <b>dance</b>, e você pode usá-lo com qualquer foto.
motion-saved = ✅ Salvo como <b>{ $name }</b>, para você. Está em /motions.
motion-saved-shared = ✅ Salvo como <b>{ $name }</b>, para todo mundo. Está em /motions.
motion-replaced = ✅ Salvo como <b>{ $name }</b>, para você, no lugar do vídeo que tinha esse nome.
motion-replaced-shared = ✅ Salvo como <b>{ $name }</b>, para todo mundo, no lugar do vídeo que tinha esse nome.
motion-kept = ✅ Salvo como <b>{ $name }</b>; está em /motions. <b>Responda a esta mensagem</b> com um nome para dar outro a ele.
motion-renamed = ✅ Agora se chama <b>{ $name }</b>; está em /motions.
motion-name-bad =
    Um nome é uma só palavra de até 32 caracteres: letras de a a z (sem acentos), números, - e _, como <code>/savemotion moon-walk</code>. Tente outra vez, por favor.
motion-name-unfit =
    Um nome é uma só palavra de até 32 caracteres: letras de a a z (sem acentos), números, - e _, como <code>moon-walk</code>. <b>Responda a esta mensagem</b> com um.
motion-name-taken = Você já tem um movimento chamado <b>{ $name }</b>. <b>Responda a esta mensagem</b> com outro nome.
motion-removed = <b>{ $name }</b> foi removido. Em /motions estão os outros.
too-many-motions = Você tem { $limit } movimentos, e eu não guardo mais. Remova um antes: toque nele em /motions e depois em Remover.
motions-are-peoples = Guardo movimentos para pessoas, não para grupos e canais. Escreva pela sua própria conta, e ele será seu.
button-more = Mais »
button-remove = 🗑 Remover
motion-label-remove = 🗑 Sim, remover { $name }
button-keep = Manter
button-keep-motion = 💾 Salvar movimento

## Being forgotten

forget-question =
    🗑 <b>Quer que eu esqueça você?</b>
    Vou apagar tudo o que sei sobre você, em todos os chats: os arquivos que você enviou, os movimentos que salvou, os vídeos que pediu e o que estiver em andamento.

    O que já está sendo gerado não dá para parar, mas ninguém vai receber. As mensagens que estão no chat continuam lá. Guardo números que não podem ser ligados a ninguém: quando um vídeo foi feito, como e quanto custou.
button-forget = 🗑 Sim, me esqueça
forgotten = 🗑 <b>Tudo esquecido.</b> Apaguei:
forgotten-drafts = { $count ->
        [one] • os arquivos que você tinha enviado para { $count } vídeo
       *[other] • os arquivos que você tinha enviado para { $count } vídeos
    }
forgotten-cancelled = { $count ->
        [one] • { $count } vídeo que estava esperando: não será feito
       *[other] • { $count } vídeos que estavam esperando: não serão feitos
    }
forgotten-cut-loose = { $count ->
        [one] • { $count } vídeo que está sendo gerado: não dá para parar, mas ninguém vai recebê-lo
       *[other] • { $count } vídeos que estão sendo gerados: não dá para parar, mas ninguém vai recebê-los
    }
forgotten-finished = { $count ->
        [one] • tudo o que eu sabia de { $count } vídeo pronto
       *[other] • tudo o que eu sabia de { $count } vídeos prontos
    }
forgotten-motions = { $count ->
        [one] • { $count } movimento salvo por você
       *[other] • { $count } movimentos salvos por você
    }
forgotten-preferences = • o idioma ou os ajustes que você tinha escolhido
forgotten-rest = Só restam números que não podem ser ligados a ninguém. Se você me enviar algo de novo, começamos do zero.

## Alerts on buttons

alert-not-yours = Isto não é seu. Envie /animate para fazer o seu.
alert-too-late = É tarde para cancelar: já está sendo feito.
alert-gone = Isto não vale mais. Comece de novo com uma foto e um vídeo.
alert-files-gone = Não tenho mais estes arquivos. Comece de novo com uma foto e um vídeo.
alert-not-your-history = Estes vídeos não são seus. Envie /history para ver os seus.
alert-not-sent-again = O Telegram não consegue enviar este vídeo de novo, ou não me deixa fazer isso aqui. Ele está onde eu o enviei da primeira vez.
alert-not-yours-to-forget = Só quem pediu pode tocar aqui. Para eu esquecer você, envie /forget.
alert-nothing-known = Não resta nada que eu saiba sobre você.
alert-forgotten = Tudo esquecido
alert-too-fast = Está um pouco rápido para mim. Espere alguns segundos, por favor.
alert-motion-chosen = Escolhido
alert-motion-saved = Salvo
alert-motion-known = Já tenho este, como { $name }. Envie /motions para ver.
alert-motion-removed = Removido
alert-motion-gone = Este movimento não existe mais. Envie /motions para ver os que existem.
alert-not-your-list = Esta lista não é sua. Envie /motions para ver a sua.
alert-not-yours-to-remove = Só quem me gerencia pode remover este.
alert-too-many-motions = Você tem { $limit } movimentos, e eu não guardo mais. Remova um antes: envie /motions.
alert-motions-are-peoples = Guardo movimentos para pessoas, não para grupos e canais.
alert-saved = Salvo, para os vídeos iniciados a partir de agora
alert-started = Já começou
alert-cancelled = Cancelado

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>A conta da AI/ML API está sem créditos.</b> Os trabalhos esperam na fila e continuam sozinhos assim que ela for recarregada.
operator-access =
    🔑 <b>A AI/ML API recusa a chave do bot.</b> Confira AIMLAPI_KEY, suas permissões e AIMLAPI_URL; a resposta está no log. Enquanto isso, os trabalhos esperam na fila.
operator-model =
    🔑 <b>A chave não tem acesso ao modelo { $model }.</b> Os trabalhos desse modo esperam na fila, todos os outros continuam; a resposta está no log.
operator-down =
    🔌 <b>A AI/ML API está fora do ar</b>, ou não pode ser acessada daqui; as respostas dela estão no log. Os trabalhos esperam e continuam sozinhos quando ela voltar.
operator-resumed = ✅ A AI/ML API voltou a aceitar trabalhos.
operator-storage =
    💾 <b>Não consigo usar meu banco de dados:</b> { $reason }. O disco está cheio, ou o arquivo é somente leitura? Nada se perde: tudo espera e continua sozinho.
operator-storage-back = ✅ Consigo usar meu banco de dados de novo.
operator-nothing-delivered =
    ⚠️ O trabalho { $job } foi enviado e nada foi entregue ({ $ending }). Talvez já tenha sido pago. Geração: <code>{ $generation }</code>. “bot.py look { $job }” verifica de novo.
operator-queue-full =
    ⚠️ <b>{ $limit } trabalhos estão na fila</b>, então não aceito mais até haver espaço (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS diz quantos são gerados ao mesmo tempo.
operator-job-refused =
    ⚠️ <b>O trabalho { $job } foi recusado</b> embora outros sejam aceitos, então só ele falhou: { $reason }. A chave tem acesso ao modelo dele?
operator-conflict =
    ⚠️ <b>Outro processo está recebendo mensagens com o mesmo token de bot.</b> Cada um dos dois recebe só uma parte: pare um deles.

## The bot's profile

description =
    Eu dou vida às fotos: envie a foto de uma pessoa e um vídeo curto, e a pessoa da foto se move como a do vídeo.
short-description = Foto + vídeo = a pessoa da foto se move como a do vídeo.
