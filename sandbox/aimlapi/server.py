"""The service over HTTP: keys, bodies, routes."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hmac import compare_digest
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import Scope

from sandbox.aimlapi import errors, media, submission
from sandbox.aimlapi.errors import RefusedError
from sandbox.aimlapi.generation import Generation
from sandbox.aimlapi.media import Failure, Photo, Video
from sandbox.aimlapi.service import AimlApi
from sandbox.faults import FaultMiddleware
from sandbox.serving import serve
from sandbox.traffic import Traffic, set_parameters

SANDBOX_KEY = "sandbox-key"
BODY_LIMIT = 60 * 1024 * 1024  # bytes
GENERATIONS = "/v2/video/generations"
CLIENT_REQUEST_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")


@asynccontextmanager
async def running(
    *, port: int = 0, key: str = SANDBOX_KEY, traffic: Traffic | None = None
) -> AsyncIterator[AimlApi]:
    """Run the stand-in in this event loop; its files are temporary. Requests are recorded in `traffic`."""
    with TemporaryDirectory(prefix="aimlapi-") as directory:
        api = AimlApi(Path(directory), key=key)
        app = application(api)
        served = app if traffic is None else traffic.recorded(app, "aimlapi", target_of=target_of)
        async with serve(served, port=port) as api.url:
            try:
                yield api
            finally:
                await api.close()


def application(api: AimlApi) -> FaultMiddleware:
    """Return the service as an ASGI application."""
    routes = Routes(api)
    app = Starlette(
        routes=[
            Route(GENERATIONS, routes.submit, methods=["POST"]),
            Route(GENERATIONS, routes.poll, methods=["GET"]),
            Route("/v2/billing", routes.billing, methods=["GET"]),
            Route("/results/{name}", routes.result, methods=["GET"]),
        ],
        exception_handlers={RefusedError: errors.error_response},
    )
    middleware = FaultMiddleware(app, api.faults, target_of=target_of)
    middleware.on_request, middleware.on_response = api.on_request, api.on_response
    return middleware


def target_of(scope: Scope) -> str:
    """Return the target of a request: submit, poll, billing, result or unknown."""
    match scope["method"], scope["path"].split("/"):
        case "POST", ["", "v2", "video", "generations"]:
            return "submit"
        case "GET", ["", "v2", "video", "generations"]:
            return "poll"
        case _, ["", "v2", "billing"]:
            return "billing"
        case _, ["", "results", _]:
            return "result"
    return "unknown"


class Routes:
    """The request handlers."""

    def __init__(self, api: AimlApi) -> None:
        self.api = api

    async def submit(self, request: Request) -> Response:
        """Check a submission and start its generation."""
        self._check_key(request)
        _check_headers(request)
        files = self.api.directory / uuid4().hex
        files.mkdir()
        body = files / "body.json"
        body_size = await _spool(request, body)
        asked = await asyncio.to_thread(submission.read, body)
        body.unlink()
        set_parameters(asked.options.model_dump(exclude_unset=True))
        photo, video, failure = await _receive_files(asked, files)
        generation = Generation(
            id=self.api.new_id(asked.model),
            options=asked.options,
            headers=dict(request.headers),
            body_size=body_size,
            photo=photo,
            video=video,
            planned_failure=failure,
        )
        self.api.check_balance(generation.price)
        self.api.check_concurrency()
        self.api.accept(generation)
        response = self.api.dialect.response(generation, self.api.url)
        return JSONResponse(response, self.api.dialect.accepted)

    async def poll(self, request: Request) -> Response:
        """Return the state of a generation."""
        self._check_key(request)
        generation_id = request.query_params.get("generation_id")
        if generation_id is None:
            raise RefusedError(400, "generation_id: Required")
        set_parameters({"generation_id": generation_id})
        try:
            generation = self.api.find(generation_id)
        except KeyError:
            raise RefusedError(404, "Inference not found") from None
        generation.polls += 1
        if generation.polls <= self.api.not_found_polls:
            raise RefusedError(404, "Inference not found")
        is_told = generation.status == "completed" and self.api.dialect.usage_header
        spent = {"x-aimlapi-usd-spent": str(generation.cost)} if is_told else None
        return JSONResponse(self.api.dialect.response(generation, self.api.url), headers=spent)

    async def billing(self, request: Request) -> Response:
        """Return the balance."""
        self._check_key(request)
        return JSONResponse({"current_balance": float(self.api.balance), "currency": "USD"})

    async def result(self, request: Request) -> Response:
        """Return a result. The key must not be sent with this request: the real host of results is another one."""
        name = request.path_params["name"]
        if "authorization" in request.headers:
            self.api.leaks.append(name)
            raise RefusedError(400, "The API key must not be sent to the host of the results")
        if self.api.results_gone is not None:
            raise RefusedError(self.api.results_gone, "The link has expired")
        if not any(each.result and each.result.name == name for each in self.api.generations):
            raise RefusedError(404, "Not Found")
        return FileResponse(self.api.directory / name, media_type="video/mp4")

    def _check_key(self, request: Request) -> None:
        scheme, _, key = request.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer" or not key:
            raise RefusedError(401, "Unauthorized")
        if not compare_digest(key.encode(), self.api.key.encode()):
            raise RefusedError(401, "Invalid API key provided", kind="err_unauthorized")


def _check_headers(request: Request) -> None:
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise RefusedError(400, "Content-Type must be application/json")
    if "content-length" not in request.headers:
        raise RefusedError(411, "Length Required")
    if int(request.headers["content-length"]) > BODY_LIMIT:
        raise RefusedError(413, "request entity too large")
    client_id = request.headers.get("x-client-request-id")
    if client_id is not None and not CLIENT_REQUEST_ID.fullmatch(client_id):
        raise RefusedError(400, "X-Client-Request-Id: Invalid")


async def _spool(request: Request, path: Path) -> int:
    """Write the body to a file as it comes and return its size in bytes."""
    with path.open("wb") as file:
        async for part in request.stream():
            file.write(part)
        return file.tell()


async def _receive_files(
    asked: submission.Submission, directory: Path
) -> tuple[Photo | None, Video | None, Failure | None]:
    """Receive both files. The third value is the failure that they cause, if any."""
    failures: list[Failure] = []
    photo: Photo | None = None
    video: Video | None = None
    try:
        path = directory / "photo"
        await media.save(asked.image_url, "image_url", path)
        photo = await asyncio.to_thread(media.check_photo, path)
    except Failure as failure:
        failures.append(failure)
    try:
        path = directory / "video.mp4"
        await media.save(asked.video_url, "video_url", path)
        video = await asyncio.to_thread(media.check_video, path)
    except Failure as failure:
        failures.append(failure)
    return photo, video, failures[0] if failures else None
