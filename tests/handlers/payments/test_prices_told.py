"""What people read of a price: with a wait where such a video is free again later, alone where none ever is."""

import re

from sandbox.aimlapi import Failure
from sandbox.telegram import CallbackAnswer, Message, Person
from tests.handlers.payments.support import SELLS, STARS, invoice_of, pay, settled
from tests.support.system import System, has_button, has_video

PRICE = f"This video costs ⭐ {STARS}: to pay, tap the button again."


async def _press_for_free(person: Person, offer: Message) -> CallbackAnswer:
    """Let somebody press Animate as it was while the video was free."""
    data = offer.button("⭐")["callback_data"].replace("buy:", "animate:")
    return await person.presses(offer, data=data).answered()


async def test_price_alone_is_told_where_nothing_is_free(system: System) -> None:
    """Whichever button asks for a free video: nobody is told to wait for one that never comes."""
    system.api.failure = Failure("content_policy_violation", "The content was flagged by the safety checker")
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    offer, invoice = await invoice_of(system, ann)
    answers = [await _press_for_free(ann, offer)]
    await pay(ann, invoice)
    ending = await ann.chat.wait_for(has_button("Try again"))
    answers.append(await ann.presses(ending, "Try again").answered())
    asked = await ann.sends(ann.chat, "/balance")
    balance = await ann.chat.wait_for("Your limits", after=asked)

    assert [answer.text for answer in answers] == [PRICE, PRICE]
    assert not has_button("Remind me")(offer)
    assert "Videos are paid for with Stars" in balance.text
    assert "more in" not in balance.text
    await settled(system)


async def test_rest_that_is_too_little_is_no_day_used_up(system: System) -> None:
    """Something is left, though not enough for this video: the offer says so, and so does the alert."""
    await system.start(**SELLS | {"JOBS_PER_PERSON_PER_DAY": "", "BUDGET_PER_PERSON_PER_DAY": "0.41"})
    ann = system.world.person("Ann")
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    await system.concluded()

    offer = await system.offer(ann)
    answer = await _press_for_free(ann, offer)

    assert "What's left for free today isn't enough for this video; more in" in offer.text
    assert answer.text.startswith("What's left for free today isn't enough for this video; more in")
    assert "used up" not in offer.text + answer.text
    assert has_button("Remind me")(offer)


async def test_limit_of_everybody_is_told_before_a_price(system: System) -> None:
    """Where nothing is free, and no more can be sold today, people hear when it can."""
    await system.start(**SELLS, JOBS_PER_DAY="1")
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    offer, invoice = await invoice_of(system, ann)
    await pay(ann, invoice)
    await ann.chat.wait_for(has_video)
    await settled(system)

    offer = await system.offer(ben)
    answer = await ben.presses(offer, "Animate").answered()

    assert re.match("What may be made today is used up.*tap again in ", answer.text)
