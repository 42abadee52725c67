"""When the video of an offer is ready, as people are told before they press."""

import asyncio

from sandbox.telegram import Message
from tests.handlers.drafts.test_offer_pictures import PICTURED
from tests.support.held_requests import hold_requests
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


async def test_queue_that_has_grown_edits_no_offer(system: System) -> None:
    """Its picture is put into it while somebody else's video begins to wait: one edit, not two."""
    await system.start(MAX_ACTIVE_JOBS="1", ADVICE="true")
    system.api.hold = True
    ann, ben, cleo = (system.world.person(name) for name in ("Ann", "Ben", "Cleo"))
    await system.job(ann)
    await system.api.submitted()
    bens = await system.offer(ben)
    await system.stored(PICTURED, ben)
    async with hold_requests(system.telegram.app.on_request, "editMessageMedia") as is_reached:
        offer = await system.offer(cleo)
        await asyncio.wait_for(is_reached.wait(), 60)
        await ben.presses(bens, "Animate").answered()

    await system.stored(PICTURED, cleo)
    said = await cleo.sends(cleo.chat, "/help")
    await cleo.chat.wait_for("How it works", after=said)

    assert len(offer.versions) == 1


def _minutes(offer: Message) -> int:
    return int(offer.text.partition("ready in about ")[2].split()[0])
