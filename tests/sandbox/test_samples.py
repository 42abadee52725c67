import io

import av
import pillow_heif
import pytest
from PIL import Image, ImageChops, ImageStat

from sandbox import samples


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photo_has_the_requested_kind_and_size(kind: samples.PhotoKind) -> None:
    """The file is of its kind and decodes at its size."""
    with Image.open(io.BytesIO(samples.photo(300, 400, kind))) as picture:
        picture.load()
        assert (picture.format, picture.size) == (kind, (300, 400))


def test_heif_photo_is_heic() -> None:
    """The HEIF photo is what phones send."""
    file = samples.photo(300, 400, "HEIF")
    assert file[4:12] == b"ftypheic"
    assert pillow_heif.open_heif(file).size == (300, 400)


def test_sticker_is_a_transparent_webp_of_512_pixels() -> None:
    """As Telegram's stickers are."""
    with Image.open(io.BytesIO(samples.sticker())) as picture:
        assert (picture.format, picture.size) == ("WEBP", (512, 512))
        assert picture.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize(("kind", "codecs"), [("mp4", ["h264", "aac"]), ("webm", ["vp8", "opus"])])
def test_motion_has_the_requested_length_size_and_codecs(kind: samples.VideoKind, codecs: list[str]) -> None:
    """The video decodes completely, and its sound is as long as its pictures."""
    with av.open(io.BytesIO(samples.motion(1.5, 160, 240, kind=kind)), "r") as container:
        assert [stream.codec_context.name.removeprefix("lib") for stream in container.streams] == codecs
        frames = list(container.decode(video=0))
    assert (frames[0].width, frames[0].height, len(frames)) == (160, 240, 36)
    with av.open(io.BytesIO(samples.motion(1.5, 160, 240, kind=kind)), "r") as container:
        heard = sum(frame.samples for frame in container.decode(audio=0))
    assert heard / samples.SOUND_RATE == pytest.approx(1.5, abs=0.05)


def test_motion_moves() -> None:
    """The figure has another position half a second later."""
    with av.open(io.BytesIO(samples.motion(1, 160, 240)), "r") as container:
        frames = [samples.picture_of(frame) for frame in container.decode(video=0)]
    assert max(ImageStat.Stat(ImageChops.difference(frames[0], frames[6])).mean) > 5


def test_motion_can_be_silent() -> None:
    """Without sound there is no sound track, rather than a silent one."""
    with av.open(io.BytesIO(samples.motion(1, 160, 240, sound=False)), "r") as container:
        assert [stream.type for stream in container.streams] == ["video"]


def test_padded_video_has_its_size_and_decodes() -> None:
    """Padding changes only the size, to the byte."""
    file = samples.padded(samples.motion(1, 160, 240), 19_000_000)
    assert len(file) == 19_000_000
    with av.open(io.BytesIO(file), "r") as container:
        assert sum(1 for _ in container.decode(video=0)) == 24


def test_video_cannot_be_padded_to_a_smaller_size() -> None:
    """It raises ValueError."""
    with pytest.raises(ValueError, match="can't be padded"):
        samples.padded(samples.motion(1, 160, 240), 100)
