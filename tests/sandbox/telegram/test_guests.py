"""Guest mode: who can call the bot, and the checks of its answers and of what it makes of them."""

import json
from typing import Any

import httpx
import pytest

from sandbox import samples
from sandbox.telegram import Group, Message, Person, Served, World
from tests.sandbox.telegram.support import GO, SMALL_PHOTO, Api, seen

TEXT = {"type": "article", "id": "1", "title": "Hi", "input_message_content": {"message_text": "<b>hi</b>"}}
HTML = {"message_text": "<b>hi</b>", "parse_mode": "HTML"}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
def family(world: World, anna: Person) -> Group:
    """A group without the bot."""
    world.bot.guest_mode = True
    return world.group("Family", anna, [world.person("Ben")], with_bot=False)


@pytest.fixture
async def answer(api: Api, anna: Person, family: Group) -> Message:
    """An answer of the bot with a button."""
    await anna.sends(family, "@sandbox_bot hello")
    (called,) = await seen(api)
    result = TEXT | {"reply_markup": GO}
    await api("answerGuestQuery", guest_query_id=called["guest_query_id"], result=result)
    return family.by_bot[0]


async def test_call_comes_with_the_message_that_it_replies_to(api: Api, anna: Person, family: Group) -> None:
    """Of a chat where the bot is no member, it gets nothing else; getMe says whether it can be called."""
    photo = await anna.sends(family, photo=SMALL_PHOTO)
    await anna.sends(family, "😀 @Sandbox_Bot wave", reply_to=photo)
    (called,) = await seen(api)
    assert called["guest_query_id"]
    assert called["chat"]["id"] == family.id
    assert called["reply_to_message"]["photo"]
    assert (await api("getMe"))["result"]["supports_guest_queries"] is True


@pytest.mark.parametrize("words", ["sandbox_bot wave", "@sandbox_bots wave", "mail@sandbox_bot", "hello"])
async def test_other_words_are_no_call(api: Api, anna: Person, family: Group, words: str) -> None:
    """Only the name, as a mention."""
    await anna.sends(family, words)
    assert await seen(api) == []


async def test_nobody_calls_a_member_or_a_bot_without_guest_mode(world: World, api: Api, anna: Person) -> None:
    """Nor does a server of before guest mode know of it."""
    home, away = world.group("Home", anna), world.group("Away", anna, with_bot=False)
    await seen(api)
    await anna.sends(away, "@sandbox_bot wave")
    world.bot.guest_mode = True
    await anna.sends(home, "@sandbox_bot wave")
    world.is_server_old = True
    await anna.sends(away, "@sandbox_bot wave")
    assert await seen(api) == []


async def test_answer_is_a_reply_that_names_the_caller(answer: Message, anna: Person) -> None:
    """With the formatting that it asks for, which here is none."""
    assert (answer.text, answer.buttons) == ("<b>hi</b>", ["Go"])
    assert answer.reply_to is not None
    assert answer.flags["guest_bot_caller_user"]["id"] == anna.id


async def test_anonymous_caller_is_a_chat(api: Api, anna: Person, family: Group) -> None:
    """Nobody learns which person wrote."""
    await anna.anonymously(family).sends(family, "@sandbox_bot hello")
    (called,) = await seen(api)
    assert called["sender_chat"]["id"] == family.id
    await api("answerGuestQuery", guest_query_id=called["guest_query_id"], result=TEXT)
    assert family.by_bot[0].flags["guest_bot_caller_chat"]["id"] == family.id


async def test_call_is_answered_once_and_in_time(world: World, api: Api, anna: Person, family: Group) -> None:
    """A second answer, a late one and one to a made-up query are refused alike."""
    await anna.sends(family, "@sandbox_bot hello")
    await anna.sends(family, "@sandbox_bot hello")
    first, late = [each["guest_query_id"] for each in await seen(api)]
    assert (await api("answerGuestQuery", guest_query_id=first, result=TEXT))["result"]["inline_message_id"]
    begun = world.clock()
    world.clock = lambda: begun + 16
    for query_id in (first, late, "7"):
        response = await api("answerGuestQuery", guest_query_id=query_id, result=TEXT)
        assert response["description"] == TOO_OLD


