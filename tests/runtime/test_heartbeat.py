import os
import subprocess
import sys
import time
from pathlib import Path

from runtime.heartbeat import MAX_AGE, beat, is_healthy

ROOT = Path(__file__).parents[2]


def test_bot_with_a_heartbeat_is_healthy(tmp_path: Path) -> None:
    """From the first one on."""
    beat(tmp_path)

    assert is_healthy(tmp_path)


def test_bot_without_a_heartbeat_is_not_healthy(tmp_path: Path) -> None:
    """With an empty directory as well as without one."""
    assert not is_healthy(tmp_path)
    assert not is_healthy(tmp_path / "missing")


def test_bot_with_an_old_heartbeat_is_not_healthy(tmp_path: Path) -> None:
    """A heartbeat counts for a minute; the next one makes the bot healthy again."""
    beat(tmp_path)
    (heartbeat,) = tmp_path.iterdir()
    long_ago = time.time() - MAX_AGE - 1
    os.utime(heartbeat, (long_ago, long_ago))
    assert not is_healthy(tmp_path)

    beat(tmp_path)

    assert is_healthy(tmp_path)


def test_health_check_of_the_image_imports_little(tmp_path: Path) -> None:
    """It runs twice a minute: without the bot's libraries, and with the truth as its exit status."""
    command = [sys.executable, "-X", "importtime", "-m", "runtime.heartbeat"]
    before, after = (_checked(command, tmp_path, beaten=beaten) for beaten in (False, True))

    assert (before.returncode, after.returncode) == (1, 0)
    for library in ("telegram", "httpx", "pydantic", "asyncio"):
        assert library not in after.stderr


def _checked(command: list[str], data_dir: Path, *, beaten: bool) -> "subprocess.CompletedProcess[str]":
    if beaten:
        beat(data_dir)
    environment = os.environ | {"DATA_DIR": str(data_dir)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own
