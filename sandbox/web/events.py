"""Server-sent events for every open page. A page that reconnects gets the events that it missed."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

MAX_EVENTS = 2000
"""Older events are dropped; a page that missed them has to reload."""
HEARTBEAT = 15.0
"""Seconds between signs of life on a quiet connection."""
RETRY = 1000
"""Milliseconds after which a disconnected page reconnects."""


@dataclass(frozen=True)
class _Event:
    number: int
    kind: str
    data: Any


class Broadcast:
    """Numbers events and keeps the last ones. A page's position is the name of this run and a number."""

    def __init__(self, *, heartbeat: float = HEARTBEAT) -> None:
        self._run = token_hex(4)
        self._heartbeat = heartbeat
        self._events: deque[_Event] = deque(maxlen=MAX_EVENTS)
        self._last = 0
        self._next = asyncio.Event()

    @property
    def position(self) -> str:
        """The position after the last event."""
        return f"{self._run}-{self._last}"

    def publish(self, kind: str, data: Any) -> None:
        """Send JSON data to every page; `kind` is the event's name there."""
        self._last += 1
        self._events.append(_Event(self._last, kind, data))
        published, self._next = self._next, asyncio.Event()
        published.set()

    async def stream(self, position: str) -> AsyncIterator[bytes]:
        """Yield the events after a position, endlessly.

        For a position of another run, or one too old, yield a single `reset`: the page has to reload its state.
        """
        yield f"retry: {RETRY}\n\n".encode()
        number = self._number_in(position)
        while self._is_available(number):
            next_event = self._next
            for event in [each for each in self._events if each.number > number]:
                number = event.number
                yield self._encoded(event)
            if not await self._wait(next_event):
                yield b": still here\n\n"
        yield self._encoded(_Event(self._last, "reset", None))

    def _number_in(self, position: str) -> int:
        run, _, number = position.partition("-")
        return int(number) if run == self._run and number.isdecimal() else -1

    def _is_available(self, number: int) -> bool:
        oldest = self._events[0].number if self._events else self._last + 1
        return oldest - 1 <= number <= self._last

    async def _wait(self, event: asyncio.Event) -> bool:
        try:
            async with asyncio.timeout(self._heartbeat):
                return await event.wait()
        except TimeoutError:
            return False

    def _encoded(self, event: _Event) -> bytes:
        data = json.dumps(event.data)  # one line: JSON escapes line ends
        return f"id: {self._run}-{event.number}\nevent: {event.kind}\ndata: {data}\n\n".encode()
