"""Which kinds of videos are taken."""

from pathlib import Path

import av
import pytest
from av.audio.stream import AudioStream
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from media import MediaError, MediaPool, Problem
from tests.media.support.in_process import inspect, make_reference, measure_video
from tests.media.support.media_files import (
    SOUND_RATE,
    count_in,
    counted,
    moving,
    see,
    tone,
    write_sound,
    write_tone,
    write_video,
)

KINDS = [
    ("video.mov", "prores_ks", "yuv422p10le"),
    ("video.mov", "dnxhd", "yuv422p"),
    ("video.mpg", "mpeg2video", "yuv420p"),
    ("video.mpg", "mpeg1video", "yuv420p"),
    ("video.ts", "mpeg2video", "yuv420p"),
    ("video.ts", "libx264", "yuv420p"),
    ("video.mts", "libx264", "yuv420p"),
    ("video.ts", "libx265", "yuv420p"),
    ("video.flv", "flv", "yuv420p"),
    ("video.flv", "libx264", "yuv420p"),
    ("video.wmv", "wmv2", "yuv420p"),
    ("video.wmv", "wmv1", "yuv420p"),
    ("video.avi", "msmpeg4", "yuv420p"),
    ("video.avi", "msmpeg4v2", "yuv420p"),
    ("video.avi", "mjpeg", "yuvj420p"),
    ("video.3gp", "h263", "yuv420p"),
    ("video.3gp", "mpeg4", "yuv420p"),
    ("video.mov", "qtrle", "rgb24"),
    ("video.mov", "png", "rgb24"),
    ("video.avi", "rawvideo", "yuv420p"),
    ("video.avi", "dvvideo", "yuv420p"),
    ("video.mov", "dvvideo", "yuv420p"),
    ("video.mkv", "libsvtav1", "yuv420p"),
]
SIZES = {"h263": (352, 288), "dnxhd": (448, 320), "dvvideo": (720, 576)}
OPTIONS = {"dnxhd": {"profile": "dnxhr_hq"}, "libx264": {"bf": "0"}, "libx265": {"x265-params": "log-level=none"}}


@pytest.mark.parametrize("kind", KINDS, ids=[f"{codec} in {name}" for name, codec, _ in KINDS])
async def test_kind_is_taken(pool: MediaPool, tmp_path: Path, target: Path, kind: tuple[str, str, str]) -> None:
    """A confined process reads it, with all its frames in order."""
    name, codec, pix_fmt = kind
    images = [image.resize(SIZES.get(codec, image.size)) for image in counted(50)]
    source = write_video(tmp_path / name, images, codec=codec, pix_fmt=pix_fmt, rate=25, options=OPTIONS.get(codec))

    clip = await pool.prepare_reference(source, target, short_side=240, max_seconds=5)

    assert [count_in(image) for image in see(target).images] == list(range(50))
    assert clip.duration == pytest.approx(2, abs=0.05)
    assert measure_video(source).duration == pytest.approx(2, abs=0.05)


def test_sound_alone_has_no_picture(tmp_path: Path) -> None:
    """A voice message is said to have no picture, not to be too short."""
    with pytest.raises(MediaError) as refusal:
        inspect(write_tone(tmp_path / "voice.mp4", 3))

    assert refusal.value.problem is Problem.NO_PICTURE


def test_cover_of_a_song_is_no_picture(tmp_path: Path) -> None:
    """The picture that is attached to sound is no video."""
    source = tmp_path / "song.mp4"
    _write_song(source)

    with pytest.raises(MediaError) as refusal:
        make_reference(source, tmp_path / "target.mp4")

    assert refusal.value.problem is Problem.NO_PICTURE


def _write_song(path: Path) -> None:
    with av.open(path, "w") as container:
        cover = container.add_stream("mjpeg", rate=1)
        assert isinstance(cover, VideoStream)
        cover.width, cover.height, cover.pix_fmt = 320, 240, "yuvj420p"
        cover.disposition = Disposition.attached_pic
        sound = container.add_stream("aac", rate=SOUND_RATE)
        assert isinstance(sound, AudioStream)
        image = next(iter(moving((320, 240), 1)))
        container.mux(cover.encode(VideoFrame.from_image(image)))  # type: ignore[no-untyped-call] # untyped in PyAV
        container.mux(cover.encode(None))
        write_sound(container, sound, tone(3))


def test_tiny_video_is_too_small(tmp_path: Path) -> None:
    """It is said to be too small, not to be unreadable."""
    source = write_video(tmp_path / "video.mp4", moving((60, 100), 60))

    for task in (inspect, measure_video):
        with pytest.raises(MediaError) as refusal:
            task(source)
        assert refusal.value.problem is Problem.TOO_SMALL
