"""The bot beside a Bot API server of its own: files come and go by path."""

import sqlite3
import struct
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest_asyncio

from sandbox.telegram import Attached, Person
from tests.media.support.media_files import see
from tests.support.system import MOTION, PHOTO, System, has_button, has_video, running_system

_LARGE = 100 * 1024 * 1024


@pytest_asyncio.fixture
async def local(tmp_path: Path) -> AsyncIterator[System]:
    """A system whose Bot API server runs beside the bot; the bot isn't started yet."""
    async with running_system(tmp_path / "system", local_dir=tmp_path / "server") as system:
        yield system


def _large_video(path: Path) -> Path:
    """Write a video whose last box is empty space."""
    with path.open("wb") as file:
        file.write(MOTION + struct.pack(">I4s", _LARGE - len(MOTION), b"free"))
        file.truncate(_LARGE)
    return path


def _peak(system: System) -> int:
    """Return the most memory that the bot's process has had, in MB."""
    lines = Path(f"/proc/{system.bot.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def _animate(system: System, person: Person, video: bytes | Path) -> Path:
    """Have a video made; return the result."""
    sent = await person.sends(person.chat, photo=PHOTO)
    await person.sends(person.chat, video=Attached(video))
    offer = await person.chat.wait_for(has_button("Animate"), after=sent)
    await person.presses(offer, "Animate").answered()
    result = await person.chat.wait_for(has_video)
    await system.concluded()
    assert result.media is not None
    return result.media.path


async def test_large_file_comes_and_goes_with_flat_memory(local: System, tmp_path: Path) -> None:
    """100 MB from disk to disk: no URL, no upload; nothing stays on the server's disk, and the token nowhere."""
    ann, ben = local.world.person("Ann"), local.world.person("Ben")
    await local.start()
    await _animate(local, ben, MOTION)
    before = _peak(local)

    result = await _animate(local, ann, _large_video(tmp_path / "large.mp4"))

    grown = _peak(local) - before
    assert grown < 20, f"{grown} MB"
    assert see(result).times
    assert all(str(call["video"]).startswith("file://") for call in local.world.calls("sendVideo"))
    assert not _files(tmp_path / "server")
    assert not _files(local.bot.directory / "data" / "outgoing")
    await local.bot.stop()
    with closing(sqlite3.connect(local.bot.database)) as connection:
        dump = "\n".join(connection.iterdump())
    assert local.world.bot.token not in dump
