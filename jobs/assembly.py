"""The poller and the steps that it makes, put together of what they work with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from chat.bot import ChatBot
from chat.breaker import TelegramBreaker
from chat.files import TelegramFiles
from domain.breaker import Breaker
from domain.timeouts import Timeouts
from jobs.aimlapi.client import AnimateService
from jobs.aimlapi.download import ResultFetcher
from jobs.estimates import Estimates
from jobs.pause import SubmissionPause
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
from settings import Settings
from storage.chats import ChatStore
from storage.jobs import JobStore
from texts import Languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the steps work with; each takes what it needs."""

    bot: ChatBot
    telegram_breaker: TelegramBreaker
    files: TelegramFiles
    service: AnimateService
    breaker: Breaker
    fetcher: ResultFetcher
    media_pool: MediaPool
    workspace: Workspace
    jobs: JobStore
    chats: ChatStore
    estimates: Estimates
    pause: SubmissionPause
    board: StatusBoard
    languages: Languages
    timeouts: Timeouts
    clock: Callable[[], float]
    random: Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What the operator allows, and how long is waited; times in seconds."""

    max_video_seconds: float
    max_active: int
    poll_interval: float
    deadline: float

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return those that the operator has set."""
        return cls(
            max_video_seconds=settings.max_video_seconds,
            max_active=settings.max_active_jobs,
            poll_interval=settings.poll_interval.total_seconds(),
            deadline=settings.generation_deadline.total_seconds(),
        )


def build_runner(tools: Tools, bounds: Bounds) -> JobRunner:
    """Return the mover of jobs."""
    step_runner = StepRunner(
        _steps(tools, bounds),
        jobs=tools.jobs,
        chats=tools.chats,
        pause=tools.pause,
        telegram_breaker=tools.telegram_breaker,
        workspace=tools.workspace,
        lease=tools.timeouts.steps.lease,
        clock=tools.clock,
        random=tools.random,
    )
    return JobRunner(
        step_runner,
        jobs=tools.jobs,
        pause=tools.pause,
        board=tools.board,
        workspace=tools.workspace,
        max_active=bounds.max_active,
        timeouts=tools.timeouts.steps,
        clock=tools.clock,
    )


def _steps(tools: Tools, bounds: Bounds) -> Steps:
    return Steps(
        prepare=Preparation(tools.files, tools.media_pool, max_seconds=bounds.max_video_seconds),
        submit=Submission(
            tools.service,
            tools.pause,
            tools.estimates,
            poll_interval=bounds.poll_interval,
            clock=tools.clock,
            random=tools.random,
        ),
        poll=Polling(
            tools.service,
            tools.jobs,
            tools.breaker,
            tools.pause,
            poll_interval=bounds.poll_interval,
            deadline=bounds.deadline,
            clock=tools.clock,
        ),
        deliver=Delivery(
            tools.bot,
            files=tools.files,
            fetcher=tools.fetcher,
            media_pool=tools.media_pool,
            workspace=tools.workspace,
            languages=tools.languages,
            timeouts=tools.timeouts.telegram,
            clock=tools.clock,
            random=tools.random,
        ),
        conclude=Conclusion(tools.bot, tools.jobs, tools.workspace, tools.languages, clock=tools.clock),
    )
