"""What people are told of limits that are used up."""

import logging

from domain.limits import Limit, Reached, Scope
from handlers.callbacks import Callback
from jobs.limit_notices import log_notices
from jobs.waits import wait_text
from storage.starting import Outcome, Start

_log = logging.getLogger(__name__)


async def tell_unavailable(callback: Callback[object], outcome: Outcome) -> None:
    """Answer that the person has as many jobs as are allowed, or that too many wait."""
    services = callback.services
    if outcome is Outcome.TOO_MANY:
        await callback.alert("too-many", limit=services.settings.max_active_jobs_per_user)
        return
    limit = services.settings.max_queued_jobs
    _log.warning("%d jobs are waiting, no more are taken (MAX_QUEUED_JOBS)", limit)
    services.admin.raise_alarm("operator-queue-full", limit=str(limit))
    await callback.alert("queue-full")


async def tell_refusal(callback: Callback[object], start: Start) -> None:
    """Answer why a job that was not started can't be."""
    log_notices(start.notices)
    if start.reached is not None:
        await tell_limit(callback, start.reached)
    else:
        await tell_unavailable(callback, start.outcome)


async def tell_limit(callback: Callback[object], reached: Reached) -> None:
    """Answer which limit keeps a job from being started, and when it opens again, if it ever does."""
    services, whose = callback.services, _whose(reached.limit)
    if reached.opens_at is None:
        if services.settings.limits.caps.get(reached.limit):
            await callback.alert("limit-too-little-ever", whose=whose)
        else:
            await callback.alert("limit-none")
        return
    wait = wait_text(callback.texts, reached.opens_at - services.clock())
    if reached.is_rest:
        await callback.alert("limit-too-little", whose=whose, wait=wait)
    else:
        await callback.alert("limit-reached", whose=whose, wait=wait)


def _whose(limit: Limit) -> str:
    if limit.is_monthly:
        return "month"
    return {Scope.ACCOUNT: "person", Scope.CHAT: "chat", Scope.ALL: "all"}[limit.scope]
