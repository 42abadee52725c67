from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from sandbox.aimlapi import AimlApi, running
from sandbox.telegram import Person, World, serve_telegram
from storage.database import Database
from tests.jobs.support.harness import House


@pytest.fixture
async def api() -> AsyncIterator[AimlApi]:
    """Run the AI/ML API's stand-in; its generations wait to be told their end."""
    async with running() as api:
        api.quick = True
        api.hold = True
        yield api


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient() as client:
        yield client


@pytest.fixture
async def house(tmp_path: Path, api: AimlApi, client: httpx.AsyncClient) -> AsyncIterator[House]:
    """Put everything together, with quick stand-ins for the preparation of files."""
    data_dir = tmp_path / "data"
    data_dir.mkdir(mode=0o700)
    database = await Database.open(data_dir / "bot.db")
    world = World(tmp_path / "telegram")
    async with serve_telegram(world) as telegram:
        house = House(world, telegram, api, client, database, data_dir)
        world.clock = house.clock
        await house.bot.initialize()
        yield house
        await house.runner.close()
        await house.bot.shutdown()
    await database.close()


@pytest.fixture
def anna(house: House) -> Person:
    """Somebody who has opened the chat with the bot."""
    person = house.world.person("Anna")
    person.starts_bot()
    return person
