"""Remind me, on an offer for which nothing is left today: the bot writes when videos can be made again."""

import logging
from functools import partial

from telegram.error import TelegramError

from chat.callback_data import RemindMe
from domain.access import Verdict
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.drafts.gather import reply_later
from handlers.drafts.offer import opens_at, show_offer
from handlers.failures import is_temporary
from handlers.services import App, Services
from jobs.background import KeyedTasks
from jobs.waits import wait_text
from storage.database import StorageError
from storage.reminders import Reminder

_log = logging.getLogger(__name__)

_LIMIT = 4
"""Reminders that are sent at the same time."""
_LEASE = 60.0
"""Seconds after which one is sent again that could not be sent, or whose process has ended: twice is better than
never.
"""


class Reminders:
    """Sends what is due. A chat that has to wait delays no other."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._tasks = KeyedTasks("reminder", limit=_LIMIT)

    async def tick(self) -> None:
        """Start to send what is due, without waiting for the end. Raises StorageError."""
        if self._tasks.room > 0:
            now = self._services.clock()
            for reminder in await self._services.reminders.claim_due(now=now, lease=_LEASE, limit=self._tasks.room):
                self._tasks.start(reminder.person_id, partial(self._send, reminder))

    async def close(self) -> None:
        """Give what is under way a few seconds; the rest is due again after its lease."""
        await self._tasks.close()

    async def _send(self, reminder: Reminder) -> None:
        try:
            await self._try(self._services.speaking(reminder.language), reminder.person_id)
        except StorageError as error:
            _log.debug("a reminder is sent again: %s", error)

    async def _try(self, services: Services, person_id: int) -> None:
        """Remind somebody who may use the bot still, with the offer below that waits."""
        if Verdict.BANNED not in (await services.access.of([person_id])).values():
            try:
                await services.bot.send_message(person_id, services.texts.say("reminder"))
            except TelegramError as error:
                if is_temporary(error):
                    return
                _log.info("somebody can't be reminded: %s", error)
        await services.reminders.drop(person_id)
        draft = await services.drafts.of(Owner(person_id, 0, person_id), now=services.clock())
        if draft is not None and draft.missing is None:
            await reply_later(services, draft)


async def _remind(callback: Callback[RemindMe]) -> None:
    """Note when the presser's videos are free again, unless that is now."""
    services = callback.services
    draft = await callback.load_offered(callback.data.draft_id)
    if draft is None:
        return
    due_at = await opens_at(services, draft, account=callback.account)
    if due_at is None:
        await callback.alert("alert-offer-changed")
        await show_offer(services, draft, account=callback.account)
        return
    await services.reminders.set(draft.owner.person_id, language=services.texts.language, due_at=due_at)
    await callback.alert("alert-reminded", wait=wait_text(callback.texts, due_at - services.clock()))


def register(application: App) -> None:
    """Register the button."""
    application.add_handler(on_callback(RemindMe, _remind))
