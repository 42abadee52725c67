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
command-motions = モーションを選ぶ
command-history = 最近の動画をもう一度受け取る
command-status = 動画の進み具合を見る
command-settings = 動画の作り方を設定
command-language = 言語を選ぶ
command-privacy = 保存される情報とその期間
command-forget = 自分に関する情報をすべて削除

## Getting to know each other

start =
    👋 <b>写真に命を吹き込みます。</b>

    人物の<b>写真</b>と、誰かが動いている<b>短い動画</b>を送ってください。順番は自由です。写真の人物が動画の人と同じように動く動画をお返しします。

    写真にも動画にも1人だけ、カメラを向いていて、同じような構図だときれいに仕上がります。その他のコツは /help にあります。
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

    <b>名前で選べるモーション</b>
    /motions で動画を選べます。動画に <code>/savemotion dance</code> と返信すると、そこに保存されます。

    <b>グループでは</b>
    写真か動画のキャプションに /animate と書くか、写真か動画に /animate と返信してください。

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    写真か動画のキャプションに <b>/animate</b> と書くか、すでにここにある写真か動画にそう返信してください。もう一方のファイルを送っていただいたあと、写真の人物を動画の人と同じように動かします。 <b>/animate dance</b> と書くと、 /motions にある dance というモーションを使います。

    /status で進行中のものを確認、 /cancel でまだ始まっていないものを取り消し、 /history で完成した動画を見られます。
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
    • ファイルがディスクにあるのは作業中だけで、終わるとすぐに削除します。

    <b>渡す相手と内容</b>
    写真と動画は、結果を生成する AI/ML API (aimlapi.com) に送られます。名前やIDは送られません。

    <b>保存期間</b>
    • 送ったまま開始していないもの：{ $hours }時間。
    • 完成した動画が誰のものかと、そのファイルにつながる情報すべて：{ $days ->
            [0] 保存しません。
           *[other] { $days }日間。
        }その後に残るのは、いつ、どのように、いくらで作成したかという数値だけです。
    • /forget ですべてを一度に削除できます。

    人が写っているものは、本人の同意がある場合だけ使ってください。作成した動画には必ず、AIで生成したことが表示されます。
not-allowed =
    申し訳ありません。このボットは一般には公開されていません。運営者をご存じなら、利用の許可を頼んでみてください。あなたのIDは <code>{ $id }</code> です。
not-allowed-group =
    申し訳ありません。このボットはこのグループには公開されていません。運営者が許可すれば使えます。グループのIDは <code>{ $id }</code> です。

## Gathering the two files

ask-for-video =
    📷 写真を受け取りました。次に、動きの<b>動画</b>（{ $seconds }秒まで）を送るか、 /motions から選んでください。
ask-for-photo =
    🎬 動画を受け取りました。次に、同じように動かしたい人物の<b>写真</b>を送ってください。
ask-for-both =
    人物の<b>写真</b>と、動きの<b>動画</b>を送ってください。順番は自由です。
prompt-video =
    📷 写真を受け取りました。<b>このメッセージへの返信</b>として、動きの動画（{ $seconds }秒まで）を送ってください。やめるときは /cancel
prompt-photo =
    🎬 動画を受け取りました。<b>このメッセージへの返信</b>として、同じように動かしたい人物の写真を送ってください。やめるときは /cancel
prompt-both =
    <b>このメッセージへの返信</b>として、人物の写真、続いて動きの動画を送ってください。やめるときは /cancel
prompt-placeholder-photo = 写真
prompt-placeholder-video = 動画
prompt-placeholder-name = 名前
offer =
    <b>準備ができました</b>
    { $mode ->
        [replace] 動画の人が、写真の人物に入れ替わります。
       *[move] 写真の人物が、動画の人と同じように動きます。
    }

    写真：{ $photo }
    動画：{ $video }、{ $length }
    設定：{ $preset }（{ $resolution }、{ $steps }ステップ）
