import asyncio
import io
import itertools
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from chat.bot import build_bot
from chat.breaker import TelegramBreaker
from chat.file_cache import FileCache
from chat.files import MAX_BYTES, TelegramFiles
from chat.http_clients import new_client
from domain.breaker import Breaker
from domain.job import Ending
from domain.media import MediaFile, Role
from domain.quality import Flaw, Quality
from domain.timeouts import TIMEOUTS
from handlers.file_checks import FileChecks
from jobs.unusable import UnusableError
from jobs.workspace import Workspace
from media import ForkServer, Limits, MediaPool, RunMedia
from sandbox import samples
from sandbox.faults import FakeResponse, Fault, Faults, cut_short, server_error
from sandbox.telegram import World, serve_telegram
from tests.media.support.media_files import write_tone, write_video
from tests.media.support.scenes import dancing, write

GONE = {"ok": False, "error_code": 400, "description": "Bad Request: wrong file_id or the file is temporarily gone"}
MOTION = samples.motion(2.0, 240, 320, frame_rate=8)


@dataclass
class System:
    """What file checks work with: a stand-in for Telegram, and a folder for files."""

    world: World
    faults: Faults
    files: FileCache
    workspace: Workspace
    folder: Path
    run_media: RunMedia

    def checks(self, media_pool: MediaPool | None = None, *, files: TelegramFiles | None = None) -> FileChecks:
        cache = FileCache(files, self.folder, clock=lambda: 0.0) if files else self.files
        return FileChecks(cache, media_pool or MediaPool(slots=1, run=self.run_media), self.workspace)

    async def sent(self, role: Role, content: bytes) -> MediaFile:
        """Put a file where Telegram would have it."""
        stored = await self.world.files.add(role.value, content, name="file")
        return MediaFile(role, stored.file_id, size=stored.size)

    def assert_no_files(self) -> None:
        """Fail if a check has left anything on the disk that is not in the cache."""
        assert not [path for path in self.folder.rglob("*") if path.is_file() and path.parent.name != "cache"]
        assert not list((self.folder / "jobs").glob("*"))


@pytest.fixture
async def system(tmp_path: Path, fork_server: ForkServer) -> AsyncIterator[System]:
    world = World(tmp_path / "telegram")
    folder = tmp_path / "data"
    folder.mkdir()
    async with serve_telegram(world) as served, new_client() as client:
        breaker = TelegramBreaker(Breaker(failures=100, pause=1, longest=1, clock=lambda: 0.0))
        clock = itertools.count(step=10.0).__next__  # there is always room within Telegram's limits
        bot = build_bot(
            world.bot.token, api_url=served.url, telegram_breaker=breaker, timeouts=TIMEOUTS.telegram, clock=clock
        )
        await bot.initialize()
        yield System(
            world,
            served.faults,
            FileCache(TelegramFiles(bot, client, timeout=TIMEOUTS.telegram.file), folder, clock=lambda: 0.0),
            Workspace(folder),
            folder,
            fork_server.run,
        )
        await bot.shutdown()


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


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (samples.photo, Quality(720, 960)),
        (lambda: samples.photo(240, 320), Quality(240, 320)),
        (lambda: samples.photo(200, 200), Quality(200, 200)),
        (lambda: samples.photo(300, 400, "HEIF"), Quality(300, 400)),
        (samples.sticker, Quality(512, 512)),
        (lambda: samples.photo(150, 200), Quality(150, 200, flaw=Flaw.TINY)),
        (lambda: _jpeg(_blurred(_figure(720, 960))), Quality(720, 960, flaw=Flaw.BLURRED)),
        (lambda: _jpeg(_blurred(_figure(2400, 3200))), Quality(2400, 3200, flaw=Flaw.BLURRED)),
        (lambda: _jpeg(_dark(_figure(720, 960))), Quality(720, 960, flaw=Flaw.DARK)),
    ],
    ids=["usual", "small", "smaller", "HEIF", "sticker", "tiny", "blurred", "large blurred", "dark"],
)
async def test_photo_quality_is_found(system: System, make: Callable[[], bytes], expected: Quality) -> None:
    """The sides are known, and the worst flaw if there is one."""
    assert await system.checks().quality_of(await system.sent(Role.PHOTO, make()), person_id=1) == expected
    system.assert_no_files()


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
async def test_video_of_a_moving_person_has_no_flaw(
    system: System, make: Callable[[], bytes], size: tuple[int, int]
) -> None:
    """Its sides and its length are known, and it has no flaw."""
    found = await system.checks().quality_of(await system.sent(Role.VIDEO, make()), person_id=1)

    assert found is not None
    assert (found.width, found.height, found.flaw) == (*size, None)
    assert found.seconds == pytest.approx(2.0, abs=0.3)
    system.assert_no_files()


