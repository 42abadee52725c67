"""When the video of an offer is ready, as people are told before they press."""

from sandbox.telegram import Message
from tests.support.system import System


async def test_offer_counts_those_who_wait(system: System) -> None:
    """With one slot, behind one video in the making and two that wait: three times as long as the first of all."""
    await system.start(MAX_ACTIVE_JOBS="1")
    system.api.hold = True
    ann, ben, cleo, dan = (system.world.person(name) for name in ("Ann", "Ben", "Cleo", "Dan"))
    alone = _minutes(await system.offer(ann))
    await system.job(ann)
    await system.api.submitted()
    for waiting in (ben, cleo):
        await system.job(waiting)

    assert _minutes(await system.offer(dan)) == 3 * alone


def _minutes(offer: Message) -> int:
    return int(offer.text.partition("ready in about ")[2].split()[0])
