"""Results that can't be finished or sent as they should: they go out less well, but they go out."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import pytest

from domain.job import Job, JobState
from domain.media import Kind
from media import Clip, MediaError, MediaPool, Problem, WorkerError
from sandbox import samples
from sandbox.faults import FakeResponse, Fault
from sandbox.telegram import Media, Message, Person
from tests.jobs.support.harness import JobHarness
from tests.media.support.flashes import assert_in_step, clicking, flashing
from tests.media.support.media_files import write_video

SOUNDING = samples.motion(2.0, 240, 320, frame_rate=8)
SILENT = samples.motion(2.0, 240, 320, frame_rate=8, sound=False)
REFUSED = Fault(FakeResponse(400, {"ok": False, "error_code": 400, "description": "Bad Request: wrong file type"}))
TOO_LARGE = Fault(FakeResponse(413, "<html>Request Entity Too Large</html>"))
ORIGINAL = MediaPool.finish

Finish = Callable[..., Awaitable[Clip]]


def _failing(error: Exception, *, only_with_sound: bool = False) -> Finish:
    async def finish(pool: MediaPool, result: Path, *targets: Path, **options: Any) -> Clip:
        if only_with_sound and not options.get("with_sound", True):
            return await ORIGINAL(pool, result, *targets, **options)
        raise error

    return finish


async def _delivered(harness: JobHarness, job: Job) -> Message:
    """Wait until a job is over, and return the one message that it has brought."""
    over = await harness.until_over(job)
    assert over.is_delivered
    (message,) = harness.world.chats[job.owner.chat_id].by_bot
    return message


def _media(message: Message) -> Media:
    assert message.media is not None
    return message.media


def _content(message: Message) -> bytes:
    return _media(message).path.read_bytes()


def _has_sound(content: bytes) -> bool:
    with av.open(io.BytesIO(content)) as container:
        return bool(container.streams.audio)


async def test_sound_that_can_not_be_finished_is_left_out(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A silent video is better than none, and it is labelled in the file as well."""
    error = MediaError(Problem.UNREADABLE, "the sound")
    monkeypatch.setattr(MediaPool, "finish", _failing(error, only_with_sound=True))

    message = await _delivered(harness, await harness.delivering(anna, SOUNDING))

    content = await asyncio.to_thread(_content, message)
    assert _media(message).kind == "video"
    assert not _has_sound(content)
    assert harness.texts.say("made-by-ai-mark").encode() in content
    assert message.text == _caption(harness, "result-without-sound")


async def test_result_runs_as_fast_as_its_reference(harness: JobHarness, anna: Person, tmp_path: Path) -> None:
    """The model's frames at another rate are retimed: second N of the picture is second N of the sound."""
    source = write_video(tmp_path / "video.mp4", flashing(3), sound=clicking(3))
    slow = write_video(tmp_path / "slow.mp4", flashing(3), rate=20)
    job = await harness.delivering(
        anna,
        await asyncio.to_thread(slow.read_bytes),
        video=await asyncio.to_thread(source.read_bytes),
        reference_seconds=3.0,
    )

    message = await _delivered(harness, job)

    assert_in_step(_media(message).path, 3, tolerance=0.04)
    assert _media(message).duration == 3
    assert message.text == harness.texts.say("result-caption")


@pytest.mark.parametrize(
    ("facts", "note"),
    [
        ({"has_sound": False, "sound_is_lost": True}, "result-without-sound"),
        ({"has_sound": True, "is_in_step": False}, "result-out-of-step"),
        ({"has_sound": False, "is_in_step": False}, None),
    ],
    ids=["unreadable sound", "drifting sound", "no sound that could drift"],
)
async def test_caption_says_what_the_sound_lacks(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch, facts: dict[str, bool], note: str | None
) -> None:
    """In one line, below that it is made by AI; it is kept for when the video is sent again."""

    async def finish(pool: MediaPool, *files: Path, **options: Any) -> Clip:
        return replace(await ORIGINAL(pool, *files, **options), **facts)

    monkeypatch.setattr(MediaPool, "finish", finish)

    job = await harness.delivering(anna, SILENT)
    message = await _delivered(harness, job)

    assert message.text == _caption(harness, note)
    remark = (await harness.stored(job)).remark
    assert (remark and f"result-{remark}") == note


def _caption(harness: JobHarness, note: str | None) -> str:
    return "\n".join(harness.texts.say(name) for name in ("result-caption", note) if name)


@pytest.mark.parametrize("problem", Problem)
async def test_video_that_can_not_be_finished_goes_as_it_came(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch, problem: Problem
) -> None:
    """Whatever the problem is; it has its caption and its buttons."""
    monkeypatch.setattr(MediaPool, "finish", _failing(MediaError(problem)))

    message = await _delivered(harness, await harness.delivering(anna, SOUNDING))

    media = _media(message)
    assert await asyncio.to_thread(_content, message) == SOUNDING
    assert (media.kind, media.width, media.height, media.duration) == ("video", 240, 320, 2)
    assert message.text == harness.texts.say("result-caption")
    assert "📷 New photo" in message.buttons


