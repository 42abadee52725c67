"""The status message of a job: edited when the status changes, within Telegram's limits."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, TelegramError

from chat.bot import ChatBot
from chat.destination import destination
from chat.send_queue import DroppedError, Urgency
from domain.breaker import Breaker
from domain.estimate import REPORTED, Estimate
from domain.job import Job, JobState, StatusFacts
from domain.options import Mode
from jobs.estimates import Estimates
from jobs.keyboards import cancel_keyboard
from jobs.waits import about_wait
from storage.jobs import JobStore
from storage.leadership import ALONE, Leadership
from storage.operator_pause import OperatorPause, OperatorPauseStore
from storage.pause import Pause, PauseStore
from texts import Languages, Texts

_log = logging.getLogger(__name__)

_MIN_GAP_PRIVATE, _MIN_GAP_GROUP = 1.5, 10.0
"""Seconds between two edits; a group's limit of 20 messages a minute counts edits, and all its jobs share it."""
MAX_EDITS = 20
"""Edits by one call of refresh(); the others wait for the next call."""
MAX_READ = 200
"""Jobs that one call of refresh() looks at; the next call goes on behind them."""
_REST, _MAX_REST = 20, 3.0
"""After a read of the statuses, none is made for so many times as long as it took, and for so many seconds at most.
Beside 10,000 waiting jobs, whose positions have to be found, it takes a tenth of a second."""
_PERCENT_PRIVATE, _PERCENT_GROUP = 10, 50
"""Progress is shown in multiples of this many per cent."""
_CELLS = 10
"""The length of the progress bar, in characters."""


