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
command-moves = Movimentos prontos, e os seus
command-history = Receber de novo seus últimos vídeos
command-balance = Ver o que você usou hoje e o que resta
command-paysupport = Perguntar sobre um pagamento ou relatar um problema
command-terms = O que significa pagar por um vídeo
command-status = Como estão indo seus vídeos
command-settings = Como seus vídeos são feitos
command-language = Mudar o idioma
command-privacy = O que eu guardo e por quanto tempo
command-forget = Apagar tudo o que sei sobre você
command-pause = Não começar mais vídeos; as pessoas leem seu texto
command-resume = Voltar a começar vídeos
command-jobs = O que está em andamento e o que terminou por último
command-job = Um trabalho pelo número: estado e botões
command-stats = Números: hoje, 7 dias, 30 dias
command-prices = Preços: definidos e aprendidos
command-log = Quem fez o quê aqui
command-allow = Deixar uma pessoa ou um grupo me usar
command-ban = Impedir uma pessoa ou um grupo de me usar
command-unban = Retirar um bloqueio
command-grant = Dar a alguém mais vídeos hoje
command-refund = Devolver um pagamento em estrelas

## Getting to know each other

start =
    👋 <b>Eu dou vida a fotos.</b>

    1. Envie a <b>foto</b> de uma pessoa.
    2. Envie um <b>vídeo curto</b> de alguém em movimento{ $moves ->
        [yes] , ou escolha um movimento já pronto
       *[no] {""}
    }.

    Minutos depois, a pessoa da sua foto se move assim. Dicas: /help
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

    <b>Movimentos</b>
    Em /moves há vídeos para escolher. Responda a um vídeo com <code>/savemove dance</code> para guardá-lo lá.

    <b>Em um grupo</b>
    Escreva /animate na legenda de uma foto ou de um vídeo, ou em resposta a um deles.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Escreva <b>/animate</b> na legenda de uma foto ou de um vídeo, ou em resposta a um que já esteja aqui. Eu peço o outro arquivo e depois faço a pessoa da foto se mover como a do vídeo. <b>/animate dance</b> usa o movimento chamado dance de /moves.

    /status mostra o que está em andamento, /cancel descarta o que ainda não começou e /history tem seus vídeos prontos.
help-inline =
    <b>Em qualquer chat</b>
    Escreva <code>@{ $username }</code> no campo de mensagem para enviar um dos seus vídeos ou movimentos.
help-guest =
    <b>Onde não sou membro</b>
    Responda a uma foto com <code>@{ $username } { $name }</code>, e a minha resposta vira o vídeo.
inline-button = ✨ Animar outra foto
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
    • Os arquivos ficam no meu disco enquanto trabalho neles, e depois por mais uns { $minutes } minutos, caso eu precise deles de novo. São apagados assim que o seu vídeo fica pronto, ou com /cancel e /forget.

    <b>Quem recebe o quê</b>
    A foto e o vídeo vão para a AI/ML API (aimlapi.com), que gera o resultado. Ela não recebe nem seu nome nem seu ID.

    <b>Por quanto tempo</b>
    • O que você enviou, mas não iniciou: { $hours } horas.
    • Um lembrete que você pediu: seu ID e idioma, até eu escrever para você.
    • De quem é um vídeo pronto e tudo o que leva aos arquivos dele: { $days ->
            [0] não é guardado.
            [one] { $days } dia.
           *[other] { $days } dias.
        } Depois disso só restam números: quando um vídeo foi feito, como e quanto custou.
    • /forget apaga tudo de uma vez.
    • Só quantos vídeos você iniciou e quanto custaram continua sendo contado por alguns dias, com um código no lugar do seu ID, para que os limites valham.
    • Se quem me gerencia der ou tirar seu acesso, ou se você pedir: seu ID com esse dado, também depois de /forget.
    • Meu registro, que ajuda a encontrar falhas: os IDs dos chats e os números de vídeos e pagamentos, também depois de /forget. Quem me gerencia decide por quanto tempo ele fica guardado.

    Só use imagens de pessoas que concordem com isso. Todo resultado informa que foi feito com IA.
not-allowed =
    Desculpe, este bot não está aberto a todo mundo. Se você conhece quem o gerencia, peça acesso: seu ID é <code>{ $id }</code>.
not-allowed-group =
    Desculpe, este bot não está aberto a este grupo. Quem o gerencia pode liberar o acesso: o ID do grupo é <code>{ $id }</code>.
access-banned = Desculpe, quem me gerencia fechou este bot para você. /privacy ainda diz o que guardo, e /forget apaga.
button-ask-access = 🔑 Pedir acesso
alert-asked = O pedido chegou. Escrevo aqui se a resposta for sim.
alert-ask-later = Muita gente acabou de pedir acesso, por isso ainda não posso repassar seu pedido. Toque de novo em { $wait }.
access-granted = 🎉 Agora você pode me usar. /help mostra como começar.

## Gathering the two files

ask-for-video =
    📷 Recebi a foto. Agora envie um <b>vídeo</b> com o movimento, de até { $seconds } segundos.
ask-for-photo =
    🎬 Recebi o vídeo. Agora envie uma <b>foto</b> da pessoa que vai se mover assim.