offer-wait = 待ち時間：約{ $median }分（通常{ $fastest }〜{ $slowest }分）
offer-parts = 短くすると、料金が安く、早く仕上がります。
offer-price = 料金：約{ $price }米ドル
offer-consent = { $place ->
        [group] 差し替えるには、別の写真か動画を返信として送ってください。
       *[private] 差し替えるには、別の写真か動画を送ってください。
    }「動画を作成」を押すと、写っている人の画像を使う権利があることを確認したものとみなします。
hint-photo-tiny = 💡 写真がとても小さいです。大きい写真のほうがくっきり仕上がります。
hint-photo-blurred = 💡 写真がぼやけているようです。くっきりした写真のほうがきれいに仕上がります。
hint-photo-dark = 💡 写真がとても暗いです。明るい写真のほうがきれいに仕上がります。
hint-video-tiny = 💡 動画がとても小さいです。大きい動画のほうが動きがよくわかります。
hint-video-dark = 💡 動画がとても暗いです。明るい動画のほうが動きがよくわかります。
hint-video-still = 💡 動画にほとんど動きがないため、仕上がりもほとんど動きません。
hint-begins-black = 💡 動画の始まりが真っ黒です。そこを除くと、きれいに仕上がります。
hint-begins-still = 💡 動画の最初の{ $seconds }秒は誰も動いていません。そこを除くと、仕上がりの動きが増えます。
hint-has-cuts = 💡 動画の途中で場面が切り替わります。切り替わらない部分だけのほうが、きれいに仕上がります。
hint-crops-sides = 💡 写真が動画より横長です。左右が合わせて約{ $percent }%切り取られます。
hint-crops-top-and-bottom = 💡 写真が動画より縦長です。上下が合わせて約{ $percent }%切り取られます。
file-taken = { $role ->
        [photo] 受け取り済み
       *[video] 受け取り済み
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
       *[other] { $seconds }秒
    }
length-first = { $whole }秒のうち最初の{ $seconds }秒
length-middle = { $whole }秒のうち真ん中の{ $seconds }秒
length-within = { $whole }秒のうち{ $seconds }秒
length-unknown = 最長{ $allowed }秒
offer-discarded = キャンセルしました。写真か動画を送れば、いつでもやり直せます。
button-animate = ✨ 動画を作成
button-cancel = キャンセル
button-mode-move = 🕺 写真を動かす
button-mode-replace = 👤 動画に入れる
button-part-first-5 = 最初の5秒
button-part-first-10 = 最初の10秒
button-part-first-15 = 最初の15秒
button-part-middle = 中央の{ $seconds }秒
button-part-uncut = 切り替わりなし{ $seconds }秒
button-part-moving = 始まりを除く{ $seconds }秒
button-part-all = 最長{ $seconds }秒
button-part-whole = 全部{ $seconds }秒
part-and-wait = { $part }：{ $minutes }分
part-price-and-wait = { $part }：${ $price }、{ $minutes }分
button-again = 🔁 もう一度試す

## Settings

button-settings = ⚙️ 設定
settings-own =
    ⚙️ <b>あなたの設定：</b>{ $preset }
    { $resolution }、{ $steps }ステップ、画質：{ $quality }
settings-group =
    ⚙️ <b>このグループの設定：</b>{ $preset }
    { $resolution }、{ $steps }ステップ、画質：{ $quality }
    自分で設定していないメンバー全員に適用されます。
settings-administrators = グループの設定を選べるのは管理者だけです。私との個人チャットで /settings を使うと自分の設定を選べ、ここでも使われます。
preset-quick = ⚡ クイック
preset-balanced = ⚖️ バランス
preset-best = 💎 最高品質
preset-own = カスタム
preset-about-quick = ⚡ <b>クイック：</b>{ $resolution }、{ $steps }ステップ。料金も待ち時間もいちばん抑えられます。
preset-about-balanced = ⚖️ <b>バランス：</b>{ $resolution }、{ $steps }ステップ。標準の設定です。
preset-about-best = 💎 <b>最高品質：</b>{ $resolution }、{ $steps }ステップ。いちばんきれいですが、待ち時間も最長で、料金は480pの2倍です。
button-details = 詳細
button-usual = 標準の設定
button-offer = « 確認に戻る
button-back = « 戻る
settings-details =
    ⚙️ <b>詳細</b>
    各ボタンには現在の値が表示されています。押すと、説明を読んだり変更したりできます。
