"""Records the requests to the stand-ins and their responses, for the page."""

import itertools
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_EXCHANGES = 300
"""Older exchanges are dropped."""
EXCERPT = 1500
"""Bytes of a response that are kept."""

Side = Literal["telegram", "aimlapi"]


@dataclass(eq=False)
class Exchange:
    """One request and its response. The URL is not kept, because it contains the bot's token.

    `at` is in seconds since the epoch; `sent` is the request's Content-Length. `status` is None until the
    response begins, and stays None if the connection is cut instead.
    """

    number: int
    side: Side
    target: str
    at: float
    sent: int | None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    status: int | None = None
    response: bytes = b""
    """The beginning of the response, unless it is a file."""
    seconds: float | None = None
    """Duration; None until the exchange has ended."""


Listener = Callable[[Exchange], None]

_current: ContextVar[Exchange | None] = ContextVar("current exchange", default=None)


class Traffic:
    """The last exchanges of all stand-ins, in the order of their beginnings."""

    def __init__(self, *, clock: Callable[[], float] = time.time) -> None:
        self.exchanges: deque[Exchange] = deque(maxlen=MAX_EXCHANGES)
        self._clock = clock
        self._numbers = itertools.count(1)
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` when an exchange begins and when it ends, until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def recorded(self, app: ASGIApp, side: Side, *, target_of: Callable[[Scope], str]) -> ASGIApp:
        """Return `app` with its exchanges recorded here."""

        async def recording(scope: Scope, receive: Receive, send: Send) -> None:
            exchange = self._begin(scope, side, target_of(scope))
            try:
                await app(scope, receive, _recording_send(exchange, send))
            finally:
                exchange.seconds = self._clock() - exchange.at
                self._notify(exchange)

        return recording

    def _begin(self, scope: Scope, side: Side, target: str) -> Exchange:
        size = Headers(scope=scope).get("content-length")
        exchange = Exchange(next(self._numbers), side, target, self._clock(), int(size) if size else None)
        _current.set(exchange)
        self.exchanges.append(exchange)
        self._notify(exchange)
        return exchange

    def _notify(self, exchange: Exchange) -> None:
        for listener in list(self._listeners):
            listener(exchange)


def set_parameters(parameters: Mapping[str, Any]) -> None:
    """Set the parameters of the exchange that is handled in this task, if it is recorded."""
    exchange = _current.get()
    if exchange is not None:
        exchange.parameters = parameters


def _recording_send(exchange: Exchange, send: Send) -> Send:
    is_text = False

    async def send_recorded(message: Message) -> None:
        nonlocal is_text
        if message["type"] == "http.response.start":
            exchange.status = message["status"]
            kind = Headers(raw=list(message["headers"])).get("content-type", "")
            is_text = kind.startswith(("application/json", "text/"))
        elif is_text and len(exchange.response) < EXCERPT:
            exchange.response = (exchange.response + message.get("body", b""))[:EXCERPT]
        await send(message)

    return send_recorded
