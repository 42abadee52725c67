"""What the operator decides about people's data: the key, the time it is kept; and what people are told of that."""

import asyncio

from sandbox.telegram import Message
from storage.encryption import new_key
from tests.support.stage import Stage, has_button, has_video


def file_ids(messages: list[Message]) -> list[bytes]:
    """Return the ids of all files that were sent."""
    return [message.media.file.file_id.encode() for message in messages if message.media is not None]


def on_disk(stage: Stage) -> bytes:
    """Return every byte of the database and its companions."""
    return b"".join(path.read_bytes() for path in stage.bot.database.parent.glob("bot.db*"))


async def test_with_a_key_nothing_on_the_disk_points_to_peoples_files(stage: Stage) -> None:
    """A whole job goes as usual; neither file ids nor names, words or links can be read, nor the key in the log."""
    key = new_key()
    await stage.start(DATA_KEY=key, LOG_LEVEL="DEBUG")
    ann = stage.world.person("Annabelle")
    await ann.sends(ann.chat, "words-of-hers")
    stage.api.hold = True
    await stage.job(ann)
    generation = await stage.api.submitted()
    under_way = on_disk(stage)
    await stage.api.finish(generation.id)
    await ann.chat.wait_for(has_video)
    secrets = [*file_ids(ann.chat.messages), b"words-of-hers", b"Annabelle", stage.api.url.encode() + b"/results"]
    assert len(secrets) > 5
    for content in (under_way, on_disk(stage)):
        assert [secret for secret in secrets if secret in content] == []
    assert key not in "\n".join(stage.bot.log)


async def test_without_a_key_the_start_says_once_what_that_means(stage: Stage) -> None:
    """At WARNING, with what to do about it."""
    await stage.start()
    said = [line for line in stage.bot.log if "DATA_KEY is not set" in line]
    assert len(said) == 1
    assert "WARNING" in said[0]
    assert "new-key" in said[0]


async def test_without_its_key_the_bot_does_not_start_and_nothing_is_lost(stage: Stage) -> None:
    """The operator is told in words; with the key back, in second place after a new one, the job goes on."""
    old = new_key()
    await stage.start(DATA_KEY=old)
    ann = stage.world.person("Ann")
    stage.api.hold = True
    await stage.job(ann)
    generation = await stage.api.submitted()
    await stage.bot.stop()

    new = new_key()
    await stage.start(DATA_KEY=new)
    assert await asyncio.wait_for(stage.bot.ended(), 20) == 1
    assert "put that key back" in stage.bot.log[-1]

    await stage.start(DATA_KEY=f"{new}, {old}")
    await stage.bot.stop()
    await stage.start(DATA_KEY=new)
    await stage.api.finish(generation.id)
    await ann.chat.wait_for(has_video)


async def test_after_its_time_a_job_can_not_be_tried_again(stage: Stage) -> None:
    """Who presses later hears kindly that the files are gone."""
    await stage.start()
    ann = stage.world.person("Ann")
    stage.api.hold = True
    await stage.job(ann)
    generation = await stage.api.submitted()
    await stage.api.fail(generation.id, "CUDA error")
    ending = await ann.chat.wait_for(has_button("Try again"))
    await stage.concluded()
    await stage.bot.stop()

    await stage.start(RETENTION_DAYS="0")
    assert any("1 finished jobs belong to nobody now" in line for line in stage.bot.log)
    answer = await ann.presses(ending, "Try again").answered()

    assert answer.is_alert
    assert "don't have these files any more" in answer.text
    await ann.chat.wait_until(lambda: not ending.buttons)
    assert stage.api.posts == 1


async def test_privacy_says_what_holds_here(stage: Stage) -> None:
    """The days and whether data is encrypted, as set; and how to be forgotten."""
    ann = stage.world.person("Ann")
    for key, days, words in (
        ("", "30", ("not encrypted", "30 days")),
        (new_key(), "1", ("are encrypted", "1 day.")),
        ("", "0", ("not encrypted", "not at all")),
    ):
        await stage.start(DATA_KEY=key, RETENTION_DAYS=days)
        asked = await ann.sends(ann.chat, "/privacy")
        told = await ann.chat.wait_for("What I keep", after=asked)
        assert [word for word in (*words, "24 hours", "/history", "/forget") if word not in told.text] == []
        await stage.bot.stop()


async def test_who_is_not_let_in_any_more_can_still_be_forgotten(stage: Stage) -> None:
    """The bot may be closed to somebody; what it has kept of them is theirs all the same."""
    await stage.start(ALLOWED_CHATS="1")
    ann = stage.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("not open to everyone")
    await ann.sends(ann.chat, "/privacy")
    await ann.chat.wait_for("What I keep")
    await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"))
    assert "nothing left" in (await ann.presses(question, "Forget me").answered()).text


async def test_killed_while_forgetting_is_finished_at_the_next_start(stage: Stage) -> None:
    """The press is handled again, finds nothing left, and says so."""
    await stage.start()
    ann = stage.world.person("Ann")
    await stage.offer(ann)
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    killed = asyncio.Event()

    async def kill(method: str) -> None:
        if method == "answerCallbackQuery" and not killed.is_set():
            killed.set()
            await stage.bot.kill()

    stage.telegram.app.on_request.append(kill)
    press = ann.presses(question, "Forget me")
    await asyncio.wait_for(killed.wait(), 40)
    await stage.bot.ended()

    await stage.start()

    assert "nothing left" in (await press.answered()).text
    await ann.chat.wait_until(lambda: not question.buttons)
