"""What docs/ says of the metrics is true: every one that a panel, a rule or the table names is exported."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from domain.job import Ending, JobState
from domain.money import Usd
from media.slots import Slots
from monitoring.metrics import Metrics
from monitoring.readings import Readings, Sources
from storage.totals import LedgerTotal, Totals

DOCS = Path(__file__).parents[2] / "docs"
ALERTS = DOCS / "monitoring" / "alerts.yml"
TOTALS = Totals(
    live_jobs={"queued": 1},
    oldest_queued=1.0,
    longest_due=1.0,
    oldest_refund=1.0,
    jobs={(state, ""): 1 for state in JobState} | {("failed", ending): 1 for ending in Ending},
    ledger=[LedgerTotal("usd_micro", "reserve", "operator", "reserved", 1, 500_000)],
)
NAME = re.compile(r"\b((?:animation_bot|process)_[a-z_]+|up)\b(?:\{(?P<labels>[^}]*)\})?")
LABEL = re.compile(r"(\w+)\s*[=!]~?\s*\"([^\"]*)\"")


async def _totals(_now: float) -> Totals:
    return TOTALS


@pytest.fixture(scope="module")
def exported() -> dict[str, list[dict[str, str]]]:
    """Every sample that a busy bot exports: its name, and the labels that it has."""
    metrics = Metrics()
    with metrics.step("queued"), metrics.service_call("submit"), metrics.telegram_call("sendVideo"):
        pass
    with metrics.flood_wait("wait"), metrics.handler(), metrics.database_wait(), metrics.transaction():
        pass
    with metrics.media_task("finish"):
        pass
    metrics._dropped.labels("drop").inc()  # noqa: SLF001 - what a call left out does
    sources = Sources(
        totals=_totals,
        clock=lambda: 2.0,
        media_slots=Slots(2),
        pending_updates=lambda: 0,
        balance=lambda: Usd.of(5),
        is_receiving=lambda: True,
        is_alive=lambda: True,
    )
    readings = Readings(sources)
    readings.totals = TOTALS
    metrics.registry.register(readings)
    found: dict[str, list[dict[str, str]]] = {"up": [{"job": "animation-bot"}]}
    for family in text_string_to_metric_families(generate_latest(metrics.registry).decode()):
        for sample in family.samples:
            found.setdefault(sample.name, []).append(sample.labels)
    return found


def _rules() -> list[dict[str, Any]]:
    groups = yaml.safe_load(ALERTS.read_text(encoding="utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


def _panels() -> list[dict[str, Any]]:
    dashboard = json.loads((DOCS / "monitoring" / "dashboard.json").read_text(encoding="utf-8"))
    return [panel for panel in dashboard["panels"] if panel["type"] != "row"]


def _expressions() -> Iterator[tuple[str, str]]:
    for rule in _rules():
        yield rule["alert"], rule["expr"]
    for panel in _panels():
        for target in panel["targets"]:
            yield panel["title"], target["expr"]


@pytest.mark.parametrize(("where", "expression"), [*_expressions()])
def test_metric_that_is_named_is_exported(
    exported: dict[str, list[dict[str, str]]], where: str, expression: str
) -> None:
    """With the labels, and one of the values, that the expression asks for."""
    uses = list(NAME.finditer(expression))
    assert uses, where
    for use in uses:
        assert use[1] in exported, where
        for label, value in LABEL.findall(use["labels"] or ""):
            values = {labels.get(label) for labels in exported[use[1]]}
            if label != "job":  # Prometheus adds it
                assert values - {None}, (where, label)
                assert [each for each in value.split("|") if each not in values] == [], (where, label)


def test_grouping_label_is_one_of_the_metric(exported: dict[str, list[dict[str, str]]]) -> None:
    """What a panel or a rule sums by; a histogram is summed by `le` as well."""
    for where, expression in _expressions():
        for grouped in re.finditer(r"by \(([^)]*)\) \((.*)", expression):
            name = next(NAME.finditer(grouped[2]))[1]
            labels = {label for labels in exported[name] for label in labels}
            assert set(re.split(r",\s*", grouped[1])) <= labels, where


def test_table_lists_every_metric_and_no_other(exported: dict[str, list[dict[str, str]]]) -> None:
    """By its name without the prefix, with its labels."""
    rows = re.findall(r"^\| (`[a-z_`, ]+`) \| (\w+)[^|]*\| ([^|]*)\|", _page(), re.MULTILINE)
    listed = {
        (name, kind, frozenset(re.findall(r"\w+", labels)))
        for names, kind, labels in rows
        for name in re.findall(r"[a-z_]+", names)
    }
    found = set()
    for sample, labels in exported.items():
        if sample.startswith("animation_bot_") and not sample.endswith(("_bucket", "_sum")):
            name = sample.removeprefix("animation_bot_").removesuffix("_count")
            kind = "histogram" if sample.endswith("_count") else "counter" if name.endswith("_total") else "gauge"
            found.add((name, kind, frozenset(label for each in labels for label in each)))

    assert listed == found


def test_process_metrics_that_the_page_names_exist(exported: dict[str, list[dict[str, str]]]) -> None:
    """Those of the library, which the machine allows the bot to read."""
    assert set(re.findall(r"process_[a-z_]+", _page())) == {
        name for name in exported if name.startswith("process_")
    }


def _page() -> str:
    return (DOCS / "monitoring.md").read_text(encoding="utf-8")


def test_every_alert_says_what_to_do() -> None:
    """How urgent it is, what has happened, and what may help."""
    for rule in _rules():
        assert rule["labels"]["severity"] in {"page", "ticket"}, rule
        assert {"summary", "action"} <= rule["annotations"].keys(), rule


def test_panels_do_not_lie_over_each_other() -> None:
    """Each has its place in the grid of 24 columns."""
    taken: set[tuple[int, int]] = set()
    for panel in _panels():
        grid = panel["gridPos"]
        place = {
            (x, y) for x in range(grid["x"], grid["x"] + grid["w"]) for y in range(grid["y"], grid["y"] + grid["h"])
        }
        assert max(x for x, _ in place) < 24, panel["title"]
        assert not place & taken, panel["title"]
        taken |= place


@pytest.mark.skipif(
    shutil.which("promtool") is None, reason="Prometheus is not installed (apt-get install prometheus)"
)
@pytest.mark.parametrize(("kind", "file"), [("rules", "alerts.yml"), ("config", "prometheus.yml")])
def test_prometheus_accepts_its_files(kind: str, file: str) -> None:
    """Its own tool checks rules and configuration."""
    checked = subprocess.run(  # noqa: S603 - with constants
        ["promtool", "check", kind, file],  # noqa: S607 - wherever the machine has it
        cwd=DOCS / "monitoring",
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    assert checked.returncode == 0, checked.stderr
