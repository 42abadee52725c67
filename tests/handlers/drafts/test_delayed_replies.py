import asyncio

import pytest

from sandbox import samples
from sandbox.faults import too_many_requests
from sandbox.telegram import Person
from tests.support.system import MOTION, PHOTO, System, has_button

pytestmark = pytest.mark.asyncio(loop_scope="module")

ALBUM = [("photo", PHOTO), ("photo", samples.photo(300, 300))]
"""What asks for the video after a moment, since more items might come."""


REFUSED = "drafts.delayed_replies: draft"


def _has_refused_album(log: list[str]) -> bool:
    return any(REFUSED in line for line in log)


def _flood(seconds: int) -> dict[str, object]:
    description = f"Too Many Requests: retry after {seconds}"
    return {"ok": False, "error_code": 429, "description": description, "parameters": {"retry_after": seconds}}


async def _asked_for_video(person: Person) -> None:
    await person.chat.wait_for("Now send a video", timeout=15)


async def test_album_in_a_muted_group_delays_no_other_reply(shared: System) -> None:
    """A chat that the bot may not write to loses its own reply, once and without a traceback."""
    ann, ben = (shared.world.person(name) for name in ("Ann", "Ben"))
    group = shared.world.group("Friends", ann)
    group.forbid("text messages")

    await ann.sends_album(group, ALBUM, caption="/animate", captioned=0)
    await ben.sends_album(ben.chat, ALBUM)

    await _asked_for_video(ben)
    await shared.bot.wait_for_log(_has_refused_album)
    await ben.sends_album(ben.chat, ALBUM)
    await ben.chat.wait_for("Now send a video", after=ben.chat.by_bot[-1], timeout=15)
    assert len([line for line in shared.bot.log if REFUSED in line]) == 1


async def test_flood_wait_for_one_album_delays_no_job(shared: System) -> None:
    """Telegram asks for silence in one chat; others get their replies and their videos meanwhile."""
    ann, ben, cleo = (shared.world.person(name) for name in ("Ann", "Ben", "Cleo"))
    job = await shared.offer(cleo)
    shared.telegram.faults.add("sendMessage", too_many_requests(28, _flood(28)))

    await ann.sends_album(ann.chat, ALBUM)
    await ben.sends_album(ben.chat, ALBUM)
    await cleo.presses(job, "Animate").answered()

    await _asked_for_video(ben)
    await cleo.chat.wait_for(lambda message: message.media is not None and message.by_bot, timeout=20)
    assert not [message for message in ann.chat.by_bot if "Now send a video" in message.text]


async def test_album_is_replied_to_after_a_temporary_failure(shared: System) -> None:
    """What Telegram could not take is sent again."""
    ann = shared.world.person("Ann")
    shared.telegram.faults.add("sendMessage", too_many_requests(1, _flood(1)))

    await ann.sends_album(ann.chat, ALBUM)

    await _asked_for_video(ann)
    await ann.sends(ann.chat, video=samples.motion(2.0, 180, 240, frame_rate=12))
    await ann.chat.wait_for(has_button("Animate"))


async def test_album_is_replied_to_after_what_its_person_does(shared: System) -> None:
    """The late reply waits while another message of the person is handled: both change the same draft."""
    ann, ben = (shared.world.person(name) for name in ("Ann", "Ben"))
    reached, released = asyncio.Event(), asyncio.Event()

    async def hold_first(target: str) -> None:
        if target == "sendMessage" and not reached.is_set():
            reached.set()
            await released.wait()

    shared.telegram.app.on_request.append(hold_first)
    await ann.sends_album(ann.chat, ALBUM)
    await ann.sends(ann.chat, "/help")
    await asyncio.wait_for(reached.wait(), 15)
    await ben.sends_album(ben.chat, ALBUM)
    await _asked_for_video(ben)

    assert not [message for message in ann.chat.by_bot if "Now send a video" in message.text]
    released.set()
    await _asked_for_video(ann)
    shared.telegram.app.on_request.remove(hold_first)


async def test_album_of_too_many_files_says_which_are_used(shared: System) -> None:
    """In the question for what is missing, and in the offer; a single file later ends that."""
    ann = shared.world.person("Ann")
    photos = [("photo", samples.photo(300 + number, 400)) for number in range(3)]
    await ann.sends_album(ann.chat, ALBUM)
    await ann.chat.wait_for("Of the 2 photos, I took the last one", timeout=15)

    await ann.sends_album(ann.chat, [*photos, ("video", MOTION), ("video", MOTION)])
    offer = await ann.chat.wait_for(has_button("Animate"), timeout=15)
    assert "Of the 5 files, I took the last photo and the last video" in offer.text

    photo = await ann.sends(ann.chat, photo=PHOTO)
    offer = await ann.chat.wait_for(has_button("Animate"), after=photo, timeout=15)
    assert "I took" not in offer.text
