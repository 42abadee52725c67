"""The sandbox behind the page: the two stand-ins, three people, two groups, and the real bot."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sandbox import aimlapi
from sandbox.aimlapi import AimlApi
from sandbox.bot_process import BotProcess
from sandbox.telegram import Person, Served, World, serve_telegram
from sandbox.traffic import Traffic
from sandbox.web.supervisor import Supervisor
from sandbox.web.switches import FaultSwitches

PROGRAM = Path(__file__).with_name("sandbox_bot.py")
QUEUED, GENERATING = 1.0, 6.0
"""Seconds; the real model takes minutes."""


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


@asynccontextmanager
async def run_playground(
    directory: Path, *, settings: Mapping[str, str] | None = None
) -> AsyncIterator[Playground]:
    """Set everything up; the caller starts the bot, which is killed at the end of the block.

    `settings` are added to the bot's settings that connect it to the stand-ins.
    """
    world = World(directory / "telegram", bot_name="Animation bot")
    people = _populate(world)
    home = directory / "bot"
    home.mkdir(parents=True)
    traffic = Traffic()
    async with serve_telegram(world, traffic=traffic) as telegram, aimlapi.running(traffic=traffic) as api:
        api.seconds_in_queue, api.seconds_to_generate = QUEUED, GENERATING
        connecting = {
            "TELEGRAM_BOT_TOKEN": world.bot.token,
            "AIMLAPI_KEY": api.key,
            "TELEGRAM_API_URL": telegram.url,
            "AIMLAPI_URL": api.url,
            "POLL_INTERVAL": "1s",
            "ADMIN_CHAT": str(people[-1].id),
        }
        bot = BotProcess(home, connecting | dict(settings or {}), program=PROGRAM)
        switches = FaultSwitches(telegram.faults, api)
        try:
            yield Playground(directory, world, people, telegram, api, traffic, switches, Supervisor(bot))
        finally:
            await bot.close()


def _populate(world: World) -> tuple[Person, ...]:
    """Create three people, a group in privacy mode, and a forum."""
    ann, ben, cleo = people = tuple(world.person(name) for name in ("Ann", "Ben", "Cleo"))
    cleo.starts_bot()
    world.group("Friends", ann, [ben, cleo])
    forum = world.group("Film club", ben, [ann, cleo], forum=True)
    forum.topic("Clips")
    forum.topic("Holidays")
    return people
