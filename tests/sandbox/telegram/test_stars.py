"""Payments in Telegram Stars."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from sandbox.telegram import Checkout, Message, Person, World
from tests.sandbox.telegram.support import GO, Api, seen
from tests.support.clock import Clock

INVOICE = {
    "title": "One video",
    "description": "Your photo, moving",
    "payload": "job 7",
    "currency": "XTR",
    "prices": [{"label": "Video", "amount": 40}],
}


@pytest.fixture
def clock() -> Clock:
    return Clock(1_000_000.0)


@pytest.fixture
def world(tmp_path: Path, clock: Clock) -> World:
    return World(tmp_path / "files", clock=clock)


@pytest.fixture
async def invoice(api: Api, anna: Person) -> Message:
    """An invoice of 40 Stars in Anna's chat."""
    assert (await api("sendInvoice", chat_id=anna.id, **INVOICE))["ok"]
    return anna.chat.by_bot[-1]


async def paid(api: Api, person: Person, invoice: Message) -> Checkout:
    """Let a person pay and the bot confirm it."""
    checkout = person.pays(invoice)
    assert (await api("answerPreCheckoutQuery", pre_checkout_query_id=checkout.id, ok=True))["ok"]
    return checkout


async def test_invoice_has_a_pay_button(invoice: Message) -> None:
    """The payload is not a part of the message."""
    assert invoice.buttons == ["Pay ⭐40"]
    assert invoice.json()["invoice"] == {
        "title": "One video",
        "description": "Your photo, moving",
        "start_parameter": "",
        "currency": "XTR",
        "total_amount": 40,
    }


