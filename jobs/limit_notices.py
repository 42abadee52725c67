"""What the log says of limits that are used up."""

import logging
from collections.abc import Iterable

from domain.limits import Notice, amount_text

_log = logging.getLogger(__name__)


def log_notices(notices: Iterable[Notice]) -> None:
    """Log which limits for everybody are nearly or wholly used. What the operator is told of them is stored."""
    for notice in notices:
        used, most = (amount_text(notice.limit, number) for number in (notice.used, notice.most))
        _log.warning("%s: %s of %s are used", notice.limit, used, most)
