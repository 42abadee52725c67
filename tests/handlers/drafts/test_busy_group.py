"""Telegram takes 20 messages a minute for a group: what is owed to somebody comes when there is room again."""

from chat.flood_limits import GROUP
from tests.handlers.support import offer_in_group
from tests.support.system import PHOTO, System, has_button


async def test_replies_in_a_busy_group_come_later(system: System) -> None:
    """A question, and a new offer: the present one is deleted first, and its person would be left with none."""
    await system.start()
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    group = system.world.group("Friends", ann, [ben])
    offer = await offer_in_group(group, ann)
    for edits in range(1, GROUP - len(group.by_bot) + 1):  # Ann looks at the pages of her offer
        await ann.presses(offer, "Options" if edits % 2 else "Back").answered()
        await group.wait_until(lambda edits=edits: len(offer.versions) >= edits)  # type: ignore[misc]  # bound early

    anns, bens = [await person.sends(group, photo=PHOTO, caption="/animate") for person in (ann, ben)]

    await group.wait_for(lambda message: message.reply_to is bens, timeout=30)
    assert (await group.wait_for(has_button("Animate"), after=anns, timeout=30)) is not offer
    assert offer.deleted
