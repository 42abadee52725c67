"""Colours and copy buttons, and what a Bot API server gets that doesn't know them."""

from typing import Any

import pytest

from sandbox.telegram import Message, keyboards
from tests.handlers.motions.support import list_motions
from tests.handlers.support import make_group, offer_in_group
from tests.support.system import MOTION, System, has_button, has_video


def _style(message: Message, label: str) -> Any:
    return message.button(label).get("style")


@pytest.mark.asyncio(loop_scope="module")
async def test_what_spends_is_green_and_what_deletes_is_red(shared: System) -> None:
    """In private chats and in groups; a stranger's press changes neither colour nor text."""
    group, ann, ben = make_group(shared)
    offer = await offer_in_group(group, ann)
    assert _style(offer, "Animate") == "success"
    assert (await ben.presses(offer, "Animate").answered()).is_alert
    assert _style(offer, "Animate") == "success"
    assert _style(await shared.offer(ben), "Animate") == "success"
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    assert _style(question, "Forget me") == "danger"
    assert _style(question, "Keep everything") is None


async def test_link_of_a_move_can_be_copied(system: System) -> None:
    """Where it was saved for everybody, and where somebody has chosen it; one's own has no link."""
    boss = system.world.person("Operator")
    await system.start(ADMIN_CHAT=str(boss.id))
    await boss.sends(boss.chat, video=MOTION, caption="/savemove dance")
    saved = await boss.chat.wait_for("Saved as dance, for everyone")
    link = f"https://t.me/{system.world.bot.username}?start=m_dance"
    assert saved.button("Copy the link")["copy_text"] == {"text": link}
    ann = system.world.person("Ann")
    await ann.presses(await list_motions(ann), "dance").answered()
    chosen = await ann.chat.wait_for(has_button("Cancel"))
    assert chosen.button("Copy the link")["copy_text"] == {"text": link}


async def test_old_server_gets_plain_buttons(system: System) -> None:
    """A whole conversation works; one refusal tells the bot, and the log the operator."""
    system.world.is_server_old = True
    await system.start()
    ann = system.world.person("Ann")
    offer = await system.offer(ann)
    assert "style" not in offer.button("Animate")
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video)
    await system.concluded()
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    assert not any("style" in each for each in keyboards.buttons(question.markup))
    refused = [each for each in system.world.requests if each.is_refused]
    assert len(refused) == 1, refused
    assert any("doesn't know coloured and copy buttons" in line for line in system.bot.log)
