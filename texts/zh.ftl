# All that the bot says in Chinese (Simplified). Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.
# Around a command stands a space or a punctuation mark, never a character: else Telegram makes no link of it.

## The language itself

language-name = 简体中文
language-question = 🌐 <b>想让我说哪种语言？</b>
language-chosen = 现在我说中文啦。
language-administrators = 群组的语言只有管理员可以更改。在和我的私聊里，你可以选自己的语言。

## Commands, as the menu shows them

command-start = 我能做什么，怎么开始
command-help = 使用方法和技巧
command-animate = 让照片动起来
command-cancel = 取消还没开始的视频
command-moves = 现成的动作和你的动作
command-history = 重新获取最近的视频
command-balance = 查看今天的用量和剩余额度
command-paysupport = 询问付款事宜或反馈问题
command-terms = 为视频付款意味着什么
command-status = 查看视频进度
command-settings = 视频制作设置
command-language = 选择语言
command-privacy = 保留哪些信息，保留多久
command-forget = 删除我的所有信息
command-pause = 暂停开始新视频；大家会看到你的文字
command-resume = 重新开始生成视频
command-jobs = 进行中的任务和最近结束的任务
command-job = 按编号查看任务：状态和按钮
command-stats = 统计：今天、7 天、30 天
command-prices = 价格：设定的和学到的
command-log = 谁做了什么
command-allow = 允许某人或某群使用
command-ban = 禁止某人或某群使用
command-unban = 解除禁止
command-grant = 今天给某人增加视频数
command-refund = 退还一笔星星付款

## Getting to know each other

start =
    👋 <b>我能让照片动起来。</b>

    1. 发一张人物<b>照片</b>。
    2. 发一段有人在动的<b>短视频</b>{ $moves ->
        [yes] ，或者选一个现成的动作
       *[no] {""}
    }。

    几分钟后，照片里的人就会这样动起来。技巧：/help
help =
    <b>使用方法</b>
    1. 发送一张照片和一段视频，顺序不限。想换就再发一个。
    2. 点<b>生成视频</b>。如果愿意，可以先选好生成什么、怎么生成。
    3. 等几分钟，视频会以回复的形式发给你。

    <b>怎样效果好</b>
    • 照片和视频里各只有一个人，正对镜头
    • 两者取景一致：脸配脸，全身配全身
    • 照片清晰、光线充足
    • 视频长 2 到 { $seconds } 秒；更长的可以选取一段

    <b>支持的文件</b>
    照片：JPEG、PNG、WEBP、HEIC、AVIF、BMP、实况照片、贴纸。视频：MP4、MOV、WEBM、AVI、MKV、3GP、TS、MTS、MPEG、FLV、WMV、GIF、视频消息（圆形视频）、视频贴纸。每个不超过 { $megabytes } MB。

    <b>动作</b>
    /moves 里有现成的视频可选。用 <code>/savemove dance</code> 回复一段视频，就能把它存进去。

    <b>在群组里</b>
    在照片或视频的说明里写上 /animate，或者用它回复一张照片或一段视频。

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    在照片或视频的说明里写上 <b>/animate</b>，或者用它回复群里已有的照片或视频。我会请你发另一个文件，然后让照片里的人像视频里的人那样动起来。<b>/animate dance</b> 会使用 /moves 里名为 dance 的动作。

    /status 查看进度，/cancel 取消还没开始的，/history 查看你已完成的视频。
help-inline =
    <b>在任何聊天中</b>
    在输入框里输入 <code>@{ $username }</code>，就能发送你的视频或动作。
help-guest =
    <b>在我没加入的聊天里</b>
    用 <code>@{ $username } { $name }</code> 回复一张照片，我的回复就会变成视频。
inline-button = ✨ 让新照片动起来
added-to-group =
    👋 <b>我能让照片动起来。</b>在人物照片的说明里写上 /animate，或者用它回复一张照片，我就会请你发一段带动作的视频。照片和视频可以来自群里任何人；请只使用经本人同意的影像。
privacy =
    <b>我保留什么</b>
    • 你发来的内容中：照片和视频的引用（不是文件本身）、你的数字 ID、每个视频的设置和时间。还有成品视频的引用，好让 /history 能再次发送。你的消息本身只保留到我回复为止。
    • { $encrypted ->
            [yes] 引用、链接和消息都已加密，密钥存放在别处。
           *[no] 这里的引用、链接和消息没有加密；只有我的运营者能读到。
        }
    • 你保存的动作：名称，以及视频和静态画面的引用，直到你删除为止。
    • 文件在我处理时存在我的磁盘上，之后再保留约 { $minutes } 分钟，以备再次使用。视频完成后，或使用 /cancel、/forget 时，会立即删除。

    <b>谁会得到什么</b>
    照片和视频会发送给 AI/ML API（aimlapi.com），由它生成结果。它不会得到你的名字和 ID。

    <b>保留多久</b>
    • 已经发送但没有开始的内容：{ $hours } 小时。
    • 你要的提醒：你的 ID 和语言，直到我通知你。
    • 成品视频属于谁，以及所有指向其文件的信息：{ $days ->
            [0] 完全不保留。
           *[other] { $days } 天。
        }之后只留下数字：视频何时生成、怎么生成、花了多少钱。
    • /forget 会一次删除全部内容。
    • 只有你开始的视频数量和费用，会以代码代替你的 ID 再计数几天，以便限额有效。
    • 如果运营者允许或禁止你使用，或你提出过申请：你的 ID 和这一信息，在 /forget 之后也会保留。
    • 用于查找故障的日志：聊天的 ID、视频和付款的编号，在 /forget 之后也会保留。保留多久由运营者决定。

    请只使用经本人同意的影像。每个结果都会标明由 AI 生成。
