"""The bot's buttons, and what is in their callback data: at most 64 bytes, a verb, a row's id, perhaps a choice."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from domain.cut import Part
from domain.draft import Draft
from domain.options import Mode
from texts import Languages, Texts


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
    LANGUAGE = "language"
    """With the code of the language as the choice."""
    MODE = "mode"
    """With a draft's id, and what is to be made of its files."""
    CUT = "cut"
    """With a draft's id, and a part of its video."""
    REUSE = "reuse"
    """With a job's id, and which of its files are to be used again."""
    HISTORY = "history"
    """With the id of whoever asked, and the number of a page."""
    RESEND = "resend"
    """With a job's id."""
    SETTINGS = "settings"
    """With the id of the draft whose offer the settings stand on, 0 for /settings; and a page or a choice."""

    def pattern(self) -> re.Pattern[str]:
        """Match the callback data of this verb; the id is group 1, the choice group 2."""
        return re.compile(rf"{self}:(-?\d{{1,18}})(?::([a-z0-9-]{{1,20}}))?$", re.ASCII)

    def data(self, row_id: int, choice: str = "") -> str:
        """Return the callback data for a row, or for something to choose for it."""
        return f"{self}:{row_id}:{choice}" if choice else f"{self}:{row_id}"


class Reuse(StrEnum):
    """Which files of a job the next one begins with."""

    PHOTO = "photo"
    VIDEO = "video"
    BOTH = "both"


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


def history(
    texts: Texts, person_id: int, jobs: Mapping[int, int], *, newer: int | None, older: int | None
) -> InlineKeyboardMarkup:
    """Return a button to send each job's video again, three in a row, and those to other pages.

    `jobs` has the ids by the numbers that people see; a page is None where there is none.
    """
    sends = [
        InlineKeyboardButton(texts.say("history-send", number=number), callback_data=Verb.RESEND.data(job_id))
        for number, job_id in jobs.items()
    ]
    pages = []
    if newer is not None:
        newer_page = Verb.HISTORY.data(person_id, str(newer))
        pages.append(InlineKeyboardButton(texts.say("button-newer"), callback_data=newer_page))
    if older is not None:
        older_page = Verb.HISTORY.data(person_id, str(older))
        pages.append(InlineKeyboardButton(texts.say("button-older"), callback_data=older_page))
    return InlineKeyboardMarkup([*in_rows(sends, 3), *in_rows(pages, 2)])


def forget(texts: Texts, person_id: int) -> InlineKeyboardMarkup:
    """Return Forget me."""
    return InlineKeyboardMarkup.from_button(
        InlineKeyboardButton(texts.say("button-forget"), callback_data=Verb.FORGET.data(person_id))
    )


def keep_motion(texts: Texts, job_id: int) -> InlineKeyboardButton:
    """Return Save this motion, for the buttons under a result."""
    return InlineKeyboardButton(texts.say("button-keep-motion"), callback_data=Verb.KEEP.data(job_id))


def languages(spoken: Languages) -> InlineKeyboardMarkup:
    """Return a button for each language, under its own name, two in a row."""
    buttons = [
        InlineKeyboardButton(spoken.of(code).say("language-name"), callback_data=Verb.LANGUAGE.data(0, code))
        for code in spoken.codes
    ]
    return InlineKeyboardMarkup(in_rows(buttons, 2))


def in_rows(buttons: Sequence[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    """Return the buttons so many in a row."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def marked(label: str, *, is_chosen: bool) -> str:
    """Return the label of one of several choices."""
    return f"✓ {label}" if is_chosen else label
