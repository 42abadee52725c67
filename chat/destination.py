"""Where a message goes: a chat, a topic in it, and the message that it answers."""

from typing import Any

from telegram import ReplyParameters
from telegram.error import BadRequest

from domain.owner import Owner


def destination(owner: Owner, *, reply_to: int | None = None) -> dict[str, Any]:
    """Return what a send method needs to speak to an owner, where they are.

    A message that was deleted meanwhile is simply not answered; the topic stays.
    """
    where: dict[str, Any] = {"chat_id": owner.chat_id}
    if owner.topic_id:
        where["message_thread_id"] = owner.topic_id
    if reply_to:
        where["reply_parameters"] = ReplyParameters(reply_to, allow_sending_without_reply=True)
    return where


def is_topic_gone(error: BadRequest) -> bool:
    """Whether Telegram refuses because the topic was deleted: the group is still there to speak in."""
    return "thread not found" in error.message.lower()
