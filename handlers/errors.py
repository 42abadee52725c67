"""What a handler has raised: passing trouble is tried again, the rest is logged and, in private, said."""

import logging

from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationHandlerStop

from chat.sender import owner_of
from handlers.gates.language import language_of
from handlers.replies import say
from handlers.services import App, Context, Services, services_of
from storage.database import StorageError

_log = logging.getLogger(__name__)


async def _trouble(update: object, context: Context) -> None:
    error, services = context.error, services_of(context)
    if not isinstance(update, Update) or error is None:
        _log.error("trouble outside the handling of an update", exc_info=error)
        return
    await _sort_out(update, error, services)
    # Else the handlers that come later would take it up, even where it was the refusal of a stranger that failed.
    raise ApplicationHandlerStop


async def _sort_out(update: Update, error: Exception, services: Services) -> None:
    match error:
        case Forbidden():
            _log.info("update %d: the chat can't be reached: %s", update.update_id, error)
        case ChatMigrated():
            if update.effective_chat is not None:
                await services.chats.move_chat(update.effective_chat.id, error.new_chat_id)
        case BadRequest():
            _log.error("update %d: Telegram refuses the answer: %s", update.update_id, error)
        case NetworkError() | RetryAfter() | StorageError():
            _log.warning("update %d: passing trouble, it is handled again: %s", update.update_id, error)
            services.inbox.retry_later(update)
        case _:
            _log.error("update %d: a mistake of ours", update.update_id, exc_info=error)
            await _apologise(update, services)


async def _apologise(update: Update, services: Services) -> None:
    owner = owner_of(update.message) if update.message else None
    if owner is None or owner.is_group:
        return
    try:
        await say(services.speaking(await language_of(update, services)), owner, "something-broke")
    except (TelegramError, StorageError) as error:
        _log.warning("update %d: no apology either: %s", update.update_id, error)


def register(application: App) -> None:
    """Every handler's exceptions end here."""
    application.add_error_handler(_trouble)
