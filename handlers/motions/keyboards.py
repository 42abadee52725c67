"""The buttons under lists of motions and under one that was chosen."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import Verb
from domain.motion import Motion
from storage.motions import Page
from texts import Texts


def motion_list(texts: Texts, page: Page) -> InlineKeyboardMarkup:
    """Return a button for each motion, and below them the way to the other pages."""
    rows = [[_motion(texts, motion)] for motion in page.motions]
    turns = []
    if page.number > 0:
        turns.append(_button(texts.say("button-back"), Verb.MOTIONS, page.number - 1))
    if not page.is_last:
        turns.append(_button(texts.say("button-more"), Verb.MOTIONS, page.number + 1))
    return InlineKeyboardMarkup([*rows, turns] if turns else rows)


def remove_motion(texts: Texts, motion: Motion) -> InlineKeyboardMarkup:
    """Return Remove, which asks once more."""
    return InlineKeyboardMarkup.from_button(_button(texts.say("button-remove"), Verb.REMOVE, motion.id))


def remove_surely(texts: Texts, motion: Motion) -> InlineKeyboardMarkup:
    """Return the question whether to remove it."""
    return InlineKeyboardMarkup.from_row(
        [
            _button(texts.say("motion-label-remove", name=motion.name), Verb.REMOVE_SURELY, motion.id),
            _button(texts.say("button-keep"), Verb.REMOVE_NOT, motion.id),
        ]
    )


def _motion(texts: Texts, motion: Motion) -> InlineKeyboardButton:
    name = "motion-label" if motion.is_shared else "motion-label-own"
    label = texts.say(name, name=motion.name, seconds=round(motion.video.seconds or 0))
    return _button(label, Verb.MOTION, motion.id)


def _button(label: str, verb: Verb, number: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=verb.data(number))
