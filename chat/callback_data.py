"""What the bot's buttons carry: a class for each verb, whose fields follow the verb in the callback data.

Buttons stay in chats for years, and their data must stay readable: keep the verbs and the order of the fields.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar, Self

from domain.access import Verdict
from domain.cut import Part
from domain.draft import OfferPage
from domain.media import Role
from domain.options import Mode
from domain.presets import Preset

MAX_BYTES = 64
"""The most that a button can carry (https://core.telegram.org/bots/api#inlinekeyboardbutton)."""
_MOST_PAGES = 10_000
"""Nobody has a longer history; a larger number is made up."""
_NUMBER = re.compile(r"-?[0-9]{1,18}")
_WORD = re.compile(r"[a-z0-9-]{1,20}")


@dataclass(frozen=True, slots=True)
class CallbackData:
    """The base of the verbs. The data are `verb:id` or `verb:id:choice`."""

    verb: ClassVar[str]

    def pack(self) -> str:
        """Return the callback data; an empty choice is left out."""
        values = (str(getattr(self, field.name)) for field in fields(self))
        return ":".join([self.verb, *filter(None, values)])

    @classmethod
    def parse(cls, data: str) -> Self | None:
        """Return the object whose pack() returns these data; None for data of another verb, or made up."""
        beginning, kinds = f"{cls.verb}:", [field.type for field in fields(cls)]
        values = data.removeprefix(beginning).split(":")
        if not data.startswith(beginning) or len(values) > len(kinds):
            return None
        make: Callable[..., Self] = cls
        try:
            return make(*map(_value, kinds, values))
        except (TypeError, ValueError):  # a value is missing, or is none that the field can have
            return None


def _value(kind: Any, value: str) -> Any:
    """Return the value of a field. Raises ValueError, also where int() would not: spaces, other scripts' digits."""
    if not (_NUMBER if kind is int else _WORD).fullmatch(value):
        raise ValueError(value)
    return kind(value)


def _check_page(page: int) -> None:
    if not 0 <= page < _MOST_PAGES:
        raise ValueError(f"no page {page}")


# Drafts and offers


@dataclass(frozen=True, slots=True)
class Animate(CallbackData):
    """Animate, on an offer."""

    verb = "animate"
    draft_id: int


@dataclass(frozen=True, slots=True)
class Discard(CallbackData):
    """Cancel, on an offer or under the question for a missing file."""

    verb = "discard"
    draft_id: int


@dataclass(frozen=True, slots=True)
class RemindMe(CallbackData):
    """Remind me, on an offer for which nothing is left today."""

    verb = "remind"
    draft_id: int


@dataclass(frozen=True, slots=True)
class BuyVideo(CallbackData):
    """Animate with a price in Stars, on an offer."""

    verb = "buy"
    draft_id: int


@dataclass(frozen=True, slots=True)
class ChooseMode(CallbackData):
    """Choose what to make of the two files."""

    verb = "mode"
    draft_id: int
    mode: Mode


@dataclass(frozen=True, slots=True)
class ChoosePart(CallbackData):
    """Choose the part of a long video to use."""

    verb = "cut"
    draft_id: int
    part: Part


@dataclass(frozen=True, slots=True)
class ShowOffer(CallbackData):
    """Show a page of an offer."""

    verb = "offer"
    draft_id: int
    shown: OfferPage


@dataclass(frozen=True, slots=True)
class ChoosePreset(CallbackData):
    """Choose a preset on an offer."""

    verb = "preset"
    draft_id: int
    preset: Preset


@dataclass(frozen=True, slots=True)
class ChooseRole(CallbackData):
    """Choose what a Live Photo is for: the message with the button replies to it."""

    verb = "live"
    role: Role


# Jobs


@dataclass(frozen=True, slots=True)
class CancelJob(CallbackData):
    """Cancel, on the status of a job."""

    verb = "cancel"
    job_id: int


@dataclass(frozen=True, slots=True)
class TryAgain(CallbackData):
    """Try again, in the message that a job has ended without a video."""

    verb = "again"
    job_id: int


@dataclass(frozen=True, slots=True)
class BuyRetry(CallbackData):
    """Try again with a price in Stars, in the message that a job has ended without a video."""

    verb = "buy-again"
    job_id: int


# Answers in chats where the bot is no member


@dataclass(frozen=True, slots=True)
class GuestAnimate(CallbackData):
    """Animate, in an answer in a chat where the bot is no member."""

    verb = "guest"
    answer_id: int


@dataclass(frozen=True, slots=True)
class GuestMove(CallbackData):
    """Choose the move of the offer, in such an answer."""

    verb = "guest-move"
    answer_id: int
    motion_id: int


@dataclass(frozen=True, slots=True)
class GuestCancel(CallbackData):
    """Cancel, in such an answer: its offer or its job."""

    verb = "guest-not"
    answer_id: int


class Reuse(StrEnum):
    """Which files of a job the next one begins with."""

    PHOTO = "photo"
    VIDEO = "video"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class ReuseFiles(CallbackData):
    """Start a draft with files of the job under whose result the button is."""

    verb = "reuse"
    job_id: int
    files: Reuse


@dataclass(frozen=True, slots=True)
class MeToo(CallbackData):
    """Me too, under a result in a group: the same move for whoever presses."""

    verb = "me-too"
    job_id: int


class ResultPage(StrEnum):
    """Which buttons are under a result in a group."""

    MAIN = "main"
    OPTIONS = "options"
    """Also those of its owner, which a private chat has on MAIN."""


@dataclass(frozen=True, slots=True)
class ShowResult(CallbackData):
    """Show the one or the other buttons under a result."""

    verb = "result"
    job_id: int
    shown: ResultPage


@dataclass(frozen=True, slots=True)
class HistoryPage(CallbackData):
    """Another page of /history. The person is who sent the command; negative for a chat."""

    verb = "history"
    person_id: int
    page: int
    """Counted from 0."""

    def __post_init__(self) -> None:
        _check_page(self.page)


@dataclass(frozen=True, slots=True)
class Resend(CallbackData):
    """Send a result again."""

    verb = "resend"
    job_id: int


# Access, and the control room


@dataclass(frozen=True, slots=True)
class AskAccess(CallbackData):
    """Ask to be let in. The subject is the person, or the group (negative), that is told that it may not."""

    verb = "ask-in"
    subject_id: int


@dataclass(frozen=True, slots=True)
class AnswerRequest(CallbackData):
    """Allow or Deny, in ADMIN_CHAT, under a request to be let in."""

    verb = "let-in"
    subject_id: int
    verdict: Verdict
    language: str = ""
    """That of whoever has asked, to be told in it; it is stored nowhere else. Older buttons have none."""


class JobAct(StrEnum):
    """What an operator may do to a job, or `show`."""

    SHOW = "show"
    POLL = "poll"
    DROP = "drop"
    RESEND = "resend"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class OperateJob(CallbackData):
    """A button under /job, in ADMIN_CHAT."""

    verb = "job"
    job_id: int
    act: JobAct


@dataclass(frozen=True, slots=True)
class LogPage(CallbackData):
    """Another page of /log."""

    verb = "acts"
    page: int
    """Counted from 0."""

    def __post_init__(self) -> None:
        _check_page(self.page)


# Motions


@dataclass(frozen=True, slots=True)
class SaveMotion(CallbackData):
    """Save the reference video of a job as a motion."""

    verb = "keep"
    job_id: int


@dataclass(frozen=True, slots=True)
class MotionsPage(CallbackData):
    """Another page of /moves."""

    verb = "motions"
    page: int
    """Counted from 0."""


@dataclass(frozen=True, slots=True)
class ChooseMotion(CallbackData):
    """Choose a motion from the list."""

    verb = "motion"
    motion_id: int


@dataclass(frozen=True, slots=True)
class ReplaceMotion(CallbackData):
    """Let this motion be everybody's, instead of the one of the same name: Replace, and Undo."""

    verb = "replace"
    motion_id: int


@dataclass(frozen=True, slots=True)
class RemoveMotion(CallbackData):
    """Remove, under a motion. The bot then asks for confirmation."""

    verb = "remove"
    motion_id: int


@dataclass(frozen=True, slots=True)
class ConfirmRemove(CallbackData):
    """Yes, remove the motion."""

    verb = "remove-surely"
    motion_id: int


@dataclass(frozen=True, slots=True)
class CancelRemove(CallbackData):
    """No, keep the motion."""

    verb = "remove-not"
    motion_id: int


# Preferences, and what is known of a person


@dataclass(frozen=True, slots=True)
class ChooseLanguage(CallbackData):
    """Choose a language, by its code."""

    verb = "language:0"
    code: str


@dataclass(frozen=True, slots=True)
class ShowSettings(CallbackData):
    """Show a page of the settings, or choose one of their values."""

    verb = "settings"
    draft_id: int
    """The draft whose offer shows the settings; 0 for /settings."""
    choice: str = ""
    """The name of a page or of a value; empty for the first page."""


@dataclass(frozen=True, slots=True)
class Forget(CallbackData):
    """Forget me, in the reply to /forget. The person is who sent the command; negative for a chat."""

    verb = "forget"
    person_id: int


@dataclass(frozen=True, slots=True)
class KeepEverything(CallbackData):
    """Keep everything, in the reply to /forget."""

    verb = "forget-not"
    person_id: int
