"""What people can say to the bot. This is the routing table: every update goes through it from top to bottom."""

from handlers import errors, membership
from handlers.about import forget, start_help_privacy
from handlers.drafts import live_photos, offer_choices
from handlers.gates import access, flood, language
from handlers.incoming import animate_command, fallback, group_replies, private_files
from handlers.jobs import controls, history, reuse, status
from handlers.motions import choose, remove, save, save_from_result
from handlers.preferences import language as language_choice
from handlers.preferences import menu
from handlers.services import App

GATES = (language, flood, access)
"""What every update passes first, each in a handler group of its own; any of them may stop it."""

INTENTS = (
    membership,
    animate_command,  # before private_files: it may be the caption of a file
    save,  # as well
    start_help_privacy,
    choose,
    status,
    history,
    menu,
    language_choice,
    forget,
    private_files,
    group_replies,
    save_from_result,
    remove,
    offer_choices,
    live_photos,
    reuse,
    controls,
    fallback,  # last: it takes everything
)
"""The first handler that fits an update handles it, and only that one."""


def register(application: App) -> None:
    """Register every handler."""
    for group, gate in enumerate(GATES, -len(GATES)):
        gate.register(application, group)
    for intent in INTENTS:
        intent.register(application)
    errors.register(application)
