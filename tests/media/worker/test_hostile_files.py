"""Hostile files, and files that are not what they are called."""

import struct
import zlib
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

import av
import pytest

from media import Clip, Limits, MediaError, MediaPool, Picture, Problem
from sandbox import samples
from tests.media.support.media_files import (
    corner_marked,
    is_there,
    moving,
    red_corner,
    see,
    write_changing_video,
    write_video,
)

Facts = TypeVar("Facts", Picture, Clip)

TIGHT = Limits(memory=512 * 1024**2)
"""So little that decoding a huge frame would fail with another problem than the expected one."""


async def problem_of_video(pool: MediaPool, source: Path) -> Problem:
    """Return why a video is refused."""
    with pytest.raises(MediaError) as refusal:
        await pool.prepare_reference(source, source.with_suffix(".out"), short_side=480, max_seconds=5)
    assert not source.with_suffix(".out").exists()
    return refusal.value.problem


async def problem_of_photo(pool: MediaPool, source: Path) -> Problem:
    """Return why a photo is refused."""
    with pytest.raises(MediaError) as refusal:
        await pool.prepare_photo(source, source.with_suffix(".out"))
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
async def test_lists_of_other_files_are_refused(pool: MediaPool, tmp_path: Path, plain: Path, kind: str) -> None:
    """A file that only points to others is refused, whatever it is called."""
    source = tmp_path / "video.mp4"
    source.write_text(PLAYLISTS[kind].format(path=plain))

    assert await problem_of_video(pool, source) in {Problem.UNSUPPORTED, Problem.UNREADABLE}
    assert await problem_of_photo(pool, source) is Problem.UNSUPPORTED


async def test_video_with_its_data_in_another_file_is_unreadable(pool: MediaPool, tmp_path: Path) -> None:
    """An mp4 can say that its data is in a file elsewhere: that file isn't opened."""
    secret = write_video(tmp_path / "secret.mp4", [corner_marked((320, 240))] * 30)
    source = tmp_path / "video.mp4"
    source.write_bytes(_pointing_elsewhere(secret))
    with av.open(source, container_options={"enable_drefs": "1", "use_absolute_path": "1"}) as bait:
        image = next(bait.decode(video=0)).to_image()  # type: ignore[no-untyped-call] # PyAV leaves it untyped
        assert red_corner(image) == "upper left"

    assert await problem_of_video(pool, source) in {Problem.UNREADABLE, Problem.TOO_SHORT}


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


async def test_huge_frame_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    """A small file with a huge picture takes no memory."""
    source = write_video(tmp_path / "video.mp4", moving((5120, 4096), 1), options={"preset": "ultrafast"})
    assert source.stat().st_size < 200_000

    assert await problem_of_video(MediaPool(slots=1, limits=TIGHT), source) is Problem.TOO_LARGE


async def test_frames_that_become_huge_half_way_are_not_decoded(
    pool: MediaPool, tmp_path: Path, target: Path
) -> None:
    """The decoder itself refuses sides that the header doesn't have."""
    source = write_changing_video(tmp_path / "video.mkv", [((320, 240), 36), ((4160, 4096), 1)])

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=5)

    assert clip.duration == pytest.approx(36 / 30)


@pytest.mark.parametrize("side", [30_000, 2**31 - 1])
async def test_picture_bomb_is_refused_before_it_is_decoded(tmp_path: Path, side: int) -> None:
    """A small PNG that claims a gigapixel, or the most that its header can hold, takes no memory."""
    source = tmp_path / "photo.png"
    source.write_bytes(_png(side, side, bytes(1000)))

    assert await problem_of_photo(MediaPool(slots=1, limits=TIGHT), source) is Problem.TOO_LARGE


async def test_picture_of_one_pixel_is_refused(pool: MediaPool, tmp_path: Path) -> None:
    """No person can be seen in it."""
    source = tmp_path / "photo.png"
    source.write_bytes(_png(1, 1, b"\0\xff\0\0"))

    assert await problem_of_photo(pool, source) is Problem.TOO_SMALL


