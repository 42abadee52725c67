"""The cache of people's files: what is downloaded once, whose it is, and when it leaves the disk."""

import asyncio
import itertools
import os
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import ready_made
from chat.bot import build_bot
from chat.breaker import TelegramBreaker
from chat.file_cache import FileCache
from chat.files import FileUnavailableError, TelegramFiles
from chat.http_clients import new_client
from domain.breaker import Breaker
from domain.media import MediaFile, Role
from domain.timeouts import TIMEOUTS
from sandbox.faults import server_error
from sandbox.telegram import Served, World, serve_telegram
from storage import disk_space
from tests.support.held_requests import hold_requests

ANN, BEN = 1, 2
CONTENT = b"what Ann has sent" * 1000


@dataclass
class Setup:
    """A cache on the stand-in for Telegram, by a clock that the test sets."""

    world: World
    telegram: Served
    files: TelegramFiles
    data: Path
    now: float = 1000.0
    numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    def cache(self, **bounds: int) -> FileCache:
        return FileCache(self.files, self.data, clock=lambda: self.now, lifetime=600, **bounds)

    async def sent(self, content: bytes = CONTENT) -> MediaFile:
        """Put a file where Telegram would have it."""
        stored = await self.world.files.add("video", content, name="file.mp4")
        return MediaFile(Role.VIDEO, stored.file_id, size=stored.size)

    async def fetched(self, cache: FileCache, file: MediaFile, person_id: int = ANN) -> bytes:
        """Fetch a file to a place of its own, as a job does, and return its content."""
        target = self.target()
        await cache.fetch(file, target, person_id=person_id)
        return await asyncio.to_thread(target.read_bytes)

    def target(self) -> Path:
        return self.data / f"target-{next(self.numbers)}"

    @property
    def downloads(self) -> int:
        return len(self.world.calls("getFile"))

    @property
    def kept(self) -> list[Path]:
        return list((self.data / "cache").glob("*"))


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[Setup]:
    world, data = World(tmp_path / "telegram"), tmp_path / "data"
    data.mkdir(mode=0o700)
    async with serve_telegram(world) as served, new_client() as client:
        breaker = TelegramBreaker(Breaker(failures=100, pause=1, longest=1, clock=lambda: 0.0))
        clock = itertools.count(step=10.0).__next__  # there is always room within Telegram's limits
        bot = build_bot(
            world.bot.token, api_url=served.url, telegram_breaker=breaker, timeouts=TIMEOUTS.telegram, clock=clock
        )
        await bot.initialize()
        yield Setup(world, served, TelegramFiles(bot, client, timeout=TIMEOUTS.telegram.file), data)
        await bot.shutdown()


async def test_file_is_downloaded_once(setup: Setup) -> None:
    """Whoever needs it later gets the same bytes without a call."""
    cache, file = setup.cache(), await setup.sent()

    assert [await setup.fetched(cache, file) for _ in range(3)] == [CONTENT] * 3
    assert setup.downloads == 1


async def test_two_that_want_the_same_file_share_its_download(setup: Setup) -> None:
    """The second waits for the first."""
    cache, file = setup.cache(), await setup.sent()
    async with hold_requests(setup.telegram.app.on_request, "getFile") as reached:
        tasks = [asyncio.create_task(setup.fetched(cache, file)) for _ in range(2)]
        await reached.wait()

    assert await asyncio.gather(*tasks) == [CONTENT] * 2
    assert setup.downloads == 1


async def test_second_downloads_when_the_first_gives_up(setup: Setup) -> None:
    """A check that is out of time takes no job's file with it, and leaves no file."""
    cache, file = setup.cache(), await setup.sent()
    async with hold_requests(setup.telegram.app.on_request, "getFile") as reached:
        first, second = [asyncio.create_task(setup.fetched(cache, file)) for _ in range(2)]
        await reached.wait()
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first

    assert await second == CONTENT
    assert len(setup.kept) == 1


async def test_people_share_no_file(setup: Setup) -> None:
    """The same id from somebody else is a download of its own."""
    cache, file = setup.cache(), await setup.sent()

    await setup.fetched(cache, file, ANN)
    await setup.fetched(cache, file, BEN)
    await cache.forget(ANN)

    assert setup.downloads == 2
    assert await setup.fetched(cache, file, BEN) == CONTENT
    assert setup.downloads == 2


async def test_kept_files_are_readable_by_their_user_only(setup: Setup) -> None:
    """Whatever the umask is; and their names say nothing."""
    before = os.umask(0)
    try:
        await setup.fetched(setup.cache(), await setup.sent())
    finally:
        os.umask(before)

    (kept,) = setup.kept
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert kept.name == "1"


async def test_failed_download_is_not_kept(setup: Setup) -> None:
    """The next one tries anew."""
    cache, file = setup.cache(), await setup.sent()
    setup.telegram.faults.add("file", server_error(503))

    with pytest.raises(FileUnavailableError):
        await setup.fetched(cache, file)

    assert not setup.kept
    assert await setup.fetched(cache, file) == CONTENT


async def test_file_leaves_some_minutes_after_its_last_use(setup: Setup) -> None:
    """It is removed by the sweep, and given to nobody even before."""
    cache, used, unused = setup.cache(), await setup.sent(), await setup.sent(b"unused")
    await setup.fetched(cache, used)
    await setup.fetched(cache, unused)
    setup.now += 599
    await setup.fetched(cache, used)
    setup.now += 2
    await cache.sweep()

    assert [path.read_bytes() for path in setup.kept] == [CONTENT]
    setup.now += 600
    await setup.fetched(cache, used)
    assert setup.downloads == 3


