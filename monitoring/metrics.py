"""The metrics that the bot counts itself, as it works; see monitoring/readings.py for the others.

Labels are words of the code (states, methods, kinds of errors): never an id, a name or a text from outside.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics

from domain.job import JobState
from domain.observer import Observer

PREFIX = "animation_bot"
SUBMIT_OUTCOMES = ("ok", "rate_limited", "unavailable", "out_of_credits", "access_denied", "rejected", "uncertain")
POLL_OUTCOMES = ("ok", "poll_failed")
_MOMENTS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Bounds of histograms in seconds: of what should take milliseconds."""
_MINUTES = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0)
"""Of what may take minutes."""


class Metrics(Observer):
    """Counts what it is told, in a registry of its own. `monotonic` is a steady clock, in seconds."""

    def __init__(self, *, monotonic: Callable[[], float] = time.monotonic) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # when a counter began tells nobody anything
        self.registry = CollectorRegistry(auto_describe=True)
        self._monotonic = monotonic
        ProcessCollector(registry=self.registry)
        self._step_seconds = self._histogram("step_seconds", "Steps of jobs", _MINUTES, ["state"])
        self._steps = self._counter("steps", "Steps of jobs, by how they ended", ["state", "outcome"])
        self._step_lag = self._histogram(
            "step_lag_seconds", "How long after its due time a step was begun", _MOMENTS, ["state"]
        )
        self._service_seconds = self._histogram(
            "service_call_seconds", "Calls of the paid service", _MINUTES, ["call"]
        )
        self._service_calls = self._counter(
            "service_calls", "Calls of the paid service, by how they ended", ["call", "outcome"]
        )
        self._telegram_seconds = self._histogram("telegram_call_seconds", "Calls of the Bot API", _MINUTES)
        self._telegram_calls = self._counter(
            "telegram_calls", "Calls of the Bot API, by how they ended", ["method", "outcome"]
        )
        self._flood_wait = self._histogram(
            "flood_wait_seconds", "How long calls waited for Telegram's limits", _MINUTES, ["urgency"]
        )
        self._dropped = self._counter(
            "dropped_calls", "Calls left out for the sake of Telegram's limits", ["urgency"]
        )
        self._silences = self._counter("silences", "Answers 429 of Telegram")
        self._silence_seconds = self._counter("silence_seconds", "For how long Telegram asked for silence")
        self._update_wait = self._histogram(
            "update_wait_seconds", "How long updates waited for their handler", _MOMENTS
        )
        self._handler_seconds = self._histogram("handler_seconds", "Handling of updates", _MOMENTS)
        self._loop_lag = self._histogram("loop_lag_seconds", "How late the event loop woke a timer", _MOMENTS)
        self._database_wait = self._histogram(
            "database_wait_seconds", "How long transactions waited for the one before", _MOMENTS
        )
        self._transaction_seconds = self._histogram("transaction_seconds", "Transactions of the database", _MOMENTS)
        self._media_seconds = self._histogram("media_task_seconds", "Tasks in media processes", _MINUTES, ["task"])
        self._media_tasks = self._counter(
            "media_tasks", "Tasks in media processes, by how they ended", ["task", "outcome"]
        )
        self._begin_at_zero()

    def _begin_at_zero(self) -> None:
        """Show what alerts look at from the start: the first of its kind would be no increase otherwise."""
        for call, outcomes in {"submit": SUBMIT_OUTCOMES, "poll": POLL_OUTCOMES}.items():
            self._service_seconds.labels(call)
            for outcome in outcomes:
                self._service_calls.labels(call, outcome)
        for state in JobState:
            self._step_seconds.labels(state)
            self._step_lag.labels(state)

    @contextmanager
    def step(self, state: str) -> Iterator[None]:
        """Measure the step of a job in a state."""
        with self._timing(self._step_seconds.labels(state), counted=self._steps, labels=[state]):
            yield

    def step_began_late(self, state: str, seconds: float) -> None:
        """Note how long after its due time a step was begun."""
        self._step_lag.labels(state).observe(max(0.0, seconds))

    @contextmanager
    def service_call(self, call: str) -> Iterator[None]:
        """Measure a call of the paid service."""
        with self._timing(self._service_seconds.labels(call), counted=self._service_calls, labels=[call]):
            yield

    @contextmanager
    def telegram_call(self, method: str) -> Iterator[None]:
        """Measure a call of the Bot API."""
        with self._timing(self._telegram_seconds, counted=self._telegram_calls, labels=[method]):
            yield

    @contextmanager
    def flood_wait(self, urgency: str) -> Iterator[None]:
        """Measure the wait of a call for Telegram's limits; one that is left out does not count as a wait."""
        begun = self._monotonic()
        try:
            yield
        except Exception as error:
            if _outcome(error) == "dropped":
                self._dropped.labels(urgency).inc()
            raise
        self._flood_wait.labels(urgency).observe(self._monotonic() - begun)

    def silence_asked(self, seconds: float) -> None:
        """Note that Telegram has answered 429."""
        self._silences.inc()
        self._silence_seconds.inc(max(0.0, seconds))

    def update_waited(self, seconds: float) -> None:
        """Note how long an update has waited for its handler."""
        self._update_wait.observe(max(0.0, seconds))

    @contextmanager
    def handler(self) -> Iterator[None]:
        """Measure the handling of an update."""
        with self._timing(self._handler_seconds):
            yield

    @contextmanager
    def database_wait(self) -> Iterator[None]:
        """Measure the wait of a transaction for the one before it."""
        with self._timing(self._database_wait):
            yield

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Measure a transaction."""
        with self._timing(self._transaction_seconds):
            yield

    @contextmanager
    def media_task(self, task: str) -> Iterator[None]:
        """Measure a task in a media process."""
        with self._timing(self._media_seconds.labels(task), counted=self._media_tasks, labels=[task]):
            yield

    def loop_was_late(self, seconds: float) -> None:
        """Note how late the event loop was."""
        self._loop_lag.observe(max(0.0, seconds))

    @contextmanager
    def _timing(
        self, histogram: Histogram, *, counted: Counter | None = None, labels: Iterable[str] = ()
    ) -> Iterator[None]:
        """Measure the block; what it raises is counted by its kind."""
        begun, outcome = self._monotonic(), "ok"
        try:
            yield
        except BaseException as error:
            outcome = _outcome(error)
            raise
        finally:
            histogram.observe(self._monotonic() - begun)
            if counted is not None:
                counted.labels(*labels, outcome).inc()

    def _histogram(self, name: str, text: str, bounds: Iterable[float], labels: Iterable[str] = ()) -> Histogram:
        return Histogram(f"{PREFIX}_{name}", text, list(labels), registry=self.registry, buckets=tuple(bounds))

    def _counter(self, name: str, text: str, labels: Iterable[str] = ()) -> Counter:
        return Counter(f"{PREFIX}_{name}", text, list(labels), registry=self.registry)


def _outcome(error: BaseException) -> str:
    """Return the kind of an error as a label: RateLimitedError is `rate_limited`."""
    words = re.findall(r"[A-Z][a-z0-9]*|[A-Z]+(?![a-z])", type(error).__name__.removesuffix("Error"))
    return "_".join(words).lower() or "error"
