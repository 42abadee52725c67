"""When frames are shown."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import count

import pytest
from av.video.frame import VideoFrame
from hypothesis import given
from hypothesis import strategies as st

from domain.cut import Part, parts
from media.worker.frame_timing import Shown, resample, skip_until, steady_rate, timestamps

RATE = Fraction(30)


def shown(times: Iterable[float | Fraction], seconds: Fraction = 1 / RATE) -> list[Shown[float | Fraction]]:
    """Return frames that are named by their time, each shown for so long."""
    return [Shown(Fraction(time), Fraction(time) + seconds, time) for time in times]


def frame(pts: int | None, dts: int | None = None, duration: int = 0) -> VideoFrame:
    """Make a frame with a time base of 1/30 s."""
    made = VideoFrame(16, 16)
    made.pts, made.dts, made.duration = pts, dts, duration
    made.time_base = 1 / RATE
    return made


def test_steady_video_keeps_every_frame_once() -> None:
    """At the same rate no frame is doubled or dropped."""
    frames = [index / RATE for index in range(50)]

    assert list(resample(shown(frames), RATE, None)) == frames


def test_faster_video_loses_every_second_frame() -> None:
    """From 60 to 30 frames a second, every second frame stays, so the motion is even."""
    frames = [Fraction(index, 60) for index in range(60)]

    assert list(resample(shown(frames, Fraction(1, 60)), RATE, None)) == frames[1::2]


@pytest.mark.parametrize("rate", [16, 24])
def test_each_tick_shows_the_nearest_frame(rate: int) -> None:
    """At a rate that doesn't divide the video's, no frame is off by more than half of a tick."""
    frames = [Shown(index / RATE, (index + 1) / RATE, index / RATE) for index in range(90)]

    resampled = list(resample(frames, Fraction(rate), None))

    assert len(resampled) == 3 * rate
    assert max(abs(time - Fraction(tick, rate)) for tick, time in enumerate(resampled)) <= Fraction(1, 2 * rate)


def test_gap_is_filled_with_the_frame_before() -> None:
    """A frame is shown until the next one."""
    assert list(resample(shown([0, 0.1]), RATE, None)) == [0, 0, 0, 0.1]


def test_gap_at_the_start_is_filled_with_the_first_frame() -> None:
    """Where the first frames couldn't be decoded, the others keep their times."""
    assert list(resample(shown([0.1, 0.2]), RATE, None)) == [0.1] * 6 + [0.2]


def test_last_frame_is_shown_for_its_duration() -> None:
    """A slide that stands for two seconds at the end counts in full."""
    frames = [*shown([0, 1], Fraction(1)), *shown([2], Fraction(2))]

    assert list(resample(frames, RATE, None)) == [0] * 30 + [1] * 30 + [2] * 60
    assert list(resample(frames, RATE, 2.5)) == [0] * 30 + [1] * 30 + [2] * 15


def test_time_that_goes_back_adds_no_frames() -> None:
    """A frame that comes too early is not shown extra."""
    assert list(resample(shown([0, 1 / 15, 0, 0.1]), RATE, None)) == [0, 0, 0, 0.1]


def test_cut_stops_reading() -> None:
    """Of an endless video no more is read than is shown."""
    endless = (Shown(index / RATE, (index + 1) / RATE, index) for index in count())

    assert list(resample(endless, RATE, 2)) == list(range(60))
    assert next(endless).frame == 60


@given(
    st.sampled_from([Fraction(10), Fraction(24000, 1001), Fraction(25), Fraction(30000, 1001), Fraction(30)]),
    st.integers(0, 300),
    st.integers(65, 200),
    st.booleans(),
)
def test_part_has_all_of_its_frames(rate: Fraction, first: int, length: int, counts_milliseconds: bool) -> None:
    """And none that follows it: at any rate, also where the file counts whole milliseconds."""

    def time(number: int) -> Fraction:
        exact = number / rate
        return Fraction(round(exact * 1000), 1000) if counts_milliseconds else exact

    video = [Shown(time(number), time(number + 1), number) for number in range(first + length + 2)]
    piece = (float(time(first)), float(time(first + length)))
    part = parts(100_000, allowed=120, shots=(piece,))[Part.UNCUT]

    used = resample(skip_until(Fraction(part.begin).limit_denominator(1000), video), rate, part.seconds)

    assert list(used) == list(range(first, first + length))


