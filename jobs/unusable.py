"""Why a file of a job can't be used, as the ending that people are told."""

from collections.abc import Mapping
from typing import Self

from domain.job import Ending
from domain.media import Role
from media import Problem

MIN_SECONDS = 1.95
"""The shortest reference that is submitted. The model asks for two seconds; a frame less is accepted."""

_ENDINGS: Mapping[Role, Mapping[Problem, Ending]] = {
    Role.PHOTO: {
        Problem.TOO_SMALL: Ending.PHOTO_TOO_SMALL,
        Problem.TOO_LARGE: Ending.PHOTO_TOO_LARGE,
    },
    Role.VIDEO: {
        Problem.NO_PICTURE: Ending.VIDEO_NO_PICTURE,
        Problem.TOO_SMALL: Ending.VIDEO_TOO_SMALL,
        Problem.TOO_SHORT: Ending.VIDEO_TOO_SHORT,
        Problem.TOO_LARGE: Ending.VIDEO_TOO_LARGE,
        Problem.TOO_HEAVY: Ending.VIDEO_TOO_LARGE,
        Problem.TOO_SLOW: Ending.VIDEO_TOO_LARGE,
    },
}
_UNREADABLE = {Role.PHOTO: Ending.PHOTO_UNREADABLE, Role.VIDEO: Ending.VIDEO_UNREADABLE}


class UnusableError(Exception):
    """A file can't be used: its job fails with this ending, and the person has to send another file."""

    def __init__(self, role: Role, ending: Ending, reason: str) -> None:
        super().__init__(f"{role}: {reason}")
        self.role = role
        self.ending = ending

    @classmethod
    def of(cls, role: Role, problem: Problem, reason: str) -> Self:
        """Return the error for a problem that a media process has found."""
        return cls(role, _ENDINGS[role].get(problem, _UNREADABLE[role]), reason)
