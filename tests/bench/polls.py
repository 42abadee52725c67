"""How many polls a generation takes, and how late its end is seen: `python -m tests.bench.polls`, some seconds.

Compares the schedule of jobs/schedule.py with the one that knows nothing of past generations, and with the loop of
the vendor's example, which polls every 15 seconds. POLL_INTERVAL is 10 seconds. The distributions are made up, but
for "as reported": there are no records of the service's own times.
"""

from collections.abc import Callable
from random import Random
from statistics import median, quantiles

from domain.estimate import REPORTED, Estimate, Sample, Work, estimate
from domain.options import Mode
from jobs.schedule import next_poll

INTERVAL = 10.0
VENDOR_INTERVAL = 15.0
PAST, SIMULATED = 60, 2000
WORK = Work(Mode.MOVE, short_side=480, seconds=8, steps=20)
SHORTEST = 5.0
"""Seconds that every generation takes at least."""

Schedule = Callable[[float], float]
Draw = Callable[[Random], float]

DISTRIBUTIONS: dict[str, Draw] = {
    "5 min, +-5 s": lambda random: random.gauss(300, 5),
    "5 min, +-10 s": lambda random: random.gauss(300, 10),
    "5 min, +-30 s": lambda random: random.gauss(300, 30),
    "5 min, +-90 s": lambda random: random.gauss(300, 90),
    "90 s, +-10 s": lambda random: random.gauss(90, 10),
    "warm 2 min, cold 6 min": lambda random: random.gauss(120 if random.random() < 0.7 else 360, 10),
    "5 min, one in ten 12 min": lambda random: random.gauss(300 if random.random() < 0.9 else 720, 10),
    "5 min, one in ten fails at 20 s": lambda random: random.gauss(300 if random.random() < 0.9 else 20, 5),
    "as reported": lambda random: random.choice(REPORTED.quantiles) * random.uniform(0.8, 1.2),
}


def main() -> None:
    """Print a table: for each distribution and schedule, the polls and the delays."""
    print(f"{'distribution':32} {'schedule':16} {'polls':>6} {'median':>7} {'delay':>6} {'p95':>6} {'longest':>8}")
    for name, draw in DISTRIBUTIONS.items():
        random = Random(1)  # noqa: S311 - a simulation that gives the same figures each time
        expected = estimate(WORK, [Sample(WORK, _took(draw, random)) for _ in range(PAST)])
        took = [_took(draw, random) for _ in range(SIMULATED)]
        for schedule_name, schedule in _schedules(expected).items():
            polls, delays = zip(*(simulate(each, schedule) for each in took), strict=True)
            print(
                f"{name:32} {schedule_name:16} {sum(polls) / len(polls):6.1f} {median(polls):7.0f} "
                f"{median(delays):6.1f} {quantiles(delays, n=20)[-1]:6.1f} {max(delays):8.1f}"
            )


def simulate(took: float, schedule: Schedule) -> tuple[int, float]:
    """Return the number of polls of a generation, and the seconds from its end to the poll that sees it."""
    polls, age = 0, 0.0
    while age < took:
        age += schedule(age)
        polls += 1
    return polls, age - took


def _took(draw: Draw, random: Random) -> float:
    return max(SHORTEST, draw(random))


def _schedules(expected: Estimate) -> dict[str, Schedule]:
    return {
        "well known": lambda age: next_poll(age, INTERVAL, expected),
        "nothing known": lambda age: next_poll(age, INTERVAL),
        "every 15 s": lambda _age: VENDOR_INTERVAL,
    }


if __name__ == "__main__":
    main()
