"""Motions of one's own: saving a video under a name, choosing it by a tap or its name, and what comes of that."""

import sqlite3
from contextlib import closing

import pytest

from sandbox import samples
from sandbox.telegram import Attached, LivePhoto, Message
from storage.motions import MOST_OWN, PAGE_LENGTH
from tests.handlers.motions.support import list_motions, motion_id, motion_names, save_motion
from tests.handlers.support import last_job_id, make_group, make_result, make_result_in_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

MISSING = 10**15
"""No row's id."""
USERNAME = "sandbox_bot"


async def test_saved_motion_is_confirmed_with_its_still(shared: System) -> None:
    """Saved by a caption or by a reply to a video; the list marks it as the person's own."""
    ann = shared.world.person("Ann")
    confirmed = await save_motion(ann, "dance")
    assert confirmed.media is not None
    assert confirmed.media.kind == "photo"
    video = await ann.sends(ann.chat, animation=MOTION)
    said = await ann.sends(ann.chat, "/savemove JUMP", reply_to=video)
    await ann.chat.wait_for("Saved as JUMP, just for you", after=said)
    assert (await list_motions(ann)).buttons == ["dance (yours), 2 seconds", "JUMP (yours), 2 seconds"]


async def test_movement_of_a_live_photo_can_be_saved(shared: System) -> None:
    """It is a video, too."""
    ann = shared.world.person("Ann")
    live = await ann.sends(ann.chat, live_photo=LivePhoto(PHOTO, MOTION))
    said = await ann.sends(ann.chat, "/savemove wink", reply_to=live)
    await ann.chat.wait_for("Saved as wink", after=said)


async def test_private_tap_and_a_photo_make_the_offer(shared: System) -> None:
    """The tap shows the still and asks for the photo; after that comes the offer, and its job runs."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    chosen = await list_motions(ann)
    await ann.presses(chosen, "dance").answered()
    asked = await ann.chat.wait_for("dance, 2 seconds. Now send a photo", after=chosen)
    assert asked.media is not None
    assert asked.media.kind == "photo"
    await ann.sends(ann.chat, photo=PHOTO)
    offer = await ann.chat.wait_for(has_button("Animate"), after=asked)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video, after=offer)


async def has_no_buttons(message: Message) -> None:
    """Wait until the buttons of a message are taken away."""
    await message.chat.wait_until(lambda: not message.buttons)


async def test_list_goes_once_a_motion_is_chosen(shared: System) -> None:
    """It has done its work; /moves shows it anew."""
    group, ann, _ = make_group(shared)
    await save_motion(ann, "dance")
    in_private, in_group = await list_motions(ann), await list_motions(ann, group)
    for motions in (in_private, in_group):
        await ann.presses(motions, "dance").answered()
    await ann.chat.wait_until(lambda: in_private.deleted)
    await group.wait_until(lambda: in_group.deleted)
    assert (await list_motions(ann)).buttons


async def test_list_that_nobody_taps_goes_after_a_day(shared: System) -> None:
    """In a group, also the one that is sent instead of an unknown move."""
    group, ann, _ = make_group(shared)
    await save_motion(ann, "dance")
    said = await ann.sends(group, "/animate salsa")
    lists = [await group.wait_for("I don't know a move", after=said), await list_motions(ann, group)]
    of_group = f"SELECT count(*) = 2 FROM messages_to_delete WHERE chat_id = {group.id} AND ?"  # noqa: S608 - a number
    await shared.stored(of_group, ann)

    shared.change(ann, "UPDATE messages_to_delete SET due_at = due_at - 86400 WHERE :person > 0")

    await group.wait_until(lambda: all(motions.deleted for motions in lists))


async def test_made_up_press_deletes_no_message(shared: System) -> None:
    """A choice of a move on a message without that button is taken, and the message stays."""
    ann = shared.world.person("Ann")
    result = await make_result_in_group(shared, ann)
    group = result.chat
    await save_motion(ann, "dance")

    await ann.presses(result, data=f"motion:{motion_id(shared, ann.id, 'dance')}").answered()
    shown = await list_motions(ann, group)
    await ann.presses(shown, "dance").answered()

    await group.wait_until(lambda: shown.deleted)
    assert not result.deleted


async def test_tap_makes_the_offer_if_there_is_a_photo(shared: System) -> None:
    """Nothing is asked for that is there."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    await ann.sends(ann.chat, photo=PHOTO)
    chosen = await list_motions(ann)
    await ann.presses(chosen, "dance").answered()
    await ann.chat.wait_for(has_button("Animate"), after=chosen)
    assert not [message for message in ann.chat.by_bot if "Now send a photo" in message.text]