async def test_video_flaws_are_found(system: System, tmp_path: Path) -> None:
    """Too small, no movement, and too dark: a dark video is called dark, whether or not anything moves."""
    tiny = samples.motion(2.0, 120, 160, frame_rate=8)
    still = _film(tmp_path, _figure(320, 240))
    dark = _film(tmp_path, _dark(_figure(320, 240)))
    checks = system.checks()

    found = [
        await checks.quality_of(await system.sent(Role.VIDEO, video), person_id=1) for video in (tiny, still, dark)
    ]

    assert [quality and quality.flaw for quality in found] == [Flaw.TINY, Flaw.STILL, Flaw.DARK]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("content", [b"", b"nothing of the kind" * 100], ids=["empty", "garbage"])
async def test_unreadable_file_is_unusable(system: System, role: Role, content: bytes) -> None:
    """It is said in the words of the job that would fail."""
    with pytest.raises(UnusableError) as caught:
        await system.checks().quality_of(await system.sent(role, content), person_id=1)

    expected = Ending.PHOTO_UNREADABLE if role is Role.PHOTO else Ending.VIDEO_UNREADABLE
    assert (caught.value.role, caught.value.ending) == (role, expected)
    system.assert_no_files()


def _sound_only(folder: Path) -> bytes:
    return write_tone(folder / "sound.m4a", 2.0).read_bytes()


@pytest.mark.parametrize(
    ("video", "ending"),
    [
        (lambda _folder: samples.motion(1.0, 240, 320, frame_rate=8), Ending.VIDEO_TOO_SHORT),
        (lambda folder: _film(folder, _figure(60, 100)), Ending.VIDEO_TOO_SMALL),
        (_sound_only, Ending.VIDEO_NO_PICTURE),
    ],
    ids=["a second", "60 x 100", "sound only"],
)
async def test_unusable_video_has_its_true_reason(
    system: System, tmp_path: Path, video: Callable[[Path], bytes], ending: Ending
) -> None:
    """The same that its job would end with."""
    file = await system.sent(Role.VIDEO, await asyncio.to_thread(video, tmp_path))

    with pytest.raises(UnusableError) as caught:
        await system.checks().quality_of(file, person_id=1)

    assert caught.value.ending is ending


async def test_photo_in_which_nobody_can_be_seen_is_too_small(system: System) -> None:
    """Its job would end with the same."""
    with pytest.raises(UnusableError) as caught:
        await system.checks().quality_of(await system.sent(Role.PHOTO, samples.photo(30, 40)), person_id=1)

    assert caught.value.ending is Ending.PHOTO_TOO_SMALL


async def test_check_that_takes_too_long_refuses_nothing(system: System) -> None:
    """A job has more time, so it may succeed."""
    slow = MediaPool(slots=1, limits=Limits(seconds=0.05))
    file = await system.sent(Role.VIDEO, MOTION)

    assert await system.checks(slow).quality_of(file, person_id=1) is None


