"""The migrations make the same tables in both databases."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from tests.storage.support.queries import new_database
from tests.support.postgres import migrated_database

_TYPES = {"INTEGER": "bigint", "BIGINT": "bigint", "REAL": "double precision", "TEXT": "text"}
_BOOLEANS = {
    ("drafts", "is_studied"),
    ("drafts", "is_pictured"),
    ("jobs", "in_private"),
    ("operator_pause", "is_on"),
    ("payments", "is_forgotten"),
}
"""Which columns of whole numbers in SQLite are BOOLEAN in PostgreSQL."""


@pytest.fixture
def postgres() -> Iterator[psycopg.Connection]:
    with migrated_database() as url, psycopg.connect(url) as connection:
        yield connection


@pytest.fixture
def sqlite() -> Iterator[sqlite3.Connection]:
    with closing(new_database()) as connection:
        yield connection


def _tables(sqlite: sqlite3.Connection) -> list[str]:
    rows = sqlite.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [name for (name,) in rows]


def test_columns_are_the_same(sqlite: sqlite3.Connection, postgres: psycopg.Connection) -> None:
    """In the same order, with types of the same length, and NULL where it may be."""
    ours = [
        (table, name, "boolean" if (table, name) in _BOOLEANS else _TYPES[kind], not (required or key))
        for table in _tables(sqlite)
        for _, name, kind, required, _, key in sqlite.execute(f"PRAGMA table_info({table})")
    ]
    theirs = postgres.execute(
        "SELECT table_name, column_name, data_type, is_nullable = 'YES' FROM information_schema.columns "
        "JOIN information_schema.tables USING (table_schema, table_name) "
        "WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'schema_version' "
        "ORDER BY table_name, ordinal_position"
    ).fetchall()

    assert sorted(ours, key=lambda column: column[0]) == theirs


def test_indexes_are_the_same(sqlite: sqlite3.Connection, postgres: psycopg.Connection) -> None:
    """By name; those that a UNIQUE or PRIMARY KEY makes have names of the database's own."""
    ours = {
        row[1]: (table, [name for _, _, name in sqlite.execute(f"PRAGMA index_info({row[1]})")])
        for table in _tables(sqlite)
        for row in sqlite.execute(f"PRAGMA index_list({table})")
        if row[3] == "c"
    }
    rows = postgres.execute(
        "SELECT indexes.relname, tables.relname, array_agg(attname ORDER BY array_position(indkey, attnum)) "
        "FROM pg_index "
        "JOIN pg_class AS indexes ON indexes.oid = indexrelid JOIN pg_class AS tables ON tables.oid = indrelid "
        "JOIN pg_namespace ON pg_namespace.oid = tables.relnamespace AND nspname = 'public' "
        "JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey) "
        "WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid) GROUP BY 1, 2"
    ).fetchall()

    assert {index: (table, columns) for index, table, columns in rows} == ours
