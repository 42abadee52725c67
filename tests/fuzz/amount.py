"""How much is tried: a little in `make test`, a lot with HYPOTHESIS_PROFILE=soak."""

import os


def amount(*, quick: int, soak: int) -> int:
    """Return the one that fits."""
    return soak if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else quick