not-allowed =
    抱歉，这个机器人不对所有人开放。如果你认识它的运营者，可以请对方给你开通。你的 ID：<code>{ $id }</code>
not-allowed-group =
    抱歉，这个机器人没有对本群开放。运营者可以开通。本群的 ID：<code>{ $id }</code>
access-banned = 抱歉，运营者已停止你使用这个机器人。你仍可用 /privacy 查看我保存了什么，用 /forget 将其删除。
button-ask-access = 🔑 申请使用
alert-asked = 申请已送达。如果通过，我会在这里告诉你。
alert-ask-later = 刚刚申请的人很多，暂时还不能转达你的申请。请在 { $wait }后再点一次。
access-granted = 🎉 你现在可以使用我了。/help 会告诉你怎么开始。

## Gathering the two files

ask-for-video =
    📷 照片收到了。现在发一段带动作的<b>视频</b>，最长 { $seconds } 秒。
ask-for-photo =
    🎬 视频收到了。现在发一张<b>照片</b>，让照片里的人这样动起来。
ask-for-both =
    发一张人物<b>照片</b>和一段带动作的<b>视频</b>，顺序不限。
ask-or-tap = 也可以直接点一个现成的动作：
still-missing-photo = 🎬 视频已经有了，还差一张<b>照片</b>：要这样动起来的那个人。
still-missing-video = 📷 照片已经有了，还差一段带动作的<b>视频</b>。
prompt-video =
    📷 照片收到了。请<b>回复这条消息</b>，发一段带动作的视频，最长 { $seconds } 秒。要取消就发 /cancel。
prompt-photo =
    🎬 视频收到了。请<b>回复这条消息</b>，发一张照片，让照片里的人这样动起来。要取消就发 /cancel。
prompt-both =
    请<b>回复这条消息</b>，先发一张人物照片，再发一段带动作的视频。要取消就发 /cancel。
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>，请<b>回复这条消息</b>，发一张自己的照片，就能这样动起来。要取消就发 /cancel。
prompt-placeholder-photo = 照片
prompt-placeholder-video = 视频
prompt-placeholder-name = 名称
offer = <b>准备好了</b>
offer-for = <b>{ $name }，准备好了</b>
offer-wait = 约 { $wait }后完成
offer-none-left = 今天的视频次数已用完，{ $wait }后恢复。
reminder = 🔔 又可以做视频了。
offer-price = 约 ${ $price }
price = ${ $price }
offer-consent = <i>点击“生成视频”表示：其中的人物已同意。</i>
offer-part = ✂️ <b>用视频的哪一部分？</b>
offer-how = <b>怎么生成？</b>
offer-where =
    <b>让人物在哪里动？</b>
    🖼 <b>在照片里：</b> 保留照片的背景。
    🎬 <b>在视频里：</b> 保留视频的场景。
album-last = { $kind ->
        [both] 💡 { $count } 个文件中，我用最后一张照片和最后一段视频。
        [photo] 💡 { $count } 张照片中，我用最后一张。
       *[video] 💡 { $count } 段视频中，我用最后一段。
    }
hint-photo-tiny = 💡 照片比较小，换张大一点的，结果会更清晰。
hint-photo-blurred = 💡 照片看起来有点模糊，换张清晰的，效果会更好。
hint-photo-dark = 💡 照片太暗了，换张亮一点的，效果会更好。
hint-video-tiny = 💡 视频画面太小了，换个大一点的，动作会更清楚。
hint-video-dark = 💡 视频太暗了，换个亮一点的，动作会更清楚。
hint-video-still = 💡 视频里几乎没有动作，结果也会几乎不动。
hint-begins-black = 💡 视频开头是黑屏，去掉这段效果更好。
hint-begins-still = 💡 视频前 { $seconds } 秒没有人动，去掉这段，结果里的动作会更多。
hint-has-cuts = 💡 视频里有镜头切换，选一段没有切换的效果更好。
hint-crops-sides = 💡 照片左右两侧会被裁掉约 { $percent }%。
hint-crops-top-and-bottom = 💡 照片上下两边会被裁掉约 { $percent }%。
length-seconds = { $seconds ->
       *[other] { $seconds } 秒
    }
length-first = 前 { $seconds } 秒（共 { $whole } 秒）
length-middle = 中间 { $seconds } 秒（共 { $whole } 秒）
length-within = { $seconds } 秒（共 { $whole } 秒）
length-unknown = 最长 { $allowed } 秒
offer-discarded = 已取消。随时发照片或视频，就能重新开始。
button-animate = ✨ 生成视频
left-today = 今天还剩 { $count } 个
button-options = ⚙️ 选项
button-cancel = 取消
button-remind = 🔔 提醒我
button-mode-move = 🖼 在照片里
button-mode-replace = 🎬 在视频里
button-part-first-5 = 前 5 秒
button-part-first-10 = 前 10 秒
button-part-first-15 = 前 15 秒
button-part-middle = 中间 { $seconds } 秒
button-part-uncut = 无切换 { $seconds } 秒
button-part-moving = 去掉开头 { $seconds } 秒
button-part-all = 最长 { $seconds } 秒
button-part-whole = 全部 { $seconds } 秒
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · ${ $price } · { $wait }
button-again = 🔁 再试一次
button-yes-again = 🔁 好，再做一次

