"""/prices: what a priced second costs, as it is set or as it was learnt."""

from domain.options import Mode, Resolution
from domain.price import Rate
from handlers.admin.operator_commands import on_operator_command
from handlers.messages import Incoming
from handlers.services import App


async def _prices(incoming: Incoming) -> None:
    settings, lines = incoming.services.settings, []
    for mode in Mode:
        for resolution in Resolution:
            rate = await incoming.services.prices.rate_of(mode, resolution)
            lines.append(f"{mode} · {resolution} · {_amount(rate)}")
    source = "set" if settings.prices else "learnt"
    heading = incoming.texts.say("control-prices", source=source, frames=settings.price_frames)
    await incoming.send("\n".join([heading, *lines]))


def _amount(rate: Rate | None) -> str:
    """Return a price with its tenths of a cent; ≈ if it is a guess."""
    if rate is None:
        return "-"
    return f"{'≈ ' if rate.is_about else ''}${rate.per_second.dollars:.3f}"


def register(application: App, group: int) -> None:
    """Register the command in a handler group."""
    application.add_handler(on_operator_command("prices", _prices), group)
