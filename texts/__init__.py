"""All texts of the bot: a Fluent file per language, and how a text is looked up."""

import asyncio
import html
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

_HERE = Path(__file__).parent
_RIGHT_TO_LEFT = {"ar"}
_OTHER_CODES = {"in": "id"}
"""Withdrawn ISO 639 codes that some apps still send."""


def _file(language: str) -> Path:
    return _HERE / f"{language}.ftl"


def amount(money: float) -> float:
    """Return an amount of money as a variable of a text, written with two decimals as its language does."""
    from fluent.runtime.types import FluentFloat  # noqa: PLC0415 - see Texts._bundle

    return FluentFloat(round(money, 2), minimumFractionDigits=2)


class MissingTextError(LookupError):
    """There is no such text, or one of its variables was not given."""


class Texts:
    """The texts in one language; `language` is its code."""

    def __init__(self, language: str, source: str) -> None:
        self.language = language
        self._source = source

    @cached_property
    def _bundle(self) -> "FluentBundle":
        """Parse the source when the first text is needed: with the import, it would be a tenth of the start."""
        from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415 - see above

        # Isolation marks keep a number together inside right-to-left text. Elsewhere they would only get into what
        # people copy.
        bundle = FluentBundle([self.language], use_isolating=self.language in _RIGHT_TO_LEFT)
        bundle.add_resource(FluentResource(self._source))
        return bundle

    @property
    def is_parsed(self) -> bool:
        """Whether a text was needed already, or prepared for."""
        return "_bundle" in vars(self)

    def parse(self) -> None:
        """Parse the source if it wasn't: about 50 ms."""
        _ = self._bundle

    @classmethod
    @cache
    def load(cls, language: str) -> Self:
        """Load `<language>.ftl`; each file is read once per process."""
        return cls(language, _file(language).read_text(encoding="utf-8"))

    def say(self, message: str, /, **variables: str | float) -> str:
        """Return a text as Telegram's HTML; string variables are escaped. Raises MissingTextError."""
        pattern = self._bundle.get_message(message).value if self._bundle.has_message(message) else None
        if pattern is None:
            raise MissingTextError(message)
        safe = {name: html.escape(value) if isinstance(value, str) else value for name, value in variables.items()}
        text, errors = self._bundle.format_pattern(pattern, safe)
        if errors:
            raise MissingTextError(f"{message}: {errors[0]}")
        return str(text)


class Languages:
    """The languages of the texts. `default` is used for people who speak none of them."""

    def __init__(self, codes: Sequence[str], *, default: str) -> None:
        self.codes = tuple(codes)
        self.default = default

    @classmethod
    def load(cls, *, default: str = "en") -> Self:
        """Find the files. Each is parsed when its first text is needed, which takes about 50 ms."""
        return cls(available(), default=default)

    @staticmethod
    def source(code: str) -> str:
        """Return the content of the file of a language."""
        return _file(code).read_text(encoding="utf-8")

    def best(self, wanted: str | None) -> str:
        """Return the code of the language nearest to a tag such as `pt-br`, or the default."""
        code = (wanted or "").lower().replace("_", "-").partition("-")[0]
        code = _OTHER_CODES.get(code, code)
        return code if code in self.codes else self.default

    async def prepare(self, *wanted: str | None) -> None:
        """Parse the texts for these tags in a thread, where it doesn't hold the event loop."""
        for tag in wanted:
            texts = self.of(tag)
            if not texts.is_parsed:
                await asyncio.to_thread(texts.parse)

    def of(self, wanted: str | None) -> Texts:
        """Return the texts of the language nearest to a tag."""
        return Texts.load(self.best(wanted))


def available() -> tuple[str, ...]:
    """Return the codes of the languages that have a file."""
    return tuple(sorted(file.stem for file in _HERE.glob("*.ftl")))
