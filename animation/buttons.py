"""The bot's buttons, and what is in their callback data: at most 64 bytes, a verb, a row's id, perhaps a choice."""

import re
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from texts import Languages, Texts


class Verb(StrEnum):
    """What a press means. The number behind it is a draft's id for the first two, a job's for the next two."""

    ANIMATE = "animate"
    DISCARD = "discard"
    CANCEL = "cancel"
    AGAIN = "again"
    FORGET = "forget"
    """With the id of whoever asked; negative where a chat did."""
    LANGUAGE = "language"
    """With the code of the language as the choice."""
    MODE = "mode"
    """With a draft's id, and what is to be made of its files."""
    CUT = "cut"
    """With a draft's id, and a part of its video."""
    SETTINGS = "settings"
    """With the id of the draft whose offer the settings stand on, 0 for /settings; and a page or a choice."""

    def pattern(self) -> re.Pattern[str]:
        """Match the callback data of this verb; the id is group 1, the choice group 2."""
        return re.compile(rf"{self}:(-?\d{{1,18}})(?::([a-z0-9-]{{1,20}}))?$", re.ASCII)

    def data(self, row_id: int, choice: str = "") -> str:
        """Return the callback data for a row, or for something to choose for it."""
        return f"{self}:{row_id}:{choice}" if choice else f"{self}:{row_id}"


def offer_buttons(texts: Texts, draft_id: int) -> InlineKeyboardMarkup:
    """Return Animate, Cancel and Settings."""
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(texts.say("button-animate"), callback_data=Verb.ANIMATE.data(draft_id)),
                InlineKeyboardButton(texts.say("button-cancel"), callback_data=Verb.DISCARD.data(draft_id)),
            ],
            [settings_button(texts, draft_id)],
        ]
    )


def settings_button(texts: Texts, draft_id: int) -> InlineKeyboardButton:
    """Return Settings, for an offer, which the press turns into the settings and back."""
    return InlineKeyboardButton(texts.say("button-settings"), callback_data=Verb.SETTINGS.data(draft_id))


def cancel_job(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Cancel, for a job that has not been submitted."""
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(texts.say("button-cancel"), callback_data=Verb.CANCEL.data(job_id))
    )


def try_again(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Try again."""
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(texts.say("button-again"), callback_data=Verb.AGAIN.data(job_id))
    )


def forget(texts: Texts, person_id: int) -> InlineKeyboardMarkup:
    """Return Forget me."""
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(texts.say("button-forget"), callback_data=Verb.FORGET.data(person_id))
    )


def languages(spoken: Languages) -> InlineKeyboardMarkup:
    """Return a button for each language, under its own name, two in a row."""
    buttons = [
        InlineKeyboardButton(spoken.of(code).say("language-name"), callback_data=Verb.LANGUAGE.data(0, code))
        for code in spoken.codes
    ]
    return InlineKeyboardMarkup([buttons[start : start + 2] for start in range(0, len(buttons), 2)])
