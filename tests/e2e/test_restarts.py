"""The process is killed or stopped in every state of a job; the next one continues, and nothing is paid twice."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Literal

import psutil
import pytest

from sandbox import samples
from sandbox.faults import Fault, FaultMiddleware, dripping, held
from tests.support.held_requests import hold_requests
from tests.support.system import MOTION, PHOTO, System, has_button, has_video
from tests.support.workers import workers_of

Moment = Literal["request", "response"]
STOP_SECONDS = 10
"""Seconds that a stop may take, whatever is under way."""


def once(
    app_hooks: list[Callable[[str], Awaitable[None]]], target: str, act: Callable[[], Awaitable[None]]
) -> asyncio.Event:
    """Call `act` at the first request (or response) for `target`; the returned event is set just before."""
    done = asyncio.Event()

    async def hook(name: str) -> None:
        if name == target and not done.is_set():
            done.set()
            await act()

    app_hooks.append(hook)
    return done


def hooks(system: System, moment: Moment, *, of_api: bool) -> list[Callable[[str], Awaitable[None]]]:
    """Return the hooks of a stand-in for requests or responses, to append to."""
    app: FaultMiddleware | object = system.api if of_api else system.telegram.app
    found = getattr(app, f"on_{moment}")
    assert isinstance(found, list)
    return found


KILL_POINTS = [
    pytest.param("file", "response", False, id="preparing, in a download"),
    pytest.param("result", "response", True, id="delivering, in the result"),
]
"""The target at which the process is killed, the moment, and whether the target is the AI/ML API's.

tests/invariants/test_killed_anywhere.py has all moments; here the process is started as operators start it."""


@pytest.mark.parametrize(("target", "moment", "of_api"), KILL_POINTS)
async def test_killed_job_continues_where_it_was(
    real_time_system: System, target: str, moment: Moment, of_api: bool
) -> None:
    """Kill -9 before the video is sent, then a start: one POST, one video."""
    system = real_time_system
    await system.start()
    ann = system.world.person("Ann")
    offer = await system.offer(ann)
    killed = once(hooks(system, moment, of_api=of_api), target, system.bot.kill)
    ann.presses(offer, "Animate")
    await asyncio.wait_for(killed.wait(), 40)
    await system.bot.ended()
    await system.start()
    await ann.chat.wait_for(has_video, timeout=40)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert system.api.posts == 1
    assert len([message for message in ann.chat.by_bot if has_video(message)]) == 1


async def test_job_killed_in_the_post_is_uncertain(system: System) -> None:
    """One POST, no video, and the person is told and can decide."""
    await system.start()
    ann = system.world.person("Ann")
    offer = await system.offer(ann)
    killed = once(hooks(system, "response", of_api=True), "submit", system.bot.kill)
    ann.presses(offer, "Animate")
    await asyncio.wait_for(killed.wait(), 40)
    await system.bot.ended()
    await system.start()
    ending = await ann.chat.wait_for("may or may not be in the making")
    assert has_button("Yes, again")(ending)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert system.api.posts == 1
    assert not [message for message in ann.chat.by_bot if has_video(message)]


async def test_killed_bot_keeps_the_queue(system: System) -> None:
    """A job that waited for a slot is run after the restart."""
    await system.start(MAX_ACTIVE_JOBS="1")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    system.api.hold = True
    await system.job(ann)
    first = await system.api.submitted()
    status = await system.job(ben)
    await ben.chat.wait_until(lambda: "You're next" in status.text)
    await system.bot.kill()
    system.api.hold = False
    await system.start()
    await system.api.finish(first.id)
    await ann.chat.wait_for(has_video)
    await ben.chat.wait_for(has_video)
    assert system.api.posts == 2


async def test_updates_sent_while_down_are_handled(system: System) -> None:
    """Files sent to a dead bot make an offer when it is back; the draft survives too."""
    await system.start()
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    await system.bot.kill()
    await ann.sends(ann.chat, video=MOTION)
    await system.start()
    await ann.chat.wait_for(has_button("Animate"))


@pytest.mark.parametrize("target", ["file", "submit", "poll", "sendVideo"])
async def test_sigterm_ends_the_bot_within_seconds(system: System, target: str) -> None:
    """Exit status 0 in any step; the next start finishes the job with one POST and one video."""
    await system.start()
    ann = system.world.person("Ann")
    offer = await system.offer(ann)
    of_api = target in {"submit", "poll"}
    stopped: list[asyncio.Task[int]] = []

    async def stop() -> None:
        stopped.append(asyncio.create_task(system.bot.stop()))
        await asyncio.sleep(0)

    reached = once(hooks(system, "request", of_api=of_api), target, stop)
    ann.presses(offer, "Animate")
    await asyncio.wait_for(reached.wait(), 40)
    assert await asyncio.wait_for(stopped[0], STOP_SECONDS) == 0
    await system.start()
    await ann.chat.wait_for(has_video, timeout=40)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert system.api.posts == 1
    assert len([message for message in ann.chat.by_bot if has_video(message)]) == 1


async def test_stop_while_an_album_is_answered_leaves_one_answer(system: System) -> None:
    """The answer under way is made to its end, so that the next start doesn't make it again."""
    await system.start()
    ann = system.world.person("Ann")
    arrived = asyncio.Event()
    system.telegram.faults.add("sendMessage", held(arrived))
    await ann.sends_album(ann.chat, [("photo", PHOTO), ("photo", samples.photo(300, 300))])
    question = await ann.chat.wait_for("Now send a video")
    stopped = asyncio.create_task(system.bot.stop())
    await asyncio.wait([stopped], timeout=1.0)
    arrived.set()
    assert await asyncio.wait_for(stopped, STOP_SECONDS) == 0

    await system.start()

    await system.stored("SELECT answer_due_at IS NULL FROM drafts WHERE person_id = ?", ann)
    assert ann.chat.by_bot == [question]


