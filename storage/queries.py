"""The named queries in sql/, each file for both databases.

A query is written once, in SQL that SQLite and PostgreSQL take and mean alike. Where they have to differ,

- `/*pg ... */` is a comment for SQLite, and opened for PostgreSQL: `/*pg FOR UPDATE SKIP LOCKED*/`;
- `/*lite*/ ... /*pg ... */` is the first for SQLite, and the second for PostgreSQL;
- `json_each(:name)`, the texts in a list that is given as JSON, has another name in PostgreSQL.

Migrations are written in the same way; see storage/migration_files.py.
"""

import re
import sqlite3
from collections.abc import AsyncGenerator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import aiosql
import aiosqlite
from aiosql.adapters.aiosqlite import AioSQLiteAdapter
from aiosql.adapters.apyformat import AsyncPyFormatAdapter

_FOLDER = Path(__file__).parent / "sql"

_EITHER = re.compile(r"/\*lite\*/(.*?)/\*pg(.*?)\*/", re.DOTALL)
_POSTGRES_ONLY = re.compile(r"/\*pg(.*?)\*/", re.DOTALL)
_JSON_LIST = re.compile(r"json_each\((:\w+)\)")

_Rows = AsyncGenerator[sqlite3.Row, None]


def for_sqlite(sql: str) -> str:
    """Return SQL without what is for PostgreSQL."""
    return _POSTGRES_ONLY.sub("", _EITHER.sub(r"\1", sql))


def for_postgres(sql: str) -> str:
    """Return SQL with what is for PostgreSQL, and without what is for SQLite."""
    opened = _POSTGRES_ONLY.sub(r"\1", _EITHER.sub(r"\2", sql))
    return _JSON_LIST.sub(r"json_array_elements_text(CAST(\1 AS JSON)) AS each (value)", opened)


class _SqliteAdapter(AioSQLiteAdapter):
    """Runs a query and takes its rows in one call of the connection's thread: a call costs more than a query."""

    async def select(self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any, *_: None) -> _Rows:
        for row in await conn.execute_fetchall(sql, parameters):
            yield row

    async def select_one(self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any, *_: None) -> Any:
        return next(iter(await conn.execute_fetchall(sql, parameters)), None)

    async def select_value(self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any) -> Any:
        row = await self.select_one(conn, _name, sql, parameters)
        return row[0] if row else None

    async def insert_update_delete(self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any) -> Any:
        return (await conn.execute(sql, parameters)).rowcount

    async def insert_update_delete_many(
        self, conn: aiosqlite.Connection, _name: str, sql: str, parameters: Any
    ) -> None:
        await conn.executemany(sql, parameters)


class _PostgresAdapter(AsyncPyFormatAdapter):
    """Writes parameters as psycopg takes them; a percent sign of the query's own is doubled for it."""

    def process_sql(self, query_name: str, op_type: Any, sql: str) -> str:
        doubled = sql.replace("%", "%%")
        return str(super().process_sql(query_name, op_type, doubled))  # type: ignore[no-untyped-call]  # as aiosql is


class OneQuery:
    """Stands for a connection without a transaction, which the first query takes (Database.one_query)."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def take(self) -> Any:
        """Return the connection, once: two queries would not be done both or not at all."""
        connection, self._connection = self._connection, None
        if connection is None:
            raise RuntimeError("a second query needs a transaction")
        return connection


class Query:
    """One query: a function of the connection of a transaction, or a OneQuery, and of named parameters.

    The sign behind its name says what it returns: `^` one row or None, `$` one value, `!` the number of rows
    changed, none of them an iterator over rows (https://nackjicholson.github.io/aiosql/defining-sql-queries.html).
    """

    def __init__(self, file: "Queries", name: str) -> None:
        self._file = file
        self._name = name

    @property
    def sql(self) -> str:
        """As SQLite gets it."""
        return str(getattr(self._file.on_sqlite, self._name).sql)

    @property
    def postgres_sql(self) -> str:
        """As psycopg gets it."""
        return str(getattr(self._file.on_postgres, self._name).sql)

    def __call__(self, connection: Any, *values: Any, **parameters: Any) -> Any:
        """Run it on either kind of connection."""
        if isinstance(connection, OneQuery):
            connection = connection.take()
        is_sqlite = isinstance(connection, aiosqlite.Connection)
        run = getattr(self._file.on_sqlite if is_sqlite else self._file.on_postgres, self._name)
        return run(connection, *values, **parameters)


class Queries:
    """The queries of one file, each an attribute. The file is read when the first of them runs."""

    def __init__(self, name: str) -> None:
        self._path = _FOLDER / f"{name}.sql"

    @cached_property
    def on_sqlite(self) -> Any:
        """Aiosql's functions for SQLite."""
        sql = for_sqlite(self._text())
        # aiosql's own adapters have these names of parameters, its protocol has others.
        return aiosql.from_str(sql, _SqliteAdapter, mandatory_parameters=False)  # type: ignore[arg-type]

    @cached_property
    def on_postgres(self) -> Any:
        """Aiosql's functions for PostgreSQL."""
        return aiosql.from_str(for_postgres(self._text()), _PostgresAdapter, mandatory_parameters=False)

    @property
    def available_queries(self) -> list[str]:
        """The names of the queries."""
        return [name for name in self.on_sqlite.available_queries if not name.endswith("_cursor")]

    def __getattr__(self, name: str) -> Query:
        """Return a query. One that the file doesn't have raises AttributeError when it runs."""
        if name.startswith("_"):
            raise AttributeError(name)
        query = Query(self, name)
        setattr(self, name, query)
        return query

    def _text(self) -> str:
        return self._path.read_text(encoding="utf-8")


@cache
def load_queries(name: str) -> Queries:
    """Return the queries of `sql/<name>.sql`."""
    return Queries(name)
