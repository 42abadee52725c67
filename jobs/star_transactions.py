"""Compares Telegram's list of Star transactions with what is stored: a payment that was never told is found."""

import logging
from collections.abc import Callable

from telegram import StarTransaction, TransactionPartnerUser
from telegram.error import TelegramError

from chat.bot import ChatBot
from domain.operator_notice import notice
from domain.payment import Charge, PaymentState
from jobs.payments import PaymentRunner
from storage.database import StorageError
from storage.orders import OrderStore
from storage.payments import Compared, PaymentStore

_log = logging.getLogger(__name__)

INTERVAL = 3600.0
"""Seconds between two comparisons."""
LOOK_SECONDS = 60.0
"""Seconds until it is tried again after a failure."""
_PAGE = 100
_OVERLAP = 100
"""Transactions that are compared once more."""
_ON_ITS_WAY = 60.0
"""A payment that is younger may still be told in an update. One from the future is not: the clock was set back."""


class StarTransactions:
    """Compares now and then. A transaction's key is its id and its direction: a refund has its payment's id."""

    def __init__(
        self,
        bot: ChatBot,
        store: PaymentStore,
        orders: OrderStore,
        runner: PaymentRunner,
        *,
        is_on: bool,
        clock: Callable[[], float],
        monotonic: Callable[[], float],
    ) -> None:
        self._bot = bot
        self._store = store
        self._orders = orders
        self._runner = runner
        self._is_on = is_on
        self._clock = clock
        self._monotonic = monotonic
        self._next: float | None = None

    async def look(self) -> None:
        """Compare, if an hour has passed. Raises nothing: a failure is tried again."""
        if self._next is not None and self._monotonic() < self._next:
            return
        try:
            known = await self._store.compared()
            if self._is_on or known is not None:
                await self._compare(known)
        except (TelegramError, StorageError) as error:
            _log.warning("the Star transactions can't be compared now: %s", error)
        else:
            self._next = self._monotonic() + INTERVAL

    async def _compare(self, known: Compared | None) -> None:
        """Compare what has come since the last time; `known` is how far it was compared then, None if never."""
        offset = max(0, known.count - _OVERLAP) if known is not None else 0
        page = await self._page(offset)
        if not page and offset:  # the list of another bot
            offset, page = 0, await self._page(0)
        compared, is_settled = offset, True
        while page:
            for number, transaction in enumerate(page, offset):
                is_settled = is_settled and abs(self._clock() - transaction.date.timestamp()) >= _ON_ITS_WAY
                compared += is_settled
                is_old = known is None or number < known.skipped
                await self._compare_one(transaction, is_old=is_old, is_settled=is_settled)
            offset += len(page)
            page = await self._page(offset) if len(page) == _PAGE else []
        if known is None or compared != known.count:
            await self._store.set_compared(compared)

    async def _page(self, offset: int) -> list[StarTransaction]:
        return list((await self._bot.get_star_transactions(offset=offset, limit=_PAGE)).transactions)

    async def _compare_one(self, transaction: StarTransaction, *, is_old: bool, is_settled: bool) -> None:
        source = transaction.source
        if transaction.receiver is not None:
            if await self._store.mark_refunded(transaction.id, now=self._clock()):
                _log.warning("payment %s: it was given back, which was not stored", transaction.id)
            return
        if not is_settled or not isinstance(source, TransactionPartnerUser) or not source.invoice_payload:
            return
        stored = await self._store.get(transaction.id)
        if stored is None:
            charge = Charge(transaction.id, source.invoice_payload, source.user.id, int(transaction.amount))
            await self._found(charge, is_old=is_old)
        elif stored.state is PaymentState.REFUNDING and stored.charge.account != source.user.id:
            # Whoever paid in a group's name: the update doesn't tell, and the order that did was gone.
            await self._store.correct_account(transaction.id, source.user.id, now=self._clock())

    async def _found(self, charge: Charge, *, is_old: bool) -> None:
        """Take up a payment that no update has told; leave one without an order here to the operator."""
        order = await self._orders.get(charge.order_id)
        variables = {"stars": str(charge.stars), "charge": charge.id, "id": str(charge.account)}
        if order is not None:
            _log.warning("payment %s: no update has told of it", charge.id)
            told = notice("operator-payment-found", **variables)
            await self._runner.receive(charge, language=order.language, notice=told)
        elif not is_old:  # else it may be from before this bot sold anything
            told = notice("operator-payment-unknown", **variables)
            await self._store.receive(charge, language="", is_known=False, notice=told, now=self._clock())
            _log.warning("payment %s: nothing was ordered with it here", charge.id)
