"""Two inboxes on one database: what one person does in a chat is handled by one of them at a time."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
from telegram import Update
from telegram.error import NetworkError

from chat.bot import ChatBot
from storage.database import Database
from storage.replicas import ReplicaStore
from storage.updates import Line, StoredUpdate, UpdateStore
from tests.chat.support.fakes import Clock, Json, text_update
from tests.chat.support.inbox import InboxHarness, Recorder
from tests.support.shared_databases import KINDS, opened_twice


@pytest.fixture(params=KINDS)
async def databases(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    async with opened_twice(request.param, tmp_path) as databases:
        for database in databases:
            await ReplicaStore(database).beat({}, now=0.0, patience=0.0)
        yield databases


@pytest.fixture
async def pair(
    bot: ChatBot, databases: tuple[Database, Database], clock: Clock
) -> tuple[InboxHarness, InboxHarness]:
    one, two = (InboxHarness(bot, UpdateStore(database), clock) for database in databases)
    for harness in (one, two):
        await harness.inbox.replay(bot)
    return one, two


class Slow(Recorder):
    """A handler that waits for its permission."""

    def __init__(self) -> None:
        super().__init__()
        self.may_end = asyncio.Event()
        self.begun = asyncio.Event()

    async def __call__(self, update: Update) -> None:
        self.begun.set()
        await self.may_end.wait()
        await super().__call__(update)


class LateAnswer(UpdateStore):
    """A store that says only when it may that an update was stored."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.is_late = False
        self.is_recorded, self.may_answer = asyncio.Event(), asyncio.Event()

    async def record(
        self, updates: list[Json], *, lines: Mapping[int, Line] | None = None, now: float
    ) -> list[StoredUpdate]:
        """Do the same."""
        recorded = await super().record(updates, lines=lines, now=now)
        if self.is_late:
            self.is_recorded.set()
            await self.may_answer.wait()
        return recorded


async def test_person_is_handled_by_one_replica_in_order(pair: tuple[InboxHarness, InboxHarness]) -> None:
    """What the other one receives meanwhile is handled after it, by the same replica."""
    one, two = pair
    slow, other = Slow(), Recorder()
    async with one.open(slow), two.open(other):
        await one.receive(text_update(1))
        await slow.begun.wait()
        await two.receive(text_update(2), text_update(3))
        await two.receive(text_update(4, person=4))
        await other.wait_for(1)
        slow.may_end.set()
        await slow.wait_for(3)

    assert (slow.ids, other.ids) == ([1, 2, 3], [4])


async def test_what_another_replica_got_earlier_comes_first(pair: tuple[InboxHarness, InboxHarness]) -> None:
    """The replica that is at a person's updates gets the third one; the second one went to the other replica."""
    one, two = pair
    slow, other = Slow(), Recorder()
    async with one.open(slow), two.open(other):
        await one.receive(text_update(1))
        await slow.begun.wait()
        await two.receive(text_update(2))
        await one.receive(text_update(3))
        slow.may_end.set()
        await slow.wait_for(3)
        await one.everything_begun()

    assert (slow.ids, other.ids) == ([1, 2, 3], [])


async def test_update_that_two_reads_find_is_handled_once(
    bot: ChatBot, databases: tuple[Database, Database], clock: Clock
) -> None:
    """The answer to one read comes when what it has found is handled already."""
    handled, late = Recorder(), LateAnswer(databases[0])
    slow = InboxHarness(bot, late, clock)
    await slow.inbox.replay(bot)
    async with slow.open(handled):
        late.is_late = True
        receiving = asyncio.create_task(slow.receive(text_update(1)))
        await late.is_recorded.wait()
        late.is_late = False
        await slow.receive(text_update(2))
        await handled.wait_for(2)
        while slow.inbox.pending:  # noqa: ASYNC110 - it is stored as handled
            await asyncio.sleep(0.001)
        late.may_answer.set()
        await receiving
        await slow.everything_begun()

    assert handled.ids == [1, 2]


async def test_free_person_is_handled_by_either_replica(pair: tuple[InboxHarness, InboxHarness]) -> None:
    """Once everything is handled, nobody is bound to a replica."""
    one, two = pair
    first, second = Recorder(), Recorder()
    async with one.open(first), two.open(second):
        await one.receive(text_update(1))
        await first.wait_for(1)
        while one.inbox.pending:  # noqa: ASYNC110 - it is stored as handled
            await asyncio.sleep(0.001)
        await two.receive(text_update(2))
        await second.wait_for(1)

    assert (first.ids, second.ids) == ([1], [2])


async def test_updates_of_a_replica_that_died_are_handled(
    pair: tuple[InboxHarness, InboxHarness], databases: tuple[Database, Database]
) -> None:
    """As soon as it is taken for gone, in their order."""
    one, two = pair
    handled = Recorder()
    await one.receive(text_update(1), text_update(2))
    async with two.open(handled):
        assert await two.inbox.take_free() == 0
        await ReplicaStore(databases[1]).beat({databases[0].replica: 1}, now=0.0, patience=0.0)
        assert await two.inbox.take_free() == 2
        await handled.wait_for(2)

    assert handled.ids == [1, 2]


