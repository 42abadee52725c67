"""What is said of files as they arrive: what can't be used at all, and which part of a video to use."""

import asyncio
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio

from sandbox import samples
from sandbox.faults import Fault, server_error
from sandbox.telegram import Attached, Message, Person
from tests.handlers.support import make_group
from tests.media.support.media_files import see
from tests.media.support.scenes import dancing, scene, write
from tests.support.system import MOTION, PHOTO, System, has_button, running_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

TINY = partial(samples.motion, 2.0, 48, 64, frame_rate=8)
SHORT = partial(samples.motion, 1.8, 180, 240, frame_rate=12)
GARBAGE = Attached(b"no picture at all" * 100, "photo.heic", "image/heic")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def looking(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system whose bot looks into files as they arrive."""
    async with running_system(Path(tmp_path_factory.mktemp("looking"))) as system:
        await system.start(ADVICE="true")
        yield system


def _offers(person: Person) -> list[Message]:
    return [message for message in person.chat.by_bot if has_button("Animate")(message) and not message.deleted]


async def test_video_with_cuts_can_be_used_in_one_piece(looking: System, tmp_path: Path) -> None:
    """The offer says so, the longest piece is a button, and nothing else is submitted."""
    ann = looking.world.person("Ann")
    video = write(tmp_path / "video.mp4", dancing(0, 1.5), dancing(1, 3), dancing(2, 1.5))
    offer = await looking.offer(ann, video=await asyncio.to_thread(video.read_bytes))
    await ann.chat.wait_until(lambda: "The video has cuts" in offer.text)
    await ann.presses(offer, "✂️").answered()
    await ann.chat.wait_until(lambda: has_button("Without cuts, 3 s")(offer))
    await ann.presses(offer, "Without cuts, 3 s").answered()
    await ann.chat.wait_until(lambda: "3 of 6 seconds" in offer.text)
    generations = len(looking.api.generations)

    assert "The video has cuts" not in offer.text
    await ann.presses(offer, "Animate").answered()

    generation = await looking.api.submitted(generations + 1)
    assert generation.video is not None
    images = see(generation.video.path).images
    corner = scene(1).getpixel((2, 170))
    assert len(images) >= 2.6 * 25
    for image in images:
        scaled = image.resize((320, 180))
        assert scaled.getpixel((2, 170)) == pytest.approx(corner, abs=15)


async def test_video_that_begins_late_can_be_used_without_that(looking: System, tmp_path: Path) -> None:
    """The offer says how long nobody moves."""
    ann = looking.world.person("Ann")
    video = write(tmp_path / "video.mp4", dancing(0, 7, until=3))
    offer = await looking.offer(ann, video=await asyncio.to_thread(video.read_bytes))
    await ann.chat.wait_until(lambda: "Nobody moves in the first 3 s" in offer.text)

    await ann.presses(offer, "✂️").answered()
    await ann.chat.wait_until(lambda: has_button("Skip the start, 4 s")(offer))
    await ann.presses(offer, "Skip the start, 4 s").answered()

    await ann.chat.wait_until(lambda: "4 of 7 seconds" in offer.text)
    assert "Nobody moves" not in offer.text


@pytest.mark.parametrize(
    ("video", "words"),
    [(SHORT, "This video is too short"), (TINY, "picture of this video is too small")],
    ids=["short", "tiny"],
)
async def test_unusable_video_is_told_at_arrival(looking: System, video: Callable[[], bytes], words: str) -> None:
    """Before anything is pressed: the offer goes, the photo stays, and the next video makes a new offer."""
    ann = looking.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, video=video())

    told = await ann.chat.wait_for(words)
    assert told.text.endswith("I kept the photo.")
    await ann.chat.wait_until(lambda: not _offers(ann))

    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_until(lambda: bool(_offers(ann)))


async def test_video_of_a_second_is_refused_at_once(looking: System) -> None:
    """Telegram tells the length on arrival: no offer is made, and the photo stays."""
    ann = looking.world.person("Ann")
    photo = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video", after=photo)

    short = await ann.sends(ann.chat, video=samples.motion(1.0, 180, 240, frame_rate=12))

    told = await ann.chat.wait_for("lasts only 1 second; I need at least 2", after=short)
    assert told.reply_to is short
    assert not _offers(ann)
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_until(lambda: bool(_offers(ann)))


async def test_unusable_first_file_is_told_without_the_other(looking: System) -> None:
    """Nothing was kept, so nothing is said of it; later files are taken in any order."""
    ann = looking.world.person("Ann")
    await ann.sends(ann.chat, document=GARBAGE)

    told = await ann.chat.wait_for("I can't read this photo")
    assert "kept" not in told.text

    await ann.sends(ann.chat, video=MOTION)
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_until(lambda: bool(_offers(ann)))


async def test_unusable_file_is_asked_for_after_an_outage(looking: System) -> None:
    """Where the reason can't be sent, what is missing is asked for a moment later."""
    ann = looking.world.person("Ann")
    is_prompted = asyncio.Event()
    looking.telegram.faults.add("getFile", Fault(hold=is_prompted))
    await ann.sends(ann.chat, document=GARBAGE)
    prompt = await ann.chat.wait_for("Got the photo")
    looking.telegram.faults.add("sendMessage", server_error(502))

    is_prompted.set()

    await ann.chat.wait_for("Send a photo of a person and a video", after=prompt, timeout=20)


async def test_unusable_file_of_a_group_is_asked_for_by_a_reply(looking: System) -> None:
    """A reply to that message brings another."""
    group, _, ben = make_group(looking)
    photo = await ben.sends(group, photo=PHOTO, caption="/animate")
    prompt = await group.wait_for("Got the photo", after=photo)
    await ben.sends(group, video=SHORT(), reply_to=prompt)

    told = await group.wait_for("This video is too short")
    await ben.sends(group, video=MOTION, reply_to=told)

    offer = await group.wait_for(has_button("Animate"), after=told)
    assert offer.deleted is False


async def test_check_leaves_the_page_that_is_shown(looking: System, tmp_path: Path) -> None:
    """Whoever has opened the choices before the check was done, stays there, and finds the new ones."""
    ann = looking.world.person("Ann")
    video = write(tmp_path / "video.mp4", dancing(0, 8.5), dancing(1, 9))
    is_checked = asyncio.Event()
    looking.telegram.faults.add("getFile", Fault(hold=is_checked), times=2)
    offer = await looking.offer(ann, video=await asyncio.to_thread(video.read_bytes))
    await ann.presses(offer, "✂️").answered()
    await ann.chat.wait_until(lambda: has_button("Middle")(offer))

    is_checked.set()

    await ann.chat.wait_until(lambda: has_button("Without cuts, 9 s")(offer))
    assert "Which part of the video?" in offer.text
    assert not has_button("Animate")(offer)


async def test_check_leaves_the_settings_that_are_shown(looking: System) -> None:
    """They lead back to the offer, which has the hint by then."""
    ann = looking.world.person("Ann")
    is_checked = asyncio.Event()
    looking.telegram.faults.add("getFile", Fault(hold=is_checked), times=2)
    offer = await looking.offer(ann, photo=samples.photo(120, 160))
    await ann.presses(offer, "Standard").answered()
    await ann.chat.wait_until(lambda: has_button("Details")(offer))
    await ann.presses(offer, "Details").answered()
    await ann.chat.wait_until(lambda: has_button("Resolution")(offer))
    shown = offer.text

    is_checked.set()

    await looking.stored("SELECT is_studied FROM drafts WHERE person_id = ?", ann)
    assert offer.text == shown
    for _ in range(2):
        versions = len(offer.versions)
        await ann.presses(offer, "Back").answered()
        await ann.chat.wait_until(lambda: len(offer.versions) > versions)  # noqa: B023 - awaited at once
    assert "very small" in offer.text
