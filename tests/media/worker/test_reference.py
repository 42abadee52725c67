"""The reference video."""

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from domain.cut import Part, parts
from media import Clip, MediaError, MediaPool, Problem
from tests.media.support.in_process import make_reference
from tests.media.support.media_files import (
    BLUE,
    RED,
    boxes,
    corner_marked,
    count_in,
    counted,
    is_there,
    moving,
    noisy,
    red_corner,
    see,
    size_of,
    tone,
    write_changing_video,
    write_tone,
    write_video,
)


@pytest.mark.parametrize(
    "kind",
    [
        ("video.mp4", "libx264", "yuv420p"),
        ("video.mov", "libx265", "yuv420p10le"),
        ("mjpeg.mov", "mjpeg", "yuvj420p"),
        ("video.webm", "libvpx-vp9", "yuv420p"),
        ("vp8.webm", "libvpx", "yuv420p"),
        ("video.mkv", "libsvtav1", "yuv420p"),
        ("video.avi", "mpeg4", "yuv420p"),
        ("video.gif", "gif", "rgb8"),
    ],
)
async def test_every_common_video_becomes_a_small_mp4(
    pool: MediaPool, tmp_path: Path, target: Path, kind: tuple[str, str, str]
) -> None:
    """A video of every listed kind comes out as H.264 with its index in front, the short side as asked for."""
    name, codec, pix_fmt = kind
    source = write_video(tmp_path / name, moving((320, 240), 12), codec=codec, pix_fmt=pix_fmt)

    clip = await pool.prepare_reference(source, target, short_side=216, max_seconds=5)

    seen = see(target)
    assert (seen.codec, seen.pix_fmt, seen.size) == ("h264", "yuv420p", (288, 216))
    assert boxes(target).index("moov") < boxes(target).index("mdat")
    assert clip == Clip(288, 216, clip.duration, size_of(target), has_sound=False, frames=clip.frames)
    assert clip.duration == pytest.approx(0.4, abs=0.02)
    assert len(seen.times) == pytest.approx(12, abs=1)


@pytest.mark.parametrize("short_side", [480, 580, 720])
async def test_short_side_is_exact(pool: MediaPool, tmp_path: Path, target: Path, short_side: int) -> None:
    """What is encoded meets the model's three resolutions to the pixel."""
    source = write_video(tmp_path / "video.mp4", moving((1280, 800), 6), codec="mpeg4")

    await pool.prepare_reference(source, target, short_side=short_side, max_seconds=0.2)

    assert min(see(target).size) == short_side


@pytest.mark.parametrize(
    ("size", "expected"),
    [((320, 240), (320, 240)), ((180, 240), (204, 272)), ((128, 72), (384, 216)), ((72, 240), (200, 600))],
)
async def test_small_video_is_not_scaled_up(
    pool: MediaPool, tmp_path: Path, target: Path, size: tuple[int, int], expected: tuple[int, int]
) -> None:
    """It would gain nothing; but the model takes no less than 200 px a side. Up to there it keeps its shape."""
    source = write_video(tmp_path / "video.mp4", moving(size, 6))

    await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert see(target).size == expected


@pytest.mark.parametrize("rotation", [90, 180, 270])
async def test_rotated_video_comes_out_upright(
    pool: MediaPool, tmp_path: Path, target: Path, rotation: int
) -> None:
    """The rotation in the header is applied to the pixels."""
    drawn = corner_marked((320, 240))
    source = write_video(tmp_path / "video.mp4", [drawn] * 3, rotation=rotation)

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    image = see(target).images[0]
    expected = drawn.rotate(rotation, expand=True)  # counterclockwise, as in the display matrix
    assert red_corner(image) == red_corner(expected)
    assert image.size == (clip.width, clip.height) == expected.size


