"""TODO."""

from chat.destination import destination
from domain.owner import Owner
from handlers.services import Services


async def say(
    services: Services, owner: Owner, text: str, *, reply_to: int | None = None, **variables: str | float
) -> None:
    """Send one of the texts to where the owner is; in groups always as an answer."""
    await services.bot.send_message(
        **destination(owner, reply_to=reply_to), text=services.texts.say(text, **variables)
    )
