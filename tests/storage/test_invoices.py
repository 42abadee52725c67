"""Invoices that can't be paid any more are deleted."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from domain.cut import Cut
from domain.draft import Draft
from domain.job import JobState
from domain.options import Mode, Options
from domain.payment import Order, Source
from domain.quality import Quality
from storage.database import Database
from storage.drafts import DraftStore
from storage.messages_to_delete import MessagesToDelete
from storage.orders import OrderStore
from tests.storage.support.factories import PRIVATE, a_job, complete_draft, photo, put, start_again, start_draft
from tests.storage.support.paying import a_charge, an_order, of, pay

INVOICE = (PRIVATE.chat_id, 77)

Change = Callable[[Database, int], Awaitable[object]]

CHANGES: dict[str, Change] = {
    "another photo": lambda database, _: put(database, PRIVATE, photo("another")),
    "another mode": lambda database, draft_id: DraftStore(database).set_mode(draft_id, Mode.REPLACE),
    "another part": lambda database, draft_id: DraftStore(database).set_cut(draft_id, Cut(0.0, 5.0)),
    "other options": lambda database, draft_id: DraftStore(database).set_options(draft_id, Options()),
    "found to be longer": lambda database, draft_id: _measure(database, draft_id, 28.0),
    "cancelled": lambda database, draft_id: DraftStore(database).discard(draft_id, now=0),
    "started for nothing": start_draft,
}


async def _measure(database: Database, draft_id: int, seconds: float) -> Draft | None:
    """Store how long the video of a draft is, which its sender's app had said to be five seconds long."""
    drafts = DraftStore(database)
    draft = await drafts.get(draft_id)
    assert draft is not None
    assert draft.video is not None
    measured = replace(draft.video, quality=Quality(720, 960, seconds))
    return await drafts.set_quality(replace(draft, video=measured))


async def _invoiced(database: Database, source: Source) -> Order:
    order = await an_order(database, source)
    await OrderStore(database).set_invoice(order.id, *INVOICE)
    return order


async def _deleted(database: Database) -> list[tuple[int, int]]:
    """Return the messages that are deleted next."""
    await OrderStore(database).withdraw_stale(limit=8)
    due = await MessagesToDelete(database).due(now=1.0, limit=8)
    return [(message.chat_id, message.message_id) for message in due]


@pytest.mark.parametrize("change", CHANGES)
async def test_invoice_goes_when_its_video_changes(database: Database, change: str) -> None:
    """And its order with it."""
    draft = await complete_draft(database)
    order = await _invoiced(database, of(draft))
    assert await _deleted(database) == []

    await CHANGES[change](database, draft.id)

    assert await _deleted(database) == [INVOICE]
    assert await OrderStore(database).get(order.id) is None


async def test_invoice_stays_where_a_length_was_rounded(database: Database) -> None:
    """Its price holds, then: nobody sees it go for a fraction of a second."""
    draft = await complete_draft(database)
    order = await _invoiced(database, of(draft))

    await _measure(database, draft.id, 5.4)

    assert await _deleted(database) == []
    assert await OrderStore(database).get(order.id) == order


async def test_invoice_of_a_retry_goes_with_the_next_try(database: Database) -> None:
    """It was free again before the invoice was paid."""
    job = await a_job(database, JobState.FAILED)
    await _invoiced(database, Source(retry_of=job.id))
    assert await _deleted(database) == []

    await start_again(database, job.id)

    assert await _deleted(database) == [INVOICE]


async def test_paid_invoice_stays(database: Database) -> None:
    """It is the receipt of whoever has paid it."""
    order = await _invoiced(database, of(await complete_draft(database)))
    await pay(database, a_charge(order))

    assert await _deleted(database) == []


async def test_choice_and_order_at_once_wait_for_each_other(database: Database) -> None:
    """Both change the draft and its orders."""
    drafts = DraftStore(database)
    draft = await complete_draft(database)
    for _ in range(40):
        choices = [drafts.set_mode(draft.id, mode) for mode in (*Mode, *Mode)]
        choices += [drafts.set_options(draft.id, options) for options in (Options(), None)]

        await asyncio.gather(*choices, *(an_order(database, of(draft)) for _ in range(3)))
