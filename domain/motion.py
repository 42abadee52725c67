"""A motion: a reference video that is kept under a name, for its owner or for everybody."""

import re
from dataclasses import dataclass

from domain.media import MediaFile

EVERYBODY = 0
"""The owner of motions that the operator has saved for everybody; no Telegram id is 0."""
_NAME = re.compile(r"[a-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=True)
class Motion:
    """One row of `motions`. Times are seconds since the epoch."""

    id: int
    owner_id: int
    """The person who may use it, or EVERYBODY."""
    name: str
    """Unique among its owner's motions; see as_name()."""
    video: MediaFile
    still_file_id: str | None
    """Telegram's id of a still of the video; None until one has been sent."""
    prompt_chat_id: int | None
    """The chat where the owner is asked for a name; None if it was saved with one."""
    prompt_message_id: int | None
    """The bot's message that asks for the name; None until it is sent."""
    saved_at: float

    @property
    def is_shared(self) -> bool:
        """Whether everybody may use it."""
        return self.owner_id == EVERYBODY

    def is_for(self, person_id: int) -> bool:
        """Whether this person may use it."""
        return self.is_shared or self.owner_id == person_id


def as_name(word: str) -> str | None:
    """Return a word as the name of a motion; None if it can't be one.

    Names are used in links (t.me/bot?start=…), which allow no other characters.
    """
    name = word.strip().lower()
    return name if _NAME.fullmatch(name) else None