@pytest.mark.parametrize("frames", [shown([0, 1e9]), shown([0, 1], Fraction(10**9))])
def test_gap_of_years_gives_no_more_than_the_cut(frames: list[Shown[float]]) -> None:
    """A huge timestamp or duration yields no extra frames."""
    assert len(list(resample(frames, RATE, 2))) == 60


@given(st.lists(st.fractions(min_value=-10, max_value=10), min_size=1), st.floats(min_value=0.01, max_value=3))
def test_any_times_give_one_frame_up_to_the_cut(times: list[Fraction], seconds: float) -> None:
    """Whatever the times are, what comes out lies between one frame and the cut, to a few milliseconds."""
    frames = list(resample(shown(times), RATE, seconds))

    assert 1 <= len(frames) <= max(1, (seconds + 0.004) * RATE)


def test_timestamps_are_counted_from_the_start() -> None:
    """The start by the file's own clock is 0."""
    times = [item.begin for item in timestamps([frame(-7), frame(-6)], RATE, Fraction(-7, 30))]

    assert times == [0, 1 / RATE]


def test_frame_without_a_timestamp_follows_the_last() -> None:
    """Missing timestamps are filled in."""
    frames = [frame(None), frame(None), frame(90), frame(None)]

    times = [item.begin * RATE for item in timestamps(frames, RATE, Fraction(0))]

    assert times == [0, 1, 90, 91]


def test_frame_ends_after_its_duration() -> None:
    """Where the file gives none, a frame is shown for as long as is usual in it."""
    lengths = [
        (item.end - item.begin) * RATE for item in timestamps([frame(0, duration=9), frame(9)], RATE, Fraction(0))
    ]

    assert lengths == [9, 1]


def test_decoding_times_replace_presentation_times_that_go_back() -> None:
    """AVI files with B-frames have such times; their frames come in the right order."""
    frames = [frame(pts, dts) for pts, dts in [(1, 2), (2, 3), (4, 4), (3, 5), (6, 6), (5, 7), (8, 8)]]

    times = [item.begin * RATE for item in timestamps(frames, RATE, Fraction(0))]

    assert times == [1, 2, 4, 5, 6, 7, 8]


def test_cut_begins_with_the_frame_shown_then() -> None:
    """The frame that is shown when the cut begins comes first, at 0."""
    cut = skip_until(Fraction(3, 2), shown([0, 1, 2, 4], Fraction(1)))

    assert [(item.begin, item.frame) for item in cut] == [(0, 1), (Fraction(1, 2), 2), (Fraction(5, 2), 4)]


def test_cut_may_begin_in_the_last_frame() -> None:
    """Of a frame that stands long, the rest is used."""
    assert list(skip_until(Fraction(3), shown([0, 1], Fraction(5)))) == [Shown(Fraction(0), Fraction(3), 1)]


def test_cut_that_begins_at_the_end_is_empty() -> None:
    """Where no frame is shown any more, none is yielded."""
    assert not list(skip_until(Fraction(2), shown([0, 1], Fraction(1))))


@pytest.mark.parametrize(
    ("own", "most", "expected"),
    [
        (30, 30, 30),
        (24, 30, 24),
        (60, 30, 30),
        (Fraction(60000, 1001), 30, Fraction(30000, 1001)),  # half of them, evenly
        (Fraction(120000, 1001), 30, Fraction(30000, 1001)),
        (50, 30, 30),
        (1, 30, 10),
        (90_000, 30, 30),
        (30, 16, 16),
        (25, 24, 24),
        (12, 16, 12),
        (30, 8, 8),
    ],
)
def test_rate_is_the_videos_own_within_bounds(own: Fraction, most: int, expected: Fraction) -> None:
    """It is at least 10 and at most what is allowed; a multiple is divided without remainder."""
    assert steady_rate(Fraction(own), Fraction(most)) == expected
