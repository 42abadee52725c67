import asyncio
from dataclasses import replace

import pytest

from domain.job import Ending, Job, JobState, may_follow
from domain.money import Usd
from domain.options import Mode
from domain.owner import Owner
from storage.chats import ChatStore
from storage.database import Database
from storage.jobs import JobStore
from storage.people import PeopleStore
from tests.storage.support.factories import ENDED, OTHER, PRIVATE, a_job, stored
from tests.storage.support.raw import run

LEASE = 60.0
FROM_SUBMITTING_ON = [state for state in JobState if state is not JobState.QUEUED]


async def _claim_queued(jobs: JobStore, *, now: float = 0.0, limit: int = 100, slots: int = 100) -> list[Job]:
    return await jobs.claim_queued(now=now, lease=LEASE, limit=limit, slots=slots)


async def _claim_due(jobs: JobStore, *, now: float = 0.0, limit: int = 100, deliveries: int = 100) -> list[Job]:
    return await jobs.claim_due(now=now, lease=LEASE, limit=limit, deliveries=deliveries)


async def _in_queue(database: Database, count: int) -> list[int]:
    return [(await a_job(database)).id for _ in range(count)]


def _ids(jobs: list[Job]) -> list[int]:
    return [job.id for job in jobs]


async def test_a_persons_jobs_are_first_come_first_served(database: Database, jobs: JobStore) -> None:
    """With two slots, the two oldest jobs get them."""
    first, second, _third = await _in_queue(database, 3)

    assert _ids(await _claim_queued(jobs, slots=2)) == [first, second]


async def test_claim_is_written_to_the_job(database: Database, jobs: JobStore) -> None:
    """It is counted, the step's start is noted, and the due time is the end of the lease."""
    job = await a_job(database)

    (claimed,) = await _claim_queued(jobs, now=5.0)

    assert claimed == replace(job, claim=job.claim + 1, step_started_at=5.0, due_at=5.0 + LEASE)
    assert await stored(database, job) == claimed


async def test_claim_is_bounded_by_its_limit(database: Database, jobs: JobStore) -> None:
    """In the queue and in the other states; a limit of 0 claims nothing."""
    queued = await _in_queue(database, 3)
    generating = [(await a_job(database, JobState.GENERATING)).id for _ in range(3)]

    assert await _claim_queued(jobs, limit=0) == []
    assert _ids(await _claim_queued(jobs, limit=2)) == queued[:2]
    assert await _claim_due(jobs, limit=0) == []
    assert len(await _claim_due(jobs, limit=2)) == 2
    assert len(await _claim_due(jobs, limit=2)) == len(generating) - 2


async def test_claim_is_bounded_for_deliveries_apart(database: Database, jobs: JobStore) -> None:
    """Whatever else is due is claimed beside them, even if deliveries have waited longer."""
    delivering = [(await a_job(database, JobState.DELIVERING, now=1.0)).id for _ in range(3)]
    generating = await a_job(database, JobState.GENERATING, now=2.0)

    assert _ids(await _claim_due(jobs, now=5.0, deliveries=1)) == [delivering[0], generating.id]
    assert await _claim_due(jobs, now=5.0, deliveries=0) == []
    assert _ids(await _claim_due(jobs, now=5.0, limit=1, deliveries=2)) == delivering[1:2]


async def test_longest_due_job_is_claimed_first(database: Database, jobs: JobStore) -> None:
    """A job that has waited longer is not passed over for one that is due just now."""
    later = await a_job(database, JobState.GENERATING, now=10.0)
    earlier = await a_job(database, JobState.GENERATING, now=5.0)

    assert _ids(await _claim_due(jobs, now=20.0, limit=1)) == [earlier.id]
    assert _ids(await _claim_due(jobs, now=20.0, limit=1)) == [later.id]


