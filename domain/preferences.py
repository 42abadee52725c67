"""What somebody, or a group for its members, has chosen once and for all."""

from dataclasses import dataclass

from domain.options import Options


@dataclass(frozen=True, slots=True)
class Preferences:
    """None stands for what was not chosen."""

    language: str | None = None
    options: Options | None = None


NO_PREFERENCES = Preferences()
