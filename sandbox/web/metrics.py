"""What the bot shows to those who watch it, for the page."""

from collections.abc import Iterable
from typing import Any

import httpx
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from sandbox.tls import tls_context

_PREFIX = "animation_bot_"
_SECONDS = 5.0
"""After which the bot counts as not answering."""


async def read(url: str) -> dict[str, Any]:
    """Return the bot's readiness and its metrics; both are empty while it does not answer."""
    try:
        async with httpx.AsyncClient(base_url=url, timeout=_SECONDS, verify=tls_context()) as client:
            readiness, metrics = await client.get("/readyz"), await client.get("/metrics")
    except httpx.HTTPError:
        return {"ready": [], "metrics": []}
    families = text_string_to_metric_families(metrics.text)
    return {
        "ready": readiness.text.splitlines(),
        "metrics": [_view(family) for family in families if family.name.startswith(_PREFIX)],
    }


async def read_text(url: str) -> str:
    """Return the metrics as Prometheus reads them."""
    try:
        async with httpx.AsyncClient(base_url=url, timeout=_SECONDS, verify=tls_context()) as client:
            return (await client.get("/metrics")).text
    except httpx.HTTPError:
        return "# The bot does not answer.\n"


def _view(family: Metric) -> dict[str, Any]:
    rows = _of_histogram(family) if family.type == "histogram" else _of_numbers(family)
    return {"name": family.name.removeprefix(_PREFIX), "text": family.documentation, "rows": list(rows)}


def _of_numbers(family: Metric) -> Iterable[dict[str, str]]:
    for sample in family.samples:
        yield _row(sample.labels, f"{sample.value:g}")


def _of_histogram(family: Metric) -> Iterable[dict[str, str]]:
    """Return how often, and how long on average; the buckets are for Prometheus."""
    sums = {tuple(each.labels.items()): each.value for each in family.samples if each.name.endswith("_sum")}
    for sample in family.samples:
        if sample.name.endswith("_count") and sample.value:
            mean = sums[tuple(sample.labels.items())] / sample.value
            yield _row(sample.labels, f"{sample.value:g} in {mean:.3g} s each")


def _row(labels: dict[str, str], value: str) -> dict[str, str]:
    return {"labels": ", ".join(label for label in labels.values() if label), "value": value}
