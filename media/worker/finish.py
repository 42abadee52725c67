"""The finished video: what the model made, in the form that is sent."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import BinaryIO

import av

from media.facts import Clip
from media.problems import MediaError, Problem
from media.worker.decode import blaming_the_file, opened, video_stream
from media.worker.footage import Footage
from media.worker.frame_timing import MAX_RATE
from media.worker.geometry import even
from media.worker.inspection import Look, has_sound, look
from media.worker.mp4 import GOOD, add_h264, copy, encode, fitting, writing_mp4
from media.worker.provenance import carry_over, worded
from media.worker.sound import BIT_RATE, add_aac, encode_sound
from media.worker.thumbnail import write_thumbnail

MIN_BIT_RATE = 64_000  # with less there is nothing left to see
BITS_PER_PIXEL = 0.03  # with less, fewer pixels look better


@dataclass(frozen=True, slots=True)
class Way:
    """One way of writing the picture: encoded with these options, or the packets as they are."""

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
    """Write `target` and `thumbnail` as `Workshop.finish` promises."""
    with blaming_the_file():
        seen = look(result)
        sound = result if seen.clip.has_sound else _if_it_sounds(sound_from)
        begins = 0.0 if sound is result else sound_begins
        for way in _ways(seen, max_bytes, with_sound=sound is not None):
            _write(target, way, result, sound=sound, sound_begins=begins, clip=seen.clip, comment=comment)
            if os.fstat(target.fileno()).st_size <= max_bytes:
                write_thumbnail(target, thumbnail)
                return look(target).clip
    raise MediaError(Problem.TOO_BULKY, f"{seen.clip.duration:.1f} s don't fit into {max_bytes} bytes")


def _if_it_sounds(file: BinaryIO | None) -> BinaryIO | None:
    try:
        return file if file is not None and has_sound(file) else None
    except (MediaError, av.FFmpegError):  # a video without sound is better than none
        return None


def _ways(seen: Look, max_bytes: int, *, with_sound: bool) -> Iterator[Way]:
    """List what to try until it fits, the best first."""
    if not seen.copyable:
        yield Way(GOOD)
    elif seen.clip.size <= max_bytes:
        yield Way(None)
    bit_rate = 8 * max_bytes / max(seen.clip.duration, 1) - BIT_RATE * with_sound
    for share in (0.9, 0.7):  # encoders don't always keep to what they are told
        rate = int(bit_rate * share)
        if rate >= MIN_BIT_RATE:
            best = sqrt(rate / (seen.clip.width * seen.clip.height * MAX_RATE * BITS_PER_PIXEL))
            yield Way(fitting(rate), scale=min(1.0, best))


def _write(
    target: BinaryIO,
    way: Way,
    result: BinaryIO,
    *,
    sound: BinaryIO | None,
    sound_begins: float,
    clip: Clip,
    comment: str,
) -> None:
    write_picture: Callable[[], None]
    with opened(result) as original, writing_mp4(target, worded(original.metadata, comment)) as output:
        if way.options is None:
            picture = video_stream(original)
            write_picture = partial(copy, output, output.add_stream_from_template(picture), original, picture)
        else:
            footage = Footage(original, short_side=even(min(clip.width, clip.height) * way.scale))
            write_picture = partial(
                encode, output, add_h264(output, footage.size, footage.rate, way.options), footage
            )
        # All streams have to be there before the first packet is written. FFmpeg sees to the interleaving.
        if sound is not None:
            encode_sound(output, add_aac(output), sound, clip.duration, begin=sound_begins)
        write_picture()
    if way.options is None:
        carry_over(result, target)
