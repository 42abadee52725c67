import asyncio
from collections.abc import Sequence
from functools import partial

import pytest

from chat.flood_limits import BURST, FloodLimits
from chat.send_queue import RESERVED, RESERVED_FOR_ANSWERS, DroppedError, OutOfDateError, SendQueue, Urgency

PRIVATE, GROUP = 7777, -7
EVERYWHERE = 30
"""Calls that the whole bot may make at once."""
IN_A_CHAT = BURST


class Timeline:
    """A clock by which many can sleep at the same time; it goes on when nobody is awake any more."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        sleeper = (self.now + seconds, asyncio.Event())
        self._sleepers.append(sleeper)
        try:
            await sleeper[1].wait()
        finally:
            self._sleepers.remove(sleeper)

    async def run(self, tasks: Sequence["asyncio.Task[None]"]) -> None:
        """Let time pass until the tasks are done."""
        while not all(task.done() for task in tasks):
            for _ in range(10):
                await asyncio.sleep(0)
            if self._sleepers:
                self.now = min(time for time, _ in self._sleepers)
                for sleeper in [sleeper for sleeper in self._sleepers if sleeper[0] <= self.now]:
                    sleeper[1].set()


class Sender:
    """Sends through one queue, and records in which order and when."""

    def __init__(self) -> None:
        self.clock = Timeline()
        self.queue = SendQueue(FloodLimits(self.clock), sleep=self.clock.sleep)
        self.sent: list[str] = []
        self.times: list[float] = []
        self.tasks: list[asyncio.Task[None]] = []

    async def send(self, name: str, urgency: Urgency, chat_ids: Sequence[int]) -> None:
        """Begin to send one message to each chat, in this order."""
        for chat_id in chat_ids:
            self.tasks.append(asyncio.create_task(self._send(name, urgency, chat_id)))
            await asyncio.sleep(0)

    async def finish(self) -> str:
        """Let everything be sent; return the names, one after the other."""
        await self.clock.run(self.tasks)
        return "".join(self.sent)

    async def _send(self, name: str, urgency: Urgency, chat_id: int) -> None:
        await self.queue.wait(chat_id, urgency)
        self.sent.append(name)
        self.times.append(self.clock.now)


@pytest.fixture
async def sender() -> Sender:
    """A sender that has just used up the limit of the whole bot."""
    sender = Sender()
    await sender.send("-", Urgency.WAIT, range(1, EVERYWHERE + 1))
    await sender.finish()
    sender.sent.clear()
    return sender


async def test_among_equals_the_first_comes_first(sender: Sender) -> None:
    """In the order in which they came, and all in one second as soon as there is room."""
    names = "abcdefghijklmnopqrstuvwxyz"
    for number, name in enumerate(names, 1000):
        await sender.send(name, Urgency.WAIT, [number])

    assert await sender.finish() == names
    assert sender.times[-1] == 1001.0


async def test_answers_go_before_results_and_those_before_prompts(sender: Sender) -> None:
    """Who has written a command waits behind no crowd, which has every third place; a result behind no prompts."""
    await sender.send("p", Urgency.PROMPT, range(1000, 1030))
    await sender.send("r", Urgency.REPORT, range(2000, 2030))
    await sender.send("a", Urgency.WAIT, range(3000, 3020))

    sent = await sender.finish()

    assert sent[:EVERYWHERE].count("a") == 20
    assert sent.replace("a", "") == "r" * 30 + "p" * 30


@pytest.mark.parametrize("urgency", [Urgency.PROMPT, Urgency.REPORT])
@pytest.mark.parametrize(
    ("chat_ids", "at_once"),
    [([PRIVATE] * 30, IN_A_CHAT), (range(1001, 1101), EVERYWHERE)],
    ids=["in one chat", "in all"],
)
async def test_many_answers_keep_nothing_waiting(
    sender: Sender, chat_ids: Sequence[int], at_once: int, urgency: Urgency
) -> None:
    """The result that comes last is among the first calls for which there is room."""
    await sender.send("a", Urgency.WAIT, chat_ids)
    await sender.send("r", urgency, chat_ids[:1])

    sent = await sender.finish()

    assert sent.index("r") < 2 * at_once
    assert len(sent) == len(chat_ids) + 1


@pytest.mark.parametrize("urgency", [Urgency.PROMPT, Urgency.REPORT, Urgency.LATER])
async def test_crowd_leaves_room_for_answers(urgency: Urgency) -> None:
    """They needn't wait for the next second."""
    sender = Sender()
    await sender.send("c", urgency, range(1000, 1100))
    await asyncio.sleep(0)
    assert sender.sent == ["c"] * (EVERYWHERE - RESERVED_FOR_ANSWERS)

    await sender.send("a", Urgency.WAIT, range(3000, 3003))
    await asyncio.sleep(0)

    assert sender.times == [1000.0] * len(sender.times)
    assert sender.sent.count("a") == 3
    await sender.finish()


