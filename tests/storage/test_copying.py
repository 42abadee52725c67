"""An installation that moves from one database to another."""

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from domain.access import Verdict
from domain.job import JobState
from domain.operator_log import Act, Action
from storage.access import AccessStore
from storage.copying import OF_PROCESSES, CopyError, copy
from storage.database import Database
from storage.drafts import DraftStore
from storage.encryption import Cipher, new_key
from storage.jobs import JobStore
from storage.ledger import Ledger
from storage.motions import MotionStore
from storage.operator_pause import OperatorPauseStore
from storage.pause import Pause, PauseStore
from storage.preferences import PreferenceStore
from storage.replicas import ReplicaStore
from storage.telegram_limits import TelegramLimitStore
from storage.updates import UpdateStore
from tests.storage.support.factories import (
    ENDED,
    IN_GROUP,
    LIVE,
    OTHER,
    PRIVATE,
    Where,
    a_job,
    complete_draft,
    opened,
    photo,
    put,
    stored,
    video,
)
from tests.storage.support.paying import a_charge, an_order, pay
from tests.storage.support.raw import run
from tests.support.postgres import migrated_database

CIPHER = Cipher([new_key()])


@pytest.fixture
def kind() -> str:
    """Copy from SQLite; the test of the way back uses the copy."""
    return "sqlite"


@pytest.fixture
def postgres() -> Iterator[Where]:
    with migrated_database() as url:
        yield url


@pytest.fixture
async def source(where: Where) -> AsyncIterator[Database]:
    """Give a database with rows in most tables."""
    async with opened(where, CIPHER) as database:
        for state in (*LIVE, *ENDED):
            await a_job(database, state)
        await pay(database, a_charge(await an_order(database)))
        await put(database, IN_GROUP, photo("photo-with-ümlaut-🙂"), now=0.1 + 0.2)
        await MotionStore(database).save(PRIVATE.person_id, "Tänzchen", video(), now=1.0)
        await UpdateStore(database).record([{"update_id": 2**40}], now=1e9)
        await PauseStore(database).begin(Pause("credits", 1 / 3, 2.0))
        await OperatorPauseStore(database).begin("soon", Act(2.0, -100, Action.PAUSE))
        await AccessStore(database).decide(Verdict.BANNED, Act(3.0, 7, Action.BAN, -1001234567890))
        await PreferenceStore(database).set_language(11, "de", now=0.0)
        yield database


async def _everything(database: Database) -> str:
    """Return all rows of all tables as text."""
    async with database.transaction() as connection:
        queries = ("drafts", "jobs", "ledger", "motions", "updates", "payments", "orders", "job_totals", "access")
        found = {
            table: sorted([str([int(v) if isinstance(v, bool) else v for v in row]) for row in rows])
            for table in queries
            for rows in [await run(connection, f"SELECT * FROM {table}")]  # noqa: S608 - from above
        }
    return json.dumps(found, indent=1)


async def test_copy_is_the_same_there_and_back(source: Database, postgres: Where, tmp_path: Path) -> None:
    """Encrypted texts, times, large ids and booleans among it."""
    async with opened(postgres, CIPHER) as there, opened(tmp_path / "back.db", CIPHER) as back:
        counts = await copy(source, there)
        assert await copy(there, back) == counts

        assert await _everything(source) == await _everything(there) == await _everything(back)
        assert counts["jobs"] == len(LIVE) + len(ENDED) + 1
        assert await Ledger(there).check() == await Ledger(back).check() == []


async def test_bot_goes_on_with_the_copy(source: Database, postgres: Where) -> None:
    """Files can be read, and new rows don't get the ids of old ones."""
    newest = max([job.id for job in await JobStore(source).live_of_person(PRIVATE.person_id)])
    async with opened(postgres, CIPHER) as there:
        await copy(source, there)

        assert (await a_job(there, owner=OTHER)).id > newest
        old = await JobStore(source).live_of_person(PRIVATE.person_id)
        assert await JobStore(there).live_of_person(PRIVATE.person_id) == old


async def test_copy_knows_nothing_of_the_processes(postgres: Where, tmp_path: Path) -> None:
    """A replica that was killed is left behind, with what it held: the bot that starts on the copy claims jobs."""
    async with opened(postgres) as shared, opened(tmp_path / "bot.db") as alone:
        job = await a_job(shared, JobState.GENERATING)
        await ReplicaStore(shared).beat({}, now=0.0, patience=0.0)
        await UpdateStore(shared).record([{"update_id": 1}], now=0.0)
        await TelegramLimitStore(shared).exchange({5: 9e9}, {-5: 3}, now=0.0)

        counts = await copy(shared, alone)

        claimed = await JobStore(alone).claim_due(now=1.0, lease=60.0, limit=1, deliveries=1)
        assert [each.id for each in claimed] == [job.id]
        assert counts["updates"] == 1
        async with alone.transaction() as connection:
            for table in OF_PROCESSES:
                assert await run(connection, f"SELECT * FROM {table}") == []  # noqa: S608 - one of four names


@pytest.mark.parametrize("back", [False, True])
async def test_ids_are_never_used_again(where: Where, postgres: Where, *, back: bool) -> None:
    """Also those of rows that were deleted before: they are in callback data."""
    ways = (postgres, where) if back else (where, postgres)
    async with opened(ways[0]) as source, opened(ways[1]) as target:
        deleted = await complete_draft(source)
        await DraftStore(source).discard(deleted.id, now=9.0)

        await copy(source, target)

        assert (await complete_draft(target)).id > deleted.id


async def test_target_with_rows_is_refused(source: Database, postgres: Where) -> None:
    """Nothing is overwritten."""
    async with opened(postgres) as target:
        draft = await complete_draft(target)

        with pytest.raises(CopyError, match=r"not empty.*drafts"):
            await copy(source, target)

        assert await DraftStore(target).get(draft.id) == draft


async def test_row_that_changes_on_the_way_is_found(source: Database, postgres: Where) -> None:
    """And nothing is copied then."""
    async with opened(postgres) as target:
        async with target.transaction() as connection:
            await run(
                connection,
                "CREATE FUNCTION round_it() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN NEW.updated_at = round(NEW.updated_at); RETURN NEW; END $$",
            )
            await run(
                connection, "CREATE TRIGGER rounds BEFORE INSERT ON drafts FOR EACH ROW EXECUTE FUNCTION round_it()"
            )

        with pytest.raises(CopyError, match="of drafts is not the same"):
            await copy(source, target)

        async with target.transaction() as connection:
            assert await run(connection, "SELECT 1 FROM jobs") == []


async def test_job_in_the_copy_is_the_job(source: Database, postgres: Where) -> None:
    """As the stores read it."""
    job = await a_job(source, JobState.GENERATING, owner=IN_GROUP)
    async with opened(postgres, CIPHER) as there:
        await copy(source, there)

        assert await stored(there, job) == job
