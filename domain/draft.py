"""What a person has gathered for the next job."""

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
    """The person's message that the result will answer: the latest one; 0 after a chat's ids have changed."""
    offer_message_id: int | None
    """The bot's message with the Animate button, once both files are there."""
    prompt_message_id: int | None
    """The bot's message that asked for the missing file."""
    album_id: str | None
    """The album that the latest file came in."""
    mode: Mode
    cut: Cut | None
    """The part of the video that was chosen; without one it is used from the start, as far as is allowed."""
    language: str
    """In which its answers are given; a code such as `en`."""

    @property
    def missing(self) -> Role | None:
        """What still has to be sent; the photo is asked for first."""
        if self.photo is None:
            return Role.PHOTO
        return Role.VIDEO if self.video is None else None
