"""Makes the video that is sent out of what the model generated."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import BinaryIO

import av

from media.facts import Clip
from media.problems import MediaError, Problem
from media.worker.decode import ffmpeg_errors, opened, video_stream
from media.worker.footage import Footage
from media.worker.frame_timing import MAX_RATE
from media.worker.geometry import even
from media.worker.inspection import Probed, has_sound, probe
from media.worker.mp4 import GOOD, add_h264, copy, encode, fitting, writing_mp4
from media.worker.provenance import add_comment, copy_uuid_boxes
from media.worker.shared_file import size_of
from media.worker.sound import BIT_RATE, add_aac, encode_sound
from media.worker.thumbnail import write_thumbnail

MIN_BIT_RATE = 64_000
"""Bits per second. With less nothing can be recognised."""
BITS_PER_PIXEL = 0.03
"""With less, a smaller picture looks better."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the picture is written: encoded with `options`, or copied where they are None."""

    options: dict[str, str] | None
    scale: float = 1.0


def finish(
    result: BinaryIO,
    target: BinaryIO,
    thumbnail: BinaryIO,
    *,
    sound_from: BinaryIO | None = None,
    sound_begins: float = 0.0,
    max_bytes: int,
    comment: str,
) -> Clip:
    """Write `target` and `thumbnail` as `MediaPool.finish` promises."""
    with ffmpeg_errors():
        probed = probe(result)
        sound = result if probed.clip.has_sound else _if_audible(sound_from)
        begins = 0.0 if sound is result else sound_begins
        for encoding in _encodings(probed, max_bytes, with_sound=sound is not None):
            _write(target, encoding, result, sound=sound, sound_begins=begins, clip=probed.clip, comment=comment)
            if size_of(target) <= max_bytes:
                write_thumbnail(target, thumbnail)
                return probe(target).clip
    raise MediaError(Problem.TOO_BULKY, f"{probed.clip.duration:.1f} s don't fit into {max_bytes} bytes")


def _if_audible(file: BinaryIO | None) -> BinaryIO | None:
    try:
        return file if file is not None and has_sound(file) else None
    except (MediaError, av.FFmpegError):  # a silent video is better than none
        return None


def _encodings(probed: Probed, max_bytes: int, *, with_sound: bool) -> Iterator[Encoding]:
    """Yield what to try until the file is small enough, the best first."""
    if not probed.copyable:
        yield Encoding(GOOD)
    elif probed.clip.size <= max_bytes:
        yield Encoding(None)
    bit_rate = 8 * max_bytes / max(probed.clip.duration, 1) - BIT_RATE * with_sound
    for share in (0.9, 0.7):  # encoders may exceed the bit rate that they are given
        rate = int(bit_rate * share)
        if rate >= MIN_BIT_RATE:
            best = sqrt(rate / (probed.clip.width * probed.clip.height * MAX_RATE * BITS_PER_PIXEL))
            yield Encoding(fitting(rate), scale=min(1.0, best))


def _write(
    target: BinaryIO,
    encoding: Encoding,
    result: BinaryIO,
    *,
    sound: BinaryIO | None,
    sound_begins: float,
    clip: Clip,
    comment: str,
) -> None:
    write_picture: Callable[[], None]
    with opened(result) as original, writing_mp4(target, add_comment(original.metadata, comment)) as output:
        if encoding.options is None:
            picture = video_stream(original)
            write_picture = partial(copy, output, output.add_stream_from_template(picture), original, picture)
        else:
            footage = Footage(original, short_side=even(min(clip.width, clip.height) * encoding.scale))
            write_picture = partial(
                encode, output, add_h264(output, footage.size, footage.rate, encoding.options), footage
            )
        # All streams must be added before the first packet is written. FFmpeg interleaves the packets.
        if sound is not None:
            encode_sound(output, add_aac(output), sound, clip.duration, begin=sound_begins)
        write_picture()
    if encoding.options is None:
        copy_uuid_boxes(result, target)
