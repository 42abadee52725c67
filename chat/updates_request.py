"""Leaves out single updates that can't be read: one of them would keep all later ones from being fetched."""

import json
import logging
from typing import Any, TypeGuard

from telegram import Update
from telegram.request import HTTPXRequest

from chat.polling import ALLOWED_UPDATES
from chat.update_schema import check_types

_log = logging.getLogger(__name__)


class UpdatesRequest(HTTPXRequest):
    """The HTTP client for getUpdates. Of an update that can't be read it leaves the id, to be acknowledged."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse a response and check each update in it."""
        response = HTTPXRequest.parse_json_payload(payload)
        updates = response.get("result")
        if isinstance(updates, list):
            response["result"] = [readable(update) for update in updates if has_id(update)]
        return response


def has_id(update: object) -> TypeGuard[dict[str, Any]]:
    """Whether it looks like an update: without an id, there is nothing to acknowledge it by."""
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)


def readable(update: dict[str, Any]) -> dict[str, Any]:
    """Return the update with the kinds that the bot has asked for, or only its id if it can't be read.

    Other kinds may still come from before the bot asked.
    """
    asked_for = {kind: update[kind] for kind in ("update_id", *ALLOWED_UPDATES) if kind in update}
    try:
        check_types(asked_for)
        # It is stored, and read again after a restart: if that failed, the bot could not start.
        stored = json.dumps(Update.de_json(asked_for, None).to_dict())
        Update.de_json(json.loads(stored), None)
    except Exception as error:  # noqa: BLE001 - whatever the library raises: the other updates must go on
        _log.error("update %d can't be read and is left out: %s", update["update_id"], type(error).__name__)
        return {"update_id": update["update_id"]}
    return asked_for
