from decimal import Decimal

import pytest

from domain.money import Usd


@pytest.mark.parametrize(
    ("dollars", "micro"),
    [
        (0.1, 100_000),
        (1.95, 1_950_000),
        (Decimal("0.052"), 52_000),
        (0.0000004, 0),
        (0.0000006, 1),
        (12, 12_000_000),
    ],
)
def test_dollars_become_whole_millionths(dollars: float, micro: int) -> None:
    """As they are written: a tenth of a dollar is no binary fraction."""
    assert Usd.of(dollars) == Usd(micro)


@pytest.mark.parametrize("dollars", [float("nan"), float("inf"), Decimal("nan")])
def test_no_number_is_no_amount(dollars: float) -> None:
    """It is refused rather than stored."""
    with pytest.raises(ValueError, match="no amount"):
        Usd.of(dollars)


def test_amounts_are_counted_exactly() -> None:
    """Ten tenths are one."""
    total = Usd()
    for _ in range(10):
        total += Usd.of(0.1)

    assert total == Usd.of(1) == Usd.of(0.1) * 10
    assert Usd.of(1) - Usd.of(0.1) == Usd.of(0.9)
    assert Usd.of(0.3) > Usd.of(0.2)
    assert not Usd()
    assert (str(Usd.of(0.5)), Usd.of(0.5).dollars) == ("$0.50", 0.5)
