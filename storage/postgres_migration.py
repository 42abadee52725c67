"""One migration on a PostgreSQL server, beside replicas that go on, and beside backups."""

import asyncio
import logging
from typing import Any

from psycopg import AsyncConnection
from psycopg.errors import DeadlockDetected, LockNotAvailable

from domain.backoff import backoff
from storage.errors import UnusableDatabaseError

_log = logging.getLogger(__name__)

_LOCK_SECONDS = 2
"""For which a migration waits for a table: whoever asks for the table meanwhile waits behind it."""
_TRIES = 60
"""In about ten minutes: a backup may take that long."""
_LONGEST_PAUSE = 10.0
_OTHERS = """
    SELECT string_agg(DISTINCT coalesce(nullif(application_name, ''), 'a program without a name'), ', ')
    FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < now() - interval '1 second'
"""
"""The programs whose transactions last."""


async def run_migration(connection: AsyncConnection[Any], number: int, script: str) -> None:
    """Run a migration in a transaction, as soon as nobody else has its tables.

    Raises psycopg.Error, and UnusableDatabaseError if a table can't be had for minutes.
    """
    for attempt in range(1, _TRIES + 1):
        try:
            await _run(connection, number, script)
        except (LockNotAvailable, DeadlockDetected):
            others = await _others(connection)
            _log.warning("migration %d waits for tables that %s uses (attempt %d)", number, others, attempt)
            await asyncio.sleep(backoff(attempt, base=1, cap=_LONGEST_PAUSE, random=lambda: 1.0))
        else:
            return
    raise UnusableDatabaseError(f"migration {number} can't be run: its tables are in use by {others}")


async def _run(connection: AsyncConnection[Any], number: int, script: str) -> None:
    async with connection.transaction():
        await connection.execute(f"SET LOCAL lock_timeout = '{_LOCK_SECONDS}s'".encode())
        await connection.execute(script.encode())
        await connection.execute("DELETE FROM schema_version")
        await connection.execute("INSERT INTO schema_version (version) VALUES (%s)", (number,))


async def _others(connection: AsyncConnection[Any]) -> str:
    row = await (await connection.execute(_OTHERS)).fetchone()
    return str(row[0]) if row and row[0] else "another program"
