# All that the bot says in Arabic. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.
#
# Arabic runs from right to left. A paragraph takes its direction from its first strong character, and all that a
# placeable puts in is isolated and does not count: every paragraph has an Arabic word outside of placeables, before any
# Latin one. {"\u200E"} is the left-to-right mark; it keeps the slash of a command on the command's left.

## The language itself

language-name = العربية
language-question = 🌐 <b>بأي لغة أتحدث؟</b>
language-chosen = أتحدث العربية الآن.
language-administrators = تغيير لغة المجموعة للمشرفين فقط. وفي محادثة خاصة معي يمكنك اختيار لغتك.

## Commands, as the menu shows them

command-start = ماذا أفعل وكيف نبدأ
command-help = كيف أعمل، مع نصائح
command-animate = بثّ الحياة في صورة
command-cancel = إلغاء فيديو لم يبدأ بعد
command-moves = حركات جاهزة، وحركاتك
command-history = استلام أحدث فيديوهاتك من جديد
command-balance = ما استُخدم اليوم وما بقي
command-paysupport = السؤال عن دفعة أو الإبلاغ عن مشكلة
command-terms = معنى الدفع مقابل فيديو
command-status = إلى أين وصلت فيديوهاتك
command-settings = كيف تُنشأ فيديوهاتك
command-language = تغيير اللغة
command-privacy = ما الذي أحفظه، وإلى متى
command-forget = حذف كل ما أعرفه عنك
command-pause = إيقاف بدء الفيديوهات؛ النص يقرؤه الناس
command-resume = بدء الفيديوهات من جديد
command-jobs = ما يجري الآن وما انتهى أخيرًا
command-job = مهمة واحدة برقمها: الحالة والأزرار
command-stats = الأرقام: اليوم و7 أيام و30 يومًا
command-prices = الأسعار: المحددة والمستنتجة
command-log = من فعل ماذا هنا
command-allow = السماح لشخص أو مجموعة باستخدامي
command-ban = منع شخص أو مجموعة من استخدامي
command-unban = إلغاء المنع
command-grant = منح شخص فيديوهات إضافية اليوم
command-refund = إعادة دفعة بالنجوم

## Getting to know each other

start =
    👋 <b>أبثّ الحياة في الصور.</b>

    1. <b>صورة</b> لشخص.
    2. <b>فيديو قصير</b> لشخص يتحرك{ $moves ->
        [yes] ، أو حركة جاهزة
       *[no] {""}
    }.

    بعد دقائق يتحرك الشخص الذي في الصورة بالطريقة نفسها. النصائح: {"\u200E"}/help
help =
    <b>كيف أعمل</b>
    1. إرسال صورة وفيديو، بأي ترتيب. وأي ملف آخر يحل محل السابق.
    2. الضغط على <b>تحريك</b>. ويمكنك قبل ذلك اختيار ما يُنشأ وكيف.
    3. الانتظار بضع دقائق. ثم يصلك الفيديو ردًّا على رسالتك.

    <b>لنتيجة جيدة</b>
    • شخص واحد في الصورة وشخص واحد في الفيديو، والوجه إلى الكاميرا
    • المسافة نفسها في كليهما: وجه مع وجه، وجسم كامل مع جسم كامل
    • صورة واضحة وجيدة الإضاءة
    • فيديو من 2 إلى { $seconds } ثانية؛ ويمكن اختيار جزء من الفيديو الأطول

    <b>ما أقبله</b>
    الصور: JPEG وPNG وWEBP وHEIC وAVIF وBMP وLive Photo والملصقات. الفيديو: MP4 وMOV وWEBM وAVI وMKV و3GP وTS وMTS وMPEG وFLV وWMV وGIF والرسائل المرئية (الفيديو الدائري) وملصقات الفيديو. الحد الأقصى لكل ملف { $megabytes } ميغابايت.

    <b>الحركات</b>
    في {"\u200E"}/moves فيديوهات للاختيار منها. والرد على فيديو بالأمر {"\u200E"}<code>/savemove dance</code> يحفظه هناك.

    <b>في المجموعات</b>
    يكفي الأمر {"\u200E"}/animate تحت صورة أو فيديو، أو ردًّا على أحدهما.

    {"\u200E"}/settings · {"\u200E"}/moves · {"\u200E"}/history · {"\u200E"}/status · {"\u200E"}/cancel · {"\u200E"}/language · {"\u200E"}/privacy · {"\u200E"}/forget
help-group =
    يكفي الأمر {"\u200E"}<b>/animate</b> تحت صورة أو فيديو، أو ردًّا على أحدهما مما أُرسل هنا. فأطلب الملف الآخر، ثم أجعل الشخص الذي في الصورة يتحرك مثل الذي في الفيديو. والأمر {"\u200E"}<b>/animate dance</b> يأخذ الحركة المسماة dance من {"\u200E"}/moves.

    الأمر {"\u200E"}/status يعرض ما يجري العمل عليه، والأمر {"\u200E"}/cancel يلغي ما لم يبدأ، وفي {"\u200E"}/history فيديوهاتك الجاهزة.
help-inline =
    <b>في أي محادثة</b>
    تكفي كتابة <code>@{ $username }</code> في خانة الرسالة لإرسال أحد فيديوهاتك أو إحدى حركاتك.
help-guest =
    <b>حيث لست عضوًا</b>
    بالرد على صورة بـ <code>@{ $username } { $name }</code> يتحوّل ردّي إلى الفيديو.
inline-button = ✨ تحريك صورة جديدة
added-to-group =
    👋 <b>أبثّ الحياة في الصور.</b> يكفي الأمر {"\u200E"}/animate تحت صورة لشخص، أو ردًّا عليها، فأطلب فيديو فيه الحركة. ويمكن أن يأتي كلٌّ منهما من أي شخص هنا؛ وأرجو عدم استخدام صور الأشخاص إلا بموافقتهم.
privacy =
    <b>ما أحفظه</b>
    • مما يصلني منك: مرجعان إلى الصورة والفيديو (لا الملفان نفسهما)، ومعرّفك الرقمي، وإعدادات كل فيديو يُنشأ وأوقاته. ومرجع إلى الفيديو الجاهز، كي يمكن إرساله مجددًا من {"\u200E"}/history. أما رسائلك نفسها، فإلى أن أرد عليها فقط.
    • المراجع والروابط والرسائل { $encrypted ->
            [yes] مشفّرة، بمفتاح محفوظ في مكان آخر.
           *[no] غير مشفّرة هنا؛ ولا يستطيع قراءتها إلا من يشغّلني.
        }
    • الحركات التي حفظتها: اسمها، ومرجعان إلى الفيديو وصورة ثابتة منه، إلى حين إزالتها.
    • تبقى الملفات على قرصي أثناء عملي عليها، ثم نحو { $minutes } دقيقة بعده تحسبًا للحاجة إليها مجددًا. وتُحذف فورًا عند اكتمال الفيديو، أو باستخدام {"\u200E"}/cancel أو {"\u200E"}/forget.

    <b>من يحصل على ماذا</b>
    تُرسل الصورة والفيديو إلى خدمة AI/ML API (aimlapi.com) التي تُنشئ النتيجة. ولا يصلها اسمك ولا معرّفك.

    <b>إلى متى</b>
    • ما جمعته ولم يبدأ إنشاؤه: { $hours } ساعة.
    • تذكير طلبته: معرّفك ولغتك، إلى أن أكتب إليك.
    • لمن كان الفيديو الجاهز، وكل ما يشير إلى ملفاته: { $days ->
            [0] لا يُحفظ إطلاقًا.
            [zero] { $days } يوم.
            [one] يوم واحد.
            [two] يومان.
            [few] { $days } أيام.
            [many] { $days } يومًا.
           *[other] { $days } يوم.
        } بعد ذلك لا تبقى إلا أرقام: متى أُنشئ الفيديو، وكيف، وكم كلّف.
    • الأمر {"\u200E"}/forget يحذف كل ذلك دفعة واحدة.
    • يبقى فقط عدد الفيديوهات التي بدأتها وتكلفتها محسوبًا بضعة أيام، برمز بدل معرّفك، كي تسري الحدود.
    • إن سمح لك من يشغّلني باستخدامي أو منعك، أو طلبت السماح: معرّفك مع ذلك، حتى بعد {"\u200E"}/forget.
    • سجلّي الذي يساعد في العثور على الأعطال: معرّفات المحادثات وأرقام الفيديوهات والمدفوعات، حتى بعد {"\u200E"}/forget. ومن يشغّلني يقرر مدة حفظه.

    أرجو عدم استخدام صور الأشخاص إلا بموافقتهم. وكل نتيجة تذكر أنها أُنشئت بالذكاء الاصطناعي.
