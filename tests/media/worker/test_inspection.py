"""Finding out what a video is."""

from pathlib import Path

import pytest

from media import Clip, MediaError, MediaPool, Problem
from tests.media.support.media_files import moving, size_of, write_tone, write_video


async def test_sides_duration_size_and_sound_are_returned(pool: MediaPool, sounding: Path) -> None:
    """The duration is that of the picture, not of the longer sound."""
    clip = await pool.inspect(sounding)

    assert clip == Clip(320, 240, clip.duration, size_of(sounding), has_sound=True)
    assert clip.duration == pytest.approx(1.5, abs=0.02)


async def test_silent_video_has_no_sound(pool: MediaPool, plain: Path) -> None:
    """`has_sound` is False where there is none."""
    assert not (await pool.inspect(plain)).has_sound


async def test_rotated_video_has_the_sides_that_people_see(pool: MediaPool, tmp_path: Path) -> None:
    """Sides are those of the upright picture."""
    source = write_video(tmp_path / "video.mp4", moving((320, 240), 3), rotation=90)

    clip = await pool.inspect(source)

    assert (clip.width, clip.height) == (240, 320)


async def test_duration_is_that_of_the_data(pool: MediaPool, tmp_path: Path) -> None:
    """A truncated file is as long as what is there, whatever its header says."""
    source = write_video(tmp_path / "video.mp4", moving((320, 240), 90), faststart=True)
    data = source.read_bytes()
    source.write_bytes(data[: data.index(b"mdat") + (len(data) - data.index(b"mdat")) // 2])

    clip = await pool.inspect(source)

    assert 0.1 < clip.duration < 2.5


async def test_sound_alone_is_no_video(pool: MediaPool, tmp_path: Path) -> None:
    """Without a moving picture the file is refused."""
    with pytest.raises(MediaError) as refusal:
        await pool.inspect(write_tone(tmp_path / "voice.mp4", 1))

    assert refusal.value.problem is Problem.NO_PICTURE
