"""Who may use the control room; for everybody else it does not exist."""

import pytest

from sandbox.faults import server_error
from tests.handlers.admin.support import open_office, open_private_office
from tests.support.system import System

ORDERS = (
    "/pause",
    "/resume",
    "/log",
    "/ban 7",
    "/unban 7",
    "/allow 7",
    "/jobs",
    "/job 1",
    "/stats",
    "/prices",
    "/grant 7 1",
    "/refund stx1",
)
PRESSES = ("acts:0", "let-in:7:allowed", "job:1:drop")


async def test_administrators_of_the_group_are_operators(system: System) -> None:
    """By name, or anonymously as the group; a member's order is met with silence, as any unknown command there."""
    office = await open_office(system)
    for author in (office.boss, office.boss.anonymously(office.group)):
        asked = await author.sends(office.group, "/resume")
        await office.group.wait_for("I start videos as usual", after=asked)

    asked = await office.member.sends(office.group, "/pause")
    marker = await office.boss.sends(office.group, "/log")
    shown = await office.group.wait_for("Nothing has been changed", after=marker)
    assert [message for message in office.group.by_bot if message.message_id > asked.message_id] == [shown]
    pressed = await office.member.presses(shown, data="acts:0").answered()
    assert "acts" not in pressed.text
    assert pressed.text == (await office.member.presses(shown, data="no-such:0").answered()).text


async def test_order_waits_until_telegram_names_administrators(system: System) -> None:
    """While Telegram can't say who administers the group, the order is kept and carried out later."""
    office = await open_office(system)
    system.telegram.faults.add("getChatAdministrators", server_error(502), times=2)

    asked = await office.boss.sends(office.group, "/resume")

    await office.group.wait_for("I start videos as usual", after=asked)
    assert [method for method, _ in system.telegram.faults.applied] == ["getChatAdministrators"] * 2


@pytest.mark.parametrize("order", ORDERS)
async def test_order_of_a_stranger_is_an_unknown_command(system: System, order: str) -> None:
    """In private, from a member of the group or somebody else, the answer is that to any unknown command."""
    office = await open_office(system)
    eve = system.world.person("Eve")
    for person in (office.member, office.boss, eve):
        unknown = await person.sends(person.chat, "/nosuch")
        expected = await person.chat.wait_for("I don't know this command", after=unknown)
        asked = await person.sends(person.chat, order)
        assert (await person.chat.wait_for("", after=asked)).text == expected.text


async def test_operator_in_private_orders_only_there(system: System) -> None:
    """In a group that the operator is in, and even owns, the command does not exist."""
    boss = await open_private_office(system)
    group = system.world.group("Friends", boss)
    asked = await boss.sends(boss.chat, "/resume")
    await boss.chat.wait_for("I start videos as usual", after=asked)
    asked = await boss.sends(group, "/pause")
    marker = await boss.sends(group, "/help")
    answer = await group.wait_for("Write", after=marker)
    assert [message for message in group.by_bot if message.message_id > asked.message_id] == [answer]


async def test_stranger_presses_made_up_buttons_in_vain(system: System) -> None:
    """The answer is that to any button that is out of date, and nothing is shown."""
    await open_office(system)
    eve = system.world.person("Eve")
    said = await eve.sends(eve.chat, "/help")
    shown = await eve.chat.wait_for("How it works", after=said)
    made_up = await eve.presses(shown, data="no-such:1").answered()
    for data in PRESSES:
        assert (await eve.presses(shown, data=data).answered()).text == made_up.text


async def test_only_the_operators_have_the_menu(system: System) -> None:
    """The administrators of ADMIN_CHAT have the commands of the control room before the others."""
    office = await open_office(system, SET_PROFILE="true")
    await system.world.wait_until(
        lambda: any("chat_administrators" in scope for scope, _ in system.world.bot.commands)
    )
    with_orders = [
        scope
        for (scope, _), commands in system.world.bot.commands.items()
        if any(command["command"] == "pause" for command in commands)
    ]
    assert len(with_orders) == 1
    assert str(office.group.id) in with_orders[0]
