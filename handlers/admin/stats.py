"""/stats: what was started, how it ended and what it cost, with a chart of the last 30 days."""

from charts import Day
from chat.destination import destination
from domain.days import Span
from domain.money import Usd
from domain.payment import PAYOUT
from handlers.admin.operator_commands import on_operator_command
from handlers.messages import Incoming
from handlers.services import App, Services
from storage.payments import StarSums
from storage.statistics import Counts

_DAYS = 30
_MOST_ENDINGS = 8


async def _stats(incoming: Incoming) -> None:
    services, texts = incoming.services, incoming.texts
    days = _last_days(services)
    since = [await services.ledger.since(day.begin) for day in days]
    end, lines, has_stars = days[-1].end, [], False
    for name, count in (("day", 1), ("week", 7), ("month", _DAYS)):
        begin = days[-count].begin
        found = await services.statistics.between(begin, end)
        stars = await services.payments.sums(begin, end)
        has_stars = has_stars or stars != StarSums()
        lines += [texts.say("control-stats-span", span=name), _figures(found, since[-count].spent)]
        lines += [*_star_figures(stars, since[-count].spent), ""]
    endings = await services.statistics.endings(days[0].begin, end)
    if endings:
        lines += [" · ".join(f"{ending} {count}" for ending, count in endings[:_MOST_ENDINGS]), ""]
    if services.account.balance is not None:
        lines += [f"🏦 {services.account.balance}", ""]
    lines.append(texts.say("control-stats-legend"))
    if has_stars:
        lines.append(texts.say("control-stats-stars"))
    await _send(incoming, "\n".join(lines), await _chart(services, days, [use.spent for use in since]))


def _last_days(services: Services) -> list[Span]:
    """Return the last 30 days, today last, as the operator's time zone has them."""
    zone = services.settings.limits.days
    days = [zone.day(services.clock())]
    while len(days) < _DAYS:
        days.insert(0, zone.day(days[0].begin - 1))
    return days


def _figures(counts: Counts, spent: Usd) -> str:
    """Return figures behind signs that the legend explains."""
    figures = {
        "🎬": counts.started,
        "🟩": counts.delivered,
        "🟥": counts.failed,
        "⬜": counts.cancelled,
        "👤": counts.people,
        "⏱": "-" if counts.waited is None else f"{int(counts.waited) // 60}:{int(counts.waited) % 60:02}",
        "💵": spent,
    }
    return " · ".join(f"{sign} {figure}" for sign, figure in figures.items())


def _star_figures(stars: StarSums, spent: Usd) -> list[str]:
    """Return a line with the Stars that were earned and given back, and what is left of them; none without any."""
    if stars == StarSums():
        return []
    margin = PAYOUT * stars.earned - spent
    return [f"⭐ {stars.earned} · ↩️ {stars.refunded} · ⚖️ {margin}"]


async def _chart(services: Services, days: list[Span], spent_since: list[Usd]) -> bytes | None:
    spent_after = [*spent_since[1:], Usd()]
    drawn = []
    for day, since, after in zip(days, spent_since, spent_after, strict=True):
        found = await services.statistics.between(day.begin, day.end)
        spent = (since - after).dollars
        drawn.append(Day(day.name[5:], found.delivered, found.failed, found.cancelled, spent))
    return await services.charts.days(drawn)


async def _send(incoming: Incoming, text: str, chart: bytes | None) -> None:
    """Send the text below the chart; alone where there is none."""
    if chart is None:
        await incoming.send(text)
        return
    where = destination(incoming.owner, reply_to=incoming.reply_to)
    await incoming.services.bot.send_photo(**where, photo=chart, caption=text)


def register(application: App, group: int) -> None:
    """Register the command in a handler group."""
    application.add_handler(on_operator_command("stats", _stats), group)
