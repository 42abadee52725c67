"""Ready-made choices of the model's parameters, made from those that the operator has set as usual."""

from dataclasses import replace
from enum import StrEnum

from domain.options import Options, Resolution, VideoQuality, VideoWriteMode

_FEW_STEPS, _MANY_STEPS = 12, 30


class Preset(StrEnum):
    """From the shortest wait to the finest picture."""

    QUICK = "quick"
    BALANCED = "balanced"
    """What the operator has set."""
    BEST = "best"

    def applied_to(self, options: Options, usual: Options) -> Options:
        """Return what the preset makes of some options: all but the safety check, which is another matter."""
        usual = replace(usual, enable_safety_checker=options.enable_safety_checker)
        match self:
            case Preset.QUICK:
                return replace(
                    usual,
                    resolution=Resolution.P480,
                    num_inference_steps=min(_FEW_STEPS, usual.num_inference_steps),
                    video_quality=VideoQuality.MEDIUM,
                    video_write_mode=VideoWriteMode.FAST,
                )
            case Preset.BALANCED:
                return usual
            case Preset.BEST:
                return replace(
                    usual,
                    resolution=Resolution.P720,
                    num_inference_steps=max(_MANY_STEPS, usual.num_inference_steps),
                    video_quality=VideoQuality.MAXIMUM,
                    # The best quality makes large files, and Telegram takes only so much.
                    video_write_mode=VideoWriteMode.SMALL,
                )


def preset_of(options: Options, usual: Options) -> Preset | None:
    """Return the preset that these options are; none for somebody's own choice."""
    # An operator may have set just what another preset is; then that is what is usual there.
    by_usualness = (Preset.BALANCED, Preset.QUICK, Preset.BEST)
    return next((preset for preset in by_usualness if preset.applied_to(options, usual) == options), None)
