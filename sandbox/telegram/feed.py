"""Publishes events to listeners, and wakes whoever waits for a condition."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

E = TypeVar("E")
T = TypeVar("T")


class Feed(Generic[E]):
    """Calls every listener for each event of type `E`."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[E], None]] = []
        self._next = asyncio.Event()

    def listen(self, listener: Callable[[E], None]) -> Callable[[], None]:
        """Call `listener` for every event from now on, until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, event: E) -> None:
        """Call all listeners, then wake everybody in `wait_until`."""
        for listener in list(self._listeners):
            listener(event)
        published, self._next = self._next, asyncio.Event()
        published.set()

    async def wait_until(self, condition: Callable[[], T | None], seconds: float) -> T:
        """Return the first true result of `condition`, which is called now and after each event.

        Raises TimeoutError after `seconds`.
        """
        async with asyncio.timeout(seconds):
            while not (result := condition()):
                await self._next.wait()
        return result
