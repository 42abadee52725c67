from pathlib import Path

import pytest

from sandbox.telegram import Attached, Message, Person, World
from sandbox.telegram.errors import BotApiError
from sandbox.telegram.methods import HANDLERS
from sandbox.telegram.methods.call import Call
from tests.sandbox.telegram.support import GO, Api


@pytest.fixture
async def said(api: Api, anna: Person) -> Message:
    """A message of the bot with a button."""
    await api("sendMessage", chat_id=anna.id, text="hi", reply_markup=GO)
    return anna.chat.by_bot[0]


async def test_edit_changes_a_message_and_keeps_its_versions(api: Api, anna: Person, said: Message) -> None:
    """The result is the message with its new text; tests can read the old one."""
    response = await api(
        "editMessageText", chat_id=anna.id, message_id=said.message_id, text="bye", reply_markup=GO
    )
    assert (response["result"]["text"], said.text, said.buttons) == ("bye", "bye", ["Go"])
    assert "edit_date" in response["result"]
    assert [version.text.text for version in said.versions] == ["hi"]


async def test_edit_without_a_keyboard_removes_it(api: Api, anna: Person, said: Message) -> None:
    """The buttons disappear unless they are sent again."""
    await api("editMessageText", chat_id=anna.id, message_id=said.message_id, text="bye")
    assert said.buttons == []


async def test_edit_that_changes_nothing_is_refused(api: Api, anna: Person, said: Message) -> None:
    """The same text and keyboard again is an error; another keyboard is not."""
    destination = {"chat_id": anna.id, "message_id": said.message_id, "text": "hi"}
    response = await api("editMessageText", **destination, reply_markup=GO)
    assert response["description"].startswith("Bad Request: message is not modified: ")
    assert (await api("editMessageText", **destination))["ok"]


async def test_edit_is_refused_for_messages_of_others(api: Api, anna: Person) -> None:
    """Messages of people can't be edited, and missing ones are not found."""
    message = await anna.sends(anna.chat, "mine")
    response = await api("editMessageText", chat_id=anna.id, message_id=message.message_id, text="yours")
    assert response["description"] == "Bad Request: message can't be edited"
    response = await api("editMessageText", chat_id=anna.id, message_id=99, text="yours")
    assert response["description"] == "Bad Request: message to edit not found"


async def test_edit_is_refused_for_messages_with_force_reply(api: Api, anna: Person) -> None:
    """Only messages without a keyboard or with an inline one can be edited."""
    await api("sendMessage", chat_id=anna.id, text="who?", reply_markup={"force_reply": True})
    message_id = anna.chat.by_bot[0].message_id
    response = await api("editMessageText", chat_id=anna.id, message_id=message_id, text="you?")
    assert response["description"] == "Bad Request: message can't be edited"


async def test_texts_and_captions_are_edited_separately(api: Api, anna: Person, said: Message) -> None:
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


async def test_media_can_be_replaced(api: Api, anna: Person, said: Message) -> None:
    """A file is replaced, or added to a text message."""
    film = Attached(b"film", "film.mp4", width=480, height=640, duration=3)
    known = (await anna.sends(anna.chat, video=film)).json()["video"]["file_id"]
    media = {"type": "video", "media": known, "caption": "there"}
    response = await api("editMessageMedia", chat_id=anna.id, message_id=said.message_id, media=media)
    assert (response["result"]["caption"], said.media and said.media.duration) == ("there", 3)


async def test_text_with_a_file_has_a_caption_from_then_on(api: Api, anna: Person, said: Message) -> None:
    """Its text can't be edited any more, its caption can, and no edit makes it a text again."""
    film = Attached(b"film", "film.mp4", width=480, height=640, duration=3)
    known = (await anna.sends(anna.chat, video=film)).json()["video"]["file_id"]
    destination = {"chat_id": anna.id, "message_id": said.message_id}
    media = {"type": "video", "media": known, "caption": "there", "show_caption_above_media": True}
    added = await api("editMessageMedia", **destination, media=media)
    assert added["result"]["show_caption_above_media"]
    assert "text" not in added["result"]

    wrong = await api("editMessageText", **destination, text="b")

    assert wrong["description"] == "Bad Request: there is no text in the message to edit"
    assert (await api("editMessageCaption", **destination, caption="b"))["result"]["caption"] == "b"
    again = await api("editMessageMedia", **destination, media={"type": "video", "media": known, "caption": "b"})
    assert again["description"].startswith("Bad Request: message is not modified: ")


