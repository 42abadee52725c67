from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from chat.http_clients import new_client
from media import ForkServer
from sandbox.aimlapi import AimlApi, running
from sandbox.telegram import Person, World, serve_telegram
from storage.database import Database
from tests.jobs.support.harness import JobHarness
from tests.support.new_file import put_new_file


@pytest.fixture
async def api() -> AsyncIterator[AimlApi]:
    """Run the AI/ML API's stand-in; a test says when its generations end."""
    async with running() as api:
        api.quick = True
        api.hold = True
        yield api


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with new_client() as client:
        yield client


@pytest.fixture
async def harness(
    tmp_path: Path, api: AimlApi, client: httpx.AsyncClient, fork_server: ForkServer
) -> AsyncIterator[JobHarness]:
    """Put everything together, with quick stand-ins for the preparation of files."""
    data_dir = tmp_path / "data"
    database = await Database.open(put_new_file(data_dir / "bot.db"))
    world = World(tmp_path / "telegram")
    async with serve_telegram(world) as telegram:
        harness = JobHarness(world, telegram, api, client, database, data_dir, fork_server.run)
        world.clock = harness.clock
        await harness.restart()
        yield harness
        await harness.runner.close()
        await harness.shutdown()
    await database.close()


@pytest.fixture
def anna(harness: JobHarness) -> Person:
    """A person who has started the bot."""
    person = harness.world.person("Anna")
    person.starts_bot()
    return person
