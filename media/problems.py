"""What can be wrong with a file, and the two errors that tell whose fault it was."""

from enum import StrEnum


class Problem(StrEnum):
    """Why a file can't be used."""

    UNREADABLE = "unreadable"  # broken, cut off, or not what it says it is
    UNSUPPORTED = "unsupported"  # a kind of file or codec that is not on the list
    TOO_LARGE = "too_large"  # too many pixels
    TOO_SMALL = "too_small"  # too few pixels to see a person in
    TOO_SHORT = "too_short"  # no moving picture: fewer than two frames
    TOO_SLOW = "too_slow"  # took more time than it may
    TOO_HEAVY = "too_heavy"  # took more memory than it may
    TOO_BULKY = "too_bulky"  # takes more bytes than it may, however hard it is compressed


class MediaError(Exception):
    """The file is at fault: trying it again would end the same way.

    `detail` is for the operator's log, not for people.
    """

    def __init__(self, problem: Problem, detail: str = "") -> None:
        super().__init__(f"{problem}: {detail}" if detail else str(problem))
        self.problem = problem
        self.detail = detail


class WorkerError(Exception):
    """We or the machine are at fault (disk full, worker killed from outside): worth another try."""
