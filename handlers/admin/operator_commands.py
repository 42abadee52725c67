"""How the operators' commands and buttons are registered.

For everybody else it is as if they were not there: the update goes on to the intents, which answer it as any
unknown command, or as a button that no message has.
"""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from telegram import Update
from telegram.ext import ApplicationHandlerStop, CallbackQueryHandler, CommandHandler, MessageHandler
from telegram.ext.filters import BaseFilter

from chat.callback_data import CallbackData
from domain.operator_log import Act, Action
from domain.owner import Owner
from handlers.callbacks import Callback
from handlers.messages import Handler, Incoming
from handlers.permissions import is_operator
from handlers.services import Context, Services, services_of

_Data = TypeVar("_Data", bound=CallbackData)


def on_operator_command(name: str, handler: Handler) -> CommandHandler[Context, Any]:
    """Call the handler with a command of an operator's; it answers in the default language."""
    return CommandHandler(name, _for_operators(handler))


def on_operator_message(fitting: BaseFilter, handler: Handler) -> MessageHandler[Context, Any]:
    """Call the handler with an operator's messages that a filter lets through."""
    return MessageHandler(fitting, _for_operators(handler))


def _for_operators(handler: Handler) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    async def handle(update: Update, context: Context) -> None:
        incoming = Incoming.of(update, _in_default_language(context))
        if incoming is not None and await _may_operate(incoming.services, incoming.owner):
            await handler(incoming)
            raise ApplicationHandlerStop

    return handle


def on_operator_callback(
    kind: type[_Data], handler: Callable[[Callback[_Data]], Awaitable[None]]
) -> CallbackQueryHandler[Context, Any]:
    """Call the handler with a button that an operator has pressed in ADMIN_CHAT."""

    async def handle(update: Update, context: Context) -> None:
        query = update.callback_query
        data = kind.parse(query.data) if query and query.data else None
        if query is None or data is None:
            return
        callback = Callback(query, data, _in_default_language(context))
        owner = Owner(callback.services.chats.current_id(callback.chat_id), 0, query.from_user.id)
        if await _may_operate(callback.services, owner):
            await handler(callback)
            raise ApplicationHandlerStop

    return CallbackQueryHandler(handle, pattern=lambda data: isinstance(data, str) and kind.parse(data) is not None)


def act_of(request: Incoming | Callback[Any], action: Action, subject: int = 0) -> Act:
    """Return what the operator does, to be written down."""
    actor = request.owner.person_id if isinstance(request, Incoming) else request.account
    return Act(request.services.clock(), actor, action, subject)


def _in_default_language(context: Context) -> Services:
    services = services_of(context)
    return services.speaking(services.languages.default)


async def _may_operate(services: Services, owner: Owner) -> bool:
    """Whether an owner is the operator, and in ADMIN_CHAT."""
    return owner.chat_id == services.admin_chat and await is_operator(services, owner)
