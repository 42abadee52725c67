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
command-cancel = 아직 시작하지 않은 영상 취소
command-moves = 준비된 동작과 내 동작
command-history = 최근 영상 다시 받기
command-balance = 오늘 사용량과 남은 한도 보기
command-paysupport = 결제 문의 또는 문제 알리기
command-terms = 영상 결제에 관한 약관
command-status = 영상 진행 상황
command-settings = 영상 제작 설정
command-language = 언어 선택
command-privacy = 보관하는 정보와 기간
command-forget = 내 정보 모두 지우기
command-pause = 새 영상을 시작하지 않기(문구는 모두에게 보임)
command-resume = 영상을 다시 시작하기
command-jobs = 진행 중인 작업과 최근에 끝난 작업
command-job = 번호로 작업 하나 보기: 상태와 버튼
command-stats = 통계: 오늘, 7일, 30일
command-prices = 가격: 설정한 값과 배운 값
command-log = 누가 무엇을 했는지
command-allow = 사람이나 그룹에 사용을 허용하기
command-ban = 사람이나 그룹의 사용을 막기
command-unban = 사용 금지를 풀기
command-grant = 오늘 영상을 더 만들 수 있게 하기
command-refund = 스타 결제 환불

## Getting to know each other

start =
    👋 <b>사진에 생명을 불어넣어요.</b>

    1. 사람의 <b>사진</b>을 보내 주세요.
    2. 누군가 움직이는 <b>짧은 영상</b>을 { $moves ->
        [yes] 보내거나 준비된 동작을 골라
       *[no] 보내
    } 주세요.

    몇 분 뒤 사진 속 사람이 그렇게 움직여요. 팁: /help
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

    <b>동작</b>
    /moves 목록에서 영상을 고를 수 있어요. 영상에 <code>/savemove dance</code>라고 답장하면 그 영상이 목록에 저장돼요.

    <b>그룹에서</b>
    사진이나 영상의 설명에 /animate 명령어를 쓰거나, 이미 있는 사진이나 영상에 답장으로 보내 주세요.

    /settings · /moves · /history · /status · /cancel · /language · /privacy · /forget
help-group =
    사진이나 영상의 설명에 <b>/animate</b> 명령어를 쓰거나, 이미 올라온 사진이나 영상에 답장으로 보내 주세요. 나머지 파일을 요청한 뒤, 사진 속 인물을 영상 속 인물처럼 움직이게 해 드려요. <b>/animate dance</b>라고 쓰면 /moves 목록에서 dance라는 동작을 가져와요.

    /status – 진행 상황 보기, /cancel – 아직 시작하지 않은 작업 취소, /history – 완성된 영상 보기
help-inline =
    <b>어느 채팅에서나</b>
    메시지 입력란에 <code>@{ $username }</code>을(를) 입력하면 내 영상이나 동작을 보낼 수 있어요.
help-guest =
    <b>제가 없는 채팅에서는</b>
    사진에 답장으로 <code>@{ $username } { $name }</code> 메시지를 보내면 제 답장이 영상으로 바뀌어요.
inline-button = ✨ 새 사진 움직이기
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
    • 파일은 작업하는 동안 제 디스크에 있고, 다시 필요할 때를 위해 그 뒤로 약 { $minutes }분 더 남아 있어요. 영상이 완성되거나 /cancel 또는 /forget 명령을 쓰면 바로 삭제돼요.

    <b>누구에게 무엇이 전달되나요</b>
    사진과 영상은 결과물을 생성하는 AI/ML API(aimlapi.com)로 전달돼요. 이름과 ID는 전달되지 않아요.

    <b>보관 기간</b>
    • 보내고 시작하지 않은 것: { $hours }시간.
    • 부탁한 알림: ID와 언어, 알려 드릴 때까지.
    • 완성된 영상이 누구의 것인지와 그 파일을 가리키는 모든 정보: { $days ->
            [0] 보관하지 않아요.
           *[other] { $days }일.
        } 그 뒤에는 영상을 언제, 어떻게, 얼마에 만들었는지 숫자만 남아요.
    • /forget 명령어를 쓰면 모두 한 번에 삭제돼요.
    • 시작한 영상의 수와 비용만은 한도를 지키기 위해 며칠 동안 ID 대신 코드로 세어요.
    • 운영자가 사용을 허용하거나 막은 경우, 또는 허락을 요청한 경우: 그 사실과 ID(/forget 후에도 남아요).
    • 오류를 찾는 데 쓰는 로그: 채팅 ID, 영상과 결제 번호(/forget 후에도 남아요). 얼마나 보관할지는 운영자가 정해요.

    동의한 사람의 사진과 영상만 써 주세요. 모든 결과물에는 AI로 만들었다고 표시돼요.
not-allowed =
    죄송하지만 이 봇은 모두에게 열려 있지 않아요. 운영자를 아신다면 사용 허가를 요청해 보세요. 내 ID: <code>{ $id }</code>
not-allowed-group =
    죄송하지만 이 봇은 이 그룹에 열려 있지 않아요. 운영자가 허용할 수 있어요. 그룹 ID: <code>{ $id }</code>
access-banned = 죄송하지만 운영자가 이 봇의 사용을 막았어요. 제가 보관하는 정보는 /privacy 명령어로 볼 수 있고, /forget 명령어로 지울 수 있어요.
button-ask-access = 🔑 사용 허락 요청
alert-asked = 요청이 운영자에게 전달됐어요. 허락되면 여기에 알려 드릴게요.
alert-ask-later = 방금 많은 분이 사용 허락을 요청해서 아직 요청을 전달할 수 없어요. { $wait } 뒤에 다시 눌러 주세요.
access-granted = 🎉 이제 저를 사용할 수 있어요. 시작하는 방법은 /help 명령어로 볼 수 있어요.

## Gathering the two files

ask-for-video =
    📷 사진을 받았어요. 이제 동작이 담긴 <b>영상</b>을 { $seconds }초 이내로 보내 주세요.
ask-for-photo =
    🎬 영상을 받았어요. 이제 그렇게 움직일 사람의 <b>사진</b>을 보내 주세요.
ask-for-both =
    사람이 나온 <b>사진</b>과 동작이 담긴 <b>영상</b>을 보내 주세요. 순서는 상관없어요.
ask-or-tap = 아니면 아래 동작에서 골라 주세요.
still-missing-photo = 🎬 영상은 받아 뒀어요. 이제 그렇게 움직일 사람의 <b>사진</b>만 있으면 돼요.
still-missing-video = 📷 사진은 받아 뒀어요. 이제 동작이 담긴 <b>영상</b>만 있으면 돼요.
prompt-video =
    📷 사진을 받았어요. 동작이 담긴 { $seconds }초 이내의 영상을 <b>이 메시지에 답장으로</b> 보내 주세요. 그만두려면 /cancel.
