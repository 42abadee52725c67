"""What the error of a call that sends something tells: whether it may have arrived, and why it was refused."""

import httpx
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.WriteError,
    httpx.WriteTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
)
"""After these, Telegram has not got the whole request, so that it can't have carried it out."""
_NO_RIGHTS = ("rights", "forbidden", "restricted", "topic_closed", "chat not found", "deactivated")
"""Words in Telegram's answers where the chat, and not the message, is the reason."""


def may_have_arrived(error: TelegramError) -> bool:
    """Whether Telegram may have carried the call out: its answer did not come, or was none.

    A timeout is no proof that nothing was sent. An answer with an error is, even that of a gateway, unless it says
    that the gateway waited for too long.
    """
    cause = error.__cause__  # an exception of httpx's, or of a library below, where there was no whole answer
    if cause is not None and not isinstance(cause, TelegramError):
        return not isinstance(cause, _NOT_SENT)
    return type(error) is TelegramError or (isinstance(error, NetworkError) and "(504)" in error.message)


def is_refused(error: TelegramError) -> bool:
    """Whether Telegram refuses the call for good; something else, or another chat, may be taken."""
    return isinstance(error, BadRequest | Forbidden) or is_too_large(error)


def is_too_large(error: TelegramError) -> bool:
    """Whether the server, or a proxy before it, takes no files of that size."""
    return isinstance(error, NetworkError) and "entity too large" in error.message.lower()


def is_chat_closed(error: TelegramError) -> bool:
    """Whether it is the chat that refuses: the bot was removed or muted, or may not send such messages there."""
    message = error.message.lower()
    return isinstance(error, Forbidden) or (is_refused(error) and any(word in message for word in _NO_RIGHTS))