## Settings

settings-own = ⚙️ <b>你的设置：</b>{ $preset }
settings-group =
    ⚙️ <b>本群的设置：</b>{ $preset }
    适用于群里所有没有自选设置的人。
settings-administrators = 群组的设置只有管理员可以更改。在和我的私聊里，你可以用 /settings 选自己的设置，在这里也有效。
preset-quick = ⚡ 快速
preset-balanced = ⚖️ 标准
preset-best = 💎 最佳
preset-own = 自定义
preset-about-quick = ⚡ <b>快速：</b>适合先试试，等待最短。
preset-about-balanced = ⚖️ <b>标准：</b>适合大多数视频。
preset-about-best = 💎 <b>最佳：</b>画面最清晰，等待最长。
button-details = 详细设置
button-usual = 默认设置
button-back = « 返回
settings-details =
    ⚙️ <b>详细设置</b>
    每个按钮上是当前的值。点一下可以查看说明或修改。
setting-resolution = 分辨率
setting-quality = 画质
setting-steps = 步数
setting-shift = 偏移
setting-safety = 安全检查
setting-about-resolution = 视频短边的大小。越大细节越多，也越慢。
setting-about-quality = 成品视频的保存质量。越高画面越干净，文件也越大。
setting-about-steps = AI 处理视频的遍数。步数越多，画面越精细，等待越久。
setting-about-shift = 步数用在哪里：偏移高，更多用于动作和构图；偏移低，更多用于细节。
setting-about-safety = AI 是否拒绝它认为不合适的照片和视频。
value-quality-low = 低
value-quality-medium = 中
value-quality-high = 高
value-quality-maximum = 最高
value-safety-on = 开
value-safety-off = 关

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>下一个就是你。</b>一有空位就开始。
       *[other] ⏳ <b>排队中：</b>第 { $number } 位，约 { $wait }后开始。
    }
status-preparing = ⚙️ <b>正在准备</b>你的照片和视频…
status-submitting = ⚙️ <b>正在发送</b>给 AI…
status-generating =
    🎬 <b>正在制作你的视频</b>
    { $bar } { $left ->
        [0] 马上就好
       *[other] 还剩约 { $left } 分钟
    }
status-leave-chat = 可以关闭聊天，做好后会发到这里。
status-late =
    🎬 <b>还在制作</b>
    { $bar } 超过了平常的 { $slowest } 分钟，我会继续等。
status-sending = 📤 <b>完成了。</b>正在发送你的视频…
status-paused = ⏸ 我现在无法生成，运营者已经知道了。<b>你的位置还在</b>，之后会自动继续。
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>你的位置还在。</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>AI 暂时没有响应</b>，运营者已经知道了。你的视频没有丢：我会一直查询，一拿到就发给你。
too-many = { $limit ->
        [1] 你已经有一个视频在进行中。
       *[other] 你已经有 { $limit } 个视频在进行中。
    }你的文件我都留着：等有一个完成了，再点一次按钮。
queue-full = 排队的视频太多了，我暂时不再接受新的。你的文件已保留：请稍后再点一次按钮。
limit-reached = { $whose ->
    [person] 你今天的额度已用完。你的文件已保留：请在 { $wait }后再点一次。
    [chat] 这个聊天今天的额度已用完。你的文件已保留：请在 { $wait }后再点一次。
    [month] 本月大家的额度已用完。请在 { $wait }后再试。
   *[all] 今天大家的额度已用完。你的文件已保留：请在 { $wait }后再点一次。
 }
limit-too-little = { $whose ->
    [person] 这个视频的费用超过你今天的剩余额度。请选择较短的部分，或在 { $wait }后再点一次：你的文件已保留。
    [chat] 这个视频的费用超过这个聊天今天的剩余额度。请选择较短的部分，或在 { $wait }后再点一次：你的文件已保留。
    [month] 这个视频的费用超过本月的剩余额度。请选择较短的部分，或在 { $wait }后再试。
   *[all] 这个视频的费用超过今天的剩余额度。请选择较短的部分，或在 { $wait }后再点一次：你的文件已保留。
 }
limit-too-little-ever = { $whose ->
    [person] 这个视频的费用超过你一整天的额度。
    [chat] 这个视频的费用超过这个聊天一整天的额度。
    [month] 这个视频的费用超过大家一整个月的额度。
   *[all] 这个视频的费用超过大家一整天的额度。
}请选择较短的部分：你的文件已保留。
limit-none = 我现在不能为你做视频，只有运营者能更改。
wait = { $unit ->
    [minutes] { $count } 分钟
    [hours] { $count } 小时
   *[days] { $count } 天
 }
balance-heading = <b>你的额度</b>
balance-video = 这个视频：约 { $price } 美元
balance-today = 今天已开始：{ $count }
balance-spent = 费用：{ $price } 美元
balance-left = 剩余视频：{ $count }{ $opens ->
        [never] {""}
       *[later] （{ $wait }后重置）
    }
balance-left-money = 剩余预算：{ $price } 美元{ $opens ->
        [never] {""}
       *[later] （{ $wait }后重置）
    }
balance-stars = { $free ->
        [never] ⭐ 视频用星星购买，届时会显示价格。
       *[later] ⭐ 用完后可以用星星购买更多视频，届时会显示价格。
    }
