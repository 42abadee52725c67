import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Scope

from sandbox.faults import (
    FakeResponse,
    Fault,
    FaultMiddleware,
    Faults,
    cut_short,
    dripping,
    dropped,
    held,
    lost_response,
    server_error,
    slow,
    too_many_requests,
)
from sandbox.serving import serve
from sandbox.tls import tls_context


def target_of(scope: Scope) -> str:
    """Return the path."""
    return str(scope["path"]).strip("/")


@dataclass
class Counter:
    """A server that counts the requests that took effect, behind the middleware."""

    faults: Faults = field(default_factory=Faults)
    effects: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        routes = [Route("/{name}", self.add, methods=["POST"])]
        self.app = FaultMiddleware(Starlette(routes=routes), self.faults, target_of=target_of)

    async def add(self, request: Request) -> PlainTextResponse:
        """Take effect."""
        self.effects.append(await request.body())
        return PlainTextResponse(f"effect {len(self.effects)}")


@pytest.fixture
def counter() -> Counter:
    """A new counter."""
    return Counter()


@pytest.fixture
async def client(counter: Counter) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the served counter."""
    async with (
        serve(counter.app) as url,
        httpx.AsyncClient(base_url=url, timeout=5, verify=tls_context()) as client,
    ):
        yield client


async def test_fault_is_applied_to_its_target_only(counter: Counter, client: httpx.AsyncClient) -> None:
    """Requests for other targets pass."""
    counter.faults.add("a", server_error(503))
    assert (await client.post("/b")).status_code == 200
    assert (await client.post("/a")).status_code == 503


async def test_fault_for_any_target_is_applied_to_the_first(counter: Counter, client: httpx.AsyncClient) -> None:
    """A fault for `*` is applied to the first request."""
    counter.faults.add("*", server_error(503))
    assert (await client.post("/a")).status_code == 503
    assert (await client.post("/b")).status_code == 200


async def test_faults_are_applied_in_order_and_number(counter: Counter, client: httpx.AsyncClient) -> None:
    """The oldest fault comes first, each as many times as it was added for."""
    counter.faults.add("a", server_error(500), times=2)
    counter.faults.add("a", server_error(502))
    assert [(await client.post("/a")).status_code for _ in range(4)] == [500, 500, 502, 200]
    assert [target for target, _ in counter.faults.applied] == ["a", "a", "a"]


async def test_fault_without_a_number_lasts_until_cleared(counter: Counter, client: httpx.AsyncClient) -> None:
    """With times=None a fault stays until it is cleared; clearing one target leaves the others."""
    counter.faults.add("a", server_error(500), times=None)
    counter.faults.add("b", server_error(500))
    assert [(await client.post("/a")).status_code for _ in range(3)] == [500, 500, 500]
    counter.faults.clear("a")
    assert (await client.post("/a")).status_code == 200
    assert (await client.post("/b")).status_code == 500


async def test_fake_response_leaves_no_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """The request is not handled, even one with a large body."""
    counter.faults.add("a", too_many_requests(7, {"message": "slow down"}))
    response = await client.post("/a", content=bytes(1_000_000))
    assert (response.status_code, response.headers["retry-after"], response.json()) == (
        429,
        "7",
        {"message": "slow down"},
    )
    assert counter.effects == []
    assert (await client.post("/a")).text == "effect 1"


async def test_server_error_is_a_page_of_a_proxy(counter: Counter, client: httpx.AsyncClient) -> None:
    """It is HTML, and may have a status outside the standard."""
    counter.faults.add("a", server_error(520))
    response = await client.post("/a")
    assert (response.status_code, response.headers["content-type"]) == (520, "text/html; charset=utf-8")


async def test_bytes_are_sent_unchanged(counter: Counter, client: httpx.AsyncClient) -> None:
    """So are the headers of a fake response."""
    counter.faults.add("a", Fault(FakeResponse(200, b"{not json", {"content-type": "application/json"})))
    response = await client.post("/a")
    assert (response.content, response.headers["content-type"]) == (b"{not json", "application/json")


async def test_fake_response_after_the_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """With `after` the request is handled, and then gets the fake response."""
    counter.faults.add("a", Fault(FakeResponse(504, "late"), after=True))
    assert (await client.post("/a")).status_code == 504
    assert len(counter.effects) == 1


async def test_dropped_request_is_reset_without_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """The client sees a reset connection, and nothing happened."""
    counter.faults.add("a", dropped())
    with pytest.raises(httpx.ReadError):  # an orderly close would raise RemoteProtocolError
        await client.post("/a")
    assert counter.effects == []
    assert (await client.post("/a")).status_code == 200


async def test_lost_response_comes_after_the_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """The client sees a reset connection although the request was handled."""
    counter.faults.add("a", lost_response())
    with pytest.raises(httpx.ReadError):
        await client.post("/a", content=b"paid")
    assert counter.effects == [b"paid"]


async def test_cut_body_has_real_headers_and_ends_early(counter: Counter, client: httpx.AsyncClient) -> None:
    """The client gets the real status and length, some bytes, and then the end of the connection."""
    counter.faults.add("a", cut_short(3))
    async with client.stream("POST", "/a") as response:
        assert (response.status_code, response.headers["content-length"]) == (200, str(len("effect 1")))
        with pytest.raises(httpx.RemoteProtocolError):
            await response.aread()
        assert response.num_bytes_downloaded == 3


async def test_dripping_body_is_real_and_slow(counter: Counter, client: httpx.AsyncClient) -> None:
    """The headers come at once and the body byte by byte, until its end or until the client disconnects."""
    counter.faults.add("a", dripping(0.01))
    async with client.stream("POST", "/a") as response:
        assert response.status_code == 200
        assert [part async for part in response.aiter_raw()] == [bytes([byte]) for byte in b"effect 1"]

    counter.faults.add("a", dripping(60))
    async with client.stream("POST", "/a") as response:
        assert await anext(response.aiter_raw()) == b"e"
    assert (await client.post("/a")).text == "effect 3"


async def test_held_request_takes_effect_before_its_response(counter: Counter, client: httpx.AsyncClient) -> None:
    """The response is sent when the event is set, and not before."""
    let_go, handled = asyncio.Event(), asyncio.Event()

    async def note(_target: str) -> None:
        handled.set()

    counter.app.on_response.append(note)
    counter.faults.add("a", held(let_go))
    request = asyncio.create_task(client.post("/a"))
    await handled.wait()
    assert counter.effects == [b""]
    assert not request.done()
    let_go.set()
    assert (await request).text == "effect 1"


async def test_request_of_a_disconnected_client_is_not_handled(
    counter: Counter, client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    """If the client gives up while a fault delays the request, it has no effect, and no error is logged."""
    let_go = asyncio.Event()
    counter.faults.add("a", Fault(hold=let_go))
    with pytest.raises(httpx.ReadTimeout):
        await client.post("/a", content=b"given up", timeout=0.05)
    await client.post("/b", content=b"one")  # by now the server has seen the other connection end
    let_go.set()
    await client.post("/b", content=b"two")
    assert counter.effects == [b"one", b"two"]
    assert caplog.records == []


async def test_slow_response_is_the_real_one(counter: Counter, client: httpx.AsyncClient) -> None:
    """The request takes effect at once; an impatient client misses only the response."""
    counter.faults.add("a", slow(0.05))
    assert (await client.post("/a")).text == "effect 1"
    counter.faults.add("a", slow(60))
    with pytest.raises(httpx.ReadTimeout):
        await client.post("/a", timeout=0.05)
    assert len(counter.effects) == 2


async def test_hooks_run_before_the_effect_and_the_response(counter: Counter, client: httpx.AsyncClient) -> None:
    """`on_request` runs before the effect, `on_response` after it while the client still waits."""
    seen: list[tuple[str, str, int]] = []

    async def before(target: str) -> None:
        seen.append(("before", target, len(counter.effects)))

    async def after(target: str) -> None:
        seen.append(("after", target, len(counter.effects)))

    counter.app.on_request.append(before)
    counter.app.on_response.append(after)
    await client.post("/a")
    assert seen == [("before", "a", 0), ("after", "a", 1)]
