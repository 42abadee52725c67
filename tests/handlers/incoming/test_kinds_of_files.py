"""Every kind of photo and video that people send is taken, in whatever way they send it."""

from collections.abc import Callable

import pytest

from sandbox import samples
from sandbox.telegram import Attached
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

File = Callable[[], bytes | Attached]
"""Makes a file. Not yet at the import: every worker imports all tests, and one runs these."""


def _sticker() -> Attached:
    video = samples.motion(2.0, 512, 512, frame_rate=12, sound=False, kind="webm")
    return Attached(video, mime_type="video/webm", width=512, height=512)


def _webm() -> Attached:
    video = samples.motion(2.0, 180, 240, frame_rate=12, sound=False, kind="webm")
    return Attached(video, "clip.webm", "video/webm")


def _heif(mime_type: str) -> Attached:
    return Attached(samples.photo(240, 320, "HEIF"), "IMG.HEIC", mime_type)


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        pytest.param("photo", lambda: PHOTO, id="photo"),
        pytest.param("document", lambda: Attached(PHOTO, "photo.jpg", "image/jpeg"), id="JPEG as a file"),
        pytest.param(
            "document", lambda: Attached(samples.photo(240, 320, "PNG"), "photo.png", "image/png"), id="PNG"
        ),
        pytest.param(
            "document", lambda: Attached(samples.photo(240, 320, "WEBP"), "photo.webp", "image/webp"), id="WEBP"
        ),
        pytest.param("document", lambda: _heif("image/heic"), id="HEIC"),
        pytest.param("document", lambda: _heif("application/octet-stream"), id="HEIC of an unknown type"),
        pytest.param("sticker", samples.sticker, id="static sticker"),
    ],
)
async def test_photo_of_any_kind_is_used(shared: System, kind: str, file: File) -> None:
    """It is submitted as an upright JPEG, and a video comes back."""
    ann = shared.world.person("Ann")
    number = len(shared.api.generations) + 1
    await ann.sends(ann.chat, **{kind: file()})  # type: ignore[arg-type]  # the kinds of files are all of one type
    await ann.sends(ann.chat, video=MOTION)
    offer = await ann.chat.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    generation = await shared.api.submitted(number)
    assert generation.photo is not None
    assert generation.photo.height >= 200
    await ann.chat.wait_for(has_video)


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        pytest.param("video", lambda: MOTION, id="video"),
        pytest.param("document", lambda: Attached(MOTION, "clip.mp4", "video/mp4"), id="mp4 as a file"),
        pytest.param("document", _webm, id="webm as a file"),
        pytest.param("animation", lambda: samples.motion(2.0, 180, 240, frame_rate=12, sound=False), id="GIF"),
        pytest.param("video_note", lambda: samples.motion(2.0, 240, 240, frame_rate=12), id="round video"),
        pytest.param("sticker", _sticker, id="video sticker"),
    ],
)
async def test_video_of_any_kind_is_used(shared: System, kind: str, file: File) -> None:
    """It is submitted as a silent mp4 whose short side is the output's, and a video comes back."""
    ann = shared.world.person("Ann")
    number = len(shared.api.generations) + 1
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, **{kind: file()})  # type: ignore[arg-type]  # the kinds of files are all of one type
    offer = await ann.chat.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    generation = await shared.api.submitted(number)
    assert generation.video is not None
    assert min(generation.video.width, generation.video.height) >= 200
    assert not generation.video.has_sound
    await ann.chat.wait_for(has_video)
