import asyncio
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Update
from telegram.error import NetworkError
from telegram.ext import Application, ContextTypes, TypeHandler

from chat.bot import ChatBot
from chat.breaker import TelegramBreaker
from chat.inbox import MAX_ATTEMPTS, MAX_CONCURRENT, MAX_CONCURRENT_IN_CHAT, MAX_PENDING, Inbox
from domain.breaker import Breaker
from storage.database import Database
from storage.updates import UpdateStore
from tests.chat.support.fakes import Clock, Json, text_update

PAUSE = 0.005
"""Seconds between two tries while Telegram is down."""

Handler = Callable[[Update], Coroutine[Any, Any, None]]


def _no_wait() -> float:
    """Return the "random" number with which backoff() is 0, so that no test waits."""
    return -1.0


class InboxHarness:
    """An inbox in front of a real application whose one handler a test has written."""

    def __init__(self, bot: ChatBot, store: UpdateStore, clock: Clock) -> None:
        self.bot = bot
        self.queue: asyncio.Queue[object] = asyncio.Queue()
        self.telegram_breaker = TelegramBreaker(
            Breaker(failures=3, pause=PAUSE, longest=PAUSE, clock=time.monotonic)
        )
        self.inbox = Inbox(store, self.queue, self.telegram_breaker, clock=clock, random=_no_wait)
        self.application = (
            Application.builder()
            .bot(bot)
            .updater(None)
            .job_queue(None)
            .update_queue(self.queue)
            .concurrent_updates(self.inbox)
            .build()
        )
        self.application.add_error_handler(self._failed)

    async def _failed(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Have temporary failures handled again, as the bot does."""
        if isinstance(update, Update) and isinstance(context.error, NetworkError):
            self.inbox.retry_later(update)

    @asynccontextmanager
    async def open(self, handler: Handler) -> AsyncIterator[None]:
        """Handle updates within the block; its end waits for the handlers under way."""

        async def handle(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
            await handler(update)

        self.application.add_handler(TypeHandler(Update, handle))
        await self.application.initialize()
        await self.application.start()
        try:
            yield
        finally:
            # With a limit: in a failed test, a handler may wait for something that never comes.
            async with asyncio.timeout(10):
                await self.application.stop()
            await self.application.shutdown()

    async def everything_begun(self) -> None:
        """Wait until every queued update has a task, and each task has come to a lock, a slot or its handler."""
        while not self.queue.empty():  # noqa: ASYNC110 - the application says nothing when it takes one
            await asyncio.sleep(0)
        for _ in range(10):
            await asyncio.sleep(0)

    async def receive(self, *updates: Json) -> None:
        await self.inbox.receive([_parse(update, self.bot) for update in updates])


def _parse(update: Json, bot: ChatBot) -> Update:
    return Update.de_json(update, bot)


class Recorder:
    """A handler that records the ids of the updates, and lets a test wait for a number of them."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self._condition = asyncio.Condition()

    async def __call__(self, update: Update) -> None:
        async with self._condition:
            self.ids.append(update.update_id)
            self._condition.notify_all()

    async def wait_for(self, count: int) -> None:
        async with asyncio.timeout(10), self._condition:
            await self._condition.wait_for(lambda: len(self.ids) >= count)


@pytest.fixture
async def harness(bot: ChatBot, store: UpdateStore, clock: Clock) -> InboxHarness:
    return InboxHarness(bot, store, clock)


async def test_update_is_stored_before_it_is_handled(harness: InboxHarness, store: UpdateStore) -> None:
    """receive() returns when everything is stored, whether anybody handles it or not."""
    await harness.receive(text_update(1), text_update(2))

    assert [stored.payload["update_id"] for stored in await store.unhandled()] == [1, 2]


async def test_update_is_unhandled_until_its_handler_ends(harness: InboxHarness, store: UpdateStore) -> None:
    """It stays stored while it is handled, and is marked afterwards."""
    handled, seen = Recorder(), list[int]()

    async def record_unhandled(update: Update) -> None:
        seen.extend(stored.payload["update_id"] for stored in await store.unhandled())
        await handled(update)

    async with harness.open(record_unhandled):
        await harness.receive(text_update(1))
        await handled.wait_for(1)

    assert seen == [1]
    assert await store.unhandled() == []


async def test_updates_of_a_person_are_handled_in_order(harness: InboxHarness) -> None:
    """One after the other, even if the first takes longer than the rest."""
    handled, events, first_may_end = Recorder(), list[tuple[str, int]](), asyncio.Event()

    async def handle(update: Update) -> None:
        events.append(("begin", update.update_id))
        if update.update_id == 1:
            await first_may_end.wait()
        events.append(("end", update.update_id))
        await handled(update)

    async with harness.open(handle):
        await harness.receive(*(text_update(number) for number in range(1, 21)))
        await harness.everything_begun()
        first_may_end.set()
        await handled.wait_for(20)

    assert events == [(event, number) for number in range(1, 21) for event in ("begin", "end")]


async def test_updates_of_different_people_run_side_by_side(harness: InboxHarness) -> None:
    """As many as there are slots."""
    handled, everybody = Recorder(), asyncio.Barrier(MAX_CONCURRENT)

    async def meet(update: Update) -> None:
        await everybody.wait()
        await handled(update)

    async with harness.open(meet):
        await harness.receive(*(text_update(number, person=number) for number in range(MAX_CONCURRENT)))
        await handled.wait_for(MAX_CONCURRENT)


async def test_many_updates_of_one_person_block_nobody_else(harness: InboxHarness) -> None:
    """Updates that wait for an earlier one of their person take no slot."""
    handled, flood_may_go_on = Recorder(), asyncio.Event()

    async def handle(update: Update) -> None:
        if update.effective_user and update.effective_user.id == 1:
            await flood_may_go_on.wait()
        await handled(update)

    async with harness.open(handle):
        await harness.receive(*(text_update(number, person=1) for number in range(2 * MAX_CONCURRENT)))
        await harness.receive(text_update(1000, person=2))
        await handled.wait_for(1)
        assert handled.ids == [1000]
        flood_may_go_on.set()
        await handled.wait_for(2 * MAX_CONCURRENT + 1)


async def test_busy_group_blocks_nobody_else(harness: InboxHarness) -> None:
    """Handlers whose answers wait for a group's limits take only that group's slots."""
    handled, group_may_go_on, running = Recorder(), asyncio.Event(), 0

    async def handle(update: Update) -> None:
        nonlocal running
        if update.effective_chat and update.effective_chat.id < 0:
            running += 1
            await group_may_go_on.wait()
        await handled(update)

    def in_group(number: int) -> Json:
        update = text_update(number, person=number)
        update["message"]["chat"] = {"id": -5, "type": "group", "title": "Friends"}
        return update

    async with harness.open(handle):
        await harness.receive(*(in_group(number) for number in range(1, 91)))
        await harness.receive(text_update(1000, person=1000))
        await handled.wait_for(1)
        assert handled.ids == [1000]
        assert running == MAX_CONCURRENT_IN_CHAT
        group_may_go_on.set()
        await handled.wait_for(91)


async def test_handlers_never_exceed_the_slots(harness: InboxHarness) -> None:
    """Any number of people can't make any number of handlers run."""
    handled, running, most = Recorder(), 0, 0

    async def handle(update: Update) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.005)
        running -= 1
        await handled(update)

    async with harness.open(handle):
        await harness.receive(*(text_update(number, person=number) for number in range(3 * MAX_CONCURRENT)))
        await handled.wait_for(3 * MAX_CONCURRENT)

    assert most == MAX_CONCURRENT


