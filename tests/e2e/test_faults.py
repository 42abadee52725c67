"""The fault matrix: whatever an outside service does, a job ends with one POST and a video, or with the right text.

Each family of faults hits the jobs of several people in one bot process. Who gets which fault is random, but every
fault occurs, and everybody must get what they were promised.
"""

import ast
import asyncio
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import pytest

from sandbox.faults import (
    FakeResponse,
    Fault,
    cut_short,
    dropped,
    lost_response,
    server_error,
    slow,
    too_many_requests,
)
from sandbox.telegram import Group, Message, Person, spec
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, running_system, says

pytestmark = pytest.mark.asyncio(loop_scope="module")

TIMEOUT = 90
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def no_faults_left(shared: System) -> Iterator[None]:
    """Faults of one test must not occur in the next."""
    yield
    shared.api.hold = False
    shared.api.faults.clear()
    shared.telegram.faults.clear()


def response(status: int, body: object, **headers: str) -> Fault:
    """Return a fault: one request gets this response."""
    return Fault(FakeResponse(status, body, headers))


UNREADABLE = [
    response(200, "<html>Checking your browser</html>"),
    response(200, b'{"id": "x", "status": "comp'),
    response(200, b""),
    response(200, b"\xff\xfe\x00"),
    response(200, ["completed"]),
    response(200, None),
]
BROKEN = [dropped(), lost_response(), cut_short(20), slow(2), server_error(500), server_error(520, b"")]
GATEWAYS = [server_error(status) for status in (502, 503, 504)]


def people(system: System, count: int) -> list[Person]:
    """Return new people, each with a private chat."""
    return [system.world.person(f"Person {number}") for number in range(count)]


def videos(person: Person) -> list[Message]:
    """Return the videos that the bot sent to a person."""
    return [message for message in person.chat.by_bot if has_video(message)]


async def everybody_gets_a_video(system: System, crowd: list[Person]) -> None:
    """Let each of them start a job; wait for the video, and until the status message is deleted."""

    async def one(person: Person) -> None:
        status = await system.job(person)
        await person.chat.wait_for(has_video, timeout=TIMEOUT)
        await person.chat.wait_until(lambda: status.deleted, timeout=TIMEOUT)

    await asyncio.gather(*(one(person) for person in crowd))


def add_faults(system: System, target: str, faults: Sequence[Fault], *, of_api: bool = True) -> None:
    """Let each fault occur once."""
    for fault in faults:
        (system.api if of_api else system.telegram).faults.add(target, fault)


def all_applied(system: System, faults: Sequence[Fault], *, of_api: bool = True) -> bool:
    """Return whether all of them have occurred."""
    applied = [fault for _, fault in (system.api if of_api else system.telegram).faults.applied]
    return all(any(fault is each for each in applied) for fault in faults)


# The AI/ML API: polls

WRONG_TYPES = [
    response(200, {"id": 7, "status": 7, "video": 7, "error": 7, "meta": 7}),
    response(200, {"id": None, "status": None, "video": None, "error": None, "meta": None}),
    response(200, {"id": [], "status": ["completed"], "video": [], "error": [], "meta": []}),
    response(200, {"id": {}, "status": {}, "video": {"url": 7}, "error": {}, "meta": {"usage": []}}),
    response(200, {"status": "queued", "video": {"url": "no address"}}),
    response(200, {"status": "dreaming"}),
    response(200, {}),
]
REFUSED = [
    response(404, {"message": "Inference not found", "statusCode": "404"}),
    response(404, "<html>"),
    too_many_requests(),
    too_many_requests(1),
    response(401, {"message": "Unauthorized"}),
    response(400, {"message": ["x"]}),
]


