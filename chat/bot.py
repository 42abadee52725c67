"""The bot's connection to Telegram."""

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import Defaults, ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from chat.breaker import TelegramBreaker
from chat.http_clients import tls_context
from chat.limits import Clock, FloodControl, Urgency
from chat.updates_request import UpdatesRequest
from domain.timeouts import TelegramTimeouts

ChatBot = ExtBot[Urgency]
"""A bot that keeps to Telegram's limits; every method takes `rate_limit_args`, the urgency of the call."""


def build_bot(
    token: str,
    *,
    api_url: str,
    telegram_breaker: TelegramBreaker,
    timeouts: TelegramTimeouts,
    clock: Clock,
    request: BaseRequest | None = None,
) -> ChatBot:
    """Return a bot whose messages are HTML; `request` replaces its HTTP clients, for tests."""
    return ExtBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=request
        or HTTPXRequest(
            connection_pool_size=32,
            connect_timeout=10,
            read_timeout=timeouts.response,
            pool_timeout=20,
            httpx_kwargs={"verify": tls_context()},
        ),
        # For getUpdates, the library adds the seconds of the long poll to the read timeout.
        get_updates_request=request
        or UpdatesRequest(
            connection_pool_size=1,
            connect_timeout=10,
            read_timeout=timeouts.updates,
            pool_timeout=20,
            httpx_kwargs={"verify": tls_context()},
        ),
        defaults=Defaults(parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)),
        rate_limiter=FloodControl(clock, telegram_breaker),
    )
