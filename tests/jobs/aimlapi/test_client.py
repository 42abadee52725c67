import asyncio
import socket
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import httpx
import pytest

from domain.money import Usd
from domain.options import Mode, Options, Resolution, VideoQuality, VideoWriteMode
from domain.timeouts import TIMEOUTS, ServiceTimeouts
from jobs.aimlapi.client import (
    MODELS,
    AccessDeniedError,
    AnimateService,
    OutOfCreditsError,
    PollFailedError,
    RateLimitedError,
    RejectedError,
    ServiceError,
    UnavailableError,
    UncertainError,
)
from jobs.aimlapi.responses import Completed, Failed, Failure, Pending
from sandbox import samples
from sandbox.aimlapi import AimlApi, Dialect, running
from sandbox.faults import FakeResponse, Fault, dropped, lost_response, server_error, slow, too_many_requests

CREDITS = {"name": "ForbiddenException", "message": "x", "data": {"kind": "err_insufficent_credits"}}
OPTIONS = Options(
    resolution=Resolution.P580,
    num_inference_steps=12,
    enable_safety_checker=False,
    shift=3.5,
    video_quality=VideoQuality.MAXIMUM,
    video_write_mode=VideoWriteMode.SMALL,
)


@dataclass
class Caller:
    """Submits two good files."""

    service: AnimateService
    photo: Path
    video: Path
    cost: Usd | None = None
    """What the last answer says that it will cost."""

    async def __call__(self, options: Options | None = None) -> str:
        submitted = await self.service.submit(
            Mode.MOVE, options or Options(), photo=self.photo, video=self.video, request_id="job-7-1"
        )
        self.cost = submitted.cost
        return submitted.generation_id


@pytest.fixture
def service(api: AimlApi, client: httpx.AsyncClient) -> AnimateService:
    return AnimateService(client, base_url=api.url, key=api.key, timeouts=TIMEOUTS.service)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    photo, video = tmp_path / "photo.jpg", tmp_path / "video.mp4"
    photo.write_bytes(samples.photo(240, 320))
    video.write_bytes(samples.motion(2.0, 240, 320, frame_rate=8, sound=False))
    return photo, video


@pytest.fixture
def submit(service: AnimateService, files: tuple[Path, Path]) -> Caller:
    return Caller(service, *files)


@pytest.fixture
def closed_port() -> Iterator[str]:
    """An address without a server, kept free during the test."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


@pytest.mark.parametrize("usage", ["credits_used", "tokens_used", "usd_spent"])
async def test_submission_may_say_what_it_costs(
    api: AimlApi, submit: Caller, usage: Literal["credits_used", "tokens_used", "usd_spent"]
) -> None:
    """Other models' do; this one's may, at any time."""
    await submit()
    assert submit.cost is None

    api.dialect = Dialect(usage=usage, usage_from_the_start=True)
    await submit()

    assert submit.cost == Usd.of(0.04)


async def test_submission_returns_the_generations_id(api: AimlApi, submit: Caller) -> None:
    """The service knows the generation by it."""
    assert await submit() == (await api.submitted()).id
    assert api.posts == 1


async def test_submission_has_every_option_and_both_files(
    api: AimlApi, submit: Caller, files: tuple[Path, Path]
) -> None:
    """The strict stand-in gets all documented fields, no others, and the very files."""
    await submit(OPTIONS)

    generation = await api.submitted()
    sent = generation.options
    assert sent.model_fields_set == {"model", *OPTIONS.to_dict()}
    assert sent.model_dump() == {"model": MODELS[Mode.MOVE], **OPTIONS.to_dict()}
    assert generation.photo is not None
    assert generation.video is not None
    assert [generation.photo.path.read_bytes(), generation.video.path.read_bytes()] == [
        file.read_bytes() for file in files
    ]


async def test_submission_has_its_headers(api: AimlApi, submit: Caller) -> None:
    """The key, the length, and the id for the vendor's logs."""
    await submit()

    generation = await api.submitted()
    assert generation.headers["authorization"] == f"Bearer {api.key}"
    assert generation.headers["x-client-request-id"] == "job-7-1"
    assert int(generation.headers["content-length"]) == generation.body_size


