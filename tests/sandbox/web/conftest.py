from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from sandbox.telegram import Group
from sandbox.tls import tls_context
from sandbox.web.playground import Playground, run_playground
from sandbox.web.server import serve_page


@pytest.fixture
async def playground(tmp_path: Path) -> AsyncIterator[Playground]:
    """The stand-ins, the people and the groups; the bot is not started."""
    async with run_playground(tmp_path) as playground:
        yield playground


@pytest.fixture
async def page(playground: Playground) -> AsyncIterator[httpx.AsyncClient]:
    """A client with the page's own origin."""
    async with (
        serve_page(playground) as url,
        httpx.AsyncClient(base_url=url, headers={"Origin": url}, verify=tls_context()) as client,
    ):
        yield client


@pytest.fixture
def friends(playground: Playground) -> Group:
    """The group without topics."""
    return group(playground, "Friends")


@pytest.fixture
def film_club(playground: Playground) -> Group:
    """The group with topics."""
    return group(playground, "Film club")


def group(playground: Playground, title: str) -> Group:
    return next(chat for chat in playground.world.chats.values() if isinstance(chat, Group) and chat.title == title)
