"""One bot on SQLite beside one, two and four replicas on PostgreSQL: `make bench-scale`, some four minutes.

Everything shares the processors of one machine: the replicas, their media processes, the database, both stand-ins
and the people. What is printed last says what bounds the figures, and what they can't say.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
from prometheus_client.parser import text_string_to_metric_families

from sandbox import samples
from sandbox.bot_process import PROGRAM, BotProcess, cancel_on_signals
from sandbox.ports import free_port
from sandbox.telegram import Person
from storage.database import Database
from tests.bench import loads
from tests.bench.claiming import SECONDS
from tests.bench.history import Bench
from tests.bench.process import processor_seconds
from tests.invariants.support.cluster import Cluster, running_cluster
from tests.support.postgres import PostgresServer
from tests.support.system import System, running_system

REPLICAS = (1, 2, 4)
STEPS = 400
"""Jobs whose next step is due, for the claims."""
PEOPLE = 100
FEW = 30
"""Jobs whose calls of the database are counted."""
VIDEO = samples.motion(2.0, 240, 320, frame_rate=16)
MESSAGES_A_SECOND = 30
"""What Telegram lets a bot send (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)."""
_DURABLE = {"fsync": "on", "full_page_writes": "on", "autovacuum": "on"}
"""As a server that somebody relies on has them."""
_SELDOM = {"POLL_INTERVAL": "2s"}
"""While calls are counted, so that few of them are those of a bot that has nothing to do."""
_SETTINGS = {"ADVICE": "true", "MAX_ACTIVE_JOBS": str(PEOPLE), "MEDIA_PROCESSES": "2"}

Count = Callable[[], Awaitable[float]]


@dataclass(frozen=True)
class Figures:
    """What a run of 100 jobs took."""

    jobs_per_minute: float
    processors: float
    """Processors that the bots and their media processes kept busy, without the database."""
    messages: float
    """Messages that a job sends, and edits of them."""


@dataclass(frozen=True)
class Calls:
    """What a job asks of the database."""

    transactions: float
    round_trips: float | None
    """None where nothing goes over a connection."""


def main() -> int:
    """Return the exit status."""
    with suppress(asyncio.CancelledError):
        asyncio.run(_bench())
        return 0
    return 130


async def _bench() -> None:
    cancel_on_signals()
    names = ["SQLite, 1", *(f"PostgreSQL, {count}" for count in REPLICAS)]
    claims = [await _claims_on_sqlite(), *[await _claims_on_postgres(count) for count in REPLICAS]]
    figures = [await _jobs_on_sqlite(), *[await _jobs_on_postgres(count) for count in REPLICAS]]
    print(f"{'database, processes':<20}{'claims/s':>12}{'jobs/min':>12}{'processors':>12}")
    for name, rate, run in zip(names, claims, figures, strict=True):
        print(f"{name:<20}{rate:>12,.0f}{run.jobs_per_minute:>12.0f}{run.processors:>12.2f}")
    print(f"\n{'of a job':<20}{'transactions':>16}{'round trips':>16}")
    for name, calls in (("SQLite", await _calls_on_sqlite()), ("PostgreSQL", await _calls_on_postgres())):
        trips = "none" if calls.round_trips is None else f"{calls.round_trips:.0f}"
        print(f"{name:<20}{calls.transactions:>16.0f}{trips:>16}")
    _explain(max(run.messages for run in figures), max(run.jobs_per_minute for run in figures))


def _explain(messages: float, reached: float) -> None:
    most = MESSAGES_A_SECOND / messages * 60
    print(f"""
