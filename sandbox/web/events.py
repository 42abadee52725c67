"""What happens, sent to every open page as server-sent events; a page that lost its connection misses nothing."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

KEPT = 2000  # events, for pages that come back
HEARTBEAT = 15.0  # seconds; shows both sides that the connection is alive
RETRY = 1000  # milliseconds after which a page that lost its connection tries again


@dataclass(frozen=True)
class _Told:
    number: int
    kind: str
    data: Any


class Broadcast:
    """Numbers events and keeps the last ones. A page's position is made of this run's name and a number."""

    def __init__(self, *, heartbeat: float = HEARTBEAT) -> None:
        self._run = token_hex(4)
        self._heartbeat = heartbeat
        self._told: deque[_Told] = deque(maxlen=KEPT)
        self._last = 0
        self._news = asyncio.Event()

    @property
    def position(self) -> str:
        """Where a page stands that knows everything so far."""
        return f"{self._run}-{self._last}"

    def tell(self, kind: str, data: Any) -> None:
        """Send something that JSON can carry to every page; `kind` is what the page listens to."""
        self._last += 1
        self._told.append(_Told(self._last, kind, data))
        happened, self._news = self._news, asyncio.Event()
        happened.set()

    async def stream(self, position: str) -> AsyncIterator[bytes]:
        """Yield the events after a position, as they come, without end.

        A position of another run, or of too long ago, gets a single `reset`: the page has to begin anew.
        """
        yield f"retry: {RETRY}\n\n".encode()
        number = self._number_in(position)
        while self._is_within_reach(number):
            news = self._news
            for event in [each for each in self._told if each.number > number]:
                number = event.number
                yield self._encoded(event)
            if not await self._happens(news):
                yield b": still here\n\n"
        yield self._encoded(_Told(self._last, "reset", None))

    def _number_in(self, position: str) -> int:
        run, _, number = position.partition("-")
        return int(number) if run == self._run and number.isdecimal() else -1

    def _is_within_reach(self, number: int) -> bool:
        oldest = self._told[0].number if self._told else self._last + 1
        return oldest - 1 <= number <= self._last

    async def _happens(self, news: asyncio.Event) -> bool:
        try:
            async with asyncio.timeout(self._heartbeat):
                return await news.wait()
        except TimeoutError:
            return False

    def _encoded(self, event: _Told) -> bytes:
        data = json.dumps(event.data)  # one line: JSON writes line ends in texts as \n
        return f"id: {self._run}-{event.number}\nevent: {event.kind}\ndata: {data}\n\n".encode()
