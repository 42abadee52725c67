from typing import Any

import httpx
import pytest

from sandbox import samples
from sandbox.telegram import Attached, Chat, Group
from sandbox.telegram.formatting import parse_html
from sandbox.telegram.messages import Content
from sandbox.tls import tls_context
from sandbox.web.playground import Playground

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"
RIGHT_TO_LEFT = "photo\u202egpj.exe"


async def messages_of(page: httpx.AsyncClient, chat: Chat) -> list[dict[str, Any]]:
    """Return a chat's messages as the page gets them."""
    chats = (await page.get("/api/state")).json()["chats"]
    messages: list[dict[str, Any]] = next(each["messages"] for each in chats if each["id"] == chat.id)
    return messages


@pytest.mark.parametrize("text", [HOSTILE, RIGHT_TO_LEFT, "</script>", "&lt;b&gt;", "\u2028"])
async def test_texts_reach_the_page_unchanged(page: httpx.AsyncClient, playground: Playground, text: str) -> None:
    """They are JSON strings, of which the page makes text nodes."""
    ann = playground.people[0]
    await ann.sends(ann.chat, f"[{text}]")
    (message,) = await messages_of(page, ann.chat)
    assert message["text"] == f"[{text}]"


async def test_html_of_the_bot_becomes_text_with_entities(page: httpx.AsyncClient, playground: Playground) -> None:
    """No tag reaches the page, so nothing can be injected."""
    ann = playground.people[0]
    ann.chat.post_from_bot(Content(parse_html("<b>bold</b> &lt;script&gt; <a href='javascript:x()'>link</a>")))
    (message,) = await messages_of(page, ann.chat)
    assert message["text"] == "bold <script> link"
    assert {"type": "bold", "offset": 0, "length": 4} in message["entities"]


async def test_html_file_is_sent_as_a_download(page: httpx.AsyncClient, playground: Playground) -> None:
    """The browser never shows it as a page."""
    ann = playground.people[0]
    evil = Attached(HOSTILE.encode(), file_name="page.html", mime_type="text/html")
    await ann.sends(ann.chat, document=evil)
    (message,) = await messages_of(page, ann.chat)
    response = await page.get(message["media"]["url"])
    assert response.headers["content-type"] == "application/octet-stream"
    assert response.headers["content-disposition"].startswith("attachment")
    assert response.headers["x-content-type-options"] == "nosniff"


async def test_video_can_be_fetched_in_ranges(page: httpx.AsyncClient, playground: Playground) -> None:
    """Players request ranges when the user seeks."""
    ann = playground.people[0]
    motion = samples.motion(2.0, 120, 160, frame_rate=5)
    await ann.sends(ann.chat, video=motion)
    (message,) = await messages_of(page, ann.chat)
    response = await page.get(message["media"]["url"], headers={"Range": "bytes=10-19"})
    assert (response.status_code, response.headers["content-type"]) == (206, "video/mp4")
    assert response.content == motion[10:20]


async def test_unknown_file_is_refused(page: httpx.AsyncClient) -> None:
    """Files are found by their ids, never by paths."""
    for name in ("nothing", "..%2f..%2fetc%2fpasswd"):
        assert (await page.get(f"/media/{name}")).status_code in {400, 404}


async def test_messages_hidden_by_privacy_mode_are_marked(
    page: httpx.AsyncClient, playground: Playground, friends: Group
) -> None:
    """A text in a group is hidden from the bot, a command is not."""
    ann = playground.people[0]
    await ann.sends(friends, "hello")
    await ann.sends(friends, "/animate")
    hidden = {each["text"]: each["hidden_from_bot"] for each in await messages_of(page, friends)}
    assert hidden["hello"]
    assert not hidden["/animate"]


async def test_prompt_names_the_person_who_is_asked(
    page: httpx.AsyncClient, playground: Playground, friends: Group
) -> None:
    """A selective ForceReply is for the author of the message that it replies to."""
    ann = playground.people[0]
    question = await ann.sends(friends, "/animate")
    markup = {"force_reply": True, "selective": True, "input_field_placeholder": "A photo"}
    friends.post_from_bot(
        Content(parse_html("Which?"), markup=markup), destination=friends.destination(reply_to=question)
    )
    prompt = (await messages_of(page, friends))[-1]["prompt"]
    assert prompt == {"placeholder": "A photo", "person": ann.id}


async def test_state_has_no_token_and_no_key(page: httpx.AsyncClient, playground: Playground) -> None:
    """The page gets chats and requests, no secrets."""
    async with httpx.AsyncClient(verify=tls_context()) as bot:
        await bot.get(f"{playground.telegram.base_url}{playground.world.bot.token}/getMe")
    state = (await page.get("/api/state")).text
    assert "getMe" in state
    assert playground.world.bot.token not in state
    assert playground.api.key not in state
