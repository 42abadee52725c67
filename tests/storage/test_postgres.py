"""What only PostgreSQL does: several connections at once, and a server that goes away."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import psycopg
import pytest

from domain.job import Job, JobState
from domain.limits import Limits
from domain.owner import Owner
from storage.database import Database, StorageError, UnusableDatabaseError
from storage.encryption import Cipher, new_key
from storage.jobs import JobStore
from storage.key_rotation import rotate_keys
from storage.motions import MOST_OWN, MotionStore, SaveOutcome
from storage.pause import Pause, PauseStore
from storage.payers import Payers
from storage.payments import PaymentStore
from storage.starting import Outcome
from tests.storage.support.factories import (
    PRIVATE,
    a_job,
    complete_draft,
    opened,
    photo,
    put,
    start_draft,
    stored,
    video,
)
from tests.storage.support.paying import a_charge, an_order, pay
from tests.storage.support.queries import POSTGRES_QUERIES
from tests.storage.support.raw import run
from tests.support.postgres import PostgresServer, migrated_database, shared_server, skip_without_programs

ROOT = Path(__file__).parents[2]
REPLICAS = 4


@pytest.fixture
def kind() -> str:
    """Use PostgreSQL only."""
    return "postgres"


@pytest.fixture
async def replicas(where: str) -> AsyncIterator[list[Database]]:
    """Several processes would have as many of these."""
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(opened(where)) for _ in range(REPLICAS)]


@pytest.fixture(scope="module")
def prepared() -> Iterator[psycopg.Connection]:
    with migrated_database() as url, psycopg.connect(url, autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize("name", POSTGRES_QUERIES)
def test_every_query_is_understood(prepared: psycopg.Connection, name: str) -> None:
    """Also those that no other test runs on PostgreSQL."""
    numbers: dict[str, int] = {}
    sql = re.sub(
        r"%\((\w+)\)s", lambda found: f"${numbers.setdefault(found[1], len(numbers) + 1)}", POSTGRES_QUERIES[name]
    )

    prepared.execute(f"PREPARE checked AS {sql.replace('%%', '%')}".encode())
    prepared.execute("DEALLOCATE checked")


async def test_due_steps_are_claimed_once(replicas: list[Database]) -> None:
    """By several processes at once, of which none waits for another."""
    jobs = [await a_job(replicas[0], JobState.GENERATING) for _ in range(40)]

    claimed = await asyncio.gather(
        *(
            JobStore(database).claim_due(now=1.0, lease=60.0, limit=5, deliveries=5)
            for _ in range(REPLICAS)
            for database in replicas
        )
    )

    ids = sorted(job.id for each in claimed for job in each)
    assert ids == [job.id for job in jobs]


async def test_no_more_slots_are_given_than_there_are(replicas: list[Database]) -> None:
    """Each process counts what the others have just claimed."""
    for number in range(1, 21):
        await a_job(replicas[0], owner=Owner(number, 0, number))

    claimed = await asyncio.gather(
        *(JobStore(database).claim_queued(now=1.0, lease=60.0, limit=3, slots=5) for database in replicas)
    )

    ids = [job.id for each in claimed for job in each]
    assert len(ids) == len(set(ids)) == 5


async def test_last_place_is_given_once(replicas: list[Database]) -> None:
    """A limit holds for presses that reach several processes at once."""
    drafts = [await complete_draft(replicas[0], Owner(-number, 0, PRIVATE.person_id)) for number in range(1, 5)]

    starts = await asyncio.gather(
        *(
            start_draft(database, draft.id, limits=Limits(2, 100))
            for database, draft in zip(replicas, drafts, strict=True)
        )
    )

    assert sorted(start.outcome.name for start in starts) == ["STARTED", "STARTED", "TOO_MANY", "TOO_MANY"]


async def test_draft_starts_one_job_in_all_processes(replicas: list[Database]) -> None:
    """The other presses get the same job."""
    draft = await complete_draft(replicas[0])

    starts = await asyncio.gather(*(start_draft(database, draft.id) for database in replicas))

    outcomes = [start.outcome for start in starts]
    assert outcomes.count(Outcome.STARTED) == 1
    assert outcomes.count(Outcome.ALREADY_STARTED) == REPLICAS - 1
    assert len({start.job.id for start in starts if start.job}) == 1


async def test_order_is_paid_once_in_all_processes(replicas: list[Database]) -> None:
    """Of two payments for it, one comes back."""
    order = await an_order(replicas[0])

    paid = await asyncio.gather(
        *(pay(database, a_charge(order, f"stx{number}")) for number, database in enumerate(replicas))
    )

    assert sorted(payment.state for payment in paid) == ["refunding"] * (REPLICAS - 1) + ["spent"]


async def test_refunds_are_claimed_once(replicas: list[Database]) -> None:
    """Telegram is asked by one process."""
    order = await an_order(replicas[0])
    for number in range(10):
        await pay(replicas[0], a_charge(order, f"stx{number}"))

    claimed = await asyncio.gather(
        *(PaymentStore(database).claim_due(now=100.0, lease=60.0, limit=4) for database in replicas)
    )

    ids = [payment.charge.id for each in claimed for payment in each]
    assert len(ids) == len(set(ids)) == 9


async def test_motions_stay_within_their_limit(replicas: list[Database]) -> None:
    """However many processes save one at once."""
    saved = await asyncio.gather(
        *(
            MotionStore(replicas[number % REPLICAS]).save_unnamed(11, video(f"v{number}"), chat_id=11, now=0.0)
            for number in range(MOST_OWN + 4)
        )
    )

    outcomes = [each.outcome for each in saved]
    assert (outcomes.count(SaveOutcome.SAVED), outcomes.count(SaveOutcome.TOO_MANY)) == (MOST_OWN, 4)


async def test_a_day_has_one_key_in_all_processes(replicas: list[Database]) -> None:
    """What is counted under another one would not be found."""

    async def newest(database: Database) -> str:
        async with database.transaction() as connection:
            return (await Payers(database.cipher).hashes(connection, "account", [11], now=0.0)).newest

    hashes = await asyncio.gather(*(newest(database) for database in replicas))

    assert len(set(hashes)) == 1


async def test_processes_that_start_together_migrate_once() -> None:
    """Each waits for the one that has begun."""
    skip_without_programs()
    server = shared_server()
    name = server.create()
    try:
        opened_ones = await asyncio.gather(*(Database.open(server.url(name)) for _ in range(REPLICAS)))
        for database in opened_ones:
            await database.close()
    finally:
        server.drop(name)


async def test_database_of_a_newer_version_is_refused(where: str, database: Database) -> None:
    """As a file is."""
    async with database.transaction() as connection:
        await run(connection, "UPDATE schema_version SET version = 999")

    with pytest.raises(UnusableDatabaseError, match=r"newer version.*999.*DATABASE_URL"):
        await Database.open(where)


async def test_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The text has no password in it."""
    with pytest.raises(UnusableDatabaseError, match="can't be used") as caught:
        await Database.open(f"postgresql://bot:secret-word@/bot?host={tmp_path}")

    assert "secret-word" not in str(caught.value)


