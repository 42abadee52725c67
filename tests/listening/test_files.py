from collections.abc import AsyncIterator, Callable
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
import pytest_asyncio
from starlette.applications import Starlette
from starlette.routing import Route

from jobs.links import LIFETIME, PATH, RETRY_SECONDS, TRIES, FileLinks, Links
from listening.files import FilesEndpoint

PHOTO, VIDEO = b"a photo", bytes(range(256)) * 100
URL = "https://bot.example.org/bot"


class Served:
    """Links, and the endpoint behind them."""

    def __init__(self, folder: Path) -> None:
        self.now = 1_000_000.0
        self.is_reachable = True
        self.strangers = 0
        """How many of the next requests a balancer leads to another replica."""
        self.folder = folder
        self.files = folder / "photo.jpg", folder / "reference.mp4"
        self.links: Links

    async def to(self, job_id: int = 7, claim: int = 1) -> FileLinks | None:
        for path, content in zip(self.files, (PHOTO, VIDEO), strict=True):
            path.write_bytes(content)
        return await self.links.to(job_id, claim, photo=self.files[0], video=self.files[1])


class _Proxy(httpx.AsyncBaseTransport):
    """What is in front of the bot: it takes /bot away, and may be down."""

    def __init__(self, served: Served, inside: Callable[[], httpx.ASGITransport]) -> None:
        self._served = served
        self._inside = inside

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not self._served.is_reachable:
            raise httpx.ConnectError("down")
        if self._served.strangers:
            self._served.strangers -= 1
            return httpx.Response(404)
        request.url = request.url.copy_with(path=request.url.path.removeprefix("/bot"))
        return await self._inside().handle_async_request(request)


@pytest_asyncio.fixture
async def served(tmp_path: Path) -> Served:
    """Links with a clock that is set by hand."""
    return Served(tmp_path)


@pytest_asyncio.fixture
async def client(served: Served) -> AsyncIterator[httpx.AsyncClient]:
    """What the service, and the bot itself, reach the endpoint by."""
    app = Starlette()
    async with httpx.AsyncClient(transport=_Proxy(served, lambda: httpx.ASGITransport(app))) as client:
        served.links = Links(
            served.folder,
            client,
            public_url=URL,
            secret="a token",
            clock=lambda: served.now,
            monotonic=lambda: served.now,
        )
        app.routes.append(Route(PATH + "/{signature}/{name}", FilesEndpoint(served.links)))
        yield client


async def _links(served: Served) -> FileLinks:
    links = await served.to()
    assert links is not None
    return links


async def test_link_gives_its_file(served: Served, client: httpx.AsyncClient) -> None:
    """With its type; nothing on the way may keep it."""
    links = await _links(served)
    photo, video = await client.get(links.photo), await client.get(links.video)

    assert (photo.content, video.content) == (PHOTO, VIDEO)
    assert [answer.headers["content-type"] for answer in (photo, video)] == ["image/jpeg", "video/mp4"]
    assert photo.headers["cache-control"] == "private, no-store"


async def test_file_is_served_in_ranges(served: Served, client: httpx.AsyncClient) -> None:
    """A download that broke goes on where it was."""
    links = await _links(served)
    answer = await client.get(links.video, headers={"Range": "bytes=100-199"})

    assert (answer.status_code, answer.content) == (206, VIDEO[100:200])
    assert (await client.head(links.video)).headers["content-length"] == str(len(VIDEO))
    assert (await client.post(links.video)).status_code == 405


async def test_link_ends(served: Served, client: httpx.AsyncClient) -> None:
    """After two hours; the sweep then removes the file, and not before."""
    links = await _links(served)
    served.now += LIFETIME - 1
    await served.links.sweep()
    assert (await client.get(links.photo)).status_code == 200

    served.now += 2
    assert (await client.get(links.photo)).status_code == 404
    await served.links.sweep()
    assert not list((served.folder / "linked").iterdir())


async def test_changed_link_leads_nowhere(served: Served, client: httpx.AsyncClient) -> None:
    """Another job, another file, a later end, another folder: each needs another signature."""
    link = (await _links(served)).photo
    *_, signature, name = urlsplit(link).path.split("/")
    job, claim, rest = name.split("-")
    until, ending = rest.split(".")
    others = [
        f"8-{claim}-{rest}",
        f"{job}-2-{rest}",
        f"{job}-{claim}-{int(until) + 1}.{ending}",
        f"{job}-{claim}-{until}.mp4",
        "..%2Fphoto.jpg",
    ]

    answers = [await client.get(f"{URL}{PATH}/{signature}/{other}") for other in others]
    answers.append(await client.get(f"{URL}{PATH}/{'0' * 64}/{name}"))

    assert {answer.status_code for answer in answers} == {404}


async def test_files_of_a_job_are_dropped_alone(served: Served, client: httpx.AsyncClient) -> None:
    """Those of another one, whose number begins alike, stay."""
    dropped, kept = await _links(served), await served.to(70)
    await served.links.drop(7)

    assert kept is not None
    assert (await client.get(dropped.photo)).status_code == 404
    assert (await client.get(kept.photo)).status_code == 200


@pytest.mark.usefixtures("client")
async def test_links_are_tried_again_after_a_while(served: Served) -> None:
    """Also those that have worked; in between, nothing is tried."""
    served.is_reachable = False
    assert await served.to(claim=1) is None
    served.is_reachable = True
    assert await served.to(claim=2) is None
    served.now += RETRY_SECONDS + 1
    assert await served.to(claim=3) is not None
    served.is_reachable = False
    assert await served.to(claim=4) is not None
    served.now += RETRY_SECONDS + 1
    assert await served.to(claim=5) is None


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("strangers", [1, TRIES - 1])
async def test_link_that_works_by_chance_is_not_told(served: Served, strangers: int) -> None:
    """A balancer gives the service another replica, which doesn't have the file."""
    served.strangers = strangers

    assert await served.to() is None


@pytest.mark.usefixtures("client")
async def test_failure_of_a_link_stops_links_for_a_while(served: Served) -> None:
    """Other failures don't."""
    assert not served.links.stop_if_at_fault("no person in the photo")
    assert await served.to(claim=1) is not None
    assert served.links.stop_if_at_fault("Failed to download the file: 404")
    assert await served.to(claim=2) is None
