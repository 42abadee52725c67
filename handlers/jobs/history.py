"""/history: a person's finished videos, page by page. Sending one again costs nothing."""

from collections.abc import Mapping

from telegram import InlineKeyboardMarkup

from chat.callback_data import HistoryPage, Resend
from chat.keyboards import button, in_rows
from domain.job import Job
from domain.motion import Motion, motion_of
from domain.owner import Owner
from handlers.ages import ago
from handlers.callbacks import Callback, on_callback
from handlers.jobs.copies import send_copy
from handlers.messages import Incoming, on_command
from handlers.motion_names import shown_name
from handlers.payments.support import receipts
from handlers.services import App, Services
from texts import Texts

PAGE_LENGTH = 5


async def _history(incoming: Incoming) -> None:
    text, keyboard = await _page(incoming.services, incoming.owner, 0)
    if keyboard is None:
        await incoming.tell(text)
    else:
        await incoming.send_menu(text, keyboard)


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
    paid = [] if owner.is_group or number else await receipts(services, owner.person_id)
    if not jobs:
        empty = services.texts.say("history-empty-group" if owner.is_group else "history-empty")
        return "\n".join([empty, *paid]), None
    numbered = dict(enumerate(jobs[:PAGE_LENGTH], number * PAGE_LENGTH + 1))
    heading = services.texts.say("history-heading-group" if owner.is_group else "history-heading")
    motions = await services.motions.usable_by(owner.person_id)
    lines = [
        _line(services, position, job, motion_of(motions, job.video, job.cut)) for position, job in numbered.items()
    ]
    keyboard = _keyboard(
        services.texts,
        owner.person_id,
        {position: job.id for position, job in numbered.items()},
        newer=number - 1 if number else None,
        older=number + 1 if len(jobs) > PAGE_LENGTH else None,
    )
    return "\n".join([heading, "", *lines, *paid]), keyboard


def _line(services: Services, number: int, job: Job, motion: Motion | None) -> str:
    """Return what tells a video from the others: when it was made, the motion's name, and its length."""
    return services.texts.say(
        "history-line",
        number=number,
        when=ago(services.texts, services.clock() - (job.ended_at or job.created_at)),
        named="no" if motion is None else "yes",
        name="" if motion is None else shown_name(services.texts, motion),
        mode=job.mode,
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
    result = await callback.load_result(callback.data.job_id, not_yours="alert-not-your-history")
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
    elif await send_copy(services, job, owner, reply_to=reply_to):
        await callback.answer()
    else:
        await callback.alert("alert-not-sent-again")


def register(application: App) -> None:
    """Register the command and its buttons, for private chats and groups."""
    application.add_handler(on_command("history", _history))
    application.add_handler(on_callback(HistoryPage, _show_page))
    application.add_handler(on_callback(Resend, _resend))
