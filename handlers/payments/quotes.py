"""What somebody may still start today, and what a video costs in Stars if it isn't free for them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.cut import used_seconds
from domain.draft import Draft
from domain.job import Job
from domain.limits import Limit, Limits, Reached, Scope, Use
from domain.money import Usd
from domain.options import Options
from domain.owner import Owner
from domain.payment import price_in_stars
from handlers.services import Services
from jobs.waits import wait_text
from texts import Texts


@dataclass(frozen=True, slots=True)
class Quote:
    """A price."""

    stars: int
    reached: Reached
    """Why such a video isn't free, and when it is again, if ever."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What an account has used in a chat, and may still use."""

    limits: Limits
    used: Mapping[Limit, Use]
    per_dollar: int
    now: float

    @property
    def left(self) -> int | None:
        """How many videos an account has left in a chat today; None if they aren't limited."""
        caps = self.limits.caps
        left = [caps[limit] - use.jobs for limit, use in self.used.items() if _is_own(limit)]
        return max(0, min(left)) if left else None

    def reached(self, amount: Usd) -> Reached | None:
        """Return why a video with this expected cost isn't free; None if it is."""
        return self.limits.reached(self.used, Use(1, amount), self.now)

    def unsold(self, amount: Usd) -> Reached | None:
        """Return the limit that keeps such a video from being made for money as well; None if none does."""
        return self.limits.of_everybody.reached(self.used, Use(1, amount), self.now)

    def quote(self, amount: Usd) -> Quote | None:
        """Return the price of a video with this expected cost; None if it is free, or can't be bought."""
        if not self.per_dollar:
            return None
        reached, stars = self.reached(amount), price_in_stars(amount, self.per_dollar)
        if reached is None or stars is None or self.unsold(amount) is not None:
            return None
        return Quote(stars, reached)


def _is_own(limit: Limit) -> bool:
    """Whether it counts the videos of a person, or of a chat."""
    return limit.scope is not Scope.ALL and not limit.is_money


def _seen(services: Services) -> Limits:
    """Return the limits that an offer looks at: all where videos are sold, else those that it names."""
    limits = services.settings.limits
    if services.settings.stars_per_dollar:
        return limits
    return replace(limits, caps={limit: most for limit, most in limits.caps.items() if _is_own(limit)})


async def allowance(services: Services, owner: Owner, account: int | None = None) -> Allowance | None:
    """Return what an account, the owner's own if none is given, has used; None if it is a chat, or has no limits.

    Of an owner who is a chat itself, nobody knows the account until a button is pressed.
    """
    account = account or owner.person_id
    limits, now = _seen(services), services.clock()
    if account < 0 or not limits.caps:
        return None
    _, used = await services.uses.of(account, owner.chat_id, limits, now=now)
    return Allowance(limits, used, services.settings.stars_per_dollar, now)


async def quote(services: Services, found: Draft | Job, options: Options, account: int) -> Quote | None:
    """Return what an account pays for a draft's video, or another try of a job; None if free, or not for sale."""
    if not services.settings.stars_per_dollar:
        return None
    remaining = await allowance(services, found.owner, account)
    return None if remaining is None else remaining.quote(await cost_of(services, found, options))


async def quote_or_limit(
    services: Services, found: Draft | Job, options: Options, account: int, reached: Reached
) -> Quote | Reached:
    """Return what an account pays for a video that isn't free, since a limit is reached.

    If it isn't sold, return the limit to tell: one that keeps paid videos from being made as well, if there is one.
    """
    if not services.settings.stars_per_dollar or reached.limit.scope is Scope.ALL:
        return reached
    remaining = await allowance(services, found.owner, account)
    if remaining is None:
        return reached
    amount = await cost_of(services, found, options)
    return remaining.quote(amount) or remaining.unsold(amount) or reached


def when_free(texts: Texts, reached: Reached, now: float) -> dict[str, str]:
    """Return the variables that say why a video isn't free, and how long it is until it is: never, or `wait`."""
    if reached.opens_at is None:
        return {"free": "never", "wait": ""}
    return {"free": "rest" if reached.is_rest else "used", "wait": wait_text(texts, reached.opens_at - now)}


async def cost_of(services: Services, found: Draft | Job, options: Options) -> Usd:
    """Return what the video of a draft, or of another try of a job, is expected to cost."""
    duration, frame_rate = (found.video.seconds, found.video.frame_rate) if found.video else (None, None)
    seconds = used_seconds(duration, found.cut, allowed=services.settings.max_video_seconds)
    return await services.prices.expected(found.mode, options, seconds, frame_rate=frame_rate)
