"""The command line: runs the bot, or one of the operator's commands."""

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path

from chat.local_server import LocalServerError
from chat.polling import AnotherProcessError
from domain.ids import row_id
from domain.ledger import Account
from domain.money import Usd
from media import hide_memory, missing_protection
from monitoring.errors import CannotServeError
from runtime.copying import copy_database
from runtime.heartbeat import is_healthy
from runtime.lifecycle import TokenRefusedError
from runtime.lock import AlreadyRunningError
from runtime.logs import configure_logs
from runtime.moving import WrongServerError, move_to_cloud, move_to_local
from settings import Settings, SettingsError
from storage.backup import BackupError, back_up
from storage.database import Database, StorageError
from storage.encryption import Cipher, new_key
from storage.jobs import JobStore
from storage.ledger import Ledger

_log = logging.getLogger(__name__)

USAGE = """\
bot.py                run the bot
bot.py health         say, by the exit status, whether one is alive
bot.py backup FILE    copy the database into a new file, whether the bot is running or not
bot.py copy-database FROM TO
                      copy a database into an empty one, SQLite or PostgreSQL (as in DATABASE_URL)
bot.py look JOB       poll a job's generation again that was given up, and deliver it if it is there
bot.py ledger check   compare what was reserved and spent with the jobs, and print the sums
bot.py move-to-local  take the bot from Telegram's Bot API server to one of your own (docs/scaling.md)
bot.py move-to-cloud  take it back
bot.py new-key        make a key for DATA_KEY"""

Run = Callable[[Settings], Coroutine[None, None, None]]
_CANNOT_RUN = (
    *(AlreadyRunningError, AnotherProcessError, TokenRefusedError, StorageError),
    *(CannotServeError, LocalServerError, WrongServerError),
)
"""What ends the bot with a message for the operator."""


def run_command(arguments: list[str], *, run: Run) -> int:
    """Run the command that the arguments name; without arguments, call `run`. Returns the exit status."""
    if arguments == ["new-key"]:
        print(new_key())  # noqa: T201 - it is for the operator's .env
        return 0
    match arguments:
        case ["copy-database", source, target]:
            return _copy(source, target)
    try:
        settings = Settings.load()
    except SettingsError as error:
        return _failed(f"The settings can't be used:\n{error}", status=2)
    return _run_with_settings(arguments, settings, run)


def _run_with_settings(arguments: list[str], settings: Settings, run: Run) -> int:  # noqa: PLR0911 - a line for each
    match arguments:
        case []:
            return _run(settings, run)
        case ["health"]:
            return 0 if is_healthy(settings.data_dir) else 1
        case ["backup", file]:
            return _back_up(settings, Path(file))
        case ["move-to-local"]:
            return _move(settings, move_to_local)
        case ["move-to-cloud"]:
            return _move(settings, move_to_cloud)
        case ["look", word] if (job_id := row_id(word)) is not None:
            return _poll_again(settings, job_id)
        case ["ledger", "check"]:
            return _check_ledger(settings)
    return _failed(USAGE, status=2)


def _run(settings: Settings, run: Run) -> int:
    configure_logs(settings.log_level, settings.secrets, as_json=settings.log_format == "json")
    os.umask(0o077)  # files of the bot and of its media processes are readable by their user only
    hide_memory()
    if missing := missing_protection():
        _log.warning("media processes are less confined than could be; this system lacks: %s", ", ".join(missing))
    try:
        asyncio.run(run(settings))
    except _CANNOT_RUN as error:
        return _failed(f"The bot can't run: {error}")
    except Exception:  # noqa: BLE001 - the interpreter would print it without taking the secrets out
        _log.exception("unexpected error, the bot stops")
        return 1
    return 0


def _back_up(settings: Settings, file: Path) -> int:
    if settings.database_path is None:
        return _failed(
            "No backup was made: DATABASE_URL names a PostgreSQL server, whose own tools make them, such as "
            "pg_dump --format=custom (docs/scaling.md)"
        )
    try:
        print(back_up(settings.database_path, file))  # noqa: T201 - what the operator asked for
    except BackupError as error:
        return _failed(f"No backup was made: {error}")
    return 0


def _copy(source: str, target: str) -> int:
    try:
        print(asyncio.run(copy_database(source, target)))  # noqa: T201 - what the operator asked for
    except (AlreadyRunningError, StorageError) as error:
        return _failed(f"The database was not copied: {error}")
    return 0


def _poll_again(settings: Settings, job_id: int) -> int:
    try:
        is_due = asyncio.run(_make_due(settings, job_id))
    except StorageError as error:
        return _failed(f"The database can't be used: {error}")
    if not is_due:
        return _failed(
            f"Job {job_id} is not one that was submitted, given up, and still known: there is nothing to poll."
        )
    print(f"Job {job_id} is polled again, by the running bot or its next start.")  # noqa: T201 - for the operator
    return 0


async def _make_due(settings: Settings, job_id: int) -> bool:
    database = await Database.open(settings.database_url, Cipher(settings.data_keys))
    try:
        return await JobStore(database).poll_again(job_id, now=await database.now())
    finally:
        await database.close()


def _move(settings: Settings, move: Callable[[Settings], Coroutine[None, None, str]]) -> int:
    configure_logs(settings.log_level, settings.secrets)
    try:
        print(asyncio.run(move(settings)))  # noqa: T201 - for the operator
    except (AlreadyRunningError, WrongServerError, StorageError) as error:
        return _failed(f"The bot was not moved: {error}")
    return 0


def _check_ledger(settings: Settings) -> int:
    try:
        totals, findings = asyncio.run(_compare(settings))
    except StorageError as error:
        return _failed(f"The database can't be used: {error}")
    spent, reserved = (totals.get(account, Usd()) for account in (Account.PROVIDER, Account.RESERVED))
    print(f"Spent: {spent}. Reserved for videos under way: {reserved}.")  # noqa: T201 - for the operator
    if findings:
        return _failed("\n".join(["The ledger does not fit:", *findings]))
    print("Every video under way is reserved, every ended one is settled or released.")  # noqa: T201 - as above
    return 0


async def _compare(settings: Settings) -> tuple[dict[Account, Usd], list[str]]:
    database = await Database.open(settings.database_url, Cipher(settings.data_keys))
    try:
        ledger = Ledger(database)
        return await ledger.totals(), await ledger.check()
    finally:
        await database.close()


def _failed(message: str, *, status: int = 1) -> int:
    print(message, file=sys.stderr)  # noqa: T201 - it is for the operator
    return status
