import re

import pytest

from domain.job import JobState
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness


async def test_job_goes_from_the_queue_to_its_video(harness: JobHarness, anna: Person) -> None:
    """With real media processes: each state follows the one before, and a video is sent."""
    await harness.restart(prepares_files=True)
    job = await harness.job(anna)

    await harness.go()
    generating = await harness.stored(job)
    generation = await harness.api.submitted()
    assert (generating.state, generating.generation_id) == (JobState.GENERATING, generation.id)
    assert not harness.folder_of(job).exists()

    await harness.go(30)
    assert (await harness.stored(job)).state is JobState.GENERATING
    await harness.api.finish(generation.id)
    await harness.go(30)

    delivered = await harness.stored(job)
    assert (delivered.state, delivered.ending, delivered.due_at) == (JobState.DELIVERED, None, None)
    (video,) = [message for message in anna.chat.by_bot if message.media]
    assert video.text == "✨ Made by AI"
    assert video.reply_to is not None
    assert video.reply_to.message_id == job.reply_to
    assert anna.chat.by_bot == [video]
    assert not harness.folder_of(job).exists()
    assert harness.api.posts == 1


@pytest.mark.parametrize(("in_group", "most"), [(False, 13), (True, 6)])
async def test_progress_bar_only_grows(harness: JobHarness, anna: Person, in_group: bool, most: int) -> None:
    """From the press to the video, however late: never back, never full, and in a group with few edits."""
    chat = harness.world.group("Friends", anna) if in_group else anna.chat
    job = await harness.job(anna, chat=chat)
    status = chat.by_bot[0]
    shown: list[str] = []
    while len(shown) < 1200 // 5:
        await harness.go(5)
        await harness.board.refresh()
        shown.append(status.text)
    edits = len(harness.world.calls("editMessageText"))

    await harness.api.finish((await harness.stored(job)).generation_id or "")
    await harness.until_over(job)

    bars = [text.count("▰") for text in shown]
    assert bars == sorted(bars)
    assert 7 < bars[-1] < 10
    left = [int(found[1]) for text in shown if (found := re.search(r"about (\d+) min left", text))]
    assert left == sorted(left, reverse=True)
    assert "longer than the usual" in shown[-1]
    assert edits <= most
    assert [message.media is not None for message in chat.by_bot] == [True]
