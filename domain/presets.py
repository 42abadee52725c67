"""Presets of the model's parameters, relative to the operator's defaults."""

from dataclasses import replace
from enum import StrEnum

from domain.options import Options, Resolution, VideoQuality, VideoWriteMode

_FEW_STEPS, _MANY_STEPS = 12, 30


class Preset(StrEnum):
    """From the shortest wait to the best picture."""

    QUICK = "quick"
    BALANCED = "balanced"
    """The operator's defaults."""
    BEST = "best"

    def applied_to(self, options: Options, defaults: Options) -> Options:
        """Return the options of the preset; only the safety check is kept from `options`."""
        defaults = replace(defaults, enable_safety_checker=options.enable_safety_checker)
        match self:
            case Preset.QUICK:
                return replace(
                    defaults,
                    resolution=Resolution.P480,
                    num_inference_steps=min(_FEW_STEPS, defaults.num_inference_steps),
                    video_quality=VideoQuality.MEDIUM,
                    video_write_mode=VideoWriteMode.FAST,
                )
            case Preset.BALANCED:
                return defaults
            case Preset.BEST:
                return replace(
                    defaults,
                    resolution=Resolution.P720,
                    num_inference_steps=max(_MANY_STEPS, defaults.num_inference_steps),
                    video_quality=VideoQuality.MAXIMUM,
                    # The best quality makes large files, and Telegram limits their size.
                    video_write_mode=VideoWriteMode.SMALL,
                )


def preset_of(options: Options, defaults: Options) -> Preset | None:
    """Return the preset with these options; None if they are custom."""
    # BALANCED first: the operator's defaults may equal another preset.
    candidates = (Preset.BALANCED, Preset.QUICK, Preset.BEST)
    return next((preset for preset in candidates if preset.applied_to(options, defaults) == options), None)
