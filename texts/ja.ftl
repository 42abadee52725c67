# All that the bot says in Japanese. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = 日本語
language-question = 🌐 <b>どの言語で話しましょうか？</b>
language-chosen = これからは日本語で話します。
language-administrators = グループの言語を選べるのは管理者だけです。私との個人チャットでは、自分の言語を選べます。

## Commands, as the menu shows them

command-start = できることと始め方
command-help = 使い方とコツ
command-animate = 写真に命を吹き込む
command-cancel = まだ生成が始まっていないものをキャンセル
command-moves = 用意されたモーションと自分のもの
command-history = 最近の動画をもう一度受け取る
command-balance = 今日の利用状況と残りを見る
command-paysupport = 支払いについて質問する、問題を知らせる
command-terms = 動画の支払いに関する条件
command-status = 動画の進み具合を見る
command-settings = 動画の作り方を設定
command-language = 言語を選ぶ
command-privacy = 保存される情報とその期間
command-forget = 自分に関する情報をすべて削除
command-pause = 新しい生成を止める（文章は皆に表示）
command-resume = 生成を再開する
command-jobs = 進行中のものと最近終わったもの
command-job = 番号で一件を見る（状態とボタン）
command-stats = 数字を見る（今日・7日間・30日間）
command-prices = 価格（設定と実績）
command-log = 操作の記録
command-allow = 人やグループに利用を許可する
command-ban = 人やグループの利用を止める
command-unban = 利用停止を解除する
command-grant = 今日の本数を追加する
command-refund = スターでの支払いを返金する

## Getting to know each other

start =
    👋 <b>写真に命を吹き込みます。</b>

    1. 人物の<b>写真</b>を送ってください。
    2. 誰かが動いている<b>短い動画</b>を{ $moves ->
        [yes] 送るか、用意されたモーションを選んで
       *[no] 送って
    }ください。

    数分後、写真の人物が同じように動きます。コツ： /help
help =
    <b>使い方</b>
    1. 写真と動画を送ります。順番は自由です。別のものを送ると差し替えられます。
    2. <b>動画を作成</b>を押します。その前に、何をどう作るかも選べます。
    3. 数分待ちます。動画はあなたのメッセージへの返信として届きます。

    <b>きれいに仕上げるには</b>
    • 写真にも動画にも1人だけ、カメラ向きで
    • 構図をそろえる：顔なら顔、全身なら全身
    • 写真はくっきり明るいものを
    • 動画は2〜{ $seconds }秒。それより長い場合は使う部分を選べます

    <b>使えるファイル</b>
    写真：JPEG、PNG、WEBP、HEIC、AVIF、BMP、Live Photos、ステッカー。動画：MP4、MOV、WEBM、AVI、MKV、3GP、TS、MTS、MPEG、FLV、WMV、GIF、ビデオメッセージ、動画ステッカー。それぞれ{ $megabytes } MBまで。

    <b>モーション</b>
    /moves で動画を選べます。動画に <code>/savemove dance</code> と返信すると、そこに保存されます。

    <b>グループでは</b>
    写真か動画のキャプションに /animate と書くか、写真か動画に /animate と返信してください。

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    写真か動画のキャプションに <b>/animate</b> と書くか、すでにここにある写真か動画にそう返信してください。もう一方のファイルを送っていただいたあと、写真の人物を動画の人と同じように動かします。 <b>/animate dance</b> と書くと、 /moves にある dance というモーションを使います。

    /status で進行中のものを確認、 /cancel でまだ始まっていないものを取り消し、 /history で完成した動画を見られます。
help-inline =
    <b>どのチャットでも</b>
    メッセージ欄に <code>@{ $username }</code> と入力すると、あなたの動画やモーションを送れます。
help-guest =
    <b>私が参加していないチャットでは</b>
    写真への返信として <code>@{ $username } { $name }</code> と書くと、私の返事が動画に変わります。
inline-button = ✨ 新しい写真を動かす
added-to-group =
    👋 <b>写真に命を吹き込みます。</b> 人物の写真のキャプションに /animate と書くか、写真にそう返信してください。続いて、動きの動画をお願いします。写真も動画も、ここにいる誰のものでもかまいません。人が写っているものは、本人の同意がある場合だけ使ってください。
privacy =
    <b>保存するもの</b>
    • 送られたものについて：写真と動画への参照（ファイルそのものではありません）、あなたの数字のID、作成した各動画の設定と時刻。/history で再送できるよう、完成した動画への参照も保存します。メッセージそのものを保存するのは、返答するまでの間だけです。
    • { $encrypted ->
            [yes] 参照、リンク、メッセージは暗号化され、鍵は別の場所に保管されています。
           *[no] 参照、リンク、メッセージはここでは暗号化されていません。読めるのは運営者だけです。
        }
    • 保存したモーション：名前と、動画と静止画への参照。削除するまで保存します。
    • ファイルがディスクにあるのは作業中と、また必要になる場合に備えてその後約{ $minutes }分間だけです。動画が完成したときや、/cancel または /forget を使ったときは、すぐに削除します。

    <b>渡す相手と内容</b>
    写真と動画は、結果を生成する AI/ML API (aimlapi.com) に送られます。名前やIDは送られません。

    <b>保存期間</b>
    • 送ったまま開始していないもの：{ $hours }時間。
    • 頼まれたお知らせ：IDと言語。お知らせするまで。
    • 完成した動画が誰のものかと、そのファイルにつながる情報すべて：{ $days ->
            [0] 保存しません。
           *[other] { $days }日間。
        }その後に残るのは、いつ、どのように、いくらで作成したかという数値だけです。
    • /forget ですべてを一度に削除できます。
    • 開始した動画の数と費用だけは、上限を守るため、IDの代わりに符号を使って数日間数えられます。
    • 運営者が利用を許可または停止した場合や、あなたが利用を希望した場合：そのことと ID（/forget の後も残ります）。
    • 不具合を調べるためのログ：チャットのID、動画と支払いの番号（/forget の後も残ります）。保存期間は運営者が決めます。

    人が写っているものは、本人の同意がある場合だけ使ってください。作成した動画には必ず、AIで生成したことが表示されます。
