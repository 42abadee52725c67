"""Amounts of money: whole numbers of a unit, which their type carries. Nothing is ever rounded in a sum."""

import math
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Self

MICRO = 1_000_000


class Unit(StrEnum):
    """The units of the ledger, as they are stored."""

    USD = "usd_micro"
    """Millionths of a US dollar."""
    STARS = "xtr"
    """Telegram Stars."""


@dataclass(frozen=True, slots=True, order=True)
class Usd:
    """An amount in millionths of a US dollar."""

    micro: int = 0

    @classmethod
    def of(cls, dollars: Decimal | float) -> Self:
        """Return so many dollars, rounded to a millionth. Raises ValueError for what is no number."""
        if not math.isfinite(dollars):
            raise ValueError(f"{dollars} is no amount of money")
        # By way of its text: 0.1 is meant to be a tenth.
        return cls(int((Decimal(str(dollars)) * MICRO).to_integral_value()))

    @property
    def dollars(self) -> float:
        """The amount in dollars, to be shown."""
        return self.micro / MICRO

    def __add__(self, other: "Usd") -> "Usd":
        return Usd(self.micro + other.micro)

    def __sub__(self, other: "Usd") -> "Usd":
        return Usd(self.micro - other.micro)

    def __mul__(self, count: int) -> "Usd":
        return Usd(self.micro * count)

    def __bool__(self) -> bool:
        return self.micro != 0

    def __str__(self) -> str:
        return f"${self.dollars:.2f}"
