"""What all keyboards are made of."""

import html
import unicodedata
from collections.abc import Sequence
from typing import Literal

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.constants import InlineKeyboardButtonLimit

from chat.callback_data import CallbackData

Style = Literal["success", "danger"]
"""The colour of a button: green for what goes on, red for what deletes. Others have the colour of the app."""


def button(label: str, data: CallbackData, *, style: Style | None = None) -> InlineKeyboardButton:
    """Return a button; the label is HTML, as all texts are, and is shown as plain text."""
    return InlineKeyboardButton(html.unescape(label), callback_data=data.pack(), style=style)


def copy_button(label: str, text: str) -> InlineKeyboardButton:
    """Return a button that copies a text; of a longer one than Telegram allows, the beginning."""
    return InlineKeyboardButton(label, copy_text=CopyTextButton(text[: InlineKeyboardButtonLimit.MAX_COPY_TEXT]))


def with_plain_buttons(keyboard: InlineKeyboardMarkup) -> InlineKeyboardMarkup | None:
    """Return a keyboard as a server of before December 2024 takes it: no colours, nothing to copy.

    None if no button is left.
    """
    rows = [
        [InlineKeyboardButton(each.text, callback_data=each.callback_data, url=each.url) for each in row]
        for row in ([each for each in row if each.copy_text is None] for row in keyboard.inline_keyboard)
        if row
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def has_newer_buttons(keyboard: InlineKeyboardMarkup) -> bool:
    """Whether with_plain_buttons() would change a keyboard."""
    return any(each.style or each.copy_text for row in keyboard.inline_keyboard for each in row)


def in_rows(buttons: Sequence[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    """Return the buttons in rows of a width."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


HALF_ROW = 15
"""How many average letters fit, in one line, on a button that takes half of the width of a phone."""


def in_fitting_rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    """Return the buttons in rows of two, where both labels fit in a line; of one, where they don't."""
    rows: list[list[InlineKeyboardButton]] = []
    for each in buttons:
        if rows and len(rows[-1]) == 1 and all(_fits_half(other.text) for other in (*rows[-1], each)):
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def _fits_half(label: str) -> bool:
    return sum(map(_width, label)) <= HALF_ROW


def _width(character: str) -> int:
    """Return the width of a character in average letters; emoji and ideographs count as two."""
    category = unicodedata.category(character)
    if category in {"Mn", "Cf", "Me"}:
        return 0
    return 2 if category == "So" or unicodedata.east_asian_width(character) in "WF" else 1


def checked(label: str, *, is_chosen: bool) -> str:
    """Return the label of one of several choices, with a check mark if it is the present one."""
    return f"✓ {label}" if is_chosen else label