setting-resolution = 解像度
setting-quality = 画質
setting-steps = ステップ
setting-shift = シフト
setting-safety = 安全チェック
setting-write = 保存モード
setting-about-resolution = 動画の短辺の長さです。大きいほど細部まで見えますが、時間がかかります。料金は480pと比べて580pが1.5倍、720pが2倍です。動画が長いほど料金も上がります。
setting-about-quality = 完成した動画を保存するときの画質です。高いほどきれいですが、ファイルは大きくなります。料金もAIの処理時間も変わりません。
setting-about-steps = AIが動画を仕上げる処理の回数です。多いほどきれいになり、待ち時間は長くなります。表示の料金は変わりません。
setting-about-shift = ステップの配分です。シフトが高いと動きと構図に、低いと細部に、より多くのステップを使います。料金も待ち時間も変わりません。
setting-about-safety = 不適切と判断した写真や動画をAIが拒否するかどうかです。拒否されたものに料金はかかりません。それ以外は、料金も待ち時間も変わりません。
setting-about-write = 完成した動画の保存方法です。「高速」は最後の待ち時間が最短、「小サイズ」はファイルが最小、「バランス」はその中間です。料金は変わりません。
value-quality-low = 低
value-quality-medium = 中
value-quality-high = 高
value-quality-maximum = 最高
value-safety-on = オン
value-safety-off = オフ
value-write-fast = 高速
value-write-balanced = バランス
value-write-small = 小サイズ

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>次があなたの番です。</b>空きが出しだい始まります。
       *[other] ⏳ <b>順番待ち：</b>{ $number }番目です。
    }
status-preparing = ⚙️ 写真と動画を<b>準備しています</b>…
status-submitting = ⚙️ AIに<b>送信しています</b>…
status-generating =
    🎬 <b>生成しています…</b>
    { $bar } { $number ->
        [0] 始まったばかりです
       *[other] 約{ $number }%
    }
    全体で約{ $median }分（通常{ $fastest }〜{ $slowest }分）です。もう止められません。できたら返信しますので、チャットを離れても大丈夫です。
status-late =
    🎬 <b>生成しています…</b>
    { $bar } 約{ $number }%
    いつも（{ $fastest }〜{ $slowest }分）より時間がかかっています。このまま待って、できたら返信します。
status-sending = 📤 <b>完成しました。</b>動画を送信しています…
status-paused = ⏸ 今は生成できません。運営者も把握しています。<b>順番はそのままです</b>。自動で再開します。
status-waiting = ⏸ <b>AIが今、応答していません</b>。運営者も把握しています。動画は失われていません。確認を続け、届きしだい送ります。
too-many = { $limit ->
        [1] すでに進行中の動画があります。
       *[other] すでに{ $limit }本の動画が進行中です。
    }ファイルは残してあります。1本終わったら、もう一度「動画を作成」を押してください。
queue-full = 順番待ちの動画がとても多いため、今は新しく受け付けられません。ファイルは残してあります。しばらくしてからもう一度ボタンを押してください。

## The result

result-caption = ✨ AIで生成しました
result-caption-private = ✨ AIで生成しました。依頼されたグループに届けられなかったので、こちらに送ります。
result-without-sound = 🔇 元の動画の音声を読み込めなかったため、音声はありません。
result-out-of-step = 🔈 音声と映像がずれることがあります。
made-by-ai-mark = AIで生成 (Wan 2.2 Animate Move)
result-link =
    ✨ 動画が完成しましたが、ここでは動画として送れません。AIで生成した動画はこちらです。リンクは一定期間だけ有効です: { $link }
button-send-again = 📥 もう一度送る
button-another-video = 🎬 別の動画
button-another-photo = 📷 別の写真
button-other-settings = ⚙️ 別の設定

## The results so far

history-heading =
    🎞 <b>最近の動画</b>
    選ぶと、もう一度送ります。料金はかかりません。
history-heading-group =
    🎞 <b>このグループでの最近の動画</b>
    選ぶと、もう一度送ります。料金はかかりません。
