"""A scenario is recorded once; then it is repeated with a crash at each of its moments, and the outcome is checked.

Each scenario takes half a second of processor time, and with real media processes twice as much. So in `make test`
it crashes after each commit, and after each request that has had an effect: whatever dies before the next of these
leaves the same behind. Where a scenario is about a job's end or its payment, what any job asks for is left out.
Media processes are real where files have just arrived. `make soak` crashes before all of these, too, in each
scenario, with real media processes everywhere.
"""

import asyncio
import re
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack, nullcontext
from pathlib import Path

import pytest

from tests.invariants.support.crashing_bot import CrashPoint
from tests.invariants.support.database_reader import rows
from tests.invariants.support.scenario import Scenario, running_scenario
from tests.storage.support.queries import QUERIES
from tests.support.example_counts import IS_SOAK
from tests.support.postgres import migrated_database

CONCURRENT = 4
AFTER_EFFECTS = ("after commit", "answer")
_WITHOUT_EFFECT = re.compile("answer (Telegram (getFile|file|getMe|sendChatAction)|API (poll|result|billing)) ")
ONE_IN = 4
"""Of the crash points on PostgreSQL: each takes seconds, as the next process waits until the last counts as gone.
And of the stops: one differs little from the next.
"""
MIN_REACHED = 0.6
"""The share of crash points that must occur again: edits may be dropped, and what runs at once varies.

Of eight runs of a refund at once, each had the same six; each of four more came in two or in six of the runs.
"""
_ABOUT_FILES = re.compile("Telegram file|API result|sendVideo")
_OF_ANY_JOB = re.compile("answer Telegram (getUpdates|editMessageText|deleteMessage) ")


async def walk(
    folders: pytest.TempPathFactory,
    kind: type[Scenario],
    *,
    on_postgres: bool = False,
    crash_by: signal.Signals = signal.SIGKILL,
) -> int:
    """Crash at each moment of a scenario, and check the outcomes; returns how many moments it has.

    `crash_by` may be SIGTERM: then it is stopped at each moment.
    """
    place = migrated_database if on_postgres else nullcontext
    with place() as url:
        found = await _recorded(folders.mktemp("recorded"), kind, url)
    crash_points = [each for each in found if IS_SOAK or _is_walked(each, kind)]
    if not IS_SOAK and (on_postgres or crash_by != signal.SIGKILL):
        crash_points = crash_points[::ONE_IN]
    slots = asyncio.Semaphore(CONCURRENT)

    async def crash(crash_point: CrashPoint) -> tuple[bool, list[str]]:
        with_fake_media = not IS_SOAK and (kind is not Scenario or not _ABOUT_FILES.search(crash_point.name))
        home = folders.mktemp("scenario")
        async with slots, AsyncExitStack() as stack:
            scenario = await stack.enter_async_context(
                running_scenario(
                    home,
                    crash_point,
                    kind=kind,
                    database_url=stack.enter_context(place()),
                    with_fake_media=with_fake_media,
                    crash_by=crash_by,
                )
            )
            try:
                await scenario.run()
                was_reached = bool(scenario.crashes) or scenario.bot.has_begun_to_stop
                await scenario.stop()
            except TimeoutError as error:
                return True, [f"{crash_point}: {error}; on the disk: {scenario.files}\n{scenario.bot.log}"]
            return was_reached, [f"{crash_point}: {broken}" for broken in _broken(scenario)]

    outcomes = await asyncio.gather(*map(crash, crash_points))

    broken = [line for _, lines in outcomes for line in lines]
    assert not broken, "\n".join(broken)
    assert sum(was_reached for was_reached, _ in outcomes) >= MIN_REACHED * len(crash_points)
    return len(found)


def _is_walked(crash_point: CrashPoint, kind: type[Scenario]) -> bool:
    """Whether `make test` crashes there."""
    name = f"{crash_point.name} "
    is_of_any_job = kind is not Scenario and _OF_ANY_JOB.match(name)
    return name.startswith(AFTER_EFFECTS) and not _WITHOUT_EFFECT.match(name) and not is_of_any_job


async def _recorded(home: Path, kind: type[Scenario], database_url: str | None) -> list[CrashPoint]:
    """Run the scenario without a crash; return all of its crash points."""
    async with running_scenario(home, kind=kind, database_url=database_url) as scenario:
        await scenario.run()
        crash_points = scenario.crash_points
        await scenario.stop()
        broken = list(_broken(scenario))
        assert not broken, "\n".join(broken)
        return crash_points


def _unbalanced(scenario: Scenario) -> Iterator[str]:
    """Describe where the ledger doesn't fit: each job is reserved once, and settled or released once."""
    database = scenario.bot.database
    if unfit := rows(database, QUERIES["ledger.unbalanced"].replace(":limit", "9")):
        yield f"the ledger doesn't fit: {unfit}"
    if unfit := rows(database, QUERIES["payments.unbalanced"].replace(":limit", "9")):
        yield f"the payments don't fit: {unfit}"
    kinds = Counter(kind for (kind,) in rows(database, "SELECT kind FROM ledger"))
    jobs = rows(database, "SELECT count(*) FROM jobs")[0][0]
    if not jobs == kinds["reserve"] == kinds["settle"] + kinds["release"] or scenario.api.posts > kinds["reserve"]:
        yield f"{jobs} jobs, {scenario.api.posts} POSTs, and the ledger says {kinds}"


def _broken(scenario: Scenario) -> Iterator[str]:
    """Describe the rules that the outcome breaks."""
    yield from scenario.broken_rules()
    yield from _unbalanced(scenario)
    if scenario.files:
        yield f"left on the disk: {scenario.files}"
    if not scenario.was_answered:
        yield "the press was not answered"
    if "Traceback" in scenario.bot.log:
        yield scenario.bot.log
    if len(scenario.crashes) > 1:
        yield f"it died {len(scenario.crashes)} times"
