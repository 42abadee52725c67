"""The picture in an offer: when it comes, that it follows what is chosen, and that nothing waits for it."""

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image

from sandbox import samples
from sandbox.faults import FakeResponse, Fault, lost_response, server_error
from sandbox.telegram import Message, Person
from tests.handlers.motions.support import save_motion
from tests.handlers.support import make_group, offer_in_group
from tests.support.held_requests import hold_requests
from tests.support.system import PHOTO, System, has_button, has_video, running_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

WIDE = samples.photo(900, 600)
PICTURED = "SELECT is_pictured FROM drafts WHERE person_id = ?"
REFUSAL = FakeResponse(400, {"ok": False, "error_code": 400, "description": "Bad Request: IMAGE_PROCESS_FAILED"})


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def looking(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system whose bot looks into files as they arrive."""
    folder = tmp_path_factory.mktemp("looking")
    async with running_system(folder) as system:
        await system.start(ADVICE="true", READY_MADE_MOVES="wave")
        yield system


def has_picture(message: Message) -> bool:
    """Return whether the message has a picture."""
    return message.media is not None and message.media.kind == "photo"


async def pictured(person: Person, offer: Message) -> Image.Image:
    """Wait for the picture of an offer, and return it."""
    await person.chat.wait_until(lambda: has_picture(offer))
    assert offer.media is not None
    return Image.open(io.BytesIO(await asyncio.to_thread(offer.media.path.read_bytes)))


async def press(person: Person, offer: Message, label: str) -> None:
    """Press a button of an offer, and wait until it shows."""
    versions = len(offer.versions)
    await person.presses(offer, label).answered()
    await person.chat.wait_until(lambda: len(offer.versions) > versions)


async def test_offer_gets_a_picture(looking: System) -> None:
    """In the same message, with the same words and buttons, wide and small; no file is downloaded for it."""
    ann = looking.world.person("Ann")
    downloads = len(looking.world.calls("getFile"))
    offer = await looking.offer(ann, photo=WIDE)
    first = offer.versions[0].text if offer.versions else offer.content.text
    assert first.text.startswith("Ready to animate")

    picture = await pictured(ann, offer)

    assert picture.width == 800
    assert picture.height < picture.width
    assert offer.media is not None
    assert offer.media.file.size < 100_000
    assert offer.text.startswith("Ready to animate")
    assert offer.entities[0]["type"] == "bold"
    assert "✨ Animate" in offer.buttons
    assert len(looking.world.calls("getFile")) == downloads + 2


async def test_pages_are_under_the_picture(looking: System) -> None:
    """Each is an edit of the caption, also the settings."""
    ann = looking.world.person("Ann")
    offer = await looking.offer(ann)
    await pictured(ann, offer)

    await press(ann, offer, "Standard")
    assert "How should I make it?" in offer.text
    await press(ann, offer, "Details")
    assert has_button("Resolution")(offer)
    await press(ann, offer, "Back")
    await press(ann, offer, "Back")

    assert has_button("Animate")(offer)
    assert has_picture(offer)


async def test_status_is_under_the_picture(looking: System) -> None:
    """It goes with the picture when the video has come."""
    ann = looking.world.person("Ann")
    offer = await looking.offer(ann)
    await pictured(ann, offer)
    looking.api.seconds_to_generate = 3.0

    await ann.presses(offer, "Animate").answered()

    await ann.chat.wait_until(lambda: "being made" in offer.text)
    assert has_picture(offer)
    looking.api.seconds_to_generate = 0.3
    await ann.chat.wait_for(has_video)
    await looking.concluded()
    assert offer.deleted


async def test_cancelled_offer_says_so_under_its_picture(looking: System) -> None:
    """And has no buttons any more."""
    ann = looking.world.person("Ann")
    offer = await looking.offer(ann)
    await pictured(ann, offer)

    await press(ann, offer, "Cancel")

    assert offer.text.startswith("Cancelled")
    assert not offer.buttons


async def test_picture_follows_the_chosen_part(looking: System) -> None:
    """Another part begins with another frame."""
    ann = looking.world.person("Ann")
    offer = await looking.offer(ann, video=samples.motion(20.0, 96, 128, frame_rate=10))
    await pictured(ann, offer)
    assert offer.media is not None
    first = offer.media.file.file_id
    await press(ann, offer, "✂️")

    await press(ann, offer, "Middle")

    await ann.chat.wait_until(lambda: offer.media is not None and offer.media.file.file_id != first)
    assert "Middle 10 of 20 seconds" in offer.text


async def test_new_file_brings_a_new_picture(looking: System) -> None:
    """With the new offer; the old one goes with its picture."""
    ann = looking.world.person("Ann")
    offer = await looking.offer(ann)
    await pictured(ann, offer)

    sent = await ann.sends(ann.chat, photo=WIDE)

    anew = await ann.chat.wait_for(has_button("Animate"), after=sent)
    await pictured(ann, anew)
    assert offer.deleted


async def test_ready_made_move_is_in_the_picture(looking: System) -> None:
    """Its file came with the bot."""
    ann = looking.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    question = await ann.chat.wait_for("Now send a video")
    await ann.presses(question, "wave").answered()

    offer = await ann.chat.wait_for(has_button("Animate"), after=question)

    await pictured(ann, offer)


async def test_saved_move_is_in_the_picture(looking: System) -> None:
    """Its file isn't kept any more, after a restart as after twenty minutes: it is fetched anew."""
    ann = looking.world.person("Ann")
    await save_motion(ann, "dance")
    await looking.bot.stop()
    await looking.start(ADVICE="true", READY_MADE_MOVES="wave")
    await ann.sends(ann.chat, photo=PHOTO, caption="/animate dance")

    offer = await ann.chat.wait_for(has_button("Animate"))

    await pictured(ann, offer)


async def test_offer_in_a_group_stays_a_text(looking: System) -> None:
    """There, words have to do."""
    group, ann, _ = make_group(looking)
    offer = await offer_in_group(group, ann)
    await looking.stored("SELECT is_studied FROM drafts WHERE person_id = ?", ann)
    await pictured(other := looking.world.person("Ben"), await looking.offer(other))
    assert not has_picture(offer)


@pytest.mark.parametrize("fault", [Fault(REFUSAL), server_error(502)], ids=["refused", "broken"])
async def test_offer_without_a_picture_works(looking: System, fault: Fault) -> None:
    """Where Telegram doesn't take it, the text stays; it isn't tried again and again."""
    ann = looking.world.person("Ann")
    looking.telegram.faults.add("editMessageMedia", fault)
    tried = len(looking.world.calls("editMessageMedia"))
    offer = await looking.offer(ann)
    await looking.stored(PICTURED, ann)
    assert not has_picture(offer)
    assert len(looking.world.calls("editMessageMedia")) <= tried + 1

    await press(ann, offer, "In the photo")
    await press(ann, offer, "In the video")
    await ann.presses(offer, "Animate").answered()

    await ann.chat.wait_for(has_video)


async def test_picture_whose_answer_was_lost_is_known(looking: System) -> None:
    """The next edit finds out that the message has a caption."""
    ann = looking.world.person("Ann")
    looking.telegram.faults.add("editMessageMedia", lost_response())
    offer = await looking.offer(ann)
    await pictured(ann, offer)
    await looking.stored(PICTURED, ann)

    await press(ann, offer, "In the photo")

    assert "the scene of the video stays" in offer.text


async def test_animate_waits_for_no_picture(looking: System) -> None:
    """While it is being uploaded, the job starts; the picture then has the words of the status."""
    ann = looking.world.person("Ann")
    generations = len(looking.api.generations)
    looking.api.seconds_to_generate = 3.0
    async with hold_requests(looking.telegram.app.on_request, "editMessageMedia") as is_reached:
        offer = await looking.offer(ann)
        await asyncio.wait_for(is_reached.wait(), 60)
        await ann.presses(offer, "Animate").answered()
        await looking.api.submitted(generations + 1)

    await pictured(ann, offer)

    await ann.chat.wait_until(lambda: "being made" in offer.text)
    assert not has_button("Animate")(offer)
    looking.api.seconds_to_generate = 0.3


async def test_cancel_waits_for_no_picture(looking: System) -> None:
    """The picture then has no buttons, and the words that it is cancelled."""
    ann = looking.world.person("Ann")
    async with hold_requests(looking.telegram.app.on_request, "editMessageMedia") as is_reached:
        offer = await looking.offer(ann)
        await asyncio.wait_for(is_reached.wait(), 60)
        await press(ann, offer, "Cancel")

    await pictured(ann, offer)

    await ann.chat.wait_until(lambda: offer.text.startswith("Cancelled"))
    assert not offer.buttons


async def test_page_that_was_opened_meanwhile_is_shown(looking: System) -> None:
    """An upload doesn't lead back to where the offer was when it began."""
    ann = looking.world.person("Ann")
    async with hold_requests(looking.telegram.app.on_request, "editMessageMedia") as is_reached:
        offer = await looking.offer(ann)
        await asyncio.wait_for(is_reached.wait(), 60)
        await press(ann, offer, "In the photo")

    await pictured(ann, offer)

    await ann.chat.wait_until(lambda: "Where should they move?" in offer.text)
    await looking.stored(PICTURED, ann)


async def test_part_that_was_chosen_meanwhile_is_pictured(looking: System) -> None:
    """The newest choice wins: two pictures are made, one after the other."""
    ann = looking.world.person("Ann")
    uploads = len(looking.world.calls("editMessageMedia"))
    async with hold_requests(looking.telegram.app.on_request, "editMessageMedia") as is_reached:
        offer = await looking.offer(ann, video=samples.motion(20.0, 96, 128, frame_rate=10))
        await asyncio.wait_for(is_reached.wait(), 60)
        await press(ann, offer, "✂️")
        await press(ann, offer, "Middle")

    await looking.stored(PICTURED, ann)

    assert len(looking.world.calls("editMessageMedia")) == uploads + 2
    assert has_picture(offer)
    assert "Middle 10 of 20 seconds" in offer.text


async def test_bot_that_was_killed_leaves_a_working_offer(tmp_path: Path) -> None:
    """Before its picture was made: the files aren't at hand after the start, and the offer stays a text."""
    async with running_system(tmp_path) as system:
        await system.start(ADVICE="true")
        ann = system.world.person("Ann")
        async with hold_requests(system.telegram.app.on_request, "editMessageMedia") as is_reached:
            offer = await system.offer(ann)
            await asyncio.wait_for(is_reached.wait(), 60)
            await system.bot.kill()
        await system.start()
        await system.stored(PICTURED, ann)

        await ann.presses(offer, "Animate").answered()

        await ann.chat.wait_for(has_video)
        await system.concluded()
        assert offer.deleted
