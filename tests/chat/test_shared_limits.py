"""Two processes that keep to Telegram's limits together, by way of their database."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram.error import RetryAfter

from chat.flood_control import FloodControl
from chat.flood_limits import GROUP, OVERALL
from chat.send_queue import RESERVED, DroppedError, Urgency
from chat.shared_limits import SharedLimits
from storage.database import Database, StorageError
from storage.telegram_limits import KEPT_SECONDS, TelegramLimitStore
from tests.chat.support.fakes import Clock, breaker_after
from tests.support.shared_databases import KINDS, opened_twice

IN_GROUP, PRIVATE = -7, 7


class Process:
    """One of them. Its messages have to go at once, or not at all."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.control = FloodControl(clock, breaker_after(clock), sleep=clock.sleep)
        self.limits = SharedLimits(self.control, TelegramLimitStore(database), clock=clock)
        self.asked: float | None = None

    async def _call(self) -> bool:
        if self.asked is not None:
            seconds, self.asked = self.asked, None
            raise RetryAfter(int(seconds))
        return True

    async def sends(self, chat_id: int, urgency: Urgency = Urgency.DROP) -> bool:
        try:
            await self.control.process_request(self._call, (), {}, "sendMessage", {"chat_id": chat_id}, urgency)
        except (DroppedError, RetryAfter):
            return False
        return True


@pytest.fixture(params=KINDS)
async def pair(
    request: pytest.FixtureRequest, tmp_path: Path, clock: Clock
) -> AsyncIterator[tuple[Process, Process]]:
    async with opened_twice(request.param, tmp_path) as databases:
        one, two = (Process(database, clock) for database in databases)
        yield one, two


async def _in_a_second(process: Process, clock: Clock) -> int:
    """Count the messages to different people that may go within a second."""
    clock.now += 10
    return sum([await process.sends(chat_id) for chat_id in range(1, 2 * OVERALL)])


async def test_limit_of_the_bot_is_divided(pair: tuple[Process, Process], clock: Clock) -> None:
    """Three processes send no more together than one does alone; a process that is left has all of it again."""
    alone = await _in_a_second(pair[0], clock)
    pair[0].control.divide(3)
    divided = await _in_a_second(pair[0], clock)
    pair[0].control.divide(1)

    assert alone > 20
    assert divided <= OVERALL // 3
    assert await _in_a_second(pair[0], clock) == alone


async def test_messages_of_others_fill_a_groups_minute(pair: tuple[Process, Process], clock: Clock) -> None:
    """What one has sent, the other can't send any more; a minute later it can."""
    one, two = pair
    for process in pair:
        process.control.divide(2)
    sent = 0
    while sent < GROUP - 2:
        clock.now += 1.1
        sent += await one.sends(IN_GROUP)
    before = await two.sends(IN_GROUP)
    for process in (one, two, one):
        await process.limits.exchange()

    clock.now += 1.1
    during = [await process.sends(IN_GROUP) for process in pair]
    clock.now += 60
    after = [await process.sends(IN_GROUP) for process in pair]

    assert before
    assert during == [False, False]
    assert after == [True, True]


async def test_each_message_of_others_counts_once(pair: tuple[Process, Process], clock: Clock) -> None:
    """However often they tell how many it were."""
    one, two = pair
    for process in pair:
        process.control.divide(2)
    for _ in range(3):
        assert await one.sends(IN_GROUP, Urgency.WAIT)
        for process in (one, two, two):
            await process.limits.exchange()

    assert await _in_a_minute(two, clock) == GROUP - 3 - RESERVED


async def test_count_that_is_begun_anew_is_understood(pair: tuple[Process, Process], clock: Clock) -> None:
    """After a minute without messages, one message is one more, though fewer than there were before."""
    one, two = pair
    for process in pair:
        process.control.divide(2)
    for _ in range(3):
        assert await one.sends(IN_GROUP, Urgency.WAIT)
        for process in (one, two):
            await process.limits.exchange()
    clock.now += KEPT_SECONDS + 1
    for process in (one, two):
        await process.limits.exchange()
    assert await one.sends(IN_GROUP)
    for process in (one, two):
        await process.limits.exchange()

    assert await _in_a_minute(two, clock) == GROUP - 1 - RESERVED


async def _in_a_minute(process: Process, clock: Clock) -> int:
    """Count the messages that a group may get before the oldest one is a minute ago."""
    sent = 0
    for _ in range(GROUP):
        clock.now += 1.1
        sent += await process.sends(IN_GROUP)
    return sent


async def test_silence_is_kept_by_all(pair: tuple[Process, Process], clock: Clock) -> None:
    """In the chat that it was asked for, until it is over; and it is told without waiting for the next exchange."""
    one, two = pair
    waiting = asyncio.create_task(one.control.wait_for_silence(60))
    one.asked = 20
    assert not await one.sends(PRIVATE)
    async with asyncio.timeout(5):
        await waiting
    for process in pair:
        await process.limits.exchange()

    during = [await two.sends(chat_id) for chat_id in (PRIVATE, PRIVATE + 1)]
    clock.now += 21
    await two.limits.exchange()

    assert during == [False, True]
    assert await two.sends(PRIVATE)


async def test_silence_of_the_whole_bot_is_known_to_all(pair: tuple[Process, Process]) -> None:
    """One process was refused in one chat, another in another one, until the same moment."""
    one, two = pair
    one.asked, two.asked = 20, 20
    assert not await one.sends(PRIVATE)
    assert not await two.sends(PRIVATE + 1)
    for process in (one, two, one):
        await process.limits.exchange()

    assert [await process.sends(PRIVATE + 2) for process in pair] == [False, False]


async def test_what_could_not_be_told_is_told_later(pair: tuple[Process, Process]) -> None:
    """The database may be down just then."""
    one, two = pair
    one.asked = 20
    assert not await one.sends(PRIVATE)
    async with one.database.transaction() as connection:
        await connection.execute("ALTER TABLE telegram_silences RENAME TO hidden")
    with pytest.raises(StorageError):
        await one.limits.exchange()
    async with one.database.transaction() as connection:
        await connection.execute("ALTER TABLE hidden RENAME TO telegram_silences")

    for process in pair:
        await process.limits.exchange()

    assert not await two.sends(PRIVATE)
