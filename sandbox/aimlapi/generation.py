"""One generation, as the service knows it."""

import asyncio
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Literal

from sandbox.aimlapi.media import Failure, Photo, Video
from sandbox.aimlapi.submission import Options

Status = Literal["queued", "generating", "completed", "error"]

FRAME_RATE = 16  # frames a second of every result, as the model makes them
USD_PER_SECOND = {"480p": Decimal("0.04"), "580p": Decimal("0.06"), "720p": Decimal("0.08")}
"""fal's list price for the model, which counts 16 frames as a second."""


@dataclass
class Generation:
    """A submission that was accepted, and what has become of it.

    `photo` and `video` are None if the file was no good; `failure` then says why, from the end of the
    generation on. `body_size` is the submission's, in bytes.
    """

    id: str
    options: Options
    headers: Mapping[str, str]
    body_size: int
    photo: Photo | None
    video: Video | None
    flaw: Failure | None
    status: Status = "queued"
    result: Path | None = None
    failure: Failure | None = None
    cost: Decimal = Decimal(0)
    polls: int = 0
    decided: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when there is nothing to wait for any more."""

    @property
    def ended(self) -> bool:
        """Whether polls tell the end."""
        return self.status in {"completed", "error"}

    @property
    def size(self) -> tuple[int, int]:
        """The result's width and height: the resolution is the short side, the ratio is the video's."""
        if self.video is None:
            raise ValueError("no video, no result")
        short = int(self.options.resolution.removesuffix("p"))
        scale = short / min(self.video.width, self.video.height)
        return _even(self.video.width * scale), _even(self.video.height * scale)

    @property
    def frames(self) -> int:
        """How many frames the result has."""
        return 0 if self.video is None else max(1, round(self.video.duration * FRAME_RATE))

    @property
    def price(self) -> Decimal:
        """What it costs if it succeeds, in USD."""
        return USD_PER_SECOND[self.options.resolution] * math.ceil(self.frames / FRAME_RATE)


def _even(length: float) -> int:
    return 2 * round(length / 2)
