"""A job: its states, which may follow which, and the ways it can end."""

from dataclasses import dataclass
from enum import StrEnum

from domain.cut import Cut
from domain.estimate import Estimate
from domain.media import MediaFile
from domain.options import Mode, Options
from domain.owner import NOBODY, Owner


class JobState(StrEnum):
    """Where a job stands. `submitting` is committed before the POST, which is never repeated from there."""

    QUEUED = "queued"
    SUBMITTING = "submitting"
    GENERATING = "generating"
    DELIVERING = "delivering"
    DELIVERED = "delivered"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"
    """The POST may have been paid for, and there is no way to ask: only the person can start again."""

    @property
    def is_end(self) -> bool:
        """Whether nothing but telling the person can follow."""
        return not FOLLOWING[self]


FOLLOWING: dict[JobState, frozenset[JobState]] = {
    JobState.QUEUED: frozenset({JobState.SUBMITTING, JobState.FAILED, JobState.CANCELLED}),
    # Back to the queue only when the service surely took nothing: a refused connection, a 429, a refused key.
    JobState.SUBMITTING: frozenset({JobState.QUEUED, JobState.GENERATING, JobState.FAILED, JobState.UNCERTAIN}),
    JobState.GENERATING: frozenset({JobState.DELIVERING, JobState.FAILED}),
    # Back to looking when the link to the result has expired.
    JobState.DELIVERING: frozenset({JobState.DELIVERED, JobState.GENERATING, JobState.FAILED}),
    JobState.DELIVERED: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
    JobState.UNCERTAIN: frozenset(),
}


def may_follow(state: JobState, following: JobState) -> bool:
    """Whether a job may go from one state to the other; staying where it is always may."""
    return state is following or following in FOLLOWING[state]


class Ending(StrEnum):
    """Why a job ended without a video. Each has a text of its own, `ending-<value>`."""

    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    """The safety check did not let it pass."""
    NO_PERSON = "no-person"
    NOT_ACCEPTED = "not-accepted"
    """The service refused the files when they were submitted."""
    SERVICE_FAILED = "service-failed"
    TIMED_OUT = "timed-out"
    RESULT_LOST = "result-lost"
    """It was generated, but could not be fetched or sent."""
    PHOTO_GONE = "photo-gone"
    """Telegram does not have the file any more."""
    VIDEO_GONE = "video-gone"
    PHOTO_UNREADABLE = "photo-unreadable"
    PHOTO_TOO_SMALL = "photo-too-small"
    PHOTO_TOO_LARGE = "photo-too-large"
    VIDEO_UNREADABLE = "video-unreadable"
    VIDEO_TOO_SHORT = "video-too-short"
    VIDEO_TOO_LARGE = "video-too-large"
    BROKEN = "broken"
    """Our own side failed, again and again."""
    UNREACHABLE = "unreachable"
    """The bot was blocked or removed: nobody is left to tell."""
    FORGOTTEN = "forgotten"
    """The person wanted to be forgotten: nobody is left to tell, either."""


@dataclass(frozen=True, slots=True)
class Job:
    """One row of `jobs`, the whole truth of a job. Times are seconds since the epoch."""

    id: int
    state: JobState
    ending: Ending | None
    owner: Owner
    reply_to: int | None
    """The person's message that the result answers; none after a chat's ids have changed."""
    status_message_id: int | None
    shown: str | None
    """What the status message says, in short; see jobs/status_message.py."""
    shown_at: float | None
    photo: MediaFile
    video: MediaFile
    mode: Mode
    cut: Cut | None
    """The part of the video that is used; none: from the start, as far as is allowed."""
    options: Options
    language: str
    """In which its person is spoken to; a code such as `en`."""
    generation_id: str | None
    result_url: str | None
    created_at: float
    submitted_at: float | None
    ended_at: float | None
    due_at: float | None
    """When the next step is due, and until when a claimed one may take; none when nothing is left to do."""
    claim: int
    """The fencing token: it grows with every claim, and a write that names an older one is refused."""
    step_started_at: float | None
    """Set while a step is under way."""
    attempts: int
    """How often the step that is due has failed for a passing reason."""
    reference_seconds: float | None = None
    """The length of the reference video as it was submitted."""
    expected: Estimate | None = None
    """How long the generation was expected to take when it was submitted."""
    generated_at: float | None = None
    """When the generation was first seen to be done."""
    result_file_id: str | None = None
    """The video that was delivered, as Telegram knows it; none where only its link was sent."""

    @property
    def is_forgotten(self) -> bool:
        """Whether nothing is known any more of the person and the files, after /forget or some time."""
        return self.owner == NOBODY

    @property
    def can_be_tried_again(self) -> bool:
        """Whether it ended without a video, and its files are still known."""
        return self.state.is_end and self.state is not JobState.DELIVERED and not self.is_forgotten
