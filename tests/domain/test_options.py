import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.options import MAX_SHIFT, MAX_STEPS, MIN_SHIFT, MIN_STEPS, Options, Resolution

allowed = st.builds(
    Options,
    num_inference_steps=st.integers(MIN_STEPS, MAX_STEPS),
    shift=st.floats(MIN_SHIFT, MAX_SHIFT),
)


@given(allowed)
def test_options_survive_json(options: Options) -> None:
    """What is stored with a job is what was chosen, types included."""
    restored = Options.from_dict(json.loads(json.dumps(options.to_dict())))

    assert restored == options
    assert all(type(getattr(restored, name)) is type(getattr(options, name)) for name in options.to_dict())


def test_fields_have_the_names_of_the_api() -> None:
    """Unknown fields may be refused, and missing ones leave the choice to the service: all of these, no others."""
    assert json.loads(json.dumps(Options().to_dict())) == {
        "resolution": "480p",
        "num_inference_steps": 20,
        "enable_safety_checker": True,
        "shift": 5.0,
        "video_quality": "high",
        "video_write_mode": "balanced",
    }


@given(st.integers().filter(lambda steps: not MIN_STEPS <= steps <= MAX_STEPS))
def test_number_of_steps_out_of_bounds_is_refused(steps: int) -> None:
    """The message says the bounds."""
    with pytest.raises(ValueError, match="between 2 and 40"):
        Options(num_inference_steps=steps)


@given(st.floats().filter(lambda shift: not MIN_SHIFT <= shift <= MAX_SHIFT))
def test_shift_out_of_bounds_is_refused(shift: float) -> None:
    """The message says the bounds; NaN is out of bounds."""
    with pytest.raises(ValueError, match="between 1 and 10"):
        Options(shift=shift)


def test_shift_that_is_no_number_is_refused() -> None:
    """Comparisons with NaN are all false, which must not let it through."""
    with pytest.raises(ValueError, match="shift"):
        Options(shift=math.nan)


def test_bounds_hold_for_changed_options() -> None:
    """A changed copy is checked like a new one."""
    with pytest.raises(ValueError, match="steps"):
        replace(Options(), num_inference_steps=MAX_STEPS + 1)


@pytest.mark.parametrize(("resolution", "pixels"), [("480p", 480), ("580p", 580), ("720p", 720)])
def test_resolution_names_its_short_side(resolution: str, pixels: int) -> None:
    """The number that the reference video is scaled to."""
    assert Resolution(resolution).short_side == pixels
