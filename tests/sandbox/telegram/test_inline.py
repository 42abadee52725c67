"""Inline queries, and the checks of their answers."""

from typing import Any

import pytest

from sandbox import samples
from sandbox.telegram import Person, World
from tests.sandbox.telegram.support import Api

RESULT = {"type": "video", "id": "1", "video_file_id": "?", "title": "A film"}


@pytest.fixture
async def film(world: World, anna: Person) -> str:
    world.bot.inline_mode = True
    sent = await anna.sends(anna.chat, video=samples.motion(1.0, 240, 320))
    assert sent.media is not None
    return sent.media.file.file_id


async def test_query_comes_only_if_inline_mode_is_enabled(world: World, api: Api, anna: Person) -> None:
    """GetMe says whether it is."""
    for is_enabled in (False, True):
        world.bot.inline_mode = is_enabled
        anna.types(anna.chat, "hello")
        updates = (await api("getUpdates"))["result"]
        assert ["inline_query" in each for each in updates] == [True] * is_enabled
        assert (await api("getMe"))["result"]["supports_inline_queries"] is is_enabled


async def test_chosen_result_is_sent_by_the_person(world: World, api: Api, anna: Person, film: str) -> None:
    """In a chat without the bot, which gets no update; where the bot is, it gets one, in privacy mode as well."""
    query = anna.types(anna.chat, "film")
    results = [RESULT | {"video_file_id": film, "caption": "<b>Look</b>", "parse_mode": "HTML"}]
    assert (await api("answerInlineQuery", inline_query_id=query.id, results=results))["ok"]
    await api("getUpdates", offset=-1)
    waiting = len(world.updates)
    elsewhere = world.group("Elsewhere", anna, with_bot=False)
    sent = anna.chooses(query, "1", elsewhere)
    assert (sent.text, sent.sender) == ("Look", anna.user)
    assert len(world.updates) == waiting
    here = world.group("Here", anna)
    anna.chooses(query, "1", here)
    updates = (await api("getUpdates"))["result"]
    assert updates[-1]["message"]["via_bot"]["id"] == world.bot.user.id
    with pytest.raises(LookupError):
        anna.chooses(query, "2", here)


@pytest.mark.parametrize(
    ("change", "description"),
    [
        ({"results": [RESULT] * 51}, "RESULTS_TOO_MUCH"),
        ({"results": [RESULT, RESULT]}, "RESULT_ID_DUPLICATE"),
        ({"results": [RESULT | {"id": "x" * 65}]}, "RESULT_ID_INVALID"),
        ({"results": [RESULT]}, "wrong file identifier/HTTP URL specified"),
        ({"next_offset": "é" * 33}, "NEXT_OFFSET_INVALID"),
        ({"button": {"text": "Go", "start_parameter": "two words"}}, "START_PARAM_INVALID"),
        ({"button": {"text": " ", "start_parameter": "go"}}, "BUTTON_TEXT_INVALID"),
        ({"inline_query_id": "7"}, "query is too old and response timeout expired or query ID is invalid"),
    ],
)
async def test_wrong_answers_are_refused(
    world: World, api: Api, anna: Person, change: dict[str, Any], description: str
) -> None:
    """With the words of the real server."""
    world.bot.inline_mode = True
    given: dict[str, Any] = {"inline_query_id": anna.types(anna.chat).id, "results": []}
    response = await api("answerInlineQuery", **given | change)
    assert response["description"] == f"Bad Request: {description}"


async def test_file_is_offered_as_its_own_kind_only(api: Api, anna: Person, film: str) -> None:
    """One wrong result, and none is taken."""
    gif = {"type": "mpeg4_gif", "id": "2", "mpeg4_file_id": film}
    query = anna.types(anna.chat)
    response = await api("answerInlineQuery", inline_query_id=query.id, results=[gif])
    assert "can't use file of type Video as Animation" in response["description"]
    assert query.answer is None
