"""What all keyboards are made of."""

import unicodedata
from collections.abc import Sequence

from telegram import InlineKeyboardButton

from chat.callback_data import CallbackData


def button(label: str, data: CallbackData) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=data.pack())


def in_rows(buttons: Sequence[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    """Return the buttons in rows of a width."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


HALF_ROW = 18
"""How many average letters fit on a button that takes half of the width of a phone."""


def in_fitting_rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    """Return the buttons in rows of two, where both labels can be read; of one, where they can't."""
    rows: list[list[InlineKeyboardButton]] = []
    for each in buttons:
        if rows and len(rows[-1]) == 1 and all(_width(other.text) <= HALF_ROW for other in (*rows[-1], each)):
            rows[-1].append(each)
        else:
            rows.append([each])
    return rows


def _width(label: str) -> int:
    """Return the width of a label in average letters; emoji and ideographs count as two."""
    return sum(
        0 if unicodedata.category(each) in {"Mn", "Cf", "Me"} else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in label
    )


def checked(label: str, *, is_chosen: bool) -> str:
    """Return the label of one of several choices, with a check mark if it is the present one."""
    return f"✓ {label}" if is_chosen else label
