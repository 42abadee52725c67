from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.days import Days

BERLIN = Days(ZoneInfo("Europe/Berlin"))
HOUR = 3600.0


def _at(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def test_day_begins_at_midnight_of_its_zone() -> None:
    """In Berlin, an hour before UTC in winter."""
    span = BERLIN.day(_at("2026-11-26T23:30:00+00:00"))

    assert (span.name, span.begin, span.end) == (
        "2026-11-27",
        _at("2026-11-26T23:00:00+00:00"),
        _at("2026-11-27T23:00:00+00:00"),
    )


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-07-01", 24)])
def test_days_on_which_clocks_change_are_shorter_or_longer(day: str, hours: int) -> None:
    """The next day begins at its own midnight."""
    span = BERLIN.day(_at(f"{day}T12:00:00+00:00"))

    assert (span.end - span.begin) / HOUR == hours


def test_month_ends_with_its_last_day() -> None:
    """In December, too."""
    span = Days(UTC).month(_at("2026-12-31T23:59:59+00:00"))

    assert (span.name, span.begin, span.end) == (
        "2026-12",
        _at("2026-12-01T00:00:00+00:00"),
        _at("2027-01-01T00:00:00+00:00"),
    )


@given(
    now=st.floats(0, 4e9),
    zone=st.sampled_from(
        ["UTC", "Europe/Berlin", "Asia/Kathmandu", "America/Havana", "Pacific/Apia", "Asia/Beirut"]
    ),
)
def test_every_moment_is_in_its_day_and_month(now: float, zone: str) -> None:
    """Also where the clocks change at midnight, or a day was left out."""
    days = Days(ZoneInfo(zone))

    for span in (days.day(now), days.month(now)):
        assert span.begin <= now < span.end
        assert days.day(span.end).begin == span.end or zone == "Pacific/Apia"
    assert days.month(now).begin <= days.day(now).begin
