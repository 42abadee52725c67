"""Requests that are held until a test lets them go on."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sandbox.faults import Hook


@asynccontextmanager
async def hold_requests(
    hooks: list[Hook], target: str, *, first_only: bool = False
) -> AsyncIterator[asyncio.Event]:
    """Hold requests for `target` inside the block; yield an event that is set when the first one arrives.

    `hooks` is the `on_request` of a stand-in. Others than the first may be let through.
    """
    reached, released = asyncio.Event(), asyncio.Event()

    async def hold(name: str) -> None:
        if name == target and not (first_only and reached.is_set()):
            reached.set()
            await released.wait()

    hooks.append(hold)
    try:
        yield reached
    finally:
        released.set()
        hooks.remove(hold)
