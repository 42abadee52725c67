"""Who may send next, where Telegram's flood limits don't let everything go at once."""

import asyncio
import math
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from telegram.error import RetryAfter, TelegramError

from chat.flood_limits import FloodLimits

Sleep = Callable[[float], Awaitable[object]]

MAX_WAIT = 30.0
"""Seconds: if Telegram asks for a longer silence, RetryAfter is raised, so that the caller decides. An answer that
would have to wait for longer behind others is dropped."""
RESERVED = 2
"""How much of a limit LATER and DROP leave free, so that no answer or result waits because of them."""
RESERVED_FOR_ANSWERS = 5
"""How much of the whole bot's limit results and prompts leave free, so that answers needn't wait for a second."""
_SHARE = 3
"""While answers wait, every third call is one that comes after them: results must arrive however much is asked."""


class Urgency(Enum):
    """What to do with a call that would exceed a limit now; given as `rate_limit_args`.

    What waits is admitted in this order, and among equals the first comes first.
    """

    WAIT = auto()
    """Wait, and try again after RetryAfter: answers to commands and presses. DroppedError is raised at once if the
    answer would come so late, behind others in the same chat, that nobody needs it any more."""
    REPORT = auto()
    """Wait behind answers, but let RetryAfter through: results and other messages of job steps, which decide
    themselves when to try again. A step holds files while it waits, and keeps another from beginning."""
    PROMPT = auto()
    """As WAIT, but behind answers and results: what is asked or offered when a file has come, and the status of a
    job that was just started, of which nobody needs to see anything once its result is there."""
    LATER = auto()
    """Wait until nobody else waits and the chat has room for more: what nobody looks for, but should be done, such
    as old buttons taken away."""
    DROP = auto()
    """Raise DroppedError at once: status edits and reactions, which are soon out of date anyway."""


@dataclass(frozen=True, slots=True)
class Unless:
    """An urgency on a condition, also given as `rate_limit_args`.

    OutOfDateError is raised, and the call not made, if the condition is true while it waits or once it is admitted.
    """

    is_out_of_date: Callable[[], bool]
    urgency: Urgency


class DroppedError(TelegramError):
    """The call was not made, because it would exceed a limit and isn't worth waiting for."""


class OutOfDateError(DroppedError):
    """The call was not made, because what it would have said is of no use any more; see Unless."""


@dataclass(eq=False, slots=True)
class _Waiting:
    chat_id: int
    admitted: "asyncio.Future[None]"
    is_out_of_date: Callable[[], bool]


_Queue = dict[_Waiting, None]
"""Calls that wait, the first one first."""


