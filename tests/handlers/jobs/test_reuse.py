"""The buttons under a result: its photo or its video with another one, or both with other settings."""

import pytest

from sandbox import samples
from sandbox.telegram import Chat, Message
from tests.handlers.support import make_result, make_result_in_group, open_options
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

WIDE = samples.photo(400, 300)


def offers_in(chat: Chat) -> list[Message]:
    return [message for message in chat.by_bot if has_button("Animate")(message)]


async def test_photo_is_reused_with_another_video(shared: System) -> None:
    """The bot asks for the video; one tap starts the job with the former photo."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann, photo=WIDE)
    looks = result.content

    answer = await ann.presses(result, "New move").answered()
    asked = await ann.chat.wait_for("Now send a video", after=result)
    await ann.sends(ann.chat, video=MOTION)
    offer = await ann.chat.wait_for(has_button("Animate"), after=asked)
    generations = len(shared.api.generations)
    await ann.presses(offer, "Animate").answered()

    generation = await shared.api.submitted(generations + 1)
    assert generation.photo is not None
    assert (generation.photo.width, generation.photo.height) == (400, 300)
    assert not answer.is_alert
    assert result.content == looks


async def test_video_is_reused_with_another_photo(shared: System) -> None:
    """The bot asks for the photo; the offer has the length of the former video."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)

    await ann.presses(result, "New photo").answered()
    asked = await ann.chat.wait_for("Now send a photo", after=result)
    await ann.sends(ann.chat, photo=WIDE)

    offer = await ann.chat.wait_for(has_button("Animate"), after=asked)
    assert "2 seconds" in offer.text


async def test_both_files_are_reused_with_another_preset(shared: System) -> None:
    """The presets are shown at once, and nothing is paid before Animate is pressed."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)
    posts = shared.api.posts

    await ann.presses(result, "Change it").answered()
    offer = await ann.chat.wait_for("How should I make it?", after=result)

    await ann.presses(offer, "Best").answered()
    await ann.chat.wait_until(lambda: has_button("Animate")(offer))
    assert shared.api.posts == posts
    await ann.presses(offer, "Animate").answered()
    again = await ann.chat.wait_for(has_video, after=offer)
    assert again.reply_to is result.reply_to
    assert shared.api.posts == posts + 1


async def test_preset_of_an_offer_holds_for_that_video(shared: System) -> None:
    """It stays when that video is made again; another one begins with the person's settings."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await ann.presses(offer, "Standard").answered()
    await ann.chat.wait_until(lambda: has_button("Quick")(offer))
    await ann.presses(offer, "Quick").answered()
    await ann.chat.wait_until(lambda: has_button("Animate")(offer))
    await ann.presses(offer, "Animate").answered()
    result = await ann.chat.wait_for(has_video)
    await shared.concluded()

    await ann.presses(result, "Change it").answered()
    redone = await ann.chat.wait_for(has_button("✓ ⚡ Quick"), after=result)
    await ann.presses(result, "New photo").answered()
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for(has_button("Standard"), after=redone)


async def test_second_press_replaces_the_first_offer(shared: System) -> None:
    """The message that answered the first press is deleted."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)

    presses = [ann.presses(result, "Change it") for _ in range(2)]
    for press in presses:
        await press.answered()
    first = await ann.chat.wait_for(has_button("Best"), after=result)
    offer = await ann.chat.wait_for(has_button("Best"), after=first)

    assert first.deleted
    await ann.presses(offer, "Back").answered()
    await ann.chat.wait_until(lambda: len(offers_in(ann.chat)) == 1)


async def test_reuse_replaces_the_present_draft(shared: System) -> None:
    """The offer for other files is deleted, and its button, pressed all the same, starts nothing."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)
    earlier = await shared.offer(ann, photo=WIDE)
    data = earlier.button("Animate")["callback_data"]

    await ann.presses(result, "New move").answered()
    await ann.chat.wait_until(lambda: earlier.deleted)

    answer = await ann.presses(result, data=data).answered()
    assert "no longer valid" in answer.text


