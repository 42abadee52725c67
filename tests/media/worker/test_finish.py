"""The finished video."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, pairwise
from pathlib import Path

import av
import pytest
from av.audio.frame import AudioFrame
from PIL import Image

from media import Clip, MediaError, MediaPool, Problem
from tests.media.support.media_files import SOUND_RATE, boxes, moving, noisy, see, tone, write_video

COMMENT = "made by AI"
PLENTY = 20_000_000


@dataclass
class Finisher:
    """Calls `finish` with default arguments."""

    pool: MediaPool
    target: Path
    cover: Path
    thumbnail: Path

    async def __call__(
        self,
        result: Path,
        *,
        sound_from: Path | None = None,
        sound_begins: float = 0.0,
        max_bytes: int = PLENTY,
        comment: str = COMMENT,
    ) -> Clip:
        return await self.pool.finish(
            result,
            self.target,
            self.cover,
            self.thumbnail,
            sound_from=sound_from,
            sound_begins=sound_begins,
            max_bytes=max_bytes,
            comment=comment,
        )


@pytest.fixture
def finish(pool: MediaPool, tmp_path: Path) -> Finisher:
    """Return a caller of `finish` that writes to the test's folder."""
    return Finisher(pool, tmp_path / "finished.mp4", tmp_path / "cover.jpg", tmp_path / "thumbnail.jpg")


async def test_playable_picture_is_not_encoded_again(finish: Finisher, plain: Path) -> None:
    """H.264 is copied packet by packet: its quality stays, and so does provenance inside the stream."""
    clip = await finish(plain)

    assert see(finish.target).packets == see(plain).packets
    assert clip == Clip(320, 240, clip.duration, finish.target.stat().st_size, has_sound=False)
    assert clip.duration == pytest.approx(1.5, abs=0.02)


async def test_index_is_in_front(finish: Finisher, sounding: Path) -> None:
    """Playing can start before all is loaded."""
    await finish(sounding)

    assert boxes(finish.target).index("moov") < boxes(finish.target).index("mdat")


async def test_comment_is_in_the_metadata(finish: Finisher, plain: Path) -> None:
    """The comment says what the video is."""
    await finish(plain)

    assert see(finish.target).metadata["comment"] == COMMENT


async def test_metadata_of_the_service_is_kept(finish: Finisher, tmp_path: Path) -> None:
    """What the service wrote into its file stays beside our comment."""
    metadata = {"comment": "by the service", "title": "generated"}
    source = write_video(tmp_path / "result.mp4", moving((320, 240), 10), metadata=metadata)

    await finish(source)

    written = see(finish.target).metadata
    assert written["title"] == "generated"
    assert written["comment"].splitlines() == ["by the service", COMMENT]


async def test_metadata_with_an_unusual_name_is_kept(finish: Finisher, plain: Path, tmp_path: Path) -> None:
    """Chinese services must write `AIGC`, a name that mp4 has no tag for."""
    source = tmp_path / "result.mp4"
    with av.open(plain) as original, av.open(source, "w", options={"movflags": "use_metadata_tags"}) as marked:
        marked.metadata["AIGC"] = '{"Label": "1"}'
        stream = marked.add_stream_from_template(original.streams.video[0])
        for packet in original.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                marked.mux(packet)

    await finish(source)

    metadata = see(finish.target).metadata
    assert metadata["AIGC"] == '{"Label": "1"}'
    assert metadata["comment"] == COMMENT


@pytest.mark.parametrize(("pix_fmt", "is_kept"), [("yuv420p", True), ("yuv444p", False)])
async def test_uuid_boxes_are_kept_where_packets_are_copied(
    finish: Finisher, tmp_path: Path, pix_fmt: str, is_kept: bool
) -> None:
    """They hold XMP and C2PA, which don't describe a picture that was encoded again."""
    box = (8 + 16 + 9).to_bytes(4, "big") + b"uuid" + bytes(range(16)) + b"made by X"
    source, video = tmp_path / "result.mp4", write_video(tmp_path / "v.mp4", moving((96, 96), 9), pix_fmt=pix_fmt)
    _concatenate(source, video, box)

    await finish(source)

    assert finish.target.read_bytes().endswith(box) is is_kept
    assert ("uuid" in boxes(finish.target)) is is_kept


async def test_invalid_or_huge_box_is_not_copied(finish: Finisher, plain: Path, tmp_path: Path) -> None:
    """A box that claims more bytes than the file has, or is too large, is left out; the video is kept."""
    large = (2**21).to_bytes(4, "big") + b"uuid" + bytes(2**21 - 8)
    lying = (2**31).to_bytes(4, "big") + b"uuid" + bytes(100)
    source = tmp_path / "result.mp4"
    _concatenate(source, plain, large, lying)

    await finish(source)

    assert "uuid" not in boxes(finish.target)
    assert see(finish.target).packets == see(plain).packets


def _concatenate(target: Path, *parts: bytes | Path) -> None:
    target.write_bytes(b"".join(part if isinstance(part, bytes) else part.read_bytes() for part in parts))


