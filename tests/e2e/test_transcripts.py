"""The conversations in docs/ are what the real bot says. `make transcripts` writes them again."""

import os
import re
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import pytest

import ready_made
from sandbox import samples
from sandbox.aimlapi import Failure
from sandbox.bot_process import PROGRAM
from sandbox.telegram import Chat, Message
from sandbox.transcript import transcribe
from tests.handlers.payments.support import settled
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
    async with running_system(tmp_path, program=PROGRAM, bot_name="Bot") as system:
        await system.start(ADVICE="true", READY_MADE_MOVES=",".join(ready_made.NAMES))
        yield system


class Record:
    """Records a chat, or several, from now on."""

    def __init__(self, chat: Chat, title: str, name: str, *, hides: Mapping[str, str] | None = None) -> None:
        """`hides` are patterns of what differs each time, and what stands for it."""
        self._hides = hides or {}
        self._title = title
        self._file = DOCS / name
        self._lines: list[str] = []
        self._others: dict[str, list[str]] = {}
        transcribe(chat, self._lines.append)

    def add(self, chat: Chat, title: str) -> None:
        """Record another chat as well, which stands below the first."""
        lines = self._others[title] = []
        transcribe(chat, lines.append)

    def compare(self) -> None:
        """Compare the record with the file in docs/, or write it there."""
        text = HEAD.format(title=self._title) + "\n".join(self._lines).strip("\n") + "\n```\n"
        for title, lines in self._others.items():
            text += f"\n## {title}\n\n```text\n" + "\n".join(lines).strip("\n") + "\n```\n"
        for pattern, shown in self._hides.items():
            text = re.sub(pattern, shown, text)
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
    await chat.wait_until(lambda: offer.media is not None)
    await ann.presses(offer, "✂️").answered()
    await chat.wait_until(lambda: has_button("First 5")(offer))
    await ann.presses(offer, "First 5").answered()
    await chat.wait_until(has_words(offer, "First 5 of 20 seconds"))
    await ann.presses(offer, "Standard").answered()
    await chat.wait_until(lambda: has_button("Quick")(offer))
    await ann.presses(offer, "Quick").answered()
    await chat.wait_until(lambda: has_button("Animate")(offer))
    await ann.presses(offer, "Animate").answered()
    result = await chat.wait_for(has_video)
    await chat.wait_until(lambda: offer.deleted)

    await ann.presses(result, "Save move").answered()
    kept = await chat.wait_for("Saved as move-1")
    named = await ann.sends(chat, "My best spin", reply_to=kept)
    await chat.wait_for("It's called My best spin now", after=named)
    asked = await ann.sends(chat, "/moves")
    motions = await chat.wait_for(has_button("My best spin"), after=asked)
    await ann.presses(motions, "My best spin").answered()
    await chat.wait_for("Now send a photo", after=motions)
    other = await ann.sends(chat, photo=OTHER_PHOTO)
    second = await chat.wait_for(has_button("Animate"), after=other)
    await chat.wait_until(has_words(second, "will be cut off"))
    await chat.wait_until(lambda: second.media is not None)
    await ann.presses(second, "Cancel").answered()
    await chat.wait_until(has_words(second, "Cancelled"))
    asked = await ann.sends(chat, "/history")
    history = await chat.wait_for(has_button("▶️ 1"), after=asked)
    await ann.presses(history, "▶️ 1").answered()
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
    await ben.presses(result, "Me too").answered()
    asked = await group.wait_for("Ben, reply to this message", after=result)
    sent = await ben.sends(group, photo=OTHER_PHOTO, reply_to=asked)
    bens = await group.wait_for(has_button("Animate"), after=sent)
    await group.wait_until(lambda: asked.deleted)
    await ben.presses(bens, "✕").answered()
    await group.wait_until(lambda: bens.deleted)
    await ann.presses(result, "Options").answered()
    await group.wait_until(lambda: has_button("Save move")(result))
    await ann.presses(result, "Save move").answered()
    kept = await group.wait_for("Saved as move-1")
    named = await ann.sends(group, "twirl", reply_to=kept)
    await group.wait_for("It's called twirl now", after=named)
    asked = await ann.sends(group, "/animate salsa", reply_to=photo)
    await group.wait_for("a move called salsa", after=asked)
    asked = await ann.sends(group, "/animate twirl", reply_to=photo)
    again = await group.wait_for(has_button("Animate"), after=asked)
    await ann.presses(again, "✕").answered()
    await group.wait_until(lambda: again.deleted)
    asked = await ben.sends(group, "/settings")
    await group.wait_for("Only admins", after=asked)
    record.compare()


