"""/history: whose videos are shown where, the pages, and sending them again at no cost."""

import pytest

from sandbox import samples
from sandbox.faults import FakeResponse, Fault, lost_response, server_error
from sandbox.telegram import Chat, Message, Person
from tests.handlers.motions.support import save_motion
from tests.handlers.support import make_result, make_result_in_group, offer_in_group, open_options
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, says

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def open_history(person: Person, chat: Chat | None = None) -> Message:
    """Let somebody ask, and return the answer."""
    chat = chat or person.chat
    asked = await person.sends(chat, "/history")
    return await chat.wait_for("videos", after=asked)


def add_results(system: System, person: Person, count: int) -> None:
    """Let somebody have had the same video made some more times, a day ago."""
    for _ in range(count):
        system.change(
            person,
            """
            INSERT INTO jobs (
                state, chat_id, topic_id, person_id, photo, video, options, created_at, ended_at, result_file_id,
                reference_seconds
            )
            SELECT
                state, chat_id, topic_id, person_id, photo, video, options, created_at, ended_at - 90000,
                result_file_id, reference_seconds
            FROM jobs WHERE person_id = :person LIMIT 1
            """,
        )


def numbers_on(page: Message) -> list[int]:
    return [int(label.removeprefix("▶️ ")) for label in page.buttons if label.startswith("▶️ ")]


async def test_video_is_sent_once_although_the_answer_fails(shared: System) -> None:
    """Only the answer to the press is tried again."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    page = await open_history(ann)
    shared.telegram.faults.add("answerCallbackQuery", server_error(502))

    await ann.presses(page, "▶️ 1").answered()

    asked = await ann.sends(ann.chat, "/help")
    await ann.chat.wait_for("How it works", after=asked)
    assert len([message for message in ann.chat.by_bot if has_video(message)]) == 2


async def test_resent_video_costs_nothing(shared: System) -> None:
    """There is no POST and no upload. It replies to the same message, and has the same buttons."""
    ann = shared.world.person("Ann")
    result = await make_result(shared, ann)
    posts, fetched = shared.api.posts, shared.api.requests["result"]
    page = await open_history(ann)
    assert "1. Just now · 2 s" in page.text

    answer = await ann.presses(page, "▶️ 1").answered()

    again = await ann.chat.wait_for(has_video, after=page)
    assert not answer.is_alert
    assert (again.text, again.buttons, again.reply_to) == (result.text, result.buttons, result.reply_to)
    assert result.media is not None
    assert again.media is not None
    assert again.media.file == result.media.file
    assert shared.world.calls("sendVideo")[-1]["video"] == result.media.file.file_id
    assert (shared.api.posts, shared.api.requests["result"]) == (posts, fetched)


async def test_resent_video_has_its_remark(shared: System) -> None:
    """What its sound lacks is said each time."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    shared.change(ann, "UPDATE jobs SET remark = 'without-sound' WHERE person_id = :person")
    page = await open_history(ann)

    await ann.presses(page, "▶️ 1").answered()

    again = await ann.chat.wait_for(has_video, after=page)
    assert again.text == "✨ Made by AI\n🔇 I can't read the sound of your video, so there is none."


async def test_resent_video_has_working_buttons(shared: System) -> None:
    """Its photo can be used once more."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    page = await open_history(ann)
    await ann.presses(page, "▶️ 1").answered()
    again = await ann.chat.wait_for(has_video, after=page)

    await ann.presses(again, "New move").answered()

    await ann.chat.wait_for("Now send a video", after=again)


async def test_history_page_has_five_videos_newest_first(shared: System) -> None:
    """The buttons turn the pages of the same message, there and back."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    add_results(shared, ann, 7)
    page = await open_history(ann)
    assert numbers_on(page) == [1, 2, 3, 4, 5]
    assert page.buttons[5:] == ["Older »"]
    assert "1. 1 day ago" in page.text

    await ann.presses(page, "Older").answered()
    await ann.chat.wait_until(lambda: numbers_on(page) == [6, 7, 8])
    assert page.buttons[3:] == ["« Newer"]
    assert "8. Just now" in page.text
    await ann.presses(page, "▶️ 8").answered()
    await ann.chat.wait_for(has_video, after=page)

    await ann.presses(page, "Newer").answered()
    await ann.chat.wait_until(lambda: numbers_on(page) == [1, 2, 3, 4, 5])


async def test_missing_history_page_shows_the_first(shared: System) -> None:
    """Page numbers that can't be are answered with an alert."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    page = await open_history(ann)
    looks = page.text

    for number, is_alert in ("9999", False), ("99999999999999999999", True), ("first", True), ("-1", True):
        answer = await ann.presses(page, data=f"history:{ann.id}:{number}").answered()
        assert answer.is_alert is is_alert, number

    assert page.text == looks


async def test_empty_history_says_how_to_begin(shared: System) -> None:
    """In private and in a group, each with its own way."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)

    assert "Send a photo and a video" in (await open_history(ann)).text
    assert "Write /animate" in (await open_history(ann, group)).text


