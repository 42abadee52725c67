"""Who may do what: the operator, and the administrators of a group."""

from telegram import Message
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from chat.bot import ChatBot
from domain.owner import Owner

_ADMINISTRATORS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


def is_operator(admin_chat: int | None, owner: Owner) -> bool:
    """Whether the owner writes in ADMIN_CHAT, or ADMIN_CHAT is their private chat."""
    return admin_chat is not None and admin_chat in {owner.chat_id, owner.person_id}


async def is_by_administrator(bot: ChatBot, message: Message, owner: Owner) -> bool:
    """Whether a message in a group comes from the group itself, or from somebody known as an administrator."""
    if owner.is_chat_itself:
        return owner.person_id == owner.chat_id
    return message.from_user is not None and await is_administrator(bot, owner.chat_id, message.from_user.id)


async def is_administrator(bot: ChatBot, group_id: int, user_id: int) -> bool:
    """Whether somebody is an administrator of a group; False if Telegram doesn't tell."""
    try:
        member = await bot.get_chat_member(group_id, user_id)
    except TelegramError:
        return False
    return member.status in _ADMINISTRATORS