history-line =
    <b>{ $number }.</b> { $days ->
        [0] 24時間以内
       *[other] { $days }日前
    }：{ $mode ->
        [replace] 人物を入れ替え
       *[move] 写真を動かす
    }、{ $resolution }{ $seconds ->
        [0] {""}
       *[other] 、{ $seconds }秒
    }
history-send = { $number }を送る
button-newer = « 新しい動画
button-older = 古い動画 »
history-empty = ここにはまだ動画がありません。写真と動画を送れば、最初の1本を作ります。
history-empty-group = このグループでの動画はまだありません。写真か動画のキャプションに /animate と書くと、最初の1本を作れます。

## Endings without a video

ending-cancelled = キャンセルしました。何も生成されていません。
ending-uncertain =
    ⚠️ ファイルを渡している途中で接続が切れ、届いたかどうか確認できません。念のため、自動で送り直すことはしません。「もう一度試す」を押すと、最初からやり直します。
ending-refused =
    🚫 AIの安全チェックを通りませんでした。別の写真か動画を送ってください（もう一方は残してあります）。または、もう一度試してください。
ending-no-person =
    🔍 動かせる人物が見つかりませんでした。1人だけがカメラを向いている写真か動画を送ってください（もう一方は残してあります）。または、もう一度試してください。
ending-not-accepted =
    🚫 AIがこのファイルを受け付けませんでした。別の写真か動画を送ってください（もう一方は残してあります）。または、もう一度試してください。
ending-service-failed =
    😕 AIが今回の動画を作れませんでした。たまにあることです。ファイルは残してあるので、もう一度試してください。
generation-late =
    ⏳ いつもよりずっと時間がかかっています。あと一日確認を続け、動画ができしだいお送りします。何もしなくて大丈夫です。
ending-timed-out =
    ⌛ 時間がかかりすぎたため、待つのをやめました。ファイルは残してあります。しばらくしてから、もう一度試してください。
ending-result-lost =
    😕 動画はできましたが、受け取れませんでした。ファイルは残してあるので、もう一度試せます。
ending-undelivered =
    📦 動画は完成しましたが、送れませんでした。残してあるので、ボタンを押すか /history を送ると、もう一度試します。
undelivered-link = AIで生成した動画はこちらにもあります。リンクは一定期間だけ有効です: { $link }
ending-unconfirmed =
    📨 動画を送りましたが、届いたかどうかTelegramから確認が取れませんでした。ここになければ、ボタンを押すか /history を送ると、もう一度送ります。
ending-broken =
    😕 こちらで問題が起きました。運営者が確認できます。ファイルは残してあるので、もう一度試せます。
ending-photo-gone = Telegramから写真を取得できなくなりました。もう一度送ってください。動画は残してあります。
ending-video-gone = Telegramから動画を取得できなくなりました。もう一度送ってください。写真は残してあります。
-photo-unreadable = この写真は読み込めません。別の写真をJPEGかPNGで送ってください
ending-photo-unreadable = { -photo-unreadable }。動画は残してあります。
unusable-photo-unreadable = { -photo-unreadable }。
-photo-too-small = この写真は小さすぎて使えません。もっと大きい写真を送ってください
ending-photo-too-small = { -photo-too-small }。動画は残してあります。
unusable-photo-too-small = { -photo-too-small }。
-photo-too-large = この写真は大きすぎます。もっと小さい写真を送ってください
ending-photo-too-large = { -photo-too-large }。動画は残してあります。
unusable-photo-too-large = { -photo-too-large }。
-video-unreadable = この動画は読み込めません。別の動画を、できればMP4で送ってください
ending-video-unreadable = { -video-unreadable }。写真は残してあります。
unusable-video-unreadable = { -video-unreadable }。
-video-no-picture = この動画には映像がなく、音声だけです。人が動いている動画を送ってください
ending-video-no-picture = { -video-no-picture }。写真は残してあります。
unusable-video-no-picture = { -video-no-picture }。
-video-too-small = この動画は画面が小さすぎて使えません。短辺が64ピクセル以上の動画を送ってください
ending-video-too-small = { -video-too-small }。写真は残してあります。
unusable-video-too-small = { -video-too-small }。
-video-too-short = この動画は短すぎます。2秒以上の動画を送ってください
ending-video-too-short = { -video-too-short }。写真は残してあります。
unusable-video-too-short = { -video-too-short }。
-video-too-large = この動画は大きすぎます。もっと短いか、小さい動画を送ってください
ending-video-too-large = { -video-too-large }。写真は残してあります。
unusable-video-too-large = { -video-too-large }。

