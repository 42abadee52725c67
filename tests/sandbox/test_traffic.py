from pathlib import Path

import httpx
import pytest

from sandbox import aimlapi, samples
from sandbox.faults import dropped
from sandbox.telegram import World, serve_telegram
from sandbox.tls import tls_context
from sandbox.traffic import EXCERPT, Traffic


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "files")


@pytest.fixture
def traffic() -> Traffic:
    return Traffic()


async def test_call_is_recorded_with_parameters_and_response(world: World, traffic: Traffic) -> None:
    """The method, its parameters, the status, the beginning of the response, and the duration."""
    async with (
        serve_telegram(world, traffic=traffic) as telegram,
        httpx.AsyncClient(verify=tls_context()) as client,
    ):
        await client.post(f"{telegram.base_url}{world.bot.token}/getChat", json={"chat_id": 7})
    (exchange,) = traffic.exchanges
    assert (exchange.side, exchange.target, exchange.status) == ("telegram", "getChat", 400)
    assert exchange.parameters == {"chat_id": 7}
    assert b"chat not found" in exchange.response
    assert exchange.seconds is not None


async def test_recorded_traffic_has_no_token(world: World, traffic: Traffic) -> None:
    """A request's URL contains it, so no URL is kept."""
    async with (
        serve_telegram(world, traffic=traffic) as telegram,
        httpx.AsyncClient(verify=tls_context()) as client,
    ):
        await client.get(f"{telegram.base_url}{world.bot.token}/getMe")
    assert world.bot.token not in repr(traffic.exchanges)


async def test_listeners_are_called_at_begin_and_end(world: World, traffic: Traffic) -> None:
    """Twice for each exchange, until they stop listening."""
    heard: list[tuple[str, bool]] = []
    leave = traffic.listen(lambda exchange: heard.append((exchange.target, exchange.seconds is None)))
    async with (
        serve_telegram(world, traffic=traffic) as telegram,
        httpx.AsyncClient(verify=tls_context()) as client,
    ):
        await client.get(f"{telegram.base_url}{world.bot.token}/getMe")
        leave()
        await client.get(f"{telegram.base_url}{world.bot.token}/getMe")
    assert heard == [("getMe", True), ("getMe", False)]


async def test_cut_connection_has_an_end_and_no_status(traffic: Traffic) -> None:
    """Faults work through the recorder and are visible in it."""
    async with aimlapi.running(traffic=traffic) as api, httpx.AsyncClient(verify=tls_context()) as client:
        api.faults.add("billing", dropped())
        with pytest.raises(httpx.ReadError):
            await client.get(f"{api.url}/v2/billing")
    (exchange,) = traffic.exchanges
    assert (exchange.target, exchange.status) == ("billing", None)
    assert exchange.seconds is not None


async def test_recorded_responses_are_excerpts(world: World, traffic: Traffic) -> None:
    """Of a file nothing is kept, of a long text the beginning."""
    ann = world.person("Ann")
    photo = await ann.sends(ann.chat, photo=samples.photo(90, 120))
    for _ in range(9):
        await ann.sends(ann.chat, "so it goes " * 30)
    assert photo.media is not None
    async with (
        serve_telegram(world, traffic=traffic) as telegram,
        httpx.AsyncClient(verify=tls_context()) as client,
    ):
        await client.get(f"{telegram.base_file_url}{world.bot.token}/{photo.media.file.file_path}")
        await client.get(f"{telegram.base_url}{world.bot.token}/getUpdates")
    download, updates = traffic.exchanges
    assert (download.target, download.response) == ("file", b"")
    assert len(updates.response) == EXCERPT
