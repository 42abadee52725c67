"""How much may be started: by one account, in one chat, by all; in a day, in a month; in jobs, in dollars."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC
from enum import Enum, StrEnum, auto

from domain.days import Days, Span
from domain.money import Usd


class Scope(Enum):
    """Whose jobs a limit counts."""

    ACCOUNT = auto()
    CHAT = auto()
    ALL = auto()


class Limit(StrEnum):
    """The limits, by the names of their settings. Each is a number of jobs, or of millionths of a dollar."""

    JOBS_PER_PERSON_PER_DAY = "JOBS_PER_PERSON_PER_DAY"
    JOBS_PER_CHAT_PER_DAY = "JOBS_PER_CHAT_PER_DAY"
    JOBS_PER_DAY = "JOBS_PER_DAY"
    BUDGET_PER_PERSON_PER_DAY = "BUDGET_PER_PERSON_PER_DAY"
    BUDGET_PER_CHAT_PER_DAY = "BUDGET_PER_CHAT_PER_DAY"
    BUDGET_PER_DAY = "BUDGET_PER_DAY"
    BUDGET_PER_MONTH = "BUDGET_PER_MONTH"

    @property
    def scope(self) -> Scope:
        """Whose jobs it counts."""
        if "PERSON" in self:
            return Scope.ACCOUNT
        return Scope.CHAT if "CHAT" in self else Scope.ALL

    @property
    def is_money(self) -> bool:
        """Whether it counts what jobs cost."""
        return self.startswith("BUDGET")

    @property
    def is_monthly(self) -> bool:
        """Whether it counts the month, not the day."""
        return self.endswith("MONTH")

    def span(self, days: Days, now: float) -> Span:
        """Return the day or the month that it counts now."""
        return days.month(now) if self.is_monthly else days.day(now)


def amount_text(limit: Limit, number: int) -> str:
    """Return a number of jobs, or an amount of money, that a limit counts."""
    return str(Usd(number)) if limit.is_money else str(number)


@dataclass(frozen=True, slots=True)
class Use:
    """What was started in a time: jobs that may cost something, and what they cost or have reserved."""

    jobs: int = 0
    spent: Usd = field(default_factory=Usd)

    def of(self, limit: Limit) -> int:
        """Return the number that a limit compares."""
        return self.spent.micro if limit.is_money else self.jobs

    def __add__(self, other: "Use") -> "Use":
        return Use(self.jobs + other.jobs, self.spent + other.spent)


@dataclass(frozen=True, slots=True)
class Reached:
    """A limit that lets no such job start."""

    limit: Limit
    opens_at: float | None
    """When it lets such a job start again; None for a job that is larger than the whole limit."""
    is_rest: bool
    """Whether something is left, though not enough: a cheaper job might start."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What the operator hears about a limit, once in its day or month."""

    limit: Limit
    span: Span
    percent: int
    used: int
    most: int


NEAR, FULL = 80, 100
"""The percentages of a limit of which the operator hears."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be under way or started for another job to be started."""

    of_person: int
    """Live jobs of the account that pressed."""
    waiting: int
    """Jobs of all people that wait for a slot."""
    caps: Mapping[Limit, int] = field(default_factory=dict)
    """Without an entry, there is no such limit; with 0, nothing may start."""
    days: Days = field(default_factory=lambda: Days(UTC))

    @property
    def of_everybody(self) -> "Limits":
        """What holds for a video that doesn't count as free: only what limits the jobs of all people together."""
        return replace(self, caps={limit: most for limit, most in self.caps.items() if limit.scope is Scope.ALL})

    def reached(self, used: Mapping[Limit, Use], job: Use, now: float) -> Reached | None:
        """Return the limit that keeps a job from being started, of several the one that does so for longest."""
        found = [
            Reached(
                limit,
                limit.span(self.days, now).end if job.of(limit) <= most else None,
                is_rest=job.of(limit) > 1 and used[limit].of(limit) < most,
            )
            for limit, most in self.caps.items()
            if used[limit].of(limit) + job.of(limit) > most
        ]
        return max(found, key=_how_long, default=None)

    def notices(self, used: Mapping[Limit, Use], now: float, *, reached: Limit | None = None) -> Iterator[Notice]:
        """Return what the operator should hear of the limits that count everybody's jobs; of each, the most.

        `reached` is one that has kept a job from being started, perhaps with a rest that is too little.
        """
        for limit, most in self.caps.items():
            count = used[limit].of(limit)
            percent = FULL if count >= most or limit is reached else NEAR if 100 * count >= NEAR * most else 0
            if percent and limit.scope is Scope.ALL:
                yield Notice(limit, limit.span(self.days, now), percent, count, most)


def _how_long(reached: Reached) -> tuple[float, bool]:
    """Return what is larger for a limit that lasts longer; of two, for the one that a cheaper job doesn't help."""
    return math.inf if reached.opens_at is None else reached.opens_at, not reached.is_rest
