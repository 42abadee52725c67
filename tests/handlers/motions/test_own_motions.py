"""Motions of one's own: saving a video under a name, choosing it by a tap or its name, and what comes of that."""

import sqlite3
from contextlib import closing

import pytest

from sandbox import samples
from sandbox.telegram import Attached
from storage.motions import MOST_OWN, PAGE_LENGTH
from tests.handlers.motions.support import friends, id_of, listed, names_of, result_of, saved
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

MISSING = 10**15
"""No row's id."""
USERNAME = "sandbox_bot"


async def test_a_saved_video_is_confirmed_with_its_still_and_has_a_button_of_its_own(shared: System) -> None:
    """As a caption, and as a reply to somebody's video; the list says that it is one's own."""
    ann = shared.world.person("Ann")
    confirmed = await saved(ann, "dance")
    assert confirmed.media is not None
    assert confirmed.media.kind == "photo"
    video = await ann.sends(ann.chat, animation=MOTION)
    said = await ann.sends(ann.chat, "/savemotion JUMP", reply_to=video)
    await ann.chat.wait_for("Saved as jump, for you", after=said)
    assert (await listed(ann)).buttons == ["dance (yours), 2 seconds", "jump (yours), 2 seconds"]


async def test_in_private_a_tap_and_a_photo_make_the_offer(shared: System) -> None:
    """The tap shows the still and asks for the photo; the offer follows the photo at once, and its job runs."""
    ann = shared.world.person("Ann")
    await saved(ann, "dance")
    chosen = await listed(ann)
    await ann.presses(chosen, "dance").answered()
    asked = await ann.chat.wait_for("dance, 2 seconds. Now send a photo", after=chosen)
    assert asked.media is not None
    assert asked.media.kind == "photo"
    await ann.sends(ann.chat, photo=PHOTO)
    offer = await ann.chat.wait_for(has_button("Animate"), after=asked)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video, after=offer)


async def test_with_a_photo_there_already_a_tap_makes_the_offer(shared: System) -> None:
    """Nothing is asked for that is there; in place of another video, too."""
    ann = shared.world.person("Ann")
    await saved(ann, "dance")
    await ann.sends(ann.chat, photo=PHOTO)
    chosen = await listed(ann)
    await ann.presses(chosen, "dance").answered()
    await ann.chat.wait_for(has_button("Animate"), after=chosen)
    assert not [message for message in ann.chat.by_bot if "Now send a photo" in message.text]


async def test_in_a_group_a_tap_prompts_for_the_photo_by_a_reply(shared: System) -> None:
    """The still is a prompt that Ann's app opens as a reply; her photo completes it."""
    group, ann, _ = friends(shared)
    await saved(ann, "dance")
    chosen = await listed(ann, group)
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


async def test_in_a_group_a_list_is_theirs_who_asked_for_it(shared: System) -> None:
    """Others are told how to get their own, whatever they press."""
    group, ann, ben = friends(shared)
    await saved(ann, "dance")
    await saved(ben, "jump")
    chosen = await listed(ann, group)
    for press in (
        ben.presses(chosen, "dance"),
        ben.presses(chosen, data="motions:0"),
        ben.presses(chosen, data=f"motion:{id_of(shared, ben.id, 'jump')}"),
    ):
        answer = await press.answered()
        assert answer.is_alert
        assert "not yours" in answer.text
    assert chosen.buttons
    assert "dance" in chosen.buttons[0]


async def test_a_list_whose_question_was_deleted_is_for_whoever_presses(shared: System) -> None:
    """Nobody can tell any more who asked: everybody finds what is theirs, and nothing else."""
    group, ann, ben = friends(shared)
    await saved(ann, "dance")
    await saved(ben, "jump")
    chosen = await listed(ann, group)
    assert chosen.reply_to is not None
    ann.deletes(chosen.reply_to)
    assert "not there any more" in (await ben.presses(chosen, "dance").answered()).text
    await ben.presses(chosen, data="motions:0").answered()
    await group.wait_until(lambda: "jump (yours), 2 seconds" in chosen.buttons)
    await ben.presses(chosen, "jump").answered()
    await group.wait_for("jump, 2 seconds. Now reply", after=chosen)


