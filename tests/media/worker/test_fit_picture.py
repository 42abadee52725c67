"""The picture of how a photo fits a video."""

from pathlib import Path

import pytest
from PIL import Image
from pillow_heif import register_heif_opener

from domain.quality import MAX_LOSS, Matter, Quality, hint
from media import MediaError, MediaPool, Picture, Problem
from media.worker.fit_picture import MAX_HEIGHT, MIN_HEIGHT, WIDTH
from tests.media.support.in_process import make_fit_picture, make_photo, make_reference
from tests.media.support.media_files import corner_marked, is_there, moving, red_corner, size_of, write_video

register_heif_opener()

COLOUR = (240, 200, 90)
ORIENTATION = 0x0112


def write_photo(path: Path, size: tuple[int, int], *, orientation: int = 1) -> Path:
    """Write a photo of one colour, so that a change of it shows."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    Image.new("RGB", size, COLOUR).save(path, "JPEG", exif=exif)
    return path


def read_parts(path: Path) -> tuple[Image.Image, Image.Image]:
    """Return the photo and the frame of a picture, without the paper around them."""
    with Image.open(path) as opened:
        image = opened.convert("RGB")
    light = image.convert("L").point(lambda value: 255 * (value > 35))
    # The plus takes little of the height that the columns of the two parts fill.
    columns = light.crop((0, MIN_HEIGHT // 4, image.width, image.height - MIN_HEIGHT // 4)).resize((image.width, 1))
    is_light = [value > 90 for value in columns.tobytes()]
    edges = [x for x in range(1, image.width) if is_light[x] != is_light[x - 1]]
    left, right = (
        image.crop((begin, 0, end, image.height)) for begin, end in zip(edges[::2], edges[1::2], strict=True)
    )
    return _without_paper(left), _without_paper(right)


def _without_paper(part: Image.Image) -> Image.Image:
    return part.crop(part.convert("L").point(lambda value: 255 * (value > 35)).getbbox())


def bright_box(photo: Image.Image) -> tuple[float, float]:
    """Return the shares of a photo's sides that are not dimmed."""
    box = photo.convert("L").point(lambda value: 255 * (value > 150)).getbbox()
    assert box is not None
    left, top, right, bottom = box
    return (right - left) / photo.width, (bottom - top) / photo.height


SHAPES = [
    ((1280, 720), (360, 640)),
    ((720, 960), (360, 640)),
    ((720, 960), (640, 360)),
    ((640, 640), (480, 600)),
    ((2400, 400), (360, 640)),
    ((240, 900), (640, 360)),
    ((900, 900), (1200, 200)),
    ((200, 900), (200, 1200)),
]


@pytest.mark.parametrize(("photo", "video"), SHAPES)
@pytest.mark.parametrize("short_side", [480, 720])
def test_dimmed_is_what_the_job_and_the_model_cut_off(
    tmp_path: Path, target: Path, photo: tuple[int, int], video: tuple[int, int], short_side: int
) -> None:
    """What is left of the prepared photo when its middle is taken in the ratio of the prepared reference."""
    source = write_photo(tmp_path / "photo.jpg", photo)
    motion = write_video(tmp_path / "video.mp4", moving(video, 20), options={"preset": "ultrafast"})

    make_fit_picture(source, motion, target, short_side=short_side)

    prepared = make_photo(source, tmp_path / "prepared.jpg")
    clip = make_reference(motion, tmp_path / "reference.mp4", short_side=short_side)
    left = min(1, clip.width / clip.height * prepared.height / prepared.width)
    top = min(1, clip.height / clip.width * prepared.width / prepared.height)
    shown, frame = read_parts(target)
    assert bright_box(shown) == pytest.approx((left, top), abs=0.03)
    assert shown.width / shown.height == pytest.approx(prepared.width / prepared.height, rel=0.04)
    assert frame.width / frame.height == pytest.approx(clip.width / clip.height, rel=0.04)


@pytest.mark.parametrize(("photo", "video"), SHAPES)
def test_hint_tells_as_much_as_is_dimmed(
    tmp_path: Path, target: Path, photo: tuple[int, int], video: tuple[int, int]
) -> None:
    """The offer's words and its picture say the same."""
    source = write_photo(tmp_path / "photo.jpg", photo)
    motion = write_video(tmp_path / "video.mp4", moving(video, 20), options={"preset": "ultrafast"})

    make_fit_picture(source, motion, target)

    wide, high = bright_box(read_parts(target)[0])
    told = hint(Quality(*photo), Quality(*video))
    if told is None:
        assert 1 - wide * high <= MAX_LOSS + 0.03
        return
    assert told.matter is (Matter.CROPS_SIDES if wide < high else Matter.CROPS_TOP_AND_BOTTOM)
    assert told.percent / 100 == pytest.approx(1 - wide * high, abs=0.04)


