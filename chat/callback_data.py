"""The bot's buttons, and what is in their callback data: at most 64 bytes, a verb, a row's id, perhaps a choice."""

import re
from collections.abc import Sequence
from enum import StrEnum

from telegram import InlineKeyboardButton


class Verb(StrEnum):
    """What a press means. The number behind it is a draft's id for the first two, a job's for the next two."""

    ANIMATE = "animate"
    DISCARD = "discard"
    CANCEL = "cancel"
    AGAIN = "again"
    FORGET = "forget"
    """With the id of whoever asked; negative where a chat did."""
    KEEP = "keep"
    """With a job's id: its video is to be a motion."""
    MOTIONS = "motions"
    """With the number of a page."""
    MOTION = "motion"
    """With a motion's id, as the next three."""
    REMOVE = "remove"
    REMOVE_SURELY = "remove-surely"
    REMOVE_NOT = "remove-not"
    LANGUAGE = "language"
    """With the code of the language as the choice."""
    MODE = "mode"
    """With a draft's id, and what is to be made of its files."""
    CUT = "cut"
    """With a draft's id, and a part of its video."""
    REUSE = "reuse"
    """With a job's id, and which of its files are to be used again."""
    HISTORY = "history"
    """With the id of whoever asked, and the number of a page."""
    RESEND = "resend"
    """With a job's id."""
    SETTINGS = "settings"
    """With the id of the draft whose offer the settings stand on, 0 for /settings; and a page or a choice."""

    def pattern(self) -> re.Pattern[str]:
        """Match the callback data of this verb; the id is group 1, the choice group 2."""
        return re.compile(rf"{self}:(-?\d{{1,18}})(?::([a-z0-9-]{{1,20}}))?$", re.ASCII)

    def data(self, row_id: int, choice: str = "") -> str:
        """Return the callback data for a row, or for something to choose for it."""
        return f"{self}:{row_id}:{choice}" if choice else f"{self}:{row_id}"


class Reuse(StrEnum):
    """Which files of a job the next one begins with."""

    PHOTO = "photo"
    VIDEO = "video"
    BOTH = "both"


def in_rows(buttons: Sequence[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    """Return the buttons so many in a row."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def marked(label: str, *, is_chosen: bool) -> str:
    """Return the label of one of several choices."""
    return f"✓ {label}" if is_chosen else label
