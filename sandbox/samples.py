"""Draws sample photos and videos; the project has no pictures of real people.

The functions return files as bytes, and cache them for tests.
"""

import io
import math
from array import array
from base64 import b64encode
from functools import cache
from typing import Literal

import av
import pillow_heif
from PIL import Image, ImageDraw

PhotoKind = Literal["JPEG", "PNG", "WEBP", "HEIF"]
VideoKind = Literal["mp4", "webm"]

SOUND_RATE = 48_000  # Hz
TONE = 440  # Hz
BOX_HEADER = 8
"""Bytes of the size and the name of an MP4 box."""

SKY, GRASS = "#cfe8f5", "#a5cf8b"
SKIN, HAIR, SHIRT, TROUSERS = "#f2c9a1", "#6b4226", "#e2604c", "#3b5b7c"


@cache
def photo(width: int = 720, height: int = 960, kind: PhotoKind = "JPEG") -> bytes:
    """Draw a figure that faces the camera."""
    picture = Image.new("RGB", (width, height), SKY)
    _draw_scene(picture)
    _draw_figure(picture, wave=0.0)
    file = io.BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(picture).save(file, quality=80)
    else:
        picture.save(file, kind)
    return file.getvalue()


@cache
def sticker() -> bytes:
    """Draw the figure as a sticker: WEBP, 512 x 512, with a transparent background."""
    picture = Image.new("RGBA", (512, 512), (0, 0, 0, 0))
    _draw_figure(picture, wave=0.5)
    file = io.BytesIO()
    picture.save(file, "WEBP")
    return file.getvalue()


@cache
def motion(
    seconds: float = 3.0,
    width: int = 480,
    height: int = 640,
    *,
    frame_rate: int = 24,
    sound: bool = True,
    kind: VideoKind = "mp4",
) -> bytes:
    """Make a video of the figure waving: H.264 with AAC in MP4, or VP8 with Opus in WebM."""
    file = io.BytesIO()
    with av.open(file, "w", format=kind) as container:
        if kind == "mp4":
            video = container.add_stream("libx264", frame_rate, options={"preset": "ultrafast"})
            audio = container.add_stream("aac", SOUND_RATE) if sound else None
        else:
            video = container.add_stream("libvpx", frame_rate, options={"deadline": "realtime", "cpu-used": "8"})
            # Its threads wait for each other without rest, which takes minutes on a busy machine.
            video.codec_context.thread_count = 1
            audio = container.add_stream("libopus", SOUND_RATE) if sound else None
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        frames = _wave(width, height, frame_rate)
        for number in range(round(seconds * frame_rate)):
            frame = frames[number % frame_rate]
            frame.pts = number
            container.mux(video.encode(frame))
        container.mux(video.encode())
        if audio is not None:
            container.mux(audio.encode(_tone(seconds)))
            container.mux(audio.encode())
    return file.getvalue()


@cache
def voice(seconds: float = 2.0) -> bytes:
    """Make a voice message as apps record it: a tone, in Opus in OGG."""
    file = io.BytesIO()
    with av.open(file, "w", format="ogg") as container:
        audio = container.add_stream("libopus", SOUND_RATE)
        container.mux(audio.encode(_tone(seconds)))
        container.mux(audio.encode())
    return file.getvalue()


def frame_of(picture: Image.Image) -> av.VideoFrame:
    """Return a picture as a video frame."""
    frame: av.VideoFrame = av.VideoFrame.from_image(picture)  # type: ignore[no-untyped-call]  # PyAV's stub
    return frame


def picture_of(frame: av.VideoFrame) -> Image.Image:
    """Return a video frame as a picture."""
    picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]  # PyAV's stub
    return picture


def padded(video: bytes, size: int) -> bytes:
    """Extend an MP4 file to `size` bytes with a `free` box. Raises ValueError if it is too large."""
    room = size - len(video)
    if room < BOX_HEADER:
        raise ValueError(f"a file of {len(video)} bytes can't be padded to {size}")
    return video + room.to_bytes(4, "big") + b"free" + bytes(room - BOX_HEADER)


def data_uri(file: bytes, mime_type: str) -> str:
    """Return a file as a data URI."""
    return f"data:{mime_type};base64,{b64encode(file).decode()}"


def _tone(seconds: float) -> av.AudioFrame:
    step = 2 * math.pi * TONE / SOUND_RATE
    length, again = round(seconds * SOUND_RATE), SOUND_RATE // math.gcd(TONE, SOUND_RATE)
    wave = array("h", (round(6000 * math.sin(step * n)) for n in range(again)))
    samples = (wave * (length // again + 1))[:length]
    frame = av.AudioFrame(format="s16", layout="mono", samples=length)
    frame.sample_rate = SOUND_RATE
    frame.planes[0].update(samples.tobytes())
    return frame


def _wave(width: int, height: int, frame_rate: int) -> list[av.VideoFrame]:
    """Draw the figure waving once, for a second."""
    scene = Image.new("RGB", (width, height), SKY)
    _draw_scene(scene)
    pictures = [scene.copy() for _ in range(frame_rate)]
    for number, picture in enumerate(pictures):
        _draw_figure(picture, wave=math.sin(2 * math.pi * number / frame_rate))
    return [frame_of(picture).reformat(format="yuv420p") for picture in pictures]


def _draw_scene(picture: Image.Image) -> None:
    width, height = picture.size
    ImageDraw.Draw(picture).rectangle((0, height * 0.82, width, height), fill=GRASS)


def _draw_figure(picture: Image.Image, wave: float) -> None:
    """Draw the figure; `wave`, from -1 to 1, sets its lean and the height of its arms."""
    draw = ImageDraw.Draw(picture)
    width, height = picture.size
    unit = min(width, height * 0.75) / 112  # the figure is about 100 units wide and 125 high
    left, top = width / 2 + wave * 6 * unit, height / 2 - 62 * unit

    def at(x: float, y: float) -> tuple[float, float]:
        return left + x * unit, top + y * unit

    for side in (-1, 1):
        hand = at(side * 38, 62 - 34 * side * wave)
        draw.line((at(side * 14, 46), hand), SHIRT, round(9 * unit))
        draw.circle(hand, 6 * unit, SKIN)
        draw.line((at(side * 8, 84), at(side * 10 - wave * 6, 122)), TROUSERS, round(11 * unit))
    draw.rounded_rectangle((*at(-17, 38), *at(17, 88)), 9 * unit, SHIRT)
    draw.circle(at(0, 18), 19 * unit, HAIR)
    draw.circle(at(0, 21), 16 * unit, SKIN)
    for side in (-1, 1):
        draw.circle(at(side * 6, 18), 2 * unit, "black")
    draw.arc((*at(-8, 18), *at(8, 31)), 20, 160, "black", max(1, round(1.5 * unit)))
