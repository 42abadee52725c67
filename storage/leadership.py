"""Which of several processes does what only one may do, such as polling for updates: the leader.

The leader holds a lock of the database for as long as its connection lives, so that a process that is killed has
lost it at once. A process that uses the database alone always leads.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from storage.database import Database, Lock, StorageError

_log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
"""Between two looks at whether this process leads."""
ANSWER_SECONDS = 4.0
"""For which the database may take to answer: after that, another process may lead already."""


class Leadership:
    """Knows whether this process leads. Only run() finds out that that has changed."""

    def __init__(self, lock: Lock | None = None, *, patience: float = ANSWER_SECONDS) -> None:
        self._lock = lock
        self._patience = patience
        self._asking: asyncio.Task[bool] | None = None
        """The question that is not answered yet: there is one at a time."""
        self._gained, self._lost = asyncio.Event(), asyncio.Event()
        self._resigned = asyncio.Event()
        self.has_led = lock is None
        """Whether this process led when the database answered last: in an outage, one process reports it."""
        if lock is None:
            self._gained.set()

    @property
    def is_leader(self) -> bool:
        """Whether this process leads."""
        return self._gained.is_set()

    async def look(self) -> None:
        """Find out whether this process leads, and lead if nobody does. Raises nothing."""
        if self._lock is None or self._resigned.is_set():
            return
        try:
            is_leader = await self._ask(self._lock)
        except StorageError as error:
            _log.debug("nobody knows who leads: %s", error)
            is_leader = False
        else:
            self.has_led = is_leader
        if self._resigned.is_set():  # meanwhile
            return
        if is_leader and not self.is_leader:
            _log.info("this replica leads")
            self._lost.clear()
            self._gained.set()
        elif not is_leader and self.is_leader:
            _log.warning("this replica leads no more")
            self._gained.clear()
            self._lost.set()

    async def _ask(self, lock: Lock) -> bool:
        """Return whether the database says that this process leads. Raises StorageError if nobody can say in time.

        The question is not cut short where no answer comes: to end it could take as long. The next look awaits it,
        and asks anew: by then, the lock may have been lost since it was answered.
        """
        is_late = self._asking is not None
        asking = self._asking = self._asking or asyncio.create_task(lock.hold(), name="who leads")
        await asyncio.wait({asking}, timeout=self._patience)
        if not asking.done():
            raise StorageError("the database does not answer")
        self._asking = None
        if asking.result() and is_late:
            raise StorageError("the database has answered late")
        return asking.result()

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        while self._lock is not None:
            try:
                await self.look()
            except Exception:  # noqa: BLE001 - without looks, this process would take itself for the leader for ever
                _log.exception("unexpected error in a look at who leads")
            await asyncio.sleep(LOOK_SECONDS)

    async def resign(self) -> None:
        """Lead no more, for the end of the process. Raises nothing."""
        if self._lock is not None:
            self._resigned.set()
            self._gained.clear()
            self._lost.set()
            if self._asking is not None:
                await asyncio.wait({self._asking}, timeout=self._patience)
            try:
                await self._lock.give_back()
            except StorageError as error:
                _log.debug("the lock ends with the connection: %s", error)
            if self._asking is not None:
                self._asking.cancel()
                await asyncio.gather(self._asking, return_exceptions=True)

    def leading(self, work: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """Return the same work, which is left out while another process leads."""

        async def work_as_leader() -> None:
            if self.is_leader:
                await work()

        return work_as_leader

    async def while_leading(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work as soon as this process leads; what is not done when it leads no more is begun anew later.

        Returns when the work is done, and raises what it raises.
        """
        while True:
            await self._gained.wait()
            working, losing = asyncio.ensure_future(work()), asyncio.ensure_future(self._lost.wait())
            try:
                await asyncio.wait({working, losing}, return_when=asyncio.FIRST_COMPLETED)
                if working.done():
                    return working.result()
            finally:
                working.cancel()
                losing.cancel()
                await asyncio.wait({working, losing})


def leadership_in(database: Database) -> Leadership:
    """Return who leads the processes that use a database."""
    return Leadership(database.lock("leader") if database.is_shared else None)


ALONE = Leadership()
"""That of a process which has no others beside it."""
