"""What all keyboards are made of."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from chat.callback_data import CallbackData


def button(label: str, data: CallbackData) -> InlineKeyboardButton:
    """Return a button."""
    return InlineKeyboardButton(label, callback_data=data.pack())


def in_rows(buttons: Sequence[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    """Return the buttons in rows of a width."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def checked(label: str, *, is_chosen: bool) -> str:
    """Return the label of one of several choices, with a check mark if it is the present one."""
    return f"✓ {label}" if is_chosen else label
