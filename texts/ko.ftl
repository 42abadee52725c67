# All that the bot says in Korean. Telegram's HTML: <b>, <i>, <a>. Variables are escaped before they come in.
# A command is followed by a space or a punctuation mark, never by a letter: else Telegram makes no link of it.

## The language itself

language-name = 한국어
language-question = 🌐 <b>어떤 언어로 말할까요?</b>
language-chosen = 이제 한국어로 말할게요.
language-administrators = 그룹의 언어는 관리자만 바꿀 수 있어요. 저와의 1:1 대화에서는 원하는 언어를 직접 고를 수 있어요.

## Commands, as the menu shows them

command-start = 봇 소개와 시작 방법
command-help = 사용 방법과 팁
command-animate = 사진을 움직이게 하기
command-cancel = 아직 생성 전인 작업 취소
command-motions = 고를 수 있는 동작
command-history = 최근 영상 다시 받기
command-status = 영상 진행 상황
command-settings = 영상 제작 설정
command-language = 언어 선택
command-privacy = 보관하는 정보와 기간
command-forget = 내 정보 모두 지우기

## Getting to know each other

start =
    👋 <b>사진을 살아 움직이게 해 드려요.</b>

    사람이 나온 <b>사진</b>과 누군가 움직이는 <b>짧은 영상</b>을 보내 주세요. 순서는 상관없어요. 사진 속 인물이 영상 속 인물처럼 움직이는 영상을 만들어 드려요.

    사진과 영상에 각각 한 사람만, 정면으로, 비슷한 구도로 나오면 가장 좋아요. 더 많은 팁은 /help 명령어로 볼 수 있어요.
help =
    <b>사용 방법</b>
    1. 사진과 영상을 보내 주세요. 순서는 상관없어요. 바꾸고 싶으면 새로 보내면 돼요.
    2. <b>영상 만들기</b>를 눌러 주세요. 원하면 그 전에 무엇을 어떻게 만들지 고를 수 있어요.
    3. 몇 분만 기다려 주세요. 보낸 메시지에 답장으로 영상을 보내 드려요.

    <b>좋은 결과를 얻으려면</b>
    • 사진과 영상에 각각 한 사람만, 정면으로
    • 둘 다 같은 구도로: 얼굴은 얼굴끼리, 전신은 전신끼리
    • 밝고 선명한 사진
    • 2~{ $seconds }초 길이의 영상. 더 길면 쓸 부분을 고를 수 있어요

    <b>보낼 수 있는 파일</b>
    사진: JPEG, PNG, WEBP, HEIC, AVIF, BMP, 라이브 포토, 스티커. 영상: MP4, MOV, WEBM, AVI, MKV, 3GP, TS, MTS, MPEG, FLV, WMV, GIF, 영상 메시지, 영상 스티커. 각각 최대 { $megabytes } MB.

    <b>이름으로 쓰는 동작</b>
    /motions 목록에서 영상을 고를 수 있어요. 영상에 <code>/savemotion dance</code>라고 답장하면 그 영상이 목록에 저장돼요.

    <b>그룹에서</b>
    사진이나 영상의 설명에 /animate 명령어를 쓰거나, 이미 있는 사진이나 영상에 답장으로 보내 주세요.

    /settings · /motions · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    사진이나 영상의 설명에 <b>/animate</b> 명령어를 쓰거나, 이미 올라온 사진이나 영상에 답장으로 보내 주세요. 나머지 파일을 요청한 뒤, 사진 속 인물을 영상 속 인물처럼 움직이게 해 드려요. <b>/animate dance</b>라고 쓰면 /motions 목록에서 dance라는 동작을 가져와요.

    /status – 진행 상황 보기, /cancel – 아직 시작하지 않은 작업 취소, /history – 완성된 영상 보기
added-to-group =
    👋 <b>사진을 살아 움직이게 해 드려요.</b> 사람이 나온 사진의 설명에 /animate 명령어를 쓰거나 사진에 답장으로 보내면, 동작이 담긴 영상을 요청할게요. 사진과 영상은 이 그룹의 누가 올린 것이든 괜찮아요. 단, 동의한 사람의 사진과 영상만 써 주세요.
