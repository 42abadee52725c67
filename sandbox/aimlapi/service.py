"""What the service knows: its generations and their lives, the account, and what it was told to do."""

import asyncio
import sys
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from secrets import token_hex, token_urlsafe
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import uuid4

from sandbox.aimlapi.answers import Dialect
from sandbox.aimlapi.generation import Generation
from sandbox.aimlapi.media import Failure
from sandbox.aimlapi.refusals import Refused
from sandbox.aimlapi.render import render_still
from sandbox.faults import Faults, Hook

ROOT = Path(__file__).parents[2]  # where `python -m sandbox...` works
RENDER_TIMEOUT = 300  # seconds
RENDERERS = 2  # at a time

T = TypeVar("T")


class AimlApi:
    """The service behind the HTTP server. The package's docstring says what can be told and seen."""

    def __init__(self, directory: Path, *, key: str) -> None:
        self.directory = directory
        self.key = key
        self.url = ""

        self.seconds_in_queue = 0.0
        self.seconds_to_generate = 0.2
        self.hold = False
        self.quick = False
        self.balance = Decimal("10.00")
        self.concurrency_limit: int | None = None
        self.not_found_polls = 0  # so many first polls of each new generation don't find it
        self.result_bytes: bytes | None = None
        self.results_gone: int | None = None  # the status that results are refused with: 403 or 404
        self.flaw: Failure | None = None  # what new generations fail with
        self.dialect = Dialect()
        self.faults = Faults()
        self.on_request: list[Hook] = [self._count]
        self.on_response: list[Hook] = [self._answered]

        self.generations: list[Generation] = []
        self.requests: Counter[str] = Counter()  # by target, those that a fault struck too
        self.leaks: list[str] = []  # names of results that were asked for with an Authorization header

        self._lives: dict[str, asyncio.Task[None]] = {}
        self._renderers = asyncio.Semaphore(RENDERERS)
        self._change = asyncio.Event()

    @property
    def posts(self) -> int:
        """How many submissions arrived, whatever became of them."""
        return self.requests["submit"]

    def find(self, generation_id: str) -> Generation:
        """Find a generation by its id; raises KeyError."""
        for generation in self.generations:
            if generation.id == generation_id:
                return generation
        raise KeyError(generation_id)

    async def wait_for(self, predicate: Callable[["AimlApi"], T], *, timeout: float = 30) -> T:  # noqa: ASYNC109  # it reads better in tests
        """Wait until `predicate(api)` is true and return what it gave.

        It is looked at when a request arrives, when it was handled, and when a generation changes.
        Raises TimeoutError, with what has happened so far.
        """
        try:
            async with asyncio.timeout(timeout):
                while not (found := predicate(self)):
                    await self._change.wait()
                return found
        except TimeoutError:
            lives = [(generation.id, generation.status) for generation in self.generations]
            raise TimeoutError(f"not within {timeout} s; requests: {self.requests}; {lives}") from None

    async def submitted(self, number: int = 1, *, timeout: float = 30) -> Generation:  # noqa: ASYNC109  # as above
        """Wait for the first accepted submission, or the one of that number."""
        await self.wait_for(lambda api: len(api.generations) >= number, timeout=timeout)
        return self.generations[number - 1]

    async def finish(self, generation_id: str) -> None:
        """Let a generation succeed now, or fail if its files are no good; returns when polls tell so."""
        self.find(generation_id).decided.set()
        await asyncio.shield(self._lives[generation_id])

    async def fail(self, generation_id: str, error: Failure | str) -> None:
        """Let a generation fail now; returns when polls tell so."""
        generation = self.find(generation_id)
        generation.flaw = error if isinstance(error, Failure) else Failure("internal_server_error", error)
        generation.decided.set()
        await asyncio.shield(self._lives[generation_id])

    def new_id(self, model: str) -> str:
        """Make an id of the shape that the dialect asks for."""
        return f"{uuid4()}:{model}" if self.dialect.id == "long" else f"-{token_urlsafe(15)}"

    def check_room(self) -> None:
        """Refuse a submission if too many generations are under way."""
        under_way = sum(not generation.ended for generation in self.generations)
        if self.concurrency_limit is not None and under_way >= self.concurrency_limit:
            raise Refused(429, "Too many concurrent generations. Please wait for the others to finish.")

    def check_balance(self, price: Decimal) -> None:
        """Refuse a submission that the account can't pay for."""
        if price > self.balance:
            raise Refused(
                403,
                "You've run out of credits. Please top up your balance to continue.",
                kind="err_insufficent_credits",
            )

    def accept(self, generation: Generation) -> None:
        """Take a generation on and let it live."""
        generation.flaw = generation.flaw or self.flaw
        self.generations.append(generation)
        self._lives[generation.id] = asyncio.create_task(self._live(generation))
        self._changed()

    async def close(self) -> None:
        """End all generations. Raises what went wrong in them unseen."""
        for life in self._lives.values():
            life.cancel()
        ends = await asyncio.gather(*self._lives.values(), return_exceptions=True)
        if unseen := [end for end in ends if isinstance(end, Exception)]:
            raise ExceptionGroup("generations broke", unseen)

    async def _count(self, target: str) -> None:
        self.requests[target] += 1
        self._changed()

    async def _answered(self, _target: str) -> None:
        self._changed()

    def _changed(self) -> None:
        self._change.set()
        self._change = asyncio.Event()

    async def _live(self, generation: Generation) -> None:
        held, seconds = self.hold, self.seconds_to_generate
        await _pause(generation, self.seconds_in_queue)
        generation.status = "generating"
        self._changed()
        await _pause(generation, None if held else seconds)
        try:
            if generation.flaw is not None:
                raise generation.flaw
            generation.result = await self._result(generation)
            generation.cost = generation.price
            self.balance -= generation.cost
            generation.status = "completed"
        except Failure as failure:
            generation.failure = failure
            generation.status = "error"
        self._changed()

    async def _result(self, generation: Generation) -> Path:
        result = self.directory / f"{token_hex(16)}.mp4"
        if self.result_bytes is not None:
            await asyncio.to_thread(result.write_bytes, self.result_bytes)
        elif self.quick:
            still = await asyncio.to_thread(_still, generation.size, generation.frames)
            await asyncio.to_thread(result.write_bytes, still)
        else:
            async with self._renderers:
                await _render(generation, result)
        return result


async def _pause(generation: Generation, seconds: float | None) -> None:
    """Wait until so much time is over, or the generation's end is decided."""
    try:
        async with asyncio.timeout(seconds):
            await generation.decided.wait()
    except TimeoutError:
        return


@cache
def _still(size: tuple[int, int], frames: int) -> bytes:
    with TemporaryDirectory() as directory:
        path = Path(directory) / "still.mp4"
        render_still(path, size, frames)
        return path.read_bytes()


async def _render(generation: Generation, result: Path) -> None:
    """Render in a process of its own; raises Failure if the files are no good after all."""
    if generation.photo is None or generation.video is None:
        raise ValueError("without both files there is nothing to render")
    paths = generation.photo.path, generation.video.path, result
    arguments = [str(each) for each in (*paths, *generation.size, generation.frames)]
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox.aimlapi.render", *arguments),
        cwd=ROOT,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(RENDER_TIMEOUT):
            _, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise Failure("internal_server_error", errors.decode(errors="replace").strip().rpartition("\n")[2])
