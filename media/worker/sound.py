"""Encodes any sound that can be decoded as AAC, in step with the picture."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from fractions import Fraction
from itertools import chain
from typing import BinaryIO

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.filter import Graph

from media.problems import MediaError
from media.worker.decode import Frames, opened, sound_stream

RATE = 48_000  # Hz
BIT_RATE = 128_000


class Sound:
    """The sound of a file from `begin` to `end`, in seconds of the file's own clock.

    Whatever is wrong with it, it raises nothing: it is empty, or ends early.
    """

    def __init__(self, source: BinaryIO, begin: Fraction, end: Fraction) -> None:
        self._frames = _until_error(_cut(_decoded(source), begin, end))
        first = next(self._frames, None)
        self._first = [] if first is None else [first]

    def __bool__(self) -> bool:
        return bool(self._first)

    def __iter__(self) -> Iterator[AudioFrame]:
        """Yield stereo frames from 0 on, without gaps. It can be iterated once."""
        return chain(self._first, self._frames)


def can_be_heard(source: BinaryIO) -> bool:
    """Whether at least one frame of sound can be decoded."""
    return next(_until_error(_decoded(source)), None) is not None


def is_promised(source: BinaryIO) -> bool:
    """Whether the file says that it has sound, of whatever kind; also where the file can't be opened."""
    try:
        with opened(source) as container:
            return bool(container.streams.audio)
    except (MediaError, av.FFmpegError):
        return True


def add_aac(container: OutputContainer) -> AudioStream:
    """Add a stereo AAC stream."""
    stream = container.add_stream("aac", rate=RATE)
    stream.bit_rate = BIT_RATE
    return stream


def encode_sound(container: OutputContainer, stream: AudioStream, sound: Sound) -> None:
    """Encode all of the sound."""
    for frame in sound:
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def _until_error(frames: Iterator[AudioFrame]) -> Iterator[AudioFrame]:
    with suppress(MediaError, av.FFmpegError, ValueError):
        yield from frames


def _decoded(source: BinaryIO) -> Iterator[AudioFrame]:
    with opened(source) as container:
        stream = sound_stream(container)
        if stream is not None:
            yield from Frames[AudioFrame](container.demux(stream), stream.codec_context)


def _cut(frames: Iterable[AudioFrame], begin: Fraction, end: Fraction) -> Iterator[AudioFrame]:
    """Yield stereo at RATE. Formats may change half-way, as that of HE-AAC does after its first frame."""
    graph: Graph | None = None
    kind: tuple[int, str, str] | None = None
    written = 0
    for frame in frames:
        if kind != (kind := (frame.sample_rate, frame.format.name, frame.layout.name)):
            for rest in _pulled(graph, None) if graph else ():
                written += rest.samples
                yield rest
            graph = _graph(frame, float(end - begin), written)
        assert graph is not None  # noqa: S101 - for the type checker
        if frame.pts is not None and frame.time_base:
            frame.pts = round((frame.pts * frame.time_base - begin) * frame.sample_rate)
        frame.time_base = Fraction(1, frame.sample_rate)
        try:
            for part in _pulled(graph, frame):
                written += part.samples
                yield part
        except av.EOFError:  # past the end of the cut
            break
    if graph:
        yield from _pulled(graph, None)


def _pulled(graph: Graph, frame: AudioFrame | None) -> Iterator[AudioFrame]:
    """Put a frame in, None for the end, and yield what comes out. Raises EOFError if no more frames are wanted."""
    graph.push(frame)
    with suppress(av.BlockingIOError, av.EOFError):  # the graph needs more input; the end
        while True:
            part = graph.pull()
            assert isinstance(part, AudioFrame)  # noqa: S101 - for the type checker
            yield part


def _graph(frame: AudioFrame, seconds: float, first: int) -> Graph:
    """Cut and convert frames like this one; what comes out begins with sample number `first`."""
    graph = Graph()
    steps = [
        graph.add_abuffer(
            sample_rate=frame.sample_rate,
            format=frame.format,
            layout=frame.layout,
            time_base=Fraction(1, frame.sample_rate),
        ),
        graph.add("atrim", f"start=0:end={seconds:.6f}"),
        # Fill gaps with silence, so that what follows stays in step.
        graph.add("aresample", f"{RATE}:async=1000:first_pts={first}"),
        graph.add("aformat", "sample_fmts=fltp:channel_layouts=stereo"),
        graph.add("abuffersink"),
    ]
    graph.link_nodes(*steps).configure()
    return graph