async def test_group_result_is_reused_only_by_its_owner(shared: System) -> None:
    """Others get an alert; the owner is asked by a message to reply to."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    result = await make_result_in_group(shared, ann, ben)
    said = len(result.chat.by_bot)

    hidden = await ben.presses(result, "Options").answered()
    await open_options(ann, result)
    refused = await ben.presses(result, "New move").answered()
    assert [answer.is_alert for answer in (hidden, refused)] == [True] * 2
    assert "This one is Ann's" in hidden.text
    assert hidden.text == refused.text
    assert len(result.chat.by_bot) == said

    await ann.presses(result, "New move").answered()
    prompt = await result.chat.wait_for("Reply to this message", after=result)
    assert prompt.markup is not None
    assert prompt.markup["force_reply"]
    assert prompt.reply_to is result.reply_to
    await ann.sends(result.chat, video=MOTION, reply_to=prompt)
    await result.chat.wait_for(has_button("Animate"), after=prompt)


async def test_result_of_the_group_is_reused_by_administrators(shared: System) -> None:
    """Telegram tells which person has pressed, but not which one wrote as the group."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben], supergroup=True)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.anonymously(group).sends(group, video=MOTION, caption="/animate", reply_to=photo)
    await ann.presses(await group.wait_for(has_button("Animate")), "Animate").answered()
    result = await group.wait_for(has_video)

    await open_options(ann, result)
    assert (await ben.presses(result, "Change it").answered()).is_alert
    await ann.presses(result, "Change it").answered()
    await group.wait_for(has_button("Best"), after=result)


async def test_reuse_stays_in_the_topic_of_the_result(shared: System) -> None:
    """The offer is sent there."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, forum=True)
    topic = group.topic("Clips")
    photo = await ann.sends(group, photo=PHOTO, topic=topic)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo, topic=topic)
    await ann.presses(await group.wait_for(has_button("Animate")), "Animate").answered()
    result = await group.wait_for(has_video)

    await open_options(ann, result)
    await ann.presses(result, "Change it").answered()

    offer = await group.wait_for(has_button("Best"), after=result)
    assert offer.thread_id == topic.thread_id


async def test_very_old_result_can_be_reused(shared: System) -> None:
    """Telegram tells no more of such a message than its id, and the date 0."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)
    press = ann.presses(result, data="nothing")
    await press.answered()
    old = {"chat": ann.chat.json(), "message_id": result.message_id, "date": 0}
    data = result.button("Change it")["callback_data"]

    shared.world.updates.put_as_is({"callback_query": {**press.json(), "message": old, "data": data}})

    await ann.chat.wait_for(has_button("Best"), after=result)


async def test_made_up_data_reuse_nobodys_files(shared: System) -> None:
    """Neither another person's job, nor one that doesn't exist, nor a choice that doesn't."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    result = await make_result(shared, ann)
    data = result.button("New move")["callback_data"]
    await ben.sends(ben.chat, "/start")
    welcome = await ben.chat.wait_for("I bring photos to life")

    answers = [
        await ben.presses(welcome, data=forged).answered()
        for forged in (data, "reuse:999999:photo", data.replace("photo", "all"), "reuse:1")
    ]

    assert [answer.is_alert for answer in answers] == [True] * 4
    assert "isn't yours" in answers[0].text
    assert len(ben.chat.by_bot) == 1


async def test_forgotten_job_can_not_be_reused(shared: System) -> None:
    """An alert says so; the video stays as it is."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)
    looks = result.content
    await ann.sends(ann.chat, "/forget")
    await ann.presses(await ann.chat.wait_for(has_button("Forget me")), "Forget me").answered()

    answer = await ann.presses(result, "New photo").answered()

    assert answer.is_alert
    assert "don't have these files any more" in answer.text
    assert result.content == looks


async def test_result_sent_as_a_link_can_be_reused(shared: System) -> None:
    """In a group that allows no videos."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    photo = await ann.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    group.forbid("videos")
    await ann.presses(offer, "Animate").answered()
    link = await group.wait_for("Here it is, made by AI")

    await open_options(ann, link)
    await ann.presses(link, "Change it").answered()

    await group.wait_for(has_button("Best"), after=link)


async def test_buttons_of_the_owner_are_put_away_again(shared: System) -> None:
    """Me too stays under the result all the time."""
    ann = shared.world.person("Ann")
    result = await make_result_in_group(shared, ann)
    shown = result.buttons
    await open_options(ann, result)
    assert result.buttons[0] == "🕺 Me too"
    assert len(result.buttons) == 6

    await ann.presses(result, "Back").answered()

    await result.chat.wait_until(lambda: result.buttons == shown == ["🕺 Me too", "⚙️ Options"])


@pytest.mark.parametrize("choice", ["New photo", "Save move"])
async def test_choice_puts_the_buttons_of_the_owner_away(shared: System, choice: str) -> None:
    """Under a result in a group, what everybody may press is left."""
    ann = shared.world.person("Ann")
    result = await make_result_in_group(shared, ann)
    shown = result.buttons
    await open_options(ann, result)

    await ann.presses(result, choice).answered()

    await result.chat.wait_until(lambda: result.buttons == shown)
