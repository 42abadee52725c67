import pytest

from domain.job import Ending, Job, JobState
from sandbox.faults import server_error
from sandbox.telegram import Message, Person
from tests.jobs.support.harness import JobHarness

PHOTO_IS_BAD = {Ending.PHOTO_GONE, Ending.PHOTO_UNREADABLE, Ending.PHOTO_TOO_SMALL, Ending.PHOTO_TOO_LARGE}
VIDEO_IS_BAD = {
    Ending.VIDEO_GONE,
    Ending.VIDEO_UNREADABLE,
    Ending.VIDEO_NO_PICTURE,
    Ending.VIDEO_TOO_SMALL,
    Ending.VIDEO_TOO_SHORT,
    Ending.VIDEO_TOO_LARGE,
}
EITHER = {Ending.REFUSED, Ending.NO_PERSON, Ending.NOT_ACCEPTED}
NOBODY_IS_LEFT = {Ending.UNREACHABLE, Ending.FORGOTTEN}
TOLD = [ending for ending in Ending if ending not in NOBODY_IS_LEFT | {Ending.CANCELLED}]


async def _conclude_each(harness: JobHarness) -> list[tuple[Ending, Job, Message]]:
    """Conclude a job with each ending; returns what the person reads."""
    jobs = []
    for ending in TOLD:
        person = harness.world.person(f"Person {ending}")
        person.starts_bot()
        jobs.append((ending, await harness.job(person, JobState.FAILED, ending=ending), person))
    await harness.go()
    await harness.go()  # more than there are steps at once
    assert {len(person.chat.by_bot) for *_, person in jobs} == {1}
    return [(ending, await harness.stored(job), person.chat.by_bot[0]) for ending, job, person in jobs]


async def test_every_ending_has_its_own_message(harness: JobHarness) -> None:
    """It replies to the person's message, and the status message is deleted."""
    for ending, job, message in await _conclude_each(harness):
        (call,) = [each for each in harness.world.calls("sendMessage") if _is_answer(each, job)]
        assert call["text"] == harness.texts.say(f"ending-{ending}", kept="yes"), ending
        assert message.reply_to is not None, ending
        assert job.due_at is None, ending


def _is_answer(call: dict[str, object], job: Job) -> bool:
    return call["chat_id"] == job.owner.chat_id and "reply_parameters" in call


async def test_try_again_is_offered_where_it_can_help(harness: JobHarness) -> None:
    """Not where the same files would end the same way."""
    for ending, _, message in await _conclude_each(harness):
        assert bool(message.buttons) is (ending not in PHOTO_IS_BAD | VIDEO_IS_BAD), ending


async def test_good_file_is_kept_where_another_one_may_help(harness: JobHarness) -> None:
    """Then only the other file has to be sent."""
    for ending, job, _ in await _conclude_each(harness):
        draft = await harness.draft_of(job)
        kept = (draft.photo, draft.video) if draft else None
        if ending in PHOTO_IS_BAD:
            assert kept == (None, job.video), ending
        elif ending in VIDEO_IS_BAD:
            assert kept == (job.photo, None), ending
        else:
            assert kept == ((job.photo, job.video) if ending in EITHER else None), ending


@pytest.mark.parametrize("is_group", [False, True])
async def test_files_are_not_called_kept_where_they_are_not(
    harness: JobHarness, anna: Person, *, is_group: bool
) -> None:
    """Who has begun another video meanwhile keeps that one, and is told to send both files of this one again."""
    chat = harness.world.group("Friends", anna) if is_group else anna.chat
    for ending in PHOTO_IS_BAD | VIDEO_IS_BAD | EITHER:
        job = await harness.job(anna, JobState.FAILED, ending=ending, chat=chat)
        other = await harness.drafts.put(
            job.owner, job.photo, message_id=1, album_id=None, language="en", now=harness.clock()
        )

        await harness.go()

        message = chat.by_bot[-1]
        assert "kept the" not in message.text.replace("haven't kept the files", ""), ending
        assert message.text.endswith(harness.texts.say("ending-not-kept")), ending
        assert "force_reply" not in str(message.markup), ending
        draft = await harness.draft_of(job)
        assert draft is not None
        assert (draft.id, draft.prompt_message_id) == (other.id, None), ending