not-allowed =
    عذرًا، هذا البوت ليس متاحًا للجميع. إن كان من يشغّله من معارفك، فيمكنك طلب الإذن منه: معرّفك هو <code>{ $id }</code>.
not-allowed-group =
    عذرًا، هذا البوت ليس متاحًا لهذه المجموعة. ويمكن لمن يشغّله أن يسمح لها: معرّف المجموعة هو <code>{ $id }</code>.
access-banned = عذرًا، أوقف من يشغّلني استخدامك لهذا البوت. ما زال بإمكانك معرفة ما أحتفظ به عبر {"\u200E"}/privacy، وحذفه عبر {"\u200E"}/forget.
button-ask-access = 🔑 طلب السماح
alert-asked = وصل الطلب إلى من يشغّلني. سأكتب هنا إن وافق.
access-granted = 🎉 يمكنك استخدامي الآن. يوضّح {"\u200E"}/help كيف تبدأ.

## Gathering the two files

ask-for-video =
    📷 وصلتني الصورة. الآن أحتاج إلى <b>فيديو</b> فيه الحركة، حتى { $seconds } ثانية.
ask-for-photo =
    🎬 وصلني الفيديو. الآن أحتاج إلى <b>صورة</b> للشخص الذي سيتحرك هكذا.
ask-for-both =
    أحتاج إلى <b>صورة</b> لشخص و<b>فيديو</b> فيه الحركة، بأي ترتيب.
ask-or-tap = أو يمكن اختيار حركة من هذه:
still-missing-photo = 🎬 الفيديو لدي. تبقى <b>صورة</b> الشخص الذي سيتحرك هكذا.
still-missing-video = 📷 الصورة لدي. يبقى <b>فيديو</b> فيه الحركة.
prompt-video =
    📷 وصلتني الصورة. أرجو <b>الرد على هذه الرسالة</b> بفيديو فيه الحركة، حتى { $seconds } ثانية. وللإلغاء: {"\u200E"}/cancel.
prompt-photo =
    🎬 وصلني الفيديو. أرجو <b>الرد على هذه الرسالة</b> بصورة للشخص الذي سيتحرك هكذا. وللإلغاء: {"\u200E"}/cancel.
prompt-both =
    أرجو <b>الرد على هذه الرسالة</b> بصورة لشخص، ثم بفيديو فيه الحركة. وللإلغاء: {"\u200E"}/cancel.
me-too-photo = {"\u200F"}🕺 <a href="tg://user?id={ $id }">{ $name }</a>، أرجو <b>الرد على هذه الرسالة</b> بصورة شخصية لتتحرك هكذا أيضًا. وللإلغاء: {"\u200E"}/cancel.
prompt-placeholder-photo = صورة
prompt-placeholder-video = فيديو
prompt-placeholder-name = اسم
offer = <b>كل شيء جاهز</b>
offer-for = {"\u200F"}<b>{ $name }، كل شيء جاهز</b>
offer-wait = يجهز خلال نحو { $wait }
offer-none-left = لم تبقَ لك فيديوهات اليوم؛ المزيد بعد { $wait }.
reminder = 🔔 يمكنك إنشاء فيديوهات من جديد.
offer-price = نحو { $price } $
price = { $price } $
offer-consent = <i>الضغط على «تحريك» يعني أن الأشخاص الظاهرين موافقون.</i>
offer-part = ✂️ <b>أي جزء من الفيديو؟</b>
offer-how = <b>كيف أصنعه؟</b>
offer-where =
    <b>أين يتحرك الشخص؟</b>
    🖼 <b>في الصورة:</b> تبقى خلفية الصورة.
    🎬 <b>في الفيديو:</b> يبقى مشهد الفيديو.
album-last = { $kind ->
        [both] 💡 من الملفات الـ{ $count } آخذ آخر صورة وآخر فيديو.
        [photo] 💡 من الصور الـ{ $count } آخذ الأخيرة.
       *[video] 💡 من الفيديوهات الـ{ $count } آخذ الأخير.
    }
hint-photo-tiny = 💡 الصورة صغيرة جدًّا؛ صورة أكبر تعطي نتيجة أوضح.
hint-photo-blurred = 💡 تبدو الصورة مشوّشة؛ صورة واضحة تعطي نتيجة أفضل.
hint-photo-dark = 💡 الصورة معتمة جدًّا؛ صورة أكثر إضاءة تعطي نتيجة أفضل.
hint-video-tiny = 💡 الفيديو صغير جدًّا؛ فيديو أكبر يُظهر الحركة بشكل أفضل.
hint-video-dark = 💡 الفيديو معتم جدًّا؛ فيديو أكثر إضاءة يُظهر الحركة بشكل أفضل.
hint-video-still = 💡 لا يكاد شيء يتحرك في الفيديو، وكذلك ستكون النتيجة.
hint-begins-black = 💡 يبدأ الفيديو بشاشة سوداء؛ النتيجة أفضل من دونها.
hint-begins-still = 💡 لا أحد يتحرك في أول { $seconds } ث من الفيديو؛ من دونها تكون الحركة في النتيجة أكثر.
hint-has-cuts = 💡 في الفيديو قطعات بين اللقطات؛ الجزء الخالي منها يعطي نتيجة أفضل.
hint-crops-sides = 💡 سيُقتطع نحو { $percent }٪ من الصورة، من الجانبين.
hint-crops-top-and-bottom = 💡 سيُقتطع نحو { $percent }٪ من الصورة، من الأعلى والأسفل.
length-seconds = { $seconds ->
        [zero] { $seconds } ثانية
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    }
length-first = أول { $seconds } ث من أصل { $whole } ث
length-middle = من الوسط { $seconds } ث، من أصل { $whole } ث
length-within = { $seconds } ث من أصل { $whole } ث
length-unknown = حتى { $allowed } ثانية
offer-discarded = تم الإلغاء. يمكنك البدء من جديد بصورة أو فيديو متى شئت.
button-animate = ✨ تحريك
left-today = بقي اليوم: { $count }
button-options = ⚙️ خيارات
button-cancel = إلغاء
button-remind = 🔔 ذكّرني
button-mode-move = 🖼 في الصورة
button-mode-replace = 🎬 في الفيديو
button-part-first-5 = أول 5 ث
button-part-first-10 = أول 10 ث
button-part-first-15 = أول 15 ث
button-part-middle = الوسط { $seconds } ث
button-part-uncut = بلا قطع، { $seconds } ث
button-part-moving = بلا البداية، { $seconds } ث
button-part-all = أقصى { $seconds } ث
button-part-whole = كله، { $seconds } ث
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · { $price } $ · { $wait }
button-again = 🔁 إعادة المحاولة
button-yes-again = 🔁 نعم، مرة أخرى

## Settings

settings-own = ⚙️ <b>إعداداتك:</b> { $preset }
settings-group =
    ⚙️ <b>إعدادات هذه المجموعة:</b> { $preset }
    لكل من لم يختر إعداداته الخاصة هنا.
