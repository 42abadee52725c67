import asyncio
from contextlib import suppress

import pytest

from storage.database import Database, Lock, StorageError
from storage.leadership import Leadership, leadership_in


@pytest.fixture
def kind() -> str:
    """A file, which is used by one process."""
    return "sqlite"


class Seat:
    """What one process holds at a time."""

    def __init__(self) -> None:
        self.holder: object = None


class OfOneSeat(Lock):
    """A lock as a database has it, as seen by one process."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self.is_cut_off = False

    async def hold(self) -> bool:
        if self.is_cut_off:
            if self._seat.holder is self:
                self._seat.holder = None
            raise StorageError("no connection")
        if self._seat.holder is None:
            self._seat.holder = self
        return self._seat.holder is self

    async def give_back(self) -> None:
        if self._seat.holder is self:
            self._seat.holder = None


class Silent(OfOneSeat):
    """One whose database can fall silent, and that takes its time to give a question up."""

    def __init__(self) -> None:
        super().__init__(Seat())
        self.answers = asyncio.Event()
        self.answers.set()
        self.questions = 0
        """Those that wait for an answer."""
        self.most_questions = 0

    async def hold(self) -> bool:
        self.questions += 1
        self.most_questions = max(self.most_questions, self.questions)
        try:
            await self.answers.wait()
        except asyncio.CancelledError:
            with suppress(TimeoutError):  # as psycopg, which tries to have the statement ended by the server
                await asyncio.wait_for(self.answers.wait(), 1)
            raise
        finally:
            self.questions -= 1
        return await super().hold()


@pytest.fixture
async def locks() -> tuple[OfOneSeat, OfOneSeat]:
    seat = Seat()
    return OfOneSeat(seat), OfOneSeat(seat)


async def test_process_alone_always_leads(database: Database) -> None:
    """It has no lock, and nothing changes that."""
    leadership = leadership_in(database)

    await leadership.run()
    await leadership.resign()

    assert leadership.is_leader
    assert leadership.has_led


async def test_one_of_two_leads(locks: tuple[OfOneSeat, OfOneSeat]) -> None:
    """The one that looked first; the other one does as soon as the first resigns."""
    one, two = Leadership(locks[0]), Leadership(locks[1])
    for leadership in (one, two, one):
        await leadership.look()
    before = (one.is_leader, two.is_leader)

    await one.resign()
    await one.look()
    await two.look()

    assert before == (True, False)
    assert (one.is_leader, two.is_leader) == (False, True)


async def test_leader_that_is_cut_off_leads_no_more(locks: tuple[OfOneSeat, OfOneSeat]) -> None:
    """It doesn't know who does; it knows that it was the last one, until it hears of another."""
    one, two = Leadership(locks[0]), Leadership(locks[1])
    for leadership in (one, two):
        await leadership.look()

    locks[0].is_cut_off = True
    for leadership in (one, two):
        await leadership.look()
    during = (one.is_leader, one.has_led, two.is_leader)
    locks[0].is_cut_off = False
    await one.look()

    assert during == (False, True, True)
    assert (one.is_leader, one.has_led) == (False, False)


async def test_leader_without_an_answer_leads_no_more() -> None:
    """As soon as it has waited long enough, whatever becomes of the question; it asks no second one meanwhile."""
    lock = Silent()
    leadership = Leadership(lock, patience=0.01)
    await leadership.look()
    before = leadership.is_leader

    lock.answers.clear()
    async with asyncio.timeout(0.5):
        for _ in range(3):
            await leadership.look()
    during = (leadership.is_leader, leadership.has_led, lock.most_questions)
    lock.answers.set()
    await leadership.resign()

    assert before
    assert during == (False, True, 1)


async def test_late_answer_is_asked_for_again() -> None:
    """The lock may have been lost since; the next look finds out."""
    lock = Silent()
    leadership = Leadership(lock, patience=0.01)
    lock.answers.clear()
    await leadership.look()
    lock.answers.set()

    seen = []
    for _ in range(2):
        await leadership.look()
        seen.append(leadership.is_leader)

    assert seen == [False, True]


async def test_work_is_done_while_leading(locks: tuple[OfOneSeat, OfOneSeat]) -> None:
    """It is stopped with the leadership, and begun anew with the next one."""
    leadership, begun, stopped = Leadership(locks[0]), asyncio.Semaphore(0), asyncio.Semaphore(0)

    async def work() -> None:
        begun.release()
        try:
            await asyncio.Event().wait()
        finally:
            stopped.release()

    await locks[1].hold()
    working = asyncio.create_task(leadership.while_leading(work))
    await leadership.look()
    await asyncio.sleep(0)
    began_early = not begun.locked()
    for _ in range(2):
        await locks[1].give_back()
        await leadership.look()
        await begun.acquire()
        locks[0].is_cut_off = True
        await leadership.look()
        await stopped.acquire()
        locks[0].is_cut_off = False
    working.cancel()
    await asyncio.wait([working])

    assert not began_early


async def test_error_of_the_work_is_raised(locks: tuple[OfOneSeat, OfOneSeat]) -> None:
    """As a refused token is, which ends the process."""

    async def work() -> None:
        raise ValueError("refused")

    leadership = Leadership(locks[0])
    await leadership.look()

    with pytest.raises(ValueError, match="refused"):
        await leadership.while_leading(work)


async def test_work_of_the_leader_is_left_out_by_others(locks: tuple[OfOneSeat, OfOneSeat]) -> None:
    """A timer calls it in every process."""
    done = []

    async def work() -> None:
        done.append(1)

    one, two = Leadership(locks[0]), Leadership(locks[1])
    for leadership in (one, two):
        await leadership.look()
        await leadership.leading(work)()

    assert len(done) == 1
