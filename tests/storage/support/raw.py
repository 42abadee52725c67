"""Statements of tests, beside the named queries."""

from typing import Any

import aiosqlite
import pytest

SQLITE_ONLY = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
"""For a test of what only one of the two databases has or does."""


async def run(connection: Any, statement: str, values: tuple[Any, ...] = ()) -> list[Any]:
    """Execute a statement, with `?` for each value, on either database; returns its rows."""
    if isinstance(connection, aiosqlite.Connection):
        return list(await connection.execute_fetchall(statement, values))
    cursor = await connection.execute(statement.replace("%", "%%").replace("?", "%s"), values)
    return await cursor.fetchall() if cursor.description else []