settings-administrators = اختيار إعدادات المجموعة للمشرفين فقط. وفي محادثة خاصة معي يمكنك اختيار إعداداتك بالأمر {"\u200E"}/settings؛ وهي تسري هنا أيضًا.
preset-quick = ⚡ سريع
preset-balanced = ⚖️ قياسي
preset-best = 💎 الأفضل
preset-own = مخصّص
preset-about-quick = ⚡ <b>سريع:</b> للتجربة، وأقصر انتظار.
preset-about-balanced = ⚖️ <b>قياسي:</b> مناسب لمعظم الفيديوهات.
preset-about-best = 💎 <b>الأفضل:</b> أوضح صورة وأطول انتظار.
button-details = التفاصيل
button-usual = الإعدادات الافتراضية
button-back = « رجوع
settings-details =
    ⚙️ <b>التفاصيل</b>
    كل زر يعرض القيمة المستخدمة الآن. والضغط عليه يشرح ما يفعله ويتيح تغييره.
setting-resolution = الدقة
setting-quality = الجودة
setting-steps = الخطوات
setting-shift = الإزاحة
setting-safety = فحص الأمان
setting-about-resolution = طول الجانب القصير للفيديو. الدقة الأعلى تُظهر تفاصيل أكثر وتستغرق وقتًا أطول.
setting-about-quality = مدى جودة حفظ الفيديو الجاهز. الأعلى يبدو أنقى، بملف أكبر.
setting-about-steps = كم مرة يمر الذكاء الاصطناعي على الفيديو. خطوات أكثر: صورة أدق وانتظار أطول.
setting-about-shift = أين تذهب الخطوات: الإزاحة العالية تخصّص مزيدًا منها للحركة والتكوين، والمنخفضة للتفاصيل الدقيقة.
setting-about-safety = هل يرفض الذكاء الاصطناعي الصور والفيديوهات التي يراها غير مناسبة.
value-quality-low = منخفضة
value-quality-medium = متوسطة
value-quality-high = عالية
value-quality-maximum = قصوى
value-safety-on = مفعّل
value-safety-off = متوقف

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>دورك هو التالي.</b> يبدأ العمل فور توفر مكان.
       *[other] ⏳ <b>في قائمة الانتظار:</b> رقم { $number }. يبدأ العمل بعد نحو { $wait }.
    }
status-preparing = ⚙️ <b>أجهّز</b> الصورة والفيديو…
status-submitting = ⚙️ <b>أرسلهما</b> إلى الذكاء الاصطناعي…
status-generating =
    🎬 <b>يُصنع الفيديو الآن</b>
    التقدّم: { $bar } { $left ->
        [0] يكاد يجهز
       *[other] بقي نحو { $left } د
    }
status-leave-chat = يمكنك إغلاق المحادثة؛ سأرسله هنا.
status-late =
    🎬 <b>ما زال قيد الصنع</b>
    التقدّم: { $bar } أطول من المعتاد ({ $slowest } د). ما زلت أنتظر.
status-sending = 📤 <b>تم.</b> أرسل إليك الفيديو…
status-paused = ⏸ لا أستطيع إنشاء الفيديوهات الآن، ومن يشغّلني على علم بذلك. <b>مكانك محفوظ</b>، وسيُستأنف العمل تلقائيًّا.
status-stopped =
    { $noted ->
        [yes] {"\u200F"}⏸ { $note } <b>مكانك محفوظ.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>الذكاء الاصطناعي لا يستجيب حاليًّا</b>، ومن يشغّلني على علم بذلك. لم يضِع الفيديو: أواصل التحقق، وأرسله إليك فور وصوله.
too-many = { $limit ->
        [1] لديك فيديو قيد العمل بالفعل.
        [2] لديك فيديوهان قيد العمل بالفعل.
       *[other] لديك فيديوهات قيد العمل بالفعل، وعددها { $limit }.
    } ملفاتك محفوظة: يمكن الضغط على الزر مرة أخرى عندما يجهز أحد الفيديوهات.
queue-full = هناك فيديوهات كثيرة في الانتظار، لذلك لا أقبل المزيد الآن. ملفاتك محفوظة: يمكن الضغط على الزر مرة أخرى بعد قليل.
limit-reached = { $whose ->
    [person] استُنفد حدّك لهذا اليوم.
    [chat] استُنفد حدّ هذه المحادثة لهذا اليوم.
    [month] استُنفد الحدّ المشترك لهذا الشهر.
   *[all] استُنفد الحدّ المشترك لهذا اليوم.
 } ملفاتك محفوظة: يمكن الضغط مرة أخرى بعد { $wait }.
limit-too-little = { $whose ->
    [person] تكلفة هذا الفيديو أكبر مما بقي لك اليوم.
    [chat] تكلفة هذا الفيديو أكبر مما بقي لهذه المحادثة اليوم.
    [month] تكلفة هذا الفيديو أكبر مما بقي هذا الشهر.
   *[all] تكلفة هذا الفيديو أكبر مما بقي اليوم.
 } يمكن اختيار جزء أقصر، أو الضغط مرة أخرى بعد { $wait }: ملفاتك محفوظة.
limit-too-little-ever = { $whose ->
    [person] تكلفة هذا الفيديو أكبر من حدّك ليوم كامل.
    [chat] تكلفة هذا الفيديو أكبر من حدّ هذه المحادثة ليوم كامل.
    [month] تكلفة هذا الفيديو أكبر من الحدّ المشترك لشهر كامل.
   *[all] تكلفة هذا الفيديو أكبر من الحدّ المشترك ليوم كامل.
 } يمكن اختيار جزء أقصر: ملفاتك محفوظة.
limit-none = لا يمكنني إنشاء فيديوهات لك حاليًّا، ولا يستطيع تغيير ذلك إلا من يشغّلني.
wait = { $unit ->
    [minutes] { $count } د
    [hours] { $count } س
   *[days] { $count } ي
 }
balance-heading = <b>حدودك</b>
balance-video = هذا الفيديو: نحو { $price } دولار أمريكي
balance-today = بدأت اليوم: { $count }
balance-spent = تكلفتها: { $price } دولار أمريكي
balance-left = الفيديوهات المتبقية: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}(تتجدد بعد { $wait })
    }
balance-left-money = الميزانية المتبقية: { $price } دولار أمريكي{ $opens ->
        [never] {""}
       *[later] {" "}(تتجدد بعد { $wait })
    }
balance-stars = { $free ->
        [never] ⭐ يُدفع ثمن الفيديوهات بالنجوم: يذكر العرض السعر.
       *[later] ⭐ يمكن دفع ثمن فيديوهات إضافية بالنجوم: حين لا يبقى شيء يذكر العرض السعر.
    }
balance-no-limit = لا حدّ يوميًا لك هنا.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ المتبقي من المجاني لهذا اليوم لا يكفي لهذا الفيديو، ويتجدد بعد { $wait }.
       *[used] ⭐ نفد المجاني لهذا اليوم، ويتجدد بعد { $wait }.
    }
offer-stars = سعر هذا الفيديو ⭐ { $stars }؛ وإن لم يُنجَز تعود إليك تلقائيًّا.
offer-consent-stars = <i>الدفع يعني أن الأشخاص الظاهرين موافقون، وأنك موافق على {"\u200E"}/terms.</i>
alert-not-free = { $free ->
        [never] سعر هذا الفيديو ⭐ { $stars }: للدفع يمكن الضغط على الزر مرة أخرى.
        [rest] المتبقي من المجاني لهذا اليوم لا يكفي لهذا الفيديو، ويتجدد بعد { $wait }. أو يمكن دفع ⭐ { $stars } لهذا الفيديو بالضغط على الزر مرة أخرى.
       *[used] نفد المجاني لهذا اليوم، ويتجدد بعد { $wait }. أو يمكن دفع ⭐ { $stars } لهذا الفيديو بالضغط على الزر مرة أخرى.
    }
