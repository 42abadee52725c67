import asyncio
from typing import Any

import httpx
import pytest

from sandbox import samples
from sandbox.telegram import Event, Group, Message
from sandbox.telegram.files import MAX_UPLOAD
from sandbox.telegram.formatting import plain
from sandbox.telegram.inline import InlineAnswer, InlineResult
from sandbox.telegram.messages import Content
from sandbox.web import views
from sandbox.web.playground import Playground

PHOTO = ("me.jpg", samples.photo(120, 160), "image/jpeg")
MOTION = ("dance.mp4", samples.motion(2.0, 120, 160, frame_rate=5), "video/mp4")


async def sent(page: httpx.AsyncClient, playground: Playground, *files: Any, **fields: Any) -> httpx.Response:
    """Send as Ann, by default in her private chat."""
    ann = playground.people[0]
    uploads = {f"file{number}": file for number, file in enumerate(files)}
    data = {"who": ann.id, "chat": ann.chat.id, **fields}
    if uploads:
        return await page.post("/api/send", data=data, files=uploads)
    return await page.post("/api/send", data=data)


async def refusal(response: httpx.Response) -> str:
    assert response.is_client_error, response.text
    error: str = response.json()["error"]
    return error


def kinds(messages: list[Message]) -> list[str]:
    return [message.media.kind if message.media else "text" for message in messages]


async def test_files_are_sent_as_by_apps(page: httpx.AsyncClient, playground: Playground) -> None:
    """Pictures as photos, videos as videos, others as files; the first has the caption."""
    await sent(page, playground, PHOTO, text="look")
    await sent(page, playground, MOTION)
    await sent(page, playground, ("notes.txt", b"to do", "text/plain"))
    messages = playground.people[0].chat.messages
    assert kinds(messages) == ["photo", "video", "document"]
    assert messages[0].text == "look"


async def test_several_photos_and_videos_are_an_album(page: httpx.AsyncClient, playground: Playground) -> None:
    """They have one album id, and the first has the caption."""
    await sent(page, playground, PHOTO, MOTION, text="both")
    messages = playground.people[0].chat.messages
    assert kinds(messages) == ["photo", "video"]
    assert messages[0].media_group_id == messages[1].media_group_id is not None
    assert [message.text for message in messages] == ["both", ""]


async def test_broken_photo_is_sent_as_a_file(page: httpx.AsyncClient, playground: Playground) -> None:
    """So the user can try broken files."""
    await sent(page, playground, ("broken.jpg", b"\xff\xd8 nothing more", "image/jpeg"))
    assert kinds(playground.people[0].chat.messages) == ["document"]


async def test_photo_can_be_sent_as_a_file(page: httpx.AsyncClient, playground: Playground) -> None:
    """It keeps its pixels."""
    await sent(page, playground, PHOTO, send_as="document")
    assert kinds(playground.people[0].chat.messages) == ["document"]


@pytest.mark.parametrize(
    ("sample", "expected"), [("photo", ["photo"]), ("motion", ["video"]), ("both", ["photo", "video"])]
)
async def test_samples_need_no_file(
    page: httpx.AsyncClient, playground: Playground, sample: str, expected: list[str]
) -> None:
    """The sandbox draws them."""
    assert (await sent(page, playground, sample=sample)).is_success
    assert kinds(playground.people[0].chat.messages) == expected


@pytest.mark.parametrize(
    ("sample", "field"),
    [
        ("voice", "voice"),
        ("animation", "animation"),
        ("video_note", "video_note"),
        ("sticker", "sticker"),
        ("location", "location"),
        ("contact", "contact"),
        ("poll", "poll"),
        ("dice", "dice"),
    ],
)
async def test_samples_of_other_kinds_reach_the_bot(
    page: httpx.AsyncClient, playground: Playground, sample: str, field: str
) -> None:
    """Files as apps record them, and what is neither text nor file."""
    assert (await sent(page, playground, sample=sample)).is_success
    update = (await playground.world.updates.poll(0, 10, 0))[-1]
    assert field in update["message"]


async def test_own_file_can_be_sent_as_another_kind(page: httpx.AsyncClient, playground: Playground) -> None:
    """As far as apps would: a rectangular video is no round one."""
    await sent(page, playground, MOTION, send_as="animation")
    assert kinds(playground.people[0].chat.messages) == ["animation"]
    assert "is square" in await refusal(await sent(page, playground, MOTION, send_as="video_note"))


async def test_own_text_can_be_edited(page: httpx.AsyncClient, playground: Playground) -> None:
    """The bot gets an edited message; messages of the bot can't be edited."""
    ann = playground.people[0]
    message = await ann.sends(ann.chat, "one")
    editing = {"who": ann.id, "chat": ann.chat.id, "message": message.message_id, "text": "two"}
    assert (await page.post("/api/edit", json=editing)).is_success
    assert message.text == "two"
    assert "edited_message" in (await playground.world.updates.poll(0, 10, 0))[-1]
    other = ann.chat.post_from_bot(Content(plain("hi")))
    response = await page.post("/api/edit", json={**editing, "message": other.message_id})
    assert "not a message of this author" in await refusal(response)


async def test_message_can_be_forwarded_to_a_topic(
    page: httpx.AsyncClient, playground: Playground, film_club: Group
) -> None:
    """The forward names its author; service messages can't be forwarded."""
    ann = playground.people[0]
    message = await ann.sends(ann.chat, "look")
    topic = next(iter(film_club.topics))
    forwarding = {"who": ann.id, "chat": ann.chat.id, "message": message.message_id, "to_chat": film_club.id}
    assert (await page.post("/api/forward", json={**forwarding, "to_topic": topic})).is_success
    forwarded = film_club.messages[-1]
    assert (forwarded.text, forwarded.thread_id) == ("look", topic)
    assert views.message(forwarded)["forwarded_from"] == "Ann"
    service = {**forwarding, "chat": film_club.id, "message": film_club.messages[0].message_id}
    assert "can't be forwarded" in await refusal(await page.post("/api/forward", json=service))


