from collections.abc import Iterable
from pathlib import Path

import pytest

from sandbox import samples
from sandbox.telegram import CallbackAnswer, Person, World
from sandbox.telegram.formatting import parse_html
from sandbox.telegram.groups import Group
from sandbox.telegram.messages import Content
from sandbox.transcript import TERMINAL, transcribe

BUTTONS = {
    "inline_keyboard": [
        [{"text": "Go", "callback_data": "go"}],
        [{"text": "Leave", "callback_data": "leave"}],
    ]
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, bot_name="Bot")


@pytest.fixture
def ann(world: World) -> Person:
    person = world.person("Ann")
    person.starts_bot()
    return person


@pytest.fixture
def lines(ann: Person) -> list[str]:
    """The lines of Ann's chat so far."""
    written: list[str] = []
    transcribe(ann.chat, written.append)
    return written


def said(lines: Iterable[str]) -> list[str]:
    """The lines without the columns' spaces, and without empty ones."""
    return [" ".join(line.split()) for line in lines if line]


async def test_message_has_its_author_once(ann: Person, lines: list[str]) -> None:
    """The name is in front of the first line, other lines have only the bar."""
    await ann.sends(ann.chat, "Hello\nthere")
    assert lines == ["", "      Ann │ Hello", "          │ there"]


def test_formatting_is_omitted(ann: Person, lines: list[str]) -> None:
    """The text is written as people see it, without HTML."""
    ann.chat.post_from_bot(Content(parse_html("<b>5 &gt; 4</b>")))
    assert said(lines) == ["Bot │ 5 > 4"]


def test_long_lines_are_wrapped(ann: Person, lines: list[str]) -> None:
    """No line is wider than a terminal, and no word gets lost."""
    ann.chat.post_from_bot(Content(parse_html("word " * 40)))
    assert max(map(len, lines)) <= 84
    assert " ".join(lines).count("word") == 40


async def test_media_are_described(ann: Person, lines: list[str]) -> None:
    """A photo with its size, a video also with its length, a document with its name."""
    await ann.sends(ann.chat, photo=samples.photo(300, 400))
    await ann.sends(ann.chat, video=samples.motion(2.0, 180, 240, frame_rate=12), caption="like this")
    assert said(lines) == ["Ann │ <photo 300×400>", "Ann │ <video 180×240, 2 s>", "│ like this"]  # noqa: RUF001 - the sign for dimensions


async def test_reply_names_its_message(ann: Person, lines: list[str]) -> None:
    """Its author, and its beginning."""
    question = await ann.sends(ann.chat, "What\nnow?")
    ann.chat.post_from_bot(Content(parse_html("This.")), destination=ann.chat.destination(reply_to=question))
    assert said(lines)[2:] == ["Bot │ ↪ Ann: What", "│ This."]


def test_callback_shows_the_label_and_the_answer(ann: Person, lines: list[str]) -> None:
    """Buttons are under the message; a press is a line of its own, followed by the answer."""
    press = ann.presses(ann.chat.post_from_bot(Content(parse_html("Well?"), markup=BUTTONS)), "Leave")
    press.set_answer(CallbackAnswer("Bye"))
    assert said(lines) == ["Bot │ Well?", "│ [Go]", "│ [Leave]", "Ann │ 👆 [Leave]", "· “Bye”"]


def test_empty_callback_answer_is_omitted(ann: Person, lines: list[str]) -> None:
    """People do not see it either."""
    press = ann.presses(ann.chat.post_from_bot(Content(parse_html("Well?"), markup=BUTTONS)), "Leave")
    press.set_answer(CallbackAnswer())
    assert said(lines)[-1] == "Ann │ 👆 [Leave]"


def test_edits_and_deletions_are_lines_of_their_own(ann: Person, lines: list[str]) -> None:
    """The new text is marked as an edit; a deletion names the message."""
    message = ann.chat.post_from_bot(Content(parse_html("One")))
    ann.chat.edit(message, Content(parse_html("Two")))
    ann.chat.delete(message)
    assert said(lines) == ["Bot │ One", "Bot ✎ │ Two", "· deleted: “Two”"]


def test_chat_action_is_written_once(ann: Person, lines: list[str]) -> None:
    """The bot repeats it every few seconds."""
    ann.chat.show_action("upload_video")
    ann.chat.show_action("upload_video")
    ann.chat.post_from_bot(Content(parse_html("One")))
    ann.chat.show_action("upload_video")
    assert said(lines) == ["· Bot is sending a video…", "Bot │ One", "· Bot is sending a video…"]


async def test_other_chats_are_omitted(world: World, lines: list[str]) -> None:
    """A transcript is of one chat."""
    ben = world.person("Ben")
    await ben.sends(ben.chat, "Hello")
    assert lines == []


async def test_group_messages_have_their_names(world: World, ann: Person) -> None:
    """People, anonymous administrators under the group's name, and service messages."""
    group: Group = world.group("Us", ann, supergroup=True, with_bot=False)
    lines: list[str] = []
    transcribe(group, lines.append)
    group.add_bot()
    await ann.sends(group, "Hello")
    await ann.anonymously(group).sends(group, "Order!")
    assert said(lines) == ["· Ann: new chat members", "Ann │ Hello", "Us │ Order!"]


async def test_nothing_is_written_after_the_end(ann: Person) -> None:
    """The function that transcribe() returns ends it."""
    lines: list[str] = []
    end = transcribe(ann.chat, lines.append)
    end()
    await ann.sends(ann.chat, "Hello")
    assert lines == []


async def test_colours_cover_names_only(ann: Person) -> None:
    """Texts are not coloured."""
    lines: list[str] = []
    transcribe(ann.chat, lines.append, TERMINAL)
    await ann.sends(ann.chat, "Hello")
    assert lines[1] == f"{TERMINAL.person}      Ann │{TERMINAL.end} Hello"
