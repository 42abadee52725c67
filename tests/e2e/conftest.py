"""The stages that end-to-end tests play on."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.e2e.staging import REMEMBERING, Stage, staged


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what media processes have made of the same few files."""
    return tmp_path_factory.mktemp("memory")


@pytest_asyncio.fixture
async def stage(tmp_path: Path, memory: Path) -> AsyncIterator[Stage]:
    """A stage of a test's own; the bot isn't started yet."""
    async with staged(tmp_path, program=REMEMBERING, memory=memory) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory, memory: Path) -> AsyncIterator[Stage]:
    """A stage with a running bot for a whole module: every test brings people of its own."""
    async with staged(tmp_path_factory.mktemp("stage"), program=REMEMBERING, memory=memory) as stage:
        await stage.start()
        yield stage
