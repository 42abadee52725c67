"""The named queries, and the database that they are for, as the plain SQL of the standard library."""

import re
import sqlite3
from pathlib import Path

from storage.database import load_queries

STORAGE = Path(__file__).parents[3] / "storage"


def _load() -> dict[str, str]:
    return {
        f"{file.stem}.{name}": getattr(queries, name).sql
        for file in sorted((STORAGE / "sql").glob("*.sql"))
        for queries in [load_queries(file.stem)]
        for name in queries.available_queries
        if not name.endswith("_cursor")
    }


QUERIES = _load()
"""The SQL of every query, by its file and name."""


def new_database() -> sqlite3.Connection:
    """Return an empty database in memory. It has no statistics (ANALYZE), as those of operators."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for file in sorted((STORAGE / "migrations").glob("*.sql")):
        connection.executescript(file.read_text(encoding="utf-8"))
    return connection


def parameters(sql: str) -> list[str]:
    """Return the names of a query's parameters."""
    return re.findall(r"(?<!:):(\w+)", re.sub(r"--.*|'[^']*'", "", sql))
