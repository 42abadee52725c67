"""Faults that tests add to a stand-in: late, wrong, truncated or missing responses."""

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ANY = "*"
"""The target that matches every request."""

Hook = Callable[[str], Awaitable[None]]
"""Called with a request's target."""


@dataclass(frozen=True)
class FakeResponse:
    """An HTTP response instead of the real one. The body is sent as is (bytes), as HTML (str) or as JSON."""

    status: int
    body: object = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def to_starlette(self) -> Response:
        """Return the Starlette response."""
        headers = dict(self.headers)
        match self.body:
            case bytes():
                return Response(self.body, self.status, headers)
            case str():
                return HTMLResponse(self.body, self.status, headers)
            case _:
                return JSONResponse(self.body, self.status, headers)


@dataclass(frozen=True)
class Fault:
    """A fault of one request.

    `response`     is sent instead of the real response.
    `drop`         resets the connection instead of responding.
    `after`        False: the request has no effect. True: it has; then its response is replaced or lost.
    `delay`        seconds to wait before the request is handled; with `after`, before its response is sent.
    `hold`         an event to wait for at the same point.
    `cut_body_at`  the real headers are sent, then this many bytes of the body, then the connection is closed.
    `drip`         the real headers are sent, then one byte of the body at a time, this many seconds apart.
    """

    response: FakeResponse | None = None
    drop: bool = False
    after: bool = False
    delay: float = 0
    hold: asyncio.Event | None = None
    cut_body_at: int | None = None
    drip: float | None = None

    async def wait(self) -> None:
        """Wait for the delay and the event of this fault."""
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.hold is not None:
            await self.hold.wait()


def too_many_requests(retry_after: int | None = None, body: object = b"") -> Fault:
    """Respond with 429, and with Retry-After (seconds) if given."""
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return Fault(FakeResponse(429, body, headers))


def server_error(status: int = 502, body: object = "<html><h1>Bad Gateway</h1></html>") -> Fault:
    """Respond with a 5xx and an HTML page, as proxies do."""
    return Fault(FakeResponse(status, body))


def dropped() -> Fault:
    """Reset the connection; the request has no effect."""
    return Fault(drop=True)


def lost_response() -> Fault:
    """Handle the request, then reset the connection before the response."""
    return Fault(drop=True, after=True)


def slow(seconds: float) -> Fault:
    """Send the real response `seconds` later."""
    return Fault(delay=seconds, after=True)


def held(event: asyncio.Event) -> Fault:
    """Handle the request at once, and send the real response when the event is set."""
    return Fault(hold=event, after=True)


def cut_short(size: int) -> Fault:
    """Send the real headers and `size` bytes of the body, then close the connection."""
    return Fault(cut_body_at=size)


def dripping(seconds: float) -> Fault:
    """Send the real headers, then the body byte by byte, `seconds` apart."""
    return Fault(drip=seconds)


@dataclass
class _Pending:
    target: str
    fault: Fault
    times: int | None


class Faults:
    """Faults for coming requests. A request gets the oldest fault for its target."""

    def __init__(self) -> None:
        self._pending: list[_Pending] = []
        self.applied: list[tuple[str, Fault]] = []
        """The faults applied so far with their targets, in order."""

    def add(self, target: str, fault: Fault, *, times: int | None = 1) -> None:
        """Apply a fault to the next `times` requests for `target` (ANY: all targets; None: until cleared)."""
        self._pending.append(_Pending(target, fault, times))

    def clear(self, target: str | None = None) -> None:
        """Remove the pending faults for `target`, or all of them."""
        self._pending = [each for each in self._pending if target not in (None, each.target)]

    def take(self, target: str) -> Fault | None:
        """Return the fault to apply to a request for `target`, if any, and count it as applied."""
        for pending in self._pending:
            if pending.target not in (target, ANY):
                continue
            if pending.times is not None:
                pending.times -= 1
                if pending.times <= 0:
                    self._pending.remove(pending)
            self.applied.append((target, pending.fault))
            return pending.fault
        return None


