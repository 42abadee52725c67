"""Who may use the bot, as it is stored."""

from domain.access import Verdict
from domain.operator_log import Act, Action
from storage.access import REQUEST_LIFETIME, AccessStore
from storage.chats import ChatStore
from storage.database import Database
from storage.operator_log import OperatorLog
from storage.people import PeopleStore

ANN, GROUP = 42, -100


def _act(action: Action, subject: int = ANN) -> Act:
    return Act(1.0, 7, action, subject)


async def test_decision_is_written_down_once(database: Database) -> None:
    """An order that is handled again changes nothing; a ban is lifted by /allow and by /unban."""
    access, log = AccessStore(database), OperatorLog(database)
    assert await access.decide(Verdict.BANNED, _act(Action.BAN))
    assert not await access.decide(Verdict.BANNED, _act(Action.BAN))
    assert await access.of([ANN, 43]) == {ANN: Verdict.BANNED}
    assert await access.decide(Verdict.ALLOWED, _act(Action.ALLOW))
    assert not await access.unban(_act(Action.UNBAN))
    assert await access.decide(Verdict.BANNED, _act(Action.BAN))
    assert await access.unban(_act(Action.UNBAN))
    assert await access.of([ANN]) == {}
    assert [act.action for act in await log.page(limit=9, skip=0)] == ["unban", "ban", "allow", "ban"]


async def test_first_answer_to_a_request_counts(database: Database) -> None:
    """Two operators press at the same moment; what was decided before asking is not asked for."""
    access = AccessStore(database)
    await access.ask(ANN, now=5.0)
    assert [await access.request_time(rank, after=4.0) for rank in (1, 2)] == [5.0, None]
    assert await access.request_time(1, after=5.0) is None
    assert await access.answer(Verdict.DENIED, _act(Action.DENY))
    assert not await access.answer(Verdict.ALLOWED, _act(Action.ALLOW))
    await access.ask(ANN, now=6.0)
    assert await access.of([ANN]) == {ANN: Verdict.DENIED}
    assert await access.request_time(1, after=0.0) is None


async def test_ban_outlives_forget_and_the_retention(database: Database) -> None:
    """An unanswered request is deleted after a week."""
    access, people = AccessStore(database), PeopleStore(database)
    await access.decide(Verdict.BANNED, _act(Action.BAN))
    await access.ask(43, now=0.0)
    await people.forget(ANN, now=1.0)
    await people.sweep(retention=0.0, now=REQUEST_LIFETIME)
    assert await access.of([ANN, 43]) == {ANN: Verdict.BANNED}


async def test_ban_follows_a_group_that_becomes_a_supergroup(database: Database) -> None:
    """Its old id and its new one are the same group."""
    access = AccessStore(database)
    await access.decide(Verdict.BANNED, _act(Action.BAN, GROUP))
    await ChatStore(database).move_chat(GROUP, -200)
    assert await access.of([GROUP, -200]) == {-200: Verdict.BANNED}
