"""An answer in another chat stands for the draft that its offer becomes, then for its job, and for the next try."""

import asyncio
from dataclasses import replace

import pytest

from domain.cut import Cut
from domain.draft import Draft
from domain.guest import GuestAnswer
from domain.job import Ending, Job, JobState
from domain.options import Mode, Options
from storage.database import Database
from storage.drafts import DraftStore
from storage.guest_answers import LIFETIME, MOST_OFFERS, GuestAnswerStore
from storage.jobs import JobStore
from storage.people import PeopleStore
from storage.starting import JobStarter, NewJob, Outcome
from tests.storage.support.factories import (
    NO_LIMITS,
    OTHER,
    PRICE,
    PRIVATE,
    photo,
    put,
    start_again,
    start_draft,
    video,
)

LEASE = 15.0


@pytest.fixture
def answers(database: Database) -> GuestAnswerStore:
    return GuestAnswerStore(database)


async def _offer(database: Database, query: str = "q1") -> GuestAnswer:
    store = GuestAnswerStore(database)
    files = photo("guest-photo"), video("guest-video")
    return await store.offer(query, PRIVATE.person_id, files, language="de", now=0.0)


async def _follow(database: Database, answer: GuestAnswer, *, now: float = 1.0) -> Draft:
    """Make a draft of an offer, as its link does."""
    drafts = DraftStore(database)
    draft = await drafts.take_from_guest(answer.id, PRIVATE, message_id=7, language="en", now=now)
    assert draft is not None
    return draft


async def _started(database: Database, draft: Draft) -> Job:
    start = await start_draft(database, draft.id, now=2.0)
    assert start.job is not None
    return start.job


async def _now(answers: GuestAnswerStore, answer: GuestAnswer) -> GuestAnswer:
    found = await answers.get(answer.id)
    assert found is not None
    return found


async def test_answer_follows_its_draft_to_the_job(database: Database, answers: GuestAnswerStore) -> None:
    """It is looked at again at once when the draft is made, and when its job starts."""
    answer = await _offer(database)
    draft = await _follow(database, answer)
    assert (draft.photo, draft.video, draft.reply_to) == (answer.photo, answer.video, 7)
    assert await answers.has_draft(answer.id)
    (claimed,) = await answers.claim_due(now=1.0, lease=LEASE, limit=9)
    await answers.put_off(claimed, due_at=99.0, shown="private")

    job = await _started(database, draft)

    assert not await answers.has_draft(answer.id)
    (claimed,) = await answers.claim_due(now=2.0, lease=LEASE, limit=9)
    assert (claimed.job_id, claimed.shown) == (job.id, None)


async def _put_off(answers: GuestAnswerStore, *, now: float) -> None:
    (claimed,) = await answers.claim_due(now=now, lease=LEASE, limit=9)
    await answers.put_off(claimed, due_at=99.0, shown="something")


async def test_answer_is_due_when_its_draft_is_discarded(database: Database, answers: GuestAnswerStore) -> None:
    """However long it was put off."""
    draft = await _follow(database, await _offer(database))
    await _put_off(answers, now=1.0)
    await DraftStore(database).discard(draft.id, now=3.0)
    assert [claimed.shown for claimed in await answers.claim_due(now=3.0, lease=LEASE, limit=9)] == [None]


async def test_claimed_answers_are_due_at_the_start(database: Database, answers: GuestAnswerStore) -> None:
    """Unless other processes use the database; an offer expires when it would have."""
    followed, offer = await _offer(database), await _offer(database, "q2")
    await _follow(database, followed)
    await answers.claim_due(now=1.0, lease=LEASE, limit=9)
    await answers.release_all(now=2.0, lease=LEASE)
    due = await answers.claim_due(now=2.0, lease=LEASE, limit=9)
    assert [answer.id for answer in due] == ([] if database.is_shared else [followed.id])

    await answers.release_all(now=LIFETIME - 1.0, lease=LEASE)
    assert (await _now(answers, offer)).due_at == offer.due_at