privacy =
    <b>보관하는 정보</b>
    • 보내 주신 것 중에서: 사진과 영상의 참조 정보(파일 자체는 아니에요), 숫자 ID, 만든 영상마다의 설정과 시각. /history 명령어로 다시 보내 드릴 수 있도록 완성된 영상의 참조 정보도 보관해요. 메시지 자체는 답변할 때까지만 보관해요.
    • { $encrypted ->
            [yes] 참조 정보, 링크, 메시지는 암호화되고, 키는 다른 곳에 보관돼요.
           *[no] 이 봇에서는 참조 정보, 링크, 메시지가 암호화되지 않아요. 운영자만 읽을 수 있어요.
        }
    • 저장한 동작: 이름, 영상과 정지 화면의 참조 정보. 삭제할 때까지 보관해요.
    • 파일은 작업하는 동안에만 제 디스크에 있고, 끝나면 바로 삭제돼요.

    <b>누구에게 무엇이 전달되나요</b>
    사진과 영상은 결과물을 생성하는 AI/ML API(aimlapi.com)로 전달돼요. 이름과 ID는 전달되지 않아요.

    <b>보관 기간</b>
    • 보내고 시작하지 않은 것: { $hours }시간.
    • 완성된 영상이 누구의 것인지와 그 파일을 가리키는 모든 정보: { $days ->
            [0] 보관하지 않아요.
           *[other] { $days }일.
        } 그 뒤에는 영상을 언제, 어떻게, 얼마에 만들었는지 숫자만 남아요.
    • /forget 명령어를 쓰면 모두 한 번에 삭제돼요.

    동의한 사람의 사진과 영상만 써 주세요. 모든 결과물에는 AI로 만들었다고 표시돼요.
not-allowed =
    죄송하지만 이 봇은 모두에게 열려 있지 않아요. 운영자를 아신다면 사용 허가를 요청해 보세요. 내 ID: <code>{ $id }</code>
not-allowed-group =
    죄송하지만 이 봇은 이 그룹에 열려 있지 않아요. 운영자가 허용할 수 있어요. 그룹 ID: <code>{ $id }</code>

## Gathering the two files

ask-for-video =
    📷 사진을 받았어요. 이제 동작이 담긴 <b>영상</b>을 { $seconds }초 이내로 보내거나 /motions 목록에서 골라 주세요.
ask-for-photo =
    🎬 영상을 받았어요. 이제 그렇게 움직일 사람의 <b>사진</b>을 보내 주세요.
ask-for-both =
    사람이 나온 <b>사진</b>과 동작이 담긴 <b>영상</b>을 보내 주세요. 순서는 상관없어요.
prompt-video =
    📷 사진을 받았어요. 동작이 담긴 { $seconds }초 이내의 영상을 <b>이 메시지에 답장으로</b> 보내 주세요. 그만두려면 /cancel.
prompt-photo =
    🎬 영상을 받았어요. 그렇게 움직일 사람의 사진을 <b>이 메시지에 답장으로</b> 보내 주세요. 그만두려면 /cancel.
prompt-both =
    <b>이 메시지에 답장으로</b> 사람이 나온 사진을 보내고, 이어서 동작이 담긴 영상을 보내 주세요. 그만두려면 /cancel.
prompt-placeholder-photo = 사진
prompt-placeholder-video = 영상
prompt-placeholder-name = 이름
offer =
    <b>준비됐어요</b>
    { $mode ->
        [replace] 사진 속 인물이 영상 속 인물을 대신해요.
       *[move] 사진 속 인물이 영상 속 인물처럼 움직여요.
    }

    사진: { $photo }
    영상: { $video }, { $length }
    설정: { $preset } ({ $resolution }, { $steps }스텝)
offer-wait = 대기 시간: 약 { $median }분, 보통 { $fastest }~{ $slowest }분
offer-parts = 짧게 고를수록 비용이 적게 들고 빨리 끝나요.
offer-price = 가격: 약 { $price }달러(USD)
offer-consent = { $place ->
        [group] 바꾸려면 다른 사진이나 영상을 답장으로 보내 주세요.
       *[private] 바꾸려면 다른 사진이나 영상을 보내 주세요.
    } ‘영상 만들기’를 누르면 사진과 영상 속 사람들의 모습을 사용할 권리가 있다고 확인하는 것으로 볼게요.
