"""What handlers work with; the application carries it to them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from telegram.ext import Application, CallbackContext, ContextTypes

from charts import Charts
from chat.admin import AdminChat
from chat.bot import ChatBot
from chat.ephemeral import EphemeralTexts
from chat.file_cache import FileCache
from chat.inbox import Inbox
from handlers.admin.administrators import Administrators
from handlers.file_checks import FileChecks
from handlers.first_names import FirstNames
from handlers.shipped_files import ShippedFiles
from jobs.account import ServiceAccount
from jobs.background import KeyedTasks
from jobs.estimates import Estimates
from jobs.payments import PaymentRunner
from jobs.prices import Prices
from jobs.runner import JobRunner
from jobs.status_message import StatusBoard
from settings import Settings
from storage.access import AccessStore
from storage.chats import ChatStore
from storage.drafts import DraftStore
from storage.grants import GrantStore
from storage.guest_answers import GuestAnswerStore
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.messages_to_delete import MessagesToDelete
from storage.motions import MotionStore
from storage.operated_jobs import OperatedJobs
from storage.operator_log import OperatorLog
from storage.operator_notices import OperatorNotices
from storage.operator_pause import OperatorPauseStore
from storage.orders import OrderStore
from storage.paid_starting import PaidStarter
from storage.payments import PaymentStore
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from storage.reminders import ReminderStore
from storage.starting import JobStarter
from storage.statistics import Statistics
from storage.uses import UseStore
from texts import Languages, Texts

_KEY = "services"


@dataclass(frozen=True, slots=True)
class Services:
    """What handlers use: stores, texts and the rest of the bot."""

    settings: Settings
    bot: ChatBot
    languages: Languages
    texts: Texts
    """In the language of the person who is answered."""
    drafts: DraftStore
    jobs: JobStore
    starter: JobStarter
    guest_answers: GuestAnswerStore
    chats: ChatStore
    people: PeopleStore
    motions: MotionStore
    shipped_files: ShippedFiles
    file_cache: FileCache
    file_checks: FileChecks
    preferences: PreferenceStore
    runner: JobRunner
    board: StatusBoard
    estimates: Estimates
    prices: Prices
    account: ServiceAccount
    ledger: Ledger
    uses: UseStore
    admin: AdminChat
    notices: OperatorNotices
    access: AccessStore
    ephemeral_texts: EphemeralTexts
    first_names: FirstNames
    administrators: Administrators
    operator_pause: OperatorPauseStore
    operator_log: OperatorLog
    operated_jobs: OperatedJobs
    grants: GrantStore
    orders: OrderStore
    payments: PaymentStore
    paid_starter: PaidStarter
    payment_runner: PaymentRunner
    statistics: Statistics
    charts: Charts
    inbox: Inbox
    edits: KeyedTasks
    """Edits of messages that nobody waits for; some may be left out."""
    messages_to_delete: MessagesToDelete
    """The bot's messages in groups that go, at once or later."""
    reminders: ReminderStore
    clock: Callable[[], float]

    @property
    def admin_chat(self) -> int | None:
        """ADMIN_CHAT with its present id; None without one."""
        chat_id = self.settings.admin_chat
        return None if chat_id is None else self.chats.current_id(chat_id)

    def speaking(self, language: str) -> "Services":
        """Return the same services with the texts in another language."""
        return self if language == self.texts.language else replace(self, texts=self.languages.of(language))


class Context(CallbackContext[ChatBot, Any, Any, Any]):
    """What a handler gets beside the update."""

    language: str | None = None
    """The language to answer in, a code; None until handlers/gates/language.py has set it."""


App = Application[Any, Context, Any, Any, Any, Any]


def build_application(bot: ChatBot, inbox: Inbox, queue: "asyncio.Queue[object]") -> App:
    """Return the application, which passes each update from the queue through the inbox to the handlers."""
    builder = Application.builder().bot(bot).updater(None).update_queue(queue).concurrent_updates(inbox)
    return builder.context_types(ContextTypes(context=Context)).build()


def install(application: App, services: Services) -> None:
    """Let services_of() find the services in every handler of the application."""
    application.bot_data[_KEY] = services


def services_of(context: Context) -> Services:
    """Return what install() was given, with the texts in the language of the update."""
    services = context.bot_data[_KEY]
    assert isinstance(services, Services)  # noqa: S101 - for the type checker: bot_data is untyped
    return services.speaking(context.language) if context.language else services