ask-for-both =
    Envie a <b>foto</b> de uma pessoa e um <b>vídeo</b> com o movimento, em qualquer ordem.
ask-or-tap = Ou toque em um movimento já pronto:
still-missing-photo = 🎬 Já tenho seu vídeo. Falta uma <b>foto</b> da pessoa que vai se mover assim.
still-missing-video = 📷 Já tenho sua foto. Falta um <b>vídeo</b> com o movimento.
prompt-video =
    📷 Recebi a foto. <b>Responda a esta mensagem</b> com um vídeo do movimento, de até { $seconds } segundos. Ou use /cancel.
prompt-photo =
    🎬 Recebi o vídeo. <b>Responda a esta mensagem</b> com uma foto da pessoa que vai se mover assim. Ou use /cancel.
prompt-both =
    <b>Responda a esta mensagem</b> com a foto de uma pessoa e depois com um vídeo do movimento. Ou use /cancel.
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>responda a esta mensagem</b> com a sua foto e vai se mover assim. Ou use /cancel.
prompt-placeholder-photo = Uma foto
prompt-placeholder-video = Um vídeo
prompt-placeholder-name = Um nome
offer = <b>Tudo pronto para animar</b>
offer-for = <b>{ $name }, tudo pronto para animar</b>
offer-wait = pronto em cerca de { $wait }
offer-none-left = Hoje não restam vídeos; mais em { $wait }.
reminder = 🔔 Você já pode fazer vídeos de novo.
offer-price = cerca de US$ { $price }
price = US$ { $price }
offer-consent = <i>Animar significa: as pessoas mostradas concordam.</i>
offer-part = ✂️ <b>Qual parte do vídeo?</b>
offer-how = <b>Como devo fazer?</b>
offer-where =
    <b>Onde a pessoa deve se mover?</b>
    🖼 <b>Na foto:</b> fica o fundo da foto.
    🎬 <b>No vídeo:</b> fica a cena do vídeo.
album-last = { $kind ->
        [both] 💡 Dos { $count } arquivos, fiquei com a última foto e o último vídeo.
        [photo] 💡 Das { $count } fotos, fiquei com a última.
       *[video] 💡 Dos { $count } vídeos, fiquei com o último.
    }
hint-photo-tiny = 💡 A foto é muito pequena; uma maior dá um resultado mais nítido.
hint-photo-blurred = 💡 A foto parece borrada; uma nítida dá um resultado melhor.
hint-photo-dark = 💡 A foto está muito escura; uma mais clara dá um resultado melhor.
hint-video-tiny = 💡 O vídeo é muito pequeno; um maior mostra melhor o movimento.
hint-video-dark = 💡 O vídeo está muito escuro; um mais claro mostra melhor o movimento.
hint-video-still = 💡 Quase nada se move no vídeo, então quase nada se moveria no resultado.
hint-begins-black = 💡 O vídeo começa preto; sem esse começo fica melhor.
hint-begins-still = 💡 Nos primeiros { $seconds } s do vídeo ninguém se move; sem eles há mais movimento no resultado.
hint-has-cuts = 💡 O vídeo tem cortes; um trecho sem cortes fica melhor.
hint-crops-sides = 💡 Vou cortar cerca de { $percent }% da foto, nas laterais.
hint-crops-top-and-bottom = 💡 Vou cortar cerca de { $percent }% da foto, em cima e embaixo.
length-seconds = { $seconds ->
        [one] { $seconds } segundo
       *[other] { $seconds } segundos
    }
length-first = Os primeiros { $seconds } de { $whole } segundos
length-middle = Os { $seconds } segundos do meio, de { $whole } no total
length-within = { $seconds } de { $whole } segundos
length-unknown = Até { $allowed } segundos
offer-discarded = Cancelado. Comece de novo com uma foto ou um vídeo quando quiser.
button-animate = ✨ Animar
left-today = { $count ->
        [one] resta { $count } hoje
       *[other] restam { $count } hoje
    }
button-options = ⚙️ Opções
button-cancel = Cancelar
button-remind = 🔔 Me lembre
button-mode-move = 🖼 Na foto
button-mode-replace = 🎬 No vídeo
button-part-first-5 = Primeiros 5 s
button-part-first-10 = Primeiros 10 s
button-part-first-15 = Primeiros 15 s
button-part-middle = { $seconds } s do meio
button-part-uncut = Sem cortes, { $seconds } s
button-part-moving = Sem o começo, { $seconds } s
button-part-all = Máximo { $seconds } s
button-part-whole = Tudo, { $seconds } s
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · US$ { $price } · { $wait }
button-again = 🔁 Tentar de novo
button-yes-again = 🔁 Sim, de novo

## Settings

settings-own = ⚙️ <b>Seus ajustes:</b> { $preset }
settings-group =
    ⚙️ <b>Ajustes deste grupo:</b> { $preset }
    Para quem aqui não escolheu os seus.
