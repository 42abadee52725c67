# All that the bot says in English. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.

## The language itself

language-name = English
language-question = 🌐 <b>Which language should I speak?</b>
language-chosen = I'll speak English from now on.
language-administrators = Only admins can change a group's language. In a private chat with me you can choose your own.

## Commands, as the menu shows them

command-start = What I do and how to start
command-help = How it works, and tips
command-animate = Bring a photo to life
command-cancel = Cancel a video that hasn't started
command-moves = Ready-made moves, and your own
command-history = Get your recent videos again
command-balance = See what you have used today and what is left
command-paysupport = Ask about a payment, or report a problem
command-terms = What paying for a video means
command-status = See how your videos are doing
command-settings = Choose how your videos are made
command-language = Change the language
command-privacy = What I keep, and for how long
command-forget = Delete everything I know about you
command-pause = Start no more videos; people read your text
command-resume = Start videos again
command-jobs = What is under way, and what ended last
command-job = One job by its number: its state, and buttons
command-stats = Figures: today, 7 days, 30 days
command-prices = Prices: what is set, and what was learnt
command-log = Who did what here
command-allow = Let a person or a group use me
command-ban = Shut a person or a group out
command-unban = Lift a ban
command-grant = Give somebody more videos today
command-refund = Give a payment in Stars back

## Getting to know each other

start =
    👋 <b>I bring photos to life.</b>

    1. Send a <b>photo</b> of a person.
    2. Send a <b>short video</b> of someone moving{ $moves ->
        [yes] , or take a ready-made move
       *[no] {""}
    }.

    Minutes later the person in your photo moves like that. Tips: /help
help =
    <b>How it works</b>
    1. Send a photo and a video, in any order. To change one, send another.
    2. Tap <b>Animate</b>. Before that you can choose what to make, and how.
    3. Wait a few minutes. Your video comes as a reply to your message.

    <b>For a good result</b>
    • One person in the photo and one in the video, facing the camera
    • The same framing in both: face with face, full body with full body
    • A sharp, well-lit photo
    • A video of 2 to { $seconds } seconds; if yours is longer, you choose a part of it

    <b>What you can send</b>
    Photos: JPEG, PNG, WEBP, HEIC, AVIF, BMP, Live Photos, stickers. Videos: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIFs, video messages, video stickers. Up to { $megabytes } MB each.

    <b>Moves</b>
    /moves has videos to choose from. To add one, reply to a video with <code>/savemove dance</code>.

    <b>In a group</b>
    Write /animate in the caption of a photo or a video, or reply to one with it.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Write <b>/animate</b> in the caption of a photo or a video, or reply with it to one that's already here. I'll ask for the other file, then make the person in the photo move like the one in the video. <b>/animate dance</b> uses the move called dance from /moves.

    /status shows what's in progress, /cancel drops what hasn't started, /history has your finished videos.
help-inline =
    <b>In any chat</b>
    Type <code>@{ $username }</code> in the message field to send one of your videos or moves.
help-guest =
    <b>Where I'm not a member</b>
    Reply to someone's photo with <code>@{ $username } { $name }</code>, and my answer turns into the video.
inline-button = ✨ Animate a new photo
added-to-group =
    👋 <b>I bring photos to life.</b> Write /animate in the caption of someone's photo, or reply to one with it, and I'll ask for a video of someone moving. Anyone here can send either of them. Please only use pictures of people who have agreed to it.
privacy =
    <b>What I keep</b>
    • Of what you send: references to the photo and the video (not the files), your numeric ID, and the settings and times of each video. A reference to the finished video, so that /history can send it again. Your messages themselves, only until I have answered them.
    • { $encrypted ->
            [yes] The references, links and messages are encrypted, with a key that is kept elsewhere.
           *[no] The references, links and messages are not encrypted here; only my owner can read them.
        }
    • Moves you save: their names, and references to the video and a still image, until you remove them.
    • Files are on my disk while I work on them, and then for about { $minutes } minutes in case I need them again. They are deleted at once when your video is done, or with /cancel and /forget.

    <b>Who gets what</b>
    The photo and the video go to the AI/ML API (aimlapi.com), which generates the result. It gets neither your name nor your ID.

    <b>For how long</b>
    • What you sent but didn't start: { $hours } hours.
    • A reminder you asked for: your ID and language, until I have written to you.
    • Who a finished video belongs to, and everything that leads to its files: { $days ->
            [0] not at all.
            [one] 1 day.
           *[other] { $days } days.
        } After that only numbers remain: when a video was made, how, and what it cost.
    • /forget deletes all of it at once.
    • Only how many videos you started and what they cost stays countable for a few days, under a code instead of your ID, so that limits hold.
    • If my owner lets you in or shuts you out, or you ask to be let in: your ID with that, also after /forget.
    • My log, which helps to find faults: the IDs of chats and the numbers of videos and payments, also after /forget. My owner decides how long it is kept.

    Please only use pictures of people who have agreed to it. Every result says that it was made by AI.
