import asyncio
import logging

import pytest
from telegram.error import NetworkError, TimedOut

from chat.bot import ChatBot
from chat.conflicts import REPLICA_SECONDS
from chat.inbox import MAX_PENDING, Inbox
from chat.polling import ALLOWED_UPDATES, AnotherProcessError, UpdatePoller
from storage.database import Database
from storage.updates import UpdateStore
from tests.chat.support.fakes import Clock, Json, OfflineTelegram, breaker_after, refusal, text_update

LONG_POLL = 50
CONFLICT = refusal(409, "Conflict: terminated by other getUpdates request")
AN_HOUR = refusal(429, "Too Many Requests: retry after 3600", retry_after=3600)
"""Lets an hour pass by the harness's clock."""


class PollerHarness:
    """A poller with everything around it, and a clock that makes no test wait."""

    def __init__(
        self,
        bot: ChatBot,
        telegram: OfflineTelegram,
        store: UpdateStore,
        clock: Clock,
        *,
        expected_conflict: float = 0.0,
    ) -> None:
        self.telegram = telegram
        self.clock = clock
        self.store = store
        self.reports = 0
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.inbox = Inbox(store, self.queue, breaker_after(clock), clock=clock, random=lambda: 1.0)
        self.telegram_breaker = breaker_after(clock, failures=6)
        self.poller = UpdatePoller(
            bot,
            self.inbox,
            self.telegram_breaker,
            clock=clock,
            random=lambda: 1.0,
            on_conflict=self._report,
            long_poll=LONG_POLL,
            expected_conflict=expected_conflict,
            sleep=clock.sleep,
        )

    def _report(self) -> None:
        self.reports += 1

    async def poll(self, *answers: object) -> None:
        """Run until every answer to getUpdates was given, and the next request was made."""
        self.telegram.answer_with("getUpdates", *answers)
        task = asyncio.create_task(self.poller.run())
        exhausted = asyncio.create_task(self.telegram.exhausted.wait())
        async with asyncio.timeout(10):
            await asyncio.wait({task, exhausted}, return_when=asyncio.FIRST_COMPLETED)
        exhausted.cancel()
        if task.done():
            await task
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    @property
    def offsets(self) -> list[int | None]:
        return [call.get("offset") for call in self.telegram.calls_of("getUpdates")]

    def receives(self) -> bool:
        return self.poller.is_receiving

    async def stored_ids(self) -> list[int]:
        return [stored.payload["update_id"] for stored in await self.store.unhandled()]


@pytest.fixture
async def harness(bot: ChatBot, telegram: OfflineTelegram, store: UpdateStore, clock: Clock) -> PollerHarness:
    return PollerHarness(bot, telegram, store, clock)


def _updates(*ids: int) -> list[Json]:
    """Return updates of different people, whose order doesn't matter."""
    return [text_update(update_id, person=update_id + 1) for update_id in ids]


async def test_offset_is_one_past_the_last_update(harness: PollerHarness) -> None:
    """Each request names the update after the last that was received; the first names none."""
    await harness.poll(_updates(5, 6), _updates(7), [])

    assert harness.offsets == [None, 7, 8, 8]
    assert harness.queue.qsize() == 3


async def test_poll_is_long_and_names_the_kinds_of_updates(harness: PollerHarness) -> None:
    """Telegram holds the request until something comes, and sends no other kind."""
    await harness.poll()

    (call,) = harness.telegram.calls_of("getUpdates")
    assert (call["timeout"], call["allowed_updates"]) == (LONG_POLL, ALLOWED_UPDATES)


async def test_few_updates_are_fetched_at_once(harness: PollerHarness) -> None:
    """Telegram gives a hundred if it isn't told, and reading those would hold the event loop."""
    await harness.poll()

    (call,) = harness.telegram.calls_of("getUpdates")
    assert call["limit"] == 10


async def test_nothing_is_acknowledged_before_it_is_stored(harness: PollerHarness) -> None:
    """When the next request, which acknowledges, is made, everything is stored."""
    await harness.poll(_updates(5, 6))

    assert harness.offsets[-1] == 7
    assert await harness.stored_ids() == [5, 6]


async def test_storage_failure_is_not_acknowledged(harness: PollerHarness, database: Database) -> None:
    """While nothing can be stored the same request is made again, and nothing is handled."""
    async with database.transaction() as connection:
        await connection.execute("ALTER TABLE updates RENAME TO away")

    await harness.poll(_updates(5), _updates(5))

    assert harness.offsets == [None, None, None]
    assert harness.queue.empty()


async def test_redelivered_update_is_not_handled_again(harness: PollerHarness) -> None:
    """After a restart Telegram delivers again what was never acknowledged."""
    await harness.poll(_updates(5))
    harness.telegram.exhausted.clear()
    await harness.poll(_updates(5, 6))

    assert harness.queue.qsize() == 2
    assert await harness.stored_ids() == [5, 6]


async def test_later_process_gives_up_in_seconds(harness: PollerHarness) -> None:
    """Conflicts from the start on mean that another process was there first."""
    started = harness.clock.now

    with pytest.raises(AnotherProcessError, match="TELEGRAM_BOT_TOKEN"):
        await harness.poll(*[CONFLICT] * 100)

    assert harness.clock.now - started < 10
    assert harness.reports == 1


async def test_single_conflict_at_the_start_is_tolerated(harness: PollerHarness) -> None:
    """The other process may be the one that stops."""
    await harness.poll(CONFLICT, _updates(5))

    assert await harness.stored_ids() == [5]


