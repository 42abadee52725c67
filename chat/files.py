"""Files that people sent, fetched from Telegram to the disk in small pieces.

The address of a file contains the bot's token: it stays inside this module, errors included.
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

MAX_BYTES = 20 * 1024 * 1024
"""The largest file that the Bot API hands out (https://core.telegram.org/bots/api#getfile)."""
_SLACK = 1024 * 1024
_HEADERS = {"Accept-Encoding": "identity"}  # so that the length announced is that of the file


class FileError(Exception):
    """The file can't be had; the text is for the log.

    FileError
    ├── FileTooLargeError     larger than Telegram hands out: never worth another try
    ├── FileGoneError         Telegram doesn't know it (any more): never worth another try
    └── FileUnavailableError  a passing trouble: try again later
    """


class FileTooLargeError(FileError):
    """Larger than Telegram hands out to bots."""


class FileGoneError(FileError):
    """Telegram doesn't know the file (any more)."""


class FileUnavailableError(FileError):
    """Telegram or the network is in trouble."""

    def __init__(self, reason: str, *, after: float | None = None) -> None:
        super().__init__(reason)
        self.after = after
        """Seconds that Telegram asks to wait."""


class TelegramFiles:
    """Fetches files by their ids."""

    def __init__(self, bot: ChatBot, client: httpx.AsyncClient, *, timeout: HttpTimeout) -> None:
        self._bot = bot
        self._client = client
        self._timeout = timeout

    async def fetch(self, file: MediaFile, target: Path) -> None:
        """Stream the file to `target`. Raises FileError; what was written by then is the caller's to remove."""
        if file.size is not None and file.size > MAX_BYTES:
            raise FileTooLargeError(f"{file.size} bytes")
        url = await self._url(file.file_id)
        phases = httpx.Timeout(**self._timeout.phases)
        try:
            async with (
                asyncio.timeout(self._timeout.total),
                self._client.stream("GET", url, headers=_HEADERS, timeout=phases) as answer,
            ):
                if answer.status_code != httpx.codes.OK:
                    raise FileUnavailableError(f"the download answered {answer.status_code}")
                await _save(answer, target)
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
            raise FileUnavailableError(error.message, after=retry_after(error)) from None
        except TelegramError as error:
            raise FileUnavailableError(error.message) from None
        if not file.file_path:
            raise FileGoneError("getFile gave no path")
        return file.file_path


async def _save(answer: httpx.Response, target: Path) -> None:
    written = 0
    async with await anyio.open_file(target, "wb") as out:
        async for chunk in answer.aiter_bytes():
            written += len(chunk)
            if written > MAX_BYTES + _SLACK:
                raise FileTooLargeError(f"more than {MAX_BYTES} bytes arrived")
            await out.write(chunk)
    expected = answer.headers.get("Content-Length")
    if expected is not None and expected.isdigit() and int(expected) != written:
        raise FileUnavailableError(f"{written} of {expected} bytes arrived")
