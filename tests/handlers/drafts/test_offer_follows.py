"""A standing offer is always the latest message: what its person does brings it back, and the old one goes."""

import pytest

from sandbox import samples
from sandbox.faults import FakeResponse, Fault, lost_response
from sandbox.telegram import Chat, Message
from tests.handlers.support import make_group, offer_in_group
from tests.support.system import PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")


def offers(chat: Chat) -> list[Message]:
    """Return the offers that are there to be pressed."""
    return [message for message in chat.by_bot if has_button("Animate")(message)]


async def offer_below(chat: Chat, message: Message) -> Message:
    """Wait until the only offer is below a message, and return it."""
    offer = await chat.wait_for(has_button("Animate"), after=message)
    await chat.wait_until(lambda: offers(chat) == [offer])
    return offer


@pytest.mark.parametrize("words", ["/animate", "/status", "hello?", "/nonsense"])
async def test_words_bring_the_offer_back(shared: System, words: str) -> None:
    """It still quotes the file, not the words."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)

    said = await ann.sends(ann.chat, words)

    anew = await offer_below(ann.chat, said)
    assert anew.reply_to == offer.reply_to


async def test_offer_quotes_the_newest_file(shared: System) -> None:
    """Of several photos, the last one is animated, and it is the one that the offer replies to."""
    ann = shared.world.person("Ann")
    await shared.offer(ann)

    photo = await ann.sends(ann.chat, photo=samples.photo(300, 400))

    anew = await offer_below(ann.chat, photo)
    assert anew.reply_to is photo
    assert not photo.reactions


async def test_three_photos_make_one_offer(shared: System) -> None:
    """It comes after the last one."""
    ann = shared.world.person("Ann")
    await shared.offer(ann)
    before = len(ann.chat.by_bot)

    for width in (300, 310, 320):
        photo = await ann.sends(ann.chat, photo=samples.photo(width, 400))

    anew = await offer_below(ann.chat, photo)
    assert anew.reply_to is photo
    assert len(ann.chat.by_bot) <= before


@pytest.mark.parametrize("words", ["/status", "hello?"])
async def test_words_bring_the_question_back(shared: System, words: str) -> None:
    """With one file there, nobody is told that nothing is under way, or asked for both."""
    ann = shared.world.person("Ann")
    photo = await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video", after=photo)

    said = await ann.sends(ann.chat, words)

    await ann.chat.wait_for("I have your photo. Now a video", after=said)


async def test_offer_in_a_group_follows_its_person_silently(shared: System) -> None:
    """It comes back by what the bot gets of that person; others' words leave it where it is."""
    group, ann, ben = make_group(shared)
    offer = await offer_in_group(group, ann)
    await ben.sends(group, "/status")
    await group.wait_for("nothing", after=offer)
    assert offers(group) == [offer]

    for words, reply_to in (("/animate", None), ("/status", None), ("what now?", offer)):
        said = await ann.sends(group, words, reply_to=None if reply_to is None else offers(group)[0])
        anew = await offer_below(group, said)
        assert anew.reply_to == offer.reply_to
    silent = [call.get("disable_notification") for call in shared.world.calls("sendMessage")][-3:]
    assert silent == [True, True, True]


async def test_offer_that_cannot_be_deleted_loses_its_buttons(shared: System) -> None:
    """Telegram keeps bots from deleting old messages."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    refusal = {"ok": False, "error_code": 400, "description": "Bad Request: message can't be deleted"}
    shared.telegram.faults.add("deleteMessage", Fault(FakeResponse(400, refusal)))

    said = await ann.sends(ann.chat, "hello?")

    await offer_below(ann.chat, said)
    assert not offer.deleted
    assert not offer.buttons


async def test_two_offers_start_one_job(shared: System) -> None:
    """If Telegram's response was lost, there are two; pressing one of them takes the other away."""
    ann = shared.world.person("Ann")
    await shared.offer(ann)
    generations = len(shared.api.generations)
    shared.telegram.faults.add("sendMessage", lost_response())
    await ann.sends(ann.chat, "hello?")
    await ann.chat.wait_until(lambda: len(offers(ann.chat)) == 2)
    lost, known = offers(ann.chat)

    await ann.presses(lost, "Animate").answered()

    await ann.chat.wait_until(lambda: known.deleted)
    await ann.chat.wait_for(has_video)
    await shared.concluded()
    assert len(shared.api.generations) == generations + 1
