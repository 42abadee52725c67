"""The bot is watched: /metrics, /healthz and /readyz of the real process, and its log as JSON."""

import asyncio
import json
import socket
from collections.abc import Callable
from contextlib import closing

import httpx
from prometheus_client.parser import text_string_to_metric_families

from sandbox.faults import ANY, dropped
from sandbox.ports import free_port
from sandbox.tls import tls_context
from tests.support.system import System, has_video


class Watcher:
    """Asks the bot as Prometheus and a load balancer would."""

    def __init__(self, port: int) -> None:
        self._client = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10, verify=tls_context())

    async def get(self, path: str) -> httpx.Response:
        return await self._client.get(path)

    async def sample(self, name: str, **labels: str) -> float | None:
        """Return the value of a sample; None where there is none."""
        text = (await self.get("/metrics")).text
        for family in text_string_to_metric_families(text):
            for sample in family.samples:
                if sample.name == f"animation_bot_{name}" and sample.labels == labels:
                    return float(sample.value)
        return None

    async def status(self, path: str) -> int:
        return (await self.get(path)).status_code

    async def until(self, path: str, wanted: Callable[[int], bool]) -> httpx.Response:
        """Ask until the status is as wanted."""
        async with asyncio.timeout(20):
            while not wanted((response := await self.get(path)).status_code):  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.05)
        return response


async def test_metrics_count_a_delivered_job(system: System) -> None:
    """Its states, steps, its one POST, its polls, its messages and what it cost."""
    port = free_port()
    await system.start(METRICS_PORT=str(port), PRICES="480p=0.04")
    watcher, ann = Watcher(port), system.world.person("Ann")
    assert await watcher.sample("job_changes_total", state="delivered", ending="") == 0
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    await system.concluded()

    for state in ("queued", "submitting", "generating", "delivering", "delivered"):
        assert await watcher.sample("job_changes_total", state=state, ending="") == 1, state
        assert await watcher.sample("jobs", state=state) in {0, None}
    assert await watcher.sample("service_calls_total", call="submit", outcome="ok") == 1
    assert (await watcher.sample("service_calls_total", call="poll", outcome="ok") or 0) >= 1
    assert await watcher.sample("steps_total", state="delivering", outcome="ok") == 1
    assert (await watcher.sample("step_lag_seconds_count", state="generating") or 0) >= 1
    assert await watcher.sample("telegram_calls_total", method="sendVideo", outcome="ok") == 1
    assert (await watcher.sample("media_tasks_total", task="finish", outcome="ok") or 0) >= 1
    assert (await watcher.sample("update_wait_seconds_count") or 0) >= 3
    assert (await watcher.sample("loop_lag_seconds_count") or 0) >= 1
    assert (await watcher.sample("transaction_seconds_count") or 0) >= 10
    assert (await watcher.sample("spent_dollars") or 0) > 0
    assert await watcher.sample("reserved_dollars") == 0
    assert (await watcher.get("/metrics")).text.count("\nprocess_resident_memory_bytes ") == 1


async def test_readiness_follows_the_polls_for_updates(system: System) -> None:
    """503 while Telegram does not answer them, though the bot is alive; 200 again when it does."""
    port = free_port()
    await system.start(METRICS_PORT=str(port))
    watcher, ann = Watcher(port), system.world.person("Ann")
    await watcher.until("/readyz", lambda status: status == 200)
    system.telegram.faults.add(ANY, dropped(), times=None)
    await ann.sends(ann.chat, text="ends the poll under way")
    unready = await watcher.until("/readyz", lambda status: status == 503)
    assert unready.text == "heartbeat: ok\nupdates: failed\ndatabase: ok\n"
    assert await watcher.status("/healthz") == 200
    assert await watcher.sample("receiving") == 0
    system.telegram.faults.clear()
    await watcher.until("/readyz", lambda status: status == 200)


async def test_no_secret_is_in_metrics_or_json_logs(system: System) -> None:
    """At the most talkative level; each line of the log is an object."""
    port = free_port()
    await system.start(METRICS_PORT=str(port), LOG_FORMAT="json", LOG_LEVEL="DEBUG")
    watcher, ann = Watcher(port), system.world.person("Ann")
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    await system.concluded()
    shown = (await watcher.get("/metrics")).text
    assert await system.bot.stop() == 0

    entries = [json.loads(line) for line in system.bot.log]
    assert {"time", "level", "logger", "message"} <= entries[0].keys()
    assert 1 in {entry.get("job") for entry in entries}
    for secret in (system.world.bot.token, system.world.bot.token.split(":")[1], system.api.key, str(ann.id)):
        assert secret not in shown
    for secret in (system.world.bot.token.split(":")[1], system.api.key):
        assert secret not in "\n".join(system.bot.log)


async def test_port_that_is_taken_ends_the_start(system: System) -> None:
    """With a sentence that names the setting."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
        await system.start(METRICS_PORT=str(port))
        assert await system.bot.ended() == 1

    assert system.bot.log[-1].startswith(f"The bot can't run: METRICS_PORT {port}")
