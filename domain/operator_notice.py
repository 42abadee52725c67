"""What only the operator can put right about money, and must hear of even if the bot is killed before it is sent.

It is stored with what it is about, and sent to ADMIN_CHAT until that has worked.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.limits import FULL, Notice, amount_text


@dataclass(frozen=True, slots=True)
class OperatorNotice:
    """A text for ADMIN_CHAT. The variable `wait` is the moment until which something lasts."""

    text_id: str
    variables: Mapping[str, str]


def notice(text_id: str, /, **variables: str) -> OperatorNotice:
    """Return a notice with a text and its variables."""
    return OperatorNotice(text_id, variables)


def of_limit(found: Notice) -> OperatorNotice:
    """Return the notice of a limit for everybody that is nearly or wholly used."""
    used, most = (amount_text(found.limit, number) for number in (found.used, found.most))
    if found.percent == FULL:
        until = str(found.span.end)
        return notice("operator-limit-reached", limit=found.limit, used=used, most=most, wait=until)
    return notice("operator-limit-near", limit=found.limit, used=used, most=most)