async def test_what_a_lost_answer_has_left_is_handled(
    pair: tuple[InboxHarness, InboxHarness], databases: tuple[Database, Database]
) -> None:
    """An update is stored and its line taken, of which its replica has heard nothing; the next ones wait for it."""
    one, two = pair
    handled = Recorder()
    async with one.open(handled):
        lost = text_update(1, person=1)
        await UpdateStore(databases[0]).record([lost], lines={1: (1, 1)}, now=0.0)
        await two.receive(text_update(2, person=1))
        for _ in range(2):
            await one.inbox.take_free()
        await handled.wait_for(2)

    assert handled.ids == [1, 2]


async def test_line_that_could_not_be_left_is_left_later(
    pair: tuple[InboxHarness, InboxHarness], databases: tuple[Database, Database]
) -> None:
    """Otherwise nobody would handle what the person sends from then on."""
    one, two = pair
    handled = Recorder()
    await UpdateStore(databases[0]).take_line((1, 1))
    async with two.open(handled):
        for _ in range(2):
            await one.inbox.take_free()
        await two.receive(text_update(1, person=1))
        await handled.wait_for(1)

    assert handled.ids == [1]


async def test_replica_taken_for_gone_drops_what_waits(
    pair: tuple[InboxHarness, InboxHarness], databases: tuple[Database, Database]
) -> None:
    """It ends what it is at; the rest is handled once, by the other one."""
    one, two = pair
    slow, other = Slow(), Recorder()
    async with one.open(slow), two.open(other):
        await one.receive(text_update(1), text_update(2), text_update(3))
        await slow.begun.wait()
        await ReplicaStore(databases[1]).beat({databases[0].replica: 1}, now=0.0, patience=0.0)
        await two.inbox.take_free()
        one.inbox.drop_waiting()
        slow.may_end.set()
        await other.wait_for(3)

    assert (slow.ids, other.ids) == ([1], [1, 2, 3])


@pytest.mark.parametrize("is_told", [True, False])
async def test_retry_of_what_another_has_handled_is_dropped(
    pair: tuple[InboxHarness, InboxHarness], databases: tuple[Database, Database], *, is_told: bool
) -> None:
    """The other replica took this one for gone during its first try, whether or not this one knows by then."""
    one, two = pair
    slow, other = Slow(), Recorder()

    async def fail(update: Update) -> None:
        await slow(update)
        raise NetworkError("made up")

    async with one.open(fail), two.open(other):
        await one.receive(text_update(1), text_update(2))
        await slow.begun.wait()
        await ReplicaStore(databases[1]).beat({databases[0].replica: 1}, now=0.0, patience=0.0)
        await two.inbox.take_free()
        await other.wait_for(2)
        while two.inbox.pending:  # noqa: ASYNC110 - it is stored as handled
            await asyncio.sleep(0.001)
        if is_told:
            one.inbox.drop_waiting()
        slow.may_end.set()
        async with asyncio.timeout(10):
            while one.inbox.pending:  # noqa: ASYNC110 - it drops what it has
                await asyncio.sleep(0.001)

    assert (slow.ids, other.ids) == ([1], [1, 2])


async def test_retry_goes_on_where_the_line_is_held(pair: tuple[InboxHarness, InboxHarness]) -> None:
    """What the person sends meanwhile to another replica waits for it."""
    one, two = pair
    handled, other = Recorder(), Recorder()

    async def fail_once(update: Update) -> None:
        await handled(update)
        if len(handled.ids) == 1:
            await two.receive(text_update(2))
            raise NetworkError("made up")

    async with one.open(fail_once), two.open(other):
        await one.receive(text_update(1))
        await handled.wait_for(3)

    assert (handled.ids, other.ids) == ([1, 1, 2], [])


async def test_exclusive_work_excludes_the_other_replica(pair: tuple[InboxHarness, InboxHarness]) -> None:
    """What the person sends meanwhile to the other replica is handled afterwards."""
    one, two = pair
    first, second = Recorder(), Recorder()
    async with one.open(first), two.open(second):
        async with one.inbox.exclusively(1, 1):
            await two.receive(text_update(1, person=1))
            await two.everything_begun()
            during = first.ids + second.ids
        await first.wait_for(1)

    assert (during, first.ids, second.ids) == ([], [1], [])


async def test_exclusive_work_waits_for_the_other_replica(pair: tuple[InboxHarness, InboxHarness]) -> None:
    """It begins when nothing of the person's is handled there any more."""
    one, two = pair
    slow, order = Slow(), list[str]()

    async def work() -> None:
        async with two.inbox.exclusively(1, 1):
            order.append(f"work after {slow.ids}")

    async with one.open(slow):
        await one.receive(text_update(1, person=1))
        await slow.begun.wait()
        working = asyncio.create_task(work())
        await asyncio.wait([working], timeout=0.3)
        slow.may_end.set()
        await working

    assert order == ["work after [1]"]
