"""What the operator decides about people's data: the key, the time it is kept; and what people are told of that."""

import asyncio

from sandbox.telegram import Message
from storage.encryption import new_key
from tests.support.system import System, has_button, has_video


def file_ids(messages: list[Message]) -> list[bytes]:
    """Return the ids of all files that were sent."""
    return [message.media.file.file_id.encode() for message in messages if message.media is not None]


def on_disk(system: System) -> bytes:
    """Return every byte of the database and its companions."""
    return b"".join(path.read_bytes() for path in system.bot.database.parent.glob("bot.db*"))


async def test_with_a_key_nothing_on_the_disk_points_to_peoples_files(system: System) -> None:
    """A whole job goes as usual; neither file ids nor names, words or links can be read, nor the key in the log."""
    key = new_key()
    await system.start(DATA_KEY=key, LOG_LEVEL="DEBUG")
    ann = system.world.person("Annabelle")
    await ann.sends(ann.chat, "words-of-hers")
    system.api.hold = True
    await system.job(ann)
    generation = await system.api.submitted()
    under_way = on_disk(system)
    await system.api.finish(generation.id)
    await ann.chat.wait_for(has_video)
    secrets = [*file_ids(ann.chat.messages), b"words-of-hers", b"Annabelle", system.api.url.encode() + b"/results"]
    assert len(secrets) > 5
    for content in (under_way, on_disk(system)):
        assert [secret for secret in secrets if secret in content] == []
    assert key not in "\n".join(system.bot.log)


async def test_without_a_key_the_start_says_once_what_that_means(system: System) -> None:
    """At WARNING, with what to do about it."""
    await system.start()
    said = [line for line in system.bot.log if "DATA_KEY is not set" in line]
    assert len(said) == 1
    assert "WARNING" in said[0]
    assert "new-key" in said[0]


async def test_without_its_key_the_bot_does_not_start_and_nothing_is_lost(system: System) -> None:
    """The operator is told in words; with the key back, in second place after a new one, the job goes on."""
    old = new_key()
    await system.start(DATA_KEY=old)
    ann = system.world.person("Ann")
    system.api.hold = True
    await system.job(ann)
    generation = await system.api.submitted()
    await system.bot.stop()

    new = new_key()
    await system.start(DATA_KEY=new)
    assert await asyncio.wait_for(system.bot.ended(), 20) == 1
    assert "put that key back" in system.bot.log[-1]

    await system.start(DATA_KEY=f"{new}, {old}")
    await system.bot.stop()
    await system.start(DATA_KEY=new)
    await system.api.finish(generation.id)
    await ann.chat.wait_for(has_video)


async def test_after_its_time_a_job_can_not_be_tried_again(system: System) -> None:
    """Who presses later hears kindly that the files are gone."""
    await system.start()
    ann = system.world.person("Ann")
    system.api.hold = True
    await system.job(ann)
    generation = await system.api.submitted()
    await system.api.fail(generation.id, "CUDA error")
    ending = await ann.chat.wait_for(has_button("Try again"))
    await system.concluded()
    await system.bot.stop()

    await system.start(RETENTION_DAYS="0")
    assert any("1 finished jobs belong to nobody now" in line for line in system.bot.log)
    answer = await ann.presses(ending, "Try again").answered()

    assert answer.is_alert
    assert "don't have these files any more" in answer.text
    await ann.chat.wait_until(lambda: not ending.buttons)
    assert system.api.posts == 1


async def test_privacy_says_what_holds_here(system: System) -> None:
    """The days and whether data is encrypted, as set; and how to be forgotten."""
    ann = system.world.person("Ann")
    for key, days, words in (
        ("", "30", ("not encrypted", "30 days")),
        (new_key(), "1", ("are encrypted", "1 day.")),
        ("", "0", ("not encrypted", "not at all")),
    ):
        await system.start(DATA_KEY=key, RETENTION_DAYS=days)
        asked = await ann.sends(ann.chat, "/privacy")
        told = await ann.chat.wait_for("What I keep", after=asked)
        assert [word for word in (*words, "24 hours", "/history", "/forget") if word not in told.text] == []
        await system.bot.stop()


async def test_who_is_not_let_in_any_more_can_still_be_forgotten(system: System) -> None:
    """The bot may be closed to somebody; what it has kept of them is theirs all the same."""
    await system.start(ALLOWED_CHATS="1")
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("not open to everyone")
    await ann.sends(ann.chat, "/privacy")
    await ann.chat.wait_for("What I keep")
    await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"))
    assert "nothing left" in (await ann.presses(question, "Forget me").answered()).text


async def test_killed_while_forgetting_is_finished_at_the_next_start(system: System) -> None:
    """The press is handled again, finds nothing left, and says so."""
    await system.start()
    ann = system.world.person("Ann")
    await system.offer(ann)
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    killed = asyncio.Event()

    async def kill(method: str) -> None:
        if method == "answerCallbackQuery" and not killed.is_set():
            killed.set()
            await system.bot.kill()

    system.telegram.app.on_request.append(kill)
    press = ann.presses(question, "Forget me")
    await asyncio.wait_for(killed.wait(), 40)
    await system.bot.ended()

    await system.start()

    assert "nothing left" in (await press.answered()).text
    await ann.chat.wait_until(lambda: not question.buttons)
