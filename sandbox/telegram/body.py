"""Reads the parameters of a request from its URL and its body: a form, a form with files, or JSON."""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import FormParser, MultiPartException, MultiPartParser
from starlette.requests import Request

from sandbox.telegram.errors import BotApiError, bad_request
from sandbox.telegram.files import MAX_UPLOAD

MAX_OVERHEAD = 1024 * 1024
"""Bytes of a request besides its files."""
MAX_TEXT_BODY = 1024 * 1024
"""Bytes of a request without files."""


@asynccontextmanager
async def parameters_of(request: Request, *, max_upload: int = MAX_UPLOAD) -> AsyncIterator[dict[str, Any]]:
    """Yield the parameters: text, values from JSON, and UploadFile objects, which are closed afterwards.

    Files larger than a megabyte are kept on disk. Raises BotApiError (400, 413).
    """
    parameters: dict[str, Any] = dict(request.query_params)
    form = FormData()
    match request.headers.get("content-type", "").partition(";")[0].strip().lower():
        case "application/json":
            parameters |= _object(await _whole(request))
        case "multipart/form-data":
            form = await _multipart(request, max_upload)
        case "application/x-www-form-urlencoded":
            form = await FormParser(request.headers, _limited(request, MAX_TEXT_BODY)).parse()
    try:
        yield parameters | dict(form)
    finally:
        await form.close()


def printable(parameters: dict[str, Any]) -> dict[str, Any]:
    """Return the parameters with files replaced by their name and size."""
    return {
        name: f"<{value.filename}, {value.size} bytes>" if isinstance(value, UploadFile) else value
        for name, value in parameters.items()
    }


async def _multipart(request: Request, max_upload: int) -> FormData:
    try:
        form = await MultiPartParser(request.headers, _limited(request, max_upload + MAX_OVERHEAD)).parse()
    except MultiPartException as error:
        raise bad_request(f"can't parse multipart/form-data: {error.message}") from None
    if any(isinstance(value, UploadFile) and (value.size or 0) > max_upload for value in form.values()):
        await form.close()
        raise BotApiError(413, "Request Entity Too Large")
    return form


async def _whole(request: Request) -> bytes:
    return b"".join([part async for part in _limited(request, MAX_TEXT_BODY)])


async def _limited(request: Request, limit: int) -> AsyncGenerator[bytes, None]:
    """Yield the body. Read an oversized one to its end, or the client would miss the refusal."""
    size = 0
    async for part in request.stream():
        size += len(part)
        if size <= limit:
            yield part
    if size > limit:
        raise BotApiError(413, "Request Entity Too Large")


def _object(body: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(body or b"{}")
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise bad_request("can't parse the request's JSON") from None
    if not isinstance(parsed, dict):
        raise bad_request("the request's JSON must be an Object")
    return parsed
