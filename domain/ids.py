"""Ids of rows, as people write them."""

_DIGITS = 18
"""The most that fit into the databases' integers."""


def row_id(word: str) -> int | None:
    """Return the number that a word is; None for anything else, also for one that no row can have."""
    return int(word) if word.isascii() and word.isdecimal() and len(word) <= _DIGITS else None