not-allowed =
    申し訳ありません。このボットは一般には公開されていません。運営者をご存じなら、利用の許可を頼んでみてください。あなたのIDは <code>{ $id }</code> です。
not-allowed-group =
    申し訳ありません。このボットはこのグループには公開されていません。運営者が許可すれば使えます。グループのIDは <code>{ $id }</code> です。
access-banned = 申し訳ありませんが、運営者がこのボットの利用を停止しました。/privacy で保存内容を確認でき、/forget で削除できます。
button-ask-access = 🔑 利用をお願いする
alert-asked = お願いを運営者に伝えました。許可されたらここでお知らせします。
alert-ask-later = 利用のお願いが続いているため、まだ運営者に伝えられません。{ $wait }後にもう一度押してください。
access-granted = 🎉 ご利用いただけるようになりました。始め方は /help をご覧ください。

## Gathering the two files

ask-for-video =
    📷 写真を受け取りました。次に、動きの<b>動画</b>（{ $seconds }秒まで）を送ってください。
ask-for-photo =
    🎬 動画を受け取りました。次に、同じように動かしたい人物の<b>写真</b>を送ってください。
ask-for-both =
    人物の<b>写真</b>と、動きの<b>動画</b>を送ってください。順番は自由です。
ask-or-tap = または、下のモーションから選べます。
still-missing-photo = 🎬 動画は受け取っています。あとは、同じように動かす人の<b>写真</b>だけです。
still-missing-video = 📷 写真は受け取っています。あとは、動きの<b>動画</b>だけです。
prompt-video =
    📷 写真を受け取りました。<b>このメッセージへの返信</b>として、動きの動画（{ $seconds }秒まで）を送ってください。やめるときは /cancel
prompt-photo =
    🎬 動画を受け取りました。<b>このメッセージへの返信</b>として、同じように動かしたい人物の写真を送ってください。やめるときは /cancel
prompt-both =
    <b>このメッセージへの返信</b>として、人物の写真、続いて動きの動画を送ってください。やめるときは /cancel
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>さん、<b>このメッセージへの返信</b>として自分の写真を送ると、同じように動きます。やめるときは /cancel
prompt-placeholder-photo = 写真
prompt-placeholder-video = 動画
prompt-placeholder-name = 名前
offer = <b>準備ができました</b>
offer-for = <b>{ $name }さん、準備ができました</b>
offer-wait = 約{ $wait }で完成
offer-none-left = 今日の分はなくなりました。{ $wait }後にまた作れます。
reminder = 🔔 また動画を作れます。
offer-price = 約${ $price }
price = ${ $price }
offer-consent = <i>「動画を作成」は、写っている人の同意があるという意味です。</i>
offer-part = ✂️ <b>動画のどの部分を使いますか？</b>
offer-how = <b>どのように作りますか？</b>
offer-where =
    <b>どこで動かしますか？</b>
    🖼 <b>写真の中：</b> 写真の背景がそのまま残ります。
    🎬 <b>動画の中：</b> 動画の場面がそのまま残ります。
album-last = { $kind ->
        [both] 💡 { $count }件のうち、最後の写真と最後の動画を使います。
        [photo] 💡 { $count }枚の写真のうち、最後の1枚を使います。
       *[video] 💡 { $count }本の動画のうち、最後の1本を使います。
    }
hint-photo-tiny = 💡 写真がとても小さいです。大きい写真のほうがくっきり仕上がります。
hint-photo-blurred = 💡 写真がぼやけているようです。くっきりした写真のほうがきれいに仕上がります。
hint-photo-dark = 💡 写真がとても暗いです。明るい写真のほうがきれいに仕上がります。
hint-video-tiny = 💡 動画がとても小さいです。大きい動画のほうが動きがよくわかります。
hint-video-dark = 💡 動画がとても暗いです。明るい動画のほうが動きがよくわかります。
hint-video-still = 💡 動画にほとんど動きがないため、仕上がりもほとんど動きません。
hint-begins-black = 💡 動画の始まりが真っ黒です。そこを除くと、きれいに仕上がります。
hint-begins-still = 💡 動画の最初の{ $seconds }秒は誰も動いていません。そこを除くと、仕上がりの動きが増えます。
hint-has-cuts = 💡 動画の途中で場面が切り替わります。切り替わらない部分だけのほうが、きれいに仕上がります。
hint-crops-sides = 💡 写真の左右が合わせて約{ $percent }%切り取られます。
hint-crops-top-and-bottom = 💡 写真の上下が合わせて約{ $percent }%切り取られます。
length-seconds = { $seconds ->
       *[other] { $seconds }秒
    }
length-first = { $whole }秒のうち最初の{ $seconds }秒
length-middle = { $whole }秒のうち真ん中の{ $seconds }秒
length-within = { $whole }秒のうち{ $seconds }秒
length-unknown = 最長{ $allowed }秒
offer-discarded = キャンセルしました。写真か動画を送れば、いつでもやり直せます。
button-animate = ✨ 動画を作成
left-today = 今日はあと{ $count }本
button-options = ⚙️ オプション
button-cancel = キャンセル
button-remind = 🔔 知らせて
button-mode-move = 🖼 写真の中
button-mode-replace = 🎬 動画の中
button-part-first-5 = 最初の5秒
button-part-first-10 = 最初の10秒
button-part-first-15 = 最初の15秒
button-part-middle = 中央の{ $seconds }秒
button-part-uncut = 切り替わりなし{ $seconds }秒
button-part-moving = 始まりを除く{ $seconds }秒
button-part-all = 最長{ $seconds }秒
button-part-whole = 全部{ $seconds }秒
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · ${ $price } · { $wait }
button-again = 🔁 もう一度試す
button-yes-again = 🔁 もう一度作る

