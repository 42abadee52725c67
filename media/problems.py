"""What can be wrong with a file, and the two errors: one for a bad file, one for everything else."""

from enum import StrEnum


class Problem(StrEnum):
    """Why a file can't be used."""

    UNREADABLE = "unreadable"
    """Broken, cut off, or not what it says it is."""
    UNSUPPORTED = "unsupported"
    """A kind of file or codec that is not on the list."""
    NO_PICTURE = "no_picture"
    """Sound, with no video or with a cover picture only."""
    TOO_LARGE = "too_large"
    """Too many pixels."""
    TOO_SMALL = "too_small"
    """Too few pixels to see a person in."""
    TOO_SHORT = "too_short"
    """Fewer than two frames: nothing moves."""
    TOO_SLOW = "too_slow"
    """Took more time than it may."""
    TOO_HEAVY = "too_heavy"
    """Took more memory than it may."""
    TOO_BULKY = "too_bulky"
    """Takes more bytes than it may, however hard it is compressed."""


class MediaError(Exception):
    """The file is at fault: trying it again would end the same way.

    `detail` is for the operator's log, not for people.
    """

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(f"{problem}: {detail}" if detail else str(problem))
        self.problem = problem
        self.detail = detail


class WorkerError(Exception):
    """The bot or the machine is at fault (disk full, worker killed from outside): trying it again may help."""
