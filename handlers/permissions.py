"""TODO."""

from telegram import CallbackQuery, Message
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from chat.bot import ChatBot
from domain.owner import Owner

_ADMINISTRATORS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


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
