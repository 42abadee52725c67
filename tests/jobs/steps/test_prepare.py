import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import av
import pytest
from PIL import Image

from chat.file_cache import FileCache
from chat.files import TelegramFiles
from domain.job import Ending, Job
from domain.quality import Quality
from domain.timeouts import TIMEOUTS
from jobs.steps.prepare import Preparation, Prepared
from jobs.transitions import RetryError
from jobs.unusable import UnusableError
from media.pool import MediaPool
from sandbox import samples
from sandbox.faults import FakeResponse, Fault, cut_short, server_error
from sandbox.telegram import Person
from tests.jobs.support.harness import JobHarness

GONE = {"ok": False, "error_code": 400, "description": "Bad Request: wrong file_id or the file is temporarily gone"}
TOO_BIG = {"ok": False, "error_code": 400, "description": "Bad Request: file is too big"}
GOOD_PHOTO, GOOD_VIDEO = samples.photo(240, 320), samples.motion(2.0, 240, 320, frame_rate=8)


async def _prepare(harness: JobHarness, job: Job, *, max_rate: float = 30) -> Prepared:
    """Prepare a job's files, of a video the first three seconds, in its folder."""
    telegram_files = TelegramFiles(harness.bot, harness.client, timeout=TIMEOUTS.telegram.file)
    files = FileCache(telegram_files, harness.data_dir, clock=harness.clock)
    preparation = Preparation(files, MediaPool(slots=2, run=harness.run_media), max_seconds=3, max_rate=max_rate)
    return await preparation(job, await harness.workspace.folder(job.id))


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _still(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "gray").save(file, "PNG")
    return file.getvalue()


def _sound_only() -> bytes:
    file = io.BytesIO()
    with av.open(io.BytesIO(GOOD_VIDEO), "r") as read, av.open(file, "w", "mp4") as written:
        stream = written.add_stream_from_template(read.streams.audio[0])
        for packet in read.demux(audio=0):
            if packet.dts is not None:
                packet.stream = stream
                written.mux(packet)
    return file.getvalue()


def _facts_of(file: Path) -> tuple[int, int, float, bool]:
    """Return a video's width, height and seconds, and whether it sounds."""
    with av.open(str(file)) as container:
        stream = container.streams.video[0]
        return stream.width, stream.height, (container.duration or 0) / av.time_base, bool(container.streams.audio)


async def test_both_files_become_what_the_model_takes(harness: JobHarness, anna: Person) -> None:
    """The reference is silent, cut, and as wide as the resolution says; the originals are removed."""
    video = samples.motion(4.0, 600, 640, frame_rate=8)
    job = await harness.job(anna, photo=samples.photo(300, 400, "HEIF"), video=video)

    prepared = await _prepare(harness, job)

    width, height, seconds, sounds = _facts_of(prepared.video)
    assert (width, height) == (480, 512)
    assert seconds == pytest.approx(3, abs=0.15)
    assert prepared.seconds == pytest.approx(seconds, abs=0.15)
    assert not sounds
    with Image.open(prepared.photo) as photo:
        assert (photo.format, photo.size) == ("JPEG", (300, 400))
    assert _names(prepared.photo.parent) == {prepared.photo.name, prepared.video.name}


@pytest.mark.parametrize("rate", [16, 24])
async def test_reference_has_at_most_so_many_frames(harness: JobHarness, anna: Person, rate: int) -> None:
    """REFERENCE_FPS a second, in as many seconds as before."""
    job = await harness.job(anna, video=samples.motion(2.0, 240, 320, frame_rate=30))

    prepared = await _prepare(harness, job, max_rate=rate)

    with av.open(str(prepared.video)) as container:
        assert sum(packet.size > 0 for packet in container.demux(video=0)) == 2 * rate
    assert prepared.seconds == pytest.approx(2, abs=0.04)


