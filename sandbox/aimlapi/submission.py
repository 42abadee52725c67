"""The body of a submission, and the service's messages about invalid ones.

The fields are those of the vendor's API reference; the bounds of `num_inference_steps` and `shift` are the
upstream model's. The messages are worded as zod's, with which the service validates.
"""

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from sandbox.aimlapi.errors import RefusedError

Model = Literal["alibaba/wan2.2-14b-animate-move", "alibaba/wan2.2-14b-animate-replace"]
Resolution = Literal["480p", "580p", "720p"]

JSON_NAMES = {str: "string", bool: "boolean", int: "number", float: "number", list: "array", dict: "object"}


class Options(BaseModel):
    """A submission without its two files. `model_fields_set` has the names of the fields that were sent."""

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
        """The submission without its files, which are too large to be kept."""
        sent = self.model_dump(include=self.model_fields_set - {"video_url", "image_url"})
        return Options.model_validate(sent)


def read(path: Path) -> Submission:
    """Read a submission's body from a file. Raises RefusedError with all errors."""
    try:
        return Submission.model_validate_json(path.read_bytes())
    except ValidationError as error:
        messages = [_message(details) for details in error.errors(include_url=False)]
    raise RefusedError(400, messages[0] if len(messages) == 1 else messages)


def _message(details: ErrorDetails) -> str:
    """Return one of pydantic's errors in zod's words, after the field's name."""
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
