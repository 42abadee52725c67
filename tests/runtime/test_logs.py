import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from runtime.logs import JsonFormatter, RedactingFormatter

ROOT = Path(__file__).parents[2]
TOKEN, KEY = "123456789:AAF-made_up-token", "made/up+key=="


def _formatted(message: str, *arguments: object, level: int = logging.INFO, error: Exception | None = None) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("name", level, "path", 1, message, arguments, info)
    return RedactingFormatter([TOKEN, KEY]).format(record)


def _raised(error: Exception) -> Exception:
    """Return the exception with a traceback."""
    with pytest.raises(type(error)) as caught:
        raise error
    return caught.value


FORMS = [TOKEN, quote(TOKEN, safe=""), KEY, quote(KEY, safe="")]


@pytest.mark.parametrize("secret", FORMS)
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING, logging.CRITICAL])
def test_secret_in_a_message_or_an_argument_is_hidden(secret: str, level: int) -> None:
    """Plain or percent-encoded, from any logger, at every level; the rest of the line stays."""
    for line in (
        _formatted(f"before {secret} after", level=level),
        _formatted("before %s after", secret, level=level),
    ):
        assert secret not in line
        assert "before … after" in line


@pytest.mark.parametrize("secret", FORMS)
def test_secret_in_a_traceback_is_hidden(secret: str) -> None:
    """Exceptions have URLs in their texts, and so have their causes."""
    cause = _raised(ValueError(f"GET https://example.org/bot{secret}/getMe"))
    error = RuntimeError(f"with {secret}")
    error.__cause__ = cause

    line = _formatted("an error", error=_raised(error))

    assert secret not in line
    assert "RuntimeError: with …" in line
    assert "ValueError" in line


@pytest.mark.parametrize("token", ["987654321:BBq_somebody-elses", "987654321%3ABBq_somebody-elses"])
def test_token_of_another_bot_in_a_url_is_hidden(token: str) -> None:
    """A token that isn't in the settings is a secret as well."""
    line = _formatted("GET %s", f"https://api.telegram.org/file/bot{token}/photos/file_1.jpg")

    assert "somebody" not in line
    assert "https://api.telegram.org/file/bot…/photos/file_1.jpg" in line


def test_secret_that_contains_another_is_hidden_whole() -> None:
    """The shorter one must not leave the rest of the longer one readable."""
    record = logging.LogRecord("name", logging.INFO, "path", 1, "is abcdef", (), None)

    assert RedactingFormatter(["abc", "abcdef"]).format(record).endswith("is …")


@pytest.mark.parametrize("secrets", [[], [""]])
def test_text_without_secrets_is_unchanged(secrets: list[str]) -> None:
    """No secrets, no replacements."""
    record = logging.LogRecord("name", logging.INFO, "path", 1, "hello", (), None)

    assert RedactingFormatter(secrets).format(record).endswith("name: hello")


def test_ids_and_times_stay_readable() -> None:
    """They are what a log is for."""
    assert _formatted("job %d: %s", 12, "-1001234567890").endswith("name: job 12: -1001234567890")


def _json(message: str, *arguments: object, error: Exception | None = None, secrets: tuple[str, ...] = ()) -> Any:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("jobs.runner", logging.WARNING, "path", 1, message, arguments, info)
    line = JsonFormatter([TOKEN, KEY, *secrets]).format(record)
    assert "\n" not in line
    return json.loads(line)


def test_json_line_has_the_fields_of_the_record() -> None:
    """And the number of the job that the message is about."""
    fields = _json("job %d: %s", 12, "so\nto “speak”")

    assert fields.pop("time").endswith("+00:00")
    assert fields == {
        "level": "WARNING",
        "logger": "jobs.runner",
        "message": "job 12: so\nto “speak”",
        "job": 12,
    }


def test_json_line_has_the_traceback_of_an_error() -> None:
    """In one field, so that it stays one line."""
    fields = _json("an error", error=_raised(ValueError(f"with {KEY}")))

    assert "ValueError: with …" in fields["error"]
    assert "Traceback" in fields["error"]


@pytest.mark.parametrize("secret", [*FORMS, 'quoted"key', "back\\slash", "ключ"])
def test_secret_is_hidden_in_json(secret: str) -> None:
    """Also one that JSON writes differently."""
    assert _json("before %s after", secret, secrets=(secret,))["message"] == "before … after"


_CHATTER = """
import asyncio, logging, sys
import httpx
from sandbox.tls import tls_context
from runtime.logs import configure_logs

token, key, level = sys.argv[1:]
configure_logs(level, [token, key])

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with httpx.AsyncClient(verify=tls_context()) as client:
        await client.get(f"http://127.0.0.1:{port}/bot{token}/getMe", headers={"Authorization": f"Bearer {key}"})
    logging.getLogger("bot").warning("finished with %s and %s", token, key)
    server.close()

async def answer(reader, writer):
    await reader.readuntil(b"\\r\\n\\r\\n")
    writer.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n")
    await writer.drain()
    writer.close()

asyncio.run(main())
"""


@pytest.mark.parametrize(("level", "says_more"), [("INFO", False), ("DEBUG", True)])
def test_no_level_shows_a_secret(level: str, *, says_more: bool) -> None:
    """A real request with both secrets: the libraries are silent at first and talkative at DEBUG."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _CHATTER, TOKEN, KEY, level],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )

    assert done.stdout == ""
    assert "WARNING bot: finished with … and …" in done.stderr
    assert ("httpx" in done.stderr) == says_more
    assert not [form for form in FORMS if form in done.stderr]
