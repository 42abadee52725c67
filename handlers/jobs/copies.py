"""Sends a result once more that Telegram has already, by its file id: for its person, or for an operator."""

import logging
from functools import partial

from telegram.error import BadRequest, TelegramError

from chat.destination import destination
from chat.failed_sends import may_have_arrived
from domain.job import Job
from domain.media import Kind
from domain.owner import Owner
from handlers.services import Services
from jobs.keyboards import page_in, result_keyboard
from jobs.result_messages import result_caption

_log = logging.getLogger(__name__)


async def send_copy(services: Services, job: Job, owner: Owner, *, reply_to: int | None) -> bool:
    """Send the video by its file id, as what Telegram has taken it; False if Telegram refuses.

    Of older jobs, that isn't stored: it made animations of short, silent videos, and what it refused as a video was
    sent as a document.
    """
    file_id = job.result_file_id
    if file_id is None:
        return False
    sends = {
        Kind.VIDEO: partial(services.bot.send_video, video=file_id),
        Kind.ANIMATION: partial(services.bot.send_animation, animation=file_id),
        Kind.DOCUMENT: partial(services.bot.send_document, document=file_id),
    }
    known = sends.get(job.result_kind) if job.result_kind else None
    for send in [known] if known else sends.values():
        try:
            await send(
                **destination(owner, reply_to=reply_to),
                caption=result_caption(services.texts, job, shows_cost=services.settings.show_cost),
                reply_markup=result_keyboard(services.texts, job.id, page=page_in(owner)),
            )
        except BadRequest as error:
            _log.info("job %d: its video can't be sent again: %s", job.id, error)
        except TelegramError as error:
            if not may_have_arrived(error):
                raise
            # The update would be handled again, and the video sent with it; a person can press again.
            _log.warning("job %d: sent again, but that was not answered: %s", job.id, error)
            return True
        else:
            return True
    return False
