"""One job from the first photo to its end, with at most one crash or stop of the bot on the way."""

import asyncio
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from domain.job import JobState
from sandbox import samples
from sandbox.aimlapi import AimlApi
from sandbox.aimlapi import running as running_aimlapi
from sandbox.faults import Hook
from sandbox.telegram import CallbackQuery, Message, Person, Served, World, serve_telegram
from tests.invariants.support.crashing_bot import CrashingBot, CrashPoint
from tests.invariants.support.database_reader import UNDER_WAY, UNHANDLED, rows, until_none
from tests.support.forked_bot import FLOOD_SPEED
from tests.support.new_file import put_new_file

PHOTO = samples.photo(200, 200)
VIDEO = samples.motion(2.0, 200, 200, frame_rate=8)
UNCERTAIN = "may or may not be in the making"
TIMEOUT = 150.0
"""Seconds for one part of the conversation; generous, since several bots share the cores."""
POLLS = 2
"""The generation is completed at this poll."""


@dataclass
class Crash:
    """What was stored, and what had been requested, when the process had died."""

    state: str | None
    """The state of the job, if there was one."""
    videos: int
    """Requests to send one."""


@dataclass
class Scenario:
    """A conversation with the bot, and what came of it."""

    home: Path
    world: World
    api: AimlApi
    bot: CrashingBot
    person: Person
    crash_at: CrashPoint | None = None
    requests: list[CrashPoint] = field(default_factory=list)
    """Every request to a stand-in, and every response before it is sent, in order."""
    started_after: tuple[int, int] = 0, 0
    """How many requests and commits were made before the first photo."""
    crashes: list[Crash] = field(default_factory=list)
    offer: Message | None = None
    press: CallbackQuery | None = None
    """Of Animate."""

    async def run(self) -> None:
        """Hold the conversation, start the bot again after a crash, and wait until nothing is left to do."""
        self.bot.start(crash_at=self.crash_at)
        restarter = asyncio.create_task(self._restart_after_crashes())
        try:
            await self._wait_for_start()
            await self._talk_to_bot()
            await until_none(self.bot.database, UNHANDLED, UNDER_WAY, seconds=TIMEOUT)
            await self._until_no_files_are_left()
        finally:
            restarter.cancel()
            await asyncio.wait([restarter])

    async def stop(self) -> None:
        """Stop the process by SIGTERM: it removes the files of quality checks that are still under way."""
        self.bot.terminate()
        await self.bot.ended()

    @property
    def crash_points(self) -> list[CrashPoint]:
        """All moments of the last run since the first photo, at which the process might be killed."""
        requests, commits = self.started_after
        return self.requests[requests:] + self.bot.commits()[commits:]

    @property
    def files(self) -> list[str]:
        """The files of jobs on the disk, with those in the cache."""
        return [str(path) for name in ("jobs", "cache") for path in (self.home / "data" / name).rglob("*")]

    @property
    def was_answered(self) -> bool:
        """Whether the press was answered."""
        return self.press is not None and self.press.answer is not None

    @property
    def videos(self) -> list[Message]:
        """The videos that the bot sent."""
        return [message for message in self.person.chat.by_bot if message.media is not None]

    def prepare(self, telegram: Served) -> None:
        """Do what has to be done before the bot starts."""

    def broken_rules(self) -> Iterator[str]:
        """Describe what was paid, sent or told other than it must be."""
        # A stop, unlike a crash, leaves nothing in doubt.
        crash = self.crashes[0] if self.crashes and self.bot.crash_by == signal.SIGKILL else None
        is_uncertain = crash is not None and crash.state == JobState.SUBMITTING
        cut_off = crash.videos if crash is not None and crash.state == JobState.DELIVERING else 0
        told = [message for message in self.person.chat.by_bot if UNCERTAIN in message.text]
        if is_uncertain:
            if self.api.posts > 1 or self.videos or len(told) != 1:
                yield f"{self.api.posts} POSTs, {len(self.videos)} videos, told {len(told)} times"
        elif self.api.posts != 1 or not 1 <= len(self.videos) <= 1 + cut_off or told:
            yield f"{self.api.posts} POSTs, {len(self.videos)} videos where {cut_off} were cut off in flight"
        end = "uncertain" if is_uncertain else "delivered"
        jobs = rows(self.bot.database, "SELECT state, due_at, step_started_at FROM jobs")
        if jobs != [(end, None, None)]:
            yield f"the database says {jobs}"
        if self.bot.crash_by != signal.SIGKILL and (twice := self._told_twice):
            yield f"told twice: {twice}"

    @property
    def _told_twice(self) -> list[str]:
        """What each message began with, where several began with the same."""
        begun = [(message.versions or [message.content])[0].text for message in self.person.chat.by_bot]
        counted = Counter(text.text for text in begun)
        return [text for text, times in counted.items() if times > 1]

    def at(self, moment: str, whose: str, counted: Counter[str]) -> Hook:
        """Return a hook for a stand-in that records each moment, and lets the bot crash at `crash_at`."""

        async def reach(target: str) -> None:
            name = f"{moment} {whose} {target}"
            counted[name] += 1
            crash_point = CrashPoint(name, counted[name])
            self.requests.append(crash_point)
            if crash_point == self.crash_at:
                self.crash_at = None
                await self.bot.crash()

        return reach

    async def _wait_for_start(self) -> None:
        """Wait for the first getUpdates: crashes of the start are not part of the scenario."""
        await self.world.wait_until(lambda: bool(self.world.calls("getUpdates")), TIMEOUT)
        self.started_after = len(self.requests), len(self.bot.commits())

    async def _talk_to_bot(self) -> None:
        person = self.person
        await person.sends(person.chat, photo=PHOTO)
        await person.chat.wait_for("Now send a video", timeout=TIMEOUT)
        await person.sends(person.chat, video=VIDEO)
        offer = await person.chat.wait_for(lambda message: "Animate" in str(message.buttons), timeout=TIMEOUT)
        self.offer = offer
        self.press = person.presses(offer, "Animate")
        await person.chat.wait_until(lambda: self._is_concluded(offer), timeout=TIMEOUT)

    async def _until_no_files_are_left(self) -> None:
        """Wait until no file is left. Polls: nothing outside shows when a quality check ends."""
        async with asyncio.timeout(TIMEOUT):
            while self.files:  # noqa: ASYNC110 - another process removes them
                await asyncio.sleep(0.05)

    def _is_concluded(self, offer: Message) -> bool:
        told = self.videos or [message for message in self.person.chat.by_bot if UNCERTAIN in message.text]
        return offer.deleted and bool(told)

    async def _restart_after_crashes(self) -> None:
        """Record each crash, and start the bot again."""
        while True:
            await self.bot.ended()
            states = rows(self.bot.database, "SELECT state FROM jobs")
            # One whose request is being handled arrives, too.
            videos = sum(moment.name == "request Telegram sendVideo" for moment in self.requests)
            self.crashes.append(Crash(str(states[0][0]) if states else None, videos))
            self.bot.start()