async def test_claimed_job_is_not_claimed_within_its_lease(database: Database, jobs: JobStore) -> None:
    """A step that outlives the lease loses its job to a newer claim."""
    await a_job(database)
    await a_job(database, JobState.GENERATING)
    first = await _claim_queued(jobs) + await _claim_due(jobs)
    assert len(first) == 2

    assert await _claim_queued(jobs, now=LEASE - 1) + await _claim_due(jobs, now=LEASE - 1) == []
    second = await _claim_queued(jobs, now=LEASE) + await _claim_due(jobs, now=LEASE)
    assert [(job.id, job.claim) for job in second] == [(job.id, job.claim + 1) for job in first]


async def test_concurrent_claims_share_the_queue(database: Database, jobs: JobStore) -> None:
    """No job is claimed twice, and no more jobs than there are slots."""
    queued = await _in_queue(database, 10)

    claims = await asyncio.gather(*(_claim_queued(jobs, limit=1, slots=8) for _ in range(20)))

    assert sorted(job.id for claimed in claims for job in claimed) == queued[:8]


@pytest.mark.parametrize("state", [JobState.SUBMITTING, JobState.GENERATING])
async def test_job_takes_a_slot_until_it_is_generated(database: Database, jobs: JobStore, state: JobState) -> None:
    """What is being submitted or generated leaves its slot to nobody."""
    await a_job(database, state)
    (queued,) = await _in_queue(database, 1)

    assert await _claim_queued(jobs, slots=1) == []
    assert _ids(await _claim_queued(jobs, slots=2)) == [queued]


async def test_job_being_prepared_takes_a_slot(database: Database, jobs: JobStore) -> None:
    """From the claim on, so that no more is prepared than can be submitted."""
    first, second = await _in_queue(database, 2)

    assert _ids(await _claim_queued(jobs, slots=1)) == [first]
    assert await _claim_queued(jobs, slots=1) == []
    assert _ids(await _claim_queued(jobs, slots=2)) == [second]


@pytest.mark.parametrize("state", [JobState.DELIVERING, *ENDED])
async def test_job_that_was_generated_or_ended_takes_no_slot(
    database: Database, jobs: JobStore, state: JobState
) -> None:
    """The service doesn't work on it any more: the next job may start during its delivery."""
    await a_job(database, state)
    (queued,) = await _in_queue(database, 1)

    assert _ids(await _claim_queued(jobs, slots=1)) == [queued]


async def test_job_that_waits_for_a_retry_takes_no_slot(database: Database, jobs: JobStore) -> None:
    """The next one gets it; the one that waits is the first again when it is due."""
    first, second = await _in_queue(database, 2)
    (claimed,) = await _claim_queued(jobs, slots=1)
    await jobs.write(claimed, replace(claimed, step_started_at=None, due_at=10.0, attempts=1))

    assert _ids(await _claim_queued(jobs, now=1.0, slots=1)) == [second]
    assert _ids(await _claim_queued(jobs, now=10.0, slots=2)) == [first]


@pytest.mark.parametrize("state", FROM_SUBMITTING_ON)
async def test_every_state_but_queued_is_claimed_when_due(
    database: Database, jobs: JobStore, state: JobState
) -> None:
    """Each has a step of its own, the ends as well: somebody has to be told."""
    job = await a_job(database, state, now=10.0)
    await a_job(database, owner=OTHER)

    assert await _claim_due(jobs, now=9.0) == []
    assert _ids(await _claim_due(jobs, now=10.0)) == [job.id]


async def test_job_without_a_due_time_is_never_claimed(database: Database, jobs: JobStore) -> None:
    """Nothing is left to do about it."""
    job = await a_job(database, JobState.FAILED)
    await jobs.write(job, replace(job, due_at=None))

    assert await _claim_due(jobs, now=1e9) == []


async def test_write_under_the_newest_claim_is_stored(database: Database, jobs: JobStore) -> None:
    """It returns the job as it is stored."""
    await a_job(database)
    (job,) = await _claim_queued(jobs)
    submitting = await jobs.write(job, replace(job, state=JobState.SUBMITTING))
    assert submitting is not None
    changed = replace(
        submitting,
        state=JobState.GENERATING,
        generation_id="id:with/signs",
        submitted_at=3.0,
        due_at=4.0,
        step_started_at=None,
        attempts=2,
    )

    assert await jobs.write(submitting, changed) == changed
    assert await stored(database, job) == changed


