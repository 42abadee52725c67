"""The handlers of the Bot API's methods, by name."""

from collections.abc import Awaitable, Callable

from sandbox.telegram.methods import account, chat_info, editing, inline, payments, receiving, sending
from sandbox.telegram.methods.call import Call

HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    **receiving.HANDLERS,
    **sending.HANDLERS,
    **editing.HANDLERS,
    **chat_info.HANDLERS,
    **account.HANDLERS,
    **payments.HANDLERS,
    **inline.HANDLERS,
}