async def test_time_of_receipt_is_that_of_the_arrival(harness: InboxHarness, clock: Clock) -> None:
    """However long the update has waited since."""
    handled, times = Recorder(), list[float]()

    async def handle(update: Update) -> None:
        times.append(harness.inbox.received_at(update))
        clock.now += 100
        await handled(update)

    async with harness.open(handle):
        await harness.receive(text_update(1), text_update(2), text_update(3))
        await handled.wait_for(3)

    assert times == [1000.0] * 3


async def test_time_of_receipt_stays_when_an_update_is_retried(harness: InboxHarness, clock: Clock) -> None:
    """Whoever pressed too often is judged by when they pressed, not by when the press was handled again."""
    handled, times = Recorder(), list[float]()

    async def handle(update: Update) -> None:
        times.append(harness.inbox.received_at(update))
        clock.now += 100
        await handled(update)
        if len(times) < 3:
            raise NetworkError("made up")

    async with harness.open(handle):
        await harness.receive(text_update(1))
        await handled.wait_for(3)

    assert times == [1000.0] * 3


async def test_time_of_receipt_survives_a_restart(
    harness: InboxHarness, bot: ChatBot, store: UpdateStore, clock: Clock
) -> None:
    """What was stored over an hour is no flood because the next process handles it at once."""
    handled, times = Recorder(), list[float]()
    await harness.receive(text_update(1))
    clock.now += 3600
    await harness.receive(text_update(2))

    async def handle(update: Update) -> None:
        times.append(after.inbox.received_at(update))
        await handled(update)

    after = InboxHarness(bot, store, clock)
    await after.inbox.replay(bot)
    async with after.open(handle):
        await handled.wait_for(2)

    assert times == [1000.0, 4600.0]


