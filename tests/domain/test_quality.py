import json
from itertools import accumulate, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.cut import Cut, Part, parts
from domain.quality import (
    MIN_ACTIVITY,
    MIN_BRIGHTNESS,
    MIN_PHOTO_SIDE,
    MIN_SHARPNESS,
    MIN_VIDEO_SIDE,
    Flaw,
    Hint,
    Matter,
    Quality,
    flaw_of_photo,
    flaw_of_video,
    hint,
    hint_about_part,
    video_quality,
)

PHOTO, VIDEO = Quality(720, 960), Quality(720, 1280, 5.0)


def _photo(flaw: Flaw) -> Quality:
    return Quality(720, 960, flaw=flaw)


def _video(flaw: Flaw) -> Quality:
    return Quality(720, 1280, 5.0, flaw)


WITH_CUTS = Quality(720, 1280, 9.0, black_seconds=0.5, still_seconds=3.0, shots=((0.0, 4.0), (4.04, 9.0)))


@pytest.mark.parametrize("quality", [PHOTO, VIDEO, _photo(Flaw.BLURRED), _video(Flaw.STILL), WITH_CUTS])
def test_quality_survives_json(quality: Quality) -> None:
    """Sides, seconds and flaw are read as they were stored."""
    restored = Quality.from_dict(json.loads(json.dumps(quality.to_dict())))

    assert restored == quality
    assert restored.flaw is quality.flaw
    assert hash(restored)


def test_quality_of_an_older_version_is_read() -> None:
    """It has no fields for cuts and beginnings."""
    old = {"width": 720, "height": 1280, "seconds": 5.0, "flaw": None}

    assert Quality.from_dict(old) == VIDEO


def _measured(**measured: object) -> Quality:
    usual = {"brightness": 128.0, "activity": 20.0, "black_seconds": 0.0, "still_seconds": 0.0, "shots": ((0, 9),)}
    return video_quality(720, 1280, 9.0, **usual | measured)  # type: ignore[arg-type]  # each has its own type


@pytest.mark.parametrize(
    ("measured", "black", "still"),
    [
        ({}, 0.0, 0.0),
        ({"black_seconds": 0.25, "still_seconds": 1.75}, 0.0, 0.0),
        ({"black_seconds": 0.5, "still_seconds": 2.25}, 0.5, 2.25),
        ({"black_seconds": 9.0, "still_seconds": 9.0, "brightness": 3.0}, 0.0, 0.0),
        ({"still_seconds": 9.0, "activity": 0.2}, 0.0, 0.0),
    ],
    ids=["none", "too short to matter", "long", "all of it is dark", "all of it stands still"],
)
def test_only_a_beginning_that_matters_is_kept(measured: dict[str, float], black: float, still: float) -> None:
    """Where the whole video is like that, its flaw says so."""
    found = _measured(**measured)

    assert (found.black_seconds, found.still_seconds) == (black, still)


def test_one_shot_has_no_cuts() -> None:
    """Only where there is a cut are there pieces."""
    assert _measured(shots=((0.0, 9.0),)).shots == ()
    assert _measured(shots=((0.0, 4.0), (4.0, 9.0))).shots == ((0.0, 4.0), (4.0, 9.0))


@pytest.mark.parametrize(
    ("part", "matter"),
    [
        (Cut(0.0, 9.0), Matter.BEGINS_BLACK),
        (Cut(0.5, 8.5), Matter.BEGINS_STILL),
        (Cut(3.0, 6.0), Matter.HAS_CUTS),
        (Cut(3.0, 1.0), None),
        (Cut(4.04, 4.96), None),
    ],
)
def test_hint_is_about_the_part_that_is_used(part: Cut, matter: Matter | None) -> None:
    """What was left out is no matter any more."""
    found = hint_about_part(WITH_CUTS, part)

    assert (found and found.matter) == matter
    assert hint_about_part(None, part) is None


@given(st.sampled_from([16, 24, 25, 30, 60]), st.lists(st.integers(1, 900), min_size=1, max_size=5))
@example(25, [5, 7, 131])
def test_piece_without_a_cut_has_no_hint_of_cuts(rate: int, lengths: list[int]) -> None:
    """Wherever the cuts are, in frames."""
    times = [frames / rate for frames in accumulate([0, *lengths])]
    video = Quality(720, 1280, times[-1], shots=tuple(pairwise(times)))

    part = parts(times[-1], allowed=30, shots=video.shots).get(Part.UNCUT)

    assert part is None or hint_about_part(video, part) is None


@pytest.mark.parametrize(
    ("photo", "video", "matter"),
    [
        (_photo(Flaw.TINY), VIDEO, Matter.PHOTO_TINY),
        (_photo(Flaw.BLURRED), VIDEO, Matter.PHOTO_BLURRED),
        (_photo(Flaw.DARK), VIDEO, Matter.PHOTO_DARK),
        (PHOTO, _video(Flaw.TINY), Matter.VIDEO_TINY),
        (PHOTO, _video(Flaw.DARK), Matter.VIDEO_DARK),
        (PHOTO, _video(Flaw.STILL), Matter.VIDEO_STILL),
        (_photo(Flaw.TINY), None, Matter.PHOTO_TINY),
        (None, _video(Flaw.STILL), Matter.VIDEO_STILL),
    ],
)
def test_flaw_gives_a_hint(photo: Quality | None, video: Quality | None, matter: Matter) -> None:
    """What is wrong with one file is said, even if the other one isn't there yet."""
    assert hint(photo, video) == Hint(matter)


