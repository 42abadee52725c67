"""Parses formatted texts as the Bot API does.

Telegram's HTML is not the web's: a `<` always opens a tag, there are only a few tags, each must be closed, and
errors name their byte offset. Web parsers tolerate such errors, so this module has its own scanner.
https://core.telegram.org/bots/api#html-style; the wording of errors is the real server's.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.telegram.errors import BotApiError, bad_request

Entity = dict[str, Any]

MAX_TEXT = 4096  # characters
MAX_CAPTION = 1024  # characters

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TOKEN = re.compile(
    r"<(?P<end>/?)(?P<tag>[^\s>]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|&(?P<reference>lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);"
    r"|<(?P<unclosed>)"
)
_ATTRIBUTE = re.compile(r"""([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LAST_CHARACTER = 0x10FFFF

_DETECTED = (
    ("bot_command", re.compile(r"(?<![\w/@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")),
    ("url", re.compile(r"\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)]")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}\b")),
)


@dataclass(frozen=True)
class FormattedText:
    """A text and its entities; offsets and lengths are in UTF-16 code units, as in the Bot API."""

    text: str
    entities: list[Entity] = field(default_factory=list)


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def plain(text: str) -> FormattedText:
    """Return a text as people type it: stripped, with detected commands, links and mentions."""
    return with_detected_entities(FormattedText(text).text.strip(), [])


def formatted(text: str, parse_mode: str | None, entities: list[Entity] | None) -> FormattedText:
    """Parse a text of the bot. Raises BotApiError if its formatting is wrong."""
    match (parse_mode or "").lower():
        case "":
            parsed = FormattedText(text, list(entities or []))
        case "html":
            parsed = parse_html(text)
        case "markdown" | "markdownv2":
            raise bad_request("the sandbox reads only HTML; parse_mode Markdown is unsupported here")
        case _:
            raise bad_request("unsupported parse_mode")
    stripped = _stripped(parsed)
    return with_detected_entities(stripped.text, stripped.entities)


def with_detected_entities(text: str, entities: list[Entity]) -> FormattedText:
    """Add the entities that Telegram detects, except where they overlap with given ones."""
    found = list(entities)
    for kind, pattern in _DETECTED:
        for match in pattern.finditer(text):
            entity = {"type": kind, "offset": utf16_length(text[: match.start()]), "length": utf16_length(match[0])}
            if not any(_overlap(entity, other) for other in found):
                found.append(entity)
    return FormattedText(text, sorted(found, key=lambda each: (each["offset"], -each["length"])))


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )


def _stripped(parsed: FormattedText) -> FormattedText:
    """Strip white space around a text, as Telegram does, and shift the entities."""
    text = parsed.text.rstrip()
    lead = utf16_length(text) - utf16_length(text.lstrip())
    text = text.lstrip()
    end = utf16_length(text)
    entities = []
    for entity in parsed.entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] - lead + entity["length"], end)
        if start < stop:
            entities.append({**entity, "offset": start, "length": stop - start})
    return FormattedText(text, entities)


@dataclass(frozen=True)
class _Open:
    tag: str
    attributes: Mapping[str, str]
    offset: int


class _Html:
    """Parses one text; used once."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._offset = 0
        self._open: list[_Open] = []
        self._entities: list[Entity] = []

    def parse(self) -> FormattedText:
        position = 0
        for token in _TOKEN.finditer(self._source):
            self._add(self._source[position : token.start()])
            position = token.end()
            if token["reference"] is not None:
                self._add(_character(token))
            elif token["unclosed"] is not None:
                self._fail_unclosed(token)
            elif token["end"]:
                self._close(token)
            else:
                self._start(token)
        self._add(self._source[position:])
        if self._open:
            raise _cant_parse(f'can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        return FormattedText("".join(self._parts), self._entities)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._offset += utf16_length(text)

    def _byte(self, token: re.Match[str]) -> int:
        return len(self._source[: token.start()].encode())

    def _fail_unclosed(self, token: re.Match[str]) -> None:
        kind = "end" if self._source[token.end() :].startswith("/") else "start"
        raise _cant_parse(f"unclosed {kind} tag at byte offset {self._byte(token)}")

    def _start(self, token: re.Match[str]) -> None:
        tag = token["tag"].lower()
        if tag not in _TAGS:
            raise _cant_parse(f'unsupported start tag "{tag}" at byte offset {self._byte(token)}')
        attributes = {
            match[1].lower(): _unescape(match[2] or match[3] or match[4] or "")
            for match in _ATTRIBUTE.finditer(token["attributes"])
        }
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _cant_parse(f'tag "span" must have class "tg-spoiler" at byte offset {self._byte(token)}')
        self._open.append(_Open(tag, attributes, self._offset))

    def _close(self, token: re.Match[str]) -> None:
        if not self._open:
            raise _cant_parse(f"unexpected end tag at byte offset {self._byte(token)}")
        opened = self._open.pop()
        tag = token["tag"].lower()
        if tag not in ("", opened.tag):
            raise _cant_parse(
                f"unmatched end tag at byte offset {self._byte(token)}, "
                f'expected "</{opened.tag}>", found "</{tag}>"'
            )
        entity = self._entity(opened)
        if entity is not None and entity["length"] > 0:
            self._entities.append(entity)

    def _entity(self, opened: _Open) -> Entity | None:
        entity: Entity = {
            "type": _TAGS[opened.tag],
            "offset": opened.offset,
            "length": self._offset - opened.offset,
        }
        match opened.tag:
            case "a":
                url = opened.attributes.get("href", "")
                return {**entity, "url": url} if "." in url or "://" in url else None
            case "tg-emoji":
                return {**entity, "custom_emoji_id": opened.attributes.get("emoji-id", "")}
            case "blockquote" if "expandable" in opened.attributes:
                return {**entity, "type": "expandable_blockquote"}
            case "code" if self._open and self._open[-1].tag == "pre":
                return None  # <pre><code class="language-…"> makes one entity: the outer one
            case _:
                return entity


def parse_html(source: str) -> FormattedText:
    """Parse Telegram's HTML. Raises BotApiError (`can't parse entities: …`)."""
    return _Html(source).parse()


def _character(reference: re.Match[str]) -> str:
    name = reference["reference"]
    if name in _NAMED:
        return _NAMED[name]
    code = int(f"0{name[1:]}", 16 if name[1] == "x" else 10)
    return chr(code) if 0 < code <= _LAST_CHARACTER else reference[0]


def _unescape(attribute: str) -> str:
    return _TOKEN.sub(lambda token: _character(token) if token["reference"] else token[0], attribute)


def _cant_parse(text: str) -> BotApiError:
    return bad_request(f"can't parse entities: {text[0].upper()}{text[1:]}")