not-allowed =
    Sorry, this bot isn't open to everyone. If you know its owner, ask them to let you in: your ID is <code>{ $id }</code>.
not-allowed-group =
    Sorry, this bot isn't open to this group. Its owner can let the group in: the group's ID is <code>{ $id }</code>.
access-banned = Sorry, my owner has closed this bot to you. /privacy still tells you what I keep, and /forget deletes it.
button-ask-access = 🔑 Ask to be let in
alert-asked = My owner has the request. I'll write here if the answer is yes.
alert-ask-later = Many people have just asked to be let in, so I can't pass your request on yet. Please tap again in { $wait }.
access-granted = 🎉 You can use me now. /help shows how to begin.

## Gathering the two files

ask-for-video =
    📷 Got the photo. Now send a <b>video</b> of someone moving, up to { $seconds } seconds.
ask-for-photo =
    🎬 Got the video. Now send a <b>photo</b> of the person who will move like that.
ask-for-both =
    Send a <b>photo</b> of a person and a <b>video</b> of someone moving, in either order.
ask-or-tap = Or tap a ready-made move:
still-missing-photo = 🎬 I have your video. Now a <b>photo</b> of the person who will move like that.
still-missing-video = 📷 I have your photo. Now a <b>video</b> with the move.
prompt-video =
    📷 Got the photo. <b>Reply to this message</b> with a video of someone moving, up to { $seconds } seconds. Or /cancel.
prompt-photo =
    🎬 Got the video. <b>Reply to this message</b> with a photo of the person who will move like that. Or /cancel.
prompt-both =
    <b>Reply to this message</b> with a photo of a person, then with a video of someone moving. Or /cancel.
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a>, <b>reply to this message</b> with your photo, and you will move like that. Or /cancel.
prompt-placeholder-photo = A photo
prompt-placeholder-video = A video
prompt-placeholder-name = A name
offer = <b>Ready to animate</b>
offer-for = <b>{ $name }, ready to animate</b>
offer-wait = ready in about { $wait }
offer-none-left = No videos left today; more in { $wait }.
reminder = 🔔 You can make videos again.
offer-price = about ${ $price }
price = ${ $price }
offer-consent = <i>Animate means: the people shown agree.</i>
offer-part = ✂️ <b>Which part of the video?</b>
offer-how = <b>How should I make it?</b>
offer-where =
    <b>Where should they move?</b>
    🖼 <b>In the photo:</b> the background of the photo stays.
    🎬 <b>In the video:</b> the scene of the video stays.
album-last = { $kind ->
        [both] 💡 Of the { $count } files, I took the last photo and the last video.
        [photo] 💡 Of the { $count } photos, I took the last one.
       *[video] 💡 Of the { $count } videos, I took the last one.
    }
hint-photo-tiny = 💡 The photo is very small; a larger one gives a sharper result.
hint-photo-blurred = 💡 The photo looks blurred; a sharp one gives a better result.
hint-photo-dark = 💡 The photo is very dark; a brighter one gives a better result.
hint-video-tiny = 💡 The video is very small; a larger one shows the movement better.
hint-video-dark = 💡 The video is very dark; a brighter one shows the movement better.
hint-video-still = 💡 Hardly anything moves in the video, so hardly anything will move in the result.
hint-begins-black = 💡 The video begins black; it works better without that.
hint-begins-still = 💡 Nobody moves in the first { $seconds } s of the video; leave them out, and more of the result moves.
hint-has-cuts = 💡 The video has cuts; a piece without a cut works better.
hint-crops-sides = 💡 About { $percent }% of the photo, at the sides, will be cut off.
hint-crops-top-and-bottom = 💡 About { $percent }% of the photo, at the top and bottom, will be cut off.
length-seconds = { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }
length-first = First { $seconds } of { $whole } seconds
length-middle = Middle { $seconds } of { $whole } seconds
length-within = { $seconds } of { $whole } seconds
length-unknown = Up to { $allowed } seconds
offer-discarded = Cancelled. Send a photo or a video to start again whenever you like.
button-animate = ✨ Animate
left-today = { $count } left today
button-options = ⚙️ Options
button-cancel = Cancel
button-remind = 🔔 Remind me
button-mode-move = 🖼 In the photo
button-mode-replace = 🎬 In the video
button-part-first-5 = First 5 s
button-part-first-10 = First 10 s
button-part-first-15 = First 15 s
button-part-middle = Middle { $seconds } s
button-part-uncut = Without cuts, { $seconds } s
button-part-moving = Skip the start, { $seconds } s
button-part-all = Longest { $seconds } s
button-part-whole = All { $seconds } s
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · ${ $price } · { $wait }
button-again = 🔁 Try again
button-yes-again = 🔁 Yes, again

## Settings

settings-own = ⚙️ <b>Your settings:</b> { $preset }
settings-group =
    ⚙️ <b>This group's settings:</b> { $preset }
    For everyone here who hasn't chosen their own.
