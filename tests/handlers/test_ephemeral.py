"""What only the person who asks has to know is seen in groups by nobody else, where Telegram allows that."""

from dataclasses import dataclass

import pytest

from sandbox.faults import FakeResponse, Fault
from sandbox.telegram import Author, Group, Message, Person
from tests.handlers.admin.support import open_office
from tests.support.system import System

HELP = "/status shows what's in progress"


@dataclass
class Friends:
    """A group of two people and the bot, which is an administrator of it."""

    group: Group
    ann: Person
    ben: Person

    async def answer(self, author: Author, text: str = "/help") -> Message:
        """Return the bot's answer to a message of somebody."""
        asked = await author.sends(self.group, text)
        return await self.group.wait_for(HELP, after=asked)


@pytest.fixture
def friends(system: System) -> Friends:
    """Make the group."""
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    group = system.world.group("Friends", ann, [ben])
    group.promote_bot()
    return Friends(group, ann, ben)


def _tried(system: System) -> list[bool]:
    """Return of each answer that was sent whether it was to be seen by one member."""
    calls = system.world.calls("sendMessage")
    return ["ephemeral_message_parameters" in call for call in calls if "reply_parameters" in call]


async def test_answer_is_seen_by_who_has_asked(system: System, friends: Friends) -> None:
    """It is a reply to the question, as for everybody."""
    await system.start()
    answer = await friends.answer(friends.ben)

    assert answer.receiver == friends.ben.user
    assert answer.reply_to is not None
    assert answer.reply_to.text == "/help"


async def test_everybody_sees_it_where_the_bot_is_a_member(system: System, friends: Friends) -> None:
    """Nothing is tried that would be refused."""
    friends.group.demote_bot()
    await system.start()

    assert (await friends.answer(friends.ann)).receiver is None
    assert _tried(system) == [False]


async def test_question_is_seen_by_everybody(system: System, friends: Friends) -> None:
    """Anybody may answer it, so it isn't for the one who asks alone."""
    await system.start()
    asked = await friends.ann.sends(friends.group, "/animate")
    question = await friends.group.wait_for(lambda message: message.reply_to is asked)

    assert question.receiver is None


async def test_old_server_sends_it_to_everybody_once(system: System, friends: Friends) -> None:
    """It ignores what it doesn't know, so nothing has to be sent again; then it isn't tried any more."""
    system.world.is_server_old = True
    await system.start()
    first, second = await friends.answer(friends.ann), await friends.answer(friends.ben)

    assert first.receiver is second.receiver is None
    assert _tried(system) == [True, False]


async def test_refusal_is_followed_by_an_answer_to_everybody(system: System, friends: Friends) -> None:
    """The bot has just lost its rights; for some minutes it isn't tried again."""
    await system.start()
    await friends.answer(friends.ann)
    friends.group.demote_bot()
    second, third = await friends.answer(friends.ben), await friends.answer(friends.ann)

    assert second.receiver is third.receiver is None
    assert _tried(system) == [True, True, False, False]


async def test_where_it_may_be_no_reply_it_is_none(system: System, friends: Friends) -> None:
    """Whether Telegram takes an ephemeral reply to an ordinary message isn't known."""
    refusal = {"ok": False, "error_code": 400, "description": "Bad Request: MESSAGE_NOT_COMMAND"}
    await system.start()
    await friends.answer(friends.ann)
    system.telegram.faults.add("sendMessage", Fault(FakeResponse(400, refusal)))
    answer = await friends.answer(friends.ben)

    assert answer.receiver == friends.ben.user
    assert answer.reply_to is None


async def test_mask_is_answered_for_everybody(system: System, friends: Friends) -> None:
    """Who writes as the group can't be named as the receiver."""
    await system.start()

    assert (await friends.answer(friends.ann.anonymously(friends.group))).receiver is None


async def test_operators_see_the_answers_to_each_other(system: System) -> None:
    """In ADMIN_CHAT, whatever the bot says is for all of them."""
    office = await open_office(system)
    office.group.promote_bot()
    asked = await office.boss.sends(office.group, "/help")

    assert (await office.group.wait_for(HELP, after=asked)).receiver is None
