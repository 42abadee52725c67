"""/grant: gives an account more jobs today than JOBS_PER_PERSON_PER_DAY."""

from domain.operator_log import Action
from handlers.admin.access import is_id, sender_replied_to
from handlers.admin.operator_commands import act_of, on_operator_command
from handlers.messages import Incoming
from handlers.services import App

MOST = 1000
"""Jobs at once."""
_DIGITS = 4


async def _grant(incoming: Incoming) -> None:
    """Give the jobs once for each message: one that is handled again after a crash gives nothing more."""
    subject_id, jobs = _parsed(incoming)
    if subject_id is None or subject_id <= 0 or not 0 < jobs <= MOST:
        await incoming.reply("control-grant-how", limit=MOST)
        return
    await incoming.services.grants.grant(jobs, act_of(incoming, Action.GRANT, subject_id), key=incoming.key)
    await incoming.send(f"➕ /grant <code>{subject_id}</code> {jobs}")  # noqa: RUF001 - a sign, not an operator


def _parsed(incoming: Incoming) -> tuple[int | None, int]:
    """Return whom to give how many jobs; None or 0 where the command doesn't say."""
    *named, number = incoming.words or [""]
    jobs = int(number) if number.isascii() and number.isdecimal() and len(number) <= _DIGITS else 0
    match named:
        case []:
            return sender_replied_to(incoming), jobs
        case [word] if is_id(word):
            return int(word), jobs
    return None, jobs


def register(application: App, group: int) -> None:
    """Register the command in a handler group."""
    application.add_handler(on_operator_command("grant", _grant), group)
