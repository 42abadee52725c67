"""A step that has lost its lease can't write, in a process that was stopped or whose clock was set forward."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from sandbox.faults import held
from tests.invariants.support.database_reader import UNDER_WAY, rows, until_none
from tests.support.short_timeouts import with_short_timeouts
from tests.support.system import System, has_video, running_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

TIMEOUT = 120
CLAIM = "SELECT claim FROM jobs ORDER BY id DESC LIMIT 1"
SHUT_OUT = "has outlived its lease and is stopped"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system with a bot whose clock can leap."""
    async with running_system(tmp_path_factory.mktemp("system"), prepare=with_short_timeouts) as system:
        await system.start()
        yield system


async def stand_still(system: System) -> None:
    """Stop the process for longer than a lease, as on a sleeping laptop; return when the job is claimed again."""
    claim = rows(system.bot.database, CLAIM)
    for number in (signal.SIGSTOP, signal.SIGUSR1, signal.SIGCONT):
        os.kill(system.bot.pid, number)
    async with asyncio.timeout(TIMEOUT):
        while rows(system.bot.database, CLAIM) == claim:  # noqa: ASYNC110 - another process commits
            await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("target", "is_api", "most"),
    [("file", False, 1), ("poll", True, 1), ("result", True, 1), ("sendVideo", False, 2)],
)
async def test_step_that_lost_its_lease_writes_nothing(
    shared: System, target: str, is_api: bool, most: int
) -> None:
    """It is repeated with the same POST; a second video comes only if the first was in flight."""
    person, posts, answer = shared.world.person("Ann"), shared.api.posts, asyncio.Event()
    faults = shared.api.faults if is_api else shared.telegram.faults
    applied, first = len(faults.applied), len(shared.bot.log)
    faults.add(target, held(answer))
    status = await shared.job(person)
    async with asyncio.timeout(TIMEOUT):
        while len(faults.applied) == applied:  # noqa: ASYNC110 - a fault has no event
            await asyncio.sleep(0.01)

    await stand_still(shared)
    answer.set()

    await person.chat.wait_for(has_video, timeout=TIMEOUT)
    await person.chat.wait_until(lambda: status.deleted, timeout=TIMEOUT)
    await shared.bot.wait_for_log(lambda lines: any(SHUT_OUT in line for line in lines[first:]))
    await until_none(shared.bot.database, UNDER_WAY, seconds=TIMEOUT)
    assert shared.api.posts == posts + 1
    assert 1 <= sum(has_video(message) for message in person.chat.by_bot) <= most
    assert not list((shared.bot.directory / "data" / "jobs").rglob("*"))


async def test_post_that_lost_its_lease_is_uncertain(shared: System) -> None:
    """It is not repeated, and its late response changes nothing that the person was told."""
    person, posts, answer = shared.world.person("Ben"), shared.api.posts, asyncio.Event()
    first = len(shared.bot.log)
    shared.api.faults.add("submit", held(answer))
    await shared.job(person)
    await shared.api.wait_for(lambda api: api.posts == posts + 1, timeout=TIMEOUT)

    await stand_still(shared)
    await person.chat.wait_for("may or may not be in the making", timeout=TIMEOUT)
    answer.set()

    await shared.bot.wait_for_log(lambda lines: any(SHUT_OUT in line for line in lines[first:]))
    await until_none(shared.bot.database, UNDER_WAY, seconds=TIMEOUT)
    assert rows(shared.bot.database, "SELECT state FROM jobs ORDER BY id DESC LIMIT 1") == [("uncertain",)]
    assert shared.api.posts == posts + 1
    assert not [message for message in person.chat.by_bot if has_video(message)]
