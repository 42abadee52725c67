"""What handlers get."""

from charts import Charts
from chat.ephemeral import EphemeralTexts
from chat.inbox import Inbox
from domain.ready_made import ready_made_motions
from handlers.admin.administrators import Administrators
from handlers.file_checks import FileChecks
from handlers.first_names import FirstNames
from handlers.services import Services
from handlers.shipped_files import ShippedFiles
from jobs.account import ServiceAccount
from jobs.background import KeyedTasks
from media import MediaPool
from runtime.assembly.foundation import Foundation
from runtime.assembly.jobs import Jobs
from runtime.assembly.payments import Payments
from storage.access import AccessStore
from storage.drafts import DraftStore
from storage.grants import GrantStore
from storage.guest_answers import GuestAnswerStore
from storage.ledger import Ledger
from storage.messages_to_delete import MessagesToDelete
from storage.motions import MotionStore
from storage.operated_jobs import OperatedJobs
from storage.operator_log import OperatorLog
from storage.operator_notices import OperatorNotices
from storage.people import PeopleStore
from storage.preferences import PreferenceStore
from storage.profile import ProfileStore
from storage.reminders import ReminderStore
from storage.starting import JobStarter
from storage.statistics import Statistics
from storage.uses import UseStore

_MOST_EDITS = 500
"""Edits that nobody waits for, at once; further ones are left out."""


def build_services(base: Foundation, jobs: Jobs, payments: Payments, inbox: Inbox) -> Services:
    """Return the services."""
    settings, database, bot, around = base.settings, base.database, base.bot, base.surroundings
    of_jobs = jobs.services
    checking = MediaPool(slots=1, run=around.run_media)  # one of its own, so that no job waits for a check
    return Services(
        settings=settings,
        bot=bot,
        languages=base.languages,
        texts=base.languages.of(None),
        drafts=DraftStore(database),
        jobs=base.jobs,
        starter=JobStarter(database),
        guest_answers=GuestAnswerStore(database),
        chats=base.chats,
        people=PeopleStore(database),
        shipped_files=ShippedFiles(bot, ProfileStore(database)),
        motions=MotionStore(database, ready_made_motions(settings.ready_made_moves)),
        file_cache=of_jobs.files,
        file_checks=FileChecks(of_jobs.files, checking, of_jobs.workspace),
        preferences=PreferenceStore(database),
        runner=jobs.runner,
        board=of_jobs.board,
        estimates=of_jobs.estimates,
        ledger=Ledger(database),
        uses=UseStore(database),
        prices=of_jobs.prices,
        account=ServiceAccount(of_jobs.service, base.admin, low=settings.low_balance),
        admin=base.admin,
        notices=OperatorNotices(database),
        access=AccessStore(database),
        ephemeral_texts=EphemeralTexts(bot, clock=around.clock),
        first_names=FirstNames(bot),
        administrators=Administrators(bot, clock=around.clock),
        operator_pause=base.operator_pause,
        operator_log=OperatorLog(database),
        operated_jobs=OperatedJobs(database),
        grants=GrantStore(database),
        orders=base.orders,
        payments=base.payments,
        paid_starter=payments.starter,
        payment_runner=payments.runner,
        statistics=Statistics(database),
        charts=Charts(settings.data_dir / "matplotlib"),
        inbox=inbox,
        edits=KeyedTasks("edit", limit=_MOST_EDITS),
        messages_to_delete=MessagesToDelete(database),
        reminders=ReminderStore(database),
        clock=around.clock,
    )
