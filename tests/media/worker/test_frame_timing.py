"""When frames are shown."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import count

from av.video.frame import VideoFrame
from hypothesis import given
from hypothesis import strategies as st

from media.worker.frame_timing import resample, skip_until, timestamps

RATE = Fraction(30)


def shown_at(*times: float) -> Iterable[tuple[Fraction, float]]:
    """Return frames that are named by their time."""
    return [(Fraction(time), time) for time in times]


def frame(pts: int | None) -> VideoFrame:
    """Make a frame with a time base of 1/30 s."""
    made = VideoFrame(16, 16)
    made.pts = pts
    made.time_base = 1 / RATE
    return made


def test_steady_video_keeps_every_frame_once() -> None:
    """At the same rate no frame is doubled or dropped."""
    frames = [(index / RATE, index) for index in range(50)]

    assert list(resample(frames, RATE, None)) == list(range(50))


def test_faster_video_loses_every_second_frame() -> None:
    """From 60 to 30 frames a second, every second frame stays, so the motion is even."""
    frames = [(Fraction(index, 60), index) for index in range(60)]

    assert list(resample(frames, RATE, None)) == list(range(1, 60, 2))


def test_gap_is_filled_with_the_frame_before() -> None:
    """A frame is shown until the next one."""
    assert list(resample(shown_at(0, 0.1), RATE, None)) == [0, 0, 0, 0.1]


def test_time_that_goes_back_adds_no_frames() -> None:
    """A frame that comes too early is not shown extra."""
    assert list(resample(shown_at(0, 1 / 15, 0, 0.1), RATE, None)) == [0, 0, 0, 0.1]


def test_cut_stops_reading() -> None:
    """Of an endless video no more is read than is shown."""
    endless = ((index / RATE, index) for index in count())

    assert list(resample(endless, RATE, 2)) == list(range(60))
    assert next(endless)[1] == 60


def test_gap_of_years_gives_no_more_than_the_cut() -> None:
    """A huge timestamp yields no extra frames."""
    assert len(list(resample(shown_at(0, 1e9), RATE, 2))) == 60


@given(st.lists(st.fractions(min_value=-10, max_value=10), min_size=1), st.floats(min_value=0.01, max_value=3))
def test_any_times_give_one_frame_up_to_the_cut(times: list[Fraction], seconds: float) -> None:
    """Whatever the times are, what comes out lies between one frame and the cut."""
    frames = list(resample([(time, time) for time in times], RATE, seconds))

    assert 1 <= len(frames) <= max(1, seconds * RATE)


def test_timestamps_begin_at_zero() -> None:
    """The first timestamp of the file is the start."""
    assert [time for time, _ in timestamps([frame(-7), frame(-6)], RATE)] == [0, 1 / RATE]


def test_frame_without_a_timestamp_follows_the_last() -> None:
    """Missing timestamps are filled in."""
    times = [time for time, _ in timestamps([frame(None), frame(None), frame(90), frame(None)], RATE)]

    assert times[1] - times[0] == 1 / RATE
    assert times[3] - times[2] == 1 / RATE


def test_cut_begins_with_the_frame_shown_then() -> None:
    """The frame that is shown when the cut begins comes first, at 0."""
    shown = list(skip_until(shown_at(0, 1, 2, 4), Fraction(3, 2)))

    assert shown == [(0, 1), (Fraction(1, 2), 2), (Fraction(5, 2), 4)]


def test_cut_that_begins_at_the_end_is_empty() -> None:
    """Where no frame follows, none is yielded."""
    assert not list(skip_until(shown_at(0, 1, 2), Fraction(2)))
