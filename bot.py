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
from charts import Charts
from chat.admin import AdminChat
from chat.bot import build_bot
from chat.breaker import TelegramBreaker
from chat.file_cache import FileCache
from chat.files import TelegramFiles
from chat.flood_limits import Clock
from chat.http_clients import new_client
from chat.inbox import Inbox
from chat.local_server import LocalServer
from chat.polling import UpdatePoller
from chat.send_queue import Sleep
from chat.webhook import Webhook
from domain.breaker import Breaker
from domain.observer import UNOBSERVED, Observer
from domain.ready_made import ready_made_motions
from domain.timeouts import TIMEOUTS, Timeouts
from handlers.admin.administrators import Administrators
from handlers.background import MAX_EDITS, KeyedTasks
from handlers.drafts.albums import AlbumReplies
from handlers.drafts.arrival_checks import ArrivalChecks
from handlers.drafts.offer_pictures import OfferPictures
from handlers.drafts.old_messages import OldMessages
from handlers.file_checks import FileChecks
from handlers.first_names import FirstNames
from handlers.guest.board import GuestBoard
from handlers.payments.checkout import answer_checkout
from handlers.services import Services, build_application
from handlers.shipped_files import ShippedFiles
from jobs.account import ServiceAccount
from jobs.aimlapi.client import AnimateService
from jobs.aimlapi.download import ResultFetcher
from jobs.costs import Costs
from jobs.estimates import Estimates
from jobs.links import Links
from jobs.operator_notices import NoticeSender
from jobs.pause import SubmissionPause
from jobs.payments import PaymentRunner
from jobs.prices import Prices
from jobs.rate_limit import RateLimit
from jobs.runner import JobRunner
from jobs.star_transactions import StarTransactions
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
from runtime.lock import only_process, running
from runtime.moving import check_server
from runtime.replicas import replicas_of
from runtime.servers import listening_for, measured, monitoring_of, sources_of
from runtime.signals import stop_on_signals
from runtime.watchdog import Watchdog
from settings import Settings
from storage.access import AccessStore
from storage.chats import ChatStore
from storage.clock import ClockStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.durations import DurationStore
from storage.encryption import Cipher
from storage.grants import GrantStore
from storage.guest_answers import GuestAnswerStore
from storage.jobs import JobStore
from storage.key_rotation import rotate_keys
from storage.leadership import leadership_in
from storage.ledger import Ledger
from storage.messages_to_delete import MessagesToDelete
from storage.motions import MotionStore
from storage.operated_jobs import OperatedJobs
from storage.operator_log import OperatorLog
from storage.operator_notices import OperatorNotices
from storage.operator_pause import OperatorPauseStore
from storage.orders import OrderStore
from storage.paid_ids import PaidIds
from storage.paid_starting import PaidStarter
from storage.pause import PauseStore
from storage.payments import PaymentStore
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from storage.prices import PriceStore
from storage.profile import ProfileStore
from storage.shared_clock import clock_for
from storage.starting import JobStarter
from storage.statistics import Statistics
from storage.updates import UpdateStore
from storage.uses import UseStore
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
    flood_sleep: Sleep = asyncio.sleep,
    random: Callable[[], float] = random.random,
    observer: Observer = UNOBSERVED,
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
        sleep=flood_sleep,
        is_local=settings.telegram_local,
        request=telegram,
        observer=observer,
    )
    jobs, chats, pauses = JobStore(database), ChatStore(database), PauseStore(database)
    ordered, payments, orders = OperatorPauseStore(database), PaymentStore(database), OrderStore(database)
    server = LocalServer(settings.telegram_local_dir, settings.data_dir) if settings.telegram_local else None
    telegram_files = TelegramFiles(
        bot, client, timeout=timeouts.telegram.file, max_bytes=settings.max_file_bytes, local_server=server
    )
    files, workspace = FileCache(telegram_files, settings.data_dir, clock=monotonic), Workspace(settings.data_dir)
    pool = media_pool or MediaPool(slots=settings.media_processes, run=run_media)
    checks = FileChecks(files, MediaPool(slots=1, run=run_media), workspace)  # so that no job waits for a check
    estimates = Estimates(DurationStore(database), clock=clock)
    prices = Prices(
        settings.prices,
        PriceStore(database),
        are_shown=settings.shows_prices,
        rate=settings.reference_fps,
        frames_per_second=settings.price_frames,
        clock=clock,
    )
    leadership, texts = leadership_in(database), languages.of(None)
    admin = AdminChat(bot, texts, chats, chat_id=settings.admin_chat, random=random, leadership=leadership)
    notices, costs = OperatorNotices(database), Costs(prices, admin)
    board = StatusBoard(
        bot, jobs, pauses, service_breaker, languages, by_operator=ordered, leadership=leadership, clock=clock
    )
    key = settings.aimlapi_key.get_secret_value()
    service = AnimateService(
        service_client or client,
        base_url=settings.aimlapi_url,
        key=key,
        timeouts=timeouts.service,
        observer=observer,
    )
    fetcher = ResultFetcher(client, api_url=settings.aimlapi_url, timeout=timeouts.service.result)
    rate_limit = RateLimit(monotonic=monotonic, random=random)
    pause = SubmissionPause(pauses, admin, rate_limit, by_operator=ordered, poll_interval=interval, clock=clock)
    deadline = settings.generation_deadline.total_seconds()
    seconds, rate = settings.max_video_seconds, settings.reference_fps
    links = Links(
        settings.data_dir,
        client,
        public_url=settings.public_url,
        secret=settings.telegram_bot_token.get_secret_value(),
        clock=clock,
        monotonic=monotonic,
    )
    steps = Steps(
        prepare=prepare or Preparation(files, pool, max_seconds=seconds, max_rate=rate),
        submit=Submission(service, pause, estimates, links, poll_interval=interval, clock=clock, random=random),
        poll=Polling(
            service,
            service_breaker,
            pause,
            board,
            costs,
            links,
            interval=interval,
            deadline=deadline,
            clock=clock,
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
            shows_cost=settings.show_cost,
            server=server,
            timeouts=timeouts.telegram,
            clock=clock,
            random=random,
        ),
        conclude=Conclusion(bot, jobs, board, workspace, languages, payments=payments, clock=clock),
    )
    ids, grace = PaidIds(settings.data_dir), settings.stop_grace.total_seconds()
    step_runner = StepRunner(
        steps,
        jobs,
        chats,
        pause,
        workspace,
        file_cache=files,
        links=links,
        paid_ids=ids,
        breaker=breaker,
        clock=clock,
        random=random,
    )
    runner = JobRunner(
        step_runner,
        jobs,
        pause,
        board,
        workspace,
        slots=settings.max_active_jobs,
        stop_grace=grace,
        timeouts=timeouts.steps,
        clock=clock,
        observer=observer,
    )

    paid_starter = PaidStarter(database)
    payment_runner = PaymentRunner(
        bot,
        payments,
        paid_starter,
        runner,
        board,
        jobs=jobs,
        languages=languages,
        limits=settings.limits,
        clock=clock,
        random=random,
    )
    transactions = StarTransactions(
        bot,
        payments,
        orders,
        payment_runner,
        is_on=settings.stars_per_dollar > 0,
        clock=clock,
        monotonic=monotonic,
    )

    queue: asyncio.Queue[object] = asyncio.Queue()
    inbox = Inbox(UpdateStore(database), queue, breaker, clock=clock, random=random, observer=observer)
    replicas = replicas_of(database, bot, runner, inbox, timeouts=timeouts, clock=clock)
    warn, long_poll = partial(admin.tell, "operator-conflict"), timeouts.telegram.long_poll
    updates: UpdatePoller | Webhook
    if settings.webhook_url is not None:
        updates = Webhook(
            bot, inbox, breaker, url=settings.webhook_url, clock=monotonic, random=random, leadership=leadership
        )
    else:
        updates = UpdatePoller(
            bot, inbox, breaker, clock=monotonic, random=random, on_conflict=warn, long_poll=long_poll
        )
    services = Services(
        settings=settings,
        bot=bot,
        languages=languages,
        texts=texts,
        drafts=DraftStore(database),
        jobs=jobs,
        starter=JobStarter(database),
        guest_answers=GuestAnswerStore(database),
        chats=chats,
        people=PeopleStore(database),
        shipped_files=ShippedFiles(bot, ProfileStore(database)),
        motions=MotionStore(database, ready_made_motions(settings.ready_made_moves)),
        file_cache=files,
        file_checks=checks,
        preferences=PreferenceStore(database),
        runner=runner,
        board=board,
        estimates=estimates,
        ledger=Ledger(database),
        uses=UseStore(database),
        prices=prices,
        account=ServiceAccount(service, admin, low=settings.low_balance, clock=clock),
        admin=admin,
        notices=notices,
        access=AccessStore(database),
        first_names=FirstNames(bot),
        administrators=Administrators(bot, clock=clock),
        operator_pause=ordered,
        operator_log=OperatorLog(database),
        operated_jobs=OperatedJobs(database),
        grants=GrantStore(database),
        orders=orders,
        payments=payments,
        paid_starter=paid_starter,
        payment_runner=payment_runner,
        statistics=Statistics(database),
        charts=Charts(settings.data_dir / "matplotlib"),
        inbox=inbox,
        edits=KeyedTasks("edit", limit=MAX_EDITS),
        messages_to_delete=MessagesToDelete(database),
        clock=clock,
    )
    inbox.on_checkout = partial(answer_checkout, services)
    application = build_application(bot, inbox, queue)
    handlers.register(application)
    albums, hints, watchdog = AlbumReplies(services), ArrivalChecks(services), Watchdog(timeouts.standstill)
    pictures, profiles, clocks = OfferPictures(services), ProfileStore(database), ClockStore(database)
    return Composition(
        application,
        services,
        updates,
        albums,
        hints,
        pictures,
        OldMessages(services),
        GuestBoard(services),
        transactions,
        admin,
        NoticeSender(notices, admin, texts, clock=clock),
        profiles,
        database,
        replicas,
        leadership,
        clocks,
        watchdog,
        server,
        links,
        random,
    )


