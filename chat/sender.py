"""Who sent a message or asked for it, and in which topic."""

from telegram import CallbackQuery, Message

from domain.owner import Owner


def owner_of(message: Message) -> Owner | None:
    """Return the sender of a message in its chat and topic; None if Telegram names no sender (channel posts)."""
    sender = message.sender_chat or message.from_user
    if sender is None:
        return None
    return Owner(message.chat.id, topic_of(message), sender.id)


def topic_of(message: Message) -> int:
    """Return the id of the topic that a message is in; 0 outside topics."""
    # Outside topics, replies in supergroups have a thread id, too, but nothing can be sent to it.
    return (message.message_thread_id or 0) if message.is_topic_message else 0


def replied_to(message: Message) -> Message | None:
    """Return the message that this one replies to.

    In a topic, a message that replies to no other one refers to the service message that opened the topic.
    """
    original = message.reply_to_message
    return None if original is None or original.forum_topic_created is not None else original


def asker_of(query: CallbackQuery) -> Owner | None:
    """Return for whom a message with buttons was sent: in a group, the sender of the message that it replies to.

    If there is none, or in a private chat, that is whoever has pressed the button. A message can't be made up, as
    callback data can. None if Telegram doesn't tell the message.
    """
    message = query.message
    if message is None:
        return None
    if not isinstance(message, Message):
        return Owner(message.chat.id, 0, query.from_user.id)
    original = replied_to(message)
    asker = owner_of(original) if original is not None and message.chat.id < 0 else None
    return asker or Owner(message.chat.id, topic_of(message), query.from_user.id)
