import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families
from telegram.error import RetryAfter

from chat.send_queue import DroppedError
from jobs.aimlapi.client import NotSubmittedError, PollFailedError, RateLimitedError, ServiceError
from monitoring.metrics import POLL_OUTCOMES, SUBMIT_OUTCOMES, Metrics
from tests.support.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock(0.0)


@pytest.fixture
def metrics(clock: Clock) -> Metrics:
    return Metrics(monotonic=clock)


def _value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(f"animation_bot_{name}", labels)


def test_call_is_timed_and_counted_by_how_it_ends(metrics: Metrics, clock: Clock) -> None:
    """A success is `ok`; an error passes through and is counted by its kind."""
    with metrics.service_call("submit"):
        clock.now += 3
    with pytest.raises(RateLimitedError), metrics.service_call("submit"):
        raise RateLimitedError("429")

    assert _value(metrics, "service_calls_total", call="submit", outcome="ok") == 1
    assert _value(metrics, "service_calls_total", call="submit", outcome="rate_limited") == 1
    assert _value(metrics, "service_call_seconds_sum", call="submit") == 3
    assert _value(metrics, "service_call_seconds_count", call="submit") == 2


def _kinds(error: type[ServiceError]) -> set[type[ServiceError]]:
    return {error}.union(*(_kinds(kind) for kind in error.__subclasses__()))


def test_every_outcome_of_a_submission_is_shown_from_zero(metrics: Metrics) -> None:
    """So that the first one is an increase, and no kind of error is missing in the list."""
    for kind in _kinds(ServiceError) - {ServiceError, NotSubmittedError}:
        error = PollFailedError("") if kind is PollFailedError else kind.__new__(kind)
        call = "poll" if kind is PollFailedError else "submit"
        before = _samples(metrics)
        with pytest.raises(kind), metrics.service_call(call):
            raise error
        assert _samples(metrics) == before, kind

    for outcome in SUBMIT_OUTCOMES:
        assert _value(metrics, "service_calls_total", call="submit", outcome=outcome) is not None
    for outcome in POLL_OUTCOMES:
        assert _value(metrics, "service_calls_total", call="poll", outcome=outcome) is not None


def _samples(metrics: Metrics) -> set[tuple[str, ...]]:
    text = generate_latest(metrics.registry).decode()
    return {
        (sample.name, *sample.labels.values())
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("animation_bot_service")
    }


def test_call_that_is_left_out_is_no_wait(metrics: Metrics, clock: Clock) -> None:
    """It is counted beside the waits, which would look shorter otherwise."""
    with metrics.flood_wait("wait"):
        clock.now += 2
    with pytest.raises(DroppedError), metrics.flood_wait("drop"):
        raise DroppedError("full")
    with pytest.raises(RetryAfter), metrics.flood_wait("report"):
        raise RetryAfter(60)

    assert _value(metrics, "flood_wait_seconds_sum", urgency="wait") == 2
    assert _value(metrics, "flood_wait_seconds_count", urgency="drop") is None
    assert _value(metrics, "dropped_calls_total", urgency="drop") == 1
    assert _value(metrics, "dropped_calls_total", urgency="report") is None


def test_answers_429_are_counted_with_the_silence_asked(metrics: Metrics) -> None:
    """How often, and for how long in all."""
    metrics.silence_asked(3)
    metrics.silence_asked(4.5)

    assert (_value(metrics, "silences_total"), _value(metrics, "silence_seconds_total")) == (2, 7.5)


def test_time_that_runs_backwards_is_no_wait(metrics: Metrics) -> None:
    """Times of the machine's clock may do so when it is set."""
    metrics.update_waited(-5)
    metrics.step_began_late("generating", -5)

    assert _value(metrics, "update_wait_seconds_sum") == 0
    assert _value(metrics, "step_lag_seconds_sum", state="generating") == 0


def test_registry_is_its_own() -> None:
    """Two bots in one process, as in tests, count apart."""
    first, second = Metrics(), Metrics()
    first.silence_asked(1)

    assert (_value(first, "silences_total"), _value(second, "silences_total")) == (1, 0)