async def test_update_delivered_twice_is_handled_once(harness: InboxHarness) -> None:
    """Before, while and after it is handled, the redelivery changes nothing."""
    handled = Recorder()
    await harness.receive(text_update(1))
    await harness.receive(text_update(1), text_update(2))

    async with harness.open(handled):
        await handled.wait_for(2)
        await harness.receive(text_update(1), text_update(2), text_update(3))
        await handled.wait_for(3)

    assert handled.ids == [1, 2, 3]


async def test_restart_handles_what_was_not_handled(
    harness: InboxHarness, bot: ChatBot, store: UpdateStore, clock: Clock
) -> None:
    """A new process handles what the earlier one has only stored, and nothing else."""
    handled = Recorder()
    await harness.receive(text_update(1), text_update(2, text="the second"), text_update(3))
    await store.mark_handled(1)

    after = InboxHarness(bot, store, clock)
    assert await after.inbox.replay(bot) == 2
    async with after.open(handled):
        await handled.wait_for(2)

    assert handled.ids == [2, 3]
    assert await store.unhandled() == []


async def test_unreadable_stored_update_is_skipped_at_the_start(
    harness: InboxHarness, bot: ChatBot, store: UpdateStore, clock: Clock
) -> None:
    """It is marked as handled; those behind it are handled."""
    handled = Recorder()
    await store.record([{"update_id": 1, "message": {}}], now=0.0)
    await harness.receive(text_update(2))

    after = InboxHarness(bot, store, clock)
    await after.inbox.replay(bot)
    async with after.open(handled):
        await handled.wait_for(1)

    assert handled.ids == [2]
    assert await store.unhandled() == []


_PERSON = {"id": 1, "is_bot": False, "first_name": "A"}
_CHAT = {"id": -100, "type": "supergroup", "title": "G", "is_forum": True}
_FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 3}
_PICTURE = {**_FILE, "width": 4, "height": 5}
_MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": _CHAT, "from": _PERSON}
_MEMBER = {"user": {**_PERSON, "is_bot": True}, "status": "member"}
_KINDS: dict[str, Json] = {
    "photo": {"message": {**_MESSAGE, "photo": [_PICTURE], "caption": "/animate", "media_group_id": "1"}},
    "video": {"message": {**_MESSAGE, "video": {**_PICTURE, "duration": 7, "thumbnail": _PICTURE}}},
    "round video": {"message": {**_MESSAGE, "video_note": {**_FILE, "length": 9, "duration": 7}}},
    "gif": {
        "message": {
            **_MESSAGE,
            "animation": {**_PICTURE, "duration": 7},
            "document": {**_FILE, "mime_type": "video/mp4"},
        }
    },
    "reply in a topic": {
        "message": {
            **_MESSAGE,
            "text": "/animate",
            "entities": [{"type": "bot_command", "offset": 0, "length": 8}],
            "message_thread_id": 5,
            "is_topic_message": True,
            "reply_to_message": {**_MESSAGE, "photo": [_PICTURE]},
        }
    },
    "anonymous": {"message": {**_MESSAGE, "sender_chat": _CHAT, "text": "/animate"}},
    "migration": {"message": {**_MESSAGE, "migrate_to_chat_id": -1_000_000_000_100}},
    "press": {
        "callback_query": {"id": "1", "from": _PERSON, "chat_instance": "1", "data": "a:1", "message": _MESSAGE}
    },
    "blocked": {
        "my_chat_member": {
            "chat": _CHAT,
            "from": _PERSON,
            "date": 1_700_000_000,
            "old_chat_member": _MEMBER,
            "new_chat_member": {**_MEMBER, "status": "kicked", "until_date": 0},
        }
    },
    "a kind of tomorrow": {"message": {**_MESSAGE, "hologram": {"depth": 3}}},
}


@pytest.mark.parametrize("kind", _KINDS)
async def test_stored_update_is_read_as_it_was(
    harness: InboxHarness, bot: ChatBot, store: UpdateStore, kind: str
) -> None:
    """A replayed update of any kind says the same as when it came."""
    update = {"update_id": 1, **_KINDS[kind]}

    await harness.receive(update)

    (stored,) = await store.unhandled()
    assert _parse(stored.payload, bot).to_dict() == _parse(update, bot).to_dict()


