"""/history: a person's finished videos, page by page. Sending one again costs nothing."""

import logging
from collections.abc import Mapping
from functools import partial

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest, TelegramError

from chat.callback_data import HistoryPage, Resend
from chat.destination import destination
from chat.failed_sends import may_have_arrived
from chat.keyboards import button, in_rows
from domain.job import Job
from domain.owner import Owner
from handlers.callbacks import Callback, on_callback
from handlers.messages import Incoming, on_command
from handlers.services import App, Services
from jobs.keyboards import result_keyboard
from jobs.result_messages import result_caption
from texts import Texts

_log = logging.getLogger(__name__)

PAGE_LENGTH = 5
_DAY = 24 * 3600.0


async def _history(incoming: Incoming) -> None:
    text, keyboard = await _page(incoming.services, incoming.owner, 0)
    await incoming.send(text, keyboard)


async def _show_page(callback: Callback[HistoryPage]) -> None:
    """Show another page in the same message."""
    owner = Owner(callback.chat_id, 0, callback.data.person_id)
    if not await callback.is_from(owner):
        await callback.alert("alert-not-your-history")
        return
    await callback.answer()
    text, keyboard = await _page(callback.services, owner, callback.data.page)
    await callback.edit(text, keyboard)


async def _page(services: Services, owner: Owner, number: int) -> tuple[str, InlineKeyboardMarkup | None]:
    """Return a page of results: all of them in a private chat, in a group those that were made there."""
    jobs = await services.jobs.results_of_person(
        owner.person_id,
        chat_id=owner.chat_id if owner.is_group else None,
        limit=PAGE_LENGTH + 1,
        skip=number * PAGE_LENGTH,
    )
    if not jobs and number:
        return await _page(services, owner, 0)
    if not jobs:
        return services.texts.say("history-empty-group" if owner.is_group else "history-empty"), None
    numbered = dict(enumerate(jobs[:PAGE_LENGTH], number * PAGE_LENGTH + 1))
    heading = services.texts.say("history-heading-group" if owner.is_group else "history-heading")
    lines = [_line(services, position, job) for position, job in numbered.items()]
    keyboard = _keyboard(
        services.texts,
        owner.person_id,
        {position: job.id for position, job in numbered.items()},
        newer=number - 1 if number else None,
        older=number + 1 if len(jobs) > PAGE_LENGTH else None,
    )
    return "\n".join([heading, "", *lines]), keyboard


def _line(services: Services, number: int, job: Job) -> str:
    age = services.clock() - (job.ended_at or job.created_at)
    return services.texts.say(
        "history-line",
        number=number,
        days=max(0, int(age // _DAY)),
        mode=job.mode,
        resolution=job.options.resolution,
        seconds=round(job.reference_seconds or 0),
    )


def _keyboard(
    texts: Texts, person_id: int, jobs: Mapping[int, int], *, newer: int | None, older: int | None
) -> InlineKeyboardMarkup:
    """Return a button for each video, three in a row, and those to the other pages.

    `jobs` has the ids of the jobs by the numbers that people see; a page is None if there is none.
    """
    sends = [button(texts.say("history-send", number=number), Resend(job_id)) for number, job_id in jobs.items()]
    pages = []
    if newer is not None:
        pages.append(button(texts.say("button-newer"), HistoryPage(person_id, newer)))
    if older is not None:
        pages.append(button(texts.say("button-older"), HistoryPage(person_id, older)))
    return InlineKeyboardMarkup([*in_rows(sends, 3), *in_rows(pages, 2)])


async def _resend(callback: Callback[Resend]) -> None:
    """Send a video again, in the chat of the button. One that may never have arrived is delivered by the runner."""
    result = await callback.load_result(callback.data.job_id)
    if result is None:
        return
    job, owner = result
    services, reply_to = callback.services, job.reply_to if job.owner == owner else None
    reply_to = reply_to or callback.replied_to_id
    if await services.jobs.send_again(job.id, owner, reply_to=reply_to, now=services.clock()):
        await callback.answer("alert-started")
        await services.runner.tick()
    elif not job.state.is_end:
        await callback.answer("alert-started")
    elif await _send(services, job, owner, reply_to=reply_to):
        await callback.answer()
    else:
        await callback.alert("alert-not-sent-again")


async def _send(services: Services, job: Job, owner: Owner, *, reply_to: int | None) -> bool:
    """Send the video by its file id; False if Telegram refuses.

    It makes animations of short, silent videos, and what it refused as a video was sent as a document.
    """
    file_id = job.result_file_id
    if file_id is None:
        return False
    send_video = partial(services.bot.send_video, video=file_id)
    send_animation = partial(services.bot.send_animation, animation=file_id)
    send_document = partial(services.bot.send_document, document=file_id)
    for send in (send_video, send_animation, send_document):
        try:
            await send(
                **destination(owner, reply_to=reply_to),
                caption=result_caption(services.texts, job.remark),
                reply_markup=result_keyboard(services.texts, job.id),
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


def register(application: App) -> None:
    """Register the command and its buttons, for private chats and groups."""
    application.add_handler(on_command("history", _history))
    application.add_handler(on_callback(HistoryPage, _show_page))
    application.add_handler(on_callback(Resend, _resend))
