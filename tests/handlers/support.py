"""What the tests of handlers let people do again and again."""

import sqlite3
from contextlib import closing

from sandbox.telegram import Author, Group, Message, Person
from tests.support.system import MOTION, PHOTO, System, has_button, has_video


def make_group(system: System, **kind: bool) -> tuple[Group, Person, Person]:
    """Make a group of the bot and two people, of whom the first is its administrator."""
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    return system.world.group("Friends", ann, [ben], **kind), ann, ben


async def offer_in_group(group: Group, person: Author) -> Message:
    """Let somebody send both files to a group, and return the offer."""
    photo = await person.sends(group, photo=PHOTO)
    video = await person.sends(group, video=MOTION, caption="/animate", reply_to=photo)
    return await group.wait_for(has_button("Animate"), after=video)


async def make_result(system: System, person: Person, *, photo: bytes = PHOTO) -> Message:
    """Let somebody make a video in their private chat, and return it."""
    offer = await system.offer(person, photo=photo)
    await person.presses(offer, "Animate").answered()
    result = await person.chat.wait_for(has_video)
    await system.concluded()
    return result


async def make_result_in_group(system: System, person: Person, *others: Person) -> Message:
    """Let somebody make a video in a new group, and return it."""
    group = system.world.group("Friends", person, others)
    offer = await offer_in_group(group, person)
    await person.presses(offer, "Animate").answered()
    result = await group.wait_for(has_video)
    await system.concluded()
    return result


async def open_options(person: Person, result: Message) -> None:
    """Let the owner of a result in a group show the buttons that are only theirs."""
    await person.presses(result, "Options").answered()
    await result.chat.wait_until(lambda: has_button("New move")(result))


def last_job_id(system: System, person: Person) -> int:
    """Return the id of somebody's latest job."""
    with closing(sqlite3.connect(system.bot.database)) as connection:
        found = connection.execute("SELECT max(id) FROM jobs WHERE person_id = ?", (person.id,))
        return int(found.fetchone()[0])
