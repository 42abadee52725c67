"""Looking into a video without converting it."""

from pathlib import Path

import pytest

from media import Clip, MediaError, MediaPool, Problem
from tests.media.support.media_files import moving, size_of, write_tone, write_video


async def test_a_look_tells_what_a_video_is(pool: MediaPool, sounding: Path) -> None:
    """Sides, duration of the picture, size and sound are told."""
    clip = await pool.inspect(sounding)

    assert clip == Clip(320, 240, clip.duration, size_of(sounding), has_sound=True)
    assert clip.duration == pytest.approx(1.5, abs=0.02)


async def test_a_look_hears_when_there_is_no_sound(pool: MediaPool, plain: Path) -> None:
    """A silent video is known to be silent."""
    assert not (await pool.inspect(plain)).has_sound


async def test_a_look_sees_as_people_do(pool: MediaPool, tmp_path: Path) -> None:
    """A turned video is told by the sides it is seen with."""
    source = write_video(tmp_path / "video.mp4", moving((320, 240), 3), rotation=90)

    clip = await pool.inspect(source)

    assert (clip.width, clip.height) == (240, 320)


async def test_the_duration_is_that_of_the_data(pool: MediaPool, tmp_path: Path) -> None:
    """A file that breaks off is as long as what is there, whatever its header says."""
    source = write_video(tmp_path / "video.mp4", moving((320, 240), 90), faststart=True)
    data = source.read_bytes()
    source.write_bytes(data[: data.index(b"mdat") + (len(data) - data.index(b"mdat")) // 2])

    clip = await pool.inspect(source)

    assert 0.1 < clip.duration < 2.5


async def test_sound_alone_is_not_a_video(pool: MediaPool, tmp_path: Path) -> None:
    """Where there is no moving picture, the problem says so."""
    with pytest.raises(MediaError) as refusal:
        await pool.inspect(write_tone(tmp_path / "voice.mp4", 1))

    assert refusal.value.problem is Problem.TOO_SHORT
