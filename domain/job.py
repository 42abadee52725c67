"""A job: its states, which state may follow which, and the ways it can end."""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.cut import Cut
from domain.estimate import Estimate
from domain.media import Kind, MediaFile
from domain.money import Usd
from domain.options import Mode, Options
from domain.owner import NOBODY, Owner


class JobState(StrEnum):
    """The states of a job. SUBMITTING is stored before the POST: a job found in it is never submitted again."""

    QUEUED = "queued"
    SUBMITTING = "submitting"
    GENERATING = "generating"
    DELIVERING = "delivering"
    DELIVERED = "delivered"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"
    """The POST may have been paid for, and the API can't tell: only the person may start again."""

    @property
    def is_end(self) -> bool:
        """Whether no other state follows by itself; see Job.can_be_sent_again."""
        return not FOLLOWING[self]


FOLLOWING: dict[JobState, frozenset[JobState]] = {
    JobState.QUEUED: frozenset({JobState.SUBMITTING, JobState.FAILED, JobState.CANCELLED}),
    # Back to the queue only when nothing was submitted: a refused connection, a 429, a refused key.
    JobState.SUBMITTING: frozenset({JobState.QUEUED, JobState.GENERATING, JobState.FAILED, JobState.UNCERTAIN}),
    JobState.GENERATING: frozenset({JobState.DELIVERING, JobState.FAILED}),
    # Back to polling when the link to the result has expired.
    JobState.DELIVERING: frozenset({JobState.DELIVERED, JobState.GENERATING, JobState.FAILED}),
    JobState.DELIVERED: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
    JobState.UNCERTAIN: frozenset(),
}


def may_follow(state: JobState, following: JobState) -> bool:
    """Whether a job may change from one state to another; staying in a state is always allowed."""
    return state is following or following in FOLLOWING[state]


class Remark(StrEnum):
    """What the caption of a result says about its sound. The text for it is `result-<value>`."""

    WITHOUT_SOUND = "without-sound"
    OUT_OF_STEP = "out-of-step"


class Ending(StrEnum):
    """Why a job ended without a video that surely arrived. The text for it is `ending-<value>`."""

    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    """The safety check refused it."""
    NO_PERSON = "no-person"
    NOT_ACCEPTED = "not-accepted"
    """The service refused the files when they were submitted."""
    SERVICE_FAILED = "service-failed"
    TIMED_OUT = "timed-out"
    RESULT_LOST = "result-lost"
    """It was generated, but no link to it works."""
    UNDELIVERED = "undelivered"
    """It was generated, but could not be sent. It waits in /history."""
    UNCONFIRMED = "unconfirmed"
    """It was sent as often as is sensible, but no answer said that it arrived. /history sends it again."""
    PHOTO_GONE = "photo-gone"
    """Telegram does not have the file any more."""
    VIDEO_GONE = "video-gone"
    PHOTO_UNREADABLE = "photo-unreadable"
    PHOTO_TOO_SMALL = "photo-too-small"
    PHOTO_TOO_LARGE = "photo-too-large"
    VIDEO_UNREADABLE = "video-unreadable"
    VIDEO_NO_PICTURE = "video-no-picture"
    """It has sound only."""
    VIDEO_TOO_SMALL = "video-too-small"
    VIDEO_TOO_SHORT = "video-too-short"
    VIDEO_TOO_LARGE = "video-too-large"
    BROKEN = "broken"
    """A step of the bot failed too many times."""
    UNREACHABLE = "unreachable"
    """The bot was blocked or removed before anything was submitted: nobody can be told."""
    FORGOTTEN = "forgotten"
    """The person asked to be forgotten: nobody is told."""


MAX_UNANSWERED_SENDS = 2
"""Sends whose answer did not come, before the same is not sent any more: each of them may have arrived."""


