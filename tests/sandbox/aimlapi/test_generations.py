"""The states of a generation, the wordings of its responses, its result, and the faults."""

import asyncio
import io
from decimal import Decimal
from fractions import Fraction
from typing import Any

import av
import httpx
import pytest
from PIL import Image, ImageChops, ImageStat

from sandbox import samples
from sandbox.aimlapi import AimlApi, Dialect, Failure, Generation
from sandbox.faults import FakeResponse, Fault, cut_short, dropped, lost_response, too_many_requests
from sandbox.tls import tls_context
from tests.sandbox.aimlapi.support import URL, submission


@pytest.fixture
def api(api: AimlApi) -> AimlApi:
    """The stand-in, with generations that wait for a test to end them."""
    api.hold = True
    return api


async def submit(api: AimlApi, client: httpx.AsyncClient, **changes: object) -> Generation:
    """Submit valid files."""
    response = await client.post(URL, json=submission(**changes))
    assert response.is_success, response.text
    return api.generations[-1]


async def poll(client: httpx.AsyncClient, generation: Generation) -> dict[str, Any]:
    """Return the state of a generation."""
    response = await client.get(URL, params={"generation_id": generation.id})
    assert response.status_code == 200, response.text
    body: dict[str, Any] = response.json()
    return body


async def download(url: str) -> httpx.Response:
    """Fetch a result without the key."""
    async with httpx.AsyncClient(verify=tls_context()) as client:
        return await client.get(url)


async def test_generation_is_queued_then_generating_then_completed(api: AimlApi, client: httpx.AsyncClient) -> None:
    """Polls return each state as documented."""
    api.seconds_in_queue = 0.1
    generation = await submit(api, client)
    nothing = {"id": generation.id, "video": None, "error": None, "meta": None}
    assert await poll(client, generation) == {**nothing, "status": "queued"}
    await api.wait_for(lambda _: generation.status == "generating")
    assert await poll(client, generation) == {**nothing, "status": "generating"}
    await api.finish(generation.id)
    assert generation.result is not None
    assert await poll(client, generation) == {
        "id": generation.id,
        "status": "completed",
        "video": {"url": f"{api.url}/results/{generation.result.name}"},
        "error": None,
        "meta": {"usage": {"credits_used": 400_000}},
    }


