"""What can happen to the bot, one thing after the other, and what must be true each time."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from domain.job import JobState
from sandbox.telegram import Message, Person
from tests.invariants.support.call_scheduler import Call, Turn, job_of, steps
from tests.invariants.support.fake_media import PHOTO, VIDEO
from tests.invariants.support.in_process_bot import LIMIT, MAX_ACTIVE, Indoors

TARGETS = ("getFile", "file", "submit", "poll", "result", "sendVideo", "deleteMessage", "sendMessage")
"""What a job's steps call for, in the order of its life."""
_SOURCES = {
    "animate": "SELECT person_id, photo, video FROM drafts WHERE id = ? AND photo NOT NULL AND video NOT NULL",
    "again": "SELECT person_id, photo, video FROM jobs WHERE id = ?1"
    " AND NOT EXISTS (SELECT 1 FROM jobs WHERE retry_of = ?1)",
}
_VERBS = {"Animate": ("animate:",), "Cancel": ("cancel:", "discard:"), "Try again": ("again:",)}
_PLACES = (JobState.SUBMITTING, JobState.GENERATING)
_PAUSE = 2.0
"""Seconds between two things that people do."""
_PASSES = 30
_ROUNDS = 400
"""Of ten minutes each, for everything to come to its end once all goes well again."""


@dataclass(frozen=True)
class Seen:
    """A job, as it stands in the database."""

    id: int
    claim: int
    state: JobState
    ending: str | None
    person_id: int
    status_message_id: int
    retry_of: int | None


