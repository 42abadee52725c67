"""Every kind of photo and video that people send is taken, in whatever way they send it."""

import pytest

from sandbox import samples
from sandbox.telegram import Attached
from tests.support.system import MOTION, PHOTO, System, has_button, has_video

pytestmark = pytest.mark.asyncio(loop_scope="module")

STICKER = samples.motion(2.0, 512, 512, frame_rate=12, sound=False, kind="webm")
WEBM = samples.motion(2.0, 180, 240, frame_rate=12, sound=False, kind="webm")


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        pytest.param("photo", PHOTO, id="photo"),
        pytest.param("document", Attached(PHOTO, "photo.jpg", "image/jpeg"), id="JPEG as a file"),
        pytest.param("document", Attached(samples.photo(240, 320, "PNG"), "photo.png", "image/png"), id="PNG"),
        pytest.param("document", Attached(samples.photo(240, 320, "WEBP"), "photo.webp", "image/webp"), id="WEBP"),
        pytest.param("document", Attached(samples.photo(240, 320, "HEIF"), "IMG.HEIC", "image/heic"), id="HEIC"),
        pytest.param(
            "document",
            Attached(samples.photo(240, 320, "HEIF"), "IMG.HEIC", "application/octet-stream"),
            id="HEIC of an unknown type",
        ),
        pytest.param("sticker", samples.sticker(), id="static sticker"),
    ],
)
async def test_photo_of_any_kind_is_used(shared: System, kind: str, file: bytes | Attached) -> None:
    """It is submitted as an upright JPEG, and a video comes back."""
    ann = shared.world.person("Ann")
    number = len(shared.api.generations) + 1
    await ann.sends(ann.chat, **{kind: file})  # type: ignore[arg-type]  # the kinds of files are all of one type
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
        pytest.param("video", MOTION, id="video"),
        pytest.param("document", Attached(MOTION, "clip.mp4", "video/mp4"), id="mp4 as a file"),
        pytest.param("document", Attached(WEBM, "clip.webm", "video/webm"), id="webm as a file"),
        pytest.param("animation", samples.motion(2.0, 180, 240, frame_rate=12, sound=False), id="GIF"),
        pytest.param("video_note", samples.motion(2.0, 240, 240, frame_rate=12), id="round video"),
        pytest.param(
            "sticker", Attached(STICKER, mime_type="video/webm", width=512, height=512), id="video sticker"
        ),
    ],
)
async def test_video_of_any_kind_is_used(shared: System, kind: str, file: bytes | Attached) -> None:
    """It is submitted as a silent mp4 whose short side is the output's, and a video comes back."""
    ann = shared.world.person("Ann")
    number = len(shared.api.generations) + 1
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.sends(ann.chat, **{kind: file})  # type: ignore[arg-type]  # the kinds of files are all of one type
    offer = await ann.chat.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    generation = await shared.api.submitted(number)
    assert generation.video is not None
    assert min(generation.video.width, generation.video.height) >= 200
    assert not generation.video.has_sound
    await ann.chat.wait_for(has_video)
