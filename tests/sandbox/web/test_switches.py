from collections.abc import Callable, Coroutine
from decimal import Decimal
from typing import Any

import httpx
import pytest

from sandbox.tls import tls_context
from sandbox.web.playground import Playground
from sandbox.web.switches import SWITCHES

Ask = Callable[[Playground, httpx.AsyncClient], Coroutine[Any, Any, int]]


async def billing(playground: Playground, client: httpx.AsyncClient) -> int:
    headers = {"Authorization": f"Bearer {playground.api.key}"}
    return (await client.get(f"{playground.api.url}/v2/billing", headers=headers)).status_code


async def send(playground: Playground, client: httpx.AsyncClient) -> int:
    ann = playground.people[0]
    ann.starts_bot()
    url = f"{playground.telegram.base_url}{playground.world.bot.token}/sendMessage"
    return (await client.post(url, json={"chat_id": ann.id, "text": "hello"})).status_code


@pytest.mark.parametrize(
    ("name", "ask", "status"),
    [("api-down", billing, 503), ("telegram-down", send, 502), ("telegram-flood", send, 429)],
)
async def test_switch_makes_requests_fail_until_it_is_off(
    playground: Playground, page: httpx.AsyncClient, name: str, ask: Ask, status: int
) -> None:
    """All of them, and none afterwards."""
    async with httpx.AsyncClient(verify=tls_context()) as bot:
        await page.post("/api/switch", json={"name": name, "on": True})
        assert [await ask(playground, bot) for _ in range(2)] == [status, status]
        await page.post("/api/switch", json={"name": name, "on": False})
        assert await ask(playground, bot) == 200


async def test_balance_is_restored_when_switched_off(playground: Playground, page: httpx.AsyncClient) -> None:
    """Also if the switch was turned on twice."""
    before = playground.api.balance
    for on in (True, True):
        await page.post("/api/switch", json={"name": "api-credits", "on": on})
        assert playground.api.balance == Decimal(0)
    await page.post("/api/switch", json={"name": "api-credits", "on": False})
    assert playground.api.balance == before


@pytest.mark.parametrize(("name", "words"), [("api-refuses", "safety checker"), ("api-breaks", "CUDA")])
async def test_generations_fail_with_the_error_of_the_switch(
    playground: Playground, page: httpx.AsyncClient, name: str, words: str
) -> None:
    """Until it is off."""
    await page.post("/api/switch", json={"name": name, "on": True})
    assert words in str(playground.api.failure)
    await page.post("/api/switch", json={"name": name, "on": False})
    assert playground.api.failure is None


async def test_state_has_all_switches(page: httpx.AsyncClient) -> None:
    """By name, with those that are on."""
    await page.post("/api/switch", json={"name": "api-slow", "on": True})
    switches = (await page.get("/api/state")).json()["switches"]
    assert [each["name"] for each in switches] == [each.name for each in SWITCHES]
    assert [each["name"] for each in switches if each["on"]] == ["api-slow"]


async def test_unknown_switch_is_refused(page: httpx.AsyncClient) -> None:
    """The error says so."""
    response = await page.post("/api/switch", json={"name": "weather", "on": True})
    assert (response.status_code, response.json()) == (400, {"error": "There is no such switch."})


async def test_old_server_refuses_newer_buttons(playground: Playground, page: httpx.AsyncClient) -> None:
    """Until it is switched off."""
    for on in (True, False):
        await page.post("/api/switch", json={"name": "telegram-old", "on": on})
        assert playground.world.is_server_old is on
