"""The buttons under the question for a missing file."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from chat.callback_data import ChooseMotion, Discard, MotionsPage
from chat.keyboards import button, in_fitting_rows
from domain.motion import Motion
from handlers.motion_names import shown_name
from texts import Texts


def discard_button(texts: Texts, draft_id: int) -> InlineKeyboardButton:
    """Return Cancel, which drops a draft."""
    return button(texts.say("button-cancel"), Discard(draft_id))


def ask_keyboard(
    texts: Texts, draft_id: int, motions: Sequence[Motion], *, are_more: bool = False
) -> InlineKeyboardMarkup:
    """Return the motions that can be tapped in place of sending a video, and Cancel.

    `are_more` adds a button to the list of all motions.
    """
    names = [shown_name(texts, motion) for motion in motions]
    labels = [_told_apart(texts, motion, name, names) for motion, name in zip(motions, names, strict=True)]
    rows = in_fitting_rows(
        [button(f"💃 {label}", ChooseMotion(motion.id)) for motion, label in zip(motions, labels, strict=True)]
    )
    if are_more:
        rows.append([button(texts.say("button-more"), MotionsPage(0))])
    return InlineKeyboardMarkup([*rows, [discard_button(texts, draft_id)]])


def _told_apart(texts: Texts, motion: Motion, name: str, names: Sequence[str]) -> str:
    """Return a motion's name; of one's own that is called as another one is, that it is one's own as well."""
    if motion.is_shared or names.count(name) == 1:
        return name
    return texts.say("motion-label-own", name=name, seconds=0)
