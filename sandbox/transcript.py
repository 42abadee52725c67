"""Writes a conversation as text, line by line, as it happens."""

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sandbox.telegram import keyboards
from sandbox.telegram.chats import Chat
from sandbox.telegram.cloud import Event
from sandbox.telegram.media import Media
from sandbox.telegram.messages import CallbackQuery, Message

WIDTH = 72
"""Characters of a message's line."""
NAMES = 9
"""Characters of the column with names."""
BRIEF = 44
"""Characters of a quoted message."""

_ACTIONS = {"typing": "is typing…", "upload_photo": "is sending a photo…", "upload_video": "is sending a video…"}


@dataclass(frozen=True)
class Colours:
    """Escape sequences before and after names and asides; by default none."""

    person: str = ""
    bot: str = ""
    aside: str = ""
    end: str = ""


NO_COLOURS = Colours()
TERMINAL = Colours(person="\x1b[1;36m", bot="\x1b[1;32m", aside="\x1b[2m", end="\x1b[0m")


def transcribe(chat: Chat, write: Callable[[str], object], colours: Colours = NO_COLOURS) -> Callable[[], None]:
    """Call `write` with each line of a chat from now on, until the returned function is called."""
    return chat.cloud.feed.listen(_Transcript(chat, write, colours))


class _Transcript:
    """Listens to the events of one chat."""

    def __init__(self, chat: Chat, write: Callable[[str], object], colours: Colours) -> None:
        self._chat = chat
        self._write = write
        self._colours = colours
        self._last_aside = ""

    def __call__(self, event: Event) -> None:
        if event.chat is not self._chat:
            return
        match event:
            case Event(kind="message", message=Message(is_service=True) as message):
                self._aside(f"{_author(message)}: {', '.join(message.content.extra).replace('_', ' ')}")
            case Event(kind="message", message=Message() as message):
                self._say(_author(message), _lines(message), by_bot=message.by_bot)
            case Event(kind="edit", message=Message() as message):
                self._say(f"{_author(message)} ✎", _content(message), by_bot=message.by_bot)
            case Event(kind="callback_query", query=CallbackQuery() as query):
                self._add_callback(query)
            case Event(kind="answer", detail=text) if text:
                self._aside(f"“{text}”")
            case Event(kind="delete", message=Message() as message):
                self._aside(f"deleted: “{_brief(message)}”")
            case Event(kind="reaction", message=Message() as message, detail=emoji) if emoji:
                self._aside(f"{self._bot} reacts {emoji} to “{_brief(message)}”")
            case Event(kind="action", detail=name):
                self._aside(f"{self._bot} {_ACTIONS.get(name, name)}")

    @property
    def _bot(self) -> str:
        return self._chat.cloud.bot.user.first_name

    def _add_callback(self, query: CallbackQuery) -> None:
        buttons = keyboards.buttons(query.message.markup)
        labels = [button["text"] for button in buttons if button.get("callback_data") == query.data]
        self._say(query.person.first_name, [f"👆 [{''.join(labels) or query.data}]"], by_bot=False)

    def _say(self, name: str, lines: Iterator[str] | list[str], *, by_bot: bool) -> None:
        self._last_aside = ""
        colour = self._colours.bot if by_bot else self._colours.person
        self._write("")
        for line in lines:
            self._write(f"{colour}{name:>{NAMES}} │{self._colours.end} {line}".rstrip())
            name = ""

    def _aside(self, text: str) -> None:
        if text != self._last_aside:  # bots repeat chat actions
            self._last_aside = text
            self._write(f"{self._colours.aside}{'·':>{NAMES + 2}} {text}{self._colours.end}")


def _author(message: Message) -> str:
    if message.sender_chat is not None:
        return message.sender_chat.title
    return message.sender.first_name if message.sender else "?"


def _lines(message: Message) -> Iterator[str]:
    """Yield the lines of a new message: the message that it replies to, then the content."""
    if message.reply_to is not None:
        yield f"↪ {_author(message.reply_to)}: {_brief(message.reply_to)}"
    yield from _content(message)


def _content(message: Message) -> Iterator[str]:
    if message.media is not None:
        yield _described(message.media)
    if message.content.invoice is not None:
        yield f"<invoice {message.content.invoice.title!r}, {message.content.invoice.amount} Stars>"
    yield from (f"<{name}>" for name in message.content.extra)
    for line in message.text.splitlines():
        yield from textwrap.wrap(line, WIDTH) or [""]
    for row in (message.markup or {}).get("inline_keyboard", []):
        yield " ".join(f"[{button['text']}]" for button in row)


def _brief(message: Message) -> str:
    if message.media is not None:
        return _described(message.media)
    return textwrap.shorten(message.text.partition("\n")[0], BRIEF, placeholder="…")


def _described(media: Media) -> str:
    size = f" {media.width}×{media.height}" if media.width else ""  # noqa: RUF001 - the sign for dimensions
    name = f" {media.file_name}" if media.kind == "document" and media.file_name else ""
    length = f", {media.duration} s" if media.duration else ""
    return f"<{media.kind}{size}{name}{length}>"
