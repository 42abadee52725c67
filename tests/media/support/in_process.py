"""The tasks of the media process, done in the process of the tests, which is quicker.

Whether a confined process can do them, too, is shown by the tests that use a pool.
"""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from media import Clip, PhotoMeasurements, Picture, VideoMeasurements
from media.worker import finish, fit_picture, inspection, photo, photo_quality, reference, thumbnail, video_quality


def make_reference(
    source: Path, target: Path, *, short_side: int = 240, max_seconds: float = 30.0, begin: float = 0.0, **more: Any
) -> Clip:
    """Prepare a reference."""
    with source.open("rb") as read, target.open("w+b") as written:
        return reference.prepare_reference(
            read, written, short_side=short_side, max_seconds=max_seconds, begin_seconds=begin, **more
        )


def make_result(result: Path, target: Path, *, sound_from: Path | None = None, **more: Any) -> Clip:
    """Finish a result; its thumbnail is written to the same path with `.jpg` added, its cover with `.cover.jpg`."""
    with ExitStack() as files:
        picture = files.enter_context(result.open("rb"))
        sound = files.enter_context(sound_from.open("rb")) if sound_from else None
        written = files.enter_context(target.open("w+b"))
        cover, small = (files.enter_context(path.open("w+b")) for path in (cover_of(target), thumbnail_of(target)))
        options: dict[str, Any] = {"max_bytes": 10**8, "comment": ""} | more
        return finish.finish(picture, written, cover, small, sound_from=sound, **options)


def thumbnail_of(result: Path) -> Path:
    """Return where `make_result` puts the thumbnail."""
    return result.with_name(f"{result.name}.jpg")


def cover_of(result: Path) -> Path:
    """Return where `make_result` puts the cover."""
    return result.with_name(f"{result.name}.cover.jpg")


def make_still(source: Path, target: Path) -> Picture:
    """Make a still."""
    with source.open("rb") as read, target.open("w+b") as written:
        return thumbnail.still(read, written)


def make_fit_picture(
    photo: Path, video: Path, target: Path, *, short_side: int = 480, begin: float = 0.0
) -> Picture:
    """Draw how a photo fits a video."""
    with photo.open("rb") as left, video.open("rb") as right, target.open("w+b") as written:
        return fit_picture.fit_picture(left, right, written, short_side=short_side, begin_seconds=begin)


def inspect(source: Path) -> Clip:
    """Inspect a video."""
    with source.open("rb") as read:
        return inspection.inspect(read)


def measure_video(source: Path) -> VideoMeasurements:
    """Measure a video."""
    with source.open("rb") as read:
        return video_quality.measure_video(read)


def make_photo(source: Path, target: Path) -> Picture:
    """Prepare a photo."""
    with source.open("rb") as read, target.open("w+b") as written:
        return photo.prepare_photo(read, written)


def measure_photo(source: Path) -> PhotoMeasurements:
    """Measure a photo."""
    with source.open("rb") as read:
        return photo_quality.measure_photo(read)
