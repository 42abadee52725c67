"""Ask to be let in: whoever may not use the bot asks the operator, once."""

from telegram import Chat, InlineKeyboardMarkup

from chat.callback_data import AnswerRequest, AskAccess
from chat.keyboards import button
from chat.send_queue import Urgency
from domain.access import Verdict
from handlers.callbacks import Callback, on_callback
from handlers.services import App
from jobs.waits import wait_text

MOST_PER_HOUR = 20
"""Requests that the operator gets at most, whoever makes them."""
_HOUR = 3600.0


async def _ask(callback: Callback[AskAccess]) -> None:
    """Tell the operator first: an update that is handled again may tell twice, but never not at all."""
    services, chat = callback.services, callback.query.message.chat if callback.query.message else None
    if chat is None or services.admin_chat is None:
        await callback.expire()
        return
    # The id in the data may be made up: the request is always for the chat that it comes from.
    subject_id, now = services.chats.current_id(chat.id), services.clock()
    known = (await services.access.of([subject_id])).get(subject_id)
    if known is Verdict.ALLOWED or not services.settings.allowed_chats:
        await callback.expire()
        return
    if known is None:
        earlier = await services.access.request_time(MOST_PER_HOUR, after=now - _HOUR)
        if earlier is not None:
            await callback.alert("alert-ask-later", wait=wait_text(callback.texts, earlier + _HOUR - now))
            return
        await _tell_operator(callback, services.admin_chat, subject_id, _name(callback, chat))
        await services.access.ask(subject_id, now=now)
    await callback.alert("alert-asked")
    await callback.set_keyboard(None)


def _name(callback: Callback[AskAccess], chat: Chat) -> str:
    return chat.title or callback.query.from_user.full_name


async def _tell_operator(callback: Callback[AskAccess], admin_chat: int, subject_id: int, name: str) -> None:
    services, language = callback.services, callback.texts.language
    texts = services.languages.of(None)
    allow = AnswerRequest(subject_id, Verdict.ALLOWED, language)
    deny = AnswerRequest(subject_id, Verdict.DENIED, language)
    buttons = [
        button(texts.say("button-allow"), allow, style="success"),
        button(texts.say("button-deny"), deny, style="danger"),
    ]
    await services.bot.send_message(
        admin_chat,
        texts.say("control-access-request", name=name, id=str(subject_id)),
        reply_markup=InlineKeyboardMarkup.from_row(buttons),
        rate_limit_args=Urgency.REPORT,
    )


def register(application: App) -> None:
    """Register the button."""
    application.add_handler(on_callback(AskAccess, _ask))
