"""Draws a chart: `python -m charts.draw` reads figures as JSON and writes a PNG; see charts/__init__.py.

It has no words, which need no translation and no fonts; the message beside it says what the colours mean.
"""

import io
import json
import os
import resource
import sys
from typing import Any

_MEMORY = 1024**3
"""Bytes of address space."""
_PROCESSOR_SECONDS = 30
_FILE_BYTES = 32 * 1024**2
"""Of the list of fonts, the only file that is written."""

_COLOURS = {"delivered": "#3fa34d", "failed": "#d64545", "cancelled": "#c9ced6"}
_MOST_LABELS = 10


def confine() -> None:
    """Limit what this process can take, before it loads its libraries; and let everything else go first."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_PROCESSOR_SECONDS, _PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE_BYTES, _FILE_BYTES))
    os.nice(10)


def draw(days: list[dict[str, Any]]) -> bytes:
    """Return a PNG: a bar for each day, by how its jobs ended, and below it what they cost."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - after confine()

    figure = Figure(figsize=(8, 4.5), dpi=120, layout="constrained")
    jobs, money = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    positions, bottom = range(len(days)), [0] * len(days)
    for name, colour in _COLOURS.items():
        counts = [int(day[name]) for day in days]
        jobs.bar(positions, counts, bottom=bottom, color=colour, width=0.8)
        bottom = [below + count for below, count in zip(bottom, counts, strict=True)]
    money.bar(positions, [float(day["spent"]) for day in days], color="#4a78c2", width=0.8)
    money.yaxis.set_major_formatter("${x:.2f}")
    step = max(1, -(-len(days) // _MOST_LABELS))
    money.set_xticks(list(positions)[::step], [str(day["label"]) for day in days][::step])
    for axes in (jobs, money):
        axes.grid(axis="y", alpha=0.3)
        axes.set_axisbelow(True)
        axes.spines[["top", "right"]].set_visible(False)
    jobs.yaxis.get_major_locator().set_params(integer=True)
    jobs.set_ylim(bottom=0, top=max(1, *bottom) * 1.05)
    money.set_ylim(bottom=0)
    output = io.BytesIO()
    figure.savefig(output, format="png")
    return output.getvalue()


def main() -> None:
    """Read, draw, write."""
    confine()
    sys.stdout.buffer.write(draw(json.load(sys.stdin)))


if __name__ == "__main__":
    main()
