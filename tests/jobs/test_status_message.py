import asyncio
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from domain.estimate import Estimate
from domain.job import Job, JobState, StatusFacts
from domain.media import MediaFile, Role
from domain.options import Mode, Options
from domain.owner import Owner
from jobs import status_message
from jobs.status_message import MAX_EDITS, Status, status_of
from sandbox.faults import Fault, server_error
from sandbox.telegram import Chat, Message, Person
from storage.jobs import JobStore
from storage.pause import Pause
from tests.jobs.support.harness import JobHarness

JOB = Job(
    id=1,
    state=JobState.QUEUED,
    ending=None,
    owner=Owner(1, 0, 1),
    reply_to=1,
    status_message_id=2,
    shown=None,
    shown_at=None,
    photo=MediaFile(Role.PHOTO, "p"),
    video=MediaFile(Role.VIDEO, "v"),
    mode=Mode.MOVE,
    cut=None,
    options=Options(),
    language="en",
    generation_id=None,
    result_url=None,
    created_at=0,
    submitted_at=None,
    ended_at=None,
    due_at=0,
    claim=0,
    step_started_at=None,
    attempts=0,
)
GROUP = Owner(-100, 0, 1)
FOUR_MINUTES = Estimate((180.0, 200.0, 240.0, 300.0, 360.0))
GENERATING = replace(JOB, state=JobState.GENERATING, expected=FOUR_MINUTES)


def _progress(number: int, name: str = "generating") -> Status:
    """Return the status of what is so many per cent on its way of four minutes."""
    return Status(name, number, expected=FOUR_MINUTES)


def _status(chat: Chat) -> Message:
    """Return the first message of the bot's in a chat."""
    return chat.by_bot[0]


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (JOB, Status("queued", 4, can_cancel=True)),
        (replace(JOB, step_started_at=1), Status("preparing", can_cancel=True)),
        (replace(JOB, state=JobState.SUBMITTING), Status("submitting")),
        (replace(GENERATING, submitted_at=1000 - 20), _progress(0)),
        (replace(GENERATING, submitted_at=1000 - 120), _progress(40)),
        (replace(GENERATING, submitted_at=1000 - 361), _progress(90, "late")),
        (replace(GENERATING, submitted_at=1000 - 120, owner=GROUP), _progress(0)),
        (replace(GENERATING, submitted_at=1000 - 361, owner=GROUP), _progress(90, "late")),
        (replace(GENERATING, submitted_at=1000 - 120, generated_at=1000), Status("sending")),
        (replace(GENERATING, submitted_at=1000 - 100, expected=None), Status("generating", 20)),
        (replace(JOB, state=JobState.DELIVERING), Status("sending")),
    ],
)
def test_every_state_has_its_status(job: Job, expected: Status) -> None:
    """It follows from the row alone, and only a job that was not submitted can be cancelled."""
    assert status_of(job, ahead=3, is_paused=False, is_down=False, now=1000) == expected


def test_pause_is_shown_to_queued_jobs() -> None:
    """It doesn't concern jobs that were submitted before."""
    generating = replace(GENERATING, submitted_at=1000 - 120)

    assert status_of(JOB, ahead=3, is_paused=True, is_down=False, now=1000) == Status("paused", can_cancel=True)
    assert status_of(generating, ahead=0, is_paused=True, is_down=False, now=1000) == _progress(40)


def test_outage_is_shown_to_generating_jobs() -> None:
    """They can't be cancelled, and how long they take isn't known; completed ones are only sent."""
    generating = replace(GENERATING, submitted_at=1000 - 120)
    delivering = replace(JOB, state=JobState.DELIVERING)

    assert status_of(generating, ahead=0, is_paused=False, is_down=True, now=1000) == Status("waiting")
    assert status_of(delivering, ahead=0, is_paused=False, is_down=True, now=1000) == Status("sending")


async def test_positions_in_the_queue_are_shown(harness: JobHarness, anna: Person) -> None:
    """In the order in which they are claimed; jobs that are being prepared don't count."""
    await harness.restart(max_active=1)
    harness.preparation.hold = asyncio.Event()
    people = [harness.world.person(f"Person {number}") for number in range(4)]
    for person in people:
        person.starts_bot()
        await harness.job(person)
    await harness.runner.tick()

    await harness.board.refresh()

    texts = [_status(person.chat).text for person in people]
    assert texts[0].startswith("⚙️ Preparing")
    assert texts[1].startswith("⏳ You're next.")
    assert [re.findall(r"number (\d)", text) for text in texts[2:]] == [["2"], ["3"]]
    assert anna.chat.by_bot == []


