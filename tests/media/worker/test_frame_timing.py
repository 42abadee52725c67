"""When frames are shown."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import count

from av.video.frame import VideoFrame
from hypothesis import given
from hypothesis import strategies as st

from media.worker.frame_timing import begun, paced, timed

RATE = Fraction(30)


def shown_at(*times: float) -> Iterable[tuple[Fraction, float]]:
    """Frames that are named by their time."""
    return [(Fraction(time), time) for time in times]


def frame(pts: int | None) -> VideoFrame:
    """Make a frame of a clock that ticks 30 times a second."""
    made = VideoFrame(16, 16)
    made.pts = pts
    made.time_base = 1 / RATE
    return made


def test_a_steady_video_keeps_every_frame_once() -> None:
    """At the same rate nothing is doubled and nothing dropped."""
    frames = [(index / RATE, index) for index in range(50)]

    assert list(paced(frames, RATE, None)) == list(range(50))


def test_of_a_faster_video_every_second_frame_is_left_out() -> None:
    """From 60 to 30 frames a second, every second one stays, so it doesn't stutter."""
    frames = [(Fraction(index, 60), index) for index in range(60)]

    assert list(paced(frames, RATE, None)) == list(range(1, 60, 2))


def test_a_frame_stays_until_the_next_one() -> None:
    """A gap is filled with the frame before it."""
    assert list(paced(shown_at(0, 0.1), RATE, None)) == [0, 0, 0, 0.1]


def test_a_frame_that_comes_too_early_does_not_turn_time_back() -> None:
    """Times that go backwards give no extra frames."""
    assert list(paced(shown_at(0, 1 / 15, 0, 0.1), RATE, None)) == [0, 0, 0, 0.1]


def test_the_cut_stops_reading() -> None:
    """Of an endless video no more is read than is shown."""
    endless = ((index / RATE, index) for index in count())

    assert list(paced(endless, RATE, 2)) == list(range(60))
    assert next(endless)[1] == 60


def test_a_gap_of_years_gives_no_more_than_the_cut() -> None:
    """Absurd times cost nothing."""
    assert len(list(paced(shown_at(0, 1e9), RATE, 2))) == 60


@given(st.lists(st.fractions(min_value=-10, max_value=10), min_size=1), st.floats(min_value=0.01, max_value=3))
def test_any_times_give_at_least_one_frame_and_never_more_than_the_cut(
    times: list[Fraction], seconds: float
) -> None:
    """Whatever the times are, what comes out lies between one frame and the cut."""
    frames = list(paced([(time, time) for time in times], RATE, seconds))

    assert 1 <= len(frames) <= max(1, seconds * RATE)


def test_times_begin_at_nothing() -> None:
    """Whatever the file's clock says first is the start."""
    assert [time for time, _ in timed([frame(-7), frame(-6)], RATE)] == [0, 1 / RATE]


def test_a_frame_without_a_time_follows_the_one_before() -> None:
    """Missing timestamps are filled in."""
    times = [time for time, _ in timed([frame(None), frame(None), frame(90), frame(None)], RATE)]

    assert times[1] - times[0] == 1 / RATE
    assert times[3] - times[2] == 1 / RATE


def test_what_is_on_show_at_the_beginning_is_the_first_to_come() -> None:
    """A cut begins to the moment: with the frame that is seen then, at zero."""
    shown = list(begun(shown_at(0, 1, 2, 4), Fraction(3, 2)))

    assert shown == [(0, 1), (Fraction(1, 2), 2), (Fraction(5, 2), 4)]


def test_a_cut_that_begins_at_the_end_is_empty() -> None:
    """Where nothing follows there is nothing to see."""
    assert not list(begun(shown_at(0, 1, 2), Fraction(2)))