@pytest.mark.parametrize("bounds", [{"max_files": 2}, {"max_bytes": 250}])
async def test_least_recently_used_leave_a_full_cache(setup: Setup, bounds: dict[str, int]) -> None:
    """By their number and by their size."""
    cache = setup.cache(**bounds)
    first, second, third = [await setup.sent(bytes([number]) * 100) for number in range(3)]
    for file in (first, second, first, third):
        await setup.fetched(cache, file)

    assert sorted(path.read_bytes()[0] for path in setup.kept) == [0, 2]


async def test_file_larger_than_the_cache_is_not_kept(setup: Setup) -> None:
    """It is fetched all the same."""
    cache, file = setup.cache(max_bytes=10), await setup.sent()

    assert await setup.fetched(cache, file) == CONTENT
    assert not setup.kept


async def test_who_reads_a_file_keeps_it_when_it_is_dropped(setup: Setup) -> None:
    """What was fetched is the caller's to remove."""
    cache, file, target = setup.cache(), await setup.sent(), setup.target()
    await setup.fetched(cache, file)
    await cache.fetch(file, target, person_id=ANN)

    await cache.drop(ANN, file, None)

    assert not setup.kept
    assert target.read_bytes() == CONTENT


async def test_dropping_spares_other_files(setup: Setup) -> None:
    """A cancelled job takes its own files, /forget all of a person, and nothing of anybody else."""
    cache, files = setup.cache(), [await setup.sent(bytes([number])) for number in range(3)]
    for file in files:
        await setup.fetched(cache, file, ANN)
    await setup.fetched(cache, files[0], BEN)

    await cache.drop(ANN, files[0], files[1])
    assert sorted(path.read_bytes()[0] for path in setup.kept) == [0, 2]
    await cache.forget(ANN)
    assert [path.read_bytes()[0] for path in setup.kept] == [0]


@pytest.mark.parametrize("forgets", [True, False])
async def test_download_under_way_is_not_kept_after_it_was_dropped(setup: Setup, *, forgets: bool) -> None:
    """Who waits for it gets it; then it is gone."""
    cache, file = setup.cache(), await setup.sent()
    async with hold_requests(setup.telegram.app.on_request, "file") as reached:
        task = asyncio.create_task(setup.fetched(cache, file))
        await reached.wait()
        await (cache.forget(ANN) if forgets else cache.drop(ANN, file))

    assert await task == CONTENT
    assert not setup.kept


async def test_earlier_try_is_not_written_into(setup: Setup) -> None:
    """A target that is left from an earlier try may be a kept file of somebody else's step."""
    cache, file, other, target = setup.cache(), await setup.sent(), await setup.sent(b"other"), setup.target()
    await cache.fetch(file, target, person_id=ANN)

    await cache.fetch(other, target, person_id=ANN)

    assert target.read_bytes() == b"other"
    assert await setup.fetched(cache, file) == CONTENT
    assert setup.downloads == 2


async def test_kept_file_that_somebody_removed_is_downloaded_again(setup: Setup) -> None:
    """An operator may empty the folder at any time."""
    cache, file = setup.cache(), await setup.sent()
    await setup.fetched(cache, file)
    setup.kept[0].unlink()

    assert await setup.fetched(cache, file) == CONTENT
    assert setup.downloads == 2


async def test_clear_removes_what_another_process_has_left(setup: Setup) -> None:
    """As the start does after a kill."""
    await setup.fetched(setup.cache(), await setup.sent())

    await setup.cache().clear()

    assert not setup.kept


async def test_clear_accepts_a_missing_folder(setup: Setup) -> None:
    """At the very first start there is none."""
    await setup.cache().clear()


async def test_short_disk_keeps_nothing(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept leaves before the next download, which works as without a cache."""
    cache, file, other = setup.cache(), await setup.sent(), await setup.sent(b"other")
    await setup.fetched(cache, file)
    monkeypatch.setattr(disk_space, "ENOUGH", 2**60)

    assert await setup.fetched(cache, other) == b"other"
    assert not setup.kept


async def test_sweep_empties_the_cache_of_a_short_disk(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if nobody downloads anything."""
    cache = setup.cache()
    await setup.fetched(cache, await setup.sent())
    await cache.sweep()
    assert setup.kept
    monkeypatch.setattr(disk_space, "ENOUGH", 2**60)

    await cache.sweep()

    assert not setup.kept


async def test_folder_that_can_not_be_used_fails_no_fetch(setup: Setup) -> None:
    """Each file is downloaded, as without a cache."""
    cache, file = setup.cache(), await setup.sent()
    (setup.data / "cache").write_bytes(b"no folder")

    assert [await setup.fetched(cache, file) for _ in range(2)] == [CONTENT] * 2
    await cache.clear()
    assert setup.downloads == 2


async def test_shipped_file_is_fetched_without_a_call(setup: Setup) -> None:
    """It came with the bot."""
    move = MediaFile(Role.VIDEO, ready_made.file_id_of("wave"))

    assert await setup.fetched(setup.cache(), move)

    assert not setup.world.calls("getFile")
