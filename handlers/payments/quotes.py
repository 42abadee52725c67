"""What somebody may still start today, and what a video costs in Stars if it isn't free for them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.cut import used_seconds
from domain.draft import Draft
from domain.job import Job
from domain.limits import Limit, Limits, Scope, Use
from domain.money import Usd
from domain.options import Options
from domain.owner import Owner
from domain.payment import price_in_stars
from handlers.services import Services


@dataclass(frozen=True, slots=True)
class Quote:
    """A price."""

    stars: int
    opens_at: float
    """When such a video is free again, if it ever is."""
    is_ever_free: bool


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

    def opens_at(self, amount: Usd) -> float | None:
        """Return when a video with this expected cost is free again; None if it is now, or never will be."""
        reached = self.limits.reached(self.used, Use(1, amount), self.now)
        if reached is None or not self.limits.caps[reached.limit]:
            return None
        return reached.opens_at

    def quote(self, amount: Usd) -> Quote | None:
        """Return the price of a video with this expected cost; None if it is free, or can't be bought."""
        if not self.per_dollar:
            return None
        job = Use(1, amount)
        reached = self.limits.reached(self.used, job, self.now)
        stars = price_in_stars(amount, self.per_dollar)
        if (
            reached is None
            or stars is None
            or self.limits.of_everybody.reached(self.used, job, self.now) is not None
        ):
            return None
        return Quote(stars, reached.opens_at, is_ever_free=self.limits.caps[reached.limit] > 0)


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
    """Return what an account pays for the video of a draft, or of another try of a job; None as in Allowance."""
    if not services.settings.stars_per_dollar:
        return None
    has = await allowance(services, found.owner, account)
    return None if has is None else has.quote(await cost_of(services, found, options))


async def cost_of(services: Services, found: Draft | Job, options: Options) -> Usd:
    """Return what the video of a draft, or of another try of a job, is expected to cost."""
    duration, frame_rate = (found.video.seconds, found.video.frame_rate) if found.video else (None, None)
    seconds = used_seconds(duration, found.cut, allowed=services.settings.max_video_seconds)
    return await services.prices.expected(found.mode, options, seconds, frame_rate=frame_rate)
