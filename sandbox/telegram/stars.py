"""Payments in Telegram Stars: invoices, checkouts that the bot has to confirm, and the bot's transactions.

https://core.telegram.org/bots/payments-stars; limits and error codes are those of the Bot API and of the methods
behind it (messages.sendMedia, payments.refundStarsCharge). Telegram publishes neither the largest price of an
invoice nor the error for an unknown charge.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.telegram.errors import bad_request
from sandbox.telegram.users import User

CURRENCY = "XTR"
MAX_STARS = 10_000
"""The largest price of an invoice, as shops report it."""
CHECKOUT_SECONDS = 10
"""Seconds in which the bot has to answer a pre-checkout query."""
NOT_ANSWERED = "BOT_PRECHECKOUT_FAILED"
"""The error of a checkout that the bot did not answer in time."""
WALLET = 1000
"""The Stars that each person has at first."""
MAX_TRANSACTIONS = 100
"""Transactions in one response."""

_MAX_TITLE, _MAX_DESCRIPTION = 32, 255  # characters
_MAX_PAYLOAD = 128  # bytes
_NOT_FOR_STARS = (
    "max_tip_amount",
    "suggested_tip_amounts",
    "provider_data",
    "need_name",
    "need_phone_number",
    "need_email",
    "need_shipping_address",
    "send_phone_number_to_provider",
    "send_email_to_provider",
    "is_flexible",
)
"""Parameters of an invoice in money. The real server refuses some of them and ignores others."""

_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True)
class Invoice:
    """What is sold; `amount` is in Stars. The payload is for the bot, people do not see it."""

    title: str
    description: str
    payload: str
    amount: int
    start_parameter: str = ""

    @property
    def pay_label(self) -> str:
        """The label of the button that Telegram adds to an invoice without a keyboard."""
        return f"Pay ⭐{self.amount}"

    def json(self) -> dict[str, Any]:
        """Return the Bot API's Invoice."""
        return {
            "title": self.title,
            "description": self.description,
            "start_parameter": self.start_parameter,
            "currency": CURRENCY,
            "total_amount": self.amount,
        }

    def payment_json(self) -> dict[str, Any]:
        """Return the fields that checkouts and payments share."""
        return {"currency": CURRENCY, "total_amount": self.amount, "invoice_payload": self.payload}


def invoice_from(parameters: Mapping[str, Any]) -> Invoice:
    """Return the invoice of a sendInvoice call. Raises BotApiError."""
    if parameters["currency"] != CURRENCY:
        raise bad_request("PAYMENT_PROVIDER_INVALID")  # the sandbox has no payment providers
    prices = parameters["prices"]
    if len(prices) != 1 or parameters.get("provider_token") or any(parameters.get(name) for name in _NOT_FOR_STARS):
        raise bad_request("STARS_INVOICE_INVALID")
    if not 1 <= len(parameters["title"]) <= _MAX_TITLE:
        raise bad_request("INVOICE_TITLE_INVALID")
    if not 1 <= len(parameters["description"]) <= _MAX_DESCRIPTION:
        raise bad_request("INVOICE_DESCRIPTION_INVALID")
    if not 1 <= len(parameters["payload"].encode()) <= _MAX_PAYLOAD:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    amount: int = prices[0]["amount"]
    if not 1 <= amount <= MAX_STARS:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    return Invoice(
        parameters["title"],
        parameters["description"],
        parameters["payload"],
        amount,
        parameters.get("start_parameter", ""),
    )


class Checkout:
    """A person who wants to pay an invoice; the bot knows it as a pre-checkout query.

    At the end it has a `charge_id` (the payment) or an `error`, which the person sees.
    """

    def __init__(
        self,
        query_id: str,
        person: User,
        invoice: Invoice,
        *,
        expires_at: float,
        on_paid: Callable[["Checkout"], object],
    ) -> None:
        self.id = query_id
        self.person = person
        self.invoice = invoice
        self.expires_at = expires_at
        self.on_paid = on_paid
        self.charge_id: str | None = None
        self.error: str | None = None

    @property
    def has_ended(self) -> bool:
        """Whether it was paid or refused."""
        return self.charge_id is not None or self.error is not None

    def json(self) -> dict[str, Any]:
        """Return the Bot API's PreCheckoutQuery."""
        return {"id": self.id, "from": self.person.json(), **self.invoice.payment_json()}

    def payment_json(self) -> dict[str, Any]:
        """Return the Bot API's SuccessfulPayment, which is also its RefundedPayment."""
        return {
            **self.invoice.payment_json(),
            "telegram_payment_charge_id": self.charge_id,
            "provider_payment_charge_id": f"{self.person.id}_{self.id}",
        }


