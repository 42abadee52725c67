import re

import pytest

from domain.job import JobState
from sandbox.telegram import Person
from tests.jobs.support.harness import House


async def test_a_job_lives_from_the_queue_to_its_video(house: House, anna: Person) -> None:
    """With real media processes: each state comes after the other, and a video is sent."""
    house.restart(is_real=True)
    job = await house.job(anna)

    await house.go()
    generating = await house.stored(job)
    generation = await house.api.submitted()
    assert (generating.state, generating.generation_id) == (JobState.GENERATING, generation.id)
    assert not house.folder_of(job).exists()

    await house.go(30)
    assert (await house.stored(job)).state is JobState.GENERATING
    await house.api.finish(generation.id)
    await house.go(30)

    delivered = await house.stored(job)
    assert (delivered.state, delivered.ending, delivered.due_at) == (JobState.DELIVERED, None, None)
    (video,) = [message for message in anna.chat.by_bot if message.media]
    assert video.text == "✨ Made by AI"
    assert video.reply_to is not None
    assert video.reply_to.message_id == job.reply_to
    assert anna.chat.by_bot == [video]
    assert not house.folder_of(job).exists()
    assert house.api.posts == 1


@pytest.mark.parametrize(("in_group", "most"), [(False, 13), (True, 6)])
async def test_a_life_is_told_by_a_bar_that_only_grows(
    house: House, anna: Person, in_group: bool, most: int
) -> None:
    """From the press to the video, however late: never back, never full, and in a group with few edits."""
    chat = house.world.group("Friends", anna) if in_group else anna.chat
    job = await house.job(anna, chat=chat)
    status = chat.by_bot[0]
    told: list[str] = []
    while len(told) < 1200 // 5:
        await house.go(5)
        await house.board.refresh()
        told.append(status.text)
    edits = len(house.world.calls("editMessageText"))

    await house.api.finish((await house.stored(job)).generation_id or "")
    await house.until_over(job)

    percents = [int(found[1]) for text in told if (found := re.search(r"about (\d+)%", text))]
    assert percents == sorted(percents)
    assert 70 < percents[-1] < 100
    assert "longer than usual" in told[-1]
    assert edits <= most
    assert [message.media is not None for message in chat.by_bot] == [True]