prompt-photo =
    🎬 영상을 받았어요. 그렇게 움직일 사람의 사진을 <b>이 메시지에 답장으로</b> 보내 주세요. 그만두려면 /cancel.
prompt-both =
    <b>이 메시지에 답장으로</b> 사람이 나온 사진을 보내고, 이어서 동작이 담긴 영상을 보내 주세요. 그만두려면 /cancel.
me-too-photo = 🕺 <a href="tg://user?id={ $id }">{ $name }</a> 님, <b>이 메시지에 답장으로</b> 본인 사진을 보내면 똑같이 움직여요. 그만두려면 /cancel.
prompt-placeholder-photo = 사진
prompt-placeholder-video = 영상
prompt-placeholder-name = 이름
offer = <b>준비됐어요</b>
offer-for = <b>{ $name } 님, 준비됐어요</b>
offer-wait = 약 { $wait } 뒤 완성
offer-none-left = 오늘 만들 수 있는 영상을 다 썼어요. { $wait } 뒤에 다시 만들 수 있어요.
reminder = 🔔 다시 영상을 만들 수 있어요.
offer-price = 약 ${ $price }
price = ${ $price }
offer-consent = <i>‘영상 만들기’는 나온 사람들이 동의했다는 뜻이에요.</i>
offer-part = ✂️ <b>영상의 어느 부분을 쓸까요?</b>
offer-how = <b>어떻게 만들까요?</b>
offer-where =
    <b>어디에서 움직일까요?</b>
    🖼 <b>사진 속:</b> 사진의 배경이 그대로 남아요.
    🎬 <b>영상 속:</b> 영상의 장면이 그대로 남아요.
album-last = { $kind ->
        [both] 💡 파일 { $count }개 중 마지막 사진과 마지막 영상을 쓸게요.
        [photo] 💡 사진 { $count }장 중 마지막 것을 쓸게요.
       *[video] 💡 영상 { $count }개 중 마지막 것을 쓸게요.
    }
hint-photo-tiny = 💡 사진이 아주 작아요. 더 큰 사진을 쓰면 결과가 더 선명해요.
hint-photo-blurred = 💡 사진이 흐릿해 보여요. 선명한 사진을 쓰면 결과가 더 좋아요.
hint-photo-dark = 💡 사진이 아주 어두워요. 더 밝은 사진을 쓰면 결과가 더 좋아요.
hint-video-tiny = 💡 영상이 아주 작아요. 더 큰 영상을 쓰면 동작이 더 잘 보여요.
hint-video-dark = 💡 영상이 아주 어두워요. 더 밝은 영상을 쓰면 동작이 더 잘 보여요.
hint-video-still = 💡 영상에 움직임이 거의 없어서 결과도 거의 움직이지 않을 거예요.
hint-begins-black = 💡 영상이 검은 화면으로 시작해요. 그 부분을 빼면 더 잘 나와요.
hint-begins-still = 💡 영상의 처음 { $seconds }초 동안 아무도 움직이지 않아요. 그 부분을 빼면 결과에 움직임이 더 많아져요.
hint-has-cuts = 💡 영상에 장면 전환이 있어요. 전환이 없는 부분이 더 잘 나와요.
hint-crops-sides = 💡 사진의 양옆이 약 { $percent }% 잘려요.
hint-crops-top-and-bottom = 💡 사진의 위아래가 약 { $percent }% 잘려요.
length-seconds = { $seconds ->
       *[other] { $seconds }초
    }
length-first = { $whole }초 중 앞 { $seconds }초
length-middle = { $whole }초 중 가운데 { $seconds }초
length-within = { $whole }초 중 { $seconds }초
length-unknown = 최대 { $allowed }초
offer-discarded = 취소했어요. 언제든 사진이나 영상을 보내 새로 시작해 주세요.
button-animate = ✨ 영상 만들기
left-today = 오늘 { $count }개 남음
button-options = ⚙️ 옵션
button-cancel = 취소
button-remind = 🔔 알려 줘요
button-mode-move = 🖼 사진 속
button-mode-replace = 🎬 영상 속
button-part-first-5 = 앞 5초
button-part-first-10 = 앞 10초
button-part-first-15 = 앞 15초
button-part-middle = 가운데 { $seconds }초
button-part-uncut = 장면 전환 없이 { $seconds }초
button-part-moving = 앞부분 빼고 { $seconds }초
button-part-all = 최대 { $seconds }초
button-part-whole = 전체 { $seconds }초
part-and-wait = { $part } · { $wait }
part-price-and-wait = { $part } · ${ $price } · { $wait }
button-again = 🔁 다시 시도
button-yes-again = 🔁 네, 다시요

## Settings

settings-own = ⚙️ <b>내 설정:</b> { $preset }
settings-group =
    ⚙️ <b>이 그룹의 설정:</b> { $preset }
    설정을 따로 고르지 않은 모든 멤버에게 적용돼요.
settings-administrators = 그룹 설정은 관리자만 바꿀 수 있어요. 저와의 1:1 대화에서 /settings 명령어로 내 설정을 고르면 여기에도 적용돼요.
preset-quick = ⚡ 빠름
preset-balanced = ⚖️ 표준
preset-best = 💎 최고
preset-own = 직접 설정
preset-about-quick = ⚡ <b>빠름:</b> 시험 삼아 만들 때 좋아요. 가장 빨라요.
preset-about-balanced = ⚖️ <b>표준:</b> 대부분의 영상에 알맞아요.
preset-about-best = 💎 <b>최고:</b> 화질이 가장 선명하고, 가장 오래 걸려요.
button-details = 세부 설정
button-usual = 기본 설정
button-back = « 뒤로
settings-details =
    ⚙️ <b>세부 설정</b>
    버튼마다 현재 값이 표시돼요. 눌러서 설명을 보거나 값을 바꿔 보세요.
setting-resolution = 해상도
setting-quality = 화질
setting-steps = 스텝
setting-shift = 시프트
setting-safety = 안전 검사
setting-about-resolution = 영상의 짧은 변 크기예요. 클수록 더 세밀하지만 더 오래 걸려요.
setting-about-quality = 완성된 영상을 저장하는 품질이에요. 높을수록 깨끗하지만 파일이 커져요.
setting-about-steps = AI가 영상을 다듬는 횟수예요. 많을수록 더 섬세하지만 더 오래 걸려요.
setting-about-shift = 스텝을 어디에 쓸지 정해요. 높으면 움직임과 구도에, 낮으면 세부 묘사에 더 많이 써요.
setting-about-safety = AI가 부적절하다고 판단한 사진과 영상을 거절할지 정해요.
value-quality-low = 낮음
value-quality-medium = 보통
value-quality-high = 높음
value-quality-maximum = 최대
value-safety-on = 켬
value-safety-off = 끔