async def test_pixels_come_out_square(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """A video whose pixels are twice as wide as high is as wide as players show it."""
    source = write_video(tmp_path / "video.mp4", moving((160, 240), 3), pixel_aspect=Fraction(2))

    await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert see(target).size == (320, 240)
    assert see(target).pixel_aspect in {None, Fraction(1)}


async def test_odd_sides_come_out_even(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """A video with odd sides can be encoded."""
    source = write_video(
        tmp_path / "video.webm", moving((321, 243), 3), codec="libvpx-vp9", options={"deadline": "realtime"}
    )

    await pool.prepare_reference(source, target, short_side=241, max_seconds=5)

    assert see(target).size == (318, 240)


async def test_very_long_side_is_cropped_at_the_ends(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Nothing comes out longer than 3:1 or 2048 px; the middle is kept."""
    wide = Image.new("RGB", (4000, 720), RED)
    wide.paste(BLUE, (900, 0, 3100, 720))
    source = write_video(tmp_path / "video.mp4", [wide] * 3)

    await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    image = see(target).images[0]
    assert image.size == (1440, 480)
    for x in (20, 720, 1420):
        red, _, blue = image.getpixel((x, 240))  # type: ignore[misc] # three bands, as it is RGB
        assert blue > red

    await pool.prepare_reference(source, target, short_side=720, max_seconds=5)

    assert see(target).size == (2048, 720)


async def test_fast_video_comes_out_at_thirty_fps(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Sixty frames a second become thirty, in the same time."""
    source = write_video(tmp_path / "video.mp4", moving((160, 120), 60), rate=60)

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert clip.duration == pytest.approx(1, abs=0.04)
    assert len(see(target).times) == pytest.approx(30, abs=1)


async def test_uneven_times_come_out_steady_and_from_zero(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """A variable frame rate with a late start keeps its timing, at a constant rate."""
    times = [500, 533, 600, 900, 933, 1500]
    source = write_video(tmp_path / "video.mkv", moving((160, 120), 6), times=times)

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    shown = see(target).times
    steps = [round(later - earlier, 4) for earlier, later in pairwise(shown)]
    assert shown[0] == 0
    assert max(steps) - min(steps) < 0.001
    assert clip.duration == pytest.approx(1.0, abs=0.1)


async def test_reference_is_cut_to_max_seconds(pool: MediaPool, plain: Path, target: Path) -> None:
    """The cut is exact, and at the end."""
    clip = await pool.prepare_reference(plain, target, short_side=480, max_seconds=0.5)

    assert clip.duration == 0.5
    assert len(see(target).times) == 15


KINDS_OF_INDEX = [
    ("video.mp4", "libx264", "yuv420p", {"g": "30"}),
    ("one-keyframe.mp4", "libx264", "yuv420p", {"g": "900"}),
    ("video.mov", "libx265", "yuv420p", {"x265-params": "keyint=30:log-level=none"}),
    ("video.webm", "libvpx", "yuv420p", {"g": "30", "deadline": "realtime", "cpu-used": "8"}),
    ("video.avi", "mpeg4", "yuv420p", {"g": "30"}),
    ("video.gif", "gif", "rgb8", {}),
]


@pytest.mark.parametrize("kind", KINDS_OF_INDEX, ids=lambda kind: kind[0])
async def test_reference_begins_at_begin_seconds(
    pool: MediaPool, tmp_path: Path, target: Path, kind: tuple[str, str, str, dict[str, str]]
) -> None:
    """A cut from the middle has the frame of that moment first, wherever the keyframes are."""
    name, codec, pix_fmt, options = kind
    rate = 25  # which a GIF's clock can count
    source = write_video(
        tmp_path / name, counted(4 * rate), codec=codec, pix_fmt=pix_fmt, rate=rate, options=options
    )

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=1, begin_seconds=2.2)

    shown = [count_in(image) for image in see(target).images]
    assert shown == list(range(55, 80))
    assert clip.duration == 1


@pytest.mark.parametrize("name", ["video.mp4", "video.mkv"])
def test_piece_between_cuts_is_used_to_its_last_frame(tmp_path: Path, target: Path, name: str) -> None:
    """At 29.97 frames a second no frame begins with a millisecond; Matroska counts in whole ones."""
    rate = Fraction(30000, 1001)
    source = write_video(tmp_path / name, counted(100), rate=rate)
    begin, end = (float(see(source).times[number]) for number in (11, 91))
    piece = parts(100.0, allowed=30, shots=((begin, end),))[Part.UNCUT]

    clip = make_reference(source, target, begin=piece.begin, max_seconds=piece.seconds)

    assert [count_in(image) for image in see(target).images] == list(range(11, 91))
    assert clip.frames == 80


async def test_index_that_leads_too_far_is_ignored(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Where a file's index is wrong, the cut begins in the right place all the same."""
    source = write_video(tmp_path / "video.mkv", counted(100), rate=5, options={"g": "5", "sc_threshold": "0"})
    data = source.read_bytes()
    entry, lie = b"\xb3\x82" + (15_000).to_bytes(2, "big"), b"\xb3\x82" + (6100).to_bytes(2, "big")  # milliseconds
    assert entry in data
    source.write_bytes(data.replace(entry, lie))

    await pool.prepare_reference(source, target, short_side=480, max_seconds=0.4, begin_seconds=7.2)

    assert count_in(see(target).images[0]) == 36


async def test_begin_is_counted_from_the_first_frame(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Where a file's clock begins late, seconds are counted from its first frame."""
    times = [5000 + 40 * number for number in range(50)]
    source = write_video(tmp_path / "video.mkv", counted(50), times=times)

    await pool.prepare_reference(source, target, short_side=480, max_seconds=0.4, begin_seconds=1)

    assert count_in(see(target).images[0]) == 25


async def test_video_that_ends_before_the_cut_is_used_to_its_end(
    pool: MediaPool, tmp_path: Path, target: Path
) -> None:
    """What is left of the part that was asked for is the reference."""
    source = write_video(tmp_path / "video.mp4", counted(50), rate=25)

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5, begin_seconds=1.2)

    assert clip.duration == pytest.approx(0.8)


@pytest.mark.parametrize("begin", [1.5, 100, 1e9])
async def test_cut_that_begins_after_the_end_is_too_short(
    pool: MediaPool, plain: Path, target: Path, begin: float
) -> None:
    """No other part is used in its place."""
    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(plain, target, short_side=480, max_seconds=5, begin_seconds=begin)

    assert refusal.value.problem is Problem.TOO_SHORT
    assert not is_there(target)


async def test_sound_and_metadata_are_left_out(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The service gets the motion only: no voices, no location."""
    source = write_video(
        tmp_path / "video.mp4", moving((160, 120), 10), sound=tone(0.3), metadata={"title": "my garden"}
    )

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert not clip.has_sound
    assert see(target).sound_codec is None
    assert "title" not in see(target).metadata


async def test_ten_seconds_stay_within_four_megabytes(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Even noise at the highest resolution can be posted."""
    source = write_video(tmp_path / "video.mp4", noisy((640, 360), 30), options={"preset": "ultrafast"})

    clip = await pool.prepare_reference(source, target, short_side=720, max_seconds=1)

    assert clip.size < 1_000_000  # the first second may use up the buffer; it is the most expensive one


async def test_sides_may_change_half_way(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """What a browser records may grow smaller in the middle: the first frame decides the size."""
    source = write_changing_video(tmp_path / "video.mkv", [((320, 240), 10), ((160, 160), 10)])

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    seen = see(target)
    assert {image.size for image in seen.images} == {(320, 240)}
    assert len(seen.images) == 20
    assert clip.duration == pytest.approx(20 / 30)


@pytest.mark.parametrize(("size", "problem"), [((4200, 64), Problem.TOO_LARGE), ((320, 48), Problem.TOO_SMALL)])
async def test_sides_out_of_bounds_are_refused(
    pool: MediaPool, tmp_path: Path, target: Path, size: tuple[int, int], problem: Problem
) -> None:
    """Over 4096 px a side nothing is decoded; under 64 nobody can be seen."""
    source = write_video(tmp_path / "video.mp4", moving(size, 3))

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert refusal.value.problem is problem


async def test_single_frame_is_too_short(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """A video of one frame is refused, and no file is left."""
    source = write_video(tmp_path / "video.mp4", moving((160, 120), 1))

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert refusal.value.problem is Problem.TOO_SHORT
    assert not is_there(target)


async def test_sound_alone_is_no_reference(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """A voice message is refused."""
    source = write_tone(tmp_path / "voice.mp4", 1)

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert refusal.value.problem is Problem.NO_PICTURE


@pytest.mark.parametrize(("name", "codec"), [("video.avi", "utvideo"), ("video.nut", "mpeg4")])
async def test_codec_or_container_that_is_not_listed_is_refused(
    pool: MediaPool, tmp_path: Path, target: Path, name: str, codec: str
) -> None:
    """FFmpeg knows many more kinds: they are refused."""
    source = write_video(tmp_path / name, moving((160, 120), 10), codec=codec)

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert refusal.value.problem is Problem.UNSUPPORTED


@pytest.mark.parametrize(("kept", "usable"), [(0.7, True), (0.15, False)])
async def test_truncated_video_is_used_from_one_second_on(
    pool: MediaPool, tmp_path: Path, target: Path, kept: float, usable: bool
) -> None:
    """What can be decoded counts, not what the header promises."""
    source = write_video(
        tmp_path / "video.mp4", noisy((160, 120), 90), faststart=True, options={"g": "5", "preset": "ultrafast"}
    )
    data = source.read_bytes()
    source.write_bytes(data[: int(len(data) * kept)])

    if usable:
        clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)
        assert clip.duration == pytest.approx(3 * kept, abs=0.3)
    else:
        with pytest.raises(MediaError) as refusal:
            await pool.prepare_reference(source, target, short_side=480, max_seconds=5)
        assert refusal.value.problem is Problem.UNREADABLE
