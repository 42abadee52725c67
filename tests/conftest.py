"""What all tests have in common."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings

from tests.support.stage import CACHING_MEDIA, Stage, staged

# How long an example takes says more of the machine than of the code.
settings.register_profile("everywhere", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("everywhere")

_LONGEST = ("invariants", "e2e", "fuzz")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest: otherwise one file would be left over at the end, and three workers idle."""
    items.sort(key=lambda item: _rank(item.path))


def _rank(path: Path) -> int:
    folder = path.relative_to(Path(__file__).parent).parts[0]
    return _LONGEST.index(folder) if folder in _LONGEST else len(_LONGEST)


@pytest.fixture(scope="session")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what media processes have made of the same few files."""
    return tmp_path_factory.mktemp("memory")


@pytest_asyncio.fixture
async def stage(tmp_path: Path, memory: Path) -> AsyncIterator[Stage]:
    """A stage of a test's own; the bot isn't started yet."""
    async with staged(tmp_path, program=CACHING_MEDIA, memory=memory) as stage:
        yield stage


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory, memory: Path) -> AsyncIterator[Stage]:
    """A stage with a running bot for a whole module: every test brings people of its own."""
    async with staged(tmp_path_factory.mktemp("stage"), program=CACHING_MEDIA, memory=memory) as stage:
        await stage.start()
        yield stage
