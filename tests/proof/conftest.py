"""How many examples are tried: HYPOTHESIS_PROFILE=soak for many, and new ones each time."""

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile("any speed", deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)
any_speed = settings.get_profile("any speed")
settings.register_profile("quick", any_speed, max_examples=60, stateful_step_count=25, derandomize=True)
settings.register_profile("soak", any_speed, max_examples=3000, stateful_step_count=50, database=None)
settings.register_profile(
    "debug",
    any_speed,
    max_examples=300,
    stateful_step_count=25,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
