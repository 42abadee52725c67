import asyncio
from collections.abc import Iterable

import pytest
from telegram import Update

from chat.lines import Lines
from tests.chat.support.fakes import text_update

ANN, BEN = (1, 1), (2, 2)
"""The lines of two people, in their private chats."""


@pytest.fixture
def lines() -> Lines:
    return Lines()


def update(number: int, person: int = 1) -> Update:
    return Update.de_json(text_update(number, person=person))


def ids(updates: Iterable[Update]) -> list[int]:
    return [update.update_id for update in updates]


def test_first_of_each_line_is_handled_at_once(lines: Lines) -> None:
    """The others when it is their turn, in the order in which they came."""
    assert [lines.add(update(1)), lines.add(update(2)), lines.add(update(3, person=2)), lines.add(update(4))] == [
        True, False, True, False,
    ]  # fmt: skip
    assert (ids(lines.waiting(ANN)), ids(lines.waiting(BEN))) == ([2, 4], [])

    following = [lines.remove_first(ANN) for _ in range(3)]

    assert [one and one.update_id for one in following] == [2, 4, None]
    assert ANN not in lines
    assert BEN in lines


def test_line_knows_whether_anything_waits(lines: Lines) -> None:
    """What is handled last leaves the line to other processes."""
    lines.add(update(1))
    assert lines.has_one(ANN)

    lines.add(update(2))

    assert not lines.has_one(ANN)


def test_waiting_updates_are_removed_and_the_first_stay(lines: Lines) -> None:
    """These are being handled already."""
    for number in (1, 2, 3):
        lines.add(update(number))
        lines.add(update(10 * number, person=2))

    assert sorted(ids(lines.remove_waiting())) == [2, 3, 20, 30]
    assert lines.remove_first(ANN) is None
    assert lines.remove_first(BEN) is None


def test_line_can_be_removed_as_a_whole(lines: Lines) -> None:
    """With the update that is being handled; others stay."""
    for one in (update(1), update(2), update(3, person=2)):
        lines.add(one)

    assert ids(lines.remove_line(ANN)) == [1, 2]
    assert ids(lines.remove_line(ANN)) == []
    assert ANN not in lines
    assert BEN in lines


async def test_wait_for_more_ends_when_more_comes(lines: Lines) -> None:
    """In the same line; a minute before it would end anyway."""
    lines.add(update(1))
    waiting = asyncio.create_task(lines.wait_for_more(ANN, seconds=60))
    lines.add(update(2, person=2))
    lines.add(update(3, person=2))
    await asyncio.sleep(0)
    assert not waiting.done()

    lines.add(update(4))

    await asyncio.wait_for(waiting, 10)


async def test_wait_for_more_ends_at_once_if_more_is_there(lines: Lines) -> None:
    """It came while the first was being handled."""
    lines.add(update(1))
    lines.add(update(2))

    await asyncio.wait_for(lines.wait_for_more(ANN, seconds=60), 10)


async def test_wait_for_more_ends_without_more(lines: Lines) -> None:
    """After the time that is given."""
    lines.add(update(1))

    await asyncio.wait_for(lines.wait_for_more(ANN, seconds=0.01), 10)


async def test_lock_is_shared_while_used_and_then_dropped(lines: Lines) -> None:
    """Whoever asks for the same line gets the same lock; nothing is kept afterwards."""
    lock = lines.lock(ANN)
    assert lines.lock(ANN) is lock
    assert lines.lock(BEN) is not lock
    async with lock:
        assert lines.is_known(ANN)

    del lock

    assert not lines.is_known(ANN)
    assert dict(lines._locks) == {}  # noqa: SLF001 - the memory is what this is about
