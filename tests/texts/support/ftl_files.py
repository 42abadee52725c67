"""Parses the Fluent files for the tests."""

import html
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from tests.texts.support.used_texts import named
from texts import Texts

FOLDER = Path(__file__).parents[3] / "texts"
NUMBERS = (0, 1, 2, 5, 21, 1000)
HOSTILE = """<a href="https://example.org">&'x'</a>"""

_TAG = re.compile(r"""<(/?)(b|i|u|s|code|pre|a(?= href="[^"<>]*">)|a(?=>))(?: href="[^"<>]*")?>""")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
_PLURALS = {"zero", "one", "two", "few", "many", "other"}


class _Variables(Visitor):
    """Collects the names of the variables in a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


class _Selects(Visitor):
    """Collects the select expressions in a message: the variable and the keys of each."""

    def __init__(self) -> None:
        self.found: list[tuple[str, frozenset[str]]] = []

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the library's name
        assert isinstance(node.selector, ast.VariableReference), "choices are made by a variable"
        keys = [
            variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
            for variant in node.variants
        ]
        self.found.append((node.selector.id.name, frozenset(keys)))
        self.generic_visit(node)


def body(language: str) -> list[ast.EntryType]:
    """Return the entries of a file, also those that can't be parsed."""
    return FluentParser().parse((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")).body


@cache
def messages(language: str = "en") -> dict[str, frozenset[str]]:
    """Return the variables of each message, by its id."""
    found = {}
    for entry in body(language):
        if isinstance(entry, ast.Message):
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = frozenset(variables.names)
    return found


@cache
def choices(language: str) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Return the select expressions of each message, by its id."""
    found = {}
    for entry in body(language):
        if isinstance(entry, ast.Message):
            selects = _Selects()
            selects.visit(entry)
            found[entry.id.name] = selects.found
    return found


def plural_forms(language: str) -> set[str]:
    """Return the plural categories of whole numbers in a language, by CLDR."""
    rule = Locale.parse(language).plural_form
    return {rule(number) for number in range(200)}


def is_plural(keys: frozenset[str]) -> bool:
    """Return whether the keys are plural categories (or numbers) rather than words of ours."""
    return any(key in _PLURALS - {"other"} or key.isdigit() for key in keys)


def renderings(texts: Texts, message: str) -> Iterator[str]:
    """Yield the message with various numbers, and last with a hostile string."""
    for value in (*NUMBERS, HOSTILE):
        yield texts.say(message, **dict.fromkeys(messages(texts.language)[message], value))


def visible(text: str) -> str:
    """Return the text without tags; fails where Telegram would refuse the HTML."""
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


MESSAGES = sorted(messages())


@cache
def alerts() -> list[str]:
    """Name the texts that are shown over the chat."""
    spoken = named("alert", "answer", "expire")
    return [name for name in MESSAGES if name.startswith("alert-") or name in spoken]


def buttons() -> list[str]:
    """Name the labels of buttons."""
    return [
        name
        for name in MESSAGES
        if name.startswith(
            ("button-", "preset-", "value-", "setting-", "part-", "motion-label", "language-name", "history-send")
        )
        and "-about-" not in name
    ]


def plain() -> list[str]:
    """Name the texts that Telegram (or a player) shows without interpreting tags and entities."""
    beginnings = ("command-", "prompt-placeholder-", "invoice-", "checkout-")
    named_so = {name for name in MESSAGES if name.startswith(beginnings)}
    return sorted(
        named_so | {"description", "short-description", "made-by-ai-mark"} | set(alerts()) | set(buttons())
    )


LIMITS = {
    "result-caption": 1024,
    "description": 512,
    "short-description": 120,
    "invoice-title": 32,
    "invoice-description": 255,
    **{name: 256 for name in MESSAGES if name.startswith("command-")},
    **{name: 64 for name in MESSAGES if name.startswith("prompt-placeholder-")},
}
"""In characters, from the Bot API's documentation."""