hint-photo-tiny = 💡 사진이 아주 작아요. 더 큰 사진을 쓰면 결과가 더 선명해요.
hint-photo-blurred = 💡 사진이 흐릿해 보여요. 선명한 사진을 쓰면 결과가 더 좋아요.
hint-photo-dark = 💡 사진이 아주 어두워요. 더 밝은 사진을 쓰면 결과가 더 좋아요.
hint-video-tiny = 💡 영상이 아주 작아요. 더 큰 영상을 쓰면 동작이 더 잘 보여요.
hint-video-dark = 💡 영상이 아주 어두워요. 더 밝은 영상을 쓰면 동작이 더 잘 보여요.
hint-video-still = 💡 영상에 움직임이 거의 없어서 결과도 거의 움직이지 않을 거예요.
hint-begins-black = 💡 영상이 검은 화면으로 시작해요. 그 부분을 빼면 더 잘 나와요.
hint-begins-still = 💡 영상의 처음 { $seconds }초 동안 아무도 움직이지 않아요. 그 부분을 빼면 결과에 움직임이 더 많아져요.
hint-has-cuts = 💡 영상에 장면 전환이 있어요. 전환이 없는 부분이 더 잘 나와요.
hint-crops-sides = 💡 사진이 영상보다 가로로 넓어서 양옆이 약 { $percent }% 잘려요.
hint-crops-top-and-bottom = 💡 사진이 영상보다 세로로 길어서 위아래가 약 { $percent }% 잘려요.
file-taken = { $role ->
        [photo] 받았어요
       *[video] 받았어요
    }
file-kilobytes = { $size } kB
file-megabytes = { $size } MB
length-seconds = { $seconds ->
       *[other] { $seconds }초
    }
length-first = { $whole }초 중 앞 { $seconds }초
length-middle = { $whole }초 중 가운데 { $seconds }초
length-within = { $whole }초 중 { $seconds }초
length-unknown = 최대 { $allowed }초
offer-discarded = 취소했어요. 언제든 사진이나 영상을 보내 새로 시작해 주세요.
button-animate = ✨ 영상 만들기
button-cancel = 취소
button-mode-move = 🕺 사진 움직이기
button-mode-replace = 👤 영상 속에 넣기
button-part-first-5 = 앞 5초
button-part-first-10 = 앞 10초
button-part-first-15 = 앞 15초
button-part-middle = 가운데 { $seconds }초
button-part-uncut = 장면 전환 없이 { $seconds }초
button-part-moving = 앞부분 빼고 { $seconds }초
button-part-all = 최대 길이 { $seconds }초
button-part-whole = 전체 { $seconds }초
part-and-wait = { $part }: { $minutes }분
part-price-and-wait = { $part }: ${ $price }, { $minutes }분
button-again = 🔁 다시 시도

## Settings

button-settings = ⚙️ 설정
settings-own =
    ⚙️ <b>내 설정:</b> { $preset }
    { $resolution }, { $steps }스텝, 화질: { $quality }
settings-group =
    ⚙️ <b>이 그룹의 설정:</b> { $preset }
    { $resolution }, { $steps }스텝, 화질: { $quality }
    설정을 따로 고르지 않은 모든 멤버에게 적용돼요.
settings-administrators = 그룹 설정은 관리자만 바꿀 수 있어요. 저와의 1:1 대화에서 /settings 명령어로 내 설정을 고르면 여기에도 적용돼요.
preset-quick = ⚡ 빠름
preset-balanced = ⚖️ 균형
preset-best = 💎 최고
preset-own = 직접 설정
preset-about-quick = ⚡ <b>빠름:</b> { $resolution }, { $steps }스텝. 가장 저렴하고 가장 빨리 끝나요.
preset-about-balanced = ⚖️ <b>균형:</b> { $resolution }, { $steps }스텝. 저의 기본 설정이에요.
preset-about-best = 💎 <b>최고:</b> { $resolution }, { $steps }스텝. 가장 섬세하지만 가장 오래 걸리고, 가격은 480p의 2배예요.
button-details = 세부 설정
button-usual = 기본 설정
button-offer = « 영상으로 돌아가기
button-back = « 뒤로
settings-details =
    ⚙️ <b>세부 설정</b>
    버튼마다 현재 값이 표시돼요. 눌러서 설명을 보거나 값을 바꿔 보세요.
