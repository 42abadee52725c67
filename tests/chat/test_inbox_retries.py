import asyncio
import time
from typing import Any

import pytest
from telegram import Update
from telegram.error import NetworkError

from chat.inbox import MAX_ATTEMPTS
from storage.database import Database
from storage.updates import UpdateStore
from tests.chat.support.fakes import text_update
from tests.chat.support.inbox import PAUSE, InboxHarness, Recorder


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
    handled, library = Recorder(), type(harness.application)
    process = library.process_update

    async def fail_once(application: Any, update: object) -> None:
        if isinstance(update, Update) and update.update_id == 1:
            raise ZeroDivisionError
        await process(application, update)

    monkeypatch.setattr(library, "process_update", fail_once)
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
                await asyncio.sleep(0.001)
        await _write("ALTER TABLE away RENAME TO updates")

    assert handled.ids == [1]
    assert await store.unhandled() == []
