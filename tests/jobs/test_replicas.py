"""Two replicas on one database: what one does to a job reaches the step that the other one runs."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from chat.shared_limits import SharedLimits
from domain.job import Job, JobState
from runtime.replicas import LOOKS, Replicas
from runtime.sweep import drop_unneeded_files
from sandbox.aimlapi import AimlApi
from sandbox.faults import held
from sandbox.telegram import Person, World, serve_telegram
from storage.database import Database
from storage.paid_ids import PaidIds
from storage.pause import Pause
from storage.replicas import ReplicaStore
from storage.telegram_limits import TelegramLimitStore
from tests.jobs.support.harness import PHOTO, VIDEO, JobHarness
from tests.support.shared_databases import KINDS, opened_twice

PATIENCE = 360.0


class Replica:
    """One of them, with its beats."""

    def __init__(self, harness: JobHarness) -> None:
        self.harness = harness
        self.replicas = Replicas(
            ReplicaStore(harness.database),
            harness.runner,
            harness.services.inbox,
            SharedLimits(harness.bot.flood_control, TelegramLimitStore(harness.database), clock=harness.clock),
            patience=PATIENCE,
            clock=harness.clock,
        )

    async def goes(self, seconds: float = 0.0) -> None:
        """Let time pass, run every step that is due here, and wait for its end; the steps of the other go on."""
        before = set(self.harness.under_way())
        self.harness.clock.now += seconds
        await self.harness.runner.tick()
        while begun := set(self.harness.under_way()) - before:
            await asyncio.wait(begun, timeout=30)

    async def prepares(self, job: Job) -> None:
        """Begin to prepare a job, and don't end."""
        self.harness.preparation.hold = asyncio.Event()
        await self.harness.runner.tick()
        await self.harness.preparation.arrivals.acquire()
        assert self.harness.preparation.begun == [job.id]

    async def keeps(self, job: Job) -> None:
        """Fetch the files of a job, as its preparation does."""
        for file in (job.photo, job.video):
            assert file is not None
            target = self.harness.data_dir / f"fetched {file.role}"
            await self.harness.services.file_cache.fetch(file, target, person_id=job.owner.person_id)

    def kept(self) -> int:
        """Return how many files are kept."""
        return len(list((self.harness.data_dir / "cache").glob("*")))


@pytest.fixture(params=KINDS)
async def databases(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Database, Database]]:
    async with opened_twice(request.param, tmp_path) as databases:
        yield databases


@pytest.fixture
async def pair(
    tmp_path: Path, api: AimlApi, client: httpx.AsyncClient, databases: tuple[Database, Database]
) -> AsyncIterator[tuple[Replica, Replica]]:
    """Two replicas that have joined."""
    world = World(tmp_path / "telegram")
    replicas: list[Replica] = []
    async with serve_telegram(world) as telegram:
        for name, database in zip(("one", "two"), databases, strict=True):
            data_dir = tmp_path / name
            data_dir.mkdir(mode=0o700)
            harness = JobHarness(world, telegram, api, client, database, data_dir)
            if replicas:
                harness.clock = replicas[0].harness.clock
            await harness.restart()
            replicas.append(Replica(harness))
            await replicas[-1].replicas.join()
        yield replicas[0], replicas[1]
        for replica in replicas:
            await replica.harness.runner.close()
            await replica.harness.shutdown()


@pytest.fixture
def anna(pair: tuple[Replica, Replica]) -> Person:
    person = pair[0].harness.world.person("Anna")
    person.starts_bot()
    return person


async def test_start_takes_nothing_from_others(pair: tuple[Replica, Replica], anna: Person) -> None:
    """A replica that starts while another one prepares a job leaves it to it."""
    one, two = pair
    job = await one.harness.job(anna)
    await one.prepares(job)

    await two.harness.runner.recover()
    await two.goes()

    assert two.harness.preparation.begun == []


async def test_step_goes_on_while_its_replica_beats(pair: tuple[Replica, Replica], anna: Person) -> None:
    """However often the others look."""
    one, two = pair
    job = await one.harness.job(anna)
    await one.prepares(job)

    for _ in range(3 * LOOKS):
        await two.replicas.beat()
        await one.replicas.beat()

    await two.goes()
    assert two.harness.preparation.begun == []
    assert len(one.harness.under_way()) == 1


