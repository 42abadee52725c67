"""A circuit breaker for Telegram: every call, and every poll for updates, records whether Telegram answered."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import BadRequest, NetworkError, TelegramError

from domain.breaker import Breaker

_log = logging.getLogger(__name__)


class TelegramBreaker:
    """Knows whether Telegram can be reached. An outage and its end are logged once each."""

    def __init__(self, breaker: Breaker) -> None:
        self._breaker = breaker

    @property
    def is_down(self) -> bool:
        """Whether so many calls in a row have failed that Telegram counts as down."""
        return self._breaker.is_open

    def acquire(self) -> float:
        """Return 0 if a call may be made now, else the seconds to wait. 0 may grant the trial: see Breaker."""
        return self._breaker.acquire()

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Record how the call in the block goes. Its errors pass through."""
        try:
            yield
        except TelegramError as error:
            if _is_outage(error):
                self._record_failure(error)
            else:
                self._record_success()
            raise
        self._record_success()

    def _record_failure(self, error: TelegramError) -> None:
        if self._breaker.record_failure():
            _log.error("Telegram is down or can't be reached, jobs wait: %s", error)

    def _record_success(self) -> None:
        if self._breaker.record_success():
            _log.warning("Telegram answers again")


def _is_outage(error: TelegramError) -> bool:
    """Whether a connection broke, timed out or gave a 5xx. To the library, BadRequest is a NetworkError as well."""
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)
