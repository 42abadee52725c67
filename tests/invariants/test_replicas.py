"""Replicas on one database: one is killed, one is stopped, and nothing is lost."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path

import pytest

from sandbox.aimlapi import AimlApi
from sandbox.bot_process import BotProcess
from sandbox.telegram import Message, Person
from tests.invariants.support.cluster import LEADS, Cluster, running_cluster
from tests.invariants.support.database_reader import UNDER_WAY, UNHANDLED
from tests.support.example_counts import example_count
from tests.support.system import MOTION, PHOTO, has_button, has_video

JOBS = example_count(quick=10, soak=200)
JOBS_AT_RESTARTS = example_count(quick=8, soak=200)
JOBS_WHILE_CUT = example_count(quick=8, soak=200)
TIMEOUT = 90.0 + JOBS
OUTAGE = example_count(quick=3, soak=20)
"""Seconds for which the database is down."""
GONE = "is gone: what it had claimed is free"
CUT_OFF = 16
"""Steps that one replica runs at most, and so videos that may have been on their way when it was killed."""


class Posts:
    """Counts the answers to POSTs of jobs."""

    def __init__(self, api: AimlApi) -> None:
        self._count = 0
        self._changed = asyncio.Condition()
        api.on_response.append(self._note)

    async def _note(self, target: str) -> None:
        if target == "submit":
            async with self._changed:
                self._count += 1
                self._changed.notify_all()

    async def wait_for(self, count: int) -> None:
        async with asyncio.timeout(TIMEOUT), self._changed:
            await self._changed.wait_for(lambda: self._count >= count)


@pytest.fixture
async def cluster(tmp_path: Path) -> AsyncIterator[Cluster]:
    """Three replicas that run, behind a balancer."""
    async with running_cluster(tmp_path, replicas=3) as cluster:
        await cluster.start()
        yield cluster


def _is_an_end(message: Message) -> bool:
    """Whether it is a video, or says that a POST was cut off."""
    return has_video(message) or "may or may not be in the making" in message.text


def _logs_anew(bot: BotProcess, words: str) -> Callable[[Sequence[str]], bool]:
    """Return whether words stand in the log after what is in it now."""
    known = len(bot.log)
    return lambda lines: any(words in line for line in lines[known:])


async def _starts_a_job(person: Person) -> None:
    sent = await person.sends(person.chat, photo=PHOTO)
    await person.sends(person.chat, video=MOTION)
    offer = await person.chat.wait_for(has_button("Animate"), after=sent, timeout=TIMEOUT)
    # Its answer isn't waited for: after an outage, the press is too old for Telegram to take one.
    person.presses(offer, "Animate")
    await person.sends(person.chat, "/help")


async def _check_ends(cluster: Cluster, people: Sequence[Person]) -> None:
    """Every message is answered; each job is POSTed once; its video comes once, twice only if it was cut off."""
    for person in people:
        await person.chat.wait_for(_is_an_end, timeout=TIMEOUT)
        await person.chat.wait_for("How it works", timeout=TIMEOUT)
    await cluster.until_none(UNHANDLED, UNDER_WAY, seconds=TIMEOUT)
    states = Counter(state for (state,) in cluster.rows("SELECT state FROM jobs"))
    videos = Counter(sum(has_video(message) for message in person.chat.by_bot) for person in people)
    assert states["delivered"] + states["uncertain"] == len(people)
    assert cluster.api.posts <= len(people)
    assert videos[0] == states["uncertain"] <= CUT_OFF
    assert set(videos) <= {0, 1, 2}
    assert videos[2] <= CUT_OFF


async def test_replicas_lose_nothing_whatever_ends(cluster: Cluster) -> None:
    """One is killed, one is stopped, one stands still, the database is down: an answer to each message.

    There is one POST for each job, and its video comes once; twice only if it was cut off on its way.
    """
    people = [cluster.world.person(f"Person {number}") for number in range(JOBS)]
    answered = Posts(cluster.api)
    starting = [asyncio.create_task(_starts_a_job(person)) for person in people]

    await answered.wait_for(JOBS // 5)
    killed = cluster.leader()
    stopped, halted = (bot for bot in cluster.bots if bot is not killed)
    await killed.kill()
    await answered.wait_for(2 * JOBS // 5)
    await asyncio.to_thread(cluster.server.stop)
    await asyncio.sleep(OUTAGE)
    await asyncio.to_thread(cluster.server.start)
    await answered.wait_for(3 * JOBS // 5)
    await stopped.stop()
    await stopped.start()
    is_gone = _logs_anew(stopped, GONE)
    os.kill(halted.pid, signal.SIGSTOP)
    await stopped.wait_for_log(is_gone)
    os.kill(halted.pid, signal.SIGCONT)
    await asyncio.gather(*starting)
    await _check_ends(cluster, people)
    assert [request.method for request in cluster.world.requests].count("setWebhook") == 1


async def test_replica_cut_off_from_the_database_loses_nothing(cluster: Cluster) -> None:
    """Nothing of it arrives until the others have taken it for gone; then all that it had sent arrives at once."""
    people = [cluster.world.person(f"Person {number}") for number in range(JOBS_WHILE_CUT)]
    answered = Posts(cluster.api)
    starting = [asyncio.create_task(_starts_a_job(person)) for person in people]

    for number in (0, 1):  # the leader, and one that isn't
        await answered.wait_for((number + 1) * JOBS_WHILE_CUT // 4)
        others = [bot for bot in cluster.bots if bot is not cluster.bots[number]]
        noticed = [asyncio.create_task(other.wait_for_log(_logs_anew(other, GONE))) for other in others]
        cluster.cables[number].cut()
        done, rest = await asyncio.wait(noticed, return_when=asyncio.FIRST_COMPLETED)  # only the first one says it
        for task in rest:
            task.cancel()
        done.pop().result()
        cluster.cables[number].mend()
    await asyncio.gather(*starting)
    await _check_ends(cluster, people)


async def test_rolling_restart_is_not_noticed(cluster: Cluster) -> None:
    """Each is stopped and started under way: every job is paid once, and every video comes once."""
    people = [cluster.world.person(f"Person {number}") for number in range(JOBS_AT_RESTARTS)]
    answered = Posts(cluster.api)
    starting = [asyncio.create_task(_starts_a_job(person)) for person in people]

    for number, bot in enumerate(cluster.bots, 1):
        await answered.wait_for(number * JOBS_AT_RESTARTS // 4)
        await bot.stop()
        await bot.start()
    await asyncio.gather(*starting)
    await _check_ends(cluster, people)

    assert cluster.rows("SELECT state FROM jobs") == [("delivered",)] * JOBS_AT_RESTARTS
    assert [sum(has_video(message) for message in person.chat.by_bot) for person in people] == [1] * len(people)
    assert not any(GONE in line for bot in cluster.bots for line in bot.log)


async def test_standby_polls_when_the_leader_is_killed(tmp_path: Path) -> None:
    """One of them polls at a time; nobody meets a conflict, and what people send is answered within seconds."""
    async with running_cluster(tmp_path, replicas=2, has_webhook=False) as cluster:
        await cluster.start()
        first, second = cluster.bots
        ann = cluster.world.person("Ann")
        await ann.sends(ann.chat, "/start")
        await ann.chat.wait_for("I bring photos to life")

        await first.kill()
        asked = await ann.sends(ann.chat, "/help")
        await ann.chat.wait_for("How it works", after=asked, timeout=TIMEOUT)

        assert any(LEADS in line for line in second.log)
        assert not any("another process" in line for bot in cluster.bots for line in bot.log)
