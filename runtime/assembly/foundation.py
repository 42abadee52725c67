"""What every other part is built on: the connection to Telegram, the texts, who is told of trouble."""

from dataclasses import dataclass

from chat.admin import AdminChat
from chat.bot import ChatBot, build_bot
from chat.breaker import TelegramBreaker
from chat.shared_alarms import SharedAlarms
from domain.breaker import Breaker
from runtime.assembly.surroundings import Surroundings
from settings import Settings
from storage.chats import ChatStore
from storage.database import Database
from storage.jobs import JobStore
from storage.leadership import Leadership, leadership_in
from storage.operator_notices import OperatorNotices
from storage.operator_pause import OperatorPauseStore
from storage.orders import OrderStore
from storage.payments import PaymentStore
from texts import Languages


@dataclass(frozen=True, slots=True)
class Foundation:
    """The shared pieces."""

    settings: Settings
    database: Database
    surroundings: Surroundings
    languages: Languages
    bot: ChatBot
    breaker: TelegramBreaker
    leadership: Leadership
    admin: AdminChat
    jobs: JobStore
    chats: ChatStore
    operator_pause: OperatorPauseStore
    payments: PaymentStore
    orders: OrderStore

    @property
    def poll_interval(self) -> float:
        """POLL_INTERVAL, in seconds."""
        return self.settings.poll_interval.total_seconds()


def build_foundation(settings: Settings, database: Database, surroundings: Surroundings) -> Foundation:
    """Make the shared pieces."""
    languages, chats = Languages.load(default=settings.default_language), ChatStore(database)
    breaker = TelegramBreaker(Breaker(pause=settings.poll_interval.total_seconds(), clock=surroundings.monotonic))
    bot = build_bot(
        settings.telegram_bot_token.get_secret_value(),
        api_url=settings.telegram_api_url,
        telegram_breaker=breaker,
        timeouts=surroundings.timeouts.telegram,
        clock=surroundings.flood_clock,
        sleep=surroundings.flood_sleep,
        is_local=settings.telegram_local,
        request=surroundings.telegram,
        observer=surroundings.observer,
    )
    leadership = leadership_in(database)
    admin = AdminChat(
        bot,
        languages.of(None),
        chats,
        chat_id=settings.admin_chat,
        random=surroundings.random,
        shared_alarms=SharedAlarms(OperatorNotices(database), clock=surroundings.clock)
        if database.is_shared
        else None,
    )
    return Foundation(
        settings,
        database,
        surroundings,
        languages,
        bot,
        breaker,
        leadership,
        admin,
        jobs=JobStore(database),
        chats=chats,
        operator_pause=OperatorPauseStore(database),
        payments=PaymentStore(database),
        orders=OrderStore(database),
    )