class SendQueue:
    """Admits each call as soon as the limits of its chat and of the whole bot allow it."""

    def __init__(self, limits: FloodLimits, *, sleep: Sleep) -> None:
        self._limits = limits
        self._sleep = sleep
        self._answers, self._reports, self._prompts, self._later = _Queue(), _Queue(), _Queue(), _Queue()
        self._admitted = 0
        """How many calls that had waited were admitted."""
        self._timer: asyncio.Task[None] | None = None

    async def wait(
        self, chat_id: int, urgency: Urgency, is_out_of_date: Callable[[], bool] = lambda: False
    ) -> None:
        """Wait until a call for a chat is admitted, and count it.

        Raises DroppedError for a call that doesn't wait, or would wait for too long behind others, OutOfDateError
        for one that nobody needs any more (see Unless), and RetryAfter if Telegram asks for a silence of more than
        MAX_WAIT.
        """
        if urgency is Urgency.DROP:
            self._take_if_free(chat_id)
            return
        if (silence := self._limits.silence(chat_id)) > MAX_WAIT:
            raise RetryAfter(math.ceil(silence))
        if urgency is not Urgency.REPORT and self._comes_too_late(chat_id):
            raise DroppedError("the call would come too late: many others wait in the chat")
        waiting = _Waiting(chat_id, asyncio.get_running_loop().create_future(), is_out_of_date)
        queue = self._queue_of(urgency)
        queue[waiting] = None
        self._limits.note_waiting(chat_id, +1)
        try:
            self._serve()
            await waiting.admitted
        finally:
            if waiting in queue:  # cancelled
                self._leave(queue, waiting)

    def keep_silent(self, chat_id: int, seconds: float) -> None:
        """Note that Telegram asks for silence in a chat. Where that is long, those that wait get a RetryAfter."""
        self._limits.record_silence(chat_id, seconds)
        for queue in (self._answers, self._reports, self._prompts, self._later):
            for waiting in list(queue):
                silence = self._limits.silence(waiting.chat_id)
                if silence > MAX_WAIT and not waiting.admitted.done():
                    self._refuse(queue, waiting, RetryAfter(math.ceil(silence)))
        self._serve()

    def _serve(self) -> None:
        """Admit all calls that the limits allow, and do so again when they allow the next."""
        wait = self._admit_all()
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if wait is None else asyncio.create_task(self._serve_after(wait), name="send queue")

    async def _serve_after(self, seconds: float) -> None:
        await self._sleep(seconds)
        self._timer = None
        self._serve()

    def _admit_all(self) -> float | None:
        """Admit what the limits allow now; return the seconds until the next call; None if none waits."""
        while self._count_waiting() or self._later:
            wait = self._limits.wait_everywhere()
            if wait > 0:
                return wait
            wait = self._admit_one()
            if wait > 0:
                return wait
        return None

    def _admit_one(self) -> float:
        """Admit one call, or refuse one; returns 0, or the seconds until a chat allows the next one."""
        shortest, seen = math.inf, set[int]()
        for queue in self._in_order():
            reserve = RESERVED if queue is self._later else 0
            if (wait := self._wait_for_answers(queue)) > 0:
                shortest = min(shortest, wait)
                continue
            for waiting in queue:
                if waiting.chat_id in seen or waiting.admitted.done():  # done: cancelled just now
                    continue
                if waiting.is_out_of_date():
                    self._refuse(queue, waiting, OutOfDateError("nobody needs the call any more"))
                    return 0.0
                seen.add(waiting.chat_id)
                wait = self._limits.wait_in(waiting.chat_id, reserve=reserve)
                if wait <= 0:
                    self._leave(queue, waiting)
                    self._limits.count(waiting.chat_id)
                    waiting.admitted.set_result(None)
                    self._admitted += 1
                    return 0.0
                shortest = min(shortest, wait)
        return shortest

    def _wait_for_answers(self, queue: _Queue) -> float:
        """Return the seconds until calls of a queue leave enough of the whole bot's limit to answers."""
        is_its_share = bool(self._answers) and self._is_share_of_others()
        if queue is self._answers or is_its_share or not queue:
            return 0.0
        return self._limits.wait_everywhere(reserve=RESERVED_FOR_ANSWERS)

    def _is_share_of_others(self) -> bool:
        return self._admitted % _SHARE == _SHARE - 1

    def _in_order(self) -> Iterator[_Queue]:
        if self._is_share_of_others():
            yield from (self._reports, self._prompts, self._answers)
        else:
            yield from (self._answers, self._reports, self._prompts)
        if not self._count_waiting():
            yield self._later

    def _count_waiting(self) -> int:
        """Count those that come before LATER."""
        return len(self._answers) + len(self._reports) + len(self._prompts)

    def _refuse(self, queue: _Queue, waiting: _Waiting, error: TelegramError) -> None:
        """Let a call wait no longer: it raises the error."""
        self._leave(queue, waiting)
        waiting.admitted.set_exception(error)

    def _leave(self, queue: _Queue, waiting: _Waiting) -> None:
        del queue[waiting]
        self._limits.note_waiting(waiting.chat_id, -1)

    def _take_if_free(self, chat_id: int) -> None:
        """Count a call if there is room for it and RESERVED others, beside all that wait; raises DroppedError."""
        limits, everywhere = self._limits, RESERVED + RESERVED_FOR_ANSWERS + self._count_waiting()
        room = limits.wait_in(chat_id, reserve=RESERVED + limits.waiting_in(chat_id))
        if max(room, limits.wait_everywhere(reserve=everywhere)) > 0:
            raise DroppedError("the call would exceed Telegram's limits")
        limits.count(chat_id)

    def _comes_too_late(self, chat_id: int) -> bool:
        """Whether those that wait in the chat already fill its limits for longer than MAX_WAIT."""
        return self._limits.wait_in(chat_id, reserve=self._limits.waiting_in(chat_id)) > MAX_WAIT

    def _queue_of(self, urgency: Urgency) -> _Queue:
        queues = {Urgency.WAIT: self._answers, Urgency.REPORT: self._reports, Urgency.PROMPT: self._prompts}
        return queues.get(urgency, self._later)