settings-administrators = Only admins can change a group's settings. In a private chat with me you can choose your own with /settings; they apply here too.
preset-quick = ⚡ Quick
preset-balanced = ⚖️ Standard
preset-best = 💎 Best
preset-own = custom
preset-about-quick = ⚡ <b>Quick:</b> to try things out; the shortest wait.
preset-about-balanced = ⚖️ <b>Standard:</b> good for most videos.
preset-about-best = 💎 <b>Best:</b> the sharpest picture, the longest wait.
button-details = Details
button-usual = Use defaults
button-back = « Back
settings-details =
    ⚙️ <b>Details</b>
    Each button shows the current setting. Tap one to see what it does, or to change it.
setting-resolution = Resolution
setting-quality = Quality
setting-steps = Steps
setting-shift = Shift
setting-safety = Safety check
setting-about-resolution = The short side of the video. Higher shows more detail but takes longer.
setting-about-quality = How well the finished video is saved. Higher looks cleaner, in a larger file.
setting-about-steps = How many times the AI goes over the video. More steps: a finer picture and a longer wait.
setting-about-shift = Where the steps go: a high shift spends more of them on movement and composition, a low one on fine detail.
setting-about-safety = Whether the AI refuses photos and videos that it considers inappropriate.
value-quality-low = Low
value-quality-medium = Medium
value-quality-high = High
value-quality-maximum = Maximum
value-safety-on = On
value-safety-off = Off

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>You're next.</b> I'll start as soon as there's room.
       *[other] ⏳ <b>In the queue:</b> number { $number }. It starts in about { $wait }.
    }
status-preparing = ⚙️ <b>Preparing</b> your photo and video…
status-submitting = ⚙️ <b>Sending</b> them to the AI…
status-generating =
    🎬 <b>Your video is being made</b>
    { $bar } { $left ->
        [0] almost ready
       *[other] about { $left } min left
    }
status-leave-chat = You can close the chat; I'll send it here.
status-late =
    🎬 <b>Still being made</b>
    { $bar } longer than the usual { $slowest } min. I'll keep waiting.
status-sending = 📤 <b>Done.</b> Sending your video…
status-paused = ⏸ I can't make videos right now, and my owner knows. <b>Your place is kept</b>; I'll carry on by myself.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>Your place is kept.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>The AI isn't answering right now</b>, and my owner knows. Your video isn't lost: I'll keep checking, and send it as soon as it's there.
too-many = { $limit ->
        [1] You already have a video in progress.
       *[other] You already have { $limit } videos in progress.
    } Your files are kept: tap the button again when one is done.
queue-full = So many videos are waiting that I take no more for now. Your files are kept: tap the button again in a while.
limit-reached = { $whose ->
    [person] You've used up what you may make today. Your files are kept: tap again in { $wait }.
    [chat] This chat has used up what it may make today. Your files are kept: tap again in { $wait }.
    [month] What may be made this month is used up. Please try again in { $wait }.
   *[all] What may be made today is used up. Your files are kept: tap again in { $wait }.
 }
limit-too-little = { $whose ->
    [person] This video would cost more than you have left today. Choose a shorter part, or tap again in { $wait }: your files are kept.
    [chat] This video would cost more than this chat has left today. Choose a shorter part, or tap again in { $wait }: your files are kept.
    [month] This video would cost more than is left this month. Choose a shorter part, or try again in { $wait }.
   *[all] This video would cost more than is left today. Choose a shorter part, or tap again in { $wait }: your files are kept.
 }
limit-too-little-ever = { $whose ->
    [person] This video would cost more than you have for a whole day.
    [chat] This video would cost more than this chat has for a whole day.
    [month] This video would cost more than there is for a whole month.
   *[all] This video would cost more than there is for a whole day.
 } Choose a shorter part: your files are kept.
limit-none = I can't make videos for you at the moment; only my owner can change that.
wait = { $unit ->
    [minutes] { $count } min
    [hours] { $count } h
   *[days] { $count } d
 }
balance-heading = <b>Your limits</b>
balance-video = This video: about { $price } US dollars
balance-today = Started today: { $count }
balance-spent = Cost of these: { $price } US dollars
balance-left = Videos left: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(more in { $wait })
    }
