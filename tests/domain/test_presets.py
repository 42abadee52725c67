from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.options import Options, Resolution, VideoQuality, VideoWriteMode
from domain.presets import Preset, preset_of

anything = st.builds(
    Options,
    resolution=st.sampled_from(Resolution),
    num_inference_steps=st.integers(2, 40),
    enable_safety_checker=st.booleans(),
    shift=st.floats(1, 10),
    video_quality=st.sampled_from(VideoQuality),
    video_write_mode=st.sampled_from(VideoWriteMode),
)


def test_presets_of_the_default_options() -> None:
    """Quick is small with few steps, best is large with many, and balanced equals the defaults."""
    usual = Options()

    assert Preset.QUICK.applied_to(usual, usual) == Options(
        resolution=Resolution.P480,
        num_inference_steps=12,
        video_quality=VideoQuality.MEDIUM,
        video_write_mode=VideoWriteMode.FAST,
    )
    assert Preset.BALANCED.applied_to(usual, usual) == usual
    assert Preset.BEST.applied_to(usual, usual) == Options(
        resolution=Resolution.P720,
        num_inference_steps=30,
        video_quality=VideoQuality.MAXIMUM,
        video_write_mode=VideoWriteMode.SMALL,
    )


@given(anything)
def test_quick_is_never_slower_and_best_never_worse(usual: Options) -> None:
    """Compared with any defaults that an operator may set."""
    quick, best = (preset.applied_to(usual, usual) for preset in (Preset.QUICK, Preset.BEST))

    assert quick.num_inference_steps <= usual.num_inference_steps <= best.num_inference_steps
    assert quick.resolution.short_side <= usual.resolution.short_side <= best.resolution.short_side


@given(anything, anything, st.sampled_from(Preset))
def test_preset_keeps_only_the_safety_check(options: Options, usual: Options, preset: Preset) -> None:
    """Nobody switches the safety check by choosing a quick video."""
    made = preset.applied_to(options, usual)

    assert made.enable_safety_checker == options.enable_safety_checker
    assert made == preset.applied_to(replace(Options(), enable_safety_checker=made.enable_safety_checker), usual)


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("is_safe", [True, False])
def test_preset_is_recognised(preset: Preset, is_safe: bool) -> None:
    """With the safety check on or off."""
    assert preset_of(preset.applied_to(Options(enable_safety_checker=is_safe), Options()), Options()) is preset


@pytest.mark.parametrize("change", [{"num_inference_steps": 13}, {"shift": 6.0}, {"resolution": Resolution.P580}])
def test_options_of_no_preset_are_custom(change: dict[str, float]) -> None:
    """One parameter that differs is enough."""
    assert preset_of(replace(Options(), **change), Options()) is None  # type: ignore[arg-type]  # one of the fields


@pytest.mark.parametrize("preset", Preset)
def test_defaults_are_balanced_even_if_another_is_equal(preset: Preset) -> None:
    """An operator may have set what is quick or best elsewhere."""
    usual = preset.applied_to(Options(), Options())

    assert preset_of(usual, usual) is Preset.BALANCED