settings-administrators = Só os administradores podem mudar os ajustes de um grupo. Em um chat privado comigo, você pode escolher os seus com /settings; eles valem aqui também.
preset-quick = ⚡ Rápido
preset-balanced = ⚖️ Padrão
preset-best = 💎 Superior
preset-own = personalizados
preset-about-quick = ⚡ <b>Rápido:</b> para experimentar, com a menor espera.
preset-about-balanced = ⚖️ <b>Padrão:</b> bom para quase todos os vídeos.
preset-about-best = 💎 <b>Superior:</b> a imagem mais nítida, a maior espera.
button-details = Detalhes
button-usual = Ajustes padrão
button-back = « Voltar
settings-details =
    ⚙️ <b>Detalhes</b>
    Cada botão mostra o que está em uso agora. Toque em um para ler o que ele faz ou para mudá-lo.
setting-resolution = Resolução
setting-quality = Qualidade
setting-steps = Passos
setting-shift = Deslocamento
setting-safety = Filtro de segurança
setting-about-resolution = O lado curto do vídeo. Quanto maior, mais detalhes aparecem e mais demora.
setting-about-quality = Com que qualidade o vídeo pronto é salvo. Mais alta: fica mais limpo, em um arquivo maior.
setting-about-steps = Quantas vezes a IA passa pelo vídeo. Mais passos: imagem mais refinada e espera mais longa.
setting-about-shift = Onde os passos são usados: um valor alto dedica mais deles ao movimento e à composição; um baixo, aos detalhes finos.
setting-about-safety = Se a IA recusa fotos e vídeos que considera inadequados.
value-quality-low = Baixa
value-quality-medium = Média
value-quality-high = Alta
value-quality-maximum = Máxima
value-safety-on = Ativado
value-safety-off = Desativado

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>Seu vídeo é o próximo.</b> Começa assim que houver uma vaga.
       *[other] ⏳ <b>Na fila:</b> número { $number }. Começa em cerca de { $wait }.
    }
status-preparing = ⚙️ <b>Preparando</b> sua foto e seu vídeo…
status-submitting = ⚙️ <b>Enviando</b> os dois à IA…
status-generating =
    🎬 <b>Seu vídeo está sendo feito</b>
    { $bar } { $left ->
        [0] quase pronto
       *[other] faltam cerca de { $left } min
    }
status-leave-chat = Você pode fechar o chat; eu envio aqui.
status-late =
    🎬 <b>Ainda sendo feito</b>
    { $bar } mais que os { $slowest } min de costume. Continuo esperando.
status-sending = 📤 <b>Pronto.</b> Enviando seu vídeo…
status-paused = ⏸ Não consigo fazer vídeos agora, e quem me gerencia já sabe. <b>Seu lugar está guardado</b>; continuo automaticamente.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Seu lugar está guardado.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>A IA não está respondendo agora</b>, e quem me gerencia já sabe. Seu vídeo não se perdeu: continuo verificando e envio assim que ele chegar.
too-many = { $limit ->
        [1] Você já tem um vídeo em andamento.
       *[other] Você já tem { $limit } vídeos em andamento.
    } Seus arquivos estão guardados: toque no botão de novo quando um terminar.
queue-full = Há tantos vídeos na fila que por enquanto não aceito mais. Seus arquivos estão guardados: toque no botão de novo daqui a pouco.
limit-reached = { $whose ->
    [person] Você já usou tudo o que pode criar hoje. Seus arquivos estão guardados: toque de novo em { $wait }.
    [chat] Este chat já usou tudo o que pode criar hoje. Seus arquivos estão guardados: toque de novo em { $wait }.
    [month] O que pode ser criado neste mês já foi usado. Tente de novo em { $wait }.
   *[all] O que pode ser criado hoje já foi usado. Seus arquivos estão guardados: toque de novo em { $wait }.
 }
limit-too-little = { $whose ->
    [person] Este vídeo custaria mais do que você ainda tem hoje. Escolha uma parte mais curta ou toque de novo em { $wait }: seus arquivos estão guardados.
    [chat] Este vídeo custaria mais do que este chat ainda tem hoje. Escolha uma parte mais curta ou toque de novo em { $wait }: seus arquivos estão guardados.
    [month] Este vídeo custaria mais do que resta neste mês. Escolha uma parte mais curta ou tente de novo em { $wait }.
   *[all] Este vídeo custaria mais do que resta hoje. Escolha uma parte mais curta ou toque de novo em { $wait }: seus arquivos estão guardados.
 }
limit-too-little-ever = { $whose ->
    [person] Este vídeo custaria mais do que você tem para um dia inteiro.
    [chat] Este vídeo custaria mais do que este chat tem para um dia inteiro.
    [month] Este vídeo custaria mais do que há para um mês inteiro.
   *[all] Este vídeo custaria mais do que há para um dia inteiro.
 } Escolha uma parte mais curta: seus arquivos estão guardados.
limit-none = No momento não posso fazer vídeos para você; só quem me gerencia pode mudar isso.
wait = { $unit ->
    [minutes] { $count } min
    [hours] { $count } h
   *[days] { $count } d
 }
balance-heading = <b>Seus limites</b>
balance-video = Este vídeo: cerca de { $price } dólares americanos
balance-today = Iniciados hoje: { $count }
balance-spent = Custo destes: { $price } dólares americanos
balance-left = Vídeos restantes: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(renova em { $wait })
    }
