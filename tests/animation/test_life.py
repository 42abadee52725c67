from domain.job import JobState
from sandbox.telegram import Person
from tests.animation.house import House


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
