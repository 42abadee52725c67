"""Links to prepared files, so that the paid service fetches them instead of getting them in the request.

A link names its file and the time when it ends, both under a signature: nothing is stored. Whether the service can
reach the bot isn't known, so a link is tried through PUBLIC_URL first; where it fails, files go in the request.
"""

import asyncio
import hashlib
import hmac
import logging
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import anyio.to_thread
import httpx

_log = logging.getLogger(__name__)

LIFETIME = 2 * 3600.0
"""Seconds for which a link works; the service may fetch a file only when its generation begins."""
RETRY_SECONDS = 600.0
"""Until links are tried again after one did not work, and until one that worked is tried again."""
PATH = "/files"
TRIES = 5
"""Of a link in a row: a balancer may lead to a replica that doesn't have the file, and not each time."""
_TRY_SECONDS = 10.0
_NAME = re.compile(r"\d{1,19}-\d{1,19}-(\d{1,12})\.(?:jpg|mp4)", re.ASCII)
_LINK_WORDS = ("download", "fetch", "_url", "invalid url", "unreachable")
"""In messages of the service about links that don't work."""


class FileLinks(NamedTuple):
    """The links to both files of a job."""

    photo: str
    video: str


class Links:
    """The files below DATA_DIR that are linked to; without a `public_url`, there are none."""

    def __init__(
        self,
        data_dir: Path,
        client: httpx.AsyncClient,
        *,
        public_url: str | None,
        secret: str,
        clock: Callable[[], float],
        monotonic: Callable[[], float],
    ) -> None:
        self._folder = data_dir / "linked"
        self._client = client
        self._public_url = public_url
        self._key = hmac.new(secret.encode(), b"links", hashlib.sha256).digest()
        self._clock = clock
        self._monotonic = monotonic
        self._works: bool | None = None
        self._tried_at = 0.0

    async def to(self, job_id: int, claim: int, *, photo: Path, video: Path) -> FileLinks | None:
        """Return links to a job's files; None if they have to go in the request."""
        if self._public_url is None or (self._works is False and not self._is_old()):
            return None
        until = int(self._clock() + LIFETIME)
        names = [f"{job_id}-{claim}-{until}.{ending}" for ending in ("jpg", "mp4")]
        try:
            await anyio.to_thread.run_sync(self._share, {names[0]: photo, names[1]: video})
        except OSError as error:
            _log.warning("job %d: no links to its files: %s", job_id, error.strerror)
            return None
        links = FileLinks(*(f"{self._public_url}{PATH}/{self._signature(name)}/{name}" for name in names))
        if self._works is not True or self._is_old():
            await self._try(links.photo)
        return links if self._works else None

    def find(self, signature: str, name: str) -> Path | None:
        """Return the file of a link; None if the link is wrong or has ended."""
        if not hmac.compare_digest(signature.encode(), self._signature(name).encode()):
            return None
        match = _NAME.fullmatch(name)
        return self._folder / name if match is not None and int(match[1]) > self._clock() else None

    def stop_if_at_fault(self, message: str) -> bool:
        """Make no links for a while if a failure seems to be theirs; returns whether it does."""
        if self._public_url is None or not any(word in message.lower() for word in _LINK_WORDS):
            return False
        self._set_works(works=False, why="the service could not fetch a file")
        return True

    async def drop(self, job_id: int) -> None:
        """Remove the files of a job."""
        if self._public_url is None:
            return
        await self._remove(lambda name: name.startswith(f"{job_id}-"))

    async def sweep(self) -> None:
        """Remove the files whose links have ended."""
        now = self._clock()

        def has_ended(name: str) -> bool:
            match = _NAME.fullmatch(name)
            return match is None or int(match[1]) <= now

        await self._remove(has_ended)

    async def _remove(self, is_meant: Callable[[str], bool]) -> None:
        def remove(paths: Iterable[Path]) -> None:
            for path in paths:
                if is_meant(path.name):
                    path.unlink(missing_ok=True)

        try:
            await anyio.to_thread.run_sync(remove, self._folder.glob("*"))
        except OSError as error:
            _log.warning("linked files can't be removed: %s", error.strerror)

    def _share(self, files: dict[str, Path]) -> None:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        for name, file in files.items():
            os.link(file, self._folder / name)

    def _signature(self, name: str) -> str:
        return hmac.new(self._key, name.encode(), hashlib.sha256).hexdigest()

    def _is_old(self) -> bool:
        return self._monotonic() - self._tried_at > RETRY_SECONDS

    async def _try(self, link: str) -> None:
        """Find out whether a link works, as far as that can be seen from here."""
        try:
            async with asyncio.timeout(_TRY_SECONDS):
                statuses = [await self._status_of(link) for _ in range(TRIES)]
        except (httpx.HTTPError, TimeoutError) as error:
            self._set_works(works=False, why=f"PUBLIC_URL can't be reached ({type(error).__name__})")
        else:
            wrong = [status for status in statuses if status != httpx.codes.OK]
            self._set_works(works=not wrong, why=f"PUBLIC_URL answers {', '.join(map(str, wrong))}")

    async def _status_of(self, link: str) -> int:
        """Ask for a link on a connection of its own, as balancers may choose by connections."""
        response = await self._client.head(link, follow_redirects=False, headers={"Connection": "close"})
        return response.status_code

    def _set_works(self, *, works: bool, why: str) -> None:
        if not works and self._works is not False:
            _log.warning("files go in the requests instead of by links: %s", why)
        elif works and self._works is False:
            _log.warning("links work again")
        self._works, self._tried_at = works, self._monotonic()
