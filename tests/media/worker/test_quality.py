"""What photos and videos are like, measured for advice."""

import io
from collections.abc import Iterable
from fractions import Fraction
from itertools import chain
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from media import Limits, MediaError, MediaPool, PhotoMeasurements, Problem, VideoMeasurements
from media.worker.photo_quality import measure_photo
from media.worker.video_quality import measure_video
from sandbox import samples
from tests.media.support.media_files import moving, noisy, write_tone, write_video

ORIENTATION = 0x0112


def studied_photo(image: Image.Image, kind: str = "PNG", **options: object) -> PhotoMeasurements:
    """Study a photo in this process, quickly."""
    source = io.BytesIO()
    image.save(source, kind, **options)
    source.seek(0)
    return measure_photo(source)


def studied_video(path: Path) -> VideoMeasurements:
    """Study a video in this process, quickly."""
    with path.open("rb") as source:
        return measure_video(source)


def figure(width: int = 720, height: int = 960) -> Image.Image:
    """Draw somebody."""
    return Image.open(io.BytesIO(samples.photo(width, height, "PNG"))).convert("RGB")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
async def test_every_common_kind_of_picture_is_studied(
    pool: MediaPool, tmp_path: Path, kind: samples.PhotoKind
) -> None:
    """A sealed worker measures the same picture alike, however it is written."""
    source = tmp_path / "photo"
    source.write_bytes(samples.photo(240, 320, kind))

    study = await pool.measure_photo(source)

    assert (study.width, study.height) == (240, 320)
    assert study.brightness == pytest.approx(197, abs=1)
    assert study.sharpness == pytest.approx(690, rel=0.1)


