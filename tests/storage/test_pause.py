from domain.options import Mode
from storage.database import Database
from storage.pause import Pause, PauseStore
from tests.storage.support.factories import Where, opened


async def test_pause_ends_once(database: Database) -> None:
    """The second time, the caller learns that there was none: the operator is told once."""
    pauses = PauseStore(database)
    await pauses.begin(Pause("credits", length=60.0, until=100.0))

    assert await pauses.end()
    assert not await pauses.end()
    assert await pauses.get() is None


async def test_each_mode_has_a_pause_of_its_own(database: Database) -> None:
    """A job that was taken ends the one of its mode and the one of everything."""
    pauses = PauseStore(database)
    everything = Pause("credits", length=60.0, until=100.0)
    move, replace = (Pause("model", length=60.0, until=100.0, mode=mode) for mode in Mode)
    for pause in (move, everything, replace):
        await pauses.begin(pause)
    assert await pauses.all() == [everything, move, replace]

    await pauses.end(Mode.MOVE)

    assert await pauses.all() == [replace]


async def test_pause_survives_a_restart(where: Where) -> None:
    """A new process doesn't call an account that was refused a moment ago."""
    pause = Pause("credits", length=60.0, until=100.0)
    async with opened(where) as database:
        await PauseStore(database).begin(pause)

    async with opened(where) as database:
        assert await PauseStore(database).get() == pause


async def test_pause_is_begun_by_one(database: Database) -> None:
    """Of several that meet the same error, one learns that it has begun the pause: the operator is told once."""
    pauses, pause = PauseStore(database), Pause("credits", length=60.0, until=100.0)

    assert await pauses.begin(pause)
    assert not await pauses.begin(Pause("down", length=90.0, until=200.0))
    assert await pauses.get() == pause


async def test_reason_is_changed_by_one(database: Database) -> None:
    """Nobody tells the operator of a reason that somebody else has told."""
    pauses, pause = PauseStore(database), Pause("down", length=60.0, until=100.0)
    await pauses.begin(pause)

    assert await pauses.change_reason(pause, "credits")
    assert not await pauses.change_reason(pause, "access")
    assert await pauses.get() == Pause("credits", length=60.0, until=100.0)


async def test_pause_is_prolonged_by_one(database: Database) -> None:
    """Of several that find it over, one tries a job."""
    pauses, pause = PauseStore(database), Pause("down", length=60.0, until=100.0)
    await pauses.begin(pause)

    assert await pauses.prolong(pause, length=120.0, until=220.0)
    assert not await pauses.prolong(pause, length=120.0, until=221.0)
    assert await pauses.get() == Pause("down", length=120.0, until=220.0)
