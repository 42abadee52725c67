"""Limits of a day and a month, as presses meet them."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.job import Ending, Job, JobState
from domain.limits import Limit, Limits, Notice, Use
from domain.money import Usd
from domain.owner import Owner
from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.operator_notices import OperatorNotices
from storage.people import PeopleStore
from storage.starting import Outcome, Start
from storage.uses import UseStore
from tests.storage.support.factories import (
    IN_GROUP,
    OTHER,
    PRICE,
    PRIVATE,
    complete_draft,
    start_again,
    start_draft,
    stored,
)

DAY = 86400.0
MORNING = datetime(2026, 11, 26, 8, tzinfo=UTC).timestamp()
ANN = PRIVATE.person_id
EVERY_LIMIT = {limit: 2 * PRICE.micro if limit.is_money else 2 for limit in Limit}
"""Each lets two jobs start."""


def _limits(**caps: int) -> Limits:
    return Limits(1000, 1000, {Limit(name): most for name, most in caps.items()})


async def _start(
    database: Database,
    limits: Limits,
    owner: Owner = PRIVATE,
    *,
    payer: int | None = None,
    amount: Usd = PRICE,
    now: float = MORNING,
) -> Start:
    draft = await complete_draft(database, owner, now=now)
    payer = owner.person_id if payer is None else payer
    return await start_draft(database, draft.id, payer=payer, amount=amount, limits=limits, now=now)


async def _outcomes(database: Database, limits: Limits, count: int, owner: Owner = PRIVATE) -> list[Outcome]:
    return [(await _start(database, limits, owner)).outcome for _ in range(count)]


def _job(start: Start) -> Job:
    assert start.job is not None
    return start.job


async def _lose(database: Database, job: Job, *path: JobState) -> None:
    """Bring a job to an end without a video, on this path."""
    endings = {JobState.FAILED: Ending.TIMED_OUT, JobState.UNCERTAIN: Ending.UNCERTAIN}
    for state in path:
        job = await stored(database, job)
        ended_at = MORNING if state in endings else None
        changed = replace(job, state=state, ending=endings.get(state), generated_at=1.0, ended_at=ended_at)
        await JobStore(database).write(job, changed)


async def _deliver(database: Database, job: Job, *, cost: Usd) -> None:
    """Bring a job to its end, at a cost."""
    jobs = JobStore(database)
    for state in (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING, JobState.DELIVERED):
        job = await jobs.write(job, replace(job, state=state, cost=cost, generated_at=1.0)) or job
    assert job.state is JobState.DELIVERED


@pytest.mark.parametrize("limit", Limit)
async def test_every_limit_lets_so_many_start(database: Database, limit: Limit) -> None:
    """Two jobs, or two jobs' money; the third is told which, and when it opens again. Its draft is kept."""
    limits = Limits(1000, 1000, {limit: EVERY_LIMIT[limit]})
    assert await _outcomes(database, limits, 2) == [Outcome.STARTED] * 2
    draft = await complete_draft(database, now=MORNING)

    start = await start_draft(database, draft.id, limits=limits, now=MORNING)

    assert start.outcome is Outcome.LIMIT
    assert start.reached is not None
    assert (start.reached.limit, start.reached.is_rest) == (limit, False)
    assert start.reached.opens_at == limit.span(limits.days, MORNING).end
    assert await DraftStore(database).get(draft.id) == draft
    later = await start_draft(database, draft.id, limits=limits, now=start.reached.opens_at)
    assert later.outcome is (Outcome.GONE if limit.is_monthly else Outcome.STARTED), "drafts live for a day"


@pytest.mark.parametrize("limit", Limit)
async def test_limit_of_nothing_lets_nothing_start(database: Database, limit: Limit) -> None:
    """0 is no absence of a limit."""
    assert await _outcomes(database, Limits(1000, 1000, {limit: 0}), 1) == [Outcome.LIMIT]


async def test_retry_meets_the_limits_as_well(database: Database) -> None:
    """And works tomorrow."""
    limits = _limits(JOBS_PER_PERSON_PER_DAY=1)
    job = _job(await _start(database, limits))
    await _lose(database, job, JobState.SUBMITTING, JobState.GENERATING, JobState.FAILED)

    assert (await start_again(database, job.id, limits=limits, now=MORNING)).outcome is Outcome.LIMIT
    assert (await start_again(database, job.id, limits=limits, now=MORNING + DAY)).outcome is Outcome.STARTED