## Settings

settings-own = ⚙️ <b>あなたの設定：</b>{ $preset }
settings-group =
    ⚙️ <b>このグループの設定：</b>{ $preset }
    自分で設定していないメンバー全員に適用されます。
settings-administrators = グループの設定を選べるのは管理者だけです。私との個人チャットで /settings を使うと自分の設定を選べ、ここでも使われます。
preset-quick = ⚡ クイック
preset-balanced = ⚖️ 標準
preset-best = 💎 最高品質
preset-own = カスタム
preset-about-quick = ⚡ <b>クイック：</b>お試しに。待ち時間がいちばん短いです。
preset-about-balanced = ⚖️ <b>標準：</b>たいていの動画に向いています。
preset-about-best = 💎 <b>最高品質：</b>いちばん鮮明ですが、待ち時間も最長です。
button-details = 詳細
button-usual = 標準の設定
button-back = « 戻る
settings-details =
    ⚙️ <b>詳細</b>
    各ボタンには現在の値が表示されています。押すと、説明を読んだり変更したりできます。
setting-resolution = 解像度
setting-quality = 画質
setting-steps = ステップ
setting-shift = シフト
setting-safety = 安全チェック
setting-about-resolution = 動画の短辺の長さです。大きいほど細部まで見えますが、時間がかかります。
setting-about-quality = 完成した動画を保存するときの画質です。高いほどきれいですが、ファイルは大きくなります。
setting-about-steps = AIが動画を仕上げる処理の回数です。多いほどきれいになり、待ち時間は長くなります。
setting-about-shift = ステップの配分です。シフトが高いと動きと構図に、低いと細部に、より多くのステップを使います。
setting-about-safety = 不適切と判断した写真や動画をAIが拒否するかどうかです。
value-quality-low = 低
value-quality-medium = 中
value-quality-high = 高
value-quality-maximum = 最高
value-safety-on = オン
value-safety-off = オフ

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>次があなたの番です。</b>空きが出しだい始まります。
       *[other] ⏳ <b>順番待ち：</b>{ $number }番目です。約{ $wait }後に始まります。
    }
status-preparing = ⚙️ 写真と動画を<b>準備しています</b>…
status-submitting = ⚙️ AIに<b>送信しています</b>…
status-generating =
    🎬 <b>動画を作っています</b>
    { $bar } { $left ->
        [0] まもなく完成
       *[other] 残り約{ $left }分
    }
status-leave-chat = チャットを閉じても大丈夫です。できたらここに送ります。
status-late =
    🎬 <b>まだ作っています</b>
    { $bar } いつもの{ $slowest }分を超えています。このまま待ちます。
status-sending = 📤 <b>完成しました。</b>動画を送信しています…
status-paused = ⏸ 今は生成できません。運営者も把握しています。<b>順番はそのままです</b>。自動で再開します。
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>順番はそのままです。</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>AIが今、応答していません</b>。運営者も把握しています。動画は失われていません。確認を続け、届きしだい送ります。
too-many = { $limit ->
        [1] すでに進行中の動画があります。
       *[other] すでに{ $limit }本の動画が進行中です。
    }ファイルは残してあります。1本終わったら、もう一度ボタンを押してください。
queue-full = 順番待ちの動画がとても多いため、今は新しく受け付けられません。ファイルは残してあります。しばらくしてからもう一度ボタンを押してください。
limit-reached = { $whose ->
    [person] 今日作成できる分を使い切りました。ファイルは残してあります。{ $wait }後にもう一度押してください。
    [chat] このチャットで今日作成できる分を使い切りました。ファイルは残してあります。{ $wait }後にもう一度押してください。
    [month] 今月みんなで作成できる分を使い切りました。{ $wait }後にもう一度お試しください。
   *[all] 今日みんなで作成できる分を使い切りました。ファイルは残してあります。{ $wait }後にもう一度押してください。
 }
limit-too-little = { $whose ->
    [person] この動画の料金は、今日のあなたの残りを超えます。短い部分を選ぶか、{ $wait }後にもう一度押してください。ファイルは残してあります。
    [chat] この動画の料金は、今日のこのチャットの残りを超えます。短い部分を選ぶか、{ $wait }後にもう一度押してください。ファイルは残してあります。
    [month] この動画の料金は、今月の残りを超えます。短い部分を選ぶか、{ $wait }後にもう一度お試しください。
   *[all] この動画の料金は、今日の残りを超えます。短い部分を選ぶか、{ $wait }後にもう一度押してください。ファイルは残してあります。
 }
limit-too-little-ever = { $whose ->
    [person] この動画の料金は、あなたの1日分を超えます。
    [chat] この動画の料金は、このチャットの1日分を超えます。
    [month] この動画の料金は、みんなの1か月分を超えます。
   *[all] この動画の料金は、みんなの1日分を超えます。
}短い部分を選んでください。ファイルは残してあります。
limit-none = 今は動画を作成できません。変更できるのは運営者だけです。
wait = { $unit ->
    [minutes] { $count }分
    [hours] { $count }時間
   *[days] { $count }日
 }
balance-heading = <b>利用状況</b>
balance-video = この動画：約{ $price }米ドル
balance-today = 今日始めた動画：{ $count }
balance-spent = その料金：{ $price }米ドル
balance-left = 残りの動画：{ $count }{ $opens ->
        [never] {""}
       *[later] （{ $wait }後に更新）
    }
balance-left-money = 残りの予算：{ $price }米ドル{ $opens ->
        [never] {""}
       *[later] （{ $wait }後に更新）
    }