async def test_group_tap_asks_for_a_reply_with_the_photo(shared: System) -> None:
    """Ann's app opens the still as a message to reply to; her photo completes the draft."""
    group, ann, _ = make_group(shared)
    await save_motion(ann, "dance")
    chosen = await list_motions(ann, group)
    assert chosen.reply_to is not None
    await ann.presses(chosen, "dance").answered()
    prompt = await group.wait_for("Now reply to this message", after=chosen)
    assert prompt.media is not None
    assert prompt.markup is not None
    assert prompt.markup["force_reply"]
    assert prompt.markup["selective"]
    assert prompt.reply_to is chosen.reply_to
    await ann.sends(group, photo=PHOTO, reply_to=prompt)
    offer = await group.wait_for(has_button("Animate"), after=prompt)
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)


async def test_group_list_works_only_for_who_asked(shared: System) -> None:
    """Others are told how to get their own, whichever button they press."""
    group, ann, ben = make_group(shared)
    await save_motion(ann, "dance")
    await save_motion(ben, "jump")
    chosen = await list_motions(ann, group)
    for press in (
        ben.presses(chosen, "dance"),
        ben.presses(chosen, data="motions:0"),
        ben.presses(chosen, data=f"motion:{motion_id(shared, ben.id, 'jump')}"),
    ):
        answer = await press.answered()
        assert answer.is_alert
        assert "not yours" in answer.text
    assert chosen.buttons
    assert "dance" in chosen.buttons[0]


async def test_list_without_its_question_works_for_everybody(shared: System) -> None:
    """It can't be told any more who asked: people find their own motions and no others."""
    group, ann, ben = make_group(shared)
    await save_motion(ann, "dance")
    await save_motion(ben, "jump")
    chosen = await list_motions(ann, group)
    assert chosen.reply_to is not None
    ann.deletes(chosen.reply_to)
    assert "This move is gone" in (await ben.presses(chosen, "dance").answered()).text
    await ben.presses(chosen, data="motions:0").answered()
    await group.wait_until(lambda: "jump (yours), 2 seconds" in chosen.buttons)
    await ben.presses(chosen, "jump").answered()
    await group.wait_for("jump, 2 seconds. Now reply", after=chosen)


