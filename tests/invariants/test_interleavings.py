"""Invariants of jobs, whatever people do and whatever fails, in any order (`support/any_order.py`)."""

from tests.invariants.support.any_order import AnyOrder, any_order_settings

TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = any_order_settings(quick=15, soak=3000)