async def test_status_is_edited_only_when_it_changes(harness: JobHarness, anna: Person) -> None:
    """Not at every refresh, and not after a restart either."""
    await harness.restart(max_active=1)
    job = await harness.generating(anna, expected=FOUR_MINUTES)
    await harness.board.refresh()
    for _ in range(5):
        harness.clock.now += 5
        await harness.board.refresh()
    await harness.restart()
    await harness.board.refresh()

    assert len(harness.world.calls("editMessageText")) == 1
    harness.clock.now += 5
    await harness.board.refresh()
    assert len(harness.world.calls("editMessageText")) == 2
    assert "▰▱▱▱▱▱▱▱▱▱" in _status(anna.chat).text
    assert (await harness.stored(job)).shown == "generating:10"


async def test_status_that_is_shown_already_is_not_edited(harness: JobHarness, anna: Person) -> None:
    """A press and the refresh may both be about to show it; the second finds that it is done."""
    job = await harness.generating(anna)
    status = await harness.board.status(job)

    for _ in range(2):
        await harness.board.show(job, status)

    assert harness.world.refusals() == []


@pytest.mark.parametrize(("in_group", "gap"), [(False, 1.5), (True, 10.0)])
async def test_edits_keep_a_minimum_gap(harness: JobHarness, anna: Person, in_group: bool, gap: float) -> None:
    """A group's limit of messages counts edits, too."""
    chat = harness.world.group("Friends", anna) if in_group else anna.chat
    job = await harness.job(anna, chat=chat)
    await harness.board.refresh()
    await harness.pauses.begin(Pause("credits", 60, harness.clock() + 60))

    harness.clock.now += gap - 0.1
    await harness.board.refresh()
    early = (await harness.stored(job)).shown
    harness.clock.now += 0.2
    await harness.board.refresh()

    assert early == "queued:1"
    assert (await harness.stored(job)).shown == "paused"


async def test_refresh_edits_a_limited_number(harness: JobHarness, anna: Person) -> None:
    """With many jobs, the rest is edited by the next refresh."""
    for _ in range(MAX_EDITS + 3):
        await harness.job(anna)

    await harness.board.refresh()
    first = len(harness.world.calls("editMessageText"))
    await harness.board.refresh()

    assert first == MAX_EDITS
    assert len(harness.world.calls("editMessageText")) == MAX_EDITS + 3


async def test_statuses_that_fail_keep_no_others_waiting(harness: JobHarness, anna: Person) -> None:
    """The next refresh goes on behind those that the last one has tried."""
    ben = harness.world.person("Ben")
    ben.starts_bot()
    for _ in range(MAX_EDITS):
        await harness.job(anna)
    await harness.job(ben)
    harness.telegram.faults.add("editMessageText", server_error(), times=MAX_EDITS)

    await harness.board.refresh()
    await harness.board.refresh()

    assert _status(ben.chat).text.startswith("⏳")