async def test_uncertain_video_counts_once_for_its_person(database: Database) -> None:
    """Whether it is in the making is unknown: making it again, however often, uses no more of what is free."""
    limits = _limits(JOBS_PER_PERSON_PER_DAY=1, JOBS_PER_CHAT_PER_DAY=1, BUDGET_PER_PERSON_PER_DAY=PRICE.micro)
    job = _job(await _start(database, limits))
    for _ in range(3):
        await _lose(database, job, JobState.SUBMITTING, JobState.UNCERTAIN)
        job = _job(await start_again(database, job.id, limits=limits, now=MORNING))

    assert (await _start(database, limits)).outcome is Outcome.LIMIT
    assert await Ledger(database).check() == []


async def test_uncertain_video_counts_again_for_everybody(database: Database) -> None:
    """Each may have been paid for, so the operator's own limits see both."""
    limits = _limits(JOBS_PER_DAY=1)
    job = _job(await _start(database, limits))
    await _lose(database, job, JobState.SUBMITTING, JobState.UNCERTAIN)

    assert (await start_again(database, job.id, limits=limits, now=MORNING)).outcome is Outcome.LIMIT


async def test_job_that_cost_nothing_does_not_count(database: Database) -> None:
    """One that was cancelled in time, or that the service refused."""
    limits = _limits(JOBS_PER_PERSON_PER_DAY=1, BUDGET_PER_DAY=PRICE.micro)
    cancelled = _job(await _start(database, limits))
    await JobStore(database).cancel(cancelled.id, now=MORNING)
    refused = _job(await _start(database, limits))
    await JobStore(database).write(refused, replace(refused, state=JobState.SUBMITTING))
    refused = await stored(database, refused)
    failed = replace(refused, state=JobState.FAILED, ending=Ending.REFUSED, ended_at=MORNING)
    await JobStore(database).write(refused, failed)

    assert await _outcomes(database, limits, 2) == [Outcome.STARTED, Outcome.LIMIT]


@pytest.mark.parametrize(("cost", "outcome"), [(0.1, Outcome.STARTED), (0.9, Outcome.LIMIT)])
async def test_real_cost_replaces_what_was_reserved(database: Database, cost: float, outcome: Outcome) -> None:
    """What was cheaper leaves room, what was dearer takes it."""
    limits = _limits(BUDGET_PER_PERSON_PER_DAY=Usd.of(1.2).micro)
    await _deliver(database, _job(await _start(database, limits)), cost=Usd.of(cost))

    start = await _start(database, limits)

    assert start.outcome is outcome
    assert start.reached is None or start.reached.is_rest


async def test_forget_and_other_groups_give_nothing_back(database: Database) -> None:
    """The account that presses is the same."""
    limits = _limits(JOBS_PER_PERSON_PER_DAY=2, BUDGET_PER_PERSON_PER_DAY=2 * PRICE.micro)
    for _ in range(2):
        await _deliver(database, _job(await _start(database, limits)), cost=PRICE)

    await PeopleStore(database).forget(ANN, now=MORNING)
    await PeopleStore(database).sweep(retention=0.0, now=MORNING + 60)

    as_group = Owner(-500, 0, -500)
    for owner in (PRIVATE, IN_GROUP, as_group):
        assert (await _start(database, limits, owner, payer=ANN)).outcome is Outcome.LIMIT
    assert (await _start(database, limits, PRIVATE, now=MORNING + DAY)).outcome is Outcome.STARTED


async def test_limit_of_a_person_leaves_others_alone(database: Database) -> None:
    """In the same chat, too."""
    limits = _limits(JOBS_PER_PERSON_PER_DAY=1)
    member = Owner(IN_GROUP.chat_id, 0, OTHER.person_id)

    assert await _outcomes(database, limits, 2, IN_GROUP) == [Outcome.STARTED, Outcome.LIMIT]
    assert await _outcomes(database, limits, 2, member) == [Outcome.STARTED, Outcome.LIMIT]


async def test_limit_of_a_chat_counts_all_its_people(database: Database) -> None:
    """Elsewhere they may go on."""
    limits = _limits(JOBS_PER_CHAT_PER_DAY=1)
    member = Owner(IN_GROUP.chat_id, 0, OTHER.person_id)

    assert await _outcomes(database, limits, 1, IN_GROUP) == [Outcome.STARTED]
    assert await _outcomes(database, limits, 1, member) == [Outcome.LIMIT]
    assert await _outcomes(database, limits, 1, OTHER) == [Outcome.STARTED]


