"""What the stand-in refuses, and in which of the real service's shapes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sandbox import samples
from sandbox.aimlapi import AimlApi
from sandbox.aimlapi.media import PART
from sandbox.samples import data_uri
from sandbox.serving import serve
from tests.sandbox.aimlapi.support import MODEL, URL, submission


def assert_flat(response: httpx.Response, status: int, message: object) -> None:
    """Check a refusal in the flat shape."""
    body: dict[str, Any] = response.json()
    assert (response.status_code, body.get("message")) == (status, message)
    assert body.keys() == {"message", "path", "requestId", "statusCode", "timestamp"}
    assert (body["statusCode"], body["path"]) == (str(status), response.url.path)


def assert_nested(response: httpx.Response, status: int, kind: str) -> None:
    """Check a refusal in the nested shape."""
    body: dict[str, Any] = response.json()
    assert (response.status_code, body["status"], body["error"]["data"]) == (status, status, {"kind": kind})
    assert body["error"]["name"] == body["title"].replace(" ", "") + "Exception"
    assert body["error"]["message"] == body["message"]


async def failure(api: AimlApi, client: httpx.AsyncClient, **changes: object) -> str:
    """Submit files that are accepted but unusable, and return the generation's error."""
    response = await client.post(URL, json=submission(**changes))
    assert response.status_code == 200, response.text
    generation_id = response.json()["id"]
    await api.finish(generation_id)
    poll = (await client.get(URL, params={"generation_id": generation_id})).json()
    assert (poll["status"], poll["video"]) == ("error", None)
    return str(poll["error"]["name"])


async def test_valid_submission_gets_the_documented_response(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The response has the documented fields, and the id is a long one."""
    api.hold = True
    response = await client.post(URL, json=submission())
    body = response.json()
    assert response.status_code == 200
    assert body.pop("id").endswith(f":{MODEL}")
    assert body == {"status": "queued", "video": None, "error": None, "meta": None}


async def test_submission_can_be_read_by_tests(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A test can read the options, the headers and both files."""
    headers = {"X-Client-Request-Id": "job-7"}
    sent = submission(resolution="720p", enable_safety_checker=True, shift=7)
    response = await client.post(URL, json=sent, headers=headers)
    generation = await api.submitted()
    assert generation.options.model_dump(exclude_unset=True) == {
        "model": MODEL,
        "resolution": "720p",
        "enable_safety_checker": True,
        "shift": 7,
    }
    assert generation.headers["x-client-request-id"] == "job-7"
    assert generation.body_size == len(response.request.content)
    assert generation.photo is not None
    assert generation.photo.path.read_bytes() == samples.photo()
    assert (generation.photo.width, generation.photo.height) == (720, 960)
    assert generation.video is not None
    assert generation.video.path.read_bytes() == samples.motion()
    assert (generation.video.width, generation.video.height) == (480, 640)
    assert (generation.video.duration, generation.video.has_sound) == (3, True)


@pytest.mark.parametrize("authorization", [None, "", "Basic abc", "Bearer"])
async def test_request_without_a_key_is_refused(client: httpx.AsyncClient, authorization: str | None) -> None:
    """Without a bearer key every endpoint of the API responds with 401."""
    del client.headers["authorization"]
    headers = {} if authorization is None else {"Authorization": authorization}
    for request in (
        client.post(URL, json=submission(), headers=headers),
        client.get(URL, params={"generation_id": "x"}, headers=headers),
        client.get("/v2/billing", headers=headers),
    ):
        assert_flat(await request, 401, "Unauthorized")


async def test_wrong_key_is_refused(client: httpx.AsyncClient) -> None:
    """It gets 401 in the nested shape."""
    response = await client.get("/v2/billing", headers={"Authorization": "Bearer wrong"})
    assert_nested(response, 401, "err_unauthorized")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model": None}, "model: Required"),
        ({"video_url": None}, "video_url: Required"),
        ({"image_url": None}, "image_url: Required"),
        ({"prompt": "dance"}, "Unrecognized key(s) in object: 'prompt'"),
        (
            {"resolution": "1080p"},
            "resolution: Invalid enum value. Expected '480p' | '580p' | '720p', received '1080p'",
        ),
        (
            {"model": "wan"},
            (
                "model: Invalid enum value. Expected 'alibaba/wan2.2-14b-animate-move'"
                " | 'alibaba/wan2.2-14b-animate-replace', received 'wan'"
            ),
        ),
        (
            {"video_quality": 5},
            "video_quality: Invalid enum value. Expected 'low' | 'medium' | 'high' | 'maximum', received number",
        ),
        (
            {"video_write_mode": "slow"},
            "video_write_mode: Invalid enum value. Expected 'fast' | 'balanced' | 'small', received 'slow'",
        ),
        ({"num_inference_steps": 1}, "num_inference_steps: Number must be greater than or equal to 2"),
        ({"num_inference_steps": 41}, "num_inference_steps: Number must be less than or equal to 40"),
        ({"num_inference_steps": "20"}, "num_inference_steps: Expected integer, received string"),
        ({"num_inference_steps": 2.5}, "num_inference_steps: Expected integer, received number"),
        ({"num_inference_steps": True}, "num_inference_steps: Expected integer, received boolean"),
        ({"shift": 0.5}, "shift: Number must be greater than or equal to 1.0"),
        ({"shift": 10.5}, "shift: Number must be less than or equal to 10.0"),
        ({"shift": "5"}, "shift: Expected number, received string"),
        ({"enable_safety_checker": "yes"}, "enable_safety_checker: Expected boolean, received string"),
        ({"enable_safety_checker": 1}, "enable_safety_checker: Expected boolean, received number"),
        ({"image_url": 7}, "image_url: Expected string, received number"),
        ({"image_url": "photo.jpg"}, "image_url: Invalid url"),
        (
            {"image_url": "https://example.org/photo.jpg"},
            (
                "image_url: This is a sandbox: it fetches links of this machine only,"
                " not https://example.org/photo.jpg"
            ),
        ),
        (
            {"video_url": data_uri(b"GIF89a", "image/gif")},
            "video_url: Invalid data URI. Expected 'data:video/mp4;base64'",
        ),
        (
            {"image_url": "data:image/jpeg,raw"},
            (
                "image_url: Invalid data URI. Expected"
                " 'data:image/jpeg;base64' | 'data:image/png;base64' | 'data:image/webp;base64'"
            ),
        ),
    ],
)
async def test_wrong_field_is_refused_by_name(
    api: AimlApi, client: httpx.AsyncClient, change: dict[str, object], message: str
) -> None:
    """It gets 400 with a message that names it, and nothing is started."""
    assert_flat(await client.post(URL, json=submission(**change)), 400, message)
    assert api.generations == []


