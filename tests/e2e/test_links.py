"""The paid service fetches files from the bot by links, where it can."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from sandbox.faults import FakeResponse, Fault
from sandbox.ports import free_port
from tests.support.system import System, has_video, running_system, says

_SMALL = 2000
"""Bytes: more than a body with links has, and less than one with files."""


@pytest_asyncio.fixture
async def linking(tmp_path: Path) -> AsyncIterator[System]:
    """A system whose bot serves files; it isn't started yet."""
    async with running_system(tmp_path) as system:
        listen = f"127.0.0.1:{free_port()}"
        system.bot.settings |= {"PUBLIC_URL": f"http://{listen}/bot", "LISTEN": listen}
        yield system


async def _animate(system: System, name: str) -> None:
    person = system.world.person(name)
    await system.job(person)
    await person.chat.wait_for(has_video)
    await system.concluded()


def _linked(system: System) -> list[Path]:
    return list((system.bot.directory / "data" / "linked").glob("*"))


def _body_sizes(system: System) -> list[int]:
    return [generation.body_size for generation in system.api.generations]


async def test_service_gets_links_and_fetches_the_files(linking: System) -> None:
    """The same files as in a request; when the job is over, they are gone."""
    await linking.start()
    await _animate(linking, "Ann")
    linking.bot.settings.pop("PUBLIC_URL")
    await linking.bot.stop()
    await linking.bot.start()
    await _animate(linking, "Ben")

    linked, sent = linking.api.generations
    assert linked.body_size < _SMALL < sent.body_size
    assert linked.photo is not None
    assert sent.photo is not None
    assert linked.photo.path.read_bytes() == sent.photo.path.read_bytes()
    assert linked.video is not None
    assert linked.video.has_sound is False
    assert not _linked(linking)


async def test_files_go_in_the_request_where_links_do_not_work(linking: System) -> None:
    """Nothing listens at PUBLIC_URL: it is tried before the service is told a link."""
    await linking.start(PUBLIC_URL="http://127.0.0.1:1")
    await _animate(linking, "Ann")

    assert min(_body_sizes(linking)) > _SMALL
    await linking.bot.wait_for_log(says("PUBLIC_URL can't be reached"))
    assert not _linked(linking)


async def test_refused_link_is_followed_by_the_file(linking: System) -> None:
    """The service has taken nothing, so the same job is submitted again; the next one has no links either."""
    refused = FakeResponse(400, {"message": "video_url: Failed to fetch the file", "statusCode": "400"})
    linking.api.faults.add("submit", Fault(refused))
    await linking.start()
    await _animate(linking, "Ann")
    await _animate(linking, "Ben")

    assert linking.api.posts == 3
    assert len(linking.api.generations) == 2
    assert min(_body_sizes(linking)) > _SMALL