async def test_in_a_forum_everything_stays_in_its_topic(shared: System) -> None:
    """List, prompt and offer, though the presses name no topic."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, forum=True)
    topic = group.topic("Clips")
    await saved(ann, "dance")
    said = await ann.sends(group, "/motions", topic=topic)
    chosen = await group.wait_for("Tap one", after=said)
    await ann.presses(chosen, "dance").answered()
    prompt = await group.wait_for("Now reply to this message", after=chosen)
    await ann.sends(group, photo=PHOTO, reply_to=prompt, topic=topic)
    offer = await group.wait_for(has_button("Animate"), after=prompt)
    assert {message.thread_id for message in (chosen, prompt, offer)} == {topic.thread_id}


async def test_animate_with_a_name_as_a_reply_to_a_photo_starts_an_offer_at_once(shared: System) -> None:
    """Anybody's photo, in a group; as a caption as well, and in private."""
    group, ann, ben = friends(shared)
    await saved(ann, "dance")
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
    """Where there is none yet; with one in the draft, it makes the offer."""
    group, ann, _ = friends(shared)
    await saved(ann, "dance")
    said = await ann.sends(group, "/animate dance")
    prompt = await group.wait_for("Now reply to this message", after=said)
    await ann.sends(group, photo=PHOTO, reply_to=prompt)
    await group.wait_for(has_button("Animate"), after=prompt)

    await ann.sends(ann.chat, photo=PHOTO)
    said = await ann.sends(ann.chat, "/animate dance")
    await ann.chat.wait_for(has_button("Animate"), after=said)


async def test_animate_with_an_unknown_name_lists_the_motions(shared: System) -> None:
    """The photo that came with it is kept, so that one tap is all it takes."""
    group, ann, _ = friends(shared)
    await saved(ann, "dance")
    said = await ann.sends(group, photo=PHOTO, caption="/animate danse")
    chosen = await group.wait_for("I know no motion called danse", after=said)
    await ann.presses(chosen, "dance").answered()
    await group.wait_for(has_button("Animate"), after=chosen)


async def test_other_words_behind_animate_are_just_talk(shared: System) -> None:
    """Several words, and any single one where a video is at hand."""
    group, ann, ben = friends(shared)
    await saved(ann, "dance")
    said = await ann.sends(group, photo=PHOTO, caption="/animate this one please")
    await group.wait_for("Got the photo", after=said)
    video = await ben.sends(group, video=MOTION)
    said = await ann.sends(group, "/animate please", reply_to=video)
    await group.wait_for(has_button("Animate"), after=said)


async def test_other_peoples_own_motions_are_nobodys_business(shared: System) -> None:
    """Neither a name nor a link nor a made-up press finds them, and none says that they exist."""
    group, ann, ben = friends(shared)
    await saved(ann, "secret-dance")
    await saved(ben, "jump")
    motion_id = id_of(shared, ann.id, "secret-dance")
    for words in ("/animate secret-dance", "/start m_secret-dance"):
        asked = await ben.sends(ben.chat, words)
        told = await ben.chat.wait_for("I know no motion", after=asked)
        assert told.buttons == ["jump (yours), 2 seconds"]
    theirs = await listed(ben, group)
    for verb in ("motion", "remove", "remove-surely", "remove-not"):
        for number in (motion_id, MISSING):
            answer = await ben.presses(theirs, data=f"{verb}:{number}").answered()
            assert answer.is_alert
            assert "not there any more" in answer.text
    assert theirs.buttons
    assert names_of(shared, ann.id) == ["secret-dance"]


async def test_made_up_pages_show_what_there_is(shared: System) -> None:
    """Far beyond the end, and before the start."""
    ann = shared.world.person("Ann")
    await saved(ann, "dance")
    shown = await listed(ann)
    for data in ("motions:999999999999999999", "motions:-5"):
        await ann.presses(shown, data=data).answered()
    assert shown.buttons == ["dance (yours), 2 seconds"]


async def test_ones_own_motion_is_removed_by_two_presses(shared: System) -> None:
    """The first asks, and Keep it goes back; after the second it is gone, and old buttons say so."""
    ann = shared.world.person("Ann")
    await saved(ann, "dance")
    chosen = await listed(ann)
    await ann.presses(chosen, "dance").answered()
    shown = await ann.chat.wait_for(has_button("Remove"), after=chosen)

    await ann.presses(shown, "Remove").answered()
    await ann.chat.wait_until(lambda: has_button("Yes, remove dance")(shown))
    await ann.presses(shown, "Keep it").answered()
    await ann.chat.wait_until(lambda: shown.buttons == ["🗑 Remove"])
    assert names_of(shared, ann.id) == ["dance"]

    await ann.presses(shown, "Remove").answered()
    await ann.chat.wait_until(lambda: has_button("Yes, remove dance")(shown))
    await ann.presses(shown, "Yes, remove dance").answered()
    await ann.chat.wait_until(lambda: "dance is removed" in shown.text)
    assert not shown.buttons
    assert names_of(shared, ann.id) == []
    assert "not there any more" in (await ann.presses(chosen, "dance").answered()).text


