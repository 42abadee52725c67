"""What the page plays with: the two stand-ins, three people, two groups, and the real bot between them."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sandbox import aimlapi
from sandbox.aimlapi import AimlApi
from sandbox.bot_process import BotProcess
from sandbox.telegram import Person, Served, World, serve_telegram
from sandbox.traffic import Traffic
from sandbox.web.keeper import Keeper
from sandbox.web.troubles import Troubles

QUEUED, GENERATING = 1.0, 6.0  # seconds; the model takes minutes


@dataclass
class Playground:
    """Everything that is there. The person who comes last runs the bot: trouble is reported to them."""

    directory: Path
    world: World
    people: tuple[Person, ...]
    telegram: Served
    api: AimlApi
    traffic: Traffic
    troubles: Troubles
    keeper: Keeper


@asynccontextmanager
async def prepared(directory: Path, *, settings: Mapping[str, str] | None = None) -> AsyncIterator[Playground]:
    """Set everything up; the bot isn't started yet, and doesn't outlive the block.

    `settings` are the bot's, on top of those that connect it to the stand-ins.
    """
    world = World(directory / "telegram", bot_name="Animation bot")
    people = _settle(world)
    home = directory / "bot"
    home.mkdir(parents=True)
    traffic = Traffic()
    async with serve_telegram(world, traffic=traffic) as telegram, aimlapi.running(traffic=traffic) as api:
        api.seconds_in_queue, api.seconds_to_generate = QUEUED, GENERATING
        needed = {
            "TELEGRAM_BOT_TOKEN": world.bot.token,
            "AIMLAPI_KEY": api.key,
            "TELEGRAM_API_URL": telegram.url,
            "AIMLAPI_URL": api.url,
            "POLL_INTERVAL": "1s",
            "ADMIN_CHAT": str(people[-1].id),
        }
        bot = BotProcess(home, needed | dict(settings or {}))
        troubles = Troubles(telegram.faults, api)
        try:
            yield Playground(directory, world, people, telegram, api, traffic, troubles, Keeper(bot))
        finally:
            await bot.close()


def _settle(world: World) -> tuple[Person, ...]:
    """Make three people, a group in which the bot sees only what is meant for it, and a forum."""
    ann, ben, cleo = people = tuple(world.person(name) for name in ("Ann", "Ben", "Cleo"))
    cleo.starts_bot()
    world.group("Friends", ann, [ben, cleo])
    forum = world.group("Film club", ben, [ann, cleo], forum=True)
    forum.topic("Clips")
    forum.topic("Holidays")
    return people
