"""/pause and /resume: nothing new starts, people read why, places are kept."""

from tests.handlers.admin.support import open_private_office
from tests.support.system import System, has_video


async def test_nothing_is_submitted_until_the_operator_resumes(system: System) -> None:
    """People read the text in the status and in /status, until there is another; then the place is served."""
    boss = await open_private_office(system)
    ann = system.world.person("Ann")
    asked = await boss.sends(boss.chat, "/pause Back at <8>, sorry")
    await boss.chat.wait_for("Back at <8>, sorry", after=asked)

    status = await system.job(ann)
    await ann.chat.wait_until(lambda: "Back at <8>, sorry" in status.text)
    assert "Your place is kept" in status.text
    listed = await ann.sends(ann.chat, "/status")
    await ann.chat.wait_for("Back at <8>, sorry", after=listed)
    await system.bot.stop()
    await system.start()
    asked = await boss.sends(boss.chat, "/pause")
    await boss.chat.wait_for("Back at <8>, sorry", after=asked)
    assert "Back at <8>, sorry" in status.text
    asked = await boss.sends(boss.chat, "/pause Back at 9")
    await boss.chat.wait_for("Back at 9", after=asked)
    await ann.chat.wait_until(lambda: "Back at 9" in status.text)
    assert system.api.posts == 0

    asked = await boss.sends(boss.chat, "/resume")
    await boss.chat.wait_for("as usual", after=asked)
    await ann.chat.wait_for(has_video)
    asked = await boss.sends(boss.chat, "/log")
    shown = await boss.chat.wait_for("Who did what", after=asked)
    assert [line.rpartition(" · ")[2] for line in shown.text.splitlines()[1:]] == ["resume", "pause", "pause"]
    assert str(boss.id) in shown.text
    assert "sorry" not in shown.text


async def test_long_text_is_refused(system: System) -> None:
    """It would not fit into every status message; nothing is paused."""
    boss = await open_private_office(system)
    asked = await boss.sends(boss.chat, "/pause " + "x" * 501)
    await boss.chat.wait_for("at most 500", after=asked)
    asked = await boss.sends(boss.chat, "/log")
    await boss.chat.wait_for("Nothing has been changed", after=asked)
