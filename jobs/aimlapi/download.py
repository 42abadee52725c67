"""Fetching a result: a stranger's link, so no key goes along and no private address is asked.

FetchError
├── LinkExpiredError        a look at the generation may give a new link
├── ResultUnavailableError  a passing trouble: try again
└── ResultRefusedError      too large, or a link to where no result can be
"""

import asyncio
import ipaddress
import socket
from pathlib import Path

import anyio
import httpx

MAX_BYTES = 256 * 1024 * 1024
MAX_REDIRECTS = 5
_TIMEOUT = httpx.Timeout(30)
_SECONDS = 600
_EXPIRED = {401, 403, 404, 410}


class FetchError(Exception):
    """The result can't be had; the text is for the log."""


class LinkExpiredError(FetchError):
    """The link is no longer good."""


class ResultUnavailableError(FetchError):
    """The host or the network is in trouble."""


class ResultRefusedError(FetchError):
    """It isn't, or can't be, a result."""


class ResultFetcher:
    """Fetches results. The API's own host is trusted, whatever its address: the operator has chosen it."""

    def __init__(self, client: httpx.AsyncClient, *, api_url: str) -> None:
        self._client = client
        self._trusted_host = httpx.URL(api_url).host

    async def fetch(self, link: str, target: Path) -> None:
        """Stream the result to `target`, which is there only when it is complete. Raises FetchError."""
        part = target.with_suffix(".part")
        try:
            async with asyncio.timeout(_SECONDS):
                await self._follow(httpx.URL(link), part)
            part.replace(target)
        except httpx.InvalidURL:
            raise ResultRefusedError("the link is no web address") from None
        except (httpx.HTTPError, TimeoutError) as error:
            raise ResultUnavailableError(f"the download broke: {type(error).__name__}") from None
        finally:
            part.unlink(missing_ok=True)

    async def _follow(self, url: httpx.URL, part: Path) -> None:
        for _ in range(MAX_REDIRECTS + 1):
            await self._check(url)
            async with self._client.stream("GET", url, timeout=_TIMEOUT, follow_redirects=False) as answer:
                if not answer.has_redirect_location:
                    await _save(answer, part)
                    return
                url = url.join(answer.headers["Location"])
        raise ResultRefusedError("too many redirects")

    async def _check(self, url: httpx.URL) -> None:
        if url.scheme not in {"http", "https"} or not url.host or not 0 < (url.port or 80) < 2**16:
            raise ResultRefusedError("the link is no web address")
        if url.host == self._trusted_host:
            return
        try:
            found = await asyncio.get_running_loop().getaddrinfo(url.host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):  # the latter for names that no host can have
            raise ResultUnavailableError("the link's host can't be found") from None
        if not all(ipaddress.ip_address(address[4][0]).is_global for address in found):
            raise ResultRefusedError("the link leads to a private address")


async def _save(answer: httpx.Response, part: Path) -> None:
    if answer.status_code in _EXPIRED:
        raise LinkExpiredError(f"the link answered {answer.status_code}")
    if answer.status_code != httpx.codes.OK:
        raise ResultUnavailableError(f"the link answered {answer.status_code}")
    written = 0
    async with await anyio.open_file(part, "wb") as out:
        async for chunk in answer.aiter_bytes():
            written += len(chunk)
            if written > MAX_BYTES:
                raise ResultRefusedError(f"larger than {MAX_BYTES} bytes")
            await out.write(chunk)
    if written == 0:
        raise ResultUnavailableError("the result is empty")
