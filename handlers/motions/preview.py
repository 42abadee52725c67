"""A text with a picture of a motion, or alone if there is no picture, or if it can't be sent."""

import logging
from typing import Any

from telegram import ForceReply, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from chat.destination import destination
from domain.motion import Motion
from domain.owner import Owner
from handlers.services import Services

_log = logging.getLogger(__name__)


async def send_with_still(
    services: Services,
    owner: Owner,
    motion: Motion,
    text: str,
    *,
    reply_to: int | None = None,
    markup: InlineKeyboardMarkup | ForceReply | None = None,
) -> Message:
    """Send a text below a still of a motion, which is made and stored if need be. In a group, it notifies nobody.

    Ready-made motions have none. Without one, and in groups that don't allow bots to send pictures, send the text
    alone.
    """
    picture: str | bytes | None = motion.still_file_id
    if picture is None and not motion.is_ready_made:
        picture = await services.file_checks.still_of(motion.video, person_id=owner.person_id)
    where = destination(owner, reply_to=reply_to) | {"disable_notification": owner.is_group}
    sent = await _send(services, where, picture, text, markup)
    if sent.photo and motion.still_file_id is None:
        await services.motions.set_still(motion, sent.photo[-1].file_id)
    return sent


async def _send(
    services: Services,
    where: dict[str, Any],
    picture: str | bytes | None,
    text: str,
    markup: InlineKeyboardMarkup | ForceReply | None,
) -> Message:
    if picture is not None:
        try:
            return await services.bot.send_photo(**where, photo=picture, caption=text, reply_markup=markup)
        except BadRequest as error:
            _log.info("a text is sent without its picture: %s", error)
    return await services.bot.send_message(**where, text=text, reply_markup=markup)
