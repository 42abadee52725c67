"""The bot's connection to Telegram."""

import asyncio
import logging
from typing import Any

import httpx
from telegram import InlineKeyboardMarkup, InputMediaPhoto, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated
from telegram.ext import Defaults, ExtBot
from telegram.request import BaseRequest, HTTPXRequest

from chat.breaker import TelegramBreaker
from chat.flood_control import FloodControl
from chat.flood_limits import Clock
from chat.http_clients import tls_context
from chat.keyboards import has_newer_buttons, with_plain_buttons
from chat.moved_groups import GroupMovedError
from chat.send_queue import Sleep, Unless, Urgency
from chat.updates_request import UpdatesRequest
from domain.observer import UNOBSERVED, Observer
from domain.recent import Recent
from domain.timeouts import TelegramTimeouts

_log = logging.getLogger(__name__)

MAX_PICTURES = 4096
"""Messages that are known to have a picture; of others, an edit finds it out by one more call."""

_CONNECTIONS = 32
_KEPT_CONNECTIONS = 8
"""Idle connections that are kept. Each request makes the pool look at all of them, which takes time."""


class ChatBot(ExtBot[Urgency | Unless]):
    """A bot that keeps to Telegram's limits; every method takes `rate_limit_args`, the urgency of the call.

    A text message to which a picture was added has a caption from then on, and Telegram has no method that edits
    either. Whether it was added can't always be known, since the answer may have been lost: Telegram is asked.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._pictures = Recent[tuple[int, int], None](MAX_PICTURES)
        """Chat id and message id of those that have a picture."""
        self._knows_newer_buttons = True
        """Whether the server takes coloured buttons and those that copy a text: a local one may be old."""

    async def _do_post(self, endpoint: str, data: dict[str, Any], **timeouts: Any) -> Any:
        """Make a call. Raises GroupMovedError in place of ChatMigrated, which doesn't tell the old id."""
        try:
            return await self._post_buttons(endpoint, data, **timeouts)
        except ChatMigrated as error:
            raise GroupMovedError(int(data["chat_id"]), error.new_chat_id) from error

    async def _post_buttons(self, endpoint: str, data: dict[str, Any], **timeouts: Any) -> Any:
        """Make a call. A server that refuses newer buttons gets plain ones, now and from then on.

        Nothing is sent twice: a call that is refused has done nothing. If it is refused with plain buttons, too,
        the colours were not the reason.
        """
        keyboard = data.get("reply_markup")
        if not isinstance(keyboard, InlineKeyboardMarkup) or not has_newer_buttons(keyboard):
            return await super()._do_post(endpoint, data, **timeouts)
        if self._knows_newer_buttons:
            try:
                return await super()._do_post(endpoint, dict(data), **timeouts)
            except BadRequest as error:
                if not _is_about_buttons(error):
                    raise
                refusal = error.message
        plain = {**data, "reply_markup": with_plain_buttons(keyboard)}
        result = await super()._do_post(
            endpoint, {name: value for name, value in plain.items() if value is not None}, **timeouts
        )
        if self._knows_newer_buttons:
            self._knows_newer_buttons = False
            _log.warning(
                "the Bot API server doesn't know coloured and copy buttons (%s): plain ones are sent", refusal
            )
        return result

    async def edit_words(
        self,
        text: str,
        *,
        chat_id: int,
        message_id: int,
        reply_markup: InlineKeyboardMarkup | None = None,
        rate_limit_args: Urgency | None = None,
    ) -> None:
        """Edit the text of a message, or the caption if it has a picture, and its keyboard."""
        message: dict[str, Any] = {"chat_id": chat_id, "message_id": message_id, "reply_markup": reply_markup}
        if (chat_id, message_id) not in self._pictures:
            try:
                await self.edit_message_text(text, **message, rate_limit_args=rate_limit_args)
            except BadRequest as error:
                if "no text in the message" not in error.message.lower():
                    raise
                self.note_picture(chat_id, message_id)
            else:
                return
        await self.edit_message_caption(**message, caption=text, rate_limit_args=rate_limit_args)

    async def edit_picture(
        self,
        picture: bytes,
        caption: str,
        *,
        chat_id: int,
        message_id: int,
        reply_markup: InlineKeyboardMarkup | None = None,
        rate_limit_args: Urgency | None = None,
    ) -> None:
        """Give a message a JPEG, in place of an earlier one if it has one, with a caption and a keyboard."""
        await self.edit_message_media(
            InputMediaPhoto(picture, caption=caption),
            chat_id=chat_id,
            message_id=message_id,
            reply_markup=reply_markup,
            rate_limit_args=rate_limit_args,
        )
        self.note_picture(chat_id, message_id)

    @property
    def flood_control(self) -> FloodControl:
        """What keeps it to Telegram's limits."""
        control = self.rate_limiter
        assert isinstance(control, FloodControl)  # noqa: S101 - for the type checker: build_bot() sets it
        return control

    def note_picture(self, chat_id: int, message_id: int) -> None:
        """Remember that a message has a picture, or another file: it has a caption then."""
        self._pictures.note((chat_id, message_id), None)


def _is_about_buttons(error: BadRequest) -> bool:
    """Whether a refusal may be due to the buttons. Servers word it differently; they all name what they refuse."""
    message = error.message.lower()
    return "not modified" not in message and any(
        word in message for word in ("button", "keyboard", "markup", "style", "copy_text")
    )


def build_bot(
    token: str,
    *,
    api_url: str,
    telegram_breaker: TelegramBreaker,
    timeouts: TelegramTimeouts,
    clock: Clock,
    sleep: Sleep = asyncio.sleep,
    is_local: bool = False,
    request: BaseRequest | None = None,
    observer: Observer = UNOBSERVED,
) -> ChatBot:
    """Return a bot whose messages are HTML; `request` replaces its HTTP clients, for tests.

    `is_local` says that the Bot API server runs beside the bot, and takes files by their paths.
    """
    return ChatBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        local_mode=is_local,
        request=request
        or HTTPXRequest(
            connection_pool_size=_CONNECTIONS,
            connect_timeout=10,
            read_timeout=timeouts.response,
            pool_timeout=20,
            httpx_kwargs={
                "verify": tls_context(),
                "limits": httpx.Limits(max_connections=_CONNECTIONS, max_keepalive_connections=_KEPT_CONNECTIONS),
            },
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
        rate_limiter=FloodControl(clock, telegram_breaker, sleep=sleep, observer=observer),
    )
