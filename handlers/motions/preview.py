"""A text under a picture, or alone where there is no picture to be had."""

import logging

from telegram import ForceReply, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from chat.destination import destination
from domain.owner import Owner
from handlers.services import Services

_log = logging.getLogger(__name__)


async def send_pictured(
    services: Services,
    owner: Owner,
    picture: str | bytes | None,
    text: str,
    *,
    reply_to: int | None = None,
    markup: InlineKeyboardMarkup | ForceReply | None = None,
) -> Message:
    """Send a text under a picture (a JPEG, or a file's id); not every group lets a bot send pictures."""
    where = destination(owner, reply_to=reply_to)
    if picture is not None:
        try:
            return await services.bot.send_photo(**where, photo=picture, caption=text, reply_markup=markup)
        except BadRequest as error:
            _log.info("a text goes without its picture: %s", error)
    return await services.bot.send_message(**where, text=text, reply_markup=markup)