@dataclass(frozen=True, slots=True)
class Status:
    """How a job stands, as its status message says it.

    The texts are `status-<name>` and, in lists, `job-line-<name>`. `number` is the position in the queue, the
    progress of a generation in per cent, or which pause of the operator's it is; None if the status has no number.
    """

    name: str
    number: int | None = None
    can_cancel: bool = False
    expected: Estimate = REPORTED
    left: float = field(default=0.0, compare=False)
    """In how many seconds a generation is probably done, at the moment; told with each step of the progress."""
    starts_in: float = field(default=0.0, compare=False)
    """In how many seconds a job in the queue probably starts; told with each change of its position."""
    note: str = ""
    """What the operator wants people to read."""

    @property
    def shown(self) -> str:
        """What is stored of it, so that after a restart the same status isn't shown again."""
        return self.name if self.number is None else f"{self.name}:{self.number}"

    @property
    def variables(self) -> dict[str, str | float]:
        """The variables of its texts."""
        number = self.number or 0
        full = min(number * _CELLS // 100, _CELLS)
        fastest, median, slowest = self.expected.minutes()
        return {
            "number": number,
            "left": round(self.left / 60),
            "bar": "▰" * full + "▱" * (_CELLS - full),
            "fastest": fastest,
            "median": median,
            "slowest": slowest,
            "noted": "yes" if self.note else "no",
            "note": self.note,
        }


def status_of(
    job: Job | StatusFacts,
    *,
    ahead: int,
    is_paused: bool,
    is_down: bool,
    now: float,
    by_operator: OperatorPause | None = None,
    turn_seconds: float = 0.0,
) -> Status:
    """Return how a job stands.

    `ahead` counts the queued jobs before it, one of which starts every `turn_seconds`. `is_paused`: nothing is
    submitted; `is_down`: the service doesn't answer polls; `by_operator`: the operator's pause.
    """
    if job.state is JobState.QUEUED and by_operator is not None:
        return _stopped(by_operator)
    if job.state is JobState.QUEUED:
        return _queued(job, ahead + 1, is_paused=is_paused, turn_seconds=turn_seconds)
    if job.state is JobState.DELIVERING or job.generated_at is not None:
        # Back in GENERATING only to get a fresh link: still "sending" for the person.
        return Status("sending")
    if job.state is JobState.GENERATING:
        return Status("waiting") if is_down else _progress(job, elapsed=now - (job.submitted_at or now))
    return Status("submitting")


def _queued(job: Job | StatusFacts, number: int, *, is_paused: bool, turn_seconds: float) -> Status:
    if is_paused:
        return Status("paused", can_cancel=True)
    if job.step_started_at is not None:
        return Status("preparing", can_cancel=True)
    return Status("queued", number, can_cancel=True, starts_in=number * turn_seconds)


def _stopped(pause: OperatorPause) -> Status:
    return Status("stopped", pause.number, can_cancel=True, note=pause.text)


def _progress(job: Job | StatusFacts, *, elapsed: float) -> Status:
    """Return the progress of a generation, rounded down: coarser in groups, which have room for fewer edits."""
    expected = job.expected or REPORTED
    is_late = expected.is_late(elapsed)
    step = _PERCENT_GROUP if job.owner.is_group and not is_late else _PERCENT_PRIVATE
    done = int(100 * expected.progress(elapsed)) // step * step
    name = "late" if is_late else "generating"
    return Status(name, done, expected=expected, left=expected.left(elapsed))


def status_text(texts: Texts, status: Status) -> str:
    """Return what a status message says."""
    wait = about_wait(texts, max(1, round(status.starts_in / 60)))
    return texts.say(f"status-{status.name}", **status.variables, wait=wait)


class StatusBoard:
    """Keeps the status messages up to date."""

    def __init__(
        self,
        bot: ChatBot,
        jobs: JobStore,
        pauses: PauseStore,
        breaker: Breaker,
        languages: Languages,
        *,
        by_operator: OperatorPauseStore,
        estimates: Estimates,
        slots: int,
        leadership: Leadership = ALONE,
        clock: Callable[[], float],
    ) -> None:
        self._estimates = estimates
        self._slots = slots
        self._leadership = leadership
        self._bot = bot
        self._jobs = jobs
        self._pauses = pauses
        self._by_operator = by_operator
        self._breaker = breaker
        self._languages = languages
        self._clock = clock
        self._refreshing = asyncio.Lock()
        self._after = 0
        """The id behind which the next refresh() goes on."""
        self._read_at, self._rest = 0.0, 0.0
        """When the statuses were read, and for how many seconds they aren't read again."""
        self._editing: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def render(self, job: Job | StatusFacts, status: Status) -> tuple[str, InlineKeyboardMarkup | None]:
        """Return the text and the buttons of a status message."""
        texts = self._languages.of(job.language)
        text = status_text(texts, status)
        if status.name == "generating" and not job.owner.is_group:
            text = f"{text}\n{texts.say('status-leave-chat')}"
        return text, cancel_keyboard(texts, job.id) if status.can_cancel else None

    async def status(self, job: Job) -> Status:
        """Return how a job stands now. Raises StorageError."""
        ahead = await self._jobs.ahead_of(job.id) if job.state is JobState.QUEUED else None
        by_operator = await self._by_operator.get()
        return await self._status(job, ahead=ahead or 0, pauses=await self._pauses.all(), by_operator=by_operator)

    async def _status(
        self, job: Job | StatusFacts, *, ahead: int, pauses: Iterable[Pause], by_operator: OperatorPause | None
    ) -> Status:
        return status_of(
            job,
            ahead=ahead,
            is_paused=any(pause.holds(job.mode) for pause in pauses),
            is_down=self._breaker.is_open,
            now=self._clock(),
            by_operator=by_operator,
            turn_seconds=await self._estimates.typical(job.mode) / self._slots,
        )

    async def refresh(self) -> None:
        """Edit the messages whose status has changed, as far as there is room. Raises StorageError.

        Does nothing while another call is under way, just after one that took long, or if another process leads.
        """
        if (
            not self._leadership.is_leader
            or self._refreshing.locked()
            or 0 <= self._clock() - self._read_at < self._rest
        ):
            return
        async with self._refreshing:
            await self._refresh()

    async def _refresh(self) -> None:
        pauses, by_operator, edits = await self._pauses.all(), await self._by_operator.get(), 0
        paused = [mode for mode in Mode if by_operator is not None or any(pause.holds(mode) for pause in pauses)]
        paused_as = "paused" if by_operator is None else _stopped(by_operator).shown
        begun = self._clock()
        jobs = await self._jobs.outdated_statuses(paused, paused_as=paused_as, after=self._after, limit=MAX_READ)
        self._read_at = self._clock()
        self._rest = min(_REST * (self._read_at - begun), _MAX_REST)
        # Some jobs a call, taking turns: messages that can't be edited now keep no others waiting.
        self._after = jobs[-1].id if len(jobs) == MAX_READ else 0
        for job in jobs:
            status = await self._status(job, ahead=job.ahead, pauses=pauses, by_operator=by_operator)
            if status.shown != job.shown and self._may_edit(job):
                await self.show(job, status)
                edits += 1
                if edits == MAX_EDITS:
                    self._after = job.id
                    break

    def lock_of(self, job_id: int) -> asyncio.Lock:
        """Return the lock that is held while a job's message is edited, lest a slow edit replace a later one."""
        lock = self._editing.get(job_id)
        if lock is None:
            lock = self._editing[job_id] = asyncio.Lock()
        return lock

    async def show(
        self, job: Job | StatusFacts, status: Status, urgency: Urgency = Urgency.DROP, *, anew: bool = False
    ) -> None:
        """Edit one status message, and store what it shows. Raises StorageError.

        Does nothing if the job has another state by now, or if the message shows this status already; `anew` edits
        it then, too, since something else was put into the message. A TelegramError is only logged: the next
        refresh() tries again.
        """
        async with self.lock_of(job.id):
            state, shown = await self._jobs.shown_of(job.id)
            # In another state, an old status could replace the job's end.
            if state is job.state and (anew or shown != status.shown):
                await self._edit(job, status, urgency)

    async def _edit(self, job: Job | StatusFacts, status: Status, urgency: Urgency) -> None:
        text, buttons = self.render(job, status)
        try:
            await self._bot.edit_words(
                text,
                chat_id=job.owner.chat_id,
                message_id=job.status_message_id or 0,
                reply_markup=buttons,
                rate_limit_args=urgency,
            )
        except DroppedError:
            return
        except (BadRequest, Forbidden) as error:
            # Not modified, deleted by somebody, or the bot was removed: don't try again.
            _log.debug("job %d: the status isn't edited: %s", job.id, error)
        except TelegramError as error:
            _log.info("job %d: the status can't be edited now: %s", job.id, error)
            return
        await self._jobs.set_shown(job.id, status.shown, now=self._clock())

    async def tell_late(self, job: Job) -> None:
        """Send a message that the generation takes much longer, since an edit would notify nobody.

        A TelegramError is only logged.
        """
        try:
            await self._bot.send_message(
                **destination(job.recipient, reply_to=job.replies_to),
                text=self._languages.of(job.language).say("generation-late"),
                rate_limit_args=Urgency.REPORT,
            )
        except TelegramError as error:
            _log.info("job %d: the person isn't told that it is late: %s", job.id, error)

    def _may_edit(self, job: StatusFacts) -> bool:
        gap = _MIN_GAP_GROUP if job.owner.is_group else _MIN_GAP_PRIVATE
        return job.shown_at is None or self._clock() - job.shown_at >= gap
