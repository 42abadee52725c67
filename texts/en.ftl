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
command-motions = Motions to choose from
command-history = Get your recent videos again
command-status = See how your videos are doing
command-settings = Choose how your videos are made
command-language = Change the language
command-privacy = What I keep, and for how long
command-forget = Delete everything I know about you

## Getting to know each other

start =
    👋 <b>I bring photos to life.</b>

    Send me a <b>photo</b> of a person and a <b>short video</b> of someone moving, in any order. I'll make a video in which the person in your photo moves like the one in your video.

    It works best with one person in each, facing the camera and framed the same way. More tips: /help
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

    <b>Motions</b>
    /motions has videos to choose from. To add one, reply to a video with <code>/savemotion dance</code>.

    <b>In a group</b>
    Write /animate in the caption of a photo or a video, or reply to one with it.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    Write <b>/animate</b> in the caption of a photo or a video, or reply with it to one that's already here. I'll ask for the other file, then make the person in the photo move like the one in the video. <b>/animate dance</b> uses the motion called dance from /motions.

    /status shows what's in progress, /cancel drops what hasn't started, /history has your finished videos.
added-to-group =
    👋 <b>I bring photos to life.</b> Write /animate in the caption of someone's photo, or reply to one with it, and I'll ask for a video with the movement. Anyone here can send either of them. Please only use pictures of people who have agreed to it.
privacy =
    <b>What I keep</b>
    • Of what you send: references to the photo and the video (not the files), your numeric ID, and the settings and times of each video. A reference to the finished video, so that /history can send it again. Your messages themselves, only until I have answered them.
    • { $encrypted ->
            [yes] The references, links and messages are encrypted, with a key that is kept elsewhere.
           *[no] The references, links and messages are not encrypted here; only my owner can read them.
        }
    • Motions you save: their names, and references to the video and a still image, until you remove them.
    • Files are on my disk only while I work on them, and are deleted right after.

    <b>Who gets what</b>
    The photo and the video go to the AI/ML API (aimlapi.com), which generates the result. It gets neither your name nor your ID.

    <b>For how long</b>
    • What you sent but didn't start: { $hours } hours.
    • Who a finished video belongs to, and everything that leads to its files: { $days ->
            [0] not at all.
            [one] 1 day.
           *[other] { $days } days.
        } After that only numbers remain: when a video was made, how, and what it cost.
    • /forget deletes all of it at once.

    Please only use pictures of people who have agreed to it. Every result says that it was made by AI.
not-allowed =
    Sorry, this bot isn't open to everyone. If you know its owner, ask them to let you in: your ID is <code>{ $id }</code>.
not-allowed-group =
    Sorry, this bot isn't open to this group. Its owner can let the group in: the group's ID is <code>{ $id }</code>.

## Gathering the two files

ask-for-video =
    📷 Got the photo. Now send a <b>video</b> with the movement, up to { $seconds } seconds, or pick one from /motions.
ask-for-photo =
    🎬 Got the video. Now send a <b>photo</b> of the person who will move like that.
ask-for-both =
    Send a <b>photo</b> of a person and a <b>video</b> with the movement, in either order.
prompt-video =
    📷 Got the photo. <b>Reply to this message</b> with a video of the movement, up to { $seconds } seconds. Or /cancel.
prompt-photo =
    🎬 Got the video. <b>Reply to this message</b> with a photo of the person who will move like that. Or /cancel.
prompt-both =
    <b>Reply to this message</b> with a photo of a person, then with a video of the movement. Or /cancel.
prompt-placeholder-photo = A photo
prompt-placeholder-video = A video
prompt-placeholder-name = A name
offer =
    <b>Ready when you are</b>
    { $mode ->
        [replace] The person in your photo will replace the one in your video.
       *[move] The person in your photo will move like the one in your video.
    }

    Photo: { $photo }
    Video: { $video }, { $length }
    Settings: { $preset } ({ $resolution }, { $steps } steps)