@dataclass(frozen=True, slots=True)
class Job:
    """One row of `jobs`, the whole truth of a job. Times are seconds since the epoch."""

    id: int
    state: JobState
    ending: Ending | None
    owner: Owner
    reply_to: int | None
    """The person's message that the result replies to; None after the chat's message ids have changed."""
    status_message_id: int | None
    shown: str | None
    """What the status message shows; see Status.shown in jobs/status_message.py."""
    shown_at: float | None
    photo: MediaFile
    video: MediaFile
    mode: Mode
    cut: Cut | None
    """The part of the video that is used; None: from the start, as long as is allowed."""
    options: Options
    language: str
    """The language of the person's messages; a code such as `en`."""
    generation_id: str | None
    result_url: str | None
    created_at: float
    submitted_at: float | None
    ended_at: float | None
    due_at: float | None
    """When the next step is due; for a claimed job, when its lease runs out. None: nothing is left to do."""
    claim: int
    """The fencing token: each claim increases it, and a write under an older one is refused."""
    step_started_at: float | None
    """Set while a step is under way."""
    attempts: int
    """How many times the step that is due has failed."""
    reference_seconds: float | None = None
    """The length in seconds of the reference video that was submitted."""
    expected: Estimate | None = None
    """How long the generation is expected to take, estimated when it was submitted."""
    polled_at: float | None = None
    """When the service last answered a poll."""
    watched: float = 0.0
    """The seconds of generating in which the service could be polled; see jobs/steps/poll.py."""
    late_at: float | None = None
    """When the person was told that the generation takes much longer than usual; None before."""
    generated_at: float | None = None
    """When a poll first found the generation completed."""
    result_file_id: str | None = None
    """Telegram's id of the delivered video; None if only its link was sent."""
    result_kind: Kind | None = None
    """As what it was delivered; None as well for jobs that are older than this column."""
    remark: Remark | None = None
    """What is said below that video, whenever it is sent."""
    unanswered_sends: int = 0
    """How many sends of the present step may have arrived, though no answer said so."""
    in_private: bool = False
    """Whether its messages go to the person's private chat: the group refuses them, or the person asks there."""
    refusals: int = 0
    """How often the service refused the operator's account or the model when it was tried with this job."""
    usage: str | None = None
    """What the service says that the generation took, as JSON; None if it has not said."""
    reference_frames: int | None = None
    """How many frames the reference video has that was submitted."""
    expected_cost: Usd | None = None
    """What it was expected to cost when it was started, which was reserved."""
    cost: Usd | None = None
    """What the generation cost; None if the service has not said, or not in words that are known."""
    claimed_after: float = 0.0
    """How late its step was claimed, in seconds; of a job that waited for a slot, that says nothing."""

    @property
    def is_forgotten(self) -> bool:
        """Whether person and files were erased, by /forget or after RETENTION_DAYS."""
        return self.owner == NOBODY

    @property
    def recipient(self) -> Owner:
        """To whom, and where, its messages are sent."""
        person_id = self.owner.person_id
        return Owner(person_id, 0, person_id) if self.in_private else self.owner

    @property
    def replies_to(self) -> int | None:
        """The message that its messages reply to; None where the recipient has no such message."""
        return None if self.in_private else self.reply_to

    @property
    def is_delivered(self) -> bool:
        """Whether a message with its result has surely arrived."""
        return self.state is JobState.DELIVERED and self.ending is None

    @property
    def is_only_linked(self) -> bool:
        """Whether a link to its result was sent in place of a file. The link ends; polls give others."""
        return self.is_delivered and self.result_file_id is None and self.generation_id is not None

    @property
    def can_be_sent_again(self) -> bool:
        """Whether it has a file that no message has surely brought; JobStore.send_again() has it delivered."""
        return self.is_only_linked or self.ending in {Ending.UNDELIVERED, Ending.UNCONFIRMED}

    @property
    def can_be_tried_again(self) -> bool:
        """Whether it ended without a result and its files are still known."""
        return (
            self.state.is_end
            and self.state is not JobState.DELIVERED
            and not self.can_be_sent_again
            and not self.is_forgotten
        )

    def in_private_chat(self) -> "Job | None":
        """Return the job with its messages going to the person's private chat; None if they do, or it has none."""
        if self.in_private or not self.owner.is_group or self.owner.is_chat_itself:
            return None
        return replace(self, in_private=True)


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """What the status message of a live job follows from: columns of its row that are not encrypted."""

    id: int
    state: JobState
    mode: Mode
    owner: Owner
    language: str
    status_message_id: int
    shown: str | None
    shown_at: float | None
    step_started_at: float | None
    submitted_at: float | None
    generated_at: float | None
    expected: Estimate | None
    ahead: int
    """How many jobs are claimed before it; 0 if it doesn't wait for a slot."""
