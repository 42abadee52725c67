"""What no other handler has taken gets a useful reply, but silence in groups; callbacks are always answered."""

from telegram.ext import filters

from handlers.callbacks import Callback, on_other_callbacks
from handlers.drafts.gather import bring_back
from handlers.jobs.status import tell_jobs
from handlers.messages import Incoming, on_message
from handlers.motions.choose import choose_by_name
from handlers.motions.save_from_result import take_name
from handlers.services import App


async def _command(incoming: Incoming) -> None:
    await incoming.reply("unknown-command")
    await bring_back(incoming)


async def _text(incoming: Incoming) -> None:
    """Take a text for a motion's name, asked for or not; else say what is missing or under way, or how to begin."""
    if await take_name(incoming) or await choose_by_name(incoming):
        return
    if not await bring_back(incoming) and not await tell_jobs(incoming):
        await incoming.reply("unknown-text")


async def _callback(callback: Callback[None]) -> None:
    """Answer data that no button of this version has: an older version's, or made up."""
    await callback.alert("alert-gone")


def register(application: App) -> None:
    """Register what comes after every other handler."""
    private = filters.ChatType.PRIVATE & ~filters.StatusUpdate.ALL
    application.add_handler(on_message(private & filters.COMMAND, _command))
    application.add_handler(on_message(private, _text))
    application.add_handler(on_other_callbacks(_callback))