async def test_group_history_has_only_videos_made_there(shared: System) -> None:
    """Neither what the person has made elsewhere, nor what others have made."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    await make_result(shared, ann)
    result = await make_result_in_group(shared, ann, ben)

    assert numbers_on(await open_history(ann, result.chat)) == [1]
    assert "no videos from this group" in (await open_history(ben, result.chat)).text


async def test_private_history_has_videos_of_groups(shared: System) -> None:
    """They can be sent and used again there, and the group is not told."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    result = await make_result_in_group(shared, ann)
    page = await open_history(ann)
    assert numbers_on(page) == [1, 2]
    said = len(result.chat.by_bot)

    await ann.presses(page, "▶️ 1").answered()
    again = await ann.chat.wait_for(has_video, after=page)
    await ann.presses(again, "Change it").answered()
    await ann.chat.wait_for(has_button("Best"), after=again)

    assert again.media is not None
    assert result.media is not None
    assert again.media.file == result.media.file
    assert again.reply_to is None
    assert len(result.chat.by_bot) == said


async def test_history_stays_in_the_topic_where_it_was_asked_for(shared: System) -> None:
    """The list, the video and the next offer are sent there, not where the video was made."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann, forum=True)
    clips, talk = group.topic("Clips"), group.topic("Talk")
    photo = await ann.sends(group, photo=PHOTO, topic=clips)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo, topic=clips)
    await ann.presses(await group.wait_for(has_button("Animate")), "Animate").answered()
    await group.wait_for(has_video)
    asked = await ann.sends(group, "/history", topic=talk)
    page = await group.wait_for(has_button("▶️ 1"), after=asked)

    await ann.presses(page, "▶️ 1").answered()
    again = await group.wait_for(has_video, after=page)
    await open_options(ann, again)
    await ann.presses(again, "Change it").answered()
    offer = await group.wait_for(has_button("Best"), after=again)

    assert [message.thread_id for message in (page, again, offer)] == [talk.thread_id] * 3
    assert [message.reply_to for message in (page, again, offer)] == [asked] * 3


async def test_history_buttons_work_only_for_who_asked(shared: System) -> None:
    """Neither under the list nor with copied data, in a group or in a private chat."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    result = await make_result_in_group(shared, ann, ben)
    add_results(shared, ann, 5)
    page = await open_history(ann, result.chat)
    mine = await open_history(ben)
    send = page.button("▶️ 1")["callback_data"]
    older = page.button("Older")["callback_data"]

    answers = [
        await ben.presses(message, data=data).answered() for message in (page, mine) for data in (send, older)
    ]

    assert [answer.is_alert for answer in answers] == [True] * 4
    assert {answer.text for answer in answers} == {"These are not your videos. Send /history for your own."}
    assert numbers_on(page) == [1, 2, 3, 4, 5]
    assert [message for message in result.chat.by_bot if has_video(message)] == [result]
    assert not [message for message in ben.chat.by_bot if has_video(message)]


async def test_video_that_telegram_lost_is_answered_by_an_alert(shared: System) -> None:
    """Nothing is sent, and the list stays."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    shared.change(ann, "UPDATE jobs SET result_file_id = 'gone' WHERE person_id = :person")
    page = await open_history(ann)

    answer = await ann.presses(page, "▶️ 1").answered()

    assert answer.is_alert
    assert "can't send this video again" in answer.text
    assert numbers_on(page) == [1]


@pytest.mark.parametrize("kind", ["'animation'", "NULL"], ids=["stored", "of an older version"])
async def test_result_stored_as_animation_is_resent_as_one(shared: System, kind: str) -> None:
    """Telegram makes animations of short silent videos."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    gif = await ann.sends(ann.chat, animation=samples.motion(2.0, 180, 240, frame_rate=12, sound=False))
    assert gif.media is not None
    of_gif = f"result_file_id = '{gif.media.file.file_id}', result_kind = {kind}"
    shared.change(ann, f"UPDATE jobs SET {of_gif} WHERE person_id = :person")  # noqa: S608 - ours
    page = await open_history(ann)

    answer = await ann.presses(page, "▶️ 1").answered()

    again = await ann.chat.wait_for(lambda message: message.media is not None, after=page)
    assert not answer.is_alert
    assert again.media is not None
    assert again.media.kind == "animation"