async def test_generation_ends_after_its_seconds(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A generation that is not held takes the seconds that were set when it began."""
    api.hold = False
    api.seconds_to_generate = 0.1
    started = asyncio.get_running_loop().time()
    generation = await submit(api, client)
    await api.wait_for(lambda _: generation.ended)
    assert generation.status == "completed"
    assert asyncio.get_running_loop().time() - started >= 0.1


async def test_generation_can_be_made_to_fail(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A test decides when and why a generation fails."""
    generation = await submit(api, client)
    await api.fail(generation.id, Failure("content_policy_violation", "The content was flagged."))
    response = await poll(client, generation)
    assert (response["status"], response["video"]) == ("error", None)
    assert response["error"] == {"name": "content_policy_violation", "message": "The content was flagged."}


async def test_unknown_generation_is_not_found(client: httpx.AsyncClient) -> None:
    """An unknown id gets 404 with the real message; a missing id gets 400."""
    unknown = await client.get(URL, params={"generation_id": "nobody"})
    assert (unknown.status_code, unknown.json()["message"]) == (404, "Inference not found")
    assert (await client.get(URL)).status_code == 400


async def test_first_polls_can_miss_the_generation(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The set number of first polls get 404, then the generation is found."""
    api.not_found_polls = 2
    generation = await submit(api, client)
    query = {"generation_id": generation.id}
    assert [(await client.get(URL, params=query)).status_code for _ in range(3)] == [404, 404, 200]


@pytest.mark.parametrize("status", ["waiting", "active", "processing"])
async def test_pending_states_can_have_other_words(api: AimlApi, client: httpx.AsyncClient, status: str) -> None:
    """All words for a pending generation that were observed."""
    api.dialect = Dialect(generating=status)
    generation = await submit(api, client)
    await api.wait_for(lambda _: generation.status == "generating")
    assert (await poll(client, generation))["status"] == status


async def test_video_can_be_worded_in_four_ways(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The link is in an object, in one with more fields, in a list, or in a list of objects."""
    generation = await submit(api, client)
    await api.finish(generation.id)
    assert generation.result is not None
    url = f"{api.url}/results/{generation.result.name}"
    described = {
        "url": url,
        "content_type": "video/mp4",
        "file_name": generation.result.name,
        "file_size": generation.result.stat().st_size,
    }
    wordings = []
    for api.dialect in (
        Dialect(video="url"),
        Dialect(video="described"),
        Dialect(video="strings"),
        Dialect(video="objects", completed="succeeded"),
    ):
        response = await poll(client, generation)
        wordings.append((response["status"], response["video"]))
    assert wordings == [
        ("completed", {"url": url}),
        ("completed", described),
        ("completed", [url]),
        ("succeeded", [{"url": url}]),
    ]


async def test_error_can_be_worded_in_three_ways(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The error is an object, a string, or fal's list of details."""
    generation = await submit(api, client)
    await api.fail(generation.id, Failure("image_load_error", "Failed to load.", "image_url"))
    wordings = []
    for api.dialect in (Dialect(), Dialect(failure="string"), Dialect(failure="detail")):
        wordings.append((await poll(client, generation))["error"])
    assert wordings == [
        {"name": "image_load_error", "message": "Failed to load."},
        "Failed to load.",
        {"detail": [{"loc": ["body", "image_url"], "msg": "Failed to load.", "type": "image_load_error"}]},
    ]


async def test_id_can_be_short_and_in_another_field(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The id may be a nanoid with a leading dash, in `generation_id`, in a response with 201."""
    api.dialect = Dialect(id="nanoid", id_field="generation_id", accepted=201)
    response = await client.post(URL, json=submission())
    generation_id = response.json()["generation_id"]
    assert (response.status_code, generation_id[0], len(generation_id)) == (201, "-", 21)
    assert (await client.get(URL, params={"generation_id": generation_id})).status_code == 200


@pytest.mark.parametrize(
    ("resolution", "seconds", "cost"), [("480p", 3, "0.2"), ("580p", 2, "0.18"), ("720p", 2.5, "0.32")]
)
async def test_completed_generation_is_paid(
    api: AimlApi, client: httpx.AsyncClient, resolution: str, seconds: float, cost: str
) -> None:
    """The balance falls by the price of each sixteen frames begun, and the response contains the cost."""
    api.balance = Decimal(1)
    video = samples.data_uri(samples.motion(seconds), "video/mp4")
    generation = await submit(api, client, resolution=resolution, video_url=video)
    assert (await client.get("/v2/billing")).json() == {"current_balance": 1, "currency": "USD"}
    await api.finish(generation.id)
    assert (await client.get("/v2/billing")).json()["current_balance"] == float(1 - Decimal(cost))
    usages = []
    for api.dialect in (Dialect(), Dialect(usage="tokens_used"), Dialect(usage="usd_spent")):
        usages.append((await poll(client, generation))["meta"]["usage"])
    credits_used = int(Decimal(cost) * 2_000_000)
    assert usages == [{"credits_used": credits_used}, {"tokens_used": credits_used}, {"usd_spent": float(cost)}]
    response = await client.get(URL, params={"generation_id": generation.id})
    assert Decimal(response.headers["x-aimlapi-usd-spent"]) == Decimal(cost)


async def test_result_is_returned_without_the_key(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The link works without the key, and returns what a test put there."""
    api.result_bytes = b"a video, perhaps"
    generation = await submit(api, client)
    await api.finish(generation.id)
    response = await download((await poll(client, generation))["video"]["url"])
    assert (response.content, response.headers["content-type"]) == (b"a video, perhaps", "video/mp4")
    assert api.leaks == []
    assert (await download(f"{api.url}/results/unknown.mp4")).status_code == 404


async def test_result_requested_with_the_key_is_a_leak(api: AimlApi, client: httpx.AsyncClient) -> None:
    """Such a request is refused and recorded."""
    generation = await submit(api, client)
    await api.finish(generation.id)
    response = await client.get((await poll(client, generation))["video"]["url"])
    assert generation.result is not None
    assert (response.status_code, api.leaks) == (400, [generation.result.name])


@pytest.mark.parametrize("status", [403, 404])
async def test_link_can_expire(api: AimlApi, client: httpx.AsyncClient, status: int) -> None:
    """An expired link gets the set status."""
    generation = await submit(api, client)
    await api.finish(generation.id)
    api.results_gone = status
    assert (await download((await poll(client, generation))["video"]["url"])).status_code == status


async def test_quick_result_has_the_right_size_and_length(api: AimlApi, client: httpx.AsyncClient) -> None:
    """It is a playable video of the requested resolution, aspect ratio and length."""
    generation = await submit(api, client, resolution="580p")
    await api.finish(generation.id)
    frames = decoded((await download((await poll(client, generation))["video"]["url"])).content)
    assert (frames[0].size, len(frames)) == ((580, 774), 48)


async def test_rendered_result_is_the_moving_photo(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The result shows the photo, moves when the reference moves, and is labelled."""
    api.quick = False
    generation = await submit(api, client)
    await api.finish(generation.id)
    file = (await download((await poll(client, generation))["video"]["url"])).content
    with av.open(io.BytesIO(file), "r") as container:
        assert [stream.type for stream in container.streams] == ["video"]
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.pix_fmt, stream.average_rate) == ("h264", "yuv420p", Fraction(16))
    frames = decoded(file)
    assert (frames[0].size, len(frames)) == ((480, 640), 48)
    figure, mark = (0, 0, 480, 560), (120, 580, 360, 620)
    assert difference(frames[0].crop(figure), frames[20].crop(figure)) > 5
    sky, shirt = frames[0].getpixel((10, 10)), frames[0].getpixel((240, 350))
    assert [near(sky, (207, 232, 245)), near(shirt, (226, 96, 76))] == [True, True]
    assert frames[0].crop(mark).convert("L").getextrema() == (0, 255)


async def test_still_reference_makes_a_still_result(api: AimlApi, client: httpx.AsyncClient) -> None:
    """Where the reference does not move, the result does not."""
    api.quick = False
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", 10)
        stream.width, stream.height, stream.pix_fmt = 240, 320, "yuv420p"
        for _ in range(20):
            container.mux(stream.encode(samples.frame_of(Image.new("RGB", (240, 320), "green"))))
        container.mux(stream.encode())
    generation = await submit(api, client, video_url=samples.data_uri(file.getvalue(), "video/mp4"))
    await api.finish(generation.id)
    assert generation.result is not None
    frames = decoded(generation.result.read_bytes())
    assert len(frames) == 32
    assert difference(frames[0], frames[-1]) < 1


async def test_photo_that_breaks_the_renderer_fails_the_generation(api: AimlApi, client: httpx.AsyncClient) -> None:
    """When rendering fails, the generation fails and nothing is paid."""
    api.quick = False
    before = api.balance
    generation = await submit(api, client)
    assert generation.video is not None
    generation.video.path.write_bytes(b"broken meanwhile")
    await api.finish(generation.id)
    assert (generation.status, api.balance) == ("error", before)


async def test_timeout_of_a_wait_names_what_happened(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The error lists the requests and generations so far."""
    await submit(api, client)
    with pytest.raises(TimeoutError, match=r"'submit': 1.*generating"):
        await api.wait_for(lambda api: api.posts > 1, timeout=0.05)


async def test_wait_ends_with_a_request_or_its_effect(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A wait ends when the awaited request arrives, or when it has taken effect."""
    arrived = asyncio.create_task(api.wait_for(lambda api: api.requests["poll"]))
    generation = await submit(api, client)
    api.faults.add("poll", Fault(delay=0.05))
    handled = asyncio.create_task(api.wait_for(lambda _: generation.polls))
    await poll(client, generation)
    assert (await arrived, await handled) == (1, 1)


async def test_faults_have_four_targets(api: AimlApi, client: httpx.AsyncClient) -> None:
    """Submissions, polls, results and the balance can each fail."""
    generation = await submit(api, client)
    await api.finish(generation.id)
    url = (await poll(client, generation))["video"]["url"]
    for target in ("submit", "poll", "result", "billing"):
        api.faults.add(target, Fault(FakeResponse(521, "<html>down</html>")))
    answers = [
        await client.post(URL, json=submission()),
        await client.get(URL, params={"generation_id": generation.id}),
        await download(url),
        await client.get("/v2/billing"),
    ]
    assert [response.status_code for response in answers] == [521] * 4
    assert len(api.generations) == 1


async def test_submission_with_a_lost_response_starts_a_generation(api: AimlApi, client: httpx.AsyncClient) -> None:
    """The client sees a broken connection, yet the generation runs and will be charged."""
    api.faults.add("submit", lost_response())
    with pytest.raises(httpx.ReadError):
        await client.post(URL, json=submission())
    assert (api.posts, len(api.generations)) == (1, 1)


async def test_submission_dropped_or_limited_starts_nothing(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A submission that a fault keeps from the service is counted only."""
    api.faults.add("submit", dropped())
    api.faults.add("submit", too_many_requests(retry_after=3))
    with pytest.raises(httpx.TransportError):
        await client.post(URL, json=submission())
    response = await client.post(URL, json=submission())
    assert (response.status_code, response.headers["retry-after"]) == (429, "3")
    assert (api.posts, api.generations) == (2, [])


async def test_result_can_be_truncated(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A truncated download is an error, not a short file."""
    generation = await submit(api, client)
    await api.finish(generation.id)
    url = (await poll(client, generation))["video"]["url"]
    api.faults.add("result", cut_short(1000))
    with pytest.raises(httpx.RemoteProtocolError):
        await download(url)
    assert (await download(url)).status_code == 200


async def test_hooks_run_before_and_after_a_submission(api: AimlApi, client: httpx.AsyncClient) -> None:
    """A test can act just before and just after a generation is created."""
    seen: list[tuple[str, int]] = []

    async def note(target: str) -> None:
        seen.append((target, len(api.generations)))

    api.on_request.append(note)
    api.on_response.append(note)
    await submit(api, client)
    assert seen == [("submit", 0), ("submit", 1)]


def decoded(file: bytes) -> list[Image.Image]:
    """Decode all pictures of a video."""
    with av.open(io.BytesIO(file), "r") as container:
        return [samples.picture_of(frame) for frame in container.decode(video=0)]


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference of two pictures, in steps of brightness."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def near(pixel: object, colour: tuple[int, int, int]) -> bool:
    """Whether a pixel has a colour, within the precision of a video."""
    assert isinstance(pixel, tuple)
    return all(abs(one - other) < 12 for one, other in zip(pixel, colour, strict=True))