balance-left-money = Resta para gastar: { $price } dólares americanos{ $opens ->
        [never] {""}
       *[later] {" "}(renova em { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ Os vídeos são pagos com estrelas: a oferta diz o preço.
       *[later] ⭐ Mais vídeos podem ser pagos com estrelas: quando não restar nenhum, a oferta diz o preço.
    }
balance-no-limit = Aqui não há limite diário para você.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ O que resta de grátis hoje não dá para este vídeo; tem mais em { $wait }.
       *[used] ⭐ O que é grátis hoje acabou; tem mais em { $wait }.
    }
offer-stars = Este vídeo custa ⭐ { $stars }; se não houver vídeo, elas voltam automaticamente.
offer-consent-stars = <i>Pagar significa: você aceita /terms, e as pessoas mostradas concordam.</i>
alert-not-free = { $free ->
        [never] Este vídeo custa ⭐ { $stars }: para pagar, toque no botão outra vez.
        [rest] O que resta de grátis hoje não dá para este vídeo; tem mais em { $wait }. Ou pague ⭐ { $stars } por este vídeo: toque no botão outra vez.
       *[used] O que é grátis hoje acabou; tem mais em { $wait }. Ou pague ⭐ { $stars } por este vídeo: toque no botão outra vez.
    }
alert-offer-changed = Isto mudou nesse meio-tempo. Dê uma olhada e toque de novo.
invoice-title = Seu vídeo
invoice-description = Um vídeo feito com sua foto e seu vídeo. Se não puder ser feito ou entregue, suas estrelas voltam automaticamente. /terms
checkout-stale = Esta fatura não vale mais: o vídeo foi alterado, iniciado ou cancelado. Nada foi pago.
checkout-paid = Este vídeo já está pago. Nada foi pago duas vezes.
checkout-not-yours = Esta fatura é de outra pessoa. Nada foi pago.
checkout-full = Agora não consigo aceitar mais vídeos. Nada foi pago; tente mais tarde.
checkout-too-many = Você já tem vídeos demais em andamento. Nada foi pago; tente de novo quando um terminar.
checkout-closed = No momento não vendo vídeos. Nada foi pago.
checkout-later = Algo deu errado do meu lado. Nada foi pago; tente de novo.
payment-late = ⭐ Esta fatura não valia mais: o vídeo foi alterado, iniciado ou cancelado. Suas ⭐ { $stars } voltam em até um minuto.
payment-twice = ⭐ Este vídeo já estava pago. As segundas ⭐ { $stars } voltam em até um minuto.
payment-full = ⭐ Agora não consigo aceitar mais vídeos. Suas ⭐ { $stars } voltam em até um minuto.
payment-too-many = ⭐ Você já tem vídeos demais em andamento. Suas ⭐ { $stars } voltam em até um minuto.
ending-stars-back = Suas ⭐ { $stars } voltam automaticamente, em até um minuto.
receipts = ⭐ <b>Seus pagamentos</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] pago
        [refunding] sendo devolvido
        [refunded] devolvido
       *[other] por um vídeo em andamento
    }
paysupport =
    ⭐ <b>Pagamentos</b>
    Se um pagamento não resulta em vídeo, as estrelas voltam automaticamente, em geral em um minuto; /history mostra isso. O suporte do Telegram não pode ajudar com pagamentos feitos a mim.
    { $asked ->
        [yes] Para qualquer outra coisa, escreva <code>/paysupport</code> e sua pergunta depois: quem me gerencia vai ler.
       *[no] Para qualquer outra coisa, pergunte a quem me gerencia.
    }
paysupport-sent = Obrigado. Quem me gerencia já tem sua pergunta e vê seu ID e seus últimos pagamentos.
paysupport-enough = Quem me gerencia já recebeu suas perguntas. Espere uma resposta antes de enviar outras, por favor.
terms =
    📜 <b>Termos</b>
    • Um pagamento é por um vídeo, feito com a foto e o vídeo que a oferta mostra. O preço está no botão antes de pagar.
    • Se nenhum vídeo for entregue, seja qual for o motivo, todas as estrelas voltam automaticamente.
    • Um vídeo entregue não é reembolsado por ser diferente do que você esperava. Se algo estiver errado, escreva para /paysupport.
    • Use apenas imagens de pessoas que concordaram. Todo resultado informa que foi feito com IA.
    • O que guardo dos pagamentos: /privacy
privacy-stars =
    <b>Pagamentos</b>
    Se você paga com estrelas: seu ID, o valor, o número do pagamento no Telegram e para qual vídeo foi, enquanto sei de quem era um vídeo. Depois, e após /forget, valores e números ficam sem seu ID.
operator-refund-failed = ⚠️ <b>⭐ { $stars } não podem ser devolvidas</b> a { $id }: { $reason }. Continuo tentando. Pagamento: <code>{ $charge }</code>
operator-payment-found = ⭐ Encontrei na lista do Telegram um pagamento de ⭐ { $stars } de { $id } que nenhuma atualização havia informado. Segue como sempre: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } pagou ⭐ { $stars }, mas nada foi pedido aqui.</b> Verifique, por favor; <code>/refund { $charge }</code> devolve.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) pergunta sobre pagamentos: { $text }
    { $payments ->
        [none] Nada foi pago até agora.
       *[other] { $payments }
    }
