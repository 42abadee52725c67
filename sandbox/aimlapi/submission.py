"""What may be asked of the model, and what the service says to anything else.

The fields are those of the vendor's API reference; the bounds of `num_inference_steps` and `shift`
are the upstream model's. The complaints are worded as zod's, which the service checks with.
"""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from sandbox.aimlapi.refusals import Refused

Model = Literal["alibaba/wan2.2-14b-animate-move", "alibaba/wan2.2-14b-animate-replace"]
Resolution = Literal["480p", "580p", "720p"]

JSON_NAMES = {str: "string", bool: "boolean", int: "number", float: "number", list: "array", dict: "object"}


class Options(BaseModel):
    """A submission without its two files. `model_fields_set` tells what was really sent."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)

    model: Model
    resolution: Resolution = "480p"
    num_inference_steps: int = Field(default=20, ge=2, le=40)
    enable_safety_checker: bool | None = None
    shift: float = Field(default=5, ge=1, le=10)
    video_quality: Literal["low", "medium", "high", "maximum"] = "high"
    video_write_mode: Literal["fast", "balanced", "small"] = "balanced"


class Submission(Options):
    """The body of a submission."""

    video_url: str
    image_url: str

    @property
    def options(self) -> Options:
        """All but the files, which are too large to be kept."""
        sent = self.model_dump(include=self.model_fields_set - {"video_url", "image_url"})
        return Options.model_validate(sent)


def read(path: Path) -> Submission:
    """Read a submission's body from a file; raises Refused with all that is wrong with it."""
    try:
        return Submission.model_validate_json(path.read_bytes())
    except ValidationError as error:
        complaints = [_complaint(details) for details in error.errors(include_url=False)]
    raise Refused(400, complaints[0] if len(complaints) == 1 else complaints)


def _complaint(details: ErrorDetails) -> str:
    """Say one of pydantic's errors in zod's words, with the field's name before it."""
    kind, context = details["type"], details.get("ctx", {})
    field = ".".join(str(part) for part in details["loc"])
    received = details["input"]
    match kind:
        case "json_invalid":
            return f"Invalid JSON: {context['error']}"
        case "extra_forbidden":
            return f"Unrecognized key(s) in object: '{field}'"
        case "missing":
            text = "Required"
        case "literal_error":
            expected = context["expected"].replace(", ", " | ").replace(" or ", " | ")
            text = f"Invalid enum value. Expected {expected}, received {_shown(received)}"
        case "greater_than_equal":
            text = f"Number must be greater than or equal to {context['ge']}"
        case "less_than_equal":
            text = f"Number must be less than or equal to {context['le']}"
        case _:
            expected = kind.partition("_")[0]
            names = {"int": "integer", "float": "number", "bool": "boolean", "model": "object"}
            text = f"Expected {names.get(expected, expected)}, received {_json_name(received)}"
    return f"{field}: {text}" if field else text


def _shown(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else _json_name(value)


def _json_name(value: object) -> str:
    return JSON_NAMES.get(type(value), "null")