A job takes {messages:.1f} messages and edits. Telegram lets a bot make {MESSAGES_A_SECOND} a second, however many
processes it has: {most:.0f} jobs a minute. {reached:.0f} were reached, with {os.cpu_count()} processors for all.
More replicas help where the processors of one machine bound it, and where one shall be able to end.
Past Telegram's limit, only another bot with a token of its own helps.
Not measured: replicas on machines of their own, and a database that is a network away, where a job waits for each
of its round trips.""")


async def _claims_on_sqlite() -> float:
    with TemporaryDirectory(prefix="bench-") as directory:
        url = f"sqlite:///{directory}/bot.db"
        await _fill(url)
        return await _claims(url, 1)


async def _claims_on_postgres(count: int) -> float:
    async with _server() as server:
        url = server.url(await asyncio.to_thread(server.create))
        await _fill(url)
        return await _claims(url, count)


@asynccontextmanager
async def _server() -> AsyncIterator[PostgresServer]:
    server = await asyncio.to_thread(partial(PostgresServer, **_DURABLE))
    try:
        await asyncio.to_thread(server.start)
        yield server
    finally:
        await asyncio.to_thread(server.close)


async def _fill(url: str) -> None:
    """Make jobs whose next step is due."""
    database = await Database.open(url)
    try:
        bench = Bench(database, 1.0)
        for _ in range(STEPS):
            await bench.start(await bench.draft(bench.person()))
        async with database.transaction() as connection:
            await connection.execute("UPDATE jobs SET state = 'generating', due_at = 1, generation_id = 'g'")
    finally:
        await database.close()


async def _claims(url: str, count: int) -> float:
    """Return how many steps that many processes claim in a second, together."""
    command = (sys.executable, "-m", "tests.bench.claiming", url)
    pipe = asyncio.subprocess.PIPE
    workers = [await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe) for _ in range(count)]
    for worker in workers:
        assert worker.stdout is not None
        await worker.stdout.readline()
    ended = await asyncio.gather(*(worker.communicate(b"\n") for worker in workers))
    return sum(int(printed) for printed, _ in ended) / SECONDS


async def _jobs_on_sqlite() -> Figures:
    async with _alone() as system:
        return await _figures(system, [system.bot])


async def _jobs_on_postgres(count: int) -> Figures:
    async with _together(count) as cluster:
        return await _figures(_first(cluster), cluster.bots)


@asynccontextmanager
async def _alone(**settings: str) -> AsyncIterator[System]:
    with TemporaryDirectory(prefix="bench-") as directory:
        async with running_system(Path(directory), program=PROGRAM) as system:
            await system.start(**_SETTINGS, **settings)
            yield system


@asynccontextmanager
async def _together(count: int, **settings: str) -> AsyncIterator[Cluster]:
    async with AsyncExitStack() as stack:
        directory = Path(stack.enter_context(TemporaryDirectory(prefix="bench-")))
        cluster = await stack.enter_async_context(
            running_cluster(directory, replicas=count, program=PROGRAM, options=_DURABLE)
        )
        for bot in cluster.bots:
            bot.settings |= _SETTINGS | settings
        await cluster.start()
        yield cluster


def _first(cluster: Cluster) -> System:
    """Return the cluster as people see it: as one bot."""
    return System(cluster.world, cluster.telegram, cluster.api, cluster.bots[0])


async def _figures(system: System, bots: Sequence[BotProcess]) -> Figures:
    start = partial(_start_job, system)
    await loads.small_jobs(system, people=len(bots), start=start)  # the first of everything takes longer
    before, sent = _processor_seconds(bots), _messages(system)
    seconds = await loads.small_jobs(system, people=PEOPLE, start=start)
    return Figures(
        jobs_per_minute=PEOPLE / seconds * 60,
        processors=(_processor_seconds(bots) - before) / seconds,
        messages=(_messages(system) - sent) / PEOPLE,
    )


async def _start_job(system: System, person: Person) -> None:
    offer = await system.offer(person, video=VIDEO)
    person.presses(offer, "Animate")


def _processor_seconds(bots: Sequence[BotProcess]) -> float:
    return sum(sum(processor_seconds(bot.pid)) for bot in bots)


def _messages(system: System) -> int:
    """Return how often the bot has sent or edited a message: both count for Telegram's limit."""
    methods = [request.method for request in system.world.requests]
    return sum(method.startswith(("send", "edit")) for method in methods) - methods.count("sendChatAction")


async def _calls_on_sqlite() -> Calls:
    port = free_port()
    async with _alone(METRICS_PORT=str(port), **_SELDOM) as system:
        transactions = await _counted(system, partial(_transactions, port))
    return Calls(transactions, None)


async def _calls_on_postgres() -> Calls:
    port = free_port()
    async with _together(1, METRICS_PORT=str(port), **_SELDOM) as cluster:
        cluster.server.execute("ALTER SYSTEM SET log_statement TO 'all'")
        cluster.server.execute("SELECT pg_reload_conf()")
        transactions = await _counted(_first(cluster), partial(_transactions, port))
        trips = await _counted(_first(cluster), partial(_statements, cluster.server))
    return Calls(transactions, trips)


async def _counted(system: System, count: Count) -> float:
    """Return by how much a job raises a count, beyond what it rises by without jobs."""
    start = partial(_start_job, system)
    await loads.small_jobs(system, people=1, start=start)
    first = await count()
    await asyncio.sleep(SECONDS)
    idle = (await count() - first) / SECONDS
    first = await count()
    seconds = await loads.small_jobs(system, people=FEW, start=start)
    return (await count() - first - idle * seconds) / FEW


async def _transactions(port: int) -> float:
    async with httpx.AsyncClient() as client:
        text = (await client.get(f"http://127.0.0.1:{port}/metrics")).text
    return next(
        sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == "animation_bot_transaction_seconds_count"
    )


async def _statements(server: PostgresServer) -> float:
    """Return how many statements were sent: each is a round trip."""
    log = await asyncio.to_thread((server.folder / "log").read_text)
    return sum("LOG:  statement:" in line or "LOG:  execute " in line for line in log.splitlines())


if __name__ == "__main__":
    sys.exit(main())
