"""The bot's process, kept running: started, and killed and started again on demand."""

import asyncio
from typing import Literal

from sandbox.bot_process import BotProcess

LOG_LINES = 15  # that tell why it ended

State = Literal["starting", "running", "down"]


class Keeper:
    """Starts one bot, and never twice at the same time."""

    def __init__(self, bot: BotProcess) -> None:
        self.bot = bot
        self.starts = 0
        self._turn = asyncio.Lock()
        self._is_starting = False

    @property
    def state(self) -> State:
        """Whether it can be talked to."""
        if self._is_starting:
            return "starting"
        return "running" if self.bot.is_running else "down"

    async def start(self) -> None:
        """Start it unless it is running. Raises OSError, with its log, if it doesn't come up."""
        async with self._turn:
            await self._start()

    async def kill(self) -> None:
        """Kill it as a power cut would, and start it again. Raises OSError as `start` does."""
        async with self._turn:
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
