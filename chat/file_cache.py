"""Keeps files that people have sent on the disk for some minutes, so that each is downloaded once.

The check at arrival, the preparation of the job and the sound of its result need the same files. Whoever finds
nothing here downloads as if there were no cache.
"""

import asyncio
import itertools
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from weakref import WeakValueDictionary

import anyio.to_thread

from chat.files import TelegramFiles
from domain.media import MediaFile
from storage.disk_space import has_plenty

_log = logging.getLogger(__name__)

LIFETIME = 20 * 60.0
"""Seconds after its last use when a file leaves, with the next sweep. More than a generation usually takes
(EXPECTED_MINUTES in domain/estimate.py), so that the video is still there when its sound is needed."""
MAX_BYTES = 512 * 1024 * 1024
"""Bytes of all files together, at most; those that were used least recently leave first."""
MAX_FILES = 500
"""Files at once, at most."""


class _Key(NamedTuple):
    """What names a kept file. People share none, even where they have sent the same one."""

    person_id: int
    file_id: str


@dataclass(frozen=True, slots=True)
class _Kept:
    path: Path
    size: int
    used_at: float


@dataclass(eq=False)
class _Fetch:
    """Who fetches a file; others who want the same one wait for the lock, and find it then."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    may_keep: bool = True
    """False once the file was dropped: what arrives later must not stay."""


class FileCache:
    """Files below DATA_DIR, readable by the bot's user only, known by name only to this process.

    A caller gets a hard link: it reads on when the file leaves the cache. Nobody may write to a fetched file.
    """

    def __init__(
        self,
        files: TelegramFiles,
        data_dir: Path,
        *,
        clock: Callable[[], float],
        lifetime: float = LIFETIME,
        max_bytes: int = MAX_BYTES,
        max_files: int = MAX_FILES,
    ) -> None:
        self._files = files
        self._folder = data_dir / "cache"
        self._clock = clock
        self._lifetime = lifetime
        self._max_bytes = max_bytes
        self._max_files = max_files
        self._kept: dict[_Key, _Kept] = {}
        """The least recently used first."""
        self._numbers = itertools.count(1)
        self._under_way: WeakValueDictionary[_Key, _Fetch] = WeakValueDictionary()

    async def fetch(self, file: MediaFile, target: Path, *, person_id: int) -> None:
        """Bring a person's file to `target`, from the cache or from Telegram; raises as TelegramFiles.fetch()."""
        key = _Key(person_id, file.file_id)
        fetch = self._under_way.setdefault(key, _Fetch())
        async with fetch.lock:
            # An earlier try may have left a link to a kept file, which the download would write into.
            await anyio.Path(target).unlink(missing_ok=True)
            if self._take(key, target):
                return
            if not await has_plenty(target.parent, file.size or 0):
                await self.clear()  # and keep nothing of what is being fetched, this file included
            await self._files.fetch(file, target)
            if fetch.may_keep:
                await _remove(self._keep(key, target))

    async def drop(self, person_id: int, *files: MediaFile | None) -> None:
        """Remove some files of a person, also those that are just being fetched for them."""
        await self._drop([_Key(person_id, file.file_id) for file in files if file is not None])

    async def forget(self, person_id: int) -> None:
        """Remove all files of a person, as drop() does."""
        await self._drop([key for key in self._all_keys() if key.person_id == person_id])

    async def drop_unneeded(self, needed_of: Callable[[int], Awaitable[Collection[str]]]) -> None:
        """Remove the files that their people need no more; `needed_of` returns the ids of those that one does."""
        for person_id in {key.person_id for key in self._kept}:
            kept = [key for key in self._kept if key.person_id == person_id]
            needed = await needed_of(person_id)
            await self._drop([key for key in kept if key.file_id not in needed])

    async def sweep(self) -> None:
        """Remove what was not used for long; all, if the disk is short of room."""
        if self._kept and not await has_plenty(self._folder, 0):
            await self.clear()
        oldest = self._clock() - self._lifetime
        await _remove([self._kept.pop(key).path for key, kept in list(self._kept.items()) if kept.used_at < oldest])

    async def clear(self) -> None:
        """Remove everything, as drop() does, and what an earlier process has left."""
        await self._drop(self._all_keys())
        await anyio.to_thread.run_sync(_empty, self._folder)

    def _all_keys(self) -> set[_Key]:
        return {*self._kept, *self._under_way}

    async def _drop(self, keys: Iterable[_Key]) -> None:
        dropped = []
        for key in keys:
            if (fetch := self._under_way.get(key)) is not None:
                fetch.may_keep = False
            if (kept := self._kept.pop(key, None)) is not None:
                dropped.append(kept.path)
        await _remove(dropped)

    # The next two make or use a link without a thread, so that nothing can be dropped while they are at it.

    def _take(self, key: _Key, target: Path) -> bool:
        """Link a kept file to `target`; returns whether there was one."""
        kept = self._kept.pop(key, None)
        if kept is None:
            return False
        now = self._clock()
        with suppress(OSError):
            if kept.used_at >= now - self._lifetime:
                target.hardlink_to(kept.path)
                self._kept[key] = _Kept(kept.path, kept.size, now)
                return True
        with suppress(OSError):
            kept.path.unlink(missing_ok=True)
        return False

    def _keep(self, key: _Key, fetched: Path) -> list[Path]:
        """Keep a file that was fetched, if that can be done; returns the files that have to leave for it."""
        path = self._folder / str(next(self._numbers))
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            fetched.chmod(0o600)
            path.hardlink_to(fetched)
            size = path.stat().st_size
        except OSError as error:  # no room for a name, or no links on this file system
            _log.debug("a file is not kept: %r", error)
            return []
        self._kept[key] = _Kept(path, size, self._clock())
        return [self._kept.pop(key).path for key in self._too_many()]

    def _too_many(self) -> list[_Key]:
        """Return the keys of the least recently used files beyond the bounds."""
        left, total, found = len(self._kept), sum(kept.size for kept in self._kept.values()), []
        for key, kept in self._kept.items():
            if left <= self._max_files and total <= self._max_bytes:
                break
            found.append(key)
            left, total = left - 1, total - kept.size
        return found


async def _remove(paths: Iterable[Path]) -> None:
    """Remove files, in a thread: that takes long for large ones."""
    if paths := list(paths):
        await anyio.to_thread.run_sync(_unlink, paths)


def _unlink(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("a kept file can't be removed: %s", error)


def _empty(folder: Path) -> None:
    _unlink(folder.glob("*"))