## While a job is under way

status-queued = { $number ->
        [1] ⏳ <b>다음 차례예요.</b> 자리가 나는 대로 시작해요.
       *[other] ⏳ <b>대기 중:</b> { $number }번째. 약 { $wait } 뒤에 시작해요.
    }
status-preparing = ⚙️ 사진과 영상을 <b>준비하고 있어요</b>…
status-submitting = ⚙️ AI에 <b>보내고 있어요</b>…
status-generating =
    🎬 <b>영상을 만들고 있어요</b>
    { $bar } { $left ->
        [0] 거의 다 됐어요
       *[other] 약 { $left }분 남았어요
    }
status-leave-chat = 채팅을 닫아도 돼요. 다 되면 여기로 보낼게요.
status-late =
    🎬 <b>아직 만들고 있어요</b>
    { $bar } 평소의 { $slowest }분보다 오래 걸려요. 계속 기다릴게요.
status-sending = 📤 <b>다 됐어요.</b> 영상을 보내고 있어요…
status-paused = ⏸ 지금은 영상을 만들 수 없어요. 운영자도 알고 있어요. <b>순서는 그대로 유지되고</b>, 자동으로 다시 진행돼요.
status-stopped =
    { $noted ->
        [yes] ⏸ { $note } <b>순서는 그대로 유지돼요.</b>
       *[no] { status-paused }
    }
status-waiting = ⏸ <b>지금 AI가 응답하지 않아요.</b> 운영자도 알고 있어요. 영상은 사라지지 않아요. 계속 확인하다가 도착하면 보내 드릴게요.
too-many = { $limit ->
        [1] 이미 진행 중인 영상이 있어요.
       *[other] 이미 진행 중인 영상이 { $limit }개 있어요.
    } 파일은 보관해 둘게요. 하나가 끝나면 버튼을 다시 눌러 주세요.
queue-full = 기다리는 영상이 너무 많아 지금은 더 받을 수 없어요. 파일은 보관되어 있으니 잠시 후 버튼을 다시 눌러 주세요.
limit-reached = { $whose ->
    [person] 오늘 만들 수 있는 만큼 모두 쓰셨어요. 파일은 보관돼 있어요. { $wait } 뒤에 다시 눌러 주세요.
    [chat] 이 채팅에서 오늘 만들 수 있는 만큼 모두 썼어요. 파일은 보관돼 있어요. { $wait } 뒤에 다시 눌러 주세요.
    [month] 이번 달에 모두가 만들 수 있는 만큼 다 썼어요. { $wait } 뒤에 다시 시도해 주세요.
   *[all] 오늘 모두가 만들 수 있는 만큼 다 썼어요. 파일은 보관돼 있어요. { $wait } 뒤에 다시 눌러 주세요.
 }
limit-too-little = { $whose ->
    [person] 이 영상의 비용이 오늘 남은 금액보다 커요. 더 짧은 부분을 고르거나 { $wait } 뒤에 다시 눌러 주세요. 파일은 보관돼 있어요.
    [chat] 이 영상의 비용이 이 채팅의 오늘 남은 금액보다 커요. 더 짧은 부분을 고르거나 { $wait } 뒤에 다시 눌러 주세요. 파일은 보관돼 있어요.
    [month] 이 영상의 비용이 이번 달 남은 금액보다 커요. 더 짧은 부분을 고르거나 { $wait } 뒤에 다시 시도해 주세요.
   *[all] 이 영상의 비용이 오늘 모두에게 남은 금액보다 커요. 더 짧은 부분을 고르거나 { $wait } 뒤에 다시 눌러 주세요. 파일은 보관돼 있어요.
 }
limit-too-little-ever = { $whose ->
    [person] 이 영상의 비용이 하루에 쓸 수 있는 금액보다 커요.
    [chat] 이 영상의 비용이 이 채팅에서 하루에 쓸 수 있는 금액보다 커요.
    [month] 이 영상의 비용이 한 달 동안 모두가 쓸 수 있는 금액보다 커요.
   *[all] 이 영상의 비용이 하루 동안 모두가 쓸 수 있는 금액보다 커요.
 } 더 짧은 부분을 골라 주세요. 파일은 보관돼 있어요.
limit-none = 지금은 영상을 만들어 드릴 수 없어요. 운영자만 바꿀 수 있어요.
wait = { $unit ->
    [minutes] { $count }분
    [hours] { $count }시간
   *[days] { $count }일
 }
balance-heading = <b>이용 한도</b>
balance-video = 이 영상: 약 { $price }달러(USD)
balance-today = 오늘 시작함: { $count }
balance-spent = 비용: { $price }달러(USD)
balance-left = 남은 영상: { $count }{ $opens ->
        [never] {""}
       *[later] {" "}({ $wait } 뒤 새로 시작)
    }
balance-left-money = 남은 예산: { $price }달러(USD){ $opens ->
        [never] {""}
       *[later] {" "}({ $wait } 뒤 새로 시작)
    }
balance-stars = { $free ->
        [never] ⭐ 영상은 별로 만들 수 있어요. 값은 제안에 나와요.
       *[later] ⭐ 남은 영상이 없으면 별로 더 만들 수 있어요. 값은 제안에 나와요.
    }
balance-no-limit = 여기서는 하루 한도가 없어요.

## Paying with Telegram Stars

offer-free-again = { $free ->
        [rest] ⭐ 오늘 남은 무료 분량으로는 이 영상을 만들 수 없어요. { $wait } 뒤에 다시 생겨요.
       *[used] ⭐ 오늘의 무료 분량을 다 썼어요. { $wait } 뒤에 다시 생겨요.
    }
offer-stars = 이 영상의 값: ⭐ { $stars }. 영상이 나오지 않으면 자동으로 돌려드려요.
offer-consent-stars = <i>결제는 나온 사람들이 동의했고 /terms 에 동의한다는 뜻이에요.</i>
alert-not-free = { $free ->
        [never] 이 영상의 값: ⭐ { $stars }. 결제하려면 버튼을 다시 눌러 주세요.
        [rest] 오늘 남은 무료 분량으로는 이 영상을 만들 수 없어요. { $wait } 뒤에 다시 생겨요. 이 영상을 ⭐ { $stars }로 만들려면 버튼을 다시 눌러 주세요.
       *[used] 오늘의 무료 분량을 다 썼어요. { $wait } 뒤에 다시 생겨요. 이 영상을 ⭐ { $stars }로 만들려면 버튼을 다시 눌러 주세요.
    }
