"""Offers in chats where the bot is no member, and the jobs that they become."""

import asyncio

import pytest

from domain.cut import Cut
from domain.guest import GuestAnswer
from domain.job import JobState
from domain.limits import Limit, Limits
from domain.motion import Motion
from domain.options import Options
from storage.clock import ClockStore
from storage.database import Database
from storage.guest_answers import LIFETIME, MOST_OFFERS, OVERDUE, GuestAnswerStore
from storage.jobs import JobStore
from storage.people import PeopleStore
from storage.starting import JobStarter, NewJob, Outcome, Start
from storage.uses import UseStore
from tests.storage.support.factories import NO_LIMITS, PRICE, photo, stored, video

ANN, BEN = 11, 22

PART = Cut(1.0, 5.0)


@pytest.fixture
def answers(database: Database) -> GuestAnswerStore:
    return GuestAnswerStore(database)


async def _offer(answers: GuestAnswerStore, query: str = "q1", *, person_id: int = ANN) -> GuestAnswer:
    return await answers.offer(query, person_id, (photo(), video()), language="de", now=0.0)


async def _start(database: Database, answer: GuestAnswer, limits: Limits = NO_LIMITS) -> Start:
    new = NewJob(answer.person_id, Options(), status_message_id=None, amount=PRICE, now=5.0)
    return await JobStarter(database).start_from_guest(answer.id, new, limits)


async def test_starts_at_once_stay_within_the_limits(database: Database, answers: GuestAnswerStore) -> None:
    """Twelve offers of one person are pressed at once, who may have one job a day."""
    offers = [await _offer(answers, f"q{number}") for number in range(12)]
    limits = Limits(1000, 1000, {Limit.JOBS_PER_PERSON_PER_DAY: 1})
    await UseStore(database).of(ANN, ANN, limits, now=5.0)  # the day has begun: its key is made

    starts = await asyncio.gather(*(_start(database, offer, limits) for offer in offers))

    assert [start.outcome for start in starts].count(Outcome.STARTED) == 1


async def test_call_makes_one_offer(answers: GuestAnswerStore) -> None:
    """However often its update is handled."""
    first = await _offer(answers)
    assert await _offer(answers) == first
    assert (first.photo, first.video, first.message, first.job_id) == (photo(), video(), None, None)
    assert (await _offer(answers, "q2")).id != first.id


async def test_answer_is_in_one_message_only(answers: GuestAnswerStore) -> None:
    """The first that is noted; nobody takes another answer's message."""
    mine, other = await _offer(answers), await _offer(answers, "q2", person_id=BEN)
    assert await answers.set_message(mine.id, "m1")
    assert await answers.set_message(mine.id, "m1")
    assert not await answers.set_message(mine.id, "m2")
    assert not await answers.set_message(other.id, "m1")
    assert await answers.set_message(other.id, "m2")
    found = await answers.get(mine.id)
    assert found is not None
    assert found.message == "m1"
    assert not await answers.set_message(99, "m3")


async def test_offer_becomes_one_job_of_the_caller(
    database: Database, answers: GuestAnswerStore, jobs: JobStore
) -> None:
    """In the private chat: its limits, its /status and its /history are the caller's."""
    answer = await _offer(answers)
    start = await _start(database, answer)
    assert start.outcome is Outcome.STARTED
    assert start.job is not None
    assert (start.job.owner, start.job.photo, start.job.video) == (answer.owner, photo(), video())
    assert (start.job.language, start.job.reply_to, start.job.status_message_id) == ("de", None, None)
    again = await _start(database, answer)
    assert (again.outcome, again.job) == (Outcome.ALREADY_STARTED, start.job)
    found = await answers.get(answer.id)
    assert found is not None
    assert found.job_id == start.job.id
    assert len(await jobs.live_of_person(ANN)) == 1


async def test_limits_are_the_callers(database: Database, answers: GuestAnswerStore) -> None:
    """Whoever has as many jobs under way as are allowed starts no other; the offer stays."""
    first, second = await _offer(answers), await _offer(answers, "q2")
    one = Limits(1, 1000)
    assert (await _start(database, first, one)).outcome is Outcome.STARTED
    assert (await _start(database, second, one)).outcome is Outcome.TOO_MANY
    assert (await _start(database, await _offer(answers, "q3", person_id=BEN), one)).outcome is Outcome.STARTED
    left = await answers.get(second.id)
    assert left is not None
    assert left.job_id is None


async def test_dropped_offer_starts_nothing(database: Database, answers: GuestAnswerStore) -> None:
    """Nothing is left of it."""
    answer = await _offer(answers)
    await answers.drop_offer(answer.id)
    assert (await _start(database, answer)).outcome is Outcome.GONE


