"""Adds pictures to offers in private chats: the photo, dimmed where it will be cut off, beside the video's frame.

An offer is a text until its picture is made, and stays one where none can be made or added. Nothing waits for it.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, TelegramError

from chat.send_queue import DroppedError, Urgency
from domain.draft import Draft, OfferPage
from handlers.drafts.cleanup import close_message, delete_messages
from handlers.drafts.offer import read_offer, show_offer, update_offer
from handlers.drafts.offer_pages import Offer
from handlers.drafts.options import options_of
from handlers.services import Services
from jobs.background import KeyedTasks
from storage.database import StorageError

_log = logging.getLogger(__name__)

_AT_ONCE = 4
"""Offers that get a picture at the same time."""
_TRIES = 8
"""How often adding a picture is tried; it is dropped each time while Telegram's limits leave no room."""
_PAUSE = 1.0
"""Seconds between two tries."""

_Words = tuple[str, InlineKeyboardMarkup]


class OfferPictures:
    """Makes one picture at a time for each draft; the next one shows what was chosen meanwhile."""

    def __init__(self, services: Services, *, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep) -> None:
        self._services = services
        self._sleep = sleep
        self._tasks = KeyedTasks("picture of draft", limit=_AT_ONCE)

    async def tick(self) -> None:
        """Start to make pictures, without waiting for the end. Raises StorageError."""
        if self._tasks.room > 0:
            for draft in await self._services.drafts.without_picture(limit=_AT_ONCE):
                self._tasks.start(draft.id, partial(self._add, draft))

    async def close(self) -> None:
        """Give the work under way a few seconds; after the next start other work begins anew."""
        await self._tasks.close()

    async def _add(self, draft: Draft) -> None:
        services = self._services.speaking(draft.language)
        try:
            picture = await _made(services, draft)
            if picture is None:
                await services.drafts.set_pictured(draft)
            else:
                await self._show(services, draft, picture)
        except (TelegramError, StorageError) as error:
            _log.info("draft %d: no picture: %s", draft.id, error)

    async def _show(self, services: Services, draft: Draft, picture: bytes) -> None:
        """Add the picture to the offer, unless the draft has changed, or become a job, since it was begun."""
        for _ in range(_TRIES):
            current = await services.drafts.unchanged(draft)
            if current is None or current.page is OfferPage.SETTINGS:
                return
            offer = await read_offer(services, current)
            try:
                await _edit(services, current, picture, _words(offer))
            except DroppedError:
                await self._sleep(_PAUSE)
                continue
            except (BadRequest, Forbidden) as error:
                _log.info("draft %d: the offer takes no picture: %s", draft.id, error)
                break
            except TelegramError as error:
                _log.info("draft %d: it is unknown whether the offer has its picture: %s", draft.id, error)
            await _settle(services, offer)
            return
        await services.drafts.set_pictured(draft)


async def _made(services: Services, draft: Draft) -> bytes | None:
    """Return the picture; None if a file can't be had any more, or if it can't be made."""
    if draft.photo is None or draft.video is None:
        return None
    options = await options_of(services, draft)
    return await services.file_checks.fit_of(
        draft.photo,
        draft.video,
        short_side=options.resolution.short_side,
        begin_seconds=draft.begins_at,
        person_id=draft.owner.person_id,
    )


def _words(offer: Offer) -> _Words:
    """Return what the offer says on the page that it shows."""
    page = offer.nearest(offer.draft.page)
    return offer.text(page), offer.keyboard(page)


async def _edit(services: Services, draft: Draft, picture: bytes, words: _Words) -> None:
    """Without the lock of the person's updates: a press must not wait for an upload."""
    text, keyboard = words
    await services.bot.edit_picture(
        picture,
        text,
        chat_id=draft.owner.chat_id,
        message_id=draft.offer_message_id or 0,
        reply_markup=keyboard,
        rate_limit_args=Urgency.DROP,
    )


async def _settle(services: Services, shown: Offer) -> None:
    """Store that the offer has its picture. Where something else was to be shown meanwhile, show that again."""
    draft = shown.draft
    owner, message_id = draft.owner, draft.offer_message_id or 0
    async with services.inbox.exclusively(owner.chat_id, owner.person_id):
        current = await services.drafts.set_pictured(draft)
        if current is not None and current.page is OfferPage.SETTINGS:
            await show_offer(services, current, OfferPage.HOW)
        elif current is not None:
            if _words(await read_offer(services, current, like=shown)) != _words(shown):
                await update_offer(services, current)
        elif (present := await services.drafts.get(draft.id)) is None:
            await _show_what_followed(services, draft, message_id)
        elif present.offer_message_id != message_id:
            await delete_messages(services, [(owner.chat_id, message_id)])
        elif present.missing is None:
            await update_offer(services, present)


async def _show_what_followed(services: Services, draft: Draft, message_id: int) -> None:
    """Show the status of the job that the draft has become, or that it was discarded."""
    job = await services.jobs.of_draft(draft.id)
    if job is None or job.state.is_end:
        await close_message(services, draft.owner.chat_id, message_id)
    elif job.status_message_id == message_id:
        await services.board.show(job, await services.board.status(job), Urgency.WAIT, anew=True)
