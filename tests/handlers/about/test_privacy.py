"""What the operator decides about people's data: the key, the time it is kept; and what people are told of that."""

import asyncio

from sandbox.telegram import Message
from storage.encryption import new_key
from tests.support.kills import kill_at
from tests.support.system import System, has_button, has_video, says


def file_ids_of(messages: list[Message]) -> list[bytes]:
    """Return the ids of all files that were sent."""
    return [message.media.file.file_id.encode() for message in messages if message.media is not None]


def database_bytes(system: System) -> bytes:
    """Return every byte of the database and its companions."""
    return b"".join(path.read_bytes() for path in system.bot.database.parent.glob("bot.db*"))


async def test_data_key_hides_files_names_and_words_on_disk(system: System) -> None:
    """During and after a job, the database has no file id, name, word or link in the clear, the log no key."""
    key = new_key()
    await system.start(DATA_KEY=key, LOG_LEVEL="DEBUG")
    ann = system.world.person("Annabelle")
    await ann.sends(ann.chat, "words-of-hers")
    system.api.hold = True
    await system.job(ann)
    generation = await system.api.submitted()
    under_way = database_bytes(system)
    await system.api.finish(generation.id)
    await ann.chat.wait_for(has_video)
    secrets = [
        *file_ids_of(ann.chat.messages),
        b"words-of-hers",
        b"Annabelle",
        system.api.url.encode() + b"/results",
    ]
    assert len(secrets) > 5
    for content in (under_way, database_bytes(system)):
        assert [secret for secret in secrets if secret in content] == []
    assert key not in "\n".join(system.bot.log)


async def test_missing_data_key_is_warned_of_once(system: System) -> None:
    """At WARNING, with what to do about it."""
    await system.start()
    said = [line for line in system.bot.log if "DATA_KEY is not set" in line]
    assert len(said) == 1
    assert "WARNING" in said[0]
    assert "new-key" in said[0]


async def test_bot_without_its_data_key_does_not_start(system: System) -> None:
    """The operator is told why; with the key back, as the second one behind a new one, the job goes on."""
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


async def test_job_after_its_retention_can_not_be_tried_again(system: System) -> None:
    """Try again is answered with an alert that the files are gone."""
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
    await system.bot.wait_for_log(says("1 finished jobs were blanked"))
    answer = await ann.presses(ending, "Try again").answered()

    assert answer.is_alert
    assert "don't have these files any more" in answer.text
    await ann.chat.wait_until(lambda: not ending.buttons)
    assert system.api.posts == 1


async def test_privacy_tells_the_settings_of_this_bot(system: System) -> None:
    """How long data and files are kept, whether they are encrypted, and how to be forgotten."""
    ann = system.world.person("Ann")
    for key, days, words in (
        ("", "30", ("not encrypted", "30 days")),
        (new_key(), "1", ("are encrypted", "1 day.")),
        ("", "0", ("not encrypted", "not at all")),
    ):
        await system.start(DATA_KEY=key, RETENTION_DAYS=days)
        asked = await ann.sends(ann.chat, "/privacy")
        told = await ann.chat.wait_for("What I keep", after=asked)
        expected = (*words, "24 hours", "20 minutes", "/history", "/forget")
        assert [word for word in expected if word not in told.text] == []
        await system.bot.stop()


async def test_people_who_lost_access_can_still_be_forgotten(system: System) -> None:
    """The bot may be closed to somebody: their data are theirs all the same."""
    await system.start(ALLOWED_CHATS="1")
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    await ann.chat.wait_for("isn't open to everyone")
    await ann.sends(ann.chat, "/privacy")
    await ann.chat.wait_for("What I keep")
    await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"))
    assert "anything about you" in (await ann.presses(question, "Forget me").answered()).text


async def test_forgetting_is_finished_after_a_kill(system: System) -> None:
    """The callback is handled again after the start, finds nothing left, and is answered so; no offer is left."""
    await system.start()
    ann = system.world.person("Ann")
    offer = await system.offer(ann)
    said = await ann.sends(ann.chat, "/forget")
    question = await ann.chat.wait_for(has_button("Forget me"), after=said)
    kill_at(system, "answerCallbackQuery")
    press = ann.presses(question, "Forget me")
    await system.bot.ended()

    await system.start()

    assert "anything about you" in (await press.answered()).text
    await ann.chat.wait_until(lambda: not question.buttons and offer.deleted)