balance-left-money = Left to spend: { $price } US dollars{ $opens ->
        [never] {""}
       *[later] {" "}(more in { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ Videos are paid for with Stars: the offer names the price.
       *[later] ⭐ More videos can be paid for with Stars: an offer names the price once nothing is left.
    }
balance-no-limit = There is no daily limit for you here.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ What's left for free today isn't enough for this video; more in { $wait }.
       *[used] ⭐ What's free for today is used up; more in { $wait }.
    }
offer-stars = This video costs ⭐ { $stars }; if there is no video, they come back by themselves.
offer-consent-stars = <i>Paying means: you accept /terms, and the people shown agree.</i>
alert-not-free = { $free ->
        [never] This video costs ⭐ { $stars }: to pay, tap the button again.
        [rest] What's left for free today isn't enough for this video; more in { $wait }. Or pay ⭐ { $stars } for this video: tap the button again.
       *[used] What's free for today is used up; more in { $wait }. Or pay ⭐ { $stars } for this video: tap the button again.
    }
alert-offer-changed = This has changed meanwhile. Please have a look, and tap again.
invoice-title = Your video
invoice-description = One video, made from your photo and your video. If it can't be made or delivered, your Stars come back by themselves. /terms
checkout-stale = This invoice is out of date: the video was changed, started or cancelled. Nothing was paid.
checkout-paid = This video is paid already. Nothing was paid a second time.
checkout-not-yours = This invoice is for somebody else. Nothing was paid.
checkout-full = I can't take more videos right now. Nothing was paid; please try again later.
checkout-too-many = Too many of your videos are in progress already. Nothing was paid; please try again when one is done.
checkout-closed = I don't sell videos at the moment. Nothing was paid.
checkout-later = Something went wrong on my side. Nothing was paid; please try again.
payment-late = ⭐ This invoice was out of date: the video was changed, started or cancelled. Your ⭐ { $stars } come back within a minute.
payment-twice = ⭐ This video was paid before. The second ⭐ { $stars } come back within a minute.
payment-full = ⭐ I can't take more videos right now. Your ⭐ { $stars } come back within a minute.
payment-too-many = ⭐ Too many of your videos are in progress already. Your ⭐ { $stars } come back within a minute.
ending-stars-back = Your ⭐ { $stars } come back by themselves, within a minute.
receipts = ⭐ <b>Your payments</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] paid
        [refunding] on their way back
        [refunded] given back
       *[other] for a video in progress
    }
paysupport =
    ⭐ <b>Payments</b>
    If a payment doesn't end in a video, the Stars come back by themselves, usually within a minute; /history shows it. Telegram's own support can't help with payments to me.
    { $asked ->
        [yes] For anything else, write <code>/paysupport</code> with your question after it: my owner will read it.
       *[no] For anything else, please ask my owner.
    }
paysupport-sent = Thank you. My owner has your question now, and sees your ID and your latest payments.
paysupport-enough = My owner has your questions already. Please wait for an answer before you send more.
terms =
    📜 <b>Terms</b>
    • One payment is for one video, from the photo and the video that the offer shows. The price is on the button before you pay.
    • If no video is delivered, whatever the reason, all the Stars come back by themselves.
    • A video that was delivered isn't refunded because it looks different from what you hoped. If something is wrong with it, write to /paysupport.
    • Please only use pictures of people who have agreed to it. Every result says that it was made by AI.
    • What I keep of payments: /privacy
privacy-stars =
    <b>Payments</b>
    If you pay with Stars: your ID, the amount, Telegram's number of the payment and which video it was for, as long as I know whose a video was. After that, and after /forget, amounts and numbers stay without your ID.
operator-refund-failed = ⚠️ <b>⭐ { $stars } can't be given back</b> to { $id }: { $reason }. I keep trying. Payment: <code>{ $charge }</code>
operator-payment-found = ⭐ I found a payment of ⭐ { $stars } by { $id } in Telegram's list that no update had told me. It goes on as usual: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } has paid ⭐ { $stars } for nothing that was ordered here.</b> Please look into it; <code>/refund { $charge }</code> gives it back.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) asks about payments: { $text }
    { $payments ->
        [none] Nothing paid so far.
       *[other] { $payments }
    }
button-job-refund = ⭐ Refund
control-refund-how = I know no such payment. Write <code>/refund number</code>: the number of a payment is in my message about it, and under <code>/job</code>.
control-stats-stars = ⭐ earned · ↩️ given back · ⚖️ the Stars at what Telegram pays out, less 💵

## The result

result-caption = ✨ Made by AI
result-cost = Cost: { $cost } US dollars (expected: { $expected })
result-caption-private = ✨ Made by AI. I could not reach the group you asked in, so it comes here.
result-without-sound = 🔇 I can't read the sound of your video, so there is none.
result-out-of-step = 🔈 Sound and picture may drift apart.
made-by-ai-mark = Made by AI (Wan 2.2 Animate Move)
result-link =
    ✨ Your video is ready, but I can't send it here as a video. Here it is, made by AI; the link works only for a short time: { $link }
button-send-again = 📥 Send it again
button-me-too = 🕺 Me too
button-new-move = 🎬 New move
button-new-photo = 📷 New photo
button-redo = ⚙️ Change it

## The results so far

history-heading =
    🎞 <b>Your latest videos</b>
    Tap one, and I'll send it again.
history-heading-group =
    🎞 <b>Your latest videos from this group</b>
    Tap one, and I'll send it again.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· person replaced
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } s
    }