alert-offer-changed = 그사이 내용이 바뀌었어요. 확인하고 다시 눌러 주세요.
invoice-title = 내 영상
invoice-description = 보내 주신 사진과 영상으로 만드는 영상 한 편이에요. 만들거나 보낼 수 없으면 스타를 자동으로 돌려드려요. /terms
checkout-stale = 이 청구서는 더 이상 유효하지 않아요. 영상이 바뀌었거나 시작됐거나 취소됐어요. 결제되지 않았어요.
checkout-paid = 이 영상은 이미 결제됐어요. 두 번 결제되지 않았어요.
checkout-not-yours = 이 청구서는 다른 분의 것이에요. 결제되지 않았어요.
checkout-full = 지금은 영상을 더 받을 수 없어요. 결제되지 않았으니 나중에 다시 해 주세요.
checkout-too-many = 이미 진행 중인 영상이 너무 많아요. 결제되지 않았으니 하나가 끝나면 다시 해 주세요.
checkout-closed = 지금은 영상을 판매하지 않아요. 결제되지 않았어요.
checkout-later = 제 쪽에 문제가 생겼어요. 결제되지 않았으니 다시 해 주세요.
payment-late = ⭐ 이 청구서는 유효하지 않았어요. 영상이 바뀌었거나 시작됐거나 취소됐어요. ⭐ { $stars }, 1분 안에 돌려드려요.
payment-twice = ⭐ 이 영상은 이미 결제됐어요. 두 번째 ⭐ { $stars }, 1분 안에 돌려드려요.
payment-full = ⭐ 지금은 영상을 더 받을 수 없어요. ⭐ { $stars }, 1분 안에 돌려드려요.
payment-too-many = ⭐ 이미 진행 중인 영상이 너무 많아요. ⭐ { $stars }, 1분 안에 돌려드려요.
ending-stars-back = ⭐ { $stars }, 1분 안에 자동으로 돌려드려요.
receipts = ⭐ <b>내 결제</b>
receipt =
    { $when }: ⭐ { $stars }, { $state ->
        [earned] 결제됨
        [refunding] 돌려드리는 중
        [refunded] 돌려드림
       *[other] 만드는 중인 영상
    }
paysupport =
    ⭐ <b>결제</b>
    결제했는데 영상이 나오지 않으면 스타는 자동으로 돌아와요. 보통 1분이면 되고 /history 에서 볼 수 있어요. Telegram 고객센터는 저에게 한 결제를 도와줄 수 없어요.
    { $asked ->
        [yes] 다른 문제는 <code>/paysupport</code> 뒤에 질문을 써 주세요. 운영자가 읽어요.
       *[no] 다른 문제는 운영자에게 물어봐 주세요.
    }
paysupport-sent = 고마워요. 질문이 운영자에게 전달됐고, 운영자는 ID와 최근 결제를 볼 수 있어요.
paysupport-enough = 질문은 이미 운영자에게 전달됐어요. 더 보내기 전에 답변을 기다려 주세요.
terms =
    📜 <b>약관</b>
    • 한 번의 결제는 안내에 나온 사진과 영상으로 만드는 영상 한 편의 값이에요. 가격은 결제 전에 버튼에 나와 있어요.
    • 이유가 무엇이든 영상이 전달되지 않으면 모든 스타가 자동으로 돌아와요.
    • 전달된 영상은 기대와 다르다는 이유로는 환불되지 않아요. 문제가 있으면 /paysupport 로 알려 주세요.
    • 동의한 사람의 사진만 사용해 주세요. 모든 결과에는 AI로 만들었다고 표시돼요.
    • 결제에 대해 보관하는 것: /privacy
privacy-stars =
    <b>결제</b>
    스타로 결제하면: ID, 금액, Telegram 결제 번호, 어떤 영상의 값인지를 영상이 누구 것인지 아는 동안 보관해요. 그 뒤나 /forget 뒤에는 금액과 번호만 ID 없이 남아요.
operator-refund-failed = ⚠️ <b>⭐ { $stars } 환불이 안 돼요</b>({ $id }): { $reason }. 계속 시도해요. 결제: <code>{ $charge }</code>
operator-payment-found = ⭐ Telegram 목록에서 업데이트로 알려지지 않은 { $id }의 결제 ⭐ { $stars } 건을 찾았어요. 평소처럼 진행돼요: <code>{ $charge }</code>
operator-payment-unknown = ⚠️ <b>{ $id } 님이 여기서 주문되지 않은 것에 ⭐ { $stars } 결제를 했어요.</b> 확인해 주세요. <code>/refund { $charge }</code> 명령으로 돌려줄 수 있어요.
operator-paysupport =
    ⭐ <b>{ $name }</b> (<code>{ $id }</code>) 님의 결제 문의: { $text }
    { $payments ->
        [none] 아직 낸 것이 없어요.
       *[other] { $payments }
    }
button-job-refund = ⭐ 환불
control-refund-how = 그런 결제는 없어요. <code>/refund 번호</code>라고 써 주세요. 결제 번호는 그 결제에 관한 제 메시지와 <code>/job</code>에 있어요.
control-stats-stars = ⭐ 수입 · ↩️ 환불 · ⚖️ Telegram 지급 기준 스타 금액에서 💵 를 뺀 값

## The result

result-caption = ✨ AI로 만들었어요
result-cost = 비용: { $cost }달러(USD) (예상: { $expected })
result-caption-private = ✨ AI로 만들었어요. 요청하신 그룹에 보낼 수 없어서 여기로 보내 드려요.
result-without-sound = 🔇 원본 영상의 소리를 읽을 수 없어서 소리가 없어요.
result-out-of-step = 🔈 소리와 화면이 어긋날 수 있어요.
made-by-ai-mark = AI로 제작한 영상 (Wan 2.2 Animate Move)
result-link =
    ✨ 영상이 완성됐지만 여기에 영상으로 보낼 수 없어요. AI로 만든 영상을 링크로 드릴게요. 링크는 한동안만 열려요: { $link }
button-send-again = 📥 다시 보내기
button-me-too = 🕺 나도
button-new-move = 🎬 다른 동작
button-new-photo = 📷 다른 사진
button-redo = ⚙️ 바꿔서 다시

## The results so far

history-heading =
    🎞 <b>최근 영상</b>
    누르면 다시 보내 드려요.
history-heading-group =
    🎞 <b>이 그룹에서 만든 내 최근 영상</b>
    누르면 다시 보내 드려요.
history-line =
    <b>{ $number }.</b> { $when }{ $named ->
        [yes] {" "}· { $name }
       *[no] {""}
    }{ $mode ->
        [replace] {" "}· 인물 바꾸기
       *[move] {""}
    }{ $seconds ->
        [0] {""}
       *[other] {" "}· { $seconds }초
    }
