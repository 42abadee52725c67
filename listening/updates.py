"""The endpoint to which Telegram posts updates: no body is read before the secret is right, and no long one."""

import asyncio
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from chat.webhook import SECRET_HEADER, Webhook

MAX_BODY = 512 * 1024
"""Bytes; the longest message with the one that it replies to takes a tenth of that."""
_BODY_SECONDS = 10.0
"""For the whole of it."""
_RETRY_SECONDS = "1"
"""After which Telegram may post again."""


class UpdatesEndpoint:
    """Answers with success only once the update is stored."""

    def __init__(self, webhook: Webhook) -> None:
        self._webhook = webhook

    async def post(self, request: Request) -> Response:
        """Take one update in."""
        if not self._webhook.is_from_telegram(request.headers.get(SECRET_HEADER)):
            return _answer(HTTPStatus.FORBIDDEN)
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            return _answer(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                body = await _body(request)
        except (ClientDisconnect, TimeoutError):
            return _answer(HTTPStatus.BAD_REQUEST)
        return _answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE if body is None else await self._webhook.receive(body))


async def _body(request: Request) -> bytes | None:
    """Read the body; None if it is too long."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or int(length) > MAX_BODY:
        return None
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY:
            return None
    return body


def _answer(status: HTTPStatus) -> Response:
    is_busy = status is HTTPStatus.SERVICE_UNAVAILABLE
    return Response(status_code=status, headers={"Retry-After": _RETRY_SECONDS} if is_busy else None)
