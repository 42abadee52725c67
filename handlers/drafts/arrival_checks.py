"""Checks files as they arrive: what can't be used is said at once; of what gives a bad result, the offer warns."""

import logging
from dataclasses import replace
from functools import partial

from telegram.error import TelegramError

from domain.draft import Draft
from domain.job import Ending
from domain.media import MediaFile
from handlers.background import KeyedTasks
from handlers.drafts.cleanup import delete_messages
from handlers.drafts.gather import tell_unusable
from handlers.drafts.offer import gather, show_offer
from handlers.drafts.options import options_for
from handlers.failures import is_temporary, retry_delay
from handlers.services import Services
from jobs.unusable import UnusableError
from storage.database import StorageError

_log = logging.getLogger(__name__)

_AT_ONCE = 4
"""Drafts that are checked at the same time."""


class ArrivalChecks:
    """Finds the quality of files in drafts and adds hints to offers. Nothing waits for it or fails with it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._tasks = KeyedTasks("quality of draft", limit=_AT_ONCE)

    async def tick(self) -> None:
        """Start to check drafts, without waiting for the end. Raises StorageError."""
        if self._tasks.room > 0:
            for draft in await self._services.drafts.without_quality(limit=_AT_ONCE):
                self._tasks.start(draft.id, partial(self._check, draft))

    async def close(self) -> None:
        """Cancel the checks under way; after the next start they begin anew."""
        await self._tasks.close()

    async def _check(self, draft: Draft) -> None:
        try:
            await self._check_files(draft)
        except (TelegramError, StorageError) as error:
            _log.info("draft %d: no hint: %s", draft.id, error)

    async def _check_files(self, draft: Draft) -> None:
        try:
            photo, video = await self._checked(draft.photo), await self._checked(draft.video)
        except UnusableError as error:
            _log.info("draft %d: unusable: %s", draft.id, error)
            await self._take_out(draft, error)
            return
        checked = await self._services.drafts.set_quality(replace(draft, photo=photo, video=video))
        if checked is not None:
            await self._update_offer(draft, checked)

    async def _take_out(self, draft: Draft, error: UnusableError) -> None:
        """Take a file out of the draft and say why, unless there are other files in it by now."""
        services = self._services.speaking(draft.language)
        async with services.inbox.lock_for(draft.owner.chat_id, draft.owner.person_id):
            rest = await services.drafts.take_out(draft, error.role)
            if rest is None:
                return
            try:
                await _tell(services, rest, error.ending)
            except TelegramError as failure:
                if await is_temporary(failure, rest.owner.chat_id, services.chats):
                    # Without the reason, but the person learns that a file is missing.
                    await services.drafts.answer_later(rest.id, due_at=services.clock() + retry_delay(failure))
                raise

    async def _checked(self, file: MediaFile | None) -> MediaFile | None:
        """Return the file with its quality, if that can be found out."""
        if file is None or file.quality is not None:
            return file
        return replace(file, quality=await self._services.file_checks.quality_of(file))

    async def _update_offer(self, before: Draft, checked: Draft) -> None:
        """Edit the offer only if it changes: Telegram allows few edits in a group."""
        if checked.missing is not None:
            return
        services = self._services.speaking(checked.language)
        options = await options_for(services, checked.owner)
        old, new = await gather(services, before, options), await gather(services, checked, options)
        if (old.text(), old.keyboard()) == (new.text(), new.keyboard()):
            return
        async with services.inbox.lock_for(checked.owner.chat_id, checked.owner.person_id):
            current = await services.drafts.get(checked.id)
            if current is not None and current.missing is None and current.offer_message_id is not None:
                await show_offer(services, current)


async def _tell(services: Services, rest: Draft, ending: Ending) -> None:
    """Say what was wrong with the file that is missing now, in place of an offer."""
    if rest.offer_message_id is not None:
        await delete_messages(services, [(rest.owner.chat_id, rest.offer_message_id)])
    await tell_unusable(services, rest, ending)
