import asyncio
import io
import logging
from collections.abc import Callable
from itertools import repeat
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from chat.files import TelegramFiles
from domain.media import MediaFile, Role
from domain.quality import Flaw, Quality
from handlers import file_checks as module
from handlers.file_checks import Impressions
from media import Limits, MediaPool
from sandbox import samples
from sandbox.faults import Answer, Fault, cut_short, server_error
from tests.jobs.support.harness import House
from tests.media.support.media_files import write_video

GONE = {"ok": False, "error_code": 400, "description": "Bad Request: wrong file_id or the file is temporarily gone"}


@pytest.fixture
def impressions(house: House) -> Impressions:
    return Impressions(house.files, MediaPool(slots=1), house.workspace)


async def _sent(house: House, role: Role, content: bytes) -> MediaFile:
    """Put a file where Telegram would have it."""
    stored = await house.world.files.add(role.value, content, name="file")
    return MediaFile(role, stored.file_id, size=stored.size)


def _figure(width: int, height: int) -> Image.Image:
    return Image.open(io.BytesIO(samples.photo(width, height, "PNG"))).convert("RGB")


def _jpeg(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG")
    return file.getvalue()


def _dark(image: Image.Image) -> Image.Image:
    return ImageEnhance.Brightness(image).enhance(0.1)


def _blurred(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(0.015 * min(image.size)))


def _nothing_is_left(house: House) -> bool:
    return not list((house.data_dir / "jobs").glob("*"))


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (samples.photo, Quality(720, 960)),
        (lambda: samples.photo(240, 320), Quality(240, 320)),
        (lambda: samples.photo(200, 200), Quality(200, 200)),
        (lambda: samples.photo(300, 400, "HEIF"), Quality(300, 400)),
        (samples.sticker, Quality(512, 512)),
        (lambda: samples.photo(150, 200), Quality(150, 200, flaw=Flaw.TINY)),
        (lambda: samples.photo(30, 40), Quality(30, 40, flaw=Flaw.TINY)),
        (lambda: _jpeg(_blurred(_figure(720, 960))), Quality(720, 960, flaw=Flaw.BLURRED)),
        (lambda: _jpeg(_blurred(_figure(2400, 3200))), Quality(2400, 3200, flaw=Flaw.BLURRED)),
        (lambda: _jpeg(_dark(_figure(720, 960))), Quality(720, 960, flaw=Flaw.DARK)),
    ],
    ids=["usual", "small", "smaller", "HEIF", "sticker", "tiny", "minute", "blurred", "large blurred", "dark"],
)
async def test_a_photo_makes_an_impression(
    house: House, impressions: Impressions, make: Callable[[], bytes], expected: Quality
) -> None:
    """Its sides are known, and what is wrong with it if something is."""
    assert await impressions.of(await _sent(house, Role.PHOTO, make())) == expected
    assert _nothing_is_left(house)


def _film(tmp_path: Path, image: Image.Image) -> bytes:
    """Make a video of one picture."""
    return write_video(tmp_path / "still.mp4", repeat(image, 40), rate=20).read_bytes()


@pytest.mark.parametrize(
    ("make", "size"),
    [
        (lambda: samples.motion(2.0, 180, 240), (180, 240)),
        (lambda: samples.motion(2.0, 200, 200, frame_rate=4, sound=False), (200, 200)),
        (lambda: samples.motion(2.0, 240, 320, frame_rate=8), (240, 320)),
        (lambda: samples.motion(2.0, kind="webm"), (480, 640)),
    ],
    ids=["small", "slow", "usual", "webm"],
)
async def test_a_video_of_somebody_moving_has_no_flaw(
    house: House, impressions: Impressions, make: Callable[[], bytes], size: tuple[int, int]
) -> None:
    """Its sides and its length are known, and nothing is said against it."""
    found = await impressions.of(await _sent(house, Role.VIDEO, make()))

    assert found is not None
    assert (found.width, found.height, found.flaw) == (*size, None)
    assert found.seconds == pytest.approx(2.0, abs=0.3)
    assert _nothing_is_left(house)


