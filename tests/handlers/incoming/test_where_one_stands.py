"""Answers to a text and to /status depend on what the person has sent; buttons that are out of date go."""

import pytest

from sandbox.telegram import Message, Person
from tests.handlers.motions.support import save_motion
from tests.handlers.support import make_group, offer_in_group
from tests.support.system import MOTION, PHOTO, System, has_button

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def ask_for_video(person: Person) -> Message:
    """Let somebody send a photo, and return the question for the video."""
    sent = await person.sends(person.chat, photo=PHOTO)
    return await person.chat.wait_for("Now send a video", after=sent)


@pytest.mark.parametrize("words", ["hello?", "/status"])
async def test_missing_video_is_named(shared: System, words: str) -> None:
    """With a photo waiting, a text and /status say that the video is missing, and can be cancelled."""
    ann = shared.world.person("Ann")
    await ask_for_video(ann)

    said = await ann.sends(ann.chat, words)

    told = await ann.chat.wait_for("I have your photo. Now a video", after=said)
    assert told.buttons[-1] == "Cancel"


@pytest.mark.parametrize("words", ["hello?", "/status"])
async def test_missing_photo_is_named(shared: System, words: str) -> None:
    """The same with a video waiting."""
    ann = shared.world.person("Ann")
    sent = await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for("Now send a photo", after=sent)

    said = await ann.sends(ann.chat, words)

    told = await ann.chat.wait_for("I have your video. Now a photo", after=said)
    assert told.buttons == ["Cancel"]


async def test_status_in_a_group_names_what_is_missing(shared: System) -> None:
    """Of whoever asks; the earlier question is still the one to reply to."""
    group, ann, ben = make_group(shared)
    said = await ann.sends(group, video=MOTION, caption="/animate")
    question = await group.wait_for("Reply to this message with a photo", after=said)

    said = await ann.sends(group, "/status")
    await group.wait_for("I have your video. Now a photo", after=said)
    said = await ben.sends(group, "/status")
    await group.wait_for("nothing in progress", after=said)

    await ann.sends(group, photo=PHOTO, reply_to=question)
    await group.wait_for(has_button("Animate"), after=question)


async def test_text_without_files_says_how_to_begin(shared: System) -> None:
    """A cancelled photo is not waited with."""
    ann = shared.world.person("Ann")
    asked = await ask_for_video(ann)
    await ann.presses(asked, "Cancel").answered()

    said = await ann.sends(ann.chat, "hello?")

    await ann.chat.wait_for("Send me a photo of a person and a video", after=said)


async def test_name_of_a_motion_takes_it(shared: System) -> None:
    """With a photo waiting, the offer comes; without one, the photo is asked for."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    await save_motion(ann, "dance")
    said = await ann.sends(ann.chat, "Dance")
    await ann.chat.wait_for("Now send a photo", after=said)
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for(has_button("Animate"), after=said)

    said = await ben.sends(ben.chat, "dance")
    await ben.chat.wait_for("Send me a photo of a person and a video", after=said)


async def test_own_motion_can_be_tapped_for_the_video(shared: System) -> None:
    """It stands under the question for the video, and its tap makes the offer."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    asked = await ask_for_video(ann)
    assert "💃 dance" in asked.buttons

    await ann.presses(asked, "dance").answered()

    await ann.chat.wait_for(has_button("Animate"), after=asked)
    await ann.chat.wait_until(lambda: not asked.buttons)


async def test_buttons_of_an_answered_question_go(shared: System) -> None:
    """When the next message comes: the missing file, another question, or an answer to a text."""
    ann = shared.world.person("Ann")
    first = await ask_for_video(ann)
    second = await ask_for_video(ann)
    await ann.chat.wait_until(lambda: not first.buttons)

    said = await ann.sends(ann.chat, "hello?")
    third = await ann.chat.wait_for("I have your photo", after=said)
    await ann.chat.wait_until(lambda: not second.buttons)
    await ann.sends(ann.chat, video=MOTION)

    await ann.chat.wait_for(has_button("Animate"), after=third)
    await ann.chat.wait_until(lambda: not third.buttons)


async def test_chosen_motion_can_be_cancelled(shared: System) -> None:
    """Cancel stands above Remove; after it, a photo begins anew."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    said = await ann.sends(ann.chat, "dance")
    chosen = await ann.chat.wait_for("Now send a photo", after=said)
    assert chosen.buttons == ["Cancel", "🗑 Remove"]

    await ann.presses(chosen, "Cancel").answered()

    await ann.chat.wait_until(lambda: not chosen.buttons)
    await ask_for_video(ann)


@pytest.mark.parametrize("words", ["/status", "is it ready?"])
async def test_status_quotes_the_files_of_each_video(shared: System, words: str) -> None:
    """In a private chat: a line a video, each below the photo or video that it is made of."""
    ann = shared.world.person("Ann")
    shared.api.hold = True
    offers = []
    for _ in range(2):
        offers.append(await shared.offer(ann))
        await ann.presses(offers[-1], "Animate").answered()
    said = await ann.sends(ann.chat, words)

    first = await ann.chat.wait_for("Your videos", after=said)
    second = await ann.chat.wait_for("•", after=first)

    assert [first.reply_to, second.reply_to] == [offer.reply_to for offer in offers]
    shared.api.hold = False


async def test_status_in_a_group_links_to_the_files(shared: System) -> None:
    """Telegram has links to the messages of a supergroup: the line of each video is one, also in private."""
    group, ann, _ = make_group(shared, forum=True)
    shared.api.hold = True
    offer = await offer_in_group(group, ann)
    await ann.presses(offer, "Animate").answered()
    said = await ann.sends(group, "/status")

    told = await group.wait_for("Your videos", after=said)

    said = await ann.sends(ann.chat, "/status")
    private = await ann.chat.wait_for("Your videos", after=said)
    assert offer.reply_to is not None
    link = f"https://t.me/c/{str(group.id).removeprefix('-100')}/{offer.reply_to.message_id}"
    for message in (told, private):
        assert [each["url"] for each in message.entities if each["type"] == "text_link"] == [link]
    shared.api.hold = False
