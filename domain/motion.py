"""A motion: a reference video that is kept under a name, for its owner or for everybody."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from domain.cut import Cut
from domain.media import MediaFile

EVERYBODY = 0
"""The owner of motions that the operator has saved for everybody; no Telegram id is 0."""
SET_ASIDE = -1
"""The owner of a video that may become the shared motion of its name, or has been it; no group has this id."""
_LINK_NAME = re.compile(r"[a-z0-9_-]{1,32}")
_LONGEST = 32
_SIGNS = frozenset(" -_'\u2019!?&+")
"""What a name may have beside letters, digits and emoji: nothing that makes a command, a link or a mention."""
_JOINERS = frozenset("\u200c\u200d")
"""Invisible, but some scripts and emoji are written with them."""
_BLANK = frozenset("\u115f\u1160\u2800")
"""Letters and signs of which nothing is seen, after normalisation."""


@dataclass(frozen=True, slots=True)
class Motion:
    """One row of `motions`. Times are seconds since the epoch."""

    id: int
    owner_id: int
    """The person who may use it, or EVERYBODY."""
    name: str
    """Unique among its owner's motions; see as_name() and as_link_name()."""
    video: MediaFile
    still_file_id: str | None
    """Telegram's id of a still of the video; None until one has been sent."""
    prompt_chat_id: int | None
    """The chat where the owner is asked for a name; None if it was saved with one."""
    prompt_message_id: int | None
    """The bot's message that asks for the name; None until it is sent."""
    saved_at: float
    label: str | None = None
    """The name as its owner has typed it; None: as it is found by."""
    cut: Cut | None = None
    """The part of the video that is used; None: from the start, as long as is allowed."""

    @property
    def shown_name(self) -> str:
        """The name as its owner sees it."""
        return self.label or self.name

    @property
    def seconds(self) -> float | None:
        """How long the part is that is used; None if nobody has told it."""
        return self.cut.seconds if self.cut else self.video.seconds

    @property
    def is_ready_made(self) -> bool:
        """Whether it came with the bot; its id is below 0, and its name is that of a text `ready-made-<name>`."""
        return self.id < 0

    @property
    def is_shared(self) -> bool:
        """Whether everybody may use it."""
        return self.owner_id == EVERYBODY

    def is_for(self, person_id: int) -> bool:
        """Whether this person may use it."""
        return self.is_shared or self.owner_id == person_id


def motion_of(motions: Iterable[Motion], video: MediaFile, cut: Cut | None) -> Motion | None:
    """Return the motion whose video was used: best the one with the same part of it; None if it is none's."""
    found = [motion for motion in motions if motion.video.file_id == video.file_id]
    return min(found, key=lambda motion: motion.cut != cut, default=None)


def as_name(text: str) -> str | None:
    """Return a text as the name of a motion of one's own, in any script; None if it can't be one.

    The same name typed in another way (letter case, spaces, composed or full-width letters) gives the same result.
    """
    name = unicodedata.normalize("NFKC", " ".join(text.split()).lower())
    is_fitting = 1 <= len(name) <= _LONGEST and all(map(_is_in_names, name))
    is_visible = any(unicodedata.category(each)[0] in "LN" or _is_emoji(each) for each in name)
    return name if is_fitting and is_visible else None


def as_label(text: str) -> str | None:
    """Return a text as the name of a motion that its owner sees; None if it can't be one, see as_name()."""
    return unicodedata.normalize("NFC", " ".join(text.split())) if as_name(text) is not None else None


def as_link_name(text: str) -> str | None:
    """Return a text as the name of a motion for everybody; None if it can't be one.

    These are used in links (t.me/bot?start=…), which allow no other characters.
    """
    name = text.strip().lower()
    return name if _LINK_NAME.fullmatch(name) else None


def _is_in_names(character: str) -> bool:
    """Whether a name may contain it: no control characters, none that change the direction of a text."""
    is_written = unicodedata.category(character)[0] in "LMN" or _is_emoji(character)
    return (is_written and character not in _BLANK) or character in _SIGNS or character in _JOINERS


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) in {"So", "Sk"}
