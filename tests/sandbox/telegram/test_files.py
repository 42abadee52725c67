import asyncio
import io
import re
import struct
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from sandbox import samples
from sandbox.telegram import Attached, Person, Served, World
from sandbox.telegram.files import FileStore
from tests.sandbox.telegram.support import Api, Upload

MB = 1024 * 1024


def blank(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("1", (width, height)).save(file, "PNG")
    return file.getvalue()


def rotated(video: bytes) -> bytes:
    """Set the rotation by 90 degrees in an MP4: the matrix in its `tkhd` box."""
    at = video.index(b"tkhd") + 44
    one = 0x10000
    matrix = struct.pack(">9i", 0, one, 0, -one, 0, 0, 0, 0, 0x40000000)
    return video[:at] + matrix + video[at + len(matrix) :]


@pytest.fixture
async def upload(world: World, telegram: Served, http: httpx.AsyncClient, anna: Person) -> Upload:
    """Sends files to Anna; `files` are (name, content) by parameter."""

    async def send(method: str, files: dict[str, Any], **parameters: str) -> dict[str, Any]:
        url = f"{telegram.base_url}{world.bot.token}/{method}"
        response = await http.post(url, data={"chat_id": str(anna.id), **parameters}, files=files)
        body: dict[str, Any] = response.json()
        assert response.status_code == body.get("error_code", 200)
        return body

    return send


async def test_files_of_one_moment_have_paths_of_their_own(tmp_path: Path) -> None:
    """Files that are stored at the same moment don't replace each other."""
    store = FileStore(tmp_path)
    contents = [str(number).encode() for number in range(20)]
    files = await asyncio.gather(*(store.add("photo", content) for content in contents))
    found = [store.at(file.file_path) for file in files]
    assert [file.path.read_bytes() for file in found if file is not None] == contents


async def test_photo_comes_in_several_sizes(anna: Person) -> None:
    """Telegram makes smaller sizes of a photo, each a file of its own; the largest is last."""
    message = (await anna.sends(anna.chat, photo=samples.photo(1500, 2000))).json()
    assert [(size["width"], size["height"]) for size in message["photo"]] == [
        (67, 90),
        (240, 320),
        (600, 800),
        (960, 1280),
    ]
    assert len({size["file_id"] for size in message["photo"]}) == 4


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
async def test_transparent_picture_becomes_a_photo_on_white(anna: Person, mode: str) -> None:
    """Apps send it so; without that the background would be black."""
    file = io.BytesIO()
    picture = Image.new("RGBA", (120, 160), (0, 0, 0, 0))
    picture.paste((255, 0, 0, 255), (40, 40, 80, 80))
    picture.convert(mode).save(file, "PNG", transparency=0 if mode == "P" else None)
    message = await anna.sends(anna.chat, photo=file.getvalue())
    assert message.media is not None
    with Image.open(message.media.path) as photo:
        corner = photo.convert("RGB").getpixel((5, 5))
    assert isinstance(corner, tuple)
    assert min(corner) > 250


async def test_video_is_measured_as_by_apps(anna: Person) -> None:
    """A video has its real sides, duration, size and a thumbnail."""
    film = samples.motion(2.0, 240, 320)
    video = (await anna.sends(anna.chat, video=film)).json()["video"]
    assert (video["width"], video["height"], video["duration"]) == (240, 320, 2)
    assert (video["file_size"], video["mime_type"]) == (len(film), "video/mp4")
    assert max(video["thumbnail"]["width"], video["thumbnail"]["height"]) <= 320


async def test_rotated_video_has_the_sides_on_the_screen(anna: Person) -> None:
    """Phones record with a rotation flag: width and height are those of the rotated picture."""
    video = (await anna.sends(anna.chat, video=rotated(samples.motion(1.0, 240, 320)))).json()["video"]
    assert (video["width"], video["height"]) == (320, 240)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("animation", {"width": 240, "height": 240, "duration": 1}),
        ("video_note", {"length": 240, "duration": 1}),
        ("document", {"mime_type": "video/mp4", "file_name": "film.mp4"}),
    ],
)
async def test_video_has_the_fields_of_its_kind(anna: Person, kind: str, fields: dict[str, Any]) -> None:
    """The same file has other fields as an animation, a video note and a document."""
    film = Attached(samples.motion(1.0, 240, 240), "film.mp4")
    sent = (await anna.sends(anna.chat, **{kind: film})).json()  # type: ignore[arg-type]  # the kinds are keywords
    assert fields.items() <= sent[kind].items()
    assert ("document" in sent) == (kind in ("animation", "document"))


async def test_sticker_is_measured(anna: Person) -> None:
    """A static sticker has its sides and is not animated."""
    sticker = (await anna.sends(anna.chat, sticker=samples.sticker())).json()["sticker"]
    assert (sticker["width"], sticker["height"], sticker["is_animated"], sticker["is_video"]) == (
        512,
        512,
        False,
        False,
    )


