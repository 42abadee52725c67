import asyncio
from dataclasses import replace

import pytest

from handlers.payments.support import MOST_PER_HOUR
from sandbox import samples
from sandbox.aimlapi import Failure
from sandbox.faults import lost_response, server_error
from sandbox.telegram import Person
from tests.handlers.payments.support import SELLS, STARS, before_payment, invoice_of, is_invoice, pay, settled
from tests.handlers.support import make_group, offer_in_group
from tests.support.system import System, has_button, has_video

START = 1000
"""The Stars of a person in the stand-in."""
REFUSED = {"ok": False, "error_code": 400, "description": "Bad Request: BALANCE_TOO_LOW"}
GONE = "DELETE FROM drafts WHERE person_id = :person"


async def _receipt(person: Person) -> str:
    asked = await person.sends(person.chat, "/history")
    return (await person.chat.wait_for("Your payments", after=asked)).text


async def test_video_beyond_what_is_free_can_be_paid(system: System) -> None:
    """The price stands on the offer, a press makes the invoice, the payment the video, and /history has a line."""
    await system.start(**SELLS)
    ann = system.world.person("Ann")

    offer, invoice = await invoice_of(system, ann)
    assert f"This video costs ⭐ {STARS}" in offer.text
    assert "more in" not in offer.text  # nothing is ever free here
    assert invoice.buttons == [f"Pay ⭐{STARS}"]
    checkout = await pay(ann, invoice)

    assert checkout.error is None
    await ann.chat.wait_for(has_video)
    await settled(system)
    assert (ann.stars, system.world.stars.balance, system.api.posts) == (START - STARS, STARS, 1)
    assert f"⭐ {STARS}, paid" in await _receipt(ann)
    assert not invoice.deleted


async def test_telegram_that_fails_now_delays_a_payment_only(system: System) -> None:
    """The invoice is sent again, and the checkout is answered in time: one payment, one video."""
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    for method in ("sendInvoice", "answerPreCheckoutQuery"):
        system.telegram.faults.add(method, server_error(502), times=1)

    _, invoice = await invoice_of(system, ann)
    checkout = await pay(ann, invoice)

    assert checkout.error is None
    await ann.chat.wait_for(has_video)
    await settled(system)
    assert (ann.stars, system.api.posts) == (START - STARS, 1)


async def test_price_is_offered_when_the_free_ones_are_used(system: System) -> None:
    """First free, then for Stars: on the next offer, and on one that was made before."""
    await system.start(STARS_PER_DOLLAR="50", JOBS_PER_PERSON_PER_DAY="1", MAX_ACTIVE_JOBS_PER_USER="5")
    ann = system.world.person("Ann")
    group = system.world.group("Friends", ann)
    earlier = await offer_in_group(group, ann)
    offer = await system.offer(ann)
    assert "⭐" not in offer.text + str(offer.buttons)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video)
    asked = await ann.sends(ann.chat, "/balance")
    await ann.chat.wait_for("More videos can be paid for with Stars", after=asked)

    answer = await ann.presses(earlier, "Animate").answered()

    assert answer.is_alert
    assert "What's free for today is used up" in answer.text
    await group.wait_until(lambda: has_button("Animate · ⭐")(earlier))
    assert "What's free for today is used up; more in" in earlier.text
    await ann.presses(earlier, "⭐").answered()
    invoice = await group.wait_for(is_invoice)
    assert invoice.reply_to is not None
    assert invoice.reply_to.sender == ann.user
    await pay(ann, invoice)
    await group.wait_for(has_video)


