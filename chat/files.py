"""Downloads files that people have sent from Telegram to the disk.

The URL of a file contains the bot's token: it must not leave this module, not in an error either.
"""

import asyncio
from pathlib import Path

import anyio
import httpx
from telegram.error import BadRequest, RetryAfter, TelegramError

from chat.bot import ChatBot
from chat.limits import retry_after
from domain.media import MediaFile
from domain.timeouts import HttpTimeout
from storage.disk_space import require_room

MAX_BYTES = 20 * 1024 * 1024
"""The largest file that the Bot API hands out (https://core.telegram.org/bots/api#getfile)."""
_SLACK = 1024 * 1024
"""Bytes more than that before a download is stopped."""
_HEADERS = {"Accept-Encoding": "identity"}  # so that Content-Length is the length of the file


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

    def __init__(self, bot: ChatBot, client: httpx.AsyncClient, *, timeout: HttpTimeout) -> None:
        self._bot = bot
        self._client = client
        self._timeout = timeout

    async def fetch(self, file: MediaFile, target: Path) -> None:
        """Download the file to `target`; the caller removes what was written by then if that fails.

        Raises FileError, and OSError if the disk is full, or would be nearly full.
        """
        if file.size is not None and file.size > MAX_BYTES:
            raise FileTooLargeError(f"{file.size} bytes")
        await require_room(target.parent, file.size or 0)
        url = await self._url(file.file_id)
        phases = httpx.Timeout(**self._timeout.phases)
        try:
            async with (
                asyncio.timeout(self._timeout.total),
                self._client.stream("GET", url, headers=_HEADERS, timeout=phases) as response,
            ):
                if response.status_code != httpx.codes.OK:
                    raise FileUnavailableError(f"the download answered {response.status_code}")
                await _save(response, target)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            raise FileUnavailableError(f"the download broke: {type(error).__name__}") from None

    async def _url(self, file_id: str) -> str:
        try:
            file = await self._bot.get_file(file_id)
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


async def _save(response: httpx.Response, target: Path) -> None:
    written = 0
    async with await anyio.open_file(target, "wb") as out:
        async for chunk in response.aiter_bytes():
            written += len(chunk)
            if written > MAX_BYTES + _SLACK:
                raise FileTooLargeError(f"more than {MAX_BYTES} bytes arrived")
            await out.write(chunk)
    expected = response.headers.get("Content-Length")
    if expected is not None and expected.isdigit() and int(expected) != written:
        raise FileUnavailableError(f"{written} of {expected} bytes arrived")
