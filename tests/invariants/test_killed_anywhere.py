"""A scenario is recorded once; then it is repeated with a crash at each of its moments, and the outcome is checked.

Each start of the bot takes most of a second of processor time, and real media processes as much again. So in
`make test` it crashes after each commit, and after each request has had its effect: whatever dies before the next
of these leaves the same behind. Media processes are real where files have just arrived. `make soak` crashes before
them, too, with real media processes everywhere.
"""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.invariants.support.closed_group import ClosedGroup
from tests.invariants.support.crashing_bot import CrashPoint
from tests.invariants.support.scenario import Scenario, running_scenario
from tests.support.example_counts import IS_SOAK

CONCURRENT = 4
MIN_CRASH_POINTS = 60
AFTER_EFFECTS = ("after commit", "answer")
MIN_REACHED = 0.8
"""The share of crash points that must occur again: edits may be dropped, and what runs at once varies."""
_ABOUT_FILES = re.compile("Telegram file|API result|sendVideo")


async def test_job_killed_anywhere_is_paid_once_and_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Kill -9 at each commit, request and response: one POST at most, a video or a word, and nothing is left."""
    assert await _walk(tmp_path_factory, Scenario) >= MIN_CRASH_POINTS


async def test_closed_group_killed_anywhere_gets_its_video(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same for what was paid before the group removed the bot, and for a video whose answer got lost."""
    await _walk(tmp_path_factory, ClosedGroup)


async def _walk(folders: pytest.TempPathFactory, kind: type[Scenario]) -> int:
    """Crash at each moment of a scenario, and check the outcomes; returns how many moments it has."""
    found = await _recorded(folders.mktemp("recorded"), kind)
    crash_points = [each for each in found if IS_SOAK or each.name.startswith(AFTER_EFFECTS)]
    slots = asyncio.Semaphore(CONCURRENT)

    async def crash(crash_point: CrashPoint) -> tuple[bool, list[str]]:
        with_fake_media = not IS_SOAK and (kind is not Scenario or not _ABOUT_FILES.search(crash_point.name))
        home = folders.mktemp("scenario")
        async with (
            slots,
            running_scenario(home, crash_point, kind=kind, with_fake_media=with_fake_media) as scenario,
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
    assert sum(was_reached for was_reached, _ in outcomes) >= MIN_REACHED * len(crash_points)
    return len(found)


async def _recorded(home: Path, kind: type[Scenario]) -> list[CrashPoint]:
    """Run the scenario without a crash; return all of its crash points."""
    async with running_scenario(home, kind=kind) as scenario:
        await scenario.run()
        crash_points = scenario.crash_points
        await scenario.stop()
        assert not list(_broken(scenario))
        return crash_points


def _broken(scenario: Scenario) -> Iterator[str]:
    """Describe the rules that the outcome breaks."""
    yield from scenario.broken_rules()
    if scenario.files:
        yield f"left on the disk: {scenario.files}"
    if not scenario.was_answered:
        yield "the press was not answered"
    if "Traceback" in scenario.bot.log:
        yield scenario.bot.log
    if len(scenario.crashes) > 1:
        yield f"it died {len(scenario.crashes)} times"