class Play:
    """The bot, three people, and what they and the world do to it."""

    def __init__(self, directory: Path) -> None:
        self.bot = Indoors(directory)
        self.people = [self.bot.world.person(name) for name in ("Ann", "Ben", "Cleo")]
        self._states: dict[int, JobState] = {}

    async def jobs(self) -> list[Seen]:
        """Return all jobs."""
        rows = await self.bot.read(
            "SELECT id, claim, state, ending, person_id, status_message_id, retry_of FROM jobs ORDER BY id"
        )
        return [Seen(row[0], row[1], JobState(row[2]), *row[3:]) for row in rows]

    # What people do

    async def asks(self, who: int) -> None:
        """The usual way: both files, and a press on the offer."""
        await self.sends(who, is_photo=True)
        await self.sends(who, is_photo=False)
        await self.presses(who, "Animate", -1)

    async def sends(self, who: int, *, is_photo: bool) -> None:
        """The latest file is the one that counts."""
        person = self.people[who]
        files: dict[str, Any] = {"photo": PHOTO} if is_photo else {"video": VIDEO}
        message = await person.sends(person.chat, **files)
        await self._hear()
        [drafted] = await self.bot.read("SELECT photo, video FROM drafts WHERE person_id = ?", person.id)
        assert any(file_id in drafted[not is_photo] for file_id in _file_ids(message)), "the latest file counts"

    async def presses(self, who: int, label: str, number: int) -> None:
        """A press is answered, and starts what it has to start and nothing else."""
        person = self.people[who]
        shown = [message for message in person.chat.by_bot if label in str(message.buttons)]
        if not shown:
            return
        message = shown[number % len(shown)]
        data = next(data for data in _callback_data(message) if data.startswith(_VERBS[label]))
        earlier = len(await self.jobs())
        expected = await self._to_be_started(person, data)
        press = person.presses(message, data=data)
        await self._hear()
        assert press.answer is not None, "every press is answered"
        rows = (await self.bot.read("SELECT person_id, photo, video FROM jobs ORDER BY id"))[earlier:]
        assert rows == expected, f"{data} started {rows}, not {expected}"

    async def forges(self, who: int, data: str) -> None:
        """Made-up data does nothing to anybody else."""
        person = self.people[who]
        if not person.chat.by_bot:
            return
        before = [job for job in await self.jobs() if job.person_id != person.id]
        person.presses(person.chat.by_bot[-1], data=data)
        await self._hear()
        after = [job for job in await self.jobs() if job.person_id != person.id]
        assert [(job.id, job.state) for job in after] == [(job.id, job.state) for job in before]

    async def cancels(self, who: int) -> None:
        """Write /cancel."""
        await self.people[who].sends(self.people[who].chat, "/cancel")
        await self._hear()

    async def _hear(self) -> None:
        """Let the bot handle what was said; people take their time."""
        self.bot.clock.now += _PAUSE
        await self.bot.hear()

    async def _to_be_started(self, person: Person, data: str) -> list[tuple[Any, ...]]:
        """Return the owner and the files of the job that a press has to start, if it has to start one."""
        verb, _, number = data.partition(":")
        live = [job for job in await self.jobs() if job.person_id == person.id and not job.state.is_end]
        if len(live) >= LIMIT or verb not in _SOURCES:
            return []
        return await self.bot.read(_SOURCES[verb], int(number))

    # What happens outside

    async def let(self, call: Call, turn: Turn) -> None:
        """Let a call go on; a step that lost its claim meanwhile must not write."""
        before = {job.id: job for job in await self.jobs()}[call.job_id]
        call.is_late = call.claim != before.claim
        call.turn.set_result(turn)
        await self.bot.settle()
        after = {job.id: job for job in await self.jobs()}[call.job_id]
        if call.is_late:
            assert after.state is before.state, f"a step that lost its claim wrote {after} over {before}"

    async def let_one(self, number: int, turn: Turn) -> None:
        """Let one of the calls go on."""
        waiting = self._waiting()
        if waiting:
            await self.let(waiting[number % len(waiting)], turn)

    async def drive(self, target: str) -> Call | None:
        """Let everything go well until a call for `target` waits; none if none comes."""
        for _ in range(_PASSES):
            found = next((call for call in self._waiting() if call.target == target), None)
            if found is not None:
                return found
            if self._waiting():
                await self.let_one(0, Turn.PASSED)
            else:
                if target != "poll":
                    await self.end_all_generations()
                await self.wait(30.0)
        return None

    async def end_generation(self, number: int, *, is_good: bool) -> None:
        """Let one of the generations succeed or fail."""
        under_way = [generation for generation in self.bot.api.generations if not generation.ended]
        if not under_way:
            return
        chosen = under_way[number % len(under_way)].id
        await (self.bot.api.finish(chosen) if is_good else self.bot.api.fail(chosen, "it went wrong"))

    async def end_all_generations(self) -> None:
        """Let them succeed."""
        while not all(generation.ended for generation in self.bot.api.generations):
            await self.end_generation(0, is_good=True)

    async def wait(self, seconds: float) -> None:
        """Let time pass, or set the clock back."""
        self.bot.clock.now += seconds
        await self.bot.composition.services.runner.tick()
        await self.bot.settle()

    async def die(self, arrived: Sequence[bool]) -> None:
        """Kill the process: some of the calls that wait have had their effect. It begins anew, among leftovers."""
        for call, has_arrived in zip(self._waiting(), cycle(arrived), strict=False):
            if has_arrived:
                await self.bot.gate.lose(call)
        await self.bot.kill()
        leftover = self.bot.data / "jobs" / "1" / "photo.original"
        await asyncio.to_thread(leftover.parent.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread(leftover.write_bytes, PHOTO)
        await self.bot.start()

    def _waiting(self) -> list[Call]:
        return sorted(self.bot.gate.waiting, key=lambda call: (call.job_id, call.target))

    # What must be true

    async def check(self) -> None:
        """At any time: limits hold, an end is an end, nobody pays twice, nothing stays claimed without a step."""
        jobs = await self.jobs()
        claimed = {row[0] for row in await self.bot.read("SELECT id FROM jobs WHERE step_started_at NOT NULL")}
        assert claimed <= {job_of(step) for step in steps()}, claimed
        live = Counter(job.person_id for job in jobs if not job.state.is_end)
        assert all(count <= LIMIT for count in live.values()), live
        assert sum(job.state in _PLACES for job in jobs) <= MAX_ACTIVE, jobs
        assert all(count <= 1 for count in self.bot.gate.posts.values()), self.bot.gate.posts
        for job in jobs:
            earlier = self._states.get(job.id)
            assert earlier is None or not earlier.is_end or job.state is earlier, f"{job} was {earlier}"
        self._states = {job.id: job.state for job in jobs}

    async def finish(self) -> list[Seen]:
        """Let all go well from here on: every job comes to its end, everybody knows, and nothing is left."""
        for _ in range(_ROUNDS):
            while self._waiting():
                await self.let_one(0, Turn.PASSED)
            await self.end_all_generations()
            if not await self.bot.read("SELECT 1 FROM jobs WHERE due_at NOT NULL"):
                break
            await self.wait(600.0)
        await self.check()
        hanging = await self.bot.read("SELECT * FROM jobs WHERE due_at NOT NULL OR step_started_at NOT NULL")
        assert not hanging, hanging
        jobs = await self.jobs()
        for job in jobs:
            posts = self.bot.gate.posts[job.id]
            assert job.state.is_end, job
            assert posts == 1 or job.state is not JobState.DELIVERED, f"{posts} POSTs: {job}"
            assert posts == 0 or job.state is not JobState.CANCELLED, f"{posts} POSTs: {job}"
        for person in self.people:
            self._check_told(person, [job for job in jobs if job.person_id == person.id])
        assert not list((self.bot.data / "jobs").rglob("*")), "files are left"
        return jobs

    def _check_told(self, person: Person, jobs: list[Seen]) -> None:
        """Each end is told once, unless Telegram refuses, and again only where nobody can know that it was."""
        unsure = sum(self.bot.gate.unsure[target] for target in ("sendMessage", "sendVideo"))
        refused = self.bot.gate.refused["sendMessage"]
        texts, chat = self.bot.composition.services.texts, person.chat
        videos = sum(message.media is not None or "I can't send it here" in message.text for message in chat.by_bot)
        delivered = sum(job.state is JobState.DELIVERED for job in jobs)
        assert delivered <= videos <= delivered + unsure, f"{videos} videos of {delivered} jobs"
        endings = Counter(job.ending for job in jobs if job.state in {JobState.FAILED, JobState.UNCERTAIN})
        for ending, ended in endings.items():
            told = sum(_has_said(message, texts.say(f"ending-{ending}")) for message in chat.messages)
            assert ended - refused <= told <= ended + unsure, f"{ended} jobs ended as {ending}, told {told} times"
        for job in jobs:
            if job.state is JobState.CANCELLED and not self.bot.gate.refused["editMessageText"]:
                self._check_cancelled(chat.messages[job.status_message_id - 1], job, jobs)

    def _check_cancelled(self, status: Message, job: Seen, jobs: list[Seen]) -> None:
        """The message has the last word, unless it has become the status of another try."""
        ending = self.bot.composition.services.texts.say("ending-cancelled")
        is_reused = job.id in {other.retry_of for other in jobs}
        is_told = _has_said(status, ending) if is_reused else status.text == ending
        assert is_told, f"nothing says that it was cancelled: {status}, {job}"


def _has_said(message: Message, text: str) -> bool:
    """Whether a message says this, or did before it became the status of another try."""
    plain = text.replace("<b>", "").replace("</b>", "")
    return any(version.text.text == plain for version in (*message.versions, message.content))


def _file_ids(message: Message) -> list[str]:
    assert message.media is not None
    return [message.media.file.file_id, *(size.file.file_id for size in message.media.sizes)]


def _callback_data(message: Message) -> list[str]:
    assert message.markup is not None
    return [button["callback_data"] for row in message.markup["inline_keyboard"] for button in row]
