"""Refuses requests of other web pages, so that none can read or control the sandbox."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
SAFE = {"GET", "HEAD"}

HEADERS = {
    # Scripts, styles and files come from this server only, and no script can write HTML.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
        "media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Checks the Host header of every request, and the Origin header of those that change something.

    Another page can resolve its own name to 127.0.0.1 (DNS rebinding): then Host has that name. Or it can send
    requests to 127.0.0.1: then Origin has its address. Responses get headers that restrict the page.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        problem = _problem(scope["method"], Headers(scope=scope))
        app = self._app if problem is None else PlainTextResponse(problem, 403)
        await app(scope, receive, _with_safe_headers(send))


def _problem(method: str, headers: Headers) -> str | None:
    host = headers.get("host", "")
    if _hostname(host) not in LOOPBACK:
        return "The sandbox answers only under http://127.0.0.1 and http://localhost."
    if method not in SAFE and headers.get("origin") != f"http://{host}":
        return "Only the sandbox's own page may do that."
    return None


def _hostname(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:  # no valid address, such as [::1
        return None


def _with_safe_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending
