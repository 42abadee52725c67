"""The plan of each named query. A query that is added to storage/sql is covered without a change here."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.storage.support.queries import QUERIES, new_database, parameters

SMALL_TABLES = {
    *("clock", "encrypted_with", "limit_notices", "operator_pause", "pause", "payer_keys", "presented"),
    *("star_transactions", "telegram_server", "replicas", "update_lines"),
    *("telegram_silences", "telegram_calls"),
    *("job_totals", "ledger_totals", "sqlite_sequence"),
}
"""Their size doesn't depend on how long, or by how many, the bot was used."""
WORKING_SETS = {
    "jobs_live": "what is under way",
    "jobs_held": "steps under way",
    "payments_due": "payments with something left to do",
    "drafts_unpictured": "drafts whose offers get a picture in the next seconds",
    "drafts_unstudied": "drafts whose files will be checked in the next seconds",
    "payments_spent": "payments for videos that are under way",
    "updates_in_line": "updates that are handled in the next seconds",
    "updates_waiting": "updates that are handled in the next seconds; read at the start only",
}
"""Partial indexes that may be read from one end to the other, since what is done leaves them."""

LISTED = {
    "chats.get_moves": "a row for each group that became a supergroup; read at the start, and when one does",
    "clock.shift_drafts": "the clock was set back: the times of all drafts change, which live for a day",
    "clock.shift_guest_answers": "as above; they live for a day, or as long as their draft or job",
    "encryption.key_ids_in_use": "at the first start with a key: whether another one is missing for any row",
    "encryption.outdated_drafts": "at the first start with a key: a batch of the rows behind an id",
    "encryption.outdated_guest_answers": "as above",
    "encryption.outdated_jobs": "as above",
    "encryption.outdated_motions": "as above",
    "encryption.outdated_operator_notices": "as above",
    "encryption.outdated_payer_keys": "as above",
    "encryption.outdated_updates": "as above",
    "jobs.claim_queued": "sorts the jobs that wait for a slot, at most MAX_QUEUED_JOBS",
    "jobs.outdated_statuses": "sorts the jobs that wait for a slot, at most MAX_QUEUED_JOBS",
    "jobs.count_ahead": "sorts the jobs that wait for a slot, at most MAX_QUEUED_JOBS",
    "ledger.miscounted": "as ledger.totals",
    "ledger.totals": "every night, and when the operator asks: the sums of all entries",
    "operated_jobs.count_live": "sorts what is under way, by its state",
    "operated_jobs.last_ended": "the last ten, read from the newest",
    "operator_log.get_acts": "a page from the newest entry backwards; an operator has paged through the rest",
    "tables.get_columns": "sorts the columns of all tables, for bot.py copy-database",
    "updates.free_lines": "sorts the updates that are handled in the next seconds",
    "payers.delete_payer_keys": "a key for each of the last days",
    "totals.live_jobs": "sorts what is under way, by its state",
    "statistics.count_endings": "sorts the endings, of which there are some thirty, by their number",
    "statistics.count_started": "sorts the people of a month, when an operator asks",
    "payments.unbalanced": "every night, and when the operator asks: all payments and their entries",
    "motions.find_motion": "sorts two motions",
}
"""Queries that read a growing table from one end, or sort, and why they may."""

SCAN = re.compile(r"SCAN (?P<table>\w+)(?: USING (?:COVERING )?INDEX (?P<index>\w+))?")
RANGE_OF_IDS = re.compile(r"USING INTEGER PRIMARY KEY \(rowid[<>]")


def _plan(connection: sqlite3.Connection, sql: str) -> list[str]:
    rows = connection.execute(f"EXPLAIN QUERY PLAN {sql}", dict.fromkeys(parameters(sql)))
    return [detail for *_, detail in rows]


def _costs(connection: sqlite3.Connection, plan: list[str]) -> Iterator[str]:
    """Return the parts of a plan that may read more rows than they return."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for detail in plan:
        scan = SCAN.match(detail)
        if scan and scan["table"] in tables - SMALL_TABLES and scan["index"] not in WORKING_SETS:
            yield detail
        if RANGE_OF_IDS.search(detail) or "TEMP B-TREE" in detail:
            yield detail


@pytest.fixture(scope="module")
def empty() -> Iterator[sqlite3.Connection]:
    with closing(new_database()) as connection:
        yield connection


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_scans_a_growing_table(empty: sqlite3.Connection, name: str) -> None:
    """By its plan; exceptions are listed with their reason, and nothing is listed without need."""
    costs = list(_costs(empty, _plan(empty, QUERIES[name])))

    assert bool(costs) == (name in LISTED), costs


def test_listed_queries_exist() -> None:
    """A query that is renamed or removed leaves the list."""
    assert LISTED.keys() <= QUERIES.keys()