async def test_write_under_an_older_claim_is_refused(database: Database, jobs: JobStore) -> None:
    """A step that has outlived its lease can't overwrite what its successor does."""
    await a_job(database, JobState.GENERATING)
    (outlived,) = await _claim_due(jobs, now=0.0)
    (newest,) = await _claim_due(jobs, now=LEASE)

    assert await jobs.write(outlived, replace(outlived, state=JobState.DELIVERING)) is None
    assert await stored(database, newest) == newest
    assert await jobs.write(newest, replace(newest, state=JobState.DELIVERING)) is not None


async def test_write_after_a_cancel_is_refused(database: Database, jobs: JobStore) -> None:
    """A job that was cancelled during its preparation is not submitted."""
    await a_job(database)
    (job,) = await _claim_queued(jobs)
    cancelled = await jobs.cancel(job.id, now=1.0)

    assert await jobs.write(job, replace(job, state=JobState.SUBMITTING)) is None
    assert await stored(database, job) == cancelled


async def test_write_after_the_chat_has_ended_is_refused(database: Database, jobs: JobStore) -> None:
    """A step that is under way when the bot is blocked can't revive its job."""
    await a_job(database)
    (job,) = await _claim_queued(jobs)
    await ChatStore(database).end_chat(job.owner.chat_id, now=1.0)

    assert await jobs.write(job, replace(job, state=JobState.SUBMITTING)) is None
    assert (await stored(database, job)).state is JobState.FAILED


@pytest.mark.parametrize(
    ("state", "following"),
    [(a, b) for a in JobState for b in JobState if not may_follow(a, b)],
)
async def test_forbidden_transition_is_not_written(
    database: Database, jobs: JobStore, state: JobState, following: JobState
) -> None:
    """A faulty step can't bring a job into a state that may not follow."""
    job = await a_job(database, state)

    with pytest.raises(ValueError, match=f"{following} may not follow {state}"):
        await jobs.write(job, replace(job, state=following))
    assert await stored(database, job) == job


async def test_release_makes_interrupted_steps_due(database: Database, jobs: JobStore) -> None:
    """At the start; and late writes of the process that was killed are refused."""
    await a_job(database, JobState.GENERATING)
    (held,) = await _claim_due(jobs)
    waiting = await a_job(database, JobState.GENERATING, now=500.0)

    assert await jobs.release_all(now=1.0) == 1

    assert await stored(database, waiting) == waiting
    assert await jobs.write(held, replace(held, attempts=1)) is None
    assert _ids(await _claim_due(jobs, now=1.0)) == [held.id]


async def test_left_replicas_keep_nothing_from_being_claimed(database: Database, jobs: JobStore) -> None:
    """A file that was copied from a shared database may list them: the process that starts is none of them."""
    job = await a_job(database, JobState.GENERATING)
    async with database.transaction() as connection:
        await run(connection, "INSERT INTO replicas (id, beats) VALUES ('gone', 7)")
    before = await _claim_due(jobs)

    await jobs.release_all(now=0.0)

    assert before == []
    assert _ids(await _claim_due(jobs)) == [job.id]


async def test_released_job_gives_its_slot_back(database: Database, jobs: JobStore) -> None:
    """A preparation that died with its process takes no slot for the rest of its lease."""
    first, _second = await _in_queue(database, 2)
    await _claim_queued(jobs, slots=1)

    await jobs.release_all(now=1.0)

    assert _ids(await _claim_queued(jobs, now=1.0, slots=1)) == [first]


async def test_queue_position_counts_waiting_jobs_only(database: Database, jobs: JobStore) -> None:
    """Jobs that are being prepared don't count."""
    first, second, third = await _in_queue(database, 3)
    assert [await jobs.ahead_of(job_id) for job_id in (first, second, third)] == [0, 1, 2]

    await _claim_queued(jobs, slots=1)

    assert [await jobs.ahead_of(job_id) for job_id in (first, second, third)] == [None, 0, 1]


