import asyncio

import pytest
from telegram import Update
from telegram.error import NetworkError

from chat.bot import ChatBot
from chat.inbox import MAX_CONCURRENT, MAX_CONCURRENT_IN_CHAT, MAX_PENDING
from storage.updates import UpdateStore
from tests.chat.support.fakes import Clock, Json, text_update
from tests.chat.support.inbox import InboxHarness, Recorder, parse


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
        await harness.receive(*(text_update(number, person=1) for number in range(MAX_CONCURRENT + 30)))
        await harness.receive(text_update(1000, person=2))
        await handled.wait_for(1)
        assert handled.ids == [1000]
        flood_may_go_on.set()
        await handled.wait_for(MAX_CONCURRENT + 31)


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


async def test_inline_queries_of_many_share_no_slots(harness: InboxHarness) -> None:
    """They belong to no chat: each person has slots of their own."""
    handled, people = Recorder(), 3 * MAX_CONCURRENT_IN_CHAT
    everybody = asyncio.Barrier(people)

    async def meet(update: Update) -> None:
        await everybody.wait()
        await handled(update)

    def query(number: int) -> Json:
        sender = text_update(number, person=number)["message"]["from"]
        return {
            "update_id": number,
            "inline_query": {"id": str(number), "from": sender, "query": "", "offset": ""},
        }

    async with harness.open(meet):
        await harness.receive(*(query(number) for number in range(1, people + 1)))
        await handled.wait_for(people)


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
        await harness.receive(*(text_update(number, person=number) for number in range(MAX_CONCURRENT + 30)))
        await handled.wait_for(MAX_CONCURRENT + 30)

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
    assert parse(stored.payload, bot).to_dict() == parse(update, bot).to_dict()


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


async def test_checkout_waits_for_nobody(harness: InboxHarness, store: UpdateStore) -> None:
    """It is answered while the person's earlier update is being handled, and isn't stored: later is too late."""
    answered, may_end, handled = list[int](), asyncio.Event(), Recorder()

    async def hang(update: Update) -> None:
        await may_end.wait()
        await handled(update)

    async def answer(update: Update) -> None:
        answered.append(update.update_id)

    harness.inbox.on_checkout = answer
    query = {
        "id": "1",
        "from": {"id": 1, "is_bot": False, "first_name": "Ann"},
        "currency": "XTR",
        "total_amount": 5,
        "invoice_payload": "order",
    }
    async with harness.open(hang):
        await harness.receive(text_update(1), {"update_id": 2, "pre_checkout_query": query})
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert answered == [2]
        assert [stored.payload["update_id"] for stored in await store.unhandled()] == [1]
        may_end.set()
        await handled.wait_for(1)
