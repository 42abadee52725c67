import asyncio

import pytest

from sandbox.telegram import Event, Message, Person, World
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
    """Forwards have their origin; `extra` adds any other field."""
    message = await anna.sends(anna.chat, extra={"location": {"latitude": 1.5, "longitude": 2.5}})
    anna.forwards(message, anna.chat)
    updates = (await api("getUpdates"))["result"]
    assert updates[0]["message"]["location"]["latitude"] == 1.5
    assert updates[1]["message"]["forward_origin"]["type"] == "user"
