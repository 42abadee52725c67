"""One walk through a job's life, from the first photo to the last word, with or without a death on the way."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sandbox import samples
from sandbox.aimlapi import AimlApi
from sandbox.aimlapi import running as running_aimlapi
from sandbox.faults import Hook
from sandbox.telegram import Message, Person, World, serve_telegram
from tests.invariants.support.crashing_bot import Mortal, Point
from tests.invariants.support.database_reader import UNDER_WAY, UNHANDLED, rows, until_none

PHOTO = samples.photo(200, 200)
VIDEO = samples.motion(2.0, 200, 200, frame_rate=8)
UNCERTAIN = "can't find out whether they arrived"
PATIENCE = 60.0
"""Seconds for a part of the conversation: four bots share two cores that may be slow."""
LOOKS = 2
"""How often the bot looks at the generation before it is done."""


@dataclass
class Death:
    """What was on the disk and in the chat when the process had died."""

    state: str | None
    """The job's, if there was one."""
    videos: int


@dataclass
class Walk:
    """A walk, and what came of it."""

    home: Path
    world: World
    api: AimlApi
    bot: Mortal
    person: Person
    until: Point | None = None
    requests: list[Point] = field(default_factory=list)
    """Every request to a stand-in, and every answer before it leaves, in order."""
    started_after: tuple[int, int] = 0, 0
    """How many requests and commits belong to the start of the process."""
    deaths: list[Death] = field(default_factory=list)
    offer: Message | None = None
    was_answered: bool = False
    """Whether the press got an answer."""

    async def go(self) -> None:
        """Live through all of it."""
        self.bot.start(until=self.until)
        reviver = asyncio.create_task(self._revive())
        try:
            await self._settle()
            await self._converse()
            await until_none(self.bot.database, UNHANDLED, UNDER_WAY, seconds=PATIENCE)
            await self._all_tidied_up()
        finally:
            reviver.cancel()
            await asyncio.wait([reviver])

    async def stop(self) -> None:
        """End the process in good order: what it still looks into for advice is gone then, whenever it began."""
        self.bot.terminate()
        await self.bot.ended()

    @property
    def points(self) -> list[Point]:
        """All that happened in the last life since the first photo: where the process might have died."""
        requests, commits = self.started_after
        return self.requests[requests:] + self.bot.commits()[commits:]

    @property
    def files(self) -> list[str]:
        """What the bot has on the disk for jobs."""
        return [str(path) for path in (self.home / "data" / "jobs").rglob("*")]

    @property
    def videos(self) -> list[Message]:
        """The videos that the person got."""
        return [message for message in self.person.chat.by_bot if message.media is not None]

    def at(self, moment: str, whose: str, counted: Counter[str]) -> Hook:
        """Return a hook for one of the stand-ins that notes a point, and kills the bot at the chosen one."""

        async def reach(target: str) -> None:
            name = f"{moment} {whose} {target}"
            counted[name] += 1
            point = Point(name, counted[name])
            self.requests.append(point)
            if point == self.until:
                self.until = None
                self.bot.kill()
                await self.bot.ended()

        return reach

    async def _settle(self) -> None:
        """Let the start be over: the walk begins with the first photo."""
        await self.world.wait_until(lambda: bool(self.world.calls("getUpdates")), PATIENCE)
        self.started_after = len(self.requests), len(self.bot.commits())

    async def _converse(self) -> None:
        person = self.person
        await person.sends(person.chat, photo=PHOTO)
        await person.chat.wait_for("Now send a video", timeout=PATIENCE)
        await person.sends(person.chat, video=VIDEO)
        offer = await person.chat.wait_for(lambda message: "Animate" in str(message.buttons), timeout=PATIENCE)
        self.offer = offer
        press = person.presses(offer, "Animate")
        await person.chat.wait_until(lambda: self._is_over(offer), timeout=PATIENCE)
        self.was_answered = press.answer is not None

    async def _all_tidied_up(self) -> None:
        """Wait until no file is left; nobody is told when one has been looked into for advice."""
        async with asyncio.timeout(PATIENCE):
            while self.files:  # noqa: ASYNC110 - another process removes them
                await asyncio.sleep(0.05)

    def _is_over(self, offer: Message) -> bool:
        told = self.videos or [message for message in self.person.chat.by_bot if UNCERTAIN in message.text]
        return offer.deleted and bool(told)

    async def _revive(self) -> None:
        """After each death look at what it has left, and start again."""
        while True:
            await self.bot.ended()
            states = rows(self.bot.database, "SELECT state FROM jobs")
            self.deaths.append(Death(str(states[0][0]) if states else None, len(self.videos)))
            self.bot.start()


@asynccontextmanager
async def walking(home: Path, until: Point | None = None, *, is_quick: bool = False) -> AsyncIterator[Walk]:
    """Set everything up for a walk in a folder that is there; the bot is gone afterwards.

    A quick walk is one without media processes.
    """
    world = World(home / "telegram")
    world.query_lifetime = PATIENCE
    async with serve_telegram(world) as telegram, running_aimlapi() as api:
        api.quick = api.hold = True
        settings = {
            "TELEGRAM_BOT_TOKEN": world.bot.token,
            "AIMLAPI_KEY": api.key,
            "TELEGRAM_API_URL": telegram.url,
            "AIMLAPI_URL": api.url,
            "POLL_INTERVAL": "0.1s",
            "SET_PROFILE": "false",
        }
        walk = Walk(home, world, api, Mortal(home, settings, is_quick=is_quick), world.person("Ann"), until)
        counted: Counter[str] = Counter()
        for hooks, moment, whose in (
            (telegram.app.on_request, "request", "Telegram"),
            (telegram.app.on_response, "answer", "Telegram"),
            (api.on_request, "request", "API"),
            (api.on_response, "answer", "API"),
        ):
            hooks.append(walk.at(moment, whose, counted))
        api.on_request.append(_finishing(api))
        try:
            yield walk
        finally:
            await walk.bot.close()


def _finishing(api: AimlApi) -> Hook:
    """Return a hook that lets a generation be done at a certain look, however slow the machine is."""

    async def finish(target: str) -> None:
        if target == "poll" and api.requests["poll"] == LOOKS:
            await api.finish(api.generations[0].id)

    return finish
