"""Methods that send messages."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from sandbox.telegram.chats import Chat
from sandbox.telegram.errors import bad_request
from sandbox.telegram.groups import Group
from sandbox.telegram.media import Media
from sandbox.telegram.messages import Content, Message, forwarded
from sandbox.telegram.methods.call import Call
from sandbox.telegram.methods.uploads import media_of
from sandbox.telegram.users import OUTSIDE, User

MAX_ALBUM = 10
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


async def send_message(call: Call) -> object:
    """Send a text."""
    chat = call.chat()
    chat.check_may_send("text messages")
    destination, markup, receiver = call.destination(chat), call.markup(), _receiver(call, chat)
    return chat.post_from_bot(
        Content(call.text(), markup=markup), destination=destination, flags=_flags(call), receiver=receiver
    ).json()


def _receiver(call: Call, chat: Chat) -> User | None:
    """Return who alone is to see the message, if it is ephemeral; a server of before 10.3 ignores that."""
    given = call.get("ephemeral_message_parameters")
    if given is None or call.cloud.is_server_old:
        return None
    if "callback_query_id" in given or "replace_callback_query_message" in given:
        raise bad_request("the sandbox knows no ephemeral messages in answer to callback queries")
    if not isinstance(chat, Group):
        raise bad_request("ephemeral messages can be sent only in groups and supergroups")
    if chat.bot_status != "administrator":
        raise bad_request("not enough rights to send ephemeral messages to the chat")
    user, status = chat.people.get(given["receiver_user_id"], (None, "left"))
    if user is None or status in OUTSIDE:
        raise bad_request("user not found")
    return user


async def send_file(kind: str, call: Call) -> object:
    """Send a file with an optional caption."""
    chat = call.chat()
    chat.check_may_send(plural(kind))
    destination, markup, caption = call.destination(chat), call.markup(), call.caption()
    content = Content(caption, await media_of(call, kind, call[kind]), markup, caption_place(call))
    return chat.post_from_bot(content, destination=destination, flags=_flags(call)).json()


async def send_media_group(call: Call) -> object:
    """Send an album."""
    chat = call.chat()
    destination = call.destination(chat)
    items = [call.within(item) for item in call["media"]]
    _check_album(chat, [item["type"] for item in items])
    contents = [Content(item.caption(), await _input_media(item), extra=caption_place(item)) for item in items]
    album = str(10**16 + call.cloud.new_number())
    flags = _flags(call)
    return [
        chat.post_from_bot(content, destination=destination, media_group_id=album, flags=flags).json()
        for content in contents
    ]


def _check_album(chat: Chat, kinds: list[str]) -> None:
    if not kinds:
        raise bad_request("there are no messages to send")
    if len(kinds) > MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    if len({"picture" if kind in ("photo", "video") else kind for kind in kinds}) > 1:
        raise bad_request("this file type can't be mixed with other media types")
    for kind in kinds:
        chat.check_may_send(plural(kind))


async def _input_media(item: Call) -> Media:
    return await media_of(item, item["type"], item["media"])


async def send_chat_action(call: Call) -> object:
    """Show a chat action."""
    chat = call.chat()
    if call["action"] not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    destination = call.destination(chat)
    chat.show_action(call["action"], destination.thread_id)
    return True


async def forward_message(call: Call) -> object:
    """Forward a message: the copy names its origin."""
    message = call.message(call.chat("from_chat_id"), "message to forward")
    flags = {**_flags(call), "forward_origin": message.origin()}
    return _send_copy(call, message, forwarded(message.content, call.cloud.bot.username), flags).json()


async def copy_message(call: Call) -> object:
    """Copy a message: the copy names no origin."""
    message = call.message(call.chat("from_chat_id"), "message to copy")
    if message.content.invoice is not None:
        raise bad_request("the message can't be copied")
    text = call.caption() if "caption" in call.parameters else message.content.text
    content = Content(text, message.media, call.markup(), message.content.extra)
    return {"message_id": _send_copy(call, message, content, _flags(call)).message_id}


def _send_copy(call: Call, message: Message, content: Content, flags: dict[str, Any]) -> Message:
    if message.is_service:
        raise bad_request("the message can't be forwarded or copied")
    chat = call.chat()
    chat.check_may_send(plural(message.media.kind) if message.media else "text messages")
    return chat.post_from_bot(content, destination=call.destination(chat), flags=flags)


def _flags(call: Call) -> dict[str, Any]:
    return {"has_protected_content": True} if call.get("protect_content") else {}


def caption_place(call: Call) -> dict[str, Any]:
    """Return the field that says where the caption is shown, for `Content.extra`."""
    return {"show_caption_above_media": True} if call.get("show_caption_above_media") else {}


def plural(kind: str) -> str:
    """Return the name of a kind of message as `Chat.check_may_send` takes it."""
    return f"{kind.replace('_', ' ')}s"


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "sendMessage": send_message,
    "sendPhoto": partial(send_file, "photo"),
    "sendVideo": partial(send_file, "video"),
    "sendAnimation": partial(send_file, "animation"),
    "sendDocument": partial(send_file, "document"),
    "sendMediaGroup": send_media_group,
    "sendChatAction": send_chat_action,
    "forwardMessage": forward_message,
    "copyMessage": copy_message,
}
