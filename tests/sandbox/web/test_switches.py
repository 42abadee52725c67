from collections.abc import Callable, Coroutine
from decimal import Decimal
from typing import Any

import httpx
import pytest

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
async def test_a_switch_makes_requests_fail_until_it_is_off(
    playground: Playground, page: httpx.AsyncClient, name: str, ask: Ask, status: int
) -> None:
    """Each time, not only once; and afterwards all is well."""
    async with httpx.AsyncClient() as bot:
        await page.post("/api/switch", json={"name": name, "on": True})
        assert [await ask(playground, bot) for _ in range(2)] == [status, status]
        await page.post("/api/switch", json={"name": name, "on": False})
        assert await ask(playground, bot) == 200


async def test_an_empty_account_is_as_full_as_before_when_switched_back(
    playground: Playground, page: httpx.AsyncClient
) -> None:
    """However often it is switched on."""
    before = playground.api.balance
    for on in (True, True):
        await page.post("/api/switch", json={"name": "api-credits", "on": on})
        assert playground.api.balance == Decimal(0)
    await page.post("/api/switch", json={"name": "api-credits", "on": False})
    assert playground.api.balance == before


@pytest.mark.parametrize(("name", "words"), [("api-refuses", "safety checker"), ("api-breaks", "CUDA")])
async def test_generations_fail_with_the_words_of_the_switch(
    playground: Playground, page: httpx.AsyncClient, name: str, words: str
) -> None:
    """What new generations fail with, and that they no longer do."""
    await page.post("/api/switch", json={"name": name, "on": True})
    assert words in str(playground.api.failure)
    await page.post("/api/switch", json={"name": name, "on": False})
    assert playground.api.failure is None


async def test_the_page_is_told_how_the_switches_stand(page: httpx.AsyncClient) -> None:
    """All of them, by name, with those that are on."""
    await page.post("/api/switch", json={"name": "api-slow", "on": True})
    troubles = (await page.get("/api/state")).json()["switches"]
    assert [each["name"] for each in troubles] == [each.name for each in SWITCHES]
    assert [each["name"] for each in troubles if each["on"]] == ["api-slow"]


async def test_an_unknown_switch_is_refused(page: httpx.AsyncClient) -> None:
    """With words."""
    answer = await page.post("/api/switch", json={"name": "weather", "on": True})
    assert (answer.status_code, answer.json()) == (400, {"error": "There is no such switch."})