async def run(settings: Settings) -> None:
    """Run until a signal comes."""
    stop = stop_on_signals()
    monitoring = monitoring_of(settings)
    observer = UNOBSERVED if monitoring is None else monitoring.metrics
    async with AsyncExitStack() as stack:
        stack.enter_context(only_process(settings.database_path, data_dir=settings.data_dir))
        fork_server = stack.enter_context(ForkServer())  # first: it loads its libraries meanwhile
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = await Database.open(settings.database_url, Cipher(settings.data_keys), observer=observer)
        stack.push_async_callback(database.close)
        await stack.enter_async_context(running(database))
        await check_server(database, settings)
        await rotate_keys(database)
        # Downloads that hang can take all connections of their own client, but none of the paid service's.
        files, service = [await stack.enter_async_context(new_client()) for _ in range(2)]
        run_media = measured(fork_server.run, observer)
        pool = MediaPool(slots=settings.media_processes, run=run_media)
        composition = build(
            settings,
            database,
            files,
            service_client=service,
            media_pool=pool,
            run_media=run_media,
            clock=clock_for(database),
            observer=observer,
        )
        if monitoring is not None:
            await stack.enter_async_context(monitoring.serving(sources_of(composition, pool)))
        if settings.webhook_url is not None or settings.public_url is not None:
            await stack.enter_async_context(listening_for(settings, composition))
        await serve(composition, stop)


def main(arguments: list[str]) -> int:
    """Do what the command line says; without arguments, run the bot. Returns the exit status."""
    return run_command(arguments, run=run)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
