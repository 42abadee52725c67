"""Remind me, on the offer of whoever has used up what is free for today."""

import sqlite3
from contextlib import closing

from sandbox.telegram import Message, Person
from tests.handlers.support import make_group, offer_in_group
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

DUE = "UPDATE reminders SET due_at = 0"


async def used_up(system: System, person: Person) -> Message:
    """Let somebody use their only video of the day, and return the offer for the next one."""
    offer = await system.offer(person)
    await person.presses(offer, "Animate").answered()
    await person.chat.wait_for(has_video)
    await system.concluded()
    sent = await person.sends(person.chat, photo=PHOTO)
    await person.sends(person.chat, video=MOTION)
    return await person.chat.wait_for(has_button("Remind me"), after=sent)


async def test_offer_says_when_there_are_videos_again(system: System) -> None:
    """In place of Animate, which would do nothing, it offers to remind; a kill loses no reminder."""
    await system.start(JOBS_PER_PERSON_PER_DAY="1")
    ann = system.world.person("Ann")
    offer = await used_up(system, ann)
    assert "No videos left today; more in" in offer.text
    assert offer.buttons[0] == "🔔 Remind me"
    assert not has_button("Animate")(offer)

    noted = await ann.presses(offer, "Remind me").answered()
    assert noted.is_alert
    assert "I'll write to you in" in noted.text
    await system.bot.kill()
    system.change(ann, DUE)
    await system.start(JOBS_PER_PERSON_PER_DAY="2")

    told = await ann.chat.wait_for("You can make videos again", after=offer)
    again = await ann.chat.wait_for(has_button("Animate"), after=told)
    await ann.presses(again, "Animate").answered()
    await ann.chat.wait_for(has_video, after=again)


async def test_limit_met_by_a_press_offers_the_reminder(system: System) -> None:
    """The offer was made before the last video of the day was started, in a group."""
    await system.start(JOBS_PER_PERSON_PER_DAY="1")
    group, ann, _ = make_group(system)
    offer = await system.offer(ann)
    await ann.presses(await offer_in_group(group, ann), "Animate").answered()
    await group.wait_for(has_video)
    await system.concluded()

    refused = await ann.presses(offer, "Animate").answered()

    assert "You've used up what you may make today" in refused.text
    await ann.chat.wait_until(lambda: offer.buttons[0] == "🔔 Remind me")


async def test_forgotten_person_is_not_reminded(system: System) -> None:
    """/forget deletes the reminder with everything else."""
    await system.start(JOBS_PER_PERSON_PER_DAY="1")
    ann = system.world.person("Ann")
    offer = await used_up(system, ann)
    await ann.presses(offer, "Remind me").answered()
    asked = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=asked)

    await ann.presses(question, "Forget me").answered()

    await ann.chat.wait_until(lambda: not has_button("Forget me")(question))
    with closing(sqlite3.connect(system.bot.database)) as connection:
        assert connection.execute("SELECT count(*) FROM reminders").fetchone() == (0,)
