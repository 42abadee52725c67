"""The buttons under a job's messages: on its status, under its result, and under a message that it has failed."""

from telegram import InlineKeyboardMarkup

from chat.callback_data import (
    CancelJob,
    MeToo,
    Resend,
    ResultPage,
    Reuse,
    ReuseFiles,
    SaveMotion,
    ShowResult,
    TryAgain,
)
from chat.keyboards import button, in_fitting_rows
from domain.owner import Owner
from texts import Texts


def cancel_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Cancel, for a job that has not been submitted."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-cancel"), CancelJob(job_id)))


def try_again_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Try again."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-again"), TryAgain(job_id)))


def yes_again_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return the answer to the question whether a job that may be under way is made again."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-yes-again"), TryAgain(job_id)))


def send_again_keyboard(texts: Texts, job_id: int) -> InlineKeyboardMarkup:
    """Return Send it again, for a result that has perhaps not arrived."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-send-again"), Resend(job_id)))


def result_keyboard(
    texts: Texts, job_id: int, *, page: ResultPage | None = None, is_saved: bool = False
) -> InlineKeyboardMarkup:
    """Return the buttons under a result: what to make next of its files, and Save move.

    In a group, Me too is for everybody, and the others are on a page of their own; None is a private chat. With
    `is_saved`, the move has been saved just now.
    """
    save = "button-motion-kept" if is_saved else "button-keep-motion"
    own = in_fitting_rows(
        [
            button(texts.say("button-new-photo"), ReuseFiles(job_id, Reuse.VIDEO)),
            button(texts.say("button-new-move"), ReuseFiles(job_id, Reuse.PHOTO)),
            button(texts.say("button-redo"), ReuseFiles(job_id, Reuse.BOTH)),
            button(texts.say(save), SaveMotion(job_id)),
        ]
    )
    me_too = button(texts.say("button-me-too"), MeToo(job_id))
    match page:
        case ResultPage.MAIN:
            options = button(texts.say("button-options"), ShowResult(job_id, ResultPage.OPTIONS))
            return InlineKeyboardMarkup(in_fitting_rows([me_too, options]))
        case ResultPage.OPTIONS:
            back = button(texts.say("button-back"), ShowResult(job_id, ResultPage.MAIN))
            return InlineKeyboardMarkup([[me_too], *own, [back]])
        case None:
            return InlineKeyboardMarkup(own)


def page_in(chat: Owner) -> ResultPage | None:
    """Return the first page of the buttons under a result in somebody's chat."""
    return ResultPage.MAIN if chat.is_group else None
