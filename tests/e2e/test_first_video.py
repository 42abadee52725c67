"""What a first video takes, in messages, taps and words: docs/first-video.md. `make transcripts` counts anew."""

import os
import re
from collections.abc import AsyncIterator
from dataclasses import astuple, dataclass
from pathlib import Path

import pytest

from sandbox import samples
from sandbox.telegram import Chat, Message, Person
from sandbox.telegram.keyboards import buttons
from tests.support.system import System, has_button, has_video, running_system

PAGE = Path(__file__).parents[2] / "docs" / "first-video.md"
PHOTO = samples.photo(720, 960)

TEXT = """\
# What a first video takes

Counted by a test (`tests/e2e/test_first_video.py`) in conversations of the real process, in English, without a
detour, from /start (a tap), or in a group from /animate, to the video. Words are those of the bot's
messages as they first appear, with their buttons, until the video comes. "Before" is the bot of commit 572c6e5,
counted in the same way in its conversations in docs/; it had no ready-made moves.

| | sent by people | taps | words to read | messages of the bot | that stay | that notify |
|---|---|---|---|---|---|---|
{rows}
"""


SENDS = {"sendMessage", "sendPhoto", "sendVideo", "sendAnimation"}


@dataclass(frozen=True)
class Effort:
    """A row of the table."""

    sent: int
    taps: int
    words: int
    messages: int
    staying: int
    notifying: int

    def row(self, name: str) -> str:
        """Return it as a line."""
        return f"| {name} | {' | '.join(map(str, astuple(self)))} |"


FORMER = {
    "private, own photo and video": Effort(2, 2, 182, 4, 3, 4),
    "group, a photo that is there, a video": Effort(2, 1, 91, 3, 2, 3),
}
"""Counted in the conversations of commit 572c6e5."""


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[System]:
    """A system whose bot looks into files and has one ready-made move."""
    async with running_system(tmp_path) as system:
        await system.start(ADVICE="true", READY_MADE_MOVES="wave,nod,dance,walk,cheer")
        yield system


async def test_first_video_takes_what_the_docs_say(bot: System) -> None:
    """In private with both files of one's own, and with a ready-made move; in a group, asked and not asked."""
    found = {
        "private, own photo and video": await _private(bot, bot.world.person("Ann")),
        "private, own photo, ready-made move": await _ready_made(bot, bot.world.person("Ben")),
        "group, a photo that is there, a video": await _asked_in_group(bot, bot.world.person("Cleo")),
        "group, both files in one reply": await _group(bot, bot.world.person("Dan")),
    }
    rows = [effort.row(f"before: {name}") for name, effort in FORMER.items()]
    rows += [effort.row(f"now: {name}") for name, effort in found.items()]
    text = TEXT.format(rows="\n".join(rows))
    if os.environ.get("WRITE_TRANSCRIPTS"):
        PAGE.write_text(text, encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == text, "run `make transcripts`, and read it"


async def _private(bot: System, ann: Person) -> Effort:
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("photos to life")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    await ann.sends(ann.chat, video=samples.motion(20.0, 240, 320, frame_rate=10))
    return await _animate(bot, ann, ann.chat, sent=2, taps=1)


async def _ready_made(bot: System, ben: Person) -> Effort:
    await ben.sends(ben.chat, "/start")
    await ben.chat.wait_for("photos to life")
    await ben.sends(ben.chat, photo=PHOTO)
    asked = await ben.chat.wait_for("Now send a video")
    await ben.presses(asked, "dance").answered()
    return await _animate(bot, ben, ben.chat, sent=1, taps=2)


async def _asked_in_group(bot: System, cleo: Person) -> Effort:
    group = bot.world.group("Friends", cleo, [bot.world.person("Eve")])
    greeted = await group.wait_for("Write /animate")
    photo = await cleo.sends(group, photo=PHOTO)
    await cleo.sends(group, "/animate", reply_to=photo)
    asked = await group.wait_for("Reply to this message", after=greeted)
    await cleo.sends(group, video=samples.motion(3.0, 180, 240, frame_rate=12), reply_to=asked)
    return await _animate(bot, cleo, group, sent=2, taps=0, after=greeted)


async def _group(bot: System, dan: Person) -> Effort:
    group = bot.world.group("Others", dan, [bot.world.person("Fay")])
    greeted = await group.wait_for("Write /animate")
    photo = await dan.sends(group, photo=PHOTO)
    await dan.sends(group, video=samples.motion(3.0, 180, 240, frame_rate=12), caption="/animate", reply_to=photo)
    return await _animate(bot, dan, group, sent=1, taps=0, after=greeted)


async def _animate(
    bot: System, person: Person, chat: Chat, *, sent: int, taps: int, after: Message | None = None
) -> Effort:
    """Start the job, wait until all is over, and count the bot's messages after the one that is given."""
    offer = await chat.wait_for(has_button("Animate"))
    await person.presses(offer, "Animate").answered()
    await chat.wait_for(has_video)
    await bot.concluded()
    await chat.wait_until(lambda: offer.deleted)
    said = [message for message in chat.messages if message.by_bot and message is not after]
    sends = [call.parameters for call in bot.world.requests if call.method in SENDS and not call.is_refused]
    loud = [each for each in sends if each["chat_id"] == chat.id and not each.get("disable_notification")]
    return Effort(
        sent,
        taps + 1,
        sum(_words(message) for message in said if not has_video(message)),
        len(said),
        sum(not message.deleted for message in said),
        len(loud) - (after is not None),  # the greeting
    )


def _words(message: Message) -> int:
    """Count the words of a message and its buttons as it was sent."""
    sent = message.versions[0] if message.versions else message.content
    shown = [sent.text.text, *(button["text"] for button in buttons(sent.markup))]
    return sum(bool(re.search(r"\w", word)) for text in shown for word in text.split())
