"""The process is killed or stopped in every state of a job; the next start goes on, and nothing is paid twice."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Literal

import psutil
import pytest

from sandbox import samples
from sandbox.faults import Fault, FaultMiddleware, dripping, held
from tests.support.stage import MOTION, PHOTO, Stage, has_button, has_video

Moment = Literal["request", "answer"]
STOP_SECONDS = 10
"""Within which a stop has to be over, whatever is under way."""


def once(
    app_hooks: list[Callable[[str], Awaitable[None]]], target: str, act: Callable[[], Awaitable[None]]
) -> asyncio.Event:
    """Act the first time that `target` is asked for (or answered); returns an event that says it was done."""
    done = asyncio.Event()

    async def hook(name: str) -> None:
        if name == target and not done.is_set():
            done.set()
            await act()

    app_hooks.append(hook)
    return done


def hooks(stage: Stage, moment: Moment, *, of_api: bool) -> list[Callable[[str], Awaitable[None]]]:
    """Return the list of hooks of one of the stand-ins."""
    app: FaultMiddleware | object = stage.api if of_api else stage.telegram.app
    found = getattr(app, f"on_{moment}")
    assert isinstance(found, list)
    return found


# Where in a job's life the process dies: the stand-in's target, before or after it took effect, and whose it is.
# tests/invariants/test_killed_anywhere.py has all other moments; here the process is started as operators start it.
DEATHS = [
    pytest.param("file", "answer", False, id="preparing, in a download"),
    pytest.param("result", "answer", True, id="delivering, in the result"),
]


@pytest.mark.parametrize(("target", "moment", "of_api"), DEATHS)
async def test_killed_before_the_video_is_sent_ends_in_one_video_and_one_post(
    stage: Stage, target: str, moment: Moment, of_api: bool
) -> None:
    """Kill -9, start again: the job goes on where it was."""
    await stage.start()
    ann = stage.world.person("Ann")
    offer = await stage.offer(ann)
    killed = once(hooks(stage, moment, of_api=of_api), target, stage.bot.kill)
    ann.presses(offer, "Animate")
    await asyncio.wait_for(killed.wait(), 40)
    await stage.bot.ended()
    await stage.start()
    await ann.chat.wait_for(has_video, timeout=40)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert stage.api.posts == 1
    assert len([message for message in ann.chat.by_bot if has_video(message)]) == 1


async def test_killed_in_the_post_is_told_as_uncertain_and_never_repeated(stage: Stage) -> None:
    """One POST, no video, and a person who knows and can decide."""
    await stage.start()
    ann = stage.world.person("Ann")
    offer = await stage.offer(ann)
    killed = once(hooks(stage, "answer", of_api=True), "submit", stage.bot.kill)
    ann.presses(offer, "Animate")
    await asyncio.wait_for(killed.wait(), 40)
    await stage.bot.ended()
    await stage.start()
    ending = await ann.chat.wait_for("can't find out whether they arrived")
    assert has_button("Try again")(ending)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert stage.api.posts == 1
    assert not [message for message in ann.chat.by_bot if has_video(message)]


async def test_killed_in_the_queue_keeps_the_place(stage: Stage) -> None:
    """A job that waited for a place is taken up after the restart."""
    await stage.start(MAX_ACTIVE_JOBS="1")
    ann, ben = stage.world.person("Ann"), stage.world.person("Ben")
    stage.api.hold = True
    await stage.job(ann)
    first = await stage.api.submitted()
    status = await stage.job(ben)
    await ben.chat.wait_until(lambda: "You are next" in status.text)
    await stage.bot.kill()
    stage.api.hold = False
    await stage.start()
    await stage.api.finish(first.id)
    await ann.chat.wait_for(has_video)
    await ben.chat.wait_for(has_video)
    assert stage.api.posts == 2


async def test_what_was_said_while_it_was_down_is_answered(stage: Stage) -> None:
    """Files sent to a dead bot make an offer when it is back; the draft survives too."""
    await stage.start()
    ann = stage.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    await stage.bot.kill()
    await ann.sends(ann.chat, video=MOTION)
    await stage.start()
    await ann.chat.wait_for(has_button("Animate"))


@pytest.mark.parametrize("target", ["file", "submit", "poll", "sendVideo"])
async def test_sigterm_ends_it_cleanly_within_seconds_whatever_is_under_way(stage: Stage, target: str) -> None:
    """Exit status 0, and the next start finishes the job: with one POST and one video."""
    await stage.start()
    ann = stage.world.person("Ann")
    offer = await stage.offer(ann)
    of_api = target in {"submit", "poll"}
    stopped: list[asyncio.Task[int]] = []

    async def stop() -> None:
        stopped.append(asyncio.create_task(stage.bot.stop()))
        await asyncio.sleep(0)

    reached = once(hooks(stage, "request", of_api=of_api), target, stop)
    ann.presses(offer, "Animate")
    await asyncio.wait_for(reached.wait(), 40)
    assert await asyncio.wait_for(stopped[0], STOP_SECONDS) == 0
    await stage.start()
    await ann.chat.wait_for(has_video, timeout=40)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert stage.api.posts == 1
    assert len([message for message in ann.chat.by_bot if has_video(message)]) == 1


async def test_sigterm_in_a_conversion_leaves_neither_a_process_nor_a_file(stage: Stage) -> None:
    """However long it would still have taken: within 10 s all is gone, and the next start converts anew."""
    await stage.start()
    ann = stage.world.person("Ann")
    never_seen_before = samples.motion(2.5, 180, 240, frame_rate=12)
    await ann.presses(await stage.offer(ann, video=never_seen_before), "Animate").answered()
    worker = await working(stage)

    assert await asyncio.wait_for(stage.bot.stop(), STOP_SECONDS) == 0

    assert not worker.is_running()
    assert not left(stage)
    await stage.start()
    await ann.chat.wait_for(has_video, timeout=40)
    assert stage.api.posts == 1


async def working(stage: Stage) -> psutil.Process:
    """Wait for a media process of the bot's and hold it where it is: it works for as long as one likes."""
    async with asyncio.timeout(40):
        while True:
            for child in psutil.Process(stage.bot.pid).children():
                if "media.worker" in " ".join(child.cmdline()):
                    child.suspend()
                    return child
            await asyncio.sleep(0.01)  # nobody tells of processes that begin