alert-offer-changed = تغيّر هذا في الأثناء. يمكن الضغط مرة أخرى بعد إلقاء نظرة.
invoice-title = الفيديو الخاص بك
invoice-description = فيديو واحد من صورتك وفيديوك. إن تعذّر إنشاؤه أو تسليمه تعود نجومك تلقائيًّا. {"\u200E"}/terms
checkout-stale = لم تعد هذه الفاتورة صالحة: غُيّر الفيديو أو بدأ أو أُلغي. لم يُدفع شيء.
checkout-paid = هذا الفيديو مدفوع من قبل. لم يُدفع شيء مرتين.
checkout-not-yours = هذه الفاتورة لشخص آخر. لم يُدفع شيء.
checkout-full = لا أستطيع قبول المزيد من الفيديوهات الآن. لم يُدفع شيء؛ أرجو المحاولة لاحقًا.
checkout-too-many = لديك فيديوهات كثيرة قيد العمل بالفعل. لم يُدفع شيء؛ أرجو المحاولة مجددًا عندما يجهز أحدها.
checkout-closed = لا أبيع الفيديوهات حاليًّا. لم يُدفع شيء.
checkout-later = حدث خطأ عندي. لم يُدفع شيء؛ أرجو المحاولة مرة أخرى.
payment-late = ⭐ لم تعد هذه الفاتورة صالحة: غُيّر الفيديو أو بدأ أو أُلغي. تعود إليك ⭐ { $stars } خلال دقيقة.
payment-twice = ⭐ هذا الفيديو مدفوع من قبل. تعود إليك ⭐ { $stars } الثانية خلال دقيقة.
payment-full = ⭐ لا أستطيع قبول المزيد من الفيديوهات الآن. تعود إليك ⭐ { $stars } خلال دقيقة.
payment-too-many = ⭐ لديك فيديوهات كثيرة قيد العمل بالفعل. تعود إليك ⭐ { $stars } خلال دقيقة.
ending-stars-back = تعود إليك ⭐ { $stars } تلقائيًّا خلال دقيقة.
receipts = ⭐ <b>مدفوعاتك</b>
receipt =
    { $when }: ⭐ { $stars }، { $state ->
        [earned] مدفوعة
        [refunding] في طريق العودة
        [refunded] أُعيدت
       *[other] لفيديو قيد الإنشاء
    }
paysupport =
    ⭐ <b>المدفوعات</b>
    إذا لم ينتهِ الدفع بفيديو تعود النجوم تلقائيًّا، عادةً خلال دقيقة؛ ويظهر ذلك في {"\u200E"}/history. لا يستطيع دعم Telegram المساعدة في المدفوعات إليّ.
    { $asked ->
        [yes] لأي أمر آخر يكفي إرسال {"\u200E"}<code>/paysupport</code> وبعدها السؤال: سيقرؤه من يشغّلني.
       *[no] لأي أمر آخر يمكن سؤال من يشغّلني.
    }
paysupport-sent = شكرًا. وصل سؤالك إلى من يشغّلني، ويرى معرّفك وآخر مدفوعاتك.
terms =
    📜 <b>الشروط</b>
    • كل دفعة لفيديو واحد، من الصورة والفيديو الظاهرين في العرض. السعر مكتوب على الزر قبل الدفع.
    • إذا لم يُسلَّم أي فيديو، مهما كان السبب، تعود كل النجوم تلقائيًّا.
    • لا يُستردّ ثمن فيديو سُلِّم لأنه جاء مختلفًا عمّا توقعت. وعند أي خلل يمكن الكتابة إلى {"\u200E"}/paysupport.
    • أرجو استخدام صور أشخاص وافقوا على ذلك فقط. كل نتيجة تذكر أنها أُنشئت بالذكاء الاصطناعي.
    • ما أحتفظ به من المدفوعات: {"\u200E"}/privacy
privacy-stars =
    <b>المدفوعات</b>
    إذا دفعت بالنجوم: معرّفك، والمبلغ، ورقم الدفعة في Telegram، ولأي فيديو كانت، ما دمت أعرف لمن الفيديو. بعد ذلك، وبعد {"\u200E"}/forget، تبقى المبالغ والأرقام دون معرّفك.
operator-refund-failed = ⚠️ <b>تتعذّر إعادة ⭐ { $stars }</b> إلى { $id }: { $reason }. أواصل المحاولة. الدفعة: <code>{ $charge }</code>
operator-payment-found = ⭐ وجدت في قائمة Telegram دفعة قدرها ⭐ { $stars } من { $id } لم يبلغني بها أي تحديث. تسير كالمعتاد: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>دفع { $id } ⭐ { $stars } ولم يُطلب هنا شيء.</b> يُرجى التحقق؛ {"\u200E"}<code>/refund { $charge }</code> يعيدها.
operator-paysupport =
    {"\u200F"}⭐ <b>{ $name }</b> (<code>{ $id }</code>) يسأل عن المدفوعات: { $text }
    { $payments ->
        [none] لم يُدفع شيء حتى الآن.
       *[other] { $payments }
    }
button-job-refund = ⭐ استرداد
control-refund-how = لا أعرف دفعة كهذه. تكفي كتابة {"\u200E"}<code>/refund الرقم</code>: رقم الدفعة موجود في رسالتي عنها، وفي {"\u200E"}<code>/job</code>.
control-stats-stars = ⭐ مكتسبة · ↩️ مُعادة · ⚖️ النجوم بسعر دفع Telegram ناقص 💵

## The result

result-caption = ✨ أُنشئ بالذكاء الاصطناعي
result-cost = التكلفة: { $cost } دولار أمريكي (المتوقع: { $expected })
result-caption-private = ✨ أُنشئ بالذكاء الاصطناعي. لم أتمكن من الوصول إلى المجموعة التي طُلب فيها، لذلك أرسله هنا.
result-without-sound = 🔇 لم أستطع قراءة صوت الفيديو الأصلي، لذلك هو بلا صوت.
result-out-of-step = 🔈 قد لا يتطابق الصوت مع الصورة.
made-by-ai-mark = أُنشئ بالذكاء الاصطناعي (Wan 2.2 Animate Move)
result-link =
    ✨ الفيديو جاهز، لكن لا أستطيع إرساله هنا كفيديو. إليك رابطه، وقد أُنشئ بالذكاء الاصطناعي؛ ولا يعمل الرابط إلا لفترة: { $link }
button-send-again = 📥 إرساله مجددًا
button-me-too = 🕺 أنا أيضًا
button-new-move = 🎬 حركة جديدة
button-new-photo = 📷 صورة جديدة
button-redo = ⚙️ تعديل وإعادة

## The results so far

history-heading =
    🎞 <b>أحدث فيديوهاتك</b>
    بالضغط على أحدها أرسله مجددًا.
history-heading-group =
    🎞 <b>أحدث فيديوهاتك من هذه المجموعة</b>
    بالضغط على أحدها أرسله مجددًا.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {"\u200F"} · { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· استبدال شخص
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds } ث
    }
ago = { $unit ->
        [now] الآن
        [minutes] قبل { $count } د
        [hours] قبل { $count } س
       *[days] { $count ->
            [zero] قبل { $count } يوم
            [one] قبل يوم واحد
            [two] قبل يومين
            [few] قبل { $count } أيام
            [many] قبل { $count } يومًا
           *[other] قبل { $count } يوم
        }
    }
