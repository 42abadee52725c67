"""The requests that stand-ins get, noted as they come and go: for people who look inside."""

import itertools
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

KEPT = 300  # exchanges
EXCERPT = 1500  # bytes of an answer

Side = Literal["telegram", "aimlapi"]


@dataclass(eq=False)
class Exchange:
    """One request and its answer. No address is kept: the bot's token is a part of it.

    `at` is in seconds since the epoch; `sent` is the request's size in bytes, where it says so. `status` is
    None until the answer begins, and stays None if the connection was cut instead.
    """

    number: int
    side: Side
    target: str
    at: float
    sent: int | None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    status: int | None = None
    answer: bytes = b""
    """How it begins, unless it is a file."""
    seconds: float | None = None
    """How long it took; None while it is under way."""


Listener = Callable[[Exchange], None]

_under_way: ContextVar[Exchange | None] = ContextVar("exchange under way", default=None)


class Traffic:
    """The last exchanges of all stand-ins, in the order in which they began."""

    def __init__(self, *, clock: Callable[[], float] = time.time) -> None:
        self.exchanges: deque[Exchange] = deque(maxlen=KEPT)
        self._clock = clock
        self._numbers = itertools.count(1)
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` when an exchange begins and when it is over; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def noted(self, app: ASGIApp, side: Side, *, target_of: Callable[[Scope], str]) -> ASGIApp:
        """Return an application that does what `app` does and is noted here."""

        async def noting(scope: Scope, receive: Receive, send: Send) -> None:
            exchange = self._begin(scope, side, target_of(scope))
            try:
                await app(scope, receive, _listening_in(exchange, send))
            finally:
                exchange.seconds = self._clock() - exchange.at
                self._tell(exchange)

        return noting

    def _begin(self, scope: Scope, side: Side, target: str) -> Exchange:
        size = Headers(scope=scope).get("content-length")
        exchange = Exchange(next(self._numbers), side, target, self._clock(), int(size) if size else None)
        _under_way.set(exchange)
        self.exchanges.append(exchange)
        self._tell(exchange)
        return exchange

    def _tell(self, exchange: Exchange) -> None:
        for listener in list(self._listeners):
            listener(exchange)


def remark(parameters: Mapping[str, Any]) -> None:
    """Add what a request says to the exchange that is being handled in this task, if one is noted."""
    exchange = _under_way.get()
    if exchange is not None:
        exchange.parameters = parameters


def _listening_in(exchange: Exchange, send: Send) -> Send:
    is_text = False

    async def listening(message: Message) -> None:
        nonlocal is_text
        if message["type"] == "http.response.start":
            exchange.status = message["status"]
            kind = Headers(raw=list(message["headers"])).get("content-type", "")
            is_text = kind.startswith(("application/json", "text/"))
        elif is_text and len(exchange.answer) < EXCERPT:
            exchange.answer = (exchange.answer + message.get("body", b""))[:EXCERPT]
        await send(message)

    return listening
