"""SQLite without the thread of its own that aiosqlite gives each connection: most of an example is the way there.

Awaiting a statement still lets other tasks run. `make soak` keeps the threads.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from aiosqlite import core

from tests.support.example_counts import IS_SOAK


@contextmanager
def without_thread() -> Iterator[None]:
    """Let connections that are opened now run their statements in the thread of the test."""
    with pytest.MonkeyPatch.context() as patch:
        if not IS_SOAK:
            patch.setattr(core, "SimpleQueue", _AtOnce)
        yield


class _AtOnce:
    """Takes what aiosqlite hands to its thread."""

    def put_nowait(self, item: tuple[Any, Callable[[], Any]]) -> None:
        """Run it; whoever awaits it goes on in the next round of the loop."""
        future, function = item
        settle: Callable[[], None]
        try:
            settle = partial(core.set_result, future, function())
        except Exception as error:  # noqa: BLE001 - for whoever awaits it, as from the thread
            settle = partial(core.set_exception, future, error)
        if future is not None:
            future.get_loop().call_soon(settle)

    def get(self) -> tuple[None, Callable[[], object]]:
        """Let the thread end when it begins."""
        return None, lambda: core._STOP_RUNNING_SENTINEL  # noqa: SLF001 - what ends it
