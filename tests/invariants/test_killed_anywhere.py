"""A scenario is recorded once; then it is repeated with a crash at each of its moments, and the outcome is checked.

Each start of the bot takes most of a second of processor time, and real media processes as much again. So in
`make test` it crashes after each commit, and after each request has had its effect: whatever dies before the next
of these leaves the same behind. Media processes are real where files have just arrived. `make soak` crashes before
them, too, with real media processes everywhere.
"""

import asyncio
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from domain.job import JobState
from tests.invariants.support.crashing_bot import CrashPoint
from tests.invariants.support.database_reader import rows
from tests.invariants.support.scenario import UNCERTAIN, Scenario, running_scenario
from tests.support.example_counts import IS_SOAK

CONCURRENT = 4
MIN_CRASH_POINTS = 60
AFTER_EFFECTS = ("after commit", "answer")
MIN_REACHED = 0.9
"""The share of crash points that must occur again: a slow machine may drop an edit of the status message."""
_ABOUT_FILES = re.compile("Telegram file|API result|sendVideo")


async def test_job_killed_anywhere_is_paid_once_and_told(
    tmp_path_factory: pytest.TempPathFactory, record_property: Callable[[str, object], None]
) -> None:
    """Kill -9 at each commit, request and response: one POST at most, a video or a word, and nothing is left."""
    crash_points = await _recorded(tmp_path_factory.mktemp("recorded"))
    assert len(crash_points) >= MIN_CRASH_POINTS
    if not IS_SOAK:
        crash_points = [crash_point for crash_point in crash_points if crash_point.name.startswith(AFTER_EFFECTS)]
    slots = asyncio.Semaphore(CONCURRENT)

    async def crash(crash_point: CrashPoint) -> tuple[bool, list[str]]:
        with_fake_media = not IS_SOAK and _ABOUT_FILES.search(crash_point.name) is None
        async with (
            slots,
            running_scenario(
                tmp_path_factory.mktemp("scenario"), crash_point, with_fake_media=with_fake_media
            ) as scenario,
        ):
            try:
                await scenario.run()
                await scenario.stop()
            except TimeoutError as error:
                return True, [f"{crash_point}: {error}; on the disk: {scenario.files}\n{scenario.bot.log}"]
            return bool(scenario.crashes), [f"{crash_point}: {broken}" for broken in _broken(scenario)]

    outcomes = await asyncio.gather(*map(crash, crash_points))

    broken = [line for _, lines in outcomes for line in lines]
    assert not broken, "\n".join(broken)
    reached = sum(was_reached for was_reached, _ in outcomes)
    record_property("kill points reached", reached)
    assert reached >= MIN_REACHED * len(crash_points)


async def _recorded(home: Path) -> list[CrashPoint]:
    """Run the scenario without a crash; return all of its crash points."""
    async with running_scenario(home) as scenario:
        await scenario.run()
        crash_points = scenario.crash_points
        await scenario.stop()
        assert not list(_broken(scenario))
        assert len(scenario.videos) == 1
        return crash_points


def _broken(scenario: Scenario) -> Iterator[str]:
    """Describe the rules that the outcome breaks."""
    crash = scenario.crashes[0] if scenario.crashes else None
    is_uncertain = crash is not None and crash.state == JobState.SUBMITTING
    cut_off = crash.videos if crash is not None and crash.state == JobState.DELIVERING else 0
    told = [message for message in scenario.person.chat.by_bot if UNCERTAIN in message.text]
    if is_uncertain:
        if scenario.api.posts > 1 or scenario.videos or len(told) != 1:
            yield f"{scenario.api.posts} POSTs, {len(scenario.videos)} videos, told {len(told)} times"
    elif scenario.api.posts != 1 or not 1 <= len(scenario.videos) <= 1 + cut_off or told:
        yield f"{scenario.api.posts} POSTs, {len(scenario.videos)} videos where {cut_off} were cut off in flight"
    end = "uncertain" if is_uncertain else "delivered"
    jobs = rows(scenario.bot.database, "SELECT state, due_at, step_started_at FROM jobs")
    if jobs != [(end, None, None)]:
        yield f"the database says {jobs}"
    if scenario.files:
        yield f"left on the disk: {scenario.files}"
    if not scenario.was_answered:
        yield "the press was not answered"
    if "Traceback" in scenario.bot.log:
        yield scenario.bot.log
    if len(scenario.crashes) > 1:
        yield f"it died {len(scenario.crashes)} times"
