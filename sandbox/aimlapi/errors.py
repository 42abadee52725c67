"""The service's error responses, in the two shapes that are known."""

from datetime import UTC, datetime
from http import HTTPStatus
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse


class RefusedError(Exception):
    """A request is refused with an HTTP status and a message, or a list of them.

    With a `kind`, such as `err_insufficent_credits`, the response has the nested shape.
    """

    def __init__(self, status: int, message: str | list[str], *, kind: str | None = None) -> None:
        super().__init__(message)
        self.status, self.message, self.kind = status, message, kind


async def error_response(request: Request, error: Exception) -> JSONResponse:
    """Respond to a refused request (an exception handler for Starlette)."""
    if not isinstance(error, RefusedError):
        raise error
    body = _flat(request, error) if error.kind is None else _nested(error, error.kind)
    return JSONResponse(body, error.status)


def _flat(request: Request, refused: RefusedError) -> dict[str, object]:
    return {
        "message": refused.message,
        "path": request.url.path,
        "requestId": str(uuid4()),
        "statusCode": str(refused.status),
        "timestamp": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }


def _nested(refused: RefusedError, kind: str) -> dict[str, object]:
    title = HTTPStatus(refused.status).phrase
    name = title.replace(" ", "") + "Exception"
    return {
        "title": title,
        "status": refused.status,
        "message": refused.message,
        "error": {"name": name, "message": refused.message, "data": {"kind": kind}},
    }