async def test_failed_video_gives_the_stars_back(system: System) -> None:
    """By itself; the person hears of it with the reason, and can pay for another try."""
    system.api.failure = Failure("content_policy_violation", "The content was flagged by the safety checker")
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    await pay(ann, invoice)

    ending = await ann.chat.wait_for("safety check")
    assert f"Your ⭐ {STARS} come back" in ending.text
    await ann.chat.wait_until(lambda: ann.stars == START)
    assert system.world.stars.balance == 0
    assert "given back" in await _receipt(ann)

    system.api.failure = None
    answer = await ann.presses(ending, "Try again").answered()
    assert answer.is_alert
    await ann.chat.wait_until(lambda: has_button("Try again · ⭐")(ending))
    await ann.presses(ending, "⭐").answered()
    second = await ann.chat.wait_for(is_invoice, after=ending)
    await pay(ann, second)
    await ann.chat.wait_for(has_video)
    await settled(system)
    assert ann.stars == START - STARS


async def test_nobody_gets_stars_back_and_the_video(system: System) -> None:
    """Whoever blocks the bot meanwhile gets them, since nothing was delivered; then /history has no such video."""
    system.api.hold = True
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    await pay(ann, invoice)
    generation = await system.api.submitted()
    ann.blocks_bot()
    await system.api.finish(generation.id)
    await settled(system)
    ann.unblocks_bot()

    asked = await ann.sends(ann.chat, "/history")

    assert "no videos here yet" in (await ann.chat.wait_for("⭐", after=asked)).text
    assert ann.stars == START


async def test_cancelled_video_gives_the_stars_back(system: System) -> None:
    """While it waits for a slot."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(**SELLS, ADMIN_CHAT=str(boss.id))
    await boss.sends(boss.chat, "/pause")
    await boss.chat.wait_for("Nothing new starts")
    ann = system.world.person("Ann")
    offer, invoice = await invoice_of(system, ann)
    await pay(ann, invoice)
    await ann.chat.wait_until(lambda: has_button("Cancel")(offer) and not has_button("⭐")(offer))

    await ann.presses(offer, "Cancel").answered()

    await ann.chat.wait_until(lambda: "come back" in offer.text and ann.stars == START)
    assert system.api.posts == 0


async def test_forgotten_person_gets_the_stars_back(system: System) -> None:
    """The service goes on, but nobody will get its video."""
    system.api.hold = True
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    await pay(ann, invoice)
    await system.world.wait_until(lambda: system.api.posts == 1)

    asked = await ann.sends(ann.chat, "/forget")
    await ann.presses(await ann.chat.wait_for(has_button("Forget"), after=asked), "Forget").answered()

    await ann.chat.wait_until(lambda: ann.stars == START)
    asked = await ann.sends(ann.chat, "/history")
    assert "payments" not in (await ann.chat.wait_for("no videos", after=asked)).text


async def test_stale_order_is_refused_at_the_checkout(system: System) -> None:
    """Its files were changed, its settings were, it was cancelled, or it is paid: nothing is taken.

    Of an open form, that is; the invoice itself goes.
    """
    await system.start(**SELLS)
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    offer, invoice = await invoice_of(system, ann)
    await ann.sends(ann.chat, photo=samples.photo(200, 300))
    offer = await ann.chat.wait_for(has_button("⭐"), after=invoice)
    await ann.chat.wait_until(lambda: invoice.deleted)
    assert "out of date" in str((await pay(ann, invoice)).error)

    await ann.presses(offer, "⭐").answered()
    second = await ann.chat.wait_for(is_invoice, after=offer)
    await ann.presses(offer, "Standard").answered()
    await ann.chat.wait_until(lambda: has_button("Best")(offer))
    await ann.presses(offer, "Best").answered()
    await ann.chat.wait_until(lambda: has_button("Animate · ⭐")(offer))
    await ann.chat.wait_until(lambda: second.deleted)
    assert "out of date" in str((await pay(ann, second)).error)

    await ann.presses(offer, "⭐").answered()
    third = await ann.chat.wait_for(lambda message: is_invoice(message) and message is not second, after=second)
    await ann.presses(offer, "Cancel").answered()
    await ann.chat.wait_until(lambda: third.deleted)
    assert "out of date" in str((await pay(ann, third)).error)

    _, fourth = await invoice_of(system, ben)
    assert (await pay(ben, fourth)).error is None
    await ben.chat.wait_for(has_video)
    await settled(system)
    assert "paid already" in str((await pay(ben, fourth)).error)
    assert (ann.stars, ben.stars) == (START, START - STARS)


async def test_strangers_and_the_banned_can_not_pay(system: System) -> None:
    """An invoice in a group is for whoever has asked for it."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(**SELLS, ADMIN_CHAT=str(boss.id))
    group, ann, ben = make_group(system)
    offer = await offer_in_group(group, ann)
    await ann.presses(offer, "⭐").answered()
    invoice = await group.wait_for(is_invoice, after=offer)

    assert "somebody else" in str((await pay(ben, invoice)).error)
    await boss.sends(boss.chat, f"/ban {ann.id}")
    await boss.chat.wait_for("/ban")
    assert "don't sell" in str((await pay(ann, invoice)).error)

    assert (ann.stars, ben.stars) == (START, START)


