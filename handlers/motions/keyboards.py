"""The buttons in the list of motions, and under one that was chosen."""

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import CancelRemove, ChooseMotion, ConfirmRemove, MotionsPage, RemoveMotion
from chat.keyboards import button, copy_button, in_fitting_rows
from domain.motion import Motion
from handlers.drafts.keyboards import discard_button
from handlers.motion_names import shown_name
from storage.motions import Page
from texts import Texts


def list_keyboard(texts: Texts, page: Page, *, draft_id: int | None = None) -> InlineKeyboardMarkup:
    """Return a button for each motion, and below them those to the other pages.

    With the id of a draft whose video the list is to be, Cancel as well.
    """
    rows = [[_motion(texts, motion)] for motion in page.motions]
    others = []
    if page.number > 0:
        others.append(button(texts.say("button-back"), MotionsPage(page.number - 1)))
    if not page.is_last:
        others.append(button(texts.say("button-more"), MotionsPage(page.number + 1)))
    cancel = [] if draft_id is None else [discard_button(texts, draft_id)]
    return InlineKeyboardMarkup([*rows, *(row for row in (others, cancel) if row)])


def chosen_keyboard(
    texts: Texts, motion: Motion, *, draft_id: int | None, is_removable: bool, link: str | None
) -> InlineKeyboardMarkup:
    """Return the buttons under a chosen motion: its link to copy, Cancel for its draft, and Remove."""
    buttons = [] if link is None else [copy_button(texts.say("button-copy-link"), link)]
    if draft_id is not None:
        buttons.append(discard_button(texts, draft_id))
    rows = in_fitting_rows(buttons)
    if is_removable:
        rows.append([button(texts.say("button-remove"), RemoveMotion(motion.id))])
    return InlineKeyboardMarkup(rows)


def confirm_removal_keyboard(texts: Texts, motion: Motion) -> InlineKeyboardMarkup:
    """Return the two answers to the question whether to remove the motion."""
    return InlineKeyboardMarkup(
        in_fitting_rows(
            [
                button(
                    texts.say("motion-label-remove", name=motion.shown_name),
                    ConfirmRemove(motion.id),
                    style="danger",
                ),
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
    label = texts.say(name, name=shown_name(texts, motion), seconds=round(motion.seconds or 0))
    return button(label, ChooseMotion(motion.id))