async def test_video_quality_tells_cuts_and_beginnings(system: System, tmp_path: Path) -> None:
    """As the offer needs them."""
    video = write(tmp_path / "video.mp4", dancing(0, 5, until=3), dancing(1, 4))
    file = await system.sent(Role.VIDEO, await asyncio.to_thread(video.read_bytes))

    quality = await system.checks().quality_of(file, person_id=1)

    assert quality is not None
    assert quality.still_seconds == pytest.approx(3, abs=0.3)
    assert [begin for begin, _ in quality.shots] == pytest.approx([0, 5], abs=0.2)


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("getFile", Fault(FakeResponse(400, GONE))),
        ("getFile", server_error(502)),
        ("getFile", Fault(drop=True)),
        ("file", server_error(503)),
        ("file", cut_short(100)),
    ],
    ids=["gone", "getFile 502", "getFile dropped", "download 503", "download cut"],
)
async def test_telegram_failure_leaves_no_quality_and_no_files(
    system: System, method: str, fault: Fault, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is raised, and neither the file's id nor the token is logged."""
    caplog.set_level(logging.DEBUG, "handlers")
    file = await system.sent(Role.PHOTO, samples.photo(240, 320))
    system.faults.add(method, fault)

    assert await system.checks().quality_of(file, person_id=1) is None

    system.assert_no_files()
    assert "photo" in caplog.text
    assert file.file_id not in caplog.text
    assert system.world.bot.token not in caplog.text


async def test_file_over_the_download_limit_has_no_quality(system: System) -> None:
    """Telegram hands out nothing above 20 MB."""
    assert await system.checks().quality_of(MediaFile(Role.VIDEO, "large", size=MAX_BYTES + 1), person_id=1) is None


async def test_worker_that_can_not_start_is_no_error(system: System) -> None:
    """It is logged; the file just has no quality."""
    checks = system.checks(MediaPool(slots=1, limits=Limits(memory=1024**2)))

    assert await checks.quality_of(await system.sent(Role.PHOTO, samples.photo(240, 320)), person_id=1) is None
    system.assert_no_files()


class SlowFiles(TelegramFiles):
    """Counts the downloads under way, which never end."""

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


async def test_slow_checks_are_given_up_and_two_run_at_once(system: System) -> None:
    """Every check ends within its time, however many there are."""
    files = SlowFiles()
    cache = FileCache(files, system.folder, clock=lambda: 0.0)
    checks = FileChecks(cache, MediaPool(slots=1), system.workspace, quality_seconds=0.5)

    tasks = [
        asyncio.create_task(checks.quality_of(MediaFile(Role.PHOTO, f"slow {n}"), person_id=1)) for n in range(5)
    ]
    await files.arrivals.acquire()
    await files.arrivals.acquire()

    assert files.under_way == 2
    assert await asyncio.gather(*tasks) == [None] * 5
    assert files.under_way == 0
    system.assert_no_files()


async def test_cancelled_check_leaves_no_files(system: System) -> None:
    """Stopping the bot cancels the checks under way."""
    files = SlowFiles()
    task = asyncio.create_task(system.checks(files=files).quality_of(MediaFile(Role.PHOTO, "a"), person_id=1))
    await files.arrivals.acquire()

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    system.assert_no_files()


async def test_still_is_a_picture_of_the_video(system: System) -> None:
    """It is a JPEG of the same shape."""
    still = await system.checks().still_of(await system.sent(Role.VIDEO, MOTION), person_id=1)

    assert still is not None
    with Image.open(io.BytesIO(still)) as picture:
        assert picture.format == "JPEG"
        assert picture.width / picture.height == pytest.approx(240 / 320, abs=0.02)
    system.assert_no_files()


async def test_unreadable_video_has_no_still(system: System) -> None:
    """And it leaves no files."""
    assert await system.checks().still_of(await system.sent(Role.VIDEO, b"no video"), person_id=1) is None
    system.assert_no_files()


async def test_video_that_telegram_withholds_has_no_still(system: System) -> None:
    """Because Telegram fails, doesn't know the file, or finds it too large."""
    file = await system.sent(Role.VIDEO, MOTION)
    system.faults.add("getFile", server_error())
    checks = system.checks()

    assert await checks.still_of(file, person_id=1) is None
    assert await checks.still_of(MediaFile(Role.VIDEO, "gone"), person_id=1) is None
    assert await checks.still_of(MediaFile(Role.VIDEO, file.file_id, size=MAX_BYTES + 1), person_id=1) is None


async def test_fit_of_kept_files_is_a_picture(system: System) -> None:
    """Nothing is downloaded for it; the scratch folder goes."""
    checks = system.checks()
    photo, video = await system.sent(Role.PHOTO, samples.photo()), await system.sent(Role.VIDEO, MOTION)
    for file in (photo, video):
        await checks.quality_of(file, person_id=1)
    downloads = len(system.world.calls("getFile"))

    picture = await checks.fit_of(photo, video, short_side=480, begin_seconds=0.5, person_id=1)

    assert picture is not None
    with Image.open(io.BytesIO(picture)) as image:
        assert (image.format, image.width) == ("JPEG", 800)
    assert len(system.world.calls("getFile")) == downloads
    system.assert_no_files()


async def test_fit_of_files_that_are_not_kept_fetches_them(system: System) -> None:
    """As those of a saved move; afterwards they are kept for the job."""
    checks = system.checks()
    photo, video = await system.sent(Role.PHOTO, samples.photo()), await system.sent(Role.VIDEO, MOTION)

    for _ in range(2):
        assert await checks.fit_of(photo, video, short_side=480, begin_seconds=0.0, person_id=1) is not None

    assert len(system.world.calls("getFile")) == 2
    system.assert_no_files()


async def test_fit_of_what_can_not_be_had_is_none(system: System) -> None:
    """If a file is gone, or the part begins behind the end."""
    checks = system.checks()
    photo, video = await system.sent(Role.PHOTO, samples.photo()), await system.sent(Role.VIDEO, MOTION)
    gone = MediaFile(Role.VIDEO, "gone")

    assert await checks.fit_of(photo, gone, short_side=480, begin_seconds=0.0, person_id=1) is None
    assert await checks.fit_of(photo, video, short_side=480, begin_seconds=60.0, person_id=1) is None

    system.assert_no_files()