setting-resolution = 해상도
setting-quality = 화질
setting-steps = 스텝
setting-shift = 시프트
setting-safety = 안전 검사
setting-write = 저장 방식
setting-about-resolution = 영상의 짧은 변 크기예요. 클수록 더 세밀하지만 더 오래 걸려요. 비용은 480p에 비해 580p가 1.5배, 720p가 2배이고, 영상이 길수록 더 들어요.
setting-about-quality = 완성된 영상을 저장하는 품질이에요. 높을수록 깨끗하지만 파일이 커져요. 가격과 AI의 작업 시간은 달라지지 않아요.
setting-about-steps = AI가 영상을 다듬는 횟수예요. 많을수록 더 섬세하지만 더 오래 걸려요. 표시된 가격은 그대로예요.
setting-about-shift = 스텝을 어디에 쓸지 정해요. 높으면 움직임과 구도에, 낮으면 세부 묘사에 더 많이 써요. 가격과 대기 시간은 그대로예요.
setting-about-safety = AI가 부적절하다고 판단한 사진과 영상을 거절할지 정해요. 거절되면 비용이 들지 않고, 그 외에는 가격과 대기 시간이 그대로예요.
setting-about-write = 완성된 영상을 저장하는 방식이에요. ‘빠름’은 마지막 대기 시간이 가장 짧고, ‘작은 용량’은 파일이 가장 작고, ‘균형’은 그 중간이에요. 가격은 그대로예요.
value-quality-low = 낮음
value-quality-medium = 보통
value-quality-high = 높음
value-quality-maximum = 최대
value-safety-on = 켬
value-safety-off = 끔
value-write-fast = 빠름
value-write-balanced = 균형
value-write-small = 작은 용량

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>다음 차례예요.</b> 자리가 나는 대로 시작해요.
       *[other] ⏳ <b>대기 중:</b> { $number }번째.
    }
status-preparing = ⚙️ 사진과 영상을 <b>준비하고 있어요</b>…
status-submitting = ⚙️ AI에 <b>보내고 있어요</b>…
status-generating =
    🎬 <b>생성하고 있어요…</b>
    { $bar } { $number ->
        [0] 방금 시작했어요
       *[other] 약 { $number }%
    }
    모두 약 { $median }분, 보통 { $fastest }~{ $slowest }분 걸려요. 이제 멈출 수 없어요. 채팅을 닫아 두셔도 다 되면 답장할게요.
status-late =
    🎬 <b>생성하고 있어요…</b>
    { $bar } 약 { $number }%
    평소({ $fastest }~{ $slowest }분)보다 오래 걸리고 있어요. 계속 기다렸다가 답장할게요.
status-sending = 📤 <b>다 됐어요.</b> 영상을 보내고 있어요…
status-paused = ⏸ 지금은 영상을 생성할 수 없어요. 운영자도 알고 있어요. <b>순서는 그대로 유지되고</b>, 저절로 다시 진행돼요.
status-waiting = ⏸ <b>지금 AI가 응답하지 않아요.</b> 운영자도 알고 있어요. 영상은 사라지지 않아요. 계속 확인하다가 도착하면 보내 드릴게요.
too-many = { $limit ->
        [1] 이미 진행 중인 영상이 있어요.
       *[other] 이미 진행 중인 영상이 { $limit }개 있어요.
    } 파일은 보관해 둘게요. 하나가 끝나면 ‘영상 만들기’를 다시 눌러 주세요.
queue-full = 기다리는 동영상이 너무 많아 지금은 더 받을 수 없어요. 파일은 보관되어 있으니 잠시 후 버튼을 다시 눌러 주세요.

## The result

result-caption = ✨ AI로 만들었어요
result-caption-private = ✨ AI로 만들었어요. 요청하신 그룹에 보낼 수 없어서 여기로 보내 드려요.
result-without-sound = 🔇 원본 영상의 소리를 읽을 수 없어서 소리가 없어요.
result-out-of-step = 🔈 소리와 화면이 어긋날 수 있어요.
made-by-ai-mark = AI로 제작한 영상 (Wan 2.2 Animate Move)
result-link =
    ✨ 영상이 완성됐지만 여기에 영상으로 보낼 수 없어요. AI로 만든 영상을 링크로 드릴게요. 링크는 한동안만 열려요: { $link }
button-send-again = 📥 다시 보내기
button-another-video = 🎬 다른 영상
button-another-photo = 📷 다른 사진
button-other-settings = ⚙️ 다른 설정

## The results so far

history-heading =
    🎞 <b>최근 영상</b>
    누르면 다시 보내 드려요. 비용은 들지 않아요.
history-heading-group =
    🎞 <b>이 그룹에서 만든 내 최근 영상</b>
    누르면 다시 보내 드려요. 비용은 들지 않아요.
history-line =
    <b>{ $number }.</b> { $days ->
        [0] 하루 이내
       *[other] { $days }일 전
    }: { $mode ->
        [replace] 인물 바꾸기
       *[move] 사진 움직이기
    }, { $resolution }{ $seconds ->
        [0] {""}
       *[other] , { $seconds }초
    }
history-send = { $number }번 보내기
button-newer = « 최신
button-older = 이전 »
history-empty = 아직 영상이 없어요. 사진과 영상을 보내 주시면 첫 영상을 만들어 드릴게요.
history-empty-group = 이 그룹에서 만든 영상이 아직 없어요. 사진이나 영상의 설명에 /animate 명령어를 써서 첫 영상을 만들어 보세요.