@pytest.mark.parametrize(("orientation", "size"), [(1, (4001, 3001)), (3, (4001, 3001)), (6, (3001, 4001))])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photos_sides_are_those_it_was_sent_with(kind: str, orientation: int, size: tuple[int, int]) -> None:
    """However small a photo is decoded, its sides are the original's, as people see them."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation

    study = studied_photo(Image.new("RGB", (4001, 3001), "gray"), kind, exif=exif)

    assert (study.width, study.height) == size


@pytest.mark.parametrize("size", [(40, 50), (3, 3000), (1, 1)])
def test_photos_too_small_to_be_used_are_studied(size: tuple[int, int]) -> None:
    """That a photo is tiny is worth saying: it is no reason to look away."""
    study = studied_photo(Image.new("RGB", size, "gray"))

    assert (study.width, study.height) == size
    assert study.brightness == pytest.approx(128, abs=1)


def test_what_is_transparent_is_studied_as_white() -> None:
    """A sticker is as bright as the photo that is made of it."""
    study = studied_photo(Image.open(io.BytesIO(samples.sticker())), "WEBP", lossless=True)

    assert study.brightness > 200


def test_blur_takes_the_sharpness_away() -> None:
    """The more a photo is blurred, the less sharp it is measured."""
    drawn = figure()
    blurs = (0, 2, 4, 8, 16)

    sharpness = [studied_photo(drawn.filter(ImageFilter.GaussianBlur(blur))).sharpness for blur in blurs]

    assert sharpness == sorted(sharpness, reverse=True)
    assert sharpness[0] > 50 * sharpness[3]


def test_sharpness_does_not_depend_on_the_size() -> None:
    """The same picture is as sharp with many pixels as with few."""
    sharpness = [studied_photo(figure(side * 3 // 4, side)).sharpness for side in (480, 960, 1920)]

    assert max(sharpness) < 1.3 * min(sharpness)


def test_somebody_in_focus_before_a_soft_background_is_sharp() -> None:
    """What counts is the sharpest part of the photo."""
    drawn = figure()
    soft = drawn.filter(ImageFilter.GaussianBlur(16))
    soft.paste(drawn.crop((270, 160, 450, 400)), (270, 160))

    assert studied_photo(soft).sharpness > 0.5 * studied_photo(drawn).sharpness


def test_a_darkened_photo_is_measured_darker() -> None:
    """Brightness is the average of all that is seen."""
    drawn = figure()

    brightness = [
        studied_photo(ImageEnhance.Brightness(drawn).enhance(share)).brightness for share in (1, 0.5, 0.1)
    ]

    assert brightness == pytest.approx([197, 99, 20], abs=2)


async def test_what_is_no_photo_can_not_be_studied(pool: MediaPool, plain: Path) -> None:
    """A video is not a photo."""
    with pytest.raises(MediaError) as refusal:
        await pool.measure_photo(plain)

    assert refusal.value.problem is Problem.UNSUPPORTED


@pytest.mark.parametrize(
    ("name", "codec"),
    [("video.mp4", "libx264"), ("video.mov", "mjpeg"), ("video.webm", "libvpx-vp9"), ("video.gif", "gif")],
)
async def test_every_common_kind_of_video_is_studied(
    pool: MediaPool, tmp_path: Path, name: str, codec: str
) -> None:
    """A sealed worker measures a video's sides, its data's length and what it is like."""
    pix_fmt = {"gif": "rgb8", "mjpeg": "yuvj420p"}.get(codec, "yuv420p")
    source = write_video(tmp_path / name, moving((320, 240), 25), codec=codec, pix_fmt=pix_fmt, rate=25)

    study = await pool.measure_video(source)

    assert (study.width, study.height) == (320, 240)
    assert study.duration == pytest.approx(1, abs=0.05)
    assert study.brightness == pytest.approx(90, abs=8)
    assert study.motion > 1


def test_a_turned_video_is_studied_as_people_see_it(tmp_path: Path) -> None:
    """The sides are those of the upright picture, with square pixels."""
    source = write_video(tmp_path / "video.mp4", moving((320, 240), 30), rotation=90, pixel_aspect=Fraction(2))

    study = studied_video(source)

    assert (study.width, study.height) == (240, 640)


def test_the_duration_is_that_of_the_data(tmp_path: Path) -> None:
    """A file that breaks off is as long as what is there, whatever its header says."""
    source = write_video(tmp_path / "video.mp4", noisy((320, 240), 90), faststart=True)
    data = source.read_bytes()
    source.write_bytes(data[: len(data) // 2])

    assert studied_video(source).duration == pytest.approx(1.5, abs=0.4)


def _nodding(count: int) -> Iterable[Image.Image]:
    for number in range(count):
        scene = Image.new("RGB", (320, 240), "gray")
        scene.paste("white", (100, 100 + number // 5 % 4, 120, 120 + number // 5 % 4))
        yield scene


def test_a_picture_that_stands_still_does_not_move(tmp_path: Path) -> None:
    """Somebody small who moves a little is told from a photo that was made a video."""
    still = write_video(tmp_path / "still.mp4", [figure(320, 240)] * 60)
    small = write_video(tmp_path / "small.mp4", _nodding(60))

    assert studied_video(still).motion < 0.1
    assert studied_video(small).motion > 1


def test_what_comes_late_is_not_looked_at(tmp_path: Path) -> None:
    """Only the first seconds are decoded, however long the video is."""
    late = chain([Image.new("RGB", (320, 240), "gray")] * 42, moving((320, 240), 20))
    source = write_video(tmp_path / "late.mp4", late, rate=2)

    study = studied_video(source)

    assert study.motion == pytest.approx(0, abs=0.1)
    assert study.duration == pytest.approx(31)


@pytest.mark.parametrize("count", [1, 3])
def test_a_moment_is_too_short_to_study(tmp_path: Path, count: int) -> None:
    """Where there are no two samples nothing can be said about motion."""
    with pytest.raises(MediaError) as refusal:
        studied_video(write_video(tmp_path / "video.mp4", moving((320, 240), count)))

    assert refusal.value.problem is Problem.TOO_SHORT


async def test_sound_alone_can_not_be_studied(pool: MediaPool, tmp_path: Path) -> None:
    """A voice message doesn't move."""
    with pytest.raises(MediaError) as refusal:
        await pool.measure_video(write_tone(tmp_path / "voice.mp4", 1))

    assert refusal.value.problem is Problem.TOO_SHORT


def test_the_tighter_of_two_limits_holds() -> None:
    """What is tight about either is tight about both."""
    assert Limits(1, 40, 300, 4000).within(Limits(10, 20, 3000, 400)) == Limits(1, 20, 300, 400)
