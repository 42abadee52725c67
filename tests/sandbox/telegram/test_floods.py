from pathlib import Path

import pytest

from sandbox.telegram import Person, World
from sandbox.telegram.floods import FloodGauge
from tests.sandbox.telegram.support import Api


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path, clock=lambda: 1_000_000.0)


def allowed(gauge: FloodGauge, chats: list[int], seconds: float) -> int:
    """Return how many of one message to each chat, spread evenly over `seconds`, are allowed."""
    step = seconds / len(chats)
    return sum(gauge.measure("sendMessage", chat, 1000 + step * i) is None for i, chat in enumerate(chats))


def test_thirty_messages_a_second_are_allowed() -> None:
    """In all chats together 30 messages a second are allowed for long, 40 are not."""
    assert allowed(FloodGauge(), list(range(1, 301)), 10) == 300
    assert allowed(FloodGauge(), list(range(1, 401)), 10) < 370


def test_one_message_a_second_is_allowed_in_a_chat() -> None:
    """In one chat a message a second is allowed for long, a burst of ten is not."""
    assert allowed(FloodGauge(), [1] * 100, 100) == 100
    assert allowed(FloodGauge(), [1] * 10, 0.1) < 10


def test_twenty_messages_a_minute_are_allowed_in_a_group() -> None:
    """In a group 20 messages a minute are allowed for long, 60 are not."""
    assert allowed(FloodGauge(), [-1] * 100, 300) == 100
    assert allowed(FloodGauge(), [-1] * 120, 120) < 70


async def test_floods_are_recorded_and_let_through(world: World, api: Api, anna: Person) -> None:
    """With limits off nothing is refused, but tests can read what exceeded a limit."""
    answers = [await api("sendMessage", chat_id=anna.id, text="hi") for _ in range(10)]
    assert all(response["ok"] for response in answers)
    assert {flood.limit for flood in world.floods} == {"1 a second in a chat"}


async def test_floods_are_refused_when_limits_are_on(world: World, api: Api, anna: Person) -> None:
    """They get 429 and the seconds to wait."""
    world.flood_limits = True
    answers = [await api("sendMessage", chat_id=anna.id, text="hi") for _ in range(10)]
    refused = next(response for response in answers if not response["ok"])
    assert refused["error_code"] == 429
    assert refused["description"] == "Too Many Requests: retry after 1"
    assert refused["parameters"] == {"retry_after": 1}


async def test_edits_and_chat_actions_count_as_messages(world: World, api: Api, anna: Person) -> None:
    """They count for the limits; answers to callback queries do not."""
    for _ in range(10):
        await api("sendChatAction", chat_id=anna.id, action="typing")
    assert world.floods
    before = len(world.floods)
    for _ in range(10):
        await api("getChat", chat_id=anna.id)
    assert len(world.floods) == before
