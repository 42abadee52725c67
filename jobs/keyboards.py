"""The buttons under a job's messages: on its status, under its result, and under a message that it has failed."""

from telegram import InlineKeyboardMarkup

from chat.callback_data import CancelJob, Resend, Reuse, ReuseFiles, SaveMotion, TryAgain
from chat.keyboards import button, in_fitting_rows
from texts import Texts


def cancel_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Cancel, for a job that has not been submitted."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-cancel"), CancelJob(job_id)))


def try_again_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Try again."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-again"), TryAgain(job_id)))


def send_again_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Send it again, for a result that has perhaps not arrived."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-send-again"), Resend(job_id)))


def result_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return the buttons under a result: what to make next of its files, and Save this motion."""
    return InlineKeyboardMarkup(
        in_fitting_rows(
            [
                button(texts.say("button-another-video"), ReuseFiles(job_id, Reuse.PHOTO)),
                button(texts.say("button-another-photo"), ReuseFiles(job_id, Reuse.VIDEO)),
                button(texts.say("button-other-settings"), ReuseFiles(job_id, Reuse.BOTH)),
                button(texts.say("button-keep-motion"), SaveMotion(job_id)),
            ]
        )
    )