@pytest.mark.parametrize("by_its_owner", [True, False])
async def test_answer_is_due_when_its_job_ends(
    database: Database, answers: GuestAnswerStore, jobs: JobStore, by_its_owner: bool
) -> None:
    """Cancelled, or failed."""
    job = await _started(database, await _follow(database, await _offer(database)))
    await _put_off(answers, now=2.0)
    if by_its_owner:
        await jobs.cancel(job.id, now=3.0)
    else:
        (claimed,) = await jobs.claim_queued(now=2.0, lease=9.0, limit=1, slots=1)
        await jobs.write(
            claimed, replace(claimed, state=JobState.FAILED, ending=Ending.SERVICE_FAILED, ended_at=3.0)
        )
    assert [answer.job_id for answer in await answers.claim_due(now=3.0, lease=LEASE, limit=9)] == [job.id]


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.CANCELLED])
async def test_answer_follows_each_new_try(database: Database, answers: GuestAnswerStore, state: JobState) -> None:
    """Though it says by then that there is no video."""
    answer = await _offer(database)
    first = await _started(database, await _follow(database, answer))
    await JobStore(database).write(first, replace(first, state=state))
    (claimed,) = await answers.claim_due(now=3.0, lease=LEASE, limit=9)
    await answers.put_off(claimed, due_at=99.0, shown="no-video")

    second = (await start_again(database, first.id, now=4.0)).job

    assert second is not None
    (claimed,) = await answers.claim_due(now=4.0, lease=LEASE, limit=9)
    assert (claimed.job_id, claimed.shown) == (second.id, None)


async def test_answer_follows_a_result_that_is_sent_again(database: Database, answers: GuestAnswerStore) -> None:
    """The first time, it may not have arrived."""
    answer, jobs = await _offer(database), JobStore(database)
    job = await _started(database, await _follow(database, answer))
    for state in (JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING):
        job = await _written(jobs, job, replace(job, state=state))
    await _written(jobs, job, replace(job, state=JobState.FAILED, ending=Ending.UNDELIVERED, due_at=None))
    (claimed,) = await answers.claim_due(now=3.0, lease=LEASE, limit=9)
    await answers.put_off(claimed, due_at=99.0, shown="no-video")

    assert await jobs.send_again(job.id, PRIVATE, reply_to=None, now=4.0) is not None

    (claimed,) = await answers.claim_due(now=4.0, lease=LEASE, limit=9)
    assert (claimed.job_id, claimed.shown) == (job.id, None)


async def _written(jobs: JobStore, job: Job, changed: Job) -> Job:
    written = await jobs.write(job, changed)
    assert written is not None
    return written


async def _own_draft(database: Database) -> Draft:
    """Give the caller a draft with files that have nothing to do with the offer."""
    await put(database, PRIVATE, photo("own"))
    return await put(database, PRIVATE, video("own"))


@pytest.mark.parametrize("change", ["photo", "video", "move", "reuse"])
async def test_answer_stands_for_no_other_files(database: Database, answers: GuestAnswerStore, change: str) -> None:
    """What the caller sends in private later is not meant for the other chat."""
    drafts = DraftStore(database)
    other = await _started(database, await _own_draft(database))
    answer = await _offer(database)
    draft: Draft | None = await _follow(database, answer)
    if change == "move":
        draft = await drafts.take_move(other.id, PRIVATE, message_id=9, language="en", now=2.0)
    elif change == "reuse":
        draft = await drafts.take_from_job(
            other.id, PRIVATE, photo=True, video=True, message_id=9, language="en", now=2.0
        )
    else:
        draft = await put(database, PRIVATE, photo("mine") if change == "photo" else video("mine"), now=2.0)
    assert draft is not None

    assert not await answers.has_draft(answer.id)
    await _started(database, draft)
    assert (await _now(answers, answer)).job_id is None


async def test_choices_change_nothing_for_the_answer(database: Database, answers: GuestAnswerStore) -> None:
    """The part of the video and what is made of it are the caller's to choose."""
    answer = await _offer(database)
    draft, drafts = await _follow(database, answer), DraftStore(database)
    await drafts.set_mode(draft.id, Mode.REPLACE)
    await drafts.set_cut(draft.id, Cut(1.0, 3.0))
    job = await _started(database, draft)
    assert (await _now(answers, answer)).job_id == job.id


async def test_link_replaces_what_was_in_the_draft(database: Database, answers: GuestAnswerStore) -> None:
    """The answer that stood for it stands for nothing then; a second click of the same link changes nothing."""
    first, second = await _offer(database), await _offer(database, "q2")
    await _follow(database, first)
    for _ in range(2):
        await _follow(database, second)
    assert [await answers.has_draft(each.id) for each in (first, second)] == [False, True]


