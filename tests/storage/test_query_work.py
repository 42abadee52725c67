"""What each named query does beside a short and a long history, in instructions of SQLite's virtual machine.

A query that is added to storage/sql is covered without a change here.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.support.queries import QUERIES, new_database, parameters

SHORT, LONG = 200, 6000
"""Rows of history."""
LIVE = 20
PERSON, CHAT, LIVE_JOB = 1, 1, 1
NOW = 1e9
HISTORY = Path(__file__).parent / "support" / "history.sql"
GROWING = {
    "chats.get_moves": "a row for each group that became a supergroup",
    "clock.shift_drafts": "the clock was set back: all drafts change, which live for a day",
    "encryption.key_ids_in_use": "at the first start with a key only",
    "encryption.outdated_drafts": "at the first start with a key only",
    "encryption.outdated_jobs": "as above",
    "encryption.outdated_motions": "as above",
    "encryption.outdated_updates": "as above",
    "ledger.totals": "every night, and when the operator asks: the sums of all entries",
    "ledger.unbalanced": "as above",
    "payments.unbalanced": "as above",
    "ledger.miscounted": "as above",
}
"""Queries whose work may grow, and why."""
VALUES: dict[str, object] = {
    "id": LIVE_JOB,
    "job_id": LIVE_JOB,
    "jobs": 1,
    "stars": 1,
    "account": PERSON,
    "charge_id": "stx1",
    "draft_id": 1,
    "update_id": 1,
    "chat_id": CHAT,
    "old_chat_id": CHAT,
    "new_chat_id": -CHAT,
    "topic_id": 0,
    "person_id": PERSON,
    "owner_id": PERSON,
    "subject_id": CHAT,
    "everybody": 0,
    "message_id": 10**9,
    "now": NOW,
    "before": 0.0,
    "due_at": NOW,
    "updated_at": NOW,
    "saved_at": NOW,
    "seconds": 10.0,
    "longest": 3600.0,
    "lease": 60.0,
    "limit": 5,
    "skip": 0,
    "skipped": 0,
    "slots": 30,
    "deliveries": 5,
    "after": 0,
    "modes": '["move"]',
    "paused": "[]",
    "mode": "move",
    "name": "dance",
    "debit": "operator",
    "credit": "reserved",
    "unit": "usd_micro",
    "hashes": '["p1", "c1"]',
    "since": 1e8,
    "key_id_length": 8,
    "prefix": "sealed:",
    "newest": "sealed:",
}
"""Values of parameters, of one person among many; others are 0."""


def _history(rows: int) -> sqlite3.Connection:
    """Return a database with so many rows in every growing table; the live rows are the same in each."""
    connection = new_database()
    connection.executescript("CREATE TEMP TABLE live (i INTEGER); CREATE TEMP TABLE old (i INTEGER)")
    connection.executemany("INSERT INTO live VALUES (?)", zip(range(1, LIVE + 1)))
    connection.executemany("INSERT INTO old VALUES (?)", zip(range(LIVE + 1, LIVE + 1 + rows)))
    connection.executescript(HISTORY.read_text(encoding="utf-8"))
    return connection


@pytest.fixture(scope="module")
def short() -> Iterator[sqlite3.Connection]:
    with closing(_history(SHORT)) as connection:
        yield connection


@pytest.fixture(scope="module")
def long() -> Iterator[sqlite3.Connection]:
    with closing(_history(LONG)) as connection:
        yield connection


def _work(connection: sqlite3.Connection, sql: str) -> int:
    """Return how many instructions SQLite's virtual machine executes; the changes are undone."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection.execute("BEGIN")
    connection.set_progress_handler(count, 1)
    try:
        connection.execute(sql, {name: VALUES.get(name, 0) for name in parameters(sql)}).fetchall()
    finally:
        connection.set_progress_handler(None, 0)
        connection.execute("ROLLBACK")
    return steps


@pytest.mark.parametrize("name", [name for name in QUERIES if name not in GROWING])
def test_work_does_not_grow_with_the_history(
    short: sqlite3.Connection, long: sqlite3.Connection, name: str
) -> None:
    """An index that hardly selects anything isn't seen in a plan."""
    sql = QUERIES[name]

    assert _work(long, sql) <= 1.2 * _work(short, sql) + 20
