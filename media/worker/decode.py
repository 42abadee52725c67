"""Opens strangers' videos and decodes files that may be broken."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from fractions import Fraction
from itertools import chain
from typing import Any, BinaryIO, Generic, TypeVar

import av
import av.subtitles.codeccontext
import av.subtitles.stream  # PyAV loads these two with its first stream, when a confined worker can't any more
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec.context import CodecContext
from av.container import InputContainer
from av.stream import Disposition
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from media.problems import MediaError, Problem
from media.worker.formats import ALPHA_DECODERS, CONTAINERS, SOUND_DECODERS, VIDEO_DECODERS
from media.worker.shared_file import IndependentReader

MIN_SIDE, MAX_SIDE = 64, 4096
"""Pixels."""
_MANY_PIXELS = 2**19
"""In a picture: with fewer, a second thread costs more than it brings, as a forked process gets its memory anew."""
SEEK_MARGIN = 1
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
    if not isinstance(stream, VideoStream) or stream.disposition & Disposition.attached_pic:
        raise MediaError(Problem.NO_PICTURE, "no moving picture")
    codec = stream.codec_context
    if codec is None or codec.codec.name not in VIDEO_DECODERS:
        raise MediaError(Problem.UNSUPPORTED, f"video codec {codec and codec.codec.name}")
    if not codec.width or not codec.height:
        raise MediaError(Problem.UNREADABLE, "no sides")
    if max(codec.width, codec.height) > MAX_SIDE:
        raise MediaError(Problem.TOO_LARGE, f"{codec.width}x{codec.height}")
    if min(codec.width, codec.height) < MIN_SIDE:
        raise MediaError(Problem.TOO_SMALL, f"{codec.width}x{codec.height}")
    _limit(codec)
    return stream


def video_decoder(stream: VideoStream) -> VideoCodecContext:
    """Return the decoder of a stream; one that sees transparency, where there is some."""
    name = ALPHA_DECODERS.get(stream.codec_context.codec.name)
    if name is None or stream.metadata.get("alpha_mode") != "1":
        return stream.codec_context
    decoder = CodecContext.create(name, "r")
    assert isinstance(decoder, VideoCodecContext)  # noqa: S101 - for the type checker
    _limit(decoder)
    decoder.thread_count = 1  # libvpx's wait for each other without rest, and such files are small
    return decoder


def threads_for(width: int, height: int) -> int:
    """Return how many threads decode, change or encode pictures of these sides."""
    return 2 if width * height > _MANY_PIXELS else 1


def _limit(decoder: VideoCodecContext) -> None:
    decoder.options = DECODER_OPTIONS
    decoder.thread_count = threads_for(decoder.width, decoder.height)
    decoder.thread_type = "AUTO"


def sound_stream(container: InputContainer) -> AudioStream | None:
    """Return the audio stream; None where there is none that can be decoded."""
    usable = [
        stream
        for stream in container.streams.audio
        if stream.codec_context is not None and stream.codec_context.codec.name in SOUND_DECODERS
    ]
    best = container.streams.best("audio")
    return next((stream for stream in usable if stream is best), usable[0] if usable else None)


def packets_from(
    container: InputContainer, stream: VideoStream, start: Fraction, seconds: Fraction
) -> Iterator[Any]:  # PyAV's types know no frames of a packet
    """Yield packets from a keyframe at or before `seconds` after `start`; without an index, from the first."""
    unit = stream.time_base or Fraction(1)
    with suppress(av.FFmpegError):  # then reading begins at the start
        container.seek(int((start + max(Fraction(0), seconds - SEEK_MARGIN)) / unit), stream=stream)
    packets = container.demux(stream)
    first = next(packets)
    if first.pts is not None and first.pts * unit <= start + seconds:
        return chain([first], packets)
    container.seek(int(start / unit), stream=stream)  # the index is wrong and led too far
    return container.demux(stream)


class Frames(Generic[Frame]):
    """The frames of one stream. Packets that can't be decoded are skipped, and counted in `damage`."""

    def __init__(self, packets: Iterable[Any], decoder: CodecContext) -> None:
        self._packets = iter(packets)
        self._decoder: Any = decoder  # PyAV's types don't tie a decoder to its frames
        self.decoded = 0
        self.damage = 0

    def __iter__(self) -> Iterator[Frame]:
        while (packet := self._next_packet()) is not None:
            frames: list[Frame] = []
            with self._counting_damage():
                frames = self._decoder.decode(packet)
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
