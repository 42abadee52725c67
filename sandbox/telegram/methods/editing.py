"""Methods that change or remove messages."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from sandbox.telegram import keyboards, spec
from sandbox.telegram.chats import Chat
from sandbox.telegram.cloud import Event
from sandbox.telegram.errors import bad_request
from sandbox.telegram.groups import Group
from sandbox.telegram.keyboards import Markup
from sandbox.telegram.messages import INLINE, Content, Message
from sandbox.telegram.methods.call import Call
from sandbox.telegram.methods.sending import caption_place, plural
from sandbox.telegram.methods.uploads import media_of

PICTURES = ("photo", "live_photo", "video")
LIFETIME = 48 * 3600
"""Seconds during which a message can be deleted."""
MAX_DELETED = 100  # messages

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


async def edit_text(call: Call) -> object:
    """Change the text of a message."""
    message = _editable(call)
    if message.media is not None or message.content.invoice is not None:
        raise bad_request("there is no text in the message to edit")
    return _edited(message, replace(message.content, text=call.text(), markup=call.markup()))


async def edit_caption(call: Call) -> object:
    """Change the caption of a file."""
    message = _editable(call)
    if message.media is None:
        raise bad_request("there is no caption in the message to edit")
    caption, markup = call.caption(), call.markup()
    return _edited(message, replace(message.content, text=caption, markup=markup, extra=caption_place(call)))


async def edit_markup(call: Call) -> object:
    """Change the buttons under a message."""
    message = _editable(call)
    return _edited(message, replace(message.content, markup=_markup_for(message, call)))


def _markup_for(message: Message, call: Call) -> Markup | None:
    invoice = message.content.invoice
    markup = call.markup(is_invoice=invoice is not None)
    return markup or (keyboards.pay(invoice.pay_label) if invoice else None)


async def edit_media(call: Call) -> object:
    """Replace the file of a message, or add one to a text, which is a caption from then on."""
    message, item = _editable(call), call.within(call["media"])
    if message.content.invoice is not None or not _fits_album(message, item["type"]):
        raise bad_request("message can't be edited")
    if message.inline_id is None:
        message.chat.check_may_send(plural(item["type"]))
    elif item.upload(item["media"]) is not None or item["media"].startswith("attach://"):
        raise bad_request("Invalid message content specified")
    media = await media_of(item, item["type"], item["media"])
    return _edited(message, Content(item.caption(), media, call.markup(), caption_place(item)))


def _fits_album(message: Message, kind: str) -> bool:
    """Whether a file of this kind may stand in the message's album; pictures may replace each other."""
    if message.media_group_id is None or message.media is None:
        return True
    return kind in (PICTURES if message.media.kind in PICTURES else (message.media.kind,))


def _editable(call: Call) -> Message:
    if "inline_message_id" in call.parameters:
        return call.inline_message()
    message = call.message(call.chat(), "message to edit")
    has_other_markup = message.markup is not None and INLINE not in message.markup
    if not message.by_bot or has_other_markup:
        raise bad_request("message can't be edited")
    return message


def _edited(message: Message, content: Content) -> object:
    if message.content.is_same_as(content):
        raise bad_request(NOT_MODIFIED)
    message.chat.edit(message, content)
    return True if message.inline_id is not None else message.json()


async def delete_message(call: Call) -> object:
    """Delete a message."""
    chat = call.chat()
    message = call.message(chat, "message to delete")
    if not _is_deletable(chat, message):
        raise bad_request("message can't be deleted")
    chat.delete(message)
    return True


async def delete_messages(call: Call) -> object:
    """Delete several messages; those that can't be found or deleted are skipped."""
    chat = call.chat()
    numbers = call["message_ids"]
    if not 1 <= len(numbers) <= MAX_DELETED:
        raise bad_request(f"from 1 to {MAX_DELETED} messages can be deleted at once")
    for number in numbers:
        message = chat.find(number)
        if message is not None and _is_deletable(chat, message):
            chat.delete(message)
    return True


def _is_deletable(chat: Chat, message: Message) -> bool:
    if chat.cloud.clock() - message.date > LIFETIME:
        return False
    return message.by_bot or chat.kind == "private" or chat.bot_status == "administrator"


async def set_reaction(call: Call) -> object:
    """React to a message with an emoji."""
    chat = call.chat()
    message = call.message(chat, "message to react")
    reactions = [reaction.get("emoji") for reaction in call.get("reaction", [])]
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    allowed = chat.reactions if isinstance(chat, Group) else spec.REACTIONS
    if any(emoji not in allowed for emoji in reactions):
        raise bad_request("REACTION_INVALID")
    message.reactions = reactions
    chat.cloud.publish(Event("reaction", chat, message, "".join(reactions)))
    return True


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "editMessageMedia": edit_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "setMessageReaction": set_reaction,
}
