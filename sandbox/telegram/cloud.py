"""What chats, people and the Bot API share: the one bot, the clock, the files, the updates and the records."""

import itertools
import reprlib
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sandbox.telegram.feed import Event, Feed
from sandbox.telegram.files import FileStore
from sandbox.telegram.floods import Flood, FloodGauge
from sandbox.telegram.media import Media
from sandbox.telegram.updates import UpdateQueue
from sandbox.telegram.users import User

if TYPE_CHECKING:
    from sandbox.telegram.chats import Chat
    from sandbox.telegram.presses import Press

KEPT_REQUESTS = 10_000


@dataclass
class BotAccount:
    """The bot as Telegram and its BotFather know it."""

    token: str
    user: User
    privacy_mode: bool = True
    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    """By scope (as JSON) and language code."""
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    """Name, description and short_description, by which of them and language code."""
    is_logged_out: bool = False

    def json(self) -> dict[str, Any]:
        """Return what getMe answers."""
        return {
            **self.user.json(),
            "can_join_groups": True,
            "can_read_all_group_messages": not self.privacy_mode,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }


@dataclass
class Request:
    """A call of a Bot API method, and what came of it. Files are given by name; the token is never in here."""

    method: str
    parameters: dict[str, Any]
    at: float
    status: int | None = None
    """The HTTP status of the answer; None while there is none."""
    description: str = ""
    """Why it was refused, or empty."""

    @property
    def is_refused(self) -> bool:
        """Whether the answer was an error."""
        return self.status is not None and self.status != 200  # noqa: PLR2004 (HTTP's OK)

    def __str__(self) -> str:
        return f"{self.method} {reprlib.repr(self.parameters)} -> {self.status} {self.description}"


class Cloud:
    """Telegram's side of things. `clock` gives seconds since the epoch."""

    def __init__(self, directory: Path, bot: BotAccount, clock: Callable[[], float] = time.time) -> None:
        self.bot = bot
        self.clock = clock
        self.files = FileStore(directory)
        self.feed = Feed()
        self.updates = UpdateQueue()
        self.gauge = FloodGauge()
        self.chats: dict[int, Chat] = {}
        self.media: dict[str, Media] = {}
        """What can be sent again, by file_id."""
        self.presses: dict[str, Press] = {}
        self.requests: deque[Request] = deque(maxlen=KEPT_REQUESTS)
        self.flood_limits = False
        """Whether requests that come too fast are refused with a 429."""
        self.floods: list[Flood] = []
        """The requests that came too fast, refused or not."""
        self.query_lifetime: float = 15
        """Seconds in which a callback query can be answered."""
        self._numbers: Iterator[int] = itertools.count(1)

    @property
    def now(self) -> int:
        """The time as messages carry it."""
        return int(self.clock())

    def number(self) -> int:
        """Return a number that wasn't given out before."""
        return next(self._numbers)

    def keep(self, media: Media | None) -> None:
        """Remember what a message carries, so that it can be sent again by its file_id."""
        if media is not None:
            self.media[media.file.file_id] = media
            self.media |= {size.file.file_id: media for size in media.sizes}

    def tell(self, event: Event) -> None:
        """Tell everybody who listens or waits."""
        self.feed.tell(event)

    def is_bot(self, user: User | None) -> bool:
        """Whether this is our bot."""
        return user is not None and user.id == self.bot.user.id

    def refusals(self, at_most: int = 10) -> list[str]:
        """Return the last requests that were refused, as text."""
        return [str(request) for request in self.requests if request.is_refused][-at_most:]
