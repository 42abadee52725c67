from domain.estimate import Sample, Work
from sandbox.web.sandbox_bot import as_outside


def test_second_of_generating_counts_as_a_minute() -> None:
    """So the fast generations of the sandbox do not teach the bot short estimates."""
    work = Work("move", 480, 3.0, 20)
    assert as_outside([Sample(work, 6.0)]) == [Sample(work, 360.0)]
