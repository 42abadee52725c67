"""Payments in Telegram Stars: what a video costs in them, what is ordered, and what becomes of a payment.

A payment is for one video. The Stars are held until the video is delivered; then the operator has earned them. If
there will be none, they are given back. Which of the two happens is decided once: the ledger's entries share a key.
"""

from dataclasses import dataclass
from enum import StrEnum

from domain.job import Ending, JobState
from domain.money import MICRO, Usd
from domain.options import Options

CURRENCY = "XTR"
MAX_STARS = 10_000
"""The most that an invoice asks for. Telegram names no limit; shops have sold at this price."""
PAYOUT = Usd.of(0.013)
"""What Telegram pays out for a Star."""


def price_in_stars(cost: Usd, per_dollar: int) -> int | None:
    """Return the price of what is expected to cost so much, rounded up; None if it can't be sold."""
    stars = max(1, -(-cost.micro * per_dollar // MICRO))
    return stars if per_dollar > 0 and stars <= MAX_STARS else None


class PaymentState(StrEnum):
    """The states of a payment."""

    RECEIVED = "received"
    """It is written down; nothing was done with it yet."""
    SPENT = "spent"
    """It has started a job."""
    EARNED = "earned"
    """Its video was delivered."""
    REFUNDING = "refunding"
    """It will be given back, or was, and that is not written down yet."""
    REFUNDED = "refunded"
    UNKNOWN = "unknown"
    """Telegram lists it, but nothing was ordered with it here: the operator decides."""


FOR_OPERATOR = frozenset({PaymentState.EARNED, PaymentState.UNKNOWN})
"""What the operator may give back; the rest is given back by itself, or has a job under way."""


class Reason(StrEnum):
    """Why a payment is given back. The text for those without a job is `payment-<value>`."""

    NO_VIDEO = "no-video"
    """Its job ended without a video that has surely arrived."""
    LATE = "late"
    """What was ordered can't be made any more: the files were changed, discarded or used, or the price was."""
    TWICE = "twice"
    """The order was paid before."""
    FULL = "full"
    """No more jobs are taken now."""
    TOO_MANY = "too-many"
    """Its account has as many jobs under way as are allowed."""
    OPERATOR = "operator"
    """The operator has given it back."""


TOLD = frozenset({Reason.LATE, Reason.TWICE, Reason.FULL, Reason.TOO_MANY})
"""The reasons that people are told by themselves: of the others they hear with how the job has ended."""


class Refusal(StrEnum):
    """Why an order can't be paid now. The text is `checkout-<value>`."""

    STALE = "stale"
    PAID = "paid"
    NOT_YOURS = "not-yours"
    FULL = "full"
    TOO_MANY = "too-many"
    """The account has as many jobs under way as are allowed."""
    CLOSED = "closed"
    """The account is banned, or nothing is sold any more."""
    LATER = "later"
    """The database can't be used."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a video is ordered from: a draft, or a job that ended without a video."""

    draft_id: int | None = None
    retry_of: int | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """One video for one price, which one account may pay once."""

    id: str
    """What the invoice carries as its payload; it can't be guessed."""
    source: Source
    account: int
    stars: int
    amount: Usd
    """What the video is expected to cost."""
    options: Options
    language: str
    message_id: int | None
    """The message to be made into the job's status; None: the draft's offer."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A payment as Telegram tells it."""

    id: str
    """Telegram's id of the payment, which is unique."""
    order_id: str
    account: int
    """The id of the account that has paid."""
    stars: int


@dataclass(frozen=True, slots=True)
class Payment:
    """One row of `payments`."""

    charge: Charge
    state: PaymentState
    reason: Reason | None
    """Why it is given back; None if it isn't."""
    job_id: int | None
    language: str
    received_at: float
    attempts: int
    """How often it was tried to give it back."""


class StarAccount(StrEnum):
    """Where Stars are."""

    PEOPLE = "people"
    HELD = "held"
    """Paid for videos that are not delivered yet."""
    OPERATOR = "operator"


class StarKind(StrEnum):
    """What an entry in Stars is for."""

    PAID = "paid"
    EARN = "earn"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class StarEntry:
    """A line of the ledger that moves Stars; beside those that move dollars, see domain/ledger.py."""

    key: str
    kind: StarKind
    debit: StarAccount
    credit: StarAccount


def paying(charge_id: str) -> StarEntry:
    """Return the entry of a payment that has come in."""
    return StarEntry(f"stars:{charge_id}:paid", StarKind.PAID, StarAccount.PEOPLE, StarAccount.HELD)


def earning(charge_id: str) -> StarEntry:
    """Return the entry of a payment whose video was delivered."""
    return StarEntry(f"stars:{charge_id}:end", StarKind.EARN, StarAccount.HELD, StarAccount.OPERATOR)


def refunding(charge_id: str, *, was_earned: bool) -> StarEntry:
    """Return the entry of a payment that was given back, before or after it was earned."""
    if was_earned:
        return StarEntry(f"stars:{charge_id}:return", StarKind.REFUND, StarAccount.OPERATOR, StarAccount.PEOPLE)
    return StarEntry(f"stars:{charge_id}:end", StarKind.REFUND, StarAccount.HELD, StarAccount.PEOPLE)


def is_earned(state: JobState | None, ending: Ending | None) -> bool:
    """Whether a job that has ended, or is deleted, has brought its video: not where nobody knows if it arrived."""
    return state is JobState.DELIVERED and ending is None
