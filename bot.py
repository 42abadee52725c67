"""The Telegram bot that brings photos to life. Everything is put together here: settings -> services -> run."""

import asyncio
import random
import sys
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial

import httpx
from telegram.request import BaseRequest

import handlers
from chat.admin import AdminChat
from chat.bot import build_bot
from chat.breaker import TelegramBreaker
from chat.files import TelegramFiles
from chat.http_clients import new_client
from chat.inbox import Inbox
from chat.limits import Clock
from chat.polling import UpdatePoller
from domain.breaker import Breaker
from domain.timeouts import TIMEOUTS, Timeouts
from handlers.drafts.albums import AlbumReplies
from handlers.drafts.arrival_checks import ArrivalChecks
from handlers.file_checks import FileChecks
from handlers.services import Services, build_application
from jobs.aimlapi.client import AnimateService
from jobs.aimlapi.download import ResultFetcher
from jobs.estimates import Estimates
from jobs.pause import SubmissionPause
from jobs.rate_limit import RateLimit
from jobs.runner import JobRunner
from jobs.status_message import StatusBoard
from jobs.step_runner import Prepare, StepRunner, Steps
from jobs.steps.conclude import Conclusion
from jobs.steps.deliver import Delivery
from jobs.steps.poll import Polling
from jobs.steps.prepare import Preparation
from jobs.steps.submit import Submission
from jobs.workspace import Workspace
from media import ForkServer, MediaPool, RunMedia, run_process
from runtime.cli import run_command
from runtime.lifecycle import Composition, serve
from runtime.lock import only_process
from runtime.signals import stop_on_signals
from runtime.watchdog import Watchdog
from settings import Settings
from storage.chats import ChatStore
from storage.clock import ClockStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.durations import DurationStore
from storage.encryption import Cipher
from storage.jobs import JobStore
from storage.key_rotation import rotate_keys
from storage.motions import MotionStore
from storage.paid_ids import PaidIds
from storage.pause import PauseStore
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from storage.profile import ProfileStore
from storage.updates import UpdateStore
from texts import Languages


def build(
    settings: Settings,
    database: Database,
    client: httpx.AsyncClient,
    *,
    service_client: httpx.AsyncClient | None = None,
    timeouts: Timeouts = TIMEOUTS,
    telegram: BaseRequest | None = None,
    media_pool: MediaPool | None = None,
    run_media: RunMedia = run_process,
    prepare: Prepare | None = None,
    clock: Clock = time.time,
    monotonic: Clock = time.monotonic,
    flood_clock: Clock = time.monotonic,
    random: Callable[[], float] = random.random,
) -> Composition:
    """Put the bot together. The keyword arguments are the pieces that tests replace."""
    interval = settings.poll_interval.total_seconds()
    languages = Languages.load(default=settings.default_language)
    service_breaker = Breaker(pause=interval, clock=monotonic)
    breaker = TelegramBreaker(Breaker(pause=interval, clock=monotonic))
    bot = build_bot(
        settings.telegram_bot_token.get_secret_value(),
        api_url=settings.telegram_api_url,
        telegram_breaker=breaker,
        timeouts=timeouts.telegram,
        clock=flood_clock,
        request=telegram,
    )
    jobs, chats, pauses = JobStore(database), ChatStore(database), PauseStore(database)
    files, workspace = TelegramFiles(bot, client, timeout=timeouts.telegram.file), Workspace(settings.data_dir)
    pool = media_pool or MediaPool(slots=settings.media_processes, run=run_media)
    checks = FileChecks(files, MediaPool(slots=1, run=run_media), workspace)  # so that no job waits for a check
    estimates = Estimates(DurationStore(database), clock=clock)
    admin = AdminChat(bot, languages.of(None), chats, chat_id=settings.admin_chat, random=random)
    board = StatusBoard(bot, jobs, pauses, service_breaker, languages, clock=clock)

    key = settings.aimlapi_key.get_secret_value()
    service = AnimateService(
        service_client or client, base_url=settings.aimlapi_url, key=key, timeouts=timeouts.service
    )
    fetcher = ResultFetcher(client, api_url=settings.aimlapi_url, timeout=timeouts.service.result)
    rate_limit = RateLimit(monotonic=monotonic, random=random)
    pause = SubmissionPause(pauses, admin, rate_limit, poll_interval=interval, clock=clock)
    deadline = settings.generation_deadline.total_seconds()
    seconds, rate = settings.max_video_seconds, settings.reference_fps
    steps = Steps(
        prepare=prepare or Preparation(files, pool, max_seconds=seconds, max_rate=rate),
        submit=Submission(service, pause, estimates, poll_interval=interval, clock=clock, random=random),
        poll=Polling(
            service, jobs, service_breaker, pause, board, interval=interval, deadline=deadline, clock=clock
        ),
        deliver=Delivery(
            bot,
            files,
            fetcher,
            pool,
            workspace,
            jobs=jobs,
            languages=languages,
            max_rate=rate,
            timeouts=timeouts.telegram,
            clock=clock,
            random=random,
        ),
        conclude=Conclusion(bot, jobs, board, workspace, languages, clock=clock),
    )
    ids, grace = PaidIds(settings.data_dir), settings.stop_grace.total_seconds()
    step_runner = StepRunner(
        steps, jobs, chats, pause, workspace, paid_ids=ids, admin=admin, breaker=breaker, clock=clock, random=random
    )
    slots, limits = settings.max_active_jobs, timeouts.steps
    runner = JobRunner(
        step_runner, jobs, pause, board, workspace, slots=slots, stop_grace=grace, timeouts=limits, clock=clock
    )

    queue: asyncio.Queue[object] = asyncio.Queue()
    inbox = Inbox(UpdateStore(database), queue, breaker, clock=clock, random=random)
    warn, long_poll = partial(admin.tell, "operator-conflict"), timeouts.telegram.long_poll
    poller = UpdatePoller(
        bot, inbox, breaker, clock=monotonic, random=random, on_conflict=warn, long_poll=long_poll
    )
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
        file_checks=checks,
        preferences=PreferenceStore(database),
        runner=runner,
        board=board,
        estimates=estimates,
        admin=admin,
        inbox=inbox,
        clock=clock,
    )
    application = build_application(bot, inbox, queue)
    handlers.register(application)
    albums, hints, watchdog = AlbumReplies(services), ArrivalChecks(services), Watchdog(timeouts.standstill)
    profiles, clocks = ProfileStore(database), ClockStore(database)
    return Composition(
        application, services, poller, albums, hints, admin, profiles, database, clocks, watchdog, random
    )


async def run(settings: Settings) -> None:
    """Run until a signal comes."""
    stop = stop_on_signals()
    async with AsyncExitStack() as stack:
        stack.enter_context(only_process(settings.database_path))
        fork_server = stack.enter_context(ForkServer())  # first: it loads its libraries meanwhile
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = await Database.open(settings.database_path, Cipher(settings.data_keys))
        stack.push_async_callback(database.close)
        await rotate_keys(database)
        # Downloads that hang can take all connections of their own client, but none of the paid service's.
        files, service = [await stack.enter_async_context(new_client()) for _ in range(2)]
        await serve(build(settings, database, files, service_client=service, run_media=fork_server.run), stop)


def main(arguments: list[str]) -> int:
    """Do what the command line says; without arguments, run the bot. Returns the exit status."""
    return run_command(arguments, run=run)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
