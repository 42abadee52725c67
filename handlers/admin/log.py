"""/log: who did what in the control room, page by page."""

from datetime import UTC, datetime

from telegram import InlineKeyboardMarkup

from chat.callback_data import LogPage
from chat.keyboards import button
from domain.operator_log import Act, Action
from handlers.admin.operator_commands import on_operator_callback, on_operator_command
from handlers.callbacks import Callback
from handlers.messages import Incoming
from handlers.services import App, Services

PAGE_LENGTH = 20
_ABOUT_PEOPLE = {
    Action.ALLOW,
    Action.DENY,
    Action.BAN,
    Action.UNBAN,
    Action.GRANT,
    Action.REFUND_PAYMENT,
}
"""Acts whose subject is a person, or a chat."""


async def _log(incoming: Incoming) -> None:
    await incoming.send(*await _page(incoming.services, 0))


async def _show_page(callback: Callback[LogPage]) -> None:
    await callback.answer()
    await callback.edit(*await _page(callback.services, callback.data.page))


async def _page(services: Services, number: int) -> tuple[str, InlineKeyboardMarkup | None]:
    acts = await services.operator_log.page(limit=PAGE_LENGTH + 1, skip=number * PAGE_LENGTH)
    if not acts:
        return services.texts.say("control-log-empty"), None
    text = "\n".join([services.texts.say("control-log-heading"), *map(_line, acts[:PAGE_LENGTH])])
    row = []
    if number:
        row.append(button(services.texts.say("button-newer"), LogPage(number - 1)))
    if len(acts) > PAGE_LENGTH:
        row.append(button(services.texts.say("button-older"), LogPage(number + 1)))
    return text, InlineKeyboardMarkup.from_row(row) if row else None


def _line(act: Act) -> str:
    """Return a line in figures and commands, which are the same in every language."""
    at = datetime.fromtimestamp(act.at, UTC)
    subject = f" {_linked(act)}" if act.subject else ""
    return f"{at:%Y-%m-%d %H:%M} · <code>{act.actor}</code> · {act.action}{subject}"


def _linked(act: Act) -> str:
    """Return the subject; a person's id leads to the person, as far as the app knows them: names are not stored."""
    is_person = act.action in _ABOUT_PEOPLE and act.subject > 0
    return f'<a href="tg://user?id={act.subject}">{act.subject}</a>' if is_person else f"<code>{act.subject}</code>"


def register(application: App, group: int) -> None:
    """Register the command and its buttons in a handler group."""
    application.add_handler(on_operator_command("log", _log), group)
    application.add_handler(on_operator_callback(LogPage, _show_page), group)
