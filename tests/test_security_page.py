"""SECURITY.md: what it promises stands there once, and the tests that it names exist."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_promise_stands_there_once() -> None:
    """Two versions of one row are what is left of a merge."""
    promises = re.findall(r"^\| (?!promise)([^|]+)\|", PAGE, re.MULTILINE)

    assert promises
    assert [promise for promise in set(promises) if promises.count(promise) > 1] == []


def test_named_tests_exist() -> None:
    """Whoever doubts a promise finds what shows it."""
    named = set(re.findall(r"`(tests/[^` ]+)`", PAGE))

    assert [name for name in named if not (ROOT / name).exists()] == []
