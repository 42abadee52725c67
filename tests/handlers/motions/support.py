"""What the tests of motions do again and again."""

import sqlite3
from contextlib import closing

from sandbox.telegram import Group, Message, Person
from tests.support.system import MOTION, System, has_video


def friends(system: System) -> tuple[Group, Person, Person]:
    """Make a group of two people and the bot."""
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    return system.world.group("Friends", ann, [ben]), ann, ben


async def saved(person: Person, name: str) -> Message:
    """Let somebody save a motion of their own in their private chat, and return the confirmation."""
    said = await person.sends(person.chat, video=MOTION, caption=f"/savemotion {name}")
    return await person.chat.wait_for(f"Saved as {name}, for you", after=said)


async def listed(person: Person, chat: Group | None = None) -> Message:
    """Let somebody say /motions, and return the list."""
    where = chat or person.chat
    said = await person.sends(where, "/motions")
    return await where.wait_for("Tap one", after=said)


def id_of(system: System, owner_id: int, name: str) -> int:
    """Return a motion's id."""
    with closing(sqlite3.connect(system.bot.database)) as connection:
        return int(
            connection.execute(
                "SELECT id FROM motions WHERE owner_id = ? AND name = ?", (owner_id, name)
            ).fetchone()[0]
        )


def names_of(system: System, owner_id: int) -> list[str]:
    """Return the names of somebody's motions."""
    with closing(sqlite3.connect(system.bot.database)) as connection:
        found = connection.execute("SELECT name FROM motions WHERE owner_id = ? ORDER BY name", (owner_id,))
        return [row[0] for row in found]


async def result_of(system: System, person: Person) -> tuple[Message, int]:
    """Let somebody make a video in private; return it and the id of its job."""
    await system.job(person)
    result = await person.chat.wait_for(has_video)
    with closing(sqlite3.connect(system.bot.database)) as connection:
        found = connection.execute("SELECT max(id) FROM jobs WHERE person_id = ?", (person.id,))
        return result, int(found.fetchone()[0])