balance-no-limit = 你在这里没有每日限额。

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ 今天剩余的免费额度不够做这个视频，{ $wait }后恢复。
       *[used] ⭐ 今天的免费额度已用完，{ $wait }后恢复。
    }
offer-stars = 这个视频需要 ⭐ { $stars }；如果没有做成，会自动退还。
offer-consent-stars = <i>付款表示：其中的人物已同意，你也同意 /terms。</i>
alert-not-free = { $free ->
        [never] 这个视频需要 ⭐ { $stars }：要付款，请再点一次按钮。
        [rest] 今天剩余的免费额度不够做这个视频，{ $wait }后恢复。或者为这个视频支付 ⭐ { $stars }：再点一次按钮。
       *[used] 今天的免费额度已用完，{ $wait }后恢复。或者为这个视频支付 ⭐ { $stars }：再点一次按钮。
    }
alert-offer-changed = 内容已有变化。请看一下再点。
invoice-title = 你的视频
invoice-description = 用你的照片和视频制作的一个视频。如果无法制作或送达，星星会自动退还。/terms
checkout-stale = 这张账单已失效：视频已被更改、开始或取消。没有扣款。
checkout-paid = 这个视频已经付过款。没有重复扣款。
checkout-not-yours = 这张账单是给别人的。没有扣款。
checkout-full = 我现在不能再接受视频了。没有扣款，请稍后再试。
checkout-too-many = 你已经有太多视频在进行中。没有扣款，请等有一个完成后再试。
checkout-closed = 我目前不出售视频。没有扣款。
checkout-later = 我这边出了问题。没有扣款，请再试一次。
payment-late = ⭐ 这张账单已失效：视频已被更改、开始或取消。你的 ⭐ { $stars } 会在一分钟内退还。
payment-twice = ⭐ 这个视频之前已付过款。第二次的 ⭐ { $stars } 会在一分钟内退还。
payment-full = ⭐ 我现在不能再接受视频了。你的 ⭐ { $stars } 会在一分钟内退还。
payment-too-many = ⭐ 你已经有太多视频在进行中。你的 ⭐ { $stars } 会在一分钟内退还。
ending-stars-back = 你的 ⭐ { $stars } 会在一分钟内自动退还。
receipts = ⭐ <b>你的付款</b>
receipt =
    { $when }：⭐ { $stars }，{ $state ->
        [earned] 已付款
        [refunding] 正在退还
        [refunded] 已退还
       *[other] 用于正在制作的视频
    }
paysupport =
    ⭐ <b>付款</b>
    如果付款后没有得到视频，星星会自动退还，通常在一分钟内；可在 /history 查看。Telegram 的客服无法处理付给我的款项。
    { $asked ->
        [yes] 其他问题请发送 <code>/paysupport</code> 并在后面写上你的问题：运营者会看到。
       *[no] 其他问题请联系运营者。
    }
paysupport-sent = 谢谢。运营者已收到你的问题，并能看到你的 ID 和最近的付款。
paysupport-enough = 运营者已经收到你的问题了。请等到回复后再发新的。
terms =
    📜 <b>条款</b>
    • 一次付款对应一个视频，用消息里显示的照片和视频制作。付款前按钮上会显示价格。
    • 无论什么原因，只要没有送达视频，所有星星都会自动退还。
    • 已送达的视频不会因为效果与期望不同而退款。如果有问题，请通过 /paysupport 告知。
    • 请只使用经本人同意的影像。每个结果都会标明由 AI 生成。
    • 我保存哪些付款信息：/privacy
privacy-stars =
    <b>付款</b>
    如果你用星星付款：你的 ID、金额、Telegram 的付款编号以及对应的视频，保存到我不再知道视频属于谁为止。之后以及 /forget 之后，金额和编号保留，但不含你的 ID。
operator-refund-failed = ⚠️ <b>⭐ { $stars } 无法退还</b>给 { $id }：{ $reason }。我会继续尝试。付款：<code>{ $charge }</code>
operator-payment-found = ⭐ 我在 Telegram 的列表中发现 { $id } 的一笔 ⭐ { $stars } 付款，没有更新通知过。将照常处理：<code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } 支付了 ⭐ { $stars }，但这里没有对应的订单。</b>请查看；<code>/refund { $charge }</code> 可以退还。
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) 询问付款事宜：{ $text }
    { $payments ->
        [none] 还没有付过款。
       *[other] { $payments }
    }
button-job-refund = ⭐ 退款
control-refund-how = 没有这笔付款。请发送 <code>/refund 编号</code>：付款的编号在我关于它的消息里，也在 <code>/job</code> 里。
control-stats-stars = ⭐ 收入 · ↩️ 退还 · ⚖️ 按 Telegram 兑付价计算的星星减去 💵

## The result

result-caption = ✨ 由 AI 生成
result-cost = 费用：{ $cost } 美元（预计：{ $expected }）
result-caption-private = ✨ 由 AI 生成。你提出请求的群组我联系不上，所以发到这里。
result-without-sound = 🔇 我读不了你视频里的声音，所以没有声音。
result-out-of-step = 🔈 声音和画面可能会不同步。
made-by-ai-mark = 由 AI 生成 (Wan 2.2 Animate Move)
result-link =
    ✨ 你的视频做好了，但我没法在这里以视频形式发送。这是由 AI 生成的视频，链接只在一段时间内有效： { $link }
