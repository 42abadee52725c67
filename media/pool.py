"""What the bot calls to have strangers' files measured, prepared and finished."""

import os
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from media.facts import Clip, Facts, PhotoMeasurements, Picture, VideoMeasurements
from media.problems import WorkerError
from media.process import run as run_process
from media.protocol import Limits, Request
from media.slots import Slots

Known = TypeVar("Known", Picture, Clip, PhotoMeasurements, VideoMeasurements)

MAX_RATE = 30.0
"""Frames per second of what is written, if no less is asked for."""
RunMedia = Callable[[Request], Awaitable[Facts]]
"""Has a request done in a worker: `process.run`, or `ForkServer.run`."""
BRIEF = Limits(seconds=30, cpu_seconds=10, file_size=8 * 1024**2)
"""Of tasks that only measure a file: a person waits for the answer, and jobs need the processor."""


class MediaPool:
    """Prepares files in worker processes, at most `slots` of them at once, and one more that finishes a result.

    Results go first: they are paid for, and heavy files of others shall not hold them up.

    Every method raises `MediaError` when the file is at fault (another try would end the same way) and
    `WorkerError` when it is not. After an error or a cancellation the process has ended and its files are removed.
    """

    def __init__(self, *, slots: int, run: RunMedia = run_process, limits: Limits | None = None) -> None:
        self._run = run
        self.slots = Slots(slots)
        self._limits = limits or Limits()

    async def prepare_photo(self, source: Path, target: Path) -> Picture:
        """Write an upright RGB JPEG of 200 to 2048 px a side, at most 3:1 and 5 MB, without metadata."""
        return await self._do(Picture, "prepare_photo", {"source": source}, {"target": target})

    async def prepare_reference(
        self,
        source: Path,
        target: Path,
        *,
        short_side: int,
        max_seconds: float,
        begin_seconds: float = 0.0,
        max_rate: float = MAX_RATE,
    ) -> Clip:
        """Write a small, silent H.264 mp4 of at most `max_seconds`, its short side at most `short_side` px.

        A video that the model takes as it is, is copied; one that is smaller keeps its size, from 200 px a side
        on. It has as many frames per second as the video, but at most `max_rate`.

        It begins at `begin_seconds` of the video, exact to the frame, and is shorter than asked for where the video
        ends earlier; raises `Problem.TOO_SHORT` where nothing is left.
        """
        return await self._do(
            Clip,
            "prepare_reference",
            {"source": source},
            {"target": target},
            short_side=short_side,
            max_seconds=max_seconds,
            begin_seconds=begin_seconds,
            max_rate=max_rate,
        )

    async def inspect(self, source: Path) -> Clip:
        """Tell what a result is; quick, as only its start is decoded. The duration is that of the data."""
        return await self._do(Clip, "inspect", {"source": source}, {}, is_result=True)

    async def finish(
        self,
        result: Path,
        target: Path,
        cover: Path,
        thumbnail: Path,
        *,
        sound_from: Path | None,
        sound_begins: float = 0.0,
        sound_seconds: float | None = None,
        max_rate: float = MAX_RATE,
        with_sound: bool = True,
        max_bytes: int,
        comment: str,
    ) -> Clip:
        """Write the mp4 that is sent (H.264, AAC, faststart, `comment` inside), its cover and its thumbnail.

        A silent `result` gets the sound of `sound_from`, from `sound_begins` seconds of its picture on, and stays
        silent where that has no sound or is broken. If `sound_seconds` of it, at `max_rate`, were the reference,
        the picture is put in step with them. Without `with_sound` it is silent, whatever sound there is.
        Both are JPEGs of the frame that is sharpest where something moves, the cover at most 1280 px a side and
        20:1, the thumbnail 320 px; they are empty if none can be made.
        Raises `Problem.TOO_BULKY` if it can't fit into `max_bytes`.
        """
        return await self._do(
            Clip,
            "finish",
            {"result": result} | ({"sound_from": sound_from} if sound_from else {}),
            {"target": target, "cover": cover, "thumbnail": thumbnail},
            is_result=True,
            sound_begins=sound_begins,
            sound_seconds=sound_seconds,
            max_rate=max_rate,
            with_sound=with_sound,
            max_bytes=max_bytes,
            comment=comment,
        )

    async def measure_photo(self, source: Path) -> PhotoMeasurements:
        """Measure the quality of a photo; quick, whatever its size."""
        return await self._do(PhotoMeasurements, "measure_photo", {"source": source}, {}, limits=BRIEF)

    async def measure_video(self, source: Path) -> VideoMeasurements:
        """Measure the quality of a video in samples of its first 20 seconds; the duration is that of the data."""
        return await self._do(VideoMeasurements, "measure_video", {"source": source}, {}, limits=BRIEF)

    async def still(self, source: Path, target: Path) -> Picture:
        """Write an upright JPEG, at most 1280 px a side and 20:1, of a frame that shows what a video is about."""
        return await self._do(Picture, "still", {"source": source}, {"target": target}, limits=BRIEF)

    async def fit_picture(
        self, photo: Path, video: Path, target: Path, *, short_side: int, begin_seconds: float = 0.0
    ) -> Picture:
        """Write a JPEG, 800 px wide: the photo, dimmed where it will be cut off, beside a frame of the video.

        The photo is cropped to the shape of the reference that `prepare_reference` would make with the same
        `short_side`. The frame is the first after `begin_seconds` that isn't black.
        """
        return await self._do(
            Picture,
            "fit_picture",
            {"photo": photo, "video": video},
            {"target": target},
            limits=BRIEF,
            short_side=short_side,
            begin_seconds=begin_seconds,
        )

    async def _do(
        self,
        kind: type[Known],
        task: str,
        reads: dict[str, Path],
        writes: dict[str, Path],
        *,
        is_result: bool = False,
        limits: Limits | None = None,
        **options: Any,
    ) -> Known:
        request = Request(
            task=task,
            reads={name: path.absolute() for name, path in reads.items()},
            writes={name: path.absolute() for name, path in writes.items()},
            options=options,
            limits=limits.within(self._limits) if limits else self._limits,
            parent=os.getpid(),
        )
        async with self.slots.held(urgent=is_result):
            with _removed_on_failure(request.writes.values()):
                facts = await self._run(request)
                if not isinstance(facts, kind):
                    raise WorkerError(f"{task} gave back {facts}")
                return facts


@contextmanager
def _removed_on_failure(paths: Iterable[Path]) -> Iterator[None]:
    try:
        yield
    except BaseException:  # cancellation too
        for path in paths:
            path.unlink(missing_ok=True)
        raise
