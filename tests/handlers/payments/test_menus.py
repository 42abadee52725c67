"""The commands that Telegram wants of everybody who sells."""

from sandbox.telegram import World
from tests.handlers.payments.support import SELLS
from tests.support.system import System
from texts import Languages

PAYING = {"paysupport", "terms"}


def _menus(world: World) -> dict[tuple[str, str], set[str]]:
    """Return the commands of each menu, by its scope and language."""
    return {key: {item["command"] for item in menu} for key, menu in world.bot.commands.items()}


async def test_menus_name_the_commands_while_videos_are_sold(system: System) -> None:
    """In every language, in private chats and groups, for the operator too; no longer once nothing is sold."""
    boss = system.world.person("Boss")
    boss.starts_bot()
    await system.start(**SELLS, SET_PROFILE="true", ADMIN_CHAT=str(boss.id))
    count = 2 * (1 + len(Languages.load().codes)) + 1
    await system.world.wait_until(
        lambda: len(_menus(system.world)) == count and all(menu > PAYING for menu in _menus(system.world).values())
    )

    await system.bot.stop()
    await system.start(STARS_PER_DOLLAR="0")

    await system.world.wait_until(lambda: not any(PAYING & menu for menu in _menus(system.world).values()))