class FaultMiddleware:
    """Applies faults and hooks to the requests of an application.

    `target_of` returns the target of a request. Hooks in `on_request` are awaited before a request is handled,
    those in `on_response` after that, before its response is sent. Middleware in front of this one must pass on
    the server's own `receive`, which is needed to drop connections.
    """

    def __init__(self, app: ASGIApp, faults: Faults, *, target_of: Callable[[Scope], str]) -> None:
        self._app = app
        self._faults = faults
        self._target_of = target_of
        self.on_request: list[Hook] = []
        self.on_response: list[Hook] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        target = self._target_of(scope)
        for hook in self.on_request:
            await hook(target)
        fault = self._faults.take(target) or Fault()
        if not fault.after:
            await fault.wait()
            if fault.drop:
                await _reset(receive)
                return
            if fault.response is not None:
                await fault.response.to_starlette()(scope, receive, send)
                return

        async def before_response() -> None:
            for hook in self.on_response:
                await hook(target)
            if fault.after:
                await fault.wait()

        sender = _FaultySender(fault, before_response, scope, receive, send)
        try:
            await self._app(scope, receive, sender.send)
        except ClientDisconnect:
            return  # the client disconnected while the request was delayed


class _FaultySender:
    """Sends one response: as it is, replaced, dropped or truncated."""

    def __init__(
        self,
        fault: Fault,
        before_response: Callable[[], Awaitable[None]],
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        self._fault = fault
        self._before_response = before_response
        self._scope, self._receive, self._send = scope, receive, send
        self._left = fault.cut_body_at
        self._is_done = False

    async def send(self, message: Message) -> None:
        """Replace ASGI's send."""
        if message["type"] == "http.response.start":
            await self._start()
        if self._is_done:
            return
        if message["type"] == "http.response.body" and self._left is not None:
            await self._send_part(message, self._left)
        elif message["type"] == "http.response.body" and self._fault.drip is not None:
            await self._send_drops(message, self._fault.drip)
        else:
            await self._send(message)

    async def _start(self) -> None:
        await self._before_response()
        if not self._fault.after:
            return
        if self._fault.drop:
            self._is_done = True
            await _reset(self._receive)
        elif self._fault.response is not None:
            self._is_done = True
            await self._fault.response.to_starlette()(self._scope, self._receive, self._send)

    async def _send_part(self, message: Message, left: int) -> None:
        part = message.get("body", b"")[:left]
        self._left = left - len(part)
        await self._send({"type": "http.response.body", "body": part, "more_body": True})
        if self._left == 0:
            self._is_done = True
            await _close(self._receive)
        elif not message.get("more_body", False):
            raise ValueError("the body is shorter than cut_body_at")

    async def _send_drops(self, message: Message, seconds: float) -> None:
        gone = asyncio.create_task(_disconnected(self._receive))
        for byte in message.get("body", b""):
            await self._send({"type": "http.response.body", "body": bytes([byte]), "more_body": True})
            await asyncio.wait({gone}, timeout=seconds)
            if gone.done():
                self._is_done = True
                return
        gone.cancel()
        await self._send({**message, "body": b""})


async def _reset(receive: Receive) -> None:
    """Reset the connection; nothing more is sent."""
    transport = _transport(receive)
    if not transport.is_closing():  # the other side may have died meanwhile
        # With a linger time of 0 the system sends RST instead of FIN.
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
    await _disconnected(receive)


async def _close(receive: Receive) -> None:
    """Close the connection after the data sent so far."""
    _transport(receive).close()
    await _disconnected(receive)


async def _disconnected(receive: Receive) -> None:
    """Wait until uvicorn has seen the disconnect; otherwise it would log a missing response."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _transport(receive: Receive) -> asyncio.Transport:
    # ASGI cannot drop a connection. With uvicorn's h11 protocol `receive` is a method of the request's cycle,
    # which has the transport.
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    if not isinstance(transport, asyncio.Transport):
        raise TypeError("FaultMiddleware needs the server's own `receive`, from sandbox.serving")
    return transport