async def test_claims_replace_what_is_in_the_file(anna: Person) -> None:
    """What a test claims about a file is sent as claimed, true or not."""
    lie = Attached(b"nothing", "IMG_1.HEIC", mime_type="image/heic", file_size=30 * MB)
    document = (await anna.sends(anna.chat, document=lie)).json()["document"]
    assert (document["mime_type"], document["file_size"]) == ("image/heic", 30 * MB)


async def test_broken_files_are_not_sent_by_apps(anna: Person) -> None:
    """A person can't send another file as a photo, video or voice message, unless the test claims its sides."""
    with pytest.raises(OSError, match="cannot identify"):
        await anna.sends(anna.chat, photo=b"no photo")
    with pytest.raises(ValueError, match="is no video"):
        await anna.sends(anna.chat, video=b"no video")
    with pytest.raises(ValueError, match="is square"):
        await anna.sends(anna.chat, video_note=samples.motion(1.0, 240, 320))
    with pytest.raises(ValueError, match="is no sound"):
        await anna.sends(anna.chat, voice=samples.motion(1.0, 240, 320, sound=False))
    with pytest.raises(ValueError, match="Opus"):
        await anna.sends(anna.chat, voice=samples.motion(1.0, 240, 320))
    await anna.sends(anna.chat, voice=samples.voice())
    await anna.sends(anna.chat, photo=Attached(b"no photo", width=100, height=100))
    assert len(anna.chat.messages) == 2


async def test_file_can_be_downloaded(
    world: World, telegram: Served, http: httpx.AsyncClient, api: Api, anna: Person
) -> None:
    """GetFile returns the path, and the file is there, even if the token's colon is percent-encoded."""
    film = samples.motion(1.0, 240, 320)
    video = (await anna.sends(anna.chat, video=film)).json()["video"]
    file = (await api("getFile", file_id=video["file_id"]))["result"]
    assert (file["file_size"], file["file_unique_id"]) == (len(film), video["file_unique_id"])
    for token in (world.bot.token, world.bot.token.replace(":", "%3A")):
        response = await http.get(f"{telegram.base_file_url}{token}/{file['file_path']}")
        assert response.content == film


async def test_files_above_20_mb_cannot_be_downloaded(api: Api, anna: Person) -> None:
    """GetFile refuses them."""
    for size, fits in ((20 * MB, True), (20 * MB + 1, False)):
        lie = Attached(b"film", "film.mp4", file_size=size, width=480, height=640, duration=3)
        video = (await anna.sends(anna.chat, video=lie)).json()["video"]
        response = await api("getFile", file_id=video["file_id"])
        assert response["ok"] == fits
        assert fits or response["description"] == "Bad Request: file is too big"


async def test_unknown_files_are_refused(
    world: World, telegram: Served, http: httpx.AsyncClient, api: Api, anna: Person
) -> None:
    """A made-up file_id, URL or path leads nowhere."""
    assert (await api("getFile", file_id="AgAD"))["description"] == "Bad Request: invalid file_id"
    sent = await api("sendVideo", chat_id=anna.id, video="AgAD")
    assert sent["description"] == "Bad Request: wrong file identifier/HTTP URL specified"
    sent = await api("sendVideo", chat_id=anna.id, video="https://example.org/film.mp4")
    assert sent["description"] == "Bad Request: failed to get HTTP URL content"
    response = await http.get(f"{telegram.base_file_url}{world.bot.token}/videos/file_99.mp4")
    assert response.status_code == 404


async def test_stored_file_is_sent_by_its_id_as_its_kind(api: Api, anna: Person) -> None:
    """A file_id keeps the file's metadata, and can be used for its own kind only."""
    video = (await anna.sends(anna.chat, video=samples.motion(1.0, 240, 320))).json()["video"]
    sent = (await api("sendVideo", chat_id=anna.id, video=video["file_id"]))["result"]
    assert sent["video"] == video
    wrong = await api("sendPhoto", chat_id=anna.id, photo=video["file_id"])
    assert wrong["description"] == "Bad Request: can't use file of type Video as Photo"


async def test_uploaded_video_has_only_the_given_metadata(upload: Upload, anna: Person) -> None:
    """Sides and duration that are not given are 0: people see a black square of 0:00."""
    film = samples.motion(1.0, 240, 320)
    bare = (await upload("sendVideo", {"video": ("film.mp4", film)}))["result"]["video"]
    assert (bare["width"], bare["height"], bare["duration"], bare.get("thumbnail")) == (0, 0, 0, None)
    files = {"video": ("film.mp4", film), "thumbnail": ("thumb.jpg", samples.photo(240, 320))}
    facts = {"width": "240", "height": "320", "duration": "1", "supports_streaming": "true"}
    full = (await upload("sendVideo", files, **facts))["result"]["video"]
    assert (full["width"], full["height"], full["duration"]) == (240, 320, 1)
    assert (full["thumbnail"]["width"], full["file_name"], full["file_size"]) == (240, "film.mp4", len(film))
    media = anna.chat.by_bot[1].media
    assert media is not None
    assert media.supports_streaming
    assert media.path.read_bytes() == film


