"""Makes whole frames of interlaced ones, whose odd and even lines were taken at different times."""

from collections.abc import Iterable, Iterator

import av
from av.filter import Graph
from av.video.frame import VideoFrame

from media.worker.decode import threads_for


def deinterlaced(frames: Iterable[VideoFrame]) -> Iterator[VideoFrame]:
    """Yield as many frames, at the same times. From the first interlaced frame on, all go through the filter."""
    current: _Deinterlacer | None = None
    for frame in frames:
        if current is None and not frame.interlaced_frame:
            yield frame
            continue
        if current is not None and not current.takes(frame):
            yield from current.feed(None)
            current = None
        current = current or _Deinterlacer(frame)
        yield from current.feed(frame)
    if current is not None:
        yield from current.feed(None)


class _Deinterlacer:
    """FFmpeg's filter for frames like the given one. Each comes out when the next one is there."""

    def __init__(self, frame: VideoFrame) -> None:
        self._kind = _kind(frame)
        self._graph = graph = Graph()  # its filters don't keep it alive
        graph.threads = threads_for(frame.width, frame.height)
        self._input = graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base
        )
        self._output = graph.add("buffersink")
        graph.link_nodes(self._input, graph.add("bwdif", "mode=send_frame:deint=interlaced"), self._output)
        graph.configure()

    def takes(self, frame: VideoFrame) -> bool:
        """Whether the frame is of the kind that this one was made for."""
        return _kind(frame) == self._kind

    def feed(self, frame: VideoFrame | None) -> Iterator[VideoFrame]:
        """Yield the frames that are ready; None ends the input."""
        self._input.push(frame)
        try:
            while True:
                whole = self._output.pull()
                assert isinstance(whole, VideoFrame)  # noqa: S101 - for the type checker
                yield whole
        except (av.BlockingIOError, av.EOFError):  # it needs more; that was the last one
            return


def _kind(frame: VideoFrame) -> tuple[int, int, str]:
    return frame.width, frame.height, frame.format.name
