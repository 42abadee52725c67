"""The metrics that are read when somebody asks: what the database knows, and what parts of the bot have at hand."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from prometheus_client import Metric
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

from domain.job import JobState
from domain.ledger import Account
from domain.money import MICRO, Unit, Usd
from domain.payment import StarKind
from monitoring.metrics import PREFIX
from storage.totals import Totals

_LIVE = (JobState.QUEUED, JobState.SUBMITTING, JobState.GENERATING, JobState.DELIVERING)


class SlotFacts(Protocol):
    """How many media processes there may be, and are."""

    @property
    def count(self) -> int:
        """How many slots there are."""

    @property
    def running(self) -> int:
        """How many are held."""

    @property
    def waiting(self) -> int:
        """How many tasks wait for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where the readings come from; runtime/servers.py fills it in."""

    totals: Callable[[float], Awaitable[Totals]]
    """Reads the database as of a time; raises StorageError."""
    clock: Callable[[], float]
    media_slots: SlotFacts
    pending_updates: Callable[[], int]
    balance: Callable[[], Usd | None]
    """Of the operator's account with the service, as it was found last."""
    is_receiving: Callable[[], bool]
    """Whether updates come from Telegram."""
    is_alive: Callable[[], bool]
    """Whether the heartbeat is fresh."""


class Readings:
    """A collector for a registry."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.totals: Totals | None = None
        """What the database knows, read just before the metrics are collected; None where it does not answer."""

    def collect(self) -> Iterable[Metric]:
        """Return the metrics."""
        sources, slots = self._sources, self._sources.media_slots
        yield _gauge("up", "Whether the heartbeat is fresh", float(sources.is_alive()))
        yield _gauge("receiving", "Whether updates come from Telegram", float(sources.is_receiving()))
        yield _gauge("database_up", "Whether the database answers", float(self.totals is not None))
        yield _gauge("pending_updates", "Updates received and not handled yet", sources.pending_updates())
        yield _gauge("media_slots", "Media processes that may run at once", slots.count)
        yield _gauge("media_slots_held", "Media processes that run", slots.running)
        yield _gauge("media_tasks_waiting", "Tasks that wait for a media process", slots.waiting)
        balance = sources.balance()
        if balance is not None:
            yield _gauge("balance_dollars", "What is left on the account with the service", balance.dollars)
        if self.totals is not None:
            yield from _jobs(self.totals, sources.clock())
            yield from _money(self.totals, sources.clock())


def _jobs(totals: Totals, now: float) -> Iterable[Metric]:
    live = GaugeMetricFamily(f"{PREFIX}_jobs", "Jobs under way, by state", labels=["state"])
    for state in _LIVE:
        live.add_metric([state], totals.live_jobs.get(state, 0))
    yield live
    yield _gauge("queue_age_seconds", "How long the oldest queued job has waited", _age(totals.oldest_queued, now))
    yield _gauge("overdue_seconds", "How late the step is that is due longest", _age(totals.longest_due, now))
    changes = CounterMetricFamily(
        f"{PREFIX}_job_changes", "Jobs that came into a state, and with which ending", labels=["state", "ending"]
    )
    for labels, jobs in sorted(_from_zero(totals.jobs).items()):
        changes.add_metric(labels, jobs)
    yield changes


def _from_zero(jobs: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Add states that no job was in yet, so that the first one is an increase."""
    return {(str(state), ""): 0 for state in (*_LIVE, JobState.DELIVERED)} | jobs


def _money(totals: Totals, now: float) -> Iterable[Metric]:
    accounts = dict.fromkeys(Account, 0)
    entries = CounterMetricFamily(f"{PREFIX}_ledger_entries", "Entries of the ledger", labels=["unit", "kind"])
    moved = CounterMetricFamily(f"{PREFIX}_stars", "Telegram Stars, by what happened to them", labels=["kind"])
    counts: dict[tuple[str, str], int] = {}
    stars = {str(kind): 0 for kind in StarKind}
    for total in totals.ledger:
        counts[total.unit, total.kind] = counts.get((total.unit, total.kind), 0) + total.entries
        if total.unit == Unit.USD:
            accounts[Account(total.credit)] += total.amount
            accounts[Account(total.debit)] -= total.amount
        elif total.unit == Unit.STARS:
            stars[total.kind] = stars.get(total.kind, 0) + total.amount
    for labels, count in sorted(counts.items()):
        entries.add_metric(labels, count)
    yield entries
    for kind, amount in sorted(stars.items()):
        moved.add_metric([kind], amount)
    yield moved
    yield _gauge(
        "refund_age_seconds",
        "How long ago the oldest payment came in that is to be given back",
        _age(totals.oldest_refund, now),
    )
    yield _gauge("spent_dollars", "What the service has taken, over all times", accounts[Account.PROVIDER] / MICRO)
    yield _gauge("reserved_dollars", "What is reserved for jobs under way", accounts[Account.RESERVED] / MICRO)


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(f"{PREFIX}_{name}", text, value)


def _age(since: float | None, now: float) -> float:
    return 0.0 if since is None else max(0.0, now - since)
