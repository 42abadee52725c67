"""What the operator has to hear of money: on the disk with what it is about, until it is told."""

from pathlib import Path

import pytest

from domain.operator_notice import OperatorNotice, notice
from storage.clock import ClockStore
from storage.database import Database
from storage.encryption import Cipher, new_key
from storage.operator_notices import KEPT_SECONDS, OperatorNotices
from storage.people import PeopleStore
from tests.storage.support.factories import opened

NOTICE = notice("operator-paysupport", name="Annabelle", text="words-of-hers")
OTHER = notice("operator-ledger", count="1", finding="x")


@pytest.fixture
def notices(database: Database) -> OperatorNotices:
    return OperatorNotices(database)


async def _due(notices: OperatorNotices, *, now: float = 0.0) -> list[OperatorNotice]:
    return [stored.notice for stored in await notices.claim_due(now=now, lease=60.0, limit=9)]


def _on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("bot.db*"))


async def test_notices_are_due_in_their_order(notices: OperatorNotices) -> None:
    """And not twice while they are being told; after the lease, they are due again."""
    for told in (NOTICE, OTHER):
        await notices.add(told, now=0.0)

    assert await _due(notices) == [NOTICE, OTHER]
    assert await _due(notices, now=59.0) == []
    assert await _due(notices, now=60.0) == [NOTICE, OTHER]


async def test_notice_with_a_key_is_told_once(notices: OperatorNotices) -> None:
    """Also when it is stored again after it was told: its update was handled again."""
    for _ in range(2):
        await notices.add(NOTICE, key="1:2", now=0.0)
        for stored in await notices.claim_due(now=0.0, lease=60.0, limit=9):
            await notices.mark_told(stored.id)
    await notices.add(NOTICE, key="1:2", now=0.0)

    assert await _due(notices, now=100.0) == []


async def test_notice_is_told_later_with_its_attempts_counted(notices: OperatorNotices) -> None:
    """The delay grows with them."""
    await notices.add(NOTICE, now=0.0)
    (stored,) = await notices.claim_due(now=0.0, lease=60.0, limit=9)
    await notices.postpone(stored.id, due_at=500.0)

    assert await _due(notices, now=499.0) == []
    (stored,) = await notices.claim_due(now=500.0, lease=60.0, limit=9)
    assert stored.attempts == 2


async def test_words_are_encrypted_and_go_once_they_are_told(tmp_path: Path) -> None:
    """With a DATA_KEY, the file never holds them in the clear."""
    async with opened(tmp_path / "bot.db", Cipher([new_key()])) as database:
        notices = OperatorNotices(database)
        await notices.add(NOTICE, now=0.0)
        assert b"words-of-hers" not in _on_disk(tmp_path)
        assert await _due(notices) == [NOTICE]
        await notices.mark_told(1)
        async with database.transaction() as connection:
            rows = await connection.execute_fetchall("SELECT variables, due_at FROM operator_notices")
        assert [tuple(row) for row in rows] == [(None, None)]


async def test_notice_that_nobody_could_be_told_goes_in_the_end(
    database: Database, notices: OperatorNotices
) -> None:
    """Two weeks are tried."""
    await notices.add(NOTICE, now=0.0)
    people = PeopleStore(database)

    await people.sweep(retention=0.0, now=KEPT_SECONDS)
    assert await _due(notices, now=KEPT_SECONDS) == [NOTICE]
    await people.sweep(retention=0.0, now=KEPT_SECONDS + 1)

    assert await _due(notices, now=KEPT_SECONDS + 100) == []


async def test_notice_waits_no_longer_for_a_clock_that_is_set_back(
    database: Database, notices: OperatorNotices
) -> None:
    """It is due after the same wait."""
    clock = ClockStore(database)
    await clock.follow(90_000.0)
    await notices.add(NOTICE, now=90_000.0)

    await clock.follow(3_600.0)

    assert await _due(notices, now=3_600.0) == [NOTICE]
