"""Moves that come with the bot: the first video needs a photo and two taps; the move is not downloaded."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

import ready_made
from sandbox.telegram import Message, Person
from tests.handlers.motions.support import list_motions, save_motion
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, running_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

ALL = ",".join(ready_made.NAMES)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def moving(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system whose bot has its ready-made moves."""
    async with running_system(tmp_path_factory.mktemp("system")) as system:
        await system.start(READY_MADE_MOVES=ALL)
        yield system


async def ask_for_video(person: Person) -> Message:
    """Let somebody send a photo, and return the question for the video."""
    sent = await person.sends(person.chat, photo=PHOTO)
    return await person.chat.wait_for("Or tap a ready-made move", after=sent)


async def test_first_video_needs_a_photo_and_two_taps(moving: System) -> None:
    """The move is read from the disk: Telegram is asked for the photo's file alone."""
    ann = moving.world.person("Ann")
    asked = await ask_for_video(ann)
    assert asked.buttons == [*(f"💃 {name}" for name in ready_made.NAMES), "Cancel"]
    fetched = len(moving.world.calls("getFile"))

    await ann.presses(asked, "dance").answered()
    offer = await ann.chat.wait_for(has_button("Animate"), after=asked)
    await ann.presses(offer, "Animate").answered()

    await ann.chat.wait_for(has_video, after=asked)
    await moving.concluded()
    asked_for = {call["file_id"] for call in moving.world.calls("getFile")[fetched:]}
    assert len(asked_for) == 1
    assert not any("ready-made" in str(file_id) for file_id in asked_for)
    said = await ann.sends(ann.chat, "/history")
    assert "· dance · 4 s" in (await ann.chat.wait_for("1. ", after=said)).text


@pytest.mark.parametrize("answer", ["video", "another photo", "/cancel"])
async def test_answered_question_names_no_moves(moving: System, answer: str) -> None:
    """Their buttons are gone, so the words about them go, too; the rest stays."""
    ann = moving.world.person("Ann")
    asked = await ask_for_video(ann)

    match answer:
        case "video":
            await ann.sends(ann.chat, video=MOTION)
        case "another photo":
            await ann.sends(ann.chat, photo=PHOTO)
        case _:
            await ann.sends(ann.chat, answer)

    await ann.chat.wait_until(lambda: "Or tap" not in asked.text)
    assert asked.text == "📷 Got the photo. Now send a video of someone moving, up to 30 seconds."
    assert not asked.buttons


async def test_result_of_a_ready_made_move_is_not_saved_twice(moving: System) -> None:
    """It is there already."""
    ann = moving.world.person("Ann")
    asked = await ask_for_video(ann)
    await ann.presses(asked, "nod").answered()
    offer = await ann.chat.wait_for(has_button("Animate"), after=asked)
    await ann.presses(offer, "Animate").answered()
    result = await ann.chat.wait_for(has_video, after=asked)
    await moving.concluded()

    answer = await ann.presses(result, "Save move").answered()

    assert answer.is_alert
    assert "already, as nod" in answer.text


@pytest.mark.parametrize(("language", "name"), [("de", "winken"), ("ru", "Помахать"), ("de", "wave")])
async def test_ready_made_move_is_called_in_every_language(moving: System, language: str, name: str) -> None:
    """Its name in the person's language and in English take it; so does a link."""
    ann = moving.world.person("Ann", language_code=language)
    said = await ann.sends(ann.chat, name)
    await ann.chat.wait_for("4", after=said)
    photo = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for(has_button("✨"), after=photo)
    said = await ann.sends(ann.chat, "/start m_walk")
    await ann.chat.wait_for(has_button("✨"), after=said)


async def test_group_takes_a_ready_made_move_by_its_name(moving: System) -> None:
    """And by a tap in the list, which is only for whoever asked."""
    ann, ben = moving.world.person("Ann"), moving.world.person("Ben")
    group = moving.world.group("Friends", ann, [ben])
    photo = await ben.sends(group, photo=PHOTO)
    said = await ann.sends(group, "/animate wave", reply_to=photo)
    await group.wait_for(has_button("Animate"), after=said)

    listed = await list_motions(ann, group)
    assert (await ben.presses(listed, "cheer").answered()).is_alert
    await ann.presses(listed, "cheer").answered()
    await group.wait_for(has_button("Animate"), after=listed)


async def test_ready_made_move_can_not_be_removed(moving: System) -> None:
    """By nobody, with made-up data either."""
    ann = moving.world.person("Ann")
    said = await ann.sends(ann.chat, "wave")
    chosen = await ann.chat.wait_for("wave, 4 seconds. Now send a photo", after=said)
    assert chosen.buttons == ["Copy the link", "Cancel"]
    assert "gone" in (await ann.presses(chosen, data="remove-surely:-1").answered()).text
    assert "gone" in (await ann.presses(chosen, data="motion:-99").answered()).text


async def test_own_move_is_told_from_a_ready_made_one(moving: System) -> None:
    """Both may have the same name; under the question for a video, one's own says so."""
    ann = moving.world.person("Ann")
    await save_motion(ann, "wave")
    sent = await ann.sends(ann.chat, photo=PHOTO)

    asked = await ann.chat.wait_for("Now send a video", after=sent)

    assert {"💃 wave (yours)", "💃 wave"} <= set(asked.buttons)


async def test_unknown_name_of_several_words_is_told(moving: System) -> None:
    """Without a file, /animate is followed by nothing but a name."""
    ann = moving.world.person("Ann")
    said = await ann.sends(ann.chat, "/animate moon wlak")

    told = await ann.chat.wait_for("I don't know a move called moon wlak", after=said)

    assert "dance, 4 seconds" in told.buttons
