import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_WORK = """
import asyncio, sys
from runtime.signals import stop_on_signals

async def main():
    stop = stop_on_signals()
    print("working", flush=True)
    await stop.wait()
    print("stopping", flush=True)
    if sys.argv[1] == "stuck":
        await asyncio.Event().wait()

asyncio.run(main())
print("ended", flush=True)
"""


@contextmanager
def _worker(how: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _WORK, how],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "working\n"
            yield process
        finally:
            process.kill()  # leaving the block waits for its end


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_ends_the_process_cleanly(number: signal.Signals) -> None:
    """The process finishes its cleanup, logs that, and exits with 0."""
    with _worker("willing") as process:
        process.send_signal(number)
        out, errors = process.communicate(timeout=10)

    assert (process.returncode, out, errors) == (0, "stopping\nended\n", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_second_signal_ends_a_process_that_is_stuck(number: signal.Signals) -> None:
    """No kill -9 is needed."""
    with _worker("stuck") as process:
        process.send_signal(number)
        assert process.stdout is not None
        assert process.stdout.readline() == "stopping\n"
        process.send_signal(number)
        out, _errors = process.communicate(timeout=10)

    assert process.returncode != 0
    assert out == ""
