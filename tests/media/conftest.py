"""What the tests of media share."""

from pathlib import Path

import pytest

from media import ForkServer, MediaPool
from tests.media.support.media_files import moving, tone, write_video


@pytest.fixture
def pool(fork_server: ForkServer) -> MediaPool:
    """Give a pool with its usual limits."""
    return MediaPool(slots=2, run=fork_server.run)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Give a path to write to."""
    return tmp_path / "target"


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an ordinary silent video of 1.5 seconds, 320x240, 30 frames a second."""
    return write_video(tmp_path_factory.mktemp("plain") / "plain.mp4", moving((320, 240), 45))


@pytest.fixture(scope="session")
def sounding(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the same with a tone, which is half a second longer than the picture."""
    path = tmp_path_factory.mktemp("sounding") / "sounding.mp4"
    return write_video(path, moving((320, 240), 45), sound=tone(2))
