"""Guest mode with a process that is killed, and with updates that come twice: each job once, and the video."""

import asyncio

import pytest

from sandbox.faults import Fault, dropped, lost_response, server_error
from sandbox.telegram import Message
from tests.e2e.test_faults import FLOOD
from tests.e2e.test_restarts import Moment, hooks, once
from tests.handlers.guest.support import MOVES, call, make_family
from tests.support.system import PHOTO, System, has_button, has_video

GUEST_METHODS = ["answerGuestQuery", "editMessageText", "editMessageMedia"]


async def _finishes(system: System, answer: Message, *, posts: int = 1) -> None:
    """See that an answer turns into the one video that there is, and that nothing is left to do."""
    await answer.chat.wait_until(lambda: has_video(answer), timeout=40)
    (ann,) = [person for person in system.world.chats.values() if person.kind == "private" and person.by_bot]
    assert system.api.posts == posts
    assert len([message for message in ann.by_bot if has_video(message)]) == 1


@pytest.mark.parametrize("moment", ["request", "response"])
async def test_call_is_answered_after_a_kill(system: System, moment: Moment) -> None:
    """Before the answer is sent, the next process sends it; afterwards it is there, and its buttons work."""
    group, ann, _ = await make_family(system)
    killed = once(hooks(system, moment, of_api=False), "answerGuestQuery", system.bot.kill)
    photo = await ann.sends(group, photo=PHOTO)
    await ann.sends(group, "@sandbox_bot wave", reply_to=photo)
    await asyncio.wait_for(killed.wait(), 40)
    await system.bot.ended()
    await system.start(**MOVES)
    answer = await group.wait_for(has_button("Animate"), timeout=40)
    await ann.presses(answer, "Animate").answered()
    await _finishes(system, answer)
    assert len(group.by_bot) == 1


@pytest.mark.parametrize(
    ("method", "moment"),
    [
        ("answerCallbackQuery", "request"),
        ("sendVideo", "request"),
        ("editMessageMedia", "request"),
        ("editMessageMedia", "response"),
    ],
)
async def test_job_turns_the_answer_into_its_video_after_a_kill(
    system: System, method: str, moment: Moment
) -> None:
    """Wherever the process is killed: what is left to do stands in the database."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    killed = once(hooks(system, moment, of_api=False), method, system.bot.kill)
    ann.presses(answer, "Animate")
    await asyncio.wait_for(killed.wait(), 40)
    await system.bot.ended()
    await system.start(**MOVES)
    await _finishes(system, answer)


@pytest.mark.parametrize("moment", ["request", "response"])
async def test_new_caller_gets_the_video_after_a_kill(system: System, moment: Moment) -> None:
    """While the private chat gets the offer: the answer stands for the draft already, and follows it to the job."""
    group, ann, ben = await make_family(system)
    answer = await call(group, ben, photo_of=ann)
    killed = once(hooks(system, moment, of_api=False), "sendMessage", system.bot.kill)
    await ben.sends(ben.chat, f"/start {answer.button('Open')['url'].partition('?start=')[2]}")
    await asyncio.wait_for(killed.wait(), 40)
    await system.bot.ended()
    await system.start(**MOVES)
    await ben.chat.wait_until(lambda: any(_is_open_offer(message) for message in ben.chat.by_bot), timeout=40)
    await system.stored("SELECT count(*) = 0 FROM updates WHERE payload IS NOT NULL AND 0 < ?", ben)
    offer = [message for message in ben.chat.by_bot if _is_open_offer(message)][-1]
    await ben.presses(offer, "Animate").answered()
    await _finishes(system, answer)


def _is_open_offer(message: Message) -> bool:
    return has_button("Animate")(message) and not message.deleted


@pytest.mark.parametrize(
    ("method", "moment"),
    [
        ("answerCallbackQuery", "request"),
        ("editMessageText", "request"),
        ("editMessageMedia", "request"),
        ("editMessageMedia", "response"),
    ],
)
async def test_answer_follows_the_next_try_after_a_kill(system: System, method: str, moment: Moment) -> None:
    """The new job stands in the answer's row as soon as there is one."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    system.api.hold = True
    await ann.presses(answer, "Animate").answered()
    await system.api.fail((await system.api.submitted()).id, "internal_server_error")
    system.api.hold = False
    told = await ann.chat.wait_for(has_button("Try again"), timeout=40)
    await group.wait_until(lambda: "no video this time" in answer.text, timeout=40)
    killed = once(hooks(system, moment, of_api=False), method, system.bot.kill)
    ann.presses(told, "Try again")
    await asyncio.wait_for(killed.wait(), 40)
    await system.bot.ended()
    await system.start(**MOVES)
    await _finishes(system, answer, posts=2)


async def test_call_and_press_that_come_twice_make_one_job(system: System) -> None:
    """Under the same id they are skipped, under another one refused or answered alike."""
    group, ann, _ = await make_family(system)
    answer = await call(group, ann)
    (query,) = system.world.guest_queries.values()
    system.world.updates.put("guest_message", query.json())
    for _ in range(3):
        ann.presses(answer, "Animate")
    press = ann.presses(answer, "Animate")
    system.world.updates.put("callback_query", press.json())
    await press.answered()
    await _finishes(system, answer)
    assert len(group.by_bot) == 1


@pytest.mark.parametrize("fault", [FLOOD, server_error(502), dropped(), lost_response()])
async def test_method_that_fails_delays_the_answer_only(system: System, fault: Fault) -> None:
    """Each method fails once; the call is answered, and the answer turns into the video."""
    group, ann, _ = await make_family(system)
    for method in GUEST_METHODS:
        system.telegram.faults.add(method, fault)
    answer = await call(group, ann)
    await ann.presses(answer, "Animate").answered()
    await _finishes(system, answer)
