"""Makes the video that is sent out of what the model generated."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from math import sqrt
from typing import BinaryIO

import av
from av.container import OutputContainer

from media.facts import Clip
from media.problems import MediaError, Problem
from media.worker.decode import ffmpeg_errors, opened, video_stream
from media.worker.footage import Footage
from media.worker.frame_timing import MAX_RATE, steady_rate
from media.worker.geometry import even
from media.worker.in_step import Length, stretch_between
from media.worker.inspection import Probed, probe
from media.worker.mp4 import GOOD, add_h264, copy, encode, fitting, writing_mp4
from media.worker.provenance import add_comment, copy_uuid_boxes
from media.worker.shared_file import size_of
from media.worker.sound import BIT_RATE, Sound, add_aac, encode_sound, is_promised
from media.worker.sound_copy import copy_sound, cut_of_sound
from media.worker.thumbnail import write_cover
from media.worker.video import Video

MIN_BIT_RATE = 64_000
"""Bits per second. With less nothing can be recognised."""
BITS_PER_PIXEL = 0.03
"""With less, a smaller picture looks better."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the picture is written: encoded with `options`, or copied where they are None."""

    options: dict[str, str] | None
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class SoundPart:
    """Which sound the result gets, and how its picture has to be timed for it."""

    source: BinaryIO | None = None
    start: Fraction = Fraction(0)
    """Where the sound begins, by the clock of its file, in seconds."""
    stretch: Fraction = Fraction(1)
    is_in_step: bool = True

    def write(self, output: OutputContainer, picture_seconds: float, *, may_copy: bool) -> bool:
        """Write as much sound as there is picture, copied if it can be; return whether there is any."""
        if self.source is None:
            return False
        end = self.start + Fraction(picture_seconds) * self.stretch
        if may_copy and (cut := cut_of_sound(self.source, self.start, end)):
            copy_sound(output, self.source, cut)
            return True
        sound = Sound(self.source, self.start, end)
        if sound:
            encode_sound(output, add_aac(output), sound)
        return bool(sound)


def finish(
    result: BinaryIO,
    target: BinaryIO,
    cover: BinaryIO,
    thumbnail: BinaryIO,
    *,
    sound_from: BinaryIO | None = None,
    sound_begins: float = 0.0,
    sound_seconds: float | None = None,
    max_rate: float = float(MAX_RATE),
    with_sound: bool = True,
    max_bytes: int,
    comment: str,
) -> Clip:
    """Write `target`, `cover` and `thumbnail` as `MediaPool.finish` promises."""
    with ffmpeg_errors():
        probed = probe(result, with_sound=with_sound)
        part = SoundPart()
        if probed.clip.has_sound:
            part = SoundPart(result, probed.video.start)
        elif with_sound and sound_from is not None:
            part = _part_of_reference(
                probed, sound_from, begins=sound_begins, seconds=sound_seconds, max_rate=max_rate
            )
        for encoding in _encodings(probed, part, max_bytes):
            has_sound = _write(target, encoding, result, probed=probed, part=part, comment=comment)
            if size_of(target) <= max_bytes:
                written = probe(target)
                _try_cover(target, written, cover=cover, thumbnail=thumbnail)
                is_lost = not has_sound and sound_from is not None and is_promised(sound_from)
                return replace(written.clip, sound_is_lost=is_lost, is_in_step=part.is_in_step)
    raise MediaError(Problem.TOO_BULKY, f"{probed.clip.duration:.1f} s don't fit into {max_bytes} bytes")


def _try_cover(video: BinaryIO, written: Probed, *, cover: BinaryIO, thumbnail: BinaryIO) -> None:
    """Write both pictures, or leave both empty: a video without them is better than none."""
    try:
        write_cover(video, written, cover=cover, thumbnail=thumbnail)
    except Exception:  # noqa: BLE001 - whatever it is
        cover.truncate(0)
        thumbnail.truncate(0)


def _part_of_reference(
    probed: Probed, reference: BinaryIO, *, begins: float, seconds: float | None, max_rate: float
) -> SoundPart:
    """Find the sound of the part that the picture was made of: `seconds` of the reference, from `begins` on."""
    try:
        video = Video(reference)
    except (MediaError, av.FFmpegError):  # it can't be the reference, but may be heard
        return SoundPart(reference, Fraction(begins))
    stretch: Fraction | None = Fraction(1)
    if seconds:
        rate = steady_rate(video.rate, Fraction(max_rate))
        own = Length(probed.packets.frames, probed.packets.seconds)
        stretch = stretch_between(own, Length(round(seconds * rate), seconds))
    start = video.start + Fraction(begins)
    return SoundPart(reference, start, stretch or Fraction(1), is_in_step=stretch is not None)


def _encodings(probed: Probed, part: SoundPart, max_bytes: int) -> Iterator[Encoding]:
    """Yield what to try until the file is small enough, the best first."""
    if not probed.copyable:
        yield Encoding(GOOD)
    elif probed.clip.size <= max_bytes:
        yield Encoding(None)
    seconds = max(probed.clip.duration * float(part.stretch), 1)
    bit_rate = 8 * max_bytes / seconds - BIT_RATE * (part.source is not None)
    for share in (0.9, 0.7):  # encoders may exceed the bit rate that they are given
        rate = int(bit_rate * share)
        if rate >= MIN_BIT_RATE:
            best = sqrt(rate / (probed.clip.width * probed.clip.height * MAX_RATE * BITS_PER_PIXEL))
            yield Encoding(fitting(rate), scale=min(1.0, best))


def _write(
    target: BinaryIO, encoding: Encoding, result: BinaryIO, *, probed: Probed, part: SoundPart, comment: str
) -> bool:
    """Write the video; return whether it has sound."""
    write_picture: Callable[[], None]
    with opened(result) as original, writing_mp4(target, add_comment(original.metadata, comment)) as output:
        if encoding.options is None:
            picture = video_stream(original)
            write_picture = partial(
                copy,
                output,
                output.add_stream_from_template(picture),
                original.demux(picture),
                start=probed.video.start,
                stretch=part.stretch,
            )
        else:
            short_side = even(min(probed.video.size) * encoding.scale)
            footage = Footage(probed.video, short_side=short_side, stretch=part.stretch)
            write_picture = partial(
                encode, output, add_h264(output, footage.size, footage.rate, encoding.options), footage
            )
        # All streams must be added before the first packet is written. FFmpeg interleaves the packets.
        # A copied picture leaves what remains of `max_bytes` to the sound; another one is measured to fit.
        has_sound = part.write(output, probed.clip.duration, may_copy=encoding.options is None)
        write_picture()
    if encoding.options is None:
        copy_uuid_boxes(result, target)
    return has_sound
