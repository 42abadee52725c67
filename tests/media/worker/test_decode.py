"""Opening a video: each protection is tested alone, since the others would hide that it fails."""

from fractions import Fraction
from pathlib import Path

import pytest

from media import MediaError, Problem
from media.worker import decode, formats
from media.worker.decode import opened, packets_from, video_stream
from tests.media.support.media_files import moving, write_video


@pytest.fixture
def script(tmp_path: Path, plain: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a script that makes FFmpeg open another file, which is there."""
    monkeypatch.chdir(plain.parent)
    path = tmp_path / "video.mp4"
    path.write_text(f"ffconcat version 1.0\nfile '{plain.name}'\n")
    return path


def test_container_that_is_not_listed_is_refused(script: Path) -> None:
    """A script that names other files is refused as unsupported."""
    with script.open("rb") as file, pytest.raises(MediaError) as refusal, opened(file):
        pass

    assert refusal.value.problem is Problem.UNSUPPORTED


def test_container_can_not_open_another_file(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if the script's format were listed, FFmpeg would not open the file that it names."""
    monkeypatch.setattr(decode, "CONTAINERS", ("concat", *formats.CONTAINERS))

    with script.open("rb") as file, pytest.raises(MediaError), opened(file):
        pass


def test_decoder_that_is_not_listed_is_never_started(tmp_path: Path) -> None:
    """FFmpeg starts decoders when it opens a file, to find out the pixel format: not this one."""
    path = write_video(tmp_path / "video.avi", moving((160, 120), 5), codec="cinepak", pix_fmt="rgb24")

    with path.open("rb") as file, opened(file) as container:
        assert container.streams.video[0].codec_context.pix_fmt is None


def test_packets_long_before_a_cut_are_not_read(tmp_path: Path) -> None:
    """Reading begins at a keyframe shortly before the cut, so the end of a long video is as quick as its start."""
    path = write_video(tmp_path / "video.mp4", moving((160, 120), 150), options={"g": "30"})

    with path.open("rb") as file, opened(file) as container:
        read = [
            packet
            for packet in packets_from(container, video_stream(container), Fraction(0), Fraction(4))
            if packet.size
        ]

    assert len(read) == 60
    assert read[0].is_keyframe