offer-wait = Wait: about { $median } min, usually { $fastest } to { $slowest }
offer-parts = A shorter part costs less and is ready sooner.
offer-price = Price: about { $price } US dollars
offer-consent = { $place ->
        [group] To change the photo or the video, reply with another.
       *[private] To change the photo or the video, send another.
    } By tapping Animate you confirm that you have the right to use the pictures of the people in them.
hint-photo-tiny = 💡 The photo is very small; a larger one gives a sharper result.
hint-photo-blurred = 💡 The photo looks blurred; a sharp one gives a better result.
hint-photo-dark = 💡 The photo is very dark; a brighter one gives a better result.
hint-video-tiny = 💡 The video is very small; a larger one shows the movement better.
hint-video-dark = 💡 The video is very dark; a brighter one shows the movement better.
hint-video-still = 💡 Hardly anything moves in the video, so hardly anything will move in the result.
hint-begins-black = 💡 The video begins black; it works better without that.
hint-begins-still = 💡 Nobody moves in the first { $seconds } s of the video; leave them out, and more of the result moves.
hint-has-cuts = 💡 The video has cuts; a piece without a cut works better.
hint-crops-sides = 💡 The photo is wider than the video: about { $percent }% of it will be cut off at the sides.
hint-crops-top-and-bottom = 💡 The photo is taller than the video: about { $percent }% of it will be cut off at the top and bottom.
file-taken = { $role ->
        [photo] received
       *[video] received
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
        [one] 1 second
       *[other] { $seconds } seconds
    }
length-first = the first { $seconds } of { $whole } seconds
length-middle = the middle { $seconds } of { $whole } seconds
length-within = { $seconds } of { $whole } seconds
length-unknown = up to { $allowed } seconds
offer-discarded = Cancelled. Send a photo or a video to start again whenever you like.
button-animate = ✨ Animate
button-cancel = Cancel
button-mode-move = 🕺 Move my photo
button-mode-replace = 👤 Put in video
button-part-first-5 = First 5 s
button-part-first-10 = First 10 s
button-part-first-15 = First 15 s
button-part-middle = Middle { $seconds } s
button-part-uncut = Without cuts, { $seconds } s
button-part-moving = Skip the start, { $seconds } s
button-part-all = Longest, { $seconds } s
button-part-whole = All of it, { $seconds } s
part-and-wait = { $part }: { $minutes } min
part-price-and-wait = { $part }: ${ $price }, { $minutes } min
button-again = 🔁 Try again

## Settings

button-settings = ⚙️ Settings
settings-own =
    ⚙️ <b>Your settings:</b> { $preset }
    { $resolution }, { $steps } steps, quality: { $quality }
settings-group =
    ⚙️ <b>This group's settings:</b> { $preset }
    { $resolution }, { $steps } steps, quality: { $quality }
    For everyone here who hasn't chosen their own.
settings-administrators = Only admins can change a group's settings. In a private chat with me you can choose your own with /settings; they apply here too.
preset-quick = ⚡ Quick
preset-balanced = ⚖️ Balanced
preset-best = 💎 Best
preset-own = custom
preset-about-quick = ⚡ <b>Quick:</b> { $resolution }, { $steps } steps. The lowest price and the shortest wait.
preset-about-balanced = ⚖️ <b>Balanced:</b> { $resolution }, { $steps } steps. My default settings.
preset-about-best = 💎 <b>Best:</b> { $resolution }, { $steps } steps. The best picture and the longest wait, at twice the price of 480p.
button-details = Details
button-usual = Use defaults
button-offer = « Back to my video
button-back = « Back
settings-details =
    ⚙️ <b>Details</b>
    Each button shows the current setting. Tap one to see what it does, or to change it.
