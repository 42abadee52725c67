import asyncio
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import RetryAfter

from chat.limits import (
    MAX_CHATS,
    MAX_RETRIES,
    MAX_WAIT,
    RESERVED,
    DroppedError,
    FloodControl,
    Urgency,
    Window,
    retry_after,
)
from tests.chat.support.fakes import Clock, breaker_after

PRIVATE, GROUP = 7, -7
BURST = 5


class Sender:
    """Makes calls through a FloodControl and records when each was made."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.control = FloodControl(clock, breaker_after(clock), sleep=clock.sleep)
        self.times: list[float] = []
        self.errors: list[Exception] = []
        """What the next calls raise."""

    async def _call(self) -> bool:
        self.times.append(self.clock.now)
        if self.errors:
            raise self.errors.pop(0)
        return True

    async def send(
        self, chat_id: int | str | None, urgency: Urgency | None = Urgency.WAIT, endpoint: str = "sendMessage"
    ) -> object:
        data = {} if chat_id is None else {"chat_id": chat_id}
        callback: Callable[..., Coroutine[Any, Any, bool]] = self._call
        return await self.control.process_request(callback, (), {}, endpoint, data, urgency)


@pytest.fixture
def sender(clock: Clock) -> Sender:
    return Sender(clock)


def _most_within(times: list[float], seconds: float) -> int:
    """Return the largest number of times in any window that long, wherever it begins."""
    return max(sum(start <= time < start + seconds for time in times) for start in times)


@given(
    st.integers(3, 6),
    st.integers(1, 20),
    st.integers(0, 2),
    st.lists(st.integers(0, 30), min_size=1, max_size=50),
)
def test_window_is_never_exceeded(count: int, seconds: int, reserve: int, gaps: list[int]) -> None:
    """Whoever waits as told stays within it, less the reserve, and waits no longer than needed."""
    window, now, times = Window(count, seconds), 0.0, list[float]()
    for gap in gaps:
        now += gap
        wait = window.wait(now, reserve=reserve)
        assert 0 <= wait <= seconds
        assert wait == 0 or _most_within([*times, now], seconds) > count - reserve
        now += wait
        window.add(now)
        times.append(now)

    assert _most_within(times, seconds) <= count - reserve


async def test_bot_makes_at_most_thirty_calls_a_second(sender: Sender) -> None:
    """To a hundred chats at once: thirty a second, and no slower than that."""
    for chat_id in range(1, 101):
        await sender.send(chat_id)

    assert _most_within(sender.times, 1.0) == 30
    assert sender.times[-1] - sender.times[0] == pytest.approx(3.0)


async def test_chat_gets_one_call_a_second_with_short_bursts(sender: Sender) -> None:
    """Five may come at once, but then it is five in five seconds."""
    for _ in range(12):
        await sender.send(PRIVATE)

    assert _most_within(sender.times, 5.0) == BURST
    assert sender.times[-1] - sender.times[0] == pytest.approx(10.0)


async def test_chats_do_not_wait_for_each_other(sender: Sender) -> None:
    """A chat that has used up its limit doesn't delay the others."""
    for _ in range(BURST):
        await sender.send(PRIVATE)

    await sender.send(PRIVATE + 1)

    assert sender.clock.slept == []


async def test_group_gets_at_most_twenty_calls_a_minute(sender: Sender) -> None:
    """Sixty messages to a group take at least two minutes."""
    for _ in range(60):
        await sender.send(GROUP, Urgency.REPORT)

    assert _most_within(sender.times, 60.0) == 20


async def test_answer_that_comes_too_late_is_dropped_at_once(sender: Sender) -> None:
    """A group's minute is used up: nobody waits most of a minute for an answer, but a result does."""
    for _ in range(20):
        await sender.send(GROUP)
    slept = sum(sender.clock.slept)

    with pytest.raises(DroppedError):
        await sender.send(GROUP)
    assert sum(sender.clock.slept) == slept
    assert len(sender.times) == 20

    await sender.send(GROUP, Urgency.REPORT)
    assert len(sender.times) == 21


