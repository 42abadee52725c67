import pytest

from domain.money import Usd
from domain.options import Resolution
from domain.price import LIST_PRICES, Paid, deviates, learnt, priced_seconds


@pytest.mark.parametrize(("frames", "seconds"), [(160, 10), (161, 11), (300, 19), (8, 1), (0, 1), (120, 8)])
def test_seconds_begun_are_paid(frames: int, seconds: int) -> None:
    """A priced second is sixteen frames, however fast they are played."""
    assert priced_seconds(frames) == seconds


def test_priced_second_may_have_other_frames() -> None:
    """Other services count 24."""
    assert priced_seconds(240, 24) == 10


def test_price_is_the_one_in_the_middle() -> None:
    """A guess, if it is learnt from few generations; nothing, if from none."""
    paid = [Paid(160, Usd.of(cost)) for cost in (0.5, 0.4, 9.0)]

    rates = [learnt(each) for each in (paid, paid * 7, [])]

    assert [rate and rate.per_second for rate in rates] == [Usd.of(0.05), Usd.of(0.05), None]
    assert [rate and rate.is_about for rate in rates] == [True, False, None]


@pytest.mark.parametrize(("cost", "is_wrong"), [(0.70, False), (0.69, True), (1.3, False), (1.31, True)])
def test_price_is_wrong_beyond_thirty_percent(cost: float, *, is_wrong: bool) -> None:
    """In both directions."""
    assert deviates(Usd.of(cost), Usd.of(1)) is is_wrong


def test_every_resolution_has_a_list_price() -> None:
    """So that budgets hold before a price is known; larger pictures cost more."""
    amounts = [LIST_PRICES[resolution] for resolution in Resolution]

    assert amounts == sorted(amounts)
    assert all(amounts)
