"""Makes small files for the tests and reads what came out, using none of the code under test."""

import math
import struct
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec.context import CodecContext
from av.container import OutputContainer
from av.filter import Graph
from av.packet import Packet
from av.video.frame import PictureType, VideoFrame
from av.video.reformatter import VideoReformatter
from av.video.stream import VideoStream
from PIL import Image

QUICK = {"preset": "superfast"}
"""Of x264: a fifth of the time, and B-frames as always."""
RED, BLUE = (220, 30, 30), (30, 30, 220)
SOUND_RATE = 48_000


def corner_marked(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Draw a blue picture whose upper left quarter is red, to tell which way up it is."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1] // 2))
    return image.convert(mode)


def red_corner(image: Image.Image) -> str:
    """Return which corner of the picture is red."""
    width, height = image.size
    places = {
        "upper left": (0.2, 0.2),
        "upper right": (0.8, 0.2),
        "lower left": (0.2, 0.8),
        "lower right": (0.8, 0.8),
    }
    return next(
        name
        for name, (x, y) in places.items()
        if _redness(image.convert("RGB").getpixel((int(x * width), int(y * height)))) > 0
    )


def _redness(pixel: Any) -> float:
    return float(pixel[0] - pixel[2])


def moving(size: tuple[int, int], count: int) -> Iterable[Image.Image]:
    """Draw pictures that become lighter."""
    return (Image.new("RGB", size, (60 + index % 150, 90, 120)) for index in range(count))


BITS = 7


def counted(count: int) -> Iterable[Image.Image]:
    """Draw pictures with their number in black and white stripes."""
    for number in range(count):
        stripes = Image.new("L", (BITS, 1))
        stripes.putdata([255 * (number >> bit & 1) for bit in range(BITS)])
        yield stripes.resize((BITS * 32, 160), Image.Resampling.NEAREST).convert("RGB")


def count_in(image: Image.Image) -> int:
    """Read the number of such a picture."""
    stripes = image.convert("L").resize((BITS, 1), Image.Resampling.BOX)
    return sum(1 << bit for bit, light in enumerate(stripes.tobytes()) if light > 127)


def noisy(size: tuple[int, int], count: int) -> Iterable[Image.Image]:
    """Draw pictures that hardly compress."""
    return (Image.effect_noise(size, 100).convert("RGB") for _ in range(count))


def write_video(
    path: Path,
    images: Iterable[Image.Image],
    *,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    rate: int | Fraction = 30,
    rotation: int = 0,
    matrix: Sequence[int] | None = None,
    start: int = 0,
    interlaced: bool = False,
    pixel_aspect: Fraction | None = None,
    times: Sequence[int] | None = None,
    sound: Iterable[AudioFrame] = (),
    metadata: dict[str, str] | None = None,
    faststart: bool = False,
    options: dict[str, str] | None = None,
) -> Path:
    """Write a video.

    `times` are those of the frames in milliseconds, where they are not steady; `start` is the number of the first.
    Of an mp4, what has a number below 0 is cut away by an edit list. `matrix` is a display matrix.
    """
    images = iter(images)
    first = next(images)
    with av.open(path, "w", container_options={"movflags": "+faststart"} if faststart else {}) as container:
        container.metadata.update(metadata or {})
        quick = QUICK if codec == "libx264" else {}
        stream = container.add_stream(codec, rate=rate, options=quick | (options or {}))
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = first.size
        stream.pix_fmt = pix_fmt
        # Threads take longer than such small pictures; those of VP8 wait for each other without rest.
        stream.codec_context.thread_count = 1
        stream.time_base = stream.codec_context.time_base = Fraction(1, 1000 if times else rate)
        if pixel_aspect:
            stream.sample_aspect_ratio = pixel_aspect
        if rotation:
            stream.set_display_rotation(rotation)
        if matrix:
            stream.set_display_matrix(matrix)
        sound = list(sound)
        heard = (
            container.add_stream("libopus" if path.suffix == ".webm" else "aac", rate=SOUND_RATE) if sound else None
        )
        reformatter = VideoReformatter()  # a new one for each frame takes longer than the rest
        for index, image in enumerate([first, *images]):
            drawn: VideoFrame = VideoFrame.from_image(image)  # type: ignore[no-untyped-call] # untyped in PyAV
            frame = reformatter.reformat(drawn, format=pix_fmt, threads=1)
            frame.pts = times[index] if times else start + index
            frame.time_base = stream.codec_context.time_base
            container.mux(stream.encode(_interlaced(frame) if interlaced else frame))
        container.mux(stream.encode(None))
        if isinstance(heard, AudioStream):
            write_sound(container, heard, sound)
    return path


def _interlaced(frame: VideoFrame) -> VideoFrame:
    """Mark a frame as interlaced, the upper lines first."""
    graph = Graph()
    source = graph.add_buffer(
        width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base
    )
    graph.link_nodes(source, graph.add("setfield", "tff"), graph.add("buffersink")).configure()
    graph.vpush(frame)
    marked = graph.vpull()
    marked.pict_type = PictureType.NONE
    return marked


def write_changing_video(path: Path, parts: Iterable[tuple[tuple[int, int], int]]) -> Path:
    """Write a VP8 video whose sides change; each part is sides and a count of frames."""
    with av.open(path, "w") as container:
        stream = container.add_stream("libvpx", rate=30)
        start = 0
        for size, count in parts:
            encoder = CodecContext.create("libvpx", "w")
            encoder.width, encoder.height = size
            encoder.pix_fmt = "yuv420p"
            encoder.time_base = Fraction(1, 30)
            encoder.options = {"deadline": "realtime", "cpu-used": "8"}
            encoder.thread_count = 1  # as in write_video()
            if start == 0:
                stream.width, stream.height = size
            for index, image in enumerate(moving(size, count)):
                frame = VideoFrame.from_image(image)  # type: ignore[no-untyped-call] # untyped in PyAV
                frame.pts, frame.time_base = start + index, encoder.time_base
                _mux(container, stream, encoder.encode(frame))
            _mux(container, stream, encoder.encode(None))
            start += count
    return path


def _mux(container: OutputContainer, stream: VideoStream, packets: "Iterable[Packet[Any]]") -> None:
    for packet in packets:
        packet.stream = stream
        container.mux(packet)


def write_sound(container: OutputContainer, stream: AudioStream, frames: Iterable[AudioFrame]) -> None:
    """Encode sound."""
    for frame in frames:
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def tone(seconds: float, loudness: float = 0.5) -> Iterable[AudioFrame]:
    """Make a 440 Hz tone, or silence."""
    for start in range(0, int(seconds * SOUND_RATE), 1024):
        samples = array(
            "h",
            (
                int(32767 * loudness * math.sin(2 * math.pi * 440 * (start + index) / SOUND_RATE))
                for index in range(1024)
            ),
        )
        frame = AudioFrame(format="s16", layout="mono", samples=1024)
        frame.planes[0].update(samples.tobytes())
        frame.sample_rate = SOUND_RATE
        frame.pts = start
        frame.time_base = Fraction(1, SOUND_RATE)
        yield frame


def write_tone(path: Path, seconds: float) -> Path:
    """Write a file that is only sound."""
    with av.open(path, "w") as container:
        stream = container.add_stream("aac", rate=SOUND_RATE)
        write_sound(container, stream, tone(seconds))
    return path


@dataclass(frozen=True)
class Seen:
    """What is in a video, all of it decoded."""

    codec: str
    pix_fmt: str | None
    times: list[float]
    images: list[Image.Image]
    pixel_aspect: Fraction | None
    sound_codec: str | None
    sound_times: list[float]
    levels: list[int]
    metadata: dict[str, str]
    packets: list[bytes]

    @property
    def size(self) -> tuple[int, int]:
        """The sides of the first picture."""
        return self.images[0].size

    @property
    def loudest(self) -> int:
        """The greatest level of the sound, in thousandths."""
        return max(self.levels, default=0)


def packets_of(path: Path) -> list[bytes]:
    """Return the picture as it is stored, packet by packet."""
    with av.open(path) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


def see(path: Path) -> Seen:
    """Decode a whole video."""
    with av.open(path) as container:
        video = container.streams.video[0]
        frames = list(container.decode(video))
        heard = container.streams.audio[0] if container.streams.audio else None
        container.seek(0)
        sounds = list(container.decode(heard)) if heard else []
        return Seen(
            codec=video.codec_context.name,
            pix_fmt=video.codec_context.pix_fmt,
            times=[frame.time for frame in frames],
            images=pictures_of(frames),
            pixel_aspect=video.sample_aspect_ratio,
            sound_codec=heard.codec_context.name if heard else None,
            sound_times=[frame.time or 0.0 for frame in sounds],
            levels=[_loudest(frame) for frame in sounds],
            metadata=dict(container.metadata),
            packets=packets_of(path),
        )


def pictures_of(frames: Iterable[VideoFrame]) -> list[Image.Image]:
    """Return the frames of a video as pictures."""
    reformatter = VideoReformatter()
    pictures = (reformatter.reformat(frame, format="rgb24", threads=1) for frame in frames)
    return [picture.to_image() for picture in pictures]  # type: ignore[no-untyped-call] # untyped in PyAV


def _loudest(frame: AudioFrame) -> int:
    values = array("f", bytes(frame.planes[0])[: 4 * frame.samples])
    return int(1000 * max(map(abs, values), default=0))


def size_of(path: Path) -> int:
    """Return the size of a file in bytes."""
    return path.stat().st_size


def is_there(path: Path) -> bool:
    """Return whether a file exists."""
    return path.exists()


def boxes(path: Path) -> list[str]:
    """List the outer boxes of an mp4, in order."""
    data = path.read_bytes()
    names, place = [], 0
    while place + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, place)
        names.append(name.decode())
        place += size or len(data)
    return names
