"""How much is tried: a little in `make test`, a lot, and something else each time, in `make soak`."""

import os
import random

IS_SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
SEED = random.randrange(10**6) if IS_SOAK else 0  # noqa: S311 - nothing has to be secret
"""What random inputs begin with; whoever makes them says it when one fails."""


def example_count(*, quick: int, soak: int) -> int:
    """Return the one that fits."""
    return soak if IS_SOAK else quick