## Questions about files

file-too-large = このファイルは{ $size } MBあります。Telegramから受け取れるのは{ $limit } MBまでです。もっと小さいか、短いものを送ってください。
unknown-file = この種類のファイルは使えません。人物の<b>写真</b>と、誰かが動いている<b>動画</b>が必要です。
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
job-line-generating = { $number ->
        [0] • 生成中、始まったばかり。全体で約{ $median }分（通常{ $fastest }〜{ $slowest }分）
       *[other] • 生成中、約{ $number }%完了。全体で約{ $median }分（通常{ $fastest }〜{ $slowest }分）
    }
job-line-late = • 生成中、いつも（{ $fastest }〜{ $slowest }分）より時間がかかっています。このまま待ちます
job-line-sending = • 完成、送信中
job-line-waiting = • 生成中、AIが今は応答していません。確認を続けます
job-line-paused = • 待機中：今は生成できません。順番はそのままです

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>モーション</b>
    1つ選んで<b>写真</b>を送ると、写真の人物が同じように動きます。
motions-none =
    モーションはまだありません。動画に <code>/savemotion dance</code> と返信すると、どの写真にもその名前で使えるようになります。
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
    動画に <code>/savemotion dance</code> と返信するか、動画のキャプションにそう書いてください。動画を <b>dance</b> として保存し、どの写真にも使えるようにします。
motion-saved = ✅ <b>{ $name }</b> として自分用に保存しました。 /motions にあります。
motion-saved-shared = ✅ <b>{ $name }</b> として全員用に保存しました。 /motions にあります。
motion-replaced = ✅ <b>{ $name }</b> として自分用に保存し、同じ名前だった動画と置き換えました。
motion-replaced-shared = ✅ <b>{ $name }</b> として全員用に保存し、同じ名前だった動画と置き換えました。
motion-kept = ✅ <b>{ $name }</b> として保存しました。 /motions にあります。名前を変えるには、<b>このメッセージへの返信</b>として新しい名前を送ってください。
motion-renamed = ✅ 名前を <b>{ $name }</b> に変えました。 /motions にあります。
motion-name-bad =
    名前は1語、32文字までで、半角のaからz、数字、-、_ を使えます（例： <code>/savemotion moon-walk</code> ）。もう一度試してください。
motion-name-unfit =
    名前は1語、32文字までで、半角のaからz、数字、-、_ を使えます（例： <code>moon-walk</code> ）。<b>このメッセージへの返信</b>として名前を送ってください。
motion-name-taken = <b>{ $name }</b> というモーションはすでにあります。<b>このメッセージへの返信</b>として別の名前を送ってください。
motion-removed = <b>{ $name }</b> を削除しました。ほかのモーションは /motions にあります。
too-many-motions = モーションが{ $limit }個あり、これ以上は保存できません。先に1つ削除してください。 /motions で選んで「削除」を押します。
motions-are-peoples = モーションは個人用で、グループやチャンネルの名義では保存できません。ご自身の名義で送れば、自分用に保存されます。
button-more = もっと »
button-remove = 🗑 削除
motion-label-remove = 🗑 はい、{ $name }を削除
button-keep = 削除しない
button-keep-motion = 💾 モーション保存

## Being forgotten

forget-question =
    🗑 <b>あなたの情報を消去しますか？</b>
    すべてのチャットについて、あなたに関する情報をすべて削除します。送ったファイル、保存したモーション、依頼した動画、進行中のものも含みます。

    すでに生成中のものは止められませんが、誰にも届きません。チャットにあるメッセージはそのまま残ります。動画をいつ、どのように、いくらで作成したかという、誰とも結びつかない数値は残します。
