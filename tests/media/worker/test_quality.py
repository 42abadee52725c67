"""Measuring photos and videos for the quality hint."""

import io
from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from jobs.unusable import MIN_SECONDS
from media import Clip, Limits, MediaError, MediaPool, PhotoMeasurements, Problem, VideoMeasurements
from media.worker.photo_quality import measure_photo
from media.worker.video_quality import measure_video
from sandbox import samples
from tests.media.support.in_process import make_reference
from tests.media.support.media_files import moving, noisy, write_tone, write_video
from tests.support.example_counts import example_count

ORIENTATION = 0x0112


def measured_photo(image: Image.Image, kind: str = "PNG", **options: object) -> PhotoMeasurements:
    """Measure a photo in this process, which is quicker."""
    source = io.BytesIO()
    image.save(source, kind, **options)
    source.seek(0)
    return measure_photo(source)


def measured_video(path: Path) -> VideoMeasurements:
    """Measure a video in this process, which is quicker."""
    with path.open("rb") as source:
        return measure_video(source)


def figure(width: int = 720, height: int = 960) -> Image.Image:
    """Draw a person."""
    return Image.open(io.BytesIO(samples.photo(width, height, "PNG"))).convert("RGB")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
async def test_every_common_photo_is_measured(pool: MediaPool, tmp_path: Path, kind: samples.PhotoKind) -> None:
    """A confined worker measures the same picture alike in every format."""
    source = tmp_path / "photo"
    source.write_bytes(samples.photo(240, 320, kind))

    measured = await pool.measure_photo(source)

    assert (measured.width, measured.height) == (240, 320)
    assert measured.brightness == pytest.approx(197, abs=1)
    assert measured.sharpness == pytest.approx(690, rel=0.1)


