"""The process that forks workers: what it may do, when it is replaced, and that it ends with the bot."""

import asyncio
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from media import ForkServer, Limits, MediaError, MediaPool, WorkerError, fork_server
from media import process as single
from media.facts import Facts
from media.protocol import Request
from media.worker.confine import NICE
from tests.media.support.media_files import moving, write_video
from tests.support.workers import open_files, until, workers_of

MISBEHAVING = Path(__file__).parent / "support" / "misbehaving.py"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")


_earlier: set[int] = set()
"""The ids of the children that earlier tests of this process have left running, such as the shared fork server."""


@pytest.fixture(autouse=True)
def earlier_processes() -> None:
    """Tell the processes of a test from those of the tests before it."""
    _earlier.clear()
    _earlier.update(child.pid for child in psutil.Process().children())


@pytest.fixture
def server() -> Iterator[ForkServer]:
    """Give one of the test's own, started."""
    with ForkServer() as server:
        yield server


@pytest.fixture
def pool(server: ForkServer) -> MediaPool:
    """Give a pool of its workers."""
    return MediaPool(slots=2, run=server.run)


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Path]:
    """Make a named pipe that never has anything to read."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    silent_end = os.open(path, os.O_RDWR)
    yield path
    os.close(silent_end)


@pytest.fixture
def misbehave(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let all processes that are started from now on be misbehaving ones."""

    def replace(fault: str) -> None:
        command = (sys.executable, "-P", "-s", str(MISBEHAVING))
        monkeypatch.setattr(fork_server, "COMMAND", (*command, fault))
        monkeypatch.setattr(single, "COMMAND", (*command, "single"))

    return replace


def only_process() -> psutil.Process:
    """Give the fork server's process."""
    [process] = [child for child in _children() if "fork_server" in " ".join(child.cmdline())]
    return process


def has_started_worker() -> bool:
    """Whether a worker runs and the fork server, which waits again, has reported that."""
    return bool(workers_of(os.getpid())) and only_process().status() == psutil.STATUS_SLEEPING


def processes() -> set[int]:
    """Give the ids of all fork servers."""
    return {child.pid for child in _children() if child.status() != psutil.STATUS_ZOMBIE}


def _children() -> list[psutil.Process]:
    """List the children that this test has started."""
    return [child for child in psutil.Process().children() if child.pid not in _earlier]


async def ask(server: ForkServer, task: str, content: bytes, folder: Path, *, seconds: float = 30) -> Facts:
    """Have one of the misbehaving tasks done."""
    source = folder / "source"
    source.write_bytes(content)
    limits = Limits(seconds=seconds)
    return await server.run(Request(task=task, reads={"source": source}, limits=limits, parent=os.getpid()))


async def status_of(process: psutil.Process) -> dict[str, str]:
    """Read what the kernel says of the process, once it serves."""
    path = Path(f"/proc/{process.pid}/status")

    def status() -> dict[str, str]:
        lines = path.read_text(encoding="ascii").splitlines()
        return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}

    await until(lambda: status()["Seccomp"] == "2")
    return status()


async def test_it_has_given_up_its_rights(monkeypatch: pytest.MonkeyPatch) -> None:
    """No capabilities, no new ones, few system calls, and a lower priority than the bot's."""
    monkeypatch.setenv("AIMLAPI_KEY", "a secret")
    with ForkServer():
        process = only_process()
        status = await status_of(process)
        environment, priority = process.environ(), process.nice()

    assert {status[name].strip("0") for name in ("CapInh", "CapPrm", "CapEff", "CapAmb")} == {""}
    assert status["NoNewPrivs"] == "1"
    assert status["Threads"] == "1"
    assert priority == min(psutil.Process().nice() + NICE, 19)
    assert set(environment) == {"PYTHONPATH", "LANG", "MALLOC_ARENA_MAX"}


async def test_it_keeps_no_files_of_its_workers(pool: MediaPool, plain: Path, pipe: Path, target: Path) -> None:
    """Neither while they work, but for two descriptors each, nor when they are done."""
    await pool.inspect(plain)
    process = only_process()
    before = open_files(process)
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    await until(has_started_worker)
    await asyncio.sleep(0.1)

    meanwhile = open_files(process)
    task.cancel()
    await asyncio.wait([task])

    assert {str(pipe), str(target), str(plain)}.isdisjoint(meanwhile)
    assert len(meanwhile - before) == 2
    assert open_files(process) == before


async def test_it_is_started_again_when_it_has_ended(
    pool: MediaPool, plain: Path, pipe: Path, target: Path
) -> None:
    """A worker under way ends with it, which is no fault of the file; the next has a new one."""
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    await until(has_started_worker)
    [worker], killed = workers_of(os.getpid()), only_process()

    killed.kill()
    with pytest.raises(WorkerError, match="ended before its worker"):
        await task

    await until(lambda: not worker.is_running())
    assert (await pool.inspect(plain)).width == 320
    assert only_process() != killed


async def test_it_is_replaced_after_a_crash(
    misbehave: Callable[[str], None], plain: Path, pipe: Path, tmp_path: Path, target: Path
) -> None:
    """No worker has the addresses of one that crashed. What the old one's workers do is done."""
    misbehave("nothing")
    with ForkServer() as server:
        pool = MediaPool(slots=2, run=server.run)
        under_way = asyncio.create_task(pool.prepare_photo(pipe, target))
        await until(workers)
        first = processes()

        with pytest.raises(MediaError) as refusal:
            await ask(server, "crash", b"", tmp_path)
        second = processes() - first
        await pool.inspect(plain)

        assert refusal.value.detail == "the worker died of SIGABRT"
        assert len(second) == 1
        assert not under_way.done()
        under_way.cancel()
        await asyncio.wait([under_way])
        await until(lambda: processes() == second)