async def test_temporary_failure_is_tried_again(harness: InboxHarness, store: UpdateStore) -> None:
    """The update is handled again, and then marked as handled."""
    handled = Recorder()

    async def handle(update: Update) -> None:
        await handled(update)
        if len(handled.ids) < 3:
            raise NetworkError("made up")

    async with harness.open(handle):
        await harness.receive(text_update(1))
        await handled.wait_for(3)

    assert handled.ids == [1, 1, 1]
    assert await store.unhandled() == []


async def test_lasting_failure_is_given_up(harness: InboxHarness, store: UpdateStore) -> None:
    """After some tries the update is marked as handled: one that always fails must not stay for ever."""
    handled = Recorder()

    async def handle(update: Update) -> None:
        await handled(update)
        raise NetworkError("made up")

    async with harness.open(handle):
        await harness.receive(text_update(1))
        await handled.wait_for(MAX_ATTEMPTS)

    assert handled.ids == [1] * MAX_ATTEMPTS
    assert await store.unhandled() == []


async def test_retried_update_is_not_overtaken_by_later_ones(harness: InboxHarness) -> None:
    """The last photo counts, even if the one before it could only be handled at the second try."""
    handled, tries = Recorder(), 0

    async def handle(update: Update) -> None:
        nonlocal tries
        tries += 1
        if update.update_id == 1 and tries <= 3:
            raise NetworkError("made up")
        await handled(update)

    async with harness.open(handle):
        await harness.receive(*(text_update(number) for number in (1, 2, 3)))
        await harness.everything_begun()
        await harness.receive(text_update(4))
        await handled.wait_for(4)

    assert handled.ids == [1, 2, 3, 4]


async def test_retried_update_delays_nobody_else(harness: InboxHarness) -> None:
    """Nor its person in another chat; and what waits for it goes on when it is given up."""
    handled, may_fail = Recorder(), asyncio.Event()
    elsewhere = text_update(3, person=1)
    elsewhere["message"]["chat"] = {"id": -5, "type": "group", "title": "G"}

    async def handle(update: Update) -> None:
        if update.update_id == 1:
            await may_fail.wait()
            raise NetworkError("made up")
        await handled(update)

    async with harness.open(handle):
        await harness.receive(text_update(1), text_update(2), elsewhere, text_update(4, person=2))
        await handled.wait_for(2)
        assert sorted(handled.ids) == [3, 4]
        may_fail.set()
        await handled.wait_for(3)

    assert handled.ids[-1] == 2