async def test_earlier_process_reports_a_conflict_and_goes_on(
    harness: PollerHarness, caplog: pytest.LogCaptureFixture
) -> None:
    """A second process doesn't end the first; the operator is told once."""
    with caplog.at_level(logging.ERROR, logger="chat.polling"):
        await harness.poll(AN_HOUR, *[CONFLICT] * 100, _updates(5))

    assert harness.reports == 1
    assert len(caplog.records) == 1
    assert await harness.stored_ids() == [5]


@pytest.fixture
async def replica(bot: ChatBot, telegram: OfflineTelegram, store: UpdateStore, clock: Clock) -> PollerHarness:
    """Return the poller of a process that has others beside it."""
    return PollerHarness(bot, telegram, store, clock, expected_conflict=REPLICA_SECONDS)


async def test_short_conflict_of_replicas_is_outlived(replica: PollerHarness) -> None:
    """The one that led before polls for some seconds yet: nobody ends for it, or is told of it."""
    await replica.poll(*[CONFLICT] * 50, _updates(5))

    assert replica.reports == 0
    assert await replica.stored_ids() == [5]


async def test_lasting_conflict_ends_a_replica(replica: PollerHarness) -> None:
    """Another program has the token, and was there first."""
    started = replica.clock.now

    with pytest.raises(AnotherProcessError, match="TELEGRAM_BOT_TOKEN"):
        await replica.poll(*[CONFLICT] * 200)

    assert REPLICA_SECONDS < replica.clock.now - started < REPLICA_SECONDS + 10
    assert replica.reports == 1


async def test_earlier_replica_reports_a_lasting_conflict(replica: PollerHarness) -> None:
    """And goes on, as an earlier process does."""
    await replica.poll(AN_HOUR, *[CONFLICT] * 200, _updates(5))

    assert replica.reports == 1
    assert await replica.stored_ids() == [5]


async def test_conflict_of_another_episode_is_reported_again(harness: PollerHarness) -> None:
    """Next week's second process is news."""
    await harness.poll(AN_HOUR, CONFLICT, CONFLICT, AN_HOUR, CONFLICT, [])

    assert harness.reports == 2


@pytest.mark.parametrize(
    "failure",
    [
        NetworkError("made up"),
        refusal(502, "Bad Gateway"),
        refusal(404, "Not Found"),
        refusal(401, "Unauthorized"),
        refusal(400, "Bad Request: made up"),
    ],
    ids=["no network", "502", "404 of a gateway", "401", "400"],
)
async def test_failed_polls_are_repeated_with_growing_pauses(harness: PollerHarness, failure: object) -> None:
    """The pauses double up to half a minute; no error ends the loop."""
    await harness.poll(*[failure] * 7, _updates(5))

    assert harness.clock.slept == [1, 2, 4, 8, 16, 30, 30]
    assert await harness.stored_ids() == [5]


async def test_pauses_begin_anew_after_a_success(harness: PollerHarness) -> None:
    """Earlier failures don't make later pauses longer."""
    failure = NetworkError("made up")

    await harness.poll(failure, failure, [], failure)

    assert harness.clock.slept == [1, 2, 1]


async def test_poll_that_times_out_is_soon_repeated(
    harness: PollerHarness, caplog: pytest.LogCaptureFixture
) -> None:
    """That happens on every poor connection: no growing pauses, and no log line for the operator."""
    with caplog.at_level(logging.INFO, logger="chat.polling"):
        await harness.poll(*[TimedOut()] * 5)

    assert harness.clock.slept == [1] * 5
    assert caplog.records == []


async def test_retry_after_is_kept_to(harness: PollerHarness) -> None:
    """To the second."""
    await harness.poll(refusal(429, "Too Many Requests: retry after 17", retry_after=17), [])

    assert harness.clock.slept == [17]


async def test_nothing_is_fetched_while_there_is_no_room(harness: PollerHarness) -> None:
    """Telegram keeps the updates for a day."""
    harness.telegram.answer_with("getUpdates", _updates(*range(MAX_PENDING)))
    task = asyncio.create_task(harness.poller.run())
    async with asyncio.timeout(10):
        for _ in range(MAX_PENDING):
            await harness.queue.get()

    for _ in range(100):
        await asyncio.sleep(0)  # every chance to ask for more

    assert harness.offsets == [None]
    task.cancel()


async def test_after_failures_a_poll_is_answered_at_once(harness: PollerHarness) -> None:
    """A long poll would say only at its end that Telegram can be reached again."""
    await harness.poll(NetworkError("broken"), [])

    timeouts = [call.get("timeout", 0) for call in harness.telegram.calls_of("getUpdates")]
    assert timeouts == [LONG_POLL, 0, LONG_POLL]


async def test_poller_receives_while_its_polls_are_answered(harness: PollerHarness) -> None:
    """Not before it runs and after its end, after three failures, or when an answer is long overdue."""
    assert not harness.receives()
    harness.telegram.answer_with("getUpdates", NetworkError("broken"), NetworkError("broken"), [])
    task = asyncio.create_task(harness.poller.run())
    await harness.telegram.exhausted.wait()
    assert harness.receives()

    harness.clock.now += LONG_POLL + 60
    assert not harness.receives()

    harness.clock.now -= LONG_POLL + 60
    task.cancel()
    await asyncio.wait([task])
    assert not harness.receives()


async def test_poller_does_not_receive_after_three_failures(harness: PollerHarness) -> None:
    """Whatever they were; the first answer ends that."""
    seen: list[bool] = []
    sleep = harness.clock.sleep

    async def look(seconds: float) -> None:
        seen.append(harness.receives())
        await sleep(seconds)

    harness.poller._sleep = look  # noqa: SLF001 - to look at the moments between two polls
    await harness.poll(*[NetworkError("broken")] * 4, [])

    assert seen == [True, True, False, False]
