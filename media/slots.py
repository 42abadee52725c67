"""How many tasks run at once, and which go first."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Slots:
    """Lets at most `count` tasks run at once; one more, where it is urgent. Urgent tasks go first.

    So an urgent task never waits for others to end, only for urgent ones.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._running = 0
        self._urgent: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()

    @property
    def count(self) -> int:
        """How many there are, without the urgent one."""
        return self._count

    @property
    def running(self) -> int:
        """How many are held."""
        return self._running

    @property
    def waiting(self) -> int:
        """How many tasks wait for one."""
        return len(self._urgent) + len(self._others)

    @asynccontextmanager
    async def held(self, *, urgent: bool = False) -> AsyncIterator[None]:
        """Wait for a slot, and hold it inside the block."""
        admitted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        (self._urgent if urgent else self._others).append(admitted)
        self._admit()
        try:
            await admitted
            yield
        finally:
            if admitted.done() and not admitted.cancelled():  # cancelled while it waited: it held none
                self._running -= 1
                self._admit()

    def _admit(self) -> None:
        for waiting, limit in ((self._urgent, self._count + 1), (self._others, self._count)):
            while waiting and self._running < limit:
                admitted = waiting.popleft()
                if not admitted.done():  # else it was cancelled
                    self._running += 1
                    admitted.set_result(None)
