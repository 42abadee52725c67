import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import Usd
from jobs.aimlapi.responses import (
    Completed,
    CompletedWithoutVideo,
    Failed,
    Failure,
    Pending,
    Submitted,
    balance,
    error_message,
    failure_of,
    generation,
    is_out_of_credits,
    parse_object,
    submitted,
)

LINK = "https://cdn.example/result.mp4"

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=10,
)
statuses = st.sampled_from(["completed", "succeeded", "error", "queued", "generating"]) | json_values
videos = json_values | st.builds(lambda url: {"url": url}, json_values) | st.builds(lambda url: [url], json_values)
answers = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("id", "generation_id", "error", "message", "detail", "meta"), json_values)
).flatmap(
    lambda answer: st.fixed_dictionaries({}, optional={"status": statuses, "video": videos}).map(
        lambda extra: answer | extra
    )
)


@pytest.mark.parametrize("status", ["queued", "generating", "waiting", "active", "processing"])
def test_every_known_pending_status_is_pending(status: str) -> None:
    """The documented words for "not yet" and those that were seen mean the same."""
    assert generation({"id": "x", "status": status, "video": None, "error": None, "meta": None}) == Pending()


@pytest.mark.parametrize("answer", [{"status": "reticulating"}, {"status": None}, {"status": 7}, {}])
def test_unknown_status_is_pending(answer: dict[str, object]) -> None:
    """The job waits for one that is known, until the deadline."""
    assert generation(answer) == Pending()


def test_unknown_status_with_a_video_is_completed() -> None:
    """A video is a video, whatever the status is called."""
    assert generation({"status": "ready", "video": {"url": LINK}}) == Completed(LINK)


@pytest.mark.parametrize("status", ["completed", "succeeded", "Completed"])
@pytest.mark.parametrize(
    "video",
    [
        {"url": LINK},
        {"url": LINK, "content_type": "video/mp4", "file_name": "result.mp4", "file_size": 5},
        [LINK],
        [{"url": LINK}],
        LINK,
    ],
)
def test_link_is_found_in_every_shape(status: str, video: object) -> None:
    """An object, one with more fields, a list of links or objects, and the link itself are read."""
    assert generation({"status": status, "video": video}) == Completed(LINK)


@pytest.mark.parametrize(
    ("usage", "header", "cost"),
    [
        ({"credits_used": 120000}, None, 0.06),
        ({"tokens_used": 7}, None, 0.000004),
        ({"usd_spent": 0.24}, None, 0.24),
        ({"credits_used": 3900000, "usd_spent": 1.95}, None, 1.95),
        ({"credits_used": 120000}, "0.07", 0.07),
        ({"usd_spent": "0.25"}, "0.07", 0.25),
        ({}, "0.0712345", 0.071234),
        ({}, "0", 0.0),
        ({}, None, None),
        ({"usd_spent": None}, "", None),
        ({"credits_used": 120000}, "0", 0.06),
        ({"usd_spent": 0}, "0.07", 0.07),
        ({"usd_spent": 0, "credits_used": 0}, None, 0.0),
        ({"usd_spent": -1, "credits_used": True, "tokens_used": "nan"}, "much", None),
        ({"usd_spent": 1e300, "credits_used": [1]}, None, None),
    ],
)
def test_cost_is_read_in_every_unit(usage: dict[str, object], header: str | None, cost: float | None) -> None:
    """Dollars count before credits, the body before the header; what can't be a cost is none."""
    answer = {"status": "completed", "video": {"url": LINK}, "meta": {"usage": usage}}

    expected = None if cost is None else Usd.of(cost)
    assert generation(answer, spent=header) == Completed(LINK, usage, expected)


def test_failure_costs_what_the_service_says() -> None:
    """Usually it says nothing, since failed generations are not charged."""
    failed = {"status": "error", "error": "CUDA error"}

    free, paid = generation(failed), generation(failed | {"meta": {"usage": {"usd_spent": 0.5}}})

    assert isinstance(free, Failed)
    assert isinstance(paid, Failed)
    assert (free.cost, paid.cost) == (None, Usd.of(0.5))


@pytest.mark.parametrize("video", [None, {}, [], [None], {"url": None}, {"url": "ftp://cdn.example/x"}, "x", 7])
def test_completed_without_a_usable_link_is_no_end(video: object) -> None:
    """The link may come later: neither a failure nor a result."""
    assert generation({"status": "completed", "video": video}) == CompletedWithoutVideo()


@pytest.mark.parametrize(
    "error",
    [
        {"name": "content_policy_violation", "message": "The content was flagged."},
        "The content was flagged.",
        {"detail": [{"loc": ["body", "image_url"], "msg": "The content was flagged.", "type": "policy"}]},
        ["The content was flagged."],
    ],
)
def test_error_message_is_read_in_every_shape(error: object) -> None:
    """An object, a text, fal's details and a list all say what went wrong."""
    found = generation({"status": "error", "error": error})

    assert isinstance(found, Failed)
    assert found.failure is Failure.REFUSED
    assert "The content was flagged." in found.message


