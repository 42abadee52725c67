import asyncio
from typing import Any

from sandbox.telegram import Person, World
from tests.sandbox.telegram.support import Api


def texts(response: dict[str, Any]) -> list[str]:
    return [update["message"]["text"] for update in response["result"]]


async def test_updates_are_repeated_until_acknowledged(api: Api, anna: Person) -> None:
    """An update is returned again until a higher offset is requested."""
    await anna.sends(anna.chat, "one")
    await anna.sends(anna.chat, "two")
    first = await api("getUpdates")
    assert texts(first) == texts(await api("getUpdates")) == ["one", "two"]
    assert texts(await api("getUpdates", offset=first["result"][1]["update_id"])) == ["two"]
    assert texts(await api("getUpdates")) == ["two"]


async def test_limit_restricts_the_updates(api: Api, anna: Person) -> None:
    """No more updates are returned than requested."""
    for text in ("one", "two", "three"):
        await anna.sends(anna.chat, text)
    assert texts(await api("getUpdates", limit=2)) == ["one", "two"]


async def test_negative_offset_drops_all_but_the_last(api: Api, anna: Person) -> None:
    """It counts from the end and drops the rest."""
    for text in ("one", "two", "three"):
        await anna.sends(anna.chat, text)
    assert texts(await api("getUpdates", offset=-1)) == ["three"]
    assert texts(await api("getUpdates")) == ["three"]


async def begin_poll(world: World, api: Api, **parameters: object) -> asyncio.Task[dict[str, Any]]:
    """Start a long poll, and return when the server has it."""
    polls = len(world.calls("getUpdates"))
    task = asyncio.create_task(api("getUpdates", timeout=20, **parameters))
    await world.wait_until(lambda: len(world.calls("getUpdates")) > polls)
    return task


async def test_long_poll_ends_with_the_next_update(world: World, api: Api, anna: Person) -> None:
    """A poll waits for an update and returns it at once."""
    poll = await begin_poll(world, api)
    await anna.sends(anna.chat, "one")
    async with asyncio.timeout(5):
        assert texts(await poll) == ["one"]


async def test_long_poll_without_updates_ends_in_time(api: Api) -> None:
    """It returns an empty list after its timeout."""
    async with asyncio.timeout(5):
        assert (await api("getUpdates", timeout=1))["result"] == []


async def test_second_poller_ends_the_first(world: World, api: Api, anna: Person) -> None:
    """The older one gets a conflict, the newer one the updates."""
    older = await begin_poll(world, api)
    newer = await begin_poll(world, api)
    response = await older
    assert response["error_code"] == 409
    assert response["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await anna.sends(anna.chat, "one")
    assert texts(await newer) == ["one"]


async def test_disconnected_poll_takes_no_updates(world: World, api: Api, anna: Person) -> None:
    """What arrived during a dead bot's poll is returned to the next poll."""
    poll = await begin_poll(world, api)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    await anna.sends(anna.chat, "one")
    assert texts(await api("getUpdates")) == ["one"]


async def test_polling_is_refused_while_a_webhook_is_set(world: World, api: Api) -> None:
    """A webhook and polling exclude each other, in both orders."""
    poll = await begin_poll(world, api)
    await api("setWebhook", url="https://bot.example.org/hook")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    assert (await api("getUpdates"))["error_code"] == 409
    assert (await api("getWebhookInfo"))["result"]["url"] == "https://bot.example.org/hook"
    await api("deleteWebhook")
    assert (await api("getUpdates"))["ok"]


async def test_pending_updates_can_be_dropped(api: Api, anna: Person) -> None:
    """drop_pending_updates empties the queue."""
    await anna.sends(anna.chat, "one")
    assert (await api("getWebhookInfo"))["result"]["pending_update_count"] == 1
    await api("deleteWebhook", drop_pending_updates=True)
    assert (await api("getUpdates"))["result"] == []


async def test_allowed_updates_are_remembered(api: Api, anna: Person) -> None:
    """Until a request sets them again."""
    await api("getUpdates", allowed_updates=["edited_message"])
    message = await anna.sends(anna.chat, "one")
    anna.edits(message, "two")
    updates = (await api("getUpdates"))["result"]
    assert [sorted(update) for update in updates] == [["edited_message", "update_id"]]
    assert updates[0]["edited_message"]["text"] == "two"
