"""Methods for inline mode and guest mode. Only results with a text or a stored file are known."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.telegram.errors import bad_request
from sandbox.telegram.formatting import FormattedText
from sandbox.telegram.inline import InlineAnswer, InlineResult
from sandbox.telegram.messages import QUERY_TOO_OLD, Content
from sandbox.telegram.methods.call import Call
from sandbox.telegram.methods.sending import caption_place
from sandbox.telegram.methods.uploads import media_of

MAX_RESULTS = 50
MAX_ID = MAX_OFFSET = 64  # bytes
DEFAULT_CACHE = 300  # seconds

_FILES = {
    "photo": ("photo", "photo_file_id"),
    "video": ("video", "video_file_id"),
    "mpeg4_gif": ("animation", "mpeg4_file_id"),
    "document": ("document", "document_file_id"),
    "sticker": ("sticker", "sticker_file_id"),
}
"""The kind of file of each type of result, and the field with its id."""
_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


async def answer_inline_query(call: Call) -> object:
    """Show results to the person who has typed the query."""
    query = call.cloud.inline_queries.get(call["inline_query_id"])
    if query is None:
        raise bad_request(QUERY_TOO_OLD)
    given = call["results"]
    if len(given) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [each["id"] for each in given]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if not all(1 <= len(each.encode()) <= MAX_ID for each in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(call.get("next_offset", "").encode()) > MAX_OFFSET:
        raise bad_request("NEXT_OFFSET_INVALID")
    query.set_answer(
        InlineAnswer(
            tuple([InlineResult(each, await _content(call.within(each), each["type"])) for each in given]),
            call.get("next_offset", ""),
            _button(call.get("button")),
            is_personal=call.get("is_personal", False),
            cache_time=call.get("cache_time", DEFAULT_CACHE),
        )
    )
    return True


async def answer_guest_query(call: Call) -> object:
    """Answer a message that has called the bot, in its chat."""
    query = call.cloud.guest_queries.get(call["guest_query_id"])
    if query is None:
        raise bad_request(QUERY_TOO_OLD)
    result = call["result"]
    if not 1 <= len(result["id"].encode()) <= MAX_ID:
        raise bad_request("RESULT_ID_INVALID")
    return {"inline_message_id": query.set_answer(await _content(call.within(result), result["type"])).inline_id}


async def _content(result: Call, kind: str) -> Content:
    """Return what is sent if the result is chosen."""
    if kind == "article":
        return Content(_text(result), markup=result.markup())
    file_kind, field = _FILES.get(kind, ("", ""))
    if field not in result.parameters or "input_message_content" in result.parameters:
        raise bad_request("the sandbox knows only results with a text or a stored file")
    media = await media_of(result, file_kind, result[field])
    return Content(result.caption(), media, result.markup(), caption_place(result))


def _text(result: Call) -> FormattedText:
    """Return the text of an article."""
    if not result["title"].strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result["input_message_content"]
    if "message_text" not in content:
        raise bad_request("the sandbox knows only articles with a text")
    return result.within({**content, "text": content["message_text"]}).text()


def _button(button: dict[str, Any] | None) -> dict[str, Any] | None:
    if button is None:
        return None
    if "web_app" in button:
        raise bad_request("the sandbox knows no Web Apps")
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if not _START_PARAMETER.fullmatch(button.get("start_parameter", "")):
        raise bad_request("START_PARAM_INVALID")
    return button


HANDLERS: dict[str, Callable[[Call], Awaitable[object]]] = {
    "answerInlineQuery": answer_inline_query,
    "answerGuestQuery": answer_guest_query,
}
