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


def test_a_second_process_is_refused_in_words_and_a_killed_one_leaves_nothing(tmp_path: Path) -> None:
    """While one process lives the next is told why it can't; after kill -9 it can at once."""
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


def test_another_database_is_no_hindrance(tmp_path: Path) -> None:
    """Two bots with a file each run side by side."""
    with only_process(tmp_path / "one.db"), only_process(tmp_path / "two.db"):
        pass


def test_the_lock_is_let_go_of(tmp_path: Path) -> None:
    """After the block the next one may, whatever has ended the block."""
    with pytest.raises(ZeroDivisionError), only_process(tmp_path / "bot.db"):
        raise ZeroDivisionError

    with only_process(tmp_path / "bot.db"):
        pass


def test_what_it_makes_is_for_the_owners_eyes_only(tmp_path: Path) -> None:
    """The directory of a fresh bot gets 0700, the lock 0600."""
    database = tmp_path / "data" / "bot.db"

    with only_process(database):
        assert stat.S_IMODE(database.parent.stat().st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "data" / "bot.db.lock").stat().st_mode) == 0o600


def test_a_place_where_nothing_can_be_made_is_refused_in_words(tmp_path: Path) -> None:
    """A mistyped DATABASE_URL is the operator's to mend, not a crash."""
    (tmp_path / "file").touch()

    with (
        pytest.raises(UnusableDatabaseError, match=r"bot\.db.*can't be opened"),
        only_process(tmp_path / "file" / "bot.db"),
    ):
        pass
