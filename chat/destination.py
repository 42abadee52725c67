"""Where a message is sent: a chat, a topic in it, and the message that it replies to."""

from typing import Any

from telegram import ReplyParameters
from telegram.error import BadRequest

from domain.owner import Owner


def destination(owner: Owner, *, reply_to: int | None = None) -> dict[str, Any]:
    """Return the arguments that send a message to an owner, in their topic if they have one.

    If the message to reply to was deleted, the new one is sent without a reply.
    """
    arguments: dict[str, Any] = {"chat_id": owner.chat_id}
    if owner.topic_id:
        arguments["message_thread_id"] = owner.topic_id
    if reply_to:
        arguments["reply_parameters"] = ReplyParameters(reply_to, allow_sending_without_reply=True)
    return arguments


def is_topic_gone(error: BadRequest) -> bool:
    """Return whether Telegram refuses because the topic was deleted; the group itself can still be written to."""
    return "thread not found" in error.message.lower()
