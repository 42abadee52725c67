"""Checks files as they arrive, so that the offer can warn of a bad result before anybody pays."""

import logging
from dataclasses import replace
from functools import partial

from telegram.error import TelegramError

from domain.draft import Draft
from domain.media import MediaFile
from handlers.background import KeyedTasks
from handlers.drafts.offer import gather, show_offer
from handlers.drafts.options import options_for
from handlers.services import Services
from storage.database import StorageError

_log = logging.getLogger(__name__)

_AT_ONCE = 4
"""Drafts that are checked at the same time."""


class QualityHints:
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
            photo, video = await self._checked(draft.photo), await self._checked(draft.video)
            checked = await self._services.drafts.set_quality(replace(draft, photo=photo, video=video))
            if checked is not None:
                await self._update_offer(draft, checked)
        except (TelegramError, StorageError) as error:
            _log.info("draft %d: no hint: %s", draft.id, error)

    async def _checked(self, file: MediaFile | None) -> MediaFile | None:
        """Return the file with its quality, if that can be found out."""
        if file is None or file.quality is not None:
            return file
        return replace(file, quality=await self._services.file_checks.quality_of(file))

    async def _update_offer(self, before: Draft, checked: Draft) -> None:
        """Edit the offer only if its text changes: Telegram allows few edits in a group."""
        if checked.missing is not None:
            return
        services = self._services.speaking(checked.language)
        options = await options_for(services, checked.owner)
        old, new = await gather(services, before, options), await gather(services, checked, options)
        if old.text() == new.text():
            return
        async with services.inbox.lock_for(checked.owner.chat_id, checked.owner.person_id):
            current = await services.drafts.get(checked.id)
            if current is not None and current.missing is None and current.offer_message_id is not None:
                await show_offer(services, current)
