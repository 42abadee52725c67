"""Downloads files that people have sent to the disk: from Telegram, or from a Bot API server beside the bot.

The URL of a file, or its path, contains the bot's token: it must not leave this module, not in an error either.
"""

import asyncio
import os
import shutil
from pathlib import Path
from typing import BinaryIO

import anyio
import anyio.to_thread
import httpx
from telegram.error import BadRequest, RetryAfter, TelegramError

import ready_made
from chat.bot import ChatBot
from chat.flood_control import retry_after
from chat.http_clients import UNCOMPRESSED, is_compressed
from chat.local_server import LocalServer, OutsideError
from domain.media import MediaFile
from domain.timeouts import HttpTimeout
from storage.disk_space import require_room

MAX_BYTES = 20 * 1024 * 1024
"""The largest file that Telegram's own Bot API server hands out (https://core.telegram.org/bots/api#getfile)."""
_SLACK = 1024 * 1024
"""Bytes more than that before a download is stopped."""
_PIECE = 1024 * 1024
"""Bytes that are copied at once."""


class FileError(Exception):
    """The file can't be downloaded; the text is for the log.

    FileError
    ├── FileTooLargeError     larger than bots may download: permanent
    ├── FileGoneError         Telegram doesn't know it (any more): permanent
    └── FileUnavailableError  a temporary failure: try again later
    """


class FileTooLargeError(FileError):
    """Larger than bots may download."""


class FileGoneError(FileError):
    """Telegram doesn't know the file (any more)."""


class FileUnavailableError(FileError):
    """Telegram or the network failed; it may work later."""

    def __init__(self, reason: str, *, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        """Seconds that Telegram asks to wait; None if it doesn't."""


class TelegramFiles:
    """Downloads files by their ids."""

    def __init__(
        self,
        bot: ChatBot,
        client: httpx.AsyncClient,
        *,
        timeout: HttpTimeout,
        max_bytes: int = MAX_BYTES,
        local_server: LocalServer | None = None,
    ) -> None:
        self._bot = bot
        self._client = client
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._local_server = local_server

    async def fetch(self, file: MediaFile, target: Path) -> None:
        """Download the file to `target`, or copy it if it came with the bot.

        The caller removes what was written by then if that fails. Raises FileError, and OSError if the disk is
        full, or would be nearly full.
        """
        shipped = ready_made.path_of(file.file_id)
        if shipped is not None:
            await anyio.Path(target).write_bytes(await anyio.Path(shipped).read_bytes())
            return
        if file.size is not None and file.size > self._max_bytes:
            raise FileTooLargeError(f"{file.size} bytes")
        await require_room(target.parent, file.size or 0)
        url = await self._url(file.file_id)
        if self._local_server is not None:
            await self._take(self._local_server, url.removeprefix(f"{self._bot.base_file_url}/"), target)
        else:
            await self._download(url, target)

    async def _download(self, url: str, target: Path) -> None:
        phases = httpx.Timeout(**self._timeout.phases)
        try:
            async with (
                asyncio.timeout(self._timeout.total),
                self._client.stream("GET", url, headers=UNCOMPRESSED, timeout=phases) as response,
            ):
                if response.status_code != httpx.codes.OK:
                    raise FileUnavailableError(f"the download answered {response.status_code}")
                await _save(response, target, self._max_bytes)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise FileUnavailableError(f"the download broke: {type(error).__name__}") from None

    async def _take(self, server: LocalServer, path: str, target: Path) -> None:
        """Copy a file from the server's disk, and remove it there."""
        try:
            source = await server.open(path)
        except OutsideError as error:
            raise FileUnavailableError(str(error)) from None
        except OSError as error:
            raise FileUnavailableError(f"the server's file can't be read: {error.strerror}") from None
        with source:
            size = os.fstat(source.fileno()).st_size
            if size <= self._max_bytes:
                await require_room(target.parent, size)
                await anyio.to_thread.run_sync(_copy, source, target)
        await server.remove(path)
        if size > self._max_bytes:
            raise FileTooLargeError(f"{size} bytes")

    async def _url(self, file_id: str) -> str:
        """Return the URL of a file; with a server beside the bot, its path."""
        # Such a server downloads the file before it answers.
        timeout = None if self._local_server is None else self._timeout.total
        try:
            if timeout is None:
                file = await self._bot.get_file(file_id)
            else:
                file = await self._bot.get_file(file_id, read_timeout=timeout)
        except PermissionError as error:  # the library looks whether there is such a file on the disk
            raise FileUnavailableError(f"the server's file can't be read: {error.strerror}") from None
        except BadRequest as error:
            if "too big" in error.message.lower():
                raise FileTooLargeError(error.message) from None
            raise FileGoneError(error.message) from None
        except RetryAfter as error:
            raise FileUnavailableError(error.message, retry_after=retry_after(error)) from None
        except TelegramError as error:
            raise FileUnavailableError(error.message) from None
        if not file.file_path:
            raise FileGoneError("getFile gave no path")
        return file.file_path


def _copy(source: BinaryIO, target: Path) -> None:
    with target.open("wb") as out:
        shutil.copyfileobj(source, out, _PIECE)


async def _save(response: httpx.Response, target: Path, max_bytes: int) -> None:
    if is_compressed(response):
        raise FileUnavailableError("the file is compressed, which nobody has asked for")
    written = 0
    async with await anyio.open_file(target, "wb") as out:
        async for chunk in response.aiter_bytes():
            written += len(chunk)
            if written > max_bytes + _SLACK:
                raise FileTooLargeError(f"more than {max_bytes} bytes arrived")
            await out.write(chunk)
    expected = response.headers.get("Content-Length")
    if expected is not None and expected.isdigit() and int(expected) != written:
        raise FileUnavailableError(f"{written} of {expected} bytes arrived")