def workers() -> list[psutil.Process]:
    """List the children of this test's children."""
    return [child for process in _children() for child in process.children()]


@pytest.mark.parametrize("is_read", [True, False], ids=["has read", "has not read"])
async def test_who_hangs_up_ends_nothing_but_the_worker(
    server: ForkServer, plain: Path, pipe: Path, target: Path, is_read: bool
) -> None:
    """Even where the start of the worker was reported, and nobody has read that, as when the bot is killed."""
    files = {"reads": {"source": pipe}, "writes": {"target": target}}
    request = Request(task="prepare_photo", **files, limits=Limits(), parent=os.getpid())
    for _ in range(5):
        report, output = server._submit(request)  # noqa: SLF001 - what run() begins with
        await until(has_started_worker)
        if is_read:
            await asyncio.get_running_loop().sock_recv(report, 100)
        report.close()
        output.close()
        await until(lambda: not workers_of(os.getpid()))

    before = only_process()
    assert (await MediaPool(slots=1, run=server.run).inspect(plain)).width == 320
    assert only_process() == before


async def test_a_suspended_one_is_killed(
    pool: MediaPool, plain: Path, pipe: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its workers: a task that is cancelled can't wait for ever."""
    monkeypatch.setattr(fork_server, "END_SECONDS", 0.3)
    task = asyncio.create_task(pool.prepare_photo(pipe, target))
    await until(has_started_worker)
    [worker] = workers_of(os.getpid())
    only_process().suspend()

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task

    await until(lambda: not worker.is_running())
    assert (await pool.inspect(plain)).width == 320


async def test_without_it_workers_are_started(
    misbehave: Callable[[str], None], plain: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says so, and after three times it isn't tried again."""
    misbehave("ends")
    with ForkServer() as server:
        pool = MediaPool(slots=1, run=server.run)
        with caplog.at_level(logging.WARNING):
            for _ in range(5):
                assert (await pool.inspect(plain)).width == 320

    assert len(caplog.messages) == 3
    assert "from now on all are" in caplog.messages[-1]


async def test_where_it_is_not_possible_workers_are_started(monkeypatch: pytest.MonkeyPatch, plain: Path) -> None:
    """On other systems, and on a Linux of before 2019."""

    def missing(_process: int) -> int:
        raise OSError(38, "no such call")

    with monkeypatch.context() as patch:
        patch.setattr(os, "pidfd_open", missing)
        server = ForkServer()
    with server:
        assert (await MediaPool(slots=1, run=server.run).inspect(plain)).width == 320
        assert not _children()


async def test_when_nothing_can_be_forked_another_try_may_help(
    misbehave: Callable[[str], None], plain: Path
) -> None:
    """The machine has no room for another process."""
    misbehave("forks nothing")
    with ForkServer() as server:
        for _ in range(2):
            with pytest.raises(WorkerError, match="no more processes"):
                await MediaPool(slots=1, run=server.run).inspect(plain)


@pytest.mark.parametrize(("task", "said"), [("flood", "wrote more than"), ("linger", "not done in")])
async def test_a_worker_that_does_not_end_is_killed(
    misbehave: Callable[[str], None], plain: Path, tmp_path: Path, task: str, said: str
) -> None:
    """Whether it writes too much or pretends to have answered."""
    misbehave("nothing")
    with ForkServer() as server:
        await MediaPool(slots=1, run=server.run).inspect(plain)

        with pytest.raises((WorkerError, MediaError), match=said):
            await ask(server, task, b"", tmp_path, seconds=30 if task == "flood" else 1)

        assert not workers()


async def test_closing_it_ends_all(pipe: Path, target: Path) -> None:
    """The bot's end leaves nothing."""
    server = ForkServer()
    task = asyncio.create_task(MediaPool(slots=1, run=server.run).prepare_photo(pipe, target))
    await until(has_started_worker)
    [worker], process = workers_of(os.getpid()), only_process()

    server.close()
    with pytest.raises(WorkerError):
        await task

    assert not process.is_running()
    await until(lambda: not worker.is_running())


async def test_many_tasks_at_once_are_told_apart(server: ForkServer, tmp_path: Path) -> None:
    """Each gets the answer on its own file."""
    pool = MediaPool(slots=8, run=server.run)
    sizes = [(64 + 16 * number, 64) for number in range(8)]
    videos = [write_video(tmp_path / f"{number}.mp4", moving(size, 4)) for number, size in enumerate(sizes)]

    clips = await asyncio.gather(*(pool.inspect(video) for video in videos))

    assert [(clip.width, clip.height) for clip in clips] == sizes


BOT = """
import asyncio, os, sys
from media import ForkServer
with ForkServer() as server:
    print("running", flush=True)
    sys.stdin.read()
"""


def test_a_signal_of_the_terminal_spares_it() -> None:
    """Ctrl-C is the bot's to handle: it reaches the foreground's group."""
    root = Path(__file__).parents[2]
    bot = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", BOT], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert bot.stdin is not None
    assert bot.stdout is not None
    assert bot.stdout.readline()
    [process] = psutil.Process(bot.pid).children()

    assert os.getpgid(process.pid) == process.pid
    assert os.getsid(process.pid) == os.getsid(bot.pid), "its priority counts against the bot's"
    bot.communicate()
    assert not process.is_running()
