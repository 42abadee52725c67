"""The operator: hears of trouble in ADMIN_CHAT, once. Nothing is submitted while the AI/ML API is down or refuses.

A pause is a circuit breaker that outlives the process: it is begun by trouble, each try makes it longer, and the
first job that is taken ends it.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from telegram.error import TelegramError

from chat.bot import ChatBot
from jobs.aimlapi.client import AccessDeniedError, OutOfCreditsError, ServiceError
from jobs.schedule import pause_length
from storage.pause import Pause, PauseStore
from texts import Texts

_log = logging.getLogger(__name__)

CREDITS, ACCESS, DOWN = "credits", "access", "down"
"""Why there is a pause; each has a text of its own, `operator-<reason>`."""


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
        self._pausing = asyncio.Lock()
        self._knows_of_storage = False

    async def pause(self, error: ServiceError) -> None:
        """Submit nothing for a while; the operator is told when it begins, not each time it goes on."""
        reason = _reason(error)
        _log.error("nothing is submitted for a while (%s): %s", reason, error)
        async with self._pausing:  # several jobs may meet the same trouble at once
            earlier = await self._pauses.get()
            if earlier is None:
                length = pause_length(None, self._poll_interval)
                await self._pauses.set(Pause(reason, length, self._clock() + length))
            elif reason in {earlier.reason, DOWN}:
                return  # what the operator has to mend stays true when the service is down as well
            else:
                await self._pauses.set(replace(earlier, reason=reason))
        await self.tell(f"operator-{reason}")

    async def is_outage(self) -> bool:
        """Whether nothing is submitted because the service is down."""
        pause = await self._pauses.get()
        return pause is not None and pause.reason == DOWN

    async def prolong(self, pause: Pause) -> None:
        """Submit nothing more for a longer while, for one job tries now."""
        length = pause_length(pause.length, self._poll_interval)
        await self._pauses.set(replace(pause, length=length, until=self._clock() + length))

    async def resume(self) -> None:
        """Submit as usual again, for a job was taken."""
        if await self._pauses.end():
            _log.info("the AI/ML API takes jobs again")
            await self.tell("operator-resumed")

    async def outage_is_over(self) -> None:
        """Submit as usual again, if it was an outage that kept from it."""
        if await self.is_outage():
            await self.resume()

    async def note_storage(self, trouble: str | None) -> None:
        """Tell of trouble with the database when it begins and when it is over; none says that all is well."""
        if trouble is not None and not self._knows_of_storage:
            _log.error("the database can't be used, everything waits: %s", trouble)
            self._knows_of_storage = True
            await self.tell("operator-storage", reason=trouble)
        elif trouble is None and self._knows_of_storage:
            _log.warning("the database can be used again")
            self._knows_of_storage = False
            await self.tell("operator-storage-back")

    async def tell(self, message: str, **variables: str) -> None:
        """Send one of the texts to ADMIN_CHAT; trouble with that is only logged, for jobs must go on."""
        if self._admin_chat is None:
            return
        try:
            await self._bot.send_message(self._admin_chat, self._texts.say(message, **variables))
        except TelegramError as error:
            _log.error("ADMIN_CHAT can't be told (%s): %s", message, error)


def _reason(error: ServiceError) -> str:
    match error:
        case OutOfCreditsError():
            return CREDITS
        case AccessDeniedError():
            return ACCESS
    return DOWN