async def test_guest_conversation_is_as_in_the_docs(tmp_path: Path) -> None:
    """A move by its name; another one chosen by somebody new, whose answer follows them to the private chat."""
    async with running_system(tmp_path, program=PROGRAM, bot_name="Bot") as system:
        system.world.bot.guest_mode = True
        await system.start(READY_MADE_MOVES=",".join(ready_made.NAMES))
        ann, ben = system.world.person("Ann"), system.world.person("Ben")
        ann.starts_bot()
        group = system.world.group("Friends", ann, [ben], with_bot=False)
        record = Record(group, "Where the bot is no member", "conversation-guest.md")
        record.add(ben.chat, "Meanwhile, in Ben's private chat with the bot")
        name = f"@{system.world.bot.username}"

        photo = await ben.sends(group, photo=PHOTO, caption="Me at the lake")
        called = await ann.sends(group, f"{name} wave", reply_to=photo)
        offer = await group.wait_for(has_button("Animate"), after=called)
        await ben.presses(offer, "Animate").answered()
        await ann.presses(offer, "Animate").answered()
        await group.wait_until(lambda: has_video(offer))

        called = await ben.sends(group, name, reply_to=photo)
        answer = await group.wait_for(has_button("nod"), after=called)
        await ben.presses(answer, "nod").answered()
        await group.wait_until(lambda: has_button("Open our chat")(answer))
        await ben.sends(ben.chat, f"/start {answer.button('Open our chat')['url'].partition('?start=')[2]}")
        private = await ben.chat.wait_for(has_button("Animate"))
        await group.wait_until(has_words(answer, "This goes on"))
        await ben.presses(private, "Animate").answered()
        await ben.chat.wait_for(has_video)
        await group.wait_until(lambda: has_video(answer))
        record.compare()


async def test_control_room_is_as_in_the_docs(tmp_path: Path) -> None:
    """A person asks to be let in; the operator pauses, looks at jobs, bans, and reads figures and the log."""
    hides = {
        r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?": "2026-11-26 12:00",
        r"\b\d{1,2}:\d\d\b(?! ·)(?<!12:00)": "0:02",
        r"⏱ \d+:\d\d": "⏱ 0:02",
    }
    async with running_system(tmp_path, program=PROGRAM, bot_name="Bot") as system:
        boss, ann = system.world.person("Boss"), system.world.person("Ann")
        boss.starts_bot()
        record = Record(boss.chat, "The control room", "conversation-control-room.md", hides=hides)
        await system.start(ADMIN_CHAT=str(boss.id), ALLOWED_CHATS="1")

        said = await ann.sends(ann.chat, "/start")
        told = await ann.chat.wait_for(has_button("Ask to be let in"), after=said)
        await ann.presses(told, "Ask to be let in").answered()
        asked = await boss.chat.wait_for("asks to be let in")
        await boss.presses(asked, "Allow").answered()
        await ann.chat.wait_for("You can use me now")

        async def order(words: str, answer: str) -> Message:
            said = await boss.sends(boss.chat, words)
            return await boss.chat.wait_for(answer, after=said)

        await order("/pause Back at eight", "Nothing new starts")
        status = await system.job(ann)
        await ann.chat.wait_until(has_words(status, "Back at eight"))
        await order("/jobs", "queued 1")
        await order("/resume", "as usual")
        await ann.chat.wait_for(has_video)
        await system.concluded()
        await order("/jobs", "delivered")
        await order("/stats", "spent or reserved")
        await order("/prices", "priced second")
        await order(f"/ban {ann.id}", "/ban")
        said = await ann.sends(ann.chat, "Hello?")
        await ann.chat.wait_for("closed this bot to you", after=said)
        await order(f"/unban {ann.id}", "/unban")
        await order("/log", "Who did what")
        record.compare()


async def test_paying_is_as_in_the_docs(tmp_path: Path) -> None:
    """A price in Stars, an invoice, a video; one that fails and gives the Stars back; receipts and a question."""
    hides = {r"(?<=more in )\d+ (h|min)": "9 h"}
    async with running_system(tmp_path, program=PROGRAM, bot_name="Bot") as system:
        boss, ann = system.world.person("Boss"), system.world.person("Ann")
        boss.starts_bot()
        chat = ann.chat
        record = Record(chat, "Paying with Telegram Stars", "conversation-paying.md", hides=hides)
        await system.start(
            ADMIN_CHAT=str(boss.id), STARS_PER_DOLLAR="50", JOBS_PER_PERSON_PER_DAY="0", PRICES="480p=0.10"
        )

        async def pay_for(photo: bytes) -> Message:
            """Send both files, ask for the invoice, and pay it."""
            sent = await ann.sends(chat, photo=photo)
            await chat.wait_for("Now send a video", after=sent)
            await ann.sends(chat, video=samples.motion(2.0, 180, 240, frame_rate=12))
            offer = await chat.wait_for(has_button("⭐"), after=sent)
            await ann.presses(offer, "⭐").answered()
            invoice = await chat.wait_for(lambda message: message.content.invoice is not None, after=offer)
            await ann.checked_out(ann.pays(invoice))
            return invoice

        paid = await pay_for(PHOTO)
        await chat.wait_for(has_video, after=paid)
        await system.concluded()
        await system.world.wait_until(lambda: system.world.stars.balance > 0)

        system.api.failure = Failure("content_policy_violation", "The content was flagged by the safety checker")
        await pay_for(OTHER_PHOTO)
        await chat.wait_for("come back by themselves, within")
        await chat.wait_until(lambda: any("refunded_payment" in message.content.extra for message in chat.messages))
        await settled(system)

        for words, answer in (
            ("/history", "Your payments"),
            ("/terms", "One payment is for one video"),
            ("/paysupport", "with your question after it"),
            ("/paysupport Could you look at my video, please?", "has your question"),
        ):
            asked = await ann.sends(chat, words)
            await chat.wait_for(answer, after=asked)
        record.compare()
