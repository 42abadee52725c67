"""Fetches results from links that the service returns.

The hosts are strangers: no key is sent to them, and no private address is contacted.
"""

import asyncio
from contextlib import suppress
from pathlib import Path

import anyio
import httpx

from chat.http_clients import UNCOMPRESSED, is_compressed
from domain.timeouts import HttpTimeout
from jobs.aimlapi.public_address import PrivateAddressError, Resolve, public_addresses, system_resolver
from storage.disk_space import require_room

MAX_BYTES = 256 * 1024 * 1024
MAX_REDIRECTS = 5
_EXPIRED = {401, 403, 404, 410}
"""Statuses that hosts give for links that have expired."""


class FetchError(Exception):
    """The result can't be fetched; the text is for the log.

    FetchError
    ├── LinkExpiredError        polling the generation again may give a fresh link
    ├── ResultUnavailableError  a temporary failure: try again
    ├── ResultTooLargeError     more than the bot fetches: permanent, but the link works
    └── ResultRefusedError      a link that no result can have: permanent
    """


class LinkExpiredError(FetchError):
    """The link no longer works."""


class ResultUnavailableError(FetchError):
    """The host or the network failed; it may work later."""


class ResultTooLargeError(FetchError):
    """The result is larger than MAX_BYTES."""


class ResultRefusedError(FetchError):
    """The link leads to something that can't be a result."""


class ResultFetcher:
    """Fetches results. The origin of the API may have a private address, since the operator has chosen it."""

    def __init__(
        self,
        client: httpx.AsyncClient,
        *,
        api_url: str,
        timeout: HttpTimeout,
        resolve: Resolve = system_resolver,
    ) -> None:
        self._client = client
        self._trusted_origin = _origin(httpx.URL(api_url))
        self._timeout = timeout
        self._phases = httpx.Timeout(**timeout.phases)
        self._resolve = resolve

    async def fetch(self, link: str, target: Path) -> None:
        """Download the result to `target`, which appears only when it is complete.

        Raises FetchError, and OSError if the disk is full, or would be nearly full.
        """
        part = target.with_suffix(".part")
        try:
            async with asyncio.timeout(self._timeout.total):
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
            location = await self._get(url, part)
            if location is None:
                return
            url = url.join(location)
        raise ResultRefusedError("too many redirects")

    async def _get(self, url: httpx.URL, part: Path) -> str | None:
        """Save the content of the URL and return None, or return where it redirects to."""
        if url.scheme not in {"http", "https"} or not url.host or not 0 < (url.port or 80) < 2**16:
            raise ResultRefusedError("the link is no web address")
        if _origin(url) == self._trusted_origin:
            return await self._save_response(self._client.build_request("GET", url, timeout=self._phases), part)
        *addresses, last = await self._addresses(url.host)
        for address in addresses:
            with suppress(httpx.ConnectError, httpx.ConnectTimeout):
                return await self._save_response(self._request_to(address, url), part)
        return await self._save_response(self._request_to(last, url), part)

    async def _addresses(self, host: str) -> list[str]:
        """Return the public addresses of a host, at least one; raises FetchError."""
        try:
            addresses = await public_addresses(host, self._resolve)
        except (OSError, UnicodeError):  # the latter for names that no host can have
            addresses = []
        except PrivateAddressError:
            raise ResultRefusedError("the link leads to a private address") from None
        if not addresses:
            raise ResultUnavailableError("the link's host can't be found")
        return addresses

    def _request_to(self, address: str, url: httpx.URL) -> httpx.Request:
        """Connect to the address that was checked: looking the name up again could give another one."""
        return self._client.build_request(
            "GET",
            url.copy_with(host=address),
            headers=UNCOMPRESSED | {"Host": url.netloc.decode("ascii")},
            extensions={"sni_hostname": url.raw_host.decode("ascii")},
            timeout=self._phases,
        )

    async def _save_response(self, request: httpx.Request, part: Path) -> str | None:
        response = await self._client.send(request, stream=True, follow_redirects=False)
        try:
            if response.has_redirect_location:
                return response.headers["Location"]
            await _save(response, part)
        finally:
            await response.aclose()
        return None


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


async def _save(response: httpx.Response, part: Path) -> None:
    if response.status_code in _EXPIRED:
        raise LinkExpiredError(f"the link answered {response.status_code}")
    if response.status_code != httpx.codes.OK:
        raise ResultUnavailableError(f"the link answered {response.status_code}")
    if is_compressed(response):
        raise ResultUnavailableError("the result is compressed, which nobody has asked for")
    length = response.headers.get("Content-Length", "")
    await require_room(part.parent, min(int(length), MAX_BYTES) if length.isdecimal() else 0)
    written = 0
    async with await anyio.open_file(part, "wb") as out:
        async for chunk in response.aiter_bytes():
            written += len(chunk)
            if written > MAX_BYTES:
                raise ResultTooLargeError(f"larger than {MAX_BYTES} bytes")
            await out.write(chunk)
    if written == 0:
        raise ResultUnavailableError("the result is empty")