async def test_silent_result_gets_the_reference_sound(finish: Finisher, plain: Path, sounding: Path) -> None:
    """The sound is added as AAC, from the start and no longer than the picture."""
    clip = await finish(plain, sound_from=sounding)

    seen = see(finish.target)
    assert clip.has_sound
    assert seen.sound_codec == "aac"
    assert seen.loudest > 100
    assert seen.sound_times[0] == pytest.approx(0, abs=0.03)
    assert seen.sound_times[-1] < 1.55
    assert clip.duration == pytest.approx(1.5, abs=0.05)
    assert seen.packets == see(plain).packets


async def test_sound_that_starts_late_stays_in_step(finish: Finisher, plain: Path, tmp_path: Path) -> None:
    """Where the reference's sound begins after its picture, so does the finished one."""
    late = _delayed(tone(1), 0.5)
    reference = write_video(tmp_path / "late.mkv", moving((320, 240), 45), sound=late)

    await finish(plain, sound_from=reference)

    assert _loud_moments(finish.target)[0] == pytest.approx(0.5, abs=0.08)


async def test_sound_is_in_step_with_a_picture_that_starts_late(
    finish: Finisher, plain: Path, tmp_path: Path
) -> None:
    """What is heard before the first picture of the reference is left out."""
    times = [500 + 33 * number for number in range(45)]
    reference = write_video(
        tmp_path / "late.mkv", moving((320, 240), 45), times=times, sound=_delayed(tone(1), 1.0)
    )

    await finish(plain, sound_from=reference)

    assert _loud_moments(finish.target)[0] == pytest.approx(0.5, abs=0.08)


async def test_sound_begins_where_the_reference_began(finish: Finisher, plain: Path, tmp_path: Path) -> None:
    """Where the middle of a video was the reference, the sound is that of the same part."""
    reference = write_video(tmp_path / "late.mkv", moving((320, 240), 120), sound=_delayed(tone(1), 2.5))

    await finish(plain, sound_from=reference, sound_begins=2)

    moments = _loud_moments(finish.target)
    assert (moments[0], moments[-1]) == pytest.approx((0.5, 1.5), abs=0.08)


async def test_sound_that_ends_before_the_cut_is_left_out(finish: Finisher, plain: Path, tmp_path: Path) -> None:
    """Where the used part has no sound, neither has the finished video."""
    reference = write_video(tmp_path / "short.mkv", moving((320, 240), 120), sound=tone(1))

    clip = await finish(plain, sound_from=reference, sound_begins=2)

    assert clip.duration == pytest.approx(1.5, abs=0.05)
    assert not clip.has_sound
    assert see(finish.target).loudest == 0


async def test_own_sound_of_the_result_is_not_cut(finish: Finisher, sounding: Path, plain: Path) -> None:
    """The beginning of the cut applies to the reference's sound only."""
    await finish(sounding, sound_from=plain, sound_begins=1.2)

    assert _loud_moments(finish.target)[-1] > 1.3


async def test_sound_with_a_gap_stays_in_step(finish: Finisher, plain: Path, tmp_path: Path) -> None:
    """What comes after a gap is not moved forward."""
    parted = [*tone(0.25), *_delayed(tone(0.25), 1.0)]
    reference = write_video(tmp_path / "parted.mkv", moving((320, 240), 45), sound=parted)

    await finish(plain, sound_from=reference)

    assert _loud_moments(finish.target)[-1] == pytest.approx(1.25, abs=0.1)
    steps = [later - earlier for earlier, later in pairwise(see(finish.target).sound_times)]
    assert max(steps) < 0.03  # the gap is filled with silence: some players ignore timestamps


def _delayed(frames: Iterable[AudioFrame], seconds: float) -> Iterable[AudioFrame]:
    for frame in frames:
        frame.pts = (frame.pts or 0) + int(seconds * SOUND_RATE)
        yield frame


def _loud_moments(path: Path) -> list[float]:
    seen = see(path)
    return [time for time, level in zip(seen.sound_times, seen.levels, strict=True) if level > 100]


async def test_own_sound_of_the_result_is_preferred(finish: Finisher, sounding: Path, tmp_path: Path) -> None:
    """A result that has sound keeps it."""
    silence = write_video(tmp_path / "silence.mp4", moving((320, 240), 45), sound=tone(1.5, loudness=0))

    await finish(sounding, sound_from=silence)

    assert see(finish.target).loudest > 100


@pytest.mark.parametrize("content", [b"", b"not a video at all" * 50])
async def test_unreadable_sound_leaves_the_picture(
    finish: Finisher, plain: Path, tmp_path: Path, content: bytes
) -> None:
    """With a broken reference the result is finished without sound."""
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(content)

    clip = await finish(plain, sound_from=broken)

    assert not clip.has_sound
    assert see(finish.target).sound_codec is None


async def test_silent_reference_adds_no_sound(finish: Finisher, plain: Path) -> None:
    """No empty sound track is written."""
    clip = await finish(plain, sound_from=plain)

    assert not clip.has_sound
    assert see(finish.target).sound_codec is None


