"""The Bot API over HTTP, for one bot."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request as HttpRequest
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import Scope

from sandbox.faults import FaultMiddleware, Faults
from sandbox.serving import serve
from sandbox.telegram import floods, spec
from sandbox.telegram.body import parameters_of, printable
from sandbox.telegram.cloud import Cloud, Event, Request
from sandbox.telegram.errors import BotApiError
from sandbox.telegram.files import MAX_LOCAL, MAX_UPLOAD
from sandbox.telegram.methods import HANDLERS
from sandbox.telegram.methods.call import Call
from sandbox.telegram.webhooks import posting
from sandbox.traffic import Traffic, set_parameters

AWAY_SECONDS = 600.0
"""For which the cloud doesn't take a bot back that has logged out."""
FILE = "file"
"""The fault target of downloads."""

_NOT_FOUND = BotApiError(404, "Not Found")


@dataclass(frozen=True)
class Served:
    """The address of a served Bot API, and the faults that its requests can meet."""

    url: str
    faults: Faults
    app: FaultMiddleware

    @property
    def base_url(self) -> str:
        """URL to which the token is appended for methods."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """URL to which the token is appended for downloads."""
        return f"{self.url}/file/bot"


@asynccontextmanager
async def serve_telegram(
    world: Cloud,
    *,
    faults: Faults | None = None,
    port: int = 0,
    traffic: Traffic | None = None,
    local_dir: Path | None = None,
) -> AsyncIterator[Served]:
    """Serve a world's Bot API on loopback; its requests are recorded in `traffic`.

    With `local_dir`, as a server of the bot's own in the mode --local, which keeps its files there.
    """
    faults = faults or Faults()
    app = application(world, faults, local_dir)
    served = app if traffic is None else traffic.recorded(app, "telegram", target_of=target_of)
    async with serve(served, port=port) as url, posting(world.updates):
        yield Served(url, faults, app)


def application(world: Cloud, faults: Faults, local_dir: Path | None = None) -> FaultMiddleware:
    """Return the Bot API of a world. Fault targets are method names, and `file` for downloads."""
    api = _BotApi(world, local_dir)
    routes = [Route("/bot{token}/{method}", api.call, methods=["GET", "POST"])]
    if local_dir is None:
        routes.append(Route("/file/bot{token}/{path:path}", api.download, methods=["GET"]))
    app = Starlette(routes=routes, exception_handlers={404: _not_found})
    return FaultMiddleware(app, faults, target_of=target_of)


def target_of(scope: Scope) -> str:
    """Return the method of a request, or `file`."""
    path: str = scope["path"]
    return FILE if path.startswith("/file/") else path.rpartition("/")[2]


async def _not_found(_: HttpRequest, __: Exception) -> Response:
    return _error_response(_NOT_FOUND)


def _error_response(error: BotApiError) -> JSONResponse:
    headers = {"Retry-After": str(error.parameters["retry_after"])} if "retry_after" in error.parameters else None
    return JSONResponse(error.json(), error.code, headers)


class _BotApi:
    def __init__(self, world: Cloud, local_dir: Path | None) -> None:
        self._world = world
        self._local_dir = local_dir
        self._max_upload = MAX_UPLOAD if local_dir is None else MAX_LOCAL

    async def call(self, request: HttpRequest) -> Response:
        """Handle a call of a method."""
        try:
            self._check_token(request)
            method = spec.method_named(request.path_params["method"])
            async with parameters_of(request, max_upload=self._max_upload) as parameters:
                record = Request(method, printable(parameters), self._world.clock())
                self._world.requests.append(record)
                self._world.publish(Event("request", detail=method))
                return await self._respond(record, parameters)
        except BotApiError as error:
            return _error_response(error)

    async def _respond(self, record: Request, parameters: dict[str, object]) -> Response:
        try:
            checked = spec.check(record.method, parameters)
            record.parameters = printable(checked)
            call = Call(self._world, checked, self._local_dir)
            self._check_flood(record, call)
            result = await HANDLERS[record.method](call)
        except BotApiError as error:
            record.status, record.description = error.code, error.description
            raise
        else:
            record.status = 200
            return JSONResponse({"ok": True, "result": result})
        finally:
            set_parameters(record.parameters)
            self._world.publish(Event("response", detail=record.method))

    def _check_flood(self, record: Request, call: Call) -> None:
        message = self._world.inline_messages.get(call.get("inline_message_id", ""))
        chat_id = call.get("chat_id") if message is None else message.chat.id
        if record.method not in floods.LIMITED_METHODS or chat_id not in self._world.chats:
            return
        now = self._world.clock() * self._world.flood_speed
        flood = self._world.gauge.measure(record.method, chat_id, now)
        if flood is None:
            return
        self._world.floods.append(flood)
        if self._world.flood_limits:
            raise BotApiError(
                429, f"Too Many Requests: retry after {flood.retry_after}", retry_after=flood.retry_after
            )

    async def download(self, request: HttpRequest) -> Response:
        """Handle a download; the file is streamed."""
        try:
            self._check_token(request)
        except BotApiError as error:
            return _error_response(error)
        file = self._world.files.at(request.path_params["path"])
        if file is None:
            return _error_response(_NOT_FOUND)
        return FileResponse(file.path, media_type="application/octet-stream")

    def _check_token(self, request: HttpRequest) -> None:
        token: str = request.path_params["token"]
        number, colon, secret = token.partition(":")
        if not (number.isdecimal() and colon and secret):
            raise _NOT_FOUND
        if not secrets.compare_digest(token.encode(), self._world.bot.token.encode()):
            raise BotApiError(401, "Unauthorized")
        bot = self._world.bot
        if self._local_dir is not None:
            (self._local_dir / token).mkdir(mode=0o750, parents=True, exist_ok=True)
        elif bot.is_logged_out and self._world.clock() < bot.logged_out_at + AWAY_SECONDS:
            raise BotApiError(400, "Logged out")
        else:
            bot.is_logged_out = False
