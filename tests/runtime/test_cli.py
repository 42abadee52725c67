import os
import subprocess
import sys
from pathlib import Path

import pytest

from domain.job import JobState
from tests.storage.support.factories import a_job, opened

ROOT = Path(__file__).parents[2]
TOKEN = "700000001:a-token-of-no-bot"

_BREAK = """
from runtime import cli

{before}

async def run(settings):
    {what}

raise SystemExit(cli.run_command([], run=run))
"""


def _run(what: str, *, before: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the program with this function instead of the bot."""
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "AIMLAPI_KEY": "a-key", "PYTHONPATH": str(ROOT)}
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _BREAK.format(what=what, before=before)],
        env={"PATH": os.defpath} | settings,
        capture_output=True,
        text=True,
        check=False,
    )


def test_unexpected_error_is_logged_without_secrets() -> None:
    """The interpreter's own traceback would show whatever is in the exception."""
    ended = _run("raise RuntimeError(settings.telegram_bot_token.get_secret_value())")

    assert ended.returncode == 1
    assert "RuntimeError" in ended.stderr
    assert TOKEN not in ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such flag")
def test_memory_of_the_bot_is_hidden_from_its_user() -> None:
    """Its media processes run as the same user."""
    ended = _run("import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))")  # PR_GET_DUMPABLE

    assert ended.stdout == "0\n"


@pytest.mark.parametrize("missing", [[], ["seccomp", "Landlock"]])
def test_log_names_missing_protection_once(missing: list[str]) -> None:
    """Where the kernel doesn't offer all that confines media processes; nothing is said where it does."""
    ended = _run("pass", before=f"cli.missing_protection = lambda: {missing}")

    said = [line for line in ended.stderr.splitlines() if "media processes" in line]
    assert [line.partition("lacks: ")[2] for line in said] == ([", ".join(missing)] if missing else [])


def test_files_of_the_bot_are_readable_by_its_user_only(tmp_path: Path) -> None:
    """Whichever part writes them, and whether it asks for a mode or not."""
    _run(f"open({str(tmp_path / 'file')!r}, 'w').close()")

    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_look_says_what_it_can_not_poll(tmp_path: Path) -> None:
    """A job that is unknown, or that nobody submitted, has no generation to poll."""
    ended = _command(tmp_path, "look", "7")

    assert ended.returncode == 1
    assert "Job 7" in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_ledger_check_prints_sums_and_findings(tmp_path: Path) -> None:
    """The exit status says whether everything fits."""
    async with opened(tmp_path / "bot.db") as database:
        await a_job(database, JobState.UNCERTAIN)
        await a_job(database)
    fitting = _command(tmp_path, "ledger", "check")
    async with opened(tmp_path / "bot.db") as database, database.transaction() as connection:
        await connection.execute("DELETE FROM jobs WHERE id = 2")
    unfit = _command(tmp_path, "ledger", "check")

    assert (fitting.returncode, fitting.stderr) == (0, "")
    assert "Spent: $0.50. Reserved for videos under way: $0.50." in fitting.stdout
    assert unfit.returncode == 1
    assert "job 2 (deleted)" in unfit.stderr


def _command(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run bot.py with a database in a folder."""
    settings = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "AIMLAPI_KEY": "a-key",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'bot.db'}",
    }
    return subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, str(ROOT / "bot.py"), *arguments],
        cwd=tmp_path,
        env={"PATH": os.defpath} | settings,
        capture_output=True,
        text=True,
        check=False,
    )
