import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from runtime.watchdog import EXIT_STATUS

ROOT = Path(__file__).parents[2]

PROGRAM = """
import asyncio, sys, time
from runtime.watchdog import Watchdog

async def main(work):
    with Watchdog(limit=0.6) as watchdog:
        print("watched", flush=True)
        await work(watchdog)
    print("ended", flush=True)

async def blocks_the_loop(watchdog):
    time.sleep(30)

async def waits_for_ever(watchdog):
    await asyncio.Event().wait()

async def works(watchdog):
    for _ in range(20):
        watchdog.feed()
        await asyncio.sleep(0.1)

asyncio.run(main(globals()[sys.argv[1]]))
"""


def _started(work: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", PROGRAM, work],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("work", ["blocks_the_loop", "waits_for_ever"])
def test_process_that_stands_still_is_ended_with_words(work: str) -> None:
    """A blocked loop and a wait that never ends (a database that doesn't answer) both end it, and say where."""
    with _started(work) as process:
        out, errors = process.communicate(timeout=20)

    assert process.returncode == EXIT_STATUS
    assert out == "watched\n"
    assert "has stood still" in errors
    assert "Current thread" in errors or "Thread 0x" in errors


def test_process_that_works_is_left_alone() -> None:
    """For as long as it shows that it is alive."""
    with _started("works") as process:
        out, errors = process.communicate(timeout=20)

    assert (process.returncode, out, errors) == (0, "watched\nended\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGSTOP")
def test_time_in_which_the_process_was_stopped_does_not_count() -> None:
    """A machine that slept is not stuck: the watchdog slept as well."""
    with _started("works") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "watched\n"
        process.send_signal(signal.SIGSTOP)
        time.sleep(1.5)
        process.send_signal(signal.SIGCONT)
        out, errors = process.communicate(timeout=20)

    assert (process.returncode, out, errors) == (0, "ended\n", "")
