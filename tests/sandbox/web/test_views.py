from typing import Any

import httpx
import pytest

from sandbox import samples
from sandbox.telegram import Attached, Chat, Group
from sandbox.telegram.formatting import parse_html
from sandbox.telegram.messages import Content
from sandbox.web.playground import Playground

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"
RIGHT_TO_LEFT = "photo\u202egpj.exe"


async def messages_of(page: httpx.AsyncClient, chat: Chat) -> list[dict[str, Any]]:
    """Return a chat's messages as the page gets them."""
    chats = (await page.get("/api/state")).json()["chats"]
    messages: list[dict[str, Any]] = next(each["messages"] for each in chats if each["id"] == chat.id)
    return messages


@pytest.mark.parametrize("text", [HOSTILE, RIGHT_TO_LEFT, "</script>", "&lt;b&gt;", "\u2028"])
async def test_texts_reach_the_page_as_they_are(page: httpx.AsyncClient, playground: Playground, text: str) -> None:
    """Nobody makes HTML of them on the way: they are JSON, and the page makes text nodes of them."""
    ann = playground.people[0]
    await ann.sends(ann.chat, f"[{text}]")
    (message,) = await messages_of(page, ann.chat)
    assert message["text"] == f"[{text}]"


async def test_the_bots_html_reaches_the_page_as_text_with_entities(
    page: httpx.AsyncClient, playground: Playground
) -> None:
    """Tags are places in a text; there is nothing left that could be injected."""
    ann = playground.people[0]
    ann.chat.post_from_bot(Content(parse_html("<b>bold</b> &lt;script&gt; <a href='javascript:x()'>link</a>")))
    (message,) = await messages_of(page, ann.chat)
    assert message["text"] == "bold <script> link"
    assert {"type": "bold", "offset": 0, "length": 4} in message["entities"]


async def test_a_file_that_could_run_is_only_for_saving(page: httpx.AsyncClient, playground: Playground) -> None:
    """A page of HTML that somebody sent is never shown as one."""
    ann = playground.people[0]
    evil = Attached(HOSTILE.encode(), file_name="page.html", mime_type="text/html")
    await ann.sends(ann.chat, document=evil)
    (message,) = await messages_of(page, ann.chat)
    answer = await page.get(message["media"]["url"])
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_video_can_be_fetched_in_parts(page: httpx.AsyncClient, playground: Playground) -> None:
    """Players ask for ranges when one jumps."""
    ann = playground.people[0]
    motion = samples.motion(2.0, 120, 160, frame_rate=5)
    await ann.sends(ann.chat, video=motion)
    (message,) = await messages_of(page, ann.chat)
    answer = await page.get(message["media"]["url"], headers={"Range": "bytes=10-19"})
    assert (answer.status_code, answer.headers["content-type"]) == (206, "video/mp4")
    assert answer.content == motion[10:20]


async def test_an_unknown_file_is_not_there(page: httpx.AsyncClient) -> None:
    """Only files of messages are given out, by their ids, never by paths."""
    for name in ("nothing", "..%2f..%2fetc%2fpasswd"):
        assert (await page.get(f"/media/{name}")).status_code in {400, 404}


async def test_the_page_sees_what_privacy_mode_hides_from_the_bot(
    page: httpx.AsyncClient, playground: Playground, friends: Group
) -> None:
    """Talk in a group is hidden, a command isn't."""
    ann = playground.people[0]
    await ann.sends(friends, "hello")
    await ann.sends(friends, "/animate")
    hidden = {each["text"]: each["hidden_from_bot"] for each in await messages_of(page, friends)}
    assert hidden["hello"]
    assert not hidden["/animate"]


async def test_a_prompt_names_the_one_who_is_asked(
    page: httpx.AsyncClient, playground: Playground, friends: Group
) -> None:
    """A selective ForceReply is for the one whose message it answers."""
    ann = playground.people[0]
    question = await ann.sends(friends, "/animate")
    markup = {"force_reply": True, "selective": True, "input_field_placeholder": "A photo"}
    friends.post_from_bot(
        Content(parse_html("Which?"), markup=markup), destination=friends.destination(reply_to=question)
    )
    prompt = (await messages_of(page, friends))[-1]["prompt"]
    assert prompt == {"placeholder": "A photo", "person": ann.id}


async def test_the_token_and_the_key_are_nowhere(page: httpx.AsyncClient, playground: Playground) -> None:
    """What the page gets is about chats and requests, not about secrets."""
    async with httpx.AsyncClient() as bot:
        await bot.get(f"{playground.telegram.base_url}{playground.world.bot.token}/getMe")
    state = (await page.get("/api/state")).text
    assert "getMe" in state
    assert playground.world.bot.token not in state
    assert playground.api.key not in state
