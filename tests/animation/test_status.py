import asyncio
from dataclasses import replace

import pytest

from animation.status import MAX_EDITS, Status, status_of
from domain.draft import Owner
from domain.job import Job, JobState
from domain.media import MediaFile, Role
from domain.options import Mode, Options
from sandbox.faults import Fault
from sandbox.telegram import Chat, Message, Person
from storage.pause import Pause
from tests.animation.house import House

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


def _status(chat: Chat) -> Message:
    """Return the first message of the bot's in a chat."""
    return chat.by_bot[0]


@pytest.mark.parametrize(
    ("job", "expected"),
    [
        (JOB, Status("queued", 4, can_cancel=True)),
        (replace(JOB, step_started_at=1), Status("preparing", can_cancel=True)),
        (replace(JOB, state=JobState.SUBMITTING), Status("submitting")),
        (replace(JOB, state=JobState.GENERATING, submitted_at=1000 - 59), Status("generating", 0)),
        (replace(JOB, state=JobState.GENERATING, submitted_at=1000 - 121), Status("generating", 2)),
        (replace(JOB, state=JobState.DELIVERING), Status("sending")),
    ],
)
def test_every_state_has_its_status(job: Job, expected: Status) -> None:
    """What is said follows from the row, and only what has not been submitted can be cancelled."""
    assert status_of(job, ahead=3, is_paused=False, is_down=False, now=1000) == expected


def test_a_pause_is_told_to_those_who_wait_for_a_place() -> None:
    """It is no matter of jobs that were submitted before."""
    generating = replace(JOB, state=JobState.GENERATING, submitted_at=1000 - 121)

    assert status_of(JOB, ahead=3, is_paused=True, is_down=False, now=1000) == Status("paused", can_cancel=True)
    assert status_of(generating, ahead=0, is_paused=True, is_down=False, now=1000) == Status("generating", 2)


def test_an_outage_is_told_to_those_whose_video_is_generated() -> None:
    """It can't be cancelled, and how long it takes isn't known any more; what is done already is only sent."""
    generating = replace(JOB, state=JobState.GENERATING, submitted_at=1000 - 121)
    delivering = replace(JOB, state=JobState.DELIVERING)

    assert status_of(generating, ahead=0, is_paused=False, is_down=True, now=1000) == Status("waiting")
    assert status_of(delivering, ahead=0, is_paused=False, is_down=True, now=1000) == Status("sending")


async def test_the_places_in_the_queue_are_told(house: House, anna: Person) -> None:
    """One after the other, as they will have their turn; those being prepared don't count."""
    house.restart(max_active=1)
    house.ready_made.hold = asyncio.Event()
    people = [house.world.person(f"Person {number}") for number in range(4)]
    for person in people:
        person.starts_bot()
        await house.job(person)
    await house.poller.tick()

    await house.board.refresh()

    texts = [_status(person.chat).text for person in people]
    assert texts[0].startswith("⚙️ Preparing")
    assert texts[1].startswith("⏳ You are next.")
    assert [text.rpartition(" ")[2] for text in texts[2:]] == ["2.", "3."]
    assert anna.chat.by_bot == []


async def test_a_status_is_edited_only_when_it_has_something_new_to_say(house: House, anna: Person) -> None:
    """Not at every round, and not after a restart either."""
    house.restart(max_active=1)
    job = await house.generating(anna)
    await house.board.refresh()
    for _ in range(5):
        house.clock.now += 11
        await house.board.refresh()
    house.restart()
    await house.board.refresh()

    assert len(house.world.calls("editMessageText")) == 1
    house.clock.now += 5
    await house.board.refresh()
    assert len(house.world.calls("editMessageText")) == 2
    assert "1 minute so far" in _status(anna.chat).text
    assert (await house.stored(job)).shown == "generating:1"


@pytest.mark.parametrize(("in_group", "gap"), [(False, 1.5), (True, 10.0)])
async def test_edits_keep_their_distance(house: House, anna: Person, in_group: bool, gap: float) -> None:
    """A group has room for few messages a minute, edits counted."""
    chat = house.world.group("Friends", anna) if in_group else anna.chat
    job = await house.job(anna, chat=chat)
    await house.board.refresh()
    await house.pauses.set(Pause("credits", 60, house.clock() + 60))

    house.clock.now += gap - 0.1
    await house.board.refresh()
    early = (await house.stored(job)).shown
    house.clock.now += 0.2
    await house.board.refresh()

    assert early == "queued:1"
    assert (await house.stored(job)).shown == "paused"


async def test_a_round_has_an_end(house: House, anna: Person) -> None:
    """With many jobs, some are told now and the others in the next round."""
    for _ in range(MAX_EDITS + 3):
        await house.job(anna)

    await house.board.refresh()
    first = len(house.world.calls("editMessageText"))
    await house.board.refresh()

    assert first == MAX_EDITS
    assert len(house.world.calls("editMessageText")) == MAX_EDITS + 3


async def test_a_status_that_was_deleted_is_left_alone(house: House, anna: Person) -> None:
    """It is tried once for each thing that there is to say, and the job goes on."""
    job = await house.job(anna)
    anna.deletes(_status(anna.chat))

    for _ in range(3):
        house.clock.now += 5
        await house.board.refresh()

    assert len(house.world.calls("editMessageText")) == 1
    assert (await house.stored(job)).state is JobState.QUEUED


async def test_only_what_can_be_cancelled_has_a_button(house: House, anna: Person) -> None:
    """It goes away with the POST, and what that means is said."""
    await house.job(anna)
    await house.board.refresh()
    before = _status(anna.chat).content

    await house.go(5)

    assert "Cancel" in str(before.markup)
    assert "can't be stopped" not in before.text.text
    assert _status(anna.chat).buttons == []
    assert "paid for now and can't be stopped any more" in _status(anna.chat).text


async def test_the_end_has_the_last_word(house: House, anna: Person) -> None:
    """A job that was cancelled while others' messages were edited doesn't say again that it waits."""
    ben = house.world.person("Ben")
    ben.starts_bot()
    await house.job(anna)
    job = await house.job(ben)
    house.restart(max_active=1)
    house.ready_made.hold = asyncio.Event()
    slow, arrived = asyncio.Event(), asyncio.Event()
    house.telegram.faults.add("editMessageText", Fault(hold=slow))

    async def note(_method: str) -> None:
        arrived.set()

    house.telegram.app.on_request.append(note)
    refreshing = asyncio.create_task(house.board.refresh())
    await asyncio.wait_for(arrived.wait(), 5)
    await house.jobs.cancel(job.id, now=house.clock())
    await house.poller.tick()
    await ben.chat.wait_for("Cancelled")

    slow.set()
    await refreshing

    assert _status(ben.chat).text == house.texts.say("ending-cancelled")