async def _order(database: Database, jobs: JobStore) -> list[int]:
    """Return the ids of the waiting jobs in the order that people are told."""
    async with database.transaction() as connection:
        ids = [row["id"] for row in await run(connection, "SELECT id FROM jobs")]
    places = {job_id: ahead for job_id in ids if (ahead := await jobs.ahead_of(job_id)) is not None}
    return sorted(places, key=places.__getitem__)


async def _claimed_one_by_one(database: Database, jobs: JobStore) -> list[int]:
    """Claim the whole queue, a job at a time; return the ids in this order, the one that was told before."""
    told = await _order(database, jobs)
    claimed = [_ids(await _claim_queued(jobs, limit=1))[0] for _ in told]
    assert claimed == told
    return claimed


async def test_people_take_turns_in_the_queue(database: Database, jobs: JobStore) -> None:
    """Whoever has many jobs waiting keeps nobody else waiting for all of them; places are told in this order."""
    many = await _in_queue(database, 3)
    others = [(await a_job(database, owner=_private(number))).id for number in (71, 72)]

    assert await _claimed_one_by_one(database, jobs) == [many[0], *others, *many[1:]]


async def test_groups_take_turns_with_people(database: Database, jobs: JobStore) -> None:
    """A group in which many ask is one in the queue; a person who asks in many groups is one as well."""
    group = [(await a_job(database, owner=Owner(-5, 0, person))).id for person in (71, 72, 73)]
    wanderer = [(await a_job(database, owner=Owner(chat, 0, 74))).id for chat in (-6, -7, -8)]
    late = (await a_job(database, owner=_private(75))).id

    order = await _claimed_one_by_one(database, jobs)

    assert order == [group[0], wanderer[0], late, group[1], wanderer[1], group[2], wanderer[2]]


async def test_groups_of_ones_own_give_no_more_turns(database: Database, jobs: JobStore) -> None:
    """Whoever speaks as a group presses with their own account, which takes its turns as everybody."""
    as_groups = [Owner(-chat_id, 0, -chat_id) for chat_id in (1, 2, 3)]
    own = [(await a_job(database, owner=owner, payer=PRIVATE.person_id)).id for owner in as_groups]
    other = (await a_job(database, owner=OTHER)).id

    assert await _claimed_one_by_one(database, jobs) == [own[0], other, *own[1:]]


async def test_forgotten_jobs_count_as_turns(database: Database, jobs: JobStore) -> None:
    """Those under way: /forget moves nobody forward."""
    await a_job(database, JobState.GENERATING)
    await PeopleStore(database).forget(PRIVATE.person_id, now=0.0)
    own, other = (await a_job(database)).id, (await a_job(database, owner=OTHER)).id

    assert await _claimed_one_by_one(database, jobs) == [other, own]


async def test_jobs_under_way_count_as_turns(database: Database, jobs: JobStore) -> None:
    """Who has a generation under way comes after those who have none."""
    await a_job(database, JobState.GENERATING)
    (second,) = await _in_queue(database, 1)
    other = (await a_job(database, owner=_private(71))).id

    assert await _claimed_one_by_one(database, jobs) == [other, second]


@pytest.mark.parametrize("ending", [Ending.VIDEO_UNREADABLE, Ending.VIDEO_NO_PICTURE, Ending.VIDEO_TOO_SMALL])
async def test_unusable_files_put_a_person_back(database: Database, jobs: JobStore, ending: Ending) -> None:
    """Each takes a turn, until five jobs have ended since."""
    for _ in range(2):
        await _end(jobs, await a_job(database), ending)
    (slow,) = await _in_queue(database, 1)
    other = [(await a_job(database, owner=_private(person))).id for person in (71, 72)]
    assert await _order(database, jobs) == [*other, slow]

    for _ in range(5):
        await _end(jobs, await a_job(database), Ending.CANCELLED)

    assert await _order(database, jobs) == [slow, *other]


async def test_refused_job_lets_others_try_first(database: Database, jobs: JobStore) -> None:
    """The job that is tried after a pause is another one than before it."""
    refused = await a_job(database)
    other = (await a_job(database, owner=_private(71))).id
    await jobs.write(refused, replace(refused, refusals=1))

    assert await _claimed_one_by_one(database, jobs) == [other, refused.id]


