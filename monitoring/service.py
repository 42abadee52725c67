"""Puts the monitoring together: what is measured, and the server that shows it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from monitoring.loop_lag import watch_loop
from monitoring.metrics import Metrics
from monitoring.pages import pages
from monitoring.readings import Sources
from monitoring.server import serve

_log = logging.getLogger(__name__)


class Monitoring:
    """Measures the bot, and shows it at an address."""

    def __init__(self, *, host: str, port: int) -> None:
        self._host = host
        self._port = port
        self.metrics = Metrics()
        """The observer that the parts of the bot report to."""

    @asynccontextmanager
    async def serving(self, sources: Sources) -> AsyncIterator[None]:
        """Serve the pages, and watch the event loop, inside the block. Raises CannotServeError."""
        async with serve(pages(self.metrics, sources), host=self._host, port=self._port) as url:
            _log.info("metrics are served at %s/metrics", url)
            watching = asyncio.create_task(watch_loop(self.metrics.loop_was_late), name="loop lag")
            try:
                yield
            finally:
                watching.cancel()
