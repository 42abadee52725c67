"""Charts as pictures, drawn in a process of its own: the bot itself never imports what draws them.

That process gets figures only, has limits on time and memory and nothing of the bot's environment, and ends with
the chart. Where it fails there is no chart, and nothing else is lost.
"""

import asyncio
import json
import logging
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_log = logging.getLogger(__name__)

SECONDS = 20.0
"""For one chart; the first one on a machine looks for fonts, and takes a few seconds."""
MAX_BYTES = 2 * 1024 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_LONGEST_ERROR = 300
"""Characters of what the process says, in the log."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the chart of /stats."""

    label: str
    delivered: int
    failed: int
    cancelled: int
    spent: float
    """In dollars."""


class Charts:
    """Draws one chart at a time. `folder` is where the font list is kept; it is made if it isn't there."""

    def __init__(self, folder: Path, *, python: str = sys.executable, seconds: float = SECONDS) -> None:
        self._folder = folder
        self._python = python
        self._seconds = seconds
        self._lock = asyncio.Lock()

    async def days(self, days: Sequence[Day]) -> bytes | None:
        """Return a PNG of days side by side; None if it can't be drawn."""
        async with self._lock:
            try:
                return await self._draw(json.dumps([asdict(day) for day in days]).encode())
            except (OSError, TimeoutError) as error:
                _log.warning("no chart: %s", error or "it takes too long")
                return None

    async def _draw(self, figures: bytes) -> bytes | None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        process = await asyncio.create_subprocess_exec(
            self._python,
            "-m",
            "charts.draw",
            cwd=Path(__file__).parents[1],
            env={"MPLCONFIGDIR": str(self._folder), "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(self._seconds):
                picture, errors = await process.communicate(figures)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode != 0 or not picture.startswith(_PNG) or len(picture) > MAX_BYTES:
            said = errors.decode(errors="replace")[-_LONGEST_ERROR:]
            _log.warning("no chart: the process ended with %s: %r", process.returncode, said)
            return None
        return picture
