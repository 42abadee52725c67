"""Who may use the bot."""

from enum import StrEnum


class Verdict(StrEnum):
    """What is stored of a person or a chat."""

    ALLOWED = "allowed"
    BANNED = "banned"
    """Even if ALLOWED_CHATS names them."""
    ASKED = "asked"
    """They have asked to be let in, and wait for an answer."""
    DENIED = "denied"
    """They have asked, and may not ask again."""
