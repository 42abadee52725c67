import gzip
import traceback
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from telegram.error import NetworkError

from chat.bot import ChatBot
from chat.files import MAX_BYTES, FileError, FileGoneError, FileTooLargeError, FileUnavailableError, TelegramFiles
from domain.media import MediaFile, Role
from domain.timeouts import TIMEOUTS
from tests.chat.support.fakes import TOKEN, OfflineTelegram, refusal

CONTENT = bytes(range(256)) * 1000
FILE = MediaFile(Role.VIDEO, "file-id", size=len(CONTENT))
FOUND = {"file_id": "file-id", "file_unique_id": "u", "file_path": "videos/file_1.mp4"}

Server = Callable[[httpx.Request], httpx.Response]


class Pieces(httpx.AsyncByteStream):
    """A body that comes in pieces, and may break; `at_piece` is called before each."""

    def __init__(
        self,
        count: int,
        *,
        size: int = 65536,
        broken: Exception | None = None,
        at_piece: Callable[[], object] = lambda: None,
    ) -> None:
        self.count = count
        self.size = size
        self.broken = broken
        self.at_piece = at_piece
        self.sent = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(self.count):
            self.at_piece()
            self.sent += 1
            yield bytes(self.size)
        if self.broken is not None:
            raise self.broken


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "target"


async def _fetch(bot: ChatBot, server: Server, target: Path, file: MediaFile = FILE) -> None:
    async with httpx.AsyncClient(transport=httpx.MockTransport(server)) as client:
        await TelegramFiles(bot, client, timeout=TIMEOUTS.telegram.file).fetch(file, target)


def _holds_content(target: Path) -> bool:
    return target.read_bytes() == CONTENT


