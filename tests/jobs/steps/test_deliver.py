import asyncio
import io
from pathlib import Path

import av
import pytest

from domain.job import Ending, Job, JobState
from sandbox import samples
from sandbox.faults import FakeResponse, Fault, cut_short, server_error
from sandbox.telegram import Media, Message, Person
from tests.jobs.support.harness import JobHarness
from tests.media.support.media_files import moving, see, tone, write_video

SILENT = samples.motion(2.0, 240, 320, frame_rate=8, sound=False)
SOUNDING = samples.motion(2.0, 240, 320, frame_rate=8)
GONE = {"ok": False, "error_code": 400, "description": "Bad Request: wrong file_id or the file is gone"}


def _media(message: Message) -> Media:
    assert message.media is not None
    return message.media


def _has_sound(file: Path) -> bool:
    with av.open(io.BytesIO(file.read_bytes())) as container:
        return bool(container.streams.audio)


def _result_in(folder: Path) -> bytes:
    return (folder / "result").read_bytes()


async def _delivered(harness: JobHarness, job: Job) -> Message:
    """Deliver a job and return the message with the video."""
    await harness.go()
    assert (await harness.stored(job)).state is JobState.DELIVERED
    (message,) = [each for each in harness.world.chats[job.owner.chat_id].by_bot if each.media]
    return message


async def test_video_is_sent_with_sides_duration_and_thumbnail(harness: JobHarness, anna: Person) -> None:
    """Without these, apps show a black square; the caption is the one of the texts."""
    message = await _delivered(harness, await harness.delivering(anna, SILENT))

    media = _media(message)
    assert (media.kind, media.width, media.height, media.duration) == ("video", 240, 320, 2)
    assert media.supports_streaming
    assert media.thumbnail is not None
    assert message.text == harness.texts.say("result-caption")
    assert message.reply_to is not None
    assert anna.chat.actions[0].name == "upload_video"


async def test_video_has_a_cover_of_its_own_size(harness: JobHarness, anna: Person) -> None:
    """The picture before it plays is as clear as the video."""
    message = await _delivered(harness, await harness.delivering(anna, SILENT))

    cover = _media(message).cover[-1]
    assert (cover.width, cover.height) == (240, 320)


async def test_video_has_buttons_for_what_to_make_next(harness: JobHarness, anna: Person) -> None:
    """Its photo or its video with another file, or both with other settings."""
    message = await _delivered(harness, await harness.delivering(anna, SILENT))

    assert message.buttons == ["📷 New photo", "🎬 New move", "⚙️ Change it", "💾 Save move"]


async def test_file_id_of_the_video_is_stored(harness: JobHarness, anna: Person) -> None:
    """With it the video can be sent again after the job is over."""
    job = await harness.delivering(anna, SILENT)
    message = await _delivered(harness, job)
    await harness.go()

    over = await harness.stored(job)
    assert over.due_at is None
    assert over.result_file_id == _media(message).file.file_id


async def test_silent_result_gets_the_sound_of_the_reference(harness: JobHarness, anna: Person) -> None:
    """The model makes silent videos, and the reference often has music."""
    message = await _delivered(harness, await harness.delivering(anna, SILENT, video=SOUNDING))

    assert _has_sound(_media(message).path)


async def test_sound_is_fetched_again_when_telegram_fails_once(harness: JobHarness, anna: Person) -> None:
    """A moment's failure would leave a video that was paid for silent for good."""
    harness.telegram.faults.add("getFile", server_error(502))
    job = await harness.delivering(anna, SILENT, video=SOUNDING)
    await harness.go()
    assert (await harness.stored(job)).state is JobState.DELIVERING

    await harness.go(60)
    video = next(message for message in anna.chat.by_bot if message.media)
    assert _has_sound(_media(video).path)


async def test_result_with_sound_keeps_its_own(harness: JobHarness, anna: Person) -> None:
    """A silent reference takes it away from no result."""
    message = await _delivered(harness, await harness.delivering(anna, SOUNDING, video=SILENT))

    assert _has_sound(_media(message).path)


async def test_reference_that_is_gone_leaves_the_video_silent(harness: JobHarness, anna: Person) -> None:
    """A video without sound is better than none."""
    harness.telegram.faults.add("getFile", Fault(FakeResponse(400, GONE)))

    message = await _delivered(harness, await harness.delivering(anna, SILENT))

    assert not _has_sound(_media(message).path)


