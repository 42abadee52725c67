"""A draft: what a person has sent for the next job."""

from dataclasses import dataclass

from domain.cut import Cut
from domain.media import MediaFile, Role
from domain.options import Mode
from domain.owner import Owner


@dataclass(frozen=True, slots=True)
class Draft:
    """One row of `drafts`; at most one for each owner."""

    id: int
    owner: Owner
    photo: MediaFile | None
    video: MediaFile | None
    reply_to: int
    """The person's latest message, which the result will reply to; 0 after the chat's message ids have changed."""
    offer_message_id: int | None
    """The bot's message with the Animate button, once both files are there."""
    prompt_message_id: int | None
    """The bot's message that asks for the missing file."""
    album_id: str | None
    """Telegram's id of the album that the latest file came in."""
    mode: Mode
    cut: Cut | None
    """The part of the video that is used; None: from the start, as long as is allowed."""
    language: str
    """The language to reply in; a code such as `en`."""

    @property
    def missing(self) -> Role | None:
        """The file to ask for next, the photo first; None if both are there."""
        if self.photo is None:
            return Role.PHOTO
        return Role.VIDEO if self.video is None else None
