"""How many examples a test tries: few in `make test`; many, and different ones each time, in `make soak`."""

import os
import random

IS_SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
SEED = random.randrange(10**6) if IS_SOAK else 0  # noqa: S311 - nothing secret
"""Seed of random inputs; tests name it when they fail."""


def example_count(*, quick: int, soak: int) -> int:
    """Return the number for the current run."""
    return soak if IS_SOAK else quick