async def test_result_survives_a_failed_send(harness: JobHarness, anna: Person) -> None:
    """It stays in the job's folder, also across a restart, and isn't fetched a second time."""
    harness.telegram.faults.add("sendVideo", server_error(502))
    job = await harness.delivering(anna, SILENT)
    await harness.go()

    waiting = await harness.stored(job)
    assert (waiting.state, waiting.due_at) == (JobState.DELIVERING, harness.clock() + 1)
    assert _result_in(harness.folder_of(job)) == SILENT
    await harness.restart()
    await harness.runner.recover()
    harness.clock.now += 1
    await _delivered(harness, job)
    assert harness.api.requests["result"] == 1
    assert not harness.folder_of(job).exists()


async def test_retry_after_postpones_the_next_try(harness: JobHarness, anna: Person) -> None:
    """Telegram gets the time that it asks for."""
    asked = {"ok": False, "error_code": 429, "description": "x", "parameters": {"retry_after": 90}}
    harness.telegram.faults.add("sendVideo", Fault(FakeResponse(429, asked)))
    job = await harness.delivering(anna, SILENT)

    await harness.go()

    assert (await harness.stored(job)).due_at == harness.clock() + 90


async def test_broken_download_is_tried_again(harness: JobHarness, anna: Person) -> None:
    """The network has bad moments."""
    harness.api.faults.add("result", cut_short(100))
    job = await harness.delivering(anna, SILENT)
    await harness.go()
    assert (await harness.stored(job)).state is JobState.DELIVERING

    harness.clock.now += 1
    await _delivered(harness, job)


async def test_expired_link_is_requested_again(harness: JobHarness, anna: Person) -> None:
    """A poll gives a fresh one, and the video is delivered."""
    harness.api.results_gone = 403
    job = await harness.delivering(anna, SILENT)
    await harness.go()
    polling = await harness.stored(job)
    harness.api.results_gone = None

    harness.clock.now += 1
    await _delivered(harness, job)
    assert polling.state is JobState.GENERATING
    assert harness.api.generations[0].polls == 1


async def test_links_that_keep_expiring_are_given_up(harness: JobHarness, anna: Person) -> None:
    """After about an hour, polled less and less often; the person is told."""
    harness.api.results_gone = 404
    job = await harness.delivering(anna, SILENT)

    over = await harness.until_over(job, seconds=60, most=100)

    assert (over.state, over.ending) == (JobState.FAILED, Ending.RESULT_LOST)
    assert 5 < harness.api.requests["poll"] < 30
    assert 3600 < harness.clock() - (job.submitted_at or 0) < 4500
    assert not harness.folder_of(job).exists()


async def test_earlier_failures_leave_polls_for_a_link(harness: JobHarness, anna: Person) -> None:
    """A link that expired while Telegram or the host was down is requested again like any other."""
    harness.api.results_gone = 403
    job = await harness.delivering(anna, SILENT, attempts=20)

    await harness.go()

    assert (await harness.stored(job)).state is JobState.GENERATING


async def test_result_that_is_no_video_is_fetched_again(harness: JobHarness, anna: Person) -> None:
    """The download may have been cut short; nothing broken is sent."""
    harness.api.result_bytes = b"no video at all"
    job = await harness.delivering(anna, b"no video at all")
    await harness.go()
    polling = await harness.stored(job)
    result = harness.api.generations[0].result
    assert result is not None
    await asyncio.to_thread(result.write_bytes, SILENT)

    harness.clock.now += 1
    await _delivered(harness, job)
    assert polling.state is JobState.GENERATING
    assert harness.api.requests["result"] == 2


