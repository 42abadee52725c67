"""What is stored for ADMIN_CHAT is told, whatever happens to the process meanwhile."""

import pytest

from domain.operator_notice import notice
from sandbox.faults import FakeResponse, Fault, server_error
from tests.jobs.support.harness import JobHarness

LEDGER = notice("operator-ledger", count="3", finding="x")
REFUSED = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
BLOCKED = Fault(FakeResponse(403, REFUSED))


def _told(harness: JobHarness) -> str:
    return "\n".join(message.text for message in harness.admin.chat.by_bot)


async def test_notice_outlives_the_process(harness: JobHarness) -> None:
    """It is stored, the process is killed, and the next one tells it, once."""
    await harness.services.notices.add(LEDGER, now=harness.clock())
    await harness.restart()

    for _ in range(3):
        await harness.go(100.0)

    assert _told(harness).count("Found: 3") == 1


async def test_notice_that_was_being_told_is_told_again(harness: JobHarness) -> None:
    """The process was killed between the claim and the mark: after its lease, the next one tells it."""
    await harness.services.notices.add(LEDGER, now=harness.clock())
    await harness.services.notices.claim_due(now=harness.clock(), lease=60.0, limit=9)
    await harness.restart()

    await harness.go()
    assert "Found: 3" not in _told(harness)
    await harness.go(60.0)

    assert _told(harness).count("Found: 3") == 1


@pytest.mark.parametrize("fault", [server_error(502), BLOCKED])
async def test_notice_that_can_not_be_sent_waits(harness: JobHarness, fault: Fault) -> None:
    """Also where Telegram refuses it: the operator may have blocked the bot for a while only."""
    harness.telegram.faults.add("sendMessage", fault, times=1)
    await harness.services.notices.add(LEDGER, now=harness.clock())

    await harness.go()
    assert "Found: 3" not in _told(harness)
    await harness.go(3600.0)

    assert _told(harness).count("Found: 3") == 1


async def test_wait_is_counted_from_when_it_is_told(harness: JobHarness) -> None:
    """An hour later, it is an hour less."""
    until = str(harness.clock() + 3 * 3600.0)
    reached = notice("operator-limit-reached", limit="JOBS_PER_DAY", used="5", most="5", wait=until)
    await harness.services.notices.add(reached, now=harness.clock())
    harness.clock.now += 3600.0

    await harness.go()

    assert "for 2 h," in _told(harness)