button-job-refund = ⭐ Devolver
control-refund-how = Não conheço esse pagamento. Escreva <code>/refund número</code>: o número de um pagamento está na minha mensagem sobre ele e em <code>/job</code>.
control-stats-stars = ⭐ ganhas · ↩️ devolvidas · ⚖️ as estrelas pelo que o Telegram paga, menos 💵

## The result

result-caption = ✨ Feito com IA
result-cost = Custo: { $cost } dólares americanos (previsto: { $expected })
result-caption-private = ✨ Feito com IA. Não consegui chegar ao grupo onde você pediu, então ele vem para cá.
result-without-sound = 🔇 Não consigo ler o som do seu vídeo, por isso ele veio sem som.
result-out-of-step = 🔈 O som e a imagem podem se desencontrar.
made-by-ai-mark = Feito com IA (Wan 2.2 Animate Move)
result-link =
    ✨ Seu vídeo está pronto, mas não consigo enviá-lo aqui como vídeo. Aqui está ele, feito com IA; o link só funciona por algum tempo: { $link }
button-send-again = 📥 Enviar de novo
button-me-too = 🕺 Eu também
button-new-move = 🎬 Outro vídeo
button-new-photo = 📷 Outra foto
button-redo = ⚙️ Mudar

## The results so far

history-heading =
    🎞 <b>Seus últimos vídeos</b>
    Toque em um e eu envio de novo.
history-heading-group =
    🎞 <b>Seus últimos vídeos deste grupo</b>
    Toque em um e eu envio de novo.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· pessoa substituída
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } s
    }
ago = { $unit ->
        [now] Agora há pouco
        [minutes] Há { $count } min
        [hours] Há { $count } h
       *[days] { $count ->
            [one] Há { $count } dia
           *[other] Há { $count } dias
        }
    }
history-send = ▶️ { $number }
button-newer = « Mais recentes
button-older = Mais antigos »
history-empty = Você ainda não tem vídeos aqui. Envie uma foto e um vídeo, e eu faço o primeiro.
history-empty-group = Você ainda não tem vídeos deste grupo. Escreva /animate na legenda de uma foto ou de um vídeo para fazer o primeiro.

## Endings without a video

ending-cancelled = Cancelado, nada foi gerado.
ending-uncertain =
    ⚠️ A conexão caiu bem na hora em que eu entregava seus arquivos. O vídeo pode estar sendo feito ou não, por isso não os enviei duas vezes.{ $kept ->
        [yes] {" "}Faço de novo?
       *[no] {""}
    }
ending-refused =
    🚫 O filtro de segurança da IA recusou.{ $kept ->
        [yes] {" "}Envie uma foto ou um vídeo diferente (guardei o outro arquivo) ou tente de novo.
       *[no] {""}
    }
ending-no-person =
    🔍 A IA não encontrou nenhuma pessoa para animar.{ $kept ->
        [yes] {" "}Envie uma foto ou um vídeo com uma só pessoa, de frente para a câmera (guardei o outro arquivo), ou tente de novo.
       *[no] {""}
    }
ending-not-accepted =
    🚫 A IA não aceita estes arquivos.{ $kept ->
        [yes] {" "}Envie uma foto ou um vídeo diferente (guardei o outro arquivo) ou tente de novo.
       *[no] {""}
    }
ending-service-failed =
    😕 A IA não conseguiu fazer este vídeo.{ $kept ->
        [yes] {" "}Acontece; seus arquivos estão guardados, é só tentar de novo.
       *[no] {""}
    }
generation-late =
    ⏳ Está demorando muito mais do que o normal. Continuo olhando por um dia e envio o vídeo assim que estiver pronto. Você não precisa fazer nada.
ending-timed-out =
    ⌛ Isto demorou demais e parei de esperar.{ $kept ->
        [yes] {" "}Seus arquivos estão guardados: tente de novo daqui a pouco.
       *[no] {""}
    }
ending-result-lost =
    😕 Seu vídeo foi feito, mas não consegui baixá-lo.{ $kept ->
        [yes] {" "}Seus arquivos estão guardados, você pode tentar de novo.
       *[no] {""}
    }
ending-undelivered =
    📦 Seu vídeo está pronto, mas não consegui enviá-lo.{ $kept ->
        [yes] {" "}Ele está guardado: toque no botão ou envie /history, e eu tento de novo.
       *[no] {""}
    }
undelivered-link = Ele também está aqui, feito com IA; o link só funciona por algum tempo: { $link }
ending-unconfirmed =
    📨 Enviei seu vídeo, mas o Telegram não confirmou que chegou.{ $kept ->
        [yes] {" "}Se não estiver aqui, toque no botão ou envie /history, e eu envio de novo.
       *[no] {""}
    }
ending-broken =
    😕 Algo deu errado do meu lado, e quem me gerencia pode ver.{ $kept ->
        [yes] {" "}Seus arquivos estão guardados, você pode tentar de novo.
       *[no] {""}
    }
ending-not-kept = Enquanto isso você começou outro vídeo, por isso não guardei os arquivos deste: para fazê-lo com outra foto ou outro vídeo, envie os dois.
ending-in-private = É sobre o vídeo que você pediu em um grupo. Para fazê-lo aqui, envie uma foto e um vídeo.
ending-photo-gone = O Telegram não consegue mais me dar sua foto. Envie de novo, por favor{ $kept ->
        [yes] ; guardei o vídeo.
       *[no] .
    }
