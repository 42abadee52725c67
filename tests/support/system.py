"""The system that end-to-end tests run: the real bot process between the two stand-in servers."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox import samples
from sandbox.aimlapi import AimlApi
from sandbox.aimlapi import running as running_aimlapi
from sandbox.bot_process import BotProcess
from sandbox.telegram import Message, Person, Served, World, serve_telegram
from tests.support.forked_bot import FLOOD_SPEED, Prepare, new_bot
from tests.support.new_file import put_new_file

WITH_LOOPBACK_RESULTS = Path(__file__).with_name("loopback_results.py")
QUICK = {"POLL_INTERVAL": "0.2s", "ADVICE": "false", "SET_PROFILE": "false", "STOP_GRACE": "2s"}
QUICK |= {"READY_MADE_MOVES": "none"}  # so that lists have what a test has saved


@dataclass
class System:
    """The bot process and both stand-ins."""

    world: World
    telegram: Served
    api: AimlApi
    bot: BotProcess
    checked_lines: int = 0
    """How much of the log check() has seen already."""

    def check(self) -> None:
        """Raise AssertionError if something happened since the last check that must never happen in any test."""
        log = "\n".join(self.bot.log[self.checked_lines :])
        self.checked_lines = len(self.bot.log)
        leaks, floods = list(self.api.leaks), list(self.world.floods)
        self.api.leaks.clear()
        self.world.floods.clear()
        assert self.world.bot.token not in log, "the token is in the log"
        assert self.api.key not in log, "the key is in the log"
        assert "Traceback" not in log, log
        assert not leaks
        assert not floods, floods

    async def start(self, **settings: str) -> None:
        """Start the bot; `settings` are added to those that make it quick."""
        self.bot.settings |= settings
        await self.bot.start()

    def change(self, person: Person, statement: str) -> None:
        """Write to the bot's database. `:person` in the statement is the id; they must have nothing under way."""
        with closing(sqlite3.connect(self.bot.database, timeout=10)) as connection, connection:
            connection.execute(statement, {"person": person.id})

    async def offer(self, person: Person, *, photo: bytes | None = None, video: bytes | None = None) -> Message:
        """Let a person send both files in their private chat; return the bot's offer."""
        sent = await person.sends(person.chat, photo=photo or PHOTO)
        await person.sends(person.chat, video=video or MOTION)
        return await person.chat.wait_for(has_button("Animate"), after=sent)

    async def job(self, person: Person) -> Message:
        """Let a person start a job in their private chat; return its status message."""
        offer = await self.offer(person)
        await person.presses(offer, "Animate").answered()
        return offer

    async def stored(self, question: str, person: Person) -> None:
        """Wait until a query about a person has a row whose first column is true: what no message tells."""
        connection = sqlite3.connect(self.bot.database)
        try:
            async with asyncio.timeout(20):
                # Another process commits, so there is no event to wait for.
                while not (connection.execute(question, (person.id,)).fetchone() or [0])[0]:  # noqa: ASYNC110 - see above
                    await asyncio.sleep(0.02)
        finally:
            connection.close()

    async def concluded(self) -> None:
        """Wait until all jobs have ended: their last commit comes after the last message."""
        connection = sqlite3.connect(self.bot.database)
        try:
            async with asyncio.timeout(10):
                # Another process commits, so there is no event to wait for.
                while connection.execute("SELECT 1 FROM jobs WHERE due_at IS NOT NULL").fetchone():  # noqa: ASYNC110 - see above
                    await asyncio.sleep(0.02)
        finally:
            connection.close()


PHOTO = samples.photo(240, 320)
MOTION = samples.motion(2.0, 180, 240, frame_rate=12)


def has_button(label: str) -> Callable[[Message], bool]:
    """Return a condition: the message has a button whose label contains this."""
    return lambda message: any(label in button for button in message.buttons)


def says(words: str) -> Callable[[list[str]], bool]:
    """Return a condition for wait_for_log(): a line contains this."""
    return lambda lines: any(words in line for line in lines)


def has_video(message: Message) -> bool:
    """Return whether the message has a video."""
    return message.media is not None and message.media.kind == "video"


@asynccontextmanager
async def running_system(
    directory: Path,
    *,
    program: Path | None = None,
    prepare: Prepare | None = None,
    bot_name: str = "Sandbox bot",
    local_dir: Path | None = None,
) -> AsyncIterator[System]:
    """Prepare a system, whose bot the caller starts, and check() it at the end.

    Without a `program` the bot is a ForkedBot, which `prepare` changes. `local_dir` is the folder of a Bot API
    server beside the bot, to which it has been moved.
    """
    world = World(directory / "telegram", bot_name=bot_name)
    world.flood_speed = FLOOD_SPEED if program is None else 1.0
    async with serve_telegram(world, local_dir=local_dir) as served, running_aimlapi() as api:
        api.quick = True
        api.seconds_to_generate = 0.3
        settings = {
            "TELEGRAM_BOT_TOKEN": world.bot.token,
            "AIMLAPI_KEY": api.key,
            "TELEGRAM_API_URL": served.url,
            "AIMLAPI_URL": api.url,
        }
        if local_dir is not None:
            settings |= {"TELEGRAM_LOCAL": "true", "TELEGRAM_LOCAL_DIR": str(local_dir)}
        home = directory / "bot"
        home.mkdir(parents=True)
        settings |= QUICK
        bot = new_bot(home, settings, program=program, prepare=prepare)
        if program is None:
            put_new_file(bot.database)
        system = System(world, served, api, bot)
        if local_dir is not None:
            async with serve_telegram(world) as cloud:
                moved, said = await system.bot.command(
                    "move-to-local", TELEGRAM_LOCAL="false", TELEGRAM_API_URL=cloud.url
                )
            assert moved == 0, said
        try:
            yield system
        finally:
            await system.bot.close()
        system.check()


def field(message: Message, name: str) -> Any:
    """Return a field of the message as the Bot API gives it."""
    return message.json().get(name)
