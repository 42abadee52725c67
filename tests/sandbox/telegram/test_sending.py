from typing import Any

import pytest

from sandbox import samples
from sandbox.telegram import Attached, Person, World
from tests.sandbox.telegram.support import Api

A_FILM = Attached(b"film", "film.mp4", width=480, height=640, duration=3)


async def test_sent_message_is_returned_as_people_see_it(api: Api, anna: Person) -> None:
    """The result is the message: parsed text, entities, chat, sender and the next number."""
    await anna.sends(anna.chat, "/start")
    result = (await api("sendMessage", chat_id=anna.id, text="<b>Hi</b> Anna", parse_mode="HTML"))["result"]
    assert result["text"] == "Hi Anna"
    assert result["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert (result["message_id"], result["chat"]["id"], result["from"]["is_bot"]) == (2, anna.id, True)
    assert anna.chat.by_bot[0].json() == result


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"text": " \n"}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "hi", "message_thread_id": 5}, "message thread not found"),
        ({"text": "hi", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)
async def test_invalid_texts_and_threads_are_refused(
    api: Api, anna: Person, parameters: dict[str, Any], description: str
) -> None:
    """Empty and overlong texts, and unknown threads, get 400."""
    response = await api("sendMessage", chat_id=anna.id, **parameters)
    assert (response["error_code"], response["description"]) == (400, f"Bad Request: {description}")
    assert anna.chat.by_bot == []


async def test_length_is_measured_after_parsing(api: Api, anna: Person) -> None:
    """Tags do not count for the limit of 4096 characters."""
    text = f"<b>{'x' * 4096}</b>"
    assert (await api("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML"))["ok"]


async def test_captions_have_at_most_1024_characters(api: Api, anna: Person) -> None:
    """A longer caption is refused."""
    film = await anna.sends(anna.chat, video=A_FILM)
    assert film.media is not None
    video = film.media.file.file_id
    assert (await api("sendVideo", chat_id=anna.id, video=video, caption="x" * 1024))["ok"]
    response = await api("sendVideo", chat_id=anna.id, video=video, caption="x" * 1025)
    assert response["description"] == "Bad Request: message caption is too long"


@pytest.mark.parametrize("chat_id", [12345, -100123, "@nobody"])
async def test_unknown_chat_is_not_found(api: Api, chat_id: int | str) -> None:
    """It gets 400."""
    response = await api("sendMessage", chat_id=chat_id, text="hi")
    assert response["description"] == "Bad Request: chat not found"


async def test_reply_has_the_other_message_one_level_deep(api: Api, anna: Person) -> None:
    """reply_to_message has the other message with its files, but not its own reply_to_message."""
    first = await anna.sends(anna.chat, "first")
    film = await anna.sends(anna.chat, video=A_FILM, reply_to=first)
    reply = {"message_id": film.message_id}
    result = (await api("sendMessage", chat_id=anna.id, text="nice", reply_parameters=reply))["result"]
    assert result["reply_to_message"]["video"]["duration"] == 3
    assert "reply_to_message" not in result["reply_to_message"]


async def test_reply_to_a_missing_message_can_be_allowed(api: Api, anna: Person) -> None:
    """allow_sending_without_reply sends the message without a reply."""
    reply = {"message_id": 99, "allow_sending_without_reply": True}
    result = (await api("sendMessage", chat_id=anna.id, text="hi", reply_parameters=reply))["result"]
    assert "reply_to_message" not in result


@pytest.mark.parametrize(
    ("button", "description"),
    [
        ({"text": "Go", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "Go", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "Go", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "Go", "url": "nowhere"}, "BUTTON_URL_INVALID"),
        (
            {"text": "Go"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        ({"text": "", "callback_data": "go"}, "can't parse inline keyboard button: text is empty"),
        (
            {"text": "Go", "callback_data": "go", "style": "pink"},
            "can't parse inline keyboard button: invalid button style specified",
        ),
        ({"text": "Copy", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
    ],
)
async def test_invalid_buttons_are_refused(
    api: Api, anna: Person, button: dict[str, object], description: str
) -> None:
    """A button has a text, one action, and at most 64 bytes of callback data."""
    markup = {"inline_keyboard": [[button]]}
    response = await api("sendMessage", chat_id=anna.id, text="hi", reply_markup=markup)
    assert response["description"] == f"Bad Request: {description}"


async def test_old_server_knows_no_newer_buttons(world: World, api: Api, anna: Person) -> None:
    """It refuses colours and buttons that copy; a new one takes them."""
    coloured = {"text": "Go", "callback_data": "go", "style": "success"}
    copying = {"text": "Copy", "copy_text": {"text": "x" * 256}}
    for world.is_server_old in (False, True):
        for button in (coloured, copying):
            response = await api(
                "sendMessage", chat_id=anna.id, text="hi", reply_markup={"inline_keyboard": [[button]]}
            )
            assert response["ok"] is not world.is_server_old


async def test_callback_data_may_have_64_bytes(api: Api, anna: Person) -> None:
    """The longest callback data is accepted."""
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "é" * 32}]]}
    assert (await api("sendMessage", chat_id=anna.id, text="hi", reply_markup=markup))["ok"]


@pytest.mark.parametrize("markup", [{"force_reply": True, "selective": True}, {"remove_keyboard": True}])
async def test_message_contains_only_inline_keyboards(api: Api, anna: Person, markup: dict[str, bool]) -> None:
    """ForceReply and ReplyKeyboardRemove act on the person's app and are not in the Message."""
    result = (await api("sendMessage", chat_id=anna.id, text="hi", reply_markup=markup))["result"]
    assert "reply_markup" not in result
    assert anna.chat.by_bot[0].markup == markup


async def test_chat_actions_are_shown(api: Api, anna: Person) -> None:
    """A person sees the chat action."""
    assert (await api("sendChatAction", chat_id=anna.id, action="upload_video"))["result"] is True
    assert [action.name for action in anna.chat.actions] == ["upload_video"]


async def test_unknown_chat_actions_are_refused(api: Api, anna: Person) -> None:
    """They get 400."""
    response = await api("sendChatAction", chat_id=anna.id, action="dancing")
    assert response["description"] == "Bad Request: wrong parameter action in request"


async def test_forwards_have_their_origin(api: Api, anna: Person) -> None:
    """A forward has its origin, a copy has none."""
    message = await anna.sends(anna.chat, "hello")
    destination = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": message.message_id}
    forward = (await api("forwardMessage", **destination))["result"]
    assert forward["forward_origin"]["sender_user"]["id"] == anna.id
    copied = (await api("copyMessage", **destination))["result"]
    assert copied == {"message_id": 3}
    assert "forward_origin" not in anna.chat.messages[2].json()
    lost = await api("forwardMessage", **{**destination, "message_id": 99})
    assert lost["description"] == "Bad Request: message to forward not found"


async def test_album_is_several_messages_of_one_group(api: Api, anna: Person) -> None:
    """The result is a message for each file, all with the same media_group_id."""
    film = await anna.sends(anna.chat, video=A_FILM)
    assert film.media is not None
    item = {"type": "video", "media": film.media.file.file_id}
    photo = (await anna.sends(anna.chat, photo=samples.photo(100, 100))).json()["photo"][-1]["file_id"]
    album = [{"type": "photo", "media": photo, "caption": "two"}, item]
    result = (await api("sendMediaGroup", chat_id=anna.id, media=album))["result"]
    assert [message.get("caption") for message in result] == ["two", None]
    assert len({message["media_group_id"] for message in result}) == 1
    too_many = await api("sendMediaGroup", chat_id=anna.id, media=[item] * 11)
    assert too_many["description"] == "Bad Request: too many messages to send as an album"


async def test_person_who_blocked_the_bot_is_refused(api: Api, anna: Person) -> None:
    """It is 403 until the person unblocks the bot."""
    anna.blocks_bot()
    response = await api("sendMessage", chat_id=anna.id, text="hi")
    assert (response["error_code"], response["description"]) == (403, "Forbidden: bot was blocked by the user")
    anna.unblocks_bot()
    assert (await api("sendMessage", chat_id=anna.id, text="hi"))["ok"]
    statuses = [
        update["my_chat_member"]["new_chat_member"]["status"] for update in (await api("getUpdates"))["result"]
    ]
    assert statuses == ["kicked", "member"]


async def test_person_who_never_started_the_bot_is_refused(world: World, api: Api) -> None:
    """The bot can't send the first message."""
    stranger = world.person("Berta")
    response = await api("sendMessage", chat_id=stranger.id, text="hi")
    assert response["description"] == "Forbidden: bot can't initiate conversation with a user"


async def test_ephemeral_message_is_for_one_member(world: World, api: Api, anna: Person) -> None:
    """It has an id of its own kind, by which other methods don't find it, and says whom it is for."""
    group = world.group("Friends", anna)
    group.promote_bot()
    sent = await api("sendMessage", chat_id=group.id, text="hi", ephemeral_message_parameters=_for(anna))
    number = sent["result"]["ephemeral_message_id"]

    assert sent["result"]["message_id"] == 0
    assert sent["result"]["receiver_user"]["id"] == anna.id
    assert group.messages[-1].receiver == anna.user
    response = await api("deleteMessage", chat_id=group.id, message_id=number)
    assert response["description"] == "Bad Request: message to delete not found"


@pytest.mark.parametrize("why", ["private chat", "no administrator", "no member", "unknown field"])
async def test_ephemeral_message_is_refused(world: World, api: Api, anna: Person, why: str) -> None:
    """It takes a group whose administrator the bot is, and somebody in it."""
    group, receiver = world.group("Friends", anna), _for(anna)
    if why != "no administrator":
        group.promote_bot()
    if why == "no member":
        receiver = _for(world.person("Ben"))
    if why == "unknown field":
        receiver |= {"receiver": 1}
    chat_id = anna.id if why == "private chat" else group.id
    response = await api("sendMessage", chat_id=chat_id, text="hi", ephemeral_message_parameters=receiver)

    assert response["error_code"] == 400


async def test_old_server_shows_an_ephemeral_message_to_everybody(world: World, api: Api, anna: Person) -> None:
    """It ignores the parameter."""
    world.is_server_old = True
    group = world.group("Friends", anna)
    sent = await api("sendMessage", chat_id=group.id, text="hi", ephemeral_message_parameters=_for(anna))

    assert sent["result"]["message_id"] == group.messages[-1].message_id
    assert group.messages[-1].receiver is None


def _for(person: Person) -> dict[str, Any]:
    return {"receiver_user_id": person.id}
