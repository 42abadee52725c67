"""All of a database into another one, of whichever kind; what is encrypted stays as it is."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from storage.database import Database, StorageError, load_queries

_queries = load_queries("tables")

_BATCH = 500
"""Rows that are inserted at once."""
OF_PROCESSES = frozenset({"replicas", "update_lines", "telegram_calls", "telegram_silences"})
"""Tables that only tell which processes run, and what they hold. They are not copied: nobody runs meanwhile, and
processes that never come back would keep the new ones from claiming jobs."""
_TOTALS = "_totals"
"""The suffix of the tables that triggers fill while the others are copied: they are emptied, and copied last."""


class CopyError(StorageError):
    """The copy was not made, and the target is as it was; the text tells the operator why."""


@dataclass(frozen=True, slots=True)
class _Table:
    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    booleans: frozenset[int]
    """Which of its columns are BOOLEAN, by their numbers; in SQLite none are."""

    @property
    def select(self) -> str:
        return f"SELECT {', '.join(self.columns)} FROM {self.name} ORDER BY {', '.join(self.key)}"  # noqa: S608 - its own names


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the databases, in a transaction."""

    database: Database
    connection: Any

    async def tables(self) -> list[_Table]:
        rows = [row async for row in _queries.get_columns(self.connection)]
        tables = groupby(rows, key=lambda row: str(row["table_name"]))
        return [_table(name, list(of)) for name, of in tables if name not in OF_PROCESSES]

    async def rows(self, table: _Table) -> AsyncGenerator[tuple[Any, ...], None]:
        """Give the rows in the order of their keys, with 0 and 1 for booleans, which SQLite does not have.

        To be closed by whoever doesn't read all of them, while the transaction lasts.
        """
        async with aclosing(self.database.each_row(self.connection, table.select)) as rows:
            async for row in rows:
                yield tuple(int(value) if isinstance(value, bool) else value for value in row)

    async def insert(self, table: _Table, rows: Sequence[tuple[Any, ...]]) -> None:
        values = [
            tuple(
                bool(value) if number in table.booleans and value is not None else value
                for number, value in enumerate(row)
            )
            for row in rows
        ]
        await self.database.insert(self.connection, table.name, table.columns, values)


async def copy(source: Database, target: Database) -> dict[str, int]:
    """Copy every row, and compare each with what is there then; returns the number of rows of each table.

    Both have the newest schema, and nobody else uses them. Either everything is copied, or nothing; the tables
    OF_PROCESSES are left out. Raises CopyError, and StorageError for what the databases report.
    """
    async with source.transaction() as reader, target.transaction() as writer:
        old, new = _Side(source, reader), _Side(target, writer)
        tables, copies = await old.tables(), await new.tables()
        if [(table.name, table.columns) for table in tables] != [(table.name, table.columns) for table in copies]:
            raise CopyError("the two databases don't have the same tables")
        await _require_empty(new, [table for table in copies if not table.name.endswith(_TOTALS)])
        pairs = sorted(zip(tables, copies, strict=True), key=lambda pair: pair[0].name.endswith(_TOTALS))
        highest = {row["table_name"]: row["highest"] or 0 async for row in _queries.get_highest_ids(reader)}
        for table, copied in pairs:
            newest = await _copy_rows(old, table, new, copied)
            await _keep_unused(writer, table.name, max(newest, highest.get(table.name, 0)))
        return {table.name: await _compare(old, table, new, copied) for table, copied in pairs}


def _table(name: str, columns: Sequence[Any]) -> _Table:
    key = sorted((row["key_position"], row["column_name"]) for row in columns if row["key_position"])
    return _Table(
        name,
        tuple(row["column_name"] for row in columns),
        tuple(column for _, column in key),
        frozenset(number for number, row in enumerate(columns) if row["kind"] == "boolean"),
    )


async def _require_empty(target: _Side, tables: Sequence[_Table]) -> None:
    for table in tables:
        async with aclosing(target.rows(table)) as rows:
            if await anext(rows, None) is not None:
                raise CopyError(f"the database to copy into is not empty (there are rows in {table.name})")


async def _copy_rows(source: _Side, table: _Table, target: _Side, copied: _Table) -> int:
    """Return the highest id in the table; 0 where there is none."""
    if table.name.endswith(_TOTALS):
        await target.connection.execute(f"DELETE FROM {table.name}")  # noqa: S608 - one of our tables
    batch: list[tuple[Any, ...]] = []
    highest, column = 0, table.columns.index("id") if table.key == ("id",) else None
    async for row in source.rows(table):
        batch.append(row)
        if column is not None and isinstance(row[column], int):
            highest = max(highest, row[column])
        if len(batch) == _BATCH:
            await target.insert(copied, batch)
            batch = []
    await target.insert(copied, batch)
    return highest


async def _keep_unused(writer: Any, table: str, highest: int) -> None:
    """Let new rows of a table have ids that no row ever had."""
    if highest:
        await _queries.begin_ids(writer, table_name=table)
        await _queries.set_highest_id(writer, table_name=table, highest=highest)


async def _compare(source: _Side, table: _Table, target: _Side, copied: _Table) -> int:
    """Return the number of rows. Raises CopyError if one is not the same in both."""
    count = 0
    async with aclosing(source.rows(table)) as rows, aclosing(target.rows(copied)) as copies:
        async for row in rows:
            if await anext(copies, None) != row:
                raise CopyError(f"row {count + 1} of {table.name} is not the same in both databases")
            count += 1
        if await anext(copies, None) is not None:
            raise CopyError(f"{table.name} has more rows in the copy")
    return count
