"""What people have ordered for Telegram Stars: a video from a draft, or from a job that ended without one."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.media import MediaFile
from domain.money import Usd
from domain.options import Options
from domain.payment import Order, Source
from storage.database import Alone, Database, Row, load_queries
from storage.encrypted_columns import EncryptedColumns
from storage.job_rows import read_job
from storage.messages_to_delete import delete_invoices

_queries = load_queries("orders")
_drafts = load_queries("drafts")
_jobs = load_queries("jobs")

KEPT_SECONDS = 2 * 24 * 3600.0
"""How long an order is kept: longer than any draft."""

Files = dict[str, MediaFile | None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is ordered, and for how much."""

    account: int
    stars: int
    amount: Usd
    options: Options
    language: str
    message_id: int | None
    now: float


class Orders:
    """Reads the sources of orders. Its methods are part of the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._jobs = EncryptedColumns("jobs", database.cipher)
        self._drafts = EncryptedColumns("drafts", database.cipher)

    async def source(self, connection: Any, source: Source) -> tuple[Row, Files] | None:
        """Return the row that a job can be started from, and its files; None if it can't be any more."""
        if source.draft_id is not None:
            draft = await _drafts.get_draft_to_change(connection, id=source.draft_id)
            files = self._drafts.files(draft) if draft is not None else {}
            return None if draft is None or None in files.values() else (draft, files)
        old = await _jobs.get_job_to_change(connection, id=source.retry_of)
        if old is None or not read_job(old, self._jobs).can_be_tried_again:
            return None
        if await _jobs.get_job_retrying(connection, id=source.retry_of) is not None:
            return None
        return old, self._jobs.files(old)

    async def unchanged_source(self, connection: Any, order: Row) -> tuple[Row, Files] | None:
        """Return the same for the row of an order; None also if something else was ordered than is there now."""
        found = await self.source(connection, _source(order))
        return None if found is None or fingerprint(*found) != order["fingerprint"] else found


class OrderStore:
    """The table `orders`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._orders = Orders(database)

    async def get(self, order_id: str) -> Order | None:
        """Return an order; None if there is none."""
        async with self._database.one_query() as connection:
            row = await _queries.get_order(connection, id=order_id)
        return read_order(row) if row else None

    async def order(self, source: Source, wanted: Wanted) -> tuple[Order, list[tuple[int, int]]] | None:
        """Order a video; returns the order, and the invoices (chat, message) that it makes out of date.

        What the same account has ordered and not paid is the same order, if nothing has changed, and is dropped if
        something has. Returns None if there is nothing to order from.
        """
        async with self._database.transaction(Alone.STARTS) as connection:
            found = await self._orders.source(connection, source)
            if found is None:
                return None
            mark, row = fingerprint(*found), None
            old: list[tuple[int, int | None]] = []
            for earlier in await self._open(connection, source, wanted.account):
                old.append((earlier["invoice_chat_id"], earlier["invoice_message_id"]))
                if _is_same(earlier, wanted, mark):
                    row = earlier
                else:
                    await _queries.delete_order(connection, id=earlier["id"])
            order_id = row["id"] if row is not None else await self._add(connection, source, wanted, mark)
            row = await _queries.get_order(connection, id=order_id)
        return read_order(row), [(chat_id, message_id) for chat_id, message_id in old if message_id is not None]

    async def set_invoice(self, order_id: str, chat_id: int, message_id: int) -> None:
        """Store the message with the invoice of an order."""
        async with self._database.one_query() as connection:
            await _queries.set_invoice(connection, id=order_id, chat_id=chat_id, message_id=message_id)

    async def withdraw_stale(self, *, limit: int) -> None:
        """Drop orders that can't be paid any more, and have their invoices deleted."""
        async with self._database.transaction() as connection:
            await delete_invoices(connection, _queries.withdraw_stale(connection, limit=limit))

    @staticmethod
    async def _open(connection: Any, source: Source, account: int) -> list[Row]:
        if source.draft_id is not None:
            rows = _queries.open_of_draft(connection, source_id=source.draft_id, account=account)
        else:
            rows = _queries.open_of_retry(connection, source_id=source.retry_of, account=account)
        return [row async for row in rows]

    @staticmethod
    async def _add(connection: Any, source: Source, wanted: Wanted, mark: str) -> str:
        order_id = secrets.token_hex(12)
        await _queries.add_order(
            connection,
            id=order_id,
            draft_id=source.draft_id,
            retry_of=source.retry_of,
            account=wanted.account,
            stars=wanted.stars,
            amount=wanted.amount.micro,
            options=json.dumps(wanted.options.to_dict()),
            fingerprint=mark,
            language=wanted.language,
            message_id=wanted.message_id,
            now=wanted.now,
        )
        return order_id


def fingerprint(row: Row, files: Mapping[str, MediaFile | None]) -> str:
    """Return what changes with the files, the part and the mode of a draft or a job. It leads to none of them."""
    ids = [file.file_id if file else "" for _, file in sorted(files.items())]
    return hashlib.sha256(json.dumps([*ids, row["mode"], row["cut"]]).encode()).hexdigest()[:32]


def read_order(row: Row) -> Order:
    """Return the order in a row."""
    return Order(
        id=row["id"],
        source=_source(row),
        account=row["account"],
        stars=row["stars"],
        amount=Usd(row["amount"]),
        options=Options.from_dict(json.loads(row["options"])),
        language=row["language"],
        message_id=row["message_id"],
    )


async def withdraw_orders(connection: Any, draft_id: int) -> None:
    """Drop what was ordered from a draft, and have the invoices deleted.

    Part of a transaction that has changed the draft before: one that orders, or pays, locks the draft first, too.
    """
    await delete_invoices(connection, _queries.withdraw_of_draft(connection, draft_id=draft_id))


def _source(row: Row) -> Source:
    return Source(row["draft_id"], row["retry_of"])


def _is_same(row: Row, wanted: Wanted, mark: str) -> bool:
    order = read_order(row)
    return row["fingerprint"] == mark and (order.stars, order.options) == (wanted.stars, wanted.options)