@pytest.mark.parametrize(("orientation", "size"), [(1, (2001, 1501)), (3, (2001, 1501)), (6, (1501, 2001))])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_sides_of_a_photo_are_the_originals(kind: str, orientation: int, size: tuple[int, int]) -> None:
    """They are those of the upright original, however small it is decoded."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation

    measured = measured_photo(Image.new("RGB", (2001, 1501), "gray"), kind, exif=exif)

    assert (measured.width, measured.height) == size


@pytest.mark.parametrize("size", [(40, 50), (3, 3000), (1, 1)])
def test_photo_too_small_to_be_used_is_refused(size: tuple[int, int]) -> None:
    """The job would refuse it as well."""
    with pytest.raises(MediaError) as refusal:
        measured_photo(Image.new("RGB", size, "gray"))

    assert refusal.value.problem is Problem.TOO_SMALL


def test_transparent_pixels_are_measured_as_white() -> None:
    """A sticker is as bright as the photo that is made of it."""
    measured = measured_photo(Image.open(io.BytesIO(samples.sticker())), "WEBP", lossless=True)

    assert measured.brightness > 200


def test_blur_lowers_the_sharpness() -> None:
    """The more a photo is blurred, the lower its sharpness."""
    drawn = figure()
    blurs = (0, 2, 4, 8, 16)

    sharpness = [measured_photo(drawn.filter(ImageFilter.GaussianBlur(blur))).sharpness for blur in blurs]

    assert sharpness == sorted(sharpness, reverse=True)
    assert sharpness[0] > 50 * sharpness[3]


def test_sharpness_does_not_depend_on_the_size() -> None:
    """The same picture is as sharp with many pixels as with few."""
    sharpness = [measured_photo(figure(side * 3 // 4, side)).sharpness for side in (480, 960, 1920)]

    assert max(sharpness) < 1.3 * min(sharpness)


def test_person_in_focus_before_a_soft_background_is_sharp() -> None:
    """What counts is the sharpest part of the photo."""
    drawn = figure()
    soft = drawn.filter(ImageFilter.GaussianBlur(16))
    soft.paste(drawn.crop((270, 160, 450, 400)), (270, 160))

    assert measured_photo(soft).sharpness > 0.5 * measured_photo(drawn).sharpness


def test_darkened_photo_has_less_brightness() -> None:
    """Brightness is the average of all that is seen."""
    drawn = figure()

    brightness = [
        measured_photo(ImageEnhance.Brightness(drawn).enhance(share)).brightness for share in (1, 0.5, 0.1)
    ]

    assert brightness == pytest.approx([197, 99, 20], abs=2)


async def test_video_is_not_measured_as_a_photo(pool: MediaPool, plain: Path) -> None:
    """It is refused as unsupported."""
    with pytest.raises(MediaError) as refusal:
        await pool.measure_photo(plain)

    assert refusal.value.problem is Problem.UNSUPPORTED


@pytest.mark.parametrize(
    ("name", "codec"),
    [("video.mp4", "libx264"), ("video.mov", "mjpeg"), ("video.webm", "libvpx-vp9"), ("video.gif", "gif")],
)
async def test_every_common_video_is_measured(pool: MediaPool, tmp_path: Path, name: str, codec: str) -> None:
    """A confined worker measures sides, duration, brightness and activity."""
    pix_fmt = {"gif": "rgb8", "mjpeg": "yuvj420p"}.get(codec, "yuv420p")
    source = write_video(tmp_path / name, moving((320, 240), 25), codec=codec, pix_fmt=pix_fmt, rate=25)

    measured = await pool.measure_video(source)

    assert (measured.width, measured.height) == (320, 240)
    assert measured.duration == pytest.approx(1, abs=0.05)
    assert measured.brightness == pytest.approx(90, abs=8)
    assert measured.activity > 1


def test_rotated_video_has_the_sides_that_people_see(tmp_path: Path) -> None:
    """The sides are those of the upright picture, with square pixels."""
    source = write_video(tmp_path / "video.mp4", moving((320, 240), 30), rotation=90, pixel_aspect=Fraction(2))

    measured = measured_video(source)

    assert (measured.width, measured.height) == (240, 640)


def test_duration_is_that_of_the_data(tmp_path: Path) -> None:
    """A truncated file is as long as what is there, whatever its header says."""
    source = write_video(tmp_path / "video.mp4", noisy((320, 240), 90), faststart=True)
    data = source.read_bytes()
    source.write_bytes(data[: len(data) // 2])

    assert measured_video(source).duration == pytest.approx(1.5, abs=0.4)


def _nodding(count: int) -> Iterable[Image.Image]:
    for number in range(count):
        scene = Image.new("RGB", (320, 240), "gray")
        scene.paste("white", (100, 100 + number // 5 % 4, 120, 120 + number // 5 % 4))
        yield scene


def test_still_picture_has_no_activity(tmp_path: Path) -> None:
    """A small person who moves a little differs from a photo made into a video."""
    thorough = {"preset": "medium"}  # an encoder in a hurry leaves something that moves
    still = write_video(tmp_path / "still.mp4", [figure(320, 240)] * 60, options=thorough)
    small = write_video(tmp_path / "small.mp4", _nodding(60))

    assert measured_video(still).activity < 0.1
    assert measured_video(small).activity > 1


def test_late_part_is_not_measured(tmp_path: Path) -> None:
    """Only the first seconds are decoded, however long the video is."""
    late = chain([Image.new("RGB", (320, 240), "gray")] * 42, moving((320, 240), 20))
    source = write_video(tmp_path / "late.mp4", late, rate=2)

    measured = measured_video(source)

    assert measured.activity == pytest.approx(0, abs=0.1)
    assert measured.duration == pytest.approx(31)


@pytest.mark.parametrize("count", [1, 3])
def test_very_short_video_is_not_measured(tmp_path: Path, count: int) -> None:
    """Activity needs two samples."""
    with pytest.raises(MediaError) as refusal:
        measured_video(write_video(tmp_path / "video.mp4", moving((320, 240), count)))

    assert refusal.value.problem is Problem.TOO_SHORT


async def test_sound_alone_is_not_measured(pool: MediaPool, tmp_path: Path) -> None:
    """A voice message is refused."""
    with pytest.raises(MediaError) as refusal:
        await pool.measure_video(write_tone(tmp_path / "voice.mp4", 1))

    assert refusal.value.problem is Problem.NO_PICTURE


def test_tighter_of_two_limits_holds() -> None:
    """Each limit is the lower of the two."""
    assert Limits(1, 40, 300, 4000).within(Limits(10, 20, 3000, 400)) == Limits(1, 20, 300, 400)


def _damaged(content: bytes, random: Random) -> bytes:
    """Cut off the end, change some bytes, or blank or remove a stretch."""
    begin, length = random.randrange(len(content)), random.randint(1, len(content) // 2)
    kind = random.choice(["end", "bytes", "blank", "removed"])
    if kind == "end":
        return content[: begin + 200]
    if kind == "bytes":
        damaged = bytearray(content)
        for _ in range(random.randint(1, 40)):
            damaged[random.randrange(len(content))] = random.randrange(256)
        return bytes(damaged)
    blank = bytes(min(length, len(content) - begin)) if kind == "blank" else b""
    return content[:begin] + blank + content[begin + length :]


@pytest.mark.parametrize(("own", "written"), [(8, 10), (24, 24), (30, 30), (60, 30)])
def test_frame_rate_is_that_of_the_reference(tmp_path: Path, own: int, written: int) -> None:
    """The service bills by the frames that it gets."""
    source = tmp_path / "video.mp4"
    source.write_bytes(samples.motion(1.0, 96, 128, frame_rate=own, sound=False))

    assert measured_video(source).frame_rate == pytest.approx(written, abs=0.1)


def _problem(task: Callable[[], VideoMeasurements | Clip]) -> Problem | None:
    try:
        return Problem.TOO_SHORT if task().duration < MIN_SECONDS else None
    except MediaError as error:
        return error.problem


@pytest.mark.parametrize("kind", ["mp4", "webm"])
def test_check_finds_the_problem_that_the_job_would_have(
    tmp_path: Path, target: Path, kind: samples.VideoKind
) -> None:
    """However a video is damaged: what is refused at arrival could not be used, and for that reason."""
    random = Random(kind)  # noqa: S311 - the same damage each time
    source, found = tmp_path / "video", set()
    content = samples.motion(4.0, 180, 240, frame_rate=12, kind=kind)
    for _ in range(example_count(quick=20, soak=400)):
        source.write_bytes(_damaged(content, random))

        problem = _problem(lambda: measured_video(source))

        assert problem == _problem(lambda: make_reference(source, target, max_seconds=30, short_side=96))
        found.add(problem)
    assert found > {None}
