"""How late the event loop is: what holds it keeps everybody waiting."""

import asyncio
import time
from collections.abc import Awaitable, Callable

LOOK_SECONDS = 0.25


async def watch_loop(
    note: Callable[[float], None],
    *,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    monotonic: Callable[[], float] = time.monotonic,
) -> None:
    """Tell `note`, four times a second, by how many seconds a timer came too late. Runs until it is cancelled."""
    while True:
        due_at = monotonic() + LOOK_SECONDS
        await sleep(LOOK_SECONDS)
        note(max(0.0, monotonic() - due_at))
