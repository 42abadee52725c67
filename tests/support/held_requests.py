"""Requests that don't get their answer before a test says so."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sandbox.faults import Hook


@asynccontextmanager
async def hold_requests(hooks: list[Hook], target: str) -> AsyncIterator[asyncio.Event]:
    """Hold the requests for something inside the block; gives an event that says that the first one is there.

    `hooks` is the `on_request` of one of the stand-ins.
    """
    reached, released = asyncio.Event(), asyncio.Event()

    async def hold(name: str) -> None:
        if name == target:
            reached.set()
            await released.wait()

    hooks.append(hold)
    try:
        yield reached
    finally:
        released.set()
        hooks.remove(hold)
