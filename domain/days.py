"""Days and months in the operator's time zone. Limits are counted in them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Span:
    """A day or a month. Times are seconds since the epoch."""

    name: str
    """Such as 2026-11-26 or 2026-11."""
    begin: float
    end: float
    """When the next one begins."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a time zone: they have 23 or 25 hours when its clocks are changed."""

    zone: tzinfo

    def day(self, now: float) -> Span:
        """Return the day that it is."""
        today = datetime.fromtimestamp(now, self.zone).date()
        return Span(f"{today:%Y-%m-%d}", self._midnight(today), self._midnight(today + timedelta(days=1)))

    def month(self, now: float) -> Span:
        """Return the month that it is."""
        first = datetime.fromtimestamp(now, self.zone).date().replace(day=1)
        following = (first + timedelta(days=32)).replace(day=1)
        return Span(f"{first:%Y-%m}", self._midnight(first), self._midnight(following))

    def _midnight(self, day: date) -> float:
        return datetime(day.year, day.month, day.day, tzinfo=self.zone).timestamp()