async def test_restart_of_the_server_is_noticed_by_nobody(server: PostgresServer) -> None:
    """Connections that it has ended are replaced before anything is done."""
    async with opened(server.url()) as database:
        pauses = PauseStore(database)
        await asyncio.gather(*(pauses.all() for _ in range(5)))
        server.stop()
        server.start()

        assert await pauses.all() == []


async def test_stopped_server_is_a_storage_error(server: PostgresServer) -> None:
    """At once; the next transaction is as usual once it runs again."""
    async with opened(server.url()) as database:
        pauses, pause = PauseStore(database), Pause("credits", 1, 2)
        server.stop()
        with pytest.raises(StorageError):
            await pauses.begin(pause)
        assert database.last_error is not None
        server.start()

        await pauses.begin(pause)

        assert await pauses.all() == [pause]
        assert database.last_error is None


async def test_crash_of_the_server_keeps_what_was_committed(server: PostgresServer) -> None:
    """And nothing of a transaction under way."""
    async with opened(server.url()) as database:
        job = await a_job(database)

        async def delete_in_a_crash() -> None:
            async with database.transaction() as connection:
                await run(connection, "DELETE FROM jobs")
                server.stop(signal.SIGQUIT)
                server.start()

        with pytest.raises(StorageError):
            await delete_in_a_crash()

        assert await stored(database, job) == job


