"""The files that come with the bot: what the model takes, small, and drawn by the script."""

from pathlib import Path

import av
import pytest
from PIL import ImageChops, ImageStat

import ready_made
from sandbox.draw_moves import (
    HEIGHT,
    MOVE_PICTURES,
    RATE,
    WELCOME_PICTURES,
    WIDTH,
    move_picture,
    welcome_picture,
)
from sandbox.samples import picture_of

WELCOME = ready_made.WELCOME
FILES = [*(WELCOME.path.with_name(f"{name}.mp4") for name in ready_made.NAMES), WELCOME.path]
MOST_BYTES = 200_000


@pytest.mark.parametrize("name", ready_made.NAMES)
def test_ready_made_move_needs_no_change(name: str) -> None:
    """Upright, H.264 in 4:2:0, and of a rate and length that the model takes."""
    path = ready_made.path_of(ready_made.file_id_of(name))
    assert path is not None
    with av.open(path) as container:
        video = container.streams.video[0]
        assert (video.codec_context.name, video.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert (video.width, video.height) == (WIDTH, HEIGHT)
        assert video.average_rate == RATE
        assert container.duration is not None
        assert container.duration / av.time_base == pytest.approx(ready_made.SECONDS, abs=0.1)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_shipped_file_is_small_and_as_drawn(path: Path) -> None:
    """Running the script again gives the same pictures."""
    is_welcome = path == WELCOME.path
    count = WELCOME_PICTURES if is_welcome else MOVE_PICTURES
    with av.open(path) as container:
        decoded = list(container.decode(video=0))

    assert path.stat().st_size < MOST_BYTES
    assert len(decoded) == count
    for number in (0, count // 3, count - 1):
        drawn = welcome_picture(number) if is_welcome else move_picture(path.stem, number)
        difference = ImageStat.Stat(ImageChops.difference(picture_of(decoded[number]), drawn))
        assert max(difference.mean) < 4


def test_welcome_is_as_large_and_long_as_stated() -> None:
    """Apps reserve its place, and show its length, before they have it."""
    with av.open(WELCOME.path) as container:
        video = container.streams.video[0]
        assert (video.width, video.height) == (WELCOME.width, WELCOME.height)
        assert container.duration is not None
        assert container.duration / av.time_base == pytest.approx(WELCOME.seconds, abs=0.1)


@pytest.mark.parametrize(
    "file_id", ["ready-made:../bot", "ready-made:", "ready-made:welcome", "AgACAgIAAxk", "wave"]
)
def test_other_ids_lead_to_no_file(file_id: str) -> None:
    """Ids come from stored rows; none leads out of the folder."""
    assert ready_made.path_of(file_id) is None
