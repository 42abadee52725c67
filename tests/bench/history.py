"""What a tick, a press and a message cost beside a long history and a long queue: `python -m tests.bench.history`.

Takes some minutes and 2 GB of the disk; with `--rows 100000`, the longest history is that long.
"""

import argparse
import asyncio
import json
import sqlite3
import statistics
import time
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.limits import Limits
from domain.media import MediaFile, Role
from domain.money import Usd
from domain.options import Mode, Options
from domain.owner import Owner
from sandbox.bot_process import cancel_on_signals
from storage.database import Database
from storage.drafts import DraftStore
from storage.durations import DurationStore
from storage.encryption import Cipher, new_key
from storage.jobs import JobStore
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from storage.starting import JobStarter, NewJob
from storage.updates import UpdateStore
from tests.bench.process import processor_seconds
from tests.support.system import running_system

SHORT, MIDDLE, LONG = 100, 10_000, 1_000_000
"""Rows of history."""
IDLE_ROWS = 100_000
WAITING = 10_000
REPEATS = 25
IDLE_SECONDS = 30.0
MAX_IDLE = 0.02
"""The goal: the share of a processor that an idle bot uses."""
DAY = 24 * 3600.0
PERSON = 7
"""One of those in the history."""
FILL = Path(__file__).with_name("history.sql")


Work = Callable[[], Awaitable[object]]


@dataclass
class Bench:
    """The stores of a database, and people of whom nothing is stored yet."""

    database: Database
    now: float
    next_person: int = 10**6

    def __post_init__(self) -> None:
        self.jobs, self.drafts = JobStore(self.database), DraftStore(self.database)
        self.starter = JobStarter(self.database)
        self.updates, self.people = UpdateStore(self.database), PeopleStore(self.database)
        self.preferences, self.durations = PreferenceStore(self.database), DurationStore(self.database)

    def person(self) -> Owner:
        """Return somebody new, in their private chat."""
        self.next_person += 1
        return Owner(self.next_person, 0, self.next_person)

    async def draft(self, owner: Owner) -> int:
        """Return the id of a complete draft."""
        for role in Role:
            draft = await self.drafts.put(
                owner, MediaFile(role, "f" * 80), message_id=1, album_id=None, language="en", now=self.now
            )
        return draft.id

    async def start(self, draft_id: int) -> int:
        """Return the id of a new job."""
        limits = Limits(of_person=10, waiting=10**6)
        start = await self.starter.start_from_draft(
            draft_id, NewJob(self.next_person, Options(), 1, amount=Usd.of(0.5), now=self.now), limits
        )
        if start.job is None:
            raise RuntimeError(f"no job was started: {start.outcome}")
        return start.job.id

    async def tick(self) -> None:
        """What a tick reads; there is no free slot, and nothing is due."""
        await self.jobs.claim_due(now=self.now - DAY, lease=60, limit=16, deliveries=12)
        await self.jobs.claim_queued(now=self.now - DAY, lease=60, limit=12, slots=0)
        await self.drafts.replies_due(now=self.now - DAY, limit=5)
        await self.drafts.without_quality(limit=5)

    async def claim(self) -> None:
        """Give a free slot to the next job, which gives it back."""
        for job in await self.jobs.claim_queued(now=self.now + DAY, lease=60, limit=1, slots=10**6):
            await self.jobs.release(job, attempts=0, due_at=self.now)

    async def refresh(self) -> None:
        """What the status board reads."""
        await self.jobs.outdated_statuses([], after=0, limit=200)

    async def animate(self) -> Work:
        """Start a job."""
        draft_id = await self.draft(self.person())
        return partial(self.start, draft_id)

    async def cancel(self) -> Work:
        """Cancel a job that waits."""
        job_id = await self.start(await self.draft(self.person()))
        return partial(self.jobs.cancel, job_id, now=self.now)

    async def status(self) -> Work:
        """Read a person's jobs and their positions in the queue."""
        owner = self.person()
        await self.start(await self.draft(owner))

        async def look() -> None:
            for job in await self.jobs.live_of_person(owner.person_id):
                await self.jobs.ahead_of(job.id)

        return look

    async def file(self) -> Work:
        """Take both files of a draft."""
        owner = self.person()

        async def receive() -> None:
            update = {"update_id": owner.person_id, "message": {"text": "x" * 300}}
            await self.updates.record([update], now=self.now)
            await self.draft(owner)
            await self.durations.samples(Mode.MOVE)
            await self.updates.mark_handled(owner.person_id)

        return receive

    async def forget(self) -> Work:
        """Forget a person who has a job."""
        owner = self.person()
        await self.start(await self.draft(owner))
        return partial(self.people.forget, owner.person_id, now=self.now)

    async def language(self) -> Work:
        """Choose a language."""
        return partial(self.preferences.set_language, self.person().chat_id, "de", now=self.now)

    async def results(self) -> Work:
        """Read a page of /history."""
        return partial(self.jobs.results_of_person, PERSON, chat_id=None, limit=5, skip=0)

    async def sweep(self) -> Work:
        """What is done every minute, with nothing to delete."""
        return partial(self.people.sweep, retention=1000 * DAY, now=self.now)


