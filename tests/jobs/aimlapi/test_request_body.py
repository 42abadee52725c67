import base64
import json
import random
import tracemalloc
from pathlib import Path

import pytest

from domain.options import Options
from jobs.aimlapi.request_body import SubmitBody

FIELDS = {"model": 'a "quoted" name', **Options().to_dict()}
CHUNK = 3 * 64 * 1024
SIZES = [*range(11), CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 2]


def _files(folder: Path, *, photo_size: int, video_size: int) -> tuple[Path, Path]:
    chance = random.Random(photo_size * 31 + video_size)  # noqa: S311 - any bytes will do
    photo, video = folder / "photo.jpg", folder / "video.mp4"
    photo.write_bytes(chance.randbytes(photo_size))
    video.write_bytes(chance.randbytes(video_size))
    return photo, video


def _whole(photo: Path, video: Path) -> bytes:
    """Make the body in the simple way."""
    files = {
        "image_url": f"data:image/jpeg;base64,{base64.b64encode(photo.read_bytes()).decode()}",
        "video_url": f"data:video/mp4;base64,{base64.b64encode(video.read_bytes()).decode()}",
    }
    return json.dumps(FIELDS | files, separators=(",", ":")).encode()


@pytest.mark.parametrize("size", SIZES)
async def test_stream_is_the_json_of_its_fields(size: int, tmp_path: Path) -> None:
    """Byte for byte, and of the announced length, for every border of the pieces."""
    photo, video = _files(tmp_path, photo_size=size, video_size=max(SIZES) - size)
    body = SubmitBody(FIELDS, photo=photo, video=video)

    streamed = b"".join([piece async for piece in body])

    assert streamed == _whole(photo, video)
    assert body.length == len(streamed)


async def test_memory_does_not_grow_with_the_files(tmp_path: Path) -> None:
    """A video of 40 MB takes the memory of a few pieces."""
    photo, video = _files(tmp_path, photo_size=1000, video_size=1000)
    with video.open("r+b") as file:
        file.truncate(40_000_000)
    body = SubmitBody(FIELDS, photo=photo, video=video)

    tracemalloc.start()
    try:
        sent = 0
        async for piece in body:
            sent += len(piece)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert sent == body.length > 53_000_000
    assert peak < 2_000_000