ago = { $unit ->
        [now] 방금
        [minutes] { $count }분 전
        [hours] { $count }시간 전
       *[days] { $count ->
           *[other] { $count }일 전
        }
    }
history-send = ▶️ { $number }
button-newer = « 최신
button-older = 이전 »
history-empty = 아직 영상이 없어요. 사진과 영상을 보내 주시면 첫 영상을 만들어 드릴게요.
history-empty-group = 이 그룹에서 만든 영상이 아직 없어요. 사진이나 영상의 설명에 /animate 명령어를 써서 첫 영상을 만들어 보세요.

## Endings without a video

ending-cancelled = 취소했어요. 아무것도 만들지 않았어요.
ending-uncertain =
    ⚠️ 파일을 넘기던 순간 연결이 끊겼어요. 영상이 만들어지고 있을 수도, 아닐 수도 있어서 두 번 보내지 않았어요.{ $kept ->
        [yes] {" "}다시 만들까요?
       *[no] {""}
    }
ending-refused =
    🚫 AI의 안전 검사를 통과하지 못했어요.{ $kept ->
        [yes] {" "}다른 사진이나 영상을 보내 주세요. 나머지 하나는 보관해 뒀어요. 아니면 다시 시도해 보세요.
       *[no] {""}
    }
ending-no-person =
    🔍 AI가 움직이게 할 사람을 찾지 못했어요.{ $kept ->
        [yes] {" "}한 사람이 정면으로 나온 사진이나 영상을 보내 주세요. 나머지 하나는 보관해 뒀어요. 아니면 다시 시도해 보세요.
       *[no] {""}
    }
ending-not-accepted =
    🚫 AI가 이 파일을 처리할 수 없어요.{ $kept ->
        [yes] {" "}다른 사진이나 영상을 보내 주세요. 나머지 하나는 보관해 뒀어요. 아니면 다시 시도해 보세요.
       *[no] {""}
    }
ending-service-failed =
    😕 AI가 이번 영상을 만들지 못했어요.{ $kept ->
        [yes] {" "}가끔 있는 일이에요. 파일은 보관해 뒀으니 다시 시도해 보세요.
       *[no] {""}
    }
generation-late =
    ⏳ 평소보다 훨씬 오래 걸리고 있어요. 하루 동안 계속 확인하다가 영상이 준비되는 대로 보내 드릴게요. 따로 하실 일은 없어요.
ending-timed-out =
    ⌛ 너무 오래 걸려서 더 기다리지 않기로 했어요.{ $kept ->
        [yes] {" "}파일은 보관해 뒀으니 잠시 뒤에 다시 시도해 보세요.
       *[no] {""}
    }
ending-result-lost =
    😕 영상은 만들어졌지만 가져오지 못했어요.{ $kept ->
        [yes] {" "}파일은 보관해 뒀으니 다시 시도할 수 있어요.
       *[no] {""}
    }
ending-undelivered =
    📦 영상이 완성됐지만 보내지 못했어요.{ $kept ->
        [yes] {" "}보관해 뒀으니 버튼을 누르거나 /history 명령어를 보내 주시면 다시 시도할게요.
       *[no] {""}
    }
undelivered-link = AI로 만든 영상은 여기에도 있어요. 링크는 한동안만 열려요: { $link }
ending-unconfirmed =
    📨 영상을 보냈지만 도착했는지 Telegram이 확인해 주지 않았어요.{ $kept ->
        [yes] {" "}여기에 없으면 버튼을 누르거나 /history 명령어를 보내 주세요. 다시 보내 드릴게요.
       *[no] {""}
    }
ending-broken =
    😕 제 쪽에서 문제가 생겼어요. 운영자도 확인할 수 있어요.{ $kept ->
        [yes] {" "}파일은 보관해 뒀으니 다시 시도할 수 있어요.
       *[no] {""}
    }
ending-not-kept = 그사이 다른 영상을 시작하셔서 이 영상의 파일은 보관하지 않았어요. 다른 사진이나 영상으로 만들려면 둘 다 보내 주세요.
ending-in-private = 그룹에서 요청하신 영상에 대한 안내예요. 여기서 만들려면 사진과 영상을 보내 주세요.
ending-photo-gone = 이제 Telegram에서 이 사진을 가져올 수 없어요. 다시 보내 주세요{ $kept ->
        [yes] . 영상은 보관해 뒀어요.
       *[no] .
    }
ending-video-gone = 이제 Telegram에서 이 영상을 가져올 수 없어요. 다시 보내 주세요{ $kept ->
        [yes] . 사진은 보관해 뒀어요.
       *[no] .
    }
-photo-unreadable = 이 사진을 읽을 수 없어요. JPEG나 PNG로 다른 사진을 보내 주세요
ending-photo-unreadable = { -photo-unreadable }{ $kept ->
        [yes] . 영상은 보관해 뒀어요.
       *[no] .
    }
-photo-too-small = 사진이 너무 작아서 쓸 수 없어요. 더 큰 사진을 보내 주세요
ending-photo-too-small = { -photo-too-small }{ $kept ->
        [yes] . 영상은 보관해 뒀어요.
       *[no] .
    }
-photo-too-large = 사진이 너무 커요. 더 작은 사진을 보내 주세요
ending-photo-too-large = { -photo-too-large }{ $kept ->
        [yes] . 영상은 보관해 뒀어요.
       *[no] .
    }
-video-unreadable = 이 영상을 읽을 수 없어요. 되도록 MP4로 다른 영상을 보내 주세요
ending-video-unreadable = { -video-unreadable }{ $kept ->
        [yes] . 사진은 보관해 뒀어요.
       *[no] .
    }
-video-no-picture = 이 영상에는 화면이 없고 소리만 있어요. 사람이 움직이는 영상을 보내 주세요
ending-video-no-picture = { -video-no-picture }{ $kept ->
        [yes] . 사진은 보관해 뒀어요.
       *[no] .
    }
-video-too-small = 영상의 화면이 너무 작아서 쓸 수 없어요. 짧은 변이 64픽셀 이상인 영상을 보내 주세요
ending-video-too-small = { -video-too-small }{ $kept ->
        [yes] . 사진은 보관해 뒀어요.
       *[no] .
    }
-video-too-short = 영상이 너무 짧아요. 2초 이상인 영상을 보내 주세요
ending-video-too-short = { -video-too-short }{ $kept ->
        [yes] . 사진은 보관해 뒀어요.
       *[no] .
    }
