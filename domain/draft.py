"""A draft: what a person has sent for the next job."""

from dataclasses import dataclass
from enum import StrEnum

from domain.cut import Cut
from domain.media import MediaFile, Role
from domain.options import Mode, Options
from domain.owner import Owner


class OfferPage(StrEnum):
    """What an offer shows."""

    MAIN = "main"
    OPTIONS = "options"
    """In a group: the buttons to the choices, which a private chat has on MAIN."""
    PARTS = "parts"
    HOW = "how"
    WHERE = "where"
    SETTINGS = "settings"
    """Not a page of the offer: the message shows the settings until their Back leads to the offer again."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One row of `drafts`; at most one for each owner."""

    id: int
    owner: Owner
    photo: MediaFile | None
    video: MediaFile | None
    reply_to: int
    """The message with the newest file, which the result replies to; 0 after the chat's ids have changed."""
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
    album_photos: int = 0
    album_videos: int = 0
    """How many photos and videos of that album have arrived; the last of each is used."""

    page: OfferPage = OfferPage.MAIN
    """What the offer shows."""
    options: Options | None = None
    """The model's parameters that were chosen for this video; None: those of its owner's settings."""
    prompt_text: str | None = None
    """What the question says without the line about moves to tap, which goes with the buttons; None without it."""

    @property
    def begins_at(self) -> float:
        """Where the part of the video begins that is used, in seconds."""
        return self.cut.begin if self.cut else 0.0

    @property
    def is_empty(self) -> bool:
        """Whether it has neither file."""
        return self.photo is None and self.video is None

    @property
    def missing(self) -> Role | None:
        """The file to ask for next, the photo first; None if both are there."""
        if self.photo is None:
            return Role.PHOTO
        return Role.VIDEO if self.video is None else None
