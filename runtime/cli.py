"""What the program can be told on its command line."""

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path

from chat.polling import AnotherProcessError
from runtime.heartbeat import is_healthy
from runtime.lifecycle import TokenRefusedError
from runtime.lock import AlreadyRunningError
from runtime.logs import configure_logs
from settings import Settings, SettingsError
from storage.backup import BackupError, back_up
from storage.database import StorageError
from storage.encryption import new_key

_log = logging.getLogger(__name__)

USAGE = """\
bot.py                run the bot
bot.py health         say, by the exit status, whether one is alive
bot.py backup FILE    copy the database into a new file, whether the bot is running or not
bot.py new-key        make a key for DATA_KEY"""

Run = Callable[[Settings], Coroutine[None, None, None]]


def run_command(arguments: list[str], *, run: Run) -> int:
    """Do what the arguments say, nothing else than `run` where there are none. Returns the exit status."""
    if arguments == ["new-key"]:
        print(new_key())  # noqa: T201 - it is for the operator's .env
        return 0
    try:
        settings = Settings.load()
    except SettingsError as error:
        return _failed(f"The settings can't be used:\n{error}", status=2)
    match arguments:
        case []:
            return _run(settings, run)
        case ["health"]:
            return 0 if is_healthy(settings.data_dir) else 1
        case ["backup", file]:
            return _back_up(settings, Path(file))
    return _failed(USAGE, status=2)


def _run(settings: Settings, run: Run) -> int:
    configure_logs(settings.log_level, settings.secrets)
    os.umask(0o077)  # whatever is written is for the owner's eyes only, by the media processes as well
    try:
        asyncio.run(run(settings))
    except (AlreadyRunningError, AnotherProcessError, TokenRefusedError, StorageError) as error:
        return _failed(f"The bot can't run: {error}")
    except Exception:  # noqa: BLE001 - the interpreter would print it as well, but with any secret that is in it
        _log.exception("a mistake of ours has ended the bot")
        return 1
    return 0


def _back_up(settings: Settings, file: Path) -> int:
    try:
        print(back_up(settings.database_path, file))  # noqa: T201 - what the operator asked for
    except BackupError as error:
        return _failed(f"No backup was made: {error}")
    return 0


def _failed(words: str, *, status: int = 1) -> int:
    print(words, file=sys.stderr)  # noqa: T201 - the last word, to the operator
    return status