balance-stars = { $free ->
        [never] ⭐ 動画はスターで買えます。価格は案内に表示されます。
       *[later] ⭐ 残りがなくなったら、スターで追加の動画を買えます。価格は案内に表示されます。
    }
balance-no-limit = ここでは1日の上限はありません。

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ 今日の無料分の残りではこの動画に足りません。{ $wait }後に戻ります。
       *[used] ⭐ 今日の無料分は終わりました。{ $wait }後に戻ります。
    }
offer-stars = この動画は⭐ { $stars }です。動画ができなければ自動で返します。
offer-consent-stars = <i>支払いは、写っている人の同意と /terms への同意を意味します。</i>
alert-not-free = { $free ->
        [never] この動画は⭐ { $stars }です。支払うには、もう一度ボタンを押してください。
        [rest] 今日の無料分の残りではこの動画に足りません。{ $wait }後に戻ります。この動画を⭐ { $stars }で作るには、もう一度ボタンを押してください。
       *[used] 今日の無料分は終わりました。{ $wait }後に戻ります。この動画を⭐ { $stars }で作るには、もう一度ボタンを押してください。
    }
alert-offer-changed = 内容が変わりました。確認して、もう一度押してください。
invoice-title = あなたの動画
invoice-description = あなたの写真と動画から作る動画1本です。作成やお届けができないときは、スターを自動で返します。/terms
checkout-stale = この請求は古くなっています。動画が変更、開始、または取り消されました。支払いはありません。
checkout-paid = この動画は支払い済みです。二重の支払いはありません。
checkout-not-yours = この請求は別の人のものです。支払いはありません。
checkout-full = 今はこれ以上受け付けられません。支払いはありません。後でもう一度お試しください。
checkout-too-many = 進行中の動画がすでに多すぎます。支払いはありません。1本終わってからもう一度お試しください。
checkout-closed = 今は動画を販売していません。支払いはありません。
checkout-later = こちらで問題が起きました。支払いはありません。もう一度お試しください。
payment-late = ⭐ この請求は古くなっていました。動画が変更、開始、または取り消されました。⭐ { $stars }は1分以内に戻ります。
payment-twice = ⭐ この動画は支払い済みでした。2回目の⭐ { $stars }は1分以内に戻ります。
payment-full = ⭐ 今はこれ以上受け付けられません。⭐ { $stars }は1分以内に戻ります。
payment-too-many = ⭐ 進行中の動画がすでに多すぎます。⭐ { $stars }は1分以内に戻ります。
ending-stars-back = ⭐ { $stars }は1分以内に自動で戻ります。
receipts = ⭐ <b>お支払い</b>
receipt =
    { $when }：⭐ { $stars }、{ $state ->
        [earned] 支払い済み
        [refunding] 返金中
        [refunded] 返金済み
       *[other] 作成中の動画の分
    }
paysupport =
    ⭐ <b>お支払い</b>
    支払っても動画ができなかったときは、スターは自動で戻ります。ふつうは1分以内で、/history で確認できます。Telegramのサポートは、このボットへの支払いには対応できません。
    { $asked ->
        [yes] ほかのご用件は <code>/paysupport</code> のあとに質問を書いてください。運営者が読みます。
       *[no] ほかのご用件は運営者にお尋ねください。
    }
paysupport-sent = ありがとうございます。質問は運営者に届きました。運営者にはあなたのIDと最近の支払いが見えます。
paysupport-enough = ご質問はすでに運営者に届いています。続けて送る前に、返事をお待ちください。
terms =
    📜 <b>利用条件</b>
    • 1回の支払いは、提示された写真と動画から作る動画1本の分です。料金は支払う前にボタンに表示されます。
    • 理由を問わず、動画が届かなければ、スターは全額自動で戻ります。
    • 届いた動画は、期待と違うという理由では返金されません。問題があれば /paysupport に書いてください。
    • 同意を得た人の画像だけを使ってください。どの結果にもAIで作成したことが示されます。
    • 支払いについて保存する内容：/privacy
privacy-stars =
    <b>お支払い</b>
    スターで支払った場合：あなたのID、金額、Telegramの支払い番号、どの動画の分か。動画が誰のものか分かる間だけ保存します。その後と /forget の後は、金額と番号だけがIDなしで残ります。
operator-refund-failed = ⚠️ <b>⭐ { $stars }を返せません</b>（{ $id }）：{ $reason }。引き続き試します。支払い：<code>{ $charge }</code>
operator-payment-found = ⭐ Telegramの一覧に、更新で知らされなかった{ $id }の支払い⭐ { $stars }がありました。通常どおり進みます：<code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id }が、ここで注文されていないものに⭐ { $stars }を支払いました。</b>確認してください。<code>/refund { $charge }</code> で返金できます。
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) さんから支払いについての質問：{ $text }
    { $payments ->
        [none] 支払いはまだありません。
       *[other] { $payments }
    }
button-job-refund = ⭐ 返金
control-refund-how = その支払いは見つかりません。<code>/refund 番号</code> と送ってください。番号は支払いについてのメッセージと <code>/job</code> にあります。
control-stats-stars = ⭐ 売上 · ↩️ 返金 · ⚖️ Telegramの支払いレートでのスターから 💵 を引いた額

## The result

result-caption = ✨ AIで生成しました
result-cost = 費用：{ $cost }米ドル（見込み：{ $expected }）
result-caption-private = ✨ AIで生成しました。依頼されたグループに届けられなかったので、こちらに送ります。
result-without-sound = 🔇 元の動画の音声を読み込めなかったため、音声はありません。
result-out-of-step = 🔈 音声と映像がずれることがあります。
made-by-ai-mark = AIで生成 (Wan 2.2 Animate Move)
result-link =
    ✨ 動画が完成しましたが、ここでは動画として送れません。AIで生成した動画はこちらです。リンクは一定期間だけ有効です: { $link }