def test_error_without_a_message_is_a_failure() -> None:
    """A generation that failed silently has failed all the same."""
    assert generation({"status": "error", "error": None}) == Failed(Failure.OTHER, "no message")


@pytest.mark.parametrize(
    ("message", "failure"),
    [
        ("The safety checker did not pass", Failure.REFUSED),
        ("NSFW content found", Failure.REFUSED),
        ("content_policy_violation", Failure.REFUSED),
        ("No person was found in the image", Failure.NO_PERSON),
        ("Could not detect a pose: no pose", Failure.NO_PERSON),
        ("Face not detected", Failure.NO_PERSON),
        ("internal_server_error", Failure.OTHER),
        ("", Failure.OTHER),
    ],
)
def test_kind_of_a_failure_follows_from_its_message(message: str, failure: Failure) -> None:
    """Safety and a missing person have endings of their own; everything else is the service's failure."""
    assert failure_of(message) is failure


def test_out_of_credits_is_known_by_its_kind() -> None:
    """The kind, spelled as the API does, is enough, whatever the message is."""
    error = {"name": "ForbiddenException", "message": "x", "data": {"kind": "err_insufficent_credits"}}

    assert is_out_of_credits({"title": "Forbidden", "status": 403, "message": "x", "error": error})


@pytest.mark.parametrize(
    "message",
    [
        "You've run out of credits.",
        "Insufficient funds",
        "Please top up your balance",
        ["Forbidden", "not enough credits"],
    ],
)
def test_out_of_credits_is_known_by_its_message(message: object) -> None:
    """Without the kind, a message about money is enough."""
    assert is_out_of_credits({"message": message, "statusCode": "403"})


def test_out_of_credits_is_known_by_the_outer_message() -> None:
    """An inner error that doesn't mention money doesn't hide the message beside it."""
    error = {"name": "ForbiddenException", "message": "Forbidden"}

    assert is_out_of_credits({"message": "You've run out of credits.", "error": error})


@pytest.mark.parametrize(
    "answer",
    [
        {"message": "This key may not use this model", "statusCode": "403"},
        {"error": {"name": "ForbiddenException", "message": "no", "data": {"kind": "err_permissions"}}},
        {},
    ],
)
def test_other_refusals_are_not_out_of_credits(answer: dict[str, object]) -> None:
    """Paying doesn't give a missing permission."""
    assert not is_out_of_credits(answer)


@pytest.mark.parametrize("name", ["id", "generation_id"])
def test_id_is_found_under_both_names(name: str) -> None:
    """The service names it in one of two ways."""
    assert submitted({name: "-nano:id/1"}) == Submitted("-nano:id/1")


@pytest.mark.parametrize("answer", [{}, {"id": None}, {"id": ""}, {"id": 7}, {"generation_id": ["x"]}])
def test_id_that_is_no_text_is_missing(answer: dict[str, object]) -> None:
    """An id is opaque, but it is a text."""
    assert submitted(answer) is None


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[]", b"null", b"7", b"\xff\xfe\xff", b"[" * 100_000, b"1" * 10_000]
)
def test_body_that_is_no_json_object_is_none(body: bytes) -> None:
    """Whatever comes instead of an object, nothing is raised."""
    assert parse_object(body) is None


def test_long_message_is_shortened() -> None:
    """The log isn't filled by one response."""
    assert len(error_message({"message": "x" * 100_000})) == 500


@given(answers)
def test_any_json_object_has_one_of_four_states(answer: dict[str, object]) -> None:
    """Nothing is raised, and only an object with a link is completed."""
    found = generation(answer)

    assert isinstance(found, Pending | Completed | CompletedWithoutVideo | Failed)
    if isinstance(found, Completed):
        assert found.url.startswith(("http://", "https://"))
    is_out_of_credits(answer)
    submitted(answer)


@given(answers)
def test_every_json_object_is_parsed_from_its_bytes(answer: dict[str, object]) -> None:
    """Whatever can be sent as a JSON object is read as one."""
    assert parse_object(json.dumps(answer).encode()) is not None


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"current_balance": 10.07, "currency": "USD"}, 10.07),
        ({"current_balance": "3"}, 3),
        ({"current_balance": -0.25, "currency": "USD"}, -0.25),
        ({"current_balance": 5, "currency": "EUR"}, None),
        ({"current_balance": True}, None),
        ({"current_balance": None}, None),
        ({"current_balance": "--1"}, None),
        ({}, None),
    ],
)
def test_balance_is_an_amount_of_dollars(fields: dict[str, object], found: float | None) -> None:
    """It may be a debt; anything else is no balance."""
    assert balance(fields) == (None if found is None else Usd.of(found))
