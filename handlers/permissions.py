"""Who may do what: the operator, and the administrators of a group."""

from telegram import Message
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from chat.bot import ChatBot
from domain.owner import Owner
from handlers.services import Services

_ADMINISTRATORS = {ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR}


async def is_operator(services: Services, owner: Owner) -> bool:
    """Whether the owner is the operator: whose private chat ADMIN_CHAT is, or who administers it and writes there.

    Anonymous administrators write as the group itself. Raises TelegramError if Telegram can't say now.
    """
    admin_chat, person_id = services.admin_chat, services.chats.current_id(owner.person_id)
    if admin_chat is None:
        return False
    if admin_chat == person_id:
        return admin_chat > 0 or owner.chat_id == admin_chat
    return owner.chat_id == admin_chat < 0 and await services.administrators.include(admin_chat, person_id)


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
