"""The operator's chat, ADMIN_CHAT: hears what only the operator can put right."""

import logging

from telegram.error import TelegramError

from chat.bot import ChatBot
from texts import Texts

_log = logging.getLogger(__name__)


class AdminChat:
    """Sends the bot's own alerts, each once. Without ADMIN_CHAT they are only in the log."""

    def __init__(self, bot: ChatBot, texts: Texts, *, chat_id: int | None) -> None:
        self._bot = bot
        self._texts = texts
        self._chat_id = chat_id
        self._knows_of_storage_error = False

    async def tell(self, message: str, **variables: str) -> None:
        """Send the text with the id `message`; a TelegramError is only logged, since jobs must go on."""
        if self._chat_id is None:
            return
        try:
            await self._bot.send_message(self._chat_id, self._texts.say(message, **variables))
        except TelegramError as error:
            _log.error("ADMIN_CHAT can't be told (%s): %s", message, error)

    async def report_storage(self, error: str | None) -> None:
        """Tell when the database stops working, and when it works again.

        Called with every tick: `error` is the database's last error, None while it works.
        """
        if error is not None and not self._knows_of_storage_error:
            _log.error("the database can't be used, everything waits: %s", error)
            self._knows_of_storage_error = True
            await self.tell("operator-storage", reason=error)
        elif error is None and self._knows_of_storage_error:
            _log.warning("the database can be used again")
            self._knows_of_storage_error = False
            await self.tell("operator-storage-back")