setting-resolution = Resolution
setting-quality = Quality
setting-steps = Steps
setting-shift = Shift
setting-safety = Safety check
setting-write = Saving
setting-about-resolution = The short side of the video. Higher shows more detail but takes longer. 580p costs 1.5 times as much as 480p, 720p twice as much; a longer video costs more, too.
setting-about-quality = How well the finished video is saved. Higher looks cleaner, in a larger file. It changes neither the price nor the time the AI takes.
setting-about-steps = How many times the AI goes over the video. More steps: a finer picture and a longer wait. The listed price stays the same.
setting-about-shift = Where the steps go: a high shift spends more of them on movement and composition, a low one on fine detail. Price and wait stay the same.
setting-about-safety = Whether the AI refuses photos and videos that it considers inappropriate. What it refuses costs nothing; for the rest, price and wait stay the same.
setting-about-write = How the finished video is saved: Fast for the shortest wait at the end, Small for the smallest file, Balanced for a bit of both. The price stays the same.
value-quality-low = Low
value-quality-medium = Medium
value-quality-high = High
value-quality-maximum = Maximum
value-safety-on = On
value-safety-off = Off
value-write-fast = Fast
value-write-balanced = Balanced
value-write-small = Small

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>You're next.</b> I'll start as soon as there's room.
       *[other] ⏳ <b>In the queue:</b> number { $number }.
    }
status-preparing = ⚙️ <b>Preparing</b> your photo and video…
status-submitting = ⚙️ <b>Sending</b> them to the AI…
status-generating =
    🎬 <b>Generating…</b>
    { $bar } { $number ->
        [0] just started
       *[other] about { $number }%
    }
    About { $median } min in all, usually { $fastest } to { $slowest }. It can't be stopped any more. You can leave the chat: I'll reply when it's ready.
status-late =
    🎬 <b>Generating…</b>
    { $bar } about { $number }%
    This is taking longer than usual ({ $fastest } to { $slowest } min). I'll keep waiting, and reply when it's ready.
status-sending = 📤 <b>Done.</b> Sending your video…
status-paused = ⏸ I can't make videos right now, and my owner knows. <b>Your place is kept</b>; I'll carry on by myself.
status-waiting = ⏸ <b>The AI isn't answering right now</b>, and my owner knows. Your video isn't lost: I'll keep checking, and send it as soon as it's there.
too-many = { $limit ->
        [1] You already have a video in progress.
       *[other] You already have { $limit } videos in progress.
    } Your files are kept: tap Animate again when one is done.
queue-full = So many videos are waiting that I take no more for now. Your files are kept: press the button again in a while.

## The result

result-caption = ✨ Made by AI
result-caption-private = ✨ Made by AI. I could not reach the group you asked in, so it comes here.
result-without-sound = 🔇 I can't read the sound of your video, so there is none.
result-out-of-step = 🔈 Sound and picture may drift apart.
made-by-ai-mark = Made by AI (Wan 2.2 Animate Move)
result-link =
    ✨ Your video is ready, but I can't send it here as a video. Here it is, made by AI; the link works only for a short time: { $link }
button-send-again = 📥 Send it again
button-another-video = 🎬 Another video
button-another-photo = 📷 Another photo
button-other-settings = ⚙️ Other settings

## The results so far

history-heading =
    🎞 <b>Your latest videos</b>
    Tap one, and I'll send it again. It's free.
history-heading-group =
    🎞 <b>Your latest videos from this group</b>
    Tap one, and I'll send it again. It's free.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] Less than a day ago
        [one] 1 day ago
       *[other] { $days } days ago
    }: { $mode ->
        [replace] person replaced
       *[move] photo animated
    }, { $resolution }{ $seconds ->
        [0] {""}
        [one] , 1 second
       *[other] , { $seconds } seconds
    }
history-send = Send { $number }
button-newer = « Newer
button-older = Older »
history-empty = You have no videos here yet. Send a photo and a video, and I'll make your first.
history-empty-group = You have no videos from this group yet. Write /animate in the caption of a photo or a video to make your first.

## Endings without a video

ending-cancelled = Cancelled, nothing was generated.
ending-uncertain =
    ⚠️ I lost the connection while sending your files, and I can't tell whether they arrived. To be safe, I won't send them twice by myself. Tap Try again to start over.
ending-refused =
    🚫 The AI's safety check didn't let this through. Send a different photo or video (I've kept the other one), or try again.
ending-no-person =
    🔍 The AI couldn't find a person to animate. Send a photo or a video with one person facing the camera (I've kept the other one), or try again.
ending-not-accepted =
    🚫 The AI can't use these files. Send a different photo or video (I've kept the other one), or try again.
