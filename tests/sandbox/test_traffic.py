from pathlib import Path

import httpx
import pytest

from sandbox import aimlapi, samples
from sandbox.faults import dropped
from sandbox.telegram import World, serve_telegram
from sandbox.traffic import EXCERPT, Traffic


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "files")


@pytest.fixture
def traffic() -> Traffic:
    return Traffic()


async def test_a_call_is_noted_with_its_parameters_and_its_answer(world: World, traffic: Traffic) -> None:
    """The method, what it was given, the status, how the answer begins, and how long it took."""
    async with serve_telegram(world, traffic=traffic) as telegram, httpx.AsyncClient() as client:
        await client.post(f"{telegram.base_url}{world.bot.token}/getChat", json={"chat_id": 7})
    (exchange,) = traffic.exchanges
    assert (exchange.side, exchange.target, exchange.status) == ("telegram", "getChat", 400)
    assert exchange.parameters == {"chat_id": 7}
    assert b"chat not found" in exchange.response
    assert exchange.seconds is not None


async def test_the_token_is_nowhere_in_what_is_noted(world: World, traffic: Traffic) -> None:
    """A request's address contains it, so no address is kept."""
    async with serve_telegram(world, traffic=traffic) as telegram, httpx.AsyncClient() as client:
        await client.get(f"{telegram.base_url}{world.bot.token}/getMe")
    assert world.bot.token not in repr(traffic.exchanges)


async def test_listeners_hear_of_the_beginning_and_of_the_end(world: World, traffic: Traffic) -> None:
    """Twice for each exchange; none any more after they have left."""
    heard: list[tuple[str, bool]] = []
    leave = traffic.listen(lambda exchange: heard.append((exchange.target, exchange.seconds is None)))
    async with serve_telegram(world, traffic=traffic) as telegram, httpx.AsyncClient() as client:
        await client.get(f"{telegram.base_url}{world.bot.token}/getMe")
        leave()
        await client.get(f"{telegram.base_url}{world.bot.token}/getMe")
    assert heard == [("getMe", True), ("getMe", False)]


async def test_a_connection_that_is_cut_has_an_end_and_no_status(traffic: Traffic) -> None:
    """Dropping connections works through the notes, and is seen in them."""
    async with aimlapi.running(traffic=traffic) as api, httpx.AsyncClient() as client:
        api.faults.add("billing", dropped())
        with pytest.raises(httpx.ReadError):
            await client.get(f"{api.url}/v2/billing")
    (exchange,) = traffic.exchanges
    assert (exchange.target, exchange.status) == ("billing", None)
    assert exchange.seconds is not None


async def test_files_are_not_kept_and_long_answers_only_begin(world: World, traffic: Traffic) -> None:
    """A download leaves no bytes; of a long text the beginning is there."""
    ann = world.person("Ann")
    photo = await ann.sends(ann.chat, photo=samples.photo(90, 120))
    for _ in range(9):
        await ann.sends(ann.chat, "so it goes " * 30)
    assert photo.media is not None
    async with serve_telegram(world, traffic=traffic) as telegram, httpx.AsyncClient() as client:
        await client.get(f"{telegram.base_file_url}{world.bot.token}/{photo.media.file.file_path}")
        await client.get(f"{telegram.base_url}{world.bot.token}/getUpdates")
    download, updates = traffic.exchanges
    assert (download.target, download.response) == ("file", b"")
    assert len(updates.response) == EXCERPT