def _private(person: int) -> Owner:
    return Owner(person, 0, person)


async def _end(jobs: JobStore, job: Job, ending: Ending) -> None:
    assert await jobs.write(job, replace(job, state=JobState.FAILED, ending=ending, ended_at=1.0, due_at=None))


async def test_live_jobs_of_a_person_come_oldest_first(database: Database, jobs: JobStore) -> None:
    """All of this person's, and nobody else's."""
    older = await a_job(database, JobState.GENERATING)
    await a_job(database, owner=OTHER)
    await a_job(database, JobState.FAILED)
    newer = await a_job(database)

    assert await jobs.live_of_person(PRIVATE.person_id) == [older, newer]


async def test_ids_in_delivery_are_those_of_that_state_only(database: Database, jobs: JobStore) -> None:
    """Their files are needed after a restart; those of other jobs are not."""
    delivering = await a_job(database, JobState.DELIVERING)
    for state in (JobState.QUEUED, JobState.GENERATING, *ENDED):
        await a_job(database, state)

    assert await jobs.ids_in_delivery() == [delivering.id]


async def _outdated(jobs: JobStore, *paused: Mode, after: int = 0, limit: int = 100) -> list[tuple[int, int]]:
    """Return the id of each job whose status may have changed, and how many are ahead of it."""
    found = await jobs.outdated_statuses(paused, after=after, limit=limit)
    return [(job.id, job.ahead) for job in found]


async def test_statuses_of_live_jobs_with_a_message_are_read(database: Database, jobs: JobStore) -> None:
    """In the order of their ids, some at a time; a job without a message counts in the queue."""
    generating = await a_job(database, JobState.GENERATING)
    hidden, second, third = await _in_queue(database, 3)
    async with database.transaction() as connection:
        await run(connection, "UPDATE jobs SET status_message_id = NULL WHERE id = ?", (hidden,))
    await a_job(database, JobState.FAILED)

    assert await _outdated(jobs) == [(generating.id, 0), (second, 1), (third, 2)]
    assert await _outdated(jobs, after=generating.id, limit=1) == [(second, 1)]


async def test_waiting_jobs_are_read_when_their_place_changes(database: Database, jobs: JobStore) -> None:
    """And when a pause of their mode begins or ends: else nothing of a long queue is read."""
    first, second = await _in_queue(database, 2)
    await jobs.set_shown(first, "queued:1", now=0.0)
    await jobs.set_shown(second, "queued:2", now=0.0)

    assert await _outdated(jobs) == []
    assert await _outdated(jobs, Mode.MOVE) == [(first, 0), (second, 1)]

    await jobs.cancel(first, now=0.0)
    assert await _outdated(jobs) == [(second, 0)]
    await jobs.set_shown(second, "paused", now=0.0)
    assert await _outdated(jobs, Mode.MOVE) == []


async def test_shown_status_is_stored(database: Database, jobs: JobStore) -> None:
    """After a restart nothing is sent twice."""
    job = await a_job(database)

    await jobs.set_shown(job.id, "queued:2", now=8.0)

    assert await stored(database, job) == replace(job, shown="queued:2", shown_at=8.0)


async def test_cost_of_a_generation_is_stored(database: Database, jobs: JobStore) -> None:
    """The service's own figures, for the operator to look up."""
    job = await a_job(database, JobState.GENERATING)

    job = await jobs.write(job, replace(job, usage='{"credits_used": 120000}', cost=Usd.of(0.06))) or job

    assert (job.usage, job.cost) == ('{"credits_used": 120000}', Usd.of(0.06))
    assert await stored(database, job) == job


async def test_every_ending_is_read_as_it_was_written(database: Database, jobs: JobStore) -> None:
    """Every ending fits into its column and comes out of it."""
    for ending in Ending:
        job = await a_job(database, JobState.FAILED)
        await jobs.write(job, replace(job, ending=ending))

        assert (await stored(database, job)).ending is ending
