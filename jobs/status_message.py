"""The status message of a job: edited when it has something new to say, within Telegram's limits."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest, TelegramError

from chat.bot import ChatBot
from chat.limits import DroppedError, Urgency
from domain.breaker import Breaker
from domain.estimate import REPORTED, Estimate
from domain.job import Job, JobState
from jobs.keyboards import cancel_keyboard
from storage.jobs import JobStore
from storage.pause import PauseStore
from texts import Languages

_log = logging.getLogger(__name__)

_MIN_GAP_PRIVATE, _MIN_GAP_GROUP = 1.5, 10.0
"""Seconds between two edits; a group has room for 20 messages a minute, edits counted, for everybody's jobs."""
MAX_EDITS = 20
"""Edits in one round; the rest has its turn in the next one."""


_STEP_PRIVATE, _STEP_GROUP = 10, 25
"""Per cent of a generation that are worth an edit."""
_CELLS = 10


@dataclass(frozen=True, slots=True)
class Status:
    """What there is to say: its name, its one number, and whether the job can still be cancelled.

    The texts are `status-<name>` and, in a list, `job-line-<name>`. The number is a place in the queue, or how many
    per cent of a generation are done; how long one is expected to take doesn't change any more.
    """

    name: str
    number: int | None = None
    can_cancel: bool = False
    expected: Estimate = REPORTED

    @property
    def shown(self) -> str:
        """The short form that is stored, so that nothing is said twice, even after a restart."""
        return self.name if self.number is None else f"{self.name}:{self.number}"

    @property
    def variables(self) -> dict[str, str | float]:
        """What its texts may speak of."""
        number = self.number or 0
        full = min(number * _CELLS // 100, _CELLS)
        fastest, median, slowest = self.expected.minutes()
        return {
            "number": number,
            "bar": "▰" * full + "▱" * (_CELLS - full),
            "fastest": fastest,
            "median": median,
            "slowest": slowest,
        }


def status_of(job: Job, *, ahead: int, is_paused: bool, is_down: bool, now: float) -> Status:
    """Say how a job stands.

    `ahead` counts the jobs in front of it in the queue. `is_paused`: nothing is submitted; `is_down`: the service
    doesn't answer to looks.
    """
    if job.state is JobState.QUEUED:
        if job.step_started_at is not None and not is_paused:
            return Status("preparing", can_cancel=True)
        if is_paused:
            return Status("paused", can_cancel=True)
        return Status("queued", ahead + 1, can_cancel=True)
    if job.state is JobState.DELIVERING or job.generated_at is not None:
        # What was done and is generating again has a link that expired: only a new one is asked for.
        return Status("sending")
    if job.state is JobState.GENERATING:
        return Status("waiting") if is_down else _progress(job, elapsed=now - (job.submitted_at or now))
    return Status("submitting")


def _progress(job: Job, *, elapsed: float) -> Status:
    """Say how far a generation is, in steps: small ones for somebody alone, large ones where many read along."""
    expected = job.expected or REPORTED
    step = _STEP_GROUP if job.owner.is_group else _STEP_PRIVATE
    done = int(100 * expected.progress(elapsed)) // step * step
    return Status("late" if expected.is_late(elapsed) else "generating", done, expected=expected)


class StatusBoard:
    """Keeps the status messages true."""

    def __init__(
        self,
        bot: ChatBot,
        jobs: JobStore,
        pauses: PauseStore,
        breaker: Breaker,
        languages: Languages,
        *,
        clock: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._jobs = jobs
        self._pauses = pauses
        self._breaker = breaker
        self._languages = languages
        self._clock = clock
        self._refreshing = asyncio.Lock()

    def render(self, job: Job, status: Status) -> tuple[str, InlineKeyboardMarkup | None]:
        """Return the text and the buttons of a status message."""
        texts = self._languages.of(job.language)
        text = texts.say(f"status-{status.name}", **status.variables)
        return text, cancel_keyboard(texts, job.id) if status.can_cancel else None

    async def status(self, job: Job) -> Status:
        """Say how a job stands now."""
        ahead = await self._jobs.queued_before(job.id) if job.state is JobState.QUEUED else 0
        return self._status(job, ahead=ahead, is_paused=await self._pauses.get() is not None)

    def _status(self, job: Job, *, ahead: int, is_paused: bool) -> Status:
        return status_of(job, ahead=ahead, is_paused=is_paused, is_down=self._breaker.is_open, now=self._clock())

    async def refresh(self) -> None:
        """Edit the messages that have something new to say; what there is no room for waits for the next round."""
        if self._refreshing.locked():
            return
        async with self._refreshing:
            await self._refresh()

    async def _refresh(self) -> None:
        is_paused = await self._pauses.get() is not None
        ahead = edits = 0
        for job in await self._jobs.live():
            status = self._status(job, ahead=ahead, is_paused=is_paused)
            ahead += job.state is JobState.QUEUED and job.step_started_at is None
            if job.status_message_id is None or status.shown == job.shown:
                continue
            if self._may_edit(job) and await self._is_still_so(job):
                await self.show(job, status)
                edits += 1
                if edits == MAX_EDITS:
                    break

    async def show(self, job: Job, status: Status, urgency: Urgency = Urgency.DROP) -> None:
        """Edit one status message; trouble with it never touches the job."""
        text, buttons = self.render(job, status)
        try:
            await self._bot.edit_message_text(
                text,
                chat_id=job.owner.chat_id,
                message_id=job.status_message_id,
                reply_markup=buttons,
                rate_limit_args=urgency,
            )
        except DroppedError:
            return
        except BadRequest as error:
            # Not modified, or deleted by somebody: either way there is nothing to say again.
            _log.debug("job %d: status: %s", job.id, error)
        except TelegramError as error:
            _log.info("job %d: status: %s", job.id, error)
            return
        await self._jobs.set_shown(job.id, status.shown, now=self._clock())

    async def _is_still_so(self, job: Job) -> bool:
        """Whether the job hasn't moved on while others' messages were edited: its end has the last word."""
        current = await self._jobs.get(job.id)
        return current is not None and current.state is job.state

    def _may_edit(self, job: Job) -> bool:
        gap = _MIN_GAP_GROUP if job.owner.is_group else _MIN_GAP_PRIVATE
        return job.shown_at is None or self._clock() - job.shown_at >= gap
