"""The buttons under the bot's answers in chats where it is no member. They are the caller's alone.

A press there tells neither the chat nor the message, only the inline id of the answer.
"""

import logging
from dataclasses import replace
from functools import partial

from chat.callback_data import GuestAnimate, GuestCancel, GuestMove
from domain.guest import GuestAnswer
from domain.job import JobState
from domain.limits import Reached
from domain.options import Options
from handlers.callbacks import Callback, on_callback
from handlers.drafts.options import options_for
from handlers.guest import offers
from handlers.guest.answers import edit_answer, is_private_chat_open, private_chat_keyboard
from handlers.jobs.starts import answer_start
from handlers.payments.quotes import cost_of, quote_or_limit, when_free
from handlers.services import App
from storage.starting import NewJob, Start

_log = logging.getLogger(__name__)


async def _choose(callback: Callback[GuestMove]) -> None:
    """Make the offer for a move, in the same message."""
    services, answer = callback.services, await _load(callback, callback.data.answer_id)
    if answer is None:
        return
    motion = await services.motions.get(callback.data.motion_id)
    usable = motion if motion is not None and motion.is_for(answer.person_id) else None
    chosen = await services.guest_answers.choose_move(answer.id, usable) if usable is not None else None
    if usable is None or chosen is None:
        await _expire(callback)
        return
    await callback.answer("alert-motion-chosen")
    text, keyboard = await offers.offer(services, chosen, usable)
    await edit_answer(services, answer, text, keyboard)


async def _animate(callback: Callback[GuestAnimate]) -> None:
    """Start the job, unless its video could not be sent: that goes to the caller's private chat first."""
    services, answer = callback.services, await _load(callback, callback.data.answer_id)
    if answer is None:
        return
    if answer.job_id is None and not await is_private_chat_open(services, answer.person_id):
        await callback.alert("alert-guest-meet")
        text = services.texts.say("guest-meet")
        await edit_answer(services, answer, text, private_chat_keyboard(services, answer))
        return
    options = await options_for(services, answer.owner)
    new = NewJob(
        payer=answer.person_id,
        options=options,
        status_message_id=None,
        amount=await cost_of(services, answer.draft, options),
        now=services.clock(),
    )
    start = await services.starter.start_from_guest(answer.id, new, services.settings.limits)
    await _show_start(callback, start, answer, options)


async def _show_start(callback: Callback[object], start: Start, answer: GuestAnswer, options: Options) -> None:
    """Answer whether a job was started. What the answer in the chat says of it, the board sees to."""
    show_price = partial(_show_price, callback, answer, options)
    job = await answer_start(callback, start, show_price=show_price, expire=partial(_expire, callback))
    if job is not None:
        _log.info("job %d accepted, of guest answer %d", job.id, answer.id)


async def _show_price(
    callback: Callback[object], answer: GuestAnswer, options: Options, reached: Reached
) -> Reached | None:
    """Lead to the private chat, where such a video can be paid for; return the limit to tell if it isn't sold.

    In the chat of the answer, an invoice would be everybody's, and so would what the caller has used up.
    """
    services = callback.services
    price = await quote_or_limit(services, answer.draft, options, answer.person_id, reached)
    if isinstance(price, Reached):
        return price
    free = when_free(callback.texts, price.reached, services.clock())
    await callback.alert("alert-not-free-guest", stars=price.stars, **free)
    await edit_answer(
        services, answer, callback.texts.say("guest-private"), private_chat_keyboard(services, answer)
    )
    return None


async def _cancel(callback: Callback[GuestCancel]) -> None:
    """Drop the offer, or cancel its job if it has not been submitted yet."""
    services, answer = callback.services, await _load(callback, callback.data.answer_id)
    if answer is None:
        return
    if answer.job_id is None:
        await callback.answer("alert-cancelled")
        # First the edit: an update that is handled again finds the row, and says the same again.
        await edit_answer(services, answer, callback.texts.say("alert-cancelled"))
        await services.guest_answers.drop_offer(answer.id)
        return
    job = await services.jobs.get(answer.job_id)
    if await services.jobs.cancel(answer.job_id, now=services.clock()):
        services.runner.interrupt(answer.job_id)
        await callback.answer("alert-cancelled")
        await services.runner.tick()
    elif job is not None and job.state is JobState.CANCELLED:
        await callback.answer("alert-cancelled")
    else:
        await callback.alert("alert-too-late")


async def _load(callback: Callback[object], answer_id: int) -> GuestAnswer | None:
    """Return an answer if its caller has pressed, in its own message; else answer why not, and return None."""
    services, message = callback.services, callback.query.inline_message_id
    answer = await services.guest_answers.get(answer_id)
    if answer is None or message is None:
        await _expire(callback)
    elif callback.account != answer.person_id:
        await callback.alert("alert-guest-others", username=services.bot.username)
    elif not await services.guest_answers.set_message(answer.id, message):
        await _expire(callback)
    else:
        return replace(answer, message=message)
    return None


async def _expire(callback: Callback[object]) -> None:
    await callback.alert("alert-guest-gone", username=callback.services.bot.username)


def register(application: App) -> None:
    """Register the three buttons."""
    application.add_handler(on_callback(GuestMove, _choose))
    application.add_handler(on_callback(GuestAnimate, _animate))
    application.add_handler(on_callback(GuestCancel, _cancel))