@pytest.mark.parametrize(
    "dialect", [Dialect(accepted=201), Dialect(id_field="generation_id"), Dialect(id="nanoid")]
)
async def test_every_shape_of_success_is_read(api: AimlApi, submit: Caller, dialect: Dialect) -> None:
    """Older versions of the API answer 201, or name the id differently."""
    api.dialect = dialect

    assert await submit() == (await api.submitted()).id


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (FakeResponse(402, {"message": "Payment required"}), OutOfCreditsError),
        (FakeResponse(403, {"message": "x", "error": CREDITS}), OutOfCreditsError),
        (FakeResponse(403, {"message": "You've run out of credits."}), OutOfCreditsError),
        (FakeResponse(403, {"message": "Your key may not use this model"}), AccessDeniedError),
        (FakeResponse(403, "<html>Forbidden</html>"), AccessDeniedError),
        (FakeResponse(401, {"message": "Unauthorized"}), AccessDeniedError),
        (FakeResponse(404, {"message": "Cannot POST /v2/video/generations"}), AccessDeniedError),
        (FakeResponse(405, b""), AccessDeniedError),
        (FakeResponse(429, {"message": "Too many requests"}), RateLimitedError),
        (FakeResponse(400, {"message": ["Invalid enum value."]}), RejectedError),
        (FakeResponse(413, "<html>Request Entity Too Large</html>"), RejectedError),
        (FakeResponse(415, b""), RejectedError),
        (FakeResponse(422, {"detail": [{"loc": ["body"], "msg": "bad", "type": "x"}]}), RejectedError),
        (FakeResponse(408, b""), UncertainError),
        (FakeResponse(409, b""), UncertainError),
        (FakeResponse(500, {"message": "Internal server error"}), UncertainError),
        (FakeResponse(502, "<html>Bad Gateway</html>"), UncertainError),
        (FakeResponse(503, b""), UncertainError),
        (FakeResponse(504, {"message": "Generation timeout"}), UncertainError),
        (FakeResponse(524, "<html>A timeout occurred</html>"), UncertainError),
    ],
)
async def test_every_refusal_has_its_class(
    api: AimlApi, submit: Caller, answer: FakeResponse, expected: type[ServiceError]
) -> None:
    """The class says what the response means for the job, the text what it says, without the key."""
    api.faults.add("submit", Fault(answer))

    with pytest.raises(expected) as caught:
        await submit()

    assert type(caught.value) is expected
    assert str(answer.status) in str(caught.value)
    assert api.key not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    "fault",
    [
        dropped(),
        lost_response(),
        Fault(FakeResponse(200, {"status": "queued"})),
        Fault(FakeResponse(200, {"id": None})),
        Fault(FakeResponse(201, b"")),
        Fault(FakeResponse(200, b"\xff\xfe")),
        Fault(FakeResponse(200, "<html>Welcome</html>")),
        Fault(FakeResponse(200, b'{"id": "x", "more": "' + 2 * 1024 * 1024 * b"x" + b'"}')),
        Fault(FakeResponse(503, b"x", {"Content-Encoding": "gzip"})),
        Fault(cut_body_at=5),
    ],
    ids=["dropped", "lost", "no id", "null id", "empty", "garbage", "HTML", "too long", "no gzip", "cut short"],
)
async def test_response_that_may_mean_anything_is_uncertain(api: AimlApi, submit: Caller, fault: Fault) -> None:
    """A POST may have been paid for unless the response says clearly that it wasn't accepted."""
    api.faults.add("submit", fault)

    with pytest.raises(UncertainError) as caught:
        await submit()

    assert api.posts == 1
    assert api.key not in "".join(traceback.format_exception(caught.value))


async def test_missing_response_is_uncertain(
    api: AimlApi, client: httpx.AsyncClient, files: tuple[Path, Path]
) -> None:
    """The POST is limited in time, and one that is cut off may have arrived."""
    timeouts = ServiceTimeouts(submit=replace(TIMEOUTS.service.submit, total=0.3))
    submit = Caller(AnimateService(client, base_url=api.url, key=api.key, timeouts=timeouts), *files)
    api.faults.add("submit", Fault(hold=asyncio.Event(), after=True))

    with pytest.raises(UncertainError):
        await submit()

    assert len(api.generations) == 1