async def test_payment_that_comes_too_late_is_given_back(system: System) -> None:
    """What it was for is gone between the checkout and the payment."""
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    system.telegram.app.on_request.append(before_payment(system, ann, GONE))

    assert (await pay(ann, invoice)).error is None

    told = await ann.chat.wait_for("was out of date")
    assert told.reply_to is not None
    assert told.reply_to.is_service
    await ann.chat.wait_until(lambda: ann.stars == START)
    assert system.api.posts == 0


async def test_second_payment_of_a_video_is_given_back(system: System) -> None:
    """Two checkouts at once may both be confirmed."""
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    both = asyncio.Barrier(2)

    async def hold(target: str) -> None:
        if target == "answerPreCheckoutQuery":
            await both.wait()

    system.telegram.app.on_request.append(hold)
    checkouts = [ann.pays(invoice) for _ in range(2)]
    assert [(await ann.checked_out(checkout)).error for checkout in checkouts] == [None, None]

    await ann.chat.wait_for("was paid before")
    await ann.chat.wait_for(has_video)
    await settled(system)

    assert (ann.stars, system.api.posts) == (START - STARS, 1)


async def test_payment_told_again_starts_nothing(system: System) -> None:
    """However often Telegram tells of it."""
    await system.start(**SELLS)
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    query = ann.pays(invoice)
    await ann.checked_out(query)

    for _ in range(20):
        ann.chat.post_service_message({"successful_payment": query.payment_json()}, by=ann.user, seen=True)

    await ann.chat.wait_for(has_video)
    await settled(system)
    asked = await ann.sends(ann.chat, "/history")
    await ann.chat.wait_for("Your payments", after=asked)
    assert (ann.stars, system.api.posts) == (START - STARS, 1)


async def test_lost_payment_is_found_at_the_start(system: System) -> None:
    """Telegram's list has it, though no update told of it; once it is old enough that none will."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(**SELLS, ADMIN_CHAT=str(boss.id))
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    await ann.checked_out(ann.pays(invoice, is_told=False))
    assert ann.stars == START - STARS
    (lost,) = system.world.stars.transactions
    system.world.stars.transactions[0] = replace(lost, date=lost.date - 120)

    await system.bot.stop()
    await system.start()

    await ann.chat.wait_for(has_video)
    await boss.chat.wait_for("no update had told")
    await settled(system)
    assert (ann.stars, system.api.posts) == (START - STARS, 1)


async def test_refund_is_tried_until_telegram_takes_it(system: System) -> None:
    """The operator hears of a refusal; where an answer was lost, that it was done before is the end of it."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    system.api.failure = Failure("content_policy_violation", "The content was flagged by the safety checker")
    await system.start(**SELLS, ADMIN_CHAT=str(boss.id))
    ann = system.world.person("Ann")
    system.telegram.faults.add("refundStarPayment", server_error(400, REFUSED), times=1)
    system.telegram.faults.add("refundStarPayment", lost_response(), times=1)
    _, invoice = await invoice_of(system, ann)
    await pay(ann, invoice)

    told = await boss.chat.wait_for("can't be given back")

    assert "BALANCE_TOO_LOW" in told.text.upper()
    await ann.chat.wait_until(lambda: ann.stars == START)
    await settled(system)


