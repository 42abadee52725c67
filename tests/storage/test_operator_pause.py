"""The operator's pause, and the log of what operators did."""

import pytest

from domain.operator_log import Act, Action
from storage.database import Database, StorageError
from storage.operator_log import OperatorLog
from storage.operator_pause import OperatorPause, OperatorPauseStore
from tests.storage.support.raw import run


async def test_same_order_twice_is_written_down_once(database: Database) -> None:
    """A command is handled again after a kill; another text is another pause."""
    pauses, log = OperatorPauseStore(database), OperatorLog(database)
    assert await pauses.get() is None
    assert not await pauses.end(Act(1.0, 7, Action.RESUME))

    assert await pauses.begin("soon", Act(2.0, 7, Action.PAUSE))
    assert not await pauses.begin("soon", Act(3.0, 7, Action.PAUSE))
    assert await pauses.get() == OperatorPause(1, "soon")
    assert await pauses.begin("", Act(4.0, -100, Action.PAUSE))
    assert await pauses.get() == OperatorPause(2, "")
    assert await pauses.end(Act(5.0, 7, Action.RESUME))
    assert await pauses.get() is None
    assert await pauses.begin("", Act(6.0, 7, Action.PAUSE))
    assert await pauses.get() == OperatorPause(3, "")

    assert [act.at for act in await log.page(limit=3, skip=0)] == [6.0, 5.0, 4.0]
    assert await log.page(limit=3, skip=3) == [Act(2.0, 7, Action.PAUSE)]


@pytest.mark.parametrize("statement", ["UPDATE operator_log SET actor = 1", "DELETE FROM operator_log"])
async def test_log_is_only_added_to(database: Database, statement: str) -> None:
    """The database itself refuses to change or to shorten it."""
    await OperatorPauseStore(database).begin("", Act(2.0, 7, Action.PAUSE))

    with pytest.raises(StorageError, match="only added"):
        async with database.transaction() as connection:
            await run(connection, statement)
