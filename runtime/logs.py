"""The log, on standard error. Secrets are taken out of every line, whoever writes it."""

import json
import logging
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import quote

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_HIDDEN = "…"
_ANY_TOKEN = re.compile(r"(?<=/bot)\d+(?::|%3A)[A-Za-z0-9_-]+", re.IGNORECASE)
_JOB = re.compile(r"job (\d+): ")
_CHATTY = ("httpx", "httpcore", "aiosqlite", "telegram", "asyncio", "PIL")


class RedactingFormatter(logging.Formatter):
    """Replaces secrets in the formatted text: messages, arguments and tracebacks."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(_FORMAT)
        # URLs contain the token percent-encoded. The longest first, in case one secret contains another.
        forms = {form for secret in secrets for form in (secret, quote(secret, safe="")) if secret}
        pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
        self._secrets = re.compile(pattern or "(?!)")

    def format(self, record: logging.LogRecord) -> str:
        """Return the formatted record without secrets."""
        return self.redact(super().format(record))

    def redact(self, text: str) -> str:
        """Return a text without secrets."""
        return _ANY_TOKEN.sub(_HIDDEN, self._secrets.sub(_HIDDEN, text))


class JsonFormatter(RedactingFormatter):
    """Writes each record as a JSON object on a line of its own, without secrets."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as JSON."""
        fields: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if job := _JOB.match(record.getMessage()):
            fields["job"] = int(job[1])
        if record.exc_info:
            fields["error"] = self.formatException(record.exc_info)
        # Before they are escaped: a secret may have characters that JSON writes differently.
        hidden = {name: self.redact(value) if isinstance(value, str) else value for name, value in fields.items()}
        return json.dumps(hidden, ensure_ascii=False)


def configure_logs(level: str, secrets: Iterable[str], *, as_json: bool = False) -> None:
    """Log to standard error; libraries log from WARNING, except where the level is DEBUG."""
    handler = logging.StreamHandler()
    handler.setFormatter((JsonFormatter if as_json else RedactingFormatter)(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # It warns when a tick is skipped because the last one still runs, which is intended.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    # It logs every response of a broken gateway in full and with a traceback; the caller gets the error anyway.
    logging.getLogger("telegram.request.BaseRequest").setLevel(logging.CRITICAL)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(level if level == "DEBUG" else logging.WARNING)
