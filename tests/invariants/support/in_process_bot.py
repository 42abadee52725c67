"""The whole bot in this process: real but for the network, the clock and the media processes."""

import asyncio
import itertools
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import httpx
from telegram import Update
from telegram.request import HTTPXRequest

import bot
from handlers.services import install
from runtime.assembly.surroundings import Surroundings
from runtime.composition import Composition
from runtime.replicas import LOOKS
from sandbox.aimlapi import AimlApi
from sandbox.aimlapi.server import application as api_application
from sandbox.faults import Faults
from sandbox.telegram import World
from sandbox.telegram.server import application as telegram_application
from settings import Settings
from storage.database import Database
from storage.encryption import Cipher
from tests.invariants.support.call_scheduler import CallScheduler, steps
from tests.invariants.support.fake_media import VIDEO, FakeMediaPool
from tests.invariants.support.without_thread import without_thread
from tests.storage.support.raw import run
from tests.support.new_file import put_new_file

MAX_ACTIVE, LIMIT = 2, 2


class Clock:
    """A clock that only a test moves, forward or back."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def payments_under_way() -> "list[asyncio.Task[None]]":
    """Return the tasks that give payments back, or start what they are for."""
    return [task for task in asyncio.all_tasks() if task.get_name().startswith("payment ")]


class InProcessBot:
    """A bot that is started many times on one database; each run has a new `composition`.

    The database is a SQLite file of its own, or the one that `database_url` names.
    """

    def __init__(self, directory: Path, database_url: str | None = None) -> None:
        self.clock = Clock()
        self.world = World(directory / "telegram", clock=self.clock)
        self.world.query_lifetime = float("inf")
        (directory / "api").mkdir()
        self.api = AimlApi(directory / "api", key="key")
        self.api.url = "http://api"
        self.api.hold = True
        self.api.result_bytes = VIDEO
        self.data = directory / "data"
        self.data.mkdir()
        self._database_url = database_url or f"sqlite:///{put_new_file(self.data / 'bot.db')}"
        self._services = {
            "telegram": httpx.ASGITransport(telegram_application(self.world, Faults())),
            "api": httpx.ASGITransport(api_application(self.api)),
        }
        self.scheduler = CallScheduler(self._services)
        self._life = AsyncExitStack()
        self._offset = 0
        self._claims: WeakKeyDictionary[asyncio.Task[Any], int] = WeakKeyDictionary()
        self.composition: Composition
        self.database: Database

    async def start(self) -> None:
        """Start a run as bot.py and runtime/lifecycle.py do."""
        self.scheduler.is_offline = False
        settings = Settings(
            _env_file=None,
            telegram_bot_token=self.world.bot.token,
            aimlapi_key=self.api.key,
            telegram_api_url="http://telegram",
            aimlapi_url="http://api",
            data_dir=self.data,
            database_url=self._database_url,
            max_active_jobs=MAX_ACTIVE,
            max_active_jobs_per_user=LIMIT,
            jobs_per_person_per_day=None,
            jobs_per_day=None,
            stars_per_dollar=50,  # everything is free, too: what is paid is ordered by the test itself
        )
        with without_thread():
            self.database = await Database.open(settings.database_url, Cipher(()))
        self._life.push_async_callback(self.database.close)
        client = await self._life.enter_async_context(httpx.AsyncClient(transport=self.scheduler))
        ticks = itertools.count(step=10.0).__next__  # there is always room within Telegram's limits
        self.composition = bot.build(
            settings,
            self.database,
            client,
            Surroundings(
                telegram=HTTPXRequest(httpx_kwargs={"transport": self.scheduler}),
                media_pool=FakeMediaPool(slots=2),
                clock=self.clock,
                monotonic=ticks,
                flood_clock=ticks,
                random=lambda: 1.0,
            ),
        )
        await self.composition.application.initialize()
        self._life.push_async_callback(self.composition.application.shutdown)
        install(self.composition.application, self.composition.services)
        await self.composition.services.file_cache.clear()
        await self.composition.replicas.join()
        await self.composition.services.runner.recover()
        await self.composition.clocks.follow(self.clock())
        await self.composition.services.payment_runner.recover()
        await self.composition.star_transactions.look()
        await self._outlive_earlier_runs()
        await self.composition.services.inbox.replay(self.composition.services.bot)
        await self._handle()
        await self.settle()

    async def _outlive_earlier_runs(self) -> None:
        """Let as much time pass as it takes until another process counts as gone, where there may be others."""
        if self.database.is_shared:
            for _ in range(LOOKS + 1):
                await self.composition.replicas.beat()

    async def kill(self) -> None:
        """End a run as kill -9 does: nothing is written or sent any more."""
        self.scheduler.is_offline = True
        await self.database.close()
        tasks = [*steps(), *payments_under_way()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._life.aclose()

    async def close(self) -> None:
        """End the bot and its stand-ins."""
        await self.kill()
        await self.api.close()

    async def handle_updates(self) -> None:
        """Handle all new updates; steps of jobs run until their next call is held."""
        services = self.composition.services
        while raw := await self.world.updates.poll(self._offset, 100, 0):
            await services.inbox.receive([Update.de_json(update, services.bot) for update in raw])
            self._offset = raw[-1]["update_id"] + 1
        await self._handle()
        await self.settle()

    async def _handle(self) -> None:
        """Process the queued updates one after the other; the application would do so concurrently."""
        application = self.composition.application
        while not application.update_queue.empty():
            update = application.update_queue.get_nowait()
            await self.composition.services.inbox.process_update(update, application.process_update(update))

    async def settle(self) -> None:
        """Let steps run until their next call is held, and store the claim that each step began under."""
        await self.scheduler.settle()
        if payments := payments_under_way():
            await asyncio.wait(payments)
            await self.scheduler.settle()
        if not self.scheduler.waiting:
            return
        claims = {row[0]: row[1] for row in await self.read("SELECT id, claim FROM jobs")}
        for call in self.scheduler.waiting:
            call.claim = self._claims.setdefault(call.task, claims[call.job_id])

    async def read(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        async with self.database.transaction() as connection:
            return [tuple(row) for row in await run(connection, query, values)]
