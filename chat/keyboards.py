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


HALF_ROW = 18
"""How many average letters fit on a button that takes half of the width of a phone."""

LONGEST_WORD = 12
"""How many letters of one word fit there without a break."""


def in_fitting_rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    """Return the buttons in rows of two, where both labels can be read; of one, where they can't."""
    rows: list[list[InlineKeyboardButton]] = []
    for each in buttons:
        if rows and len(rows[-1]) == 1 and all(_fits_half(other.text) for other in (*rows[-1], each)):
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def _fits_half(label: str) -> bool:
    # Ideographs are left out of words: a line may break between any two of them.
    words = "".join(" " if unicodedata.east_asian_width(each) in "WF" else each for each in label).split()
    return _width(label) <= HALF_ROW and all(_width(word) <= LONGEST_WORD for word in words)


def _width(label: str) -> int:
    """Return the width of a label in average letters; emoji and ideographs count as two."""
    return sum(
        0 if unicodedata.category(each) in {"Mn", "Cf", "Me"} else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in label
    )


def checked(label: str, *, is_chosen: bool) -> str:
    """Return the label of one of several choices, with a check mark if it is the present one."""
    return f"✓ {label}" if is_chosen else label
