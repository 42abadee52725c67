from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from sandbox.telegram import Attached, Message, Person, World
from sandbox.telegram.errors import BotApiError
from sandbox.telegram.methods import HANDLERS
from sandbox.telegram.methods.call import Call

Api = Callable[..., Coroutine[Any, Any, dict[str, Any]]]

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.fixture
async def said(api: Api, anna: Person) -> Message:
    """A message of the bot's with a button."""
    await api("sendMessage", chat_id=anna.id, text="hi", reply_markup=GO)
    return anna.chat.by_bot[0]


async def test_an_edit_changes_a_message_and_keeps_what_it_was(api: Api, anna: Person, said: Message) -> None:
    """The answer is the message with its new text; what it said before is kept for tests."""
    answer = await api("editMessageText", chat_id=anna.id, message_id=said.message_id, text="bye", reply_markup=GO)
    assert (answer["result"]["text"], said.text, said.buttons) == ("bye", "bye", ["Go"])
    assert "edit_date" in answer["result"]
    assert [version.text.text for version in said.versions] == ["hi"]


async def test_an_edit_without_a_keyboard_takes_it_away(api: Api, anna: Person, said: Message) -> None:
    """The buttons go unless they are sent again."""
    await api("editMessageText", chat_id=anna.id, message_id=said.message_id, text="bye")
    assert said.buttons == []


async def test_an_edit_that_changes_nothing_is_refused(api: Api, anna: Person, said: Message) -> None:
    """The same text and keyboard again is an error, another keyboard isn't."""
    destination = {"chat_id": anna.id, "message_id": said.message_id, "text": "hi"}
    answer = await api("editMessageText", **destination, reply_markup=GO)
    assert answer["description"].startswith("Bad Request: message is not modified: ")
    assert (await api("editMessageText", **destination))["ok"]


async def test_only_the_bot_s_own_messages_can_be_edited(api: Api, anna: Person) -> None:
    """What people said can't be edited, and what isn't there isn't found."""
    message = await anna.sends(anna.chat, "mine")
    answer = await api("editMessageText", chat_id=anna.id, message_id=message.message_id, text="yours")
    assert answer["description"] == "Bad Request: message can't be edited"
    answer = await api("editMessageText", chat_id=anna.id, message_id=99, text="yours")
    assert answer["description"] == "Bad Request: message to edit not found"


async def test_a_message_that_asks_for_a_reply_cannot_be_edited(api: Api, anna: Person) -> None:
    """Messages with a reply markup other than an inline keyboard stay as they are."""
    await api("sendMessage", chat_id=anna.id, text="who?", reply_markup={"force_reply": True})
    message_id = anna.chat.by_bot[0].message_id
    answer = await api("editMessageText", chat_id=anna.id, message_id=message_id, text="you?")
    assert answer["description"] == "Bad Request: message can't be edited"


async def test_texts_and_captions_are_different_things(api: Api, anna: Person, said: Message) -> None:
    """A text has no caption to edit, and a video has no text."""
    film = Attached(b"film", "film.mp4", width=480, height=640, duration=3)
    known = (await anna.sends(anna.chat, video=film)).json()["video"]["file_id"]
    sent = (await api("sendVideo", chat_id=anna.id, video=known, caption="a"))["result"]["message_id"]
    wrong = await api("editMessageText", chat_id=anna.id, message_id=sent, text="b")
    assert wrong["description"] == "Bad Request: there is no text in the message to edit"
    wrong = await api("editMessageCaption", chat_id=anna.id, message_id=said.message_id, caption="b")
    assert wrong["description"] == "Bad Request: there is no caption in the message to edit"
    right = await api("editMessageCaption", chat_id=anna.id, message_id=sent, caption="b")
    assert (right["result"]["caption"], right["result"]["video"]["file_id"]) == ("b", known)


async def test_another_file_can_take_a_file_s_place(api: Api, anna: Person, said: Message) -> None:
    """A file is replaced, or put into a text message."""
    film = Attached(b"film", "film.mp4", width=480, height=640, duration=3)
    known = (await anna.sends(anna.chat, video=film)).json()["video"]["file_id"]
    media = {"type": "video", "media": known, "caption": "there"}
    answer = await api("editMessageMedia", chat_id=anna.id, message_id=said.message_id, media=media)
    assert (answer["result"]["caption"], said.media and said.media.duration) == ("there", 3)


async def test_buttons_can_change_alone(api: Api, anna: Person, said: Message) -> None:
    """A change of the keyboard leaves the text."""
    await api("editMessageReplyMarkup", chat_id=anna.id, message_id=said.message_id)
    assert (said.text, said.buttons) == ("hi", [])


async def test_a_deleted_message_is_gone(api: Api, anna: Person, said: Message) -> None:
    """After deletion a message can be neither found nor deleted again; tests still see it."""
    destination = {"chat_id": anna.id, "message_id": said.message_id}
    assert (await api("deleteMessage", **destination))["result"] is True
    assert said.deleted
    again = await api("deleteMessage", **destination)
    assert again["description"] == "Bad Request: message to delete not found"
    edit = await api("editMessageText", **destination, text="x")
    assert edit["description"] == "Bad Request: message to edit not found"


async def test_deleting_several_skips_what_is_not_there(api: Api, anna: Person, said: Message) -> None:
    """A list of messages is deleted as far as possible."""
    assert (await api("deleteMessages", chat_id=anna.id, message_ids=[77, said.message_id]))["result"] is True
    assert said.deleted
    assert not (await api("deleteMessages", chat_id=anna.id, message_ids=[]))["ok"]


async def test_others_messages_in_a_group_need_an_administrator(world: World, api: Api, anna: Person) -> None:
    """In a group the bot deletes what others said only as an administrator."""
    group = world.group("Dancers", anna)
    message = await anna.sends(group, "hello")
    destination = {"chat_id": group.id, "message_id": message.message_id}
    assert (await api("deleteMessage", **destination))["description"] == "Bad Request: message can't be deleted"
    group.promote_bot()
    assert (await api("deleteMessage", **destination))["ok"]


async def test_messages_older_than_two_days_stay(tmp_path: Path) -> None:
    """After 48 hours a message can't be deleted any more."""
    now = [1_000_000.0]
    world = World(tmp_path, clock=lambda: now[0])
    anna = world.person("Anna")
    message = await anna.sends(anna.chat, "old")
    now[0] += 48 * 3600 + 1
    with pytest.raises(BotApiError, match="message can't be deleted"):
        await HANDLERS["deleteMessage"](Call(world, {"chat_id": anna.id, "message_id": message.message_id}))


async def test_reactions_are_single_known_emoji(api: Api, anna: Person) -> None:
    """A bot can set one emoji out of Telegram's list."""
    message = await anna.sends(anna.chat, "look")
    destination = {"chat_id": anna.id, "message_id": message.message_id}
    assert (await api("setMessageReaction", **destination, reaction=[{"type": "emoji", "emoji": "👍"}]))["ok"]
    assert message.reactions == ["👍"]
    wrong = await api("setMessageReaction", **destination, reaction=[{"type": "emoji", "emoji": "✅"}])
    assert wrong["description"] == "Bad Request: REACTION_INVALID"
    await api("setMessageReaction", **destination)
    assert message.reactions == []
