"""The endpoint at which the paid service fetches files by their links, also in ranges."""

from http import HTTPStatus

import anyio
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from jobs.links import Links

MAX_DOWNLOADS = 16
"""At once."""
_HEADERS = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}


class FilesEndpoint:
    """Serves what a link names, as long as it has not ended; says of anything else only that it isn't there."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._downloads = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._downloads >= MAX_DOWNLOADS:
            response = Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE, headers={"Retry-After": "1"})
            await response(scope, receive, send)
            return
        self._downloads += 1
        try:
            await (await self._response(Request(scope)))(scope, receive, send)
        finally:
            self._downloads -= 1

    async def _response(self, request: Request) -> Response:
        if request.method not in {"GET", "HEAD"}:
            return Response(status_code=HTTPStatus.METHOD_NOT_ALLOWED)
        file = self._links.find(request.path_params["signature"], request.path_params["name"])
        if file is None or not await anyio.Path(file).is_file():
            return Response(status_code=HTTPStatus.NOT_FOUND)
        kind = "image/jpeg" if file.suffix == ".jpg" else "video/mp4"
        return FileResponse(file, media_type=kind, headers=_HEADERS)
