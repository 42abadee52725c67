"""What a person, or a group for its members, has chosen for all jobs."""

from dataclasses import dataclass

from domain.options import Options


@dataclass(frozen=True, slots=True)
class Preferences:
    """None means not chosen: the default holds."""

    language: str | None = None
    options: Options | None = None


NO_PREFERENCES = Preferences()
