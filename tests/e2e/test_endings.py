"""Every way a job can end without a video has its own words and, where it makes sense, a Try again button."""

import asyncio

import pytest

from sandbox import samples
from sandbox.aimlapi import Generation
from sandbox.faults import FakeResponse, Fault, dropped, lost_response, server_error, too_many_requests
from sandbox.telegram import Attached, Message, Person
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def submitted_and_held(system: System, person: Person) -> Generation:
    """Start a job whose generation waits to be told how it ends."""
    number = len(system.api.generations) + 1
    system.api.hold = True
    try:
        await system.job(person)
        return await system.api.submitted(number)
    finally:
        system.api.hold = False


async def tried_again(system: System, person: Person, ending: Message, label: str = "Try again") -> None:
    """Press the button, and see that it makes one more POST and a video."""
    posts = system.api.posts
    await person.presses(ending, label).answered()
    await person.chat.wait_for(has_video)
    assert system.api.posts == posts + 1


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("The content was flagged by the safety checker", "safety check"),
        ("No person detected in the image", "couldn't find a person"),
        ("CUDA error", "couldn't make this one"),
    ],
)
async def test_failed_generation_can_be_tried_again(shared: System, message: str, words: str) -> None:
    """Each reason has its own text; Try again starts a job with the same files."""
    ann = shared.world.person("Ann")
    generation = await submitted_and_held(shared, ann)
    await shared.api.fail(generation.id, message)
    ending = await ann.chat.wait_for(words)
    assert message not in ending.text
    await tried_again(shared, ann, ending)


async def test_refused_job_keeps_the_files_for_the_next_draft(shared: System) -> None:
    """A new photo alone makes an offer with the old video."""
    ann = shared.world.person("Ann")
    generation = await submitted_and_held(shared, ann)
    await shared.api.fail(generation.id, "No person detected in the image")
    ending = await ann.chat.wait_for(has_button("Try again"))
    await ann.sends(ann.chat, photo=samples.photo(400, 300))
    await ann.chat.wait_for(has_button("Animate"), after=ending)


@pytest.mark.parametrize("fault", [dropped(), lost_response(), server_error(502)])
async def test_uncertain_submit_is_never_repeated(shared: System, fault: Fault) -> None:
    """The person is told; one POST was made; only the person's Yes makes another."""
    ann = shared.world.person("Ann")
    posts = shared.api.posts
    shared.api.faults.add("submit", fault)
    await shared.job(ann)
    ending = await ann.chat.wait_for("may or may not be in the making")
    assert shared.api.posts == posts + 1
    await tried_again(shared, ann, ending, "Yes, again")


async def test_rate_limited_submit_is_repeated(shared: System) -> None:
    """A 429 accepted nothing: the person notices nothing and gets the video."""
    ann = shared.world.person("Ann")
    shared.api.faults.add("submit", too_many_requests(1))
    await shared.job(ann)
    await ann.chat.wait_for(has_video)


async def test_failed_poll_is_repeated(shared: System) -> None:
    """A 404 right after the submit, a 5xx and a broken connection: the video comes all the same."""
    ann = shared.world.person("Ann")
    not_found = Fault(response=FakeResponse(404, {"message": "Inference not found", "statusCode": "404"}))
    for fault in (not_found, server_error(503), dropped()):
        shared.api.faults.add("poll", fault)
    await shared.job(ann)
    await ann.chat.wait_for(has_video, timeout=40)


@pytest.mark.parametrize(
    ("photo", "video", "words"),
    [
        (b"\xff\xd8\xff\xe0 no picture at all", MOTION, "can't read this photo"),
        (PHOTO, b"\0\0\0\x18ftypmp42 no video at all", "can't read this video"),
        (samples.photo(16, 16), MOTION, "too small"),
    ],
)
async def test_unusable_file_ends_the_job_and_keeps_the_other(
    shared: System, photo: bytes, video: bytes, words: str
) -> None:
    """Nothing is paid, and a better file alone makes the next offer."""
    ann = shared.world.person("Ann")
    posts = shared.api.posts
    await ann.sends(ann.chat, document=Attached(photo, file_name="photo.jpg", mime_type="image/jpeg"))
    await ann.sends(ann.chat, document=Attached(video, file_name="video.mp4", mime_type="video/mp4"))
    offer = await ann.chat.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    ending = await ann.chat.wait_for(words)
    assert shared.api.posts == posts
    if "video" in words:
        await ann.sends(ann.chat, video=MOTION)
    else:
        await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for(has_button("Animate"), after=ending)


async def test_file_over_the_download_limit_is_refused(shared: System) -> None:
    """The reply names its size and the limit; Telegram is not asked for the file."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, video=Attached(MOTION, file_size=31 * 1024 * 1024))
    told = await ann.chat.wait_for("I can take 20 MB at most")
    assert "31 MB" in told.text


async def test_job_cancelled_in_the_queue_is_not_submitted(shared: System) -> None:
    """A job that waits for a slot has a Cancel button."""
    ann = shared.world.person("Ann")
    others = [shared.world.person(f"Person {number}") for number in range(8)]
    held = [await submitted_and_held(shared, other) for other in others]
    posts = shared.api.posts
    status = await shared.job(ann)
    await ann.chat.wait_until(lambda: "You're next" in status.text)
    await ann.presses(status, "Cancel").answered()
    await ann.chat.wait_until(lambda: "nothing was generated" in status.text)
    for generation in held:
        await shared.api.finish(generation.id)
    for other in others:
        await other.chat.wait_for(has_video)
    assert shared.api.posts == posts
    assert has_button("Try again")(status)


async def test_job_cancelled_while_prepared_is_not_submitted(shared: System) -> None:
    """The download hangs, Cancel is pressed: the step stops."""
    ann = shared.world.person("Ann")
    release = asyncio.Event()
    shared.telegram.faults.add("file", Fault(hold=release))
    posts = shared.api.posts
    status = await shared.job(ann)
    await ann.chat.wait_until(lambda: "Preparing" in status.text)
    await ann.presses(status, "Cancel").answered()
    release.set()
    await ann.chat.wait_until(lambda: "nothing was generated" in status.text)
    await ann.sends(ann.chat, "/status")
    await ann.chat.wait_for("nothing in progress")
    assert shared.api.posts == posts
