"""Floods of messages and presses get one polite answer, and nobody else pays for them."""

import pytest

from handlers.gates.flood import PER_TYPIST
from sandbox import samples
from sandbox.telegram import Chat, Group, Message, Person
from tests.support.system import MOTION, PHOTO, System, has_button

pytestmark = pytest.mark.asyncio(loop_scope="module")

TOO_FAST = "a bit fast"
UNANSWERED = "/unheard_of"
"""A command that reaches the bot and is none of its own: Telegram's limits would slow down answers."""


def replies_in(chat: Chat, words: str = TOO_FAST) -> list[Message]:
    return [message for message in chat.by_bot if words in message.text]


def advance_clock(system: System, seconds: float) -> None:
    """Let time pass on Telegram's side, whose times count for messages."""
    clock = system.world.clock
    system.world.clock = lambda: clock() + seconds


async def assert_answered(group: Group, person: Person) -> None:
    """See that somebody is answered."""
    asked = await person.sends(group, "/status")
    await group.wait_for("nothing in progress", after=asked)


async def test_flood_of_messages_is_answered_once(shared: System) -> None:
    """One polite reply, then silence, also to commands; others in the same group are answered."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben])
    for _ in range(40):
        await ann.sends(group, UNANSWERED)
    told = await group.wait_for(TOO_FAST)
    await ann.sends(group, "/status")

    await assert_answered(group, ben)

    assert told.reply_to is not None
    assert len(replies_in(group)) == 1
    assert len(replies_in(group, "nothing in progress")) == 1


async def test_sender_of_a_flood_is_heard_again_after_a_pause(shared: System) -> None:
    """A few seconds later, everything is as before."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    for _ in range(30):
        await ann.sends(group, UNANSWERED)
    await group.wait_for(TOO_FAST)

    advance_clock(shared, 5)

    await assert_answered(group, ann)


async def test_flood_from_a_whole_group_is_answered_once(shared: System) -> None:
    """Seventy commands from seven people, none of whom has sent too many: the group is asked for a break."""
    people = [shared.world.person(f"Person {number}") for number in range(7)]
    group = shared.world.group("Crowd", people[0], people[1:])
    for _ in range(10):
        for person in people:
            await person.sends(group, UNANSWERED)

    await group.wait_for(TOO_FAST)

    await people[0].sends(people[0].chat, "/status")
    await people[0].chat.wait_for("nothing in progress")
    assert len(replies_in(group)) == 1


async def test_talk_in_a_group_is_no_flood(shared: System) -> None:
    """Even if the bot, as an administrator, receives all of it."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben])
    group.promote_bot()
    for number in range(70):
        await ben.sends(group, f"talk {number}")

    asked = await ben.sends(group, photo=PHOTO, caption="/animate")

    await group.wait_for("Reply to this message", after=asked)
    assert not replies_in(group)


async def test_albums_are_no_flood(shared: System) -> None:
    """Ten photos at once and then a video make an offer."""
    ann = shared.world.person("Ann")
    await ann.sends_album(ann.chat, [("photo", samples.photo(200 + number, 240)) for number in range(10)])
    await ann.sends(ann.chat, video=MOTION)

    await ann.chat.wait_for(has_button("Animate"), timeout=30)
    assert not replies_in(ann.chat)


async def test_flood_of_callbacks_gets_one_alert(shared: System) -> None:
    """Twenty are answered as usual, one more with the alert, the others not at all."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    presses = [ann.presses(offer, data="made up") for _ in range(40)]
    said = await ann.sends(ann.chat, "/status")
    await ann.chat.wait_for(has_button("Animate"), after=said)

    texts = [press.answer.text for press in presses if press.answer is not None]
    assert [TOO_FAST in text for text in texts] == [False] * 20 + [True]


async def test_messages_queued_while_the_bot_was_down_are_no_flood(shared: System) -> None:
    """Thirty messages of a whole day arrive at once after a restart, and their sender is answered."""
    ann = shared.world.person("Ann")
    group = shared.world.group("Friends", ann)
    await shared.bot.stop()
    for _ in range(30):
        advance_clock(shared, 600)
        await ann.sends(group, UNANSWERED)

    await shared.start()

    await assert_answered(group, ann)
    assert not replies_in(group)


async def test_flood_of_inline_queries_is_left_unanswered(shared: System) -> None:
    """Of many at once only the first are; somebody else's are answered all the time."""
    shared.world.bot.inline_mode = True
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    typed = [ann.types(ann.chat, f"word {number}") for number in range(60)]
    await ben.types(ben.chat).answered()
    # The bot has all of them by now, since it has answered a later one.
    await shared.stored("SELECT count(*) = 0 FROM updates WHERE payload IS NOT NULL AND ? > 0", ann)
    assert [query.answer is not None for query in typed] == [number < PER_TYPIST for number in range(60)]
