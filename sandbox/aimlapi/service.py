"""The state of the service: its generations, the account, and the behaviour that tests set."""

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

from sandbox.aimlapi.errors import RefusedError
from sandbox.aimlapi.generation import Generation
from sandbox.aimlapi.media import Failure
from sandbox.aimlapi.render import render_still
from sandbox.aimlapi.responses import Dialect
from sandbox.faults import Faults, Hook

ROOT = Path(__file__).parents[2]
"""The directory in which `python -m sandbox...` works."""
RENDER_TIMEOUT = 300  # seconds
RENDERERS = 2
"""Processes at a time."""

T = TypeVar("T")


class AimlApi:
    """The service behind the HTTP server. The package's docstring lists what can be set and read."""

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
        self.not_found_polls = 0
        """The first polls of each generation that respond with 404."""
        self.result_bytes: bytes | None = None
        self.results_gone: int | None = None
        """The status with which results are refused: 403 or 404."""
        self.failure: Failure | None = None
        """The failure of new generations."""
        self.dialect = Dialect()
        self.faults = Faults()
        self.on_request: list[Hook] = [self._count]
        self.on_response: list[Hook] = [self._on_response]

        self.generations: list[Generation] = []
        self.requests: Counter[str] = Counter()
        """By target, including those with a fault."""
        self.leaks: list[str] = []
        """Names of results that were requested with an Authorization header."""

        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._renderers = asyncio.Semaphore(RENDERERS)
        self._change = asyncio.Event()

    @property
    def posts(self) -> int:
        """The number of submissions that arrived, accepted or not."""
        return self.requests["submit"]

    def find(self, generation_id: str) -> Generation:
        """Return the generation with this id. Raises KeyError."""
        for generation in self.generations:
            if generation.id == generation_id:
                return generation
        raise KeyError(generation_id)

    async def wait_for(self, predicate: Callable[["AimlApi"], T], *, timeout: float = 60) -> T:  # noqa: ASYNC109 - reads better in tests
        """Return the first true result of `predicate(api)`.

        It is called when a request arrives, when a response is sent, and when a generation changes.
        Raises TimeoutError with the requests and generations so far.
        """
        try:
            async with asyncio.timeout(timeout):
                while not (found := predicate(self)):
                    await self._change.wait()
                return found
        except TimeoutError:
            states = [(generation.id, generation.status) for generation in self.generations]
            raise TimeoutError(f"not within {timeout} s; requests: {self.requests}; {states}") from None

    async def submitted(self, number: int = 1, *, timeout: float = 60) -> Generation:  # noqa: ASYNC109 - reads better in tests
        """Wait for an accepted submission, by default the first, and return its generation."""
        await self.wait_for(lambda api: len(api.generations) >= number, timeout=timeout)
        return self.generations[number - 1]

    async def finish(self, generation_id: str) -> None:
        """End a generation now: it succeeds, unless its files fail. Returns when polls show it."""
        self.find(generation_id).end_requested.set()
        await asyncio.shield(self._tasks[generation_id])

    async def fail(self, generation_id: str, error: Failure | str) -> None:
        """Fail a generation now. Returns when polls show it."""
        generation = self.find(generation_id)
        generation.planned_failure = (
            error if isinstance(error, Failure) else Failure("internal_server_error", error)
        )
        generation.end_requested.set()
        await asyncio.shield(self._tasks[generation_id])

    def new_id(self, model: str) -> str:
        """Return a new id in the dialect's format."""
        return f"{uuid4()}:{model}" if self.dialect.id == "long" else f"-{token_urlsafe(15)}"

    def check_concurrency(self) -> None:
        """Raise RefusedError if too many generations are running."""
        running = sum(not generation.ended for generation in self.generations)
        if self.concurrency_limit is not None and running >= self.concurrency_limit:
            raise RefusedError(429, "Too many concurrent generations. Please wait for the others to finish.")

    def check_balance(self, price: Decimal) -> None:
        """Raise RefusedError if the balance is lower than the price."""
        if price > self.balance:
            raise RefusedError(
                403,
                "You've run out of credits. Please top up your balance to continue.",
                kind="err_insufficent_credits",
            )

    def accept(self, generation: Generation) -> None:
        """Start a generation."""
        generation.planned_failure = generation.planned_failure or self.failure
        self.generations.append(generation)
        self._tasks[generation.id] = asyncio.create_task(self._run(generation))
        self._changed()

    async def close(self) -> None:
        """Cancel all generations. Raises the unexpected errors in them."""
        for task in self._tasks.values():
            task.cancel()
        results = await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        if errors := [result for result in results if isinstance(result, Exception)]:
            raise ExceptionGroup("generations broke", errors)

    async def _count(self, target: str) -> None:
        self.requests[target] += 1
        self._changed()

    async def _on_response(self, _target: str) -> None:
        self._changed()

    def _changed(self) -> None:
        self._change.set()
        self._change = asyncio.Event()

    async def _run(self, generation: Generation) -> None:
        is_held, seconds = self.hold, self.seconds_to_generate
        await _wait(generation, self.seconds_in_queue)
        generation.status = "generating"
        self._changed()
        await _wait(generation, None if is_held else seconds)
        try:
            if generation.planned_failure is not None:
                raise generation.planned_failure
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


async def _wait(generation: Generation, seconds: float | None) -> None:
    """Wait for `seconds` (None: for ever), or until the generation is to end."""
    try:
        async with asyncio.timeout(seconds):
            await generation.end_requested.wait()
    except TimeoutError:
        return


@cache
def _still(size: tuple[int, int], frames: int) -> bytes:
    with TemporaryDirectory() as directory:
        path = Path(directory) / "still.mp4"
        render_still(path, size, frames)
        return path.read_bytes()


async def _render(generation: Generation, result: Path) -> None:
    """Render in a process of its own. Raises Failure if the files can't be rendered."""
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