ending-service-failed =
    😕 The AI couldn't make this one. It happens; your files are kept, so just try again.
generation-late =
    ⏳ This takes much longer than usual. I keep looking for a day and send you the video as soon as it is there. You need not do anything.
ending-timed-out =
    ⌛ This took far too long, so I stopped waiting. Your files are kept: try again in a while.
ending-result-lost =
    😕 Your video was made, but I couldn't download it. Your files are kept, so you can try again.
ending-undelivered =
    📦 Your video is done, but I could not send it. I keep it for you: press the button or send /history, and I try again.
undelivered-link = It is here as well, made by AI; the link works only for a while: { $link }
ending-unconfirmed =
    📨 I sent your video, but Telegram did not confirm that it arrived. If it isn't here, press the button or send /history, and I send it again.
ending-broken =
    😕 Something went wrong on my side, and my owner can see it. Your files are kept, so you can try again.
ending-photo-gone = I can't get your photo from Telegram any more. Please send it again; I've kept the video.
ending-video-gone = I can't get your video from Telegram any more. Please send it again; I've kept the photo.
-photo-unreadable = I can't read this photo. Please send another, as JPEG or PNG
ending-photo-unreadable = { -photo-unreadable }; I kept the video.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = This photo is too small to work with. Please send a larger one
ending-photo-too-small = { -photo-too-small }; I kept the video.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = This photo is too large for me. Please send a smaller one
ending-photo-too-large = { -photo-too-large }; I kept the video.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = I can't read this video. Please send another, best as MP4
ending-video-unreadable = { -video-unreadable }; I kept the photo.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = There is no picture in this video, only sound. Please send one of somebody moving
ending-video-no-picture = { -video-no-picture }; I kept the photo.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = The picture of this video is too small to work with. Please send one of at least 64 pixels on its short side
ending-video-too-small = { -video-too-small }; I kept the photo.
unusable-video-too-small = { -video-too-small }.
-video-too-short = This video is too short. Please send one of at least 2 seconds
ending-video-too-short = { -video-too-short }; I kept the photo.
unusable-video-too-short = { -video-too-short }.
-video-too-large = This video is too large for me. Please send a shorter or smaller one
ending-video-too-large = { -video-too-large }; I kept the photo.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = This file is { $size } MB. I can get files of up to { $limit } MB from Telegram: please send a smaller or shorter one.
unknown-file = I can't use this kind of file. I need a <b>photo</b> of a person and a <b>video</b> of someone moving.
animated-sticker = This kind of animated sticker is a drawing, not a video. A video sticker, a GIF or a video will work.
live-photo = 📷 That is a Live Photo: a photo and a short video in one. What shall I use?
button-live-photo = 📷 The photo
button-live-video = 🕺 The movement
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
job-line-generating = { $number ->
        [0] • Generating, just started; about { $median } min in all, usually { $fastest } to { $slowest }
       *[other] • Generating, about { $number }% done; about { $median } min in all, usually { $fastest } to { $slowest }
    }
job-line-late = • Generating, longer than the usual { $fastest } to { $slowest } min; I keep waiting for it
job-line-sending = • Done, being sent
job-line-waiting = • Being generated, but the AI isn't answering right now; I'll keep checking
job-line-paused = • Waiting: I can't make videos right now, your place is kept

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>Motions</b>
    Tap one and send a <b>photo</b>: the person in it will move like that.
motions-none =
    There are no motions yet. Reply to a video with <code>/savemotion dance</code>, and you can use it by this name with any photo.
motion-unknown = I don't know a motion called <b>{ $name }</b>. Tap one of these:
motion-unknown-alone = I don't know a motion called <b>{ $name }</b>.
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
    Reply to a video with <code>/savemotion dance</code>, or write that in its caption. I'll save the video as <b>dance</b>, and you can use it with any photo.
