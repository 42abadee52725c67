"""Exceptions from handlers: temporary failures are tried again; the rest is logged and, in private, told."""

import logging

from telegram import Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import ApplicationHandlerStop

from chat.moved_groups import follow_move
from handlers.callbacks import Callback
from handlers.failures import is_temporary
from handlers.gates.language import language_of
from handlers.messages import Incoming
from handlers.services import App, Context, Services, services_of
from storage.database import StorageError

_log = logging.getLogger(__name__)


async def _handle_error(update: object, context: Context) -> None:
    error, services = context.error, services_of(context)
    if not isinstance(update, Update) or error is None:
        _log.error("unexpected error outside the handling of an update", exc_info=error)
        return
    await _sort_out(update, error, services)
    # Stop here, or later handler groups would still run, even when the access gate itself failed.
    raise ApplicationHandlerStop


async def _sort_out(update: Update, error: Exception, services: Services) -> None:
    if not isinstance(error, TelegramError | StorageError):
        _log.error("update %d: unexpected error", update.update_id, exc_info=error)
        await _report(update, services)
        return
    await follow_move(error, services.chats)
    if is_temporary(error):
        _log.warning("update %d: temporary failure, it is handled again: %s", update.update_id, error)
        services.inbox.retry_later(update)
    else:
        # A chat that the bot was removed from, a reply that comes too late, or one that Telegram refuses.
        level = logging.ERROR if isinstance(error, BadRequest) else logging.INFO
        _log.log(level, "update %d: no reply: %s", update.update_id, error)


async def _report(update: Update, services: Services) -> None:
    """Tell the person that something broke: after a press in an alert, else in their private chat."""
    try:
        # The error may have come before the language was known.
        speaking = services.speaking(await language_of(update, services))
        incoming = Incoming.of(update, speaking)
        if update.callback_query is not None:
            await Callback(update.callback_query, None, speaking).alert("something-broke")
        elif incoming is not None and not incoming.owner.is_group:
            await incoming.reply("something-broke")
    except (TelegramError, StorageError) as error:
        _log.warning("update %d: the error can't be reported: %s", update.update_id, error)


def register(application: App) -> None:
    """Register what receives the exceptions of every handler."""
    application.add_error_handler(_handle_error)
