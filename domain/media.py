"""A file that somebody sent, as Telegram knows it. The bot keeps file ids, not files."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Self

from domain.quality import Quality


class Role(StrEnum):
    """What a file is for."""

    PHOTO = "photo"
    """The person who will move."""
    VIDEO = "video"
    """The reference video: how they will move."""


class Kind(StrEnum):
    """As what Telegram stores a file: it can be sent by its id as nothing else."""

    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    STICKER = "sticker"
    OTHER = "other"
    """A photo, a round video or half of a Live Photo."""


ROUNDED_OFF = 1.0
"""Seconds by which a video may be longer than its sender's app says. What is longer still was said falsely."""


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file on Telegram's servers; size in bytes and duration in seconds, as the sender's app has claimed."""

    role: Role
    file_id: str
    size: int | None = None
    duration: int | None = None
    quality: Quality | None = None
    """What a check has found; None if the file was not checked."""
    kind: Kind | None = field(default=None, compare=False)
    """None in rows that are older than this field."""

    @property
    def seconds(self) -> float | None:
        """The length of a video: as measured, else as claimed; None if unknown."""
        found = self.quality.seconds if self.quality else None
        return self.duration if found is None else found

    @property
    def frame_rate(self) -> float | None:
        """The frames per second of the reference that is made of a video; None if it was not checked."""
        return self.quality.frame_rate if self.quality else None

    def to_dict(self) -> dict[str, Any]:
        """Return the fields for JSON; stored rows call `quality` "impression"."""
        fields = asdict(self)
        return fields | {"impression": fields.pop("quality")}

    @classmethod
    def from_dict(cls, fields: dict[str, Any]) -> Self:
        """Rebuild the value from the fields that to_dict() returned."""
        fields = dict(fields)
        found = fields.pop("impression", None)  # missing in rows that are older than the checks
        quality = Quality.from_dict(found) if found else None
        kind = fields.pop("kind", None)
        return cls(
            **fields | {"role": Role(fields["role"]), "quality": quality, "kind": Kind(kind) if kind else None}
        )
