"""Everything that the bot in this process calls for passes a gate, at which a test decides how it goes on."""

import asyncio
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Any

import httpx

_STEP = re.compile(r"job (\d+) ")
_GENERATIONS = "/v2/video/generations"


class Turn(StrEnum):
    """What becomes of a call."""

    PASSED = auto()
    REFUSED = auto()
    """No connection: it surely had no effect."""
    LOST = auto()
    """It had its effect, but the answer never came."""
    BROKEN = auto()
    """A gateway answered in the service's place."""
    BUSY = auto()
    """Too many requests."""
    WRONG = auto()
    """Refused for good."""
    UNPAID = auto()
    """Refused for want of credits."""


MAY_HAVE_ARRIVED = {Turn.PASSED, Turn.LOST, Turn.BROKEN}
# One body that says it to both services' clients.
_REFUSALS: dict[Turn, tuple[int, Any]] = {
    Turn.BROKEN: (502, "<html>Bad Gateway</html>"),
    Turn.BUSY: (
        429,
        {"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 3}},
    ),
    Turn.WRONG: (400, {"ok": False, "error_code": 400, "description": "wrong", "message": "wrong"}),
    Turn.UNPAID: (402, {"ok": False, "error_code": 402, "description": "credits", "message": "credits"}),
}


@dataclass(eq=False)
class Call:
    """A call of a job's step that waits at the gate; `claim` is the one under which the step was begun."""

    request: httpx.Request
    target: str
    job_id: int
    task: "asyncio.Task[Any]"
    turn: "asyncio.Future[Turn]"
    claim: int = 0
    is_late: bool = False
    """Whether its step has lost its claim: it can't write, but what it sends is sent."""


class Gate(httpx.AsyncBaseTransport):
    """The way to the services, by host. Only what the steps of jobs call for waits here; the rest passes."""

    def __init__(self, services: Mapping[str, httpx.AsyncBaseTransport]) -> None:
        self._services = services
        self._arrival = asyncio.get_running_loop().create_future()
        self.waiting: list[Call] = []
        self.posts: Counter[int] = Counter()
        """By job: the POSTs that the AI/ML API may have got, and may charge for."""
        self.unsure: Counter[str] = Counter()
        """By target: calls that had their effect though the step that made them can't say so any more."""
        self.refused: Counter[str] = Counter()
        """By target: calls that were refused for good."""
        self.is_cut = False
        """Whether nothing gets out any more."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Let a request through, or not."""
        if self.is_cut:
            raise httpx.ConnectError("the process is dead", request=request)
        task = asyncio.current_task()
        job_id = job_of(task)
        if task is None or job_id is None:
            return await self._pass(request)
        call = Call(request, target_of(request), job_id, task, asyncio.get_running_loop().create_future())
        self.waiting.append(call)
        self._arrival.set_result(None)
        self._arrival = asyncio.get_running_loop().create_future()
        try:
            return await self._take(call, await call.turn)
        finally:
            if call in self.waiting:
                self.waiting.remove(call)

    async def settle(self) -> None:
        """Wait until every step under way waits at the gate."""
        while True:
            standing = {call.task for call in self.waiting if not call.turn.done()}
            moving = [task for task in steps() if task not in standing]
            if not moving:
                return
            await asyncio.wait([*moving, self._arrival], return_when=asyncio.FIRST_COMPLETED)

    async def lose(self, call: Call) -> None:
        """Let a call have its effect, of which nobody will hear."""
        self._count(call, Turn.LOST)
        await self._pass(call.request)

    async def _take(self, call: Call, turn: Turn) -> httpx.Response:
        self.waiting.remove(call)
        if turn is Turn.LOST:
            await self.lose(call)
            raise httpx.ReadError("the connection broke", request=call.request)
        self._count(call, turn)
        if turn is Turn.PASSED:
            return await self._pass(call.request)
        if turn is Turn.REFUSED:
            raise httpx.ConnectError("connection refused", request=call.request)
        status, body = _REFUSALS[turn]
        return httpx.Response(status, json=body, request=call.request)

    def _count(self, call: Call, turn: Turn) -> None:
        if call.target == "submit" and turn in MAY_HAVE_ARRIVED:
            self.posts[call.job_id] += 1
        if turn is Turn.LOST or call.is_late:
            self.unsure[call.target] += 1
        if turn is Turn.WRONG:
            self.refused[call.target] += 1

    async def _pass(self, request: httpx.Request) -> httpx.Response:
        return await self._services[request.url.host].handle_async_request(request)


def job_of(task: "asyncio.Task[Any] | None") -> int | None:
    """Return the id of the job whose step a task is, if it is one."""
    found = _STEP.match(task.get_name()) if task else None
    return int(found[1]) if found else None


def steps() -> "list[asyncio.Task[Any]]":
    """Return the steps of jobs that are under way."""
    return [task for task in asyncio.all_tasks() if job_of(task) is not None]


def target_of(request: httpx.Request) -> str:
    """Name what is called for: a Telegram method, `file`, `submit`, `poll` or another path."""
    path = request.url.path
    if path == _GENERATIONS:
        return "submit" if request.method == "POST" else "poll"
    return "file" if path.startswith("/file/") else path.split("/")[-1]