@dataclass(frozen=True)
class StarTransaction:
    """A payment to the bot, or its refund, which has the same id."""

    checkout: Checkout
    date: int
    is_refund: bool = False

    @property
    def charge_id(self) -> str:
        """The id of the payment."""
        return self.checkout.charge_id or ""

    def json(self) -> dict[str, Any]:
        """Return the Bot API's StarTransaction."""
        partner = {
            "type": "user",
            "transaction_type": "invoice_payment",
            "user": self.checkout.person.json(),
            "invoice_payload": self.checkout.invoice.payload,
        }
        return {
            "id": self.charge_id,
            "amount": self.checkout.invoice.amount,
            "date": self.date,
            "receiver" if self.is_refund else "source": partner,
        }


class Stars:
    """The Stars of the bot and of people. `clock` returns seconds since the epoch."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.wallets: dict[int, int] = {}
        """The Stars of people, by user id."""
        self.checkouts: dict[str, Checkout] = {}
        """By query id."""
        self.transactions: list[StarTransaction] = []
        """Oldest first."""

    @property
    def balance(self) -> int:
        """The Stars of the bot."""
        return sum(
            -each.checkout.invoice.amount if each.is_refund else each.checkout.invoice.amount
            for each in self.transactions
        )

    def wallet(self, person: User) -> int:
        """Return the Stars of a person."""
        return self.wallets.get(person.id, WALLET)

    def begin(
        self, query_id: str, person: User, invoice: Invoice, *, on_paid: Callable[[Checkout], object]
    ) -> Checkout:
        """Begin a checkout. Raises ValueError if the person has too few Stars: their app asks to buy some."""
        if self.wallet(person) < invoice.amount:
            raise ValueError(f"{person.first_name} has only {self.wallet(person)} Stars")
        checkout = Checkout(query_id, person, invoice, expires_at=self._clock() + CHECKOUT_SECONDS, on_paid=on_paid)
        self.checkouts[query_id] = checkout
        return checkout

    def confirm(self, query_id: str) -> Checkout:
        """Let a person pay, and return the paid checkout. Raises BotApiError if it is too late."""
        checkout = self._open(query_id)
        if self.wallet(checkout.person) < checkout.invoice.amount:
            checkout.error = "PAYMENT_FAILED"  # spent meanwhile, in another checkout
            return checkout
        checkout.charge_id = f"stx{secrets.token_urlsafe(36)}"
        self.wallets[checkout.person.id] = self.wallet(checkout.person) - checkout.invoice.amount
        self.transactions.append(StarTransaction(checkout, int(self._clock())))
        checkout.on_paid(checkout)
        return checkout

    def refuse(self, query_id: str, error: str) -> Checkout:
        """End a checkout with an error for the person. Raises BotApiError if it is too late or has no text."""
        checkout = self._open(query_id)
        if not error.strip():
            raise bad_request("ERROR_TEXT_EMPTY")
        checkout.error = error
        return checkout

    def expire(self) -> None:
        """End the checkouts that the bot did not answer in time."""
        for checkout in self.checkouts.values():
            if not checkout.has_ended and self._clock() > checkout.expires_at:
                checkout.error = NOT_ANSWERED

    def refund(self, user_id: int, charge_id: str) -> Checkout:
        """Give a payment back, and return its checkout. Raises BotApiError."""
        paid = next((each.checkout for each in self.transactions if each.charge_id == charge_id), None)
        if paid is None or paid.person.id != user_id:
            raise bad_request("CHARGE_NOT_FOUND")
        if any(each.is_refund and each.charge_id == charge_id for each in self.transactions):
            raise bad_request("CHARGE_ALREADY_REFUNDED")
        self.wallets[user_id] = self.wallet(paid.person) + paid.invoice.amount
        self.transactions.append(StarTransaction(paid, int(self._clock()), is_refund=True))
        return paid

    def page(self, offset: int, limit: int) -> list[dict[str, Any]]:
        """Return transactions as JSON, oldest first. Raises BotApiError for a limit that is not from 1 to 100."""
        if not 1 <= limit <= MAX_TRANSACTIONS:
            raise bad_request("LIMIT_INVALID")
        if offset < 0:
            raise bad_request("OFFSET_INVALID")
        return [each.json() for each in self.transactions[offset : offset + limit]]

    def _open(self, query_id: str) -> Checkout:
        self.expire()
        checkout = self.checkouts.get(query_id)
        if checkout is None or checkout.has_ended:
            raise bad_request(_TOO_OLD)
        return checkout
