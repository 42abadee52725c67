"""Checks files as they arrive: what can't be used is said at once; of what gives a bad result, the offer warns."""

import logging
from dataclasses import replace
from functools import partial

from telegram.error import TelegramError

from chat.moved_groups import follow_move
from domain.draft import Draft
from domain.job import Ending, Job
from domain.media import MediaFile
from handlers.drafts.cleanup import delete_messages
from handlers.drafts.gather import tell_unusable
from handlers.drafts.offer import read_offer, update_offer
from handlers.drafts.options import options_of
from handlers.failures import delay_after, may_come_later
from handlers.services import Services
from jobs.background import KeyedTasks
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
        """Give the checks under way a few seconds; after the next start others begin anew."""
        await self._tasks.close()

    async def _check(self, draft: Draft) -> None:
        try:
            await self._check_files(draft)
            await self._drop_unused(draft)
        except (TelegramError, StorageError) as error:
            _log.info("draft %d: no hint: %s", draft.id, error)

    async def _check_files(self, draft: Draft) -> None:
        try:
            photo, video = await self._checked(draft, draft.photo), await self._checked(draft, draft.video)
        except UnusableError as error:
            _log.info("draft %d: unusable: %s", draft.id, error)
            await self._take_out(draft, error)
            return
        checked = await self._services.drafts.set_quality(replace(draft, photo=photo, video=video))
        if checked is not None:
            await self._update_offer(draft, checked)

    async def _drop_unused(self, draft: Draft) -> None:
        """Let the files leave the cache that were discarded, replaced or forgotten while they were checked."""
        services = self._services
        user = await services.drafts.get(draft.id) or await services.jobs.of_draft(draft.id)
        if isinstance(user, Job) and user.state.is_end:
            user = None
        used = {file.file_id for file in (user.photo, user.video) if file is not None} if user else set()
        files = [file for file in (draft.photo, draft.video) if file is not None and file.file_id not in used]
        await services.file_cache.drop(draft.owner.person_id, *files)

    async def _take_out(self, draft: Draft, error: UnusableError) -> None:
        """Take a file out of the draft and say why, unless there are other files in it by now."""
        services = self._services.speaking(draft.language)
        async with services.inbox.exclusively(draft.owner.chat_id, draft.owner.person_id):
            rest = await services.drafts.take_out(draft, error.role)
            if rest is None:
                return
            try:
                await _tell(services, rest, error.ending)
            except TelegramError as failure:
                await follow_move(failure, services.chats)
                if may_come_later(failure):
                    # Without the reason, but the person learns that a file is missing.
                    await services.drafts.reply_later(rest.id, due_at=services.clock() + delay_after(failure))
                raise

    async def _checked(self, draft: Draft, file: MediaFile | None) -> MediaFile | None:
        """Return the file with its quality, if that can be found out."""
        if file is None or file.quality is not None:
            return file
        checks = self._services.file_checks
        return replace(file, quality=await checks.quality_of(file, person_id=draft.owner.person_id))

    async def _update_offer(self, before: Draft, checked: Draft) -> None:
        """Edit the offer only if what it shows changes: Telegram allows few edits in a group."""
        if checked.missing is not None:
            return
        services = self._services.speaking(checked.language)
        options = await options_of(services, checked)
        old = await read_offer(services, before, options)
        new = await read_offer(services, checked, options, like=old)
        page = checked.page
        if (old.text(page), old.keyboard(page)) == (new.text(page), new.keyboard(page)):
            return
        async with services.inbox.exclusively(checked.owner.chat_id, checked.owner.person_id):
            current = await services.drafts.get(checked.id)
            if current is not None and current.missing is None and current.offer_message_id is not None:
                await update_offer(services, current)


async def _tell(services: Services, rest: Draft, ending: Ending) -> None:
    """Say what was wrong with the file that is missing now, in place of an offer."""
    if rest.offer_message_id is not None:
        await delete_messages(services, [(rest.owner.chat_id, rest.offer_message_id)])
    await tell_unusable(services, rest, ending)
