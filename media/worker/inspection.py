"""Finds out what a video is without converting it."""

from dataclasses import dataclass
from typing import BinaryIO

from media.facts import Clip
from media.worker.decode import ffmpeg_errors
from media.worker.shared_file import size_of
from media.worker.sound import can_be_heard
from media.worker.video import Packets, Video


@dataclass(frozen=True, slots=True)
class Probed:
    """A clip, its video, and whether its packets can be copied into the mp4 that is sent."""

    clip: Clip
    video: Video
    packets: Packets
    copyable: bool


def inspect(source: BinaryIO) -> Clip:
    """Return what a video is. Sides are even numbers, as they would be written."""
    return probe(source).clip


def probe(source: BinaryIO, *, with_sound: bool = True) -> Probed:
    """Decode the first frame and the first sound; read all packets, because durations in headers may be wrong.

    Without `with_sound` no sound is decoded, and the clip is said to have none.
    """
    with ffmpeg_errors():
        video = Video(source)
        packets = video.packets()
        clip = Clip(*video.size, packets.seconds, size_of(source), with_sound and can_be_heard(source))
    is_mp4 = video.container.startswith("mov") and (video.codec, video.first.format.name) == ("h264", "yuv420p")
    return Probed(clip, video, packets, is_mp4 and video.is_plain and packets.are_intact)
