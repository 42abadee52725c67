from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from domain.job import JobState
from domain.limits import Limits
from domain.owner import Owner
from storage.chats import ChatStore
from storage.database import Database
from storage.encryption import PREFIX, Cipher, new_key
from storage.jobs import JobStore
from storage.payers import Hashes, Payers
from storage.people import PeopleStore
from storage.starting import Outcome
from tests.storage.support.factories import (
    IN_GROUP,
    OTHER,
    PRIVATE,
    Where,
    a_job,
    complete_draft,
    opened,
    start_draft,
)
from tests.storage.support.raw import run

ANN = PRIVATE.person_id
DAY = 86400.0
SUBMITTED = (JobState.SUBMITTING, JobState.GENERATING)


async def _outcome(database: Database, owner: Owner = PRIVATE, *, payer: int = ANN, now: float = 0.0) -> Outcome:
    """Return what comes of wanting a second job where one is allowed."""
    draft = await complete_draft(database, owner, now=now)
    return (await start_draft(database, draft.id, payer=payer, limits=Limits(1, 1000), now=now)).outcome


async def _hashes(database: Database, ids: Sequence[int] = (ANN,), *, now: float = 0.0) -> Hashes:
    async with database.transaction() as connection:
        return await Payers(database.cipher).hashes(connection, "account", ids, now=now)


async def _keys(database: Database) -> list[Any]:
    async with database.transaction() as connection:
        return list(await run(connection, "SELECT day, secret FROM payer_keys ORDER BY day"))


async def _sweep(database: Database, *, now: float) -> None:
    await PeopleStore(database).sweep(retention=0.0, now=now)


@pytest.mark.parametrize("state", SUBMITTED)
async def test_forget_frees_no_place(database: Database, state: JobState) -> None:
    """What is submitted goes on, and its account can't start another one meanwhile."""
    await a_job(database, state)

    await PeopleStore(database).forget(ANN, now=0.0)

    assert await _outcome(database) is Outcome.TOO_MANY


async def test_blocking_the_bot_frees_no_place(database: Database) -> None:
    """Nor does removing it from a group."""
    await a_job(database, JobState.GENERATING)

    await ChatStore(database).end_chat(PRIVATE.chat_id, now=0.0)

    assert await _outcome(database, IN_GROUP) is Outcome.TOO_MANY


async def test_every_group_is_the_same_account(database: Database) -> None:
    """Whoever speaks as a group, or as a channel, presses with their own account."""
    as_group = [Owner(chat_id, 0, chat_id) for chat_id in (-100, -200)]
    draft = await complete_draft(database, as_group[0])
    await start_draft(database, draft.id, payer=ANN)

    assert await _outcome(database, as_group[1]) is Outcome.TOO_MANY
    assert await _outcome(database, PRIVATE) is Outcome.TOO_MANY


async def test_accounts_behind_one_group_are_counted_apart(database: Database) -> None:
    """Of two administrators who speak as the group, each has a place."""
    as_group = Owner(-100, 0, -100)
    draft = await complete_draft(database, as_group)
    await start_draft(database, draft.id, payer=ANN)

    assert await _outcome(database, as_group, payer=OTHER.person_id) is Outcome.STARTED


async def test_job_of_days_ago_still_takes_its_place(database: Database) -> None:
    """The key of its day is kept as long as it is under way."""
    job = await a_job(database, JobState.GENERATING, now=0.0)
    await PeopleStore(database).forget(ANN, now=0.0)
    await _sweep(database, now=9 * DAY)

    assert await _outcome(database, now=9 * DAY) is Outcome.TOO_MANY
    await JobStore(database).write(job, replace(job, state=JobState.FAILED, ended_at=9 * DAY, due_at=None))
    assert await _outcome(database, now=9 * DAY) is Outcome.STARTED


async def test_late_job_takes_no_place(database: Database) -> None:
    """Nobody waits a day for their next video; daily limits and budgets count it all the same."""
    job = await a_job(database, JobState.GENERATING)
    await JobStore(database).write(job, replace(job, late_at=9.0))

    assert await _outcome(database) is Outcome.STARTED


async def test_hashes_of_two_days_are_unlike(database: Database) -> None:
    """An account is found under each key that is kept, and named by today's."""
    yesterday, today = await _hashes(database), await _hashes(database, now=DAY)

    assert yesterday.newest != today.newest
    assert set(today.kept) == {yesterday.newest, today.newest}


async def test_hashes_of_a_day_stay_the_same(database: Database) -> None:
    """Else nothing would be counted."""
    assert (await _hashes(database)).newest == (await _hashes(database, now=DAY - 1)).newest


async def test_hashes_of_others_are_unlike(database: Database) -> None:
    """And an id is another one as a chat."""
    async with database.transaction() as connection:
        as_chat = await Payers(database.cipher).hashes(connection, "chat", [ANN], now=0.0)

    found = {(await _hashes(database)).newest, (await _hashes(database, [OTHER.person_id])).newest, as_chat.newest}
    assert len(found) == 3


async def test_earlier_ids_of_a_chat_are_looked_for(database: Database) -> None:
    """A group that became a supergroup is found under both of its ids."""
    before, now = await _hashes(database, [-5]), await _hashes(database, [-100, -5])

    assert now.newest != before.newest
    assert before.newest in now.kept


@pytest.mark.parametrize(("days", "is_kept"), [(2, True), (3, False)])
async def test_keys_are_deleted_when_no_limit_needs_them(database: Database, days: int, *, is_kept: bool) -> None:
    """Then nobody can tell whose a hash was."""
    await _hashes(database, now=0.0)

    await _sweep(database, now=days * DAY)

    assert bool(await _keys(database)) is is_kept


async def test_keys_are_encrypted(where: Where) -> None:
    """With DATA_KEY, a copy of the database doesn't tell whose a hash is."""
    async with opened(where, Cipher([new_key()])) as database:
        await _hashes(database)
        (row,) = await _keys(database)

    assert row["secret"].startswith(PREFIX)


async def test_key_that_was_changed_is_replaced(where: Where) -> None:
    """The bot goes on; the places under that key are free."""
    async with opened(where, Cipher([new_key()])) as database:
        before = await _hashes(database)
        async with database.transaction() as connection:
            await run(connection, "UPDATE payer_keys SET secret = substr(secret, 1, length(secret) - 9)")
        after, again = await _hashes(database), await _hashes(database)

    assert after != before
    assert after == again
