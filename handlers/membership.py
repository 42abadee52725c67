"""The bot is added to a group, removed from it, or blocked by a person; a group becomes a supergroup."""

import logging
from collections.abc import Iterable

from telegram import ChatMember, ChatMemberUpdated, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import ChatMemberHandler, MessageHandler, filters

from domain.access import Verdict
from handlers.gates.access import is_let_in, refusal
from handlers.gates.language import group_language
from handlers.services import App, Context, Services, services_of

_log = logging.getLogger(__name__)

_OUTSIDE = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


async def _bot_member(update: Update, context: Context) -> None:
    change, services = update.my_chat_member, services_of(context)
    if change is None:
        return
    if _is_outside(change.new_chat_member):
        ended = await services.chats.end_chat(change.chat.id, now=services.clock())
        await services.runner.abandon(ended)
        await _drop_files(services, change.chat.id, ended)
        _log.info("chat %d: blocked or removed, %d queued jobs ended", change.chat.id, len(ended))
    elif _is_outside(change.old_chat_member) and _is_group(change):
        await _greet(services, change)


async def _drop_files(services: Services, chat_id: int, job_ids: Iterable[int]) -> None:
    """Let the files of a chat's ended jobs leave the cache; of a private chat, whose id is its person's, all."""
    await services.file_cache.forget(chat_id)
    for job_id in job_ids:
        job = await services.jobs.get(job_id)
        if job is not None:
            await services.file_cache.drop(job.owner.person_id, job.photo, job.video)


async def _greet(services: Services, change: ChatMemberUpdated) -> None:
    """Greet a group in the language of whoever has added the bot; it stays until an administrator chooses one.

    A group that isn't let in is told so, and one that is banned, or to which somebody banned has added it, nothing.
    """
    chat_id = services.chats.current_id(change.chat.id)
    ids = {chat_id, change.from_user.id}
    verdicts = await services.access.of(ids)
    if Verdict.BANNED in verdicts.values() and services.admin_chat != chat_id:
        return
    language = services.languages.best(change.from_user.language_code)
    await services.preferences.set_language_if_unset(chat_id, language, now=services.clock())
    speaking = services.speaking(await group_language(services, chat_id))
    if services.admin_chat == chat_id or is_let_in(ids, verdicts.values(), services):
        await services.bot.send_message(chat_id, speaking.texts.say("added-to-group"))
    else:
        text, keyboard = refusal(speaking, chat_id, can_ask=not verdicts)
        await services.bot.send_message(chat_id, text, reply_markup=keyboard)


def _is_outside(member: ChatMember) -> bool:
    """Whether the bot isn't in the chat; a restricted member may be in it or not."""
    return member.status in _OUTSIDE or not getattr(member, "is_member", True)


def _is_group(change: ChatMemberUpdated) -> bool:
    return change.chat.type in {ChatType.GROUP, ChatType.SUPERGROUP}


async def _migrated(update: Update, context: Context) -> None:
    """Both chats are told of it; the second time there is nothing left to move."""
    message, services = update.message, services_of(context)
    if message is None:
        return
    old = message.migrate_from_chat_id or message.chat.id
    new = message.migrate_to_chat_id or message.chat.id
    await services.chats.move_chat(old, new)
    _log.info("chat %d is now %d", old, new)


def register(application: App) -> None:
    """Register changes of the bot's own membership, and service messages about supergroups."""
    application.add_handler(ChatMemberHandler(_bot_member, ChatMemberHandler.MY_CHAT_MEMBER))
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, _migrated))
