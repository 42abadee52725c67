"""Reads the responses of the AI/ML API. They differ from its schema; every known shape is accepted."""

import json
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import Enum, auto
from typing import Any

from domain.money import Usd

_FAILED = {"error", "failed", "failure", "canceled", "cancelled"}
_DONE = {"completed", "succeeded", "success", "done"}
_OUT_OF_CREDITS_KIND = "err_insufficent_credits"  # spelled as the API does
_CREDIT_WORDS = ("credit", "fund", "balance", "top up", "payment required")
_SAFETY_WORDS = (
    "safety",
    "nsfw",
    "content policy",
    "content_policy",
    "moderation",
    "sensitive",
    "flagged",
    "prohibited",
)
_PERSON_WORDS = (
    "no person",
    "no human",
    "no face",
    "no pose",
    "no people",
    "no body",
    "person not",
    "pose estimation",
    "person detected",
    "human detected",
    "face detected",
    "not detect",
    "failed to detect",
)


CREDITS_PER_DOLLAR = 2_000_000
_IMPLAUSIBLE = 10**12
"""Dollars or credits; no generation costs so much."""


class Failure(Enum):
    """Why a generation failed, as far as the service's message tells."""

    REFUSED = auto()
    NO_PERSON = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Pending:
    """Not done yet."""


@dataclass(frozen=True, slots=True)
class Completed:
    """Done; the link works for minutes to hours."""

    url: str
    usage: dict[str, Any] = field(default_factory=dict)
    cost: Usd | None = None
    """What it took; None if the service doesn't say, or not in words that are known."""


@dataclass(frozen=True, slots=True)
class CompletedWithoutVideo:
    """Said to be done, but without a link: it may come minutes later."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Failed permanently; `message` is the service's, for the log."""

    failure: Failure
    message: str
    cost: Usd | None = None
    """What it took all the same; None if the service doesn't say: failed generations are not charged."""


Generation = Pending | Completed | CompletedWithoutVideo | Failed


@dataclass(frozen=True, slots=True)
class Submitted:
    """A submission that was taken."""

    generation_id: str
    cost: Usd | None = None
    """What it will take if it succeeds; None if the service doesn't say yet."""


def parse_object(body: bytes) -> dict[str, Any] | None:
    """Return the JSON object in the body; None if it is something else."""
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def submitted(fields: dict[str, Any], *, spent: str | None = None) -> Submitted | None:
    """Return the generation, whose id has either of two names; None if it is missing. `spent`: see generation()."""
    for name in ("id", "generation_id"):
        value = fields.get(name)
        if isinstance(value, str) and value:
            return Submitted(value, cost_of(_usage(fields), spent))
    return None


def generation(fields: dict[str, Any], *, spent: str | None = None) -> Generation:
    """Return the state of a generation; an unknown status counts as pending, unless there is a video.

    `spent` is what a header beside it says that it cost, in dollars.
    """
    status = fields.get("status")
    status = status.lower() if isinstance(status, str) else ""
    if status in _FAILED:
        message = error_message(fields)
        return Failed(failure_of(message), message, cost_of(_usage(fields), spent))
    url = _video_url(fields.get("video"))
    if url is not None and (status in _DONE or status not in {"queued", "waiting"}):
        usage = _usage(fields)
        return Completed(url, usage, cost_of(usage, spent))
    if status in _DONE:
        return CompletedWithoutVideo()
    return Pending()


def cost_of(usage: dict[str, Any], spent: str | None) -> Usd | None:
    """Return what a generation cost: in dollars, by the body or a header, else in credits (also called tokens).

    A zero may be about the poll, which is free: it counts only where nothing else is said.
    """
    dollars = [_number(usage.get("usd_spent")), _number(spent)]
    credits_used = [_number(usage.get("credits_used")), _number(usage.get("tokens_used"))]
    costs = [*dollars, *(each and each / CREDITS_PER_DOLLAR for each in credits_used)]
    known = [Usd.of(cost) for cost in costs if cost is not None]
    return next(filter(None, known), known[0] if known else None)


def balance(fields: dict[str, Any]) -> Usd | None:
    """Return the account's balance, which may be negative; None if there is none in US dollars."""
    found = str(fields.get("current_balance"))
    amount = _number(found.removeprefix("-"))
    if amount is None or fields.get("currency", "USD") != "USD":
        return None
    return Usd.of(-amount if found.startswith("-") else amount)


def _number(value: Any) -> Decimal | None:
    """Return a number that may be an amount; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() and 0 <= found < _IMPLAUSIBLE else None


def is_out_of_credits(fields: dict[str, Any]) -> bool:
    """Whether the service refuses because the account has no credits."""
    error = fields.get("error")
    data = error.get("data") if isinstance(error, dict) else None
    if isinstance(data, dict) and data.get("kind") == _OUT_OF_CREDITS_KIND:
        return True
    # The message may be in the error or beside it.
    text = " ".join(_text(fields.get(name)) for name in ("error", "message", "detail")).lower()
    return any(word in text for word in _CREDIT_WORDS)


def error_message(fields: dict[str, Any]) -> str:
    """Return the message of an error, whatever its shape, shortened to 500 characters."""
    found = _text(fields.get("error")) or _text(fields.get("message")) or _text(fields.get("detail"))
    return found[:500] or "no message"


def _text(value: Any) -> str:
    """Return the text of a string, of a list, or of an object with name, type, message, msg or detail."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "; ".join(filter(None, (_text(item) for item in value[:5])))
    if isinstance(value, dict):
        texts = (_text(value.get(name)) for name in ("name", "type", "message", "msg", "detail"))
        return ": ".join(filter(None, texts))
    return ""


def failure_of(message: str) -> Failure:
    """Guess from the message why a generation failed; the service has no codes for that."""
    message = message.lower()
    if any(word in message for word in _SAFETY_WORDS):
        return Failure.REFUSED
    if any(word in message for word in _PERSON_WORDS):
        return Failure.NO_PERSON
    return Failure.OTHER


def _video_url(video: Any) -> str | None:
    """Return the link in `{"url": …}`, `[{"url": …}]`, `["…"]` or the link itself; None if there isn't one."""
    if isinstance(video, list) and video:
        video = video[0]
    if isinstance(video, dict):
        video = video.get("url")
    return video if isinstance(video, str) and video.startswith(("http://", "https://")) else None


def _usage(fields: dict[str, Any]) -> dict[str, Any]:
    meta = fields.get("meta")
    usage = meta.get("usage") if isinstance(meta, dict) else None
    return usage if isinstance(usage, dict) else {}