ending-video-gone = O Telegram não consegue mais me dar seu vídeo. Envie de novo, por favor{ $kept ->
        [yes] ; guardei a foto.
       *[no] .
    }
-photo-unreadable = Não consigo ler esta foto. Envie outra, por favor, em JPEG ou PNG
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ; guardei o vídeo.
       *[no] .
    }
-photo-too-small = Esta foto é pequena demais para eu usar. Envie uma maior, por favor
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ; guardei o vídeo.
       *[no] .
    }
-photo-too-large = Esta foto é grande demais para mim. Envie uma menor, por favor
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ; guardei o vídeo.
       *[no] .
    }
-video-unreadable = Não consigo ler este vídeo. Envie outro, por favor, de preferência em MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ; guardei a foto.
       *[no] .
    }
-video-no-picture = Este vídeo não tem imagem, só som. Envie um em que alguém se mova, por favor
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ; guardei a foto.
       *[no] .
    }
-video-too-small = A imagem deste vídeo é pequena demais para eu usar. Envie um de pelo menos 64 pixels no lado menor, por favor
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ; guardei a foto.
       *[no] .
    }
-video-too-short = Este vídeo é curto demais. Envie um de pelo menos 2 segundos, por favor
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ; guardei a foto.
       *[no] .
    }
-video-too-large = Este vídeo é grande demais para mim. Envie um mais curto ou menor, por favor
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ; guardei a foto.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] Esta foto tem { $size } MB; posso receber no máximo { $limit } MB. Envie como foto, não como arquivo, e o Telegram a reduz.
       *[video] Este vídeo tem { $size } MB; posso receber no máximo { $limit } MB. Envie como vídeo, não como arquivo, e o Telegram o reduz, ou corte-o.
    }
video-one-second = ⏱ Este vídeo tem só 1 segundo; preciso de pelo menos 2. Envie um mais longo.
unknown-file = Não consigo usar isso.
animated-sticker = Este tipo de figurinha animada é um desenho, não um vídeo. Pode ser uma figurinha de vídeo, um GIF ou um vídeo.
live-photo = 📷 É uma Live Photo: uma foto e um vídeo curto em um só. O que devo usar?
button-live-photo = 📷 A foto
button-live-video = 🕺 O movimento
unknown-text = Me envie a <b>foto</b> de uma pessoa e um <b>vídeo</b> de alguém em movimento, e eu dou vida à foto. Há dicas em /help.
unknown-command = Não conheço este comando. Em /help está o que eu sei fazer.
too-fast = Está um pouco rápido para mim. Espere alguns segundos e continue, por favor.
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
job-line-generating = • Sendo feito, { $left ->
        [0] quase pronto
       *[other] faltam cerca de { $left } min
    }
