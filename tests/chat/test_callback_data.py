from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat import callback_data
from chat.callback_data import MAX_BYTES, CallbackData
from tests.chat.support.sent_buttons import SENT

LARGEST = 10**18 - 1


@pytest.mark.parametrize("text", SENT)
def test_sent_buttons_stay_readable(text: str) -> None:
    """Their data are made, and understood, as they always were."""
    assert type(SENT[text]).parse(text) == SENT[text]
    assert SENT[text].pack() == text


def test_every_verb_is_covered() -> None:
    """A new verb belongs into SENT, and no two are alike."""
    assert {type(data) for data in SENT.values()} == set(_verbs())
    assert len({kind.verb for kind in _verbs()}) == len(set(_verbs()))


def _verbs() -> Iterator[type[CallbackData]]:
    for each in vars(callback_data).values():
        if isinstance(each, type) and issubclass(each, CallbackData) and each is not CallbackData:
            yield each


@pytest.mark.parametrize("text", SENT)
def test_data_belong_to_one_verb(text: str) -> None:
    """No other verb takes them for its own."""
    assert [kind for kind in _verbs() if kind.parse(text) is not None] == [type(SENT[text])]


@pytest.mark.parametrize(
    "text",
    [
        "", ":", "animate", "animate:", ":7", "animate:7:", "animate:7:1", "animate:7\n", " animate:7", "ANIMATE:7",
        "animate:1e3", "animate:0x1", "animate:+7", "animate: 7", "animate:1_0", "animate:\u0663",
        "animate:99999999999999999999", "mode:7", "mode:7:", "mode:7:dance", "cut:7:first-99", "reuse:7:all",
        "history:7", "history:7:-1", "history:7:first", "history:7:10000",
        "language:7:de", "language:0", "language:0:../en",
        "settings:", "settings:7:a:b", "settings:7:Best", "x" * 64,
    ],
)  # fmt: skip
def test_made_up_data_are_no_verbs(text: str) -> None:
    """Anybody can send any callback data: what no button can carry is not understood."""
    assert [kind for kind in _verbs() if kind.parse(text) is not None] == []


@given(st.text(max_size=MAX_BYTES))
def test_parse_never_raises(text: str) -> None:
    """Whatever stands behind the verb."""
    for kind in _verbs():
        for data in (text, f"{kind.verb}:{text}", f"{kind.verb}:7:{text}"):
            found = kind.parse(data)
            assert found is None or kind.parse(found.pack()) == found


def test_data_fit_into_a_button() -> None:
    """With the longest ids and the longest choices."""
    for kind in _verbs():
        values = [9999 if field.name == "page" else _longest(field.type) for field in fields(kind)]
        data = kind(*values)
        assert len(data.pack().encode()) <= MAX_BYTES
        assert kind.parse(data.pack()) == data


def _longest(kind: object) -> object:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return max(kind, key=len)
    return LARGEST if kind is int else "x" * 20
