"""Updates that can't be read are taken out of an answer."""

import json

from chat.updates_request import UpdatesRequest

MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "hello"}


def parsed(*updates: object) -> object:
    return UpdatesRequest.parse_json_payload(json.dumps({"ok": True, "result": updates}).encode())["result"]


def test_what_can_be_read_stays_as_it_is() -> None:
    """A good update passes unchanged."""
    assert parsed({"update_id": 5, "message": MESSAGE}) == [{"update_id": 5, "message": MESSAGE}]


def test_what_can_not_be_read_is_left_as_its_id() -> None:
    """It is acknowledged with the others, which are handled."""
    broken = {"update_id": 6, "message": {"message_id": 1}}
    assert parsed(broken, {"update_id": 7, "message": MESSAGE}) == [
        {"update_id": 6},
        {"update_id": 7, "message": MESSAGE},
    ]


def test_what_has_no_id_is_left_out() -> None:
    """There is nothing to acknowledge it by."""
    assert parsed("no update", {"message": MESSAGE}, {"update_id": "7"}) == []