job-line-late = • Sendo feito, está demorando mais que o normal (de { $fastest } a { $slowest } min); continuo esperando
job-line-sending = • Pronto, sendo enviado
job-line-waiting = • Sendo feito, mas a IA não está respondendo agora; continuo verificando
job-line-paused = • Esperando: não consigo fazer vídeos agora, seu lugar está guardado
job-line-stopped =
    { $noted ->
        [yes] • Esperando, seu lugar está guardado: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Movimentos</b>
    Toque em um e envie uma <b>foto</b>: a pessoa dela vai se mover assim.
motions-heading-photo =
    💃 <b>Movimentos</b>
    Toque em um: a pessoa da sua <b>foto</b> vai se mover assim.
motions-none =
    Ainda não há movimentos. Responda a um vídeo com <code>/savemove dance</code> e você poderá usá-lo por esse nome com qualquer foto.
ready-made-wave = aceno
ready-made-nod = sim com a cabeça
ready-made-dance = dança
ready-made-walk = caminhada
ready-made-cheer = comemorar
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
    Responda a um vídeo com <code>/savemove dance</code>, ou escreva isso na legenda de um. Eu salvo o vídeo como <b>dance</b>, e você pode usá-lo com qualquer foto.
motion-saved = ✅ Salvo como <b>{ $name }</b>, para você. Está em /moves.
motion-saved-shared = ✅ Salvo como <b>{ $name }</b>, para todo mundo. Está em /moves.
motion-replaced = ✅ Salvo como <b>{ $name }</b>, para você, no lugar do vídeo que tinha esse nome.
motion-replaced-shared = ✅ Salvo como <b>{ $name }</b>, para todo mundo, no lugar do vídeo que tinha esse nome.
motion-replace-question = Já existe um movimento <b>{ $name }</b> para todos. Este vídeo deve ficar no lugar dele?
button-motion-replace = 🔁 Substituir
button-motion-undo = ↩️ Desfazer
motion-kept = ✅ Salvo como <b>{ $name }</b>; está em /moves. <b>Responda a esta mensagem</b> com um nome para dar outro a ele.
motion-renamed = ✅ Agora se chama <b>{ $name }</b>; está em /moves.
motion-name-bad =
    Um nome tem até 32 letras, números, emojis e espaços, como <code>/savemove moon walk</code>. Tente outra vez, por favor.
motion-name-unfit =
    Um nome tem até 32 letras, números, emojis e espaços, como <code>moon walk</code>. <b>Responda a esta mensagem</b> com um.
motion-name-shared =
    Um nome é uma só palavra de até 32 caracteres: letras de a a z (sem acentos), números, - e _, como <code>/savemove moon-walk</code>. Tente outra vez, por favor.
motion-name-taken = Você já tem um movimento chamado <b>{ $name }</b>. <b>Responda a esta mensagem</b> com outro nome.
motion-removed = <b>{ $name }</b> foi removido. Em /moves estão os outros.
too-many-motions = Você tem { $limit } movimentos, e eu não guardo mais. Remova um antes: toque nele em /moves e depois em Remover.
motions-are-peoples = Guardo movimentos para pessoas, não para grupos e canais. Envie o comando da sua própria conta, e o movimento será seu.
button-more = Mais »
button-moves = 💃 Movimentos prontos
button-remove = 🗑 Remover
button-copy-link = Copiar o link
motion-label-remove = 🗑 Sim, remover { $name }
button-keep = Manter
button-keep-motion = 💾 Salvar movimento
button-motion-kept = ✓ Salvo

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 <b>{ $name }</b> para esta foto?
    A minha resposta vira o vídeo, que também chega ao nosso chat privado.
guest-meet = 👋 Ainda não nos conhecemos. Toque abaixo, e continuamos no nosso chat privado, com esta foto e este movimento.
guest-private = 💬 Isto continua no nosso chat privado.
guest-closed = 🔒 Não estou aberto a todos. No nosso chat privado, você pode pedir acesso.
guest-anonymous = Chame-me com a sua própria conta, não como grupo ou canal.
guest-no-photo = 📷 Responda a uma foto com <code>@{ $username } { $name }</code>, e eu dou vida a ela.
guest-choose = 💃 Qual movimento para esta foto?
guest-expired = ⌛ Esta oferta expirou. Responda de novo à foto com <code>@{ $username }</code> e um movimento.
guest-done = ✅ O vídeo está no nosso chat privado.
guest-failed = ⚠️ Desta vez não há vídeo. O nosso chat privado diz por quê.
guest-withdrawn = 🗑 Quem me chamou desistiu disto.
button-open-chat = 💬 Abrir o nosso chat

## Being forgotten

-forget-what-stays =
    O que já está sendo gerado não dá para parar, mas ninguém vai receber. As mensagens que estão no chat continuam lá. Guardo números que não podem ser ligados a ninguém: quando um vídeo foi feito, como e quanto custou.
forget-question =
    🗑 <b>Quer que eu esqueça você?</b>
    Vou apagar tudo o que sei sobre você, em todos os chats: os arquivos que você enviou, os movimentos que salvou, os vídeos que pediu e o que estiver em andamento.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>Quer que eu esqueça o que foi pedido aqui com este nome?</b>
    Você está escrevendo como grupo ou canal. Vou apagar os arquivos enviados aqui com este nome, os vídeos pedidos e o que estiver em andamento. Qualquer administrador daqui pode confirmar.

    { -forget-what-stays }
forget-own-account = O que sei sobre a sua própria conta fica: para apagar, envie /forget no nosso chat privado.
button-forget = 🗑 Sim, me esqueça
button-forget-chat = 🗑 Apagar
button-keep-everything = Manter tudo
not-forgotten = Tudo bem, não apaguei nada.
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
forgotten-rest = Só restam números. Por alguns dias eles ainda contam para os limites; depois não podem mais ser ligados a ninguém. Se você me enviar algo de novo, começamos do zero.

## Alerts on buttons

alert-not-yours = Isto não é seu. Envie /animate para fazer o seu.
alert-belongs-to = Isto é de { $name }. Responda a uma foto com /animate para fazer o seu.
alert-guest-meet = Primeiro abra o nosso chat privado: o vídeo também chega lá.
alert-guest-others = Isto é para quem me chamou. Para o seu, responda a uma foto com @{ $username } e um movimento.
alert-guest-gone = Isto não vale mais. Responda de novo à foto com @{ $username } e um movimento.
alert-not-free-guest = { $free ->
        [never] Este vídeo custa ⭐ { $stars }. Você pode pagar no nosso chat privado.
        [rest] O que resta de grátis hoje não dá para este vídeo; tem mais em { $wait }. No nosso chat privado, você pode pagar ⭐ { $stars } por este vídeo.
       *[used] O que é grátis hoje acabou; tem mais em { $wait }. No nosso chat privado, você pode pagar ⭐ { $stars } por este vídeo.
    }
alert-too-late = É tarde para cancelar: já está sendo feito.
alert-gone = Isto não vale mais. Comece de novo com uma foto e um vídeo.
alert-files-gone = Não tenho mais estes arquivos. Comece de novo com uma foto e um vídeo.
alert-not-your-history = Estes vídeos não são seus. Envie /history para ver os seus.
alert-not-sent-again = O Telegram não consegue enviar este vídeo de novo, ou não me deixa fazer isso aqui. Ele está onde eu o enviei da primeira vez.
alert-not-yours-to-forget = Só quem pediu pode tocar aqui. Para eu esquecer você, envie /forget.
alert-nothing-known = Não resta nada que eu saiba sobre você.
alert-nothing-known-chat = Não guardo mais nada aqui com este nome. Para apagar o que sei sobre a sua própria conta, envie /forget no nosso chat privado.
alert-forgotten = Tudo esquecido
alert-too-fast = Está um pouco rápido para mim. Espere alguns segundos, por favor.
alert-me-too = O movimento já está com você. Agora me responda com a sua foto.
alert-move-gone = Este movimento não está mais aqui. Responda a uma foto com /animate para fazer o seu vídeo.
alert-motion-chosen = Escolhido
alert-motion-saved = Salvo
alert-reminded = Escrevo para você em { $wait }, quando puder fazer vídeos de novo.
alert-motion-known = Já tenho este, como { $name }. Envie /moves para ver.
alert-motion-removed = Removido
alert-motion-gone = Este movimento não existe mais. Envie /moves para ver os que existem.
alert-not-your-list = Esta lista não é sua. Envie /moves para ver a sua.
alert-not-yours-to-remove = Só quem me gerencia pode remover este.
alert-too-many-motions = Você tem { $limit } movimentos, e eu não guardo mais. Remova um antes: envie /moves.
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
operator-ledger = ⚠️ <b>As contas não batem.</b> Encontrados: { $count }; o primeiro: { $finding }. “bot.py ledger check” mostra todos.
operator-nothing-delivered =
    ⚠️ O trabalho { $job } foi enviado e nada foi entregue ({ $ending }). Talvez já tenha sido pago. Geração: <code>{ $generation }</code>. “bot.py look { $job }” verifica de novo.
operator-maybe-submitted =
    ⚠️ Trabalho { $job }: a conexão com a AI/ML API caiu durante o envio. O pedido pode ter chegado ou não, então pode ter sido pago; não o repito. O consumo da conta lá mostra isso.
operator-queue-full =
    ⚠️ <b>{ $limit } trabalhos estão na fila</b>, então não aceito mais até haver espaço (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS diz quantos são gerados ao mesmo tempo.
operator-limit-near = 📊 <b>{ $limit } está quase esgotado:</b> { $used } de { $most }.
operator-limit-reached = ⛔ <b>{ $limit } foi atingido:</b> { $used } de { $most }. Não aceito mais por { $wait }, até renovar ou você aumentar.
operator-price-off = 💸 <b>O trabalho { $job } custou { $cost }</b>; o preço dele era { $price }. PRICES e PRICE_FRAMES estão certos? Geração: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>Restam { $balance } na conta da AI/ML API</b>, menos que LOW_BALANCE ({ $low }). Sem créditos, os trabalhos esperam.
operator-job-refused =
    ⚠️ <b>O trabalho { $job } foi recusado</b> embora outros sejam aceitos, então só ele falhou: { $reason }. A chave tem acesso ao modelo dele?
operator-conflict =
    ⚠️ <b>Outro processo está recebendo mensagens com o mesmo token de bot.</b> Cada um dos dois recebe só uma parte: pare um deles.
control-paused =
    ⏸ <b>Em pausa.</b> Nada de novo começa até /resume, e os lugares estão guardados. As pessoas leem:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ Começo vídeos como sempre.
control-pause-too-long = Este texto é longo demais. Use no máximo { $limit } caracteres.
control-log-heading = 📓 <b>Quem fez o quê</b> (UTC), o mais novo primeiro:
control-log-empty = 📓 Nada foi alterado daqui ainda.
control-prices =
    💲 { $source ->
        [set] Como definidos em PRICES
       *[learnt] Aprendidos do que os vídeos custaram
    } por segundo cobrado ({ $frames } quadros):
control-stats-span =
    { $span ->
        [day] <b>Hoje</b>
        [week] <b>7 dias</b>
       *[month] <b>30 dias</b>
    }
control-stats-legend = 🎬 começados · 🟩 entregues · 🟥 terminados sem vídeo · ⬜ cancelados · 👤 pessoas (sem as esquecidas) · ⏱ tempo médio até o vídeo · 💵 gasto ou reservado
control-job-unknown = Não há trabalho com este número. /jobs lista os números.
control-job-how = Escreva <code>/job 12</code>; os números estão em /jobs.
control-done-ban = Não podem mais me usar. O que está sendo feito ainda chega.
control-done-allow = Podem me usar.
control-done-unban = Não está mais bloqueado. Se pode me usar, ALLOWED_CHATS e /allow dizem.
button-job-show = 🔄 Atualizar
button-job-poll = 🔍 Olhar de novo
button-job-drop = 🗑 Descartar
button-job-resend = 📤 Enviar de novo
button-copy-id = Copiar o ID
control-access-request = 🔑 <b>{ $name }</b> pede acesso: <code>{ $id }</code>
button-allow = ✅ Permitir
button-deny = ✖️ Recusar
control-who = De quem você fala? Escreva o ID depois do comando, ou responda com ele a uma mensagem da pessoa (também encaminhada).
control-grant-how = Escreva <code>/grant ID número</code>, ou responda com <code>/grant número</code> a uma mensagem da pessoa (também encaminhada). Vale só para hoje, de 1 a { $limit }.

## The bot's profile

description =
    Eu dou vida às fotos: envie a foto de uma pessoa e um vídeo curto, e a pessoa da foto se move como a do vídeo.
short-description = Foto + vídeo = a pessoa da foto se move como a do vídeo.
