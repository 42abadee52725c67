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


def test_kinds_that_were_not_asked_for_are_left_as_their_ids() -> None:
    """From before the bot asked, others may still come; no handler is meant for them."""
    assert parsed({"update_id": 8, "edited_message": MESSAGE}) == [{"update_id": 8}]


def test_wrong_types_are_no_update() -> None:
    """The library would take them, and a handler would stumble."""
    assert parsed({"update_id": 9, "message": {**MESSAGE, "chat": {"id": {}, "type": "private"}}}) == [
        {"update_id": 9}
    ]
    assert parsed({"update_id": 10, "message": {**MESSAGE, "text": 5}}) == [{"update_id": 10}]
    assert parsed({"update_id": 11, "message": {**MESSAGE, "chat": {"id": 2**63, "type": "x"}}}) == [
        {"update_id": 11}
    ]


def test_what_could_not_be_read_again_after_a_restart_is_left_out() -> None:
    """What the library writes for it isn't what it reads."""
    origin = {"type": "of tomorrow", "date": 1, "sender_user": {"id": 1, "is_bot": False, "first_name": "Ann"}}
    assert parsed({"update_id": 12, "message": {**MESSAGE, "forward_origin": origin}}) == [{"update_id": 12}]
