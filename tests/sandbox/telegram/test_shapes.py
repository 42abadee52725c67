"""An independent check of what the stand-in sends: aiogram's types accept it and know all its fields."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter

from sandbox import samples
from sandbox.telegram import Attached, Location, Person, World
from tests.sandbox.telegram.support import GO, SMALL_PHOTO, Api


def film() -> Attached:
    return Attached(samples.motion(1.0, 240, 320, frame_rate=8), "film.mp4")


def unknown_fields(value: object, path: str = "") -> Iterator[str]:
    """Yield the paths of all fields that aiogram's types don't declare."""
    if isinstance(value, BaseModel):
        yield from (f"{path}.{name}" for name in value.model_extra or {})
        for name in type(value).model_fields:
            yield from unknown_fields(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, list):
        for item in value:
            yield from unknown_fields(item, f"{path}[]")


def check(declared: str, content: object) -> None:
    """Check content against one of aiogram's types.

    It is imported here, since its import takes longer than these tests.
    """
    types = import_module("aiogram.types")
    parsed = TypeAdapter(getattr(types, declared)).validate_python(content)
    assert list(unknown_fields(parsed)) == []


def check_all(declared: str, contents: object) -> None:
    """Check each item of a list."""
    assert isinstance(contents, list)
    for content in contents:
        check(declared, content)


async def updates(api: Api) -> list[dict[str, Any]]:
    response = await api("getUpdates")
    assert response["result"]
    result: list[dict[str, Any]] = response["result"]
    return result


async def test_private_messages_are_valid(api: Api, anna: Person) -> None:
    """For every kind of message that a person sends."""
    text = await anna.sends(anna.chat, "/start https://example.org @somebody")
    for kind in ("video", "animation", "document"):
        await anna.sends(anna.chat, caption="look", **{kind: film()})  # type: ignore[arg-type]  # kinds are keywords
    await anna.sends(anna.chat, video_note=samples.motion(1.0, 240, 240, frame_rate=8))
    await anna.sends(anna.chat, sticker=samples.sticker())
    await anna.sends(anna.chat, voice=samples.voice())
    await anna.sends(anna.chat, location=Location(52.5, 13.4))
    await anna.sends(anna.chat, audio=Attached(b"la", "song.mp3", duration=2))
    await anna.sends(anna.chat, photo=SMALL_PHOTO, reply_to=text)
    await anna.sends_album(anna.chat, [("photo", SMALL_PHOTO), ("video", film())], caption="both")
    anna.forwards(text, anna.chat)
    anna.edits(text, "other")
    anna.blocks_bot()
    for update in await updates(api):
        check("Update", update)


async def test_group_updates_are_valid(world: World, api: Api, anna: Person) -> None:
    """Members, topics, anonymous administrators, channels and migration make valid updates."""
    group = world.group("Dancers", anna)
    group.promote_bot()
    channel = world.channel("News", group)
    channel.add_bot(by=anna.user)
    await anna.anonymously(group).sends(group, "hello")
    await anna.as_channel(channel).sends(channel, photo=SMALL_PHOTO)
    await anna.as_channel(channel).sends(group, "hello")
    world.person("Berta").joins(group)
    group.migrate()
    group.kick_bot()
    forum = world.group("Singers", anna, forum=True)
    topic = forum.topic("Waltz")
    await anna.sends(forum, "/animate", topic=topic)
    topic.close()
    for update in await updates(api):
        check("Update", update)


async def test_callback_queries_are_valid(api: Api, anna: Person) -> None:
    """Their fields are declared in the Bot API."""
    await api("sendMessage", chat_id=anna.id, text="ready?", reply_markup=GO)
    anna.presses(anna.chat.by_bot[0], "Go")
    for update in await updates(api):
        check("Update", update)


async def test_guest_messages_and_their_presses_are_valid(world: World, api: Api, anna: Person) -> None:
    """The call, the press under the answer, and the result of answering."""
    world.bot.guest_mode = True
    group = world.group("Elsewhere", anna, with_bot=False)
    await anna.sends(group, "@sandbox_bot wave", reply_to=await anna.sends(group, photo=SMALL_PHOTO))
    (called,) = await updates(api)
    text = {"type": "article", "id": "1", "title": "Hi", "input_message_content": {"message_text": "hi"}}
    query_id = called["guest_message"]["guest_query_id"]
    sent = await api("answerGuestQuery", guest_query_id=query_id, result=text | {"reply_markup": GO})
    check("SentGuestMessage", sent["result"])
    anna.presses(group.by_bot[0], "Go")
    check("Message", group.by_bot[0].json())
    for update in await updates(api):
        check("Update", update)


async def test_results_of_sending_methods_are_valid(api: Api, anna: Person) -> None:
    """Those of sending, editing, forwarding and copying."""
    video = (await anna.sends(anna.chat, video=film())).json()["video"]["file_id"]
    destination = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": 1}
    text = await api("sendMessage", chat_id=anna.id, text="<b>hi</b>", parse_mode="HTML", reply_markup=GO)
    check("Message", text["result"])
    number = text["result"]["message_id"]
    check("Message", (await api("editMessageText", chat_id=anna.id, message_id=number, text="a"))["result"])
    check("Message", (await api("sendVideo", chat_id=anna.id, video=video, has_spoiler=True))["result"])
    check("Message", (await api("forwardMessage", **destination))["result"])
    check("MessageId", (await api("copyMessage", **destination))["result"])
    media = [{"type": "video", "media": video}] * 2
    check_all("Message", (await api("sendMediaGroup", chat_id=anna.id, media=media))["result"])
    check("File", (await api("getFile", file_id=video))["result"])


async def test_payments_are_valid(api: Api, anna: Person) -> None:
    """The invoice, its checkout and payment, the refund, and the transactions."""
    prices = [{"label": "Video", "amount": 40}]
    fields = {"title": "Video", "description": "One", "payload": "1", "currency": "XTR", "prices": prices}
    check("Message", (await api("sendInvoice", chat_id=anna.id, **fields))["result"])
    checkout = anna.pays(anna.chat.by_bot[-1])
    await api("answerPreCheckoutQuery", pre_checkout_query_id=checkout.id, ok=True)
    await api("refundStarPayment", user_id=anna.id, telegram_payment_charge_id=checkout.charge_id)
    for update in await updates(api):
        check("Update", update)
    check("StarTransactions", (await api("getStarTransactions"))["result"])
    check("StarAmount", (await api("getMyStarBalance"))["result"])


@pytest.mark.parametrize("status", ["creator", "administrator", "member", "restricted", "left", "kicked"])
async def test_members_are_valid(world: World, api: Api, anna: Person, status: str) -> None:
    """Every status makes a valid ChatMember."""
    group = world.group("Dancers", anna)
    group.set_member(anna.user, status)
    member = await api("getChatMember", chat_id=group.id, user_id=anna.id)
    check("ResultChatMemberUnion", member["result"])


async def test_results_about_chats_and_the_bot_are_valid(world: World, api: Api, anna: Person) -> None:
    """Those of the remaining methods."""
    group = world.group("Dancers", anna, forum=True)
    for chat in (anna.chat, group):
        check("ChatFullInfo", (await api("getChat", chat_id=chat.id))["result"])
    check_all("ResultChatMemberUnion", (await api("getChatAdministrators", chat_id=group.id))["result"])
    check("User", (await api("getMe"))["result"])
    check("BotName", (await api("getMyName"))["result"])
    check("BotDescription", (await api("getMyDescription"))["result"])
    check("BotShortDescription", (await api("getMyShortDescription"))["result"])
    await api("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
    check_all("BotCommand", (await api("getMyCommands"))["result"])
    check("WebhookInfo", (await api("getWebhookInfo"))["result"])
    await api("setWebhook", url="https://bot.example.org")
    check("WebhookInfo", (await api("getWebhookInfo"))["result"])
