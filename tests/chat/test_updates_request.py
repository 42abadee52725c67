"""Updates that can't be read are taken out of an answer."""

import json

from chat.updates_request import UpdatesRequest

MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "hello"}


def parsed(*updates: object) -> object:
    return UpdatesRequest.parse_json_payload(json.dumps({"ok": True, "result": updates}).encode())["result"]


def test_readable_update_stays_as_it_is() -> None:
    """A good update passes unchanged."""
    assert parsed({"update_id": 5, "message": MESSAGE}) == [{"update_id": 5, "message": MESSAGE}]


def test_unreadable_update_is_reduced_to_its_id() -> None:
    """It is acknowledged with the others, which are handled."""
    broken = {"update_id": 6, "message": {"message_id": 1}}
    assert parsed(broken, {"update_id": 7, "message": MESSAGE}) == [
        {"update_id": 6},
        {"update_id": 7, "message": MESSAGE},
    ]


def test_update_without_an_id_is_left_out() -> None:
    """There is nothing to acknowledge it by."""
    assert parsed("no update", {"message": MESSAGE}, {"update_id": "7"}) == []


def test_unrequested_kinds_are_reduced_to_their_ids() -> None:
    """From before the bot asked, others may still come; no handler is meant for them."""
    assert parsed({"update_id": 8, "edited_message": MESSAGE}) == [{"update_id": 8}]


def test_update_with_wrong_types_is_reduced_to_its_id() -> None:
    """The library would accept them, and a handler would fail."""
    assert parsed({"update_id": 9, "message": {**MESSAGE, "chat": {"id": {}, "type": "private"}}}) == [
        {"update_id": 9}
    ]
    assert parsed({"update_id": 10, "message": {**MESSAGE, "text": 5}}) == [{"update_id": 10}]
    sender = {"id": 1, "is_bot": False, "first_name": "Ann", "language_code": ["en"]}
    assert parsed({"update_id": 13, "message": {**MESSAGE, "from": sender}}) == [{"update_id": 13}]
    assert parsed({"update_id": 11, "message": {**MESSAGE, "chat": {"id": 2**63, "type": "x"}}}) == [
        {"update_id": 11}
    ]


def test_update_unreadable_after_a_restart_is_reduced() -> None:
    """What the library writes for it isn't what it reads."""
    origin = {"type": "of tomorrow", "date": 1, "sender_user": {"id": 1, "is_bot": False, "first_name": "Ann"}}
    assert parsed({"update_id": 12, "message": {**MESSAGE, "forward_origin": origin}}) == [{"update_id": 12}]