motion-saved = ✅ Saved as <b>{ $name }</b>, just for you. It's in /motions.
motion-saved-shared = ✅ Saved as <b>{ $name }</b>, for everyone. It's in /motions.
motion-replaced = ✅ Saved as <b>{ $name }</b>, just for you. It replaces the video that had this name.
motion-replaced-shared = ✅ Saved as <b>{ $name }</b>, for everyone. It replaces the video that had this name.
motion-kept = ✅ Saved as <b>{ $name }</b>; it's in /motions. To rename it, <b>reply to this message</b> with a new name.
motion-renamed = ✅ It's called <b>{ $name }</b> now; it's in /motions.
motion-name-bad =
    A name is one word of up to 32 characters: letters from a to z, digits, - and _, for example <code>/savemotion moon-walk</code>. Please try again.
motion-name-unfit =
    A name is one word of up to 32 characters: letters from a to z, digits, - and _, for example <code>moon-walk</code>. <b>Reply to this message</b> with one.
motion-name-taken = You have a motion called <b>{ $name }</b> already. <b>Reply to this message</b> with another name.
motion-removed = <b>{ $name }</b> has been removed. The others are in /motions.
too-many-motions = You have { $limit } motions, which is the most I keep. Remove one first: tap it in /motions, then Remove.
motions-are-peoples = I save motions for people, not for groups or channels. Send the command from your own account, and the motion is yours.
button-more = More »
button-remove = 🗑 Remove
motion-label-remove = 🗑 Yes, remove { $name }
button-keep = Keep it
button-keep-motion = 💾 Save this motion

## Being forgotten

forget-question =
    🗑 <b>Should I forget you?</b>
    I'll delete everything I know about you, in every chat: the files you sent, the motions you saved, the videos you asked for, and anything in progress.

    What is already being generated can't be stopped, but nobody will get it. Messages in the chat stay there. I keep numbers that can't be linked to anyone: when a video was made, how, and what it cost.
button-forget = 🗑 Forget me
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
        [one] • 1 motion that you had saved
       *[other] • { $count } motions that you had saved
    }
forgotten-preferences = • the language or the settings you had chosen
forgotten-rest = Only numbers that can't be linked to anyone are left. If you send me something again, we start afresh.

## Alerts on buttons

alert-not-yours = This isn't yours. Send /animate to make your own.
alert-too-late = Too late to cancel: it's already being made.
alert-gone = This is no longer valid. Send a photo and a video to start again.
alert-files-gone = I don't have these files any more. Send a photo and a video to start again.
alert-not-your-history = These are not your videos. Send /history for your own.
alert-not-sent-again = Telegram can't send this video again, or won't let me do it here. You'll find it where I first sent it.
alert-not-yours-to-forget = Only the person who asked can tap this. Send /forget yourself.
alert-nothing-known = I don't know anything about you any more.
alert-forgotten = Forgotten
alert-too-fast = That's a bit fast for me. Please wait a few seconds.
alert-motion-chosen = Got it
alert-motion-saved = Saved
alert-motion-known = I have it already, as { $name }. Send /motions to see it.
alert-motion-removed = Removed
alert-motion-gone = This motion is gone. Send /motions to see the others.
alert-not-your-list = This list is not yours. Send /motions for your own.
alert-not-yours-to-remove = Only my owner can remove this one.
alert-too-many-motions = You have { $limit } motions, which is the most I keep. Remove one first: send /motions.
alert-motions-are-peoples = I save motions for people, not for groups or channels.
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
operator-nothing-delivered =
    ⚠️ Job { $job } was submitted, and nothing was delivered ({ $ending }). It may have been paid for. Generation: <code>{ $generation }</code>. “bot.py look { $job }” looks again.
operator-queue-full =
    ⚠️ <b>{ $limit } jobs are waiting</b>, so I send people away until there is room (MAX_QUEUED_JOBS). MAX_ACTIVE_JOBS says how many are generated at once.
operator-job-refused =
    ⚠️ <b>Job { $job } was refused</b> though other jobs are taken, so it has failed by itself: { $reason }. Does the key have access to its model?
operator-conflict =
    ⚠️ <b>Another process is polling with the same bot token.</b> Each of the two gets only some of the messages: stop one.

## The bot's profile

description =
    I bring photos to life: send a photo of a person and a short video, and the person in the photo moves like the one in the video.
short-description = Photo + video = the person in the photo moves like the one in the video.
