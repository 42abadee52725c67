"""What people can say to the bot: one module for each intent. The order in which they are asked stands here."""

from handlers import (
    access,
    after_result,
    animate,
    buttons,
    commands,
    errors,
    fallback,
    forget,
    group_replies,
    haste,
    history,
    keep_motion,
    language,
    membership,
    motions,
    offer_choices,
    own_jobs,
    private_files,
    remove_motion,
    save_motion,
    settings_menu,
)
from handlers.parts import Bot

_IN_ORDER = (
    language,
    haste,
    access,
    membership,
    animate,
    save_motion,
    commands,
    motions,
    own_jobs,
    history,
    settings_menu,
    forget,
    private_files,
    group_replies,
    keep_motion,
    remove_motion,
    offer_choices,
    after_result,
    buttons,
    fallback,
    errors,
)


def register(application: Bot) -> None:
    """Register every handler; the first that fits an update handles it, and only that one."""
    for module in _IN_ORDER:
        module.register(application)