def _move(file_id: str) -> Motion:
    return Motion(1, ANN, file_id, video(file_id), None, None, None, 0.0, cut=PART)


async def test_move_is_chosen_until_a_job_is_made(database: Database, answers: GuestAnswerStore) -> None:
    """A call that names no move has an offer without a video, from which nothing starts."""
    answer = await answers.offer("q1", ANN, (photo(), None), language="de", now=0.0)
    assert (answer.photo, answer.video) == (photo(), None)
    assert (await _start(database, answer)).outcome is Outcome.GONE

    await answers.choose_move(answer.id, _move("first"))
    chosen = await answers.choose_move(answer.id, _move("second"))
    assert chosen is not None
    assert (chosen.video, chosen.cut) == (video("second"), PART)
    start = await _start(database, chosen)
    assert start.job is not None
    assert (start.job.video, start.job.cut) == (video("second"), PART)
    assert await answers.choose_move(answer.id, _move("late")) is None


async def test_offers_of_one_person_are_limited(answers: GuestAnswerStore) -> None:
    """The oldest go; those of others and started ones stay."""
    others = await _offer(answers, "other", person_id=BEN)
    offers = [await _offer(answers, str(number)) for number in range(MOST_OFFERS + 2)]
    left = [await answers.get(offer.id) is not None for offer in offers]
    assert left == [False] * 2 + [True] * MOST_OFFERS
    assert await answers.get(others.id) is not None


async def test_offer_is_due_when_it_expires_and_a_job_at_once(
    database: Database, answers: GuestAnswerStore
) -> None:
    """What is claimed is due again after the lease, or when it was put off to."""
    offer, started = await _offer(answers), await _offer(answers, "q2")
    await _start(database, started)

    async def due(now: float) -> list[int]:
        return [each.id for each in await answers.claim_due(now=now, lease=15.0, limit=9)]

    assert await due(5.0) == [started.id]
    assert await due(6.0) == []
    assert await due(20.0) == [started.id]
    claimed = await answers.get(started.id)
    assert claimed is not None
    await answers.put_off(claimed, due_at=2 * LIFETIME, shown="queued:1")
    assert await due(LIFETIME - 1) == []
    assert await due(LIFETIME) == [offer.id]


async def test_forgetting_takes_the_answers_along(database: Database, answers: GuestAnswerStore) -> None:
    """Only their messages stay, until these say that they are withdrawn; offers count as files for a video."""
    offer, started = await _offer(answers), await _offer(answers, "q2")
    other = await _offer(answers, "q3", person_id=BEN)
    await answers.set_message(offer.id, "m1")
    await answers.set_message(started.id, "m2")
    job = (await _start(database, started)).job
    forgotten = await PeopleStore(database).forget(ANN, now=9.0)
    assert (forgotten.drafts, forgotten.cancelled) == (1, 1)
    assert job is not None
    assert await JobStore(database).get(job.id) is None
    withdrawn = await answers.claim_due(now=9.0, lease=1.0, limit=9)
    assert sorted((each.person_id, each.message, each.job_id) for each in withdrawn) == [
        (0, "m1", None),
        (0, "m2", None),
    ]
    assert {each.photo.file_id for each in withdrawn} == {""}
    assert (await answers.get(other.id)) == other


async def test_nothing_is_kept_for_long(database: Database, answers: GuestAnswerStore) -> None:
    """A row that Telegram never let the bot finish goes with the sweep."""
    offer, people = await _offer(answers), PeopleStore(database)
    await people.sweep(retention=0.0, now=LIFETIME + OVERDUE - 1)
    assert await answers.get(offer.id) is not None
    await people.sweep(retention=0.0, now=LIFETIME + OVERDUE)
    assert await answers.get(offer.id) is None


async def test_clock_that_is_set_back_delays_nothing(database: Database, answers: GuestAnswerStore) -> None:
    """The status goes on as before."""
    answer, clock = await _offer(answers), ClockStore(database)
    job = (await _start(database, answer)).job
    assert job is not None
    (claimed,) = await answers.claim_due(now=5.0, lease=1.0, limit=9)
    await answers.put_off(claimed, due_at=110.0, shown=None)
    await clock.follow(100.0)
    await clock.follow(50.0)
    (claimed,) = await answers.claim_due(now=60.0, lease=1.0, limit=9)
    assert (claimed.id, claimed.created_at) == (answer.id, -50.0)
    assert (await stored(database, job)).state is JobState.QUEUED
