"""What each person has sent to each chat, as far as it is not handled yet."""

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from weakref import WeakValueDictionary

from telegram import Update

from storage.updates import Line


class Lines:
    """The updates of each line in their order: only the first one is being handled, or about to be."""

    def __init__(self) -> None:
        self._updates: dict[Line, deque[Update]] = {}
        # These live as long as somebody holds them or waits for them.
        self._locks: WeakValueDictionary[Line, asyncio.Lock] = WeakValueDictionary()
        self._arrivals: WeakValueDictionary[Line, asyncio.Event] = WeakValueDictionary()
        """Set when something comes to wait in a line."""

    def __contains__(self, line: Line) -> bool:
        return line in self._updates

    def is_known(self, line: Line) -> bool:
        """Whether there are updates in a line, or its lock is held."""
        lock = self._locks.get(line)
        return line in self._updates or (lock is not None and lock.locked())

    def lock(self, line: Line) -> asyncio.Lock:
        """Return the lock that is held while something in a line is handled by this process."""
        return self._locks.setdefault(line, asyncio.Lock())

    def add(self, update: Update) -> bool:
        """Add an update at the end of its line; return whether it is the first there."""
        line = line_of(update)
        updates = self._updates.setdefault(line, deque())
        updates.append(update)
        if len(updates) > 1 and (arrival := self._arrivals.get(line)) is not None:
            arrival.set()
        return len(updates) == 1

    def has_one(self, line: Line) -> bool:
        """Whether nothing waits in a line behind what is being handled."""
        return len(self._updates[line]) == 1

    def remove_first(self, line: Line) -> Update | None:
        """Remove the first update of a line, which was handled; return the next one."""
        updates = self._updates[line]
        updates.popleft()
        if updates:
            return updates[0]
        del self._updates[line]
        return None

    def remove_line(self, line: Line) -> Iterable[Update]:
        """Remove, and return, all updates of a line, also the first one."""
        return self._updates.pop(line, ())

    def remove_waiting(self) -> Iterator[Update]:
        """Remove, and yield, all updates but the first of each line."""
        for updates in self._updates.values():
            while len(updates) > 1:
                yield updates.pop()

    def waiting(self, line: Line) -> Iterator[Update]:
        """Yield the updates of a line behind the one that is being handled."""
        return islice(self._updates.get(line, ()), 1, None)

    async def wait_for_more(self, line: Line, *, seconds: float) -> None:
        """Return as soon as anything waits behind what is being handled, or after so many seconds."""
        arrival = self._arrivals.setdefault(line, asyncio.Event())
        if not any(self.waiting(line)):
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await arrival.wait()


def line_of(update: Update) -> Line:
    """Return the ids of the chat and the person; 0 for none."""
    chat, sender = update.effective_chat, update.effective_sender
    return (chat.id if chat else 0, sender.id if sender else 0)
