"""The pause in submitting while the AI/ML API is down or refuses the operator's account.

It is a circuit breaker that outlives the process, since it is stored: an error of the service begins it, each job
that is tried makes it longer, and the first one that is taken ends it.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from chat.admin import AdminChat
from jobs.aimlapi.client import AccessDeniedError, OutOfCreditsError, ServiceError
from jobs.schedule import pause_length
from storage.pause import Pause, PauseStore

_log = logging.getLogger(__name__)

CREDITS, ACCESS, DOWN = "credits", "access", "down"
"""Why there is a pause; each has a text of its own, `operator-<reason>`."""


class SubmissionPause:
    """Begins, prolongs and ends the pause, and tells the operator. Every method may raise StorageError."""

    def __init__(
        self, store: PauseStore, admin: AdminChat, *, poll_interval: float, clock: Callable[[], float]
    ) -> None:
        self._store = store
        self._admin = admin
        self._poll_interval = poll_interval
        self._clock = clock
        self._beginning = asyncio.Lock()

    async def get(self) -> Pause | None:
        """Return the pause, None if there is none. Once it is over, one job may try."""
        return await self._store.get()

    async def begin(self, error: ServiceError) -> None:
        """Submit nothing for a while. The operator is told once a reason, however many jobs meet it."""
        reason = _reason(error)
        _log.error("nothing is submitted for a while (%s): %s", reason, error)
        async with self._beginning:  # several jobs may meet the same error at once
            earlier = await self._store.get()
            if earlier is None:
                length = pause_length(None, self._poll_interval)
                await self._store.set(Pause(reason, length, self._clock() + length))
            elif reason in {earlier.reason, DOWN}:
                return  # an outage doesn't hide what the operator has to put right
            else:
                await self._store.set(replace(earlier, reason=reason))
        self._admin.tell(f"operator-{reason}")

    async def prolong(self, pause: Pause) -> None:
        """Make the pause longer, because a job is being tried now; the others go on waiting."""
        length = pause_length(pause.length, self._poll_interval)
        await self._store.set(replace(pause, length=length, until=self._clock() + length))

    async def end(self) -> None:
        """Submit as usual again, because a job was taken; does nothing without a pause."""
        if await self._store.end():
            _log.info("the AI/ML API takes jobs again")
            self._admin.tell("operator-resumed")

    async def is_outage(self) -> bool:
        """Whether there is a pause because the service is down."""
        pause = await self._store.get()
        return pause is not None and pause.reason == DOWN

    async def end_outage(self) -> None:
        """End the pause if the outage was its reason: the service has answered."""
        if await self.is_outage():
            await self.end()


def _reason(error: ServiceError) -> str:
    match error:
        case OutOfCreditsError():
            return CREDITS
        case AccessDeniedError():
            return ACCESS
    return DOWN
