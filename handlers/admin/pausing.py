"""/pause and /resume: the operator lets nothing new be submitted for a while, and says why."""

from domain.operator_log import Action
from handlers.admin.operator_commands import act_of, on_operator_command
from handlers.messages import Incoming
from handlers.services import App

MAX_LENGTH = 500
"""Characters of the text, which is shown in every status message."""


async def _pause(incoming: Incoming) -> None:
    text, services = " ".join(incoming.words), incoming.services
    present = await services.operator_pause.get()
    if not text and present is not None:
        text = present.text  # a second /pause takes nothing back: /resume does
    if len(text) > MAX_LENGTH:
        await incoming.reply("control-pause-too-long", limit=MAX_LENGTH)
        return
    await services.operator_pause.begin(text, act_of(incoming, Action.PAUSE))
    await incoming.reply("control-paused", noted="yes" if text else "no", note=text)
    await services.board.refresh()


async def _resume(incoming: Incoming) -> None:
    services = incoming.services
    await services.operator_pause.end(act_of(incoming, Action.RESUME))
    await incoming.reply("control-resumed")
    await services.runner.tick()


def register(application: App, group: int) -> None:
    """Register the commands in a handler group."""
    application.add_handler(on_operator_command("pause", _pause), group)
    application.add_handler(on_operator_command("resume", _resume), group)
