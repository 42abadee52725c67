"""What an offer lets people choose before anybody pays; and that one tap is all it takes."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from sandbox import samples
from sandbox.telegram import Attached, Message, Person
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, running_system

pytestmark = pytest.mark.asyncio(loop_scope="module")


def long_video() -> bytes:
    """Make one of 20 seconds, once."""
    return samples.motion(20.0, 96, 128, frame_rate=30)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hinting(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system whose bot looks into files as they arrive, and knows what a second costs."""
    async with running_system(Path(tmp_path_factory.mktemp("advising"))) as system:
        await system.start(ADVICE="true", PRICES="480p=0.04", PRICE_FRAMES="30")
        yield system


async def press(person: Person, offer: Message, label: str) -> None:
    """Press a button of an offer, and wait until it shows."""
    versions = len(offer.versions)
    await person.presses(offer, label).answered()
    await person.chat.wait_until(lambda: len(offer.versions) > versions)


async def test_two_files_and_one_tap_start_a_job(shared: System) -> None:
    """Nothing has to be chosen."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    generations = len(shared.api.generations)

    await ann.presses(offer, "Animate").answered()

    generation = await shared.api.submitted(generations + 1)
    assert generation.options.model == "alibaba/wan2.2-14b-animate-move"


async def test_mode_is_chosen_on_the_offer(shared: System) -> None:
    """The offer names the mode, which can be changed back and forth, and the chosen model gets the job."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    assert "🖼 In the photo" in offer.buttons
    await press(ann, offer, "In the photo")
    assert "✓ 🖼 In the photo" in offer.buttons
    assert "the scene of the video stays" in offer.text
    await press(ann, offer, "In the video")
    assert "🎬 In the video" in offer.buttons
    await press(ann, offer, "In the video")
    await press(ann, offer, "In the photo")
    await press(ann, offer, "In the photo")
    await press(ann, offer, "In the video")
    generations = len(shared.api.generations)

    await ann.presses(offer, "Animate").answered()

    generation = await shared.api.submitted(generations + 1)
    assert generation.options.model == "alibaba/wan2.2-14b-animate-replace"


async def test_short_video_offers_no_parts(shared: System) -> None:
    """There is nothing to choose, so there are no buttons for it."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    assert not [label for label in offer.buttons if "✂️" in label]


async def test_chosen_part_of_a_long_video_is_used(shared: System) -> None:
    """The choice is checked and told with its length, and no more than that is submitted."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann, video=long_video())
    await press(ann, offer, "✂️ All 20 s")
    assert [label for label in offer.buttons if label.startswith("✓ All 20 s")]
    await press(ann, offer, "Middle")
    assert "Middle 10 of 20 seconds" in offer.text
    await press(ann, offer, "✂️ Middle 10 s")
    assert [label for label in offer.buttons if label.startswith("✓ Middle 10 s")]
    await press(ann, offer, "First 5")
    assert "First 5 of 20 seconds" in offer.text
    generations = len(shared.api.generations)

    await ann.presses(offer, "Animate").answered()

    generation = await shared.api.submitted(generations + 1)
    assert generation.video is not None
    assert generation.video.duration == pytest.approx(5.0, abs=0.2)
    result = await ann.chat.wait_for(has_video)
    assert result.media is not None
    assert result.media.duration == 5


async def test_another_video_resets_the_part(shared: System) -> None:
    """The middle of one video is not that of another."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann, video=long_video())
    await press(ann, offer, "✂️")
    await press(ann, offer, "Middle")
    sent = await ann.sends(ann.chat, video=MOTION)
    anew = await ann.chat.wait_for(has_button("Animate"), after=sent)
    assert "🎬 2 seconds" in anew.text


async def test_offer_is_changed_only_by_its_owner(shared: System) -> None:
    """Others get an alert; made-up choices change nothing."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    offer = await shared.offer(ann, video=long_video())
    draft = offer.button("Animate")["callback_data"].partition(":")[2]
    mode, cut = f"mode:{draft}:replace", f"cut:{draft}:first-5"
    choices = (mode, cut, f"preset:{draft}:best", f"offer:{draft}:how")
    text = offer.text
    await ben.sends(ben.chat, "/start")
    bens = await ben.chat.wait_for("I bring photos to life")

    for data in choices:
        assert (await ben.presses(bens, data=data).answered()).is_alert
    await ann.presses(offer, data=mode.rpartition(":")[0] + ":nonsense").answered()
    await ann.presses(offer, data=cut.rpartition(":")[0] + ":first-99").answered()
    assert offer.text == text


async def test_choice_on_a_discarded_offer_is_answered(shared: System) -> None:
    """After Cancel, an old button says that it is over."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    data = offer.button("In the photo")["callback_data"]
    await ann.presses(offer, "Cancel").answered()
    assert "no longer valid" in (await ann.presses(offer, data=data).answered()).text


async def test_quality_hint_is_added_to_the_offer(hinting: System) -> None:
    """It is one line in the same message, it changes with the files, and nothing is refused."""
    ann = hinting.world.person("Ann")
    offer = await hinting.offer(ann, photo=samples.photo(120, 160))
    await ann.chat.wait_until(lambda: "very small" in offer.text)
    assert has_button("Animate")(offer)
    wide = await ann.sends(ann.chat, photo=samples.photo(900, 300))
    await ann.chat.wait_for("of the photo, at the sides, will be cut off", after=wide)
    good = await ann.sends(ann.chat, photo=PHOTO)
    offer = await ann.chat.wait_for(has_button("Animate"), after=good)
    await ann.chat.wait_until(lambda: "💡" not in offer.text)
    assert len([message for message in ann.chat.by_bot if has_button("Animate")(message)]) == 1


async def test_offer_learns_the_real_length_of_a_file(hinting: System) -> None:
    """Telegram tells no length of a video sent as a file; once it is found out, its parts can be chosen."""
    ann = hinting.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, document=Attached(long_video(), "dance.mp4", "video/mp4"))
    offer = await ann.chat.wait_for(has_button("Animate"))
    await ann.chat.wait_until(lambda: "20 seconds" in offer.text)
    assert has_button("✂️ All 20 s")(offer)


async def test_price_follows_the_chosen_length(hinting: System) -> None:
    """If the operator has set what a second costs."""
    ann = hinting.world.person("Ann")
    offer = await hinting.offer(ann, video=long_video())
    assert "· $0.80" in offer.text
    assert has_button("Animate · $0.80")(offer)
    await press(ann, offer, "✂️")
    assert has_button("First 5 s · $0.20 · ")(offer)
    await press(ann, offer, "First 5")
    assert has_button("Animate · $0.20")(offer)