async def test_refused_connection_submits_nothing(
    client: httpx.AsyncClient, files: tuple[Path, Path], closed_port: str
) -> None:
    """Nothing was sent, so it may be sent again."""
    submit = Caller(AnimateService(client, base_url=closed_port, key="k", timeouts=TIMEOUTS.service), *files)

    with pytest.raises(UnavailableError):
        await submit()


@pytest.mark.parametrize(("seconds", "read"), [(None, None), (7, 7.0), (100_000, 3600.0)])
async def test_rate_limit_returns_retry_after(
    api: AimlApi, submit: Caller, seconds: int | None, read: float | None
) -> None:
    """Up to an hour."""
    api.faults.add("submit", too_many_requests(seconds))

    with pytest.raises(UnavailableError) as caught:
        await submit()

    assert caught.value.retry_after == read
    assert not api.generations


@pytest.mark.parametrize("value", ["Wed, 21 Oct 2015 07:28:00 GMT", "-5", "1.5", "", "\u00b2"])
async def test_retry_after_that_is_no_number_is_ignored(api: AimlApi, submit: Caller, value: str) -> None:
    """Only a whole number of seconds counts."""
    api.faults.add("submit", Fault(FakeResponse(429, b"", {"Retry-After": value})))

    with pytest.raises(UnavailableError) as caught:
        await submit()

    assert caught.value.retry_after is None


@pytest.mark.parametrize(
    ("message", "failure"),
    [
        ("No person detected in image_url", Failure.NO_PERSON),
        ("The image was flagged by our moderation", Failure.REFUSED),
        ("Invalid enum value", Failure.OTHER),
    ],
)
async def test_rejection_says_why(api: AimlApi, submit: Caller, message: str, failure: Failure) -> None:
    """The person is told what to change, if the service's message tells."""
    api.faults.add("submit", Fault(FakeResponse(400, {"message": message})))

    with pytest.raises(RejectedError) as caught:
        await submit()

    assert caught.value.failure is failure


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirect_of_a_post_is_not_followed(api: AimlApi, submit: Caller, status: int) -> None:
    """The key and the files are sent nowhere else: the operator has to correct the address."""
    async with running() as elsewhere:
        location = {"Location": f"{elsewhere.url}/v2/video/generations"}
        api.faults.add("submit", Fault(FakeResponse(status, b"", location)))

        with pytest.raises(AccessDeniedError):
            await submit()

        assert not elsewhere.requests


async def test_redirect_of_a_poll_is_not_followed(api: AimlApi, service: AnimateService) -> None:
    """The key is sent to no other host."""
    async with running() as elsewhere:
        api.faults.add("poll", Fault(FakeResponse(307, b"", {"Location": f"{elsewhere.url}/v2/video/generations"})))

        with pytest.raises(PollFailedError):
            await service.poll("x")

        assert not elsewhere.requests


async def test_poll_returns_how_the_generation_stands(
    api: AimlApi, service: AnimateService, submit: Caller
) -> None:
    """Pending, then completed with the link and the cost."""
    found = await submit()
    assert await service.poll(found) == Pending()

    await api.finish(found)
    completed = await service.poll(found)

    result = api.generations[0].result
    assert result is not None
    assert completed == Completed(f"{api.url}/results/{result.name}", {"credits_used": 80_000}, Usd.of(0.04))


async def test_poll_returns_a_failure_with_its_message(
    api: AimlApi, service: AnimateService, submit: Caller
) -> None:
    """The message is the service's."""
    found = await submit()
    await api.fail(found, "out of memory")

    poll = await service.poll(found)

    assert isinstance(poll, Failed)
    assert "out of memory" in poll.message


@pytest.mark.parametrize("name", ["a:b/c", "-starts-with-a-dash", "a b+c&d=e%2F?#", "ünï"])
async def test_poll_sends_any_id_unchanged(
    api: AimlApi, service: AnimateService, submit: Caller, name: str
) -> None:
    """Ids are opaque."""
    await submit()
    api.generations[0].id = name

    await service.poll(name)

    assert api.generations[0].polls == 1


