"""A row that a query returns, whichever database it comes from."""

from collections.abc import Iterator
from typing import Any, Protocol


class Row(Protocol):
    """Gives values by the names of columns or by their numbers, and is gone through as sqlite3.Row is."""

    def __getitem__(self, key: int | str, /) -> Any: ...

    def __iter__(self) -> Iterator[Any]: ...

    def keys(self) -> list[str]:
        """Return the names of the columns."""