async def test_what_cannot_be_saved_is_explained(shared: System) -> None:
    """No video, no name, a bad name, a photo, a file that is too large: each with what to do."""
    ann = shared.world.person("Ann")
    video, photo = await ann.sends(ann.chat, video=MOTION), await ann.sends(ann.chat, photo=PHOTO)
    how, name = "Reply to a video with /savemotion dance", "such as /savemotion moon-walk"
    for said, answered, words in (
        ("/savemotion dance", None, how),
        ("/savemotion", video, how),
        ("/savemotion dance", photo, how),
        ("/savemotion moon walk", video, name),
        ("/savemotion танец", video, name),
    ):
        message = await ann.sends(ann.chat, said, reply_to=answered)
        told = await ann.chat.wait_for(words, after=message)
        assert told.reply_to is message
    large = Attached(MOTION, file_size=21 * 1024 * 1024)
    message = await ann.sends(ann.chat, video=large, caption="/savemotion dance")
    await ann.chat.wait_for("up to 20 MB", after=message)
    assert names_of(shared, ann.id) == []


async def test_a_name_that_exists_gets_the_new_video(shared: System) -> None:
    """And the person is told that the old one is gone."""
    ann = shared.world.person("Ann")
    await saved(ann, "dance")
    longer = samples.motion(3.0, 180, 240, frame_rate=12)
    said = await ann.sends(ann.chat, video=longer, caption="/savemotion dance")
    await ann.chat.wait_for("in place of the video that had this name", after=said)
    assert (await listed(ann)).buttons == ["dance (yours), 3 seconds"]


async def test_more_than_a_person_may_keep_is_refused_and_the_list_has_pages(shared: System) -> None:
    """The limit is said with what to do; the buttons below the list turn its pages."""
    ann = shared.world.person("Ann")
    first = await ann.sends(ann.chat, video=MOTION, caption="/savemotion m00")
    await ann.chat.wait_for("Saved as m00", after=first)
    with closing(sqlite3.connect(shared.bot.database, timeout=30)) as connection, connection:
        for number in range(1, MOST_OWN):
            connection.execute(
                "INSERT INTO motions (owner_id, name, video, saved_at) SELECT owner_id, ?, video, 0 FROM motions "
                "WHERE owner_id = ? AND name = 'm00'",
                (f"m{number:02}", ann.id),
            )
    said = await ann.sends(ann.chat, "/savemotion more", reply_to=first)
    assert "/motions" in (await ann.chat.wait_for("You have 20 motions", after=said)).text

    shown = await listed(ann)
    assert shown.buttons[PAGE_LENGTH:] == ["More »"]
    await ann.presses(shown, "More").answered()
    await ann.chat.wait_until(lambda: "m08 (yours), 2 seconds" in shown.buttons)
    assert shown.buttons[PAGE_LENGTH:] == ["« Back", "More »"]
    await ann.presses(shown, "More").answered()
    await ann.chat.wait_until(lambda: "m19 (yours), 2 seconds" in shown.buttons)
    assert shown.buttons[-1] == "« Back"
    await ann.presses(shown, "Back").answered()
    await ann.chat.wait_until(lambda: "m08 (yours), 2 seconds" in shown.buttons)


async def test_a_file_without_a_still_is_saved_all_the_same(shared: System) -> None:
    """What can't be decoded is confirmed and chosen in text; whether a job can use it is another question."""
    ann = shared.world.person("Ann")
    said = await ann.sends(
        ann.chat, document=Attached(b"no video", file_name="dance.mp4"), caption="/savemotion odd"
    )
    confirmed = await ann.chat.wait_for("Saved as odd", after=said)
    assert confirmed.media is None
    shown = await listed(ann)
    assert shown.buttons == ["odd (yours)"]
    await ann.presses(shown, "odd").answered()
    asked = await ann.chat.wait_for("odd. Now send a photo", after=shown)
    await ann.presses(asked, "Remove").answered()
    await ann.chat.wait_until(lambda: has_button("Yes, remove odd")(asked))
    await ann.presses(asked, "Yes, remove odd").answered()
    await ann.chat.wait_until(lambda: "odd is removed" in asked.text)


