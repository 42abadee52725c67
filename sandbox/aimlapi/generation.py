"""One generation."""

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

FRAME_RATE = 16
"""Frames a second of every result."""
USD_PER_SECOND = {"480p": Decimal("0.04"), "580p": Decimal("0.06"), "720p": Decimal("0.08")}
"""fal's list prices for the model; 16 frames of the reference count as a second."""


@dataclass
class Generation:
    """An accepted submission and its state.

    `photo` or `video` is None if the model can't use the file. `planned_failure` is the failure with which the
    generation will end; `failure` is set at that end. `body_size` is the submission's size in bytes.
    """

    id: str
    options: Options
    headers: Mapping[str, str]
    body_size: int
    photo: Photo | None
    video: Video | None
    planned_failure: Failure | None
    status: Status = "queued"
    result: Path | None = None
    failure: Failure | None = None
    cost: Decimal = Decimal(0)
    polls: int = 0
    end_requested: asyncio.Event = field(default_factory=asyncio.Event)
    """Set to end the generation now."""

    @property
    def ended(self) -> bool:
        """Whether the generation has completed or failed."""
        return self.status in {"completed", "error"}

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the result: the resolution is the short side, the aspect ratio is the video's."""
        if self.video is None:
            raise ValueError("no video, no result")
        short = int(self.options.resolution.removesuffix("p"))
        scale = short / min(self.video.width, self.video.height)
        return _even(self.video.width * scale), _even(self.video.height * scale)

    @property
    def frames(self) -> int:
        """Number of frames of the result."""
        return 0 if self.video is None else max(1, round(self.video.duration * FRAME_RATE))

    @property
    def price(self) -> Decimal:
        """The price in USD if the generation succeeds: by the frames of the reference, as its supplier bills."""
        frames = 1 if self.video is None else max(1, self.video.frames)
        return USD_PER_SECOND[self.options.resolution] * math.ceil(frames / FRAME_RATE)


def _even(length: float) -> int:
    return 2 * round(length / 2)
