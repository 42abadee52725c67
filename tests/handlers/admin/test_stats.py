"""/stats and /prices in the control room."""

import pytest

from tests.handlers.admin.support import open_office, open_private_office
from tests.support.system import System, has_video


async def test_stats_count_what_was_started_and_how_it_ended(system: System) -> None:
    """In words and in a picture; who forgets their jobs isn't counted as a person any more."""
    boss, ann = await open_private_office(system), system.world.person("Ann")
    await system.job(ann)
    await ann.chat.wait_for(has_video)
    await system.concluded()
    said = await boss.sends(boss.chat, "/stats")
    shown = await boss.chat.wait_for("delivered", after=said)
    assert shown.media is not None
    assert shown.media.kind == "photo"
    assert shown.text.splitlines()[1].startswith("🎬 1 · 🟩 1 · 🟥 0 · ⬜ 0 · 👤 1 · ⏱ 0:0")


async def test_stats_come_without_a_chart_where_none_can_be_drawn(system: System) -> None:
    """The folder that it needs can't be made; the figures are sent all the same."""
    (system.bot.directory / "data").mkdir(mode=0o700, parents=True, exist_ok=True)
    (system.bot.directory / "data" / "matplotlib").write_text("", encoding="utf-8")
    office = await open_office(system)
    said = await office.boss.sends(office.group, "/stats")
    assert (await office.group.wait_for("🎬 0", after=said)).media is None


@pytest.mark.parametrize(
    ("settings", "line"), [({"PRICES": "480p=0.05"}, "move · 480p · $0.050"), ({}, "move · 480p · -")]
)
async def test_prices_are_told_as_set_or_learnt(system: System, settings: dict[str, str], line: str) -> None:
    """Of each mode and resolution; nothing is known at first."""
    boss = await open_private_office(system, **settings)
    said = await boss.sends(boss.chat, "/prices")
    assert line in (await boss.chat.wait_for("priced second (16 frames)", after=said)).text
