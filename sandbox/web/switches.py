"""The fault switches: each adds one kind of fault to a stand-in until it is switched off."""

from dataclasses import dataclass
from decimal import Decimal

from sandbox.aimlapi import AimlApi, Failure
from sandbox.faults import ANY, Faults, server_error, slow, too_many_requests
from sandbox.telegram.cloud import Cloud
from sandbox.telegram.errors import BotApiError
from sandbox.telegram.floods import LIMITED_METHODS
from sandbox.traffic import Side

SLOW = 5.0  # seconds
RETRY_AFTER = 3  # seconds


@dataclass(frozen=True)
class FaultSwitch:
    """One switch, with its texts on the page."""

    name: str
    side: Side
    label: str
    hint: str


SWITCHES = (
    FaultSwitch("api-slow", "aimlapi", "Slow", f"Every answer takes {SLOW:.0f} seconds."),
    FaultSwitch("api-down", "aimlapi", "Down", "Every request is answered with 503 and a page of HTML."),
    FaultSwitch(
        "api-credits", "aimlapi", "Out of credits", "Nothing can be paid; Cleo, who runs the bot, is told."
    ),
    FaultSwitch("api-refuses", "aimlapi", "Refuses the content", "New generations fail in the safety check."),
    FaultSwitch("api-breaks", "aimlapi", "The model breaks", "New generations fail for no good reason."),
    FaultSwitch(
        "telegram-flood", "telegram", "Flooding", f"What the bot sends gets 429: retry after {RETRY_AFTER} s."
    ),
    FaultSwitch("telegram-down", "telegram", "Failing", "Every request is answered with 502 and a page of HTML."),
    FaultSwitch(
        "telegram-old",
        "telegram",
        "Old server",
        "No coloured and copy buttons, no guest mode, no ephemeral messages; the bot notes that until it restarts.",
    ),
)

_FAILURES = {
    "api-refuses": Failure("content_policy_violation", "The content was flagged by the safety checker"),
    "api-breaks": Failure("internal_server_error", "CUDA error: device-side assert triggered"),
}
_FLOOD = too_many_requests(
    RETRY_AFTER,
    BotApiError(429, f"Too Many Requests: retry after {RETRY_AFTER}", retry_after=RETRY_AFTER).json(),
)


class FaultSwitches:
    """All switches, initially off."""

    def __init__(self, world: Cloud, telegram: Faults, api: AimlApi) -> None:
        self._world = world
        self._telegram = telegram
        self._api = api
        self._balance = api.balance
        self.on: set[str] = set()
        """The names of the switches that are on."""

    def switch(self, name: str, *, on: bool) -> None:
        """Turn a switch on or off. Raises KeyError if there is no such switch."""
        if name not in {each.name for each in SWITCHES}:
            raise KeyError(name)
        if name == "api-credits" and on != (name in self.on):
            self._empty_account() if on else self._refill_account()
        (self.on.add if on else self.on.discard)(name)
        self._set_faults()
        self._world.is_server_old = "telegram-old" in self.on
        self._api.failure = next((failure for key, failure in _FAILURES.items() if key in self.on), None)

    def _empty_account(self) -> None:
        self._balance, self._api.balance = self._api.balance, Decimal(0)

    def _refill_account(self) -> None:
        self._api.balance = self._balance

    def _set_faults(self) -> None:
        """Replace all faults. A request gets the oldest fault for its target, so the worse ones are added first."""
        self._api.faults.clear()
        self._telegram.clear()
        if "api-down" in self.on:
            self._api.faults.add(ANY, server_error(503), times=None)
        if "api-slow" in self.on:
            self._api.faults.add(ANY, slow(SLOW), times=None)
        if "telegram-down" in self.on:
            self._telegram.add(ANY, server_error(502), times=None)
        if "telegram-flood" in self.on:
            for method in LIMITED_METHODS:
                self._telegram.add(method, _FLOOD, times=None)
