"""`make demo`, as a newcomer runs it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import av
import psutil
import pytest
import pytest_asyncio

import sandbox.demo

ROOT = Path(sandbox.demo.__file__).parent.parent
SECONDS = 120
MODULE = ("-m", "sandbox.demo")
WITH_BOT = "import sys, pathlib, sandbox.demo as demo; sys.exit(demo.main(pathlib.Path(sys.argv[1])))"

module_loop = pytest.mark.asyncio(loop_scope="module")


@dataclass(frozen=True)
class DemoRun:
    """A finished run of the demo."""

    status: int
    output: str
    errors: str
    result: Path


@asynccontextmanager
async def started(directory: Path, *arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the interpreter in a directory inside the block; it is stopped at the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *arguments),
        cwd=directory,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(SECONDS):
            yield process
    finally:
        if process.returncode is None:
            process.terminate()  # not killed: it has to stop its bot
            await process.communicate()


async def ended(process: asyncio.subprocess.Process, directory: Path) -> DemoRun:
    output, errors = await process.communicate()
    return DemoRun(await process.wait(), output.decode(), errors.decode(), directory / "demo-result.mp4")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def demo_run(tmp_path_factory: pytest.TempPathFactory) -> DemoRun:
    """The whole demo, run once for the module."""
    directory = tmp_path_factory.mktemp("demo")
    async with started(directory, *MODULE) as process:
        return await ended(process, directory)


@pytest_asyncio.fixture(loop_scope="module")
async def broken(tmp_path: Path) -> DemoRun:
    """The demo with a bot that ends at once."""
    (tmp_path / "bot.py").write_text("raise SystemExit('out of order')\n", encoding="utf-8")
    async with started(tmp_path, "-c", WITH_BOT, str(tmp_path / "bot.py")) as process:
        return await ended(process, tmp_path)


@module_loop
async def test_demo_exits_with_status_0(demo_run: DemoRun) -> None:
    """It prints no errors either."""
    assert (demo_run.status, demo_run.errors) == (0, "")


@module_loop
async def test_demo_prints_the_conversation(demo_run: DemoRun) -> None:
    """Each step in its order, and at the end what to do next."""
    steps = [
        "SANDBOX",
        "Ann │ /start",
        "Bot │",
        "Ann │ <photo 720×960>",  # noqa: RUF001 - the sign for dimensions
        "Ann │ <video 480×640, 3 s>",  # noqa: RUF001 - what the demo prints
        "[✨ Animate]",
        "Ann │ 👆 [✨ Animate]",
        "Bot ✎ │ ⚙️",
        "│ ✨ Made by AI",
        "demo-result.mp4",
        "@BotFather",
    ]
    positions = [demo_run.output.find(step) for step in steps]
    assert positions == sorted(positions), demo_run.output
    assert -1 not in positions, demo_run.output


@module_loop
async def test_demo_saves_a_video_with_sound(demo_run: DemoRun) -> None:
    """The result is an mp4 as long as the reference, with sound."""
    with av.open(demo_run.result) as video:
        assert [stream.type for stream in video.streams] == ["video", "audio"]
        assert (video.duration or 0) / av.time_base == pytest.approx(3.0, abs=0.2)


@module_loop
async def test_demo_prints_no_colours_into_a_pipe(demo_run: DemoRun) -> None:
    """Output that is not a terminal gets plain text."""
    assert "\x1b" not in demo_run.output


@module_loop
async def test_demo_fails_if_the_bot_ends(broken: DemoRun) -> None:
    """The exit status is 1 and no video is saved."""
    assert broken.status == 1
    assert not broken.result.exists()


@module_loop
async def test_failed_demo_prints_the_reason_and_the_bot_log(broken: DemoRun) -> None:
    """A sentence and the last lines of the log, without a traceback."""
    assert "the bot ended by itself, with status 1" in broken.errors
    assert "out of order" in broken.errors
    assert "Traceback" not in broken.output + broken.errors


@module_loop
async def test_interrupted_demo_ends_with_its_bot(tmp_path: Path) -> None:
    """Ctrl+C while the bot runs: no traceback, status 130, and the bot process is gone."""
    async with started(tmp_path, *MODULE) as process:
        assert process.stdout is not None
        while "Bot │" not in (line := (await process.stdout.readline()).decode()):
            assert line, "the demo ended"
        (bot,) = children(process.pid)
        process.send_signal(signal.SIGINT)
        demo = await ended(process, tmp_path)
    assert (demo.status, demo.errors) == (130, "\nInterrupted.\n")
    assert not psutil.pid_exists(bot)


def children(pid: int) -> list[int]:
    return [child.pid for child in psutil.Process(pid).children()]
