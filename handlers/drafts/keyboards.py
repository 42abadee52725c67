"""TODO."""

from collections.abc import Mapping

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import Verb, in_rows, marked
from domain.cut import Part
from domain.draft import Draft
from domain.options import Mode
from texts import Texts


def discard_draft(texts: Texts, draft_id: int) -> InlineKeyboardMarkup:
    """Return Cancel, for a draft that isn't complete."""
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(texts.say("button-cancel"), callback_data=Verb.DISCARD.data(draft_id))
    )


def offer_buttons(texts: Texts, draft: Draft, parts: Mapping[Part, str]) -> list[list[InlineKeyboardButton]]:
    """Return Animate and Cancel, and below them what can be chosen; `parts` are the labels of a long video's."""
    modes = [
        InlineKeyboardButton(
            marked(texts.say(f"button-mode-{mode}"), is_chosen=mode is draft.mode),
            callback_data=Verb.MODE.data(draft.id, mode),
        )
        for mode in Mode
    ]
    cuts = [
        InlineKeyboardButton(label, callback_data=Verb.CUT.data(draft.id, part)) for part, label in parts.items()
    ]
    return [
        [
            InlineKeyboardButton(texts.say("button-animate"), callback_data=Verb.ANIMATE.data(draft.id)),
            InlineKeyboardButton(texts.say("button-cancel"), callback_data=Verb.DISCARD.data(draft.id)),
        ],
        modes,
        *in_rows(cuts, 2),
        [settings_button(texts, draft.id)],
    ]


def settings_button(texts: Texts, draft_id: int) -> InlineKeyboardButton:
    """Return Settings, for an offer, which the press turns into the settings and back."""
    return InlineKeyboardButton(texts.say("button-settings"), callback_data=Verb.SETTINGS.data(draft_id))
