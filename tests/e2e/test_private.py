"""A private chat, as a person sees it."""

from pathlib import Path

import pytest

from sandbox import samples
from sandbox.bot_process import PROGRAM
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, says

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture(scope="module")
def program() -> Path:
    """The bot as operators start it, in real time."""
    return PROGRAM


async def test_photo_and_video_come_back_as_one_video(shared: System) -> None:
    """The whole way: both files, one offer, one tap, one POST, and a video that replies to the person's message."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("I bring photos to life")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    video = await ann.sends(ann.chat, video=MOTION)
    offer = await ann.chat.wait_for(has_button("Animate"))
    posts = shared.api.posts

    await ann.presses(offer, "Animate").answered()

    result = await ann.chat.wait_for(has_video)
    assert result.reply_to is video
    assert "AI" in result.text
    assert result.media is not None
    assert (result.media.width, result.media.height, result.media.duration) == (480, 640, 2)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert shared.api.posts == posts + 1


async def test_either_file_may_come_first(shared: System) -> None:
    """After a video, the bot asks for the photo; then it makes the offer."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for("Now send a photo")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for(has_button("Animate"))


async def test_replaced_file_makes_the_offer_anew_and_is_submitted(shared: System) -> None:
    """There is still one offer, and the last photo is the one that counts."""
    ann = shared.world.person("Ann")
    await shared.offer(ann)
    other = await ann.sends(ann.chat, photo=samples.photo(400, 300))
    offer = await ann.chat.wait_for(has_button("Animate"), after=other)
    assert len([message for message in ann.chat.by_bot if has_button("Animate")(message)]) == 1
    generations = len(shared.api.generations)

    await ann.presses(offer, "Animate").answered()

    generation = await shared.api.submitted(generations + 1)
    assert generation.photo is not None
    assert (generation.photo.width, generation.photo.height) == (400, 300)


async def test_album_with_both_files_is_answered_once(shared: System) -> None:
    """It makes one offer, and nothing is asked for in between."""
    ann = shared.world.person("Ann")
    await ann.sends_album(ann.chat, [("photo", PHOTO), ("video", MOTION)])
    await ann.chat.wait_for(has_button("Animate"))
    assert len(ann.chat.by_bot) == 1


async def test_album_of_photos_is_answered_once(shared: System) -> None:
    """One reply, which asks for the video."""
    ann = shared.world.person("Ann")
    await ann.sends_album(ann.chat, [("photo", PHOTO), ("photo", samples.photo(300, 300))])
    asked = await ann.chat.wait_for("Now send a video")
    await ann.sends(ann.chat, "/nonsense")
    await ann.chat.wait_for("don't know", after=asked)
    assert len(ann.chat.by_bot) == 2


async def test_five_presses_start_one_job(shared: System) -> None:
    """However often Animate is pressed, there is one POST and one video."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    posts = shared.api.posts
    presses = [ann.presses(offer, "Animate") for _ in range(5)]
    for press in presses:
        await press.answered()
    await ann.chat.wait_for(has_video)
    await ann.chat.wait_until(lambda: offer.deleted)
    assert shared.api.posts == posts + 1
    assert len([message for message in ann.chat.by_bot if has_video(message)]) == 1


async def test_cancel_on_the_offer_forgets_the_files(shared: System) -> None:
    """After Cancel, a new photo starts a new draft."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await ann.presses(offer, "Cancel").answered()
    await ann.chat.wait_for("Cancelled")
    sent = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video", after=sent)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/start", "I bring photos to life"),
        ("/help", "How it works"),
        ("/privacy", "What I keep"),
        ("/status", "nothing in progress"),
        ("/cancel", "nothing to cancel"),
        ("/animate", "Send a photo of a person and a video"),
        ("/nonsense", "don't know this command"),
        ("hello there", "Send me a photo"),
    ],
)
async def test_every_message_gets_a_useful_reply(shared: System, text: str, answer: str) -> None:
    """Each command, an unknown one, and plain words."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, text)
    await ann.chat.wait_for(answer)


async def test_file_of_another_kind_gets_a_useful_reply(shared: System) -> None:
    """It says what is needed, and the draft stays."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, document=b"%PDF-1.4 not a photo")
    await ann.chat.wait_for("I can't use this")
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for(has_button("Animate"))


async def test_job_over_the_limit_is_refused_and_keeps_its_draft(shared: System) -> None:
    """The third job at once gets an alert; when one is done, the same button works."""
    ann = shared.world.person("Ann")
    shared.api.hold = True
    first = len(shared.api.generations)
    try:
        await shared.job(ann)
        await shared.job(ann)
        third = await shared.offer(ann)
        answer = await ann.presses(third, "Animate").answered()
        assert answer.is_alert
        assert "2 videos in progress" in answer.text
        await shared.api.submitted(first + 2)
    finally:
        shared.api.hold = False
        for generation in shared.api.generations[first:]:
            await shared.api.finish(generation.id)
    await ann.chat.wait_for(has_video)
    answer = await ann.presses(third, "Animate").answered()
    assert not answer.is_alert


async def test_person_who_blocks_the_bot_is_sent_nothing(shared: System) -> None:
    """Blocked during the generation: the job ends without an attempt to send."""
    ann = shared.world.person("Ann")
    shared.api.hold = True
    number = len(shared.api.generations) + 1
    try:
        await shared.job(ann)
        generation = await shared.api.submitted(number)
        ann.blocks_bot()
        await shared.bot.wait_for_log(says(f"chat {ann.id}: blocked"))
    finally:
        shared.api.hold = False
        await shared.api.finish(generation.id)
    ben = shared.world.person("Ben")
    await ben.sends(ben.chat, "/status")
    await ben.chat.wait_for("nothing in progress")
    assert not [call for call in shared.world.calls("sendVideo") if call["chat_id"] == ann.id]


async def test_callback_of_a_message_too_old_to_edit_is_answered(shared: System) -> None:
    """Telegram tells no more of such a message than its id, and the date 0."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    welcome = await ann.chat.wait_for("I bring photos to life")
    press = ann.presses(welcome, data="animate:999999")
    await press.answered()
    old = {"chat": ann.chat.json(), "message_id": welcome.message_id, "date": 0}

    shared.world.updates.put_as_is({"callback_query": {**press.json(), "message": old}})

    answers = "answerCallbackQuery"
    await shared.world.wait_until(
        lambda: len([call for call in shared.world.calls(answers) if call["callback_query_id"] == press.id]) > 1
    )
    assert press.answer is not None
    assert "no longer valid" in press.answer.text