button-send-again = 📥 再发一次
button-me-too = 🕺 我也要
button-new-move = 🎬 换个动作
button-new-photo = 📷 换张照片
button-redo = ⚙️ 修改后重做

## The results so far

history-heading =
    🎞 <b>你最近的视频</b>
    点一个，我就再发一次。
history-heading-group =
    🎞 <b>你在本群最近的视频</b>
    点一个，我就再发一次。
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· 替换人物
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } 秒
    }
ago = { $unit ->
        [now] 刚刚
        [minutes] { $count } 分钟前
        [hours] { $count } 小时前
       *[days] { $count ->
           *[other] { $count } 天前
        }
    }
history-send = ▶️ { $number }
button-newer = « 较新
button-older = 较早 »
history-empty = 你在这里还没有视频。发一张照片和一段视频，我来做第一个。
history-empty-group = 你在本群还没有视频。在照片或视频的说明里写上 /animate，做出第一个吧。

## Endings without a video

ending-cancelled = 已取消，没有生成任何内容。
ending-uncertain =
    ⚠️ 正在提交文件时连接断了。视频可能已经在制作，也可能没有，所以我没有重复提交。{ $kept ->
        [yes] 要再做一次吗？
       *[no] {""}
    }
ending-refused =
    🚫 没有通过 AI 的安全检查。{ $kept ->
        [yes] 换一张照片或一段视频发给我（另一个我还留着），也可以再试一次。
       *[no] {""}
    }
ending-no-person =
    🔍 AI 没有找到可以动起来的人。{ $kept ->
        [yes] 请发一张照片或一段视频，里面只有一个人、正对镜头（另一个我还留着），也可以再试一次。
       *[no] {""}
    }
ending-not-accepted =
    🚫 AI 不接受这些文件。{ $kept ->
        [yes] 换一张照片或一段视频发给我（另一个我还留着），也可以再试一次。
       *[no] {""}
    }
ending-service-failed =
    😕 AI 这次没能做出来。{ $kept ->
        [yes] 偶尔会这样；你的文件都还在，再试一次就好。
       *[no] {""}
    }
generation-late =
    ⏳ 这次比平常慢很多。我会再查看一天，视频一好就发给你。你不需要做任何事。
ending-timed-out =
    ⌛ 时间实在太久，我不再等了。{ $kept ->
        [yes] 你的文件都还在：过一会儿再试一次吧。
       *[no] {""}
    }
ending-result-lost =
    😕 视频做好了，但我没能取回来。{ $kept ->
        [yes] 你的文件都还在，可以再试一次。
       *[no] {""}
    }
ending-undelivered =
    📦 你的视频做好了，但我没能发出去。{ $kept ->
        [yes] 它为你保留着：点按钮或发送 /history，我就再试一次。
       *[no] {""}
    }
undelivered-link = 这里也能看到，由 AI 生成，链接只在一段时间内有效： { $link }
ending-unconfirmed =
    📨 我发送了你的视频，但 Telegram 没有确认送达。{ $kept ->
        [yes] 如果这里没有，点按钮或发送 /history，我就再发一次。
       *[no] {""}
    }
ending-broken =
    😕 我这边出了点问题，运营者能看到。{ $kept ->
        [yes] 你的文件都还在，可以再试一次。
       *[no] {""}
    }
ending-not-kept = 你已经开始了另一个视频，所以这个视频的文件我没有保留：想换照片或视频再做，请把两个都发给我。
ending-in-private = 这是关于你在群里请求的视频。想在这里做，请把照片和视频发给我。
ending-photo-gone = Telegram 已经无法提供你的照片了。请再发一次{ $kept ->
        [yes] ；视频我还留着。
       *[no] 。
    }
ending-video-gone = Telegram 已经无法提供你的视频了。请再发一次{ $kept ->
        [yes] ；照片我还留着。
       *[no] 。
    }
-photo-unreadable = 我读不了这张照片。请换一张，JPEG 或 PNG 格式
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ；视频我还留着。
       *[no] 。
    }
-photo-too-small = 这张照片太小，没法用。请发一张大一点的
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ；视频我还留着。
       *[no] 。
    }
-photo-too-large = 这张照片太大了。请发一张小一点的
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ；视频我还留着。
       *[no] 。
    }
-video-unreadable = 我读不了这段视频。请换一段，最好是 MP4 格式
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ；照片我还留着。
       *[no] 。
    }
-video-no-picture = 这段视频里没有画面，只有声音。请发一段有人在动的视频
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ；照片我还留着。
       *[no] 。
    }
-video-too-small = 这段视频的画面太小，没法用。请发一段短边至少 64 像素的
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ；照片我还留着。
       *[no] 。
    }
-video-too-short = 这段视频太短了。请发一段至少 2 秒的
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ；照片我还留着。
       *[no] 。
    }
-video-too-large = 这段视频太大了。请发一段更短或更小的
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ；照片我还留着。
       *[no] 。
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] 这张照片有 { $size } MB，我最多能收 { $limit } MB。不要当文件发，当照片发，Telegram 会把它缩小。
       *[video] 这段视频有 { $size } MB，我最多能收 { $limit } MB。不要当文件发，当视频发，Telegram 会把它缩小，也可以剪短。
    }