async def test_several_errors_come_as_a_list(client: httpx.AsyncClient) -> None:
    """With more than one wrong field the message is a list."""
    response = await client.post(URL, json=submission(model=None, shift=0))
    assert_flat(response, 400, ["model: Required", "shift: Number must be greater than or equal to 1.0"])


@pytest.mark.parametrize("data", ["%%%%", "QUJD=QUJD", "QUJ"])
async def test_bad_base64_is_refused(client: httpx.AsyncClient, data: str) -> None:
    """Base64 with invalid characters or wrong padding gets 400."""
    response = await client.post(URL, json=submission(image_url=f"data:image/jpeg;base64,{data}"))
    assert response.status_code == 400
    assert response.json()["message"].startswith("image_url: Invalid base64")


async def test_padding_inside_a_large_file_is_refused(client: httpx.AsyncClient) -> None:
    """Padding at the end of a decoded part is not the end of the file."""
    head, _, data = data_uri(samples.padded(samples.motion(), 1_000_000), "video/mp4").partition(",")
    response = await client.post(URL, json=submission(video_url=f"{head},{data[: PART - 4]}QQ=={data}"))
    assert_flat(response, 400, "video_url: Invalid base64: Excess data after padding")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "Invalid JSON: EOF while parsing an object at line 1 column 1"),
        (b"[]", "Expected object, received array"),
    ],
)
async def test_body_that_is_no_json_object_is_refused(
    client: httpx.AsyncClient, content: bytes, message: str
) -> None:
    """Broken JSON and JSON of another type get 400."""
    response = await client.post(URL, content=content, headers={"Content-Type": "application/json"})
    assert_flat(response, 400, message)


async def test_body_must_be_json_of_a_known_small_length(client: httpx.AsyncClient) -> None:
    """Forms, bodies of unknown length and oversized bodies are refused before they are read."""

    async def chunks() -> AsyncIterator[bytes]:
        yield b"{}"

    json = {"Content-Type": "application/json"}
    assert_flat(await client.post(URL, data={"model": MODEL}), 400, "Content-Type must be application/json")
    assert_flat(await client.post(URL, content=chunks(), headers=json), 411, "Length Required")
    huge = await client.post(URL, content=bytes(60 * 1024 * 1024 + 1), headers=json)
    assert_flat(huge, 413, "request entity too large")