@pytest.mark.asyncio(loop_scope="module")
async def test_nothing_is_sold_by_default(shared: System) -> None:
    """The offer names no Stars; /terms and /paysupport answer all the same."""
    ann = shared.world.person("Ann")
    offer = await shared.offer(ann)
    assert "⭐" not in offer.text + str(offer.buttons)

    for command, words in (("/terms", "One payment is for one video"), ("/paysupport why?", "please ask my owner")):
        asked = await ann.sends(ann.chat, command)
        await ann.chat.wait_for(words, after=asked)


async def test_question_about_payments_reaches_the_operator(system: System) -> None:
    """With who asks, and what they have paid."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(**SELLS, ADMIN_CHAT=str(boss.id))
    ann = system.world.person("Ann")
    asked = await ann.sends(ann.chat, "/paysupport How does it work?")
    told = await boss.chat.wait_for("How does it work?")
    assert "Nothing paid so far" in told.text
    _, invoice = await invoice_of(system, ann)
    checkout = await pay(ann, invoice)
    await ann.chat.wait_for(has_video)

    asked = await ann.sends(ann.chat, "/paysupport")
    await ann.chat.wait_for("with your question after it", after=asked)
    asked = await ann.sends(ann.chat, "/paysupport Where is <my> video?")

    await ann.chat.wait_for("has your question", after=asked)
    told = await boss.chat.wait_for("Where is <my> video?")
    assert "asks about payments" in told.text
    assert str(checkout.charge_id) in told.text
    asked = await ann.sends(ann.chat, "/privacy")
    assert "If you pay with Stars" in (await ann.chat.wait_for("What I keep", after=asked)).text


async def test_one_account_does_not_flood_the_operator(system: System) -> None:
    """More questions wait for an answer; those of others are passed on."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(**SELLS, ADMIN_CHAT=str(boss.id))
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    for _ in range(MOST_PER_HOUR):
        asked = await ann.sends(ann.chat, "/paysupport Where is it?")
        await ann.chat.wait_for("has your question now", after=asked)

    asked = await ann.sends(ann.chat, "/paysupport And now?")
    await ann.chat.wait_for("has your questions already", after=asked)
    asked = await ben.sends(ben.chat, "/paysupport Hello?")
    await ben.chat.wait_for("has your question now", after=asked)

    await boss.chat.wait_for("Hello?")
    assert "And now?" not in boss.chat.transcript()


async def test_operator_gives_an_earned_payment_back(system: System) -> None:
    """With a button under /job, once; /stats counts it, and /log names it."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(**SELLS, ADMIN_CHAT=str(boss.id))
    ann = system.world.person("Ann")
    _, invoice = await invoice_of(system, ann)
    await pay(ann, invoice)
    await ann.chat.wait_for(has_video)
    await settled(system)
    asked = await boss.sends(boss.chat, "/stats")
    assert f"⭐ {STARS} · ↩️ 0" in (await boss.chat.wait_for("⚖️", after=asked)).text

    asked = await boss.sends(boss.chat, "/job 1")
    shown = await boss.chat.wait_for(has_button("Refund"), after=asked)
    assert f"{STARS} earned" in shown.text
    for _ in range(2):
        await boss.presses(shown, data="job:1:refund").answered()

    await ann.chat.wait_until(lambda: ann.stars == START)
    await settled(system)
    asked = await boss.sends(boss.chat, "/stats")
    assert f"⭐ 0 · ↩️ {STARS}" in (await boss.chat.wait_for("⚖️", after=asked)).text
    asked = await boss.sends(boss.chat, "/log")
    assert (await boss.chat.wait_for("Who did what", after=asked)).text.count("refund") == 1
