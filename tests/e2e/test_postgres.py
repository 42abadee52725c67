"""The real bot with its database on a PostgreSQL server."""

import asyncio

import pytest

from sandbox.aimlapi import AimlApi
from tests.support.postgres import PostgresServer
from tests.support.system import MOTION, PHOTO, System, has_button, has_video


@pytest.fixture
def on_postgres(system: System, server: PostgresServer) -> System:
    """Let the bot use that server."""
    system.bot.settings["DATABASE_URL"] = server.url()
    system.bot.database.unlink(missing_ok=True)  # the SQLite file that it has begun with
    return system


async def _in_the_making(api: AimlApi) -> str:
    """Wait for the submission; return the generation, which ends only when the test says so."""
    return (await api.submitted()).id


async def test_killed_bot_goes_on_with_its_job(on_postgres: System) -> None:
    """Photo and video in, kill -9 while the video is made, a start: one POST, one video."""
    system = on_postgres
    await system.start()
    ann = system.world.person("Ann")
    system.api.hold = True
    status = await system.job(ann)
    generation = await _in_the_making(system.api)
    await ann.chat.wait_until(lambda: "close the chat" in status.text)  # its id is stored
    await system.bot.kill()
    system.api.hold = False
    await system.start()
    await system.api.finish(generation)

    await ann.chat.wait_for(has_video)

    assert system.api.posts == 1
    assert not (system.bot.directory / "data" / "bot.db").exists()


async def test_outage_of_the_server_loses_nothing(on_postgres: System, server: PostgresServer) -> None:
    """What is sent meanwhile is answered afterwards, and the job that was under way is delivered."""
    system = on_postgres
    await system.start()
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    system.api.hold = True
    await system.job(ann)
    generation = await _in_the_making(system.api)

    await asyncio.to_thread(server.stop)
    system.api.hold = False
    await system.api.finish(generation)
    await ben.sends(ben.chat, photo=PHOTO)
    await system.bot.wait_for_log(lambda lines: any("can't be stored" in line for line in lines))
    await asyncio.to_thread(server.start)

    await ben.chat.wait_for("Now send a video")
    await ann.chat.wait_for(has_video)
    assert system.api.posts == 1


async def test_commands_know_the_server(on_postgres: System) -> None:
    """Those that look, the one that SQLite only has, and those for which no bot may run."""
    system = on_postgres
    await system.start()
    ann = system.world.person("Ann")
    await system.job(ann)
    await ann.chat.wait_for(has_video)

    status, said = await system.bot.command("ledger", "check")
    assert (status, "every ended one is settled" in said) == (0, True), said
    assert (await system.bot.command("health"))[0] == 0
    refused, said = await system.bot.command("backup", "copy.db")
    assert (refused, "pg_dump" in said) == (1, True)
    refused, said = await system.bot.command(
        "copy-database", system.bot.settings["DATABASE_URL"], "sqlite:///copy.db"
    )
    assert (refused, "running" in said) == (1, True)


async def test_installation_moves_to_a_file_and_back(on_postgres: System, server: PostgresServer) -> None:
    """The bot goes on with the other database as if it was the same."""
    system, first = on_postgres, on_postgres.bot.settings["DATABASE_URL"]
    await system.start()
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    await system.bot.stop()

    copied, said = await system.bot.command("copy-database", first, "sqlite:///data/bot.db")
    assert copied == 0, said
    await system.start(DATABASE_URL="sqlite:///data/bot.db")
    await ann.sends(ann.chat, video=MOTION)
    await ann.chat.wait_for(has_button("Animate"))
    await system.bot.stop()

    second = server.url(await asyncio.to_thread(server.create))
    copied, said = await system.bot.command("copy-database", "sqlite:///data/bot.db", second)
    assert copied == 0, said
    assert "drafts 1" in said
    await system.start(DATABASE_URL=second)
    offer = await ann.chat.wait_for(has_button("Animate"))
    await ann.presses(offer, "Animate").answered()
    await ann.chat.wait_for(has_video)