button-send-again = 📥 もう一度送る
button-me-too = 🕺 私も
button-new-move = 🎬 別の動画
button-new-photo = 📷 別の写真
button-redo = ⚙️ 変えて再生成

## The results so far

history-heading =
    🎞 <b>最近の動画</b>
    選ぶと、もう一度送ります。
history-heading-group =
    🎞 <b>このグループでの最近の動画</b>
    選ぶと、もう一度送ります。
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· 人物を入れ替え
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds }秒
    }
ago = { $unit ->
        [now] たった今
        [minutes] { $count }分前
        [hours] { $count }時間前
       *[days] { $count ->
           *[other] { $count }日前
        }
    }
history-send = ▶️ { $number }
button-newer = « 新しい動画
button-older = 古い動画 »
history-empty = ここにはまだ動画がありません。写真と動画を送れば、最初の1本を作ります。
history-empty-group = このグループでの動画はまだありません。写真か動画のキャプションに /animate と書くと、最初の1本を作れます。

## Endings without a video

ending-cancelled = キャンセルしました。何も生成されていません。
ending-uncertain =
    ⚠️ ファイルを渡している途中で接続が切れました。動画は作られているかもしれませんし、いないかもしれません。そのため、二重には送っていません。{ $kept ->
        [yes] もう一度作りますか？
       *[no] {""}
    }
ending-refused =
    🚫 AIの安全チェックを通りませんでした。{ $kept ->
        [yes] 別の写真か動画を送ってください（もう一方は残してあります）。または、もう一度試してください。
       *[no] {""}
    }
ending-no-person =
    🔍 動かせる人物が見つかりませんでした。{ $kept ->
        [yes] 1人だけがカメラを向いている写真か動画を送ってください（もう一方は残してあります）。または、もう一度試してください。
       *[no] {""}
    }
ending-not-accepted =
    🚫 AIがこのファイルを受け付けませんでした。{ $kept ->
        [yes] 別の写真か動画を送ってください（もう一方は残してあります）。または、もう一度試してください。
       *[no] {""}
    }
ending-service-failed =
    😕 AIが今回の動画を作れませんでした。{ $kept ->
        [yes] たまにあることです。ファイルは残してあるので、もう一度試してください。
       *[no] {""}
    }
generation-late =
    ⏳ いつもよりずっと時間がかかっています。あと一日確認を続け、動画ができしだいお送りします。何もしなくて大丈夫です。
ending-timed-out =
    ⌛ 時間がかかりすぎたため、待つのをやめました。{ $kept ->
        [yes] ファイルは残してあります。しばらくしてから、もう一度試してください。
       *[no] {""}
    }
ending-result-lost =
    😕 動画はできましたが、受け取れませんでした。{ $kept ->
        [yes] ファイルは残してあるので、もう一度試せます。
       *[no] {""}
    }
ending-undelivered =
    📦 動画は完成しましたが、送れませんでした。{ $kept ->
        [yes] 残してあるので、ボタンを押すか /history を送ると、もう一度試します。
       *[no] {""}
    }
undelivered-link = AIで生成した動画はこちらにもあります。リンクは一定期間だけ有効です: { $link }
ending-unconfirmed =
    📨 動画を送りましたが、届いたかどうかTelegramから確認が取れませんでした。{ $kept ->
        [yes] ここになければ、ボタンを押すか /history を送ると、もう一度送ります。
       *[no] {""}
    }
ending-broken =
    😕 こちらで問題が起きました。運営者が確認できます。{ $kept ->
        [yes] ファイルは残してあるので、もう一度試せます。
       *[no] {""}
    }
ending-not-kept = その後に別の動画を始められたので、この動画のファイルは残していません。別の写真や動画で作るには、両方を送ってください。
ending-in-private = グループで依頼された動画についてのお知らせです。ここで作るには、写真と動画を送ってください。
ending-photo-gone = Telegramから写真を取得できなくなりました。もう一度送ってください{ $kept ->
        [yes] 。動画は残してあります。
       *[no] 。
    }
ending-video-gone = Telegramから動画を取得できなくなりました。もう一度送ってください{ $kept ->
        [yes] 。写真は残してあります。
       *[no] 。
    }
-photo-unreadable = この写真は読み込めません。別の写真をJPEGかPNGで送ってください
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] 。動画は残してあります。
       *[no] 。
    }
-photo-too-small = この写真は小さすぎて使えません。もっと大きい写真を送ってください
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] 。動画は残してあります。
       *[no] 。
    }
-photo-too-large = この写真は大きすぎます。もっと小さい写真を送ってください
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] 。動画は残してあります。
       *[no] 。
    }
-video-unreadable = この動画は読み込めません。別の動画を、できればMP4で送ってください
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] 。写真は残してあります。
       *[no] 。
    }
-video-no-picture = この動画には映像がなく、音声だけです。人が動いている動画を送ってください
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] 。写真は残してあります。
       *[no] 。
    }
-video-too-small = この動画は画面が小さすぎて使えません。短辺が64ピクセル以上の動画を送ってください
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] 。写真は残してあります。
       *[no] 。
    }
-video-too-short = この動画は短すぎます。2秒以上の動画を送ってください
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] 。写真は残してあります。
       *[no] 。
    }
-video-too-large = この動画は大きすぎます。もっと短いか、小さい動画を送ってください
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] 。写真は残してあります。
       *[no] 。
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] この写真は{ $size } MBあります。受け取れるのは{ $limit } MBまでです。ファイルではなく写真として送ると、Telegramが小さくしてくれます。
       *[video] この動画は{ $size } MBあります。受け取れるのは{ $limit } MBまでです。ファイルではなく動画として送るとTelegramが小さくしてくれます。短く切ってもかまいません。
    }