video-one-second = ⏱ 这段视频只有 1 秒，至少需要 2 秒。请发一段更长的。
unknown-file = 这个我用不了。
animated-sticker = 这种动态贴纸是绘图，不是视频。视频贴纸、GIF 或视频都可以。
live-photo = 📷 这是一张 Live Photo（实况照片）：照片加一小段视频。要用哪个？
button-live-photo = 📷 照片
button-live-video = 🕺 动作
unknown-text = 发给我一张人物<b>照片</b>和一段有人在动的<b>视频</b>，我就能让照片动起来。技巧见 /help。
unknown-command = 我不认识这个命令。发送 /help 看看我能做什么。
too-fast = 有点太快啦，请等几秒再继续。
something-broke = 抱歉，我这边出了点问题。请再试一次。
reply-has-no-file = 你回复的消息里没有照片或视频。

## Commands about one's own jobs

nothing-to-cancel = 没有可以取消的内容。
cancelled-draft = 已取消，你发的文件已清除。
cancelled-jobs = { $count ->
       *[other] 已取消 { $count } 个等待中的视频，没有生成任何内容。
    }
too-late-to-cancel = { $count ->
       *[other] 有 { $count } 个视频已经在生成：无法停止，完成后会发给你。
    }
no-jobs = 你没有进行中的视频。只要一张照片和一段视频就能开始。
jobs-heading = <b>你的视频</b>
job-line-queued = { $number ->
        [1] • 排队中，下一个就是
       *[other] • 排队中，第 { $number } 位
    }
job-line-preparing = • 准备中
job-line-submitting = • 正在发送给 AI
job-line-generating = • 制作中，{ $left ->
        [0] 马上就好
       *[other] 还剩约 { $left } 分钟
    }
job-line-late = • 制作中，比平时的 { $fastest } 到 { $slowest } 分钟久；我会继续等
job-line-sending = • 已完成，正在发送
job-line-waiting = • 制作中，但 AI 暂时没有响应；我会一直查询
job-line-paused = • 等待中：我现在无法生成，你的位置还在
job-line-stopped =
    { $noted ->
        [yes] • 等待中，你的位置还在：{ $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>动作</b>
    点一个，再发一张<b>照片</b>：照片里的人就会这样动起来。
motions-heading-photo =
    💃 <b>动作</b>
    点一个：你<b>照片</b>里的人就会这样动。
motions-none =
    还没有动作。用 <code>/savemove dance</code> 回复一段视频，以后就能用这个名称配任何照片。
ready-made-wave = 挥手
ready-made-nod = 点头
ready-made-dance = 跳舞
ready-made-walk = 走路
ready-made-cheer = 欢呼
motion-unknown = 没有名为 <b>{ $name }</b> 的动作。从这里点一个：
motion-unknown-alone = 没有名为 <b>{ $name }</b> 的动作。
motion-label = { $name }{ $seconds ->
        [0] {""}
       *[other] ，{ $seconds } 秒
    }
motion-label-own = { $name }（你的）{ $seconds ->
        [0] {""}
       *[other] ，{ $seconds } 秒
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] ，{ $seconds } 秒
    }。现在发一张<b>照片</b>，让照片里的人这样动起来。
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] ，{ $seconds } 秒
    }。现在请<b>回复这条消息</b>，发一张照片，让照片里的人这样动起来。
motion-link = 分享链接： { $link }
save-motion-how =
    用 <code>/savemove dance</code> 回复一段视频，或者写在视频的说明里。我会把视频存为 <b>dance</b>，以后配任何照片都能用。
motion-saved = ✅ 已存为 <b>{ $name }</b>，仅供你使用。在 /moves 里可以找到。
motion-saved-shared = ✅ 已存为 <b>{ $name }</b>，所有人都能用。在 /moves 里可以找到。
motion-replaced = ✅ 已存为 <b>{ $name }</b>，仅供你使用，替换了原来同名的视频。
motion-replaced-shared = ✅ 已存为 <b>{ $name }</b>，所有人都能用，替换了原来同名的视频。
motion-replace-question = 大家已经有名为 <b>{ $name }</b> 的动作了。要用这个视频替换它吗？
button-motion-replace = 🔁 替换
button-motion-undo = ↩️ 撤销
motion-kept = ✅ 已存为 <b>{ $name }</b>，在 /moves 里可以找到。想改名的话，<b>回复这条消息</b>，写上新名称。
motion-renamed = ✅ 已改名为 <b>{ $name }</b>，在 /moves 里可以找到。
motion-name-bad =
    名称最多 32 个字符，可用文字、数字、表情符号和空格，例如 <code>/savemove moon walk</code>。请再试一次。
motion-name-unfit =
    名称最多 32 个字符，可用文字、数字、表情符号和空格，例如 <code>moon walk</code>。请<b>回复这条消息</b>，写上名称。
motion-name-shared =
    名称是一个词：最多 32 个字符，可用英文字母 a 到 z、数字、- 和 _ ，例如 <code>/savemove moon-walk</code>。请再试一次。
motion-name-taken = 你已经有一个名为 <b>{ $name }</b> 的动作了。请<b>回复这条消息</b>，换个名称。
motion-removed = 已删除 <b>{ $name }</b>。其他动作在 /moves 里。
too-many-motions = 你已有 { $limit } 个动作，不能再多了。请先删除一个：在 /moves 里点它，再点“删除”。
motions-are-peoples = 动作只为个人保存，不为群组和频道保存。用你自己的账号发送命令，动作就归你。
button-more = 更多 »
button-moves = 💃 现成的动作
button-remove = 🗑 删除
button-copy-link = 复制链接
motion-label-remove = 🗑 是的，删除 { $name }
button-keep = 保留
button-keep-motion = 💾 保存动作
button-motion-kept = ✓ 已保存

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 给这张照片用 <b>{ $name }</b>？
    我的回复会变成视频，也会发到我们的私聊。
