"""What is learnt of costs is shown to people only where the operator has made money their concern."""

import pytest

from tests.support.system import System, has_video


@pytest.mark.parametrize(
    ("settings", "shows"),
    [
        ({}, False),
        ({"STARS_PER_DOLLAR": "50"}, False),
        ({"SHOW_COST": "true"}, True),
        ({"BUDGET_PER_DAY": "9"}, True),
    ],
)
async def test_learnt_price_is_shown_where_it_concerns(
    system: System, settings: dict[str, str], *, shows: bool
) -> None:
    """On the offer and in /balance, as "about" so much after one video; elsewhere there is no word of money."""
    await system.start(**settings)
    ann = system.world.person("Ann")
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    await system.concluded()
    await system.bot.stop()
    await system.start(**settings)

    offer = await system.offer(ann)
    asked = await ann.sends(ann.chat, "/balance")
    balance = await ann.chat.wait_for("Your limits", after=asked)

    assert ("about $" in offer.text, "This video: about" in balance.text) == (shows, shows)
    assert ("$" in offer.text + str(offer.buttons), "dollar" in balance.text) == (shows, shows)
