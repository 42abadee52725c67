"""Looking into files as they arrive, so that the offer can say what would spoil the result before anybody pays."""

import asyncio
import logging
from dataclasses import replace

from telegram.error import TelegramError

from domain.draft import Draft
from domain.media import MediaFile
from handlers.drafts.offer import offer_text, show_offer
from handlers.services import Services
from storage.database import StorageError

_log = logging.getLogger(__name__)

_AT_ONCE = 4


class QualityHints:
    """Studies the drafts that weren't yet. It only advises: whatever goes wrong, nothing waits for it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._studying: dict[int, asyncio.Task[None]] = {}

    async def tick(self) -> None:
        """Begin with those whose turn it is; returns without waiting for them. Raises StorageError."""
        if len(self._studying) >= _AT_ONCE:
            return
        for draft in await self._services.drafts.without_quality(limit=_AT_ONCE):
            if draft.id not in self._studying and len(self._studying) < _AT_ONCE:
                self._studying[draft.id] = asyncio.create_task(self._advise(draft))

    async def close(self) -> None:
        """Stop; the next start begins again."""
        tasks = list(self._studying.values())
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _advise(self, draft: Draft) -> None:
        try:
            photo, video = await self._studied(draft.photo), await self._studied(draft.video)
            studied = await self._services.drafts.set_quality(replace(draft, photo=photo, video=video))
            if studied is not None:
                await self._update_offer(draft, studied)
        except (TelegramError, StorageError) as error:
            _log.info("draft %d: no advice: %s", draft.id, error)
        except Exception:  # noqa: BLE001 - unseen, it would be lost with the task
            _log.exception("draft %d: a mistake of ours, no advice", draft.id)
        finally:
            self._studying.pop(draft.id)

    async def _studied(self, file: MediaFile | None) -> MediaFile | None:
        if file is None or file.quality is not None:
            return file
        return replace(file, quality=await self._services.file_checks.quality_of(file))

    async def _update_offer(self, before: Draft, studied: Draft) -> None:
        """Edit the offer only if it says something else now: edits are dear in groups."""
        services = self._services.speaking(studied.language)
        if studied.missing is not None or await offer_text(services, before) == await offer_text(services, studied):
            return
        async with services.inbox.lock_for(studied.owner.chat_id, studied.owner.person_id):
            current = await services.drafts.get(studied.id)
            if current is not None and current.missing is None and current.offer_message_id is not None:
                await show_offer(services, current)
