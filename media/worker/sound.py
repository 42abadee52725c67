"""Encodes any sound that can be decoded as AAC, in step with the picture."""

from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.filter import Graph

from media.worker.decode import Frames, opened, sound_stream, start_of_picture

RATE = 48_000  # Hz
BIT_RATE = 128_000


def add_aac(container: OutputContainer) -> AudioStream:
    """Add a stereo AAC stream."""
    stream = container.add_stream("aac", rate=RATE)
    stream.bit_rate = BIT_RATE
    return stream


def encode_sound(
    container: OutputContainer, stream: AudioStream, source: BinaryIO, seconds: float, *, begin: float = 0.0
) -> None:
    """Encode the sound of `source`, from `begin` seconds into its picture and for `seconds` at most.

    Sound that can't be decoded to its end is kept as far as it goes.
    """
    for frame in _cut_frames(source, seconds, begin):
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def _cut_frames(source: BinaryIO, seconds: float, begin: float) -> Iterator[AudioFrame]:
    with opened(source) as container:
        stream = sound_stream(container)
        if stream is None:
            return
        start = float(start_of_picture(container)) + begin
        graph: Graph | None = None
        for frame in Frames[AudioFrame](container.demux(stream)):
            graph = graph or _cutting_graph(frame, start, start + seconds)
            try:
                graph.push(frame)
            except av.FFmpegError:  # past the end of the cut, or the format changes half-way
                break
            yield from _pulled(graph)
        if graph:
            graph.push(None)
            yield from _pulled(graph)


def _pulled(graph: Graph) -> Iterator[AudioFrame]:
    with suppress(av.BlockingIOError, av.EOFError):  # the graph needs more input; the end
        while True:
            frame = graph.pull()
            assert isinstance(frame, AudioFrame)  # noqa: S101 - for the type checker
            yield frame


def _cutting_graph(frame: AudioFrame, start: float, end: float) -> Graph:
    graph = Graph()
    steps = [
        graph.add_abuffer(
            sample_rate=frame.sample_rate,
            format=frame.format,
            layout=frame.layout,
            time_base=frame.time_base,
        ),
        graph.add("atrim", f"start={start}:end={end}"),
        graph.add("asetpts", f"PTS-{start}/TB"),
        # Fill gaps with silence, so that what follows stays in step.
        graph.add("aresample", f"{RATE}:async=1000:first_pts=0"),
        graph.add("aformat", "sample_fmts=fltp:channel_layouts=stereo"),
        graph.add("abuffersink"),
    ]
    graph.link_nodes(*steps).configure()
    return graph
