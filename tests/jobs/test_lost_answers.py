"""Messages whose answers get lost: they may have arrived, so they are not sent again and again."""

import asyncio

import pytest

from domain.job import MAX_UNANSWERED_SENDS, Ending, JobState
from domain.timeouts import StepTimeouts
from sandbox import samples
from sandbox.faults import ANY, FakeResponse, Fault, dropped, held, lost_response, server_error
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness

VIDEO = samples.motion(2.0, 240, 320, frame_rate=8, sound=False)
REFUSED = Fault(FakeResponse(400, {"ok": False, "error_code": 400, "description": "Bad Request: wrong file type"}))
METHODS = ("sendVideo", "sendDocument", "sendMessage")


@pytest.mark.parametrize("method", METHODS)
async def test_result_without_an_answer_is_sent_twice_at_most(
    harness: JobHarness, anna: Person, method: str
) -> None:
    """As a video, a document or a link: then a message says that it may have arrived; /history sends it again."""
    for refused in METHODS[: METHODS.index(method)]:
        harness.telegram.faults.add(refused, REFUSED, times=None)
    harness.telegram.faults.add(method, lost_response(), times=2)
    job = await harness.delivering(anna, VIDEO, has_status=False)

    over = await harness.until_over(job)

    *results, told = anna.chat.by_bot
    assert len(results) == MAX_UNANSWERED_SENDS == 2
    assert told.text == harness.texts.say("ending-unconfirmed", kept="yes")
    assert told.buttons == ["📥 Send it again"]
    assert (over.state, over.ending) == (JobState.DELIVERED, Ending.UNCONFIRMED)
    assert over.can_be_sent_again
    assert await harness.jobs.results_of_person(anna.id, chat_id=None, limit=9, skip=0) == [over]


async def test_unconfirmed_video_can_be_sent_again(harness: JobHarness, anna: Person) -> None:
    """It is fetched once more, since Telegram's id of it never came."""
    harness.telegram.faults.add("sendVideo", lost_response(), times=2)
    job = await harness.delivering(anna, VIDEO)
    await harness.until_over(job)

    await harness.jobs.send_again(job.id, job.owner, reply_to=None, now=harness.clock())
    over = await harness.until_over(job)

    assert over.is_delivered
    assert over.result_file_id is not None
    assert sum(message.media is not None for message in anna.chat.by_bot) == 3
    assert harness.api.posts == 1


async def test_one_lost_answer_brings_a_second_video(harness: JobHarness, anna: Person) -> None:
    """A second video beats none."""
    harness.telegram.faults.add("sendVideo", lost_response())
    job = await harness.delivering(anna, VIDEO)

    over = await harness.until_over(job)

    assert over.is_delivered
    assert sum(message.media is not None for message in anna.chat.by_bot) == 2


async def test_answered_failures_are_no_lost_answers(harness: JobHarness, anna: Person) -> None:
    """An error that Telegram, or a gateway, answers with says that nothing was sent."""
    harness.telegram.faults.add("sendVideo", server_error(502), times=5)
    job = await harness.delivering(anna, VIDEO)

    over = await harness.until_over(job)

    assert over.is_delivered
    assert sum(message.media is not None for message in anna.chat.by_bot) == 1


async def test_an_outage_of_telegram_uses_up_no_send(harness: JobHarness, anna: Person) -> None:
    """However long nothing reaches Telegram, the video is sent when it answers again."""
    job = await harness.delivering(anna, VIDEO)
    harness.telegram.faults.add(ANY, dropped(), times=None)
    for _ in range(10):
        await harness.go(60)
    harness.telegram.faults.clear()

    over = await harness.until_over(job)

    assert over.is_delivered
    assert len(_videos(anna)) == 1


async def test_killed_sends_count_as_lost_answers(harness: JobHarness, anna: Person) -> None:
    """A process that dies while it sends, time and again, sends as few videos."""
    harness.telegram.faults.add("sendVideo", held(asyncio.Event()), times=None)
    job = await harness.delivering(anna, VIDEO)
    for number in range(4):
        await harness.restart(step_timeouts=StepTimeouts(interruption=0.1), stop_grace=0.1)
        await harness.runner.recover()
        await harness.runner.tick()
        if number < MAX_UNANSWERED_SENDS:
            await _wait_for_videos(anna, number + 1)
            await harness.runner.close()
        else:
            await harness.settle()

    assert len(_videos(anna)) == MAX_UNANSWERED_SENDS
    assert (await harness.stored(job)).ending is Ending.UNCONFIRMED


async def _wait_for_videos(person: Person, count: int) -> None:
    await person.chat.wait_until(lambda: len(_videos(person)) == count)


def _videos(person: Person) -> list[str]:
    return [message.text for message in person.chat.by_bot if message.media is not None]


async def test_lost_answers_count_across_a_fresh_link(harness: JobHarness, anna: Person) -> None:
    """A link that expires between two sends doesn't begin a new count."""
    harness.telegram.faults.add("sendVideo", lost_response(), times=None)
    job = await harness.delivering(anna, VIDEO)
    await harness.go()
    (harness.folder_of(job) / "result").unlink()
    harness.api.results_gone = 403
    await harness.go(60)
    looking = await harness.stored(job)
    harness.api.results_gone = None

    over = await harness.until_over(job)

    assert (looking.state, looking.unanswered_sends) == (JobState.GENERATING, 1)
    assert over.ending is Ending.UNCONFIRMED
    assert len(_videos(anna)) == MAX_UNANSWERED_SENDS


async def test_ending_without_an_answer_is_told_twice_at_most(harness: JobHarness, anna: Person) -> None:
    """The person has probably read it."""
    harness.telegram.faults.add("sendMessage", lost_response(), times=None)
    job = await harness.job(anna, JobState.FAILED, ending=Ending.BROKEN, has_status=False)

    over = await harness.until_over(job)

    assert len(anna.chat.by_bot) == MAX_UNANSWERED_SENDS
    assert (over.state, over.ending) == (JobState.FAILED, Ending.BROKEN)


async def test_nothing_is_sent_without_the_newest_claim(harness: JobHarness, anna: Person) -> None:
    """A step that has outlived its lease finds that out before it sends."""
    arrived = asyncio.Event()
    harness.api.faults.add("result", Fault(hold=arrived))
    job = await harness.delivering(anna, VIDEO)
    await harness.runner.tick()
    await harness.api.wait_for(lambda api: api.requests["result"])
    await harness.jobs.release_all(now=harness.clock() + 3600)
    arrived.set()
    await harness.settle()

    assert harness.world.calls("sendVideo") == []
    assert (await harness.stored(job)).state is JobState.DELIVERING