async def test_sigterm_stops_a_conversion_and_its_process(real_time_system: System) -> None:
    """No process and no file is left after 10 s, and the next start converts again."""
    system = real_time_system
    await system.start()
    ann = system.world.person("Ann")
    never_seen_before = samples.motion(2.5, 180, 240, frame_rate=12)
    await ann.presses(await system.offer(ann, video=never_seen_before), "Animate").answered()
    worker = await working(system)

    assert await asyncio.wait_for(system.bot.stop(), STOP_SECONDS) == 0

    assert not worker.is_running()
    assert not left(system)
    await system.start()
    await ann.chat.wait_for(has_video, timeout=40)
    assert system.api.posts == 1


async def working(system: System) -> psutil.Process:
    """Wait for a media process of the bot and suspend it, so that it never ends by itself."""
    async with asyncio.timeout(40):
        while True:
            for worker in workers_of(system.bot.pid):
                worker.suspend()
                return worker
            await asyncio.sleep(0.01)  # there is no event for a new process


@pytest.mark.parametrize(
    ("target", "fault", "most"),
    [("file", dripping(5), 1), ("sendVideo", held(asyncio.Event()), 2)],
    ids=["download", "upload"],
)
async def test_sigterm_does_not_wait_for_stalled_transfers(
    system: System, target: str, fault: Fault, most: int
) -> None:
    """A download or an upload that hangs ends within 10 s, and is repeated later."""
    await system.start()
    ann = system.world.person("Ann")
    system.telegram.faults.add(target, fault)
    reached = once(hooks(system, "request", of_api=False), target, do_nothing)
    status = await system.job(ann)
    await asyncio.wait_for(reached.wait(), 40)

    assert await asyncio.wait_for(system.bot.stop(), STOP_SECONDS) == 0

    assert (left(system) == []) is (target == "file"), "only the result, which was paid for, is kept"
    await system.start()
    await ann.chat.wait_until(lambda: status.deleted, timeout=40)
    assert system.api.posts == 1
    assert 1 <= len([message for message in ann.chat.by_bot if has_video(message)]) <= most
    assert not left(system)


async def do_nothing() -> None:
    """Do nothing."""


def left(system: System) -> list[Path]:
    """Return the files of jobs on the disk."""
    return list((system.bot.directory / "data" / "jobs").rglob("*"))


async def test_sigterm_begins_to_handle_no_further_update(system: System) -> None:
    """An update that waits for the one before it is left for the next start, which handles it."""
    await system.start()
    ann = system.world.person("Ann")
    async with hold_requests(system.telegram.app.on_request, "sendAnimation") as reached:
        await ann.sends(ann.chat, "/start")
        await asyncio.wait_for(reached.wait(), 40)
        await ann.sends(ann.chat, "/help")
        await system.world.wait_until(lambda: len(system.world.updates) == 0, 40)
        stop = asyncio.create_task(system.bot.stop())
        await system.bot.wait_for_log(lambda lines: any(line.endswith("stopping") for line in lines))
        await asyncio.sleep(0.2)  # it closes its inbox right after that line

    assert await asyncio.wait_for(stop, STOP_SECONDS) == 0
    (said,) = ann.chat.by_bot
    assert "I bring photos to life" in said.text
    await system.start()
    await ann.chat.wait_for("How it works")


async def test_second_process_on_the_same_database_ends(system: System) -> None:
    """With the reason and status 1; the first one goes on."""
    await system.start()
    second = type(system.bot)(system.bot.directory, system.bot.settings)
    await second.start()
    assert await second.ended() == 1
    assert "another process of the bot is already running" in second.log[-1]
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")


async def test_second_process_on_the_same_token_ends(real_time_system: System) -> None:
    """It learns of the first one by Telegram's conflict; the first one goes on."""
    system = real_time_system
    await system.start(ADMIN_CHAT="1")
    elsewhere = system.bot.directory.parent / "elsewhere"
    elsewhere.mkdir()
    second = type(system.bot)(elsewhere, system.bot.settings)
    try:
        await second.start()
        assert await asyncio.wait_for(second.ended(), 20) == 1
    finally:
        await second.close()
    assert "another process is polling with the same TELEGRAM_BOT_TOKEN" in second.log[-1]
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")


async def test_killed_bot_brings_the_offer_back(system: System) -> None:
    """That it is owed is stored with the draft; the old offer goes as if nothing had happened."""
    await system.start()
    ann = system.world.person("Ann")
    offer = await system.offer(ann)
    await system.stored("SELECT 1 FROM drafts WHERE person_id = ? AND offer_message_id IS NOT NULL", ann)
    said = await ann.sends(ann.chat, "hello?")
    await system.world.wait_until(lambda: not system.world.updates)

    await system.bot.kill()
    assert not offer.deleted
    await system.bot.start()

    await ann.chat.wait_for(has_button("Animate"), after=said)
    assert offer.deleted
