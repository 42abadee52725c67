"""A text with a picture of a motion, or alone if the picture can't be sent."""

import logging

from telegram import ForceReply, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from chat.destination import destination
from domain.owner import Owner
from handlers.services import Services

_log = logging.getLogger(__name__)


async def send_with_picture(
    services: Services,
    owner: Owner,
    picture: str | bytes | None,
    text: str,
    *,
    reply_to: int | None = None,
    markup: InlineKeyboardMarkup | ForceReply | None = None,
) -> Message:
    """Send a picture (a JPEG, or a file's id) with a text as its caption. In a group, it notifies nobody.

    Some groups don't allow bots to send pictures; there, and without a picture, send the text alone.
    """
    where = destination(owner, reply_to=reply_to) | {"disable_notification": owner.is_group}
    if picture is not None:
        try:
            return await services.bot.send_photo(**where, photo=picture, caption=text, reply_markup=markup)
        except BadRequest as error:
            _log.info("a text is sent without its picture: %s", error)
    return await services.bot.send_message(**where, text=text, reply_markup=markup)