async def test_limit_of_a_chat_follows_it_into_a_supergroup(database: Database) -> None:
    """Its new id is no new chat."""
    limits = _limits(JOBS_PER_CHAT_PER_DAY=1)
    await _outcomes(database, limits, 1, IN_GROUP)

    await ChatStore(database).move_chat(IN_GROUP.chat_id, -777)

    assert await _outcomes(database, limits, 1, replace(IN_GROUP, chat_id=-777)) == [Outcome.LIMIT]


async def test_month_counts_its_earlier_days(database: Database) -> None:
    """And begins anew with the next."""
    limits = _limits(BUDGET_PER_MONTH=PRICE.micro)
    await _start(database, limits, now=datetime(2026, 11, 1, tzinfo=UTC).timestamp())

    assert (await _start(database, limits)).outcome is Outcome.LIMIT
    assert (
        await _start(database, limits, now=datetime(2026, 12, 1, tzinfo=UTC).timestamp())
    ).outcome is Outcome.STARTED


@pytest.mark.parametrize("limit", Limit)
async def test_fifty_presses_at_once_stay_within_every_limit(database: Database, limit: Limit) -> None:
    """Counting and starting are one transaction. Ann presses in fifty topics of one group."""
    owners = [replace(IN_GROUP, topic_id=topic_id) for topic_id in range(1, 51)]
    drafts = [await complete_draft(database, owner, now=MORNING) for owner in owners]
    limits = Limits(1000, 1000, {limit: 7 * PRICE.micro + 1 if limit.is_money else 7})

    starts = await asyncio.gather(
        *(start_draft(database, draft.id, limits=limits, now=MORNING) for draft in drafts)
    )

    assert [start.outcome for start in starts].count(Outcome.STARTED) == 7
    assert await Ledger(database).check() == []


async def _notices(database: Database, limits: Limits, count: int = 1, now: float = MORNING) -> list[list[int]]:
    """Return what is to be told after each of some starts: percentages."""
    return [[notice.percent for notice in (await _start(database, limits, now=now)).notices] for _ in range(count)]


async def test_operator_hears_once_near_the_end_and_once_at_it(database: Database) -> None:
    """Whatever is started or refused after that, and after a restart, which loses nothing that is stored."""
    limits = _limits(JOBS_PER_DAY=5)

    assert await _notices(database, limits, 7) == [[], [], [], [80], [100], [], []]


async def test_what_the_operator_hears_is_stored_with_the_start(database: Database) -> None:
    """Until it is told: whoever is killed after the start has not told it yet."""
    await _notices(database, _limits(JOBS_PER_DAY=1), 2)

    (stored,) = await OperatorNotices(database).claim_due(now=MORNING, lease=60.0, limit=9)

    assert stored.notice.text_id == "operator-limit-reached"
    assert {"limit": "JOBS_PER_DAY", "used": "1", "most": "1"}.items() <= stored.notice.variables.items()


async def test_operator_hears_anew_the_next_day(database: Database) -> None:
    """And when the limit was raised."""
    limits = _limits(JOBS_PER_DAY=1)
    await _notices(database, limits, 2)

    assert await _notices(database, _limits(JOBS_PER_DAY=2)) == [[100]]
    assert await _notices(database, limits, now=MORNING + DAY) == [[100]]


async def test_operator_hears_of_a_budget_that_lets_nothing_start(database: Database) -> None:
    """What is left is too little."""
    start = await _start(database, _limits(BUDGET_PER_DAY=PRICE.micro - 1))

    (notice,) = start.notices
    assert isinstance(notice, Notice)
    assert (notice.limit, notice.percent, notice.used) == (Limit.BUDGET_PER_DAY, 100, 0)


async def test_use_is_what_counts_for_limits(database: Database) -> None:
    """Of the account wherever it presses, of the chat, and of everybody."""
    limits = Limits(1000, 1000, dict.fromkeys(Limit, 10**9))
    await _start(database, limits, PRIVATE)
    await _start(database, limits, IN_GROUP)
    await _start(database, limits, OTHER)

    today, used = await UseStore(database).of(ANN, IN_GROUP.chat_id, limits, now=MORNING)

    assert (today.jobs, today.spent) == (2, PRICE * 2)
    assert {limit: use.of(limit) for limit, use in used.items() if not limit.is_money} == {
        Limit.JOBS_PER_PERSON_PER_DAY: 2,
        Limit.JOBS_PER_CHAT_PER_DAY: 1,
        Limit.JOBS_PER_DAY: 3,
    }
    assert used[Limit.BUDGET_PER_MONTH].spent == PRICE * 3
    assert await Ledger(database).since(MORNING) == used[Limit.BUDGET_PER_MONTH]
    assert await Ledger(database).since(MORNING + 1) == Use()
