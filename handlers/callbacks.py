"""What the handlers of presses have in common: reading what was pressed, and answering it."""

import logging

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest

from handlers.services import Context, Services, services_of

_log = logging.getLogger(__name__)


def press(update: Update, context: Context) -> tuple[CallbackQuery, int, Services]:
    """Return the press and the number in its data; the handler's pattern is that of a Verb."""
    query, match = update.callback_query, context.matches[0] if context.matches else None
    if query is None or match is None:
        raise ValueError("a press without its data: the pattern and the handler don't fit")
    return query, int(match[1]), services_of(context)


def choice(context: Context) -> str:
    """Return what was chosen by a press, as its data says; empty where there was nothing to choose."""
    return (context.matches[0][2] or "") if context.matches else ""


async def note(query: CallbackQuery, text: str = "", *, alert: bool = False) -> None:
    """Answer a press: without a word, with a line at the top of the chat, or with an alert."""
    try:
        await query.answer(text or None, show_alert=alert)
    except BadRequest as error:
        # Too old: after a restart, or when the network was slow. What was pressed for is done all the same.
        _log.debug("a press can't be answered any more: %s", error)


async def alert(services: Services, query: CallbackQuery, text: str, **variables: str | float) -> None:
    """Answer a press with one of the texts, as an alert."""
    await note(query, services.texts.say(text, **variables), alert=True)


async def over(services: Services, query: CallbackQuery, text: str = "alert-gone") -> None:
    """Say that there is nothing to press for any more, and take the buttons away."""
    await alert(services, query, text)
    if _is_real(query):
        await show_buttons(query, None)


def _is_real(query: CallbackQuery) -> bool:
    """Whether there is such a button under the message: apps can make up a press on anybody's."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    rows = markup.inline_keyboard if markup else ()
    return any(button.callback_data == query.data for row in rows for button in row)


async def show_buttons(query: CallbackQuery, buttons: InlineKeyboardMarkup | None) -> None:
    """Put other buttons under the pressed message, or none."""
    if not _is_within_reach(query):
        return
    try:
        await query.edit_message_reply_markup(buttons)
    except BadRequest as error:
        _log.debug("buttons of an old message stay: %s", error)


async def edit(query: CallbackQuery, text: str, buttons: InlineKeyboardMarkup | None = None) -> None:
    """Let the pressed message say something else, with other buttons or none."""
    if not _is_within_reach(query):
        return
    is_caption = isinstance(query.message, Message) and query.message.text is None
    try:
        if is_caption:
            await query.edit_message_caption(text, reply_markup=buttons)
        else:
            await query.edit_message_text(text, reply_markup=buttons)
    except BadRequest as error:
        _log.debug("a message can't be edited: %s", error)


def _is_within_reach(query: CallbackQuery) -> bool:
    """Whether the pressed message can still be edited; of very old ones, Telegram gives no more than the id."""
    return query.message is not None and query.message.is_accessible
