import json
import math
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.estimate import ENOUGH, LEVELS, MAX_PROGRESS, REPORTED, Estimate, Sample, Work, estimate, typical
from domain.options import Options, Resolution

WORK = Work("move", short_side=480, seconds=5.0, steps=20)
FOUR_MINUTES = Estimate((180.0, 200.0, 240.0, 300.0, 360.0))

durations = st.floats(min_value=0.5, max_value=86400)
moments = st.floats(min_value=0, max_value=10 * 86400)
works = st.builds(
    Work,
    mode=st.sampled_from(["move", "replace"]),
    short_side=st.sampled_from([480, 580, 720]),
    seconds=st.floats(min_value=0, max_value=60),
    steps=st.integers(2, 40),
)
pasts = st.lists(st.builds(Sample, works, durations), max_size=30)
spreads = st.lists(durations, min_size=len(LEVELS), max_size=len(LEVELS)).map(
    lambda seconds: Estimate(tuple(sorted(seconds)))
)
estimates = spreads | st.builds(estimate, works, pasts)


def _took(*seconds: float, work: Work = WORK) -> list[Sample]:
    return [Sample(work, each) for each in seconds]


def test_work_follows_from_options_and_reference() -> None:
    """Nothing else makes a generation longer."""
    work = Work.of("move", Options(resolution=Resolution.P720, num_inference_steps=30), 9.5)

    assert (work.mode, work.short_side, work.seconds, work.steps) == ("move", 720, 9.5, 30)


@given(estimates, moments, moments)
@example(Estimate((100.0, 101.0, 102.0, 900.0, 1000.0)), 100.0, 101.0)
def test_progress_never_decreases(expected: Estimate, one: float, other: float) -> None:
    """Also where those that aren't done soon take very long."""
    assert expected.progress(min(one, other)) <= expected.progress(max(one, other))


@given(estimates, moments)
def test_progress_stays_below_the_end(expected: Estimate, elapsed: float) -> None:
    """It begins at 0, and only a generation that is done is at the end."""
    assert expected.progress(0.0) == 0.0
    assert 0.0 <= expected.progress(elapsed) <= MAX_PROGRESS < 1.0


@given(estimates)
def test_progress_is_at_its_maximum_past_the_last_quantile(expected: Estimate) -> None:
    """It stays there."""
    assert expected.progress(expected.quantiles[-1]) == expected.progress(math.inf) == MAX_PROGRESS


@given(estimates, st.floats(min_value=0, max_value=1), st.integers(1, 9))
def test_progress_is_linear_before_the_first_quantile(expected: Estimate, share: float, count: int) -> None:
    """As long as none is expected to be done, equal times give equal progress."""
    first = expected.quantiles[0]
    assert expected.progress(share * first / count) == pytest.approx(expected.progress(share * first) / count)


def test_progress_follows_the_distribution() -> None:
    """Of those that aren't done after four minutes, half take five: four fifths of the time."""
    assert FOUR_MINUTES.progress(240) == pytest.approx(240 / 300)
    assert FOUR_MINUTES.progress(200) == pytest.approx(200 / 270)
    assert FOUR_MINUTES.progress(300) == pytest.approx(300 / 350)


def test_progress_is_linear_where_all_take_equally_long() -> None:
    """It doesn't wait for the first to be done."""
    expected = Estimate((240.0,) * len(LEVELS))

    assert expected.progress(120) == pytest.approx(MAX_PROGRESS / 2)


@given(estimates)
def test_minutes_are_in_order(expected: Estimate) -> None:
    """They are whole, at least 1, and never "from 4 to 4"."""
    least, median, most = expected.minutes()

    assert 1 <= least <= median <= most
    assert least < most


def test_minutes_are_rounded_to_the_nearest() -> None:
    """Neither always up nor always down."""
    assert FOUR_MINUTES.minutes() == (3, 4, 6)
    assert Estimate((100.0, 150.0, 200.0, 250.0, 280.0)).minutes() == (2, 3, 5)


@given(estimates)
def test_late_means_later_than_the_told_minutes(expected: Estimate) -> None:
    """A person who was told "3 to 6" reads after six minutes, with nine of ten done, that it takes longer."""
    told = max(60 * expected.minutes()[-1], expected.quantiles[-1])

    assert not expected.is_late(told)
    assert expected.is_late(told + 1)


