import json
import math
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.estimate import ENOUGH, LEVELS, MAX_PROGRESS, REPORTED, Estimate, Sample, Work, estimate
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


def test_work_is_what_the_options_and_the_reference_say() -> None:
    """Nothing else makes a generation longer."""
    work = Work.of("move", Options(resolution=Resolution.P720, num_inference_steps=30), 9.5)

    assert (work.mode, work.short_side, work.seconds, work.steps) == ("move", 720, 9.5, 30)


@given(estimates, moments, moments)
@example(Estimate((100.0, 101.0, 102.0, 900.0, 1000.0)), 100.0, 101.0)
def test_the_bar_never_goes_back(expected: Estimate, one: float, other: float) -> None:
    """Later is never less, even where those that aren't done soon take very long."""
    assert expected.progress(min(one, other)) <= expected.progress(max(one, other))


@given(estimates, moments)
def test_the_bar_never_reaches_the_end_by_itself(expected: Estimate, elapsed: float) -> None:
    """Only being done is the end; it begins at nothing."""
    assert expected.progress(0.0) == 0.0
    assert 0.0 <= expected.progress(elapsed) <= MAX_PROGRESS < 1.0


@given(estimates)
def test_the_bar_is_nearly_full_when_nearly_all_are_done(expected: Estimate) -> None:
    """Past the last quantile it stands still: it has no more to say."""
    assert expected.progress(expected.quantiles[-1]) == expected.progress(math.inf) == MAX_PROGRESS


@given(estimates, st.floats(min_value=0, max_value=1), st.integers(1, 9))
def test_the_bar_fills_in_small_steps_until_the_first_are_done(
    expected: Estimate, share: float, parts: int
) -> None:
    """For as long as none is expected to be done, it follows the clock: equal times, equal parts."""
    first = expected.quantiles[0]
    assert expected.progress(share * first / parts) == pytest.approx(expected.progress(share * first) / parts)


def test_the_bar_follows_the_distribution() -> None:
    """Of those that aren't done after four minutes, half take five: four fifths of the way."""
    assert FOUR_MINUTES.progress(240) == pytest.approx(240 / 300)
    assert FOUR_MINUTES.progress(200) == pytest.approx(200 / 270)
    assert FOUR_MINUTES.progress(300) == pytest.approx(300 / 350)


def test_where_all_take_equally_long_the_bar_follows_the_clock() -> None:
    """It doesn't wait for the first to be done."""
    expected = Estimate((240.0,) * len(LEVELS))

    assert expected.progress(120) == pytest.approx(MAX_PROGRESS / 2)


@given(estimates)
def test_the_minutes_are_in_order(expected: Estimate) -> None:
    """They are whole ones, at least one, and "from 4 to 4" is never said."""
    least, median, most = expected.minutes()

    assert 1 <= least <= median <= most
    assert least < most


def test_minutes_are_rounded_as_people_do() -> None:
    """Neither up nor down for good."""
    assert FOUR_MINUTES.minutes() == (3, 4, 6)
    assert Estimate((100.0, 150.0, 200.0, 250.0, 280.0)).minutes() == (2, 3, 5)


@given(estimates)
def test_late_is_later_than_what_was_told(expected: Estimate) -> None:
    """Whoever was told "3 to 6" hears after six minutes, with nine of ten done, that it takes longer."""
    told = max(60 * expected.minutes()[-1], expected.quantiles[-1])

    assert not expected.is_late(told)
    assert expected.is_late(told + 1)


@given(works, pasts)
def test_the_quantiles_are_in_order(work: Work, past: list[Sample]) -> None:
    """More of them are done later, never earlier."""
    found = estimate(work, past).quantiles

    assert len(found) == len(LEVELS)
    assert found[0] > 0
    assert list(found) == sorted(found)


@given(works, pasts.filter(bool), st.floats(min_value=0.01, max_value=100), moments)
def test_the_unit_of_time_does_not_matter(work: Work, past: list[Sample], factor: float, elapsed: float) -> None:
    """If all took so many times longer, so will this one, and the bar fills as many times more slowly."""
    past = [replace(sample, work=replace(sample.work, mode=work.mode)) for sample in past]
    slower = [replace(sample, took=factor * sample.took) for sample in past]

    before, after = estimate(work, past), estimate(work, slower)

    assert after.quantiles == pytest.approx([factor * seconds for seconds in before.quantiles])
    assert after.progress(factor * elapsed) == pytest.approx(before.progress(elapsed), abs=1e-6)


@given(estimates)
def test_an_estimate_comes_back_from_json_as_it_went_in(expected: Estimate) -> None:
    """A bar goes on after a restart where it was."""
    assert Estimate.from_dict(json.loads(json.dumps(expected.to_dict()))) == expected


@pytest.mark.parametrize("quantiles", [(), (1.0,), (1.0, 3.0, 2.0, 4.0, 5.0), (0.0, 1.0, 2.0, 3.0, 4.0)])
def test_what_is_no_spread_of_durations_is_refused(quantiles: tuple[float, ...]) -> None:
    """There is one for each level, they grow, and nothing takes no time."""
    with pytest.raises(ValueError, match="quantiles"):
        Estimate(quantiles)


def test_the_same_kind_is_believed_first() -> None:
    """What others took says nothing more once there are enough of a kind; nor is anything scaled by much."""
    alike = _took(200, 220, 240, 260, 280)
    others = _took(*[3000.0] * 50, work=replace(WORK, short_side=720))

    assert estimate(WORK, [*others, *alike]).quantiles == (208.0, 220.0, 240.0, 260.0, 272.0)


def test_with_too_few_of_a_kind_others_are_scaled() -> None:
    """What has more to do took longer than this one will, though not in proportion."""
    others = _took(*[600.0] * ENOUGH, work=replace(WORK, steps=40))

    found = estimate(WORK, others).quantiles[2]

    assert 300 < found < 600


def test_a_single_one_is_believed_in_the_middle_only() -> None:
    """Its spread isn't known: it is that of the reports."""
    found = estimate(WORK, _took(100.0))

    assert found.quantiles[2] == pytest.approx(100)
    assert found.quantiles[-1] / found.quantiles[0] == pytest.approx(15 / 2)


@given(works, pasts)
def test_the_other_mode_says_nothing(work: Work, past: list[Sample]) -> None:
    """Each mode is another model."""
    own = [sample for sample in past if sample.work.mode == work.mode]

    assert estimate(work, past) == estimate(work, own)


@given(works)
def test_without_a_past_the_reports_are_believed(work: Work) -> None:
    """Two to fifteen minutes, within which more work takes longer."""
    found = estimate(work, [])
    more = estimate(replace(work, steps=2 * work.steps, seconds=2 * work.seconds), [])

    assert 120 <= found.quantiles[0] <= found.quantiles[-1] <= 900
    assert all(less <= longer for less, longer in zip(found.quantiles, more.quantiles, strict=True))
    assert REPORTED.minutes() == (2, 5, 15)


@given(works, pasts)
def test_a_length_of_nothing_can_be_estimated(work: Work, past: list[Sample]) -> None:
    """Telegram says 0 seconds of whatever is shorter than one."""
    assert estimate(replace(work, seconds=0), past).quantiles[0] > 0
