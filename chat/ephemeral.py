"""Texts that one member of a group sees: ephemeral messages (Bot API 10.3; docs/telegram-versions.md).

Telegram lets a bot send them where it is an administrator. It keeps none of them, so they are for texts without
buttons that are only good to know at the moment.
"""

import logging
from collections.abc import Callable
from typing import Any

from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, TelegramError

from chat.bot import ChatBot
from domain.recent import Recent

_log = logging.getLogger(__name__)

REMEMBERED_SECONDS = 600.0
"""For so long it isn't asked again whether the bot is an administrator of a group."""
_MOST_GROUPS = 4096


class EphemeralTexts:
    """Sends such texts, as far as the server and the group allow them."""

    def __init__(self, bot: ChatBot, *, clock: Callable[[], float]) -> None:
        self._bot = bot
        self._clock = clock
        self._is_known = True
        """Whether the server knows them: an older one ignores the parameter, and everybody sees the text."""
        self._groups = Recent[int, tuple[bool, float]](_MOST_GROUPS)
        """Whether they can be sent there, and when that was found out."""

    async def send(self, *, chat_id: int, receiver_id: int, **message: Any) -> bool:
        """Send a text to one member of a group; returns whether anybody has got it. Raises TelegramError.

        The other arguments are those of send_message().
        """
        if not self._is_known or not await self._are_allowed(chat_id):
            return False
        parameters = {"ephemeral_message_parameters": {"receiver_user_id": receiver_id}}
        # Whether one may reply to an ordinary message is documented nowhere.
        for each in (message, {**message, "reply_parameters": None}):
            try:
                sent = await self._bot.send_message(chat_id=chat_id, api_kwargs=parameters, **each)
            except BadRequest as error:
                _log.info("chat %d takes no ephemeral message: %s", chat_id, error.message)
            else:
                self._is_known = "ephemeral_message_id" in sent.api_kwargs
                return True
        self._groups.note(chat_id, (False, self._clock()))
        return False

    async def _are_allowed(self, chat_id: int) -> bool:
        are_allowed, asked_at = self._groups.get(chat_id, (False, 0.0))
        if 0 <= self._clock() - asked_at < REMEMBERED_SECONDS:
            return are_allowed
        try:
            member = await self._bot.get_chat_member(chat_id, self._bot.id)
        except TelegramError as error:
            _log.debug("whether the bot administers chat %d isn't known: %s", chat_id, error)
            return False
        are_allowed = member.status == ChatMemberStatus.ADMINISTRATOR
        self._groups.note(chat_id, (are_allowed, self._clock()))
        return are_allowed