async def test_flaws_of_a_video_are_seen(house: House, impressions: Impressions, tmp_path: Path) -> None:
    """Too small, too dark, and nothing that moves; in the dark, the dark is what is said."""
    tiny = samples.motion(2.0, 120, 160, frame_rate=8)
    still = _film(tmp_path, _figure(320, 240))
    dark = _film(tmp_path, _dark(_figure(320, 240)))

    found = [await impressions.of(await _sent(house, Role.VIDEO, video)) for video in (tiny, still, dark)]

    assert [seen and seen.flaw for seen in found] == [Flaw.TINY, Flaw.STILL, Flaw.DARK]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("content", [b"", b"nothing of the kind" * 100], ids=["empty", "garbage"])
async def test_a_file_that_can_not_be_read_makes_none(
    house: House, impressions: Impressions, role: Role, content: bytes
) -> None:
    """That is for the job to say: here it is no more than no advice."""
    assert await impressions.of(await _sent(house, role, content)) is None
    assert _nothing_is_left(house)


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("getFile", Fault(Answer(400, GONE))),
        ("getFile", server_error(502)),
        ("getFile", Fault(drop=True)),
        ("file", server_error(503)),
        ("file", cut_short(100)),
    ],
    ids=["gone", "getFile 502", "getFile dropped", "download 503", "download cut"],
)
async def test_while_telegram_is_in_trouble_there_is_none(
    house: House, impressions: Impressions, method: str, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is raised, nothing is left, and neither the file's id nor the token is logged."""
    caplog.set_level(logging.DEBUG, "jobs")
    file = await _sent(house, Role.PHOTO, samples.photo(240, 320))
    house.telegram.faults.add(method, fault)

    assert await impressions.of(file) is None

    assert _nothing_is_left(house)
    assert "photo" in caplog.text
    assert file.file_id not in caplog.text
    assert house.world.bot.token not in caplog.text


async def test_a_file_that_telegram_does_not_hand_out_makes_none(impressions: Impressions) -> None:
    """Over 20 MB nothing can be fetched."""
    assert await impressions.of(MediaFile(Role.VIDEO, "large", size=21 * 1024**2)) is None


async def test_trouble_of_the_media_process_is_no_reason_to_fail(house: House) -> None:
    """A worker that can't even start is ours to read of in the log."""
    impressions = Impressions(house.files, MediaPool(slots=1, limits=Limits(memory=1024**2)), house.workspace)

    assert await impressions.of(await _sent(house, Role.PHOTO, samples.photo(240, 320))) is None
    assert _nothing_is_left(house)


class SlowFiles(TelegramFiles):
    """Counts those who fetch, and lets them wait."""

    under_way = 0

    def __init__(self) -> None:
        self.arrivals = asyncio.Semaphore(0)

    async def fetch(self, file: MediaFile, target: Path) -> None:  # noqa: ARG002 - the signature is that of the files
        self.under_way += 1
        self.arrivals.release()
        try:
            await asyncio.Event().wait()
        finally:
            self.under_way -= 1


async def test_what_takes_too_long_is_given_up_and_no_more_than_two_are_under_way(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody has an answer in time, however many files there are."""
    monkeypatch.setattr(module, "_SECONDS", 0.5)
    files = SlowFiles()
    impressions = Impressions(files, MediaPool(slots=1), house.workspace)
    file = MediaFile(Role.PHOTO, "slow")

    tasks = [asyncio.create_task(impressions.of(file)) for _ in range(5)]
    await files.arrivals.acquire()
    await files.arrivals.acquire()

    assert files.under_way == 2
    assert await asyncio.gather(*tasks) == [None] * 5
    assert files.under_way == 0
    assert _nothing_is_left(house)


async def test_a_cancelled_look_leaves_nothing(house: House) -> None:
    """When the bot stops, no file stays behind."""
    files = SlowFiles()
    task = asyncio.create_task(
        Impressions(files, MediaPool(slots=1), house.workspace).of(MediaFile(Role.PHOTO, "a"))
    )
    await files.arrivals.acquire()

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert _nothing_is_left(house)
