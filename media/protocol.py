"""What the bot and a worker process tell each other: one request, one answer, both JSON."""

import json
from dataclasses import asdict, astuple, dataclass, field, fields
from pathlib import Path
from typing import Any

from media.facts import Clip, Facts, PhotoMeasurements, Picture, Spans, VideoMeasurements
from media.problems import MediaError, Problem, WorkerError

FACTS: dict[str, type[Facts]] = {
    kind.__name__: kind for kind in (Picture, Clip, PhotoMeasurements, VideoMeasurements)
}
STARTED = b"started"
"""What the fork server says when it has forked a worker; the exit status follows when that has ended."""
MAX_MESSAGE = 64 * 1024
"""Bytes of a request to the fork server."""
MAX_FILES = 8
"""Of a request to the fork server."""
MAX_SAID = 4000
"""Characters of a worker's own words that reach the log."""
MAX_NUMBER = 2**53
"""In an answer: more than any size, duration or measurement can be."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker process may use up; sizes in bytes."""

    seconds: float = 180
    """Of time, whether it computes or waits."""
    cpu_seconds: int = 300
    """Of processor time; two threads use two of them a second."""
    memory: int = 3 * 512 * 1024**2
    """Of address space."""
    file_size: int = 512 * 1024**2
    """Of each file that it writes."""

    def within(self, other: "Limits") -> "Limits":
        """Take the tighter of each two."""
        return Limits(*map(min, astuple(self), astuple(other)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One task for a worker. `reads` and `writes` map parameters of the task to files."""

    task: str
    reads: dict[str, Path]
    writes: dict[str, Path] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    limits: Limits
    parent: int
    """The id of the process that waits for the answer."""

    def to_json(self) -> bytes:
        """Serialise it for the worker's stdin."""
        return json.dumps(asdict(self), default=str).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Request":
        """Parse what `to_json` returned."""
        fields = json.loads(text)
        fields["limits"] = Limits(**fields["limits"])
        for kind in ("reads", "writes"):
            fields[kind] = {name: Path(path) for name, path in fields[kind].items()}
        return cls(**fields)


def done(facts: Facts) -> str:
    """Serialise the answer that the task is done."""
    return json.dumps({"done": type(facts).__name__, **asdict(facts)})


def refused(error: MediaError) -> str:
    """Serialise the answer that the file can't be used."""
    return json.dumps({"problem": error.problem, "detail": error.detail[:MAX_SAID]})


def failed(detail: str) -> str:
    """Serialise the answer that the worker failed, through no fault of the file."""
    return json.dumps({"failure": detail[-MAX_SAID:]})


def read_answer(output: bytes) -> Facts:
    """Read a worker's answer: the last line of what it wrote. Nothing in it is trusted.

    Raises `MediaError` and `WorkerError` as the answer says, and `WorkerError` when it is not a proper answer.
    """
    text = output.decode(errors="replace").strip()
    try:
        answer = json.loads(text.rpartition("\n")[2])
        if "problem" in answer:
            raise MediaError(Problem(answer["problem"]), _for_the_log(answer["detail"]))
        if "failure" in answer:
            raise WorkerError(_for_the_log(answer["failure"]))
        return _checked(FACTS[answer.pop("done")], answer)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise WorkerError(f"the worker gave no answer; it wrote: {text[-MAX_SAID:]!r}") from error


def _checked(kind: type[Facts], values: dict[str, Any]) -> Facts:
    """Build the facts; raises ValueError where a value has another type or can't be true, as with NaN."""
    return kind(
        **values | {known.name: _value(known.name, known.type, values[known.name]) for known in fields(kind)}
    )


def _value(name: str, wanted: Any, value: Any) -> Any:
    if wanted == Spans:
        return tuple((_value(name, float, begin), _value(name, float, end)) for begin, end in value)
    if type(value) is not wanted and (wanted, type(value)) != (float, int):
        raise ValueError(f"{name} is of type {type(value).__name__}")
    if not 0 <= value <= MAX_NUMBER:
        raise ValueError(f"{name} is {value}")
    return value


def _for_the_log(said: object) -> str:
    """Replace control characters and indent all lines but the first, so that none looks like a line of the log."""
    lines = str(said)[:MAX_SAID].splitlines()
    return "\n  ".join("".join(one if one.isprintable() else "?" for one in line) for line in lines)