## Endings without a video

ending-cancelled = 취소했어요. 아무것도 생성하지 않았어요.
ending-uncertain =
    ⚠️ 파일을 넘기는 중에 연결이 끊겨서 잘 도착했는지 알 수 없어요. 혹시 모르니 제가 알아서 두 번 보내지는 않을게요. ‘다시 시도’를 누르면 새로 시작해요.
ending-refused =
    🚫 AI의 안전 검사를 통과하지 못했어요. 다른 사진이나 영상을 보내 주세요. 나머지 하나는 보관해 뒀어요. 아니면 다시 시도해 보세요.
ending-no-person =
    🔍 AI가 움직이게 할 사람을 찾지 못했어요. 한 사람이 정면으로 나온 사진이나 영상을 보내 주세요. 나머지 하나는 보관해 뒀어요. 아니면 다시 시도해 보세요.
ending-not-accepted =
    🚫 AI가 이 파일을 처리할 수 없어요. 다른 사진이나 영상을 보내 주세요. 나머지 하나는 보관해 뒀어요. 아니면 다시 시도해 보세요.
ending-service-failed =
    😕 AI가 이번 영상을 만들지 못했어요. 가끔 있는 일이에요. 파일은 보관해 뒀으니 다시 시도해 보세요.
generation-late =
    ⏳ 평소보다 훨씬 오래 걸리고 있어요. 하루 동안 계속 확인하다가 영상이 준비되는 대로 보내 드릴게요. 따로 하실 일은 없어요.
ending-timed-out =
    ⌛ 너무 오래 걸려서 더 기다리지 않기로 했어요. 파일은 보관해 뒀으니 잠시 뒤에 다시 시도해 보세요.
ending-result-lost =
    😕 영상은 만들어졌지만 가져오지 못했어요. 파일은 보관해 뒀으니 다시 시도할 수 있어요.
ending-undelivered =
    📦 영상이 완성됐지만 보내지 못했어요. 보관해 뒀으니 버튼을 누르거나 /history 명령어를 보내 주시면 다시 시도할게요.
undelivered-link = AI로 만든 영상은 여기에도 있어요. 링크는 한동안만 열려요: { $link }
ending-unconfirmed =
    📨 영상을 보냈지만 도착했는지 Telegram이 확인해 주지 않았어요. 여기에 없으면 버튼을 누르거나 /history 명령어를 보내 주세요. 다시 보내 드릴게요.
ending-broken =
    😕 제 쪽에서 문제가 생겼어요. 운영자도 확인할 수 있어요. 파일은 보관해 뒀으니 다시 시도할 수 있어요.
ending-photo-gone = 이제 Telegram에서 이 사진을 가져올 수 없어요. 다시 보내 주세요. 영상은 보관해 뒀어요.
ending-video-gone = 이제 Telegram에서 이 영상을 가져올 수 없어요. 다시 보내 주세요. 사진은 보관해 뒀어요.
-photo-unreadable = 이 사진을 읽을 수 없어요. JPEG나 PNG로 다른 사진을 보내 주세요
ending-photo-unreadable = { -photo-unreadable }. 영상은 보관해 뒀어요.
unusable-photo-unreadable = { -photo-unreadable }.
-photo-too-small = 사진이 너무 작아서 쓸 수 없어요. 더 큰 사진을 보내 주세요
ending-photo-too-small = { -photo-too-small }. 영상은 보관해 뒀어요.
unusable-photo-too-small = { -photo-too-small }.
-photo-too-large = 사진이 너무 커요. 더 작은 사진을 보내 주세요
ending-photo-too-large = { -photo-too-large }. 영상은 보관해 뒀어요.
unusable-photo-too-large = { -photo-too-large }.
-video-unreadable = 이 영상을 읽을 수 없어요. 되도록 MP4로 다른 영상을 보내 주세요
ending-video-unreadable = { -video-unreadable }. 사진은 보관해 뒀어요.
unusable-video-unreadable = { -video-unreadable }.
-video-no-picture = 이 영상에는 화면이 없고 소리만 있어요. 사람이 움직이는 영상을 보내 주세요
ending-video-no-picture = { -video-no-picture }. 사진은 보관해 뒀어요.
unusable-video-no-picture = { -video-no-picture }.
-video-too-small = 영상의 화면이 너무 작아서 쓸 수 없어요. 짧은 변이 64픽셀 이상인 영상을 보내 주세요
ending-video-too-small = { -video-too-small }. 사진은 보관해 뒀어요.
unusable-video-too-small = { -video-too-small }.
-video-too-short = 영상이 너무 짧아요. 2초 이상인 영상을 보내 주세요
ending-video-too-short = { -video-too-short }. 사진은 보관해 뒀어요.
unusable-video-too-short = { -video-too-short }.
-video-too-large = 영상이 너무 커요. 더 짧거나 용량이 작은 영상을 보내 주세요
ending-video-too-large = { -video-too-large }. 사진은 보관해 뒀어요.
unusable-video-too-large = { -video-too-large }.

