"""The page's server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from sandbox.serving import serve
from sandbox.telegram.body import parameters_of
from sandbox.telegram.errors import BotApiError
from sandbox.web import metrics, views
from sandbox.web.actions import (
    ActionError,
    Actions,
    ChooseAction,
    DeleteAction,
    EditAction,
    ForwardAction,
    PayAction,
    PressAction,
    SendAction,
    TypeAction,
)
from sandbox.web.events import Broadcast
from sandbox.web.guard import Guard
from sandbox.web.playground import Playground
from sandbox.web.reporter import Reporter

STATIC = Path(__file__).parent / "static"
SHOWN_TYPES = {
    *("image/jpeg", "image/png", "image/webp", "image/gif"),
    *("video/mp4", "video/webm", "video/quicktime"),
    *("audio/ogg", "audio/mpeg", "audio/mp4"),
}
"""Types that a browser may show; files of other types are sent as downloads."""

Body = TypeVar("Body", bound=BaseModel)


class SwitchAction(BaseModel):
    """A fault switch and its new state."""

    name: str
    on: bool


@asynccontextmanager
async def serve_page(playground: Playground, *, port: int = 0) -> AsyncIterator[str]:
    """Serve the page on loopback and yield its address. Raises OSError if the port is taken."""
    broadcast = Broadcast()
    reporter = Reporter(playground, broadcast)
    async with reporter.reporting(), serve(application(playground, broadcast, reporter), port=port) as url:
        yield url


def application(playground: Playground, broadcast: Broadcast, reporter: Reporter) -> ASGIApp:
    """Return the page with its API as an ASGI application."""
    routes = _Routes(playground, broadcast, reporter)
    app = Starlette(
        routes=[
            Route("/", routes.page),
            Route("/api/state", routes.state),
            Route("/api/events", routes.events),
            Route("/api/send", routes.send, methods=["POST"]),
            Route("/api/press", routes.press, methods=["POST"]),
            Route("/api/type", routes.type, methods=["POST"]),
            Route("/api/choose", routes.choose, methods=["POST"]),
            Route("/api/pay", routes.pay, methods=["POST"]),
            Route("/api/edit", routes.edit, methods=["POST"]),
            Route("/api/forward", routes.forward, methods=["POST"]),
            Route("/api/delete", routes.delete, methods=["POST"]),
            Route("/api/switch", routes.switch, methods=["POST"]),
            Route("/api/kill", routes.kill, methods=["POST"]),
            Route("/api/metrics", routes.metrics),
            Route("/api/metrics.txt", routes.metrics_text),
            Route("/media/{file_id}", routes.media),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        exception_handlers={
            ActionError: _error_response,
            BotApiError: _error_response,
            ValidationError: _error_response,
        },
    )
    return Guard(app)


async def _error_response(_: Request, error: Exception) -> Response:
    status = error.code if isinstance(error, BotApiError) else 400
    return JSONResponse({"error": str(error)}, status)


class _Routes:
    def __init__(self, playground: Playground, broadcast: Broadcast, reporter: Reporter) -> None:
        self._playground = playground
        self._broadcast = broadcast
        self._reporter = reporter
        self._actions = Actions(playground)

    async def page(self, _: Request) -> Response:
        """Return the page."""
        return FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})

    async def state(self, _: Request) -> Response:
        """Return the whole state, and the position from which events continue it."""
        view = views.state(self._playground, self._reporter.jobs)
        return JSONResponse({**view, "position": self._broadcast.position}, headers={"Cache-Control": "no-store"})

    async def events(self, request: Request) -> Response:
        """Stream events after a position; a browser that reconnects sends its last one."""
        position = request.headers.get("last-event-id") or request.query_params.get("after", "")
        return StreamingResponse(
            self._broadcast.stream(position),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store"},
        )

    async def send(self, request: Request) -> Response:
        """Send a message, with or without files."""
        async with parameters_of(request) as given:
            uploads = [value for value in given.values() if isinstance(value, UploadFile)]
            fields = {name: value for name, value in given.items() if not isinstance(value, UploadFile)}
            await self._actions.send(SendAction.model_validate(fields), uploads)
        return JSONResponse({})

    async def press(self, request: Request) -> Response:
        """Press a button."""
        return JSONResponse({"query": self._actions.press(await _body(request, PressAction))})

    async def type(self, request: Request) -> Response:
        """Return the bot's inline results."""
        query = await self._actions.type(await _body(request, TypeAction))
        return JSONResponse(views.inline_results(query))

    async def choose(self, request: Request) -> Response:
        """Send an inline result."""
        self._actions.choose(await _body(request, ChooseAction))
        return JSONResponse({})

    async def pay(self, request: Request) -> Response:
        """Pay an invoice."""
        return JSONResponse({"error": await self._actions.pay(await _body(request, PayAction))})

    async def edit(self, request: Request) -> Response:
        """Edit a message."""
        self._actions.edit(await _body(request, EditAction))
        return JSONResponse({})

    async def forward(self, request: Request) -> Response:
        """Forward a message."""
        self._actions.forward(await _body(request, ForwardAction))
        return JSONResponse({})

    async def delete(self, request: Request) -> Response:
        """Delete a message."""
        self._actions.delete(await _body(request, DeleteAction))
        return JSONResponse({})

    async def switch(self, request: Request) -> Response:
        """Turn a fault switch on or off."""
        action = await _body(request, SwitchAction)
        try:
            self._playground.switches.switch(action.name, on=action.on)
        except KeyError:
            raise ActionError("There is no such switch.") from None
        self._reporter.report_switches()
        return JSONResponse({})

    async def kill(self, _: Request) -> Response:
        """Kill the bot and start it again."""
        try:
            await self._playground.supervisor.kill()
        except OSError:
            raise ActionError("The bot did not come back; its log says why.") from None
        return JSONResponse({})

    async def metrics(self, _: Request) -> Response:
        """Return what the bot shows to those who watch it."""
        return JSONResponse(await metrics.read(self._playground.metrics_url), headers={"Cache-Control": "no-store"})

    async def metrics_text(self, _: Request) -> Response:
        """Return the same as Prometheus reads it."""
        text = await metrics.read_text(self._playground.metrics_url)
        return PlainTextResponse(text, headers={"Cache-Control": "no-store"})

    async def media(self, request: Request) -> Response:
        """Return a file of a message, or the range that the browser asks for."""
        file_id = request.path_params["file_id"]
        file, media = self._playground.world.files.get(file_id), self._playground.world.media.get(file_id)
        if file is None:
            raise ActionError("There is no such file.")
        kind = "image/jpeg" if file.kind in {"photo", "thumbnail"} else media and media.mime_type
        if kind not in SHOWN_TYPES:
            return FileResponse(file.path, media_type="application/octet-stream", filename=file.path.name)
        return FileResponse(file.path, media_type=kind, headers={"Cache-Control": "private, max-age=86400"})


async def _body(request: Request, kind: type[Body]) -> Body:
    async with parameters_of(request) as given:
        return kind.model_validate(given)