async def test_other_codec_is_encoded_as_h264(finish: Finisher, tmp_path: Path) -> None:
    """A result in VP9 and Opus becomes what every phone plays."""
    source = write_video(tmp_path / "result.webm", moving((320, 240), 20), codec="libvpx-vp9", sound=tone(0.6))

    clip = await finish(source)

    seen = see(finish.target)
    assert (seen.codec, seen.pix_fmt, seen.sound_codec) == ("h264", "yuv420p", "aac")
    assert clip.has_sound


@pytest.mark.parametrize(("pix_fmt", "size"), [("yuv444p", (321, 241)), ("yuv420p10le", (320, 240))])
async def test_pixels_that_phones_do_not_play_are_encoded_again(
    finish: Finisher, tmp_path: Path, pix_fmt: str, size: tuple[int, int]
) -> None:
    """Odd sides and other pixel formats come out as yuv420p with even sides."""
    source = write_video(tmp_path / "result.mp4", moving(size, 10), pix_fmt=pix_fmt)

    clip = await finish(source)

    assert see(finish.target).pix_fmt == "yuv420p"
    assert (clip.width, clip.height) == (320, 240)


async def test_rotated_result_comes_out_upright(finish: Finisher, tmp_path: Path) -> None:
    """Not every player applies a rotation: the pixels are rotated instead."""
    source = write_video(tmp_path / "result.mp4", moving((320, 240), 10), rotation=90)

    await finish(source)

    assert see(finish.target).size == (240, 320)


async def test_result_that_is_too_large_is_made_to_fit(finish: Finisher, tmp_path: Path, sounding: Path) -> None:
    """It is encoded again at the bit rate that fits, sound included."""
    source = write_video(tmp_path / "result.mp4", noisy((320, 240), 60), options={"preset": "ultrafast"})
    max_bytes = 150_000
    assert source.stat().st_size > max_bytes

    clip = await finish(source, sound_from=sounding, max_bytes=max_bytes)

    assert clip.size == finish.target.stat().st_size <= max_bytes
    assert clip.has_sound
    assert clip.duration == pytest.approx(2, abs=0.1)


async def test_picture_is_made_smaller_for_few_bits(finish: Finisher, tmp_path: Path) -> None:
    """Fewer pixels look better than blurred ones."""
    source = write_video(tmp_path / "result.mp4", noisy((640, 360), 30), options={"preset": "ultrafast"})

    clip = await finish(source, max_bytes=15_000)

    assert clip.size <= 15_000
    assert 100 < clip.height < 340


async def test_result_that_can_not_be_made_to_fit_is_refused(finish: Finisher, plain: Path) -> None:
    """Below a usable bit rate the problem is TOO_BULKY, and no file is left."""
    with pytest.raises(MediaError) as refusal:
        await finish(plain, max_bytes=1000)

    assert refusal.value.problem is Problem.TOO_BULKY
    assert not finish.target.exists()
    assert not finish.thumbnail.exists()


async def test_truncated_result_is_finished_as_far_as_it_goes(finish: Finisher, tmp_path: Path) -> None:
    """Broken packets aren't copied."""
    source = write_video(
        tmp_path / "result.mp4", noisy((160, 120), 90), faststart=True, options={"g": "5", "preset": "ultrafast"}
    )
    data = source.read_bytes()
    source.write_bytes(data[: int(len(data) * 0.7)])

    clip = await finish(source)

    assert clip.duration == pytest.approx(2.1, abs=0.2)
    assert not data[: int(len(data) * 0.7)].endswith(see(finish.target).packets[-1])


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (322, 240), (2048, 682)])
async def test_thumbnail_is_what_telegram_takes(finish: Finisher, tmp_path: Path, size: tuple[int, int]) -> None:
    """A JPEG of up to 320 px a side and 200 kB, in the ratio of the video."""
    source = write_video(tmp_path / "result.mp4", noisy(size, 2), options={"preset": "ultrafast"})

    await finish(source)

    with Image.open(finish.thumbnail) as image:
        assert image.format == "JPEG"
        assert 300 < max(image.size) <= 320
        assert image.width / image.height == pytest.approx(size[0] / size[1], rel=0.02)
    assert finish.thumbnail.stat().st_size <= 200_000


async def test_thumbnail_is_not_black(finish: Finisher, tmp_path: Path) -> None:
    """Black frames at the start are skipped."""
    black = [Image.new("RGB", (320, 240))] * 10
    source = write_video(tmp_path / "result.mp4", chain(black, [Image.new("RGB", (320, 240), "white")] * 5))

    await finish(source)

    with Image.open(finish.thumbnail) as image:
        assert image.convert("L").getpixel((100, 100)) == pytest.approx(255, abs=10)


async def test_thumbnail_of_a_black_video_is_black(finish: Finisher, tmp_path: Path) -> None:
    """Where all frames are black, the first is shown."""
    source = write_video(tmp_path / "result.mp4", [Image.new("RGB", (320, 240))] * 10)

    await finish(source)

    with Image.open(finish.thumbnail) as image:
        assert image.convert("L").getpixel((100, 100)) == pytest.approx(0, abs=10)
