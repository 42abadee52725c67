"""An outside service is down for a while: jobs wait, people and the operator know, and it goes on by itself."""

import asyncio
import socket

import pytest

from sandbox.aimlapi import running as running_aimlapi
from sandbox.faults import ANY, Fault, dropped, server_error
from sandbox.telegram import Person
from tests.support.stage import Stage, has_button, has_video

PATIENCE = 40


async def operator(stage: Stage, **settings: str) -> Person:
    """Start the bot with somebody whom it tells of trouble."""
    boss = stage.world.person("Operator")
    boss.starts_bot()
    await stage.start(ADMIN_CHAT=str(boss.id), **settings)
    return boss


def told(boss: Person, words: str) -> int:
    return len([message for message in boss.chat.by_bot if words in message.text])


async def test_a_service_that_refuses_connections_is_waited_for(stage: Stage) -> None:
    """Nothing listens there: jobs keep their places, and are made when something does, with one POST each."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        boss = await operator(stage, AIMLAPI_URL=f"http://127.0.0.1:{port}")
        crowd = [stage.world.person(f"Person {number}") for number in range(3)]
        statuses = [await stage.job(person) for person in crowd]
        await boss.chat.wait_for("The AI/ML API is down", timeout=PATIENCE)
        for person, status in zip(crowd, statuses, strict=True):
            await person.chat.wait_until(lambda status=status: "Your place is kept" in status.text)  # type: ignore[misc]  # it is bound
    async with running_aimlapi(port=port) as api:
        api.quick = True
        for person in crowd:
            await person.chat.wait_for(has_video, timeout=PATIENCE)
        await boss.chat.wait_for("takes jobs again")
        assert api.posts == len(crowd)
    assert told(boss, "The AI/ML API is down") == 1


async def test_a_service_that_stops_answering_is_not_hammered_and_nothing_is_lost(stage: Stage) -> None:
    """While it is down, looks are few, the status says so, and nobody's POST is risked."""
    boss = await operator(stage)
    stage.api.hold = True
    crowd = [stage.world.person(f"Person {number}") for number in range(4)]
    statuses = [await stage.job(person) for person in crowd]
    await stage.api.submitted(len(crowd), timeout=PATIENCE)
    stage.api.faults.add(ANY, server_error(503), times=None)
    late = stage.world.person("Late")

    await boss.chat.wait_for("The AI/ML API is down", timeout=PATIENCE)
    await crowd[0].chat.wait_until(lambda: "doesn't answer" in statuses[0].text)
    waiting = await stage.job(late)
    await late.chat.wait_until(lambda: "Your place is kept" in waiting.text)
    polls = stage.api.requests["poll"]
    await asyncio.sleep(2)
    assert stage.api.requests["poll"] - polls <= 5
    assert stage.api.posts == len(crowd)

    stage.api.hold = False
    stage.api.faults.clear()
    for generation in stage.api.generations[:]:
        await stage.api.finish(generation.id)
    for person in (*crowd, late):
        await person.chat.wait_for(has_video, timeout=PATIENCE)
    await boss.chat.wait_for("takes jobs again")
    assert told(boss, "The AI/ML API is down") == 1
    assert stage.api.posts == len(crowd) + 1


@pytest.mark.parametrize("fault", [server_error(502), dropped()], ids=["502", "reset"])
async def test_while_telegram_is_down_the_log_says_so_once_and_nothing_is_lost(stage: Stage, fault: Fault) -> None:
    """A result that was waiting, and a press that came just before, are seen to when it is back."""
    await stage.start()
    ann, ben = stage.world.person("Ann"), stage.world.person("Ben")
    stage.api.hold = True
    await stage.job(ann)
    generation = await stage.api.submitted()
    stage.api.hold = False
    await stage.offer(ben)
    stage.telegram.faults.add(ANY, fault, times=None)
    await stage.api.finish(generation.id)
    await stage.bot.wait_for_log(lambda lines: any("Telegram is down" in line for line in lines), timeout=PATIENCE)
    await asyncio.sleep(2)
    calls = len(stage.telegram.faults.struck)
    await asyncio.sleep(2)
    assert len(stage.telegram.faults.struck) - calls <= 6
    offer = next(message for message in ben.chat.by_bot if has_button("Animate")(message))
    ben.presses(offer, "Animate")

    stage.telegram.faults.clear()

    await ann.chat.wait_for(has_video, timeout=PATIENCE)
    await ben.chat.wait_for(has_video, timeout=PATIENCE)
    assert len([line for line in stage.bot.log if "Telegram is down" in line]) == 1
    assert len([line for line in stage.bot.log if "Telegram answers again" in line]) == 1
    assert stage.api.posts == 2
