"""Several files that were sent one right after the other: one reply to all of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from handlers.drafts import following, gather
from sandbox import samples
from sandbox.telegram import Chat, LivePhoto, Person
from tests.handlers.support import make_group
from tests.support.held_requests import hold_requests
from tests.support.system import MOTION, PHOTO, System, has_button, running_system

pytestmark = pytest.mark.asyncio(loop_scope="module")

DRAFTED = "SELECT count(*) FROM drafts WHERE person_id = ?"
WAITING = "SELECT count(*) > {count} FROM updates WHERE person_id = ?"


@asynccontextmanager
async def at_once(system: System, person: Person, *, count: int, chat: Chat | None = None) -> AsyncIterator[None]:
    """Let `count` messages, which a person sends inside the block, wait until the bot has received all of them.

    They are sent to their private chat, or to the given one.
    """
    async with hold_requests(system.telegram.app.on_request, "sendMessage") as is_reached:
        await person.sends(chat or person.chat, "/help")
        await is_reached.wait()
        yield
        await system.stored(WAITING.format(count=count), person)


def texts_of(person: Person) -> list[str]:
    """Return the first line of each message of the bot, without that of /help."""
    return [message.text.partition("\n")[0] for message in person.chat.by_bot[1:]]


def with_a_long_moment() -> None:
    """Let the bot wait for so long that the second file is there in time on any machine."""
    following.MOMENT = 60.0


def with_long_patience() -> None:
    """Let the bot wait for the rest of an album for longer than any test does."""
    gather.PATIENCE = 600.0


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def patient(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[System]:
    """A system whose bot waits for the second file."""
    async with running_system(tmp_path_factory.mktemp("patient"), prepare=with_a_long_moment) as system:
        await system.start()
        yield system


async def test_both_files_at_once_get_only_the_offer(shared: System) -> None:
    """Nobody is asked for what they have sent already."""
    ann = shared.world.person("Ann")

    async with at_once(shared, ann, count=2):
        await ann.sends(ann.chat, photo=PHOTO)
        await ann.sends(ann.chat, video=MOTION)

    await ann.chat.wait_for(has_button("Animate"))
    assert texts_of(ann) == ["Ready to animate"]


async def test_second_file_a_moment_later_gets_only_the_offer(patient: System) -> None:
    """Telegram may tell the bot of each by itself, although they were forwarded together."""
    ann = patient.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await patient.stored(DRAFTED, ann)

    await ann.sends(ann.chat, video=MOTION)

    offer = await ann.chat.wait_for(has_button("Animate"))
    assert ann.chat.by_bot == [offer]


async def test_album_with_both_files_waits_for_no_others(tmp_path: Path) -> None:
    """One that lacks a file waits for longer: the rest of it may come a little later."""
    async with running_system(tmp_path, prepare=with_long_patience) as system:
        await system.start()
        ann = system.world.person("Ann")

        await ann.sends_album(ann.chat, [("photo", PHOTO), ("video", MOTION)])

        offer = await ann.chat.wait_for(has_button("Animate"))
        assert ann.chat.by_bot == [offer]


@pytest.mark.parametrize("then", [{"video": MOTION}, {"photo": PHOTO}], ids=["a video", "a photo"])
async def test_live_photo_is_what_the_file_with_it_is_not(shared: System, then: dict[str, bytes]) -> None:
    """It could be either, but what was sent with it tells which."""
    ann = shared.world.person("Ann")

    async with at_once(shared, ann, count=2):
        await ann.sends(ann.chat, live_photo=LivePhoto(PHOTO, MOTION))
        await ann.sends(ann.chat, **then)  # type: ignore[arg-type]  # the name is a parameter

    await ann.chat.wait_for(has_button("Animate"))
    assert texts_of(ann) == ["Ready to animate"]


async def test_third_file_at_once_is_in_the_only_offer(shared: System) -> None:
    """None is made with the first photo and then another with the second."""
    ann = shared.world.person("Ann")

    async with at_once(shared, ann, count=3):
        await ann.sends(ann.chat, photo=PHOTO)
        await ann.sends(ann.chat, video=MOTION)
        await ann.sends(ann.chat, photo=samples.photo(300, 300))

    await ann.chat.wait_for(has_button("Animate"))
    assert texts_of(ann) == ["Ready to animate"]


async def test_several_photos_at_once_ask_for_the_video_once(shared: System) -> None:
    """The last one is asked about."""
    ann = shared.world.person("Ann")

    async with at_once(shared, ann, count=3):
        for size in (300, 310, 320):
            await ann.sends(ann.chat, photo=samples.photo(size, size))

    await ann.chat.wait_for("Now send a video")
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for(has_button("Animate"))
    assert len([text for text in texts_of(ann) if "Now send a video" in text]) == 1


@pytest.mark.parametrize(
    "then",
    [
        {"text": "hello"},
        {"document": b"%PDF-1.7"},
        {"video": MOTION, "caption": "/save dance"},
        {"video": samples.motion(1.0, 96, 128)},
    ],
    ids=["a text", "a file of another kind", "a command", "a video that is too short"],
)
async def test_photo_that_no_usable_file_follows_is_asked_about(shared: System, then: dict[str, object]) -> None:
    """The reply to what follows doesn't tell that the photo has arrived."""
    ann = shared.world.person("Ann")

    async with at_once(shared, ann, count=2):
        await ann.sends(ann.chat, photo=PHOTO)
        await ann.sends(ann.chat, **then)  # type: ignore[arg-type]  # the name is a parameter

    await ann.chat.wait_for("Got the photo. Now send a video")


async def test_files_at_once_in_a_group_are_each_replied_to(shared: System) -> None:
    """There, not every file is for the bot, even from somebody who has just written to it."""
    group, ann, _ = make_group(shared)
    group.promote_bot()

    async with at_once(shared, ann, count=2, chat=group):
        await ann.sends(group, photo=PHOTO, caption="/animate")
        await ann.sends(group, video=MOTION)

    await group.wait_for("Reply to this message with a video")