async def test_invalid_client_request_id_is_refused(client: httpx.AsyncClient) -> None:
    """The correlation header has 1 to 128 characters of a small set."""
    for strange in ("a b", "x" * 129):
        response = await client.post(URL, json=submission(), headers={"X-Client-Request-Id": strange})
        assert_flat(response, 400, "X-Client-Request-Id: Invalid")


async def test_video_of_19_mb_is_accepted(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A body as large as Telegram's largest download arrives complete."""
    large = samples.padded(samples.motion(), 19_000_000)
    response = await client.post(URL, json=submission(video_url=data_uri(large, "video/mp4")))
    assert response.status_code == 200
    generation = await api.submitted()
    assert generation.video is not None
    assert (generation.video.size, generation.video.duration) == (19_000_000, 3)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: b"no picture", "image_load_error"),
        (lambda: samples.photo()[:5000], "image_load_error"),
        (lambda: samples.photo(199, 300), "image_too_small"),
        (lambda: samples.photo(4097, 2000), "image_too_large"),
        (lambda: samples.photo(301, 1000), "image_ratio"),
        (lambda: samples.photo() + bytes(5 * 1024 * 1024), "file_too_large"),
    ],
)
async def test_photo_beyond_the_limits_fails_the_generation(
    api: AimlApi, client: httpx.AsyncClient, make: Callable[[], bytes], expected: str
) -> None:
    """Such a photo is accepted first, as by the real service, and fails the generation."""
    photo = await asyncio.to_thread(make)
    assert await failure(api, client, image_url=data_uri(photo, "image/jpeg")) == expected


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: b"no video", "video_load_error"),
        (lambda: samples.motion()[:2000], "video_load_error"),
        (lambda: samples.motion(1.9), "video_duration_too_short"),
        (lambda: samples.motion(30.2, 200, 200, frame_rate=5, sound=False), "video_duration_too_long"),
        (lambda: samples.motion(2, 198, 300), "video_too_small"),
        (lambda: samples.motion(2, 2050, 800, frame_rate=2), "video_too_large"),
        (lambda: samples.motion(2, 300, 902), "video_ratio"),
    ],
)
async def test_video_beyond_the_limits_fails_the_generation(
    api: AimlApi, client: httpx.AsyncClient, make: Callable[[], bytes], expected: str
) -> None:
    """Such a video is accepted first, as by the real service, and fails the generation."""
    video = await asyncio.to_thread(make)
    assert await failure(api, client, video_url=data_uri(video, "video/mp4")) == expected


async def test_failed_generation_costs_nothing(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The balance does not change."""
    before = api.balance
    await failure(api, client, image_url=data_uri(b"no picture", "image/jpeg"))
    assert api.balance == before


async def test_loopback_link_is_fetched_without_the_key(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A file may be given by a loopback link; a missing file fails the generation."""
    seen: list[str | None] = []

    async def photo(request: Request) -> Response:
        seen.append(request.headers.get("authorization"))
        return Response(samples.photo(), media_type="image/jpeg")

    async with serve(Starlette(routes=[Route("/photo.jpg", photo)])) as url:
        await client.post(URL, json=submission(image_url=f"{url}/photo.jpg"))
        generation = await api.submitted()
        assert generation.photo is not None
        assert (generation.photo.width, seen) == (720, [None])
        assert await failure(api, client, image_url=f"{url}/gone.jpg") == "file_download_error"


async def test_submission_above_the_balance_is_refused(api: AimlApi, client: httpx.AsyncClient) -> None:
    """It gets 403 in the nested shape, with the real service's spelling."""
    api.balance = api.balance * 0
    response = await client.post(URL, json=submission())
    assert_nested(response, 403, "err_insufficent_credits")
    assert api.generations == []


async def test_generations_above_the_limit_are_refused(api: AimlApi, client: httpx.AsyncClient) -> None:
    """They get 429 until a running one ends."""
    api.concurrency_limit = 1
    api.hold = True
    await client.post(URL, json=submission())
    response = await client.post(URL, json=submission())
    assert_flat(response, 429, "Too many concurrent generations. Please wait for the others to finish.")
    await api.finish(api.generations[0].id)
    assert (await client.post(URL, json=submission())).status_code == 200


async def test_submissions_are_counted_even_if_refused(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The count shows a repeated submission, refused or not."""
    await client.post(URL, json={})
    await client.post(URL, json=submission())
    assert (api.posts, len(api.generations)) == (2, 1)
