"""The operator: hears of trouble in ADMIN_CHAT, once; and nothing is submitted while their account is refused."""

import logging
from collections.abc import Callable

from telegram.error import TelegramError

from animation.schedule import pause_length
from animation.service import NotTakenError, OutOfCreditsError
from chat.bot import ChatBot
from storage.pause import Pause, PauseStore
from texts import Texts

_log = logging.getLogger(__name__)

CREDITS, ACCESS = "credits", "access"


class Operator:
    """Tells the operator what only they can mend."""

    def __init__(
        self,
        bot: ChatBot,
        pauses: PauseStore,
        texts: Texts,
        *,
        admin_chat: int | None,
        poll_interval: float,
        clock: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._pauses = pauses
        self._texts = texts
        self._admin_chat = admin_chat
        self._poll_interval = poll_interval
        self._clock = clock

    async def pause(self, error: NotTakenError) -> None:
        """Submit nothing for a while; the operator is told when it begins, not each time it goes on."""
        reason = CREDITS if isinstance(error, OutOfCreditsError) else ACCESS
        earlier = await self._pauses.get()
        length = pause_length(earlier.length if earlier else None, self._poll_interval)
        await self._pauses.set(Pause(reason, length, self._clock() + length))
        _log.error("the AI/ML API refused the account, next try in %.0f s: %s", length, error)
        if earlier is None or earlier.reason != reason:
            await self.tell(f"operator-{reason}")

    async def resume(self) -> None:
        """Submit as usual again, for a job was taken."""
        if await self._pauses.lift():
            _log.info("the AI/ML API takes jobs again")
            await self.tell("operator-resumed")

    async def tell(self, message: str) -> None:
        """Send one of the texts to ADMIN_CHAT; trouble with that is only logged, for jobs must go on."""
        if self._admin_chat is None:
            return
        try:
            await self._bot.send_message(self._admin_chat, self._texts.say(message))
        except TelegramError as error:
            _log.error("ADMIN_CHAT can't be told (%s): %s", message, error)
