"""What people can say to the bot. This is the routing table: every update goes through it from top to bottom."""

from handlers import errors, membership
from handlers.about import access_request, forget, start_help_privacy
from handlers.admin import access as admission
from handlers.admin import grant, log, pausing, prices, refund, stats
from handlers.admin import jobs as operated_jobs
from handlers.drafts import live_photos, offer_choices, reminders
from handlers.gates import access, flood, language, names
from handlers.guest import calls as guest_calls
from handlers.guest import presses as guest_presses
from handlers.incoming import animate_command, fallback, group_replies, private_files
from handlers.inline import queries
from handlers.jobs import balance, controls, history, me_too, reuse, status
from handlers.motions import choose, remove, replace, save, save_from_result
from handlers.payments import buy, paid, support
from handlers.preferences import language as language_choice
from handlers.preferences import menu
from handlers.services import App

GATES = (language, flood, access, names)
"""What every update passes first, each in a handler group of its own; any of them may stop it."""

CONTROL_ROOM = (stats, prices, pausing, operated_jobs, admission, grant, refund, log)
"""What operators can say in ADMIN_CHAT. What others say passes on to the intents, as if these were not there."""

INTENTS = (
    guest_calls,  # first: they are messages, but not of a chat of the bot's
    membership,
    animate_command,  # before private_files: it may be the caption of a file
    save,  # as well
    start_help_privacy,
    access_request,
    choose,
    status,
    balance,
    history,
    support,
    menu,
    language_choice,
    forget,
    private_files,
    group_replies,
    save_from_result,
    remove,
    replace,
    offer_choices,
    reminders,
    live_photos,
    reuse,
    me_too,
    controls,
    guest_presses,
    buy,
    queries,
    fallback,  # last: it takes everything
)
"""The first handler that fits an update handles it, and only that one."""


def register(application: App) -> None:
    """Register every handler: first payments, then each gate, then the control room, then the intents."""
    paid.register(application, -len(GATES) - 2)
    for group, gate in enumerate(GATES, -len(GATES) - 1):
        gate.register(application, group)
    for commands in CONTROL_ROOM:
        commands.register(application, -1)
    for intent in INTENTS:
        intent.register(application)
    errors.register(application)
