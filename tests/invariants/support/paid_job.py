"""A video that is paid for in Stars: delivered, or not delivered and given back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.aimlapi import Failure
from sandbox.telegram import Message, Served
from tests.invariants.support.crashing_bot import CrashPoint
from tests.invariants.support.database_reader import rows, until_none, until_some
from tests.invariants.support.scenario import PHOTO, TIMEOUT, VIDEO, Scenario

PAYMENTS = "SELECT charge_id FROM payments"
UNSETTLED = "SELECT charge_id FROM payments WHERE due_at IS NOT NULL OR state = 'spent'"
UNTOLD = "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM payments)"
STARS = 1000
"""What the person has at first."""


@dataclass
class PaidJob(Scenario):
    """Nothing is free: each press of the button and each payment is for this one video."""

    def prepare(self, telegram: Served) -> None:  # noqa: ARG002 - the signature of the base
        """Sell videos."""
        self.bot.settings |= {"STARS_PER_DOLLAR": "50", "JOBS_PER_PERSON_PER_DAY": "0", "PRICES": "480p=0.1"}

    @property
    def crash_points(self) -> list[CrashPoint]:
        """Those from the order on, without the polls: a job that is paid for is polled as any other."""
        commits = self.bot.commits()
        is_order = re.compile("after commit: INSERT INTO orders|after commit: UPDATE orders").match
        first = next(number for number, commit in enumerate(commits) if is_order(commit.name))
        invoice = self.requests.index(CrashPoint("request Telegram sendInvoice", 1))
        return [each for each in self.requests[invoice:] + commits[first:] if "poll" not in each.name]

    def broken_rules(self) -> Iterator[str]:
        """Describe what was paid, sent or given back other than it must be."""
        jobs = rows(self.bot.database, "SELECT state, due_at FROM jobs")
        payments = rows(self.bot.database, "SELECT state, stars FROM payments")
        charges = len({each.charge_id for each in self.world.stars.transactions})
        is_delivered = jobs == [("delivered", None)]
        earned = [stars for state, stars in payments if state == "earned"]
        if len(jobs) != 1 or self.api.posts > 1 or (is_delivered and not self.videos):
            yield f"{jobs}, {self.api.posts} POSTs, {len(self.videos)} videos"
        if len(payments) != charges or len(earned) != is_delivered:
            yield f"{jobs}, {charges} charges, and the database says {payments}"
        if self.person.stars != STARS - sum(earned) or self.world.stars.balance != sum(earned):
            yield f"{jobs}, {payments}, and the person has {self.person.stars} Stars"

    async def _talk_to_bot(self) -> None:
        person = self.person
        await person.sends(person.chat, photo=PHOTO)
        await person.sends(person.chat, video=VIDEO)
        offer = await person.chat.wait_for(lambda message: "⭐" in str(message.buttons), timeout=TIMEOUT)
        self.press = person.presses(offer, "⭐")
        await person.chat.wait_until(lambda: self.was_answered, timeout=TIMEOUT)
        while self.world.stars.transactions == []:
            invoice = await person.chat.wait_for(_is_open_invoice, timeout=TIMEOUT)
            await person.checked_out(person.pays(invoice))
        await until_some(self.bot.database, PAYMENTS, seconds=TIMEOUT)  # the bot has yet to hear of it
        await until_none(self.bot.database, UNSETTLED, UNTOLD, seconds=TIMEOUT)


@dataclass
class RefundedJob(PaidJob):
    """The service fails, so that the Stars come back."""

    def prepare(self, telegram: Served) -> None:
        """Let every generation fail."""
        super().prepare(telegram)
        self.api.failure = Failure("internal_server_error", "CUDA error")

    @property
    def crash_points(self) -> list[CrashPoint]:
        """Those from the failure on: before, nothing is different from a video that is delivered."""
        commits = self.bot.commits()
        first = next(number for number, commit in enumerate(commits) if commit.name.endswith(" failed"))
        refund = [each for each in self.requests if "refund" in each.name or "sendMessage" in each.name]
        return refund[-6:] + commits[first:]


def _is_open_invoice(message: Message) -> bool:
    return message.content.invoice is not None and not message.deleted