async def test_error_outside_of_handlers_holds_nothing_up(
    harness: InboxHarness, store: UpdateStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the library raises: the next update of the person is handled."""
    handled, process = Recorder(), harness.application.process_update

    async def fail_once(update: object) -> None:
        if isinstance(update, Update) and update.update_id == 1:
            raise ZeroDivisionError
        await process(update)

    monkeypatch.setattr(harness.application, "process_update", fail_once)
    async with harness.open(handled):
        await harness.receive(text_update(1), text_update(2))
        await handled.wait_for(1)

    assert handled.ids == [2]
    assert await store.unhandled() == []


async def test_nothing_is_given_up_while_telegram_is_down(harness: InboxHarness) -> None:
    """However often an update has failed by then, it is handled when Telegram is back."""
    handled = Recorder()

    async def handle(update: Update) -> None:
        with harness.telegram_breaker.recording():
            await handled(update)
            if len(handled.ids) < 3 * MAX_ATTEMPTS:
                raise NetworkError("made up")

    async with harness.open(handle):
        await harness.receive(text_update(1))
        await handled.wait_for(3 * MAX_ATTEMPTS)


async def test_one_update_tries_at_a_time_while_telegram_is_down(harness: InboxHarness) -> None:
    """The others wait until it is back."""
    handled = Recorder()

    async def handle(update: Update) -> None:
        with harness.telegram_breaker.recording():
            await handled(update)
            if len(handled.ids) < 40:
                raise NetworkError("made up")

    async with harness.open(handle):
        await harness.receive(*(text_update(number, person=number) for number in range(10)))
        await handled.wait_for(10)
        before = time.monotonic()
        await handled.wait_for(40)
        await handled.wait_for(49)

    assert time.monotonic() - before >= 29 * PAUSE


async def test_unexpected_error_is_not_tried_again(harness: InboxHarness, store: UpdateStore) -> None:
    """The update would fail again."""
    handled = Recorder()

    async def handle(update: Update) -> None:
        await handled(update)
        raise ZeroDivisionError

    async with harness.open(handle):
        await harness.receive(text_update(1))
        await handled.wait_for(1)

    assert handled.ids == [1]
    assert await store.unhandled() == []


async def test_storage_failure_does_not_lose_the_second_try(
    harness: InboxHarness, database: Database, store: UpdateStore
) -> None:
    """An attempt that can't be counted is made all the same: the storage may be why the first one failed."""
    handled = Recorder()

    async def handle(update: Update) -> None:
        await handled(update)
        if len(handled.ids) == 1:
            await _write("ALTER TABLE updates RENAME TO away")
            raise NetworkError("made up")
        await _write("ALTER TABLE away RENAME TO updates")

    async def _write(statement: str) -> None:
        async with database.transaction() as connection:
            await connection.execute(statement)

    async with harness.open(handle):
        await harness.receive(text_update(1))
        await handled.wait_for(2)

    assert await store.unhandled() == []


async def test_handled_update_is_marked_when_the_disk_has_room(
    harness: InboxHarness, database: Database, store: UpdateStore
) -> None:
    """Else it would be answered a second time after a restart."""
    handled = Recorder()

    async def handle(update: Update) -> None:
        await _write("ALTER TABLE updates RENAME TO away")
        await handled(update)

    async def _write(statement: str) -> None:
        async with database.transaction() as connection:
            await connection.execute(statement)

    async with harness.open(handle):
        await harness.receive(text_update(1))
        await handled.wait_for(1)
        async with asyncio.timeout(10):
            while database.last_error is None:  # noqa: ASYNC110 - it is only noted
                await asyncio.sleep(0)
        await _write("ALTER TABLE away RENAME TO updates")

    assert handled.ids == [1]
    assert await store.unhandled() == []


async def test_updates_stay_stored_after_close(harness: InboxHarness, store: UpdateStore) -> None:
    """The handler under way finishes; the other updates are left to the next start, unhandled."""
    handled, begun, may_end = Recorder(), asyncio.Event(), asyncio.Event()

    async def handle(update: Update) -> None:
        begun.set()
        await may_end.wait()
        await handled(update)

    async with harness.open(handle):
        await harness.receive(text_update(1), text_update(2))
        await begun.wait()
        await harness.receive(text_update(3, person=2))
        harness.inbox.close()
        await harness.receive(text_update(4, person=3))
        may_end.set()

    assert handled.ids == [1]
    assert [stored.payload["update_id"] for stored in await store.unhandled()] == [2, 3, 4]


async def test_stop_empties_the_queue(harness: InboxHarness, store: UpdateStore) -> None:
    """The application gets no updates that it would only begin while it stops, and logs nothing of them."""
    handled = Recorder()

    async with harness.open(handled):
        await harness.receive(*(text_update(number, person=number) for number in range(1, 4)))
        harness.inbox.close()

    assert handled.ids == []
    assert [stored.payload["update_id"] for stored in await store.unhandled()] == [1, 2, 3]


async def test_no_room_while_too_many_updates_are_unhandled(harness: InboxHarness) -> None:
    """No more are fetched until some are handled."""
    handled, may_go_on = Recorder(), asyncio.Event()

    async def handle(update: Update) -> None:
        await may_go_on.wait()
        await handled(update)

    await harness.receive(*(text_update(number, person=number) for number in range(1, MAX_PENDING)))
    async with asyncio.timeout(5):
        await harness.inbox.wait_for_room()
    await harness.receive(text_update(MAX_PENDING, person=MAX_PENDING))

    async with harness.open(handle):
        waiter = asyncio.create_task(harness.inbox.wait_for_room())
        await harness.everything_begun()
        assert not waiter.done()
        may_go_on.set()
        async with asyncio.timeout(10):
            await waiter
        await handled.wait_for(MAX_PENDING)


async def test_lock_is_shared_while_used_and_then_dropped(harness: InboxHarness) -> None:
    """Whoever asks for the same person in the same chat gets the same lock; nothing is kept afterwards."""
    first = harness.inbox.lock_for(1, 2)
    assert harness.inbox.lock_for(1, 2) is first
    assert harness.inbox.lock_for(1, 3) is not first

    del first

    assert dict(harness.inbox._locks) == {}  # noqa: SLF001 - the memory is what this is about
