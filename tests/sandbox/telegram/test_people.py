import asyncio

import pytest

from sandbox import samples
from sandbox.telegram import Event, Location, Message, Person, World
from tests.sandbox.telegram.support import Api

GO = {
    "inline_keyboard": [[{"text": "✅ Go", "callback_data": "go"}, {"text": "Gone", "url": "https://example.org"}]]
}


@pytest.fixture
async def panel(api: Api, anna: Person) -> Message:
    await api("sendMessage", chat_id=anna.id, text="ready?", reply_markup=GO)
    return await anna.chat.wait_for("ready")


async def test_callback_reaches_the_bot_and_its_answer_the_person(api: Api, anna: Person, panel: Message) -> None:
    """A pressed button is a callback query; its answer can be awaited."""
    press = anna.presses(panel, "✅ Go")
    query = (await api("getUpdates"))["result"][0]["callback_query"]
    assert (query["data"], query["from"]["id"], query["message"]["text"]) == ("go", anna.id, "ready?")
    waiting = asyncio.create_task(press.answered())
    await api("answerCallbackQuery", callback_query_id=query["id"], text="Off we go", show_alert=True)
    response = await waiting
    assert (response.text, response.is_alert) == ("Off we go", True)


async def test_callback_is_answered_once(api: Api, anna: Person, panel: Message) -> None:
    """A second answer is refused, and so is one to an unknown query."""
    press = anna.presses(panel, "✅")
    assert (await api("answerCallbackQuery", callback_query_id=press.id))["ok"]
    for query in (press.id, "1234"):
        response = await api("answerCallbackQuery", callback_query_id=query)
        assert response["description"] == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )


async def test_callback_must_be_answered_in_time(world: World, api: Api, anna: Person, panel: Message) -> None:
    """After the query's lifetime the answer is refused."""
    world.query_lifetime = -1
    press = anna.presses(panel, "✅")
    assert not (await api("answerCallbackQuery", callback_query_id=press.id))["ok"]
    assert press.answer is None


