import pytest

from domain.job import Ending, JobState
from domain.money import Usd
from domain.payment import MAX_STARS, is_earned, price_in_stars


@pytest.mark.parametrize(
    ("dollars", "per_dollar", "stars"),
    [(0.5, 50, 25), (0.501, 50, 26), (0.000001, 1, 1), (0.0, 50, 1), (0.5, 0, None), (200.0, 50, MAX_STARS)],
)
def test_price_is_rounded_up_to_whole_stars(dollars: float, per_dollar: int, stars: int | None) -> None:
    """At least one; None where nothing is sold."""
    assert price_in_stars(Usd.of(dollars), per_dollar) == stars


def test_more_than_an_invoice_may_ask_is_not_sold() -> None:
    """Such a video has no price in Stars."""
    assert price_in_stars(Usd.of(200.01), 50) is None


def test_only_a_surely_delivered_video_is_earned() -> None:
    """Not one whose arrival nobody has confirmed, and not that of a deleted job."""
    assert is_earned(JobState.DELIVERED, None)
    assert not is_earned(JobState.DELIVERED, Ending.UNCONFIRMED)
    assert not is_earned(JobState.FAILED, Ending.UNDELIVERED)
    assert not is_earned(None, None)