async def test_file_arrives_as_it_was_sent(bot: ChatBot, telegram: OfflineTelegram, target: Path) -> None:
    """The file of that id, from the URL that Telegram gives for it, byte by byte."""
    asked: list[str] = []

    def server(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(200, content=CONTENT)

    telegram.answer_with("getFile", FOUND)
    await _fetch(bot, server, target)

    assert _holds_content(target)
    assert telegram.calls_of("getFile") == [{"file_id": "file-id"}]
    assert asked == [f"/file/bot{TOKEN}/videos/file_1.mp4"]


async def test_file_that_is_known_to_be_too_large_is_refused(
    bot: ChatBot, telegram: OfflineTelegram, target: Path
) -> None:
    """Telegram would refuse it, so no call is made."""
    too_large = MediaFile(Role.VIDEO, "file-id", size=MAX_BYTES + 1)

    with pytest.raises(FileTooLargeError):
        await _fetch(bot, lambda _: httpx.Response(200), target, too_large)
    assert telegram.calls_of("getFile") == []


async def test_largest_file_allowed_is_downloaded(bot: ChatBot, telegram: OfflineTelegram, target: Path) -> None:
    """The limit itself is allowed, and so is an unknown size."""
    for size in (MAX_BYTES, None):
        telegram.answer_with("getFile", FOUND)
        await _fetch(
            bot, lambda _: httpx.Response(200, content=b"x"), target, MediaFile(Role.PHOTO, "file-id", size=size)
        )

    assert len(telegram.calls_of("getFile")) == 2


async def test_file_is_written_while_it_arrives(bot: ChatBot, telegram: OfflineTelegram, target: Path) -> None:
    """Nothing is collected in memory: each piece is on the disk before the next is requested."""
    sizes: list[int] = []
    telegram.answer_with("getFile", FOUND)

    body = Pieces(10, at_piece=lambda: sizes.append(target.stat().st_size if target.exists() else 0))
    await _fetch(bot, lambda _: httpx.Response(200, stream=body), target)

    assert sizes == [piece * body.size for piece in range(10)]


async def test_file_that_turns_out_too_large_is_stopped(
    bot: ChatBot, telegram: OfflineTelegram, target: Path
) -> None:
    """Whatever its size was said to be, little more than the limit is downloaded."""
    telegram.answer_with("getFile", FOUND)

    body = Pieces(1000, size=1024 * 1024)
    with pytest.raises(FileTooLargeError):
        await _fetch(bot, lambda _: httpx.Response(200, stream=body), target)
    assert body.sent < 25


async def test_truncated_file_is_a_temporary_failure(bot: ChatBot, telegram: OfflineTelegram, target: Path) -> None:
    """Fewer bytes than announced have arrived."""
    telegram.answer_with("getFile", FOUND)

    with pytest.raises(FileUnavailableError, match="of 1000000 bytes"):
        await _fetch(
            bot, lambda _: httpx.Response(200, stream=Pieces(3), headers={"Content-Length": "1000000"}), target
        )


async def test_compression_is_not_asked_for(bot: ChatBot, telegram: OfflineTelegram, target: Path) -> None:
    """The length of a compressed response is not that of the file, which would look truncated."""

    def proxy(request: httpx.Request) -> httpx.Response:
        if "gzip" in request.headers["Accept-Encoding"]:
            return httpx.Response(200, content=gzip.compress(CONTENT), headers={"Content-Encoding": "gzip"})
        return httpx.Response(200, content=CONTENT)

    telegram.answer_with("getFile", FOUND)
    await _fetch(bot, proxy, target)

    assert _holds_content(target)


@pytest.mark.parametrize("status", [302, 401, 404, 500, 503])
async def test_refused_download_is_a_temporary_failure(
    bot: ChatBot, telegram: OfflineTelegram, target: Path, status: int
) -> None:
    """The URL may have expired: the next try asks for a new one."""
    telegram.answer_with("getFile", FOUND)

    with pytest.raises(FileUnavailableError, match=str(status)):
        await _fetch(bot, lambda _: httpx.Response(status), target)


GETFILE_TROUBLES = [
    (refusal(400, "Bad Request: file is too big"), FileTooLargeError),
    (refusal(400, "Bad Request: invalid file_id"), FileGoneError),
    (refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable"), FileGoneError),
    ({"file_id": "file-id", "file_unique_id": "u"}, FileGoneError),
    (refusal(429, "Too Many Requests: retry after 5", retry_after=5), FileUnavailableError),
    (refusal(500, "Internal Server Error"), FileUnavailableError),
    (refusal(401, "Unauthorized"), FileUnavailableError),
    (NetworkError("made up"), FileUnavailableError),
]


async def test_retry_after_is_passed_on(bot: ChatBot, telegram: OfflineTelegram, target: Path) -> None:
    """Whoever tries again knows when."""
    telegram.answer_with("getFile", refusal(429, "Too Many Requests: retry after 5", retry_after=5))

    with pytest.raises(FileUnavailableError) as caught:
        await _fetch(bot, lambda _: httpx.Response(200), target)

    assert caught.value.retry_after == 5


@pytest.mark.parametrize(("answer", "expected"), GETFILE_TROUBLES)
async def test_getfile_tells_permanent_from_temporary_failures(
    bot: ChatBot, telegram: OfflineTelegram, target: Path, answer: object, expected: type[FileError]
) -> None:
    """A file that is too large or unknown is not tried again; everything else is."""
    telegram.answer_with("getFile", answer)

    with pytest.raises(expected):
        await _fetch(bot, lambda _: httpx.Response(200), target)


def _raise(error: Exception) -> Server:
    def server(_request: httpx.Request) -> httpx.Response:
        raise error

    return server


@pytest.mark.parametrize(
    ("found", "server"),
    [
        (FOUND, _raise(httpx.ConnectError("made up"))),
        (FOUND, _raise(httpx.ReadTimeout("made up"))),
        (FOUND, lambda _: httpx.Response(200, stream=Pieces(1, broken=httpx.ReadError("made up")))),
        (FOUND, lambda _: httpx.Response(503)),
        (FOUND, lambda _: httpx.Response(200, stream=Pieces(1000, size=1024 * 1024))),
        (FOUND, lambda _: httpx.Response(200, content=b"no gzip", headers={"Content-Encoding": "gzip"})),
        ({**FOUND, "file_path": "a\nb"}, lambda _: httpx.Response(200)),
        (refusal(401, "Unauthorized"), lambda _: httpx.Response(200)),
        (refusal(400, "Bad Request: invalid file_id"), lambda _: httpx.Response(200)),
    ],
    ids=["no connection", "timeout", "broken", "503", "too large", "no gzip", "no address", "401", "400"],
)
async def test_token_is_in_no_exception(
    bot: ChatBot, telegram: OfflineTelegram, target: Path, found: object, server: Server
) -> None:
    """Every failure is a FileError, and neither it nor its traceback shows the URL with the token."""
    telegram.answer_with("getFile", found)

    with pytest.raises(FileError) as caught:
        await _fetch(bot, server, target)

    shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert TOKEN not in shown
    assert quote(TOKEN, safe="") not in shown
