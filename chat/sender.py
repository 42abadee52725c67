"""Who said something, and where."""

from telegram import CallbackQuery, Message

from domain.owner import Owner


def owner_of(message: Message) -> Owner | None:
    """Return whose message it is; none where nobody can be named (channel posts)."""
    sender = message.sender_chat or message.from_user
    if sender is None:
        return None
    return Owner(message.chat.id, topic_of(message), sender.id)


def topic_of(message: Message) -> int:
    """Return the topic that a message is in; 0 outside topics."""
    # There, replies in supergroups carry a thread id too; it is no place to send to.
    return (message.message_thread_id or 0) if message.is_topic_message else 0


def replied_to(message: Message) -> Message | None:
    """Return the message that this one answers.

    In a topic, what answers nothing is a reply to the service message that opened the topic.
    """
    answered = message.reply_to_message
    return None if answered is None or answered.forum_topic_created is not None else answered


def asker_of(query: CallbackQuery) -> Owner | None:
    """Return who a pressed message was meant for: in a group whoever it answers, or else whoever presses.

    Read from the message, where nobody can make anything up; none where there is no message at all.
    """
    message = query.message
    if message is None:
        return None
    if not isinstance(message, Message):
        return Owner(message.chat.id, 0, query.from_user.id)
    answered = replied_to(message)
    asker = owner_of(answered) if answered is not None and message.chat.id < 0 else None
    return asker or Owner(message.chat.id, topic_of(message), query.from_user.id)
