from storage.shared_clock import SharedClock


class Steady:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


async def test_clock_follows_the_databases() -> None:
    """Whatever the machine's clock shows; half of what the answer has taken is added."""
    steady = Steady()
    clock = SharedClock(monotonic=steady, local=lambda: 5_000.0)
    at_first = clock()

    async def read() -> float:
        steady.now += 2
        return 9_000.0

    await clock.set(read)
    steady.now += 10

    assert at_first == 5_000.0
    assert clock() == 9_000.0 + 1 + 10