async def test_worker_that_keeps_failing_stops_no_result(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For some minutes it is tried again; then the file goes as it came."""
    monkeypatch.setattr(MediaPool, "finish", _failing(WorkerError("killed from outside")))
    job = await harness.delivering(anna, SILENT)
    await harness.go()
    waiting = await harness.stored(job)

    message = await _delivered(harness, job)

    assert waiting.state is JobState.DELIVERING
    assert await asyncio.to_thread(_content, message) == SILENT
    assert 300 < harness.clock() - (job.submitted_at or 0) < 3600


async def test_result_that_is_no_video_goes_as_a_document(harness: JobHarness, anna: Person) -> None:
    """After it was fetched some times: the download may have been cut short."""
    job = await harness.delivering(anna, b"no video at all")

    message = await _delivered(harness, job)

    assert _media(message).kind == "document"
    assert await asyncio.to_thread(_content, message) == b"no video at all"
    assert harness.api.requests["result"] == 4


async def test_video_that_telegram_refuses_goes_as_a_document(harness: JobHarness, anna: Person) -> None:
    """With the caption, the buttons and an id, so that /history can send it again."""
    harness.telegram.faults.add("sendVideo", REFUSED, times=None)
    job = await harness.delivering(anna, SILENT)

    message = await _delivered(harness, job)

    assert _media(message).kind == "document"
    assert message.text == harness.texts.say("result-caption")
    assert "📷 New photo" in message.buttons
    assert (await harness.stored(job)).result_file_id == _media(message).file.file_id


async def test_video_whose_cover_is_refused_goes_without(harness: JobHarness, anna: Person) -> None:
    """It has the thumbnail then."""
    harness.telegram.faults.add("sendVideo", REFUSED)
    job = await harness.delivering(anna, SILENT)

    media = _media(await _delivered(harness, job))

    assert (media.kind, media.cover) == ("video", ())
    assert media.thumbnail is not None


@pytest.mark.parametrize("fault", [REFUSED, TOO_LARGE], ids=["refused", "too large for a proxy"])
async def test_file_that_telegram_refuses_goes_as_a_link(harness: JobHarness, anna: Person, fault: Fault) -> None:
    """Neither as a video nor as a document."""
    for method in ("sendVideo", "sendDocument"):
        harness.telegram.faults.add(method, fault, times=None)
    job = await harness.delivering(anna, SILENT)

    message = await _delivered(harness, job)

    assert (job.result_url or "?") in message.text


async def test_result_sent_as_a_link_can_be_sent_again(harness: JobHarness, anna: Person) -> None:
    """The link ends: /history gets the file with a fresh one, once Telegram takes it."""
    for method in ("sendVideo", "sendVideo", "sendDocument"):  # with the cover, without it
        harness.telegram.faults.add(method, REFUSED)
    job = await harness.delivering(anna, SILENT)
    await _delivered(harness, job)
    (found,) = await harness.jobs.results_of_person(anna.id, chat_id=None, limit=9, skip=0)
    async with harness.database.transaction() as connection:
        await connection.execute("UPDATE jobs SET result_url = NULL")

    again = await harness.jobs.send_again(job.id, job.owner, reply_to=None, now=harness.clock())
    assert again is not None
    over = await harness.until_over(again)

    assert (found.id, over.is_delivered, over.result_kind) == (job.id, True, Kind.VIDEO)
    assert harness.api.requests["poll"] == 1


async def test_video_without_a_thumbnail_is_sent(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No picture to show before it plays is no reason to keep it back."""

    async def finish(pool: MediaPool, result: Path, target: Path, *pictures: Path, **options: Any) -> Clip:
        clip = await ORIGINAL(pool, result, target, *pictures, **options)
        for picture in pictures:
            await asyncio.to_thread(picture.write_bytes, b"")
        return clip

    monkeypatch.setattr(MediaPool, "finish", finish)

    message = await _delivered(harness, await harness.delivering(anna, SILENT))

    media = _media(message)
    assert (media.kind, media.cover, media.thumbnail) == ("video", (), None)


async def test_result_that_was_given_up_comes_with_its_link(
    harness: JobHarness, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected error loses nothing either: the link is told, and the button sends the video again."""
    monkeypatch.setattr(MediaPool, "finish", _failing(ZeroDivisionError()))
    job = await harness.delivering(anna, SILENT)
    over = await harness.until_over(job)
    (message,) = anna.chat.by_bot
    monkeypatch.undo()

    await harness.jobs.send_again(job.id, job.owner, reply_to=None, now=harness.clock())
    delivered = await harness.until_over(job)

    assert over.can_be_sent_again
    assert harness.texts.say("ending-undelivered", kept="yes") in message.text
    assert (job.result_url or "?") in message.text
    assert message.buttons == ["📥 Send it again"]
    assert delivered.is_delivered