## Questions about files

file-too-large = 이 파일은 { $size } MB예요. Telegram에서는 { $limit } MB까지만 받을 수 있어요. 더 작거나 짧은 파일을 보내 주세요.
unknown-file = 이런 파일은 쓸 수 없어요. 사람이 나온 <b>사진</b>과 누군가 움직이는 <b>영상</b>이 필요해요.
animated-sticker = 이런 움직이는 스티커는 영상이 아니라 그림이에요. 영상 스티커, GIF, 영상을 보내 주세요.
live-photo = 📷 라이브 포토예요. 사진과 짧은 영상이 함께 들어 있어요. 무엇을 쓸까요?
button-live-photo = 📷 사진
button-live-video = 🕺 움직임
unknown-text = 사람이 나온 <b>사진</b>과 누군가 움직이는 <b>영상</b>을 보내 주시면 사진을 살아 움직이게 해 드려요. 팁은 /help 명령어로 볼 수 있어요.
unknown-command = 모르는 명령어예요. 제가 할 수 있는 일은 /help 명령어로 볼 수 있어요.
too-fast = 조금 빨라요. 몇 초만 기다렸다가 이어서 해 주세요.
something-broke = 제 쪽에서 문제가 생겼어요. 죄송해요. 다시 시도해 주세요.
reply-has-no-file = 답장한 메시지에 사진이나 영상이 없어요.

## Commands about one's own jobs

nothing-to-cancel = 취소할 것이 없어요.
cancelled-draft = 취소했어요. 보내 주신 파일은 지웠어요.
cancelled-jobs = { $count ->
       *[other] 대기 중이던 영상 { $count }개를 취소했어요. 아무것도 생성하지 않았어요.
    }
too-late-to-cancel = { $count ->
       *[other] 영상 { $count }개는 이미 만들고 있어요. 멈출 수 없고, 다 되면 보내 드려요.
    }
no-jobs = 진행 중인 영상이 없어요. 사진과 영상만 있으면 시작할 수 있어요.
jobs-heading = <b>내 영상</b>
job-line-queued = { $number ->
        [1] • 대기 중, 다음 차례
       *[other] • 대기 중, { $number }번째
    }
job-line-preparing = • 준비 중
job-line-submitting = • AI에 보내는 중
job-line-generating = { $number ->
        [0] • 생성 중, 방금 시작. 모두 약 { $median }분, 보통 { $fastest }~{ $slowest }분
       *[other] • 생성 중, 약 { $number }% 완료. 모두 약 { $median }분, 보통 { $fastest }~{ $slowest }분
    }
job-line-late = • 생성 중, 평소 { $fastest }~{ $slowest }분보다 오래 걸려요. 계속 기다리고 있어요
job-line-sending = • 완성, 보내는 중
job-line-waiting = • 생성 중인데 지금 AI가 응답하지 않아요. 계속 확인하고 있어요
job-line-paused = • 대기 중. 지금은 생성할 수 없지만 순서는 유지돼요

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>동작</b>
    하나를 누르고 <b>사진</b>을 보내 주세요. 사진 속 인물이 그렇게 움직여요.
motions-none =
    아직 동작이 없어요. 영상에 <code>/savemotion dance</code>라고 답장하면 이 이름으로 어떤 사진에든 쓸 수 있어요.
motion-unknown = <b>{ $name }</b> 동작은 없어요. 이 중에서 눌러 주세요:
motion-unknown-alone = <b>{ $name }</b> 동작은 없어요.
motion-label = { $name }{ $seconds ->
        [0] {""}
       *[other] , { $seconds }초
    }
motion-label-own = { $name } (내 동작){ $seconds ->
        [0] {""}
       *[other] , { $seconds }초
    }
motion-chosen =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] , { $seconds }초
    }. 이제 그렇게 움직일 사람의 <b>사진</b>을 보내 주세요.
motion-chosen-group =
    💃 <b>{ $name }</b>{ $seconds ->
        [0] {""}
       *[other] , { $seconds }초
    }. 이제 그렇게 움직일 사람의 사진을 <b>이 메시지에 답장으로</b> 보내 주세요.