async def test_answers_are_dropped_by_what_waits_before_them() -> None:
    """Ninety ask at once: as many wait as get their answer in time; the others don't even wait."""
    clock = Clock()
    held: list[asyncio.Future[None]] = []

    async def sleep(_seconds: float) -> None:
        held.append(asyncio.get_running_loop().create_future())
        await held[-1]

    control = FloodControl(clock, breaker_after(clock), sleep=sleep)

    async def call() -> bool:
        return True

    async def ask() -> bool:
        await control.process_request(call, (), {}, "sendMessage", {"chat_id": GROUP}, Urgency.WAIT)
        return True

    asking = [asyncio.create_task(ask()) for _ in range(90)]
    done, waiting = await asyncio.wait(asking, timeout=0.5)

    dropped = [task for task in done if isinstance(task.exception(), DroppedError)]
    assert len(done) - len(dropped) == BURST
    assert len(waiting) <= 20
    assert len(dropped) >= 65
    for task in waiting:
        task.cancel()
    await asyncio.wait(waiting)


async def test_minute_of_a_group_slides(sender: Sender) -> None:
    """After twenty at the end of one minute there is no room at the beginning of the next."""
    for _ in range(20):
        await sender.send(GROUP)
        sender.clock.now += 1
    last_of_the_first = sender.times[0] + 60

    sender.clock.now = last_of_the_first - 1
    await sender.send(GROUP, Urgency.WAIT)

    assert sender.times[-1] == pytest.approx(last_of_the_first)


async def test_private_chat_has_no_limit_by_the_minute(sender: Sender) -> None:
    """One message a second goes through for as long as one likes."""
    for _ in range(60):
        sender.clock.now += 1
        await sender.send(PRIVATE)

    assert sender.clock.slept == []


async def test_call_without_an_urgency_waits(sender: Sender) -> None:
    """Answers to people are the usual case."""
    for _ in range(BURST + 1):
        await sender.send(PRIVATE, urgency=None)

    assert len(sender.times) == BURST + 1
    assert sender.clock.slept == [5.0]


async def test_drop_neither_waits_nor_calls(sender: Sender) -> None:
    """When there is no room; and the dropped call doesn't count."""
    for _ in range(BURST):
        await sender.send(PRIVATE)

    for _ in range(10):
        with pytest.raises(DroppedError):
            await sender.send(PRIVATE, Urgency.DROP)
    assert (len(sender.times), sender.clock.slept) == (BURST, [])

    sender.clock.now += 5
    assert await sender.send(PRIVATE, Urgency.DROP)


@pytest.mark.parametrize("chat_ids", [[PRIVATE] * 100, range(1, 101)], ids=["in one chat", "in all"])
async def test_drop_leaves_room_for_other_calls(sender: Sender, chat_ids: Iterable[int]) -> None:
    """However many status edits there are, answers and results find room."""
    for chat_id in chat_ids:
        with suppress(DroppedError):
            await sender.send(chat_id, Urgency.DROP)

    for _ in range(RESERVED):
        await sender.send(PRIVATE, Urgency.REPORT)

    assert sender.clock.slept == []


async def test_drop_turns_retry_after_into_a_dropped_error(sender: Sender) -> None:
    """And nothing is sent to the chat for that time."""
    sender.errors = [RetryAfter(5)]
    with pytest.raises(DroppedError):
        await sender.send(PRIVATE, Urgency.DROP)

    sender.clock.now += 4
    with pytest.raises(DroppedError):
        await sender.send(PRIVATE, Urgency.DROP)
    assert len(sender.times) == 1


async def test_wait_calls_again_after_a_retry_after(sender: Sender) -> None:
    """After as many seconds as Telegram asks for."""
    sender.errors = [RetryAfter(5)]

    assert await sender.send(PRIVATE, Urgency.WAIT)

    assert sender.times[1] - sender.times[0] == 5


async def test_wait_gives_up_after_some_tries(sender: Sender) -> None:
    """If Telegram asks again and again, the caller gets the RetryAfter."""
    sender.errors = [RetryAfter(1) for _ in range(10)]

    with pytest.raises(RetryAfter):
        await sender.send(PRIVATE, Urgency.WAIT)
    assert len(sender.times) == MAX_RETRIES + 1


