"""Several replicas of the real bot on one database, behind a balancer."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import psycopg

from sandbox.aimlapi import AimlApi
from sandbox.aimlapi import running as running_aimlapi
from sandbox.bot_process import BotProcess
from sandbox.ports import free_port
from sandbox.telegram import Served, World, serve_telegram
from tests.invariants.support.replica import as_replica
from tests.support.balancer import Balancer, balancing
from tests.support.cable import Cable, cable_to
from tests.support.forked_bot import FLOOD_SPEED, new_bot
from tests.support.postgres import PostgresServer
from tests.support.system import QUICK

OUTSIDE = "https://bot.example.org"
LEADS = "this replica leads"


@dataclass
class Cluster:
    """The replicas, what they talk to, and what is in front of them."""

    world: World
    telegram: Served
    api: AimlApi
    bots: list[BotProcess]
    balancer: Balancer
    server: PostgresServer
    database: str
    """Its name there."""
    cables: list[Cable]
    """From each of the replicas to the server."""

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what a query finds in committed data."""
        with psycopg.connect(self.server.url(self.database)) as connection:
            return connection.execute(query.encode()).fetchall()

    async def until_none(self, *queries: str, seconds: float) -> None:
        """Wait until none of the queries finds a row. Raises TimeoutError."""
        async with asyncio.timeout(seconds):
            while any([await asyncio.to_thread(self.rows, query) for query in queries]):  # noqa: ASYNC110 - another process commits
                await asyncio.sleep(0.1)

    async def start(self) -> None:
        """Start all of them, one after the other: the first one leads."""
        for bot in self.bots:
            await bot.start()

    def leader(self) -> BotProcess:
        """Return the only replica that has begun to lead and runs."""
        (leader,) = (bot for bot in self.bots if bot.is_running and any(LEADS in line for line in bot.log))
        return leader

    def check(self) -> None:
        """Raise AssertionError if something happened that must never happen."""
        log = "\n".join(line for bot in self.bots for line in bot.log)
        assert self.world.bot.token not in log, "the token is in the log"
        assert self.api.key not in log, "the key is in the log"
        assert "Traceback" not in log, log


@asynccontextmanager
async def running_cluster(
    directory: Path,
    *,
    replicas: int,
    has_webhook: bool = True,
    program: Path | None = None,
    options: Mapping[str, str] | None = None,
) -> AsyncIterator[Cluster]:
    """Prepare replicas, which the caller starts. Each has a folder of its own. `options` are the server's.

    Without a `program` they are forked, and have short timeouts.
    """
    world = World(directory / "telegram")
    world.flood_speed = FLOOD_SPEED if program is None else 1.0
    async with AsyncExitStack() as stack:
        server = await asyncio.to_thread(partial(PostgresServer, **(options or {})))
        stack.callback(server.close)
        await asyncio.to_thread(server.start)
        database = await asyncio.to_thread(server.create)
        served = await stack.enter_async_context(serve_telegram(world))
        api = await stack.enter_async_context(running_aimlapi())
        api.quick, api.seconds_to_generate = True, 0.3
        api.balance = Decimal(1000)
        listens = [f"127.0.0.1:{free_port()}" for _ in range(replicas)]
        url, balancer = await stack.enter_async_context(balancing([f"http://{listen}" for listen in listens]))
        world.updates.proxies[OUTSIDE] = url
        bots, cables = [], []
        for number, listen in enumerate(listens):
            home, socket = directory / f"replica {number}", server.folder / f"cable-{number}"
            home.mkdir()
            socket.mkdir()
            cables.append(await stack.enter_async_context(cable_to(server.folder, socket)))
            settings = QUICK | {
                "TELEGRAM_BOT_TOKEN": world.bot.token,
                "AIMLAPI_KEY": api.key,
                "TELEGRAM_API_URL": served.url,
                "AIMLAPI_URL": api.url,
                "DATABASE_URL": server.url(database, host=socket),
                "MEDIA_PROCESSES": "1",
                "STOP_GRACE": "8s",
            }
            if has_webhook:
                settings |= {"WEBHOOK_URL": f"{OUTSIDE}/updates", "LISTEN": listen}
            bots.append(new_bot(home, settings, program=program, prepare=as_replica))
            stack.push_async_callback(bots[-1].close)
        cluster = Cluster(world, served, api, bots, balancer, server, database, cables)
        yield cluster
        cluster.check()
