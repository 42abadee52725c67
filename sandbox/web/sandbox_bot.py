"""The real bot, with one change for the sandbox: its estimates count a second of generating as a minute.

The stand-in generates in seconds. Without this, the bot would learn that every video takes less than a minute, and
all its offers would say so.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))  # the bot is run by the path of this file

import bot  # noqa: E402 - needs the path above
from domain.estimate import Sample  # noqa: E402 - after the path is set
from storage.durations import DurationStore  # noqa: E402 - after the path is set

SPEED = 60
"""How many times faster generations are in the sandbox."""


def as_outside(samples: Sequence[Sample]) -> list[Sample]:
    """Return durations as they would be outside the sandbox."""
    return [Sample(sample.work, sample.took * SPEED) for sample in samples]


def main() -> int:
    """Run the bot and return its exit status."""
    stored = DurationStore.samples

    async def samples(self: DurationStore, mode: str, limit: int = 200) -> list[Sample]:
        return as_outside(await stored(self, mode, limit))

    DurationStore.samples = samples  # type: ignore[method-assign]  # for this process only
    return bot.main([])


if __name__ == "__main__":
    sys.exit(main())
