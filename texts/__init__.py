"""All that the bot says: Fluent files, one for each language, and how a message is looked up."""

import html
from functools import cache
from pathlib import Path
from typing import Self

from fluent.runtime import FluentBundle, FluentResource

_HERE = Path(__file__).parent


class MissingTextError(LookupError):
    """No such message, or a variable of it was not given."""


class Texts:
    """The texts in one language."""

    def __init__(self, language: str, source: str) -> None:
        # No isolation marks: they are for mixed directions, and the texts are left-to-right so far.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(source))

    @classmethod
    @cache
    def load(cls, language: str = "en") -> Self:
        """Load `<language>.ftl`; it is read once for each process."""
        return cls(language, (_HERE / f"{language}.ftl").read_text(encoding="utf-8"))

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