guest-meet = 👋 我们还没聊过。点下面，就在我们的私聊里继续，照片和动作都不变。
guest-private = 💬 在我们的私聊里继续。
guest-closed = 🔒 我不对所有人开放。在我们的私聊里可以申请使用。
guest-anonymous = 请用你自己的账号叫我，不要用群组或频道的名义。
guest-no-photo = 📷 用 <code>@{ $username } { $name }</code> 回复一张照片，我就让它动起来。
guest-choose = 💃 给这张照片用哪个动作？
guest-expired = ⌛ 这个提议已过期。请再用 <code>@{ $username }</code> 和一个动作回复那张照片。
guest-done = ✅ 视频在我们的私聊里。
guest-failed = ⚠️ 这次没有视频。原因在我们的私聊里。
guest-withdrawn = 🗑 叫我的人已撤回。
button-open-chat = 💬 打开私聊

## Being forgotten

-forget-what-stays =
    已经在生成的无法停止，但不会有人收到。聊天里的消息会留着。我只保留无法关联到任何人的数字：视频何时生成、怎么生成、花了多少钱。
forget-question =
    🗑 <b>要删除你的所有信息吗？</b>
    我会删除在所有聊天里所知的关于你的一切：你发送的文件、保存的动作、请求的视频，以及所有进行中的内容。

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>要删除在这里以此名义请求的内容吗？</b>
    你正以群组或频道的名义发言。我会删除在这里以此名义发送的文件、请求的视频，以及所有进行中的内容。这里的任何管理员都可以确认。

    { -forget-what-stays }
forget-own-account = 关于你自己账号的信息会保留：要删除，请在我们的私聊里发送 /forget。
button-forget = 🗑 删除我的信息
button-forget-chat = 🗑 删除
button-keep-everything = 全部保留
not-forgotten = 好的，什么都没有删除。
forgotten = 🗑 <b>已全部删除。</b>我删除了：
forgotten-drafts = { $count ->
       *[other] • 你为 { $count } 个视频发送的文件
    }
forgotten-cancelled = { $count ->
       *[other] • { $count } 个等待中的视频：不会再生成
    }
forgotten-cut-loose = { $count ->
       *[other] • { $count } 个正在生成的视频：无法停止，但不会有人收到
    }
forgotten-finished = { $count ->
       *[other] • 关于 { $count } 个已完成视频的所有信息
    }
forgotten-motions = { $count ->
       *[other] • 你保存的 { $count } 个动作
    }
forgotten-preferences = • 你选择的语言或设置
forgotten-rest = 留下的只有数字。几天内它们仍计入限额，之后就无法再关联到任何人。如果你再发内容给我，我们就从头开始。

## Alerts on buttons

alert-not-yours = 这不是你的。发送 /animate 来做你自己的吧。
alert-belongs-to = 这是 { $name } 的。想做自己的，就用 /animate 回复一张照片吧。
alert-guest-meet = 请先打开我们的私聊：视频也会发到那里。
alert-guest-others = 这是叫我的那个人的。想做自己的，就用 @{ $username } 和一个动作回复一张照片吧。
alert-guest-gone = 这个操作已失效。请再用 @{ $username } 和一个动作回复那张照片。
alert-not-free-guest = { $free ->
        [never] 这个视频需要 ⭐ { $stars }。可以在我们的私聊里付款。
        [rest] 今天剩余的免费额度不够做这个视频，{ $wait }后恢复。在我们的私聊里，可以为这个视频支付 ⭐ { $stars }。
       *[used] 今天的免费额度已用完，{ $wait }后恢复。在我们的私聊里，可以为这个视频支付 ⭐ { $stars }。
    }
alert-too-late = 来不及取消了：已经在生成。
alert-gone = 这个操作已失效。发一张照片和一段视频重新开始吧。
alert-files-gone = 这些文件我已经没有了。发一张照片和一段视频重新开始吧。
alert-not-your-history = 这些不是你的视频。发送 /history 查看你自己的。
alert-not-sent-again = Telegram 无法再次发送这段视频，或者不允许我在这里发送。你可以在我第一次发送的地方找到它。
alert-not-yours-to-forget = 只有提出请求的人能点。你可以自己发送 /forget。
alert-nothing-known = 我这里已经没有你的任何信息了。
alert-nothing-known-chat = 这里已经没有以此名义保存的内容了。要删除关于你自己账号的信息，请在我们的私聊里发送 /forget。
alert-forgotten = 已删除
alert-too-fast = 有点太快啦，过几秒再继续吧。
alert-me-too = 动作有了。现在回复我，发一张自己的照片。
alert-move-gone = 这个动作已经没有了。想做自己的视频，就用 /animate 回复一张照片吧。
alert-motion-chosen = 收到
alert-motion-saved = 已保存
alert-reminded = { $wait }后可以再做视频时，我会告诉你。
alert-motion-known = 这个我已经有了，名为 { $name }。发送 /moves 查看。
alert-motion-removed = 已删除
alert-motion-gone = 这个动作已经不在了。发送 /moves 查看现有的。
alert-not-your-list = 这不是你的列表。发送 /moves 查看你自己的。
alert-not-yours-to-remove = 只有我的运营者能删除这个。
alert-too-many-motions = 你已有 { $limit } 个动作，不能再多了。请先发送 /moves 删除一个。
alert-motions-are-peoples = 动作只为个人保存，不为群组和频道保存。
alert-saved = 已保存，从现在起开始的视频都会使用
alert-started = 开始了
alert-cancelled = 已取消

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>AI/ML API 账户的额度用完了。</b>任务在队列中等待，充值后会自动继续。
operator-access =
    🔑 <b>AI/ML API 拒绝了机器人的访问。</b>请检查 AIMLAPI_KEY、它的权限和 AIMLAPI_URL；具体响应见日志。在此期间任务在队列中等待。
