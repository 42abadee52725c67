import pytest

from domain.job import Ending, Job, JobState
from sandbox.faults import server_error
from sandbox.telegram import Message, Person
from tests.jobs.support.harness import House

PHOTO_IS_BAD = {Ending.PHOTO_GONE, Ending.PHOTO_UNREADABLE, Ending.PHOTO_TOO_SMALL, Ending.PHOTO_TOO_LARGE}
VIDEO_IS_BAD = {Ending.VIDEO_GONE, Ending.VIDEO_UNREADABLE, Ending.VIDEO_TOO_SHORT, Ending.VIDEO_TOO_LARGE}
EITHER = {Ending.REFUSED, Ending.NO_PERSON, Ending.NOT_ACCEPTED}
NOBODY_IS_LEFT = {Ending.UNREACHABLE, Ending.FORGOTTEN}
TOLD = [ending for ending in Ending if ending not in NOBODY_IS_LEFT | {Ending.CANCELLED}]


async def _told(house: House) -> list[tuple[Ending, Job, Message]]:
    """Conclude a job of somebody's with each ending; returns what the person reads."""
    jobs = []
    for ending in TOLD:
        person = house.world.person(f"Person {ending}")
        person.starts_bot()
        jobs.append((ending, await house.job(person, JobState.FAILED, ending=ending), person))
    await house.go()
    await house.go()  # more than there are steps at once
    assert {len(person.chat.by_bot) for *_, person in jobs} == {1}
    return [(ending, await house.stored(job), person.chat.by_bot[0]) for ending, job, person in jobs]


async def test_every_ending_is_told_in_its_own_words(house: House) -> None:
    """As an answer to the person's message, in place of the status message."""
    for ending, job, message in await _told(house):
        (call,) = [each for each in house.world.calls("sendMessage") if _is_answer(each, job)]
        assert call["text"] == house.texts.say(f"ending-{ending}"), ending
        assert message.reply_to is not None, ending
        assert job.due_at is None, ending


def _is_answer(call: dict[str, object], job: Job) -> bool:
    return call["chat_id"] == job.owner.chat_id and "reply_parameters" in call


async def test_try_again_is_offered_where_it_can_help(house: House) -> None:
    """Not where the same files would end the same way."""
    for ending, _, message in await _told(house):
        assert bool(message.buttons) is (ending not in PHOTO_IS_BAD | VIDEO_IS_BAD), ending


async def test_the_good_files_are_kept_where_another_may_help(house: House) -> None:
    """Then only the other one has to be sent."""
    for ending, job, _ in await _told(house):
        draft = await house.draft_of(job)
        kept = (draft.photo, draft.video) if draft else None
        if ending in PHOTO_IS_BAD:
            assert kept == (None, job.video), ending
        elif ending in VIDEO_IS_BAD:
            assert kept == (job.photo, None), ending
        else:
            assert kept == ((job.photo, job.video) if ending in EITHER else None), ending


async def test_a_cancelled_job_says_so_in_its_status(house: House, anna: Person) -> None:
    """No new message: the person has just pressed the button under this one."""
    job = await house.job(anna)
    await house.jobs.cancel(job.id, now=house.clock())

    await house.go()

    (status,) = anna.chat.by_bot
    assert status.message_id == job.status_message_id
    assert status.text == "Cancelled, nothing was generated."
    assert status.buttons == ["🔁 Try again"]


async def test_a_cancelled_job_without_a_status_is_told(house: House, anna: Person) -> None:
    """Somebody who wrote /cancel after the chat had moved hears of it, too."""
    job = await house.job(anna, has_status=False)
    await house.jobs.cancel(job.id, now=house.clock())

    await house.go()

    assert [message.text for message in anna.chat.by_bot] == ["Cancelled, nothing was generated."]


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.DELIVERED, JobState.CANCELLED])
async def test_a_status_that_somebody_deleted_holds_nothing_up(house: House, anna: Person, state: JobState) -> None:
    """The job is concluded all the same."""
    ending = {JobState.FAILED: Ending.BROKEN, JobState.CANCELLED: Ending.CANCELLED}.get(state)
    job = await house.job(anna, state, ending=ending)
    anna.deletes(anna.chat.by_bot[0])

    await house.go()

    assert (await house.stored(job)).due_at is None


async def test_the_message_that_it_answers_may_be_gone(house: House, anna: Person) -> None:
    """The ending is told without answering anything."""
    job = await house.job(anna, JobState.FAILED, ending=Ending.BROKEN)
    asked = anna.chat.find(job.reply_to or 0)
    assert asked is not None
    anna.deletes(asked)

    await house.go()

    (message,) = anna.chat.by_bot
    assert message.reply_to is None


@pytest.mark.parametrize("method", ["deleteMessage", "sendMessage"])
async def test_trouble_while_telling_does_not_tell_twice(house: House, anna: Person, method: str) -> None:
    """Whatever part of it failed, the person reads one message in the end."""
    job = await house.job(anna, JobState.FAILED, ending=Ending.BROKEN)
    house.telegram.faults.add(method, server_error(502), times=2)

    over = await house.until_over(job)

    assert over.attempts == 2
    assert len(anna.chat.by_bot) == 1


async def test_the_files_of_an_ended_job_are_gone(house: House, anna: Person) -> None:
    """Even while it can't be told."""
    job = await house.job(anna, JobState.FAILED, ending=Ending.BROKEN)
    folder = await house.workspace.folder(job.id)
    house.telegram.faults.add("sendMessage", server_error(502), times=None)

    await house.go()

    assert not folder.exists()


async def test_an_ending_follows_its_group(house: House, anna: Person) -> None:
    """A group that became a supergroup is told there."""
    group = house.world.group("Friends", anna)
    job = await house.job(anna, JobState.FAILED, ending=Ending.BROKEN, chat=group)
    new = group.migrate()

    await house.until_over(job)

    assert len(new.by_bot) == 1
