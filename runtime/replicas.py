"""Several processes of the bot on one database: each shows that it runs, and sees which others do.

No clocks are compared. Each replica counts its beats up in the database, and looks at the counts of the others. One
whose count has not changed at many looks in a row is gone, and its steps are due again. Nobody can look while the
database is out of reach, so an outage makes no replica gone. A replica that was cut off for that long finds its
claims lost and stops its steps; what they still store is refused, since the jobs were claimed again.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping

from chat.bot import ChatBot
from chat.inbox import Inbox
from chat.shared_limits import SharedLimits
from domain.timeouts import TIMEOUTS, Timeouts
from jobs.runner import JobRunner
from storage.database import Database, StorageError
from storage.replicas import ReplicaStore
from storage.shared_clock import SharedClock
from storage.telegram_limits import TelegramLimitStore

_log = logging.getLogger(__name__)

_TIDY_SECONDS = 0.1
"""Seconds in which a step that has stored its outcome has ended."""
LOOKS = 15
"""A replica whose beats have not gone on for so many looks in a row is gone: half a minute, a look a beat."""


class Replicas:
    """Runs the beats of this process while run() runs; does nothing where no other process can use the database."""

    def __init__(
        self,
        store: ReplicaStore,
        runner: JobRunner,
        inbox: Inbox,
        limits: SharedLimits,
        *,
        patience: float,
        clock: Callable[[], float],
        beat_seconds: float = TIMEOUTS.replicas.beat,
    ) -> None:
        self._store = store
        self._runner = runner
        self._inbox = inbox
        self._limits = limits
        self._patience = patience
        self._clock = clock
        self._beat_seconds = beat_seconds
        self._looks: dict[str, tuple[int, int]] = {}
        """How far each other replica had counted, and at how many looks in a row."""
        self._beats = 0
        """How far this one has counted."""
        self.count = 1
        """How many replicas run."""

    async def join(self) -> None:
        """Show for the first time that this replica runs, before it claims anything. Raises StorageError."""
        if self._store.is_shared:
            await self.beat()
            _log.info("this is replica %s, one of %d", self._store.id, self.count)

    async def run(self) -> None:
        """Beat, listen, and share Telegram's limits, until cancelled."""
        if self._store.is_shared:
            await asyncio.gather(self._beat_again(), self._listen(), self._limits.run(lambda: self.count))

    async def _beat_again(self) -> None:
        while True:
            await asyncio.sleep(self._beat_seconds)
            try:
                await self.beat()
                await self._inbox.take_free()
            except StorageError as error:
                _log.debug("no beat: %s", error)
            except Exception:  # noqa: BLE001 - without beats, this replica would be taken for gone
                _log.exception("unexpected error in a beat")

    async def _listen(self) -> None:
        """Stop what was cancelled or forgotten as soon as another replica says so; without, the next beats do."""
        while True:
            try:
                async for _ in self._store.notifications():
                    for pause in (_TIDY_SECONDS, 0.0):
                        claims = self._runner.claims()
                        await self._runner.note_held(await self._store.held(), of=claims)
                        await asyncio.sleep(pause)
            except StorageError as error:
                _log.debug("nothing is heard: %s", error)
            except Exception:  # noqa: BLE001 - without it, cancelled steps would go on until the next beat, for good
                _log.exception("unexpected error while listening")
            await asyncio.sleep(self._beat_seconds)

    async def leave(self) -> None:
        """Give everything back, for the end of the process: others needn't wait until it counts as gone."""
        if self._store.is_shared:
            try:
                await self._store.leave(now=self._clock())
            except StorageError as error:
                _log.warning("what this replica has claimed is free later: %s", error)

    async def beat(self) -> None:
        """Show that this replica runs, look at the others, and stop steps that aren't its own any more.

        Raises StorageError.
        """
        if isinstance(self._clock, SharedClock):
            await self._clock.set(self._store.now)
        claims = self._runner.claims()
        gone = {replica: beats for replica, (beats, looks) in self._looks.items() if looks >= LOOKS}
        seen = await self._store.beat(gone, now=self._clock(), patience=self._patience)
        for replica in gone.keys() - seen.beats.keys():
            _log.warning("replica %s is gone: what it had claimed is free", replica)
        if self._beats >= seen.beats[self._store.id]:
            _log.warning("the other replicas took this one for gone: what it had claimed is theirs")
            self._inbox.drop_waiting()
        self._note(seen.beats)
        await self._runner.note_held(seen.held, of=claims)
        await self._runner.free_strays(seen.held, of=claims)

    def _note(self, beats_of: Mapping[str, int]) -> None:
        self.count, self._beats = len(beats_of), beats_of[self._store.id]
        looks = {}
        for replica, beats in beats_of.items():
            known, times = self._looks.get(replica, (beats, 0))
            looks[replica] = (beats, times + 1 if known == beats else 1)
        looks.pop(self._store.id, None)
        self._looks = looks


def replicas_of(
    database: Database,
    bot: ChatBot,
    runner: JobRunner,
    inbox: Inbox,
    *,
    timeouts: Timeouts,
    clock: Callable[[], float],
) -> Replicas:
    """Return what connects this process to the others that use the database."""
    limits = SharedLimits(bot.flood_control, TelegramLimitStore(database), clock=clock)
    return Replicas(
        ReplicaStore(database),
        runner,
        inbox,
        limits,
        patience=timeouts.service.submit.total + timeouts.replicas.store,
        clock=clock,
        beat_seconds=timeouts.replicas.beat,
    )