async def test_ended_connection_is_a_storage_error(database: Database) -> None:
    """In the middle of a transaction, which changes nothing then."""
    draft = await put(database, PRIVATE, photo())

    async def delete_and_be_cut_off() -> None:
        async with database.transaction() as connection:
            await run(connection, "DELETE FROM drafts")
            (row,) = await run(connection, "SELECT pg_backend_pid() AS pid")
            async with database.transaction() as other:
                await run(other, "SELECT pg_terminate_backend(?)", (row["pid"],))

    with pytest.raises(StorageError):
        await delete_and_be_cut_off()

    assert (await put(database, PRIVATE, video())).id == draft.id


async def test_two_that_wait_for_each_other_are_told(database: Database) -> None:
    """One gets a StorageError, and the other goes on."""
    first, second = [await a_job(database) for _ in range(2)]
    both_hold = asyncio.Barrier(2)

    async def change(one: int, other: int) -> None:
        async with database.transaction() as connection:
            await run(connection, "UPDATE jobs SET attempts = 1 WHERE id = ?", (one,))
            await both_hold.wait()
            await run(connection, "UPDATE jobs SET attempts = 1 WHERE id = ?", (other,))

    results = await asyncio.gather(change(first.id, second.id), change(second.id, first.id), return_exceptions=True)

    assert sorted(type(result).__name__ for result in results) == ["NoneType", "StorageError"]


async def test_errors_hold_nothing_of_a_row(database: Database) -> None:
    """What the server adds to them does, and they are logged."""
    await a_job(database)

    with pytest.raises(StorageError) as caught:
        async with database.transaction() as connection:
            await run(connection, "UPDATE jobs SET chat_id = NULL, photo = 'file-id-of-somebody'")

    assert "chat_id" in str(caught.value)
    assert "file-id-of-somebody" not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_lock_is_held_by_one(replicas: list[Database]) -> None:
    """Another process gets it when it is given back."""
    first, second = [database.lock("leader") for database in replicas[:2]]

    assert await first.take()
    assert not await second.take()
    assert await first.take()
    await first.give_back()
    assert await second.take()

    await second.give_back()


async def test_lock_is_lost_with_its_connection(replicas: list[Database]) -> None:
    """Whoever had it learns that when it looks."""
    first, second = [database.lock("leader") for database in replicas[:2]]
    assert await first.take()
    async with replicas[2].transaction() as connection:
        await run(
            connection, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid <> 0"
        )

    assert not await first.take()
    assert await second.take()

    await second.give_back()


async def test_shared_lock_keeps_out_who_wants_to_be_alone(replicas: list[Database]) -> None:
    """Several that share it go together."""
    shared = [database.lock("running", shared=True) for database in replicas[:2]]
    alone = replicas[2].lock("running")
    assert [await lock.take() for lock in shared] == [True, True]

    assert not await alone.take()

    for lock in (*shared, alone):
        await lock.give_back()


async def test_keys_are_rotated(where: str) -> None:
    """As in a file."""
    old, new = new_key(), new_key()
    async with opened(where, Cipher([old])) as database:
        job = await a_job(database)
    async with opened(where, Cipher([new, old])) as database:
        await rotate_keys(database)
    async with opened(where, Cipher([new])) as database:
        await rotate_keys(database)

        assert await stored(database, job) == job


_KILLED = """
import asyncio, sys
from storage.database import Database

async def main():
    database = await Database.open(sys.argv[1])
    async with database.transaction() as connection:
        await connection.execute("DELETE FROM jobs")
        print("in the middle", flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_killed_process_leaves_what_was_committed(where: str, database: Database) -> None:
    """The server undoes what it was about to do, and gives the rows to others."""
    job = await a_job(database)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _KILLED, where, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"in the middle\n"
    process.kill()
    await process.wait()

    claimed: list[Job] = []
    async with asyncio.timeout(10):
        while not claimed:  # the server doesn't say when it has seen the end of the process
            await asyncio.sleep(0.01)
            claimed = await JobStore(database).claim_queued(now=1.0, lease=60.0, limit=1, slots=1)
    assert [each.id for each in claimed] == [job.id]


async def test_psycopg_is_not_imported_without_need(tmp_path: Path) -> None:
    """With SQLite it need not be installed."""
    program = f"""
import asyncio, sys
import bot
from storage.database import Database

async def main():
    await (await Database.open("sqlite:///{tmp_path}/bot.db")).close()

asyncio.run(main())
print(any(name.startswith("psycopg") for name in sys.modules))
"""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await process.communicate()

    assert out.split() == [b"False"]
