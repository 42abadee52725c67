"""A clock for tests."""


class Clock:
    """A clock that a test moves; it begins at a time that is neither 0 nor now."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now