async def test_long_retry_after_is_raised(sender: Sender) -> None:
    """Beyond MAX_WAIT nothing waits here: neither this call, nor those that come after it."""
    sender.errors = [RetryAfter(int(MAX_WAIT) + 100)]

    with pytest.raises(RetryAfter):
        await sender.send(PRIVATE, Urgency.WAIT)
    sender.clock.now += 50
    for urgency in (Urgency.WAIT, Urgency.REPORT):
        with pytest.raises(RetryAfter) as caught:
            await sender.send(PRIVATE, urgency)
        assert retry_after(caught.value) == MAX_WAIT + 50

    assert (len(sender.times), sender.clock.slept) == (1, [])


async def test_rest_of_a_long_silence_is_waited_out(sender: Sender) -> None:
    """Once no more than MAX_WAIT is left of it."""
    sender.errors = [RetryAfter(int(MAX_WAIT) + 100)]
    with pytest.raises(RetryAfter):
        await sender.send(PRIVATE, Urgency.WAIT)

    sender.clock.now += 110
    await sender.send(PRIVATE, Urgency.WAIT)

    assert sender.times[1] - sender.times[0] == MAX_WAIT + 100


async def test_report_raises_every_retry_after(sender: Sender) -> None:
    """It waits for the limits, but job steps decide themselves when to try again."""
    for _ in range(BURST):
        await sender.send(PRIVATE, Urgency.REPORT)
    sender.errors = [RetryAfter(5)]

    with pytest.raises(RetryAfter):
        await sender.send(PRIVATE, Urgency.REPORT)
    assert sender.clock.slept == [5.0]


async def test_silence_of_the_whole_bot_is_kept_everywhere(sender: Sender) -> None:
    """Two chats are refused until the same moment: no third one has to be refused for the bot to know."""
    sender.errors = [RetryAfter(20), RetryAfter(19)]
    for chat_id in (1, 2):
        with pytest.raises(RetryAfter):
            await sender.send(chat_id, Urgency.REPORT)
        sender.clock.now += 1

    with pytest.raises(DroppedError):
        await sender.send(3, Urgency.DROP)
    with pytest.raises(DroppedError):
        await sender.send(4, Urgency.DROP, endpoint="setMessageReaction")
    await sender.send(5)

    assert sender.times == [1000.0, 1001.0, 1020.0]


async def test_long_silence_of_the_whole_bot_is_raised(sender: Sender) -> None:
    """Whatever chat a call is for, its caller decides what to do meanwhile."""
    sender.errors = [RetryAfter(300), RetryAfter(300)]
    for chat_id in (1, 2, 3):
        with pytest.raises(RetryAfter):
            await sender.send(chat_id)

    assert len(sender.times) == 2


async def test_silences_of_two_chats_are_not_the_others(sender: Sender) -> None:
    """Groups that are refused until different moments have used up their own limits."""
    sender.errors = [RetryAfter(20), RetryAfter(20)]
    for chat_id in (-1, -2):
        with pytest.raises(RetryAfter):
            await sender.send(chat_id, Urgency.REPORT)
        sender.clock.now += 5

    await sender.send(3)

    assert sender.times == [1000.0, 1005.0, 1010.0]


async def test_silence_of_a_chat_is_not_the_others(sender: Sender) -> None:
    """Telegram's RetryAfter for a group leaves the private chats alone."""
    sender.errors = [RetryAfter(20)]
    with pytest.raises(RetryAfter):
        await sender.send(GROUP, Urgency.REPORT)

    await sender.send(PRIVATE)

    assert sender.clock.slept == []