async def test_statuses_of_a_long_queue_are_read_in_parts(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many jobs are live, a refresh looks at a limited number, and the next one goes on behind them."""
    monkeypatch.setattr(status_message, "MAX_READ", 2)
    jobs = [await harness.job(anna) for _ in range(5)]
    edits = []

    for _ in range(3):
        await harness.board.refresh()
        edits.append(len(harness.world.calls("editMessageText")))

    assert edits == [2, 4, 5]
    assert [(await harness.stored(job)).shown for job in jobs] == [f"queued:{place}" for place in range(1, 6)]


async def test_statuses_that_take_long_to_read_are_read_less_often(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long queue costs a twentieth of a processor at most, however many steps end meanwhile."""
    await harness.job(anna)
    read, reads = JobStore.outdated_statuses, []

    async def slow(jobs: JobStore, paused: Iterable[Mode], **others: Any) -> list[StatusFacts]:
        harness.clock.now += 0.1
        reads.append(harness.clock.now)
        return await read(jobs, paused, **others)

    monkeypatch.setattr(JobStore, "outdated_statuses", slow)

    for _ in range(10):
        await harness.board.refresh()
        harness.clock.now += 0.5

    assert len(reads) == 3


async def test_deleted_status_is_tried_once(harness: JobHarness, anna: Person) -> None:
    """Once for each change; the job goes on."""
    job = await harness.job(anna)
    anna.deletes(_status(anna.chat))

    for _ in range(3):
        harness.clock.now += 5
        await harness.board.refresh()

    assert len(harness.world.calls("editMessageText")) == 1
    assert (await harness.stored(job)).state is JobState.QUEUED


async def test_only_a_job_that_can_be_cancelled_has_a_button(harness: JobHarness, anna: Person) -> None:
    """The button goes away with the POST."""
    await harness.job(anna)
    await harness.board.refresh()
    before = _status(anna.chat).content

    await harness.go(5)

    assert "Cancel" in str(before.markup)
    assert _status(anna.chat).buttons == []


async def test_ending_is_never_replaced_by_a_status(harness: JobHarness, anna: Person) -> None:
    """A job that is cancelled while other messages are edited doesn't say again that it waits."""
    ben = harness.world.person("Ben")
    ben.starts_bot()
    await harness.job(anna)
    job = await harness.job(ben)
    await harness.restart(max_active=1)
    harness.preparation.hold = asyncio.Event()
    slow, arrived = asyncio.Event(), asyncio.Event()
    harness.telegram.faults.add("editMessageText", Fault(hold=slow))

    async def note(_method: str) -> None:
        arrived.set()

    harness.telegram.app.on_request.append(note)
    refreshing = asyncio.create_task(harness.board.refresh())
    await asyncio.wait_for(arrived.wait(), 5)
    await harness.jobs.cancel(job.id, now=harness.clock())
    await harness.runner.tick()
    await ben.chat.wait_for("Cancelled")

    slow.set()
    await refreshing

    assert _status(ben.chat).text == harness.texts.say("ending-cancelled")


async def test_slow_edit_does_not_replace_the_end(harness: JobHarness, anna: Person) -> None:
    """The job is cancelled while an edit of its own status is on its way: the end is shown after that."""
    await harness.restart(max_active=1)
    harness.preparation.hold = asyncio.Event()
    job = await harness.job(anna)
    await harness.runner.tick()
    await harness.preparation.arrivals.acquire()
    slow, arrived = asyncio.Event(), asyncio.Event()
    harness.telegram.faults.add("editMessageText", Fault(hold=slow))

    async def note(_method: str) -> None:
        arrived.set()

    harness.telegram.app.on_request.append(note)
    refreshing = asyncio.create_task(harness.board.refresh())
    await asyncio.wait_for(arrived.wait(), 5)
    await harness.jobs.cancel(job.id, now=harness.clock())
    harness.runner.interrupt(job.id)
    await harness.runner.tick()
    await asyncio.wait(harness.under_way(), timeout=0.5)  # the step that shows the end waits

    slow.set()
    await refreshing
    await harness.settle()

    assert _status(anna.chat).text == harness.texts.say("ending-cancelled")


async def _edits(harness: JobHarness, chat: Chat, *, seconds: int) -> list[str]:
    """Let time pass, a few seconds a round, and return what the status message has said, one after the other."""
    said = [_status(chat).text]
    for _ in range(seconds // 5):
        harness.clock.now += 5
        await harness.board.refresh()
        if _status(chat).text != said[-1]:
            said.append(_status(chat).text)
    return said[1:]


def _percents(texts: list[str]) -> list[int]:
    return [10 * text.count("▰") for text in texts]


def _minutes_left(texts: list[str]) -> list[int]:
    return [int(found[1]) for text in texts if (found := re.search(r"about (\d+) min left", text))]


@pytest.mark.parametrize(("in_group", "percents"), [(False, [*range(0, 100, 10), 90]), (True, [0, 50, 90])])
async def test_bar_only_grows(harness: JobHarness, anna: Person, in_group: bool, percents: list[int]) -> None:
    """By small steps in private and by few in groups; that it is late is texts once, and no end is promised."""
    chat = harness.world.group("Friends", anna) if in_group else anna.chat
    await harness.generating(anna, chat=chat, expected=FOUR_MINUTES)

    texts = await _edits(harness, chat, seconds=1800)

    assert _percents(texts) == percents
    assert ["longer than the usual 6 min" in text for text in texts] == [False] * (len(percents) - 1) + [True]
    assert _minutes_left(texts) == sorted(_minutes_left(texts), reverse=True)
    assert not [text for text in texts if "%" in text]
    assert len(harness.world.calls("editMessageText")) == len(texts)


async def test_bar_ignores_how_long_others_take(harness: JobHarness, anna: Person) -> None:
    """It follows the estimate that was made when the job was submitted, also after a restart."""
    await harness.generating(anna, expected=FOUR_MINUTES)
    before = await _edits(harness, anna.chat, seconds=150)
    for _ in range(5):
        slow = await harness.generating(harness.admin, reference_seconds=2.0)
        await harness.jobs.write(
            slow, replace(slow, state=JobState.DELIVERING, generated_at=harness.clock() + 3000)
        )
    await harness.restart()

    after = await _edits(harness, anna.chat, seconds=150)

    percents = _percents(before + after)
    assert percents == sorted(percents)
    assert len({text.splitlines()[-1] for text in before + after}) == 1


async def test_bar_does_not_return_with_an_expired_link(harness: JobHarness, anna: Person) -> None:
    """The video is done: while a fresh link is requested, the status stays "sending"."""
    job = await harness.generating(anna, expected=FOUR_MINUTES, generated_at=harness.clock())

    await harness.board.refresh()

    assert _status(anna.chat).text.startswith("📤 Done.")
    assert (await harness.stored(job)).shown == "sending"


async def test_time_left_stands_beside_the_bar(harness: JobHarness, anna: Person) -> None:
    """In minutes, with what a person may do meanwhile."""
    await harness.generating(anna, expected=FOUR_MINUTES)

    *_, said = await _edits(harness, anna.chat, seconds=120)

    assert said == (
        "🎬 Your video is being made\n▰▰▰▰▱▱▱▱▱▱ about 2 min left\nYou can close the chat; I'll send it here."
    )
