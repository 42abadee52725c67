"""What tests of the control room share."""

from dataclasses import dataclass

from sandbox.telegram import Group, Message, Person
from sandbox.telegram.chats import Chat
from tests.support.system import System


@dataclass(frozen=True)
class Office:
    """A group that is ADMIN_CHAT, with its owner and a member who is no administrator."""

    group: Group
    boss: Person
    member: Person


async def open_office(system: System, **settings: str) -> Office:
    """Start the bot with a group as ADMIN_CHAT."""
    boss, member = system.world.person("Boss"), system.world.person("Mia")
    group = system.world.group("Office", boss, [member], supergroup=True)
    await system.start(ADMIN_CHAT=str(group.id), **settings)
    return Office(group, boss, member)


async def open_private_office(system: System, **settings: str) -> Person:
    """Start the bot with a private chat as ADMIN_CHAT, and return whose it is."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(ADMIN_CHAT=str(boss.id), **settings)
    return boss


async def answers(chat: Chat, asked: Message, marker: Message) -> list[str]:
    """Return what the bot has sent between two messages."""
    return [message.text for message in chat.by_bot if asked.message_id < message.message_id < marker.message_id]