video-one-second = ⏱ この動画は1秒しかありません。2秒以上必要です。もっと長い動画を送ってください。
unknown-file = これは使えません。
animated-sticker = この種類のアニメーションステッカーは、動画ではなくイラストです。動画ステッカー、GIF、動画なら使えます。
live-photo = 📷 これはLive Photosです。写真と短い動画が一つになっています。どちらを使いますか？
button-live-photo = 📷 写真
button-live-video = 🕺 動き
unknown-text = 人物の<b>写真</b>と、誰かが動いている<b>動画</b>を送ってください。写真に命を吹き込みます。コツは /help にあります。
unknown-command = このコマンドはわかりません。できることは /help で確認できます。
too-fast = 少しペースが速いようです。数秒待ってから続けてください。
something-broke = 申し訳ありません。こちらで問題が起きました。もう一度試してください。
reply-has-no-file = 返信先のメッセージに写真も動画もありません。

## Commands about one's own jobs

nothing-to-cancel = キャンセルするものはありません。
cancelled-draft = キャンセルしました。送られたファイルの情報も消しました。
cancelled-jobs = { $count ->
       *[other] 順番待ちの動画{ $count }本をキャンセルしました。何も生成されていません。
    }
too-late-to-cancel = { $count ->
       *[other] 動画{ $count }本はすでに作成中です。もう止められませんが、できたら届きます。
    }
no-jobs = 進行中のものはありません。写真と動画があれば始められます。
jobs-heading = <b>あなたの動画</b>
job-line-queued = { $number ->
        [1] • 順番待ち、次です
       *[other] • 順番待ち、{ $number }番目
    }
job-line-preparing = • 準備中
job-line-submitting = • AIに送信中
job-line-generating = • 作成中、{ $left ->
        [0] まもなく完成
       *[other] 残り約{ $left }分
    }
job-line-late = • 作成中、いつも（{ $fastest }〜{ $slowest }分）より時間がかかっています。このまま待ちます
job-line-sending = • 完成、送信中
job-line-waiting = • 作成中、AIが今は応答していません。確認を続けます
job-line-paused = • 待機中：今は生成できません。順番はそのままです
job-line-stopped =
    { $noted ->
        [yes] • 待機中（順番はそのままです）：{ $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>モーション</b>
    1つ選んで<b>写真</b>を送ると、写真の人物が同じように動きます。
motions-heading-photo =
    💃 <b>モーション</b>
    1つタップすると、<b>写真</b>の人物がそのように動きます。
motions-none =
    モーションはまだありません。動画に <code>/savemove dance</code> と返信すると、どの写真にもその名前で使えるようになります。
ready-made-wave = 手を振る
ready-made-nod = うなずく
ready-made-dance = ダンス
ready-made-walk = 歩く
ready-made-cheer = バンザイ
motion-unknown = <b>{ $name }</b> というモーションはありません。次から選んでください：
motion-unknown-alone = <b>{ $name }</b> というモーションはありません。
motion-label = { $name }{ $seconds ->
        [0] {""}
       *[other] 、{ $seconds }秒
    }
motion-label-own = { $name }（自分用）{ $seconds ->
        [0] {""}
       *[other] 、{ $seconds }秒
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] 、{ $seconds }秒
    }。次に、同じように動かしたい人物の<b>写真</b>を送ってください。
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] 、{ $seconds }秒
    }。<b>このメッセージへの返信</b>として、同じように動かしたい人物の写真を送ってください。
motion-link = 共有用リンク: { $link }
save-motion-how =
    動画に <code>/savemove dance</code> と返信するか、動画のキャプションにそう書いてください。動画を <b>dance</b> として保存し、どの写真にも使えるようにします。
motion-saved = ✅ <b>{ $name }</b> として自分用に保存しました。 /moves にあります。
motion-saved-shared = ✅ <b>{ $name }</b> として全員用に保存しました。 /moves にあります。
motion-replaced = ✅ <b>{ $name }</b> として自分用に保存し、同じ名前だった動画と置き換えました。
motion-replaced-shared = ✅ <b>{ $name }</b> として全員用に保存し、同じ名前だった動画と置き換えました。
motion-replace-question = 全員用の <b>{ $name }</b> はすでにあります。この動画に置き換えますか？
button-motion-replace = 🔁 置き換える
button-motion-undo = ↩️ 元に戻す
motion-kept = ✅ <b>{ $name }</b> として保存しました。 /moves にあります。名前を変えるには、<b>このメッセージへの返信</b>として新しい名前を送ってください。
motion-renamed = ✅ 名前を <b>{ $name }</b> に変えました。 /moves にあります。
motion-name-bad =
    名前には文字、数字、絵文字、スペースを32文字まで使えます（例： <code>/savemove moon walk</code> ）。もう一度試してください。
motion-name-unfit =
    名前には文字、数字、絵文字、スペースを32文字まで使えます（例： <code>moon walk</code> ）。<b>このメッセージへの返信</b>として名前を送ってください。
motion-name-shared =
    名前は1語、32文字までで、半角のaからz、数字、-、_ を使えます（例： <code>/savemove moon-walk</code> ）。もう一度試してください。
motion-name-taken = <b>{ $name }</b> というモーションはすでにあります。<b>このメッセージへの返信</b>として別の名前を送ってください。
motion-removed = <b>{ $name }</b> を削除しました。ほかのモーションは /moves にあります。
too-many-motions = モーションが{ $limit }個あり、これ以上は保存できません。先に1つ削除してください。 /moves で選んで「削除」を押します。
motions-are-peoples = モーションは個人用で、グループやチャンネルの名義では保存できません。ご自身の名義で送れば、自分用に保存されます。
button-more = もっと »
button-moves = 💃 モーション一覧
button-remove = 🗑 削除
button-copy-link = リンクをコピー
motion-label-remove = 🗑 はい、{ $name }を削除
button-keep = 削除しない
button-keep-motion = 💾 モーション保存
button-motion-kept = ✓ 保存済み

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 この写真を <b>{ $name }</b> で動かしますか？
    私の返事が動画に変わります。個人チャットにも届きます。