class Timeline:
    """A clock by which many can sleep at the same time; it goes on when nobody is awake any more."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self._sleepers.append((self.now + seconds, woken))
        await woken.wait()

    async def run(self, tasks: list["asyncio.Task[None]"]) -> None:
        """Let time pass until the tasks are done."""
        while not all(task.done() for task in tasks):
            for _ in range(10):
                await asyncio.sleep(0)
            if self._sleepers:
                self.now = min(time for time, _ in self._sleepers)
                for sleeper in [sleeper for sleeper in self._sleepers if sleeper[0] <= self.now]:
                    self._sleepers.remove(sleeper)
                    sleeper[1].set()


@pytest.mark.parametrize(
    ("chat_ids", "at_once"), [([PRIVATE] * 30, BURST), (list(range(1, 101)), 30)], ids=["in one chat", "in all"]
)
async def test_report_does_not_wait_behind_many_answers(chat_ids: list[int], at_once: int) -> None:
    """The result that comes last is among the first calls for which there is room."""
    clock = Timeline()
    control = FloodControl(clock, breaker_after(clock), sleep=clock.sleep)
    sent: list[Urgency] = []

    async def send(chat_id: int, urgency: Urgency) -> None:
        async def call() -> bool:
            sent.append(urgency)
            return True

        await control.process_request(call, (), {}, "sendMessage", {"chat_id": chat_id}, urgency)

    answers = [asyncio.create_task(send(chat_id, Urgency.WAIT)) for chat_id in chat_ids]
    await asyncio.sleep(0)
    result = asyncio.create_task(send(chat_ids[0], Urgency.REPORT))
    await clock.run([*answers, result])

    assert sent.index(Urgency.REPORT) < 2 * at_once
    assert len(sent) == len(chat_ids) + 1
    assert control._reports == 0  # noqa: SLF001 - otherwise less urgent calls would leave room for it


@pytest.mark.parametrize("endpoint", ["getChatMember", "getFile", "getUpdates"])
async def test_methods_that_only_ask_are_not_limited(sender: Sender, endpoint: str) -> None:
    """Telegram limits what is sent, not what is looked up."""
    for _ in range(100):
        await sender.send(GROUP, endpoint=endpoint)

    assert sender.clock.slept == []


async def test_calls_without_a_chat_are_not_limited(sender: Sender) -> None:
    """Answers to callbacks name no chat, and must not wait behind messages."""
    for _ in range(100):
        await sender.send(None, endpoint="answerCallbackQuery")

    assert sender.clock.slept == []


async def test_deleting_does_not_count(sender: Sender) -> None:
    """It neither waits behind messages nor makes them wait."""
    for _ in range(BURST):
        await sender.send(PRIVATE)
    await sender.send(PRIVATE, endpoint="deleteMessage")
    for _ in range(BURST):
        await sender.send(PRIVATE + 1, endpoint="deleteMessage")
    await sender.send(PRIVATE + 1)

    assert sender.clock.slept == []


async def test_deleting_waits_for_the_end_of_a_silence(sender: Sender) -> None:
    """In a chat where Telegram asks for silence, nothing is deleted either."""
    sender.errors = [RetryAfter(7)]
    with pytest.raises(RetryAfter):
        await sender.send(PRIVATE, Urgency.REPORT)
    await sender.send(PRIVATE, Urgency.REPORT, endpoint="deleteMessage")

    assert sender.clock.slept == [7]


async def test_other_errors_pass_through(sender: Sender) -> None:
    """Only RetryAfter is about limits."""
    sender.errors = [ZeroDivisionError()]

    with pytest.raises(ZeroDivisionError):
        await sender.send(PRIVATE)


async def test_idle_chats_are_forgotten(sender: Sender) -> None:
    """Memory doesn't grow with the number of chats; chats in use keep their count."""
    for chat_id in range(1, MAX_CHATS + 1):
        sender.clock.now += 1
        await sender.send(chat_id)
    for _ in range(BURST - RESERVED - 1):
        await sender.send(MAX_CHATS)

    await sender.send(MAX_CHATS + 1)

    with pytest.raises(DroppedError):
        await sender.send(MAX_CHATS, Urgency.DROP)
    chats = sender.control._chats  # noqa: SLF001 - the memory is what this is about
    assert len(chats) < 10


async def test_calls_that_wake_together_stay_within_the_limits() -> None:
    """Many callers that wake at the same moment; by the real clock, briefly."""
    clock = asyncio.get_running_loop().time
    control = FloodControl(clock, breaker_after(clock))
    times: list[float] = []

    async def call() -> bool:
        times.append(clock())
        return True

    await asyncio.gather(
        *(control.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, None) for chat in range(1, 46))
    )

    assert _most_within(times, 0.99) == 30
    assert len(times) == 45
