"""A file is downloaded once for everything that a job needs it for, and leaves the disk when nobody needs it."""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio

from sandbox.faults import too_many_requests
from sandbox.telegram import Message, Person
from tests.media.support.media_files import see
from tests.support.held_requests import hold_requests
from tests.support.system import PHOTO, System, has_button, has_video, running_system, says

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def looking(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system whose bot looks into files as they arrive."""
    async with running_system(Path(tmp_path_factory.mktemp("looking"))) as system:
        await system.start(ADVICE="true")
        yield system


@pytest_asyncio.fixture(loop_scope="module")
async def alone(tmp_path: Path) -> AsyncIterator[System]:
    """The same for one test."""
    async with running_system(tmp_path) as system:
        await system.start(ADVICE="true")
        yield system


def _downloads(system: System) -> Counter[str]:
    return Counter(str(call["file_id"]) for call in system.world.calls("getFile"))


def _kept(system: System) -> list[Path]:
    return list((system.bot.directory / "data" / "cache").glob("*"))


async def _until_checked(system: System, person: Person) -> None:
    """Wait until the files of a person's draft are checked, and in the cache."""
    checked = "photo ->> 'impression' NOT NULL AND video ->> 'impression' NOT NULL"
    query = f"SELECT 1 FROM drafts WHERE person_id = ? AND {checked}"  # noqa: S608 - the words are our own
    with closing(sqlite3.connect(system.bot.database)) as connection:
        async with asyncio.timeout(40):
            while not connection.execute(query, (person.id,)).fetchone():  # noqa: ASYNC110 - see below
                await asyncio.sleep(0.02)


async def _until_kept(system: System, count: int) -> None:
    async with asyncio.timeout(40):
        while len(_kept(system)) != count:  # noqa: ASYNC110 - another process writes and removes them
            await asyncio.sleep(0.02)


async def test_job_with_sound_downloads_each_file_once(looking: System) -> None:
    """For the check at arrival, the preparation and the sound; after the job, none is left."""
    ann, before = looking.world.person("Ann"), _downloads(looking)
    offer = await looking.offer(ann)
    await _until_kept(looking, 2)
    await ann.presses(offer, "Animate").answered()
    result = await ann.chat.wait_for(has_video)
    await looking.concluded()

    assert result.media is not None
    assert see(result.media.path).sound_codec
    assert sorted((_downloads(looking) - before).values()) == [1, 1]
    assert not _kept(looking)


async def _forget(person: Person) -> None:
    said = await person.sends(person.chat, "/forget")
    question = await person.chat.wait_for(has_button("Forget me"), after=said)
    await person.presses(question, "Forget me").answered()


async def _cancel(person: Person) -> None:
    await person.sends(person.chat, "/cancel")


async def _press_cancel(person: Person, offer: Message) -> None:
    await person.presses(offer, "Cancel").answered()


@pytest.mark.parametrize("way", ["/forget", "/cancel", "Cancel"])
async def test_files_of_an_offer_leave_with_it(looking: System, way: str) -> None:
    """At once, and nobody else's."""
    ann, ben = looking.world.person("Ann"), looking.world.person("Ben")
    others = await looking.offer(ben)
    offer = await looking.offer(ann)
    await _until_checked(looking, ben)
    await _until_checked(looking, ann)
    await _until_kept(looking, 4)

    await {"/forget": lambda: _forget(ann), "/cancel": lambda: _cancel(ann)}.get(
        way, lambda: _press_cancel(ann, offer)
    )()

    await _until_kept(looking, 2)
    before = _downloads(looking)
    await ben.presses(others, "Animate").answered()
    await ben.chat.wait_for(has_video)
    await looking.concluded()
    assert not _downloads(looking) - before
    assert not _kept(looking)


async def test_files_of_a_cancelled_job_leave_at_once(alone: System) -> None:
    """By its button and by the command, also those of a job that waits for a rate limit with its files prepared."""
    ann, ben = alone.world.person("Ann"), alone.world.person("Ben")
    alone.api.faults.add("submit", too_many_requests(600))
    status = await alone.job(ann)
    await alone.world.wait_until(lambda: alone.api.posts == 1, 40)
    await _until_kept(alone, 2)
    offer = await alone.offer(ben)
    await _until_kept(alone, 4)
    await ben.presses(offer, "Animate").answered()

    await _press_cancel(ann, status)
    await _until_kept(alone, 2)
    await _cancel(ben)
    await _until_kept(alone, 0)


async def test_check_under_way_keeps_nothing_of_a_forgotten_person(alone: System) -> None:
    """It has still to fetch the video, which is removed after it."""
    ann = alone.world.person("Ann")
    async with hold_requests(alone.telegram.app.on_request, "file") as reached:
        await alone.bot.stop()
        await alone.start(ADVICE="false")
        await alone.offer(ann)
        await alone.bot.stop()
        await alone.start(ADVICE="true", LOG_LEVEL="DEBUG")
        await asyncio.wait_for(reached.wait(), 40)
        await _forget(ann)

    await alone.bot.wait_for_log(says("a video: Quality"))
    await _until_kept(alone, 0)


async def test_kill_leaves_nothing_after_the_next_start(alone: System) -> None:
    """The offer still works; its files are downloaded again."""
    ann = alone.world.person("Ann")
    offer = await alone.offer(ann)
    await _until_kept(alone, 2)
    await alone.bot.kill()
    assert len(_kept(alone)) == 2

    await alone.start()

    assert not _kept(alone)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video)


async def test_stop_leaves_nothing(alone: System) -> None:
    """A bot that doesn't run holds no files."""
    await alone.offer(alone.world.person("Ann"))
    await _until_kept(alone, 2)

    assert await alone.bot.stop() == 0

    assert not _kept(alone)


async def test_photo_leaves_when_the_job_is_submitted(alone: System) -> None:
    """Only the video may be needed again, for its sound."""
    alone.api.hold = True
    await alone.job(alone.world.person("Ann"))
    generation = await alone.api.submitted()

    await _until_kept(alone, 1)

    (kept,) = _kept(alone)
    assert kept.read_bytes() != PHOTO
    await alone.api.finish(generation.id)
    await alone.concluded()
    assert not _kept(alone)
