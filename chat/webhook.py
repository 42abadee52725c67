"""The webhook: Telegram posts updates, which are answered with success only once they are stored.

Telegram posts the next update of a chat after it was told that the last one is stored, so a chat's order is kept.
What isn't answered with success is posted again for a day. The server that hears the posts is in listening/.
"""

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Callable
from http import HTTPStatus

from telegram import Update, WebhookInfo
from telegram.error import RetryAfter, TelegramError

from chat.bot import ChatBot
from chat.breaker import TelegramBreaker
from chat.flood_control import retry_after
from chat.inbox import Inbox
from chat.polling import ALLOWED_UPDATES, NEWER_UPDATES
from chat.send_queue import Sleep
from chat.updates_request import has_id, readable
from domain.backoff import backoff
from storage.database import StorageError
from storage.leadership import ALONE, Leadership

_log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - its name
MAX_CONNECTIONS = 40
"""That Telegram may open at once."""
CHECK_SECONDS = 300.0
"""Between two looks at whether Telegram still posts to the address."""
_STANDBY_SECONDS = 5.0
"""Until a process looks that doesn't lead: it may lead by then."""
_WRONG_SECRET = str(HTTPStatus.FORBIDDEN.value)
"""What Telegram's last error says where it sends another secret."""


def secret_of(token: str) -> str:
    """Return what Telegram shows with each update: it can be made again from the token, so it is stored nowhere."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


class Webhook:
    """Takes updates in while run() runs. `clock` is a steady one, in seconds."""

    def __init__(
        self,
        bot: ChatBot,
        inbox: Inbox,
        telegram_breaker: TelegramBreaker,
        *,
        url: str,
        clock: Callable[[], float],
        random: Callable[[], float],
        leadership: Leadership = ALONE,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._leadership = leadership
        self._bot = bot
        self._inbox = inbox
        self._telegram_breaker = telegram_breaker
        self._url = url
        self._secret = secret_of(bot.token)
        self._clock = clock
        self._random = random
        self._sleep = sleep
        self._is_open = False
        self._checked_at: float | None = None
        self._last_error: str | None = None
        self._was_set = False
        """Whether this process has set it. A server that is older names only the kinds of updates that it knows."""

    @property
    def is_receiving(self) -> bool:
        """Whether run() is under way, and Telegram has lately said that it posts to the address."""
        return self._checked_at is not None and self._clock() - self._checked_at < 2 * CHECK_SECONDS

    def is_from_telegram(self, secret: str | None) -> bool:
        """Whether a request has shown the right secret; takes as long for a wrong one."""
        return hmac.compare_digest((secret or "").encode(), self._secret.encode())

    async def receive(self, body: bytes) -> HTTPStatus:
        """Store the update that Telegram has posted; returns what to answer."""
        if not self._is_open or self._inbox.is_full:
            return HTTPStatus.SERVICE_UNAVAILABLE
        try:
            update = json.loads(body)
        except ValueError:
            return HTTPStatus.BAD_REQUEST
        if not has_id(update):
            return HTTPStatus.BAD_REQUEST
        try:
            await self._inbox.receive([Update.de_json(readable(update), self._bot)])
        except StorageError as error:
            _log.warning("an update can't be stored, Telegram posts it again: %s", error)
            return HTTPStatus.SERVICE_UNAVAILABLE
        return HTTPStatus.OK

    async def run(self) -> None:
        """Let updates in, and look from time to time whether Telegram posts them here, until cancelled.

        Where there are several processes, all let updates in, and the leader looks.

        The webhook stays when the bot stops: what is sent meanwhile waits at Telegram.
        """
        self._is_open = True
        failures = 0
        try:
            while True:
                try:
                    await self._ensure()
                except RetryAfter as error:
                    await self._sleep(retry_after(error))
                except TelegramError as error:
                    failures += 1
                    _log.warning("the webhook can't be looked at (attempt %d): %s", failures, error)
                    await self._sleep(backoff(failures, base=1, cap=60, random=self._random))
                else:
                    failures, self._checked_at = 0, self._clock()
                    await self._sleep(CHECK_SECONDS if self._leadership.is_leader else _STANDBY_SECONDS)
        finally:
            self._is_open, self._checked_at = False, None

    async def _ensure(self) -> None:
        """Set the webhook if Telegram has another one: setting it each time would meet a flood limit."""
        if not self._leadership.is_leader:
            return
        with self._telegram_breaker.recording():
            found = await self._bot.get_webhook_info()
        self._report(found.last_error_message)
        if self._fits(found):
            return
        with self._telegram_breaker.recording():
            await self._bot.set_webhook(
                self._url,
                secret_token=self._secret,
                max_connections=MAX_CONNECTIONS,
                allowed_updates=ALLOWED_UPDATES,
            )
        self._was_set = True
        _log.info("the webhook was set")

    def _fits(self, found: WebhookInfo) -> bool:
        # Telegram does not tell the secret. Where it posts with another one, its last error says so.
        return (
            found.url == self._url
            and found.max_connections == MAX_CONNECTIONS
            and set(ALLOWED_UPDATES) - set(found.allowed_updates) <= (NEWER_UPDATES if self._was_set else set())
            and _WRONG_SECRET not in (found.last_error_message or "")
        )

    def _report(self, error: str | None) -> None:
        """Log what has kept Telegram from posting, once."""
        if error is not None and error != self._last_error:
            _log.warning("Telegram could not post an update to WEBHOOK_URL: %s", error)
        self._last_error = error
