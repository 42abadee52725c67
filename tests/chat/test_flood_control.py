import asyncio
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from typing import Any

import pytest
from telegram.error import RetryAfter

from chat.flood_control import MAX_RETRIES, FloodControl, retry_after
from chat.flood_limits import BURST, MAX_CHATS
from chat.send_queue import MAX_WAIT, RESERVED, DroppedError, OutOfDateError, Unless, Urgency
from tests.chat.support.fakes import Clock, breaker_after, most_within

PRIVATE, GROUP = 7, -7


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
        self,
        chat_id: int | str | None,
        urgency: Urgency | Unless | None = Urgency.WAIT,
        endpoint: str = "sendMessage",
    ) -> object:
        return await self._request({} if chat_id is None else {"chat_id": chat_id}, urgency, endpoint)

    async def edit_inline(self, message_id: str) -> object:
        return await self._request({"inline_message_id": message_id}, Urgency.REPORT, "editMessageText")

    async def _request(self, data: dict[str, Any], urgency: Urgency | Unless | None, endpoint: str) -> object:
        callback: Callable[..., Coroutine[Any, Any, bool]] = self._call
        return await self.control.process_request(callback, (), {}, endpoint, data, urgency)


@pytest.fixture
def sender(clock: Clock) -> Sender:
    return Sender(clock)


async def test_bot_makes_at_most_thirty_calls_a_second(sender: Sender) -> None:
    """To a hundred chats at once: thirty a second, and no slower than that."""
    for chat_id in range(1, 101):
        await sender.send(chat_id)

    assert most_within(sender.times, 1.0) == 30
    assert sender.times[-1] - sender.times[0] == pytest.approx(3.0)


async def test_call_that_is_out_of_date_is_not_made_again(sender: Sender) -> None:
    """It was wanted, but Telegram has asked for silence, and now it isn't any more."""
    sender.errors = [RetryAfter(3)]

    with pytest.raises(OutOfDateError):
        await sender.send(PRIVATE, Unless(lambda: bool(sender.times), Urgency.PROMPT))

    assert len(sender.times) == 1


async def test_inline_message_counts_as_a_group_of_its_own(sender: Sender) -> None:
    """In which chat it is, nobody tells; others don't wait for it, but all count for the whole bot."""
    for message in ("a", "b"):
        for _ in range(21):
            await sender.edit_inline(message)

    times = sender.times[:21], sender.times[21:]
    assert [most_within(each, 60.0) for each in times] == [20, 20]
    assert times[1][0] == times[0][-1]


async def test_chat_gets_one_call_a_second_with_short_bursts(sender: Sender) -> None:
    """Some may come at once after a rest; then it is one in each second."""
    for _ in range(BURST + 7):
        await sender.send(PRIVATE)

    assert [time - sender.times[0] for time in sender.times] == pytest.approx([0.0] * BURST + [*range(1, 8)])


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

    assert most_within(sender.times, 60.0) == 20


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
    assert sender.clock.slept == [1.0]


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
    assert sender.clock.slept == [1.0]


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
    chats = sender.control._limits._chats  # noqa: SLF001 - the memory is what this is about
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

    assert most_within(times, 0.99) == 30
    assert len(times) == 45
