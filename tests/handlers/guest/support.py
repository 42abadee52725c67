"""What the tests of guest mode do again and again."""

from sandbox.telegram import Group, Message, Person
from tests.support.system import PHOTO, System, has_button

MOVES = {"READY_MADE_MOVES": "wave,nod"}


async def make_family(system: System, **settings: str) -> tuple[Group, Person, Person]:
    """Start the bot in guest mode, and make a group without it, of two people of whom the first has started it."""
    system.world.bot.guest_mode = True
    await system.start(**MOVES | settings)
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    ann.starts_bot()
    return system.world.group("Family", ann, [ben], with_bot=False), ann, ben


async def call(
    group: Group, person: Person, words: str = "wave", *, photo_of: Person | None = None, photo: bytes = PHOTO
) -> Message:
    """Let somebody call the bot under somebody's photo, and return its answer."""
    sent = await (photo_of or person).sends(group, photo=photo)
    called = await person.sends(group, f"@{group.cloud.bot.username} {words}", reply_to=sent)
    return await answer_to(group, called)


async def follow_link(answer: Message, person: Person) -> Message:
    """Let somebody open the private chat by the answer's button, and return the offer there."""
    parameter = answer.button("Open")["url"].partition("?start=")[2]
    said = await person.sends(person.chat, f"/start {parameter}")
    return await person.chat.wait_for(has_button("Animate"), after=said)


async def answer_to(group: Group, called: Message) -> Message:
    """Return the bot's answer to a message that calls it."""
    return await group.wait_for(lambda message: message.reply_to is called)