async def test_result_above_the_download_limit_is_sent_as_a_link(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be too large the next time as well, but the person can fetch it."""
    monkeypatch.setattr("jobs.aimlapi.download.MAX_BYTES", 1000)
    job = await harness.delivering(anna, SILENT)

    over = await harness.until_over(job)

    assert over.is_delivered
    assert [(job.result_url or "?") in message.text for message in anna.chat.by_bot] == [True]
    assert harness.api.requests["result"] == 1


async def test_private_address_as_a_link_is_lost(harness: JobHarness, anna: Person) -> None:
    """Nobody is sent a link that leads nowhere."""
    job = await harness.delivering(anna, SILENT, result_url="http://10.0.0.1/result.mp4")

    over = await harness.until_over(job)

    assert (over.state, over.ending) == (JobState.FAILED, Ending.RESULT_LOST)
    assert not any("10.0.0.1" in message.text for message in anna.chat.by_bot)


async def test_video_too_large_for_telegram_is_made_to_fit(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is encoded again rather than refused."""
    limit = len(SOUNDING) * 9 // 10
    monkeypatch.setattr("jobs.steps.deliver.MAX_UPLOAD", limit)

    message = await _delivered(harness, await harness.delivering(anna, SOUNDING))

    assert _media(message).file.size <= limit


async def test_video_that_does_not_fit_is_sent_as_a_link(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person gets what was paid for."""
    monkeypatch.setattr("jobs.steps.deliver.MAX_UPLOAD", 1000)
    job = await harness.delivering(anna, SILENT)

    over = await harness.until_over(job)

    assert over.state is JobState.DELIVERED
    assert over.result_file_id is None
    (message,) = anna.chat.by_bot
    assert job.result_url is not None
    assert job.result_url in message.text
    assert "📷 New photo" in message.buttons


async def test_link_is_sent_where_videos_are_forbidden(harness: JobHarness) -> None:
    """A group can forbid its members to send videos, and the private chat of whoever has asked isn't open."""
    ben = harness.world.person("Ben")
    group = harness.world.group("Friends", ben)
    group.forbid("videos")
    job = await harness.delivering(ben, SILENT, chat=group)

    over = await harness.until_over(job)

    assert over.state is JobState.DELIVERED
    assert any((job.result_url or "?") in message.text for message in group.by_bot)


async def test_video_follows_its_group(harness: JobHarness, anna: Person) -> None:
    """It is sent to the supergroup that the group has become."""
    group = harness.world.group("Friends", anna)
    job = await harness.delivering(anna, SILENT, chat=group)
    new = group.migrate()

    over = await harness.until_over(job)

    assert over.state is JobState.DELIVERED
    assert over.owner.chat_id == new.id
    assert [message.media is not None for message in new.by_bot] == [True]


async def test_sound_is_that_of_the_chosen_part(harness: JobHarness, anna: Person, tmp_path: Path) -> None:
    """The part that was animated began two seconds into the reference, so its sound does, too."""
    sound = [*tone(3.0, loudness=0), *tone(1.0)]
    for number, frame in enumerate(sound):
        frame.pts = number * frame.samples
    reference = write_video(tmp_path / "reference.mp4", moving((240, 320), 120), sound=sound)
    job = await harness.delivering(anna, SILENT, video=await asyncio.to_thread(reference.read_bytes))
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET cut = ?", ['{"begin": 2.0, "seconds": 2.0}'])

    seen = see(_media(await _delivered(harness, job)).path)

    loud = [time for time, level in zip(seen.sound_times, seen.levels, strict=True) if level > 100]
    assert loud[0] == pytest.approx(1.0, abs=0.1)


async def test_short_flood_wait_also_ends_the_step(harness: JobHarness, anna: Person) -> None:
    """A step never waits for Telegram: other deliveries need it to end."""
    asked = {"ok": False, "error_code": 429, "description": "x", "parameters": {"retry_after": 5}}
    harness.telegram.faults.add("sendVideo", Fault(FakeResponse(429, asked)))
    job = await harness.delivering(anna, SILENT)

    await harness.go()

    waiting = await harness.stored(job)
    assert (waiting.state, waiting.due_at) == (JobState.DELIVERING, harness.clock() + 5)
    assert harness.world.calls("sendVideo") == [], "it is not repeated in the same step"


async def test_upload_is_shown_in_the_topic(harness: JobHarness, anna: Person) -> None:
    """Elsewhere in the group nobody waits for it."""
    group = harness.world.group("Forum", anna, forum=True)
    topic = group.topic("Clips")
    job = await harness.delivering(anna, SILENT, chat=group)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET topic_id = ?", [topic.thread_id])

    await _delivered(harness, job)

    assert {action.thread_id for action in group.actions} == {topic.thread_id}
