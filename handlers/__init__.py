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
    language,
    membership,
    offer_choices,
    own_jobs,
    private_files,
)
from handlers.parts import Bot

_IN_ORDER = (
    language,
    haste,
    access,
    membership,
    animate,
    commands,
    own_jobs,
    history,
    forget,
    private_files,
    group_replies,
    after_result,
    offer_choices,
    buttons,
    fallback,
    errors,
)


def register(application: Bot) -> None:
    """Register every handler; the first that fits an update handles it, and only that one."""
    for module in _IN_ORDER:
        module.register(application)
