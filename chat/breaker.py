"""The line to Telegram: whoever calls, or polls, tells it how that went, so that one can know when it is down."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import BadRequest, NetworkError, TelegramError

from domain.breaker import Breaker

_log = logging.getLogger(__name__)


class TelegramBreaker:
    """A circuit breaker for Telegram. When it is down, only the log can be told, once."""

    def __init__(self, breaker: Breaker) -> None:
        self._breaker = breaker

    @property
    def is_down(self) -> bool:
        """Whether one call after the other has failed."""
        return self._breaker.is_open

    def acquire(self) -> float:
        """Return the seconds for which it isn't worth trying; see Breaker."""
        return self._breaker.acquire()

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Note how the one call in the block goes; its errors pass."""
        try:
            yield
        except TelegramError as error:
            if _is_outage(error):
                self._failed(error)
            else:
                self._answered()
            raise
        self._answered()

    def _failed(self, error: TelegramError) -> None:
        if self._breaker.record_failure():
            _log.error("Telegram is down or can't be reached, jobs wait: %s", error)

    def _answered(self) -> None:
        if self._breaker.record_success():
            _log.warning("Telegram answers again")


def _is_outage(error: TelegramError) -> bool:
    """Whether a connection broke, took too long or gave a 5xx; to the library, refusals are network errors, too."""
    return isinstance(error, NetworkError) and not isinstance(error, BadRequest)
