"""All that the bot says: Fluent files, one for each language, and how a message is looked up."""

import html
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Self

from fluent.runtime import FluentBundle, FluentResource

_HERE = Path(__file__).parent
_RIGHT_TO_LEFT = {"ar"}
_OTHER_CODES = {"in": "id"}
"""Codes of old that some apps still send."""


def _file(language: str) -> Path:
    return _HERE / f"{language}.ftl"


class MissingTextError(LookupError):
    """No such message, or a variable of it was not given."""


class Texts:
    """The texts in one language; `language` is its code."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        # Isolation marks keep a number or a size in its place among letters that run the other way. Elsewhere they
        # would only stand in the way of what people copy.
        self._bundle = FluentBundle([language], use_isolating=language in _RIGHT_TO_LEFT)
        self._bundle.add_resource(FluentResource(source))

    @classmethod
    @cache
    def load(cls, language: str = "en") -> Self:
        """Load `<language>.ftl`; it is read once for each process."""
        return cls(language, _file(language).read_text(encoding="utf-8"))

    def say(self, message: str, /, **variables: str | float) -> str:
        """Return a message as Telegram's HTML; the variables are escaped. Raises MissingTextError."""
        pattern = self._bundle.get_message(message).value if self._bundle.has_message(message) else None
        if pattern is None:
            raise MissingTextError(message)
        safe = {name: html.escape(value) if isinstance(value, str) else value for name, value in variables.items()}
        text, errors = self._bundle.format_pattern(pattern, safe)
        if errors:
            raise MissingTextError(f"{message}: {errors[0]}")
        return str(text)


class Languages:
    """All the languages that there are texts in."""

    def __init__(self, codes: Sequence[str], *, default: str) -> None:
        self.codes = tuple(codes)
        self.default = default

    @classmethod
    def load(cls, *, default: str = "en") -> Self:
        """Find what files there are; each is read when it is first needed, in some 30 ms."""
        return cls(available(), default=default)

    @staticmethod
    def source(code: str) -> str:
        """Return what is in the file of a language."""
        return _file(code).read_text(encoding="utf-8")

    def best(self, wanted: str | None) -> str:
        """Return the code of the language that comes nearest to a tag such as `pt-br`; else the default's."""
        code = (wanted or "").lower().replace("_", "-").partition("-")[0]
        code = _OTHER_CODES.get(code, code)
        return code if code in self.codes else self.default

    def of(self, wanted: str | None) -> Texts:
        """Return the texts for a tag."""
        return Texts.load(self.best(wanted))


def available() -> tuple[str, ...]:
    """Return the codes of the languages that there is a file for."""
    return tuple(sorted(file.stem for file in _HERE.glob("*.ftl")))