async def test_callback_answer_has_at_most_200_characters(api: Api, anna: Person, panel: Message) -> None:
    """A longer answer is refused."""
    press = anna.presses(panel, "✅")
    response = await api("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    assert response["description"] == "Bad Request: MESSAGE_TOO_LONG"


@pytest.mark.parametrize("label", ["Stop", "Go", "Gone"])
async def test_press_needs_one_button_with_callback_data(anna: Person, panel: Message, label: str) -> None:
    """Unknown and ambiguous labels, and links, raise LookupError."""
    with pytest.raises(LookupError, match="button"):
        anna.presses(panel, label)


async def test_callback_data_can_be_made_up(api: Api, anna: Person, panel: Message) -> None:
    """As hostile apps do."""
    anna.presses(panel, data="evil")
    assert (await api("getUpdates"))["result"][0]["callback_query"]["data"] == "evil"


async def test_deleted_message_cannot_be_pressed(anna: Person, panel: Message) -> None:
    """It has no buttons."""
    anna.deletes(panel)
    with pytest.raises(ValueError, match="deleted"):
        anna.presses(panel, "✅")


async def test_wait_ends_with_the_message(api: Api, anna: Person) -> None:
    """wait_for returns the message as soon as the bot sends it, or edits one so that it matches."""
    waiting = asyncio.create_task(anna.chat.wait_for("done"))
    await api("sendMessage", chat_id=anna.id, text="working")
    assert not waiting.done()
    await api("editMessageText", chat_id=anna.id, message_id=1, text="all done")
    assert (await waiting).message_id == 1


async def test_wait_can_begin_after_a_message(api: Api, anna: Person) -> None:
    """With `after` only newer messages count; messages of people never do."""
    await api("sendMessage", chat_id=anna.id, text="hello")
    mark = await anna.sends(anna.chat, "hello")
    with pytest.raises(TimeoutError):
        await anna.chat.wait_for("hello", after=mark, timeout=0.01)
    await api("sendMessage", chat_id=anna.id, text="hello again")
    assert (await anna.chat.wait_for("hello", after=mark)).text == "hello again"


async def test_timeout_of_a_wait_has_the_transcript(api: Api, anna: Person) -> None:
    """The error has the chat's transcript and the refused requests."""
    await anna.sends(anna.chat, "knock knock")
    await api("sendMessage", chat_id=anna.id, text="")
    with pytest.raises(TimeoutError) as late:
        await anna.chat.wait_for("welcome", timeout=0.01)
    assert "#1 Anna: knock knock" in str(late.value)
    assert "message text is empty" in str(late.value)


async def test_listeners_get_events_in_order(world: World, api: Api, anna: Person) -> None:
    """Until they stop listening."""
    events: list[Event] = []
    stop = world.listen(events.append)
    await anna.sends(anna.chat, "hi")
    await api("sendChatAction", chat_id=anna.id, action="typing")
    stop()
    await anna.sends(anna.chat, "bye")
    assert [(event.kind, event.detail) for event in events] == [
        ("message", ""),
        ("request", "sendChatAction"),
        ("action", "typing"),
        ("response", "sendChatAction"),
    ]


async def test_requests_are_recorded_with_their_outcome(world: World, api: Api, anna: Person) -> None:
    """Tests can read which methods were called, their parameters and their results."""
    await api("sendMessage", chat_id=anna.id, text="hi")
    await api("sendMessage", chat_id=1, text="hi")
    assert world.calls("sendMessage")[0] == {"chat_id": anna.id, "text": "hi"}
    assert [(each.status, each.description) for each in world.requests] == [
        (200, ""),
        (400, "Bad Request: chat not found"),
    ]


async def test_people_forward_and_send_raw_fields(api: Api, anna: Person) -> None:
    """Forwards have their origin, also those of forwards; `extra` adds any other field."""
    message = await anna.sends(anna.chat, extra={"dice": {"emoji": "🎲", "value": 6}})
    anna.forwards(anna.forwards(message, anna.chat), anna.chat)
    updates = [update["message"] for update in (await api("getUpdates"))["result"]]
    assert updates[0]["dice"]["value"] == 6
    assert updates[1]["forward_origin"]["type"] == "user"
    assert updates[2]["forward_origin"] == updates[1]["forward_origin"]


async def test_location_is_a_point_on_the_map(api: Api, anna: Person) -> None:
    """Others raise ValueError."""
    await anna.sends(anna.chat, location=Location(52.5, 13.4))
    (update,) = (await api("getUpdates"))["result"]
    assert update["message"]["location"] == {"latitude": 52.5, "longitude": 13.4}
    with pytest.raises(ValueError, match="no place on earth"):
        Location(91, 0)


async def test_forward_is_refused_where_apps_offer_none(api: Api, world: World, anna: Person) -> None:
    """For protected, deleted and service messages."""
    group = world.group("Dancers", anna)
    await api("sendMessage", chat_id=anna.id, text="secret", protect_content=True)
    deleted = await anna.sends(anna.chat, "gone")
    anna.deletes(deleted)
    for message in (anna.chat.by_bot[-1], deleted, group.messages[0]):
        with pytest.raises(ValueError, match="can't be forwarded"):
            anna.forwards(message, anna.chat)


async def test_edit_is_refused_where_apps_offer_none(api: Api, anna: Person) -> None:
    """For messages of others, forwards, locations, stickers, empty texts, and messages older than 48 hours."""
    await api("sendMessage", chat_id=anna.id, text="hi")
    own = await anna.sends(anna.chat, "own")
    place = await anna.sends(anna.chat, location=Location(1, 2))
    sticker = await anna.sends(anna.chat, sticker=samples.sticker())
    for message in (anna.chat.by_bot[-1], anna.forwards(own, anna.chat), place, sticker):
        with pytest.raises(ValueError, match=r"author|forwarded|no text|no caption"):
            anna.edits(message, "other")
    with pytest.raises(ValueError, match="no text"):
        anna.edits(own, " ")
    own.date -= 48 * 3600 + 1
    with pytest.raises(ValueError, match="too old"):
        anna.edits(own, "other")
    assert own.text == "own"


async def test_edit_reaches_a_bot_that_allows_it(api: Api, anna: Person) -> None:
    """As an update of its own kind, `edited_message`; a bot that does not list that kind gets none."""
    await api("getUpdates", allowed_updates=["message"])
    message = await anna.sends(anna.chat, "one")
    anna.edits(message, "two")
    assert [update.keys() - {"update_id"} for update in (await api("getUpdates"))["result"]] == [{"message"}]
    await api("getUpdates", offset=-1, allowed_updates=["edited_message"])
    anna.edits(message, "three")
    edited = (await api("getUpdates"))["result"][-1]["edited_message"]
    assert (edited["text"], edited["message_id"]) == ("three", message.message_id)
    assert edited["edit_date"] >= edited["date"]
