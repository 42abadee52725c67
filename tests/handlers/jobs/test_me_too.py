"""Me too, under a result in a group: anybody takes its move, and is asked silently for their photo."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from sandbox import samples
from sandbox.telegram import Group, Message, Person
from tests.handlers.support import last_job_id, make_group, make_result, make_result_in_group, offer_in_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

WIDE = samples.photo(400, 300)


async def result_in(system: System, group: Group, person: Person) -> Message:
    """Let somebody make a video in a group, and return it."""
    offer = await offer_in_group(group, person)
    await person.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video, after=offer)
    await system.concluded()
    return result


async def asked_for_photo(group: Group, person: Person, *, after: Message) -> Message:
    """Return the question for somebody's photo."""
    return await group.wait_for(
        lambda message: message.text.startswith(f"🕺 {person.name}, reply to this message"), after=after
    )


async def test_photo_of_whoever_presses_gets_the_same_move(shared: System) -> None:
    """The question is silent, by name, and goes; the offer is theirs, and so is the video."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    result = await make_result_in_group(shared, ann, ben)
    group = result.chat

    answer = await ben.presses(result, "Me too").answered()
    question = await group.wait_for("Ben, reply to this message with your photo", after=result)
    photo = await ben.sends(group, photo=WIDE, reply_to=question)
    offer = await group.wait_for(has_button("Animate"), after=photo)
    await group.wait_until(lambda: question.deleted)
    offered = offer.text
    refused = await ann.presses(offer, "Animate").answered()
    posts = shared.api.posts
    await ben.presses(offer, "Animate").answered()
    second = await group.wait_for(has_video, after=offer)

    generation = shared.api.generations[-1]
    assert not answer.is_alert
    assert "reply to me with your photo" in answer.text
    assert question.reply_to is result
    assert all(call["disable_notification"] for call in shared.world.calls("sendMessage")[-2:])
    assert refused.text.startswith("This one is Ben's")
    assert "Ben, ready to animate\n🎬 2 seconds" in offered
    assert shared.api.posts == posts + 1
    assert generation.photo is not None
    assert (generation.photo.width, generation.photo.height) == (400, 300)
    assert second.reply_to is photo
    assert "🕺 Me too" in second.buttons


async def test_waiting_photo_is_taken_by_me_too(shared: System) -> None:
    """Ben has a photo and is asked for a video: the press brings the offer, and the question goes."""
    group, ann, ben = make_group(shared)
    result = await result_in(shared, group, ann)
    asked = await ben.sends(group, photo=WIDE, caption="/animate")
    question = await group.wait_for("Got the photo", after=asked)

    await ben.presses(result, "Me too").answered()

    offer = await group.wait_for(has_button("Animate"), after=question)
    await group.wait_until(lambda: question.deleted)
    assert offer.reply_to is asked
    assert "Ben, ready" in offer.text


async def test_pressing_me_too_twice_asks_once(shared: System) -> None:
    """Both presses are answered in the same words."""
    group, ann, ben = make_group(shared)
    result = await result_in(shared, group, ann)

    presses = [ben.presses(result, "Me too") for _ in range(2)]
    answers = [await press.answered() for press in presses]
    await group.wait_for("Ben, reply to this message", after=result)
    last = await ben.sends(group, "/status")
    await group.wait_for("I have your video. Now a photo", after=last)

    assert answers[0] == answers[1]
    assert len([message for message in group.by_bot if "Ben, reply" in message.text]) == 1


async def test_reply_to_the_result_brings_the_photo(shared: System) -> None:
    """As the answer to the press says. Without a press, a reply to a result is talk."""
    group, ann, ben = make_group(shared)
    result = await result_in(shared, group, ann)
    await ben.sends(group, photo=WIDE, reply_to=result)
    await ben.presses(result, "Me too").answered()
    question = await group.wait_for("Ben, reply to this message", after=result)

    await ben.sends(group, photo=WIDE, reply_to=result)

    await group.wait_for(has_button("Animate"), after=question)
    await group.wait_until(lambda: question.deleted)


async def test_fifty_people_can_press_me_too(shared: System) -> None:
    """All are answered, and have the move, though a group takes only twenty messages a minute."""
    ann = shared.world.person("Ann")
    people = [shared.world.person(f"P{number}") for number in range(50)]
    group = shared.world.group("Many", ann, people)
    result = await result_in(shared, group, ann)

    answers = await asyncio.gather(*(person.presses(result, "Me too").answered() for person in people))

    assert {answer.text for answer in answers} == {answers[0].text}
    with closing(sqlite3.connect(shared.bot.database, timeout=10)) as connection:
        found = connection.execute("SELECT count(*) FROM drafts WHERE chat_id = ?", (group.id,))
        assert found.fetchone() == (50,)


async def test_move_of_somebody_who_was_forgotten_is_gone(shared: System) -> None:
    """Also under the video that somebody else has made with it: nobody gets more of it."""
    group, ann, ben = make_group(shared)
    result = await result_in(shared, group, ann)
    await ben.presses(result, "Me too").answered()
    question = await asked_for_photo(group, ben, after=result)
    await ben.sends(group, photo=WIDE, reply_to=question)
    offer = await group.wait_for(has_button("Animate"), after=question)
    await ben.presses(offer, "Animate").answered()
    second = await group.wait_for(has_video, after=offer)
    await shared.concluded()
    await ann.sends(ann.chat, "/forget")
    await ann.presses(await ann.chat.wait_for(has_button("Forget me")), "Forget me").answered()

    answers = [await ben.presses(message, "Me too").answered() for message in (result, second)]

    assert [answer.is_alert for answer in answers] == [True] * 2
    assert all("no longer here" in answer.text for answer in answers)


async def test_made_up_me_too_takes_no_move(shared: System) -> None:
    """Not from another chat, of a private result, of a job that doesn't exist, or one that isn't delivered."""
    group, ann, ben = make_group(shared)
    result = await result_in(shared, group, ann)
    data = result.button("Me too")["callback_data"]
    private = await make_result(shared, ann)
    of_private = f"me-too:{last_job_id(shared, ann)}"
    elsewhere = shared.world.group("Elsewhere", ben, [])
    welcome = await elsewhere.wait_for("/animate")

    answers = [
        await ben.presses(message, data=forged).answered()
        for message, forged in ((welcome, data), (result, of_private), (result, "me-too:999999"))
    ]

    assert [answer.text for answer in answers] == [answers[0].text] * 3
    assert "no longer here" in answers[0].text
    assert "🕺 Me too" not in private.buttons


async def test_me_too_stays_in_the_topic_of_the_result(shared: System) -> None:
    """Question and offer are sent there."""
    group, ann, ben = make_group(shared, forum=True)
    topic = group.topic("Clips")
    photo = await ann.sends(group, photo=PHOTO, topic=topic)
    await ann.sends(group, video=MOTION, caption="/animate", reply_to=photo, topic=topic)
    await ann.presses(await group.wait_for(has_button("Animate")), "Animate").answered()
    result = await group.wait_for(has_video)

    await ben.presses(result, "Me too").answered()
    question = await asked_for_photo(group, ben, after=result)
    await ben.sends(group, photo=WIDE, reply_to=question, topic=topic)
    offer = await group.wait_for(has_button("Animate"), after=question)

    assert {message.thread_id for message in (result, question, offer)} == {topic.thread_id}


async def test_me_too_works_after_the_group_became_a_supergroup(shared: System) -> None:
    """The question is sent to the new chat, where a photo answers it."""
    group, ann, ben = make_group(shared)
    result = await result_in(shared, group, ann)
    supergroup = group.migrate()
    await ben.sends(supergroup, "/status")
    await supergroup.wait_for("nothing in progress")

    await ben.presses(result, "Me too").answered()
    question = await supergroup.wait_for("Ben, reply to this message")
    await ben.sends(supergroup, photo=WIDE, reply_to=question)

    await supergroup.wait_for(has_button("Animate"), after=question)


async def test_me_too_is_another_persons_video_in_the_limits(shared: System) -> None:
    """What Ben starts with Ann's move is counted as his."""
    group, ann, ben = make_group(shared)
    result = await result_in(shared, group, ann)
    await ben.presses(result, "Me too").answered()
    question = await asked_for_photo(group, ben, after=result)
    await ben.sends(group, photo=WIDE, reply_to=question)
    offer = await group.wait_for(has_button("Animate"), after=question)
    await ben.presses(offer, "Animate").answered()
    await group.wait_for(has_video, after=offer)
    await shared.concluded()

    with closing(sqlite3.connect(shared.bot.database, timeout=10)) as connection:
        found = connection.execute("SELECT person_id, payer FROM jobs ORDER BY id DESC LIMIT 2")
        (person, payer), (_, other_payer) = found.fetchall()
    assert person == ben.id
    assert payer != other_payer


@pytest.mark.asyncio(loop_scope="function")
async def test_me_too_and_names_survive_a_restart(system: System) -> None:
    """Nothing of it is in memory only; whose an offer is, Telegram is asked."""
    await system.start()
    group, ann, ben = make_group(system)
    result = await result_in(system, group, ann)
    offer = await offer_in_group(group, ann)
    await system.bot.stop()
    await system.start()

    refused = await ben.presses(offer, "Animate").answered()
    await ben.presses(result, "Me too").answered()
    question = await asked_for_photo(group, ben, after=offer)
    await system.bot.stop()
    await system.start()
    await ben.sends(group, photo=WIDE, reply_to=question)

    assert refused.text.startswith("This one is Ann's")
    await group.wait_for(has_button("Animate"), after=question)
