"""Which tasks of the pool run at once, and which go first."""

import asyncio

import pytest

from media import Clip, MediaPool, Picture
from media.facts import Facts
from media.protocol import Request
from media.slots import Slots


class Tasks:
    """Tasks that run until they are told to end; `running` names those that hold a slot."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        self._ends: dict[str, asyncio.Event] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self.running: list[str] = []

    async def begin(self, *names: str) -> None:
        """Begin them in this order; names of urgent ones are in capitals."""
        for name in names:
            self._ends[name] = asyncio.Event()
            self._tasks[name] = asyncio.create_task(self._run(name))
        await _everything_else()

    async def end(self, name: str) -> None:
        self._ends[name].set()
        await self._tasks[name]
        await _everything_else()

    async def cancel(self, name: str) -> None:
        self._tasks[name].cancel()
        await asyncio.wait([self._tasks[name]])
        await _everything_else()

    async def _run(self, name: str) -> None:
        async with self._slots.held(urgent=name.isupper()):
            self.running.append(name)
            try:
                await self._ends[name].wait()
            finally:
                self.running.remove(name)


async def _everything_else() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.fixture
def tasks() -> Tasks:
    return Tasks(Slots(2))


async def test_no_more_tasks_run_than_there_are_slots(tasks: Tasks) -> None:
    """The others wait, and go on in the order in which they came."""
    await tasks.begin("a", "b", "c", "d")
    assert tasks.running == ["a", "b"]

    await tasks.end("a")
    assert tasks.running == ["b", "c"]

    await tasks.end("b")
    assert tasks.running == ["c", "d"]


async def test_an_urgent_task_waits_for_no_others(tasks: Tasks) -> None:
    """When they hold all slots, one more is there for it."""
    await tasks.begin("a", "b", "c", "A", "B")
    assert tasks.running == ["a", "b", "A"]

    await tasks.end("A")
    assert tasks.running == ["a", "b", "B"]


async def test_urgent_tasks_go_first(tasks: Tasks) -> None:
    """Before those that have waited for longer."""
    await tasks.begin("a", "b", "c", "A", "B", "C")

    await tasks.end("a")
    assert tasks.running == ["b", "A", "B"]

    await tasks.end("b")
    assert tasks.running == ["A", "B", "C"]

    await tasks.end("A")
    assert tasks.running == ["B", "C"]

    await tasks.end("B")
    assert tasks.running == ["C", "c"]


async def test_a_cancelled_task_holds_no_slot(tasks: Tasks) -> None:
    """Neither one that ran nor one that waited."""
    await tasks.begin("a", "b", "c", "d")

    await tasks.cancel("c")
    await tasks.cancel("a")
    assert tasks.running == ["b", "d"]

    await tasks.end("b")
    await tasks.end("d")
    await tasks.begin("e", "f", "g")
    assert tasks.running == ["e", "f"]


async def test_a_task_cancelled_as_it_is_admitted_holds_no_slot(tasks: Tasks) -> None:
    """The slot that it was given at the same moment goes to the next."""
    await tasks.begin("a", "b", "c", "d")
    tasks._ends["a"].set()  # noqa: SLF001 - without a moment in between
    await asyncio.sleep(0)

    await tasks.cancel("c")

    assert tasks.running == ["b", "d"]


async def test_results_are_finished_before_files_are_prepared(tmp_path_factory: pytest.TempPathFactory) -> None:
    """They are paid for: files that take long hold all slots, and a result is finished nevertheless."""
    folder = tmp_path_factory.mktemp("files")
    is_open = asyncio.Event()
    done: list[str] = []

    async def run(request: Request) -> Facts:
        if request.task == "prepare_photo":
            await is_open.wait()
        done.append(request.task)
        return Picture(1, 1, 1) if request.task == "prepare_photo" else Clip(1, 1, 1.0, 1, has_sound=False)

    pool = MediaPool(slots=1, run=run)
    preparing = [asyncio.create_task(pool.prepare_photo(folder / "a", folder / "b")) for _ in range(3)]
    await _everything_else()

    await pool.inspect(folder / "a")
    await pool.finish(
        folder / "a", folder / "b", folder / "c", folder / "d", sound_from=None, max_bytes=1, comment=""
    )

    assert done == ["inspect", "finish"]
    is_open.set()
    await asyncio.gather(*preparing)
