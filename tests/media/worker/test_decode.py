"""Opening a stranger's video: each of the walls by itself, as the others would hide that it fell."""

from pathlib import Path

import pytest

from media import MediaError, Problem
from media.worker import decode as source
from media.worker.decode import opened, packets_from, video_stream
from tests.media.support.media_files import moving, write_video


@pytest.fixture
def script(tmp_path: Path, plain: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a script that makes FFmpeg open another file, which is there."""
    monkeypatch.chdir(plain.parent)
    path = tmp_path / "video.mp4"
    path.write_text(f"ffconcat version 1.0\nfile '{plain.name}'\n")
    return path


def test_a_container_that_is_not_on_the_list_is_refused(script: Path) -> None:
    """Such a script is refused as a kind of file that isn't let in."""
    with script.open("rb") as file, pytest.raises(MediaError) as refusal, opened(file):
        pass

    assert refusal.value.problem is Problem.UNSUPPORTED


def test_no_container_can_open_another_file(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even if the list let the script in, FFmpeg would not open what it names."""
    monkeypatch.setattr(source, "CONTAINERS", ("concat", *source.CONTAINERS))

    with script.open("rb") as file, pytest.raises(MediaError), opened(file):
        pass


def test_a_decoder_that_is_not_on_the_list_is_never_started(tmp_path: Path) -> None:
    """Not even to find out the format of its pixels, which FFmpeg does on opening."""
    path = write_video(tmp_path / "video.avi", moving((160, 120), 5), codec="wmv2")

    with path.open("rb") as file, opened(file) as container:
        assert container.streams.video[0].codec_context.pix_fmt is None


def test_what_comes_long_before_a_cut_is_not_even_read(tmp_path: Path) -> None:
    """The end of a long video costs no more than its start: reading begins at a keyframe shortly before."""
    path = write_video(tmp_path / "video.mp4", moving((160, 120), 150), options={"g": "30"})

    with path.open("rb") as file, opened(file) as container:
        read = [packet for packet in packets_from(container, video_stream(container), 4.0) if packet.size]

    assert len(read) == 60
    assert read[0].is_keyframe