history-send = ▶️ { $number }
button-newer = {"\u200E"}« الأحدث
button-older = {"\u200E"}الأقدم »
history-empty = لا فيديوهات لديك هنا بعد. تكفي صورة وفيديو لأُنشئ أولها.
history-empty-group = لا فيديوهات لديك من هذه المجموعة بعد. يكفي الأمر {"\u200E"}/animate تحت صورة أو فيديو لأُنشئ أولها.

## Endings without a video

ending-cancelled = تم الإلغاء، ولم يُنشأ شيء.
ending-uncertain =
    ⚠️ انقطع الاتصال لحظة تسليم ملفاتك. ربما يجري إعداد الفيديو وربما لا، ولذلك لم أرسلها مرتين. هل أعدّه مرة أخرى؟
ending-refused =
    🚫 لم يسمح فحص الأمان لدى الذكاء الاصطناعي بهذا. أرجو إرسال صورة مختلفة أو فيديو مختلف (الملف الآخر ما زال لدي)، أو إعادة المحاولة.
ending-no-person =
    🔍 لم يجد الذكاء الاصطناعي شخصًا ليحرّكه. أرجو إرسال صورة أو فيديو فيه شخص واحد ووجهه إلى الكاميرا (الملف الآخر ما زال لدي)، أو إعادة المحاولة.
ending-not-accepted =
    🚫 الذكاء الاصطناعي لا يقبل هذين الملفين. أرجو إرسال صورة مختلفة أو فيديو مختلف (الملف الآخر ما زال لدي)، أو إعادة المحاولة.
ending-service-failed =
    😕 لم ينجح الذكاء الاصطناعي في إنشاء هذا الفيديو. يحدث ذلك أحيانًا؛ ملفاتك محفوظة، وتكفي إعادة المحاولة.
generation-late =
    ⏳ يستغرق هذا وقتًا أطول بكثير من المعتاد. سأواصل المتابعة لمدة يوم وأرسل الفيديو فور توفّره. لا حاجة لفعل أي شيء.
ending-timed-out =
    ⌛ استغرق هذا وقتًا أطول من اللازم بكثير، فتوقفت عن الانتظار. ملفاتك محفوظة: يمكنك إعادة المحاولة بعد فترة.
ending-result-lost =
    😕 أُنشئ الفيديو، لكن لم أتمكن من جلبه. ملفاتك محفوظة، ويمكنك إعادة المحاولة.
ending-undelivered =
    📦 الفيديو جاهز، لكن لم أتمكن من إرساله. وهو محفوظ لك: بالضغط على الزر أو إرسال {"\u200E"}/history أحاول مجددًا.
undelivered-link = وهو متاح هنا أيضًا، وقد أُنشئ بالذكاء الاصطناعي؛ ولا يعمل الرابط إلا لفترة: { $link }
ending-unconfirmed =
    📨 أرسلت الفيديو، لكن Telegram لم يؤكد وصوله. إن لم يكن هنا، فبالضغط على الزر أو إرسال {"\u200E"}/history أرسله مجددًا.
ending-broken =
    😕 حدث خطأ من جهتي، ويمكن لمن يشغّلني رؤيته. ملفاتك محفوظة، ويمكنك إعادة المحاولة.
ending-photo-gone = لم يعد Telegram يستطيع تزويدي بصورتك. أرجو إرسالها مجددًا؛ الفيديو ما زال لدي.
ending-video-gone = لم يعد Telegram يستطيع تزويدي بالفيديو. أرجو إرساله مجددًا؛ الصورة ما زالت لدي.
-photo-unreadable = لا أستطيع قراءة هذه الصورة. أرجو إرسال صورة أخرى، بصيغة JPEG أو PNG
ending-photo-unreadable = { -photo-unreadable }؛ الفيديو ما زال لدي.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = هذه الصورة أصغر من أن أعمل عليها. أرجو إرسال صورة أكبر
ending-photo-too-small = { -photo-too-small }؛ الفيديو ما زال لدي.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = هذه الصورة أكبر مما أستطيع معالجته. أرجو إرسال صورة أصغر
ending-photo-too-large = { -photo-too-large }؛ الفيديو ما زال لدي.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = لا أستطيع قراءة هذا الفيديو. أرجو إرسال فيديو آخر، ويُفضَّل بصيغة MP4
ending-video-unreadable = { -video-unreadable }؛ الصورة ما زالت لدي.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = لا توجد صورة في هذا الفيديو، صوت فقط. أرجو إرسال فيديو يظهر فيه شخص يتحرك
ending-video-no-picture = { -video-no-picture }؛ الصورة ما زالت لدي.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = هذا الفيديو أصغر من أن أعمل عليه. أرجو إرسال فيديو طول ضلعه الأقصر 64 بكسل على الأقل
ending-video-too-small = { -video-too-small }؛ الصورة ما زالت لدي.
unusable-video-too-small = { -video-too-small }.
-video-too-short = هذا الفيديو قصير جدًّا. أرجو إرسال فيديو من ثانيتين على الأقل
ending-video-too-short = { -video-too-short }؛ الصورة ما زالت لدي.
unusable-video-too-short = { -video-too-short }.
-video-too-large = هذا الفيديو أكبر مما أستطيع معالجته. أرجو إرسال فيديو أقصر أو أصغر
ending-video-too-large = { -video-too-large }؛ الصورة ما زالت لدي.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large =
    { $role ->
        [photo] حجم هذه الصورة { $size } ميغابايت، ولا أستطيع أخذ أكثر من { $limit } ميغابايت. عند إرسالها كصورة لا كملف يصغّرها Telegram.
       *[video] حجم هذا الفيديو { $size } ميغابايت، ولا أستطيع أخذ أكثر من { $limit } ميغابايت. عند إرساله كفيديو لا كملف يصغّره Telegram، أو يمكن قصّه.
    }
video-one-second = ⏱ مدة هذا الفيديو ثانية واحدة فقط، وأحتاج إلى ثانيتين على الأقل. أرجو إرسال فيديو أطول.
unknown-file = لا أستطيع استخدام هذا.
animated-sticker = هذا النوع من الملصقات المتحركة رسم وليس فيديو. يصلح ملصق فيديو أو GIF أو فيديو.
live-photo = 📷 هذه Live Photo: صورة وفيديو قصير معًا. أيهما أستخدم؟
button-live-photo = 📷 الصورة
button-live-video = 🕺 الحركة
unknown-text = أحتاج إلى <b>صورة</b> لشخص و<b>فيديو</b> لشخص يتحرك، فأبثّ الحياة في الصورة. النصائح في {"\u200E"}/help.
unknown-command = لا أعرف هذا الأمر. كل ما أستطيع فعله في {"\u200E"}/help.
too-fast = هذا سريع قليلًا عليّ. أرجو الانتظار بضع ثوانٍ ثم المتابعة.
something-broke = عذرًا، حدث خطأ من جهتي. أرجو المحاولة مرة أخرى.
reply-has-no-file = لا صورة ولا فيديو في الرسالة التي رددت عليها.

## Commands about one's own jobs

nothing-to-cancel = لا شيء لإلغائه.
cancelled-draft = تم الإلغاء، ولم أحتفظ بالملفات التي وصلتني منك.
cancelled-jobs = { $count ->
        [zero] أُلغي { $count } فيديو كان في الانتظار. لم يُنشأ شيء.
        [one] أُلغي فيديو واحد كان في الانتظار. لم يُنشأ شيء.
        [two] أُلغي فيديوهان كانا في الانتظار. لم يُنشأ شيء.
        [few] أُلغيت { $count } فيديوهات كانت في الانتظار. لم يُنشأ شيء.
        [many] أُلغي { $count } فيديو كانت في الانتظار. لم يُنشأ شيء.
       *[other] أُلغي { $count } فيديو كانت في الانتظار. لم يُنشأ شيء.
    }
