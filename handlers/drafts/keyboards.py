"""The buttons of an offer, and of the question for a missing file."""

from collections.abc import Mapping

from telegram import InlineKeyboardMarkup

from chat.callback_data import Animate, ChooseMode, ChoosePart, Discard, ShowSettings
from chat.keyboards import button, checked, in_fitting_rows
from domain.cut import Part
from domain.draft import Draft
from domain.options import Mode
from texts import Texts


def discard_keyboard(texts: Texts, draft_id: int) -> InlineKeyboardMarkup:
    """Return Cancel, for a draft that lacks a file."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-cancel"), Discard(draft_id)))


def offer_keyboard(texts: Texts, draft: Draft, parts: Mapping[Part, str]) -> InlineKeyboardMarkup:
    """Return Animate and Cancel, the modes, the parts of a long video with these labels, and Settings."""
    modes = [
        button(checked(texts.say(f"button-mode-{mode}"), is_chosen=mode is draft.mode), ChooseMode(draft.id, mode))
        for mode in Mode
    ]
    return InlineKeyboardMarkup(
        [
            [
                button(texts.say("button-animate"), Animate(draft.id)),
                button(texts.say("button-cancel"), Discard(draft.id)),
            ],
            *in_fitting_rows(modes),
            *in_fitting_rows([button(label, ChoosePart(draft.id, part)) for part, label in parts.items()]),
            [button(texts.say("button-settings"), ShowSettings(draft.id))],
        ]
    )
