"""Reading what the AI/ML API answers. Its real answers stray from its schema; every shape known is read here."""

import json
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

_FAILED = {"error", "failed", "failure", "canceled", "cancelled"}
_DONE = {"completed", "succeeded", "success", "done"}
_OUT_OF_CREDITS_KIND = "err_insufficent_credits"  # their spelling
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


class Failure(Enum):
    """Why a generation failed, as far as the service's words tell."""

    REFUSED = auto()
    NO_PERSON = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Pending:
    """Not done yet."""


@dataclass(frozen=True, slots=True)
class Completed:
    """Done; the link lives for minutes to hours."""

    url: str
    usage: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failed:
    """Failed for good, and not charged; `message` is the service's own, for the log."""

    failure: Failure
    message: str


Generation = Pending | Completed | Failed


def parse_object(body: bytes) -> dict[str, Any] | None:
    """Return the JSON object in the body, or none where there isn't one."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def generation_id(answer: dict[str, Any]) -> str | None:
    """Return the id of the generation, under either of its names."""
    for name in ("id", "generation_id"):
        value = answer.get(name)
        if isinstance(value, str) and value:
            return value
    return None


def generation(answer: dict[str, Any]) -> Generation:
    """Read the state of a generation; an unknown status is pending, unless a video is there."""
    status = answer.get("status")
    status = status.lower() if isinstance(status, str) else ""
    if status in _FAILED:
        message = error_message(answer)
        return Failed(failure_of(message), message)
    url = _video_url(answer.get("video"))
    if url is not None and (status in _DONE or status not in {"queued", "waiting"}):
        return Completed(url, _usage(answer))
    if status in _DONE:
        return Failed(Failure.OTHER, f"{status}, but without a video")
    return Pending()


def is_out_of_credits(answer: dict[str, Any]) -> bool:
    """Whether a refusal speaks of money."""
    error = answer.get("error")
    data = error.get("data") if isinstance(error, dict) else None
    if isinstance(data, dict) and data.get("kind") == _OUT_OF_CREDITS_KIND:
        return True
    # The words may stand beside the error as well as in it.
    words = " ".join(_words(answer.get(name)) for name in ("error", "message", "detail")).lower()
    return any(word in words for word in _CREDIT_WORDS)


def error_message(answer: dict[str, Any]) -> str:
    """Return the words of an error, whatever its shape, shortened."""
    found = _words(answer.get("error")) or _words(answer.get("message")) or _words(answer.get("detail"))
    return found[:500] or "no message"


def _words(value: Any) -> str:
    """Collect the texts in a string, a list, or an object with message, msg, detail or name."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "; ".join(filter(None, (_words(item) for item in value[:5])))
    if isinstance(value, dict):
        parts = (_words(value.get(name)) for name in ("name", "type", "message", "msg", "detail"))
        return ": ".join(filter(None, parts))
    return ""


def failure_of(message: str) -> Failure:
    """Tell from the service's words why it failed; it has no codes for that."""
    message = message.lower()
    if any(word in message for word in _SAFETY_WORDS):
        return Failure.REFUSED
    if any(word in message for word in _PERSON_WORDS):
        return Failure.NO_PERSON
    return Failure.OTHER


def _video_url(video: Any) -> str | None:
    """Read `{"url": …}`, `[{"url": …}]`, `["…"]` or the bare link."""
    if isinstance(video, list) and video:
        video = video[0]
    if isinstance(video, dict):
        video = video.get("url")
    return video if isinstance(video, str) and video.startswith(("http://", "https://")) else None


def _usage(answer: dict[str, Any]) -> dict[str, Any]:
    meta = answer.get("meta")
    usage = meta.get("usage") if isinstance(meta, dict) else None
    return usage if isinstance(usage, dict) else {}
