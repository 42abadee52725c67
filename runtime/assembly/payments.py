"""What carries payments in Stars: from the payment to the job, and back if no video comes of it."""

from dataclasses import dataclass

from jobs.payments import PaymentRunner
from jobs.star_transactions import StarTransactions
from runtime.assembly.foundation import Foundation
from runtime.assembly.jobs import Jobs
from storage.paid_starting import PaidStarter


@dataclass(frozen=True, slots=True)
class Payments:
    """What the handlers and the timers use of it."""

    starter: PaidStarter
    runner: PaymentRunner
    transactions: StarTransactions


def build_payments(base: Foundation, jobs: Jobs) -> Payments:
    """Make what handles payments, and compares them with Telegram's list."""
    around, starter = base.surroundings, PaidStarter(base.database)
    runner = PaymentRunner(
        base.bot,
        base.payments,
        starter,
        jobs.runner,
        jobs.services.board,
        jobs=base.jobs,
        languages=base.languages,
        limits=base.settings.limits,
        clock=around.clock,
        random=around.random,
    )
    transactions = StarTransactions(
        base.bot,
        base.payments,
        base.orders,
        runner,
        is_on=base.settings.stars_per_dollar > 0,
        clock=around.clock,
        monotonic=around.monotonic,
    )
    return Payments(starter, runner, transactions)
