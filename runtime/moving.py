"""Takes the bot from Telegram's own Bot API server (the cloud) to one beside it, and back.

A bot belongs to one server, and leaves it by logOut. Any call to the cloud takes it back there, even by mistake,
but not within ten minutes. So where it belongs is stored before it is taken there, and read by each start.
"""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from chat.bot import build_bot
from chat.breaker import TelegramBreaker
from chat.http_clients import tls_context
from domain.breaker import Breaker
from domain.timeouts import TIMEOUTS
from runtime.lock import alone, only_process
from settings import CLOUD_URL, Settings
from storage.database import Database
from storage.encryption import Cipher
from storage.telegram_server import Move, Place, TelegramServerStore

AWAY_SECONDS = 600.0
"""For which the cloud doesn't take a bot back (https://core.telegram.org/bots/api#logout)."""
_START_LOCAL = (
    "Now set TELEGRAM_LOCAL, TELEGRAM_API_URL and TELEGRAM_LOCAL_DIR, start the Bot API server, then the bot."
)


class WrongServerError(Exception):
    """The bot belongs to another server, or can't leave this one; the text is for the operator."""


def check_place(move: Move | None, *, is_local: bool, now: float) -> None:
    """Raise WrongServerError unless the bot may call the server that the settings name."""
    place = move.place if move else None
    if is_local:
        if place is not Place.LOCAL:
            raise WrongServerError(
                "TELEGRAM_LOCAL is set, but the bot has not left Telegram's own server: run `bot.py move-to-local`"
            )
        return
    if move is None:
        return
    if place is not Place.CLOUD:
        raise WrongServerError(
            "the bot belongs to a Bot API server of your own (`bot.py move-to-local`), and a call to Telegram's "
            "would take it away from there: set TELEGRAM_LOCAL=true, or run `bot.py move-to-cloud`"
        )
    if now < move.moved_at + AWAY_SECONDS:
        raise WrongServerError(
            "Telegram's own server takes the bot back ten minutes after it has left the other one, at "
            f"{_time_of(move)}: start it then"
        )


async def check_server(database: Database, settings: Settings) -> None:
    """Raise WrongServerError unless the bot may call the server that the settings name."""
    check_place(await TelegramServerStore(database).get(), is_local=settings.telegram_local, now=time.time())


async def move_to_local(settings: Settings) -> str:
    """Take the bot away from the cloud; returns what the operator should know.

    Raises WrongServerError, AlreadyRunningError and StorageError.
    """
    async with _store(settings) as store:
        move = await store.get()
        if move is not None and move.place is Place.LOCAL:
            return f"The bot has left Telegram's own server already. {_START_LOCAL}"
        await store.set(Place.LEAVING_CLOUD, now=time.time())
        # The settings may already name the other server.
        url = CLOUD_URL if settings.telegram_local else settings.telegram_api_url
        try:
            await _leave(settings, url)
        except InvalidToken:
            await store.set(Place.CLOUD, now=0)
            raise WrongServerError("Telegram does not accept TELEGRAM_BOT_TOKEN; nothing has changed") from None
        await store.set(Place.LOCAL, now=time.time())
    return f"The bot has left Telegram's own server, which takes it back in ten minutes, not before. {_START_LOCAL}"


async def move_to_cloud(settings: Settings) -> str:
    """Take the bot away from the server beside it; returns and raises as move_to_local()."""
    async with _store(settings) as store:
        move = await store.get()
        if move is None or move.place is Place.CLOUD:
            return "The bot belongs to Telegram's own server already."
        await store.set(Place.LEAVING_LOCAL, now=time.time())
        if settings.telegram_local:
            try:
                await _leave(settings, settings.telegram_api_url)
            except InvalidToken:
                raise WrongServerError("the Bot API server does not accept TELEGRAM_BOT_TOKEN") from None
            said = "The bot has left the Bot API server."
        else:
            said = (
                "TELEGRAM_LOCAL is not set, so the Bot API server was not told: never start it with this bot again."
            )
        move = Move(Place.CLOUD, time.time())
        await store.set(move.place, now=move.moved_at)
    return (
        f"{said} Telegram's own server takes it back at {_time_of(move)}, sometimes hours later. Now remove "
        "TELEGRAM_LOCAL and TELEGRAM_API_URL, and start the bot then."
    )


@asynccontextmanager
async def _store(settings: Settings) -> AsyncIterator[TelegramServerStore]:
    """Give the store, of a database that no running bot uses."""
    with only_process(settings.database_path):
        database = await Database.open(settings.database_url, Cipher(settings.data_keys))
        try:
            async with alone(database):
                yield TelegramServerStore(database)
        finally:
            await database.close()


async def _leave(settings: Settings, url: str) -> None:
    """Log the bot out of a server; updates that wait stay. Raises InvalidToken and WrongServerError."""
    timeouts = TIMEOUTS.telegram
    async with HTTPXRequest(read_timeout=timeouts.response, httpx_kwargs={"verify": tls_context()}) as request:
        bot = build_bot(
            settings.telegram_bot_token.get_secret_value(),
            api_url=url,
            telegram_breaker=TelegramBreaker(Breaker(pause=1.0, clock=time.monotonic)),
            timeouts=timeouts,
            clock=time.monotonic,
            request=request,
        )
        try:
            # A server that is left must not go on sending updates.
            await bot.delete_webhook()
            await bot.log_out()
        except BadRequest as error:
            if "logged out" not in error.message.lower():  # else an earlier try has been carried out
                raise WrongServerError(f"the server refuses: {error.message}; run the command again") from None
        except InvalidToken:
            raise
        except TelegramError as error:
            raise WrongServerError(
                f"the server has not answered ({error}); whether the bot has left it is not known, so it does not "
                "start before you have run the command again"
            ) from None


def _time_of(move: Move) -> str:
    """Return when the cloud takes the bot back, as the machine's clock shows it."""
    return time.strftime("%H:%M", time.localtime(move.moved_at + AWAY_SECONDS + 59))
