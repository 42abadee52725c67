"""Files shared with a Bot API server that runs beside the bot (its mode `--local`): by path instead of by URL.

The server names each file by a path on its disk, which contains the bot's token: it must not leave this module and
chat/files.py, not in an error either.
"""

import itertools
import logging
import os
import shutil
import stat
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import anyio.to_thread

_log = logging.getLogger(__name__)

MAX_BYTES = 2000 * 1024 * 1024
"""The largest file that such a server takes: core.telegram.org/bots/api#using-a-local-bot-api-server."""
_FOLDER_MODE, _FILE_MODE = 0o750, 0o640
"""The server may run as another user, of a group that the bot belongs to."""
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC


class LocalServerError(Exception):
    """The server's folder can't be used; the text is for the operator."""


class OutsideError(Exception):
    """The server named a path that isn't a file below its folder."""


class LocalServer:
    """The server's folder, from which files are read, and one of ours, from which the server reads what is sent."""

    def __init__(self, folder: Path, data_dir: Path) -> None:
        self._folder = folder
        self._outgoing = data_dir / "outgoing"
        self._numbers = itertools.count(1)

    def check(self, token: str) -> None:
        """Make our folder and empty it. Raises LocalServerError, in words, if files couldn't be read; blocks."""
        try:
            with os.scandir(self._folder):
                group = self._folder.stat().st_gid
        except OSError as error:
            raise LocalServerError(
                f"TELEGRAM_LOCAL_DIR ({self._folder}) can't be read: {error.strerror}. It has to be the working "
                "folder of the Bot API server (--dir), at the same path, and readable by the bot: run both as the "
                "same user, or give the bot the server's group"
            ) from None
        self._check_folder_of_bot(self._folder / token)
        self._empty_outgoing(group)

    def _check_folder_of_bot(self, folder: Path) -> None:
        try:
            with os.scandir(folder):
                pass
        except FileNotFoundError:
            raise LocalServerError(
                f"TELEGRAM_LOCAL_DIR ({self._folder}) has no folder for this bot: it has to be the working folder "
                "of the Bot API server (--dir), at the same path"
            ) from None
        except OSError as error:
            raise LocalServerError(
                f"the bot's folder in TELEGRAM_LOCAL_DIR ({self._folder}) can't be read: {error.strerror}. Run the "
                "Bot API server as the bot's user, or give the bot the server's group"
            ) from None
        if not os.access(folder, os.W_OK):
            _log.warning(
                "the bot may not write to the Bot API server's folder: used files stay until the server removes "
                "them, after about a day"
            )

    def _empty_outgoing(self, group: int) -> None:
        try:
            self._outgoing.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
            with suppress(PermissionError):  # the server may run as the bot's user, and the bot not be in its group
                os.chown(self._outgoing, -1, group)
            self._outgoing.chmod(_FOLDER_MODE)
            for left in self._outgoing.iterdir():
                left.unlink()
        except OSError as error:
            raise LocalServerError(f"{self._outgoing} can't be used: {error.strerror}") from None

    async def open(self, path: str) -> BinaryIO:
        """Open a file that the server has named. Raises OutsideError and OSError."""
        return await anyio.to_thread.run_sync(self._open, path)

    async def remove(self, path: str) -> None:
        """Remove a file that the server has named, if that is allowed: the server fetches it again when asked."""
        with suppress(OutsideError, OSError):
            await anyio.to_thread.run_sync(self._remove, path)

    @asynccontextmanager
    async def offered(self, file: Path) -> AsyncIterator[str]:
        """Give the file: URI of a file for the server, which reads it before it answers. Raises OSError."""
        shared = self._outgoing / f"{next(self._numbers)}{file.suffix}"
        try:
            await anyio.to_thread.run_sync(_share, file, shared)
            yield shared.absolute().as_uri()
        finally:
            with suppress(OSError):
                await anyio.Path(shared).unlink(missing_ok=True)

    def _open(self, path: str) -> BinaryIO:
        with self._parent_of(path) as (parent, name):
            file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=parent)
        if not stat.S_ISREG(os.fstat(file).st_mode):
            os.close(file)
            raise OutsideError("the server named a path that is no file")
        return os.fdopen(file, "rb")

    def _remove(self, path: str) -> None:
        with self._parent_of(path) as (parent, name):
            os.unlink(name, dir_fd=parent)

    @contextmanager
    def _parent_of(self, path: str) -> Iterator[tuple[int, str]]:
        """Give the open folder of a file and its name in it.

        Folders are opened one after the other, following no links below TELEGRAM_LOCAL_DIR: whatever is swapped
        meanwhile, nothing outside is read.
        """
        given, root = Path(path), self._folder
        if not given.is_relative_to(root):
            root = root.resolve()
        if ".." in given.parts or not given.is_relative_to(root) or given == root:
            raise OutsideError("the server named a path outside of TELEGRAM_LOCAL_DIR")
        *folders, name = given.relative_to(root).parts
        opened = [os.open(root, _FOLDER)]
        try:
            for folder in folders:
                opened.append(os.open(folder, _FOLDER | os.O_NOFOLLOW, dir_fd=opened[-1]))
            yield opened[-1], name
        finally:
            for descriptor in opened:
                os.close(descriptor)


def _share(file: Path, shared: Path) -> None:
    """Link a file, or copy it to another file system, and let the group of the folder read it."""
    try:
        shared.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, shared)
    with suppress(PermissionError):
        os.chown(shared, -1, shared.parent.stat().st_gid)
    shared.chmod(_FILE_MODE)
