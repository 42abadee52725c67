"""What stands on buttons, and which of them share a row: where their labels can be read on a phone."""

import pytest
from telegram import InlineKeyboardButton

from chat.callback_data import CancelJob
from chat.keyboards import button, in_fitting_rows
from jobs.keyboards import result_keyboard
from texts import Texts, available


def _rows(*labels: str) -> list[list[str]]:
    buttons = [InlineKeyboardButton(label, callback_data="x") for label in labels]
    return [[button.text for button in row] for row in in_fitting_rows(buttons)]


def test_label_is_shown_as_it_was_meant() -> None:
    """Texts are HTML, where a name's & is escaped; buttons are not."""
    assert button("Let Ann &amp; Ben in", CancelJob(1)).text == "Let Ann & Ben in"


def test_two_short_labels_share_a_row() -> None:
    """Never three."""
    assert _rows("one", "two", "three") == [["one", "two"], ["three"]]


def test_long_label_has_a_row_of_its_own() -> None:
    """So have its neighbours, if nobody else fits beside them."""
    long = "a label too long"
    assert _rows("one", long, "two", "three") == [["one"], [long], ["two", "three"]]


@pytest.mark.parametrize("label", ["一二三四五六七八", "😀" * 8, "⚙️" * 8, "ㄱ" * 8])
def test_wide_characters_count_twice(label: str) -> None:
    """Eight of them are wider than fifteen letters."""
    assert _rows(label, "b") == [[label], ["b"]]


def test_marks_that_take_no_room_count_nothing() -> None:
    """Accents of their own, vowel signs, and what chooses the look of an emoji."""
    label = "e\u0301" * 8 + " " + "e\u0301" * 6
    assert _rows(label, "b") == [[label, "b"]]


@pytest.mark.parametrize("code", available())
def test_buttons_under_a_result_take_few_rows(code: str) -> None:
    """In each language: new photo, new move, change and save take three rows at most."""
    assert len(result_keyboard(Texts.load(code), 7).inline_keyboard) <= 3
