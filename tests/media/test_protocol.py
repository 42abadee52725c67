"""What a worker answers is checked: it may have been taken over by the file that it read."""

import json
from dataclasses import asdict

import pytest

from media import Clip, MediaError, Picture, Problem, WorkerError
from media.protocol import done, failed, read_answer, refused

PICTURE = {"done": "Picture", "width": 1, "height": 2, "size": 3}
CLIP = {"done": "Clip", **asdict(Clip(1, 2, 0.5, 3, has_sound=True))}


def test_facts_arrive_as_they_were_sent() -> None:
    """Whatever the libraries have written before."""
    clip = Clip(320, 240, 1.5, 1000, has_sound=True)

    assert read_answer(b"a warning\n" + done(clip).encode()) == clip


def test_whole_numbers_are_durations_too() -> None:
    """JSON knows one kind of number."""
    assert read_answer(json.dumps(CLIP | {"duration": 2}).encode()) == Clip(1, 2, 2, 3, has_sound=True)


def test_a_refusal_and_a_failure_are_raised() -> None:
    """One is the file's fault, the other isn't."""
    with pytest.raises(MediaError) as refusal:
        read_answer(refused(MediaError(Problem.TOO_SLOW, "why")).encode())
    with pytest.raises(WorkerError, match="why"):
        read_answer(failed("why").encode())

    assert (refusal.value.problem, refusal.value.detail) == (Problem.TOO_SLOW, "why")


@pytest.mark.parametrize(
    "answer",
    [
        PICTURE | {"width": "1"},
        PICTURE | {"width": 1.5},
        PICTURE | {"width": True},
        PICTURE | {"width": -1},
        PICTURE | {"width": 10**30},
        PICTURE | {"width": None},
        PICTURE | {"more": 1},
        {"done": "Picture", "width": 1, "height": 2},
        CLIP | {"duration": float("nan")},
        CLIP | {"duration": float("inf")},
        CLIP | {"duration": "1"},
        CLIP | {"has_sound": 1},
        CLIP | {"done": "Limits"},
        CLIP | {"done": ["Clip"]},
        {"problem": "no such problem", "detail": ""},
        {"problem": "too_slow"},
        {},
        [],
        "problem",
        1,
        None,
    ],
    ids=str,
)
def test_an_improper_answer_is_no_answer(answer: object) -> None:
    """Missing, additional and impossible values, and other types than promised, are refused."""
    with pytest.raises(WorkerError, match="gave no answer"):
        read_answer(json.dumps(answer).encode())


@pytest.mark.parametrize("output", [b"", b"\xff\xfe", b"[" * 60_000, b"1" * 60_000, b'{"done": "Picture"'])
def test_nonsense_is_no_answer(output: bytes) -> None:
    """Nothing that a worker can write breaks the reader."""
    with pytest.raises(WorkerError, match="gave no answer"):
        read_answer(output)


def test_a_detail_is_text() -> None:
    """It goes to the log."""
    with pytest.raises(MediaError) as refusal:
        read_answer(b'{"problem": "too_slow", "detail": {"a": 1}}')

    assert refusal.value.detail == "{'a': 1}"


def test_a_worker_can_not_forge_lines_of_the_log() -> None:
    """What it says is indented, and has no control characters."""
    answer = {"failure": "Traceback\n2026-01-01 ERROR bot: forged\x1b[2J\r\n\u2028over"}

    with pytest.raises(WorkerError) as failure:
        read_answer(json.dumps(answer).encode())

    assert str(failure.value) == "Traceback\n  2026-01-01 ERROR bot: forged?[2J\n  \n  over"


def test_a_picture_is_a_picture() -> None:
    """The plain case of the refusals above."""
    assert read_answer(json.dumps(PICTURE).encode()) == Picture(1, 2, 3)
