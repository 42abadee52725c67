"""The Telegram bot that brings photos to life. Everything is put together here: settings -> services -> run."""

import asyncio
import sys
from contextlib import AsyncExitStack
from functools import partial

import httpx

import handlers
from chat.http_clients import new_client
from domain.observer import UNOBSERVED
from handlers.drafts.arrival_checks import ArrivalChecks
from handlers.drafts.delayed_replies import DelayedReplies
from handlers.drafts.offer_pictures import OfferPictures
from handlers.drafts.reminders import Reminders
from handlers.guest.board import GuestBoard
from handlers.old_messages import OldMessages
from handlers.payments.checkout import answer_checkout
from handlers.services import build_application
from jobs.operator_notices import NoticeSender
from media import ForkServer, MediaPool
from runtime.assembly.foundation import build_foundation
from runtime.assembly.jobs import build_jobs
from runtime.assembly.payments import build_payments
from runtime.assembly.services import build_services
from runtime.assembly.surroundings import Surroundings
from runtime.assembly.updates import build_inbox, build_update_source
from runtime.cli import run_command
from runtime.composition import Composition
from runtime.lifecycle import serve
from runtime.lock import only_process, running
from runtime.moving import check_server
from runtime.replicas import replicas_of
from runtime.servers import listening_for, measured, monitoring_of, sources_of
from runtime.signals import stop_on_signals
from runtime.watchdog import Watchdog
from settings import Settings
from storage.clock import ClockStore
from storage.database import Database
from storage.encryption import Cipher
from storage.key_rotation import rotate_keys
from storage.profile import ProfileStore
from storage.shared_clock import clock_for


def build(
    settings: Settings,
    database: Database,
    client: httpx.AsyncClient,
    surroundings: Surroundings,
    *,
    service_client: httpx.AsyncClient | None = None,
) -> Composition:
    """Put the bot together. `client` also speaks with the paid service where there is no `service_client`."""
    base = build_foundation(settings, database, surroundings)
    jobs = build_jobs(base, client, service_client or client)
    payments = build_payments(base, jobs)
    queue: asyncio.Queue[object] = asyncio.Queue()
    inbox = build_inbox(base, queue)
    services = build_services(base, jobs, payments, inbox)
    inbox.on_checkout = partial(answer_checkout, services)
    application = build_application(base.bot, inbox, queue)
    handlers.register(application)
    timeouts, clock = surroundings.timeouts, surroundings.clock
    guest_board = GuestBoard(services)
    notices = NoticeSender(services.notices, base.admin, services.texts, clock=clock)
    return Composition(
        application=application,
        services=services,
        updates=build_update_source(inbox, base),
        guest_board=guest_board,
        notices=notices,
        timed=(
            DelayedReplies(services),
            OldMessages(services),
            Reminders(services),
            guest_board,
            notices,
            *((ArrivalChecks(services), OfferPictures(services)) if settings.advice else ()),
        ),
        star_transactions=payments.transactions,
        admin=base.admin,
        profiles=ProfileStore(database),
        database=database,
        replicas=replicas_of(database, base.bot, jobs.runner, inbox, timeouts=timeouts, clock=clock),
        leadership=base.leadership,
        clocks=ClockStore(database),
        watchdog=Watchdog(timeouts.standstill),
        local_server=jobs.services.local_server,
        links=jobs.services.links,
        random=surroundings.random,
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
            Surroundings(clock=clock_for(database), run_media=run_media, media_pool=pool, observer=observer),
            service_client=service,
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