too-late-to-cancel = { $count ->
        [zero] { $count } فيديو قيد الإنشاء بالفعل: لم يعد ممكنًا إيقافها، وستصلك.
        [one] فيديو واحد قيد الإنشاء بالفعل: لم يعد ممكنًا إيقافه، وسيصلك.
        [two] فيديوهان قيد الإنشاء بالفعل: لم يعد ممكنًا إيقافهما، وسيصلان إليك.
        [few] { $count } فيديوهات قيد الإنشاء بالفعل: لم يعد ممكنًا إيقافها، وستصلك.
        [many] { $count } فيديو قيد الإنشاء بالفعل: لم يعد ممكنًا إيقافها، وستصلك.
       *[other] { $count } فيديو قيد الإنشاء بالفعل: لم يعد ممكنًا إيقافها، وستصلك.
    }
no-jobs = لا شيء قيد العمل لديك. تكفي صورة وفيديو للبدء.
jobs-heading = <b>فيديوهاتك</b>
job-line-queued = { $number ->
        [1] • في قائمة الانتظار، الدور التالي
       *[other] • في قائمة الانتظار، رقم { $number }
    }
job-line-preparing = • قيد التجهيز
job-line-submitting = • قيد الإرسال إلى الذكاء الاصطناعي
job-line-generating = • قيد الصنع، { $left ->
        [0] يكاد يجهز
       *[other] بقي نحو { $left } د
    }
job-line-late = • قيد الإنشاء، أطول من المعتاد (من { $fastest } إلى { $slowest } د)؛ ما زلت أنتظره
job-line-sending = • جاهز، قيد الإرسال
job-line-waiting = • قيد الإنشاء، لكن الذكاء الاصطناعي لا يستجيب حاليًّا؛ أواصل التحقق
job-line-paused = • في الانتظار: لا أستطيع إنشاء الفيديوهات الآن، ومكانك محفوظ
job-line-stopped =
    { $noted ->
        [yes] • في الانتظار، ومكانك محفوظ: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>الحركات</b>
    بالضغط على إحداها ثم إرسال <b>صورة</b>، سيتحرك الشخص الذي فيها هكذا.
motions-heading-photo =
    💃 <b>الحركات</b>
    بالضغط على إحداها، سيتحرك الشخص في <b>صورتك</b> مثلها.
motions-none =
    لا حركات بعد. الرد على فيديو بالأمر {"\u200E"}<code>/savemove dance</code> يحفظه، ويمكنك بعدها استخدامه بهذا الاسم مع أي صورة.
ready-made-wave = تلويح
ready-made-nod = إيماءة
ready-made-dance = رقصة
ready-made-walk = مشي
ready-made-cheer = ابتهاج
motion-unknown = لا أعرف حركة باسم <b>{ $name }</b>. يمكنك اختيار واحدة من هذه:
motion-unknown-alone = لا أعرف حركة باسم <b>{ $name }</b>.
motion-label = {"\u200F"}{ $seconds ->
        [0] { $name }
        [zero] { $name }، { $seconds } ثانية
        [one] { $name }، ثانية واحدة
        [two] { $name }، ثانيتان
        [few] { $name }، { $seconds } ثوانٍ
        [many] { $name }، { $seconds } ثانية
       *[other] { $name }، { $seconds } ثانية
    }
motion-label-own = {"\u200F"}{ $seconds ->
        [0] { $name } (لك)
        [zero] { $name } (لك)، { $seconds } ثانية
        [one] { $name } (لك)، ثانية واحدة
        [two] { $name } (لك)، ثانيتان
        [few] { $name } (لك)، { $seconds } ثوانٍ
        [many] { $name } (لك)، { $seconds } ثانية
       *[other] { $name } (لك)، { $seconds } ثانية
    }
motion-chosen =
    {"\u200F"}💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [zero] ، { $seconds } ثانية
        [one] ، ثانية واحدة
        [two] ، ثانيتان
        [few] ، { $seconds } ثوانٍ
        [many] ، { $seconds } ثانية
       *[other] ، { $seconds } ثانية
    }. الآن أحتاج إلى <b>صورة</b> للشخص الذي سيتحرك هكذا.
motion-chosen-group =
    {"\u200F"}💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
        [zero] ، { $seconds } ثانية
        [one] ، ثانية واحدة
        [two] ، ثانيتان
        [few] ، { $seconds } ثوانٍ
        [many] ، { $seconds } ثانية
       *[other] ، { $seconds } ثانية
    }. الآن أرجو <b>الرد على هذه الرسالة</b> بصورة للشخص الذي سيتحرك هكذا.
motion-link = رابط لمشاركتها: { $link }
save-motion-how =
    يكفي الرد على فيديو بالأمر {"\u200E"}<code>/savemove dance</code>، أو كتابته تحت فيديو. فأحفظ الفيديو باسم <b>dance</b>، ويمكنك استخدامه مع أي صورة.
motion-saved = ✅ حُفظت باسم <b>{ $name }</b>، لك. وهي الآن في {"\u200E"}/moves.
motion-saved-shared = ✅ حُفظت باسم <b>{ $name }</b>، للجميع. وهي الآن في {"\u200E"}/moves.
motion-replaced = ✅ حُفظت باسم <b>{ $name }</b>، لك، بدلًا من الفيديو الذي كان بهذا الاسم.
motion-replaced-shared = ✅ حُفظت باسم <b>{ $name }</b>، للجميع، بدلًا من الفيديو الذي كان بهذا الاسم.
motion-replace-question = هناك حركة باسم <b>{ $name }</b> للجميع بالفعل. هل أضع هذا الفيديو مكانها؟
button-motion-replace = 🔁 استبدال
button-motion-undo = ↩️ تراجع
motion-kept = ✅ حُفظت باسم <b>{ $name }</b>؛ وهي الآن في {"\u200E"}/moves. ولتغيير الاسم يكفي <b>الرد على هذه الرسالة</b> باسم آخر.
motion-renamed = ✅ أصبح اسمها <b>{ $name }</b>؛ وهي في {"\u200E"}/moves.
motion-name-bad =
    الاسم حتى 32 من الحروف والأرقام والرموز التعبيرية والمسافات، مثل {"\u200E"}<code>/savemove moon walk</code>. أرجو المحاولة مرة أخرى.
motion-name-unfit =
    الاسم حتى 32 من الحروف والأرقام والرموز التعبيرية والمسافات، مثل <code>moon walk</code>. أرجو <b>الرد على هذه الرسالة</b> باسم كهذا.
motion-name-shared =
    الاسم كلمة واحدة لا تتجاوز 32 حرفًا: حروف إنجليزية من a إلى z وأرقام و - و _، مثل {"\u200E"}<code>/savemove moon-walk</code>. أرجو المحاولة مرة أخرى.
motion-name-taken = لديك حركة باسم <b>{ $name }</b> بالفعل. أرجو <b>الرد على هذه الرسالة</b> باسم آخر.
motion-removed = أُزيلت <b>{ $name }</b>. والحركات الأخرى في {"\u200E"}/moves.
too-many-motions = عدد حركاتك { $limit }، ولا أحفظ أكثر من ذلك. يجب إزالة واحدة أولًا: بالضغط عليها في {"\u200E"}/moves ثم على «إزالة».
motions-are-peoples = أحفظ الحركات للأشخاص، لا للمجموعات والقنوات. بإرسال الأمر من حسابك الشخصي تصبح الحركة لك.
button-more = المزيد »
button-moves = 💃 حركات جاهزة
button-remove = 🗑 إزالة
button-copy-link = نسخ الرابط
motion-label-remove = 🗑 نعم، إزالة { $name }
button-keep = لا، إبقاؤها
button-keep-motion = 💾 حفظ الحركة
button-motion-kept = ✓ حُفظت

## Guest mode: answers in chats where the bot is no member