motion-link = 공유 링크: { $link }
save-motion-how =
    영상에 <code>/savemotion dance</code>라고 답장하거나 영상의 설명에 써 주세요. 영상을 <b>dance</b>라는 이름으로 저장해 두면 어떤 사진에든 쓸 수 있어요.
motion-saved = ✅ 나만 쓰는 동작으로 저장했어요: <b>{ $name }</b>. /motions 목록에 있어요.
motion-saved-shared = ✅ 모두가 쓰는 동작으로 저장했어요: <b>{ $name }</b>. /motions 목록에 있어요.
motion-replaced = ✅ 나만 쓰는 동작으로 저장했어요: <b>{ $name }</b>. 같은 이름의 이전 영상을 대신해요.
motion-replaced-shared = ✅ 모두가 쓰는 동작으로 저장했어요: <b>{ $name }</b>. 같은 이름의 이전 영상을 대신해요.
motion-kept = ✅ 저장했어요: <b>{ $name }</b>. /motions 목록에 있어요. 이름을 바꾸려면 <b>이 메시지에 답장으로</b> 새 이름을 보내 주세요.
motion-renamed = ✅ 이름을 바꿨어요: <b>{ $name }</b>. /motions 목록에 있어요.
motion-name-bad =
    이름은 한 단어로, 영문자(a~z), 숫자, -, _ 를 32자까지 쓸 수 있어요. 예: <code>/savemotion moon-walk</code>. 다시 해 주세요.
motion-name-unfit =
    이름은 한 단어로, 영문자(a~z), 숫자, -, _ 를 32자까지 쓸 수 있어요. 예: <code>moon-walk</code>. <b>이 메시지에 답장으로</b> 이름을 보내 주세요.
motion-name-taken = <b>{ $name }</b> 동작이 이미 있어요. <b>이 메시지에 답장으로</b> 다른 이름을 보내 주세요.
motion-removed = <b>{ $name }</b> 동작을 삭제했어요. 나머지는 /motions 목록에 있어요.
too-many-motions = 동작이 { $limit }개라서 더 저장할 수 없어요. 먼저 하나를 삭제해 주세요. /motions 목록에서 동작을 누른 뒤 ‘삭제’를 누르면 돼요.
motions-are-peoples = 동작은 그룹이나 채널이 아니라 개인별로 저장돼요. 본인 계정으로 쓰면 내 동작이 돼요.
button-more = 더 보기 »
button-remove = 🗑 삭제
motion-label-remove = 🗑 네, { $name } 삭제
button-keep = 그대로 두기
button-keep-motion = 💾 이 동작 저장

## Being forgotten

forget-question =
    🗑 <b>제가 아는 정보를 모두 지울까요?</b>
    모든 채팅에서 알게 된 정보를 전부 삭제해요: 보내 주신 파일, 저장한 동작, 요청한 영상, 그리고 진행 중인 작업까지요.

    이미 생성 중인 영상은 멈출 수 없지만 아무에게도 전달되지 않아요. 채팅에 있는 메시지는 그대로 남아요. 영상을 언제, 어떻게, 얼마에 만들었는지는 누구의 것인지 알 수 없는 숫자로만 남아요.
button-forget = 🗑 내 정보 지우기
forgotten = 🗑 <b>모두 지웠어요.</b> 삭제한 내용:
forgotten-drafts = { $count ->
       *[other] • 영상 { $count }개를 위해 보낸 파일
    }
forgotten-cancelled = { $count ->
       *[other] • 대기 중이던 영상 { $count }개: 만들지 않아요
    }
forgotten-cut-loose = { $count ->
       *[other] • 생성 중인 영상 { $count }개: 멈출 수 없지만 아무에게도 전달되지 않아요
    }
forgotten-finished = { $count ->
       *[other] • 완성된 영상 { $count }개에 대해 알던 모든 것
    }
forgotten-motions = { $count ->
       *[other] • 저장한 동작 { $count }개
    }
forgotten-preferences = • 선택한 언어나 설정
forgotten-rest = 누구의 것인지 알 수 없는 숫자만 남아 있어요. 다시 무언가를 보내 주시면 처음부터 새로 시작해요.

## Alerts on buttons

