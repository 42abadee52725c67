import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from sandbox.bot_process import BotProcess
from sandbox.web.jobs import MAX_JOBS, read_jobs
from sandbox.web.supervisor import Supervisor

RUNS = "import sys, time\nprint('running;', file=sys.stderr, flush=True)\ntime.sleep(60)\n"


@pytest.fixture
async def supervisor(tmp_path: Path) -> AsyncIterator[Supervisor]:
    """A supervisor of a bot that only logs that it is running."""
    program = tmp_path / "bot.py"
    program.write_text(RUNS, encoding="utf-8")
    bot = BotProcess(tmp_path, {}, program=program)
    yield Supervisor(bot)
    await bot.close()


async def test_killed_bot_is_started_again(supervisor: Supervisor) -> None:
    """As another process; the old one is gone."""
    await supervisor.start()
    first = supervisor.bot.pid
    await supervisor.kill()
    assert supervisor.state == "running"
    assert supervisor.bot.pid != first
    assert not psutil.pid_exists(first)
    assert supervisor.starts == 2


async def test_bot_is_started_once_at_a_time(supervisor: Supervisor) -> None:
    """Simultaneous starts wait for each other."""
    await asyncio.gather(supervisor.start(), supervisor.start())
    assert supervisor.starts == 1


async def test_bot_that_does_not_start_is_reported_with_its_log(tmp_path: Path) -> None:
    """The end of the log says why."""
    program = tmp_path / "bot.py"
    program.write_text("raise SystemExit('out of order')", encoding="utf-8")
    supervisor = Supervisor(BotProcess(tmp_path, {}, program=program))
    with pytest.raises(OSError, match="out of order"):
        await supervisor.start()
    assert supervisor.state == "down"


async def test_bot_that_ended_by_itself_can_be_started(supervisor: Supervisor) -> None:
    """Its state is `down` until then."""
    await supervisor.start()
    await supervisor.bot.stop()
    assert supervisor.state == "down"
    await supervisor.kill()
    assert supervisor.bot.is_running


def test_job_rows_are_limited_and_newest_first(tmp_path: Path) -> None:
    """With every column of the database."""
    path = tmp_path / "bot.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE jobs (id INTEGER PRIMARY KEY, state TEXT)")
        database.executemany("INSERT INTO jobs (state) VALUES (?)", [("queued",)] * (MAX_JOBS + 5))
        database.commit()
    rows = read_jobs(path)
    assert rows is not None
    assert len(rows) == MAX_JOBS
    assert rows[0] == {"id": MAX_JOBS + 5, "state": "queued"}


def test_missing_database_is_not_created(tmp_path: Path) -> None:
    """read_jobs returns None."""
    assert read_jobs(tmp_path / "bot.db") is None
    assert not list(tmp_path.iterdir())
