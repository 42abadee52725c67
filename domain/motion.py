"""A motion: a reference video that is kept under a name, for its owner or for everybody."""

import re
from dataclasses import dataclass

from domain.media import MediaFile

EVERYBODY = 0
"""The owner of the motions that the operator has saved; no id of Telegram's is 0."""
_NAME = re.compile(r"[a-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=True)
class Motion:
    """One row of `motions`. Times are seconds since the epoch."""

    id: int
    owner_id: int
    """The person who may use it, or EVERYBODY."""
    name: str
    """Unique among its owner's; see as_name()."""
    video: MediaFile
    still_file_id: str | None
    """A picture of it on Telegram's servers, once it was sent for the first time."""
    prompt_chat_id: int | None
    """Where its owner is asked for a name, if it was saved without one."""
    prompt_message_id: int | None
    """The bot's message that asks; none as long as the question is owed."""
    saved_at: float

    @property
    def is_shared(self) -> bool:
        """Whether everybody may use it."""
        return self.owner_id == EVERYBODY

    def is_for(self, person_id: int) -> bool:
        """Whether somebody may use it."""
        return self.is_shared or self.owner_id == person_id


def as_name(word: str) -> str | None:
    """Return a word as the name of a motion; none where it can't be one.

    Names travel in links (t.me/bot?start=…), which take no other characters than these.
    """
    name = word.strip().lower()
    return name if _NAME.fullmatch(name) else None
