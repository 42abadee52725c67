"""The buttons that jobs carry, and what is in their callback data: at most 64 bytes, a verb and a row's id."""

import re
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from texts import Texts


class Verb(StrEnum):
    """What a press means. The number behind it is a draft's id for the first two, a job's for the next two."""

    ANIMATE = "animate"
    DISCARD = "discard"
    CANCEL = "cancel"
    AGAIN = "again"
    FORGET = "forget"
    """With the id of whoever asked; negative where a chat did."""
    KEEP = "keep"
    """With a job's id: its video is to be a motion."""
    MOTIONS = "motions"
    """With the number of a page."""
    MOTION = "motion"
    """With a motion's id, as the next three."""
    REMOVE = "remove"
    REMOVE_SURELY = "remove-surely"
    REMOVE_NOT = "remove-not"

    def pattern(self) -> re.Pattern[str]:
        """Match the callback data of this verb; the id is group 1."""
        return re.compile(rf"{self}:(-?\d{{1,18}})")

    def data(self, row_id: int) -> str:
        """Return the callback data for a row."""
        return f"{self}:{row_id}"


def offer_buttons(texts: Texts, draft_id: int) -> InlineKeyboardMarkup:
    """Return Animate and Cancel."""
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(texts.say("button-animate"), callback_data=Verb.ANIMATE.data(draft_id)),
                InlineKeyboardButton(texts.say("button-cancel"), callback_data=Verb.DISCARD.data(draft_id)),
            ]
        ]
    )


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


def keep_motion(texts: Texts, job_id: int) -> InlineKeyboardButton:
    """Return Save this motion, for the buttons under a result."""
    return InlineKeyboardButton(texts.say("button-keep-motion"), callback_data=Verb.KEEP.data(job_id))