guest-offer =
    {"\u200F"}💃 <b>{ $name }</b> لهذه الصورة؟
    يتحوّل ردّي إلى الفيديو، ويصل أيضًا إلى محادثتنا الخاصة.
guest-meet = 👋 لم نتعارف بعد. بالضغط أدناه يستمر الأمر في محادثتنا الخاصة، بهذه الصورة وهذه الحركة.
guest-private = 💬 يستمر هذا في محادثتنا الخاصة.
guest-closed = 🔒 لست متاحًا للجميع. في محادثتنا الخاصة يمكن طلب السماح.
guest-anonymous = أرجو مناداتي من حسابك الشخصي، لا باسم مجموعة أو قناة.
guest-no-photo = 📷 بالرد على صورة بـ <code>@{ $username } { $name }</code> أبعث فيها الحياة.
guest-choose = 💃 أي حركة لهذه الصورة؟
guest-expired = ⌛ انتهت مدة هذا العرض. يمكن الرد على الصورة مجددًا بـ <code>@{ $username }</code> واسم حركة.
guest-done = ✅ الفيديو في محادثتنا الخاصة.
guest-failed = ⚠️ لا فيديو هذه المرة. والسبب في محادثتنا الخاصة.
guest-withdrawn = 🗑 تراجع عن هذا من ناداني.
button-open-chat = 💬 فتح محادثتنا

## Being forgotten

forget-question =
    🗑 <b>هل أنسى كل شيء عنك؟</b>
    عندها أحذف كل ما أعرفه عنك، في كل المحادثات: الملفات التي أرسلتها، والحركات التي حفظتها، والفيديوهات التي طلبتها، وكل ما هو قيد العمل.

    ما يجري إنشاؤه الآن لا يمكن إيقافه، لكنه لن يصل إلى أحد. والرسائل الموجودة في المحادثة تبقى فيها. وأحتفظ بأرقام لا يمكن ربطها بأحد: متى أُنشئ الفيديو، وكيف، وكم كلّف.
button-forget = 🗑 حذف بياناتي
button-keep-everything = إبقاء كل شيء
not-forgotten = حسنًا، لم يُحذف شيء.
forgotten = 🗑 <b>تم حذف بياناتك.</b> وهذا ما حذفته:
forgotten-drafts = { $count ->
        [zero] • الملفات التي أرسلتها من أجل { $count } فيديو
        [one] • الملفات التي أرسلتها من أجل فيديو
        [two] • الملفات التي أرسلتها من أجل فيديوهين
        [few] • الملفات التي أرسلتها من أجل { $count } فيديوهات
        [many] • الملفات التي أرسلتها من أجل { $count } فيديو
       *[other] • الملفات التي أرسلتها من أجل { $count } فيديو
    }
forgotten-cancelled = { $count ->
        [zero] • { $count } فيديو في الانتظار: لن تُنشأ
        [one] • فيديو واحد كان في الانتظار: لن يُنشأ
        [two] • فيديوهان كانا في الانتظار: لن يُنشآ
        [few] • { $count } فيديوهات كانت في الانتظار: لن تُنشأ
        [many] • { $count } فيديو كانت في الانتظار: لن تُنشأ
       *[other] • { $count } فيديو كانت في الانتظار: لن تُنشأ
    }
forgotten-cut-loose = { $count ->
        [zero] • { $count } فيديو قيد الإنشاء: لا يمكن إيقافها، لكنها لن تصل إلى أحد
        [one] • فيديو واحد قيد الإنشاء: لا يمكن إيقافه، لكنه لن يصل إلى أحد
        [two] • فيديوهان قيد الإنشاء: لا يمكن إيقافهما، لكنهما لن يصلا إلى أحد
        [few] • { $count } فيديوهات قيد الإنشاء: لا يمكن إيقافها، لكنها لن تصل إلى أحد
        [many] • { $count } فيديو قيد الإنشاء: لا يمكن إيقافها، لكنها لن تصل إلى أحد
       *[other] • { $count } فيديو قيد الإنشاء: لا يمكن إيقافها، لكنها لن تصل إلى أحد
    }
forgotten-finished = { $count ->
        [zero] • كل ما عرفته عن { $count } فيديو جاهز
        [one] • كل ما عرفته عن فيديو واحد جاهز
        [two] • كل ما عرفته عن فيديوهين جاهزين
        [few] • كل ما عرفته عن { $count } فيديوهات جاهزة
        [many] • كل ما عرفته عن { $count } فيديو جاهزًا
       *[other] • كل ما عرفته عن { $count } فيديو جاهز
    }
forgotten-motions = { $count ->
        [zero] • { $count } حركة كنت قد حفظتها
        [one] • حركة واحدة كنت قد حفظتها
        [two] • حركتان كنت قد حفظتهما
        [few] • { $count } حركات كنت قد حفظتها
        [many] • { $count } حركة كنت قد حفظتها
       *[other] • { $count } حركة كنت قد حفظتها
    }
forgotten-preferences = • اللغة أو الإعدادات التي اخترتها
forgotten-rest = لم يبقَ إلا أرقام. تظل محسوبة ضمن الحدود بضعة أيام، ثم لا يمكن ربطها بأحد. وإذا وصلني منك شيء مجددًا، فسنبدأ من جديد.

## Alerts on buttons

alert-not-yours = هذا ليس لك. يمكنك إنشاء فيديو خاص بك بالأمر {"\u200E"}/animate.
alert-belongs-to = هذا يخص { $name }. لفيديو خاص بك يمكنك الرد على صورة بالأمر {"\u200E"}/animate.
alert-guest-meet = أرجو فتح محادثتنا الخاصة أولًا: يصل الفيديو إليها أيضًا.
alert-guest-others = هذا لمن ناداني. لفيديو خاص بك يمكنك الرد على صورة بـ {"\u200E"}@{ $username } واسم حركة.
alert-guest-gone = لم يعد هذا صالحًا. يمكن الرد على الصورة مجددًا بـ {"\u200E"}@{ $username } واسم حركة.
alert-not-free-guest = { $free ->
        [never] سعر هذا الفيديو ⭐ { $stars }. ويمكن الدفع في محادثتنا الخاصة.
        [rest] المتبقي من المجاني لهذا اليوم لا يكفي لهذا الفيديو، ويتجدد بعد { $wait }. وفي محادثتنا الخاصة يمكن دفع ⭐ { $stars } لهذا الفيديو.
       *[used] نفد المجاني لهذا اليوم، ويتجدد بعد { $wait }. وفي محادثتنا الخاصة يمكن دفع ⭐ { $stars } لهذا الفيديو.
    }