@asynccontextmanager
async def running_scenario(
    home: Path,
    crash_at: CrashPoint | None = None,
    *,
    kind: type[Scenario] = Scenario,
    database_url: str | None = None,
    with_fake_media: bool = False,
    crash_by: signal.Signals = signal.SIGKILL,
) -> AsyncIterator[Scenario]:
    """Prepare a scenario in an existing folder; its bot is killed at the end.

    Without a `database_url` it gets a SQLite file. With fake media no media processes start.
    """
    world = World(home / "telegram")
    world.query_lifetime = TIMEOUT
    world.flood_speed = FLOOD_SPEED
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
        scenario = kind(
            home,
            world,
            api,
            CrashingBot(home, settings, database=database_url, with_fake_media=with_fake_media, crash_by=crash_by),
            world.person("Ann"),
            crash_at,
        )
        if isinstance(scenario.bot.database, Path):
            put_new_file(scenario.bot.database)
        counted: Counter[str] = Counter()
        for hooks, moment, whose in (
            (telegram.app.on_request, "request", "Telegram"),
            (telegram.app.on_response, "answer", "Telegram"),
            (api.on_request, "request", "API"),
            (api.on_response, "answer", "API"),
        ):
            hooks.append(scenario.at(moment, whose, counted))
        api.on_request.append(_finishing(api))
        scenario.prepare(telegram)
        try:
            yield scenario
        finally:
            await scenario.bot.close()


def _finishing(api: AimlApi) -> Hook:
    """Return a hook that completes the generation at a certain poll, however slow the machine is."""

    async def finish(target: str) -> None:
        if target == "poll" and api.requests["poll"] >= POLLS and not api.generations[0].ended:
            await api.finish(api.generations[0].id)

    return finish
