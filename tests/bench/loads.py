"""What people do to the bot while it is measured."""

import asyncio
import io
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import av
from PIL import Image

from sandbox import samples
from sandbox.telegram import Message, Person
from tests.support.system import System, has_video

TIMEOUT = 120.0  # seconds
PROBE_EVERY = 0.2  # seconds
HEAVY = 19_000_000  # bytes; Telegram hands out 20 MB at most


async def small_jobs(system: System, *, people: int, each: int = 1) -> float:
    """Let people have small jobs done, all at once; return the seconds until the last video is there."""

    async def play(person: Person) -> None:
        for _ in range(each):
            await system.job(person)
        await person.chat.wait_until(lambda: len(_videos(person)) == each, timeout=TIMEOUT)

    begun = time.perf_counter()
    await asyncio.gather(*map(play, _crowd(system, people)))
    return time.perf_counter() - begun


async def heavy_jobs(system: System, *, people: int) -> None:
    """Let people have jobs done at the same time; what they send, and what they get, is as large as can be."""
    photo, video = samples.photo(), await asyncio.to_thread(_heavy_video)
    system.api.result_bytes = video
    system.api.hold = True
    before = len(system.api.generations)

    async def play(person: Person) -> None:
        offer = await system.offer(person, photo=photo, video=video)
        await person.presses(offer, "Animate").answered()

    crowd = _crowd(system, people)
    await asyncio.gather(*map(play, crowd))
    await system.api.submitted(before + people, timeout=TIMEOUT)
    system.api.hold = False
    await asyncio.gather(*(system.api.finish(generation.id) for generation in system.api.generations[before:]))
    await asyncio.gather(*(person.chat.wait_for(has_video, timeout=TIMEOUT) for person in crowd))
    system.api.result_bytes = None


async def jobs_under_way(system: System, *, people: int) -> None:
    """Let people start small jobs; return when the first is submitted and the others are not yet."""
    before = len(system.api.generations)
    await asyncio.gather(*map(system.job, _crowd(system, people)))
    await system.api.submitted(before + 1, timeout=TIMEOUT)


async def start_times(system: System, count: int) -> list[float]:
    """Send /start so many times; return how many seconds each answer took."""
    async with probing(system) as times:
        await asyncio.sleep(count * PROBE_EVERY)
    return times


@asynccontextmanager
async def probing(system: System) -> AsyncIterator[list[float]]:
    """Let somebody send /start again and again inside the block; yield the seconds that each answer took.

    It is somebody else each time: in one chat the bot keeps to Telegram's limit of a message a second.
    """
    times: list[float] = []
    probes: set[asyncio.Task[None]] = set()

    async def probe() -> None:
        (person,) = _crowd(system, 1)
        begun = time.perf_counter()
        await person.sends(person.chat, "/start")
        await person.chat.wait_for("", timeout=TIMEOUT)
        times.append(time.perf_counter() - begun)

    async def send_on_time() -> None:
        while True:
            probes.add(asyncio.create_task(probe()))
            await asyncio.sleep(PROBE_EVERY)

    sender = asyncio.create_task(send_on_time())
    try:
        yield times
    finally:
        sender.cancel()
    await asyncio.gather(*probes)


def _crowd(system: System, people: int) -> Sequence[Person]:
    return [system.world.person("Ann") for _ in range(people)]


def _videos(person: Person) -> list[Message]:
    return [message for message in person.chat.by_bot if has_video(message)]


def _heavy_video() -> bytes:
    """Film noise, which no codec makes small: each step of a job has much to carry."""
    width, height = 480, 640
    chance = random.Random(0)  # noqa: S311 - nobody has to be unable to guess it
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", 16, options={"preset": "ultrafast", "qp": "4"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        while file.tell() < HEAVY:
            noise = Image.frombytes("RGB", (width, height), chance.randbytes(3 * width * height))
            container.mux(stream.encode(samples.frame_of(noise)))
        container.mux(stream.encode())
    return file.getvalue()
