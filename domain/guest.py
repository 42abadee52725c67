"""An answer of the bot in a chat where it is no member: an offer, later the draft or the job that it stands for."""

from dataclasses import dataclass

from domain.cut import Cut
from domain.draft import Draft
from domain.media import MediaFile
from domain.options import Mode
from domain.owner import Owner


@dataclass(frozen=True, slots=True)
class GuestAnswer:
    """One row of `guest_answers`. It belongs to whoever has called the bot; nothing says in which chat."""

    id: int
    person_id: int
    photo: MediaFile
    video: MediaFile | None
    """The video of the move; None until one is chosen."""
    cut: Cut | None
    """The part of it that is used; None: from the start, as long as is allowed."""
    language: str
    """The caller's; a code such as `en`."""
    message: str | None
    """Telegram's inline_message_id of the answer; None until it is known."""
    job_id: int | None
    """The job that it has become; None for an offer, also while that is a draft in the private chat."""
    shown: str | None
    """What the answer says: Status.shown in jobs/status_message.py, or a word of handlers/guest/board.py."""
    created_at: float
    due_at: float
    """When it is looked at again. It changes with each claim and all news: whoever holds a former one is late."""

    @property
    def owner(self) -> Owner:
        """Whose its job is, and where: the caller's, in their private chat."""
        return Owner(self.person_id, 0, self.person_id)

    @property
    def draft(self) -> Draft:
        """What would be a draft in the private chat: for prices and limits, which are the caller's."""
        return Draft(
            id=0,
            owner=self.owner,
            photo=self.photo,
            video=self.video,
            reply_to=0,
            offer_message_id=None,
            prompt_message_id=None,
            album_id=None,
            mode=Mode.MOVE,
            cut=self.cut,
            language=self.language,
        )
