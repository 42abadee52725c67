import asyncio
import gzip
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from domain.options import Mode, Options
from domain.timeouts import TIMEOUTS
from jobs.aimlapi.client import AnimateService
from jobs.aimlapi.download import (
    MAX_REDIRECTS,
    FetchError,
    LinkExpiredError,
    ResultFetcher,
    ResultRefusedError,
    ResultTooLargeError,
    ResultUnavailableError,
)
from jobs.aimlapi.responses import Completed
from sandbox import samples
from sandbox.aimlapi import AimlApi
from sandbox.faults import FakeResponse, Fault, cut_short, dropped, lost_response, server_error
from sandbox.serving import serve

RESULT = bytes(range(256)) * 2000


@dataclass
class Host:
    """Serves results: `/result`, `/empty`, `/endless`, and `/to/<n>`, which redirects n times before the result."""

    url: str = ""
    asked: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def other_name(self) -> str:
        """The same host under the name that is not trusted."""
        return self.url.replace("127.0.0.1", "localhost")

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/to/{left:int}", self._redirect),
                Route("/away", self._away),
                Route("/{name}", self._result),
            ]
        )

    async def _redirect(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        left = request.path_params["left"]
        return RedirectResponse(f"/to/{left - 1}" if left > 1 else "/result")

    async def _away(self, request: Request) -> Response:
        return RedirectResponse(request.query_params["to"])

    async def _result(self, request: Request) -> Response:
        self.asked.append(request.url.path)
        self.names.append(request.headers["Host"])
        if request.path_params["name"] == "endless":
            return StreamingResponse(self._endless())
        return Response(b"" if request.path_params["name"] == "empty" else RESULT)

    async def _endless(self) -> AsyncIterator[bytes]:
        try:
            while True:
                yield RESULT
                await asyncio.sleep(0)
        finally:
            self.hung_up.set()


@pytest.fixture
async def host() -> AsyncIterator[Host]:
    host = Host()
    async with serve(host.app()) as host.url:
        yield host


@pytest.fixture
def fetcher(client: httpx.AsyncClient, host: Host) -> ResultFetcher:
    """Trusts the host by its address, not by its name."""
    return _fetcher(client, host)


def _fetcher(
    client: httpx.AsyncClient, host: Host, *, seconds: float = TIMEOUTS.service.result.total
) -> ResultFetcher:
    timeout = replace(TIMEOUTS.service.result, total=seconds)
    return ResultFetcher(client, api_url=host.url, timeout=timeout)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "job" / "result"


@pytest.fixture(autouse=True)
def folder(target: Path) -> Path:
    target.parent.mkdir()
    return target.parent


def _content(file: Path) -> bytes:
    return file.read_bytes()


async def _refused(fetcher: ResultFetcher, link: str, target: Path) -> FetchError:
    """Return how fetching fails; nothing may be left of it."""
    with pytest.raises(FetchError) as caught:
        await fetcher.fetch(link, target)
    assert list(target.parent.iterdir()) == []
    return caught.value


@pytest.fixture
async def link(api: AimlApi, client: httpx.AsyncClient, tmp_path: Path) -> str:
    """The link to a result at the AI/ML API's stand-in."""
    api.result_bytes = RESULT
    photo, video = tmp_path / "photo.jpg", tmp_path / "video.mp4"
    photo.write_bytes(samples.photo(240, 320))
    video.write_bytes(samples.motion(2.0, 240, 320, frame_rate=8, sound=False))
    service = AnimateService(client, base_url=api.url, key=api.key, timeouts=TIMEOUTS.service)
    submitted = await service.submit(Mode.MOVE, Options(), photo=photo, video=video, request_id="job-1-1")
    generation_id = submitted.generation_id
    await api.finish(generation_id)
    completed = await service.poll(generation_id)
    assert isinstance(completed, Completed)
    return completed.url


@pytest.fixture
def at_api(api: AimlApi, client: httpx.AsyncClient) -> ResultFetcher:
    return ResultFetcher(client, api_url=api.url, timeout=TIMEOUTS.service.result)


async def test_result_appears_when_it_is_complete(fetcher: ResultFetcher, host: Host, target: Path) -> None:
    """Byte for byte, with no other file beside it."""
    await fetcher.fetch(f"{host.url}/result", target)

    assert _content(target) == RESULT
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("redirects", [1, MAX_REDIRECTS])
async def test_redirects_are_followed(fetcher: ResultFetcher, host: Host, target: Path, redirects: int) -> None:
    """Hosts of results redirect to others."""
    await fetcher.fetch(f"{host.url}/to/{redirects}", target)

    assert _content(target) == RESULT


async def test_redirects_are_limited(fetcher: ResultFetcher, host: Host, target: Path) -> None:
    """One redirect more than the limit is refused."""
    error = await _refused(fetcher, f"{host.url}/to/{MAX_REDIRECTS + 1}", target)

    assert isinstance(error, ResultRefusedError)
    assert "/result" not in host.asked


@pytest.mark.parametrize("name", ["localhost", "127.0.0.2", "[::1]", "10.0.0.1", "169.254.169.254", "0.0.0.0"])  # noqa: S104 - an address to refuse, not one to listen on
@pytest.mark.parametrize("way", ["http://{name}/result", "{host}/away?to=http://{name}/result"])
async def test_private_addresses_are_refused(
    fetcher: ResultFetcher, host: Host, target: Path, name: str, way: str
) -> None:
    """A link can't make the bot call its own machine or network, not by a redirect either."""
    error = await _refused(fetcher, way.format(host=host.url, name=name), target)

    assert isinstance(error, ResultRefusedError)


async def test_private_name_is_refused_before_any_request(fetcher: ResultFetcher, host: Host, target: Path) -> None:
    """Not a byte is sent to an address that isn't public, even if there is a result."""
    error = await _refused(fetcher, f"{host.other_name}/result", target)

    assert isinstance(error, ResultRefusedError)
    assert host.asked == []


async def test_api_host_on_another_port_is_not_trusted(fetcher: ResultFetcher, host: Host, target: Path) -> None:
    """Only the API's own origin is: what else listens on its machine is the operator's."""
    async with serve(host.app()) as neighbour:
        error = await _refused(fetcher, f"{neighbour}/result", target)

    assert isinstance(error, ResultRefusedError)
    assert host.asked == []


async def test_name_is_resolved_once_for_check_and_connection(
    client: httpx.AsyncClient, host: Host, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection goes to the address that was checked: a second look-up could give another."""
    monkeypatch.setattr("jobs.aimlapi.public_address.is_public", lambda address: address == "127.0.0.1")
    asked = []

    async def resolve(name: str) -> list[str]:
        asked.append(name)
        return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

    link = host.url.replace("127.0.0.1", "cdn.example")
    fetcher = ResultFetcher(client, api_url="http://api.example", timeout=TIMEOUTS.service.result, resolve=resolve)
    await fetcher.fetch(f"{link}/result", target)

    assert _content(target) == RESULT
    assert asked == ["cdn.example"]
    assert host.names == [link.removeprefix("http://")]


async def test_second_address_is_tried_where_the_first_is_dead(
    client: httpx.AsyncClient, host: Host, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine without IPv6 uses IPv4."""
    monkeypatch.setattr("jobs.aimlapi.public_address.is_public", lambda _address: True)

    async def resolve(_name: str) -> list[str]:
        return ["127.0.0.2", "127.0.0.1"]

    link = host.url.replace("127.0.0.1", "cdn.example")
    fetcher = ResultFetcher(client, api_url="http://api.example", timeout=TIMEOUTS.service.result, resolve=resolve)
    await fetcher.fetch(f"{link}/result", target)

    assert _content(target) == RESULT


async def test_api_host_is_trusted(client: httpx.AsyncClient, host: Host, target: Path) -> None:
    """The operator has chosen it, whatever its address is: a proxy on the same machine, for example."""
    await ResultFetcher(client, api_url=host.other_name, timeout=TIMEOUTS.service.result).fetch(
        f"{host.other_name}/result", target
    )

    assert _content(target) == RESULT


@pytest.mark.parametrize(
    "link",
    [
        "ftp://cdn.example/x",
        "file:///etc/passwd",
        "data:video/mp4;base64,AAAA",
        "http://",
        "http:///result",
        "http://[::1",
        "nonsense",
        "",
        "http://a\x00b/",
        "http://127.0.0.1:99999999/result",
    ],
)
async def test_link_that_is_no_web_address_is_refused(fetcher: ResultFetcher, target: Path, link: str) -> None:
    """Trying again wouldn't change it."""
    assert isinstance(await _refused(fetcher, link, target), ResultRefusedError)


@pytest.mark.parametrize("link", ["http://no-such-host.invalid/x", f"http://{'a' * 64}.example/x", "http://a..b/x"])
async def test_unknown_host_is_temporary(fetcher: ResultFetcher, target: Path, link: str) -> None:
    """Name servers fail sometimes."""
    assert isinstance(await _refused(fetcher, link, target), ResultUnavailableError)


async def test_result_that_is_too_large_is_cut_off(
    client: httpx.AsyncClient, host: Host, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An endless body doesn't fill the disk: the bot closes the connection."""
    monkeypatch.setattr("jobs.aimlapi.download.MAX_BYTES", 3 * len(RESULT))
    fetcher = _fetcher(client, host, seconds=2)  # should the limit fail, the disk isn't filled

    error = await _refused(fetcher, f"{host.url}/endless", target)

    assert isinstance(error, ResultTooLargeError)
    async with asyncio.timeout(5):
        await host.hung_up.wait()


async def test_empty_result_is_temporary(fetcher: ResultFetcher, host: Host, target: Path) -> None:
    """The file may be there soon."""
    assert isinstance(await _refused(fetcher, f"{host.url}/empty", target), ResultUnavailableError)


async def test_download_is_limited_in_time(client: httpx.AsyncClient, host: Host, target: Path) -> None:
    """A slow host doesn't hold a step for ever."""
    fetcher = _fetcher(client, host, seconds=0.2)

    assert isinstance(await _refused(fetcher, f"{host.url}/endless", target), ResultUnavailableError)


async def test_key_is_not_sent_to_the_host_of_results(
    at_api: ResultFetcher, api: AimlApi, link: str, target: Path
) -> None:
    """A result is fetched like any file on the web."""
    await at_api.fetch(link, target)

    assert _content(target) == RESULT
    assert api.leaks == []


@pytest.mark.parametrize("status", [401, 403, 404, 410])
async def test_refused_link_has_expired(
    at_api: ResultFetcher, api: AimlApi, link: str, target: Path, status: int
) -> None:
    """A poll may give a fresh one."""
    api.results_gone = status

    assert isinstance(await _refused(at_api, link, target), LinkExpiredError)


@pytest.mark.parametrize(
    "fault",
    [
        cut_short(1000),
        cut_short(0),
        dropped(),
        lost_response(),
        server_error(503),
        Fault(FakeResponse(206, RESULT)),
        Fault(FakeResponse(304, b"")),
        Fault(FakeResponse(200, RESULT, {"Content-Encoding": "gzip"})),
        Fault(FakeResponse(200, gzip.compress(RESULT), {"Content-Encoding": "gzip"})),
    ],
    ids=["cut short", "cut at once", "dropped", "lost", "503", "partial", "not modified", "no gzip", "gzip"],
)
async def test_broken_download_is_temporary(
    at_api: ResultFetcher, api: AimlApi, link: str, target: Path, fault: Fault
) -> None:
    """Nothing is left of half a result, and it is tried again."""
    api.faults.add("result", fault)

    assert isinstance(await _refused(at_api, link, target), ResultUnavailableError)
    await at_api.fetch(link, target)
    assert _content(target) == RESULT


@pytest.mark.parametrize("location", ["ftp://cdn.example/x", "mailto:x"])
async def test_redirect_to_no_web_address_is_refused(
    at_api: ResultFetcher, api: AimlApi, link: str, target: Path, location: str
) -> None:
    """A redirect may lead only where a link may lead."""
    api.faults.add("result", Fault(FakeResponse(302, b"", {"Location": location})))

    assert isinstance(await _refused(at_api, link, target), ResultRefusedError)
