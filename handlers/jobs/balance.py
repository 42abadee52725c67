"""/balance: what this video would cost, what somebody has started today, and what is left."""

import math
from collections.abc import Mapping

from domain.cut import used_seconds
from domain.limits import Limit, Limits, Scope, Use
from domain.money import Usd
from handlers.drafts.options import options_of
from handlers.messages import Incoming, on_command
from handlers.services import App
from jobs.waits import wait_text
from texts import amount


async def _balance(incoming: Incoming) -> None:
    services, texts = incoming.services, incoming.texts
    limits, now = services.settings.limits, services.clock()
    account = _account(incoming)
    today, used = await services.uses.of(account or 0, incoming.owner.chat_id, limits, now=now)
    lines = [texts.say("balance-heading")]
    price = await _price_of_draft(incoming)
    if price is not None:
        lines.append(texts.say("balance-video", price=amount(price.dollars)))
    if account is None:
        used = {limit: use for limit, use in used.items() if limit.scope is not Scope.ACCOUNT}
    else:
        lines.append(texts.say("balance-today", count=today.jobs))
        if services.settings.shows_prices:
            lines.append(texts.say("balance-spent", price=amount(today.spent.dollars)))
    lines += _left(incoming, limits, used)
    if services.settings.stars_per_dollar and account is not None:
        is_ever_free = all(limits.caps[limit] for limit in used if limit.scope is not Scope.ALL)
        lines.append(texts.say("balance-stars", free="later" if is_ever_free else "never"))
    await incoming.tell("\n".join(lines))


def _account(incoming: Incoming) -> int | None:
    """Return the account that asks; None where it speaks as a group or a channel: Telegram doesn't tell which."""
    user = incoming.message.from_user
    return None if user is None or incoming.message.sender_chat is not None else user.id


async def _price_of_draft(incoming: Incoming) -> Usd | None:
    """Return what the video that is being put together would cost; None if there is none, or no price is shown."""
    services = incoming.services
    draft = await services.drafts.of(incoming.owner, now=services.clock())
    if draft is None or draft.video is None:
        return None
    seconds = used_seconds(draft.video.seconds, draft.cut, allowed=services.settings.max_video_seconds)
    options = await options_of(services, draft)
    shown = await services.prices.shown(draft.mode, options, seconds, frame_rate=draft.video.frame_rate)
    return shown.amount if shown is not None else None


def _left(incoming: Incoming, limits: Limits, used: Mapping[Limit, Use]) -> list[str]:
    """Return what is left of videos and of money: of several limits, the least counts."""
    texts, now = incoming.texts, incoming.services.clock()
    lines = []
    for is_money in (False, True):
        found = [
            (max(0, limits.caps[limit] - use.of(limit)), _opens_at(limits, limit, now))
            for limit, use in used.items()
            if limit.is_money is is_money
        ]
        if not found:
            continue
        least = min(left for left, _ in found)
        end = max(end for left, end in found if left == least)
        opens, wait = ("later", wait_text(texts, end - now)) if end < math.inf else ("never", "")
        if is_money:
            price = amount(Usd(least).dollars)
            lines.append(texts.say("balance-left-money", price=price, opens=opens, wait=wait))
        else:
            lines.append(texts.say("balance-left", count=least, opens=opens, wait=wait))
    return lines or [texts.say("balance-no-limit")]


def _opens_at(limits: Limits, limit: Limit, now: float) -> float:
    """Return when there is more of a limit; a limit of nothing never opens."""
    return limit.span(limits.days, now).end if limits.caps[limit] else math.inf


def register(application: App) -> None:
    """Register the command, for private chats and groups."""
    application.add_handler(on_command("balance", _balance))
