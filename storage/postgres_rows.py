"""What PostgreSQL returns, as the stores know it from SQLite. Imports psycopg: loaded only where that is used."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from psycopg import AsyncCursor
from psycopg.adapt import Buffer, Loader


class PostgresRow:
    """One row; see storage.rows.Row."""

    __slots__ = ("_numbers", "_values")

    def __init__(self, values: Sequence[Any], numbers: Mapping[str, int]) -> None:
        self._values = values
        self._numbers = numbers

    def __getitem__(self, key: int | str, /) -> Any:
        return self._values[key if isinstance(key, int) else self._numbers[key]]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def keys(self) -> list[str]:
        """Return the names of the columns."""
        return list(self._numbers)


def rows_of(cursor: AsyncCursor[Any]) -> Callable[[Sequence[Any]], PostgresRow]:
    """Make the rows of a cursor (https://www.psycopg.org/psycopg3/docs/advanced/rows.html)."""
    numbers = {column.name: number for number, column in enumerate(cursor.description or ())}
    return lambda values: PostgresRow(values, numbers)


class WholeNumbers(Loader):
    """Sums of BIGINT are NUMERIC in PostgreSQL; all of ours are whole."""

    def load(self, data: Buffer) -> int:
        """Return a number."""
        return int(bytes(data))
