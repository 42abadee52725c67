"""The service's refusals, in the two shapes that it is known to give them."""

from datetime import UTC, datetime
from http import HTTPStatus
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse


class Refused(Exception):  # noqa: N818  # it says what happened, not that something broke
    """A request is refused with an HTTP status and a message, or a list of them.

    With a `kind`, such as `err_insufficent_credits`, the answer has the nested shape.
    """

    def __init__(self, status: int, message: str | list[str], *, kind: str | None = None) -> None:
        super().__init__(message)
        self.status, self.message, self.kind = status, message, kind


async def answer(request: Request, error: Exception) -> JSONResponse:
    """Answer a request that was refused (an exception handler for Starlette)."""
    if not isinstance(error, Refused):
        raise error
    body = _flat(request, error) if error.kind is None else _nested(error, error.kind)
    return JSONResponse(body, error.status)


def _flat(request: Request, refused: Refused) -> dict[str, object]:
    return {
        "message": refused.message,
        "path": request.url.path,
        "requestId": str(uuid4()),
        "statusCode": str(refused.status),
        "timestamp": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }


def _nested(refused: Refused, kind: str) -> dict[str, object]:
    title = HTTPStatus(refused.status).phrase
    name = title.replace(" ", "") + "Exception"
    return {
        "title": title,
        "status": refused.status,
        "message": refused.message,
        "error": {"name": name, "message": refused.message, "data": {"kind": kind}},
    }
