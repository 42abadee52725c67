"""Opens strangers' videos: which formats are allowed, and decoding of files that may be broken."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from fractions import Fraction
from itertools import chain
from typing import Any, BinaryIO, Generic, TypeVar

import av
import av.subtitles.codeccontext
import av.subtitles.stream  # PyAV loads these two with its first stream, when a confined worker can't any more
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from media.problems import MediaError, Problem
from media.worker.shared_file import IndependentReader

CONTAINERS = ("mov", "matroska", "avi", "gif")
"""Allowed by name: FFmpeg knows hundreds more, among them playlists, which make it open other files."""
VIDEO_DECODERS = ("h264", "hevc", "vp8", "vp9", "libdav1d", "av1", "mpeg4", "mjpeg", "gif")
SOUND_DECODERS = ("aac", "mp3float", "mp3", "opus", "vorbis", "flac", "pcm_s16le", "pcm_s16be", "pcm_u8")
MIN_SIDE, MAX_SIDE = 64, 4096
"""Pixels."""
THREADS = 2
SEEK_MARGIN = 1.0
"""Seconds. Seeking finds keyframes by when they are decoded, which is a little before they are shown."""
DECODER_OPTIONS = {"max_pixels": str(MAX_SIDE * MAX_SIDE)}
"""Decoders check `max_pixels` before they allocate a frame: when the file is opened, and when the sides change."""

Frame = TypeVar("Frame", VideoFrame, AudioFrame)


@contextmanager
def ffmpeg_errors() -> Iterator[None]:
    """Raise FFmpeg's errors as `MediaError`, except for MemoryError."""
    try:
        yield
    except MemoryError:
        raise
    except av.FFmpegError as error:
        raise MediaError(Problem.UNREADABLE, str(error)) from error


@contextmanager
def opened(file: BinaryIO) -> Iterator[InputContainer]:
    """Open a video at its start. Raises `MediaError` unless the container is allowed."""
    try:
        container = av.open(
            IndependentReader(file),
            "r",
            options=DECODER_OPTIONS,
            container_options={
                "format_whitelist": ",".join(CONTAINERS),
                "codec_whitelist": ",".join(VIDEO_DECODERS + SOUND_DECODERS),
                "protocol_whitelist": "none",  # Python reads the one file; FFmpeg may open no other
            },
            metadata_errors="ignore",
        )
    except av.ArgumentError as error:  # raised for a format that is not whitelisted
        raise MediaError(Problem.UNSUPPORTED, str(error)) from error
    with container:
        if not set(container.format.name.split(",")) & set(CONTAINERS):
            raise MediaError(Problem.UNSUPPORTED, f"container {container.format.name}")
        yield container


def video_stream(container: InputContainer) -> VideoStream:
    """Return the video stream, its codec and sides checked, before any frame is decoded. Raises `MediaError`."""
    stream = container.streams.best("video")
    if not isinstance(stream, VideoStream):
        raise MediaError(Problem.TOO_SHORT, "no moving picture")
    codec = stream.codec_context
    if codec is None or codec.codec.name not in VIDEO_DECODERS:
        raise MediaError(Problem.UNSUPPORTED, f"video codec {codec and codec.codec.name}")
    if max(codec.width, codec.height) > MAX_SIDE:
        raise MediaError(Problem.TOO_LARGE, f"{codec.width}x{codec.height}")
    if min(codec.width, codec.height) < MIN_SIDE:
        raise MediaError(Problem.TOO_SMALL, f"{codec.width}x{codec.height}")
    codec.options = DECODER_OPTIONS
    codec.thread_count = THREADS
    codec.thread_type = "AUTO"
    return stream


def sound_stream(container: InputContainer) -> AudioStream | None:
    """Return the audio stream; None where there is none that can be decoded."""
    stream = container.streams.best("audio")
    if not isinstance(stream, AudioStream) or stream.codec_context is None:
        return None
    return stream if stream.codec_context.codec.name in SOUND_DECODERS else None


def start_of_picture(container: InputContainer) -> Fraction:
    """Return when the picture starts, in seconds of the file's own clock; 0 where that isn't known."""
    stream = container.streams.best("video")
    if stream is None:
        return Fraction(0)
    return (stream.start_time or 0) * (stream.time_base or Fraction(0))


def packets_from(container: InputContainer, stream: VideoStream, seconds: float) -> Iterator[Any]:
    """Yield packets from a keyframe at or before `seconds`; from the start, where the file can't be seeked in."""
    start, unit = start_of_picture(container), stream.time_base or Fraction(1)
    with suppress(av.FFmpegError):  # then reading begins at the start
        container.seek(int((start + Fraction(max(0.0, seconds - SEEK_MARGIN))) / unit), stream=stream)
    packets = container.demux(stream)
    first = next(packets)
    if first.pts is not None and first.pts * unit <= start + seconds:
        return chain([first], packets)
    container.seek(int(start / unit), stream=stream)  # the index is wrong and led too far
    return container.demux(stream)


class Frames(Generic[Frame]):
    """The frames of one stream. Packets that can't be decoded are skipped, and counted in `damage`."""

    def __init__(self, packets: Iterator[Any]) -> None:  # PyAV's types know no frames of a packet
        self._packets = packets
        self.decoded = 0
        self.damage = 0

    def __iter__(self) -> Iterator[Frame]:
        while (packet := self._next_packet()) is not None:
            frames: list[Frame] = []
            with self._counting_damage():
                frames = packet.decode()
            self.decoded += len(frames)
            yield from frames

    def _next_packet(self) -> Any:
        with self._counting_damage():
            return next(self._packets, None)
        return None

    @contextmanager
    def _counting_damage(self) -> Iterator[None]:
        try:
            yield
        except MemoryError:
            raise
        except av.FFmpegError:
            self.damage += 1