@pytest.mark.parametrize(
    ("change", "description"),
    [
        ({"id": "x" * 65}, "RESULT_ID_INVALID"),
        ({"title": " "}, "ARTICLE_TITLE_EMPTY"),
        ({"input_message_content": {"message_text": " "}}, "message text is empty"),
        ({"input_message_content": {"message_text": "x" * 4097}}, "message is too long"),
        ({"reply_markup": {"inline_keyboard": [[{"text": "Go"}]]}}, "can't parse inline keyboard button: Text"),
        ({"type": "photo", "photo_url": "https://x.test", "thumbnail_url": "https://x.test"}, "knows only results"),
    ],
)
async def test_wrong_answers_are_refused(
    api: Api, anna: Person, family: Group, change: dict[str, Any], description: str
) -> None:
    """The call can be answered all the same."""
    await anna.sends(family, "@sandbox_bot hello")
    (called,) = await seen(api)
    response = await api("answerGuestQuery", guest_query_id=called["guest_query_id"], result=TEXT | change)
    assert description in response["description"]
    assert (await api("answerGuestQuery", guest_query_id=called["guest_query_id"], result=TEXT))["ok"]


async def test_answer_is_reached_by_its_inline_id_only(api: Api, family: Group, answer: Message) -> None:
    """The chat is none of the bot's: to it, neither the answer nor anything else there exists."""
    for method, more in (("editMessageText", {"text": "bye"}), ("deleteMessage", {})):
        response = await api(method, chat_id=family.id, message_id=answer.message_id, **more)
        assert response["description"] == "Bad Request: chat not found"
    inline_id = answer.inline_id
    content = {"text": "<i>bye</i>", "parse_mode": "HTML"}
    assert (await api("editMessageText", inline_message_id=inline_id, **content))["result"] is True
    assert (answer.text, answer.buttons) == ("bye", [])
    response = await api("editMessageText", inline_message_id=inline_id, **content)
    assert response["description"].startswith("Bad Request: message is not modified")
    assert await seen(api) == []
    response = await api("editMessageText", inline_message_id=f"{inline_id}x", text="bye")
    assert response["description"] == "Bad Request: MESSAGE_ID_INVALID"


async def test_deleted_answer_can_not_be_edited(api: Api, anna: Person, answer: Message) -> None:
    """People of the chat may delete it."""
    anna.deletes(answer)
    response = await api("editMessageText", inline_message_id=answer.inline_id, text="bye")
    assert response["description"] == "Bad Request: MESSAGE_ID_INVALID"


async def test_answer_becomes_a_stored_file_but_takes_no_upload(
    telegram: Served, http: httpx.AsyncClient, api: Api, anna: Person, answer: Message
) -> None:
    """A file has to be sent somewhere else first."""
    film = samples.motion(1.0, 240, 320, frame_rate=8)
    media = {"type": "video", "media": "attach://film", "caption": "Look"}
    response = await http.post(
        f"{telegram.base_url}{anna.cloud.bot.token}/editMessageMedia",
        data={"inline_message_id": answer.inline_id or "", "media": json.dumps(media)},
        files={"film": ("film.mp4", film)},
    )
    assert response.json()["description"] == "Bad Request: Invalid message content specified"
    sent = await anna.sends(anna.chat, video=film)
    assert sent.media is not None
    media["media"] = sent.media.file.file_id
    assert (await api("editMessageMedia", inline_message_id=answer.inline_id, media=media))["result"] is True
    assert answer.media is not None
    assert (answer.media.kind, answer.text) == ("video", "Look")


async def test_press_under_an_answer_has_only_its_inline_id(api: Api, anna: Person, answer: Message) -> None:
    """No chat, no message; it is answered as any other."""
    query = anna.presses(answer, "Go")
    (pressed,) = await seen(api)
    assert pressed["inline_message_id"] == answer.inline_id
    assert "message" not in pressed
    await api("answerCallbackQuery", callback_query_id=pressed["id"], text="Gone")
    assert query.answer is not None


async def test_edits_of_an_answer_count_in_its_chat(world: World, api: Api, answer: Message) -> None:
    """They exceed its limits as other messages do."""
    world.flood_limits = True
    responses = [await api("editMessageText", inline_message_id=answer.inline_id, text=str(n)) for n in range(8)]
    assert [each.get("error_code") for each in responses][-1] == 429