async def test_video_may_have_a_cover(upload: Upload) -> None:
    """It is a photo in its sizes, which belongs to the message: the same video sent again has none."""
    files = {"video": ("film.mp4", samples.motion(1.0, 240, 320)), "front": ("cover.jpg", samples.photo(480, 640))}
    video = (await upload("sendVideo", files, cover="attach://front"))["result"]["video"]
    assert [size["width"] for size in video["cover"]] == [67, 240, 480]
    again = (await upload("sendVideo", {}, video=video["file_id"]))["result"]["video"]
    assert "cover" not in again


@pytest.mark.parametrize(
    ("cover", "description"),
    [(b"no picture", "IMAGE_PROCESS_FAILED"), (samples.photo(1300, 60), "PHOTO_INVALID_DIMENSIONS")],
    ids=["no picture", "too wide"],
)
async def test_cover_must_be_a_photo(upload: Upload, cover: bytes, description: str) -> None:
    """The video is refused with it."""
    files = {"video": ("film.mp4", samples.motion(1.0, 240, 320)), "front": ("cover.jpg", cover)}
    response = await upload("sendVideo", files, cover="attach://front")
    assert response["description"] == f"Bad Request: {description}"


async def test_file_can_be_attached_under_any_name(upload: Upload) -> None:
    """A parameter may refer to another part of the body as attach://name."""
    files = {"myfile": ("film.mp4", samples.motion(1.0, 240, 320))}
    assert (await upload("sendVideo", files, video="attach://myfile"))["ok"]
    lost = await upload("sendVideo", files, video="attach://other")
    assert lost["description"] == 'Bad Request: unknown parameter "myfile"'


@pytest.mark.parametrize(
    "thumbnail",
    [
        samples.photo(321, 300),
        samples.photo(300, 300, "PNG"),
        b"no picture",
        samples.photo(300, 300) + bytes(200 * 1024),
    ],
    ids=["large", "png", "no", "heavy"],
)
async def test_thumbnails_must_be_small_jpegs(upload: Upload, thumbnail: bytes) -> None:
    """A thumbnail that people would not see is refused."""
    files = {"video": ("film.mp4", b"film"), "thumbnail": ("thumb.jpg", thumbnail)}
    response = await upload("sendVideo", files)
    assert response["description"] == "Bad Request: a thumbnail must be a JPEG of at most 320x320 and 200 kB"


@pytest.mark.parametrize(
    ("photo", "description"),
    [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
        (blank(2001, 100), "PHOTO_INVALID_DIMENSIONS"),
        (blank(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (
            bytes(10 * MB + 1),
            "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
    ids=["no picture", "empty", "too long", "too wide", "too big"],
)
async def test_photos_that_telegram_cannot_process_are_refused(
    upload: Upload, photo: bytes, description: str
) -> None:
    """A photo is a picture of at most 10 MB and 10,000 pixels, and not too narrow."""
    response = await upload("sendPhoto", {"photo": ("photo.jpg", photo)})
    assert response["description"] == f"Bad Request: {description}"


async def test_uploads_above_50_mb_are_refused(upload: Upload, anna: Person) -> None:
    """A file of more than 50 MB gets 413."""
    response = await upload("sendDocument", {"document": ("zeros", Zeros(50 * MB + 1))})
    assert response == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}
    assert anna.chat.by_bot == []


async def test_uploads_of_50_mb_are_accepted(upload: Upload) -> None:
    """A file of exactly 50 MB is accepted."""
    response = await upload("sendDocument", {"document": ("zeros", Zeros(50 * MB))})
    assert response["result"]["document"]["file_size"] == 50 * MB


async def test_large_uploads_take_little_memory(upload: Upload) -> None:
    """An upload goes to disk as it arrives."""
    tracemalloc.start()
    try:
        await upload("sendDocument", {"document": ("zeros", Zeros(20 * MB))})
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8 * MB


async def test_wrong_token_is_refused_everything(world: World, telegram: Served, http: httpx.AsyncClient) -> None:
    """A wrong token gets 401, one that can't be a token 404."""
    wrong = world.bot.token[:-1] + "x"
    for url in (f"{telegram.base_url}{wrong}/getMe", f"{telegram.base_file_url}{wrong}/photos/file_0.jpg"):
        response = await http.get(url)
        assert response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert (await http.get(f"{telegram.base_url}nonsense/getMe")).status_code == 404


async def test_token_is_in_no_record(api: Api, world: World, anna: Person) -> None:
    """The recorded requests never contain the token."""
    await api("sendMessage", chat_id=anna.id, text="hi")
    assert not any(re.search(world.bot.token, str(request)) for request in world.requests)


class Zeros(io.RawIOBase):
    """A file of zeros that takes no memory."""

    def __init__(self, size: int) -> None:
        self._size, self._at = size, 0

    def __iter__(self) -> Iterator[bytes]:
        while part := self.read(MB):
            yield part

    def read(self, size: int = -1) -> bytes:
        left = self._size - self._at
        part = bytes(left if size < 0 else min(size, left))
        self._at += len(part)
        return part

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        return self._at

    def tell(self) -> int:
        return self._at
