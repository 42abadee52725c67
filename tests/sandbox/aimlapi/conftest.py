from collections.abc import AsyncIterator

import httpx
import pytest

from sandbox.aimlapi import AimlApi, running
from sandbox.tls import tls_context


@pytest.fixture
async def api() -> AsyncIterator[AimlApi]:
    """The stand-in, without rendering and without waiting."""
    async with running() as api:
        api.quick = True
        api.seconds_to_generate = 0
        yield api


@pytest.fixture
async def client(api: AimlApi) -> AsyncIterator[httpx.AsyncClient]:
    """A client with the right key."""
    headers = {"Authorization": f"Bearer {api.key}"}
    async with httpx.AsyncClient(base_url=api.url, headers=headers, verify=tls_context()) as client:
        yield client
