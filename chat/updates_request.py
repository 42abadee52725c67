"""Updates that can't be read: taken out one by one, for a single one would keep away all that follow."""

import json
import logging
from typing import Any

from telegram import Update
from telegram.request import HTTPXRequest

from chat.polling import ALLOWED_UPDATES
from chat.update_schema import check_shape

_log = logging.getLogger(__name__)


class UpdatesRequest(HTTPXRequest):
    """The connection for getUpdates. What can't be read is left as its bare id, which is then acknowledged."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer and check each update in it."""
        answer = HTTPXRequest.parse_json_payload(payload)
        updates = answer.get("result")
        if isinstance(updates, list):
            answer["result"] = [_readable(update) for update in updates if _has_id(update)]
        return answer


def _has_id(update: object) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    """Return what the bot has asked for, in a shape that it knows; from before it asked, others may still come."""
    asked_for = {kind: update[kind] for kind in ("update_id", *ALLOWED_UPDATES) if kind in update}
    try:
        check_shape(asked_for)
        # It is written down, and after a restart read again: what can't be would keep the bot from starting.
        written = json.dumps(Update.de_json(asked_for, None).to_dict())
        Update.de_json(json.loads(written), None)
    except Exception as error:  # noqa: BLE001 - whatever the library stumbles over; the rest must go on
        _log.error("update %d can't be read and is left out: %s", update["update_id"], type(error).__name__)
        return {"update_id": update["update_id"]}
    return asked_for
