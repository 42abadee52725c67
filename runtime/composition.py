"""What bot.build() puts together, and runtime/lifecycle.py runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from chat.admin import AdminChat
from chat.local_server import LocalServer
from chat.polling import UpdatePoller
from chat.webhook import Webhook
from handlers.guest.board import GuestBoard
from handlers.services import App, Services
from jobs.links import Links
from jobs.operator_notices import NoticeSender
from jobs.star_transactions import StarTransactions
from runtime.replicas import Replicas
from runtime.watchdog import Watchdog
from storage.clock import ClockStore
from storage.database import Database
from storage.leadership import Leadership
from storage.profile import ProfileStore


class Timed(Protocol):
    """Does work that falls due, without waiting for it."""

    async def tick(self) -> None:
        """Start the work that is due. Raises StorageError."""

    async def close(self) -> None:
        """Give the work under way a few seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """The parts of a bot that has not begun to run."""

    application: App
    services: Services
    updates: UpdatePoller | Webhook
    """Where they come from."""
    guest_board: GuestBoard
    notices: NoticeSender
    timed: tuple[Timed, ...]
    """What looks for its work with every tick, where this process leads; the two above are among it."""
    star_transactions: StarTransactions
    admin: AdminChat
    profiles: ProfileStore
    database: Database
    replicas: Replicas
    leadership: Leadership
    clocks: ClockStore
    watchdog: Watchdog
    local_server: LocalServer | None
    """The Bot API server beside the bot, if there is one."""
    links: Links
    random: Callable[[], float]
