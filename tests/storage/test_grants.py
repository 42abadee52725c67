"""Jobs that the operator gives an account for a day."""

from datetime import UTC

from domain.days import Days
from domain.limits import Limit, Limits
from domain.operator_log import Act, Action
from storage.database import Database
from storage.grants import GrantStore
from storage.operator_log import OperatorLog
from storage.people import PeopleStore
from storage.uses import UseStore
from tests.storage.support.raw import run

ANN, BEN, DAY = 42, 43, 86400.0
LIMITS = Limits(of_person=3, waiting=10, caps={Limit.JOBS_PER_PERSON_PER_DAY: 1}, days=Days(UTC))


async def _extra(database: Database, account: int, now: float) -> int:
    _, used = await UseStore(database).of(account, account, LIMITS, now=now)
    return -used[Limit.JOBS_PER_PERSON_PER_DAY].jobs


async def test_grant_counts_for_its_account_and_day_once(database: Database) -> None:
    """The same order twice is one; the account stays the same when its person is forgotten."""
    grants, now = GrantStore(database), 1000 * DAY + 100
    act = Act(now, 7, Action.GRANT, ANN)
    assert await grants.grant(2, act, key="7:1")
    assert not await grants.grant(2, act, key="7:1")
    assert await grants.grant(1, act, key="7:2")
    await PeopleStore(database).forget(ANN, now=now)
    assert await _extra(database, ANN, now + 1) == 3
    assert await _extra(database, BEN, now + 1) == 0
    assert await _extra(database, ANN, now + DAY) == 0
    assert len(await OperatorLog(database).page(limit=9, skip=0)) == 2


async def test_old_grants_are_deleted(database: Database) -> None:
    """By the sweep, once their day is over in every time zone."""
    await GrantStore(database).grant(2, Act(DAY, 7, Action.GRANT, ANN), key="7:1")
    await PeopleStore(database).sweep(retention=0.0, now=DAY * 9)
    async with database.transaction() as connection:
        assert [tuple(row) for row in await run(connection, "SELECT count(*) FROM grants")] == [(0,)]