async def _always(work: Work) -> Work:
    return work


WORKS: dict[str, Callable[[Bench], Awaitable[Work]]] = {
    "tick: nothing is due": lambda bench: _always(bench.tick),
    "tick: a slot is free": lambda bench: _always(bench.claim),
    "status messages": lambda bench: _always(bench.refresh),
    "press: Animate": Bench.animate,
    "press: Cancel": Bench.cancel,
    "press: a language": Bench.language,
    "message: /status": Bench.status,
    "message: /history": Bench.results,
    "message: both files": Bench.file,
    "message: /forget": Bench.forget,
    "every minute: sweep": Bench.sweep,
}
"""What is measured; each prepares a piece of work and returns it."""


def main() -> None:
    """Print a table of milliseconds, and what an idle bot costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=LONG, help="rows of the longest history")
    rows = parser.parse_args().rows
    with suppress(asyncio.CancelledError):
        asyncio.run(_bench(rows))


async def _bench(rows: int) -> None:
    cancel_on_signals()
    loads = [(SHORT, 0), (MIDDLE, 0), (rows, 0), (rows, WAITING)]
    columns = []
    for history, waiting in loads:
        with TemporaryDirectory(prefix="bench-") as directory:
            columns.append(await measure(Path(directory) / "bot.db", history, waiting))
    print(f"{'milliseconds, median':24}" + "".join(f"{history:>12,}" for history, _ in loads))
    print(f"{'jobs that wait':24}" + "".join(f"{waiting:>12,}" for _, waiting in loads))
    for name in columns[0]:
        print(f"{name:24}" + "".join(f"{1000 * column[name]:12.1f}" for column in columns))
    share = await idle_share(min(rows, IDLE_ROWS))
    print(
        f"\nidle bot, {min(rows, IDLE_ROWS):,} rows: {share:.1%} of a processor (goal: {MAX_IDLE:.0%})", flush=True
    )


async def measure(path: Path, history: int, waiting: int) -> dict[str, float]:
    """Return the seconds of each piece of work; the last is the longest time for which the loop stood still."""
    database = await Database.open(path, Cipher([new_key()]))
    try:
        bench = Bench(database, now=time.time())
        await asyncio.to_thread(fill, path, history, now=bench.now)
        for _ in range(waiting):
            await bench.start(await bench.draft(bench.person()))
        lags: list[float] = []
        beat = asyncio.create_task(_beat(lags))
        times = {name: await _median(bench, work) for name, work in WORKS.items()}
        beat.cancel()
        return times | {"loop: longest halt": max(lags)}
    finally:
        await database.close()


def fill(path: Path, rows: int, *, now: float, cipher: Cipher | None = None) -> None:
    """Add jobs that are over. Texts that are encrypted with `cipher` belong to no row: nothing may read them."""
    text = json.dumps(MediaFile(Role.PHOTO, "f" * 200).to_dict())
    values = {
        "rows": rows,
        "now": now - DAY,
        "text": cipher.encrypt(text, "jobs") if cipher else text,
        "options": json.dumps(Options().to_dict()),
    }
    with closing(sqlite3.connect(path, timeout=60)) as connection, connection:
        connection.execute(FILL.read_text(encoding="utf-8"), values)


async def _median(bench: Bench, prepare: Callable[[Bench], Awaitable[Work]]) -> float:
    times = []
    for _ in range(REPEATS):
        run = await prepare(bench)
        begun = time.perf_counter()
        await run()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


async def _beat(lags: list[float]) -> None:
    """Note how late the loop is whenever it comes back here."""
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(0.001)
        lags.append(time.perf_counter() - begun - 0.001)


async def idle_share(rows: int) -> float:
    """Return the share of a processor that an idle bot uses beside so many rows of history."""
    key = new_key()
    with TemporaryDirectory(prefix="bench-") as directory:
        async with running_system(Path(directory)) as system:
            system.bot.settings |= {"ADVICE": "true", "POLL_INTERVAL": "10s", "DATA_KEY": key}
            await system.start()
            await system.bot.stop()
            await asyncio.to_thread(fill, system.bot.database, rows, now=time.time(), cipher=Cipher([key]))
            await system.start()
            await asyncio.sleep(5)  # what follows the start
            before = sum(processor_seconds(system.bot.pid))
            await asyncio.sleep(IDLE_SECONDS)
            return (sum(processor_seconds(system.bot.pid)) - before) / IDLE_SECONDS


if __name__ == "__main__":
    main()