async def test_motion_messages_stay_in_their_topic(shared: System) -> None:
    """List, question and offer, though callbacks name no topic."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, forum=True)
    topic = group.topic("Clips")
    await save_motion(ann, "dance")
    said = await ann.sends(group, "/moves", topic=topic)
    chosen = await group.wait_for("Tap one", after=said)
    await ann.presses(chosen, "dance").answered()
    prompt = await group.wait_for("Now reply to this message", after=chosen)
    await ann.sends(group, photo=PHOTO, reply_to=prompt, topic=topic)
    offer = await group.wait_for(has_button("Animate"), after=prompt)
    assert {message.thread_id for message in (chosen, prompt, offer)} == {topic.thread_id}


async def test_animate_with_a_name_and_a_photo_makes_an_offer(shared: System) -> None:
    """As a reply to anybody's photo in a group, or as a caption, also in private."""
    group, ann, ben = make_group(shared)
    await save_motion(ann, "dance")
    photo = await ben.sends(group, photo=PHOTO)
    said = await ann.sends(group, "/animate dance", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"), after=said)
    await ann.presses(offer, "Animate").answered()
    await group.wait_for(has_video)

    said = await ann.sends(group, photo=PHOTO, caption=f"/animate@{USERNAME} Dance")
    await group.wait_for(has_button("Animate"), after=said)

    said = await ann.sends(ann.chat, photo=PHOTO, caption="/animate dance")
    await ann.chat.wait_for(has_button("Animate"), after=said)


async def test_animate_with_a_name_alone_asks_for_the_photo(shared: System) -> None:
    """If the draft has a photo already, the offer is made instead."""
    group, ann, _ = make_group(shared)
    await save_motion(ann, "dance")
    said = await ann.sends(group, "/animate dance")
    prompt = await group.wait_for("Now reply to this message", after=said)
    await ann.sends(group, photo=PHOTO, reply_to=prompt)
    await group.wait_for(has_button("Animate"), after=prompt)

    await ann.sends(ann.chat, photo=PHOTO)
    said = await ann.sends(ann.chat, "/animate dance")
    await ann.chat.wait_for(has_button("Animate"), after=said)


async def test_animate_with_an_unknown_name_lists_the_motions(shared: System) -> None:
    """The photo that came with it is kept, so that one tap is all it takes."""
    group, ann, _ = make_group(shared)
    await save_motion(ann, "dance")
    said = await ann.sends(group, photo=PHOTO, caption="/animate danse")
    chosen = await group.wait_for("I don't know a move called danse", after=said)
    await ann.presses(chosen, "dance").answered()
    await group.wait_for(has_button("Animate"), after=chosen)


async def test_other_words_behind_animate_are_ignored(shared: System) -> None:
    """Several words, and any single one if there is a video."""
    group, ann, ben = make_group(shared)
    await save_motion(ann, "dance")
    said = await ann.sends(group, photo=PHOTO, caption="/animate this one please")
    await group.wait_for("Got the photo", after=said)
    video = await ben.sends(group, video=MOTION)
    said = await ann.sends(group, "/animate please", reply_to=video)
    await group.wait_for(has_button("Animate"), after=said)


async def test_motions_of_others_are_not_found(shared: System) -> None:
    """Neither by a name nor by a link nor with made-up data, and no answer tells that they exist."""
    group, ann, ben = make_group(shared)
    await save_motion(ann, "secret-dance")
    await save_motion(ben, "jump")
    hidden_id = motion_id(shared, ann.id, "secret-dance")
    for words in ("/animate secret-dance", "/start m_secret-dance"):
        asked = await ben.sends(ben.chat, words)
        told = await ben.chat.wait_for("I don't know a move", after=asked)
        assert told.buttons == ["jump (yours), 2 seconds"]
    theirs = await list_motions(ben, group)
    for verb in ("motion", "remove", "remove-surely", "remove-not"):
        for number in (hidden_id, MISSING):
            answer = await ben.presses(theirs, data=f"{verb}:{number}").answered()
            assert answer.is_alert
            assert "This move is gone" in answer.text
    assert theirs.buttons
    assert motion_names(shared, ann.id) == ["secret-dance"]


async def test_made_up_page_of_motions_shows_the_nearest(shared: System) -> None:
    """Far beyond the end, and before the start."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    shown = await list_motions(ann)
    for data in ("motions:999999999999999999", "motions:-5"):
        await ann.presses(shown, data=data).answered()
    assert shown.buttons == ["dance (yours), 2 seconds"]


async def test_own_motion_is_removed_after_confirmation(shared: System) -> None:
    """Keep it goes back; after the confirmation the motion is gone, and old buttons say so."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    old, chosen = await list_motions(ann), await list_motions(ann)
    await ann.presses(chosen, "dance").answered()
    shown = await ann.chat.wait_for(has_button("Remove"), after=chosen)

    await ann.presses(shown, "Remove").answered()
    await ann.chat.wait_until(lambda: has_button("Yes, remove dance")(shown))
    await ann.presses(shown, "Keep it").answered()
    await ann.chat.wait_until(lambda: shown.buttons == ["Cancel", "🗑 Remove"])
    assert motion_names(shared, ann.id) == ["dance"]

    await ann.presses(shown, "Remove").answered()
    await ann.chat.wait_until(lambda: has_button("Yes, remove dance")(shown))
    await ann.presses(shown, "Yes, remove dance").answered()
    await ann.chat.wait_until(lambda: "dance has been removed" in shown.text)
    assert not shown.buttons
    assert motion_names(shared, ann.id) == []
    assert "This move is gone" in (await ann.presses(old, "dance").answered()).text


async def test_motion_that_can_not_be_saved_is_explained(shared: System) -> None:
    """No video, no name, a bad name, a photo, a file that is too large: each with what to do."""
    ann = shared.world.person("Ann")
    video, photo = await ann.sends(ann.chat, video=MOTION), await ann.sends(ann.chat, photo=PHOTO)
    how, name = "Reply to a video with /savemove dance", "for example /savemove moon walk"
    for said, answered, words in (
        ("/savemove dance", None, how),
        ("/savemove", video, how),
        ("/savemove dance", photo, how),
        ("/savemove t.me/joke", video, name),
        (f"/savemove {33 * 'x'}", video, name),
    ):
        message = await ann.sends(ann.chat, said, reply_to=answered)
        told = await ann.chat.wait_for(words, after=message)
        assert told.reply_to is message
    large = Attached(MOTION, file_size=21 * 1024 * 1024)
    message = await ann.sends(ann.chat, video=large, caption="/savemove dance")
    await ann.chat.wait_for("I can take 20 MB at most", after=message)
    assert motion_names(shared, ann.id) == []


async def test_existing_name_gets_the_new_video(shared: System) -> None:
    """And the person is told that the old one is gone."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    longer = samples.motion(3.0, 180, 240, frame_rate=12)
    said = await ann.sends(ann.chat, video=longer, caption="/savemove dance")
    await ann.chat.wait_for("It replaces the video that had this name", after=said)
    assert (await list_motions(ann)).buttons == ["dance (yours), 3 seconds"]


async def test_twenty_motions_are_the_limit_and_have_pages(shared: System) -> None:
    """The refusal says what to do; the buttons below the list turn its pages."""
    ann = shared.world.person("Ann")
    first = await ann.sends(ann.chat, video=MOTION, caption="/savemove m00")
    await ann.chat.wait_for("Saved as m00", after=first)
    with closing(sqlite3.connect(shared.bot.database, timeout=30)) as connection, connection:
        for number in range(1, MOST_OWN):
            connection.execute(
                "INSERT INTO motions (owner_id, name, video, saved_at) SELECT owner_id, ?, video, 0 FROM motions "
                "WHERE owner_id = ? AND name = 'm00'",
                (f"m{number:02}", ann.id),
            )
    said = await ann.sends(ann.chat, "/savemove more", reply_to=first)
    assert "/moves" in (await ann.chat.wait_for("You have 20 moves", after=said)).text

    shown = await list_motions(ann)
    assert shown.buttons[PAGE_LENGTH:] == ["More »"]
    await ann.presses(shown, "More").answered()
    await ann.chat.wait_until(lambda: "m08 (yours), 2 seconds" in shown.buttons)
    assert shown.buttons[PAGE_LENGTH:] == ["« Back", "More »"]
    await ann.presses(shown, "More").answered()
    await ann.chat.wait_until(lambda: "m19 (yours), 2 seconds" in shown.buttons)
    assert shown.buttons[-1] == "« Back"
    await ann.presses(shown, "Back").answered()
    await ann.chat.wait_until(lambda: "m08 (yours), 2 seconds" in shown.buttons)


async def test_motion_without_a_still_is_saved(shared: System) -> None:
    """A file that can't be decoded is confirmed, and chosen, in text; a job finds out whether it can be used."""
    ann = shared.world.person("Ann")
    said = await ann.sends(ann.chat, document=Attached(b"no video", file_name="dance.mp4"), caption="/savemove odd")
    confirmed = await ann.chat.wait_for("Saved as odd", after=said)
    assert confirmed.media is None
    shown = await list_motions(ann)
    assert shown.buttons == ["odd (yours)"]
    await ann.presses(shown, "odd").answered()
    asked = await ann.chat.wait_for("odd. Now send a photo", after=shown)
    await ann.presses(asked, "Remove").answered()
    await ann.chat.wait_until(lambda: has_button("Yes, remove odd")(asked))
    await ann.presses(asked, "Yes, remove odd").answered()
    await ann.chat.wait_until(lambda: "odd has been removed" in asked.text)


async def test_motion_saved_from_a_result_is_named_by_a_reply(shared: System) -> None:
    """It is saved at once as move-1; a reply renames it, or is refused if the name is unfit or taken."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "jump")
    result = await make_result(shared, ann)
    job_id = last_job_id(shared, ann)
    assert (await ann.presses(result, data=f"keep:{job_id}").answered()).text == "Saved"
    asked = await ann.chat.wait_for("Saved as move-1", after=result)
    assert asked.media is None
    assert asked.reply_to is result
    await ann.chat.wait_until(lambda: has_button("✓ Saved")(result))
    assert asked.markup is not None
    assert asked.markup["force_reply"]
    assert asked.markup["selective"]

    again = await ann.presses(result, data=f"keep:{job_id}").answered()
    assert again.is_alert
    assert "as move-1" in again.text

    await ann.sends(ann.chat, "https://example.org", reply_to=asked)
    unfit = await ann.chat.wait_for("A name has up to 32", after=asked)
    await ann.sends(ann.chat, "jump", reply_to=unfit)
    taken = await ann.chat.wait_for("called jump already", after=unfit)
    await ann.sends(ann.chat, "My best tango!", reply_to=taken)
    renamed = await ann.chat.wait_for("It's called My best tango! now", after=taken)
    assert motion_names(shared, ann.id) == ["jump", "my best tango!"]

    await ann.sends(ann.chat, "thanks", reply_to=renamed)
    await ann.sends(ann.chat, "Tango", reply_to=taken)
    await ann.chat.wait_for("It's called Tango now", after=renamed)
    assert motion_names(shared, ann.id) == ["jump", "tango"]


async def test_group_result_is_saved_and_named_by_its_owner(shared: System) -> None:
    """Others are refused, and their replies to the question are ignored, which goes once it is answered."""
    group, ann, ben = make_group(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video)
    job_id = last_job_id(shared, ann)

    assert "This one is Ann's" in (await ben.presses(result, data=f"keep:{job_id}").answered()).text
    assert (await ben.presses(result, data=f"keep:{MISSING}").answered()).is_alert
    assert motion_names(shared, ben.id) == []

    await ann.presses(result, data=f"keep:{job_id}").answered()
    asked = await group.wait_for("Saved as move-1", after=result)
    await ben.sends(group, "bens", reply_to=asked)
    last = await ben.sends(group, "/status")
    await group.wait_for("nothing in progress", after=last)
    assert motion_names(shared, ann.id) == ["move-1"]
    await ann.sends(group, "anns", reply_to=asked)
    await group.wait_for("It's called anns now", after=asked)
    await group.wait_until(lambda: asked.deleted)
    assert motion_names(shared, ann.id) == ["anns"]


async def test_motion_of_a_forgotten_job_can_not_be_saved(shared: System) -> None:
    """Its files are gone."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)
    job_id = last_job_id(shared, ann)
    with closing(sqlite3.connect(shared.bot.database, timeout=30)) as connection, connection:
        connection.execute("UPDATE jobs SET person_id = 0, chat_id = 0 WHERE id = ?", (job_id,))
    answer = await ann.presses(result, data=f"keep:{job_id}").answered()
    assert "don't have these files any more" in answer.text
    assert motion_names(shared, ann.id) == []


async def test_group_itself_can_save_no_motions(shared: System) -> None:
    """An anonymous administrator is told so."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, supergroup=True)
    said = await ann.anonymously(group).sends(group, video=MOTION, caption="/savemove dance")
    await group.wait_for("I save moves for people", after=said)
    assert motion_names(shared, group.id) == []


async def test_forget_deletes_own_motions(shared: System) -> None:
    """And says so."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    await save_motion(ann, "jump")
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    await ann.presses(question, "Forget me").answered()
    await ann.chat.wait_until(lambda: "2 moves that you had saved" in question.text)
    assert motion_names(shared, ann.id) == []


async def test_privacy_tells_of_motions(shared: System) -> None:
    """That they are kept, what of them, and how long."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, "/privacy")
    await ann.chat.wait_for("Moves you save")


async def test_own_name_may_have_spaces_and_any_script(shared: System) -> None:
    """It is found in any letter case: as a text, behind /animate, by a reply with a name, and by its button."""
    ann = shared.world.person("Ann")
    said = await ann.sends(ann.chat, video=MOTION, caption="/savemove Лунная  походка")
    await ann.chat.wait_for("Saved as Лунная походка, just for you", after=said)
    assert motion_names(shared, ann.id) == ["лунная походка"]
    photo = await ann.sends(ann.chat, photo=PHOTO, caption="/animate ЛУННАЯ  походка")
    await ann.chat.wait_for(has_button("Animate"), after=photo)
    said = await ann.sends(ann.chat, "/cancel")
    await ann.chat.wait_for("dropped the files", after=said)

    listed = await list_motions(ann)
    assert listed.buttons == ["Лунная походка (yours), 2 seconds"]
    said = await ann.sends(ann.chat, "Лунная походка")
    chosen = await ann.chat.wait_for("Лунная походка, 2 seconds. Now send a photo", after=said)
    await ann.presses(chosen, "Remove").answered()
    await ann.chat.wait_until(lambda: has_button("Yes, remove Лунная походка")(chosen))


async def test_several_words_are_talk_unless_a_motion_is_called_so(shared: System) -> None:
    """/animate with a sentence is not answered with a list of motions."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "moon walk")
    said = await ann.sends(ann.chat, photo=PHOTO, caption="/animate my dear friend")
    await ann.chat.wait_for("Now send a video", after=said)


async def test_older_commands_still_work(shared: System) -> None:
    """People know /motions and /savemotion, and old messages name them."""
    ann = shared.world.person("Ann")
    said = await ann.sends(ann.chat, video=MOTION, caption="/savemotion dance")
    await ann.chat.wait_for("Saved as dance, just for you", after=said)
    said = await ann.sends(ann.chat, "/motions")
    await ann.chat.wait_for(has_button("dance (yours)"), after=said)