async def test_files_kept_before_a_failed_send_are_told_as_kept(harness: JobHarness, anna: Person) -> None:
    """The second try finds the draft that the first has made."""
    job = await harness.job(anna, JobState.FAILED, ending=Ending.PHOTO_TOO_SMALL)
    harness.telegram.faults.add("sendMessage", server_error(502), times=1)

    await harness.until_over(job)

    assert [message.text for message in anna.chat.by_bot] == [
        harness.texts.say("ending-photo-too-small", kept="yes")
    ]


async def test_cancelled_job_says_so_in_its_status(harness: JobHarness, anna: Person) -> None:
    """No new message: the person has just pressed the button under this one."""
    job = await harness.job(anna)
    await harness.jobs.cancel(job.id, now=harness.clock())

    await harness.go()

    (status,) = anna.chat.by_bot
    assert status.message_id == job.status_message_id
    assert status.text == "Cancelled, nothing was generated."
    assert status.buttons == ["🔁 Try again"]


async def test_cancelled_job_without_a_status_gets_a_message(harness: JobHarness, anna: Person) -> None:
    """Somebody who sent /cancel after the chat had moved is told, too."""
    job = await harness.job(anna, has_status=False)
    await harness.jobs.cancel(job.id, now=harness.clock())

    await harness.go()

    assert [message.text for message in anna.chat.by_bot] == ["Cancelled, nothing was generated."]


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.DELIVERED, JobState.CANCELLED])
async def test_deleted_status_delays_nothing(harness: JobHarness, anna: Person, state: JobState) -> None:
    """The job is concluded as usual."""
    ending = {JobState.FAILED: Ending.BROKEN, JobState.CANCELLED: Ending.CANCELLED}.get(state)
    job = await harness.job(anna, state, ending=ending)
    anna.deletes(anna.chat.by_bot[0])

    await harness.go()

    assert (await harness.stored(job)).due_at is None


async def test_ending_is_sent_without_a_message_to_reply_to(harness: JobHarness, anna: Person) -> None:
    """The person may have deleted the message."""
    job = await harness.job(anna, JobState.FAILED, ending=Ending.BROKEN)
    asked = anna.chat.find(job.reply_to or 0)
    assert asked is not None
    anna.deletes(asked)

    await harness.go()

    (message,) = anna.chat.by_bot
    assert message.reply_to is None


@pytest.mark.parametrize("method", ["deleteMessage", "sendMessage"])
async def test_failure_while_concluding_sends_one_message(harness: JobHarness, anna: Person, method: str) -> None:
    """Whichever call fails, the person reads one message in the end."""
    job = await harness.job(anna, JobState.FAILED, ending=Ending.BROKEN)
    harness.telegram.faults.add(method, server_error(502), times=2)

    over = await harness.until_over(job)

    assert over.attempts == 2
    assert len(anna.chat.by_bot) == 1


async def test_files_of_an_ended_job_are_removed(harness: JobHarness, anna: Person) -> None:
    """Even while its message can't be sent."""
    job = await harness.job(anna, JobState.FAILED, ending=Ending.BROKEN)
    folder = await harness.workspace.folder(job.id)
    harness.telegram.faults.add("sendMessage", server_error(502), times=None)

    await harness.go()

    assert not folder.exists()


async def test_ending_follows_its_group(harness: JobHarness, anna: Person) -> None:
    """It is sent to the supergroup that the group has become."""
    group = harness.world.group("Friends", anna)
    job = await harness.job(anna, JobState.FAILED, ending=Ending.BROKEN, chat=group)
    new = group.migrate()

    await harness.until_over(job)

    assert len(new.by_bot) == 1


async def test_delivered_video_is_marked_in_a_group(harness: JobHarness, anna: Person) -> None:
    """The others see at the request that it is done."""
    group = harness.world.group("Friends", anna)
    job = await harness.job(anna, JobState.DELIVERED, chat=group)

    await harness.go()

    assert (await harness.stored(job)).due_at is None
    assert [message.reactions for message in group.messages if message.message_id == job.reply_to] == [["🎉"]]
