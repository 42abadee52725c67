"""The named queries, and the database that they are for, as the plain SQL of the standard library."""

import re
import sqlite3
from pathlib import Path

from storage.queries import Query, for_sqlite, load_queries

STORAGE = Path(__file__).parents[3] / "storage"


def _load() -> dict[str, Query]:
    return {
        f"{file.stem}.{name}": getattr(queries, name)
        for file in sorted((STORAGE / "sql").glob("*.sql"))
        for queries in [load_queries(file.stem)]
        for name in queries.available_queries
    }


_ALL = _load()
QUERIES = {name: query.sql for name, query in _ALL.items()}
"""The SQL of every query, by its file and name, as SQLite gets it."""
POSTGRES_QUERIES = {name: query.postgres_sql for name, query in _ALL.items()}
"""The same, as psycopg gets it."""


def new_database() -> sqlite3.Connection:
    """Return an empty database in memory. It has no statistics (ANALYZE), as those of operators."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for file in sorted((STORAGE / "migrations").glob("*.sql")):
        connection.executescript(for_sqlite(file.read_text(encoding="utf-8")))
    return connection


def parameters(sql: str) -> list[str]:
    """Return the names of a query's parameters."""
    return re.findall(r"(?<!:):(\w+)", re.sub(r"--.*|'[^']*'", "", sql))
