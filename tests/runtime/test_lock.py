import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from runtime.lock import AlreadyRunningError, only_process
from storage.database import UnusableDatabaseError

ROOT = Path(__file__).parents[2]

_HOLD = """
import sys
from pathlib import Path
from runtime.lock import only_process

with only_process(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def _holder(database: Path) -> "subprocess.Popen[str]":
    """Start a process that holds the lock until it is killed."""
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _HOLD, database],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_second_process_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    """It is told why; after kill -9 of the first it can start at once."""
    database = tmp_path / "data" / "bot.db"
    with _holder(database) as process:
        with (
            pytest.raises(AlreadyRunningError, match=r"already running on .*bot\.db.*DATABASE_URL"),
            only_process(database),
        ):
            pass
        process.kill()
        assert process.wait(timeout=10) == -signal.SIGKILL

    with only_process(database):
        pass


def test_replicas_need_folders_of_their_own(tmp_path: Path) -> None:
    """On PostgreSQL there is no file to lock, but the start of each removes what it finds in its DATA_DIR."""
    with (
        only_process(None, data_dir=tmp_path / "one"),
        only_process(None, data_dir=tmp_path / "two"),
        pytest.raises(AlreadyRunningError, match=r"one: .*another DATA_DIR"),
        only_process(None, data_dir=tmp_path / "one"),
    ):
        pass


def test_bots_with_different_databases_run_together(tmp_path: Path) -> None:
    """Each locks its own file."""
    with only_process(tmp_path / "one.db"), only_process(tmp_path / "two.db"):
        pass


def test_lock_is_released_after_the_block(tmp_path: Path) -> None:
    """However the block has ended."""
    with pytest.raises(ZeroDivisionError), only_process(tmp_path / "bot.db"):
        raise ZeroDivisionError

    with only_process(tmp_path / "bot.db"):
        pass


def test_lock_is_readable_by_its_user_only(tmp_path: Path) -> None:
    """The directory of a fresh bot gets 0700, the lock 0600."""
    database = tmp_path / "data" / "bot.db"

    with only_process(database):
        assert stat.S_IMODE(database.parent.stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "data" / "bot.db.lock").stat().st_mode) == 0o600


def test_unusable_path_is_refused_with_a_message(tmp_path: Path) -> None:
    """A mistyped DATABASE_URL is the operator's to correct, not a crash."""
    (tmp_path / "file").touch()

    with (
        pytest.raises(UnusableDatabaseError, match=r"bot\.db.*can't be opened"),
        only_process(tmp_path / "file" / "bot.db"),
    ):
        pass
