import logging

import pytest

from storage.database import StorageError
from storage.retrying import until_stored


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.retrying._FIRST_PAUSE", 0.0)


class FailingWrite:
    """Raises StorageError so many times, then returns "stored"."""

    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.calls = 0

    async def __call__(self) -> str:
        self.calls += 1
        if self.calls <= self.failures:
            raise StorageError(f"disk full {self.calls}")
        return "stored"


def chance() -> float:
    return 0.5


@pytest.mark.parametrize("failures", [0, 1, 3])
async def test_write_is_repeated_until_it_is_stored(failures: int) -> None:
    """What the write returns in the end is returned."""
    write = FailingWrite(failures)
    assert await until_stored(write, what="update 7", random=chance) == "stored"
    assert write.calls == failures + 1


async def test_only_the_first_failure_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """A disk that stays full doesn't fill the log as well."""
    with caplog.at_level(logging.DEBUG):
        await until_stored(FailingWrite(3), what="update 7: handled", random=chance)
    assert [record.message for record in caplog.records] == ["update 7: handled: can't be stored yet: disk full 1"]


async def test_last_error_is_raised_when_told_to_give_up() -> None:
    """A stop doesn't wait for the disk; the caller learns that nothing was stored."""
    write = FailingWrite(5)

    with pytest.raises(StorageError, match="disk full 3"):
        await until_stored(write, what="update 7", random=chance, give_up=lambda: write.calls == 3)


async def test_other_errors_pass_at_once() -> None:
    """Only the storage's own errors are temporary."""

    async def write() -> None:
        raise ValueError("not the storage")

    with pytest.raises(ValueError, match="not the storage"):
        await until_stored(write, what="update 7", random=chance)
