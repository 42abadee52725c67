import html
import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.texts.usage import COMPUTED, computed_beginnings, named, used
from texts import Texts

SOURCE = (Path(__file__).parents[2] / "texts" / "en.ftl").read_text(encoding="utf-8")
NUMBERS = (0, 1, 2, 21, 1000)
HOSTILE = """<a href="https://example.org">&'x'</a>"""

_TAG = re.compile(r"""<(/?)(b|i|u|s|code|pre|a(?= href="[^"<>]*">)|a(?=>))(?: href="[^"<>]*")?>""")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


class _Variables(Visitor):
    """Collects the names of the variables in a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


@cache
def _messages() -> dict[str, frozenset[str]]:
    """Return the variables of every message."""
    found = {}
    for entry in FluentParser().parse(SOURCE).body:
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = frozenset(variables.names)
    return found


MESSAGES = sorted(_messages())
ALERTS = sorted(name for name in _messages() if name.startswith("alert-") or name in named("alert"))
PLAIN = sorted(
    {
        name
        for name in _messages()
        if name.startswith(("button-", "command-", "motion-label", "prompt-placeholder-"))
    }
    | {"description", "short-description", "made-by-ai-mark"}
    | set(ALERTS)
)
"""Texts for places where Telegram (or a player) shows tags and entities as they are."""


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load()


def _renderings(texts: Texts, message: str) -> list[str]:
    """Return the message with every kind of number, and with strings that somebody made up."""
    return [texts.say(message, **dict.fromkeys(_messages()[message], value)) for value in (*NUMBERS, HOSTILE)]


def _visible(text: str) -> str:
    """Return what people see of it; fails where Telegram would refuse it."""
    open_tags: list[str] = []
    for closing, tag in _TAG.findall(text):
        if closing:
            assert open_tags, f"</{tag}> closes nothing"
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert open_tags == []
    without_tags = _TAG.sub("", text)
    assert not re.search(r"[<>&]", _ENTITY.sub("", without_tags)), text
    return html.unescape(without_tags)


def test_the_whole_file_is_understood() -> None:
    """What Fluent can't read it leaves out without a word; and of two messages of one name, one is lost."""
    body = FluentParser().parse(SOURCE).body

    assert [entry.content for entry in body if isinstance(entry, ast.Junk)] == []
    names = [entry.id.name for entry in body if isinstance(entry, ast.Message)]
    assert len(names) == len(set(names))


def test_every_text_is_used() -> None:
    """What nobody says any more is no text to translate."""
    assert set(MESSAGES) - used() == set()


def test_every_text_that_is_used_is_there() -> None:
    """A name that is named or can be computed in the code has a message; every ending but one among them."""
    assert used() - set(MESSAGES) == set()


def test_every_computed_name_is_known_here() -> None:
    """The tests above know all beginnings of computed names, and no old ones."""
    assert computed_beginnings() == set(COMPUTED)


@pytest.mark.parametrize("message", MESSAGES)
def test_every_text_is_html_as_telegram_takes_it(texts: Texts, message: str) -> None:
    """Only tags that Telegram knows, all closed, whatever the variables are; and never empty or too long."""
    for text in _renderings(texts, message):
        assert 0 < len(_visible(text)) <= 4096


@pytest.mark.parametrize("message", MESSAGES)
def test_what_somebody_made_up_is_shown_as_it_is(texts: Texts, message: str) -> None:
    """Strings in variables are escaped: they can't bring tags of their own."""
    text = texts.say(message, **dict.fromkeys(_messages()[message], HOSTILE))

    assert HOSTILE not in text
    assert "example.org" not in text or HOSTILE in _visible(text)


@pytest.mark.parametrize("message", PLAIN)
def test_where_no_html_is_shown_there_is_none(texts: Texts, message: str) -> None:
    """Buttons, alerts, menus, descriptions and the mark in the file are plain text."""
    for number in NUMBERS:
        text = texts.say(message, **dict.fromkeys(_messages()[message], number))
        assert not re.search(r"[<>&]", text)


@pytest.mark.parametrize("message", ALERTS)
def test_an_alert_is_short_enough(texts: Texts, message: str) -> None:
    """https://core.telegram.org/bots/api#answercallbackquery: up to 200 characters."""
    assert all(len(text) <= 200 for text in _renderings(texts, message)[:-1])


@pytest.mark.parametrize(
    ("message", "limit"),
    [
        ("result-caption", 1024),
        ("description", 512),
        ("short-description", 120),
        *((name, 256) for name in MESSAGES if name.startswith("command-")),
        *((name, 64) for name in MESSAGES if name.startswith("prompt-placeholder-")),
    ],
)
def test_what_has_a_limit_of_its_own_keeps_to_it(texts: Texts, message: str, limit: int) -> None:
    """The limits for captions, descriptions, menus and placeholders stand in the Bot API's documentation."""
    assert len(texts.say(message)) <= limit


@pytest.mark.parametrize("message", [name for name in MESSAGES if name.startswith("button-")])
def test_a_button_says_in_words_what_it_does(texts: Texts, message: str) -> None:
    """Without its emoji, which not everybody sees, a word is left."""
    words = re.sub(r"[^A-Za-z ]", "", texts.say(message, **dict.fromkeys(_messages()[message], 10))).strip()

    assert len(words) >= 3


@pytest.mark.parametrize("message", ["result-caption", "result-link", "made-by-ai-mark"])
def test_every_result_says_that_it_is_made_by_ai(texts: Texts, message: str) -> None:
    """People are told wherever a result appears, in the file as well."""
    assert "made by ai" in texts.say(message, link="x").lower()
