"""What people can say to the bot: one module for each intent. The order in which they are asked stands here."""

from handlers import errors, membership
from handlers.about import forget, start_help_privacy
from handlers.drafts import offer_choices
from handlers.gates import access, flood, language
from handlers.incoming import animate_command, fallback, group_replies, private_files
from handlers.jobs import controls, history, reuse, status
from handlers.motions import choose, remove, save, save_from_result
from handlers.preferences import menu
from handlers.services import App

_IN_ORDER = (
    language,
    flood,
    access,
    membership,
    animate_command,
    save,
    start_help_privacy,
    choose,
    status,
    history,
    menu,
    forget,
    private_files,
    group_replies,
    save_from_result,
    remove,
    offer_choices,
    reuse,
    controls,
    fallback,
    errors,
)


def register(application: App) -> None:
    """Register every handler; the first that fits an update handles it, and only that one."""
    for module in _IN_ORDER:
        module.register(application)