async def test_upload_above_the_limit_is_refused(page: httpx.AsyncClient, playground: Playground) -> None:
    """Nothing is sent, and nothing stays on disk."""
    before = set(playground.directory.rglob("*"))
    response = await sent(page, playground, ("long.mp4", bytes(MAX_UPLOAD + 1), "video/mp4"))
    assert response.status_code == 413
    assert not playground.people[0].chat.messages
    assert set(playground.directory.rglob("*")) == before


async def test_more_than_ten_files_are_refused(page: httpx.AsyncClient, playground: Playground) -> None:
    """An album has at most ten, as in Telegram."""
    assert "At most 10" in await refusal(await sent(page, playground, *[PHOTO] * 11))


async def test_message_has_the_named_topic_and_reply(
    page: httpx.AsyncClient, playground: Playground, film_club: Group
) -> None:
    """The topic and the reply are those that the page names."""
    topic = next(iter(film_club.topics.values()))
    await sent(page, playground, chat=film_club.id, topic=topic.thread_id, text="first")
    first = film_club.messages[-1]
    await sent(page, playground, chat=film_club.id, topic=topic.thread_id, text="second", reply_to=first.message_id)
    second = film_club.messages[-1]
    assert (first.thread_id, second.thread_id, second.reply_to) == (topic.thread_id, topic.thread_id, first)


async def test_invalid_actions_are_refused_with_a_reason(
    page: httpx.AsyncClient, playground: Playground, friends: Group
) -> None:
    """Another person's chat, an unknown person, nothing to send, an unknown topic, message or field."""
    ben = playground.people[1]
    assert "no such chat" in await refusal(await sent(page, playground, chat=ben.chat.id, text="hi"))
    assert "no such person" in await refusal(await sent(page, playground, who=1, text="hi"))
    assert "nothing to send" in await refusal(await sent(page, playground, text="  "))
    assert "no such topic" in await refusal(await sent(page, playground, chat=friends.id, topic=99, text="hi"))
    assert "not there" in await refusal(await sent(page, playground, reply_to=99, text="hi"))
    assert "colour" in await refusal(await sent(page, playground, colour="red", text="hi"))


async def test_press_returns_the_id_of_its_query(page: httpx.AsyncClient, playground: Playground) -> None:
    """The bot gets the callback query with this id."""
    ann = playground.people[0]
    ann.starts_bot()
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    message = ann.chat.post_from_bot(Content(markup=markup))
    pressing = {"who": ann.id, "chat": ann.chat.id, "message": message.message_id, "data": "go"}
    response = await page.post("/api/press", json=pressing)
    assert playground.world.callback_queries[response.json()["query"]].data == "go"
    assert "not there" in await refusal(await page.post("/api/press", json={**pressing, "data": "stop"}))


async def test_people_delete_only_their_messages_in_groups(
    page: httpx.AsyncClient, playground: Playground, friends: Group
) -> None:
    """Another person's message stays."""
    ann, ben, _ = playground.people
    message = await ann.sends(friends, "oops")
    deleting = {"who": ben.id, "chat": friends.id, "message": message.message_id}
    assert "somebody else's" in await refusal(await page.post("/api/delete", json=deleting))
    await page.post("/api/delete", json={**deleting, "who": ann.id})
    assert message.deleted


async def test_large_upload_does_not_block_the_event_loop(page: httpx.AsyncClient, playground: Playground) -> None:
    """Other requests are handled while an upload is received."""
    longest = 0.0

    async def poll() -> None:
        nonlocal longest
        loop = asyncio.get_running_loop()
        while True:
            before = loop.time()
            await asyncio.sleep(0.005)
            longest = max(longest, loop.time() - before)

    samples.photo()
    watching = asyncio.create_task(poll())
    await sent(page, playground, ("large.bin", bytes(20 * 1024 * 1024), "application/octet-stream"))
    watching.cancel()
    assert longest < 0.5


async def test_inline_results_belong_to_who_has_asked(page: httpx.AsyncClient, playground: Playground) -> None:
    """They are shown to that person and sent in their name; somebody else can send none of them."""
    ann, ben = playground.people[:2]
    film = await ann.sends(ann.chat, video=MOTION[1])
    world = playground.world

    def answer(event: Event) -> None:
        for query in world.inline_queries.values():
            if event.kind == "inline_query" and query.answer is None:
                result = InlineResult({"id": "1", "title": "A film"}, film.content)
                query.set_answer(InlineAnswer((result,), "", None, is_personal=True, cache_time=0))

    unlisten = world.listen(answer)
    typed = await page.post("/api/type", json={"who": ann.id, "chat": ann.chat.id, "words": "film"})
    unlisten()
    view = typed.json()
    assert [each["title"] for each in view["results"]] == ["A film"]
    choice = {"who": ann.id, "chat": ann.chat.id, "query": view["query"], "result": "1"}
    assert (await page.post("/api/choose", json=choice)).is_success
    sent = ann.chat.messages[-1]
    assert (views.message(sent)["via"], sent.sender) == (world.bot.username, ann.user)
    assert "no result" in await refusal(await page.post("/api/choose", json=choice | {"result": "2"}))
    stolen = choice | {"who": ben.id, "chat": ben.chat.id}
    assert "no such query" in await refusal(await page.post("/api/choose", json=stolen))
