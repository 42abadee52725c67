from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sandbox.telegram import Person, Served, World, serve_telegram
from sandbox.tls import tls_context
from tests.sandbox.telegram.support import Api


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "files")


@pytest.fixture
async def telegram(world: World) -> AsyncIterator[Served]:
    async with serve_telegram(world) as served:
        yield served


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(timeout=30, verify=tls_context()) as client:
        yield client


@pytest.fixture
async def api(world: World, telegram: Served, http: httpx.AsyncClient) -> Api:
    """Calls a method with a JSON body; returns the whole response, also of a refusal."""

    async def call(method: str, **parameters: object) -> dict[str, Any]:
        response = await http.post(f"{telegram.base_url}{world.bot.token}/{method}", json=parameters)
        body: dict[str, Any] = response.json()
        assert response.status_code == body.get("error_code", 200)
        return body

    return call


@pytest.fixture
def anna(world: World) -> Person:
    """A person who started the bot."""
    person = world.person("Anna")
    person.starts_bot()
    return person