ago = { $unit ->
        [now] Just now
        [minutes] { $count } min ago
        [hours] { $count } h ago
       *[days] { $count ->
            [one] 1 day ago
           *[other] { $count } days ago
        }
    }
history-send = ▶️ { $number }
button-newer = « Newer
button-older = Older »
history-empty = You have no videos here yet. Send a photo and a video, and I'll make your first.
history-empty-group = You have no videos from this group yet. Write /animate in the caption of a photo or a video to make your first.

## Endings without a video

ending-cancelled = Cancelled, nothing was generated.
ending-uncertain =
    ⚠️ The connection broke just as I handed your files over. The video may or may not be in the making, so I haven't sent them twice.{ $kept ->
        [yes] {" "}Shall I make it again?
       *[no] {""}
    }
ending-refused =
    🚫 The AI's safety check didn't let this through.{ $kept ->
        [yes] {" "}Send a different photo or video (I've kept the other one), or try again.
       *[no] {""}
    }
ending-no-person =
    🔍 The AI couldn't find a person to animate.{ $kept ->
        [yes] {" "}Send a photo or a video with one person facing the camera (I've kept the other one), or try again.
       *[no] {""}
    }
ending-not-accepted =
    🚫 The AI can't use these files.{ $kept ->
        [yes] {" "}Send a different photo or video (I've kept the other one), or try again.
       *[no] {""}
    }
ending-service-failed =
    😕 The AI couldn't make this one.{ $kept ->
        [yes] {" "}It happens; your files are kept, so just try again.
       *[no] {""}
    }
generation-late =
    ⏳ This takes much longer than usual. I keep looking for a day and send you the video as soon as it is there. You need not do anything.
ending-timed-out =
    ⌛ This took far too long, so I stopped waiting.{ $kept ->
        [yes] {" "}Your files are kept: try again in a while.
       *[no] {""}
    }
ending-result-lost =
    😕 Your video was made, but I couldn't download it.{ $kept ->
        [yes] {" "}Your files are kept, so you can try again.
       *[no] {""}
    }
ending-undelivered =
    📦 Your video is done, but I could not send it.{ $kept ->
        [yes] {" "}I keep it for you: tap the button or send /history, and I try again.
       *[no] {""}
    }
undelivered-link = It is here as well, made by AI; the link works only for a while: { $link }
ending-unconfirmed =
    📨 I sent your video, but Telegram did not confirm that it arrived.{ $kept ->
        [yes] {" "}If it isn't here, tap the button or send /history, and I send it again.
       *[no] {""}
    }
ending-broken =
    😕 Something went wrong on my side, and my owner can see it.{ $kept ->
        [yes] {" "}Your files are kept, so you can try again.
       *[no] {""}
    }
ending-not-kept = You've begun another video meanwhile, so I haven't kept the files of this one: to make it with another photo or video, please send both.
ending-in-private = This is about the video you asked for in a group. To make it here, send me a photo and a video.
ending-photo-gone = I can't get your photo from Telegram any more. Please send it again{ $kept ->
        [yes] ; I've kept the video.
       *[no] .
    }
ending-video-gone = I can't get your video from Telegram any more. Please send it again{ $kept ->
        [yes] ; I've kept the photo.
       *[no] .
    }
-photo-unreadable = I can't read this photo. Please send another, as JPEG or PNG
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] ; I kept the video.
       *[no] .
    }
-photo-too-small = This photo is too small to work with. Please send a larger one
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] ; I kept the video.
       *[no] .
    }
-photo-too-large = This photo is too large for me. Please send a smaller one
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] ; I kept the video.
       *[no] .
    }
-video-unreadable = I can't read this video. Please send another, best as MP4
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] ; I kept the photo.
       *[no] .
    }
-video-no-picture = There is no picture in this video, only sound. Please send one of somebody moving
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] ; I kept the photo.
       *[no] .
    }
-video-too-small = The picture of this video is too small to work with. Please send one of at least 64 pixels on its short side
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] ; I kept the photo.
       *[no] .
    }
-video-too-short = This video is too short. Please send one of at least 2 seconds
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] ; I kept the photo.
       *[no] .
    }
-video-too-large = This video is too large for me. Please send a shorter or smaller one
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] ; I kept the photo.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] This photo is { $size } MB; I can take { $limit } MB at most. Send it as a photo, not as a file, and Telegram makes it smaller.
       *[video] This video is { $size } MB; I can take { $limit } MB at most. Send it as a video, not as a file, and Telegram makes it smaller, or cut it.
    }
video-one-second = ⏱ This video lasts only 1 second; I need at least 2. Please send a longer one.
unknown-file = I can't use this.
animated-sticker = This kind of animated sticker is a drawing, not a video. A video sticker, a GIF or a video will work.
live-photo = 📷 That is a Live Photo: a photo and a short video in one. What shall I use?
button-live-photo = 📷 The photo
button-live-video = 🕺 The move
unknown-text = Send me a <b>photo</b> of a person and a <b>video</b> of someone moving, and I'll bring the photo to life. Tips: /help
unknown-command = I don't know this command. /help shows what I can do.
too-fast = That's a bit fast for me. Please wait a few seconds, then go on.
something-broke = Sorry, something went wrong on my side. Please try again.
reply-has-no-file = There is no photo or video in the message you replied to.

