"""A file that the running bot touches, for a container's health check: `python -m runtime.heartbeat`.

That command imports nothing else of the bot, since it runs twice a minute; `bot.py health` reads `.env` as well.
"""

import logging
import os
import sys
import time
from pathlib import Path

_log = logging.getLogger(__name__)

MAX_AGE = 60.0
"""Seconds without a beat after which the bot counts as stuck."""


def _file(data_dir: Path) -> Path:
    return data_dir / "heartbeat"


def beat(data_dir: Path) -> None:
    """Touch the file; called with every tick. An OSError is only logged."""
    try:
        _file(data_dir).touch(mode=0o600)
    except OSError as error:
        _log.debug("the heartbeat can't be written: %s", error)


def is_healthy(data_dir: Path) -> bool:
    """Whether a process has touched the file within MAX_AGE seconds."""
    try:
        return time.time() - _file(data_dir).stat().st_mtime < MAX_AGE
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    sys.exit(0 if is_healthy(Path(os.environ.get("DATA_DIR", "data"))) else 1)
