"""What goes over the pipes between the bot and a worker process: one request, one answer, both JSON."""

import json
from dataclasses import asdict, astuple, dataclass, field
from pathlib import Path
from typing import Any

from media.facts import Clip, Facts, PhotoMeasurements, Picture, VideoMeasurements
from media.problems import MediaError, Problem, WorkerError

FACTS: dict[str, type[Facts]] = {
    kind.__name__: kind for kind in (Picture, Clip, PhotoMeasurements, VideoMeasurements)
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker process may use up; sizes in bytes."""

    seconds: float = 180  # by the clock on the wall
    cpu_seconds: int = 300  # two threads use two a second
    memory: int = 3 * 512 * 1024**2  # address space: 1.5 GiB
    file_size: int = 512 * 1024**2  # of a file it writes

    def within(self, other: "Limits") -> "Limits":
        """Take the tighter of each two."""
        return Limits(*map(min, astuple(self), astuple(other)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One task for a worker: files are named by the parameter of the task that takes them."""

    task: str
    reads: dict[str, Path]
    writes: dict[str, Path] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    limits: Limits
    parent: int  # the process that waits for the answer

    def to_json(self) -> bytes:
        """Write it down for the worker's stdin."""
        return json.dumps(asdict(self), default=str).encode()

    @classmethod
    def from_json(cls, text: bytes) -> "Request":
        """Read what `to_json` wrote."""
        fields = json.loads(text)
        fields["limits"] = Limits(**fields["limits"])
        for kind in ("reads", "writes"):
            fields[kind] = {name: Path(path) for name, path in fields[kind].items()}
        return cls(**fields)


def done(facts: Facts) -> str:
    """Answer that the task is done."""
    return json.dumps({"done": type(facts).__name__, **asdict(facts)})


def refused(error: MediaError) -> str:
    """Answer that the file can't be used."""
    return json.dumps({"problem": error.problem, "detail": error.detail[:1000]})


def failed(detail: str) -> str:
    """Answer that the worker failed, through no fault of the file."""
    return json.dumps({"failure": detail[-4000:]})


def read_answer(output: bytes) -> Facts:
    """Read a worker's answer: the last line of what it wrote.

    Raises `MediaError` and `WorkerError` as the answer says, and `WorkerError` when there is none.
    """
    text = output.decode(errors="replace").strip()
    try:
        answer = json.loads(text.rpartition("\n")[2])
        if "problem" in answer:
            raise MediaError(Problem(answer["problem"]), answer["detail"])
        if "failure" in answer:
            raise WorkerError(answer["failure"])
        return FACTS[answer.pop("done")](**answer)
    except (ValueError, TypeError, LookupError) as error:
        raise WorkerError(f"the worker gave no answer; it wrote: {text[-4000:]!r}") from error
