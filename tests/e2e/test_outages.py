"""An outside service is down for a while: jobs wait, people and the operator are told, and it goes on by itself."""

import asyncio
import socket

import pytest

from runtime.heartbeat import is_healthy
from sandbox.aimlapi import running as running_aimlapi
from sandbox.faults import ANY, FakeResponse, Fault, dropped, server_error, too_many_requests
from sandbox.telegram import Person
from tests.support.system import System, has_button, has_video, says

TIMEOUT = 90


async def operator(system: System, **settings: str) -> Person:
    """Start the bot with an admin chat; return its person."""
    boss = system.world.person("Operator")
    boss.starts_bot()
    await system.start(ADMIN_CHAT=str(boss.id), **settings)
    return boss


def told(boss: Person, words: str) -> int:
    return len([message for message in boss.chat.by_bot if words in message.text])


async def test_jobs_wait_while_the_service_refuses_connections(system: System) -> None:
    """They keep their positions, and are made with one POST each once something listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
        boss = await operator(system, AIMLAPI_URL=f"http://127.0.0.1:{port}")
        crowd = [system.world.person(f"Person {number}") for number in range(3)]
        statuses = [await system.job(person) for person in crowd]
        await boss.chat.wait_for("The AI/ML API is down", timeout=TIMEOUT)
        for person, status in zip(crowd, statuses, strict=True):
            await person.chat.wait_until(lambda status=status: "Your place is kept" in status.text)  # type: ignore[misc]  # it is bound
    async with running_aimlapi(port=port) as api:
        api.quick = True
        for person in crowd:
            await person.chat.wait_for(has_video, timeout=TIMEOUT)
        await boss.chat.wait_for("takes jobs again")
        assert api.posts == len(crowd)
    assert told(boss, "The AI/ML API is down") == 1


async def test_silent_service_is_polled_rarely(system: System) -> None:
    """While it is down, polls are few, the status says so, and nothing is submitted."""
    boss = await operator(system)
    system.api.hold = True
    crowd = [system.world.person(f"Person {number}") for number in range(4)]
    statuses = [await system.job(person) for person in crowd]
    await system.api.submitted(len(crowd), timeout=TIMEOUT)
    system.api.faults.add(ANY, server_error(503), times=None)
    late = system.world.person("Late")

    await boss.chat.wait_for("The AI/ML API is down", timeout=TIMEOUT)
    await crowd[0].chat.wait_until(lambda: "isn't answering" in statuses[0].text)
    waiting = await system.job(late)
    await late.chat.wait_until(lambda: "Your place is kept" in waiting.text)
    polls = system.api.requests["poll"]
    await asyncio.sleep(2)
    assert system.api.requests["poll"] - polls <= 5
    await system.api.wait_for(lambda api: api.requests["poll"] > polls, timeout=TIMEOUT)
    assert system.api.posts == len(crowd)

    system.api.hold = False
    system.api.faults.clear()
    for generation in system.api.generations[:]:
        await system.api.finish(generation.id)
    for person in (*crowd, late):
        await person.chat.wait_for(has_video, timeout=TIMEOUT)
    await boss.chat.wait_for("takes jobs again")
    assert told(boss, "The AI/ML API is down") == 1
    assert system.api.posts == len(crowd) + 1


@pytest.mark.parametrize("fault", [server_error(502), dropped()], ids=["502", "reset"])
async def test_telegram_outage_is_logged_once_and_loses_nothing(real_time_system: System, fault: Fault) -> None:
    """A waiting result, and a callback sent just before, are handled afterwards."""
    system = real_time_system
    await system.start()
    ann, ben = system.world.person("Ann"), system.world.person("Ben")
    system.api.hold = True
    await system.job(ann)
    generation = await system.api.submitted()
    system.api.hold = False
    await system.offer(ben)
    system.telegram.faults.add(ANY, fault, times=None)
    await system.api.finish(generation.id)
    await system.bot.wait_for_log(says("Telegram is down"), timeout=TIMEOUT)
    await asyncio.sleep(2)
    calls = len(system.telegram.faults.applied)
    await asyncio.sleep(2)
    assert len(system.telegram.faults.applied) - calls <= 6
    offer = next(message for message in ben.chat.by_bot if has_button("Animate")(message))
    ben.presses(offer, "Animate")

    system.telegram.faults.clear()

    await ann.chat.wait_for(has_video, timeout=TIMEOUT)
    await ben.chat.wait_for(has_video, timeout=TIMEOUT)
    assert len([line for line in system.bot.log if "Telegram is down" in line]) == 1
    assert len([line for line in system.bot.log if "Telegram answers again" in line]) == 1
    assert system.api.posts == 2


async def test_bot_that_waits_for_telegram_is_healthy(system: System) -> None:
    """Else whoever looks after it would start it again and again, until Telegram is back."""
    system.telegram.faults.add("getMe", server_error(502), times=None)
    await system.bot.start(until="can't be reached (attempt 2)")

    assert is_healthy(system.bot.database.parent)

    system.telegram.faults.clear()
    await system.bot.wait_for_log(says("running;"))


async def test_refused_model_stops_only_its_mode(system: System) -> None:
    """Whoever chose the other mode gets their video meanwhile; the rest comes by itself, and is paid for once."""
    boss = await operator(system)
    ann, ben = (system.world.person(name) for name in ("Ann", "Ben"))
    offer = await system.offer(ann)
    await ann.presses(offer, "In the photo").answered()
    await ann.chat.wait_until(lambda: "In the video" in offer.buttons[1])
    await ann.presses(offer, "In the video").answered()
    await ann.chat.wait_until(lambda: has_button("Animate")(offer))
    system.api.faults.add("submit", Fault(FakeResponse(403, {"message": "Your key may not use this model"})))
    await ann.presses(offer, "Animate").answered()
    await boss.chat.wait_for("replace", timeout=TIMEOUT)

    await system.job(ben)
    await ben.chat.wait_for(has_video, timeout=TIMEOUT)
    await ann.chat.wait_for(has_video, timeout=TIMEOUT)

    assert len(system.api.generations) == 2
    assert told(boss, "takes jobs again") == 1


async def test_crowd_that_meets_one_rate_limit_is_served(system: System) -> None:
    """Everybody waits as long as the service asks, nobody is told, and each video is paid for once."""
    boss = await operator(system)
    crowd = [system.world.person(f"Person {number}") for number in range(5)]
    system.api.faults.add("submit", too_many_requests(2))

    for person in crowd:
        await system.job(person)
    for person in crowd:
        await person.chat.wait_for(has_video, timeout=TIMEOUT)

    assert len(system.api.generations) == len(crowd)
    assert not told(boss, "")
