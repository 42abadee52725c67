"""Who said something, and where."""

from telegram import CallbackQuery, Message
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from chat.bot import ChatBot
from domain.draft import Owner

_ADMINISTRATORS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


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


def is_operator(admin_chat: int | None, owner: Owner) -> bool:
    """Whether somebody speaks in ADMIN_CHAT, or is the person whose chat that is."""
    return admin_chat is not None and admin_chat in {owner.chat_id, owner.person_id}


async def may_press(bot: ChatBot, query: CallbackQuery, owner: Owner) -> bool:
    """Whether a press comes from the one who asked.

    Where the group itself or a linked channel asked, any administrator of the group may: the press comes from
    the real person behind it, who is not to be found out.
    """
    if query.message is None or query.message.chat.id != owner.chat_id:
        return False
    if not owner.is_chat_itself:
        return query.from_user.id == owner.person_id
    return await is_administrator(bot, owner.chat_id, query.from_user.id)


async def is_by_administrator(bot: ChatBot, message: Message, owner: Owner) -> bool:
    """Whether the owner, whose message it is, speaks for the group, or is known to be one of its administrators."""
    if owner.is_chat_itself:
        return owner.person_id == owner.chat_id
    return message.from_user is not None and await is_administrator(bot, owner.chat_id, message.from_user.id)


async def is_administrator(bot: ChatBot, group_id: int, user_id: int) -> bool:
    """Whether somebody is known to be an administrator of a group."""
    try:
        member = await bot.get_chat_member(group_id, user_id)
    except TelegramError:
        return False
    return member.status in _ADMINISTRATORS
