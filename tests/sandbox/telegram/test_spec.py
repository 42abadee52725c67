import json
from typing import Any

import httpx
import pytest

from sandbox.telegram import Person, Served, World, spec
from sandbox.telegram.methods import HANDLERS
from tests.sandbox.telegram.support import Api


def test_methods_of_the_extract_have_handlers() -> None:
    """The extract of the Bot API and the handlers name the same methods."""
    assert set(HANDLERS) == spec.METHODS


async def test_unknown_method_is_not_found(api: Api) -> None:
    """A method that the Bot API does not have gets 404."""
    response = await api("sendMesage", chat_id=1, text="hi")
    assert (response["error_code"], response["description"]) == (404, "Not Found: method not found")


async def test_method_names_ignore_case(api: Api) -> None:
    """As on the real server."""
    assert (await api("GETME"))["ok"]


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("sendMessage", {"text": "hi"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1}, "message text is empty"),
        ("sendVideo", {"chat_id": 1}, "there is no video in the request"),
        ("sendChatAction", {"chat_id": 1}, 'parameter "action" is required'),
        ("sendMessage", {"chat_id": 1, "text": "hi", "txt": "hi"}, 'unknown parameter "txt"'),
        ("getFile", {"file_id": 7}, 'can\'t parse "file_id": String expected, found 7'),
        (
            "editMessageText",
            {"chat_id": 1, "message_id": "one", "text": "hi"},
            'can\'t parse "message_id": Integer expected, found "one"',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "hi", "disable_notification": 2},
            'can\'t parse "disable_notification": Boolean expected, found 2',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "hi", "reply_parameters": {"message_id": "x"}},
            'can\'t parse "reply_parameters": Integer expected, found "x"',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "hi", "link_preview_options": {"is_disable": True}},
            'can\'t parse "link_preview_options": unknown field "is_disable" of LinkPreviewOptions',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "hi", "reply_markup": {"inline_keyboard": [{"text": "Go"}]}},
            'can\'t parse "reply_markup": an Array expected',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "hi", "reply_markup": {"inline_keyboard": [[{"callback_data": "go"}]]}},
            'can\'t parse "reply_markup": field "text" of InlineKeyboardButton is required',
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "hi", "reply_markup": {"inline_keyboard": [[{"text": "Go", "data": "go"}]]}},
            'can\'t parse "reply_markup": unknown field "data" of InlineKeyboardButton',
        ),
        (
            "sendMediaGroup",
            {"chat_id": 1, "media": [{"type": "photo", "media": "x"}, {"type": "video"}]},
            'can\'t parse "media": field "media" of InputMediaVideo is required',
        ),
        (
            "setMessageReaction",
            {"chat_id": 1, "message_id": 1, "reaction": [{"type": "emoji"}]},
            'can\'t parse "reaction": field "emoji" of ReactionTypeEmoji is required',
        ),
        (
            "editMessageMedia",
            {"chat_id": 1, "message_id": 1, "media": {"type": "photo", "media": "x", "duration": 3}},
            'can\'t parse "media": unknown field "duration" of InputMediaPhoto',
        ),
    ],
)
async def test_undeclared_parameters_are_refused(
    api: Api, method: str, parameters: dict[str, Any], description: str
) -> None:
    """Missing, unknown and mistyped parameters and fields get 400 and the reason."""
    response = await api(method, **parameters)
    assert (response["error_code"], response["description"]) == (400, f"Bad Request: {description}")


@pytest.mark.parametrize("way", ["query", "form", "multipart"])
async def test_parameters_can_be_sent_in_every_documented_way(
    way: str, world: World, telegram: Served, http: httpx.AsyncClient, anna: Person
) -> None:
    """In the URL, in a form and in a multipart body they mean the same as in JSON."""
    url = f"{telegram.base_url}{world.bot.token}/sendMessage"
    markup = json.dumps({"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]})
    parameters = {"chat_id": str(anna.id), "text": "hi", "protect_content": "true", "reply_markup": markup}
    match way:
        case "query":
            response = await http.get(url, params=parameters)
        case "form":
            response = await http.post(url, data=parameters)
        case _:
            response = await http.post(url, files={name: (None, text) for name, text in parameters.items()})
    result = response.json()["result"]
    assert (result["text"], result["has_protected_content"]) == ("hi", True)
    assert anna.chat.by_bot[0].buttons == ["Go"]


@pytest.mark.parametrize("text", ["{", "[1", "nonsense"])
async def test_broken_json_in_a_parameter_is_refused(
    text: str, world: World, telegram: Served, http: httpx.AsyncClient, anna: Person
) -> None:
    """A nested object that is no JSON gets 400."""
    url = f"{telegram.base_url}{world.bot.token}/sendMessage"
    response = await http.post(url, data={"chat_id": anna.id, "text": "hi", "reply_markup": text})
    assert response.json()["description"] == "Bad Request: can't parse reply markup JSON object"


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[]"),
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--y\r\n"),
    ],
)
async def test_broken_body_is_refused(
    content_type: str, body: bytes, world: World, telegram: Served, http: httpx.AsyncClient
) -> None:
    """A body that can't be parsed gets 400."""
    url = f"{telegram.base_url}{world.bot.token}/sendMessage"
    response = await http.post(url, content=body, headers={"Content-Type": content_type})
    assert response.json()["error_code"] == 400