async def test_history_sends_the_file_of_a_link(shared: System) -> None:
    """The group takes no videos, and got a link, which ends; the private chat was not open then."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    photo = await ann.sends(group, photo=PHOTO)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    offer = await group.wait_for(has_button("Animate"))
    group.forbid("videos")
    await ann.presses(offer, "Animate").answered()
    await group.wait_for("Here it is, made by AI")
    await shared.concluded()
    page = await open_history(ann)

    await ann.presses(page, "▶️ 1").answered()

    await ann.chat.wait_for(has_video, after=page)


async def test_video_that_reached_nobody_is_sent_from_history(shared: System) -> None:
    """The group was muted, and its asker had never opened the private chat: there the video is asked for."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    offer = await offer_in_group(group, ann)
    group.forbid("videos", "documents", "text messages")
    await ann.presses(offer, "Animate").answered()
    await group.wait_until(lambda: offer.deleted, timeout=60)
    await shared.concluded()
    posts = shared.api.posts
    page = await open_history(ann)

    answer = await ann.presses(page, "▶️ 1").answered()

    await ann.chat.wait_for(has_video, after=page)
    await shared.concluded()
    assert not answer.is_alert
    assert shared.api.posts == posts
    assert numbers_on(await open_history(ann)) == [1]


async def test_unconfirmed_video_is_sent_by_its_button(shared: System) -> None:
    """Two answers to sendVideo were lost: the person is told, and decides."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    shared.telegram.faults.add("sendVideo", lost_response(), times=2)
    await ann.presses(offer, "Animate").answered()
    told = await ann.chat.wait_for("did not confirm", timeout=60)
    videos = [message for message in ann.chat.by_bot if has_video(message)]

    answer = await ann.presses(told, "Send it again").answered()

    await ann.chat.wait_for(has_video, after=told)
    assert len(videos) == 2
    assert not answer.is_alert


async def test_resend_without_an_answer_is_not_repeated(shared: System) -> None:
    """The video has probably arrived, and who misses it can press again."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    page = await open_history(ann)
    shared.telegram.faults.add("sendVideo", lost_response(), times=None)

    await ann.presses(page, "▶️ 1").answered()
    shared.telegram.faults.clear("sendVideo")

    assert len([message for message in ann.chat.by_bot if has_video(message)]) == 2


@pytest.mark.parametrize("is_known", [True, False], ids=["stored", "of an older version"])
async def test_result_stored_as_document_is_resent_as_one(shared: System, *, is_known: bool) -> None:
    """Telegram refused it as a video, and takes it as a file; nothing else is tried if that is stored."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    refusal = {"ok": False, "error_code": 400, "description": "Bad Request: wrong file type"}
    shared.telegram.faults.add("sendVideo", Fault(FakeResponse(400, refusal)), times=None)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(lambda message: message.media is not None)
    await shared.concluded()
    shared.telegram.faults.clear("sendVideo")
    if not is_known:
        shared.change(ann, "UPDATE jobs SET result_kind = NULL WHERE person_id = :person")
    page = await open_history(ann)
    tried = len(shared.world.calls("sendVideo"))

    await ann.presses(page, "▶️ 1").answered()

    again = await ann.chat.wait_for(lambda message: message.media is not None, after=page)
    assert again.media is not None
    assert again.media.kind == "document"
    assert (len(shared.world.calls("sendVideo")) == tried) is is_known


async def test_forgotten_video_is_not_resent(shared: System) -> None:
    """An older list says so, a new one is empty."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    page = await open_history(ann)
    await ann.sends(ann.chat, "/forget")
    await ann.presses(await ann.chat.wait_for(has_button("Forget me")), "Forget me").answered()

    answer = await ann.presses(page, "▶️ 1").answered()

    assert "don't have these files any more" in answer.text
    assert "no videos here yet" in (await open_history(ann)).text


async def test_history_survives_blocking_the_bot(shared: System) -> None:
    """What was delivered stays theirs."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    ann.blocks_bot()
    await shared.bot.wait_for_log(says(f"chat {ann.id}: blocked"))

    assert numbers_on(await open_history(ann)) == [1]


async def test_history_buttons_work_after_a_restart(shared: System) -> None:
    """All that they need is in the database."""
    ann = shared.world.person("Ann")
    await make_result(shared, ann)
    page = await open_history(ann)
    await shared.bot.stop()
    await shared.start()

    await ann.presses(page, "▶️ 1").answered()

    await ann.chat.wait_for(has_video, after=page)


async def test_history_line_names_the_motion(shared: System) -> None:
    """And says how long ago it was, in minutes, hours or days."""
    ann = shared.world.person("Ann")
    await save_motion(ann, "dance")
    said = await ann.sends(ann.chat, photo=PHOTO, caption="/animate dance")
    offer = await ann.chat.wait_for(has_button("Animate"), after=said)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video, after=offer)
    await shared.concluded()
    assert "1. Just now · dance · 2 s" in (await open_history(ann)).text

    for seconds, words in ((1200, "20 min ago"), (5 * 3600, "5 h ago"), (24 * 3600, "1 day ago")):
        ended = f"unixepoch() - {seconds}"
        shared.change(ann, f"UPDATE jobs SET ended_at = {ended} WHERE person_id = :person")  # noqa: S608 - a number
        assert f"1. {words} · dance · 2 s" in (await open_history(ann)).text
