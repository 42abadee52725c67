"""Floods of messages and presses get one polite answer, and nobody else pays for them."""

import asyncio

import pytest

from sandbox import samples
from sandbox.telegram import Chat, Message
from tests.e2e.staging import MOTION, PHOTO, Stage, has_button

pytestmark = pytest.mark.asyncio(loop_scope="module")

TOO_FAST = "a bit fast"


def answers(chat: Chat, words: str = TOO_FAST) -> list[Message]:
    return [message for message in chat.by_bot if words in message.text]


async def test_a_flood_of_messages_is_answered_politely_once(shared: Stage) -> None:
    """Twenty are listened to; the rest is dropped, and struck off. When it has calmed down, all is as before."""
    ann = shared.world.person("Ann")
    for number in range(60):
        await ann.sends(ann.chat, f"message {number}")
    await ann.chat.wait_for(TOO_FAST, timeout=60)
    await shared.world.wait_until(lambda: len(shared.world.updates) == 0)
    await asyncio.sleep(4)

    last = await ann.sends(ann.chat, "/status")

    await ann.chat.wait_for("nothing under way", after=last, timeout=60)
    assert len(answers(ann.chat)) == 1
    assert len(answers(ann.chat, "I bring the photo to life")) == 20


async def test_others_are_answered_meanwhile(shared: Stage) -> None:
    """A flood is its own person's matter."""
    eve, ann = shared.world.person("Eve"), shared.world.person("Ann")
    for number in range(60):
        await eve.sends(eve.chat, f"message {number}")
    await ann.sends(ann.chat, "/status")

    await ann.chat.wait_for("nothing under way")


async def test_albums_are_no_flood(shared: Stage) -> None:
    """Ten photos at once, and then a video: an offer."""
    ann = shared.world.person("Ann")
    await ann.sends_album(ann.chat, [("photo", samples.photo(200 + number, 240)) for number in range(10)])
    await ann.sends(ann.chat, video=MOTION)

    await ann.chat.wait_for(has_button("Animate"), timeout=30)
    assert not answers(ann.chat)


async def test_what_has_waited_for_the_bot_is_no_flood(stage: Stage) -> None:
    """Thirty messages of a whole day arrive at once after a restart: each is answered."""
    await stage.start()
    await stage.bot.stop()
    ann, clock = stage.world.person("Ann"), stage.world.clock
    for number in range(24):
        stage.world.clock = lambda number=number: clock() - 3600 * (24 - number)  # type: ignore[misc]  # it is bound
        await ann.sends(ann.chat, "/status")
    stage.world.clock = clock

    await stage.start()

    await ann.chat.wait_until(lambda: len(answers(ann.chat, "nothing under way")) == 24, timeout=60)
    assert not answers(ann.chat)


async def test_a_flood_of_presses_gets_one_alert(shared: Stage) -> None:
    """The first ones are answered for what they are; one says that it is too much; the others hear nothing."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    await ann.presses(offer, "Cancel").answered()
    presses = [ann.presses(offer, data="cancel:999999") for _ in range(40)]

    await shared.world.wait_until(lambda: sum(press.answer is not None for press in presses) >= 20, timeout=30)
    last = await ann.sends(ann.chat, "/status")
    await ann.chat.wait_for("nothing under way", after=last, timeout=30)

    texts = [press.answer.text for press in presses if press.answer is not None]
    assert sum(TOO_FAST in text for text in texts) == 1
    assert len(texts) == 20


async def test_talk_in_a_group_is_nobodys_flood(shared: Stage) -> None:
    """Even where the bot, as an administrator, hears all of it; who floods the bot is told, in the group."""
    ann, ben = shared.world.person("Ann"), shared.world.person("Ben")
    group = shared.world.group("Friends", ann, [ben])
    group.promote_bot()
    for number in range(70):
        await ben.sends(group, f"talk {number}")
    asked = await ben.sends(group, photo=PHOTO, caption="/animate")
    await group.wait_for("Reply to this message", after=asked)
    assert not answers(group)

    for _ in range(25):
        await ann.sends(group, "/animate@nobody_here")

    told = await group.wait_for(TOO_FAST)
    assert told.reply_to is not None