async def test_later_waits_until_nobody_else_waits(sender: Sender) -> None:
    """Even where it came first; an answer to another chat is no exception."""
    await sender.send("l", Urgency.LATER, range(1000, 1005))
    await sender.send("p", Urgency.PROMPT, range(2000, 2040))
    await sender.send("a", Urgency.WAIT, range(3000, 3020))

    sent = await sender.finish()

    assert sent[-5:] == "l" * 5


async def test_later_leaves_room_in_its_chat() -> None:
    """Whoever is answered next in the chat doesn't wait because of it."""
    sender = Sender()
    await sender.send("l", Urgency.LATER, [PRIVATE] * IN_A_CHAT)
    await sender.send("a", Urgency.WAIT, [PRIVATE] * RESERVED)
    await asyncio.sleep(0)

    assert sender.times == [1000.0] * IN_A_CHAT
    assert "".join(sender.sent) == "l" * (IN_A_CHAT - RESERVED) + "a" * RESERVED
    await sender.finish()


async def test_full_chat_delays_no_other(sender: Sender) -> None:
    """Those behind a call for a chat without room have their turn before it."""
    await sender.send("f", Urgency.WAIT, [PRIVATE] * 12)
    await sender.send("a", Urgency.WAIT, range(1000, 1010))

    sent = await sender.finish()

    assert sent.rindex("a") < sent.rindex("f")
    assert sender.times[EVERYWHERE + sent.rindex("a")] == 1001.0


async def test_newcomer_with_room_does_not_wait_for_a_timer() -> None:
    """The queue sleeps until a full chat has room again; a call for another chat goes at once."""
    sender = Sender()
    await sender.send("f", Urgency.WAIT, [PRIVATE] * (IN_A_CHAT + 1))
    await sender.send("a", Urgency.WAIT, [PRIVATE + 1])
    await asyncio.sleep(0)

    assert "".join(sender.sent) == "f" * IN_A_CHAT + "a"
    assert await sender.finish() == "f" * IN_A_CHAT + "af"


async def test_cancelled_call_takes_no_turn(sender: Sender) -> None:
    """Its place is the next one's, and the chat is none where somebody waits."""
    await sender.send("c", Urgency.WAIT, [PRIVATE] * 20)
    for task in sender.tasks[EVERYWHERE:]:
        task.cancel()
    await sender.send("a", Urgency.WAIT, [PRIVATE] * IN_A_CHAT)

    assert await sender.finish() == "a" * IN_A_CHAT
    assert sender.times[-1] == 1001.0


async def test_call_out_of_date_is_not_made(sender: Sender) -> None:
    """Its place is the next one's, and it isn't counted: all others go as soon as there is room."""
    in_vain = asyncio.create_task(sender.queue.wait(PRIVATE, Urgency.PROMPT, lambda: True))
    await sender.send("p", Urgency.PROMPT, range(1000, 1000 + EVERYWHERE - RESERVED_FOR_ANSWERS))

    await sender.finish()

    assert sender.times[-1] == 1001.0
    with pytest.raises(OutOfDateError):
        await in_vain


async def test_waiting_call_is_made_unless_it_gets_out_of_date(sender: Sender) -> None:
    """What is true when it begins to wait says nothing about its turn."""
    answered = set[int]()
    turns = [
        asyncio.create_task(sender.queue.wait(chat_id, Urgency.PROMPT, partial(answered.__contains__, chat_id)))
        for chat_id in (1000, 2000)
    ]
    await asyncio.sleep(0)
    answered.add(2000)

    await sender.clock.run(turns)

    assert [type(turn.exception()) for turn in turns] == [type(None), OutOfDateError]


async def test_answers_are_dropped_by_what_waits_before_them() -> None:
    """Ninety ask in a group at once: as many wait as get their answer in time; the others don't even wait."""
    sender = Sender()
    await sender.send("a", Urgency.WAIT, [GROUP] * 90)

    done = [task for task in sender.tasks if task.done()]
    dropped = [task for task in done if isinstance(task.exception(), DroppedError)]

    assert len(done) - len(dropped) == IN_A_CHAT
    assert len(sender.tasks) - len(done) <= 20
    assert len(dropped) >= 65
    await sender.clock.run(sender.tasks)
