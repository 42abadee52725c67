"""Kills at a moment that a test chooses."""

from tests.support.system import System


def kill_at(system: System, method: str) -> None:
    """Kill the bot when it calls a method of the Bot API for the first time from now on."""
    is_killed = False

    async def kill(called: str) -> None:
        nonlocal is_killed
        if called == method and not is_killed:
            is_killed = True
            await system.bot.kill()

    system.telegram.app.on_request.append(kill)
