"""The buttons in the list of motions, and under one that was chosen."""

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import CancelRemove, ChooseMotion, ConfirmRemove, MotionsPage, RemoveMotion
from chat.keyboards import button, in_fitting_rows
from domain.motion import Motion
from storage.motions import Page
from texts import Texts


def list_keyboard(texts: Texts, page: Page) -> InlineKeyboardMarkup:
    """Return a button for each motion, and below them those to the other pages."""
    rows = [[_motion(texts, motion)] for motion in page.motions]
    others = []
    if page.number > 0:
        others.append(button(texts.say("button-back"), MotionsPage(page.number - 1)))
    if not page.is_last:
        others.append(button(texts.say("button-more"), MotionsPage(page.number + 1)))
    return InlineKeyboardMarkup([*rows, others] if others else rows)


def remove_keyboard(texts: Texts, motion: Motion) -> InlineKeyboardMarkup:
    """Return Remove, which leads to the question whether to remove the motion."""
    return InlineKeyboardMarkup.from_button(button(texts.say("button-remove"), RemoveMotion(motion.id)))


def confirm_removal_keyboard(texts: Texts, motion: Motion) -> InlineKeyboardMarkup:
    """Return the two answers to the question whether to remove the motion."""
    return InlineKeyboardMarkup(
        in_fitting_rows(
            [
                button(texts.say("motion-label-remove", name=motion.name), ConfirmRemove(motion.id)),
                button(texts.say("button-keep"), CancelRemove(motion.id)),
            ]
        )
    )


def name_field(texts: Texts) -> ForceReply:
    """Return a field to reply with the name of a motion."""
    return ForceReply(selective=True, input_field_placeholder=texts.say("prompt-placeholder-name"))


def photo_field(texts: Texts) -> ForceReply:
    """Return a field to reply with a photo."""
    return ForceReply(selective=True, input_field_placeholder=texts.say("prompt-placeholder-photo"))


def _motion(texts: Texts, motion: Motion) -> InlineKeyboardButton:
    name = "motion-label" if motion.is_shared else "motion-label-own"
    label = texts.say(name, name=motion.name, seconds=round(motion.video.seconds or 0))
    return button(label, ChooseMotion(motion.id))
