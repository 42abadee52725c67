"""The pause in submitting while the AI/ML API is down or refuses the operator's account.

It is a circuit breaker that outlives the process, since it is stored: an error of the service begins it, each job
that is tried makes it longer, and the first one that is taken ends it. Where only a model is refused, only the mode
that uses it pauses.
"""

import logging
from collections.abc import Callable

from chat.admin import AdminChat
from domain.options import Mode
from jobs.aimlapi.client import MODELS, AccessDeniedError, OutOfCreditsError, ServiceError
from jobs.rate_limit import RateLimit
from jobs.schedule import pause_length
from storage.operator_pause import OperatorPauseStore
from storage.pause import Pause, PauseStore

_log = logging.getLogger(__name__)

CREDITS, ACCESS, MODEL, DOWN = "credits", "access", "model", "down"
"""Why there is a pause; each has a text of its own, `operator-<reason>`."""


class SubmissionPause:
    """Begins, prolongs and ends the pause, and tells the operator. Every method may raise StorageError."""

    def __init__(
        self,
        store: PauseStore,
        admin: AdminChat,
        rate_limit: RateLimit,
        *,
        by_operator: OperatorPauseStore,
        poll_interval: float,
        clock: Callable[[], float],
    ) -> None:
        self._store = store
        self._admin = admin
        self.rate_limit = rate_limit
        """No pause: it lasts for seconds, and is not stored."""
        self._by_operator = by_operator
        self._poll_interval = poll_interval
        self._clock = clock

    async def all(self) -> list[Pause]:
        """Return the pauses, that of everything first. Once one is over, one job may try."""
        return await self._store.all()

    async def is_paused_by_operator(self) -> bool:
        """Whether the operator lets nothing new be submitted: no job tries whether it is over."""
        return await self._by_operator.get() is not None

    async def holds(self, mode: Mode) -> bool:
        """Whether jobs of a mode wait for the end of a pause."""
        return any(pause.holds(mode) for pause in await self._store.all())

    async def begin(self, error: ServiceError, mode: Mode | None = None) -> None:
        """Submit nothing for a while, or nothing of `mode` if the error is about its model.

        The operator is told once a reason, however many jobs meet it.
        """
        reason = _reason(error)
        refused = mode if reason == MODEL else None
        _log.error("nothing is submitted for a while (%s, %s): %s", reason, refused or "all modes", error)
        length = pause_length(None, self._poll_interval)
        # Several jobs may meet the same error at once, also in other processes.
        if not await self._store.begin(Pause(reason, length, self._clock() + length, refused)):
            earlier = await self._store.get(refused)
            if earlier is None or reason in {earlier.reason, DOWN}:
                return  # an outage doesn't hide what the operator has to put right
            if not await self._store.change_reason(earlier, reason):
                return
        self._admin.tell(f"operator-{reason}", model=MODELS[refused] if refused else "")

    async def prolong(self, pause: Pause) -> bool:
        """Make the pause longer, because a job is being tried now; the others go on waiting.

        False if another process tries one already.
        """
        length = pause_length(pause.length, self._poll_interval)
        return await self._store.prolong(pause, length=length, until=self._clock() + length)

    async def end(self, mode: Mode | None = None) -> None:
        """Submit as usual again, because a job of `mode` was taken; does nothing without a pause."""
        if await self._store.end(mode):
            _log.info("the AI/ML API takes jobs again")
            self._admin.tell("operator-resumed")

    def report_refused_job(self, job_id: int, error: ServiceError) -> None:
        """Tell the operator of a job that is refused though others are taken."""
        self._admin.tell("operator-job-refused", job=str(job_id), reason=str(error))

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
            return MODEL if error.is_of_model else ACCESS
    return DOWN
