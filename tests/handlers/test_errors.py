"""An error that nobody has thought of: the person is told, and nothing internal reaches the chat."""

from pathlib import Path

from handlers.callbacks import Callback
from handlers.jobs import history
from tests.support.system import System, running_system

WORDS = "Sorry, something went wrong on my side. Please try again."


def with_a_broken_history() -> None:
    """Let /history and its buttons fail."""

    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    history._page = broken  # type: ignore[assignment]  # noqa: SLF001 - it is to break
    Callback.is_from = broken  # type: ignore[assignment,method-assign]  # the same


async def _are_logged(system: System, count: int) -> None:
    """Wait for the tracebacks, which only this test may have."""
    await system.bot.wait_for_log(
        lambda lines: sum(line.startswith("ZeroDivisionError") for line in lines) == count
    )
    system.checked_lines = len(system.bot.log)


async def test_unexpected_error_is_told_where_it_can_be(tmp_path: Path) -> None:
    """After a command in a private chat; after a press in an alert, in a group as well."""
    async with running_system(tmp_path, prepare=with_a_broken_history) as system:
        await system.start()
        ann = system.world.person("Ann")
        group = system.world.group("Friends", ann)

        said = await ann.sends(ann.chat, "/history")
        assert (await ann.chat.wait_for("Sorry", after=said)).text == WORDS
        answer = await ann.presses(await group.wait_for("/animate"), data=f"history:{ann.id}:1").answered()

        assert (answer.text, answer.is_alert) == (WORDS, True)
        await _are_logged(system, 2)
        assert [message.text for message in group.by_bot if "Sorry" in message.text] == []
