import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from sandbox.web.events import MAX_EVENTS, Broadcast
from sandbox.web.playground import Playground

Event = tuple[str, str, Any]  # id, kind, data


@asynccontextmanager
async def listening(page: httpx.AsyncClient, **how: Any) -> AsyncIterator[AsyncIterator[Event]]:
    """Open the stream of events as a browser does."""
    async with page.stream("GET", "/api/events", timeout=10, **how) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        yield events_in(response.aiter_lines())


async def events_in(lines: AsyncIterator[str]) -> AsyncIterator[Event]:
    fields: dict[str, str] = {}
    async for line in lines:
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
        elif "event" in fields:
            yield fields["id"], fields["event"], json.loads(fields["data"])
            fields = {}


async def said(events: AsyncIterator[Event]) -> tuple[str, str]:
    """Return the position and text of the next message."""
    async for position, kind, data in events:
        if kind == "message":
            return position, data["text"]
    raise AssertionError("the stream has ended")


async def position_of(page: httpx.AsyncClient) -> str:
    position: str = (await page.get("/api/state")).json()["position"]
    return position


async def test_events_arrive_as_they_happen(page: httpx.AsyncClient, playground: Playground) -> None:
    """A message, its edit, its reactions and its deletion each come as the whole message."""
    ann = playground.people[0]
    async with listening(page, params={"after": await position_of(page)}) as events:
        message = await ann.sends(ann.chat, "one")
        assert (await said(events))[1] == "one"
        ann.edits(message, "two")
        assert (await said(events))[1] == "two"
        ann.deletes(message)
        async for _, kind, data in events:
            if kind == "message":
                assert data["deleted"]
                break


async def test_reconnected_page_gets_exactly_what_it_missed(
    page: httpx.AsyncClient, playground: Playground
) -> None:
    """The browser sends the id of its last event; nothing is lost or repeated."""
    ann = playground.people[0]
    start = await position_of(page)
    async with listening(page, params={"after": start}) as events:
        await ann.sends(ann.chat, "one")
        position, _ = await said(events)
    await ann.sends(ann.chat, "two")
    await ann.sends(ann.chat, "three")
    async with listening(page, params={"after": start}, headers={"Last-Event-ID": position}) as events:
        assert [(await said(events))[1] for _ in range(2)] == ["two", "three"]


async def test_page_of_an_earlier_run_is_reset(page: httpx.AsyncClient) -> None:
    """Event numbers of another run do not count."""
    async with listening(page, headers={"Last-Event-ID": "0badcafe-3"}) as events:
        assert [kind async for _, kind, _ in events] == ["reset"]


async def test_page_that_missed_dropped_events_is_reset() -> None:
    """A part of the events would be wrong."""
    broadcast = Broadcast()
    start = broadcast.position
    for number in range(MAX_EVENTS + 1):
        broadcast.publish("count", number)
    assert [part async for part in broadcast.stream(start)][-1].startswith(b"id: ")
    assert b"event: reset" in [part async for part in broadcast.stream(start)][-1]


async def test_quiet_stream_sends_comments() -> None:
    """Pages ignore them."""
    broadcast = Broadcast(heartbeat=0.01)
    stream = broadcast.stream(broadcast.position)
    async with asyncio.timeout(5):
        parts = [await anext(stream), await anext(stream)]
    assert parts[1].startswith(b":")


async def test_line_ends_in_a_text_do_not_end_an_event() -> None:
    """The data of an event is one line."""
    broadcast = Broadcast()
    start = broadcast.position
    broadcast.publish("message", "one\n\nevent: reset\r\n\u2028two")
    stream = broadcast.stream(start)
    await anext(stream)
    event = (await anext(stream)).decode()
    assert event.count("\n") == 4
    assert json.loads(event.splitlines()[2].removeprefix("data: ")) == "one\n\nevent: reset\r\n\u2028two"