def _png(width: int, height: int, rows: bytes) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 5000, bytes(range(256)) * 40], ids=["nothing", "zeros", "garbage"]
)
async def test_garbage_is_refused(pool: MediaPool, tmp_path: Path, content: bytes) -> None:
    """Nothing, zeros and garbage are neither a video nor a photo."""
    source = tmp_path / "file.mp4"
    source.write_bytes(content)

    assert await problem_of_video(pool, source) is Problem.UNREADABLE
    assert await problem_of_photo(pool, source) is Problem.UNSUPPORTED


def _copy_the_start(source: Path, target: Path, kept: int) -> None:
    target.write_bytes(source.read_bytes()[:kept])


@pytest.mark.parametrize("kept", [20, 200, 1500])
async def test_start_of_a_video_alone_is_unreadable(
    pool: MediaPool, tmp_path: Path, plain: Path, kept: int
) -> None:
    """A video whose index is cut off can't be read."""
    source = tmp_path / "video.mp4"
    _copy_the_start(plain, source, kept)

    assert await problem_of_video(pool, source) is Problem.UNREADABLE


async def test_frames_hours_apart_give_no_more_than_the_cut(pool: MediaPool, tmp_path: Path, target: Path) -> None:
    """Huge timestamps fill the seconds that were asked for, and no more."""
    source = write_video(tmp_path / "video.mkv", moving((320, 240), 3), times=[0, 100, 36_000_000])

    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=1)

    assert clip.duration == 1
    assert len(see(target).times) == pytest.approx(30, abs=20)


async def test_header_that_claims_ten_hours_is_ignored(
    pool: MediaPool, tmp_path: Path, plain: Path, target: Path
) -> None:
    """The duration is that of the data: a second and a half."""
    source = tmp_path / "video.mp4"
    source.write_bytes(_claiming(plain, hours=10))

    seen = await pool.inspect(source)
    clip = await pool.prepare_reference(source, target, short_side=480, max_seconds=30)

    assert seen.duration == pytest.approx(1.5)
    assert clip.duration == pytest.approx(1.5)


def _claiming(path: Path, *, hours: int) -> bytes:
    """Change the durations in the headers of the movie, its track and its media."""
    video = path.read_bytes()
    changed = bytearray(video)
    for box, timescale_at, duration_at in ((b"mvhd", 16, 20), (b"mdhd", 16, 20), (b"tkhd", None, 24)):
        start = video.index(box)
        timescale = 1000 if timescale_at is None else struct.unpack_from(">I", video, start + timescale_at)[0]
        struct.pack_into(">I", changed, start + duration_at, hours * 3600 * timescale)
    assert changed != video
    return bytes(changed)


PHOTOS = {kind: samples.photo(200, 200, kind) for kind in ("JPEG", "PNG", "WEBP", "HEIF")}


@pytest.mark.parametrize("kind", PHOTOS)
@pytest.mark.parametrize("damage", ["cut", "scratched", "hollow"])
async def test_broken_photo_is_unreadable_or_a_photo(
    pool: MediaPool, tmp_path: Path, target: Path, kind: str, damage: str
) -> None:
    """Half a photo is refused; one with a gap is what its decoder makes of it. There is no unexpected error."""
    source = tmp_path / "photo"
    source.write_bytes(_damaged(PHOTOS[kind], damage))

    came_of_it = await _facts_or_problem(pool.prepare_photo(source, target))

    assert came_of_it in {Problem.UNREADABLE, Problem.UNSUPPORTED} or (
        damage != "cut" and isinstance(came_of_it, Picture) and (came_of_it.width, came_of_it.height) == (200, 200)
    )
    assert is_there(target) == isinstance(came_of_it, Picture)


