import os
import time
from pathlib import Path

from runtime.heartbeat import MAX_AGE, beat, is_healthy


def test_a_bot_that_beats_is_healthy(tmp_path: Path) -> None:
    """The sign of life is there at once."""
    beat(tmp_path)

    assert is_healthy(tmp_path)


def test_a_bot_that_never_beat_is_not_healthy(tmp_path: Path) -> None:
    """Neither an empty directory nor a missing one shows life."""
    assert not is_healthy(tmp_path)
    assert not is_healthy(tmp_path / "missing")


def test_a_bot_that_stopped_beating_is_not_healthy_until_it_beats_again(tmp_path: Path) -> None:
    """A sign of life counts for a minute."""
    beat(tmp_path)
    (heartbeat,) = tmp_path.iterdir()
    long_ago = time.time() - MAX_AGE - 1
    os.utime(heartbeat, (long_ago, long_ago))
    assert not is_healthy(tmp_path)

    beat(tmp_path)

    assert is_healthy(tmp_path)
