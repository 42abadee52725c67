"""Rows are locked in one order, drafts before jobs and orders: two transactions at once never end in a deadlock."""

import asyncio
from collections.abc import Coroutine
from functools import partial
from typing import Any

import pytest

from domain.job import JobState
from storage.chats import ChatStore
from storage.clock import ClockStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.paid_starting import PaidStarter
from storage.payments import PaymentStore
from storage.preferences import PreferenceStore
from tests.storage.support.factories import IN_GROUP, NO_LIMITS, PRIVATE, a_job, photo, put
from tests.storage.support.paying import ACCOUNT, STARS, a_charge, an_order

ROUNDS = 25


async def test_paying_waits_for_a_change_of_the_draft(database: Database) -> None:
    """Somebody sends another photo while Telegram asks whether they may pay, and when they have paid."""
    starter, payments = PaidStarter(database), PaymentStore(database)
    for number in range(ROUNDS):
        order = await an_order(database)
        charge = a_charge(order, f"stx{number}")
        await payments.receive(charge, language="en", now=1.0)

        await asyncio.gather(
            *(put(database, PRIVATE, photo(f"{number}-{each}")) for each in range(3)),
            *(starter.refusal(order.id, ACCOUNT, STARS, NO_LIMITS, now=1.0) for _ in range(3)),
            starter.start_paid(charge.id, NO_LIMITS, now=1.0),
        )


@pytest.mark.parametrize("taken", ["files", "move", "kept files"])
async def test_draft_of_a_job_waits_for_what_changes_both(database: Database, taken: str) -> None:
    """New photo, Me too, files of a failed job; beside another language, a moved group, a clock set back."""
    drafts, chats, clock = DraftStore(database), ChatStore(database), ClockStore(database)
    job = await a_job(database, JobState.FAILED, owner=IN_GROUP)
    await clock.follow(1e6)
    for number in range(ROUNDS):
        await put(database, IN_GROUP, photo(f"{number}"))
        takes = {
            "files": partial(drafts.take_from_job, job.id, IN_GROUP, photo=True, video=False),
            "move": partial(drafts.take_move, job.id, IN_GROUP),
        }
        take: Coroutine[Any, Any, object] = (
            takes[taken](message_id=1, language="en", now=1.0)
            if taken in takes
            else JobStore(database).keep_files(job, photo=True, video=False, now=1.0)
        )
        await asyncio.gather(
            take,
            *(PreferenceStore(database).set_language(IN_GROUP.chat_id, "de", now=1.0) for _ in range(2)),
            chats.move_chat(IN_GROUP.chat_id, IN_GROUP.chat_id),
            clock.follow(1e6 - 10 * (number + 1)),
        )