-video-too-large = 영상이 너무 커요. 더 짧거나 용량이 작은 영상을 보내 주세요
ending-video-too-large = { -video-too-large }{ $kept ->
        [yes] . 사진은 보관해 뒀어요.
       *[no] .
    }

## Questions about files

file-too-large =
    { $role ->
        [photo] 이 사진은 { $size } MB예요. { $limit } MB까지만 받을 수 있어요. 파일이 아니라 사진으로 보내면 Telegram이 줄여 줘요.
       *[video] 이 영상은 { $size } MB예요. { $limit } MB까지만 받을 수 있어요. 파일이 아니라 영상으로 보내면 Telegram이 줄여 줘요. 잘라서 보내도 돼요.
    }
video-one-second = ⏱ 이 영상은 1초뿐이에요. 2초 이상이어야 해요. 더 긴 영상을 보내 주세요.
unknown-file = 이건 쓸 수 없어요.
animated-sticker = 이런 움직이는 스티커는 영상이 아니라 그림이에요. 영상 스티커, GIF, 영상을 보내 주세요.
live-photo = 📷 라이브 포토예요. 사진과 짧은 영상이 함께 들어 있어요. 무엇을 쓸까요?
button-live-photo = 📷 사진
button-live-video = 🕺 동작
unknown-text = 사람이 나온 <b>사진</b>과 누군가 움직이는 <b>영상</b>을 보내 주시면 사진을 살아 움직이게 해 드려요. 팁은 /help 명령어로 볼 수 있어요.
unknown-command = 모르는 명령어예요. 제가 할 수 있는 일은 /help 명령어로 볼 수 있어요.
too-fast = 조금 빨라요. 몇 초만 기다렸다가 이어서 해 주세요.
something-broke = 제 쪽에서 문제가 생겼어요. 죄송해요. 다시 시도해 주세요.
reply-has-no-file = 답장한 메시지에 사진이나 영상이 없어요.

## Commands about one's own jobs

