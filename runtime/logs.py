"""The log, on standard error. No secret gets into it, whoever writes the line."""

import logging
import re
from collections.abc import Iterable
from urllib.parse import quote

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_HIDDEN = "…"
_ANY_TOKEN = re.compile(r"(?<=/bot)\d+(?::|%3A)[A-Za-z0-9_-]+", re.IGNORECASE)
_CHATTY = ("httpx", "httpcore", "aiosqlite", "telegram", "asyncio", "PIL")


class RedactingFormatter(logging.Formatter):
    """Takes the secrets out of the finished text: messages, arguments and tracebacks alike."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(_FORMAT)
        # Addresses contain the token percent-encoded; the longest first, in case one contains another.
        forms = {form for secret in secrets for form in (secret, quote(secret, safe="")) if secret}
        pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
        self._secrets = re.compile(pattern or "(?!)")

    def format(self, record: logging.LogRecord) -> str:
        """Format as usual, then redact."""
        text = self._secrets.sub(_HIDDEN, super().format(record))
        return _ANY_TOKEN.sub(_HIDDEN, text)


def configure_logs(level: str, secrets: Iterable[str]) -> None:
    """Send everything to standard error; libraries speak at WARNING unless everything is wanted (DEBUG)."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # A tick that finds the last one still at work is left out, as it is meant to be.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    # It logs every answer of a broken gateway with a traceback, and whole; whoever has called hears of it anyway.
    logging.getLogger("telegram.request.BaseRequest").setLevel(logging.CRITICAL)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(level if level == "DEBUG" else logging.WARNING)