async def test_step_of_a_silent_replica_is_taken_over(pair: tuple[Replica, Replica], anna: Person) -> None:
    """After as many looks as it takes; when it beats again, it stops its own."""
    one, two = pair
    job = await one.harness.job(anna)
    await one.prepares(job)
    for _ in range(LOOKS - 1):
        await two.replicas.beat()
    await two.goes()
    taken_early = list(two.harness.preparation.begun)

    await two.replicas.beat()
    await two.goes()
    for _ in range(2):
        await one.replicas.beat()

    assert taken_early == []
    assert two.harness.preparation.begun == [job.id]
    assert one.harness.under_way() == []
    assert (await two.harness.stored(job)).state is JobState.GENERATING
    assert two.harness.api.posts == 1


async def test_cancelled_job_is_stopped_on_the_other_replica(pair: tuple[Replica, Replica], anna: Person) -> None:
    """Its preparation ends, and its files go."""
    one, two = pair
    job = await one.harness.job(anna)
    await one.prepares(job)

    await two.harness.jobs.cancel(job.id, now=two.harness.clock())
    for _ in range(2):
        await one.replicas.beat()

    assert one.harness.under_way() == []
    assert not one.harness.folder_of(job).exists()


async def test_forgotten_job_is_not_delivered_by_the_other_replica(
    pair: tuple[Replica, Replica], anna: Person
) -> None:
    """The step that fetches its result is stopped."""
    one, two = pair
    answer = asyncio.Event()
    one.harness.api.faults.add("result", held(answer))
    job = await one.harness.delivering(anna, VIDEO, has_status=False)
    await one.harness.runner.tick()
    await one.harness.api.wait_for(lambda api: api.requests["result"])

    await two.harness.services.people.forget(anna.id, now=two.harness.clock())
    for _ in range(2):
        await one.replicas.beat()

    assert one.harness.under_way() == []
    assert not one.harness.folder_of(job).exists()
    answer.set()


async def test_files_that_another_replica_deletes_leave(pair: tuple[Replica, Replica], anna: Person) -> None:
    """With the next sweep: a cancelled job's; those of a job that waits, and of a draft, stay where they are."""
    one, two = pair
    cancelled, waiting = [await one.harness.job(anna, photo=PHOTO + bytes([n])) for n in range(2)]
    for job in (cancelled, waiting):
        await one.keeps(job)
    everything = one.kept()
    await drop_unneeded_files(one.harness.services)
    before = one.kept()

    await two.harness.jobs.cancel(cancelled.id, now=two.harness.clock())
    await drop_unneeded_files(one.harness.services)

    assert before == everything == 4
    assert one.kept() == 2


async def test_files_of_a_forgotten_person_leave(pair: tuple[Replica, Replica], anna: Person) -> None:
    """Also what belonged to no job."""
    one, two = pair
    await one.keeps(await one.harness.job(anna))

    await two.harness.services.people.forget(anna.id, now=two.harness.clock())
    await drop_unneeded_files(one.harness.services)

    assert one.kept() == 0


async def test_photo_of_a_submitted_job_leaves_everywhere(pair: tuple[Replica, Replica], anna: Person) -> None:
    """Its video is needed for the sound of the result."""
    one, _two = pair
    await one.keeps(await one.harness.job(anna, JobState.GENERATING))

    await drop_unneeded_files(one.harness.services)

    assert one.kept() == 1


async def test_files_of_a_draft_are_kept(pair: tuple[Replica, Replica], anna: Person) -> None:
    """Whichever replica has shown its offer."""
    one, two = pair
    job = await one.harness.job(anna, JobState.FAILED)
    await one.keeps(job)
    await two.harness.jobs.keep_files(job, photo=True, video=False, now=two.harness.clock())

    await drop_unneeded_files(one.harness.services)

    assert one.kept() == 1


