"""The worker process: what it may use, and that it always ends.

A worker that is told to read a named pipe waits until somebody writes to it: so these tests find one at work.
"""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import BinaryIO

import psutil
import pytest
from PIL import Image

from media import Limits, MediaError, MediaPool, Problem, WorkerError
from tests.media.support.media_files import is_there, moving, write_video

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """Make a named pipe."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@asynccontextmanager
async def worker_at(pipe: Path) -> AsyncIterator[tuple[psutil.Process, BinaryIO]]:
    """Wait until a worker reads the pipe; give the worker and the other end."""
    with await asyncio.to_thread(pipe.open, "wb") as end:
        yield psutil.Process().children()[-1], end


async def test_a_cancelled_task_leaves_no_process_and_no_file(pool: MediaPool, pipe: Path, target: Path) -> None:
    """Cancelling kills the worker, waits for its end and removes what it had begun."""
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    async with worker_at(pipe) as (worker, _):
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

        assert not psutil.pid_exists(worker.pid)
        assert not is_there(target)


async def test_a_worker_that_takes_too_long_is_ended(pipe: Path, target: Path) -> None:
    """The clock on the wall decides, even where no processor time is used."""
    pool = MediaPool(slots=1, limits=Limits(seconds=0.5))
    silent_end = os.open(pipe, os.O_RDWR)

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_photo(pipe, target)

    os.close(silent_end)
    assert refusal.value.problem is Problem.TOO_SLOW
    assert not psutil.Process().children()


async def test_a_worker_sees_nothing_of_our_environment(
    pool: MediaPool, pipe: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot's secrets are not in the worker's environment."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "a secret")
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    async with worker_at(pipe) as (worker, _):
        assert set(worker.environ()) == {"PYTHONPATH", "LANG", "MALLOC_ARENA_MAX"}
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_killed_worker_is_no_fault_of_the_file(pool: MediaPool, pipe: Path, target: Path) -> None:
    """Killed from outside (by an operator, or for want of memory) says nothing about the file."""
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    async with worker_at(pipe) as (worker, _):
        worker.kill()
        with pytest.raises(WorkerError):
            await task


async def test_a_crashed_worker_is_the_files_fault(pool: MediaPool, pipe: Path, target: Path) -> None:
    """A file that crashes a decoder would crash it again."""
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    async with worker_at(pipe) as (worker, _):
        worker.send_signal(signal.SIGSEGV)
        with pytest.raises(MediaError) as refusal:
            await task

        assert refusal.value.problem is Problem.UNREADABLE


async def test_no_more_workers_run_than_there_are_slots(tmp_path: Path) -> None:
    """The second file waits until the first is done."""
    pool = MediaPool(slots=1)
    first, second = tmp_path / "first", tmp_path / "second"
    os.mkfifo(first)
    os.mkfifo(second)
    tasks = [asyncio.create_task(pool.prepare_photo(path, path.with_suffix(".out"))) for path in (first, second)]
    async with worker_at(first):
        assert len(psutil.Process().children()) == 1
        assert not tasks[1].done()
    async with worker_at(second):
        assert tasks[0].done()

    results = await asyncio.gather(*tasks, return_exceptions=True)

    assert all(isinstance(result, WorkerError | MediaError) for result in results)


ORPHANING = """
import asyncio, sys
from pathlib import Path
from media import MediaPool
asyncio.run(MediaPool(slots=1).prepare_photo(Path(sys.argv[1]), Path(sys.argv[1] + ".out")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a process to its parent")
async def test_a_worker_dies_with_a_parent_that_is_killed(pipe: Path) -> None:
    """Even kill -9 on the bot leaves no worker behind."""
    bot = subprocess.Popen([sys.executable, "-c", ORPHANING, str(pipe)], cwd=ROOT)  # noqa: ASYNC220, S603 - our own program
    with await asyncio.to_thread(pipe.open, "wb") as _:
        [worker] = psutil.Process(bot.pid).children()
        bot.kill()
        bot.wait()

        await asyncio.to_thread(worker.wait, 10)

    assert not worker.is_running()


async def test_a_full_disk_is_no_fault_of_the_file(pool: MediaPool, tmp_path: Path) -> None:
    """Where nothing can be written, another try may help."""
    if not is_there(Path("/dev/full")):
        pytest.skip("this system has no device that is always full")
    target = tmp_path / "target"
    target.symlink_to("/dev/full")

    source = tmp_path / "photo.png"
    Image.new("RGB", (300, 300)).save(source)

    with pytest.raises(WorkerError, match="No space left"):
        await pool.prepare_photo(source, target)

    assert not target.is_symlink()


async def test_a_missing_file_is_an_unexpected_error(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """The bot named a file that isn't there: nothing is said against the file."""
    with pytest.raises(WorkerError, match="FileNotFoundError"):
        await pool.prepare_photo(tmp_path / "nothing", target)


async def test_processor_time_is_limited(tmp_path: Path, target: Path) -> None:
    """A file that takes endless computing is given up."""
    pool = MediaPool(slots=1, limits=Limits(cpu_seconds=1))
    source = write_video(tmp_path / "video.mp4", moving((320, 240), 300), options={"preset": "ultrafast"})

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(source, target, short_side=1440, max_seconds=60)

    assert refusal.value.problem is Problem.TOO_SLOW
    assert not is_there(target)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
async def test_memory_is_limited(tmp_path: Path, target: Path) -> None:
    """A file that takes too much memory is the file's fault."""
    pool = MediaPool(slots=1, limits=Limits(memory=256 * 1024**2))
    source = tmp_path / "photo.png"
    Image.new("RGB", (7000, 7000)).save(source, compress_level=1)

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_photo(source, target)

    assert refusal.value.problem is Problem.TOO_HEAVY


async def test_the_size_of_what_is_written_is_limited(plain: Path, target: Path) -> None:
    """A worker can't fill the disk."""
    pool = MediaPool(slots=1, limits=Limits(file_size=2000))

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(plain, target, short_side=480, max_seconds=5)

    assert refusal.value.problem is Problem.TOO_BULKY
    assert not is_there(target)


@pytest.mark.parametrize("opening", ["open('/dev/null')", "__import__('socket').socket()"])
def test_a_process_that_forbade_opening_opens_nothing(opening: str) -> None:
    """There are no more files and no more connections."""
    program = f"import socket; from media.worker.confine import forbid_opening; forbid_opening(); {opening}"

    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own program

    assert "Too many open files" in ended.stderr


READING = """
from pathlib import Path
from media import Limits
from media.worker import __main__ as worker
from media.protocol import Request
worker.MODULES["read"] = "reading"
print(worker.answer(Request(task="read", reads={"source": Path("reading.py")}, limits=Limits(), parent=0)))
"""


def test_a_task_has_its_own_files_and_no_others(tmp_path: Path) -> None:
    """By the time a task reads its file, nothing else can be opened."""
    (tmp_path / "reading.py").write_text("def read(source):\n    assert source.read()\n    open('/dev/null')\n")
    command = [sys.executable, "-c", READING]

    ended = subprocess.run(  # noqa: S603 - our own program
        command, cwd=tmp_path, env={"PYTHONPATH": f"{ROOT}:{tmp_path}"}, capture_output=True, text=True, check=True
    )

    assert "Too many open files" in ended.stdout
