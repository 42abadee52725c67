"""A clock, an HTTP client that plays Telegram's server, and updates."""

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Callable
from typing import Any

from telegram import User
from telegram.request import BaseRequest, RequestData

from chat.bot import ChatBot
from chat.breaker import TelegramBreaker
from chat.flood_control import FloodControl
from domain.breaker import Breaker

TOKEN = "123456:Made-up_token"
ME = {"id": 123456, "is_bot": True, "first_name": "Bot", "username": "a_bot"}

Json = dict[str, Any]


class Clock:
    """A clock that advances only when somebody sleeps by it."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)


def refusal(status: int, description: str, **parameters: int) -> tuple[int, Json]:
    """Return an error response of the Bot API."""
    body: Json = {"ok": False, "error_code": status, "description": description}
    return status, body | ({"parameters": parameters} if parameters else {})


class OfflineTelegram(BaseRequest):
    """Answers each method with what answer_with() was given: a result, a refusal() or an exception to raise.

    When nothing is left for getUpdates, `exhausted` is set and no response comes, as in a long poll.
    """

    def __init__(self) -> None:
        self.answers: dict[str, deque[object]] = defaultdict(deque)
        self.calls: list[tuple[str, Json]] = []
        self.exhausted = asyncio.Event()

    def answer_with(self, method: str, *answers: object) -> None:
        self.answers[method].extend(answers)

    def calls_of(self, method: str) -> list[Json]:
        return [parameters for name, parameters in self.calls if name == method]

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        """Do nothing; the library requires the method."""

    async def shutdown(self) -> None:
        """Do nothing; the library requires the method."""

    async def do_request(  # noqa: PLR0917 - the library's signature
        self,
        url: str,
        method: str,  # noqa: ARG002 - the library's signature
        request_data: RequestData | None = None,
        read_timeout: object = None,  # noqa: ARG002 - the library's signature
        write_timeout: object = None,  # noqa: ARG002 - the library's signature
        connect_timeout: object = None,  # noqa: ARG002 - the library's signature
        pool_timeout: object = None,  # noqa: ARG002 - the library's signature
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[-1]
        self.calls.append((name, dict(request_data.parameters) if request_data else {}))
        if name == "getMe":
            return 200, json.dumps({"ok": True, "result": ME}).encode()
        if name == "getUpdates" and not self.answers[name]:
            self.exhausted.set()
            await asyncio.Event().wait()
        answer = self.answers[name].popleft()
        if isinstance(answer, Exception):
            raise answer
        status, body = answer if isinstance(answer, tuple) else (200, {"ok": True, "result": answer})
        return status, json.dumps(body).encode()


def bot_of(telegram: OfflineTelegram) -> ChatBot:
    """Return a bot that calls `telegram`."""
    control = FloodControl(time.monotonic, breaker_after(time.monotonic))
    return ChatBot(TOKEN, request=telegram, get_updates_request=telegram, rate_limiter=control)


def breaker_after(clock: Callable[[], float], *, failures: int = 3) -> TelegramBreaker:
    """Return a breaker that opens after so many failures in a row."""
    return TelegramBreaker(Breaker(failures=failures, pause=10, longest=60, clock=clock))


def text_update(update_id: int, *, person: int = 1, text: str = "hello") -> Json:
    """Return a message in a private chat, as getUpdates has it."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1_700_000_000,
            "chat": {"id": person, "type": "private", "first_name": "A"},
            "from": User(person, "A", is_bot=False).to_dict(),
            "text": text,
        },
    }


def most_within(times: list[float], seconds: float) -> int:
    """Return the largest number of times in any window that long, wherever it begins."""
    return max(sum(start <= time < start + seconds for time in times) for start in times)
