"""What bot.build() puts together, and runtime/lifecycle.py runs."""

from collections.abc import Callable
from dataclasses import dataclass

from chat.admin import AdminChat
from chat.local_server import LocalServer
from chat.polling import UpdatePoller
from chat.webhook import Webhook
from handlers.drafts.arrival_checks import ArrivalChecks
from handlers.drafts.delayed_replies import DelayedReplies
from handlers.drafts.offer_pictures import OfferPictures
from handlers.drafts.old_messages import OldMessages
from handlers.drafts.reminders import Reminders
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """The parts of a bot that has not begun to run."""

    application: App
    services: Services
    updates: UpdatePoller | Webhook
    """Where they come from."""
    delayed_replies: DelayedReplies
    arrival_checks: ArrivalChecks
    offer_pictures: OfferPictures
    old_messages: OldMessages
    reminders: Reminders
    guest_board: GuestBoard
    star_transactions: StarTransactions
    admin: AdminChat
    notices: NoticeSender
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
