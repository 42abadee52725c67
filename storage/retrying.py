"""Writes that may not be given up: repeated until the database takes them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from domain.backoff import backoff
from storage.database import StorageError

_log = logging.getLogger(__name__)

_FIRST_PAUSE = 0.5
"""Seconds before the second try, at most; doubled for each further one."""
_LONGEST_PAUSE = 30.0
"""Seconds between two tries, at most."""

_Stored = TypeVar("_Stored")


async def until_stored(
    write: Callable[[], Awaitable[_Stored]],
    *,
    what: str,
    random: Callable[[], float],
    on_failure: Callable[[], Awaitable[None]] | None = None,
    give_up: Callable[[], bool] = lambda: False,
) -> _Stored:
    """Call `write` until it raises no StorageError, with growing pauses; returns what it returns.

    The first failure is logged: `what` names the thing to be stored ("update 7: handled"); then `on_failure` is
    called, once. `random` returns numbers from 0 to 1. Raises the StorageError of the last try as soon as
    `give_up()` is true after one.
    """
    attempt = 0
    while True:
        try:
            return await write()
        except StorageError as error:
            attempt += 1
            if attempt == 1:
                _log.error("%s: can't be stored yet: %s", what, error)
            if give_up():
                raise
        if attempt == 1 and on_failure is not None:
            await on_failure()
        await asyncio.sleep(backoff(attempt, base=_FIRST_PAUSE, cap=_LONGEST_PAUSE, random=random))
