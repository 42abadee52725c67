"""/history: somebody's finished videos, page by page; each can be sent again, at no cost."""

import logging
from collections.abc import Mapping
from functools import partial

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, CommandHandler

from chat.callback_data import Verb, in_rows
from chat.destination import destination
from chat.sender import owner_of
from domain.job import Job
from domain.owner import Owner
from handlers.callbacks import alert, choice, edit, note, press
from handlers.jobs.reuse import own_result, replied_to_id
from handlers.permissions import may_press
from handlers.services import App, Context, Services, services_of
from jobs.keyboards import after_result
from texts import Texts

_log = logging.getLogger(__name__)

PAGE = 5
_DIGITS = 4
"""Of a page's number at most: more is made up."""
_DAY = 24 * 3600.0


async def _history(update: Update, context: Context) -> None:
    message, services = update.message, services_of(context)
    owner = owner_of(message) if message else None
    if message is None or owner is None:
        return
    text, buttons = await _page(services, owner, 0)
    await services.bot.send_message(
        **destination(owner, reply_to=message.message_id if owner.is_group else None),
        text=text,
        reply_markup=buttons,
    )


async def _turn(update: Update, context: Context) -> None:
    """Show another page in the same message."""
    query, person_id, services = press(update, context)
    number = choice(context)
    if query.message is None or not number.isdecimal() or len(number) > _DIGITS:
        await alert(services, query, "alert-gone")
        return
    owner = Owner(query.message.chat.id, 0, person_id)
    if not await may_press(services.bot, query, owner):
        await alert(services, query, "alert-not-your-history")
        return
    await note(query)
    text, buttons = await _page(services, owner, int(number))
    await edit(query, text, buttons)


async def _page(services: Services, owner: Owner, number: int) -> tuple[str, InlineKeyboardMarkup | None]:
    """Return what a page says: of what is made anywhere; in a group, only of what is made there."""
    jobs = await services.jobs.results_of_person(
        owner.person_id,
        chat_id=owner.chat_id if owner.is_group else None,
        limit=PAGE + 1,
        skip=number * PAGE,
    )
    if not jobs and number:
        return await _page(services, owner, 0)
    if not jobs:
        return services.texts.say("history-empty-group" if owner.is_group else "history-empty"), None
    numbered = dict(enumerate(jobs[:PAGE], number * PAGE + 1))
    heading = services.texts.say("history-heading-group" if owner.is_group else "history-heading")
    lines = [_line(services, position, job) for position, job in numbered.items()]
    buttons = history(
        services.texts,
        owner.person_id,
        {position: job.id for position, job in numbered.items()},
        newer=number - 1 if number else None,
        older=number + 1 if len(jobs) > PAGE else None,
    )
    return "\n".join([heading, "", *lines]), buttons


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


async def _resend(update: Update, context: Context) -> None:
    """Send a video again where it was asked for, by its file id."""
    query, job_id, services = press(update, context)
    result = await own_result(services, query, job_id)
    if result is None:
        return
    job, owner = result
    reply_to = job.reply_to if job.owner == owner else None
    if await _send(services, job, owner, reply_to=reply_to or replied_to_id(query)):
        await note(query)
    else:
        await alert(services, query, "alert-not-sent-again")


async def _send(services: Services, job: Job, owner: Owner, *, reply_to: int) -> bool:
    """Say whether Telegram has sent it; as a GIF, where it has made one of what is short and silent."""
    file_id = job.result_file_id
    if file_id is None:
        return False
    send_video = partial(services.bot.send_video, video=file_id)
    send_animation = partial(services.bot.send_animation, animation=file_id)
    for send in (send_video, send_animation):
        try:
            await send(
                **destination(owner, reply_to=reply_to),
                caption=services.texts.say("result-caption"),
                reply_markup=InlineKeyboardMarkup(after_result(services.texts, job.id)),
            )
        except BadRequest as error:
            _log.info("job %d: its video can't be sent again: %s", job.id, error)
        else:
            return True
    return False


def register(application: App) -> None:
    """Listen in private chats and in groups."""
    application.add_handler(CommandHandler("history", _history))
    application.add_handler(CallbackQueryHandler(_turn, pattern=Verb.HISTORY.pattern()))
    application.add_handler(CallbackQueryHandler(_resend, pattern=Verb.RESEND.pattern()))


def history(
    texts: Texts, person_id: int, jobs: Mapping[int, int], *, newer: int | None, older: int | None
) -> InlineKeyboardMarkup:
    """Return a button to send each job's video again, three in a row, and those to other pages.

    `jobs` has the ids by the numbers that people see; a page is None where there is none.
    """
    sends = [
        InlineKeyboardButton(texts.say("history-send", number=number), callback_data=Verb.RESEND.data(job_id))
        for number, job_id in jobs.items()
    ]
    pages = []
    if newer is not None:
        newer_page = Verb.HISTORY.data(person_id, str(newer))
        pages.append(InlineKeyboardButton(texts.say("button-newer"), callback_data=newer_page))
    if older is not None:
        older_page = Verb.HISTORY.data(person_id, str(older))
        pages.append(InlineKeyboardButton(texts.say("button-older"), callback_data=older_page))
    return InlineKeyboardMarkup([*in_rows(sends, 3), *in_rows(pages, 2)])
