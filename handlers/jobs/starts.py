"""How the press that starts a job is answered, wherever the button is."""

from collections.abc import Awaitable, Callable

from domain.job import Job
from domain.limits import Reached
from handlers.callbacks import Callback
from handlers.jobs.limits import tell_limit, tell_unavailable
from jobs.limit_notices import log_notices
from storage.starting import Outcome, Start


async def answer_start(
    callback: Callback[object],
    start: Start,
    *,
    show_price: Callable[[Reached], Awaitable[Reached | None]],
    expire: Callable[[], Awaitable[object]],
) -> Job | None:
    """Answer whether a job was started; returns the one that this press has started.

    `show_price` offers the video for money where a limit is reached, or returns the limit to tell if it isn't sold;
    `expire` answers a press whose button has lost what it was about.
    """
    services = callback.services
    log_notices(start.notices)
    match start.outcome:
        case Outcome.TOO_MANY | Outcome.QUEUE_FULL:
            await tell_unavailable(callback, start.outcome)
        case Outcome.LIMIT:
            unsold = await show_price(start.reached) if start.reached is not None else None
            if unsold is not None:
                await tell_limit(callback, unsold)
        case Outcome.GONE:
            await expire()
        case Outcome.ALREADY_STARTED:
            await callback.answer("alert-started")
        case Outcome.STARTED:
            await callback.answer("alert-started")
            services.admin.clear_alarm("operator-queue-full")
            await services.runner.tick()
            return start.job
    return None