@pytest.mark.parametrize(
    ("change", "description"),
    [
        ({"prices": [{"label": "a", "amount": 1}, {"label": "b", "amount": 2}]}, "STARS_INVOICE_INVALID"),
        ({"max_tip_amount": 5}, "STARS_INVOICE_INVALID"),
        ({"need_email": True}, "STARS_INVOICE_INVALID"),
        ({"provider_token": "x"}, "STARS_INVOICE_INVALID"),
        ({"currency": "USD"}, "PAYMENT_PROVIDER_INVALID"),
        ({"payload": "ü" * 65}, "INVOICE_PAYLOAD_INVALID"),
        ({"title": "x" * 33}, "INVOICE_TITLE_INVALID"),
        ({"description": "x" * 256}, "INVOICE_DESCRIPTION_INVALID"),
        ({"prices": [{"label": "a", "amount": 0}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"prices": [{"label": "a", "amount": 10_001}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"prices": [{"label": "a", "amount": 1.5}]}, "Integer expected"),
        ({"reply_markup": GO}, "REPLY_MARKUP_BUY_EMPTY"),
    ],
)
async def test_invalid_invoice_is_refused(api: Api, anna: Person, change: dict[str, Any], description: str) -> None:
    """As Telegram refuses it."""
    response = await api("sendInvoice", chat_id=anna.id, **{**INVOICE, **change})
    assert description in response["description"]
    assert not anna.chat.messages


async def test_pay_button_is_refused_outside_invoices(api: Api, anna: Person) -> None:
    """And anywhere but in front."""
    pay = {"text": "Pay", "pay": True}
    response = await api("sendMessage", chat_id=anna.id, text="hi", reply_markup={"inline_keyboard": [[pay]]})
    assert "BUTTON_TYPE_INVALID" in response["description"]
    keyboard = {"inline_keyboard": [[pay], [pay]]}
    response = await api("sendInvoice", chat_id=anna.id, **INVOICE, reply_markup=keyboard)
    assert "BUTTON_TYPE_INVALID" in response["description"]


async def test_confirmed_checkout_is_a_payment(api: Api, world: World, anna: Person, invoice: Message) -> None:
    """The bot gets a pre-checkout query, and after its answer a message about the payment."""
    waiting = asyncio.create_task(anna.checked_out(checkout := anna.pays(invoice)))
    (query,) = await seen(api)
    assert (query["id"], query["from"]["id"]) == (checkout.id, anna.id)
    assert (query["currency"], query["total_amount"], query["invoice_payload"]) == ("XTR", 40, "job 7")
    await api("answerPreCheckoutQuery", pre_checkout_query_id=checkout.id, ok=True)
    assert (await waiting).charge_id
    (message,) = await seen(api)
    payment = message["successful_payment"]
    assert payment["telegram_payment_charge_id"] == checkout.charge_id
    assert (payment["total_amount"], payment["invoice_payload"]) == (40, "job 7")
    assert message["reply_to_message"]["message_id"] == invoice.message_id
    assert (anna.stars, world.stars.balance) == (960, 40)


async def test_refused_checkout_shows_the_error(api: Api, world: World, anna: Person, invoice: Message) -> None:
    """Nothing is paid; the error needs a text."""
    checkout = anna.pays(invoice)
    refusal = {"pre_checkout_query_id": checkout.id, "ok": False}
    assert "ERROR_TEXT_EMPTY" in (await api("answerPreCheckoutQuery", **refusal))["description"]
    assert (await api("answerPreCheckoutQuery", **refusal, error_message="Too late"))["ok"]
    assert (checkout.error, checkout.charge_id) == ("Too late", None)
    assert (anna.stars, world.stars.balance) == (1000, 0)


async def test_checkout_must_be_answered_within_ten_seconds(
    api: Api, clock: Clock, anna: Person, invoice: Message
) -> None:
    """And only once."""
    checkout = anna.pays(invoice)
    clock.now += 11
    late = await api("answerPreCheckoutQuery", pre_checkout_query_id=checkout.id, ok=True)
    assert "query is too old" in late["description"]
    assert checkout.error == "BOT_PRECHECKOUT_FAILED"
    checkout = await paid(api, anna, invoice)
    again = await api("answerPreCheckoutQuery", pre_checkout_query_id=checkout.id, ok=True)
    assert "query is too old" in again["description"]


async def test_checkout_needs_the_kind_in_allowed_updates(api: Api, anna: Person, invoice: Message) -> None:
    """A bot that does not list pre_checkout_query gets none, and every payment fails."""
    await api("getUpdates", allowed_updates=["message"])
    anna.pays(invoice)
    assert not (await api("getUpdates"))["result"]


async def test_invoice_can_be_paid_several_times(api: Api, anna: Person, invoice: Message) -> None:
    """Each payment has a charge id of its own, all have the invoice's payload."""
    charges = {(await paid(api, anna, invoice)).charge_id for _ in range(2)}
    assert len(charges) == 2


async def test_forwarded_invoice_can_be_paid_by_others(
    api: Api, world: World, anna: Person, invoice: Message
) -> None:
    """Unless it has a start parameter: then the forward has a link to the bot instead."""
    group = world.group("Friends", anna)
    checkout = await paid(api, anna, anna.forwards(invoice, group))
    assert checkout.charge_id
    await api("sendInvoice", chat_id=anna.id, **INVOICE, start_parameter="pay-7")
    forward = anna.forwards(anna.chat.by_bot[-1], group)
    assert forward.button("Pay")["url"] == "https://t.me/sandbox_bot?start=pay-7"
    with pytest.raises(LookupError, match="no Pay button"):
        anna.pays(forward)


async def test_invoice_cannot_be_copied_or_given_a_text(api: Api, anna: Person, invoice: Message) -> None:
    """Only its keyboard can be edited."""
    chat = {"chat_id": anna.id, "message_id": invoice.message_id}
    copy = await api("copyMessage", **chat, from_chat_id=anna.id)
    assert "can't be copied" in copy["description"]
    assert "no text" in (await api("editMessageText", **chat, text="hi"))["description"]
    keyboard = {"inline_keyboard": [[{"text": "Buy ⭐40", "pay": True}], [{"text": "No", "callback_data": "no"}]]}
    assert (await api("editMessageReplyMarkup", **chat, reply_markup=keyboard))["ok"]
    assert invoice.buttons == ["Buy ⭐40", "No"]


async def test_person_needs_enough_stars(world: World, anna: Person, invoice: Message) -> None:
    """Their app would sell them some; the bot hears nothing of it."""
    world.stars.wallets[anna.id] = 39
    with pytest.raises(ValueError, match="only 39 Stars"):
        anna.pays(invoice)


async def test_payment_is_refunded_once(api: Api, world: World, anna: Person, invoice: Message) -> None:
    """The person gets the Stars back, and both sides a message; again is CHARGE_ALREADY_REFUNDED."""
    checkout = await paid(api, anna, invoice)
    refund = {"user_id": anna.id, "telegram_payment_charge_id": checkout.charge_id}
    assert (await api("refundStarPayment", **refund))["result"] is True
    assert (anna.stars, world.stars.balance) == (1000, 0)
    assert (await seen(api))[-1]["refunded_payment"]["telegram_payment_charge_id"] == checkout.charge_id
    assert "CHARGE_ALREADY_REFUNDED" in (await api("refundStarPayment", **refund))["description"]


async def test_refund_needs_the_person_and_the_charge(
    api: Api, world: World, anna: Person, invoice: Message
) -> None:
    """Missing, unknown, and those of another person."""
    charge = (await paid(api, anna, invoice)).charge_id
    other = world.person("Ben").id
    for user_id, charge_id, description in (
        (None, charge, "invalid user_id specified"),
        (anna.id, "", "CHARGE_ID_EMPTY"),
        (anna.id, "unknown", "CHARGE_NOT_FOUND"),
        (other, charge, "CHARGE_NOT_FOUND"),
    ):
        response = await api("refundStarPayment", user_id=user_id, telegram_payment_charge_id=charge_id)
        assert description in response["description"]


async def test_transactions_come_oldest_first(api: Api, clock: Clock, anna: Person, invoice: Message) -> None:
    """A refund has the id of its payment and a receiver instead of a source; pages have at most 100."""
    first = await paid(api, anna, invoice)
    clock.now += 5
    await api("refundStarPayment", user_id=anna.id, telegram_payment_charge_id=first.charge_id)
    second = await paid(api, anna, invoice)
    transactions = (await api("getStarTransactions"))["result"]["transactions"]
    assert [each["id"] for each in transactions] == [first.charge_id, first.charge_id, second.charge_id]
    assert ["source" in each for each in transactions] == [True, False, True]
    assert transactions[0]["source"]["invoice_payload"] == "job 7"
    assert transactions[1]["receiver"]["user"]["id"] == anna.id
    assert [each["date"] for each in transactions] == [1_000_000, 1_000_005, 1_000_005]
    page = (await api("getStarTransactions", offset=1, limit=1))["result"]["transactions"]
    assert page == transactions[1:2]
    assert "LIMIT_INVALID" in (await api("getStarTransactions", limit=101))["description"]
    assert (await api("getMyStarBalance"))["result"] == {"amount": 40}
