"""Prints a whole conversation with the real bot as it happens: `python -m sandbox.demo`."""

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from sandbox import aimlapi, samples
from sandbox.bot_process import BotProcess, cancel_on_signals
from sandbox.telegram import Message, Person, World, serve_telegram
from sandbox.transcript import NO_COLOURS, TERMINAL, transcribe

BOT = Path(__file__).parent.parent / "bot.py"
RESULT = Path("demo-result.mp4")
LIMIT = 120.0
"""Seconds for the whole demo."""
GENERATING = 4.0
"""Seconds; the real model takes minutes."""
READING = 0.8
"""Seconds before each message of the person, so that the output can be followed."""
ANYTHING = ""  # part of every text
LOG_LINES = 15
INTERRUPTED = 128 + signal.SIGINT
"""Exit status after Ctrl+C, as shells report it."""

T = TypeVar("T")

HEADER = """\
A conversation with the photo animation bot
═══════════════════════════════════════════

The bot is the real one, in a process of its own. Telegram and the AI/ML API are
stand-ins on this machine: no account, no network, nothing to pay, and seconds
where the model takes minutes. So the video that comes back is not the model's
work: the stand-in shifts and tilts the photo to the rhythm of the movement, and
writes SANDBOX on it. Ann, who talks to the bot, is played by this program.

✎ marks a message that the bot has edited, · what else one sees in the chat."""

ENDING = """
═══════════════════════════════════════════
Done. The video is in {path}
({media.duration} seconds, {media.width} by {media.height} pixels, {kilobytes} kB, with the sound of Ann's video).

To talk to it yourself, and get the model's own work:
  1. Get a bot token from @BotFather and an API key from aimlapi.com.
  2. cp .env.example .env, and fill in both.
  3. make run
README.md tells the rest."""


class DemoError(Exception):
    """The demo can't continue; the message says why."""


def main(program: Path = BOT) -> int:
    """Run the demo with a bot and return the exit status."""
    try:
        asyncio.run(play(program))
    except asyncio.CancelledError:
        print("\nInterrupted.", file=sys.stderr)
        return INTERRUPTED
    except (DemoError, OSError) as error:
        print(f"\nThe demo can't go on: {error}", file=sys.stderr)
        return 1
    return 0


async def play(program: Path) -> None:
    """Run the demo. Raises DemoError, OSError if a file can't be written, CancelledError on a signal."""
    cancel_on_signals()
    say(HEADER)
    with TemporaryDirectory(prefix="demo-") as directory:
        home = Path(directory)
        world = World(home / "telegram", bot_name="Bot")
        ann = world.person("Ann")
        transcribe(ann.chat, say, TERMINAL if _has_colours() else NO_COLOURS)
        async with staged(world, home, program) as bot:
            result = await until_ended(bot, converse(ann))
        await asyncio.to_thread(keep, result)


@asynccontextmanager
async def staged(world: World, home: Path, program: Path) -> AsyncIterator[BotProcess]:
    """Run the bot with its stand-ins. Raises DemoError with the end of the log after a timeout."""
    async with serve_telegram(world) as telegram, aimlapi.running() as api:
        api.seconds_to_generate = GENERATING
        settings = {
            "TELEGRAM_BOT_TOKEN": world.bot.token,
            "AIMLAPI_KEY": api.key,
            "TELEGRAM_API_URL": telegram.url,
            "AIMLAPI_URL": api.url,
            "POLL_INTERVAL": "1s",
        }
        bot = BotProcess(home, settings, program=program)
        try:
            async with asyncio.timeout(LIMIT):
                await bot.start()
                yield bot
                await bot.stop()
        except TimeoutError:
            raise DemoError(with_log(f"it was not over after {LIMIT:.0f} seconds.", bot)) from None
        finally:
            await bot.close()


async def until_ended(bot: BotProcess, conversation: Coroutine[Any, Any, T]) -> T:
    """Return the result of the conversation. Raises DemoError if the bot ends first."""
    talk, end = asyncio.create_task(conversation), asyncio.create_task(bot.ended())
    try:
        await asyncio.wait({talk, end}, return_when=asyncio.FIRST_COMPLETED)
        if not talk.done():
            raise DemoError(with_log(f"the bot ended by itself, with status {end.result()}.", bot))
        return talk.result()
    finally:
        talk.cancel()
        end.cancel()


async def converse(ann: Person) -> Message:
    """Act as the person, and return the message with the video."""
    chat = ann.chat
    start = await ann.sends(chat, "/start")
    await chat.wait_for(ANYTHING, after=start, timeout=LIMIT)
    await asyncio.sleep(READING)
    photo = await ann.sends(chat, photo=samples.photo())
    await chat.wait_for(ANYTHING, after=photo, timeout=LIMIT)
    await asyncio.sleep(READING)
    video = await ann.sends(chat, video=samples.motion())
    offer = await chat.wait_for(lambda message: bool(message.buttons), after=video, timeout=LIMIT)
    await asyncio.sleep(READING)
    ann.presses(offer, "Animate")
    result = await chat.wait_for(lambda message: message.media is not None, after=offer, timeout=LIMIT)
    await chat.wait_until(lambda: offer.deleted, timeout=LIMIT)
    return result


def keep(result: Message) -> None:
    """Save the video, and print the ending. Raises OSError."""
    if result.media is None:
        raise DemoError("there is no video in the bot's last message.")
    path = shutil.copyfile(result.media.path, RESULT).resolve()
    say(ENDING.format(path=path, media=result.media, kilobytes=result.media.file.size // 1000))


def with_log(reason: str, bot: BotProcess) -> str:
    """Return a reason with the last lines of the bot's log."""
    lines = bot.log[-LOG_LINES:] or ["(nothing)"]
    return "\n".join([reason, "The bot's log ends with:", *(f"  {line}" for line in lines)])


def say(line: str) -> None:
    """Print a line at once, with `?` for characters that the output can't show."""
    try:
        print(line.encode(sys.stdout.encoding, "replace").decode(sys.stdout.encoding), flush=True)
    except BrokenPipeError:  # the reader is gone, as with `| head`; the video is still made
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _has_colours() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


if __name__ == "__main__":
    sys.exit(main())
