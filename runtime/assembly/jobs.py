"""What carries jobs from the press of Animate to the video: the steps, what they need, and what runs them."""

from dataclasses import dataclass

import httpx

from chat.file_cache import FileCache
from chat.files import TelegramFiles
from chat.local_server import LocalServer
from domain.breaker import Breaker
from jobs.aimlapi.client import AnimateService
from jobs.aimlapi.download import ResultFetcher
from jobs.costs import Costs
from jobs.estimates import Estimates
from jobs.links import Links
from jobs.outbox import Outbox
from jobs.pause import SubmissionPause
from jobs.prices import Prices
from jobs.rate_limit import RateLimit
from jobs.runner import JobRunner
from jobs.status_message import StatusBoard
from jobs.step_runner import StepRunner, Steps
from jobs.steps.conclude import Conclusion
from jobs.steps.deliver import Delivery
from jobs.steps.poll import Polling
from jobs.steps.prepare import Preparation
from jobs.steps.submit import Submission
from jobs.workspace import Workspace
from media import MediaPool
from runtime.assembly.foundation import Foundation
from storage.durations import DurationStore
from storage.paid_ids import PaidIds
from storage.pause import PauseStore
from storage.prices import PriceStore


@dataclass(frozen=True, slots=True)
class JobServices:
    """What the steps share, with each other, the handlers and the timers."""

    service: AnimateService
    service_breaker: Breaker
    fetcher: ResultFetcher
    pool: MediaPool
    files: FileCache
    workspace: Workspace
    links: Links
    board: StatusBoard
    outbox: Outbox
    pause: SubmissionPause
    estimates: Estimates
    prices: Prices
    local_server: LocalServer | None
    """The Bot API server beside the bot, if there is one."""


@dataclass(frozen=True, slots=True)
class Jobs:
    """What runs the steps, and what they share."""

    runner: JobRunner
    services: JobServices


def build_jobs(base: Foundation, client: httpx.AsyncClient, service_client: httpx.AsyncClient) -> Jobs:
    """Make the steps and what runs them; `client` moves files, `service_client` speaks with the paid service."""
    services = _services(base, client, service_client)
    return Jobs(_runner(base, services), services)


def _services(base: Foundation, client: httpx.AsyncClient, service_client: httpx.AsyncClient) -> JobServices:
    settings, around, pauses = base.settings, base.surroundings, PauseStore(base.database)
    service_breaker = Breaker(pause=base.poll_interval, clock=around.monotonic)
    estimates = Estimates(DurationStore(base.database), clock=around.clock)
    local_server = LocalServer(settings.telegram_local_dir, settings.data_dir) if settings.telegram_local else None
    return JobServices(
        service=AnimateService(
            service_client,
            base_url=settings.aimlapi_url,
            key=settings.aimlapi_key.get_secret_value(),
            timeouts=around.timeouts.service,
            observer=around.observer,
        ),
        service_breaker=service_breaker,
        fetcher=ResultFetcher(client, api_url=settings.aimlapi_url, timeout=around.timeouts.service.result),
        pool=around.media_pool or MediaPool(slots=settings.media_processes, run=around.run_media),
        files=_files(base, client, local_server),
        workspace=Workspace(settings.data_dir),
        links=_links(base, client),
        board=StatusBoard(
            base.bot,
            base.jobs,
            pauses,
            service_breaker,
            base.languages,
            by_operator=base.operator_pause,
            estimates=estimates,
            slots=settings.max_active_jobs,
            leadership=base.leadership,
            clock=around.clock,
        ),
        outbox=Outbox(base.bot, base.jobs),
        pause=_pause(base, pauses),
        estimates=estimates,
        prices=_prices(base),
        local_server=local_server,
    )


def _files(base: Foundation, client: httpx.AsyncClient, local_server: LocalServer | None) -> FileCache:
    settings, around = base.settings, base.surroundings
    files = TelegramFiles(
        base.bot,
        client,
        timeout=around.timeouts.telegram.file,
        max_bytes=settings.max_file_bytes,
        local_server=local_server,
    )
    return FileCache(files, settings.data_dir, clock=around.monotonic)


def _links(base: Foundation, client: httpx.AsyncClient) -> Links:
    return Links(
        base.settings.data_dir,
        client,
        public_url=base.settings.public_url,
        secret=base.settings.telegram_bot_token.get_secret_value(),
        clock=base.surroundings.clock,
        monotonic=base.surroundings.monotonic,
    )


def _pause(base: Foundation, pauses: PauseStore) -> SubmissionPause:
    around = base.surroundings
    return SubmissionPause(
        pauses,
        base.admin,
        RateLimit(monotonic=around.monotonic, random=around.random),
        by_operator=base.operator_pause,
        poll_interval=base.poll_interval,
        clock=around.clock,
    )


def _prices(base: Foundation) -> Prices:
    settings = base.settings
    return Prices(
        settings.prices,
        PriceStore(base.database),
        are_shown=settings.shows_prices,
        max_frame_rate=settings.reference_fps,
        frames_per_second=settings.price_frames,
        clock=base.surroundings.clock,
    )


def _steps(base: Foundation, services: JobServices) -> Steps:
    settings, around = base.settings, base.surroundings
    return Steps(
        prepare=around.prepare
        or Preparation(
            services.files, services.pool, max_seconds=settings.max_video_seconds, max_rate=settings.reference_fps
        ),
        submit=Submission(
            services.service,
            services.pause,
            services.estimates,
            services.links,
            poll_interval=base.poll_interval,
            clock=around.clock,
            random=around.random,
        ),
        poll=Polling(
            services.service,
            services.service_breaker,
            services.pause,
            services.board,
            Costs(services.prices, base.admin),
            services.links,
            interval=base.poll_interval,
            deadline=settings.generation_deadline.total_seconds(),
            clock=around.clock,
        ),
        deliver=Delivery(
            base.bot,
            services.files,
            services.fetcher,
            services.pool,
            services.workspace,
            outbox=services.outbox,
            languages=base.languages,
            max_rate=settings.reference_fps,
            shows_cost=settings.show_cost,
            server=services.local_server,
            timeouts=around.timeouts.telegram,
            clock=around.clock,
            random=around.random,
        ),
        conclude=Conclusion(
            base.bot,
            base.jobs,
            services.board,
            services.workspace,
            base.languages,
            outbox=services.outbox,
            payments=base.payments,
            clock=around.clock,
        ),
    )


def _runner(base: Foundation, services: JobServices) -> JobRunner:
    settings, around = base.settings, base.surroundings
    step_runner = StepRunner(
        _steps(base, services),
        base.jobs,
        base.chats,
        services.pause,
        services.workspace,
        file_cache=services.files,
        links=services.links,
        paid_ids=PaidIds(settings.data_dir),
        breaker=base.breaker,
        clock=around.clock,
        random=around.random,
    )
    return JobRunner(
        step_runner,
        base.jobs,
        services.pause,
        services.board,
        services.workspace,
        outbox=services.outbox,
        slots=settings.max_active_jobs,
        stop_grace=settings.stop_grace.total_seconds(),
        timeouts=around.timeouts.steps,
        clock=around.clock,
        observer=around.observer,
    )