@pytest.mark.parametrize(
    "faults",
    [[*BROKEN, *GATEWAYS], UNREADABLE, WRONG_TYPES, REFUSED],
    ids=["broken", "unreadable", "wrong types", "refused"],
)
async def test_faulty_poll_costs_time_only(shared: System, faults: list[Fault]) -> None:
    """One POST and one video for each person."""
    crowd, posts, first = people(shared, 3), shared.api.posts, len(shared.api.generations)
    add_faults(shared, "poll", faults)
    shared.api.hold = True  # no job may end before all faults have occurred
    waiting = asyncio.create_task(everybody_gets_a_video(shared, crowd))
    await shared.api.wait_for(lambda _: all_applied(shared, faults), timeout=TIMEOUT)
    await shared.api.submitted(first + len(crowd), timeout=TIMEOUT)
    for generation in shared.api.generations[first:]:
        await shared.api.finish(generation.id)
    await waiting

    assert shared.api.posts == posts + len(crowd)
    assert [len(videos(person)) for person in crowd] == [1] * len(crowd)


async def test_completed_without_a_video_is_polled_again(shared: System) -> None:
    """The link comes later; nothing is paid twice."""
    (ann,), posts = people(shared, 1), shared.api.posts
    shared.api.faults.add("poll", response(200, {"status": "completed", "video": None}))

    await shared.job(ann)

    await ann.chat.wait_for(has_video)
    assert shared.api.posts == posts + 1


# The AI/ML API: the submit


@pytest.mark.parametrize(
    "faults",
    [[lost_response(), server_error(500)], [UNREADABLE[0], response(200, {"id": 7})]],
    ids=["broken", "unreadable"],
)
async def test_every_uncertain_submit_is_told_and_not_repeated(shared: System, faults: list[Fault]) -> None:
    """One POST and no video for each of them; the next job gets one of each."""
    crowd, posts = people(shared, len(faults)), shared.api.posts
    add_faults(shared, "submit", faults)

    await asyncio.gather(*(shared.job(person) for person in crowd))
    for person in crowd:
        ending = await person.chat.wait_for("may or may not be in the making", timeout=TIMEOUT)
        assert has_button("Yes, again")(ending)
        assert not videos(person)
    assert shared.api.posts == posts + len(crowd)

    await everybody_gets_a_video(shared, people(shared, 1))
    assert shared.api.posts == posts + len(crowd) + 1


async def test_submit_that_was_not_accepted_is_repeated(shared: System) -> None:
    """A 429 with and without Retry-After: one generation and one video for each."""
    crowd, generations = people(shared, 2), len(shared.api.generations)
    faults = [too_many_requests(), too_many_requests(1), too_many_requests(2, "<html>")]
    add_faults(shared, "submit", faults)

    await everybody_gets_a_video(shared, crowd)

    assert all_applied(shared, faults)
    assert len(shared.api.generations) == generations + len(crowd)


async def test_refused_account_keeps_jobs_in_the_queue(shared: System) -> None:
    """A refused key, right or address is for the operator to mend; jobs wait."""
    (ann,), generations = people(shared, 1), len(shared.api.generations)
    faults = [response(403, {"message": "No permission"}), response(302, b"", Location="https://x.test/")]
    add_faults(shared, "submit", faults)

    await everybody_gets_a_video(shared, [ann])

    assert all_applied(shared, faults)
    assert len(shared.api.generations) == generations + 1


async def test_rejected_submit_is_told_and_not_repeated(shared: System) -> None:
    """The same files would be rejected again: one POST for each."""
    crowd, posts = people(shared, 3), shared.api.posts
    add_faults(
        shared, "submit", [response(status, {"message": ["Invalid enum value"]}) for status in (400, 413, 422)]
    )

    await asyncio.gather(*(shared.job(person) for person in crowd))

    for person in crowd:
        await person.chat.wait_for("can't use these files", timeout=TIMEOUT)
    assert shared.api.posts == posts + len(crowd)


# The result

