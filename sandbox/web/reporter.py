"""Reports what happens to every open page: in the chats, between the servers, in the bot's database and log."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sandbox.telegram import Event
from sandbox.traffic import Exchange
from sandbox.web import views
from sandbox.web.events import Broadcast
from sandbox.web.jobs import Row, read_jobs
from sandbox.web.playground import Playground

INTERVAL = 0.3
"""Seconds between two reads of the bot's database and log."""


class Reporter:
    """Listens to a playground, and polls the bot's database and log."""

    def __init__(self, playground: Playground, broadcast: Broadcast) -> None:
        self._playground = playground
        self._broadcast = broadcast
        self._log_lines = 0
        self._bot: views.View = {}
        self._purse = views.purse(playground)
        self.jobs: list[Row] = []
        """The bot's job rows, as last read."""

    @asynccontextmanager
    async def reporting(self) -> AsyncIterator[None]:
        """Report until the end of the block."""
        unlisten_world = self._playground.world.listen(self._on_event)
        unlisten_traffic = self._playground.traffic.listen(self._on_exchange)
        polling = asyncio.create_task(self._poll())
        try:
            yield
        finally:
            unlisten_world()
            unlisten_traffic()
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling

    def report_switches(self) -> None:
        """Report the state of the fault switches."""
        self._broadcast.publish("switches", views.switches(self._playground))

    def _on_event(self, event: Event) -> None:
        match event:
            case Event(kind="message" | "edit" | "delete" | "reaction", message=message) if message is not None:
                self._broadcast.publish("message", views.message(message))
            case Event(kind="action", chat=chat) if chat is not None:
                action = chat.actions[-1]
                self._broadcast.publish("action", {"chat": chat.id, "topic": action.thread_id, "name": action.name})
            case Event(kind="answer", query=query) if query is not None and query.answer is not None:
                answer = {"query": query.id, "text": query.answer.text, "is_alert": query.answer.is_alert}
                self._broadcast.publish("answer", answer)

    def _on_exchange(self, exchange: Exchange) -> None:
        self._broadcast.publish("exchange", views.exchange(exchange))

    async def _poll(self) -> None:
        while True:
            await self._report_jobs()
            self._report_bot()
            self._report_purse()
            await asyncio.sleep(INTERVAL)

    async def _report_jobs(self) -> None:
        jobs = await asyncio.to_thread(read_jobs, self._playground.supervisor.bot.database)
        if jobs is not None and jobs != self.jobs:
            self.jobs = jobs
            self._broadcast.publish("jobs", jobs)

    def _report_purse(self) -> None:
        purse = views.purse(self._playground)
        if purse != self._purse:
            self._purse = purse
            self._broadcast.publish("purse", purse)

    def _report_bot(self) -> None:
        bot, log = views.bot(self._playground), self._playground.supervisor.bot.log
        if bot != self._bot:
            self._bot = bot
            self._broadcast.publish("bot", bot)
        if len(log) > self._log_lines:
            self._broadcast.publish("log", {**views.log(log[self._log_lines :]), "end": len(log)})
            self._log_lines = len(log)
