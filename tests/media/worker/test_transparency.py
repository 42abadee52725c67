"""Videos that are transparent come out on white, as stickers do."""

from pathlib import Path

import av
import pytest
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image

from media import MediaError, MediaPool
from tests.media.support.colour_fields import Colour, read_fields
from tests.media.support.in_process import make_reference, make_result, make_still, measure_video

SIZE = (240, 240)
WHITE = (255.0, 255.0, 255.0)
KINDS = [
    ("sticker.webm", "libvpx-vp9", "yuva420p"),
    ("sticker.mkv", "libvpx", "yuva420p"),
    ("animation.mov", "prores_ks", "yuva444p10le"),
    ("animation.mov", "qtrle", "argb"),
    ("animation.mov", "png", "rgba"),
]


def write_transparent(path: Path, codec: str, pix_fmt: str) -> Path:
    """Write a video of three thirds: red; dark red, half transparent; dark red, all transparent."""
    image = Image.new("RGBA", SIZE, (90, 0, 0, 0))
    image.paste((220, 30, 30, 255), (0, 0, 80, 240))
    image.paste((100, 0, 0, 128), (80, 0, 160, 240))
    with av.open(path, "w") as container:
        stream = container.add_stream(codec, rate=25, options={"auto-alt-ref": "0"} if "vpx" in codec else {})
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = SIZE
        stream.pix_fmt = pix_fmt
        stream.codec_context.thread_count = 1  # as in write_video()
        for number in range(30):
            moved = image.copy()
            moved.paste((220, 30, 30, 255), (0, number, 80, 240))
            frame = VideoFrame(*SIZE, "rgba")
            frame.planes[0].update(moved.tobytes())
            shaped = frame.reformat(format=pix_fmt)
            shaped.pts = number
            container.mux(stream.encode(shaped))
        container.mux(stream.encode(None))
    return path


def assert_on_white(fields: list[Colour]) -> None:
    """Check the three thirds."""
    red, half, nothing = fields
    assert red == pytest.approx((220, 30, 30), abs=8)
    assert half == pytest.approx((177, 127, 127), abs=8)
    assert nothing == pytest.approx(WHITE, abs=3)


@pytest.mark.parametrize(("name", "codec", "pix_fmt"), KINDS, ids=[codec for _, codec, _ in KINDS])
def test_transparent_pixels_become_white(tmp_path: Path, target: Path, name: str, codec: str, pix_fmt: str) -> None:
    """Half transparent ones are mixed with white; colours that are hidden don't show."""
    source = write_transparent(tmp_path / name, codec, pix_fmt)
    still = tmp_path / "still.jpg"

    make_reference(source, target)
    assert_on_white(read_fields(target, 3))

    make_result(source, target)
    assert_on_white(read_fields(target, 3))

    make_still(source, still)
    with Image.open(still) as image:
        assert image.getpixel((220, 120)) == pytest.approx(WHITE, abs=3)


def test_transparent_video_is_measured_on_white(tmp_path: Path) -> None:
    """A sticker is as bright as the reference that is made of it."""
    source = write_transparent(tmp_path / "sticker.webm", "libvpx-vp9", "yuva420p")

    assert measure_video(source).brightness == pytest.approx((87 + 142 + 255) / 3, abs=6)


def test_transparent_gif_is_on_white(tmp_path: Path, target: Path) -> None:
    """A GIF has one colour that isn't there."""
    frames = []
    for number in range(10):
        frame = Image.new("RGBA", SIZE, (0, 0, 0, 0))
        frame.paste((220, 30, 30, 255), (0, number, 80, 240))
        frames.append(frame)
    source = tmp_path / "video.gif"
    frames[0].save(source, save_all=True, append_images=frames[1:], duration=200, disposal=2)

    make_reference(source, target)

    assert read_fields(target, 3)[0] == pytest.approx((220, 30, 30), abs=8)
    assert read_fields(target, 3)[2] == pytest.approx(WHITE, abs=3)


async def test_confined_process_sees_transparency(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The other decoder needs nothing that has to be opened."""
    source = write_transparent(tmp_path / "sticker.webm", "libvpx-vp9", "yuva420p")

    await pool.prepare_reference(source, target, short_side=240, max_seconds=5)

    assert_on_white(read_fields(target, 3))


async def test_huge_transparent_frames_are_not_decoded(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The sides are checked for this decoder, too: those of the header, and those of each frame."""
    source = write_transparent(tmp_path / "sticker.webm", "libvpx-vp9", "yuva420p")
    data = bytearray(source.read_bytes())
    frame = data.index(b"\x49\x83\x42") + 3  # VP9's sync code, in a keyframe; colours and both sides follow
    start = 8 * frame + 4  # of a profile 0 frame: 3 bits for the colour space, 1 for the range
    bits = int.from_bytes(data[frame : frame + 6], "big")
    shift = 48 - (start - 8 * frame) - 32
    huge = 0xFFFE_FFFE
    data[frame : frame + 6] = (bits & ~(0xFFFF_FFFF << shift) | huge << shift).to_bytes(6, "big")
    source.write_bytes(bytes(data))

    try:
        clip = await pool.prepare_reference(source, target, short_side=240, max_seconds=5)
    except MediaError:
        return
    assert (clip.width, clip.height) == SIZE
