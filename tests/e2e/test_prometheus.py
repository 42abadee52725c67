"""The dashboard and the alert rules in docs/, in a real Prometheus that scrapes the real bot."""

import asyncio
import json
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from sandbox.ports import free_port
from sandbox.tls import tls_context
from tests.support.system import System, has_video

DOCS = Path(__file__).parents[2] / "docs" / "monitoring"
QUIET = {
    *("Left out for Telegram's limits, per minute", "Failed calls per minute", "Balance"),
}
"""Panels that have nothing to show while all goes well, or not yet."""


@asynccontextmanager
async def _prometheus(
    directory: Path, *, bot_port: int, alerts_at_once: bool = False
) -> AsyncIterator[httpx.AsyncClient]:
    """Run a Prometheus with the files in docs/, which scrapes the bot every second; rules may wait for nothing."""
    await asyncio.to_thread(directory.mkdir)
    config = yaml.safe_load((DOCS / "prometheus.yml").read_text(encoding="utf-8"))
    config["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    config["scrape_configs"][0]["static_configs"] = [{"targets": [f"127.0.0.1:{bot_port}"]}]
    (directory / "prometheus.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    rules = (DOCS / "alerts.yml").read_text(encoding="utf-8")
    rules = re.sub(r"for: \d+m", "for: 1s", rules) if alerts_at_once else rules
    (directory / "alerts.yml").write_text(rules, encoding="utf-8")
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        "prometheus",
        f"--config.file={directory / 'prometheus.yml'}",
        f"--storage.tsdb.path={directory / 'data'}",
        f"--web.listen-address=127.0.0.1:{port}",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", timeout=10, verify=tls_context()
        ) as client:
            yield client
    finally:
        process.terminate()
        await process.wait()


async def _ask(prometheus: httpx.AsyncClient, path: str, **parameters: str) -> Any:
    response = await prometheus.get(f"/api/v1/{path}", params=parameters)
    assert response.status_code == 200, (parameters, response.text)
    return response.json()["data"]


async def _until_scraped(prometheus: httpx.AsyncClient, *, times: int) -> None:
    async with asyncio.timeout(30):
        while True:
            try:
                found = await _ask(prometheus, "query", query='count_over_time(up{job="animation-bot"}[1h])')
            except (httpx.HTTPError, AssertionError):
                found = {"result": []}  # it is starting
            if found["result"] and int(found["result"][0]["value"][1]) >= times:
                return
            await asyncio.sleep(0.2)  # another process scrapes, so there is no event to wait for


needs_prometheus = pytest.mark.skipif(
    shutil.which("prometheus") is None, reason="needs Prometheus (apt-get install prometheus)"
)


@needs_prometheus
async def test_dashboard_and_alerts_work_in_prometheus(system: System, tmp_path: Path) -> None:
    """After a delivered job every panel has something to show, every rule is evaluated, and no alert is raised."""
    port = free_port()
    await system.start(METRICS_PORT=str(port), PRICES="480p=0.04")
    ann = system.world.person("Ann")
    async with _prometheus(tmp_path / "prometheus", bot_port=port) as prometheus:
        await _until_scraped(prometheus, times=2)
        await system.job(ann)
        await ann.chat.wait_for(has_video)
        await system.concluded()
        await _until_scraped(prometheus, times=6)

        empty = set()
        for panel in json.loads((DOCS / "dashboard.json").read_text(encoding="utf-8"))["panels"]:
            for target in panel.get("targets", []):
                query = target["expr"].replace("$job", "animation-bot").replace("$__rate_interval", "1m")
                if not (await _ask(prometheus, "query", query=query))["result"]:
                    empty.add(panel["title"])
        assert empty <= QUIET

        (group,) = (await _ask(prometheus, "rules"))["groups"]
        assert {rule["health"] for rule in group["rules"]} == {"ok"}
        assert [rule["name"] for rule in group["rules"] if rule["state"] != "inactive"] == []


@needs_prometheus
async def test_alert_is_raised_while_the_bot_is_gone(system: System, tmp_path: Path) -> None:
    """That one and no other; it ends with the next start."""
    port = free_port()
    await system.start(METRICS_PORT=str(port))
    async with _prometheus(tmp_path / "prometheus", bot_port=port, alerts_at_once=True) as prometheus:
        await _until_scraped(prometheus, times=2)

        await system.bot.stop()
        await _until_firing(prometheus, {"BotUnreachable"})

        await system.bot.start()
        await _until_firing(prometheus, set())


async def _until_firing(prometheus: httpx.AsyncClient, names: set[str]) -> None:
    """Wait until these alerts are raised, and no others."""
    firing: set[str] = {"?"}
    async with asyncio.timeout(30):
        while firing != names:
            await asyncio.sleep(0.2)  # another process evaluates the rules, so there is no event to wait for
            (group,) = (await _ask(prometheus, "rules"))["groups"]
            firing = {rule["name"] for rule in group["rules"] if rule["state"] == "firing"}