alert-not-yours = 다른 사람의 것이에요. 직접 만들려면 /animate 명령어를 보내 주세요.
alert-too-late = 취소하기엔 늦었어요. 이미 만들고 있어요.
alert-gone = 이제 쓸 수 없어요. 사진과 영상을 보내 새로 시작해 주세요.
alert-files-gone = 이 파일들이 더 이상 없어요. 사진과 영상을 보내 새로 시작해 주세요.
alert-not-your-history = 다른 사람의 영상이에요. 내 영상은 /history 명령어로 볼 수 있어요.
alert-not-sent-again = Telegram에서 이 영상을 다시 보낼 수 없거나, 여기서는 허용되지 않아요. 처음 보낸 곳에서 찾을 수 있어요.
alert-not-yours-to-forget = 요청한 사람만 누를 수 있어요. 직접 /forget 명령어를 보내 주세요.
alert-nothing-known = 제가 아는 정보가 더는 없어요.
alert-forgotten = 지웠어요
alert-too-fast = 조금 빨라요. 몇 초 뒤에 이어서 해 주세요.
alert-motion-chosen = 알겠어요
alert-motion-saved = 저장했어요
alert-motion-known = 이미 있는 동작이에요: { $name }. 보려면 /motions 명령어를 보내 주세요.
alert-motion-removed = 삭제했어요
alert-motion-gone = 이 동작은 이제 없어요. 남아 있는 동작은 /motions 명령어로 볼 수 있어요.
alert-not-your-list = 다른 사람의 목록이에요. 내 목록은 /motions 명령어로 볼 수 있어요.
alert-not-yours-to-remove = 이 동작은 운영자만 삭제할 수 있어요.
alert-too-many-motions = 동작이 { $limit }개라서 더 저장할 수 없어요. 먼저 /motions 명령어를 보내 하나를 삭제해 주세요.
alert-motions-are-peoples = 동작은 그룹이나 채널이 아니라 개인별로 저장돼요.
alert-saved = 저장했어요. 지금부터 시작하는 영상에 적용돼요
alert-started = 시작할게요
alert-cancelled = 취소했어요

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>AI/ML API 계정의 크레딧이 다 떨어졌어요.</b> 작업은 대기열에서 기다리고, 충전되면 저절로 다시 진행돼요.
operator-access =
    🔑 <b>AI/ML API가 봇의 접근을 거부해요.</b> AIMLAPI_KEY와 그 권한, AIMLAPI_URL을 확인해 주세요. 응답은 로그에 있어요. 그동안 작업은 대기열에서 기다려요.
operator-model =
    🔑 <b>키에 모델 { $model }을(를) 쓸 권한이 없습니다.</b> 이 모드의 작업은 대기하고 나머지는 계속됩니다. 응답은 로그에 있습니다.
operator-down =
    🔌 <b>AI/ML API가 멈췄거나</b> 여기서 연결할 수 없어요. 응답은 로그에 있어요. 작업은 기다렸다가 복구되면 저절로 다시 진행돼요.
operator-resumed = ✅ AI/ML API가 다시 작업을 받아요.
operator-storage =
    💾 <b>데이터베이스를 쓸 수 없어요:</b> { $reason }. 디스크가 가득 찼거나 파일이 읽기 전용인지 확인해 주세요. 잃어버린 것은 없어요. 모두 기다렸다가 저절로 다시 진행돼요.
operator-storage-back = ✅ 데이터베이스를 다시 쓸 수 있어요.
operator-nothing-delivered =
    ⚠️ 작업 { $job }을(를) 보냈지만 전달된 것이 없어요({ $ending }). 요금이 나갔을 수 있어요. 생성: <code>{ $generation }</code>. “bot.py look { $job }”로 다시 확인할 수 있어요.
operator-queue-full =
    ⚠️ <b>작업 { $limit }개가 대기 중</b>이라 자리가 날 때까지 더 받지 않습니다(MAX_QUEUED_JOBS). 동시에 생성하는 수는 MAX_ACTIVE_JOBS로 정합니다.
operator-job-refused =
    ⚠️ <b>작업 { $job }이(가) 거부되었습니다</b>. 다른 작업은 받아들여지고 있어 이 작업만 실패로 처리했습니다: { $reason }. 키에 이 모델을 쓸 권한이 있나요?
operator-conflict =
    ⚠️ <b>다른 프로세스가 같은 봇 토큰으로 폴링하고 있어요.</b> 둘 다 메시지를 일부만 받게 되니 하나를 중지해 주세요.

## The bot's profile

description =
    사진을 살아 움직이게 해 드려요. 사람이 나온 사진과 짧은 영상을 보내면, 사진 속 인물이 영상 속 인물처럼 움직여요.
short-description = 사진 + 영상 = 사진 속 인물이 영상 속 인물처럼 움직여요.