async def test_link_makes_a_draft_of_an_open_offer_only(database: Database, answers: GuestAnswerStore) -> None:
    """Of one's own, with its move, and that is no job yet."""
    drafts = DraftStore(database)
    answer = await _offer(database)
    without_move = await answers.offer("q2", PRIVATE.person_id, (photo(), None), language="en", now=0.0)
    new = NewJob(PRIVATE.person_id, Options(), status_message_id=None, amount=PRICE, now=1.0)

    assert await drafts.take_from_guest(answer.id, OTHER, message_id=1, language="en", now=1.0) is None
    assert await drafts.take_from_guest(99, PRIVATE, message_id=1, language="en", now=1.0) is None
    assert await drafts.take_from_guest(without_move.id, PRIVATE, message_id=1, language="en", now=1.0) is None
    await JobStarter(database).start_from_guest(answer.id, new, NO_LIMITS)
    assert await drafts.take_from_guest(answer.id, PRIVATE, message_id=1, language="en", now=1.0) is None


async def test_answer_keeps_the_first_job(database: Database, answers: GuestAnswerStore) -> None:
    """Where both the offer and its draft become one."""
    answer = await _offer(database)
    draft = await _follow(database, answer)
    new = NewJob(PRIVATE.person_id, Options(), status_message_id=None, amount=PRICE, now=2.0)
    start = await JobStarter(database).start_from_guest(answer.id, new, NO_LIMITS)
    assert start.outcome is Outcome.STARTED
    await _started(database, draft)
    found = await _now(answers, answer)
    assert start.job is not None
    assert found.job_id == start.job.id


async def test_late_look_changes_nothing(database: Database, answers: GuestAnswerStore) -> None:
    """What it has seen is old: a job has started meanwhile, which the next look has to find."""
    answer = await _offer(database)
    draft = await _follow(database, answer)
    (claimed,) = await answers.claim_due(now=1.0, lease=LEASE, limit=9)
    assert await answers.is_unchanged(claimed)
    job = await _started(database, draft)

    assert not await answers.is_unchanged(claimed)
    await answers.put_off(claimed, due_at=99.0, shown="private")
    await answers.drop(claimed)
    await answers.drop_offer(answer.id)

    (found,) = await answers.claim_due(now=2.0, lease=LEASE, limit=9)
    assert (found.job_id, found.shown) == (job.id, None)
    await answers.drop(found)
    assert await answers.get(answer.id) is None


async def test_new_offers_leave_the_one_in_the_draft(database: Database, answers: GuestAnswerStore) -> None:
    """Though it is the oldest of as many as a person may have."""
    followed = await _offer(database)
    await _follow(database, followed)
    offers = [await _offer(database, f"q{number}") for number in range(2, MOST_OFFERS + 3)]
    left = [await answers.get(each.id) is not None for each in (followed, *offers)]
    assert left == [True, False] + [True] * MOST_OFFERS


async def test_forgetting_counts_a_draft_and_its_answer_once(database: Database, answers: GuestAnswerStore) -> None:
    """They are the same two files; the other offer is another."""
    followed, open_offer = await _offer(database), await _offer(database, "q2")
    await _follow(database, followed)
    await answers.set_message(followed.id, "m1")
    forgotten = await PeopleStore(database).forget(PRIVATE.person_id, now=9.0)
    assert forgotten.drafts == 2
    withdrawn = await answers.get(followed.id)
    assert withdrawn is not None
    assert (withdrawn.person_id, withdrawn.message) == (0, "m1")
    assert await answers.get(open_offer.id) is None


async def test_link_and_forget_at_once_wait_for_each_other(database: Database) -> None:
    """Both change the draft and the answer; neither ends the other by a deadlock."""
    drafts, people = DraftStore(database), PeopleStore(database)
    for number in range(40):
        answer = await _offer(database, f"q{number}")
        await put(database, PRIVATE, photo())
        links = [drafts.take_from_guest(answer.id, PRIVATE, message_id=1, language="en", now=1.0) for _ in range(3)]

        await asyncio.gather(*links, *(people.forget(PRIVATE.person_id, now=1.0) for _ in range(3)))
