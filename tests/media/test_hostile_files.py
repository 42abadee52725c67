"""Files that were made to do harm, or that aren't what they are called."""

import struct
import zlib
from pathlib import Path

import av
import pytest

from media import Limits, MediaError, Problem, Workshop
from tests.media.making import corner_marked, moving, red_corner, see, write_changing_video, write_video

# Little enough that decoding a huge frame would fail with another problem than the one the test asks for.
TIGHT = Limits(memory=512 * 1024**2)


async def problem_of_video(workshop: Workshop, source: Path) -> Problem:
    """Tell why a video is refused."""
    with pytest.raises(MediaError) as refusal:
        await workshop.prepare_reference(source, source.with_suffix(".out"), short_side=480, max_seconds=5)
    assert not source.with_suffix(".out").exists()
    return refusal.value.problem


async def problem_of_photo(workshop: Workshop, source: Path) -> Problem:
    """Tell why a photo is refused."""
    with pytest.raises(MediaError) as refusal:
        await workshop.prepare_photo(source, source.with_suffix(".out"))
    assert not source.with_suffix(".out").exists()
    return refusal.value.problem


PLAYLISTS = {
    "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{path}\n#EXT-X-ENDLIST\n",
    "concat": "ffconcat version 1.0\nfile '{path}'\n",
    "dash": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>{path}</BaseURL></MPD>',
    "subtitles": "1\n00:00:00,000 --> 00:00:05,000\n{path}\n",
    "text": "{path}\n" * 100,
    "svg": '<svg xmlns="http://www.w3.org/2000/svg"><image href="{path}"/></svg>',
}


@pytest.mark.parametrize("kind", PLAYLISTS)
async def test_lists_of_other_files_are_no_video_and_no_photo(
    workshop: Workshop, tmp_path: Path, plain: Path, kind: str
) -> None:
    """A file that only points to others is refused, whatever it is called."""
    source = tmp_path / "video.mp4"
    source.write_text(PLAYLISTS[kind].format(path=plain))

    assert await problem_of_video(workshop, source) in {Problem.UNSUPPORTED, Problem.UNREADABLE}
    assert await problem_of_photo(workshop, source) is Problem.UNSUPPORTED


async def test_a_video_whose_pictures_lie_in_another_file_is_unreadable(workshop: Workshop, tmp_path: Path) -> None:
    """An mp4 can say that its data is in a file elsewhere: that file isn't opened."""
    secret = write_video(tmp_path / "secret.mp4", [corner_marked((320, 240))] * 30)
    source = tmp_path / "video.mp4"
    source.write_bytes(_pointing_elsewhere(secret))
    with av.open(source, container_options={"enable_drefs": "1", "use_absolute_path": "1"}) as bait:
        image = next(bait.decode(video=0)).to_image()  # type: ignore[no-untyped-call] # PyAV leaves it untyped
        assert red_corner(image) == "upper left"

    assert await problem_of_video(workshop, source) in {Problem.UNREADABLE, Problem.TOO_SHORT}


def _pointing_elsewhere(video: Path) -> bytes:
    """Make an mp4 that has the index of `video` but says that the pictures are in `video` itself."""
    data = video.read_bytes()
    index = bytearray(data[data.index(b"moov") - 4 :])
    name = str(video).encode()
    # An alias record: 150 bytes of which readers skip most, then tagged fields: 2 is the whole path, -1 the end.
    record = bytes(10) + b"\x06volume".ljust(28, b"\0") + bytes(12) + b"\x05video".ljust(64, b"\0") + bytes(16)
    record += struct.pack(">hh", 0, 0) + bytes(16)
    record += struct.pack(">hH", 2, len(name)) + name + b"\0" * (len(name) % 2) + struct.pack(">hH", -1, 0)
    entry = struct.pack(">I4sI", 12 + len(record), b"alis", 0) + record
    place = index.index(b"dref") + 12
    old = struct.unpack_from(">I", index, place)[0]
    index[place : place + old] = entry
    for box in (b"moov", b"trak", b"mdia", b"minf", b"dinf", b"dref"):
        start = index.index(box) - 4
        struct.pack_into(">I", index, start, struct.unpack_from(">I", index, start)[0] + len(entry) - old)
    return data[: data.index(b"ftyp") - 4 + struct.unpack_from(">I", data)[0]] + bytes(index)


async def test_a_huge_frame_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    """A small file of a gigantic picture takes no memory."""
    source = write_video(tmp_path / "video.mp4", moving((5120, 4096), 1), options={"preset": "ultrafast"})
    assert source.stat().st_size < 200_000

    assert await problem_of_video(Workshop(slots=1, limits=TIGHT), source) is Problem.TOO_LARGE


async def test_frames_that_grow_huge_half_way_are_not_decoded(
    workshop: Workshop, tmp_path: Path, target: Path
) -> None:
    """The decoder itself refuses what the header didn't tell."""
    source = write_changing_video(tmp_path / "video.mkv", [((320, 240), 36), ((4160, 4096), 1)])

    clip = await workshop.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert clip.duration == pytest.approx(36 / 30)


async def test_a_picture_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    """A small PNG that claims a gigapixel takes no memory."""
    source = tmp_path / "photo.png"
    source.write_bytes(_png(40_000, 40_000, bytes(1000)))

    assert await problem_of_photo(Workshop(slots=1, limits=TIGHT), source) is Problem.TOO_LARGE


def _png(width: int, height: int, rows: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 5000, bytes(range(256)) * 40], ids=["nothing", "zeros", "garbage"]
)
async def test_what_is_no_file_of_any_kind_is_refused(workshop: Workshop, tmp_path: Path, content: bytes) -> None:
    """Nothing, zeros and garbage are neither a video nor a photo."""
    source = tmp_path / "file.mp4"
    source.write_bytes(content)

    assert await problem_of_video(workshop, source) is Problem.UNREADABLE
    assert await problem_of_photo(workshop, source) is Problem.UNSUPPORTED


def _copy_the_start(source: Path, target: Path, kept: int) -> None:
    target.write_bytes(source.read_bytes()[:kept])


@pytest.mark.parametrize("kept", [20, 200, 1500])
async def test_the_mere_start_of_a_video_is_unreadable(
    workshop: Workshop, tmp_path: Path, plain: Path, kept: int
) -> None:
    """A video whose index is cut off can't be read."""
    source = tmp_path / "video.mp4"
    _copy_the_start(plain, source, kept)

    assert await problem_of_video(workshop, source) is Problem.UNREADABLE


async def test_frames_that_are_hours_apart_cost_no_more_than_the_cut(
    workshop: Workshop, tmp_path: Path, target: Path
) -> None:
    """Absurd timestamps fill the seconds that were asked for, and not one more."""
    source = write_video(tmp_path / "video.mkv", moving((320, 240), 3), times=[0, 100, 36_000_000])

    clip = await workshop.prepare_reference(source, target, short_side=480, max_seconds=1)

    assert clip.duration == 1
    assert len(see(target).times) == pytest.approx(30, abs=20)