EXPIRED = [response(403, b""), response(404, "<html>"), response(410, b"")]
NO_VIDEO = [response(200, b""), response(200, "<html>no video</html>"), response(200, MOTION[: len(MOTION) // 2])]


@pytest.mark.parametrize("faults", [BROKEN, EXPIRED, NO_VIDEO], ids=["broken", "expired", "no video"])
async def test_result_that_fails_at_first_is_fetched_again(shared: System, faults: list[Fault]) -> None:
    """By the same link, or by a new one from another poll. All of the faults may meet the same job."""
    crowd, posts = people(shared, 3), shared.api.posts
    add_faults(shared, "result", faults)

    await everybody_gets_a_video(shared, crowd)

    assert all_applied(shared, faults)
    assert shared.api.posts == posts + len(crowd)
    assert [len(videos(person)) for person in crowd] == [1] * len(crowd)


async def test_result_redirect_to_a_private_address_is_refused(shared: System) -> None:
    """To another scheme as well: the person is told that the result can't be fetched."""
    crowd = people(shared, 2)
    targets = ["http://10.1.2.3/x.mp4", "file:///etc/passwd"]
    add_faults(shared, "result", [response(302, b"", Location=target) for target in targets])

    await asyncio.gather(*(shared.job(person) for person in crowd))

    for person in crowd:
        await person.chat.wait_for("I couldn't download it", timeout=TIMEOUT)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured as Linux tells it")
async def test_result_of_200_megabytes_is_streamed(shared: System) -> None:
    """It goes to the disk in pieces, and what is sent of it is the video."""
    ballast = 200 * 1024 * 1024
    (ann,), before = people(shared, 1), most_memory(shared)
    shared.api.result_bytes = MOTION + (ballast + 8).to_bytes(4, "big") + b"free" + bytes(ballast)
    try:
        await shared.job(ann)
        await ann.chat.wait_for(has_video, timeout=TIMEOUT)
    finally:
        shared.api.result_bytes = None

    assert most_memory(shared) - before < 50 * 1024 * 1024


def most_memory(system: System) -> int:
    """Return the peak of the resident memory of the bot process, in bytes."""
    status = Path(f"/proc/{system.bot.pid}/status").read_text(encoding="ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) * 1024


# Telegram

METHODS = [
    "getUpdates",
    "getFile",
    "file",
    "sendMessage",
    "editMessageText",
    "deleteMessage",
    "answerCallbackQuery",
    "sendChatAction",
    "sendVideo",
]
"""Called in every job. The last test checks that these three lists are complete."""
START_METHODS = ["getMe", "deleteWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription"]
RARE_METHODS = ["getChatMember", "editMessageReplyMarkup", "editMessageCaption", "sendAnimation", "sendPhoto"]
RARE_METHODS += ["setMessageReaction", "sendDocument"]  # the latter fails in tests/jobs/test_lost_answers.py
RARE_METHODS += ["getChatAdministrators"]  # fails in tests/handlers/admin/test_operators.py
RARE_METHODS += ["answerInlineQuery"]  # fails in tests/handlers/inline/test_queries.py
RARE_METHODS += ["answerGuestQuery", "editMessageMedia"]  # fail in tests/e2e/test_guest.py
RARE_METHODS += ["sendInvoice", "answerPreCheckoutQuery"]  # fail in tests/handlers/payments/test_paying.py
RARE_METHODS += ["refundStarPayment", "getStarTransactions"]  # fail in tests/jobs/test_payments.py
RARE_METHODS += ["getWebhookInfo", "setWebhook"]  # fail in tests/e2e/test_webhook.py
RARE_METHODS += ["logOut"]  # fails in tests/e2e/test_moving.py
"""Called for some callbacks or results only. What fails temporarily is handled again, except a reaction."""
FLOOD = too_many_requests(
    1,
    {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    },
)


@pytest.mark.parametrize(
    ("fault", "most"),
    [(FLOOD, 1), (server_error(502), 1), (dropped(), 1), (lost_response(), 2)],
    ids=["429", "502", "reset", "answer lost"],
)
async def test_failing_telegram_method_does_not_stop_the_video(shared: System, fault: Fault, most: int) -> None:
    """Each method fails once; a second video comes only if the answer to sendVideo was lost."""
    (ann,), posts = people(shared, 1), shared.api.posts
    for method in METHODS:
        shared.telegram.faults.add(method, fault)

    await everybody_gets_a_video(shared, [ann])

    assert shared.api.posts == posts + 1
    assert 1 <= len(videos(ann)) <= most


async def test_bot_starts_while_telegram_rate_limits_it(tmp_path: Path) -> None:
    """Whichever call is delayed, the bot starts and replies."""
    async with running_system(tmp_path) as system:
        for method in START_METHODS:
            system.telegram.faults.add(method, FLOOD)

        await system.start(SET_PROFILE="true")

        (ann,) = people(system, 1)
        await ann.sends(ann.chat, "/start")
        await ann.chat.wait_for("I bring photos to life")
        await system.bot.wait_for_log(says("menus and descriptions"))
        assert {method for method, _ in system.telegram.faults.applied} >= set(START_METHODS[:3])


async def test_failed_administrator_check_is_repeated(shared: System) -> None:
    """While Telegram does not say who is an administrator, nobody is; the offer stays."""
    (ann,), posts = people(shared, 1), shared.api.posts
    group = shared.world.group("Friends", ann, supergroup=True)
    anonymous = ann.anonymously(group)
    photo = await anonymous.sends(group, photo=PHOTO)
    await anonymous.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    shared.telegram.faults.add("getChatMember", FLOOD)

    assert (await ann.presses(offer, "Animate").answered()).is_alert
    assert shared.api.posts == posts
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)


async def test_dead_buttons_are_removed_after_a_flood_wait(shared: System) -> None:
    """The callback is answered at once, the buttons are removed later."""
    (ann,) = people(shared, 1)
    offer = await shared.offer(ann)
    shared.telegram.faults.add("editMessageReplyMarkup", FLOOD)

    shared.change(ann, "DELETE FROM drafts WHERE person_id = :person")
    await ann.presses(offer, "Animate").answered()

    await ann.chat.wait_until(lambda: not offer.buttons)


async def test_forged_callback_leaves_the_buttons(shared: System) -> None:
    """In a group, anybody can send a callback about anybody's offer."""
    ann, ben = people(shared, 2)
    offer = await shared.offer(ann)
    await shared.offer(ben)
    before = list(offer.buttons)

    for data in ("discard:999999", "animate:999999", "again:999999", "mode:999999:move"):
        assert "no longer valid" in (await ben.presses(offer, data=data).answered()).text

    assert offer.buttons == before


async def test_deleted_status_message_does_not_stop_the_job(shared: System) -> None:
    """Whoever deletes it gets the video all the same."""
    (ann,) = people(shared, 1)
    shared.api.faults.add("poll", response(200, {"status": "queued"}), times=3)
    status = await shared.job(ann)

    ann.deletes(status)

    await ann.chat.wait_for(has_video)


async def test_file_that_telegram_lost_is_asked_for(shared: System) -> None:
    """Nothing is paid; a new photo alone makes the next offer."""
    (ann,), posts = people(shared, 1), shared.api.posts
    body = {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: wrong file_id or the file is temporarily unavailable",
    }
    shared.telegram.faults.add("getFile", response(400, body))
    await shared.job(ann)

    ending = await ann.chat.wait_for("can't get your photo from Telegram")

    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for(has_button("Animate"), after=ending)
    assert shared.api.posts == posts


# Groups that change while a job is under way


async def under_way(system: System, group: Group, ann: Person, **where: object) -> str:
    """Let a person start a job in a group; return the id of its generation, which runs until finish() or fail()."""
    photo = await ann.sends(group, photo=PHOTO, **where)  # type: ignore[arg-type]  # only the topic
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo, **where)  # type: ignore[arg-type]
    offer = await group.wait_for(has_button("Animate"))
    number = len(system.api.generations) + 1
    system.api.hold = True
    try:
        await ann.presses(offer, "Animate").answered()
        return (await system.api.submitted(number)).id
    finally:
        system.api.hold = False


async def test_deleted_topic_gets_its_video_in_the_group(shared: System) -> None:
    """The video was paid for, and its people are still there."""
    (ann,) = people(shared, 1)
    group = shared.world.group("Forum", ann, forum=True)
    topic = group.topic("Clips")
    generation = await under_way(shared, group, ann, topic=topic)

    topic.delete()
    await shared.api.finish(generation)

    result = await group.wait_for(has_video)
    assert result.thread_id is None


async def test_closed_topic_ends_the_job_and_is_logged(shared: System) -> None:
    """Nobody may write there; the bot does not post elsewhere, and goes on serving others."""
    (ann,) = people(shared, 1)
    group = shared.world.group("Forum", ann, forum=True)
    topic = group.topic("Clips")
    generation = await under_way(shared, group, ann, topic=topic)

    topic.close()
    first = len(shared.bot.log)
    await shared.api.finish(generation)

    await shared.bot.wait_for_log(lambda lines: any("Topic_closed" in line for line in lines[first:]))
    await ann.sends(ann.chat, "/help")
    await ann.chat.wait_for("How it works")
    assert not [message for message in group.by_bot if has_video(message)]


async def test_group_without_videos_gets_the_link(shared: System) -> None:
    """With its text, which says that the result is made by AI."""
    (ann,) = people(shared, 1)
    group = shared.world.group("No videos", ann)
    generation = await under_way(shared, group, ann)

    group.forbid("videos")
    await shared.api.finish(generation)

    told = await group.wait_for("I can't send it here as a video")
    assert f"{shared.api.url}/results/" in told.text


@pytest.mark.parametrize("is_removed", [True, False], ids=["removed", "muted"])
async def test_closed_group_gets_its_video_in_private(shared: System, is_removed: bool) -> None:
    """Whatever happens to the bot in the group while it is generated: it was paid for, and its asker gets it."""
    (ann,), posts = people(shared, 1), shared.api.posts
    ann.starts_bot()
    group = shared.world.group("Closing", ann)
    generation = await under_way(shared, group, ann)

    if is_removed:
        group.kick_bot()
    else:
        group.forbid("videos", "documents", "text messages")
    await shared.api.finish(generation)

    await ann.chat.wait_for(has_video, timeout=TIMEOUT)
    assert shared.api.posts == posts + 1
    assert not [message for message in group.by_bot if has_video(message)]


async def test_silent_group_ends_the_job_quietly(shared: System) -> None:
    """Nobody can be told; others are served."""
    (ann,) = people(shared, 1)
    group = shared.world.group("Silent", ann)
    generation = await under_way(shared, group, ann)

    group.forbid("videos", "text messages")
    first, last = len(shared.bot.log), group.messages[-1].message_id
    await shared.api.finish(generation)

    await shared.bot.wait_for_log(lambda lines: any("delivering -> failed" in line for line in lines[first:]))
    await ann.sends(ann.chat, "/status")
    await ann.chat.wait_for("nothing in progress")
    assert group.messages[-1].message_id == last


async def test_faults_cover_every_method_that_is_called() -> None:
    """Each Telegram method in the code is one that a test above lets fail."""
    called = set()
    for path in chain.from_iterable(
        (ROOT / part).rglob("*.py") for part in ("jobs", "chat", "handlers", "runtime")
    ):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith(("bot", "query")):
                called.add(node.attr.replace("_", "").lower())
    known = {name.lower(): name for name in spec.METHODS}

    assert {known[name] for name in called & known.keys()} <= {*METHODS, *START_METHODS, *RARE_METHODS}