button-forget = 🗑 情報を消去
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
forgotten-rest = 残るのは、誰とも結びつかない数値だけです。また何か送ると、そこから新しく記録が始まります。

## Alerts on buttons

alert-not-yours = これはほかの人のものです。自分で作るには /animate を送ってください。
alert-too-late = もうキャンセルできません。すでに作成中です。
alert-gone = この操作はもう無効です。写真と動画で最初からやり直してください。
alert-files-gone = このファイルはもう手元にありません。写真と動画で最初からやり直してください。
alert-not-your-history = これはほかの人の動画です。自分の動画は /history で見られます。
alert-not-sent-again = この動画は再送できないか、ここではTelegramに許可されていません。最初に送ったチャットで見られます。
alert-not-yours-to-forget = これを押せるのは依頼した本人だけです。自分で /forget を送ってください。
alert-nothing-known = あなたに関する情報はもう何もありません。
alert-forgotten = 消去しました
alert-too-fast = 少しペースが速いようです。数秒待ってから続けてください。
alert-motion-chosen = 選びました
alert-motion-saved = 保存しました
alert-motion-known = { $name } としてすでに保存してあります。 /motions で見られます。
alert-motion-removed = 削除しました
alert-motion-gone = このモーションはもうありません。今あるものは /motions で見られます。
alert-not-your-list = これはほかの人のリストです。自分のリストは /motions で見られます。
alert-not-yours-to-remove = これを削除できるのは運営者だけです。
alert-too-many-motions = モーションが{ $limit }個あり、これ以上は保存できません。 /motions を送り、先に1つ削除してください。
alert-motions-are-peoples = モーションは個人用で、グループやチャンネルの名義では保存できません。
alert-saved = 保存しました。これから始める動画に使われます
alert-started = 受け付けました
alert-cancelled = キャンセルしました

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>AI/ML APIアカウントのクレジットがなくなりました。</b>ジョブは順番待ちになり、チャージすると自動で再開します。
operator-access =
    🔑 <b>AI/ML APIがボットのアクセスを拒否しています。</b>AIMLAPI_KEY とその権限、AIMLAPI_URL を確認してください。応答の内容はログにあります。その間、ジョブは順番待ちになります。
operator-model =
    🔑 <b>キーにモデル { $model } を使う権限がありません。</b>このモードのジョブは待機し、ほかは続行します。応答はログにあります。
operator-down =
    🔌 <b>AI/ML APIが停止しているか</b>、ここから接続できません。応答の内容はログにあります。ジョブは待機し、復旧すると自動で再開します。
operator-resumed = ✅ AI/ML APIがまたジョブを受け付けています。
operator-storage =
    💾 <b>データベースを使えません：</b>{ $reason }。ディスクがいっぱいか、ファイルが読み取り専用ではありませんか？失われたものはありません。すべて待機し、自動で再開します。
operator-storage-back = ✅ データベースがまた使えるようになりました。
operator-nothing-delivered =
    ⚠️ ジョブ { $job } は送信されましたが、何も届けられませんでした（{ $ending }）。料金が発生している可能性があります。生成 ID: <code>{ $generation }</code>。「bot.py look { $job }」でもう一度確認できます。
operator-queue-full =
    ⚠️ <b>{ $limit } 件が順番待ちです</b>。空きができるまで受け付けを止めています（MAX_QUEUED_JOBS）。同時に生成する数は MAX_ACTIVE_JOBS で決まります。
operator-job-refused =
    ⚠️ <b>ジョブ { $job } が拒否されました</b>。ほかのジョブは受け付けられているため、このジョブだけ失敗としました: { $reason }。キーにそのモデルを使う権限はありますか？
operator-conflict =
    ⚠️ <b>別のプロセスが同じボットトークンでポーリングしています。</b>どちらにもメッセージの一部しか届きません。片方を止めてください。

## The bot's profile

description =
    写真に命を吹き込みます。人物の写真と短い動画を送ると、写真の人物が動画の人と同じように動きます。
short-description = 写真 + 動画 = 写真の人物が動画の人と同じように動きます。
