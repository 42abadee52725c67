"""What the stand-in's tests share."""

from collections.abc import Callable, Coroutine
from typing import Any

from sandbox import samples

Api = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
"""Calls a method with parameters by name, and returns the whole response."""

Upload = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
"""Calls a method with files, given as (name, content) by parameter, and returns the whole response."""

GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
SMALL_PHOTO = samples.photo(100, 100)


async def seen(api: Api) -> list[dict[str, Any]]:
    """Return the contents of the waiting updates, and acknowledge them."""
    updates = (await api("getUpdates"))["result"]
    if updates:
        await api("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [next(value for name, value in update.items() if name != "update_id") for update in updates]
