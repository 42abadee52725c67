"""Broken and mixed files of every kind: the media process answers within its limits and leaves no file."""

import asyncio
import io
import os
import random
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PIL import Image

from media import Clip, ForkServer, Limits, MediaError, MediaPool, PhotoMeasurements, Picture, VideoMeasurements
from sandbox import samples
from tests.support.example_counts import SEED, example_count
from tests.support.workers import workers_of

INPUTS = example_count(quick=40, soak=3000)
LIMITS = Limits(seconds=30, cpu_seconds=20, memory=1024**3, file_size=64 * 1024**2)
SLACK = 10.0
"""Seconds that a slow machine may need on top, to start a process and to end it."""
MAX_BYTES = 8 * 1024**2


def _gif() -> bytes:
    file = io.BytesIO()
    frames = [Image.new("P", (120, 90), number) for number in range(8)]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=200)
    return file.getvalue()


@cache
def seeds() -> list[bytes]:
    """Return the files that are broken and mixed."""
    return [
        samples.photo(200, 200, "JPEG"),
        samples.photo(200, 200, "PNG"),
        samples.photo(200, 200, "WEBP"),
        samples.photo(200, 200, "HEIF"),
        samples.sticker(),
        samples.motion(2.0, 96, 96, frame_rate=8),
        samples.motion(2.0, 96, 96, frame_rate=8, kind="webm"),
        _gif(),
    ]


PHOTOS = 5
"""This many of seeds() are photos; the others are videos."""


def flipped(file: bytearray, chance: random.Random) -> bytearray:
    """Flip a few bits, mostly in the header."""
    for _ in range(chance.randint(1, 30)):
        position = chance.randrange(min(len(file), chance.choice([64, 1024, len(file)])))
        file[position] ^= 1 << chance.randrange(8)
    return file


def cut(file: bytearray, chance: random.Random) -> bytearray:
    """Remove the end, or something in the middle."""
    begin = chance.randrange(len(file))
    return file[:begin] + (file[begin + chance.randrange(1, 4096) :] if chance.random() < 0.5 else b"")


def spliced(file: bytearray, chance: random.Random) -> bytearray:
    """Continue with part of another file."""
    other = chance.choice(seeds())
    return file[: chance.randrange(len(file))] + other[chance.randrange(len(other)) :]


def with_extreme_numbers(file: bytearray, chance: random.Random) -> bytearray:
    """Write extreme numbers."""
    for _ in range(chance.randint(1, 4)):
        position = chance.randrange(min(len(file), chance.choice([128, len(file)])))
        file[position : position + 4] = chance.choice(
            [b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\0", b"\0\x01\0\0"]
        )
    return file


def repeated(file: bytearray, chance: random.Random) -> bytearray:
    """Repeat a part of it."""
    begin = chance.randrange(len(file))
    return file[:begin] + file[begin : begin + chance.randrange(1, 2048)] * chance.randint(2, 50) + file[begin:]


MUTATIONS: list[Callable[[bytearray, random.Random], bytearray]] = [
    flipped,
    cut,
    spliced,
    with_extreme_numbers,
    repeated,
]


async def test_any_file_is_answered_within_the_limits(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """It is usable or refused: no unexpected error, no delay, and no file or process is left."""
    inputs = [_mutated(SEED + number) for number in range(INPUTS)]
    slots = asyncio.Semaphore(2)

    with ForkServer() as fork_server:
        pool = MediaPool(slots=2, run=fork_server.run, limits=LIMITS)

        async def try_one(number: int, content: bytes) -> str | None:
            async with slots:
                return await _failure(pool, tmp_path, number, content)

        found = await asyncio.gather(*(try_one(number, content) for number, content in enumerate(inputs, SEED)))
        workers = workers_of(os.getpid())

    assert not [failure for failure in found if failure], f"beginning with {SEED}"
    assert not _files(tmp_path)
    assert not workers
    record_property("files tried", INPUTS)


def _files(folder: Path, pattern: str = "*") -> list[Path]:
    return list(folder.glob(pattern))


async def _failure(pool: MediaPool, folder: Path, number: int, content: bytes) -> str | None:
    """Have one file processed; return what went wrong, None if nothing did."""
    source, target = folder / f"{number}.source", folder / f"{number}.target"
    await asyncio.to_thread(source.write_bytes, content)
    began = time.monotonic()
    try:
        facts = await _work(pool, number, source, target)
    except MediaError:
        if target.exists():
            return f"input {number}: refused, but something was written"
    except Exception as error:  # noqa: BLE001 - every other error is a failure
        return f"input {number}: {type(error).__name__}: {error}"
    else:
        if facts.width < 1 or facts.height < 1:
            return f"input {number}: {facts}"
    finally:
        source.unlink()
        for left in _files(folder, f"{number}.target*"):
            left.unlink()
    took = time.monotonic() - began
    return f"input {number} took {took:.0f} s" if took > LIMITS.seconds + SLACK else None


async def _work(
    pool: MediaPool, number: int, source: Path, target: Path
) -> Picture | Clip | PhotoMeasurements | VideoMeasurements:
    """Do what is done with such a file, or sometimes what is done with others."""
    is_photo, variant = number % len(seeds()) < PHOTOS, number // len(seeds()) % 4
    is_measured = number // len(seeds()) % 3 == 0
    if variant == 2 and not is_measured:
        other = target.with_suffix(".target-other")
        await asyncio.to_thread(other.write_bytes, seeds()[-1] if is_photo else seeds()[0])
        photo, video = (source, other) if is_photo else (other, source)
        return await pool.fit_picture(photo, video, target, short_side=480, begin_seconds=number % 2)
    if is_photo == (variant < 3):
        return await (pool.measure_photo(source) if is_measured else pool.prepare_photo(source, target))
    if is_measured:
        return await (pool.measure_video(source) if variant % 2 else pool.still(source, target))
    if variant % 2:
        return await pool.prepare_reference(source, target, short_side=480, max_seconds=5, begin_seconds=number % 2)
    pictures = target.with_suffix(".target-cover"), target.with_suffix(".target-thumbnail")
    return await pool.finish(source, target, *pictures, sound_from=source, max_bytes=MAX_BYTES, comment="comment")


def _mutated(number: int) -> bytes:
    """Make an input, the same one for a number each time."""
    chance = random.Random(number)  # noqa: S311 - to be the same each time
    file = bytearray(seeds()[number % len(seeds())])
    for _ in range(chance.randint(1, 3)):
        file = chance.choice(MUTATIONS)(file, chance)
        if not file:
            break
    return bytes(file)
