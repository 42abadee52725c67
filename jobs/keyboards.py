"""TODO."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import Reuse, Verb
from texts import Texts


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


def after_result(texts: Texts, job_id: int) -> list[list[InlineKeyboardButton]]:
    """Return the rows of buttons under a result: what to make next of its files."""
    return [
        [
            InlineKeyboardButton(
                texts.say("button-another-video"), callback_data=Verb.REUSE.data(job_id, Reuse.PHOTO)
            ),
            InlineKeyboardButton(
                texts.say("button-another-photo"), callback_data=Verb.REUSE.data(job_id, Reuse.VIDEO)
            ),
        ],
        [
            InlineKeyboardButton(
                texts.say("button-other-settings"), callback_data=Verb.REUSE.data(job_id, Reuse.BOTH)
            ),
            keep_motion(texts, job_id),
        ],
    ]


def keep_motion(texts: Texts, job_id: int) -> InlineKeyboardButton:
    """Return Save this motion, for the buttons under a result."""
    return InlineKeyboardButton(texts.say("button-keep-motion"), callback_data=Verb.KEEP.data(job_id))