guest-meet = 👋 まだお話ししたことがありません。下のボタンを押すと、この写真とこのモーションのまま個人チャットで続けられます。
guest-private = 💬 続きは個人チャットで。
guest-closed = 🔒 使える人が限られています。個人チャットで利用を申し込めます。
guest-anonymous = グループやチャンネルの名前ではなく、ご自身のアカウントで呼んでください。
guest-no-photo = 📷 写真への返信として <code>@{ $username } { $name }</code> と書くと、その写真を動かします。
guest-choose = 💃 この写真をどのモーションで動かしますか？
guest-expired = ⌛ この提案は期限が切れました。写真への返信として、もう一度 <code>@{ $username }</code> とモーションを書いてください。
guest-done = ✅ 動画は個人チャットにあります。
guest-failed = ⚠️ 今回は動画ができませんでした。理由は個人チャットにあります。
guest-withdrawn = 🗑 私を呼んだ人が取り消しました。
button-open-chat = 💬 個人チャットを開く

## Being forgotten

-forget-what-stays =
    すでに生成中のものは止められませんが、誰にも届きません。チャットにあるメッセージはそのまま残ります。動画をいつ、どのように、いくらで作成したかという、誰とも結びつかない数値は残します。
forget-question =
    🗑 <b>あなたの情報を消去しますか？</b>
    すべてのチャットについて、あなたに関する情報をすべて削除します。送ったファイル、保存したモーション、依頼した動画、進行中のものも含みます。

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>ここでこの名義で依頼されたものを消去しますか？</b>
    グループまたはチャンネルの名義で書かれています。ここでこの名義で送られたファイル、依頼された動画、進行中のものを削除します。ここの管理者なら誰でも確定できます。

    { -forget-what-stays }
forget-own-account = ご自身のアカウントの情報は残ります。消すには、個人チャットで /forget を送ってください。
button-forget = 🗑 情報を消去
button-forget-chat = 🗑 消去する
button-keep-everything = 消さない
not-forgotten = わかりました。何も消していません。
forgotten = 🗑 <b>消去しました。</b>削除したもの：
forgotten-drafts = { $count ->
       *[other] • 動画{ $count }本のために送られたファイル
    }
forgotten-cancelled = { $count ->
       *[other] • 順番待ちの動画{ $count }本（作成されません）
    }
forgotten-cut-loose = { $count ->
       *[other] • 生成中の動画{ $count }本（止められませんが、誰にも届きません）
    }
forgotten-finished = { $count ->
       *[other] • 完成した動画{ $count }本に関する情報すべて
    }
forgotten-motions = { $count ->
       *[other] • 保存したモーション{ $count }個
    }
forgotten-preferences = • 選んだ言語や設定
forgotten-rest = 残るのは数値だけです。数日間は上限の計算に使われ、その後は誰とも結びつきません。また何か送ると、そこから新しく記録が始まります。

## Alerts on buttons

alert-not-yours = これはほかの人のものです。自分で作るには /animate を送ってください。
alert-belongs-to = これは{ $name }さんのものです。自分で作るには、写真への返信として /animate を送ってください。
alert-guest-meet = 先に個人チャットを開いてください。動画はそちらにも届きます。
alert-guest-others = これは私を呼んだ人のものです。自分で作るには、写真への返信として @{ $username } とモーションを書いてください。
alert-guest-gone = この操作はもう無効です。写真への返信として、もう一度 @{ $username } とモーションを書いてください。
alert-not-free-guest = { $free ->
        [never] この動画は⭐ { $stars }です。個人チャットで支払えます。
        [rest] 今日の無料分の残りではこの動画に足りません。{ $wait }後に戻ります。個人チャットでは、この動画を⭐ { $stars }で作れます。
       *[used] 今日の無料分は終わりました。{ $wait }後に戻ります。個人チャットでは、この動画を⭐ { $stars }で作れます。
    }
alert-too-late = もうキャンセルできません。すでに作成中です。
alert-gone = この操作はもう無効です。写真と動画で最初からやり直してください。
alert-files-gone = このファイルはもう手元にありません。写真と動画で最初からやり直してください。
alert-not-your-history = これはほかの人の動画です。自分の動画は /history で見られます。
alert-not-sent-again = この動画は再送できないか、ここではTelegramに許可されていません。最初に送ったチャットで見られます。
alert-not-yours-to-forget = これを押せるのは依頼した本人だけです。自分で /forget を送ってください。
alert-nothing-known = あなたに関する情報はもう何もありません。
alert-nothing-known-chat = ここにはこの名義の情報はもう何もありません。ご自身のアカウントの情報は、個人チャットの /forget で消せます。
alert-forgotten = 消去しました
alert-too-fast = 少しペースが速いようです。数秒待ってから続けてください。
alert-me-too = モーションは用意できました。返信として自分の写真を送ってください。
alert-move-gone = このモーションはもうありません。自分の動画を作るには、写真への返信として /animate を送ってください。
alert-motion-chosen = 選びました
alert-motion-saved = 保存しました
alert-reminded = { $wait }後、また動画を作れるようになったらお知らせします。
alert-motion-known = { $name } としてすでに保存してあります。 /moves で見られます。
alert-motion-removed = 削除しました
alert-motion-gone = このモーションはもうありません。今あるものは /moves で見られます。
alert-not-your-list = これはほかの人のリストです。自分のリストは /moves で見られます。
alert-not-yours-to-remove = これを削除できるのは運営者だけです。
alert-too-many-motions = モーションが{ $limit }個あり、これ以上は保存できません。 /moves を送り、先に1つ削除してください。
alert-motions-are-peoples = モーションは個人用で、グループやチャンネルの名義では保存できません。
alert-saved = 保存しました。これから始める動画に使われます
alert-started = 受け付けました
alert-cancelled = キャンセルしました

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>AI/ML APIアカウントのクレジットがなくなりました。</b>ジョブは順番待ちになり、チャージすると自動で再開します。
operator-access =
    🔑 <b>AI/ML APIがボットのキーを拒否しています。</b>AIMLAPI_KEY とその権限、AIMLAPI_URL を確認してください。応答の内容はログにあります。その間、ジョブは順番待ちになります。