## Commands about one's own jobs

nothing-to-cancel = There is nothing to cancel.
cancelled-draft = Cancelled. I've dropped the files you sent.
cancelled-jobs = { $count ->
        [one] Cancelled 1 video that was waiting. Nothing was generated.
       *[other] Cancelled { $count } videos that were waiting. Nothing was generated.
    }
too-late-to-cancel = { $count ->
        [one] 1 video is already being made: it can't be stopped any more, and will come.
       *[other] { $count } videos are already being made: they can't be stopped any more, and will come.
    }
no-jobs = You have nothing in progress. A photo and a video are all it takes.
jobs-heading = <b>Your videos</b>
job-line-queued = { $number ->
        [1] • In the queue, next
       *[other] • In the queue, number { $number }
    }
job-line-preparing = • Being prepared
job-line-submitting = • Being sent to the AI
job-line-generating = • Being made, { $left ->
        [0] almost ready
       *[other] about { $left } min left
    }
job-line-late = • Being made, longer than the usual { $fastest } to { $slowest } min; I'll keep waiting
job-line-sending = • Done, being sent
job-line-waiting = • Being made, but the AI isn't answering right now; I'll keep checking
job-line-paused = • Waiting: I can't make videos right now, your place is kept
job-line-stopped =
    { $noted ->
        [yes] • Waiting, your place is kept: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Moves</b>
    Tap one and send a <b>photo</b>: the person in it will move like that.
motions-heading-photo =
    💃 <b>Moves</b>
    Tap one: the person in your <b>photo</b> will move like that.
motions-none =
    There are no moves yet. Reply to a video with <code>/savemove dance</code>, and you can use it by this name with any photo.
ready-made-wave = wave
ready-made-nod = nod
ready-made-dance = dance
ready-made-walk = walk
ready-made-cheer = cheer
motion-unknown = I don't know a move called <b>{ $name }</b>. Tap one of these:
motion-unknown-alone = I don't know a move called <b>{ $name }</b>.
motion-label = { $name }{ $seconds ->
        [0] {""}
        [one] , 1 second
       *[other] , { $seconds } seconds
    }
motion-label-own = { $name } (yours){ $seconds ->
        [0] {""}
        [one] , 1 second
       *[other] , { $seconds } seconds
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , 1 second
       *[other] , { $seconds } seconds
    }. Now send a <b>photo</b> of the person who will move like that.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [one] , 1 second
       *[other] , { $seconds } seconds
    }. Now <b>reply to this message</b> with a photo of the person who will move like that.
motion-link = A link to share it: { $link }
save-motion-how =
    Reply to a video with <code>/savemove dance</code>, or write that in its caption. I'll save the video as <b>dance</b>, and you can use it with any photo.
motion-saved = ✅ Saved as <b>{ $name }</b>, just for you. It's in /moves.
motion-saved-shared = ✅ Saved as <b>{ $name }</b>, for everyone. It's in /moves.
motion-replaced = ✅ Saved as <b>{ $name }</b>, just for you. It replaces the video that had this name.
motion-replaced-shared = ✅ Saved as <b>{ $name }</b>, for everyone. It replaces the video that had this name.
motion-replace-question = Everyone already has a move called <b>{ $name }</b>. Should this video take its place?
button-motion-replace = 🔁 Replace it
button-motion-undo = ↩️ Undo
motion-kept = ✅ Saved as <b>{ $name }</b>; it's in /moves. To rename it, <b>reply to this message</b> with a new name.
motion-renamed = ✅ It's called <b>{ $name }</b> now; it's in /moves.
motion-name-bad =
    A name has up to 32 letters, digits, emoji and spaces, for example <code>/savemove moon walk</code>. Please try again.
motion-name-unfit =
    A name has up to 32 letters, digits, emoji and spaces, for example <code>moon walk</code>. <b>Reply to this message</b> with one.
motion-name-shared =
    A name is one word of up to 32 characters: letters from a to z, digits, - and _, for example <code>/savemove moon-walk</code>. Please try again.
motion-name-taken = You have a move called <b>{ $name }</b> already. <b>Reply to this message</b> with another name.
motion-removed = <b>{ $name }</b> has been removed. The others are in /moves.
too-many-motions = You have { $limit } moves, which is the most I keep. Remove one first: tap it in /moves, then Remove.
motions-are-peoples = I save moves for people, not for groups or channels. Send the command from your own account, and the move is yours.
button-more = More »
button-moves = 💃 Ready-made moves
button-remove = 🗑 Remove
button-copy-link = Copy the link
motion-label-remove = 🗑 Yes, remove { $name }
button-keep = Keep it
button-keep-motion = 💾 Save move
button-motion-kept = ✓ Saved

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 <b>{ $name }</b> for this photo?
    My answer turns into the video; our private chat gets it too.