alert-too-late = فات أوان الإلغاء: الفيديو قيد الإنشاء.
alert-gone = لم يعد هذا صالحًا. يمكنك البدء من جديد بصورة وفيديو.
alert-files-gone = لم تعد هذه الملفات لدي. يمكنك البدء من جديد بصورة وفيديو.
alert-not-your-history = هذه ليست فيديوهاتك. فيديوهاتك تصلك بالأمر {"\u200E"}/history.
alert-not-sent-again = لا يستطيع Telegram إرسال هذا الفيديو مجددًا، أو لا يسمح لي بذلك هنا. وهو باقٍ حيث أرسلته أول مرة.
alert-not-yours-to-forget = هذا الزر لمن طلب ذلك فقط. يمكنك إرسال {"\u200E"}/forget بنفسك.
alert-nothing-known = لم يبقَ شيء أعرفه عنك.
alert-forgotten = تم حذف بياناتك
alert-too-fast = هذا سريع قليلًا عليّ. أرجو الانتظار بضع ثوانٍ ثم المتابعة.
alert-me-too = الحركة جاهزة. والآن يمكنك الرد عليّ بصورتك.
alert-move-gone = لم تعد هذه الحركة هنا. لفيديو خاص بك يمكنك الرد على صورة بالأمر {"\u200E"}/animate.
alert-motion-chosen = تم الاختيار
alert-motion-saved = تم الحفظ
alert-reminded = سأكتب إليك بعد { $wait }، حين يمكنك إنشاء فيديوهات من جديد.
alert-motion-known = هي لدي بالفعل، باسم { $name }. وتظهر بالأمر {"\u200E"}/moves.
alert-motion-removed = تمت الإزالة
alert-motion-gone = لم تعد هذه الحركة موجودة. الحركات الموجودة تظهر بالأمر {"\u200E"}/moves.
alert-not-your-list = هذه القائمة ليست لك. قائمتك تظهر بالأمر {"\u200E"}/moves.
alert-not-yours-to-remove = لا يمكن إزالة هذه الحركة إلا لمن يشغّلني.
alert-too-many-motions = عدد حركاتك { $limit }، ولا أحفظ أكثر من ذلك. يجب إزالة واحدة أولًا بالأمر {"\u200E"}/moves.
alert-motions-are-peoples = أحفظ الحركات للأشخاص، لا للمجموعات والقنوات.
alert-saved = تم الحفظ، للفيديوهات التي تبدأ من الآن
alert-started = بدأ العمل
alert-cancelled = تم الإلغاء

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>نفد رصيد حساب AI/ML API.</b> المهام تنتظر في القائمة، وتُستأنف تلقائيًّا بعد شحن الرصيد.
operator-access =
    🔑 <b>رفضت خدمة AI/ML API دخول البوت.</b> يجب التحقق من AIMLAPI_KEY وصلاحياته ومن AIMLAPI_URL؛ والرد مسجّل في السجل. وفي هذه الأثناء تنتظر المهام في القائمة.
operator-model =
    🔑 <b>لا يملك المفتاح صلاحية استخدام النموذج { $model }.</b> مهام وضعه تنتظر في الطابور، وتستمر البقية؛ الرد موجود في السجل.
operator-down =
    🔌 <b>خدمة AI/ML API متوقفة</b>، أو لا يمكن الوصول إليها من هنا؛ وردودها في السجل. المهام تنتظر، وتُستأنف تلقائيًّا عند عودتها.
operator-resumed = ✅ عادت خدمة AI/ML API إلى قبول المهام.
operator-storage =
    💾 <b>لا أستطيع استخدام قاعدة بياناتي:</b> { $reason }. هل القرص ممتلئ، أم الملف للقراءة فقط؟ لم يضِع شيء: كل شيء ينتظر، ويُستأنف تلقائيًّا.
operator-storage-back = ✅ عادت قاعدة بياناتي إلى العمل.
operator-ledger = ⚠️ <b>الحسابات غير متطابقة</b> في مواضع عددها { $count }؛ أولها: { $finding }. يعرضها كلها {"\u200E"}“bot.py ledger check”.
operator-nothing-delivered =
    ⚠️ أُرسلت المهمة { $job } ولم يُسلَّم شيء ({ $ending }). ربما دُفع ثمنها. عملية الإنشاء: <code>{ $generation }</code>. الأمر «bot.py look { $job }» يتحقّق مرة أخرى.
operator-maybe-submitted =
    ⚠️ المهمة { $job }: انقطع الاتصال بـ AI/ML API أثناء إرسالها. ربما وصل الطلب وربما لم يصل، فقد يكون ثمنها مدفوعًا؛ لن أكرّره. سجلّ استهلاك الحساب هناك يوضّح ذلك.
operator-queue-full =
    ⚠️ <b>عدد المهام المنتظرة: { $limit }</b>، لذلك لا أقبل المزيد حتى يتوفر مكان (MAX_QUEUED_JOBS). يحدد MAX_ACTIVE_JOBS كم مهمة تُنشأ معًا.
operator-limit-near = 📊 <b>أوشك { $limit } على النفاد:</b> { $used } من { $most }.
operator-limit-reached = ⛔ <b>بلغ { $limit } حدّه:</b> { $used } من { $most }. لا أقبل المزيد لمدة { $wait }، إلى أن يتجدد أو ترفعه.
operator-price-off = 💸 <b>كلّفت المهمة { $job } مبلغ { $cost }</b>، وكان سعرها { $price }. هل PRICES وPRICE_FRAMES صحيحان؟ معرّف الإنشاء: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>بقي في حساب AI/ML API مبلغ { $balance }</b>، أقل من LOW_BALANCE ({ $low }). من دون رصيد تنتظر المهام.
operator-job-refused =
    ⚠️ <b>رُفضت المهمة { $job }</b> مع أن غيرها يُقبل، لذلك فشلت وحدها: { $reason }. هل يملك المفتاح صلاحية استخدام نموذجها؟
operator-conflict =
    ⚠️ <b>عملية أخرى تستقبل الرسائل برمز البوت نفسه.</b> لا يصل إلى كلٍّ منهما إلا بعض الرسائل: يجب إيقاف إحداهما.
control-paused =
    ⏸ <b>متوقف مؤقتًا.</b> لن يبدأ شيء جديد قبل {"\u200E"}/resume، والأماكن محفوظة. هذا ما يقرؤه الناس:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ أبدأ الفيديوهات كالمعتاد.
control-pause-too-long = هذا النص طويل جدًّا. أقصى طول هو { $limit } حرف.
control-log-heading = 📓 <b>من فعل ماذا</b> (UTC)، الأحدث أولًا:
control-log-empty = 📓 لم يُغيَّر شيء من هنا بعد.
control-prices =
    💲 { $source ->
        [set] كما حُدِّدت في PRICES
       *[learnt] مستنتجة مما كلّفته الفيديوهات
    } لكل ثانية محسوبة ({ $frames } إطارًا):
control-stats-span =
    { $span ->
        [day] <b>اليوم</b>
        [week] <b>7 أيام</b>
       *[month] <b>30 يومًا</b>
    }
control-stats-legend = 🎬 بدأ · 🟩 وصل · 🟥 انتهى بلا فيديو · ⬜ أُلغي · 👤 أشخاص (دون من نسيتهم) · ⏱ من البدء إلى الفيديو في المتوسط · 💵 صُرف أو حُجز
control-job-unknown = لا توجد مهمة بهذا الرقم. يعرض {"\u200E"}/jobs الأرقام.
control-job-how = يمكن كتابة {"\u200E"}<code>/job 12</code>؛ الأرقام في {"\u200E"}/jobs.
control-done-ban = لم يعد بإمكانهم استخدامي. ما يُصنع الآن سيصل.
control-done-allow = يمكنهم استخدامي.
control-done-unban = لم يعد محظورًا. أما إمكان استخدامي فتحدّده ALLOWED_CHATS و{"\u200E"}/allow.
button-job-show = 🔄 تحديث
button-job-poll = 🔍 البحث مجددًا
button-job-drop = 🗑 إسقاط
button-job-resend = 📤 إرسال مجددًا
button-copy-id = نسخ المعرّف
control-access-request = {"\u200F"}🔑 <b>{ $name }</b> يطلب السماح: <code>{ $id }</code>
button-allow = ✅ سماح
button-deny = ✖️ رفض
control-who = من تقصد؟ أرسل الأمر مع المعرّف، أو ردًّا على رسالة من الشخص (أو محوَّلة منه).
control-grant-how = تكفي كتابة {"\u200E"}<code>/grant معرّف عدد</code>، أو الرد بـ {"\u200E"}<code>/grant عدد</code> على رسالة من الشخص (أو محوَّلة منه). يسري اليوم فقط، من 1 إلى { $limit }.

## The bot's profile

description =
    أبثّ الحياة في الصور: تكفي صورة لشخص وفيديو قصير، ليتحرك الشخص الذي في الصورة مثل الذي في الفيديو.
short-description = صورة + فيديو = الشخص الذي في الصورة يتحرك مثل الذي في الفيديو.
