"""The page's own server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from sandbox.serving import serve
from sandbox.telegram.body import parameters_of
from sandbox.telegram.errors import BotApiError
from sandbox.web import views
from sandbox.web.actions import ActionError, Actions, Deleting, Pressing, Sending
from sandbox.web.events import Broadcast
from sandbox.web.guard import Guard
from sandbox.web.playground import Playground
from sandbox.web.reporter import Reporter

STATIC = Path(__file__).parent / "static"
SHOWN_TYPES = {"image/jpeg", "image/png", "image/webp", "image/gif", "video/mp4", "video/webm", "video/quicktime"}
"""What a browser may show by itself; everything else is only for saving."""

Body = TypeVar("Body", bound=BaseModel)


class Switching(BaseModel):
    """A switch for trouble, and how it is to stand."""

    name: str
    on: bool


@asynccontextmanager
async def served(playground: Playground, *, port: int = 0) -> AsyncIterator[str]:
    """Serve the page on loopback and yield its address. Raises OSError if the port is taken."""
    broadcast = Broadcast()
    reporter = Reporter(playground, broadcast)
    async with reporter.reporting(), serve(application(playground, broadcast, reporter), port=port) as url:
        yield url


def application(playground: Playground, broadcast: Broadcast, reporter: Reporter) -> ASGIApp:
    """Return the page and what it needs."""
    routes = _Routes(playground, broadcast, reporter)
    app = Starlette(
        routes=[
            Route("/", routes.page),
            Route("/api/state", routes.state),
            Route("/api/events", routes.events),
            Route("/api/send", routes.send, methods=["POST"]),
            Route("/api/press", routes.press, methods=["POST"]),
            Route("/api/delete", routes.delete, methods=["POST"]),
            Route("/api/trouble", routes.trouble, methods=["POST"]),
            Route("/api/kill", routes.kill, methods=["POST"]),
            Route("/media/{file_id}", routes.media),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        exception_handlers={ActionError: _cant, BotApiError: _cant, ValidationError: _cant},
    )
    return Guard(app)


async def _cant(_: Request, error: Exception) -> Response:
    status = error.code if isinstance(error, BotApiError) else 400
    return JSONResponse({"error": str(error)}, status)


class _Routes:
    def __init__(self, playground: Playground, broadcast: Broadcast, reporter: Reporter) -> None:
        self._playground = playground
        self._broadcast = broadcast
        self._reporter = reporter
        self._actions = Actions(playground)

    async def page(self, _: Request) -> Response:
        """Give out the page."""
        return FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})

    async def state(self, _: Request) -> Response:
        """Tell all there is, and from where on events add to it."""
        view = views.state(self._playground, self._reporter.jobs)
        return JSONResponse({**view, "position": self._broadcast.position}, headers={"Cache-Control": "no-store"})

    async def events(self, request: Request) -> Response:
        """Tell what happens from a position on; a browser that reconnects says where it stood."""
        position = request.headers.get("last-event-id") or request.query_params.get("after", "")
        return StreamingResponse(
            self._broadcast.stream(position),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    async def send(self, request: Request) -> Response:
        """Send a message with files or without."""
        async with parameters_of(request) as given:
            uploads = [value for value in given.values() if isinstance(value, UploadFile)]
            said = {name: value for name, value in given.items() if not isinstance(value, UploadFile)}
            await self._actions.send(Sending.model_validate(said), uploads)
        return JSONResponse({})

    async def press(self, request: Request) -> Response:
        """Press a button."""
        return JSONResponse({"press": self._actions.press(await _body(request, Pressing))})

    async def delete(self, request: Request) -> Response:
        """Delete a message."""
        self._actions.delete(await _body(request, Deleting))
        return JSONResponse({})

    async def trouble(self, request: Request) -> Response:
        """Turn a switch."""
        switching = await _body(request, Switching)
        try:
            self._playground.troubles.switch(switching.name, on=switching.on)
        except KeyError:
            raise ActionError("There is no such switch.") from None
        self._reporter.troubles_changed()
        return JSONResponse({})

    async def kill(self, _: Request) -> Response:
        """Kill the bot, and start it again."""
        try:
            await self._playground.keeper.kill()
        except OSError:
            raise ActionError("The bot did not come back; its log says why.") from None
        return JSONResponse({})

    async def media(self, request: Request) -> Response:
        """Give out a file of a message; parts of it, where the browser asks for them."""
        file_id = request.path_params["file_id"]
        file, carried = self._playground.world.files.get(file_id), self._playground.world.media.get(file_id)
        if file is None:
            raise ActionError("There is no such file.")
        kind = "image/jpeg" if file.kind in {"photo", "thumbnail"} else carried and carried.mime_type
        if kind not in SHOWN_TYPES:
            return FileResponse(file.path, media_type="application/octet-stream", filename=file.path.name)
        return FileResponse(file.path, media_type=kind, headers={"Cache-Control": "private, max-age=86400"})


async def _body(request: Request, kind: type[Body]) -> Body:
    async with parameters_of(request) as given:
        return kind.model_validate(given)
