"""How a stand-in is made to misbehave: late, wrong, half or missing answers."""

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ANY = "*"  # the target that stands for every target

Hook = Callable[[str], Awaitable[None]]
"""Called with a request's target."""


@dataclass(frozen=True)
class Answer:
    """An HTTP answer in place of the real one: bytes go as they are, text as HTML, the rest as JSON."""

    status: int
    body: object = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def response(self) -> Response:
        """Make the Starlette response."""
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
    """One way for one request to go wrong.

    `answer`       is sent instead of the real answer.
    `drop`         resets the connection instead of answering.
    `after`        False: the request takes no effect. True: it does, then its answer is replaced or lost.
    `delay`        seconds to wait before the request is handled; with `after`, before its answer leaves.
    `hold`         an event to wait for, in the same place.
    `cut_body_at`  the true headers are sent, then this many bytes of the body, then the connection ends.
    `drip`         the true headers are sent, then a byte of the body every so many seconds.
    """

    answer: Answer | None = None
    drop: bool = False
    after: bool = False
    delay: float = 0
    hold: asyncio.Event | None = None
    cut_body_at: int | None = None
    drip: float | None = None

    async def wait(self) -> None:
        """Wait as long as the fault says."""
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.hold is not None:
            await self.hold.wait()


def too_many_requests(retry_after: int | None = None, body: object = b"") -> Fault:
    """Answer 429, with Retry-After in seconds if given."""
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return Fault(Answer(429, body, headers))


def server_error(status: int = 502, body: object = "<html><h1>Bad Gateway</h1></html>") -> Fault:
    """Answer with a 5xx as proxies give it: an HTML page."""
    return Fault(Answer(status, body))


def dropped() -> Fault:
    """Reset the connection; the request takes no effect."""
    return Fault(drop=True)


def lost_answer() -> Fault:
    """Let the request take effect, then reset the connection before a byte of the answer."""
    return Fault(drop=True, after=True)


def slow(seconds: float) -> Fault:
    """Send the true answer, this much later."""
    return Fault(delay=seconds, after=True)


def held(event: asyncio.Event) -> Fault:
    """Let the request take effect at once; its true answer leaves when the event is set."""
    return Fault(hold=event, after=True)


def cut_short(size: int) -> Fault:
    """Send the true headers and `size` bytes of the body, then hang up."""
    return Fault(cut_body_at=size)


def dripping(seconds: float) -> Fault:
    """Send the true headers, and then the body byte by byte, so many seconds apart."""
    return Fault(drip=seconds)


@dataclass
class _Waiting:
    target: str
    fault: Fault
    times: int | None


class Faults:
    """The faults that wait for requests; the oldest that fits a request's target strikes."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self.struck: list[tuple[str, Fault]] = []
        """The targets and faults so far, in order."""

    def add(self, target: str, fault: Fault, *, times: int | None = 1) -> None:
        """Let the next `times` requests for `target` go wrong (`"*"`: for anything; None: until cleared)."""
        self._waiting.append(_Waiting(target, fault, times))

    def clear(self, target: str | None = None) -> None:
        """Forget the faults that wait for `target`, or all of them."""
        self._waiting = [each for each in self._waiting if target not in (None, each.target)]

    def take(self, target: str) -> Fault | None:
        """Take the fault that is to strike a request for `target`, if any."""
        for waiting in self._waiting:
            if waiting.target not in (target, ANY):
                continue
            if waiting.times is not None:
                waiting.times -= 1
                if waiting.times <= 0:
                    self._waiting.remove(waiting)
            self.struck.append((target, waiting.fault))
            return waiting.fault
        return None


class FaultMiddleware:
    """Lets faults strike, and hooks see, the requests to an application.

    What stands before it has to hand on the server's own `receive`: dropping connections needs it.

    `target_of` names what a request is for. Hooks in `on_request` are awaited before a request is
    handled, those in `on_answer` when it was handled and its answer is about to leave.
    """

    def __init__(self, app: ASGIApp, faults: Faults, *, target_of: Callable[[Scope], str]) -> None:
        self._app = app
        self._faults = faults
        self._target_of = target_of
        self.on_request: list[Hook] = []
        self.on_answer: list[Hook] = []

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
            if fault.answer is not None:
                await fault.answer.response()(scope, receive, send)
                return

        async def about_to_answer() -> None:
            for hook in self.on_answer:
                await hook(target)
            if fault.after:
                await fault.wait()

        answering = _Answering(fault, about_to_answer, scope, receive, send)
        try:
            await self._app(scope, receive, answering.send)
        except ClientDisconnect:
            return  # whoever asked hung up while the request waited here: nothing is left to do


class _Answering:
    """The way out for one answer: passes it on, replaces it, loses it or cuts it short."""

    def __init__(
        self,
        fault: Fault,
        about_to_answer: Callable[[], Awaitable[None]],
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        self._fault = fault
        self._about_to_answer = about_to_answer
        self._scope, self._receive, self._send = scope, receive, send
        self._left = fault.cut_body_at
        self._over = False

    async def send(self, message: Message) -> None:
        """Stand in for ASGI's send."""
        if message["type"] == "http.response.start":
            await self._start()
        if self._over:
            return
        if message["type"] == "http.response.body" and self._left is not None:
            await self._send_part(message, self._left)
        elif message["type"] == "http.response.body" and self._fault.drip is not None:
            await self._send_drops(message, self._fault.drip)
        else:
            await self._send(message)

    async def _start(self) -> None:
        await self._about_to_answer()
        if not self._fault.after:
            return
        if self._fault.drop:
            self._over = True
            await _reset(self._receive)
        elif self._fault.answer is not None:
            self._over = True
            await self._fault.answer.response()(self._scope, self._receive, self._send)

    async def _send_part(self, message: Message, left: int) -> None:
        part = message.get("body", b"")[:left]
        self._left = left - len(part)
        await self._send({"type": "http.response.body", "body": part, "more_body": True})
        if self._left == 0:
            self._over = True
            await _hang_up(self._receive)
        elif not message.get("more_body", False):
            raise ValueError("the body ended before the place where it should be cut")

    async def _send_drops(self, message: Message, seconds: float) -> None:
        gone = asyncio.create_task(_gone(self._receive))
        for byte in message.get("body", b""):
            await self._send({"type": "http.response.body", "body": bytes([byte]), "more_body": True})
            await asyncio.wait({gone}, timeout=seconds)
            if gone.done():
                self._over = True
                return
        gone.cancel()
        await self._send({**message, "body": b""})


async def _reset(receive: Receive) -> None:
    """Cut the connection so that the client sees it reset, with nothing more sent."""
    transport = _transport(receive)
    # Closing with a linger time of 0 makes the system send RST instead of FIN.
    transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
    await _gone(receive)


async def _hang_up(receive: Receive) -> None:
    """End the connection when what was sent so far is out."""
    _transport(receive).close()
    await _gone(receive)


async def _gone(receive: Receive) -> None:
    """Wait until uvicorn knows that the connection ended: it would miss the answer otherwise."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _transport(receive: Receive) -> asyncio.Transport:
    # ASGI has no way to drop a connection. With uvicorn's h11 protocol the server's `receive` is a
    # method of the request's cycle, which holds the transport.
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    if not isinstance(transport, asyncio.Transport):
        raise TypeError("FaultMiddleware needs the server's own `receive`, from sandbox.serving")
    return transport
