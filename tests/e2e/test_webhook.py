"""Telegram posts updates to the bot, which answers once they are stored."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from pathlib import Path

import httpx
import pytest_asyncio

from chat.webhook import SECRET_HEADER, secret_of
from listening.updates import MAX_BODY
from sandbox.faults import dropped
from sandbox.ports import free_port
from sandbox.telegram import Message
from sandbox.tls import tls_context
from tests.support.system import MOTION, PHOTO, System, has_video, running_system, says

OUTSIDE = "https://bot.example.org"
PATH = "/updates"


@pytest_asyncio.fixture
async def posted(tmp_path: Path) -> AsyncIterator[System]:
    """A system whose bot has a webhook; it isn't started yet."""
    async with running_system(tmp_path) as system:
        listen = f"127.0.0.1:{free_port()}"
        system.bot.settings |= {"WEBHOOK_URL": OUTSIDE + PATH, "LISTEN": listen}
        system.world.updates.proxies[OUTSIDE] = f"http://{listen}"
        yield system


def _answers(message: Message) -> bool:
    return bool(message.text or message.media)


async def _post(
    system: System,
    content: bytes = b'{"update_id": 7}',
    *,
    secret: str | None = None,
    kind: str = "application/json",
) -> int:
    """Post an update as Telegram does, apart from what is given; returns the status of the answer."""
    secret = secret_of(system.world.bot.token) if secret is None else secret
    async with httpx.AsyncClient(verify=tls_context()) as client:
        url = system.world.updates.address_of(OUTSIDE) + PATH
        headers = {SECRET_HEADER: secret, "Content-Type": kind}
        return (await client.post(url, content=content, headers=headers)).status_code


async def test_video_is_made_without_one_poll(posted: System) -> None:
    """A whole conversation; a second start sets nothing, and the stop leaves the webhook."""
    await posted.start()
    ann = posted.world.person("Ann")
    offer = await posted.offer(ann, photo=PHOTO, video=MOTION)
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video)
    await posted.concluded()
    await posted.bot.stop()
    await posted.bot.start()
    await posted.bot.stop()

    methods = [request.method for request in posted.world.requests]
    assert methods.count("setWebhook") == 1
    assert not {"getUpdates", "deleteWebhook"} & set(methods)
    assert posted.world.updates.webhook is not None
    assert "drop_pending_updates" not in posted.world.calls("setWebhook")[0]


async def test_update_without_an_answer_is_posted_again_and_handled_once(posted: System) -> None:
    """Killed before the commit and after it, before Telegram hears of it: each message has one answer."""
    await posted.start()
    ann, ben = posted.world.person("Ann"), posted.world.person("Ben")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for(_answers)
    await posted.stored("SELECT payload IS NULL FROM updates WHERE ? > 0", ann)
    (handled,) = _stored_ids(posted)
    with closing(sqlite3.connect(posted.bot.database)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        before = posted.world.updates.posts
        await ben.sends(ben.chat, "/start")
        await posted.world.updates.posted(before + 1)
        await posted.bot.kill()
        connection.rollback()
    posted.world.updates.put_again(handled, {"message": ann.chat.messages[0].json()})

    await posted.bot.start()
    await ben.chat.wait_for(_answers)
    await posted.world.updates.emptied()
    await posted.bot.stop()

    assert len(_stored_ids(posted)) == 2
    assert [len(person.chat.by_bot) for person in (ann, ben)] == [1, 1]


def _stored_ids(system: System) -> list[int]:
    with closing(sqlite3.connect(system.bot.database)) as connection:
        return [row[0] for row in connection.execute("SELECT update_id FROM updates")]


async def test_update_that_cannot_be_stored_is_not_accepted(posted: System) -> None:
    """Telegram keeps it until it can be."""
    await posted.start()
    ann = posted.world.person("Ann")
    with closing(sqlite3.connect(posted.bot.database)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        await ann.sends(ann.chat, "/start")
        await posted.bot.wait_for_log(says("can't be stored, Telegram posts it again"))
        assert len(posted.world.updates) == 1
        connection.rollback()
    await ann.chat.wait_for(_answers)

    await posted.world.updates.emptied()


async def test_only_telegram_is_heard_and_not_for_long(posted: System) -> None:
    """By the secret, the type, the length and the shape; what can't be read is stored by its id."""
    await posted.start()

    assert await _post(posted) == 200
    assert await _post(posted, secret="x" * 64) == 403
    assert await _post(posted, secret="") == 403
    assert await _post(posted, kind="text/plain") == 415
    with suppress(httpx.NetworkError):  # the server may hang up before all is sent
        assert await _post(posted, b"[" * (MAX_BODY + 1)) == 413
    assert await _post(posted, b"[]") == 400
    assert await _post(posted, b"{") == 400
    assert await _post(posted, b'{"update_id": 8, "message": {"message_id": "no"}}') == 200
    async with httpx.AsyncClient(verify=tls_context()) as client:
        assert (await client.get(posted.world.updates.address_of(OUTSIDE) + PATH)).status_code == 405
        assert (await client.post(posted.world.updates.address_of(OUTSIDE))).status_code == 404
    assert _stored_ids(posted) == [7, 8]


async def test_webhook_of_another_address_is_replaced(posted: System) -> None:
    """Also one that lacks a kind of update, after an update of the bot; failures are tried again."""
    posted.world.updates.set_webhook({"url": "https://old.example.org/", "max_connections": 40})
    for method in ("getWebhookInfo", "setWebhook"):
        posted.telegram.faults.add(method, dropped())
    await posted.start()
    ann = posted.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for(_answers)

    assert posted.world.updates.webhook is not None
    assert posted.world.updates.webhook["url"] == OUTSIDE + PATH


async def test_polling_takes_the_webhook_back(posted: System) -> None:
    """Without WEBHOOK_URL; what waits is fetched."""
    await posted.start()
    await posted.bot.stop()
    ann = posted.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    del posted.bot.settings["WEBHOOK_URL"]
    await posted.bot.start()
    await ann.chat.wait_for(_answers)

    assert posted.world.updates.webhook is None
