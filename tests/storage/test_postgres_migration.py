"""A migration while a backup reads the tables, and replicas go on."""

import asyncio
import logging
from collections.abc import AsyncIterator

import psycopg
import pytest

from storage import postgres, postgres_migration
from storage.database import Database, UnusableDatabaseError

NUMBER = 1000
SCRIPT = "ALTER TABLE drafts ADD COLUMN made_up BIGINT; CREATE TABLE made_up (id BIGINT)"
WAITS = "SELECT 1 FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'"


@pytest.fixture
def kind() -> str:
    """Use PostgreSQL only."""
    return "postgres"


@pytest.fixture
def address(where: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return that of a database for which there is a new migration."""
    monkeypatch.setattr(postgres, "missing_in_postgres", lambda version: [(NUMBER, SCRIPT)][version // NUMBER :])
    return where


@pytest.fixture
async def dump(address: str) -> AsyncIterator[psycopg.AsyncConnection]:
    """Read a table as pg_dump does, which keeps it until it ends."""
    async with await psycopg.AsyncConnection.connect(address, application_name="pg_dump") as connection:
        await connection.execute("LOCK TABLE drafts IN ACCESS SHARE MODE")
        yield connection


@pytest.fixture
async def replica(address: str) -> AsyncIterator[psycopg.AsyncConnection]:
    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
        yield connection


async def test_live_queries_pass_a_migration_that_waits(
    address: str, dump: psycopg.AsyncConnection, replica: psycopg.AsyncConnection, caplog: pytest.LogCaptureFixture
) -> None:
    """It gives the table up every two seconds, and says for whom it waits; after the backup it is run."""
    with caplog.at_level(logging.WARNING, logger="storage.postgres_migration"):
        migrating = asyncio.create_task(Database.open(address))
        async with asyncio.timeout(20):
            while not await (await replica.execute(WAITS)).fetchall():  # noqa: ASYNC110 - the server says nothing
                await asyncio.sleep(0.02)
        await replica.execute("SET statement_timeout = '8s'")
        await replica.execute("SELECT count(*) FROM drafts")
        waits = not migrating.done()
        async with asyncio.timeout(20):
            while not caplog.messages:  # noqa: ASYNC110 - a log wakes nobody
                await asyncio.sleep(0.02)
        await dump.rollback()
        await (await migrating).close()
    columns = await replica.execute("SELECT made_up FROM drafts")
    version = await (await replica.execute("SELECT version FROM schema_version")).fetchone()

    assert waits
    assert columns.description
    assert version == (NUMBER,)
    assert caplog.messages == [f"migration {NUMBER} waits for tables that pg_dump uses (attempt 1)"]


async def test_migration_that_waits_for_ever_is_given_up(
    address: str, dump: psycopg.AsyncConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With words that say who is in the way; nothing has changed."""
    monkeypatch.setattr(postgres_migration, "_TRIES", 1)

    with pytest.raises(UnusableDatabaseError, match="in use by pg_dump"):
        await Database.open(address)

    await dump.rollback()
    await (await Database.open(address)).close()
