"""Starts the bot's process, and kills and restarts it on demand."""

import asyncio
from typing import Literal

from sandbox.bot_process import BotProcess

LOG_LINES = 15
"""Lines of the log in an error."""

State = Literal["starting", "running", "down"]


class Supervisor:
    """Runs one bot process, never two at the same time."""

    def __init__(self, bot: BotProcess) -> None:
        self.bot = bot
        self.starts = 0
        self._lock = asyncio.Lock()
        self._is_starting = False

    @property
    def state(self) -> State:
        """The state of the process."""
        if self._is_starting:
            return "starting"
        return "running" if self.bot.is_running else "down"

    async def start(self) -> None:
        """Start the bot unless it is running. Raises OSError with its log if it doesn't start."""
        async with self._lock:
            await self._start()

    async def kill(self) -> None:
        """Kill the bot (SIGKILL) and start it again. Raises OSError as `start` does."""
        async with self._lock:
            if self.bot.is_running:
                await self.bot.kill()
            await self._start()

    async def _start(self) -> None:
        if self.bot.is_running:
            return
        self.starts += 1
        self._is_starting = True
        try:
            await self.bot.start()
        finally:
            self._is_starting = False
        if not self.bot.is_running:
            status = await self.bot.ended()
            raise ChildProcessError("\n".join([f"the bot ended with status {status}:", *self.bot.log[-LOG_LINES:]]))
