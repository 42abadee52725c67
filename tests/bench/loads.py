"""The loads under which the bot is measured."""

import asyncio
import io
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import av
from PIL import Image

from sandbox import samples
from sandbox.telegram import Message, Person
from tests.support.system import System, has_video

TIMEOUT = 120.0  # seconds
PROBE_EVERY = 0.2  # seconds
HEAVY = 19_000_000
"""Bytes. Bots can download files of up to 20 MB."""


async def small_jobs(
    system: System, *, people: int, each: int = 1, start: Callable[[Person], Awaitable[object]] | None = None
) -> float:
    """Run small jobs of people, all at once; return the seconds until the last video.

    `start` lets a person start a job; by default as the real bot wants it.
    """
    start = start or system.job

    async def play(person: Person) -> None:
        for _ in range(each):
            await start(person)
        await person.chat.wait_until(lambda: len(_videos(person)) == each, timeout=TIMEOUT)

    begun = time.perf_counter()
    await asyncio.gather(*map(play, _crowd(system, people)))
    return time.perf_counter() - begun


async def heavy_jobs(system: System, *, people: int) -> None:
    """Run jobs at the same time, with the largest possible videos in and out."""
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
    """Start small jobs; return as soon as the first is submitted."""
    before = len(system.api.generations)
    await asyncio.gather(*map(system.job, _crowd(system, people)))
    await system.api.submitted(before + 1, timeout=TIMEOUT)


async def start_times(system: System, count: int) -> list[float]:
    """Send /start a number of times; return the seconds until each reply."""
    async with probing(system) as times:
        await asyncio.sleep(count * PROBE_EVERY)
    return times


@asynccontextmanager
async def probing(system: System) -> AsyncIterator[list[float]]:
    """Send /start at regular intervals inside the block; yield the list of seconds until each reply.

    Each comes from a new person: in one chat the bot keeps Telegram's limit of a message per second.
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
    """Return a video of noise, which can't be compressed."""
    width, height = 480, 640
    chance = random.Random(0)  # noqa: S311 - nothing secret
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("libx264", 16, options={"preset": "ultrafast", "qp": "4"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        while file.tell() < HEAVY:
            noise = Image.frombytes("RGB", (width, height), chance.randbytes(3 * width * height))
            container.mux(stream.encode(samples.frame_of(noise)))
        container.mux(stream.encode())
    return file.getvalue()
