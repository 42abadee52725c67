"""Responses that never come, or come byte by byte: the time limits of a real process run out."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest
import pytest_asyncio

from sandbox.faults import Fault, dripping, held
from tests.support.short_timeouts import with_short_timeouts
from tests.support.system import System, has_button, has_video, running_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

TIMEOUT = 120
NEVER = held(asyncio.Event())
"""The request takes effect, but no response comes."""
DRIPPING = dripping(0.5)
"""Each byte comes in time, but the whole body does not."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system with a bot with short time limits."""
    async with running_system(tmp_path_factory.mktemp("system"), prepare=with_short_timeouts) as system:
        await system.start()
        yield system


async def videos_for(system: System, count: int) -> list[int]:
    """Let people start a job each and wait for the video; return how many videos each of them got."""

    async def one(number: int) -> int:
        person = system.world.person(f"Person {number}")
        status = await system.job(person)
        await person.chat.wait_for(has_video, timeout=TIMEOUT)
        await person.chat.wait_until(lambda: status.deleted, timeout=TIMEOUT)
        return sum(has_video(message) for message in person.chat.by_bot)

    return await asyncio.gather(*(one(number) for number in range(count)))


@pytest.mark.parametrize("target", ["poll", "result"])
async def test_slow_service_costs_time_only(shared: System, target: str) -> None:
    """Headers that never come and a body that trickles: one POST and one video for each."""
    faults, posts = [NEVER, DRIPPING], shared.api.posts
    for fault in faults:
        shared.api.faults.add(target, fault)

    assert await videos_for(shared, len(faults)) == [1] * len(faults)

    assert _applied(shared.api.faults.applied, target) == faults
    assert shared.api.posts == posts + len(faults)


async def test_submit_that_times_out_is_uncertain(shared: System) -> None:
    """The person is told, and it is not repeated."""
    faults, posts = [NEVER, DRIPPING], shared.api.posts
    for fault in faults:
        shared.api.faults.add("submit", fault)
    crowd = [shared.world.person(f"Person {number}") for number in range(len(faults))]

    await asyncio.gather(*(shared.job(person) for person in crowd))

    for person in crowd:
        ending = await person.chat.wait_for("may or may not be in the making", timeout=TIMEOUT)
        assert has_button("Yes, again")(ending)
    assert shared.api.posts == posts + len(faults)


async def test_download_that_times_out_is_repeated(shared: System) -> None:
    """It does not count as a fault of the file."""
    for fault in (NEVER, DRIPPING):
        shared.telegram.faults.add("file", fault)

    assert await videos_for(shared, 2) == [1, 1]

    assert _applied(shared.telegram.faults.applied, "file") == [NEVER, DRIPPING]


@pytest.mark.parametrize(
    ("methods", "most"),
    [
        (("getUpdates", "getFile", "sendChatAction", "answerCallbackQuery"), 1),
        (("sendMessage", "editMessageText", "deleteMessage"), 1),
        (("sendVideo",), 2),
    ],
    ids=["asking", "talking", "the video"],
)
async def test_call_that_took_effect_but_timed_out_is_harmless(
    shared: System, methods: Sequence[str], most: int
) -> None:
    """The video comes, and only a lost answer to sendVideo can bring a second one."""
    for method in methods:
        shared.telegram.faults.add(method, NEVER)
    posts = shared.api.posts

    [videos] = await videos_for(shared, 1)

    assert 1 <= videos <= most
    assert all(_applied(shared.telegram.faults.applied, method) for method in methods)
    assert shared.api.posts == posts + 1


def _applied(applied: list[tuple[str, Fault]], target: str) -> list[Fault]:
    return [fault for name, fault in applied if name == target]
