"""The bot moves from Telegram's own Bot API server to one beside it, and back."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from runtime.moving import AWAY_SECONDS, WrongServerError, check_place
from sandbox.faults import lost_response
from sandbox.telegram import Served, serve_telegram
from storage.telegram_server import Move, Place
from tests.support.system import System, running_system


@pytest_asyncio.fixture
async def cloud(tmp_path: Path) -> AsyncIterator[System]:
    """A system on Telegram's own server; the bot isn't started."""
    async with running_system(tmp_path / "system") as system:
        yield system


@asynccontextmanager
async def _server_beside(system: System, tmp_path: Path) -> AsyncIterator[Served]:
    """Serve the same world as a server beside the bot, which the settings name from then on."""
    async with serve_telegram(system.world, local_dir=tmp_path / "server") as served:
        system.bot.settings |= {
            "TELEGRAM_LOCAL": "true",
            "TELEGRAM_API_URL": served.url,
            "TELEGRAM_LOCAL_DIR": str(tmp_path / "server"),
        }
        yield served


def _methods(system: System) -> list[str]:
    return [request.method for request in system.world.requests]


async def test_bot_moves_and_takes_its_updates_along(cloud: System, tmp_path: Path) -> None:
    """What people sent to the old server meanwhile is answered through the new one."""
    await cloud.start()
    await cloud.bot.stop()
    ann = cloud.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    moved, said = await cloud.bot.command("move-to-local")
    assert (moved, _methods(cloud)[-2:]) == (0, ["deleteWebhook", "logOut"]), said
    assert "drop_pending_updates" not in cloud.world.calls("deleteWebhook")[-1]

    async with _server_beside(cloud, tmp_path):
        await cloud.bot.start()
        await ann.chat.wait_for(lambda message: bool(message.text or message.media))
        await cloud.bot.stop()


async def test_no_call_takes_a_moved_bot_back(cloud: System) -> None:
    """Neither a start with the old settings nor the command once more asks Telegram's server anything."""
    await cloud.bot.command("move-to-local")
    before = len(cloud.world.requests)

    await cloud.bot.start(until="can't run")
    again, said = await cloud.bot.command("move-to-local")

    assert await cloud.bot.ended() == 1
    assert "move-to-cloud" in cloud.bot.log[-1]
    assert (again, "already" in said) == (0, True)
    assert len(cloud.world.requests) == before
    assert cloud.world.bot.is_logged_out


async def test_lost_answer_of_log_out_is_asked_for_again(cloud: System) -> None:
    """Until it is known that the bot has left, it doesn't start."""
    cloud.telegram.faults.add("logOut", lost_response())
    unknown, said = await cloud.bot.command("move-to-local")
    assert (unknown, "run the command again" in said) == (1, True), said
    await cloud.bot.start(until="can't run")
    assert await cloud.bot.ended() == 1

    again, said = await cloud.bot.command("move-to-local")

    assert again == 0, said
    assert _methods(cloud).count("logOut") == 1


async def test_bot_comes_back_after_ten_minutes(cloud: System, tmp_path: Path) -> None:
    """It leaves the server beside it; the cloud is not called before it takes the bot back."""
    await cloud.bot.command("move-to-local")
    async with _server_beside(cloud, tmp_path):
        back, said = await cloud.bot.command("move-to-cloud")
    assert back == 0, said
    before = len(cloud.world.requests)

    cloud.bot.settings |= {"TELEGRAM_LOCAL": "false", "TELEGRAM_API_URL": cloud.telegram.url}
    await cloud.bot.start(until="can't run")

    assert await cloud.bot.ended() == 1
    assert "ten minutes" in cloud.bot.log[-1]
    assert len(cloud.world.requests) == before


async def test_server_beside_the_bot_needs_the_move(cloud: System, tmp_path: Path) -> None:
    """Else both servers would fetch the bot's updates."""
    async with _server_beside(cloud, tmp_path):
        await cloud.bot.start(until="can't run")

    assert await cloud.bot.ended() == 1
    assert "move-to-local" in cloud.bot.log[-1]
    assert not cloud.world.requests


async def test_running_bot_is_not_moved(cloud: System) -> None:
    """Its next poll would take it back."""
    await cloud.start()
    moved, said = await cloud.bot.command("move-to-local")

    assert (moved, "already running" in said) == (1, True)
    assert "logOut" not in _methods(cloud)


NOW = time.time()


@pytest.mark.parametrize(
    ("move", "is_local", "may_start"),
    [
        (None, False, True),
        (None, True, False),
        (Move(Place.LEAVING_CLOUD, NOW), False, False),
        (Move(Place.LEAVING_CLOUD, NOW), True, False),
        (Move(Place.LOCAL, NOW), True, True),
        (Move(Place.LEAVING_LOCAL, NOW - AWAY_SECONDS), False, False),
        (Move(Place.LEAVING_LOCAL, NOW - AWAY_SECONDS), True, False),
        (Move(Place.CLOUD, NOW), False, False),
        (Move(Place.CLOUD, NOW - AWAY_SECONDS), False, True),
        (Move(Place.CLOUD, NOW - AWAY_SECONDS), True, False),
    ],
)
def test_start_calls_only_the_server_it_belongs_to(move: Move | None, *, is_local: bool, may_start: bool) -> None:
    """Half moved, it starts nowhere."""
    try:
        check_place(move, is_local=is_local, now=NOW)
    except WrongServerError:
        assert not may_start
    else:
        assert may_start
