"""What the tests of motions do again and again."""

import sqlite3
from contextlib import closing

from sandbox.telegram import Chat, Message, Person
from tests.support.system import MOTION, System


async def save_motion(person: Person, name: str) -> Message:
    """Let somebody save a motion of their own in their private chat, and return the confirmation."""
    said = await person.sends(person.chat, video=MOTION, caption=f"/savemove {name}")
    return await person.chat.wait_for(f"Saved as {name}, just for you", after=said)


async def list_motions(person: Person, chat: Chat | None = None) -> Message:
    """Let somebody say /moves, and return the list."""
    where = chat or person.chat
    said = await person.sends(where, "/moves")
    return await where.wait_for("Tap one", after=said)


def motion_id(system: System, owner_id: int, name: str) -> int:
    """Return a motion's id."""
    with closing(sqlite3.connect(system.bot.database)) as connection:
        return int(
            connection.execute(
                "SELECT id FROM motions WHERE owner_id = ? AND name = ?", (owner_id, name)
            ).fetchone()[0]
        )


def motion_names(system: System, owner_id: int) -> list[str]:
    """Return the names of somebody's motions."""
    with closing(sqlite3.connect(system.bot.database)) as connection:
        found = connection.execute("SELECT name FROM motions WHERE owner_id = ? ORDER BY name", (owner_id,))
        return [row[0] for row in found]
