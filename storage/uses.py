"""How much of each limit is used, from the ledger; and what the operator was told of it."""

import json
from collections.abc import Iterable
from typing import Any

from domain.limits import Limit, Limits, Notice, Scope, Use
from domain.money import Unit, Usd
from domain.operator_notice import of_limit
from storage.database import Database, load_queries
from storage.encryption import Cipher
from storage.grants import granted
from storage.operator_notices import note
from storage.payers import Hashes, Payers

_queries = load_queries("ledger")
_chats = load_queries("chats")


class Uses:
    """Reads how much was started. Its methods are part of the caller's transaction."""

    def __init__(self, cipher: Cipher) -> None:
        self._cipher = cipher
        self._payers = Payers(cipher)

    async def account(self, connection: Any, account_id: int, *, now: float) -> Hashes:
        """Return the hashes of an account."""
        return await self._payers.hashes(connection, "account", [account_id], now=now)

    async def chat(self, connection: Any, chat_id: int, *, now: float) -> Hashes:
        """Return the hashes of a chat, under its earlier ids as well."""
        rows = _chats.earlier_ids(connection, chat_id=chat_id)
        earlier = [row["old_chat_id"] async for row in rows]
        return await self._payers.hashes(connection, "chat", [chat_id, *earlier], now=now)

    async def of(
        self, connection: Any, limits: Limits, *, account: Hashes, chat: Hashes, now: float
    ) -> dict[Limit, Use]:
        """Return what was used of each limit that is set, in its present day or month."""
        hashes = {Scope.ACCOUNT: account.kept, Scope.CHAT: chat.kept, Scope.ALL: ()}
        used = {
            limit: await self._since(
                connection, limit.scope, hashes[limit.scope], limit.span(limits.days, now).begin
            )
            for limit in limits.caps
        }
        of_person = Limit.JOBS_PER_PERSON_PER_DAY
        if of_person in used:  # jobs that were granted leave as many more
            extra = await granted(connection, account, since=of_person.span(limits.days, now).begin)
            used[of_person] += Use(-extra)
        return used

    async def today(self, connection: Any, limits: Limits, account: Hashes, *, now: float) -> Use:
        """Return what an account has started today."""
        return await self._since(connection, Scope.ACCOUNT, account.kept, limits.days.day(now).begin)

    async def note(self, connection: Any, notices: Iterable[Notice], *, now: float) -> tuple[Notice, ...]:
        """Store what the operator has to hear and has not heard yet; returns it, for the log."""
        new = [notice for notice in notices if await self._is_new(connection, notice)]
        for notice in new:
            await note(connection, self._cipher, of_limit(notice), now=now)
        return tuple(new)

    @staticmethod
    async def _is_new(connection: Any, notice: Notice) -> bool:
        await _queries.drop_notices(connection, setting=notice.limit, span=notice.span.name)
        added = await _queries.note_limit(
            connection,
            setting=notice.limit,
            span=notice.span.name,
            percent=notice.percent,
            most=notice.most,
        )
        return bool(added)

    @staticmethod
    async def _since(connection: Any, scope: Scope, hashes: tuple[str, ...], since: float) -> Use:
        query = {
            Scope.ACCOUNT: _queries.used_by_payer,
            Scope.CHAT: _queries.used_by_chat,
            Scope.ALL: _queries.used_by_all,
        }[scope]
        row = await query(connection, unit=Unit.USD, hashes=json.dumps(hashes), since=since)
        return Use(row["jobs"], Usd(row["spent"]))


class UseStore:
    """What is used of the limits, for people to see."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._uses = Uses(database.cipher)

    async def of(
        self, account_id: int, chat_id: int, limits: Limits, *, now: float
    ) -> tuple[Use, dict[Limit, Use]]:
        """Return what an account has started today, and what is used of each limit that holds for it in a chat."""
        async with self._database.transaction() as connection:
            account = await self._uses.account(connection, account_id, now=now)
            chat = await self._uses.chat(connection, chat_id, now=now)
            today = await self._uses.today(connection, limits, account, now=now)
            return today, await self._uses.of(connection, limits, account=account, chat=chat, now=now)
