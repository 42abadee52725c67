"""The two conversations in docs/ are what the real bot says. `make transcripts` writes them again."""

import os
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from sandbox import samples
from sandbox.telegram import Chat, Message
from sandbox.transcript import transcribe
from tests.support.system import System, has_button, has_video, running_system

DOCS = Path(__file__).parents[2] / "docs"
PHOTO, OTHER_PHOTO = samples.photo(720, 960), samples.photo(900, 600)

HEAD = """\
# {title}

The real process between the stand-ins, written down by a test (`tests/e2e/test_transcripts.py`). ✎ marks a message
that the bot has edited, · what else one sees in the chat.

```text
"""
_BLOCK_HEAD = re.compile(r" *(?P<name>\S[^│]*?) │")


@pytest.fixture
async def hinting(tmp_path: Path) -> AsyncIterator[System]:
    """A system whose bot finds out the quality of files as they arrive."""
    async with running_system(tmp_path, bot_name="Bot") as system:
        await system.start(ADVICE="true")
        yield system


class Record:
    """Records a chat from now on."""

    def __init__(self, chat: Chat, title: str, name: str) -> None:
        self._title = title
        self._file = DOCS / name
        self._lines: list[str] = []
        transcribe(chat, self._lines.append)

    def compare(self) -> None:
        """Compare the record with the file in docs/, or write it there."""
        text = HEAD.format(title=self._title) + "\n".join(self._lines).strip("\n") + "\n```\n"
        if os.environ.get("WRITE_TRANSCRIPTS"):
            self._file.write_text(text, encoding="utf-8")
        assert messages_in(self._file.read_text(encoding="utf-8")) == messages_in(text), (
            "run `make transcripts`, and read it"
        )


def messages_in(text: str) -> list[str]:
    """Return the messages without edits and events, whose number depends on the speed of the machine."""
    blocks = re.split(r"\n\s*\n", text.partition("```text\n")[2])
    kept = []
    for block in blocks:
        lines = [line for line in block.strip("\n").splitlines() if not line.lstrip().startswith(("·", "```"))]
        head = _BLOCK_HEAD.match(lines[0]) if lines else None
        if head is not None and not head["name"].endswith("✎"):
            kept.append("\n".join(lines))
    return kept


def has_words(message: Message, words: str) -> Callable[[], bool]:
    """Return a condition: the message contains these words."""
    return lambda: words in message.text


async def test_private_conversation_is_as_in_the_docs(hinting: System) -> None:
    """From /start to the second video: cut, settings, result, motion, history."""
    ann = hinting.world.person("Ann")
    chat = ann.chat
    record = Record(chat, "A private conversation", "conversation-private.md")

    await ann.sends(chat, "/start")
    await chat.wait_for("I bring photos to life")
    await ann.sends(chat, photo=PHOTO)
    await chat.wait_for("Now send a video")
    await ann.sends(chat, video=samples.motion(20.0, 240, 320, frame_rate=10))
    offer = await chat.wait_for(has_button("Animate"))
    await ann.presses(offer, "First 5").answered()
    await chat.wait_until(has_words(offer, "the first 5 of 20 seconds"))
    await ann.presses(offer, "Settings").answered()
    await chat.wait_until(lambda: has_button("Quick")(offer))
    await ann.presses(offer, "Quick").answered()
    await chat.wait_until(has_words(offer, "Your settings: ⚡ Quick"))
    await ann.presses(offer, "Back to my video").answered()
    await chat.wait_until(lambda: has_button("Animate")(offer))
    await ann.presses(offer, "Animate").answered()
    result = await chat.wait_for(has_video)
    await chat.wait_until(lambda: offer.deleted)

    await ann.presses(result, "Save this motion").answered()
    kept = await chat.wait_for("Saved as motion-1")
    named = await ann.sends(chat, "wave", reply_to=kept)
    await chat.wait_for("It's called wave now", after=named)
    asked = await ann.sends(chat, "/motions")
    motions = await chat.wait_for(has_button("wave"), after=asked)
    await ann.presses(motions, "wave").answered()
    await chat.wait_for("Now send a photo", after=motions)
    other = await ann.sends(chat, photo=OTHER_PHOTO)
    second = await chat.wait_for(has_button("Animate"), after=other)
    await chat.wait_until(has_words(second, "will be cut off"))
    await ann.presses(second, "Cancel").answered()
    await chat.wait_until(has_words(second, "Cancelled"))
    asked = await ann.sends(chat, "/history")
    history = await chat.wait_for(has_button("Send 1"), after=asked)
    await ann.presses(history, "Send 1").answered()
    await chat.wait_for(has_video, after=history)
    record.compare()


async def test_group_conversation_is_as_in_the_docs(hinting: System) -> None:
    """Being added, another person's photo, a prompt, a stranger's callback, the result, a motion by name."""
    world = hinting.world
    ann, ben = world.person("Ann"), world.person("Ben")
    group = world.group("Friends", ann, [ben], with_bot=False)
    record = Record(group, "A conversation in a group", "conversation-group.md")

    group.add_bot()
    await group.wait_for("Write /animate in the caption")
    photo = await ben.sends(group, photo=PHOTO, caption="Me at the lake")
    await ann.sends(group, "/animate", reply_to=photo)
    prompt = await group.wait_for("Reply to this message")
    video = await ann.sends(group, video=samples.motion(3.0, 180, 240, frame_rate=12), reply_to=prompt)
    offer = await group.wait_for(has_button("Animate"))
    await group.wait_until(lambda: video.reactions == ["👀"])
    await ben.presses(offer, "Animate").answered()
    await ann.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video)
    await group.wait_until(lambda: video.reactions == ["🎉"])
    await ann.presses(result, "Save this motion").answered()
    kept = await group.wait_for("Saved as motion-1")
    named = await ann.sends(group, "twirl", reply_to=kept)
    await group.wait_for("It's called twirl now", after=named)
    asked = await ann.sends(group, "/animate dance", reply_to=photo)
    await group.wait_for("a motion called dance", after=asked)
    asked = await ann.sends(group, "/animate twirl", reply_to=photo)
    again = await group.wait_for(has_button("Animate"), after=asked)
    await ann.presses(again, "Cancel").answered()
    await group.wait_until(has_words(again, "Cancelled"))
    asked = await ben.sends(group, "/settings")
    await group.wait_for("Only admins", after=asked)
    record.compare()
