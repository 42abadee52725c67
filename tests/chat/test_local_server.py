import os
import traceback
from pathlib import Path

import anyio
import httpx
import pytest

from chat.bot import ChatBot
from chat.files import FileTooLargeError, FileUnavailableError, TelegramFiles
from chat.local_server import LocalServer, LocalServerError, OutsideError
from domain.media import MediaFile, Role
from domain.timeouts import TIMEOUTS
from sandbox.tls import tls_context
from tests.chat.support.fakes import TOKEN, OfflineTelegram

CONTENT = bytes(range(256)) * 1000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The server's working folder, with the bot's one in it."""
    folder = tmp_path / "server"
    (folder / TOKEN / "videos").mkdir(parents=True)
    return folder


@pytest.fixture
def file(folder: Path) -> Path:
    """A file that the server has downloaded."""
    file = folder / TOKEN / "videos" / "file_0.mp4"
    file.write_bytes(CONTENT)
    return file


@pytest.fixture
def server(folder: Path, tmp_path: Path) -> LocalServer:
    """The server, checked."""
    server = LocalServer(folder, tmp_path / "data")
    server.check(TOKEN)
    return server


async def _fetch(bot: ChatBot, server: LocalServer, target: Path, *, max_bytes: int = len(CONTENT)) -> None:
    async with httpx.AsyncClient(verify=tls_context()) as client:
        files = TelegramFiles(bot, client, timeout=TIMEOUTS.telegram.file, max_bytes=max_bytes, local_server=server)
        await files.fetch(MediaFile(Role.VIDEO, "file-id"), target)


def _named(telegram: OfflineTelegram, path: object) -> None:
    telegram.answer_with("getFile", {"file_id": "file-id", "file_unique_id": "u", "file_path": str(path)})


async def test_file_is_copied_and_leaves_the_server(
    bot: ChatBot, telegram: OfflineTelegram, server: LocalServer, file: Path, tmp_path: Path
) -> None:
    """Byte by byte; the server would keep it for a day."""
    _named(telegram, file)
    await _fetch(bot, server, tmp_path / "target")

    assert (tmp_path / "target").read_bytes() == CONTENT
    assert not await anyio.Path(file).exists()


async def test_file_above_the_limit_is_not_copied(
    bot: ChatBot, telegram: OfflineTelegram, server: LocalServer, file: Path, tmp_path: Path
) -> None:
    """Its size on the disk counts, whatever Telegram has said; it leaves the server, too."""
    _named(telegram, file)
    with pytest.raises(FileTooLargeError):
        await _fetch(bot, server, tmp_path / "target", max_bytes=len(CONTENT) - 1)

    assert not (tmp_path / "target").exists()
    assert not await anyio.Path(file).exists()


@pytest.mark.parametrize("name", ["missing.mp4", "videos", "../../outside", "link", "linked/outside", "pipe"])
async def test_path_outside_of_the_folder_is_not_read(  # noqa: PLR0917 - fixtures
    bot: ChatBot, telegram: OfflineTelegram, server: LocalServer, folder: Path, tmp_path: Path, name: str
) -> None:
    """No link is followed, and only a file is read; the error names no path, which has the token in it."""
    outside = tmp_path / "outside"
    outside.write_bytes(CONTENT)
    (folder / TOKEN / "link").symlink_to(outside)
    (folder / TOKEN / "linked").symlink_to(tmp_path)
    os.mkfifo(folder / TOKEN / "pipe")
    _named(telegram, folder / TOKEN / name)
    with pytest.raises(FileUnavailableError) as caught:
        await _fetch(bot, server, tmp_path / "target")

    assert TOKEN not in "".join(traceback.format_exception(caught.value))
    assert outside.exists()


@pytest.mark.parametrize("path", ["/etc/hostname", "etc/hostname", "", "/", "/proc/self/environ"])
async def test_other_folder_is_never_opened(server: LocalServer, path: str) -> None:
    """Not even to look whether there is a file."""
    with pytest.raises(OutsideError):
        await server.open(path)


async def test_folder_itself_may_be_a_link(folder: Path, file: Path, tmp_path: Path) -> None:
    """The server names real paths, TELEGRAM_LOCAL_DIR may be a link to its folder."""
    (tmp_path / "link").symlink_to(folder)
    server = LocalServer(tmp_path / "link", tmp_path / "data")

    for path in (file, tmp_path / "link" / TOKEN / "videos" / "file_0.mp4"):
        with await server.open(str(path)) as opened:
            assert opened.read() == CONTENT


async def test_offered_file_is_readable_by_the_group(server: LocalServer, tmp_path: Path) -> None:
    """While it is being sent, at an absolute path; afterwards it is gone, and the original is not."""
    video = tmp_path / "my video.mp4"
    video.write_bytes(CONTENT)
    async with server.offered(video) as uri:
        shared = anyio.Path(httpx.URL(uri).path)
        modes = [(await path.stat()).st_mode & 0o777 for path in (shared, shared.parent)]
        assert await shared.read_bytes() == CONTENT

    assert modes == [0o640, 0o750]
    assert not await shared.exists()
    assert video.exists()


def test_start_removes_what_was_being_sent(server: LocalServer, tmp_path: Path) -> None:
    """A process that was killed while sending sends again."""
    left = tmp_path / "data" / "outgoing" / "1.mp4"
    left.write_bytes(CONTENT)
    server.check(TOKEN)

    assert not left.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [("nowhere", "No such file or directory"), ("data", "no folder for this bot"), ("file", "Not a directory")],
)
def test_folder_that_cannot_be_used_is_told_in_words(tmp_path: Path, name: str, said: str) -> None:
    """By the name of the setting, and without the token."""
    (tmp_path / "data").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(LocalServerError) as caught:
        LocalServer(tmp_path / name, tmp_path / "data").check(TOKEN)

    assert said in str(caught.value)
    assert "TELEGRAM_LOCAL_DIR" in str(caught.value)
    assert TOKEN not in str(caught.value)
