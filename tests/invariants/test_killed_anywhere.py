"""A job's life is recorded once; then the process is killed at every point of it, and what must hold is checked.

Media processes take most of a walk's time. Among the quick tests they are real in those walks that end where files
are fetched, made or sent; in the soak, in all of them.
"""

import asyncio
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from domain.job import JobState
from tests.invariants.support.crashing_bot import Point
from tests.invariants.support.database_reader import rows
from tests.invariants.support.scenario import UNCERTAIN, Walk, walking
from tests.support.example_counts import IS_SOAK

AT_ONCE = 8
ENOUGH_POINTS = 60
REACHED = 0.9
"""The share of points that a walk of its own has to reach: a slow machine may drop an edit of the status."""
_ABOUT_FILES = re.compile("file|submit|result|sendVideo|deliver", re.IGNORECASE)


async def test_killed_at_every_point_a_job_is_paid_once_told_and_leaves_nothing_behind(
    tmp_path_factory: pytest.TempPathFactory, record_property: Callable[[str, object], None]
) -> None:
    """Kill -9 at each commit, request and answer: at most one POST, a video or its uncertainty, and no remains."""
    points = await _recorded(tmp_path_factory.mktemp("recorded"))
    assert len(points) >= ENOUGH_POINTS
    slots = asyncio.Semaphore(AT_ONCE)

    async def die(point: Point) -> tuple[bool, list[str]]:
        is_quick = not IS_SOAK and _ABOUT_FILES.search(point.name) is None
        async with slots, walking(tmp_path_factory.mktemp("walk"), point, is_quick=is_quick) as walk:
            try:
                await walk.go()
                await walk.stop()
            except TimeoutError as error:
                return True, [f"{point}: {error}; on the disk: {walk.files}\n{walk.bot.log}"]
            return bool(walk.deaths), [f"{point}: {broken}" for broken in _broken(walk)]

    outcomes = await asyncio.gather(*map(die, points))

    broken = [telegram_breaker for _, lines in outcomes for telegram_breaker in lines]
    assert not broken, "\n".join(broken)
    reached = sum(was_reached for was_reached, _ in outcomes)
    record_property("kill points reached", reached)
    assert reached >= REACHED * len(points)


async def _recorded(home: Path) -> list[Point]:
    """Walk without dying; return every point on the way."""
    async with walking(home) as walk:
        await walk.go()
        points = walk.points
        await walk.stop()
        assert not list(_broken(walk))
        assert len(walk.videos) == 1
        return points


def _broken(walk: Walk) -> Iterator[str]:
    """Name the rules that a walk has broken."""
    death = walk.deaths[0] if walk.deaths else None
    is_uncertain = death is not None and death.state == JobState.SUBMITTING
    cut_off = death.videos if death is not None and death.state == JobState.DELIVERING else 0
    told = [message for message in walk.person.chat.by_bot if UNCERTAIN in message.text]
    if is_uncertain:
        if walk.api.posts > 1 or walk.videos or len(told) != 1:
            yield f"{walk.api.posts} POSTs, {len(walk.videos)} videos, told {len(told)} times that it is uncertain"
    elif walk.api.posts != 1 or not 1 <= len(walk.videos) <= 1 + cut_off or told:
        yield f"{walk.api.posts} POSTs, {len(walk.videos)} videos where {cut_off} were cut off in flight"
    end = "uncertain" if is_uncertain else "delivered"
    jobs = rows(walk.bot.database, "SELECT state, due_at, step_started_at FROM jobs")
    if jobs != [(end, None, None)]:
        yield f"the database says {jobs}"
    if walk.files:
        yield f"left on the disk: {walk.files}"
    if not walk.was_answered:
        yield "the press was not answered"
    if "Traceback" in walk.bot.log:
        yield walk.bot.log
    if len(walk.deaths) > 1:
        yield f"it died {len(walk.deaths)} times"