@pytest.mark.parametrize(
    "fault",
    [
        Fault(FakeResponse(404, {"message": "Inference not found"})),
        Fault(FakeResponse(401, {"message": "Unauthorized"})),
        too_many_requests(),
        server_error(500),
        server_error(503),
        server_error(524),
        Fault(FakeResponse(200, "<html>Checking your browser</html>")),
        Fault(FakeResponse(200, b"[]")),
        Fault(FakeResponse(200, b"")),
        Fault(FakeResponse(200, 2 * 1024 * 1024 * b" ")),
        dropped(),
        lost_response(),
    ],
)
async def test_failed_poll_is_temporary(api: AimlApi, service: AnimateService, fault: Fault) -> None:
    """A poll costs nothing: whatever the failure was, it is polled again."""
    api.faults.add("poll", fault)

    with pytest.raises(PollFailedError) as caught:
        await service.poll("x")

    assert api.key not in "".join(traceback.format_exception(caught.value))


async def test_slow_poll_is_temporary(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A poll is limited in time."""
    timeouts = ServiceTimeouts(poll=replace(TIMEOUTS.service.poll, total=0.2))
    service = AnimateService(client, base_url=api.url, key=api.key, timeouts=timeouts)
    api.faults.add("poll", slow(60))

    with pytest.raises(PollFailedError):
        await service.poll("x")


async def test_poll_without_a_connection_is_temporary(client: httpx.AsyncClient, closed_port: str) -> None:
    """The network comes back."""
    with pytest.raises(PollFailedError):
        await AnimateService(client, base_url=closed_port, key="k", timeouts=TIMEOUTS.service).poll("x")


async def test_poll_returns_retry_after(api: AimlApi, service: AnimateService) -> None:
    """As for submissions."""
    api.faults.add("poll", too_many_requests(9))

    with pytest.raises(PollFailedError) as caught:
        await service.poll("x")

    assert caught.value.retry_after == 9


class _FailingTransport(httpx.AsyncBaseTransport):
    """Fails with an error of the network at every request."""

    def __init__(self, error: type[httpx.TransportError]) -> None:
        self._error = error

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        raise self._error("it broke", request=request)


async def _submit_through(transport: httpx.AsyncBaseTransport, files: tuple[Path, Path]) -> None:
    async with httpx.AsyncClient(transport=transport) as client:
        await Caller(AnimateService(client, base_url="http://api", key="k", timeouts=TIMEOUTS.service), *files)()


async def test_full_pool_of_our_own_is_no_outage(files: tuple[Path, Path]) -> None:
    """Nothing was sent, and nothing is known of the service: it neither counts as down nor as up."""
    with pytest.raises(UnavailableError) as submitting:
        await _submit_through(_FailingTransport(httpx.PoolTimeout), files)
    async with httpx.AsyncClient(transport=_FailingTransport(httpx.PoolTimeout)) as client:
        with pytest.raises(PollFailedError) as polling:
            await AnimateService(client, base_url="http://api", key="k", timeouts=TIMEOUTS.service).poll("x")

    assert not submitting.value.is_outage
    assert (polling.value.is_outage, polling.value.has_answered) == (False, False)


@pytest.mark.parametrize("error", [httpx.ConnectError, httpx.ConnectTimeout])
async def test_submit_without_a_connection_may_be_repeated(
    files: tuple[Path, Path], error: type[httpx.TransportError]
) -> None:
    """Nothing was sent."""
    with pytest.raises(UnavailableError):
        await _submit_through(_FailingTransport(error), files)


@pytest.mark.parametrize(
    "error",
    [
        *(httpx.WriteError, httpx.WriteTimeout, httpx.ReadError, httpx.ReadTimeout),
        *(httpx.CloseError, httpx.RemoteProtocolError, httpx.LocalProtocolError),
    ],
)
async def test_submit_that_broke_after_it_began_is_uncertain(
    files: tuple[Path, Path], error: type[httpx.TransportError]
) -> None:
    """Also while it was being written: the service may have received all that it needs."""
    with pytest.raises(UncertainError):
        await _submit_through(_FailingTransport(error), files)
