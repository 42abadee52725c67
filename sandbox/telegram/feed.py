"""What happens in the world, told to whoever wants to know."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

if TYPE_CHECKING:
    from sandbox.telegram.chats import Chat
    from sandbox.telegram.messages import Message
    from sandbox.telegram.presses import Press

EventKind = Literal[
    "message", "edit", "delete", "action", "reaction", "press", "answer", "member", "request", "response"
]


@dataclass(frozen=True)
class Event:
    """Something that happened; `detail` is a text for people: an action's name, an answer's text, a method.

    `press` comes with presses and answers.
    """

    kind: EventKind
    chat: "Chat | None" = None
    message: "Message | None" = None
    detail: str = ""
    press: "Press | None" = None


T = TypeVar("T")

Listener = Callable[[Event], None]


class Feed:
    """Calls listeners for each event, and wakes those who wait for something to become true."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._next = asyncio.Event()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` for every event from now on; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, event: Event) -> None:
        """Tell everybody."""
        for listener in list(self._listeners):
            listener(event)
        happened, self._next = self._next, asyncio.Event()
        happened.set()

    async def wait_until(self, probe: Callable[[], T | None], seconds: float) -> T:
        """Return what `probe` gives as soon as it is true, asking again after each event. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while not (result := probe()):
                await self._next.wait()
        return result
