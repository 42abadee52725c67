"""What people with as many videos in progress as are allowed are told: before they would pay, and as they pay."""

from tests.handlers.payments.support import SELLS, STARS, invoice_of, is_invoice, pay, settled
from tests.handlers.support import offer_in_group
from tests.support.system import System, has_video

TOO_MANY = "You already have a video in progress. Your files are kept: tap the button again when one is done."


async def test_no_invoice_for_who_has_too_many_under_way(system: System) -> None:
    """Its payment would be refused; the same button sends the invoice once a video is done."""
    system.api.hold = True
    await system.start(STARS_PER_DOLLAR="50", JOBS_PER_PERSON_PER_DAY="1", MAX_ACTIVE_JOBS_PER_USER="1")
    ann = system.world.person("Ann")
    await system.job(ann)
    generation = await system.api.submitted()
    offer = await system.offer(ann)

    answer = await ann.presses(offer, "⭐").answered()

    assert (answer.text, answer.is_alert) == (TOO_MANY, True)
    assert not [message for message in ann.chat.by_bot if is_invoice(message)]
    await system.api.finish(generation.id)
    await ann.chat.wait_for(has_video)
    await system.concluded()
    await ann.presses(offer, "⭐").answered()
    await ann.chat.wait_for(is_invoice)


async def test_checkout_tells_of_too_many_under_way(system: System) -> None:
    """Where another video was started since the invoice: not that the queue is full."""
    system.api.hold = True
    await system.start(**SELLS, MAX_ACTIVE_JOBS_PER_USER="1")
    ann = system.world.person("Ann")
    group = system.world.group("Friends", ann)
    _, first = await invoice_of(system, ann)
    await ann.presses(await offer_in_group(group, ann), "⭐").answered()
    second = await group.wait_for(is_invoice)
    await pay(ann, first)
    generation = await system.api.submitted()

    checkout = await pay(ann, second)

    assert str(checkout.error).startswith("Too many of your videos are in progress already. Nothing was paid")
    await system.api.finish(generation.id)
    await settled(system)
    assert system.world.stars.balance == STARS
