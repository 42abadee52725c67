"""What a PostgreSQL server has for several processes of the bot: who leads, what time it is, and a bell."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.leadership import Leadership, leadership_in
from tests.storage.support.factories import opened
from tests.support.cable import cable_to
from tests.support.postgres import PostgresServer
from tests.support.shared_databases import opened_twice

END_LEADER = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"


@pytest.fixture
async def pair(tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    async with opened_twice("postgres", tmp_path) as databases:
        yield databases


@pytest.fixture
def short_path(server: PostgresServer) -> Path:
    """Give a folder for a socket, whose name may have 107 bytes."""
    folder = server.folder / "cable"
    folder.mkdir()
    return folder


async def _look(*leaderships: Leadership) -> list[bool]:
    for leadership in leaderships:
        await leadership.look()
    return [leadership.is_leader for leadership in leaderships]


async def _leads(leadership: Leadership) -> None:
    """Wait until it leads: a server frees a lock a moment after its connection has ended."""
    async with asyncio.timeout(20):
        while await _look(leadership) != [True]:  # noqa: ASYNC110 - the server says nothing
            await asyncio.sleep(0.02)


async def test_leader_that_ends_is_followed(pair: tuple[Database, Database]) -> None:
    """Its lock ends with its connection, as when its process is killed; it finds out at its next look."""
    one, two = (leadership_in(database) for database in pair)
    before = await _look(one, two, one)

    async with pair[0].transaction() as connection:
        await connection.execute(END_LEADER)
    await _leads(two)
    after = await _look(one, one)
    await two.resign()
    await _leads(one)
    at_last = await _look(two)
    await one.resign()

    assert before == [True, False, True]
    assert after == [False, False]
    assert at_last == [False]


async def test_nobody_leads_while_the_server_is_down(server: PostgresServer) -> None:
    """Who has led knows that, and leads again as soon as the server is back."""
    async with opened(server.url()) as database:
        leadership = leadership_in(database)
        await leadership.look()
        await asyncio.to_thread(server.stop)
        during = await _look(leadership)
        has_led = leadership.has_led
        await asyncio.to_thread(server.start)

        assert (during, has_led) == ([False], True)
        assert await _look(leadership) == [True]
        await leadership.resign()


async def test_leader_that_is_cut_off_notices_it_in_time(server: PostgresServer, short_path: Path) -> None:
    """No answer comes, and no error; it leads again once it has asked anew; its end doesn't wait for long."""
    async with cable_to(server.folder, short_path) as cable, opened(server.url(host=short_path)) as database:
        leadership = Leadership(database.lock("leader"), patience=0.2)
        await leadership.look()

        cable.cut()
        async with asyncio.timeout(3):
            cut_off = await _look(leadership)
        cable.mend()
        await _leads(leadership)
        cable.cut()
        async with asyncio.timeout(3):
            await _look(leadership)
            await leadership.resign()

    assert cut_off == [False]
    assert not leadership.is_leader


async def test_processes_hear_the_bell(pair: tuple[Database, Database]) -> None:
    """Of another one, as often as it rings."""
    one, two = pair
    heard = asyncio.Semaphore(0)

    async def listen() -> None:
        async for _ in two.notifications():
            heard.release()

    listening = asyncio.create_task(listen())
    async with asyncio.timeout(20):
        while heard.locked():  # it rings in vain until the other one listens
            await one.notify()
            await asyncio.sleep(0.05)
        await one.notify()
        await heard.acquire()
    listening.cancel()
    await asyncio.wait([listening])


async def test_time_is_the_servers(pair: tuple[Database, Database]) -> None:
    """The same for all that ask; here, it is that of this machine as well."""
    before = time.time()

    times = [await database.now() for database in pair]

    assert before - 1 <= times[0] <= times[1] <= time.time() + 1
