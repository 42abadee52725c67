"""Orders and requests that the bot is killed in the middle of: they are handled again, and done once."""

import sqlite3
from contextlib import closing

import pytest

from tests.handlers.admin.support import open_private_office
from tests.support.kills import kill_at
from tests.support.system import System, has_button


def _rows(system: System, table: str) -> int:
    with closing(sqlite3.connect(system.bot.database)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - a name of ours


@pytest.mark.parametrize("order", ["/pause soon", "/ban 4711", "/allow 4711", "/grant 4711 2"])
async def test_order_that_is_cut_off_is_done_once(system: System, order: str) -> None:
    """The operator gets the answer after the restart, and the log has one entry."""
    boss = await open_private_office(system)
    kill_at(system, "sendMessage")
    said = await boss.sends(boss.chat, order)
    await system.bot.ended()
    await system.start()
    await boss.chat.wait_for(order.split()[1], after=said)
    assert _rows(system, "operator_log") == 1


async def test_request_that_is_cut_off_reaches_the_operator(system: System) -> None:
    """It is told before it is noted down: at worst twice, never not at all."""
    boss, ann = await open_private_office(system, ALLOWED_CHATS="1"), system.world.person("Ann")
    said = await ann.sends(ann.chat, "/start")
    told = await ann.chat.wait_for(has_button("Ask to be let in"), after=said)
    kill_at(system, "sendMessage")
    ann.presses(told, "Ask to be let in")
    await system.bot.ended()
    await system.start()
    asked = await boss.chat.wait_for("asks to be let in")
    await boss.presses(asked, "Allow").answered()
    await ann.chat.wait_for("You can use me now")