async def test_the_video_of_a_result_is_kept_by_a_press_and_named_by_an_answer(shared: System) -> None:
    """Saved at once as motion-1; the answer renames it, and what is unfit or taken is asked for again."""
    ann = shared.world.person("Ann")
    await saved(ann, "jump")
    result, job_id = await result_of(shared, ann)
    assert (await ann.presses(result, data=f"keep:{job_id}").answered()).text == "Saved"
    asked = await ann.chat.wait_for("Saved as motion-1", after=result)
    assert asked.media is not None
    assert asked.markup is not None
    assert asked.markup["force_reply"]
    assert asked.markup["selective"]

    again = await ann.presses(result, data=f"keep:{job_id}").answered()
    assert again.is_alert
    assert "as motion-1" in again.text

    await ann.sends(ann.chat, "My best dance!", reply_to=asked)
    unfit = await ann.chat.wait_for("A name is one word", after=asked)
    await ann.sends(ann.chat, "jump", reply_to=unfit)
    taken = await ann.chat.wait_for("called jump already", after=unfit)
    await ann.sends(ann.chat, "Tango", reply_to=taken)
    await ann.chat.wait_for("It is called tango now", after=taken)
    assert names_of(shared, ann.id) == ["jump", "tango"]


async def test_in_a_group_only_the_jobs_person_keeps_and_names_its_motion(shared: System) -> None:
    """Others are refused, and their answers to the question are not heard."""
    group, ann, ben = friends(shared)
    photo = await ben.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video)
    with closing(sqlite3.connect(shared.bot.database)) as connection:
        job_id = connection.execute("SELECT max(id) FROM jobs WHERE person_id = ?", (ann.id,)).fetchone()[0]

    assert "not yours" in (await ben.presses(result, data=f"keep:{job_id}").answered()).text
    assert (await ben.presses(result, data=f"keep:{MISSING}").answered()).is_alert
    assert names_of(shared, ben.id) == []

    await ann.presses(result, data=f"keep:{job_id}").answered()
    asked = await group.wait_for("Saved as motion-1", after=result)
    await ben.sends(group, "bens", reply_to=asked)
    last = await ben.sends(group, "/status")
    await group.wait_for("nothing under way", after=last)
    assert names_of(shared, ann.id) == ["motion-1"]
    await ann.sends(group, "anns", reply_to=asked)
    await group.wait_for("It is called anns now", after=asked)
    assert names_of(shared, ann.id) == ["anns"]


async def test_a_forgotten_job_has_no_video_to_keep(shared: System) -> None:
    """Its files are gone, and so is the button."""
    ann = shared.world.person("Ann")
    result, job_id = await result_of(shared, ann)
    with closing(sqlite3.connect(shared.bot.database, timeout=30)) as connection, connection:
        connection.execute("UPDATE jobs SET person_id = 0, chat_id = 0 WHERE id = ?", (job_id,))
    answer = await ann.presses(result, data=f"keep:{job_id}").answered()
    assert "don't have these files any more" in answer.text
    assert names_of(shared, ann.id) == []


async def test_who_speaks_as_a_group_keeps_no_motions(shared: System) -> None:
    """An anonymous administrator is told so, and sees what is everybody's."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, supergroup=True)
    said = await ann.anonymously(group).sends(group, video=MOTION, caption="/savemotion dance")
    await group.wait_for("I keep motions for people", after=said)
    assert names_of(shared, group.id) == []


async def test_forget_deletes_ones_motions(shared: System) -> None:
    """And says so."""
    ann = shared.world.person("Ann")
    await saved(ann, "dance")
    await saved(ann, "jump")
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    await ann.presses(question, "Forget me").answered()
    await ann.chat.wait_until(lambda: "2 motions that you had saved" in question.text)
    assert names_of(shared, ann.id) == []


async def test_privacy_tells_of_motions(shared: System) -> None:
    """That they are kept, what of them, and how long."""
    ann = shared.world.person("Ann")
    await ann.sends(ann.chat, "/privacy")
    await ann.chat.wait_for("Motions that you save")