operator-model =
    🔑 <b>密钥无权使用模型 { $model }。</b>该模式的任务在排队等待，其他任务照常进行；日志里有服务的回答。
operator-down =
    🔌 <b>AI/ML API 出故障了</b>，或者从这里连不上；具体响应见日志。任务会等待，恢复后自动继续。
operator-resumed = ✅ AI/ML API 又开始接收任务了。
operator-storage =
    💾 <b>我无法使用数据库：</b>{ $reason }。是磁盘满了，还是文件只读？没有丢失任何东西：一切都在等待，之后会自动继续。
operator-storage-back = ✅ 我又可以使用数据库了。
operator-ledger = ⚠️ <b>账目有 { $count } 处对不上</b>；第一处：{ $finding }。“bot.py ledger check”会列出全部。
operator-nothing-delivered =
    ⚠️ 任务 { $job } 已提交，但没有交付任何内容（{ $ending }）。可能已经扣费。生成：<code>{ $generation }</code>。“bot.py look { $job }” 会再查看一次。
operator-maybe-submitted =
    ⚠️ 任务 { $job }：提交时与 AI/ML API 的连接断了。请求可能已送达，也可能没有，因此可能已经扣费；我不会重复提交。可在该账户的用量中查看。
operator-queue-full =
    ⚠️ <b>有 { $limit } 个任务在排队</b>，在有空位之前我不再接受新任务（MAX_QUEUED_JOBS）。同时生成的数量由 MAX_ACTIVE_JOBS 决定。
operator-limit-near = 📊 <b>{ $limit } 快用完了：</b>{ $most } 中已用 { $used }。
operator-limit-reached = ⛔ <b>{ $limit } 已用完：</b>{ $most } 中已用 { $used }。在重置或你提高它之前，{ $wait }内我不再接受新任务。
operator-price-off = 💸 <b>任务 { $job } 花费 { $cost }</b>，而它的价格是 { $price }。PRICES 和 PRICE_FRAMES 正确吗？生成：<code>{ $generation }</code>。
operator-balance-low = 🪙 <b>AI/ML API 账户还剩 { $balance }</b>，低于 LOW_BALANCE（{ $low }）。没有余额时任务会等待。
operator-job-refused =
    ⚠️ <b>任务 { $job } 被拒绝</b>，而其他任务仍被接受，因此只有它失败了：{ $reason }。密钥有权使用它的模型吗？
operator-conflict =
    ⚠️ <b>另一个进程正在用同一个机器人令牌轮询。</b>两边都只能收到一部分消息：请停掉一个。
control-paused =
    ⏸ <b>已暂停。</b>在 /resume 之前不会开始新的任务，排队位置保留。大家看到的是：
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ 照常开始生成视频。
control-pause-too-long = 这段文字太长了，请不要超过 { $limit } 个字符。
control-log-heading = 📓 <b>谁做了什么</b>（UTC，最新在前）：
control-log-empty = 📓 这里还没有做过任何更改。
control-prices =
    💲 { $source ->
        [set] 按 PRICES 的设定
       *[learnt] 从视频的实际花费学到
    } 每计费秒（{ $frames } 帧）：
control-stats-span =
    { $span ->
        [day] <b>今天</b>
        [week] <b>7 天</b>
       *[month] <b>30 天</b>
    }
control-stats-legend = 🎬 已开始 · 🟩 已送达 · 🟥 没有视频而结束 · ⬜ 已取消 · 👤 人数（不含已删除信息的人） · ⏱ 到视频的平均时间 · 💵 已花费或预留
control-job-unknown = 没有这个编号的任务。/jobs 会列出编号。
control-job-how = 请写 <code>/job 12</code>；编号见 /jobs。
control-done-ban = 无法再使用我。正在制作的仍会送达。
control-done-allow = 现在可以使用我了。
control-done-unban = 已解除封禁。能否使用我由 ALLOWED_CHATS 和 /allow 决定。
button-job-show = 🔄 刷新
button-job-poll = 🔍 再查一次
button-job-drop = 🗑 放弃
button-job-resend = 📤 再发一次
button-copy-id = 复制 ID
control-access-request = 🔑 <b>{ $name }</b> 申请使用：<code>{ $id }</code>
button-allow = ✅ 允许
button-deny = ✖️ 拒绝
control-who = 你指的是谁？请在命令后写上 ID，或用命令回复对方的一条消息（转发的也可以）。
control-grant-how = 请写 <code>/grant ID 数量</code>，或用 <code>/grant 数量</code> 回复对方的一条消息（转发的也可以）。仅限今天，1 到 { $limit }。

## The bot's profile

description =
    我能让照片动起来：发一张人物照片和一段短视频，照片里的人就会像视频里的人那样动起来。
short-description = 照片 + 视频 = 照片里的人像视频里的人那样动起来。
