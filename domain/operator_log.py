"""What operators do in the control room, as it is written down."""

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """An action that changes something. The values are commands where there is one."""

    PAUSE = "pause"
    RESUME = "resume"
    ALLOW = "allow"
    DENY = "deny"
    """To a request."""
    BAN = "ban"
    UNBAN = "unban"
    GRANT = "grant"
    POLL_AGAIN = "poll-again"
    DROP = "drop"
    RESEND = "resend"
    REFUND = "refund"
    """Of the payment for a job."""
    REFUND_PAYMENT = "refund-payment"
    """Of a payment that was named by its number; the subject is whose it was."""
    REPLACE_MOTION = "replace-move"


@dataclass(frozen=True, slots=True)
class Act:
    """Who does something, to what, and when."""

    at: float
    """Seconds since the epoch."""
    actor: int
    """The id of the account, or of the group for an anonymous administrator."""
    action: Action
    subject: int = 0
    """The id of a job, a person or a chat; 0 if the action has none."""
