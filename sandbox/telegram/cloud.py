"""What chats, people and the Bot API share: the bot, the clock, the files, the updates and the request log."""

import itertools
import reprlib
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from sandbox.telegram.feed import Feed
from sandbox.telegram.files import FileStore
from sandbox.telegram.floods import Flood, FloodGauge
from sandbox.telegram.media import Media
from sandbox.telegram.stars import Stars
from sandbox.telegram.updates import UpdateQueue
from sandbox.telegram.users import User

if TYPE_CHECKING:
    from sandbox.telegram.chats import Chat
    from sandbox.telegram.guests import GuestQuery
    from sandbox.telegram.inline import InlineQuery
    from sandbox.telegram.messages import CallbackQuery, Message

MAX_REQUESTS = 10_000
"""Older requests are dropped from the log."""

EventKind = Literal[
    "message",
    "edit",
    "delete",
    "action",
    "reaction",
    "callback_query",
    "inline_query",
    "guest_query",
    "answer",
    "checkout",
    "member",
    "request",
    "response",
]


@dataclass(frozen=True)
class Event:
    """Something that happened, with the objects it concerns.

    `detail` is a readable text: the name of an action or method, a callback's data, the text of an answer.
    `query` is set for the kinds `callback_query` and `answer`.
    """

    kind: EventKind
    chat: "Chat | None" = None
    message: "Message | None" = None
    detail: str = ""
    query: "CallbackQuery | None" = None


@dataclass
class BotAccount:
    """The bot as Telegram and its BotFather know it."""

    token: str
    user: User
    privacy_mode: bool = True
    inline_mode: bool = False
    """Whether BotFather has enabled it (/setinline)."""
    guest_mode: bool = False
    """Whether BotFather lets people call the bot in chats where it is no member."""
    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    """By scope (as JSON) and language code."""
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    """By field (name, description or short_description) and language code."""
    is_logged_out: bool = False
    """Whether it may be used with a local server: it is logged out of the cloud's."""
    logged_out_at: float = 0.0

    @property
    def username(self) -> str:
        """The username, which every bot has."""
        return self.user.username or ""

    def json(self) -> dict[str, Any]:
        """Return the result of getMe."""
        return {
            **self.user.json(),
            "can_join_groups": True,
            "can_read_all_group_messages": not self.privacy_mode,
            "supports_inline_queries": self.inline_mode,
            "supports_guest_queries": self.guest_mode,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }


@dataclass
class Request:
    """A call of a Bot API method and its outcome. Files are given by name; the token is not kept."""

    method: str
    parameters: dict[str, Any]
    at: float
    status: int | None = None
    """HTTP status of the response; None while the request is being handled."""
    description: str = ""
    """The error description, empty after success."""

    @property
    def is_refused(self) -> bool:
        """Whether the response was an error."""
        return self.status is not None and self.status != HTTPStatus.OK

    def __str__(self) -> str:
        return f"{self.method} {reprlib.repr(self.parameters)} -> {self.status} {self.description}"


class Cloud:
    """Telegram's side. `clock` returns seconds since the epoch."""

    def __init__(self, directory: Path, bot: BotAccount, clock: Callable[[], float] = time.time) -> None:
        self.bot = bot
        self.clock = clock
        self.files = FileStore(directory)
        self.feed: Feed[Event] = Feed()
        self.updates = UpdateQueue()
        self.gauge = FloodGauge()
        self.stars = Stars(clock)
        self.chats: dict[int, Chat] = {}
        self.media: dict[str, Media] = {}
        """What can be sent again, by file_id."""
        self.callback_queries: dict[str, CallbackQuery] = {}
        self.inline_queries: dict[str, InlineQuery] = {}
        self.guest_queries: dict[str, GuestQuery] = {}
        self.inline_messages: dict[str, Message] = {}
        """The bot's messages in chats where it is no member, by inline_message_id."""
        self.requests: deque[Request] = deque(maxlen=MAX_REQUESTS)
        self.flood_limits = False
        """Whether requests that exceed a flood limit are refused with 429."""
        self.flood_speed = 1.0
        """How much faster than by the clock a chat takes messages again: for a bot that counts on it in tests."""
        self.floods: list[Flood] = []
        """The requests that exceeded a flood limit, refused or not."""
        self.query_lifetime: float = 15
        """Seconds during which a callback query, or a guest query, can be answered."""
        self.is_server_old = False
        """Whether the server is one of before December 2024, as an operator may run for large files."""
        self._numbers: Iterator[int] = itertools.count(1)

    @property
    def now(self) -> int:
        """The time as messages carry it."""
        return int(self.clock())

    def new_number(self) -> int:
        """Return a number that was not returned before."""
        return next(self._numbers)

    def remember_media(self, media: Media | None) -> None:
        """Store a message's media, so that it can be sent again by its file_id."""
        if media is not None:
            self.media[media.file.file_id] = media
            self.media |= {size.file.file_id: media for size in media.sizes}

    def publish(self, event: Event) -> None:
        """Publish an event in `feed`."""
        self.feed.publish(event)

    def is_bot(self, user: User | None) -> bool:
        """Whether this is the bot."""
        return user is not None and user.id == self.bot.user.id

    def refusals(self, limit: int = 10) -> list[str]:
        """Return the last refused requests as text."""
        return [str(request) for request in self.requests if request.is_refused][-limit:]
