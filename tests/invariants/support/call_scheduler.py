"""Holds every HTTP request that a job's step makes until a test decides its outcome, in any order it likes."""

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


class Outcome(StrEnum):
    """What becomes of a held call."""

    PASSED = auto()
    CONNECTION_REFUSED = auto()
    """No connection: it had no effect."""
    ANSWER_LOST = auto()
    """It had its effect, but its response is lost."""
    BAD_GATEWAY = auto()
    """A 502: nobody knows whether it had its effect."""
    TOO_MANY_REQUESTS = auto()
    """A 429: no effect."""
    BAD_REQUEST = auto()
    """A 400: refused for good."""
    NO_CREDITS = auto()
    """A 402: the account has no credits."""


MAY_HAVE_ARRIVED = {Outcome.PASSED, Outcome.ANSWER_LOST, Outcome.BAD_GATEWAY}
_RESPONSES: dict[Outcome, tuple[int, Any]] = {
    Outcome.BAD_GATEWAY: (502, "<html>Bad Gateway</html>"),
    Outcome.TOO_MANY_REQUESTS: (
        429,
        {"ok": False, "error_code": 429, "description": "Too Many", "parameters": {"retry_after": 3}},
    ),
    Outcome.BAD_REQUEST: (400, {"ok": False, "error_code": 400, "description": "wrong", "message": "wrong"}),
    Outcome.NO_CREDITS: (402, {"ok": False, "error_code": 402, "description": "credits", "message": "credits"}),
}
"""Each body has the fields of both services' errors."""


@dataclass(eq=False)
class Call:
    """A held request of a job's step."""

    request: httpx.Request
    target: str
    job_id: int
    task: "asyncio.Task[Any]"
    outcome: "asyncio.Future[Outcome]"
    claim: int = 0
    """The claim under which its step began."""
    is_late: bool = False
    """Whether its step has lost the claim: it must not write to the database, but messages still arrive."""


class CallScheduler(httpx.AsyncBaseTransport):
    """An HTTP transport to `services`, by host name. Only requests of job steps are held; others pass at once."""

    def __init__(self, services: Mapping[str, httpx.AsyncBaseTransport]) -> None:
        self._services = services
        self._arrival = asyncio.get_running_loop().create_future()
        self.waiting: list[Call] = []
        self.posts: Counter[int] = Counter()
        """By job id: POSTs that the AI/ML API may have received, and may charge for."""
        self.unconfirmed: Counter[str] = Counter()
        """By target: calls that had their effect, but whose step could not record it."""
        self.rejected: Counter[str] = Counter()
        """By target: calls that were answered with 400."""
        self.cut_off: Counter[str] = Counter()
        """By target: calls that the end of the process has cut off before they had any effect."""
        self.is_offline = False
        """Whether every further request fails, as it does for a dead process."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Forward a request at once, or hold it until its outcome is set."""
        if self.is_offline:
            raise httpx.ConnectError("the process is dead", request=request)
        task = asyncio.current_task()
        job_id = job_of(task)
        if task is None or job_id is None:
            return await self._forward(request)
        call = Call(request, target_of(request), job_id, task, asyncio.get_running_loop().create_future())
        self.waiting.append(call)
        self._arrival.set_result(None)
        self._arrival = asyncio.get_running_loop().create_future()
        try:
            return await self._apply(call, await call.outcome)
        finally:
            if call in self.waiting:
                self.waiting.remove(call)

    async def settle(self) -> None:
        """Wait until every running step has a held call."""
        while True:
            held = {call.task for call in self.waiting if not call.outcome.done()}
            running = [task for task in steps() if task not in held]
            if not running:
                return
            await asyncio.wait([*running, self._arrival], return_when=asyncio.FIRST_COMPLETED)

    async def deliver_unanswered(self, call: Call) -> None:
        """Forward a call and drop the response."""
        self._count(call, Outcome.ANSWER_LOST)
        await self._forward(call.request)

    async def _apply(self, call: Call, outcome: Outcome) -> httpx.Response:
        self.waiting.remove(call)
        if outcome is Outcome.ANSWER_LOST:
            await self.deliver_unanswered(call)
            raise httpx.ReadError("the connection broke", request=call.request)
        self._count(call, outcome)
        if outcome is Outcome.PASSED:
            return await self._forward(call.request)
        if outcome is Outcome.CONNECTION_REFUSED:
            raise httpx.ConnectError("connection refused", request=call.request)
        status, body = _RESPONSES[outcome]
        content = {"html": body} if isinstance(body, str) else {"json": body}
        return httpx.Response(status, request=call.request, **content)

    def _count(self, call: Call, outcome: Outcome) -> None:
        if call.target == "submit" and outcome in MAY_HAVE_ARRIVED:
            self.posts[call.job_id] += 1
        if outcome is Outcome.ANSWER_LOST or call.is_late:
            self.unconfirmed[call.target] += 1
        if outcome is Outcome.BAD_REQUEST:
            self.rejected[call.target] += 1

    async def _forward(self, request: httpx.Request) -> httpx.Response:
        return await self._services[request.url.host].handle_async_request(request)


def job_of(task: "asyncio.Task[Any] | None") -> int | None:
    """Return the id of the job if the task is a step of one; the runner names its tasks after jobs."""
    found = _STEP.match(task.get_name()) if task else None
    return int(found[1]) if found else None


def steps() -> "list[asyncio.Task[Any]]":
    """Return the tasks that run steps of jobs."""
    return [task for task in asyncio.all_tasks() if job_of(task) is not None]


def target_of(request: httpx.Request) -> str:
    """Return what is requested: a Telegram method, `file`, `submit`, `poll` or the end of another path."""
    path = request.url.path
    if path == _GENERATIONS:
        return "submit" if request.method == "POST" else "poll"
    return "file" if path.startswith("/file/") else path.split("/")[-1]
