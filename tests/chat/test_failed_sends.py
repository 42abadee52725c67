import httpx
import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from chat.failed_sends import is_chat_closed, is_refused, may_have_arrived
from chat.send_queue import DroppedError


def _caused_by(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (_caused_by(TimedOut(), httpx.ReadTimeout("x")), True),
        (_caused_by(NetworkError("x"), httpx.ReadError("x")), True),
        (_caused_by(NetworkError("x"), httpx.RemoteProtocolError("x")), True),
        (_caused_by(NetworkError("Unknown error in HTTP implementation"), OSError("x")), True),
        (_caused_by(TelegramError("Invalid server response"), ValueError("x")), True),
        (NetworkError("Gateway Timeout (504)"), True),
        (_caused_by(TimedOut(), httpx.ConnectTimeout("x")), False),
        (_caused_by(TimedOut(), httpx.PoolTimeout("x")), False),
        (_caused_by(TimedOut(), httpx.WriteTimeout("x")), False),
        (_caused_by(NetworkError("x"), httpx.ConnectError("x")), False),
        (_caused_by(NetworkError("Bad Gateway (502)"), TelegramError("Invalid server response")), False),
        (NetworkError("Internal Server Error (500)"), False),
        (BadRequest("x"), False),
        (Forbidden("x"), False),
        (RetryAfter(1), False),
        (ChatMigrated(-5), False),
        (DroppedError("x"), False),
    ],
    ids=str,
)
def test_missing_answer_is_no_proof_that_nothing_arrived(error: TelegramError, expected: bool) -> None:
    """Only an answer proves that, or a request that could not be sent as a whole."""
    assert may_have_arrived(error) is expected


@pytest.mark.parametrize(
    ("error", "is_closed"),
    [
        (Forbidden("Forbidden: bot was kicked from the group chat"), True),
        (BadRequest("Not enough rights to send videos to the chat"), True),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), True),
        (BadRequest("TOPIC_CLOSED"), True),
        (BadRequest("Chat not found"), True),
        (BadRequest("Wrong file type"), False),
        (NetworkError("Request Entity Too Large (413)"), False),
    ],
    ids=str,
)
def test_refusals_tell_the_chat_from_the_message(error: TelegramError, is_closed: bool) -> None:
    """Where the chat is the reason, another kind of message would be refused as well."""
    assert is_refused(error)
    assert is_chat_closed(error) is is_closed


@pytest.mark.parametrize("error", [TimedOut(), RetryAfter(1), NetworkError("Bad Gateway (502)"), ChatMigrated(-5)])
def test_temporary_failures_are_no_refusals(error: TelegramError) -> None:
    """The same may be taken later, or elsewhere."""
    assert not is_refused(error)