@pytest.mark.parametrize(
    ("target", "fault", "most"),
    [("file", dripping(5), 1), ("sendVideo", held(asyncio.Event()), 2)],
    ids=["download", "upload"],
)
async def test_sigterm_does_not_wait_for_what_hangs(stage: Stage, target: str, fault: Fault, most: int) -> None:
    """A download that has stalled, an upload that isn't answered: within 10 s it is over, and later done again."""
    await stage.start()
    ann = stage.world.person("Ann")
    stage.telegram.faults.add(target, fault)
    reached = once(hooks(stage, "request", of_api=False), target, noted)
    status = await stage.job(ann)
    await asyncio.wait_for(reached.wait(), 40)

    assert await asyncio.wait_for(stage.bot.stop(), STOP_SECONDS) == 0

    assert (left(stage) == []) is (target == "file"), "only the result, which was paid for, is kept"
    await stage.start()
    await ann.chat.wait_until(lambda: status.deleted, timeout=40)
    assert stage.api.posts == 1
    assert 1 <= len([message for message in ann.chat.by_bot if has_video(message)]) <= most
    assert not left(stage)


async def noted() -> None:
    """Do nothing about it."""


def left(stage: Stage) -> list[Path]:
    """List what there is on the disk for jobs."""
    return list((stage.bot.directory / "data" / "jobs").rglob("*"))


async def test_a_second_process_on_the_same_database_says_so_and_ends(stage: Stage) -> None:
    """It ends with words and status 1; the first one goes on."""
    await stage.start()
    second = type(stage.bot)(stage.bot.directory, stage.bot.settings)
    await second.start()
    assert await second.ended() == 1
    assert "another process of the bot is already running" in second.log[-1]
    ann = stage.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")


async def test_a_second_process_on_the_same_token_says_so_and_ends(stage: Stage) -> None:
    """With a database of its own it can't know at once; Telegram's conflict tells it, and the first one goes on."""
    await stage.start(ADMIN_CHAT="1")
    elsewhere = stage.bot.directory.parent / "elsewhere"
    elsewhere.mkdir()
    second = type(stage.bot)(elsewhere, stage.bot.settings)
    try:
        await second.start()
        assert await asyncio.wait_for(second.ended(), 20) == 1
    finally:
        await second.close()
    assert "another process is polling with the same TELEGRAM_BOT_TOKEN" in second.log[-1]
    ann = stage.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")
