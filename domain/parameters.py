"""The model's parameters one by one, each with the values that people can choose.

How the service writes the file (`video_write_mode`) is left to the operator and the presets: nobody sees it.
"""

from dataclasses import dataclass, replace
from typing import Any

from domain.options import Options, Resolution, VideoQuality

Value = str | float


@dataclass(frozen=True, slots=True)
class Parameter:
    """A field of Options, and its name in callback data and text ids."""

    name: str
    field: str
    choices: tuple[Value, ...]

    def of(self, options: Options) -> str:
        """Return the name of the current value, which may be none of the choices."""
        return _name_of(getattr(options, self.field))

    def variants(self, options: Options) -> dict[str, Options]:
        """Return the options with each of the choices, by the name of the choice."""
        changes: dict[str, dict[str, Any]] = {_name_of(choice): {self.field: choice} for choice in self.choices}
        return {name: replace(options, **change) for name, change in changes.items()}


def _name_of(value: Value) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value) if isinstance(value, str) else f"{value:g}"


SAFETY = Parameter("safety", "enable_safety_checker", (True, False))
PARAMETERS = (
    Parameter("resolution", "resolution", tuple(Resolution)),
    Parameter("quality", "video_quality", tuple(VideoQuality)),
    Parameter("steps", "num_inference_steps", (8, 12, 20, 30, 40)),
    Parameter("shift", "shift", (2.0, 3.0, 5.0, 7.0, 9.0)),
    SAFETY,
)