@pytest.mark.parametrize(
    ("photo", "video", "matter"),
    [
        (_photo(Flaw.TINY), _video(Flaw.STILL), Matter.VIDEO_STILL),
        (_photo(Flaw.TINY), _video(Flaw.DARK), Matter.PHOTO_TINY),
        (_photo(Flaw.DARK), _video(Flaw.TINY), Matter.PHOTO_DARK),
        (Quality(1600, 400, flaw=Flaw.DARK), VIDEO, Matter.PHOTO_DARK),
    ],
)
def test_worst_flaw_gives_the_hint(photo: Quality, video: Quality, matter: Matter) -> None:
    """One hint is read, three are not: flaws that spoil most come first, and shapes last."""
    assert hint(photo, video) == Hint(matter)


@pytest.mark.parametrize(("photo", "video"), [(PHOTO, VIDEO), (PHOTO, None), (None, VIDEO), (None, None)])
def test_good_files_give_no_hint(photo: Quality | None, video: Quality | None) -> None:
    """Nor do files that could not be checked."""
    assert hint(photo, video) is None


@pytest.mark.parametrize(
    ("photo", "video", "expected"),
    [
        ((960, 960), (720, 1280), Hint(Matter.CROPS_SIDES, 44)),
        ((1280, 720), (720, 1280), Hint(Matter.CROPS_SIDES, 68)),
        ((720, 1280), (1280, 720), Hint(Matter.CROPS_TOP_AND_BOTTOM, 68)),
        ((720, 960), (960, 720), Hint(Matter.CROPS_TOP_AND_BOTTOM, 44)),
        ((720, 960), (720, 720), None),
        ((720, 960), (720, 1280), None),
    ],
)
def test_large_crop_gives_a_hint(photo: tuple[int, int], video: tuple[int, int], expected: Hint | None) -> None:
    """The photo loses what doesn't fit the video's shape; up to about a quarter isn't mentioned."""
    assert hint(Quality(*photo), Quality(*video, 5.0)) == expected


SIDES = st.integers(1, 10_000)


@given(SIDES, SIDES, SIDES, SIDES)
def test_crop_of_any_two_shapes_is_below_all(width: int, height: int, other_width: int, other_height: int) -> None:
    """The share in the hint is more than a quarter and less than everything."""
    found = hint(Quality(width, height), Quality(other_width, other_height, 5.0))

    assert found is None or (found.percent is not None and 25 < found.percent < 90)


def test_long_files_are_judged_as_they_are_submitted() -> None:
    """Both are cropped to 3:1 beforehand: between two panoramas there is no difference left."""
    assert hint(Quality(4000, 400), Quality(1200, 400, 5.0)) is None


GOOD_PHOTO = {"brightness": MIN_BRIGHTNESS, "sharpness": MIN_SHARPNESS}
GOOD_VIDEO = {"brightness": MIN_BRIGHTNESS, "activity": MIN_ACTIVITY}


@pytest.mark.parametrize(
    ("side", "measured", "flaw"),
    [
        (MIN_PHOTO_SIDE, GOOD_PHOTO, None),
        (MIN_PHOTO_SIDE, GOOD_PHOTO | {"sharpness": MIN_SHARPNESS - 0.1}, Flaw.BLURRED),
        (MIN_PHOTO_SIDE, {"brightness": MIN_BRIGHTNESS - 0.1, "sharpness": 0.0}, Flaw.DARK),
        (MIN_PHOTO_SIDE - 1, {"brightness": 0.0, "sharpness": 0.0}, Flaw.TINY),
    ],
)
def test_photo_has_the_worst_flaw_below_its_limit(side: int, measured: dict[str, float], flaw: Flaw | None) -> None:
    """The limits themselves are good enough; a small photo is tiny before it is dark, and dark before blurred."""
    assert flaw_of_photo(side, 960, **measured) is flaw
    assert flaw_of_photo(960, side, **measured) is flaw


@pytest.mark.parametrize(
    ("side", "measured", "flaw"),
    [
        (MIN_VIDEO_SIDE, GOOD_VIDEO, None),
        (MIN_VIDEO_SIDE - 1, GOOD_VIDEO, Flaw.TINY),
        (MIN_VIDEO_SIDE - 1, GOOD_VIDEO | {"activity": MIN_ACTIVITY - 0.1}, Flaw.STILL),
        (MIN_VIDEO_SIDE - 1, {"brightness": MIN_BRIGHTNESS - 0.1, "activity": 0.0}, Flaw.DARK),
    ],
)
def test_video_has_the_worst_flaw_below_its_limit(side: int, measured: dict[str, float], flaw: Flaw | None) -> None:
    """The limits themselves are good enough; a dark video is dark before it is still, and still before tiny."""
    assert flaw_of_video(side, 960, **measured) is flaw
    assert flaw_of_video(960, side, **measured) is flaw
