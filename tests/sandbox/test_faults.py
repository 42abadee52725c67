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


def target_of(scope: Scope) -> str:
    """Take the path for the target."""
    return str(scope["path"]).strip("/")


@dataclass
class Counter:
    """A server that counts what took effect, behind the middleware."""

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
    """Make a counter for one test."""
    return Counter()


@pytest.fixture
async def client(counter: Counter) -> AsyncIterator[httpx.AsyncClient]:
    """Serve the counter and connect to it."""
    async with serve(counter.app) as url, httpx.AsyncClient(base_url=url, timeout=5) as client:
        yield client


async def test_a_fault_strikes_its_target_only(counter: Counter, client: httpx.AsyncClient) -> None:
    """Requests for other targets go through while a fault waits for its own."""
    counter.faults.add("a", server_error(503))
    assert (await client.post("/b")).status_code == 200
    assert (await client.post("/a")).status_code == 503


async def test_the_star_strikes_any_target(counter: Counter, client: httpx.AsyncClient) -> None:
    """A fault for `*` strikes whatever comes first."""
    counter.faults.add("*", server_error(503))
    assert (await client.post("/a")).status_code == 503
    assert (await client.post("/b")).status_code == 200


async def test_faults_strike_in_order_and_as_often_as_told(counter: Counter, client: httpx.AsyncClient) -> None:
    """The oldest fault goes first, each as many times as it was added for."""
    counter.faults.add("a", server_error(500), times=2)
    counter.faults.add("a", server_error(502))
    assert [(await client.post("/a")).status_code for _ in range(4)] == [500, 500, 502, 200]
    assert [target for target, _ in counter.faults.applied] == ["a", "a", "a"]


async def test_a_fault_without_end_strikes_until_cleared(counter: Counter, client: httpx.AsyncClient) -> None:
    """With times=None a fault stays until it is cleared, and clearing one target leaves the others."""
    counter.faults.add("a", server_error(500), times=None)
    counter.faults.add("b", server_error(500))
    assert [(await client.post("/a")).status_code for _ in range(3)] == [500, 500, 500]
    counter.faults.clear("a")
    assert (await client.post("/a")).status_code == 200
    assert (await client.post("/b")).status_code == 500


async def test_an_answer_instead_leaves_no_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """A fault that answers first keeps the request from being handled, even one with a large body."""
    counter.faults.add("a", too_many_requests(7, {"message": "slow down"}))
    answer = await client.post("/a", content=bytes(1_000_000))
    assert (answer.status_code, answer.headers["retry-after"], answer.json()) == (
        429,
        "7",
        {"message": "slow down"},
    )
    assert counter.effects == []
    assert (await client.post("/a")).text == "effect 1"


async def test_a_server_error_looks_like_a_proxy_s_page(counter: Counter, client: httpx.AsyncClient) -> None:
    """The common 5xx is HTML, and may have a status outside the standard."""
    counter.faults.add("a", server_error(520))
    answer = await client.post("/a")
    assert (answer.status_code, answer.headers["content-type"]) == (520, "text/html; charset=utf-8")


async def test_bytes_are_sent_as_they_are(counter: Counter, client: httpx.AsyncClient) -> None:
    """An answer's bytes and headers are not touched."""
    counter.faults.add("a", Fault(FakeResponse(200, b"{not json", {"content-type": "application/json"})))
    answer = await client.post("/a")
    assert (answer.content, answer.headers["content-type"]) == (b"{not json", "application/json")


async def test_an_answer_after_comes_with_the_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """With `after` the request is handled and then answered wrongly."""
    counter.faults.add("a", Fault(FakeResponse(504, "late"), after=True))
    assert (await client.post("/a")).status_code == 504
    assert len(counter.effects) == 1


async def test_a_dropped_request_is_reset_without_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """The client sees a reset connection, and nothing happened."""
    counter.faults.add("a", dropped())
    with pytest.raises(httpx.ReadError):  # an orderly end would be a RemoteProtocolError
        await client.post("/a")
    assert counter.effects == []
    assert (await client.post("/a")).status_code == 200


async def test_a_lost_answer_comes_with_the_effect(counter: Counter, client: httpx.AsyncClient) -> None:
    """The client sees a reset connection although the request was handled."""
    counter.faults.add("a", lost_response())
    with pytest.raises(httpx.ReadError):
        await client.post("/a", content=b"paid")
    assert counter.effects == [b"paid"]


async def test_a_cut_body_has_true_headers_and_ends_early(counter: Counter, client: httpx.AsyncClient) -> None:
    """The client gets the true status and length, some bytes, and then an end that came too soon."""
    counter.faults.add("a", cut_short(3))
    async with client.stream("POST", "/a") as answer:
        assert (answer.status_code, answer.headers["content-length"]) == (200, str(len("effect 1")))
        with pytest.raises(httpx.RemoteProtocolError):
            await answer.aread()
        assert answer.num_bytes_downloaded == 3


async def test_a_dripping_body_is_true_and_slow(counter: Counter, client: httpx.AsyncClient) -> None:
    """The headers come at once and the body byte by byte, until it is whole or the client has had enough."""
    counter.faults.add("a", dripping(0.01))
    async with client.stream("POST", "/a") as answer:
        assert answer.status_code == 200
        assert [part async for part in answer.aiter_raw()] == [bytes([byte]) for byte in b"effect 1"]

    counter.faults.add("a", dripping(60))
    async with client.stream("POST", "/a") as answer:
        assert await anext(answer.aiter_raw()) == b"e"
    assert (await client.post("/a")).text == "effect 3"


async def test_a_held_request_takes_effect_and_answers_when_let_go(
    counter: Counter, client: httpx.AsyncClient
) -> None:
    """A held answer leaves when its event is set, and not before."""
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


async def test_a_request_held_before_is_not_handled_when_the_client_hung_up(
    counter: Counter, client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    """A client that gave up waiting leaves no effect behind, and no error in the log."""
    let_go = asyncio.Event()
    counter.faults.add("a", Fault(hold=let_go))
    with pytest.raises(httpx.ReadTimeout):
        await client.post("/a", content=b"given up", timeout=0.05)
    await client.post("/b", content=b"one")  # by now the server has seen the other connection end
    let_go.set()
    await client.post("/b", content=b"two")
    assert counter.effects == [b"one", b"two"]
    assert caplog.records == []


async def test_a_slow_answer_is_the_true_one(counter: Counter, client: httpx.AsyncClient) -> None:
    """A slow request takes effect at once; a client without patience loses only the answer."""
    counter.faults.add("a", slow(0.05))
    assert (await client.post("/a")).text == "effect 1"
    counter.faults.add("a", slow(60))
    with pytest.raises(httpx.ReadTimeout):
        await client.post("/a", timeout=0.05)
    assert len(counter.effects) == 2


async def test_hooks_are_called_before_the_effect_and_before_the_answer(
    counter: Counter, client: httpx.AsyncClient
) -> None:
    """`on_request` sees no effect yet; `on_response` sees the effect while the client still waits."""
    seen: list[tuple[str, str, int]] = []

    async def before(target: str) -> None:
        seen.append(("before", target, len(counter.effects)))

    async def after(target: str) -> None:
        seen.append(("after", target, len(counter.effects)))

    counter.app.on_request.append(before)
    counter.app.on_response.append(after)
    await client.post("/a")
    assert seen == [("before", "a", 0), ("after", "a", 1)]