async def test_media_of_an_album_keeps_its_kind(api: Api, anna: Person) -> None:
    """A picture can't become a document there; outside of albums it can."""
    film = Attached(b"film", "film.mp4", width=480, height=640, duration=3)
    video = (await anna.sends(anna.chat, video=film)).json()["video"]["file_id"]
    document = (await anna.sends(anna.chat, document=film)).json()["document"]["file_id"]
    album = await api("sendMediaGroup", chat_id=anna.id, media=[{"type": "video", "media": video}] * 2)
    alone = await api("sendVideo", chat_id=anna.id, video=video)
    media = {"type": "document", "media": document}

    wrong = await api("editMessageMedia", chat_id=anna.id, message_id=album["result"][0]["message_id"], media=media)

    assert wrong["description"] == "Bad Request: message can't be edited"
    message_id = alone["result"]["message_id"]
    assert (await api("editMessageMedia", chat_id=anna.id, message_id=message_id, media=media))["ok"]


async def test_keyboard_can_be_edited_alone(api: Api, anna: Person, said: Message) -> None:
    """An edit of the keyboard leaves the text."""
    await api("editMessageReplyMarkup", chat_id=anna.id, message_id=said.message_id)
    assert (said.text, said.buttons) == ("hi", [])


async def test_deleted_message_is_not_found(api: Api, anna: Person, said: Message) -> None:
    """It can't be found or deleted again; tests can still read it."""
    destination = {"chat_id": anna.id, "message_id": said.message_id}
    assert (await api("deleteMessage", **destination))["result"] is True
    assert said.deleted
    again = await api("deleteMessage", **destination)
    assert again["description"] == "Bad Request: message to delete not found"
    edit = await api("editMessageText", **destination, text="x")
    assert edit["description"] == "Bad Request: message to edit not found"


async def test_deletion_of_several_skips_missing_ones(api: Api, anna: Person, said: Message) -> None:
    """A list of messages is deleted as far as possible."""
    assert (await api("deleteMessages", chat_id=anna.id, message_ids=[77, said.message_id]))["result"] is True
    assert said.deleted
    assert not (await api("deleteMessages", chat_id=anna.id, message_ids=[]))["ok"]


async def test_deletion_of_others_messages_needs_an_administrator(world: World, api: Api, anna: Person) -> None:
    """In a group the bot may delete messages of others only as an administrator."""
    group = world.group("Dancers", anna)
    message = await anna.sends(group, "hello")
    destination = {"chat_id": group.id, "message_id": message.message_id}
    assert (await api("deleteMessage", **destination))["description"] == "Bad Request: message can't be deleted"
    group.promote_bot()
    assert (await api("deleteMessage", **destination))["ok"]


async def test_deletion_is_refused_after_two_days(tmp_path: Path) -> None:
    """After 48 hours a message can't be deleted."""
    now = [1_000_000.0]
    world = World(tmp_path, clock=lambda: now[0])
    anna = world.person("Anna")
    message = await anna.sends(anna.chat, "old")
    now[0] += 48 * 3600 + 1
    with pytest.raises(BotApiError, match="message can't be deleted"):
        await HANDLERS["deleteMessage"](Call(world, {"chat_id": anna.id, "message_id": message.message_id}))


async def test_reactions_are_single_known_emoji(api: Api, anna: Person) -> None:
    """A bot can set one emoji of Telegram's list."""
    message = await anna.sends(anna.chat, "look")
    destination = {"chat_id": anna.id, "message_id": message.message_id}
    assert (await api("setMessageReaction", **destination, reaction=[{"type": "emoji", "emoji": "👍"}]))["ok"]
    assert message.reactions == ["👍"]
    wrong = await api("setMessageReaction", **destination, reaction=[{"type": "emoji", "emoji": "✅"}])
    assert wrong["description"] == "Bad Request: REACTION_INVALID"
    await api("setMessageReaction", **destination)
    assert message.reactions == []