def test_photo_that_fits_is_not_dimmed(tmp_path: Path, target: Path) -> None:
    """Nor has it a line around it."""
    source = write_photo(tmp_path / "photo.jpg", (720, 960))
    motion = write_video(tmp_path / "video.mp4", moving((240, 320), 20))

    make_fit_picture(source, motion, target)

    shown, _ = read_parts(target)
    for x, y in ((3, 3), (shown.width - 4, shown.height - 4), (shown.width // 2, shown.height // 2)):
        assert shown.getpixel((x, y)) == pytest.approx(COLOUR, abs=12)


@pytest.mark.parametrize("begin", [0.0, 0.5, 1.2])
def test_frame_is_the_first_of_the_chosen_part(tmp_path: Path, target: Path, begin: float) -> None:
    """The video of the test becomes redder with each frame."""
    source = write_photo(tmp_path / "photo.jpg", (480, 640))
    motion = write_video(tmp_path / "video.mp4", moving((240, 320), 60), rate=30)

    make_fit_picture(source, motion, target, begin=begin)

    _, frame = read_parts(target)
    pixel = frame.getpixel((frame.width // 2, frame.height // 2))
    assert pixel[0] == pytest.approx(60 + 30 * begin, abs=4)  # type: ignore[index] # RGB


def test_frame_is_not_black(tmp_path: Path, target: Path) -> None:
    """Of a part that begins black, the first other frame is shown."""
    source = write_photo(tmp_path / "photo.jpg", (480, 640))
    images = [Image.new("RGB", (240, 320), "black")] * 10 + [Image.new("RGB", (240, 320), "white")] * 20
    motion = write_video(tmp_path / "video.mp4", images)

    make_fit_picture(source, motion, target)

    _, frame = read_parts(target)
    assert frame.convert("L").getpixel((20, 20)) == pytest.approx(255, abs=10)


async def test_both_are_upright(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """As people see them, whatever way they lie in their files."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    drawn = corner_marked((320, 240))
    source = tmp_path / "photo"
    drawn.save(source, "JPEG", exif=exif)
    motion = write_video(tmp_path / "video.mp4", [drawn] * 20, rotation=90)

    await pool.fit_picture(source, motion, target, short_side=480)

    photo, frame = read_parts(target)
    assert red_corner(photo) == red_corner(drawn.transpose(Image.Transpose.ROTATE_270))
    assert red_corner(frame) == red_corner(drawn.rotate(90, expand=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF", "AVIF"])
async def test_picture_is_a_small_jpeg(pool: MediaPool, tmp_path: Path, target: Path, kind: str) -> None:
    """A confined worker makes it of every kind of photo, wide enough for a phone, in few bytes."""
    source = tmp_path / "photo"
    noise = Image.effect_noise((900, 1200), 100).convert("RGB")
    noise.save(source, kind, speed=10, enc_params={"preset": "ultrafast"})  # of AVIF and HEIF
    motion = write_video(tmp_path / "video.mp4", moving((480, 640), 20))

    picture = await pool.fit_picture(source, motion, target, short_side=480, begin_seconds=0.2)

    with Image.open(target) as image:
        assert (image.format, image.size) == ("JPEG", (picture.width, picture.height))
    assert picture == Picture(WIDTH, picture.height, size_of(target))
    assert MIN_HEIGHT <= picture.height <= MAX_HEIGHT
    assert picture.size < 300_000


@pytest.mark.parametrize("broken", ["photo", "video"])
async def test_broken_file_makes_no_picture(pool: MediaPool, tmp_path: Path, target: Path, broken: str) -> None:
    """Either of the two can be at fault; nothing is written."""
    files = {
        "photo": write_photo(tmp_path / "photo", (480, 640)),
        "video": write_video(tmp_path / "video.mp4", moving((240, 320), 20)),
    }
    files[broken].write_bytes(b"neither a photo nor a video" * 50)

    with pytest.raises(MediaError) as refusal:
        await pool.fit_picture(files["photo"], files["video"], target, short_side=480)

    assert refusal.value.problem in {Problem.UNSUPPORTED, Problem.UNREADABLE}
    assert not is_there(target)


async def test_part_behind_the_end_makes_no_picture(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """There is no frame to show."""
    source = write_photo(tmp_path / "photo", (480, 640))
    motion = write_video(tmp_path / "video.mp4", moving((240, 320), 20))

    with pytest.raises(MediaError):
        await pool.fit_picture(source, motion, target, short_side=480, begin_seconds=60.0)
