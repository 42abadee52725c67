"""The sandbox behind the page: the two stand-ins, three people, three groups, and the real bot."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sandbox import aimlapi
from sandbox.aimlapi import AimlApi
from sandbox.bot_process import BotProcess
from sandbox.ports import free_port
from sandbox.telegram import Person, Served, World, serve_telegram
from sandbox.traffic import Traffic
from sandbox.web.supervisor import Supervisor
from sandbox.web.switches import FaultSwitches

PROGRAM = Path(__file__).with_name("sandbox_bot.py")
QUEUED, GENERATING = 1.0, 6.0
"""Seconds; the real model takes minutes."""
NAMES = ("Ann", "Ben", "Cleo")


@dataclass
class Playground:
    """The parts of a running sandbox. The last person is the bot's admin."""

    directory: Path
    world: World
    people: tuple[Person, ...]
    telegram: Served
    api: AimlApi
    traffic: Traffic
    switches: FaultSwitches
    supervisor: Supervisor
    metrics_url: str
    """Where the bot is watched."""


@asynccontextmanager
async def run_playground(
    directory: Path,
    *,
    settings: Mapping[str, str] | None = None,
    languages: Sequence[str] = ("en",) * len(NAMES),
) -> AsyncIterator[Playground]:
    """Set everything up; the caller starts the bot, which is killed at the end of the block.

    `settings` are added to the bot's settings that connect it to the stand-ins. `languages` are those of the
    people's apps.
    """
    world = World(directory / "telegram", bot_name="Animation bot")
    world.bot.inline_mode = world.bot.guest_mode = True
    people = _populate(world, languages)
    home = directory / "bot"
    home.mkdir(parents=True)
    traffic = Traffic()
    async with serve_telegram(world, traffic=traffic) as telegram, aimlapi.running(traffic=traffic) as api:
        api.seconds_in_queue, api.seconds_to_generate = QUEUED, GENERATING
        metrics_port = free_port()
        connecting = {
            "TELEGRAM_BOT_TOKEN": world.bot.token,
            "AIMLAPI_KEY": api.key,
            "TELEGRAM_API_URL": telegram.url,
            "AIMLAPI_URL": api.url,
            "POLL_INTERVAL": "1s",
            "ADMIN_CHAT": str(people[-1].id),
            "METRICS_PORT": str(metrics_port),
        }
        bot = BotProcess(home, connecting | dict(settings or {}), program=PROGRAM)
        switches = FaultSwitches(world, telegram.faults, api)
        try:
            yield Playground(
                directory,
                world,
                people,
                telegram,
                api,
                traffic,
                switches,
                Supervisor(bot),
                metrics_url=f"http://127.0.0.1:{metrics_port}",
            )
        finally:
            await bot.close()


def _populate(world: World, languages: Sequence[str]) -> tuple[Person, ...]:
    """Create three people, a group in privacy mode, a forum, and a group without the bot."""
    ann, ben, cleo = people = tuple(world.person(name, code) for name, code in zip(NAMES, languages, strict=True))
    cleo.starts_bot()
    world.group("Friends", ann, [ben, cleo])
    forum = world.group("Film club", ben, [ann, cleo], forum=True)
    forum.topic("Clips")
    forum.topic("Holidays")
    world.group("Family", ann, [ben, cleo], with_bot=False)
    return people
