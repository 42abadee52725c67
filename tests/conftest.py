"""Fixtures and settings of all tests."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings

from tests.support.system import WITH_MEDIA_CACHE, System, running_system

# No deadline per example: its time depends on the machine.
settings.register_profile("everywhere", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("everywhere")

_LONGEST = ("invariants", "e2e", "fuzz")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the slowest folders first, so that no worker ends long after the others."""
    items.sort(key=lambda item: _rank(item.path))


def _rank(path: Path) -> int:
    folder = path.relative_to(Path(__file__).parent).parts[0]
    return _LONGEST.index(folder) if folder in _LONGEST else len(_LONGEST)


@pytest.fixture(autouse=True)
def _check_systems(request: pytest.FixtureRequest) -> Iterator[None]:
    """Check after every test the systems that it shares with others, so that no other test is blamed."""
    yield
    for value in request.node.funcargs.values():
        if isinstance(value, System):
            value.check()


@pytest.fixture(scope="session")
def media_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which results of media processes are cached."""
    return tmp_path_factory.mktemp("media_cache")


@pytest_asyncio.fixture
async def system(tmp_path: Path, media_cache: Path) -> AsyncIterator[System]:
    """A system of the test's own; the bot isn't started yet."""
    async with running_system(tmp_path, program=WITH_MEDIA_CACHE, media_cache=media_cache) as system:
        yield system


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory, media_cache: Path) -> AsyncIterator[System]:
    """One system with a started bot for the whole module: every test uses people of its own."""
    async with running_system(
        tmp_path_factory.mktemp("system"), program=WITH_MEDIA_CACHE, media_cache=media_cache
    ) as system:
        await system.start()
        yield system