@pytest.mark.parametrize("kind", ["mp4", "mov", "webm", "mkv", "avi", "gif"])
@pytest.mark.parametrize("damage", ["cut", "scratched", "hollow"])
async def test_broken_video_is_unreadable_or_shorter(
    pool: MediaPool, tmp_path: Path, target: Path, kind: str, damage: str
) -> None:
    """What can be decoded of each listed kind is used. There is no unexpected error."""
    codec, pix_fmt = {"webm": ("libvpx", "yuv420p"), "gif": ("gif", "rgb8")}.get(kind, ("libx264", "yuv420p"))
    whole = write_video(tmp_path / f"whole.{kind}", moving((96, 96), 30), codec=codec, pix_fmt=pix_fmt)
    source = tmp_path / "video"
    source.write_bytes(_damaged(whole.read_bytes(), damage))

    came_of_it = await _facts_or_problem(pool.prepare_reference(source, target, short_side=96, max_seconds=5))

    assert came_of_it in {Problem.UNREADABLE, Problem.UNSUPPORTED, Problem.TOO_SHORT, Problem.NO_PICTURE} or (
        isinstance(came_of_it, Clip) and 0 < came_of_it.duration <= 1.1
    )
    assert is_there(target) == isinstance(came_of_it, Clip)


async def _facts_or_problem(work: Awaitable[Facts]) -> Facts | Problem:
    try:
        return await work
    except MediaError as error:
        return error.problem


def _damaged(file: bytes, damage: str) -> bytes:
    """Keep the first half; or put zeros into the middle, or into the header after its first bytes."""
    half = len(file) // 2
    match damage:
        case "cut":
            return file[:half]
        case "scratched":
            return file[:half] + bytes(200) + file[half + 200 :]
    return file[:12] + bytes(64) + file[76:]


@pytest.mark.parametrize(
    ("start", "kind"),
    [(b"\x89PNG\r\n\x1a\n", "JPEG"), (b"\xff\xd8\xff\xe0", "PNG"), (b"RIFF\0\0\0\0WEBP", "HEIF")],
)
async def test_photo_with_the_start_of_another_kind_is_refused(
    pool: MediaPool, tmp_path: Path, start: bytes, kind: str
) -> None:
    """Neither kind's reader finds what it needs."""
    source = tmp_path / "photo.jpg"
    source.write_bytes(start + PHOTOS[kind][len(start) :])

    assert await problem_of_photo(pool, source) in {Problem.UNREADABLE, Problem.UNSUPPORTED}


async def test_photos_and_videos_are_told_apart(pool: MediaPool, tmp_path: Path, plain: Path) -> None:
    """Whatever they are called: one picture is no video, and a video is no photo."""
    photo = tmp_path / "video.mp4"
    photo.write_bytes(PHOTOS["JPEG"])

    assert await problem_of_video(pool, photo) in {Problem.UNSUPPORTED, Problem.UNREADABLE}
    assert await problem_of_photo(pool, plain) is Problem.UNSUPPORTED


STOWAWAYS = {
    "a script": b"<script>alert(1)</script>",
    "an archive": b"PK\x03\x04stowaway.zip",
    "a playlist": b"#EXTM3U\n#EXTINF:5,\n/etc/passwd\n",
}


@pytest.mark.parametrize("stowaway", STOWAWAYS)
async def test_photo_that_is_also_another_file_loses_the_other(
    pool: MediaPool, tmp_path: Path, target: Path, stowaway: str
) -> None:
    """What is in its comment or after its end is not copied."""
    hidden, photo = STOWAWAYS[stowaway], PHOTOS["JPEG"]
    comment = b"\xff\xfe" + (2 + len(hidden)).to_bytes(2, "big") + hidden
    source = tmp_path / "photo.jpg"
    source.write_bytes(photo[:2] + comment + photo[2:] + hidden)

    await pool.prepare_photo(source, target)

    assert not _holds(target, hidden)


@pytest.mark.parametrize("stowaway", STOWAWAYS)
async def test_video_that_is_also_another_file_loses_the_other(
    pool: MediaPool, tmp_path: Path, plain: Path, target: Path, stowaway: str
) -> None:
    """What is in a box that players skip, or after the end, is not copied."""
    hidden, source = STOWAWAYS[stowaway], tmp_path / "video.mp4"
    _copy_the_start(plain, source, kept=10**9)
    with source.open("ab") as file:
        file.write((8 + len(hidden)).to_bytes(4, "big") + b"free" + hidden + hidden)

    await pool.prepare_reference(source, target, short_side=96, max_seconds=5)

    assert not _holds(target, hidden)


def _holds(path: Path, part: bytes) -> bool:
    return part in path.read_bytes()