async def test_post_under_way_is_never_stopped(pair: tuple[Replica, Replica], anna: Person) -> None:
    """Its replica was taken for gone, and stores the id of what was paid for all the same."""
    one, two = pair
    answer = asyncio.Event()
    job = await one.harness.posting(anna, answer)

    for _ in range(LOOKS + 2):
        await two.replicas.beat()
    await two.goes()
    for _ in range(3):
        await one.replicas.beat()
    answer.set()
    await one.harness.settle()

    assert (await two.harness.stored(job)).state is JobState.GENERATING
    assert two.harness.api.posts == 1


async def test_killed_post_is_uncertain_in_time(pair: tuple[Replica, Replica], anna: Person) -> None:
    """Not before a response could still be stored, and long before the lease ends."""
    one, two = pair
    job = await one.harness.job(anna, JobState.SUBMITTING)
    await one.harness.jobs.claim_due(now=one.harness.clock(), lease=1800, limit=1, deliveries=1)
    for _ in range(LOOKS + 1):
        await two.replicas.beat()

    await two.goes(PATIENCE - 1)
    before = await two.harness.stored(job)
    await two.goes(1)

    assert before.state is JobState.SUBMITTING
    assert (await two.harness.stored(job)).state is JobState.UNCERTAIN


async def test_replica_that_stops_hands_its_step_over(pair: tuple[Replica, Replica], anna: Person) -> None:
    """At once: nobody waits until it counts as gone."""
    one, two = pair
    job = await one.harness.job(anna)
    await one.prepares(job)

    await one.harness.runner.close()
    await one.replicas.leave()
    await two.goes()

    assert two.harness.preparation.begun == [job.id]


async def test_kept_id_is_stored_by_the_replica_that_has_it(pair: tuple[Replica, Replica], anna: Person) -> None:
    """A process that could not store it has left it on its own disk; the next one there stores it at its start."""
    one, two = pair
    await one.harness.job(anna, JobState.SUBMITTING)
    (job,) = await one.harness.jobs.claim_due(now=one.harness.clock(), lease=1800, limit=1, deliveries=1)
    ids = PaidIds(one.harness.data_dir)
    await ids.load({job.id: job.claim})
    await ids.keep(job.id, job.claim, "paid-1")

    await one.harness.runner.recover()

    found = await two.harness.stored(job)
    assert (found.state, found.generation_id) == (JobState.GENERATING, "paid-1")


async def test_one_replica_tries_whether_a_pause_is_over(pair: tuple[Replica, Replica], anna: Person) -> None:
    """The other one gives the job back that it has claimed meanwhile."""
    one, two = pair
    now = one.harness.clock()
    await one.harness.pauses.begin(Pause("down", length=60.0, until=now))
    for replica in pair:
        await replica.harness.job(anna)
        replica.harness.preparation.hold = asyncio.Event()

    await asyncio.gather(*(replica.harness.runner.tick() for replica in pair))

    jobs = await two.harness.jobs.live_of_person(anna.id)
    assert sorted(job.step_started_at for job in jobs if job.step_started_at is not None) == [now]
    assert len(one.harness.under_way()) == 1


@pytest.mark.parametrize("databases", ["postgres"], indirect=True)
async def test_cancelled_job_is_stopped_without_a_beat(pair: tuple[Replica, Replica], anna: Person) -> None:
    """The server tells the replica that runs it."""
    one, two = pair
    job = await one.harness.job(anna)
    await one.prepares(job)
    (step,) = one.harness.under_way()
    quiet = Replicas(
        ReplicaStore(one.harness.database),
        one.harness.runner,
        one.harness.services.inbox,
        SharedLimits(
            one.harness.bot.flood_control, TelegramLimitStore(one.harness.database), clock=one.harness.clock
        ),
        patience=PATIENCE,
        clock=one.harness.clock,
        beat_seconds=3600,
    )
    running = asyncio.create_task(quiet.run())

    await two.harness.jobs.cancel(job.id, now=two.harness.clock())
    async with asyncio.timeout(20):
        while not step.done():  # it rings in vain until the other one listens
            await two.harness.database.notify()
            await asyncio.wait([step], timeout=0.1)
    running.cancel()
    await asyncio.wait([running])
