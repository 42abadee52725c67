"""Fixtures and settings of all tests."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings

from media import ForkServer
from sandbox.bot_process import PROGRAM
from tests.support.scheduling import FolderScheduling
from tests.support.system import System, running_system

if TYPE_CHECKING:
    from xdist.remote import Producer

    from tests.support.postgres import PostgresServer

# No deadline per example: its time depends on the machine.
settings.register_profile("everywhere", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("everywhere")

_LONGEST = (
    "e2e/browser",
    "storage",
    "e2e/test_faults.py",
    "invariants/test_replicas.py",
    "invariants/test_killed_anywhere.py",
    "e2e/test_guest.py",
    "invariants",
    "e2e",
    "media",
    "jobs",
    "handlers",
    "fuzz",
)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> FolderScheduling:
    """Decide which tests run in one process."""
    return FolderScheduling(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the longest files and folders first, so that no worker ends long after the others."""
    items.sort(key=lambda item: _rank(item.path))


def _rank(path: Path) -> int:
    name = path.relative_to(Path(__file__).parent).as_posix()
    return next((rank for rank, longest in enumerate(_LONGEST) if name.startswith(longest)), len(_LONGEST))


@pytest.fixture(autouse=True)
def _check_systems(request: pytest.FixtureRequest) -> Iterator[None]:
    """Check after every test the systems that it shares with others, so that no other test is blamed."""
    yield
    for value in request.node.funcargs.values():
        if isinstance(value, System):
            value.check()


@pytest.fixture(scope="session")
def fork_server() -> Iterator[ForkServer]:
    """What forks media processes, for all tests; it is none of those that the bots share, which tests may kill."""
    with ForkServer() as server:
        yield server


@pytest.fixture(scope="session")
def program() -> Path | None:
    """The program that systems run; None to fork the bot. Modules say otherwise by a fixture of this name."""
    return None


@pytest.fixture
def server() -> "Iterator[PostgresServer]":
    """Give a PostgreSQL server of the test's own, to stop and start."""
    from tests.support.postgres import PostgresServer, skip_without_programs  # noqa: PLC0415 - few tests need it

    skip_without_programs()
    server = PostgresServer()
    server.start()
    yield server
    server.close()


@pytest_asyncio.fixture
async def system(tmp_path: Path, program: Path | None) -> AsyncIterator[System]:
    """A system of the test's own; the bot isn't started yet."""
    async with running_system(tmp_path, program=program) as system:
        yield system


@pytest.fixture
async def real_time_system(tmp_path: Path) -> AsyncIterator[System]:
    """A system of the test's own whose bot is started as operators start it; nothing of it is hurried."""
    async with running_system(tmp_path, program=PROGRAM) as system:
        yield system


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory, program: Path | None) -> AsyncIterator[System]:
    """One system with a started bot for the whole module: every test uses people of its own."""
    async with running_system(tmp_path_factory.mktemp("system"), program=program) as system:
        await system.start()
        yield system