@given(works, pasts)
def test_quantiles_are_in_order(work: Work, past: list[Sample]) -> None:
    """For any samples."""
    found = estimate(work, past).quantiles

    assert len(found) == len(LEVELS)
    assert found[0] > 0
    assert list(found) == sorted(found)


@given(works, pasts.filter(bool), st.floats(min_value=0.01, max_value=100), moments)
def test_estimate_scales_with_the_samples(work: Work, past: list[Sample], factor: float, elapsed: float) -> None:
    """If all took so many times longer, so will this one, and its progress is so many times slower."""
    past = [replace(sample, work=replace(sample.work, mode=work.mode)) for sample in past]
    slower = [replace(sample, took=factor * sample.took) for sample in past]

    before, after = estimate(work, past), estimate(work, slower)

    assert after.quantiles == pytest.approx([factor * seconds for seconds in before.quantiles])
    assert after.progress(factor * elapsed) == pytest.approx(before.progress(elapsed), abs=1e-6)


@given(estimates)
def test_estimate_survives_json(expected: Estimate) -> None:
    """The progress goes on after a restart where it was."""
    assert Estimate.from_dict(json.loads(json.dumps(expected.to_dict()))) == expected


@pytest.mark.parametrize("quantiles", [(), (1.0,), (1.0, 3.0, 2.0, 4.0, 5.0), (0.0, 1.0, 2.0, 3.0, 4.0)])
def test_quantiles_that_can_not_be_are_refused(quantiles: tuple[float, ...]) -> None:
    """There is one for each level, they don't decrease, and they are positive."""
    with pytest.raises(ValueError, match="quantiles"):
        Estimate(quantiles)


def test_similar_work_is_preferred() -> None:
    """Enough similar samples make all others irrelevant; nor are they scaled by much."""
    alike = _took(200, 220, 240, 260, 280)
    others = _took(*[3000.0] * 50, work=replace(WORK, short_side=720))

    assert estimate(WORK, [*others, *alike]).quantiles == (208.0, 220.0, 240.0, 260.0, 272.0)


def test_other_work_is_scaled_if_similar_is_too_little() -> None:
    """More work took longer than this one will, though not in proportion."""
    others = _took(*[600.0] * ENOUGH, work=replace(WORK, steps=40))

    found = estimate(WORK, others).quantiles[2]

    assert 300 < found < 600


def test_single_sample_gives_the_median_only() -> None:
    """The spread is that of the reports."""
    found = estimate(WORK, _took(100.0))

    assert found.quantiles[2] == pytest.approx(100)
    assert found.quantiles[-1] / found.quantiles[0] == pytest.approx(15 / 2)


@given(works, pasts)
def test_samples_of_the_other_mode_are_ignored(work: Work, past: list[Sample]) -> None:
    """Each mode is another model."""
    own = [sample for sample in past if sample.work.mode == work.mode]

    assert estimate(work, past) == estimate(work, own)


@given(works)
def test_reports_are_used_without_samples(work: Work) -> None:
    """Two to fifteen minutes, within which more work takes longer."""
    found = estimate(work, [])
    more = estimate(replace(work, steps=2 * work.steps, seconds=2 * work.seconds), [])

    assert 120 <= found.quantiles[0] <= found.quantiles[-1] <= 900
    assert all(less <= longer for less, longer in zip(found.quantiles, more.quantiles, strict=True))
    assert REPORTED.minutes() == (2, 5, 15)


def test_typical_time_is_the_median_of_any_work() -> None:
    """Long videos keep a slot as well; of a mode that nobody has used yet, the reports tell."""
    longer = _took(900.0, work=replace(WORK, seconds=30.0))

    assert typical(_took(100.0, 200.0) + longer) == 200.0
    assert typical([]) == REPORTED.quantiles[2]


@given(works, pasts)
def test_length_of_zero_can_be_estimated(work: Work, past: list[Sample]) -> None:
    """Telegram says 0 seconds for anything shorter than one."""
    assert estimate(replace(work, seconds=0), past).quantiles[0] > 0


def test_time_left_begins_with_what_people_were_told() -> None:
    """Then it follows those that take as long, and it is never negative."""
    expected = Estimate((180.0, 200.0, 240.0, 300.0, 360.0))

    left = [expected.left(elapsed) for elapsed in (0, 60, 180, 300, 400, 1000)]

    assert left[:2] == [240.0, 180.0]
    assert 60 <= left[2] <= 90
    assert all(seconds >= 0 for seconds in left)
