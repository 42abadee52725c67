"""Two hundred messages at once, and kill -9 in the middle."""

import asyncio
import itertools
from collections import Counter

from sandbox.faults import FakeResponse, Fault
from sandbox.telegram import Person
from tests.invariants.support.database_reader import UNHANDLED, rows, until_none
from tests.support.system import System

PEOPLE, MESSAGES = 60, 200
KILLED_AFTER = 70
"""Replies sent when the process is killed."""
TIMEOUT = 90.0
HANDLED = "SELECT update_id FROM updates WHERE payload IS NULL"
SAID = {
    "/start": "I bring photos to life",
    "/help": "How it works",
    "/privacy": "What I keep",
    "/status": "nothing in progress",
}


async def test_burst_killed_midway_is_replied_to_completely(system: System) -> None:
    """Each of 200 messages is replied to; twice at most those whose reply was in flight."""
    people = [system.world.person(f"Person {number}") for number in range(PEOPLE)]
    for command, person in itertools.islice(itertools.product(SAID, people), MESSAGES):
        await person.sends(person.chat, command)
    answers: Counter[str] = Counter()
    dead = asyncio.Event()

    async def kill_in_the_middle(method: str) -> None:
        answers[method] += 1
        if answers[method] == KILLED_AFTER and method == "sendMessage":
            await system.bot.kill()
            dead.set()

    system.telegram.app.on_response.append(kill_in_the_middle)
    await system.start()
    await asyncio.wait_for(dead.wait(), TIMEOUT)
    in_flight = answers["sendMessage"] + answers["sendAnimation"] - len(rows(system.bot.database, HANDLED))
    assert 0 < in_flight < KILLED_AFTER

    await system.start()
    await system.world.wait_until(lambda: all(_missing(person) == [] for person in people), TIMEOUT)
    await until_none(system.bot.database, UNHANDLED, seconds=TIMEOUT)

    said = sum(len(person.chat.by_bot) for person in people)
    assert MESSAGES <= said <= MESSAGES + in_flight
    # A process doesn't know what the previous one sent within the same second.
    system.world.floods.clear()


async def test_repeated_update_is_handled_once(system: System) -> None:
    """An update with a known id is skipped, by the same process and by the next one."""
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, "/start")
    again = await system.world.updates.poll(0, 1, 0)
    await system.start()
    first = await ann.chat.wait_for(SAID["/start"])
    await until_none(system.bot.database, UNHANDLED, seconds=TIMEOUT)
    for _ in range(2):
        system.telegram.faults.add("getUpdates", Fault(FakeResponse(200, {"ok": True, "result": again})))
        help_asked = await ann.sends(ann.chat, "/help")
        await ann.chat.wait_for(SAID["/help"], after=help_asked)
        await system.bot.stop()
        await system.start()
    assert [message for message in ann.chat.by_bot if SAID["/start"] in message.text] == [first]
    assert len([fault for fault in system.telegram.faults.applied if fault[0] == "getUpdates"]) > 1


def _missing(person: Person) -> list[str]:
    """Return the commands of a person that have no reply."""
    heard = [message.text for message in person.chat.by_bot]
    asked = [message.text for message in person.chat.messages if not message.by_bot]
    return [command for command in asked if not any(SAID[command] in text for text in heard)]
