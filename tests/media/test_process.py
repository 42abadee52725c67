"""The worker process: what it may use, and that it always ends, whether it is forked or started anew.

A worker that is told to read a named pipe waits until somebody writes to it: so these tests find one at work.
"""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
import pytest
from PIL import Image

from media import ForkServer, Limits, MediaError, MediaPool, Picture, Problem, RunMedia, WorkerError, run_process
from tests.media.support.media_files import is_there, moving, write_video
from tests.support.workers import is_confined, open_files, until, workers_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["forked", "started"])
def run(request: pytest.FixtureRequest, fork_server: ForkServer) -> RunMedia:
    """Give each of the two ways to have a request done."""
    return fork_server.run if request.param == "forked" else run_process


@pytest.fixture
def pool(run: RunMedia) -> MediaPool:
    """Give a pool with its usual limits."""
    return MediaPool(slots=2, run=run)


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Path]:
    """Make a named pipe that can be opened for reading, and never has anything to read."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    silent_end = os.open(path, os.O_RDWR)
    yield path
    os.close(silent_end)


@asynccontextmanager
async def worker_at(
    pool: MediaPool, pipe: Path, target: Path
) -> AsyncIterator[tuple[psutil.Process, asyncio.Task[Picture]]]:
    """Give a worker that reads the pipe, and the task that waits for it."""
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    await until(lambda: workers_of(os.getpid()))
    [worker] = workers_of(os.getpid())
    yield worker, task


async def test_a_cancelled_task_leaves_no_process_and_no_file(pool: MediaPool, pipe: Path, target: Path) -> None:
    """Cancelling kills the worker, waits for its end and removes what it had begun."""
    async with worker_at(pool, pipe, target) as (worker, task):
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

        assert not psutil.pid_exists(worker.pid)
        assert not is_there(target)


async def test_a_task_cancelled_at_once_leaves_no_process(pool: MediaPool, pipe: Path, target: Path) -> None:
    """Even before there is one."""
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert not workers_of(os.getpid())
    assert not is_there(target)


async def test_a_worker_that_takes_too_long_is_ended(run: RunMedia, pipe: Path, target: Path) -> None:
    """The clock on the wall decides, even where no processor time is used."""
    pool = MediaPool(slots=1, run=run, limits=Limits(seconds=0.5))

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_photo(pipe, target)

    assert refusal.value.problem is Problem.TOO_SLOW
    assert not workers_of(os.getpid())


async def test_a_worker_sees_nothing_of_our_environment(pool: MediaPool, pipe: Path, target: Path) -> None:
    """The bot's secrets are not in the worker's environment."""
    async with worker_at(pool, pipe, target) as (worker, task):
        assert set(worker.environ()) == {"PYTHONPATH", "LANG", "MALLOC_ARENA_MAX"}
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_killed_worker_is_no_fault_of_the_file(pool: MediaPool, pipe: Path, target: Path) -> None:
    """Killed from outside (by an operator, or for want of memory) says nothing about the file."""
    async with worker_at(pool, pipe, target) as (worker, task):
        worker.kill()
        with pytest.raises(WorkerError):
            await task


async def test_a_crashed_worker_is_the_files_fault(pool: MediaPool, pipe: Path, target: Path) -> None:
    """A file that crashes a decoder would crash it again."""
    async with worker_at(pool, pipe, target) as (worker, task):
        worker.send_signal(signal.SIGSEGV)
        with pytest.raises(MediaError) as refusal:
            await task

        assert refusal.value.problem is Problem.UNREADABLE


ORPHANING = """
import asyncio, sys
from pathlib import Path
from media import ForkServer, MediaPool, process
run = ForkServer().run if sys.argv[2] == "forked" else process.run
asyncio.run(MediaPool(slots=1, run=run).prepare_photo(Path(sys.argv[1]), Path(sys.argv[1] + ".out")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a process to its parent")
@pytest.mark.parametrize("kind", ["forked", "started"])
async def test_a_worker_dies_with_a_bot_that_is_killed(pipe: Path, kind: str) -> None:
    """Even kill -9 on the bot leaves no worker behind, nor the process that forked it."""
    command = [sys.executable, "-c", ORPHANING, str(pipe), kind]
    bot = subprocess.Popen(command, cwd=ROOT)  # noqa: ASYNC220, S603 - our own program
    await until(lambda: workers_of(bot.pid))
    processes = psutil.Process(bot.pid).children(recursive=True)
    bot.kill()
    bot.wait()

    gone, alive = await asyncio.to_thread(psutil.wait_procs, processes, 10)

    assert len(gone) == (2 if kind == "forked" else 1)
    assert not alive


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


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A video that takes seconds to encode."""
    return write_video(tmp_path_factory.mktemp("endless") / "video.mp4", moving((1920, 1440), 60), codec="mpeg4")


async def test_processor_time_is_limited(run: RunMedia, endless: Path, target: Path) -> None:
    """A file that takes endless computing is given up."""
    pool = MediaPool(slots=1, run=run, limits=Limits(cpu_seconds=1))

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(endless, target, short_side=1440, max_seconds=60)

    assert refusal.value.problem is Problem.TOO_SLOW
    assert not is_there(target)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
async def test_memory_is_limited(run: RunMedia, tmp_path: Path, target: Path) -> None:
    """A file that takes too much memory is the file's fault."""
    pool = MediaPool(slots=1, run=run, limits=Limits(memory=256 * 1024**2))
    source = tmp_path / "photo.png"
    Image.new("RGB", (7000, 7000)).save(source, compress_level=1)

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_photo(source, target)

    assert refusal.value.problem is Problem.TOO_HEAVY


async def test_the_size_of_what_is_written_is_limited(run: RunMedia, plain: Path, target: Path) -> None:
    """A worker can't fill the disk."""
    pool = MediaPool(slots=1, run=run, limits=Limits(file_size=2000))

    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(plain, target, short_side=480, max_seconds=5)

    assert refusal.value.problem is Problem.TOO_BULKY
    assert not is_there(target)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
async def test_a_worker_has_its_own_files_and_no_others(pool: MediaPool, pipe: Path, target: Path) -> None:
    """Neither those of the bot nor, beside another worker, any of its."""
    async with worker_at(pool, pipe, target) as (worker, task):
        other = asyncio.create_task(pool.prepare_photo(pipe, target.with_suffix(".other")))
        await until(lambda: len(workers_of(os.getpid())) == 2)
        [second] = set(workers_of(os.getpid())) - {worker}
        await until(lambda: is_confined(second))
        files = open_files(second)
        for one in (task, other):
            one.cancel()
            await asyncio.wait([one])

    own = {name for name in files if not name.startswith(("pipe:", "socket:"))}
    assert own == {str(pipe), str(target.with_suffix(".other"))}
    assert len(files - own) <= 2  # where it answers; where it was asked