@pytest.mark.parametrize(
    ("photo", "video", "ending"),
    [
        (b"no photo", GOOD_VIDEO, Ending.PHOTO_UNREADABLE),
        (GOOD_VIDEO, GOOD_VIDEO, Ending.PHOTO_UNREADABLE),
        (_still(20, 20), GOOD_VIDEO, Ending.PHOTO_TOO_SMALL),
        (GOOD_PHOTO, b"no video", Ending.VIDEO_UNREADABLE),
        (GOOD_PHOTO, GOOD_VIDEO[: len(GOOD_VIDEO) // 3], Ending.VIDEO_UNREADABLE),
        (GOOD_PHOTO, samples.motion(0.125, 240, 320, frame_rate=8, sound=False), Ending.VIDEO_TOO_SHORT),
        (GOOD_PHOTO, _sound_only(), Ending.VIDEO_NO_PICTURE),
        (GOOD_PHOTO, samples.motion(2.0, 60, 100, frame_rate=8), Ending.VIDEO_TOO_SMALL),
        (b"no photo", b"no video", Ending.PHOTO_UNREADABLE),
    ],
    ids=[
        "text",
        "video as photo",
        "tiny",
        "no video",
        "cut off",
        "one frame",
        "sound only",
        "60 x 100",
        "both bad",
    ],
)
async def test_unusable_file_has_the_ending_for_its_problem(
    harness: JobHarness, anna: Person, photo: bytes, video: bytes, ending: Ending
) -> None:
    """The person learns which of the two to replace."""
    job = await harness.job(anna, photo=photo, video=video)

    with pytest.raises(UnusableError) as caught:
        await _prepare(harness, job)

    assert caught.value.ending is ending


def _answers(which: int, answer: FakeResponse) -> Iterable[Fault]:
    """Let the first requests through, and the next one have this answer."""
    return [*(Fault() for _ in range(which)), Fault(answer)]


@pytest.mark.parametrize(
    ("which", "answer", "ending"),
    [
        (0, FakeResponse(400, GONE), Ending.PHOTO_GONE),
        (1, FakeResponse(400, GONE), Ending.VIDEO_GONE),
        (0, FakeResponse(400, TOO_BIG), Ending.PHOTO_TOO_LARGE),
        (1, FakeResponse(400, TOO_BIG), Ending.VIDEO_TOO_LARGE),
    ],
)
async def test_file_that_telegram_refuses_has_its_ending(
    harness: JobHarness, anna: Person, which: int, answer: FakeResponse, ending: Ending
) -> None:
    """Gone and too large are permanent, for the photo and for the video."""
    for fault in _answers(which, answer):
        harness.telegram.faults.add("getFile", fault)
    job = await harness.job(anna)

    with pytest.raises(UnusableError) as caught:
        await _prepare(harness, job)

    assert caught.value.ending is ending


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("getFile", server_error(502)),
        ("getFile", Fault(drop=True)),
        ("file", server_error(503)),
        ("file", cut_short(100)),
        ("file", Fault(drop=True)),
    ],
    ids=["getFile 502", "getFile dropped", "download 503", "download cut", "download dropped"],
)
async def test_failure_at_telegram_is_temporary(
    harness: JobHarness, anna: Person, method: str, fault: Fault
) -> None:
    """The file isn't blamed for it, and the token is in no message."""
    harness.telegram.faults.add(method, fault)
    job = await harness.job(anna)

    with pytest.raises(RetryError) as caught:
        await _prepare(harness, job)

    assert harness.world.bot.token not in repr(caught.value.__cause__) + str(caught.value)


async def test_unusable_file_fails_the_job_with_a_message(harness: JobHarness, anna: Person) -> None:
    """Nothing is submitted, and no file stays."""
    await harness.restart(prepares_files=True)
    job = await harness.job(anna, photo=b"no photo")

    over = await harness.until_over(job)

    assert over.ending is Ending.PHOTO_UNREADABLE
    assert anna.chat.by_bot[0].text == harness.texts.say("ending-photo-unreadable", kept="yes")
    assert harness.api.posts == 0
    assert not harness.folder_of(job).exists()


@pytest.mark.parametrize(
    ("claimed", "measured", "used"), [(1, None, 2.0), (2, None, 3.0), (None, None, 3.0), (1, 4.0, 3.0)]
)
async def test_no_more_is_used_than_a_length_that_was_priced(
    harness: JobHarness, anna: Person, claimed: int | None, measured: float | None, used: float
) -> None:
    """The sender's app may say that a long video is short; a second more than it says may be rounded off."""
    job = await harness.job(anna, photo=GOOD_PHOTO, video=samples.motion(4.0, 240, 320, frame_rate=8))
    quality = Quality(240, 320, measured) if measured is not None else None

    prepared = await _prepare(harness, replace(job, video=replace(job.video, duration=claimed, quality=quality)))

    assert prepared.seconds == pytest.approx(used, abs=0.13)


async def test_originals_are_not_kept_between_tries(harness: JobHarness, anna: Person) -> None:
    """Nothing of the person's is on the disk while the job waits."""
    await harness.restart(prepares_files=True)
    harness.telegram.faults.add("file", Fault())
    harness.telegram.faults.add("file", server_error(503))
    job = await harness.job(anna)

    await harness.go()

    assert (await harness.stored(job)).attempts == 1
    assert not harness.folder_of(job).exists()


async def test_files_that_an_earlier_try_has_prepared_are_used(harness: JobHarness, anna: Person) -> None:
    """Nothing is fetched or converted again, as long as both are there."""
    job = await harness.job(anna, photo=GOOD_PHOTO, video=GOOD_VIDEO)
    first = await _prepare(harness, job)
    kept = replace(job, reference_seconds=first.seconds, reference_frames=first.frames)
    fetched = len(harness.world.calls("getFile"))

    assert await _prepare(harness, kept) == first
    assert len(harness.world.calls("getFile")) == fetched
    first.video.unlink()
    assert await _prepare(harness, kept) == first
    assert len(harness.world.calls("getFile")) == fetched + 2