guest-meet = 👋 We haven't met yet. Tap below, and it goes on in our private chat, with this photo and this move.
guest-private = 💬 This goes on in our private chat.
guest-closed = 🔒 I'm not open to everyone. In our private chat you can ask to be let in.
guest-anonymous = Please call me from your own account, not as a group or a channel.
guest-no-photo = 📷 Reply to someone's photo with <code>@{ $username } { $name }</code>, and I'll bring it to life.
guest-choose = 💃 Which move for this photo?
guest-expired = ⌛ This offer has expired. Reply to the photo with <code>@{ $username }</code> and a move again.
guest-done = ✅ The video is in our private chat.
guest-failed = ⚠️ There is no video this time. Our private chat says why.
guest-withdrawn = 🗑 Whoever called me has taken this back.
button-open-chat = 💬 Open our chat

## Being forgotten

-forget-what-stays =
    What is already being generated can't be stopped, but nobody will get it. Messages in the chat stay there. I keep numbers that can't be linked to anyone: when a video was made, how, and what it cost.
forget-question =
    🗑 <b>Should I forget you?</b>
    I'll delete everything I know about you, in every chat: the files you sent, the moves you saved, the videos you asked for, and anything in progress.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>Should I forget what was asked for here in this name?</b>
    You're writing as a group or a channel. I'll delete the files that were sent here in this name, the videos asked for in it, and anything in progress. Any admin here can confirm.

    { -forget-what-stays }
forget-own-account = What I know about your own account stays: to delete it, send me /forget in our private chat.
button-forget = 🗑 Forget me
button-forget-chat = 🗑 Delete it
button-keep-everything = Keep everything
not-forgotten = All right, I've deleted nothing.
forgotten = 🗑 <b>Forgotten.</b> I've deleted:
forgotten-drafts = { $count ->
        [one] • the files you had sent for a video
       *[other] • the files you had sent for { $count } videos
    }
forgotten-cancelled = { $count ->
        [one] • 1 video that was waiting: it will not be made
       *[other] • { $count } videos that were waiting: they will not be made
    }
forgotten-cut-loose = { $count ->
        [one] • 1 video that is being generated: that can't be stopped, but nobody will get it
       *[other] • { $count } videos that are being generated: that can't be stopped, but nobody will get them
    }
forgotten-finished = { $count ->
        [one] • everything I knew about 1 finished video
       *[other] • everything I knew about { $count } finished videos
    }
forgotten-motions = { $count ->
        [one] • 1 move that you had saved
       *[other] • { $count } moves that you had saved
    }
forgotten-preferences = • the language or the settings you had chosen
forgotten-rest = Only numbers are left. For a few days they still count towards the limits; after that they can't be linked to anyone. If you send me something again, we start afresh.

## Alerts on buttons

alert-not-yours = This isn't yours. Send /animate to make your own.
alert-belongs-to = This one is { $name }'s. Reply to a photo with /animate for your own.
alert-guest-meet = First open our private chat: the video comes there too.
alert-guest-others = This is for whoever called me. For your own, reply to a photo with @{ $username } and a move.
alert-guest-gone = This is no longer valid. Reply to the photo with @{ $username } and a move again.
alert-not-free-guest = { $free ->
        [never] This video costs ⭐ { $stars }. You can pay for it in our private chat.
        [rest] What's left for free today isn't enough for this video; more in { $wait }. In our private chat you can pay ⭐ { $stars } for this video.
       *[used] What's free for today is used up; more in { $wait }. In our private chat you can pay ⭐ { $stars } for this video.
    }
alert-too-late = Too late to cancel: it's already being made.
alert-gone = This is no longer valid. Send a photo and a video to start again.
alert-files-gone = I don't have these files any more. Send a photo and a video to start again.
alert-not-your-history = These are not your videos. Send /history for your own.
alert-not-sent-again = Telegram can't send this video again, or won't let me do it here. You'll find it where I first sent it.
alert-not-yours-to-forget = Only the person who asked can tap this. Send /forget yourself.
alert-nothing-known = I don't know anything about you any more.
alert-nothing-known-chat = I keep nothing here in this name any more. To delete what I know about your own account, send /forget in our private chat.
alert-forgotten = Forgotten
alert-too-fast = That's a bit fast for me. Please wait a few seconds.
alert-me-too = You have the move. Now reply to me with your photo.
alert-move-gone = This move is no longer here. Reply to a photo with /animate for a video of your own.
alert-motion-chosen = Got it
alert-motion-saved = Saved
alert-reminded = I'll write to you in { $wait }, when you can make videos again.
alert-motion-known = I have it already, as { $name }. Send /moves to see it.
alert-motion-removed = Removed
alert-motion-gone = This move is gone. Send /moves to see the others.
alert-not-your-list = This list is not yours. Send /moves for your own.
alert-not-yours-to-remove = Only my owner can remove this one.
alert-too-many-motions = You have { $limit } moves, which is the most I keep. Remove one first: send /moves.
alert-motions-are-peoples = I save moves for people, not for groups or channels.
alert-saved = Saved. It applies to videos you start from now on.
alert-started = On its way
alert-cancelled = Cancelled

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>The AI/ML API account is out of credits.</b> Jobs wait in the queue and go on by themselves once it is topped up.
operator-access =
    🔑 <b>The AI/ML API refuses the bot's key.</b> Check AIMLAPI_KEY, its permissions and AIMLAPI_URL; the log has the answer. Jobs wait in the queue meanwhile.