operator-model =
    🔑 <b>キーにモデル { $model } を使う権限がありません。</b>このモードのジョブは待機し、ほかは続行します。応答はログにあります。
operator-down =
    🔌 <b>AI/ML APIが停止しているか</b>、ここから接続できません。応答の内容はログにあります。ジョブは待機し、復旧すると自動で再開します。
operator-resumed = ✅ AI/ML APIがまたジョブを受け付けています。
operator-storage =
    💾 <b>データベースを使えません：</b>{ $reason }。ディスクがいっぱいか、ファイルが読み取り専用ではありませんか？失われたものはありません。すべて待機し、自動で再開します。
operator-storage-back = ✅ データベースがまた使えるようになりました。
operator-ledger = ⚠️ <b>帳簿が合いません</b>（{ $count } 件）。最初の 1 件：{ $finding }。「bot.py ledger check」ですべて確認できます。
operator-nothing-delivered =
    ⚠️ ジョブ { $job } は送信されましたが、何も届けられませんでした（{ $ending }）。料金が発生している可能性があります。生成ID：<code>{ $generation }</code>。「bot.py look { $job }」でもう一度確認できます。
operator-maybe-submitted =
    ⚠️ ジョブ { $job }：送信中に AI/ML API との接続が切れました。届いたかどうかは不明で、料金が発生している可能性があるため、再送はしません。アカウントの利用状況で確認できます。
operator-queue-full =
    ⚠️ <b>{ $limit } 件が順番待ちです</b>。空きができるまで受け付けを止めています（MAX_QUEUED_JOBS）。同時に生成する数は MAX_ACTIVE_JOBS で決まります。
operator-limit-near = 📊 <b>{ $limit } をほぼ使い切りました：</b>{ $most } のうち { $used }。
operator-limit-reached = ⛔ <b>{ $limit } に達しました：</b>{ $most } のうち { $used }。更新されるか引き上げられるまで、{ $wait }は受け付けません。
operator-price-off = 💸 <b>ジョブ { $job } の費用は { $cost } でした</b>（価格は { $price }）。PRICES と PRICE_FRAMES は正しいですか？生成：<code>{ $generation }</code>。
operator-balance-low = 🪙 <b>AI/ML API アカウントの残高は { $balance } です</b>。LOW_BALANCE（{ $low }）を下回りました。残高がなくなるとジョブは待機します。
operator-job-refused =
    ⚠️ <b>ジョブ { $job } が拒否されました</b>。ほかのジョブは受け付けられているため、このジョブだけ失敗としました：{ $reason }。キーにそのモデルを使う権限はありますか？
operator-conflict =
    ⚠️ <b>別のプロセスが同じボットトークンでポーリングしています。</b>どちらにもメッセージの一部しか届きません。片方を止めてください。
control-paused =
    ⏸ <b>停止中です。</b>/resume まで新しい生成は始まりません。順番はそのままです。表示される文章：
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ 通常どおり生成を始めます。
control-pause-too-long = 文章が長すぎます。{ $limit } 文字以内にしてください。
control-log-heading = 📓 <b>操作の記録</b>（UTC、新しい順）：
control-log-empty = 📓 ここからの操作はまだありません。
control-prices =
    💲 { $source ->
        [set] PRICES の設定どおり
       *[learnt] これまでの費用から算出
    } 課金される1秒（{ $frames } フレーム）あたり：
control-stats-span =
    { $span ->
        [day] <b>今日</b>
        [week] <b>7日間</b>
       *[month] <b>30日間</b>
    }
control-stats-legend = 🎬 開始 · 🟩 完了 · 🟥 動画なしで終了 · ⬜ 取り消し · 👤 人数（情報を消去した人を除く） · ⏱ 動画までの平均時間 · 💵 費用（予約分を含む）
control-job-unknown = その番号のものはありません。番号は /jobs で確認できます。
control-job-how = <code>/job 12</code> のように送ってください。番号は /jobs にあります。
control-done-ban = 利用できなくなりました。作成中のものは届きます。
control-done-allow = 利用できます。
control-done-unban = ブロックを解除しました。利用できるかどうかは ALLOWED_CHATS と /allow によります。
button-job-show = 🔄 更新
button-job-poll = 🔍 もう一度確認
button-job-drop = 🗑 打ち切る
button-job-resend = 📤 もう一度送る
button-copy-id = IDをコピー
control-access-request = 🔑 <b>{ $name }</b> さんが利用を希望しています：<code>{ $id }</code>
button-allow = ✅ 許可
button-deny = ✖️ 断る
control-who = どなたですか？コマンドの後にIDを書くか、その人のメッセージ（転送も可）への返信で送ってください。
control-grant-how = <code>/grant ID 本数</code> と書くか、その人のメッセージ（転送も可）に <code>/grant 本数</code> と返信してください。今日だけ有効で、1〜{ $limit } です。

## The bot's profile

description =
    写真に命を吹き込みます。人物の写真と短い動画を送ると、写真の人物が動画の人と同じように動きます。
short-description = 写真 + 動画 = 写真の人物が動画の人と同じように動きます。
