"""The Telegram bot that brings photos to life: settings -> parts -> application -> run."""

import asyncio
import random
import sys
import time
from collections.abc import Callable
from contextlib import AsyncExitStack

import httpx
from telegram.request import BaseRequest

import handlers
from chat.admin import AdminChat
from chat.bot import build_bot
from chat.breaker import TelegramBreaker
from chat.files import TelegramFiles
from chat.inbox import Inbox
from chat.limits import Clock
from domain.breaker import Breaker
from domain.timeouts import TIMEOUTS, Timeouts
from handlers.drafts.quality_hints import QualityHints
from handlers.file_checks import FileChecks
from handlers.services import Services, build_application
from jobs.aimlapi.client import AnimateService
from jobs.aimlapi.download import ResultFetcher
from jobs.assembly import Bounds, Tools, build_runner
from jobs.estimates import Estimates
from jobs.pause import SubmissionPause
from jobs.status_message import StatusBoard
from jobs.workspace import Workspace
from media import MediaPool
from runtime.cli import run_command
from runtime.lifecycle import House, serve
from runtime.lock import only_process
from runtime.signals import stop_on_signals
from settings import Settings
from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.durations import DurationStore
from storage.encryption import Cipher
from storage.jobs import JobStore
from storage.key_rotation import rotate_keys
from storage.motions import MotionStore
from storage.pause import PauseStore
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from storage.updates import UpdateStore
from texts import Languages

MEDIA_PROCESSES = 2
OUTAGE = 5
"""Calls in a row that fail before an outside service counts as down."""
LONGEST_PAUSE = 300.0
"""Seconds between two tries to reach one that is down."""


def build(
    settings: Settings,
    database: Database,
    client: httpx.AsyncClient,
    *,
    timeouts: Timeouts = TIMEOUTS,
    telegram: BaseRequest | None = None,
    media_pool: MediaPool | None = None,
    clock: Clock = time.time,
    steady: Clock = time.monotonic,
    chance: Callable[[], float] = random.random,
) -> House:
    """Put the parts together; what can be passed in beside the first three is there for tests."""
    languages = Languages.load(default=settings.default_language)
    interval = settings.poll_interval.total_seconds()
    breaker, breaker_of_telegram = (
        Breaker(failures=OUTAGE, pause=interval, longest=LONGEST_PAUSE, clock=steady) for _ in range(2)
    )
    telegram_breaker = TelegramBreaker(breaker_of_telegram)
    token = settings.telegram_bot_token.get_secret_value()
    bot = build_bot(
        token,
        api_url=settings.telegram_api_url,
        telegram_breaker=telegram_breaker,
        timeouts=timeouts.telegram,
        clock=steady,
        request=telegram,
    )
    jobs, chats, pauses = JobStore(database), ChatStore(database), PauseStore(database)
    files, workspace = TelegramFiles(bot, client, timeout=timeouts.telegram.file), Workspace(settings.data_dir)
    checks_pool = MediaPool(slots=1)  # a paid job never waits for advice, nor for a still
    estimates = Estimates(DurationStore(database), clock=clock)
    board = StatusBoard(bot, jobs, pauses, breaker, languages, clock=clock)
    admin = AdminChat(bot, languages.of(None), chat_id=settings.admin_chat)
    pause = SubmissionPause(pauses, admin, poll_interval=interval, clock=clock)
    tools = Tools(
        bot=bot,
        telegram_breaker=telegram_breaker,
        files=files,
        service=AnimateService(
            client,
            base_url=settings.aimlapi_url,
            key=settings.aimlapi_key.get_secret_value(),
            timeouts=timeouts.service,
        ),
        breaker=breaker,
        fetcher=ResultFetcher(client, api_url=settings.aimlapi_url, timeout=timeouts.service.result),
        media_pool=media_pool or MediaPool(slots=MEDIA_PROCESSES),
        workspace=workspace,
        jobs=jobs,
        chats=chats,
        estimates=estimates,
        pause=pause,
        board=board,
        languages=languages,
        timeouts=timeouts,
        clock=clock,
        random=chance,
    )
    queue: asyncio.Queue[object] = asyncio.Queue()
    inbox = Inbox(UpdateStore(database), queue, telegram_breaker, clock=clock, random=chance)
    services = Services(
        settings=settings,
        bot=bot,
        languages=languages,
        texts=languages.of(None),
        drafts=DraftStore(database),
        jobs=jobs,
        chats=chats,
        people=PeopleStore(database),
        motions=MotionStore(database),
        file_checks=FileChecks(files, checks_pool, workspace),
        preferences=PreferenceStore(database),
        runner=build_runner(tools, Bounds.of(settings)),
        board=board,
        estimates=estimates,
        inbox=inbox,
        clock=clock,
    )
    application = build_application(bot, inbox, queue)
    handlers.register(application)
    quality_hints = QualityHints(services)
    return House(
        application,
        services,
        quality_hints,
        admin,
        database,
        telegram_breaker,
        timeouts,
        clock=clock,
        random=chance,
    )


async def run(settings: Settings) -> None:
    """Run until a signal comes."""
    stop = stop_on_signals()
    async with AsyncExitStack() as stack:
        stack.enter_context(only_process(settings.database_path))
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = await Database.open(settings.database_path, Cipher(settings.data_keys))
        stack.push_async_callback(database.close)
        await rotate_keys(database)
        client = await stack.enter_async_context(httpx.AsyncClient(limits=httpx.Limits(max_connections=20)))
        await serve(build(settings, database, client), stop)


def main(arguments: list[str]) -> int:
    """Do what the command line says; without a word, run the bot. Returns the exit status."""
    return run_command(arguments, run=run)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
