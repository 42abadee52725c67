"""The Telegram bot that brings photos to life: settings -> parts -> application -> run."""

import asyncio
import random
import sys
import time
from collections.abc import Callable
from contextlib import AsyncExitStack

import httpx
from telegram.ext import Application
from telegram.request import BaseRequest

import handlers
from animation.conclude import Conclusion
from animation.deliver import Delivery
from animation.fetch import ResultFetcher
from animation.operator import Operator
from animation.poller import JobPoller, Steps
from animation.prepare import Preparation
from animation.service import AnimateService
from animation.status import StatusBoard
from animation.stills import Stills
from animation.submit import Submission
from animation.watch import Watch
from animation.workspace import Workspace
from chat.bot import build_bot
from chat.files import TelegramFiles
from chat.inbox import Inbox
from chat.limits import Clock
from chat.line import Line
from domain.breaker import Breaker
from handlers.parts import Parts
from media import Workshop
from runtime.commands import obey
from runtime.lock import only_process
from runtime.running import House, serve
from runtime.signals import stop_on_signals
from settings import Settings
from storage.database import Database
from storage.drafts import DraftStore
from storage.inbox import InboxStore
from storage.jobs import JobStore
from storage.motions import MotionStore
from storage.pause import PauseStore
from storage.people import PeopleStore
from storage.renewal import renew_seals
from storage.vault import Vault
from texts import Texts

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
    telegram: BaseRequest | None = None,
    workshop: Workshop | None = None,
    clock: Clock = time.time,
    steady: Clock = time.monotonic,
    chance: Callable[[], float] = random.random,
) -> House:
    """Put the parts together; what can be passed in beside the first three is there for tests."""
    texts = Texts.load()
    poll_interval = settings.poll_interval.total_seconds()
    jobs, pauses = JobStore(database), PauseStore(database)
    breaker = Breaker(failures=OUTAGE, pause=poll_interval, longest=LONGEST_PAUSE, clock=steady)
    line = Line(Breaker(failures=OUTAGE, pause=poll_interval, longest=LONGEST_PAUSE, clock=steady))
    token = settings.telegram_bot_token.get_secret_value()
    bot = build_bot(token, api_url=settings.telegram_api_url, line=line, clock=steady, request=telegram)
    service = AnimateService(client, base_url=settings.aimlapi_url, key=settings.aimlapi_key.get_secret_value())
    files, workshop = TelegramFiles(bot, client), workshop or Workshop(slots=MEDIA_PROCESSES)
    workspace = Workspace(settings.data_dir)
    board = StatusBoard(bot, jobs, pauses, breaker, texts, clock=clock)
    operator = Operator(
        bot, pauses, texts, admin_chat=settings.admin_chat, poll_interval=poll_interval, clock=clock
    )
    steps = Steps(
        prepare=Preparation(files, workshop, max_seconds=settings.max_video_seconds),
        submit=Submission(service, operator, poll_interval=poll_interval, clock=clock, random=chance),
        watch=Watch(
            service,
            jobs,
            breaker,
            operator,
            poll_interval=poll_interval,
            deadline=settings.generation_deadline.total_seconds(),
            clock=clock,
        ),
        deliver=Delivery(
            bot,
            files=files,
            fetcher=ResultFetcher(client, api_url=settings.aimlapi_url),
            workshop=workshop,
            workspace=workspace,
            texts=texts,
            clock=clock,
            random=chance,
        ),
        conclude=Conclusion(bot, jobs, workspace, texts, clock=clock),
    )
    poller = JobPoller(
        steps,
        jobs=jobs,
        pauses=pauses,
        line=line,
        operator=operator,
        board=board,
        workspace=workspace,
        max_active=settings.max_active_jobs,
        clock=clock,
        random=chance,
    )
    queue: asyncio.Queue[object] = asyncio.Queue()
    inbox = Inbox(InboxStore(database), queue, line, clock=clock, random=chance)
    application = Application.builder().bot(bot).updater(None).update_queue(queue).concurrent_updates(inbox).build()
    drafts, people, motions = DraftStore(database), PeopleStore(database), MotionStore(database)
    stills = Stills(files, workshop, workspace)
    parts = Parts(settings, bot, texts, drafts, jobs, people, motions, stills, poller, board, inbox, clock)
    handlers.register(application)
    return House(application, parts, operator, database, line, clock=clock, random=chance)


async def run(settings: Settings) -> None:
    """Run until a signal comes."""
    stop = stop_on_signals()
    async with AsyncExitStack() as stack:
        stack.enter_context(only_process(settings.database_path))
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = await Database.open(settings.database_path, Vault(settings.data_keys))
        stack.push_async_callback(database.close)
        await renew_seals(database)
        client = await stack.enter_async_context(httpx.AsyncClient(limits=httpx.Limits(max_connections=20)))
        await serve(build(settings, database, client), stop)


def main(arguments: list[str]) -> int:
    """Do what the command line says; without a word, run the bot. Returns the exit status."""
    return obey(arguments, run=run)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
