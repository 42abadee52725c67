"""Tells every open page what happens: in the chats, between the servers, in the bot's database and its log."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sandbox.telegram import Event
from sandbox.traffic import Exchange
from sandbox.web import views
from sandbox.web.events import Broadcast
from sandbox.web.jobs import Row, read_jobs
from sandbox.web.playground import Playground

LOOKS = 0.3  # seconds between two looks at what doesn't tell by itself


class Reporter:
    """Listens to a playground, and looks at what it can't listen to."""

    def __init__(self, playground: Playground, broadcast: Broadcast) -> None:
        self._playground = playground
        self._broadcast = broadcast
        self._log_lines = 0
        self._bot: views.View = {}
        self.jobs: list[Row] = []
        """The bot's job rows, as they were last seen."""

    @asynccontextmanager
    async def reporting(self) -> AsyncIterator[None]:
        """Tell what happens as long as the block lasts."""
        end_world = self._playground.world.listen(self._hear)
        end_traffic = self._playground.traffic.listen(self._note)
        looking = asyncio.create_task(self._look_again_and_again())
        try:
            yield
        finally:
            end_world()
            end_traffic()
            looking.cancel()
            with suppress(asyncio.CancelledError):
                await looking

    def troubles_changed(self) -> None:
        """Tell how the switches stand."""
        self._broadcast.tell("troubles", views.troubles(self._playground))

    def _hear(self, event: Event) -> None:
        match event:
            case Event(kind="message" | "edit" | "delete" | "reaction", message=message) if message is not None:
                self._broadcast.tell("message", views.message(message))
            case Event(kind="action", chat=chat) if chat is not None:
                action = chat.actions[-1]
                self._broadcast.tell("action", {"chat": chat.id, "topic": action.thread_id, "name": action.name})
            case Event(kind="answer", query=query) if query is not None and query.answer is not None:
                answer = {"press": query.id, "text": query.answer.text, "is_alert": query.answer.is_alert}
                self._broadcast.tell("answer", answer)

    def _note(self, exchange: Exchange) -> None:
        self._broadcast.tell("exchange", views.exchange(exchange))

    async def _look_again_and_again(self) -> None:
        while True:
            await self._look_at_jobs()
            self._look_at_bot()
            await asyncio.sleep(LOOKS)

    async def _look_at_jobs(self) -> None:
        jobs = await asyncio.to_thread(read_jobs, self._playground.keeper.bot.database)
        if jobs is not None and jobs != self.jobs:
            self.jobs = jobs
            self._broadcast.tell("jobs", jobs)

    def _look_at_bot(self) -> None:
        bot, log = views.bot(self._playground), self._playground.keeper.bot.log
        if bot != self._bot:
            self._bot = bot
            self._broadcast.tell("bot", bot)
        if len(log) > self._log_lines:
            self._broadcast.tell("log", {**views.log(log[self._log_lines :]), "end": len(log)})
            self._log_lines = len(log)