nothing-to-cancel = 취소할 것이 없어요.
cancelled-draft = 취소했어요. 보내 주신 파일은 지웠어요.
cancelled-jobs = { $count ->
       *[other] 대기 중이던 영상 { $count }개를 취소했어요. 아무것도 만들지 않았어요.
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
job-line-generating = • 만드는 중, { $left ->
        [0] 거의 다 됐어요
       *[other] 약 { $left }분 남았어요
    }
job-line-late = • 만드는 중, 평소 { $fastest }~{ $slowest }분보다 오래 걸려요. 계속 기다리고 있어요
job-line-sending = • 완성, 보내는 중
job-line-waiting = • 만드는 중인데 지금 AI가 응답하지 않아요. 계속 확인하고 있어요
job-line-paused = • 대기 중. 지금은 만들 수 없지만 순서는 유지돼요
job-line-stopped =
    { $noted ->
        [yes] • 대기 중, 순서는 유지돼요: { $note }
       *[no] { job-line-paused }
    }

## Motions: reference videos kept under a name

motions-heading =
    💃 <b>동작</b>
    하나를 누르고 <b>사진</b>을 보내 주세요. 사진 속 인물이 그렇게 움직여요.
motions-heading-photo =
    💃 <b>동작</b>
    하나를 누르면 <b>사진</b> 속 사람이 그렇게 움직여요.
motions-none =
    아직 동작이 없어요. 영상에 <code>/savemove dance</code>라고 답장하면 이 이름으로 어떤 사진에든 쓸 수 있어요.
ready-made-wave = 손 흔들기
ready-made-nod = 고개 끄덕이기
ready-made-dance = 춤
ready-made-walk = 걷기
ready-made-cheer = 만세
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
    영상에 <code>/savemove dance</code>라고 답장하거나 영상의 설명에 써 주세요. 영상을 <b>dance</b>라는 이름으로 저장해 두면 어떤 사진에든 쓸 수 있어요.
motion-saved = ✅ 나만 쓰는 동작으로 저장했어요: <b>{ $name }</b>. /moves 목록에 있어요.
motion-saved-shared = ✅ 모두가 쓰는 동작으로 저장했어요: <b>{ $name }</b>. /moves 목록에 있어요.
motion-replaced = ✅ 나만 쓰는 동작으로 저장했어요: <b>{ $name }</b>. 같은 이름의 이전 영상을 대신해요.
motion-replaced-shared = ✅ 모두가 쓰는 동작으로 저장했어요: <b>{ $name }</b>. 같은 이름의 이전 영상을 대신해요.
motion-replace-question = 모두가 쓰는 <b>{ $name }</b> 동작이 이미 있어요. 이 영상으로 바꿀까요?
button-motion-replace = 🔁 바꾸기
button-motion-undo = ↩️ 되돌리기
motion-kept = ✅ 저장했어요: <b>{ $name }</b>. /moves 목록에 있어요. 이름을 바꾸려면 <b>이 메시지에 답장으로</b> 새 이름을 보내 주세요.
motion-renamed = ✅ 이름을 바꿨어요: <b>{ $name }</b>. /moves 목록에 있어요.
motion-name-bad =
    이름에는 글자, 숫자, 이모지, 공백을 32자까지 쓸 수 있어요. 예: <code>/savemove moon walk</code>. 다시 해 주세요.
motion-name-unfit =
    이름에는 글자, 숫자, 이모지, 공백을 32자까지 쓸 수 있어요. 예: <code>moon walk</code>. <b>이 메시지에 답장으로</b> 이름을 보내 주세요.
motion-name-shared =
    이름은 한 단어로, 영문자(a~z), 숫자, -, _ 를 32자까지 쓸 수 있어요. 예: <code>/savemove moon-walk</code>. 다시 해 주세요.
motion-name-taken = <b>{ $name }</b> 동작이 이미 있어요. <b>이 메시지에 답장으로</b> 다른 이름을 보내 주세요.
motion-removed = <b>{ $name }</b> 동작을 삭제했어요. 나머지는 /moves 목록에 있어요.
too-many-motions = 동작이 { $limit }개라서 더 저장할 수 없어요. 먼저 하나를 삭제해 주세요. /moves 목록에서 동작을 누른 뒤 ‘삭제’를 누르면 돼요.
motions-are-peoples = 동작은 그룹이나 채널이 아니라 개인별로 저장돼요. 본인 계정으로 명령어를 보내면 내 동작이 돼요.
button-more = 더 보기 »
button-moves = 💃 준비된 동작
button-remove = 🗑 삭제
button-copy-link = 링크 복사
motion-label-remove = 🗑 네, { $name } 삭제
button-keep = 그대로 두기
button-keep-motion = 💾 동작 저장
button-motion-kept = ✓ 저장됨

## Guest mode: answers in chats where the bot is no member

guest-offer =
    💃 이 사진에 <b>{ $name }</b> 동작을 쓸까요?
    제 답장이 영상으로 바뀌고, 1:1 대화로도 보내 드려요.
guest-meet = 👋 아직 만난 적이 없네요. 아래를 누르면 이 사진과 이 동작으로 1:1 대화에서 이어져요.
guest-private = 💬 1:1 대화에서 이어져요.
guest-closed = 🔒 누구나 쓸 수 있는 봇은 아니에요. 1:1 대화에서 사용을 요청할 수 있어요.
guest-anonymous = 그룹이나 채널 이름 말고 본인 계정으로 불러 주세요.
guest-no-photo = 📷 사진에 답장으로 <code>@{ $username } { $name }</code> 메시지를 보내면 사진이 움직여요.
guest-choose = 💃 이 사진에 어떤 동작을 쓸까요?
guest-expired = ⌛ 이 제안은 기한이 지났어요. 사진에 답장으로 <code>@{ $username }</code> 이름과 동작을 다시 보내 주세요.
guest-done = ✅ 영상은 1:1 대화에 있어요.
guest-failed = ⚠️ 이번에는 영상이 없어요. 이유는 1:1 대화에 있어요.
guest-withdrawn = 🗑 저를 부른 분이 취소했어요.
button-open-chat = 💬 1:1 대화 열기

## Being forgotten

-forget-what-stays =
    이미 생성 중인 영상은 멈출 수 없지만 아무에게도 전달되지 않아요. 채팅에 있는 메시지는 그대로 남아요. 영상을 언제, 어떻게, 얼마에 만들었는지는 누구의 것인지 알 수 없는 숫자로만 남아요.
forget-question =
    🗑 <b>제가 아는 정보를 모두 지울까요?</b>
    모든 채팅에서 알게 된 정보를 전부 삭제해요: 보내 주신 파일, 저장한 동작, 요청한 영상, 그리고 진행 중인 작업까지요.

    { -forget-what-stays }
forget-question-chat =
    🗑 <b>여기에서 이 이름으로 요청한 내용을 지울까요?</b>
    그룹이나 채널 이름으로 쓰고 계세요. 여기에서 이 이름으로 보낸 파일, 요청한 영상, 진행 중인 작업을 삭제해요. 이 그룹의 관리자라면 누구나 확인할 수 있어요.

    { -forget-what-stays }
forget-own-account = 본인 계정에 대해 아는 정보는 그대로 남아요. 지우려면 1:1 대화에서 /forget 명령어를 보내 주세요.
button-forget = 🗑 내 정보 지우기
button-forget-chat = 🗑 지우기
button-keep-everything = 그대로 두기
not-forgotten = 알겠어요. 아무것도 지우지 않았어요.
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
forgotten-rest = 숫자만 남아 있어요. 며칠 동안은 한도 계산에 쓰이고, 그 뒤에는 누구의 것인지 알 수 없어요. 다시 무언가를 보내 주시면 처음부터 새로 시작해요.

## Alerts on buttons

alert-not-yours = 다른 사람의 것이에요. 직접 만들려면 /animate 명령어를 보내 주세요.
alert-belongs-to = { $name } 님의 것이에요. 직접 만들려면 사진에 답장으로 /animate 명령어를 보내 주세요.
alert-guest-meet = 먼저 1:1 대화를 열어 주세요. 영상이 그곳으로도 가요.
alert-guest-others = 저를 부른 분의 것이에요. 직접 만들려면 사진에 답장으로 @{ $username } 이름과 동작을 보내 주세요.
alert-guest-gone = 이제 쓸 수 없어요. 사진에 답장으로 @{ $username } 이름과 동작을 다시 보내 주세요.
alert-not-free-guest = { $free ->
        [never] 이 영상의 값: ⭐ { $stars }. 1:1 대화에서 결제할 수 있어요.
        [rest] 오늘 남은 무료 분량으로는 이 영상을 만들 수 없어요. { $wait } 뒤에 다시 생겨요. 1:1 대화에서 이 영상을 ⭐ { $stars }로 만들 수 있어요.
       *[used] 오늘의 무료 분량을 다 썼어요. { $wait } 뒤에 다시 생겨요. 1:1 대화에서 이 영상을 ⭐ { $stars }로 만들 수 있어요.
    }
alert-too-late = 취소하기엔 늦었어요. 이미 만들고 있어요.
alert-gone = 이제 쓸 수 없어요. 사진과 영상을 보내 새로 시작해 주세요.
alert-files-gone = 이 파일들이 더 이상 없어요. 사진과 영상을 보내 새로 시작해 주세요.
alert-not-your-history = 다른 사람의 영상이에요. 내 영상은 /history 명령어로 볼 수 있어요.
alert-not-sent-again = Telegram에서 이 영상을 다시 보낼 수 없거나, 여기서는 허용되지 않아요. 처음 보낸 곳에서 찾을 수 있어요.
alert-not-yours-to-forget = 요청한 사람만 누를 수 있어요. 직접 /forget 명령어를 보내 주세요.
alert-nothing-known = 제가 아는 정보가 더는 없어요.
alert-nothing-known-chat = 여기에는 이 이름으로 보관된 것이 더는 없어요. 본인 계정의 정보를 지우려면 1:1 대화에서 /forget 명령어를 보내 주세요.
alert-forgotten = 지웠어요
alert-too-fast = 조금 빨라요. 몇 초 뒤에 이어서 해 주세요.
alert-me-too = 동작은 준비됐어요. 이제 답장으로 본인 사진을 보내 주세요.
alert-move-gone = 이 동작은 더 이상 없어요. 직접 만들려면 사진에 답장으로 /animate 명령어를 보내 주세요.
alert-motion-chosen = 알겠어요
alert-motion-saved = 저장했어요
alert-reminded = { $wait } 뒤에 다시 영상을 만들 수 있을 때 알려 드릴게요.
alert-motion-known = 이미 있는 동작이에요: { $name }. 보려면 /moves 명령어를 보내 주세요.
alert-motion-removed = 삭제했어요
alert-motion-gone = 이 동작은 이제 없어요. 남아 있는 동작은 /moves 명령어로 볼 수 있어요.
alert-not-your-list = 다른 사람의 목록이에요. 내 목록은 /moves 명령어로 볼 수 있어요.
alert-not-yours-to-remove = 이 동작은 운영자만 삭제할 수 있어요.
alert-too-many-motions = 동작이 { $limit }개라서 더 저장할 수 없어요. 먼저 /moves 명령어를 보내 하나를 삭제해 주세요.
alert-motions-are-peoples = 동작은 그룹이나 채널이 아니라 개인별로 저장돼요.
alert-saved = 저장했어요. 지금부터 시작하는 영상에 적용돼요
alert-started = 시작할게요
alert-cancelled = 취소했어요

## To the operator, in ADMIN_CHAT

operator-credits =
    💳 <b>AI/ML API 계정의 크레딧이 다 떨어졌어요.</b> 작업은 대기열에서 기다리고, 충전되면 자동으로 다시 진행돼요.
operator-access =
    🔑 <b>AI/ML API가 봇의 키를 거부해요.</b> AIMLAPI_KEY와 그 권한, AIMLAPI_URL을 확인해 주세요. 응답은 로그에 있어요. 그동안 작업은 대기열에서 기다려요.
operator-model =
    🔑 <b>키에 모델 { $model }을(를) 쓸 권한이 없어요.</b> 이 모드의 작업은 대기하고 나머지는 계속돼요. 응답은 로그에 있어요.
operator-down =
    🔌 <b>AI/ML API가 멈췄거나</b> 여기서 연결할 수 없어요. 응답은 로그에 있어요. 작업은 기다렸다가 복구되면 자동으로 다시 진행돼요.
operator-resumed = ✅ AI/ML API가 다시 작업을 받아요.
operator-storage =
    💾 <b>데이터베이스를 쓸 수 없어요:</b> { $reason }. 디스크가 가득 찼거나 파일이 읽기 전용인지 확인해 주세요. 잃어버린 것은 없어요. 모두 기다렸다가 자동으로 다시 진행돼요.
operator-storage-back = ✅ 데이터베이스를 다시 쓸 수 있어요.
operator-ledger = ⚠️ <b>장부가 { $count }군데에서 맞지 않아요.</b> 첫 번째: { $finding }. “bot.py ledger check”로 모두 볼 수 있어요.
operator-nothing-delivered =
    ⚠️ 작업 { $job }을(를) 보냈지만 전달된 것이 없어요({ $ending }). 요금이 나갔을 수 있어요. 생성: <code>{ $generation }</code>. “bot.py look { $job }”로 다시 확인할 수 있어요.
operator-maybe-submitted =
    ⚠️ 작업 { $job }: 보내는 중에 AI/ML API와 연결이 끊겼어요. 요청이 도착했는지 알 수 없어서 요금이 나갔을 수도 있고, 다시 보내지 않아요. 그쪽 계정 사용 내역에서 확인할 수 있어요.
operator-queue-full =
    ⚠️ <b>작업 { $limit }개가 대기 중</b>이라 자리가 날 때까지 더 받지 않아요(MAX_QUEUED_JOBS). 동시에 생성하는 수는 MAX_ACTIVE_JOBS로 정해요.
operator-limit-near = 📊 <b>{ $limit }을(를) 거의 다 썼어요:</b> { $most } 중 { $used }.
operator-limit-reached = ⛔ <b>{ $limit }에 도달했어요:</b> { $most } 중 { $used }. 새로 시작되거나 값을 올릴 때까지 { $wait } 동안 받지 않아요.
operator-price-off = 💸 <b>작업 { $job }의 비용은 { $cost }였어요.</b> 가격은 { $price }였어요. PRICES와 PRICE_FRAMES가 맞나요? 생성: <code>{ $generation }</code>.
operator-balance-low = 🪙 <b>AI/ML API 계정에 { $balance } 남았어요.</b> LOW_BALANCE({ $low })보다 적어요. 크레딧이 없으면 작업이 대기해요.
operator-job-refused =
    ⚠️ <b>작업 { $job }이(가) 거부됐어요</b>. 다른 작업은 받아들여지고 있어 이 작업만 실패로 처리했어요: { $reason }. 키에 이 모델을 쓸 권한이 있나요?
operator-conflict =
    ⚠️ <b>다른 프로세스가 같은 봇 토큰으로 폴링하고 있어요.</b> 둘 다 메시지를 일부만 받게 되니 하나를 중지해 주세요.
control-paused =
    ⏸ <b>멈췄어요.</b> /resume 전에는 새로 시작하지 않고, 순서는 유지돼요. 사람들이 읽는 문구:
    { $noted ->
        [yes] { $note }
       *[no] { status-paused }
    }
control-resumed = ▶️ 평소처럼 영상을 시작해요.
control-pause-too-long = 문구가 너무 길어요. { $limit }자 이내로 써 주세요.
control-log-heading = 📓 <b>누가 무엇을 했는지</b>(UTC, 최신순):
control-log-empty = 📓 아직 여기서 바꾼 것이 없어요.
control-prices =
    💲 { $source ->
        [set] PRICES에 설정한 값
       *[learnt] 영상에 든 비용에서 배운 값
    } 계산되는 1초({ $frames }프레임)당:
control-stats-span =
    { $span ->
        [day] <b>오늘</b>
        [week] <b>7일</b>
       *[month] <b>30일</b>
    }
control-stats-legend = 🎬 시작 · 🟩 전달 · 🟥 영상 없이 끝남 · ⬜ 취소 · 👤 사람(정보를 지운 사람 제외) · ⏱ 영상까지 평균 시간 · 💵 지출 또는 예약
control-job-unknown = 이 번호의 작업은 없어요. 번호는 /jobs 명령어로 볼 수 있어요.
control-job-how = <code>/job 12</code> 처럼 써 주세요. 번호는 /jobs 목록에 있어요.
control-done-ban = 이제 사용할 수 없어요. 만들고 있는 것은 그대로 보내요.
control-done-allow = 사용할 수 있어요.
control-done-unban = 차단을 풀었어요. 사용할 수 있는지는 ALLOWED_CHATS, /allow 설정에 달려 있어요.
button-job-show = 🔄 새로 고침
button-job-poll = 🔍 다시 확인
button-job-drop = 🗑 중단
button-job-resend = 📤 다시 보내기
button-copy-id = ID 복사
control-access-request = 🔑 <b>{ $name }</b> 님이 사용 허락을 요청해요: <code>{ $id }</code>
button-allow = ✅ 허용
button-deny = ✖️ 거절
control-who = 누구인가요? 명령어 뒤에 ID를 쓰거나, 그 사람의 메시지(전달된 것도 돼요)에 답장으로 보내 주세요.
control-grant-how = <code>/grant ID 개수</code>라고 쓰거나, 그 사람의 메시지(전달된 것도 돼요)에 <code>/grant 개수</code>로 답장해 주세요. 오늘만 유효하고, 1부터 { $limit }까지예요.

## The bot's profile

description =
    사진을 살아 움직이게 해 드려요. 사람이 나온 사진과 짧은 영상을 보내면, 사진 속 인물이 영상 속 인물처럼 움직여요.
short-description = 사진 + 영상 = 사진 속 인물이 영상 속 인물처럼 움직여요.