operator-model =
    🔑 <b>The key has no access to the model { $model }.</b> Jobs of its mode wait in the queue, all others go on; the log has the answer.
operator-down =
    🔌 <b>The AI/ML API is down</b>, or can't be reached from here; the log has its answers. Jobs wait, and go on by themselves when it is back.
operator-resumed = ✅ The AI/ML API takes jobs again.
operator-storage =
    💾 <b>I can't use my database:</b> { $reason }. Is the disk full, or the file read-only? Nothing is lost: everything waits, and goes on by itself.
operator-storage-back = ✅ I can use my database again.
operator-ledger = ⚠️ <b>The books don't fit.</b> Found: { $count }; the first: { $finding }. “bot.py ledger check” names all of them.
operator-nothing-delivered =
    ⚠️ Job { $job } was submitted, and nothing was delivered ({ $ending }). It may have been paid for. Generation: <code>{ $generation }</code>. “bot.py look { $job }” looks again.
operator-maybe-submitted =
    ⚠️ Job { $job }: the connection to the AI/ML API broke while I submitted it. The request may or may not have arrived, so it may have been paid for; I don't repeat it. The account's usage there tells.
operator-queue-full =
    ⚠️ <b>{ $limit } jobs are waiting</b>, so I send people away until there is room (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS says how many are generated at once.
operator-limit-near = 📊 <b>{ $limit } is nearly used up:</b> { $used } of { $most }.
operator-limit-reached = ⛔ <b>{ $limit } is reached:</b> { $used } of { $most }. I send people away for { $wait }, until it opens again or you raise it.
operator-price-off = 💸 <b>Job { $job } cost { $cost }</b>, where { $price } was its price. Are PRICES and PRICE_FRAMES right? Generation: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>The AI/ML API account has { $balance } left</b>, less than LOW_BALANCE ({ $low }). Without credits, jobs wait.
operator-job-refused =
    ⚠️ <b>Job { $job } was refused</b> though other jobs are taken, so it has failed by itself: { $reason }. Does the key have access to its model?
operator-conflict =
    ⚠️ <b>Another process is polling with the same bot token.</b> Each of the two gets only some of the messages: stop one.
control-paused =
    ⏸ <b>Paused.</b> Nothing new starts until /resume, and places are kept. People read:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ I start videos as usual.
control-pause-too-long = This text is too long. Please use at most { $limit } characters.
control-log-heading = 📓 <b>Who did what</b> (UTC), newest first:
control-log-empty = 📓 Nothing has been changed from here yet.
control-prices =
    💲 { $source ->
        [set] As set in PRICES
       *[learnt] Learnt from what videos have cost
    } for each priced second ({ $frames } frames):
control-stats-span =
    { $span ->
        [day] <b>Today</b>
        [week] <b>7 days</b>
       *[month] <b>30 days</b>
    }
control-stats-legend = 🎬 started · 🟩 delivered · 🟥 ended without a video · ⬜ cancelled · 👤 people (without forgotten ones) · ⏱ average time to the video · 💵 spent or reserved
control-job-unknown = There is no job with this number. /jobs lists the numbers.
control-job-how = Write <code>/job 12</code>; /jobs lists the numbers.
control-done-ban = They can't use me any more. What is being made still comes.
control-done-allow = They can use me.
control-done-unban = No longer banned. Whether they can use me, ALLOWED_CHATS and /allow say.
button-job-show = 🔄 Refresh
button-job-poll = 🔍 Look again
button-job-drop = 🗑 Drop
button-job-resend = 📤 Send again
button-copy-id = Copy the id
control-access-request = 🔑 <b>{ $name }</b> asks to be let in: <code>{ $id }</code>
button-allow = ✅ Allow
button-deny = ✖️ Deny
control-who = Whom do you mean? Write the ID after the command, or reply with it to a message from them (a forwarded one, too).
control-grant-how = Write <code>/grant ID number</code>, or reply with <code>/grant number</code> to a message from them (a forwarded one, too). It is for today only, from 1 to { $limit }.

## The bot's profile

description =
    I bring photos to life: send a photo of a person and a short video, and the person in the photo moves like the one in the video.
short-description = Photo + video = the person in the photo moves like the one in the video.
