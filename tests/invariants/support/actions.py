"""What people and the world do to the bot, and what must be true after each action."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

from domain.job import JobState
from sandbox.telegram import Chat, Message, Person
from storage.ledger import Ledger
from storage.sqlite import SqliteDatabase
from tests.invariants.support.call_scheduler import Call, Outcome, job_of, steps
from tests.invariants.support.fake_media import PHOTO, VIDEO
from tests.invariants.support.in_process_bot import LIMIT, MAX_ACTIVE, InProcessBot
from tests.invariants.support.paying import Paying

TARGETS = ("getFile", "file", "submit", "poll", "result", "sendVideo", "deleteMessage", "sendMessage")
"""Targets of the calls that a job's steps make, in their order."""
_SOURCES = {
    "animate": "SELECT person_id, photo, video FROM drafts WHERE id = ?"
    " AND photo IS NOT NULL AND video IS NOT NULL",
    "again": "SELECT person_id, photo, video FROM jobs AS job WHERE id = ?"
    " AND NOT EXISTS (SELECT 1 FROM jobs WHERE retry_of = job.id)",
}
_CLAIMED = {
    False: "SELECT id FROM jobs WHERE step_started_at IS NOT NULL",
    # A process that is gone holds its POST as long as an answer to it could still come.
    True: "SELECT id FROM jobs WHERE step_started_at IS NOT NULL"
    " AND (state <> 'submitting' OR claimed_by IN (SELECT id FROM replicas))",
}
"""By whether other processes can use the database."""
_DUE = "SELECT 1 FROM jobs WHERE due_at IS NOT NULL"
_DRAFTED = "SELECT photo, video FROM drafts WHERE person_id = ? AND chat_id = ?"
_VERBS = {"Animate": ("animate:",), "Cancel": ("cancel:", "discard:"), "Try again": ("again:",)}
_ACTIVE = (JobState.SUBMITTING, JobState.GENERATING)
_PAUSE = 2.0
"""Seconds between two actions of a person, so that the throttle allows them."""
_MAX_CALLS = 30
_MAX_ROUNDS = 400
"""Rounds of ten minutes, in which all jobs must end once every call succeeds."""


@dataclass(frozen=True)
class JobRow:
    """A job as stored in the database."""

    id: int
    claim: int
    state: JobState
    ending: str | None
    person_id: int
    status_message_id: int | None
    retry_of: int | None
    late_at: float | None

    @property
    def counts(self) -> bool:
        """Whether limits count it: late jobs aren't counted, since nobody waits a day for their next video."""
        return not self.state.is_end and self.late_at is None


class Actions:
    """The bot, two people in private chats and one in a group, and the actions that a test can take."""

    def __init__(self, directory: Path, database_url: str | None = None) -> None:
        self.bot = InProcessBot(directory, database_url)
        self.people = [self.bot.world.person(name) for name in ("Ann", "Ben", "Cleo")]
        *_, self._member = self.people
        self._group = self.bot.world.group("Friends", self.bot.world.person("Dora"), self.people)
        self._was_closed = False
        """Whether the group was ever closed to the bot: what it could not be told there is not told again."""
        self._states: dict[int, JobState] = {}
        self.paying = Paying(self.bot)

    async def jobs(self) -> list[JobRow]:
        """Return all jobs."""
        rows = await self.bot.read(
            "SELECT id, claim, state, ending, person_id, status_message_id, retry_of, late_at FROM jobs ORDER BY id"
        )
        return [JobRow(row[0], row[1], JobState(row[2]), *row[3:]) for row in rows]

    # Actions of people

    async def asks(self, who: int) -> None:
        """Send both files and press Animate."""
        await self.sends(who, is_photo=True)
        await self.sends(who, is_photo=False)
        await self.presses(who, "Animate", -1)

    async def sends(self, who: int, *, is_photo: bool) -> None:
        """Send a file. The draft must hold the latest one of its kind."""
        person = self.people[who]
        chat = self._chat_of(person)
        if not self._is_reached(person):
            return
        files: dict[str, Any] = {"photo": PHOTO} if is_photo else {"video": VIDEO}
        caption = "/animate" if chat is self._group else None
        message = await person.sends(chat, **files, caption=caption)
        await self._handle_updates()
        [drafted] = await self.bot.read(_DRAFTED, person.id, chat.id)
        assert any(file_id in drafted[not is_photo] for file_id in _file_ids(message)), "the latest file counts"

    async def presses(self, who: int, label: str, number: int) -> None:
        """Press a button. It must be answered, and start the right job or none."""
        person = self.people[who]
        shown = [message for message in self._chat_of(person).by_bot if label in str(message.buttons)]
        if not shown or not self._is_reached(person):
            return
        message = shown[number % len(shown)]
        data = next(data for data in _callback_data(message) if data.startswith(_VERBS[label]))
        earlier = len(await self.jobs())
        expected = await self._to_be_started(person, data)
        press = person.presses(message, data=data)
        await self._handle_updates()
        assert press.answer is not None, "every press is answered"
        rows = (await self.bot.read("SELECT person_id, photo, video FROM jobs ORDER BY id"))[earlier:]
        assert rows == expected, f"{data} started {rows}, not {expected}"

    async def forges(self, who: int, data: str) -> None:
        """Send made-up callback data. It must not change the jobs of other people."""
        person = self.people[who]
        seen = self._chat_of(person).by_bot
        if not seen or not self._is_reached(person):
            return
        before = [job for job in await self.jobs() if job.person_id != person.id]
        person.presses(seen[-1], data=data)
        await self._handle_updates()
        after = [job for job in await self.jobs() if job.person_id != person.id]
        assert [(job.id, job.state) for job in after] == [(job.id, job.state) for job in before]

    async def interferes(self, who: int, number: int) -> None:
        """Press a button in the group that is the member's. It must change nothing of theirs."""
        shown = [message for message in self._group.by_bot if message.buttons]
        person = self.people[who]
        if shown and person is not self._member and self._is_reached(self._member):
            message = shown[number % len(shown)]
            for data in _callback_data(message):
                before = [(job.id, job.state) for job in await self.jobs()]
                press = person.presses(message, data=data)
                await self._handle_updates()
                assert press.answer is not None, "every press is answered"
                assert [(job.id, job.state) for job in await self.jobs()] == before, f"{data} changed a job"

    async def cancels(self, who: int) -> None:
        """Send /cancel."""
        person = self.people[who]
        if self._is_reached(person):
            await person.sends(self._chat_of(person), "/cancel")
            await self._handle_updates()

    async def pays(self, who: int, number: int, *, is_told: bool, is_old: bool) -> None:
        """Send both files and pay for them in Stars, or for an older order; the bot may hear of it later only."""
        if not is_old:
            await self.sends(who, is_photo=True)
            await self.sends(who, is_photo=False)
        await self.paying.pay(self.people[who], number, is_told=is_told, is_old=is_old)

    async def hears_of_payments(self, number: int, *, by_update: bool) -> None:
        """Tell one of the payments, perhaps again, or let the bot compare Telegram's list."""
        await (self.paying.tell(number) if by_update else self.paying.compare())

    async def mutes(self, *, is_muted: bool) -> None:
        """Forbid the bot to write to the group, or allow it again."""
        (self._group.forbid if is_muted else self._group.allow)("text messages", "videos", "documents")
        self._was_closed |= is_muted

    async def removes_or_adds(self) -> None:
        """Remove the bot from the group, or add it again."""
        if self._is_reached(self._member):
            self._group.kick_bot()
            self._was_closed = True
        else:
            self._group.add_bot()
        await self._handle_updates()

    def _chat_of(self, person: Person) -> Chat:
        return self._group if person is self._member else person.chat

    def _is_reached(self, person: Person) -> bool:
        """Whether what a person does in their chat reaches the bot."""
        return person is not self._member or self._group.bot_status == "member"

    async def _handle_updates(self) -> None:
        """Let the bot handle the updates, after a pause."""
        self.bot.clock.now += _PAUSE
        await self.bot.handle_updates()

    async def _to_be_started(self, person: Person, data: str) -> list[tuple[Any, ...]]:
        """Return the owner and the files of the job that this callback must start, or nothing."""
        verb, _, number = data.partition(":")
        live = [job for job in await self.jobs() if job.person_id == person.id and job.counts]
        if len(live) >= LIMIT or verb not in _SOURCES:
            return []
        return await self.bot.read(_SOURCES[verb], int(number))

    # What happens to calls, generations and the process

    async def resolve(self, call: Call, outcome: Outcome) -> None:
        """Give a held call its outcome. A step that has lost its claim meanwhile must not write."""
        before = {job.id: job for job in await self.jobs()}[call.job_id]
        call.is_late = call.claim != before.claim
        call.outcome.set_result(outcome)
        await self.bot.settle()
        after = {job.id: job for job in await self.jobs()}[call.job_id]
        if call.is_late:
            assert after.state is before.state, f"a step that lost its claim wrote {after} over {before}"

    async def resolve_one(self, number: int, outcome: Outcome) -> None:
        """Give one of the held calls its outcome."""
        waiting = self._waiting()
        if waiting:
            await self.resolve(waiting[number % len(waiting)], outcome)

    async def run_until(self, target: str) -> Call | None:
        """Let every call succeed until one for `target` is held, and return that; None if none comes."""
        for _ in range(_MAX_CALLS):
            found = next((call for call in self._waiting() if call.target == target), None)
            if found is not None:
                return found
            if self._waiting():
                await self.resolve_one(0, Outcome.PASSED)
            else:
                if target != "poll":
                    await self.end_all_generations()
                await self.pass_time(30.0)
        return None

    async def end_generation(self, number: int, *, is_good: bool) -> None:
        """Let one of the running generations succeed or fail."""
        under_way = [generation for generation in self.bot.api.generations if not generation.ended]
        if not under_way:
            return
        chosen = under_way[number % len(under_way)].id
        await (self.bot.api.finish(chosen) if is_good else self.bot.api.fail(chosen, "it went wrong"))

    async def end_all_generations(self) -> None:
        """Let all running generations succeed."""
        while not all(generation.ended for generation in self.bot.api.generations):
            await self.end_generation(0, is_good=True)

    async def pass_time(self, seconds: float) -> None:
        """Move the clock, forward or back, and let the runner look for due jobs."""
        self.bot.clock.now += seconds
        await self.bot.composition.clocks.follow(self.bot.clock())
        await self.bot.composition.services.runner.tick()
        await self.bot.settle()
        await self.bot.composition.services.payment_runner.tick()
        await self.bot.settle()

    async def let_one_be_late(self) -> bool:
        """Let polls find a generation running until it is late; returns whether one is."""
        for _ in range(_MAX_CALLS):
            jobs = await self.jobs()
            if any(job.late_at is not None and job.state is JobState.GENERATING for job in jobs):
                return True
            if not any(job.state is JobState.GENERATING for job in jobs):
                return False
            while self._waiting():
                await self.resolve_one(0, Outcome.PASSED)
            await self.pass_time(300.0)
        return False

    async def fill_disk_in_a_post(self, *, crashes: bool) -> None:
        """Let the next POST be answered while the database can't be written; its generation must go on."""
        if not isinstance(self.bot.database, SqliteDatabase):
            return  # the disk of a server is its own
        call = await self.run_until("submit")
        if call is None:
            return
        connection = self.bot.database._connection  # noqa: SLF001 - in a transaction, it couldn't be given back
        await connection.execute("PRAGMA query_only = ON")
        call.outcome.set_result(Outcome.PASSED)
        paid_ids = self.bot.data / "paid-ids"
        async with asyncio.timeout(60):
            while not paid_ids.read_bytes().strip():  # noqa: ASYNC110 - a file sets no event; it is small
                await asyncio.sleep(0.005)
        if crashes:
            await self.crash([False])
        else:
            await connection.execute("PRAGMA query_only = OFF")
            await self.bot.settle()
        await self.pass_time(0.0)
        job = {job.id: job for job in await self.jobs()}[call.job_id]
        assert job.state is JobState.GENERATING, f"its id was lost: {job}"
        assert not paid_ids.read_bytes().strip(), "its id is stored"

    async def crash(self, arrived: Sequence[bool]) -> None:
        """Kill the process and start it again with a stray file. `arrived`: whether held calls took effect."""
        for call, has_arrived in zip(self._waiting(), cycle(arrived), strict=False):
            if has_arrived:
                await self.bot.scheduler.deliver_unanswered(call)
            else:
                self.bot.scheduler.cut_off[call.target] += 1
        await self.bot.kill()
        leftover = self.bot.data / "jobs" / "1" / "photo.original"
        await asyncio.to_thread(leftover.parent.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread(leftover.write_bytes, PHOTO)
        await self.bot.start()

    def _waiting(self) -> list[Call]:
        return sorted(self.bot.scheduler.waiting, key=lambda call: (call.job_id, call.target))

    # Checks

    async def check(self) -> None:
        """Limits hold, ended jobs stay ended, no job is POSTed twice, the books fit, and only steps hold claims."""
        jobs = await self.jobs()
        claimed = {row[0] for row in await self.bot.read(_CLAIMED[self.bot.database.is_shared])}
        assert claimed <= {job_of(step) for step in steps()}, claimed
        live = Counter(job.person_id for job in jobs if job.counts)
        assert all(count <= LIMIT for count in live.values()), live
        assert sum(job.state in _ACTIVE and job.counts for job in jobs) <= MAX_ACTIVE, jobs
        assert all(count <= 1 for count in self.bot.scheduler.posts.values()), self.bot.scheduler.posts
        for job in jobs:
            earlier = self._states.get(job.id)
            assert earlier is None or not earlier.is_end or job.state is earlier, f"{job} was {earlier}"
        self._states = {job.id: job.state for job in jobs}
        await self._check_ledger()
        await self.paying.check()

    async def _check_ledger(self) -> None:
        """Debits are credits, nothing is reserved without a live job, and each POST has a reserve of its own."""
        ledger = Ledger(self.bot.database)
        findings = await ledger.check()
        assert not findings, findings
        totals = await ledger.totals()
        assert sum(amount.micro for amount in totals.values()) == 0, totals
        reserved = {row[0] for row in await self.bot.read("SELECT job_id FROM ledger WHERE kind = 'reserve'")}
        assert self.bot.scheduler.posts.keys() <= reserved, "a POST without a reserve"

    async def finish(self) -> list[JobRow]:
        """Let every call succeed from here on: all jobs must end, people must be told, and no file may be left."""
        for _ in range(_MAX_ROUNDS):
            await self.paying.compare()  # a payment that no update has told of starts its job now
            while self._waiting():
                await self.resolve_one(0, Outcome.PASSED)
            await self.end_all_generations()
            if not await self.bot.read(_DUE) and await self.paying.are_decided():
                break
            await self.pass_time(600.0)
        await self.check()
        await self.paying.check(is_over=True)
        hanging = await self.bot.read("SELECT * FROM jobs WHERE due_at IS NOT NULL OR step_started_at IS NOT NULL")
        assert not hanging, hanging
        jobs = await self.jobs()
        for job in jobs:
            posts = self.bot.scheduler.posts[job.id]
            assert job.state.is_end, job
            assert posts == 1 or job.state is not JobState.DELIVERED, f"{posts} POSTs: {job}"
            assert posts == 0 or job.state is not JobState.CANCELLED, f"{posts} POSTs: {job}"
        for person in self.people:
            self._check_told(person, [job for job in jobs if job.person_id == person.id])
        for folder in ("jobs", "cache"):
            assert not list((self.bot.data / folder).rglob("*")), f"files are left in {folder}"
        return jobs

    def _check_told(self, person: Person, jobs: list[JobRow]) -> None:
        """Each ending is told once, unless Telegram refused it; twice only if the first is unconfirmed.

        After two sends that were cut off or not answered, nothing more is sent.
        """
        sends = ("sendMessage", "sendVideo", "sendDocument")
        unconfirmed = sum(self.bot.scheduler.unconfirmed[target] for target in sends)
        untold = self.bot.scheduler.rejected["sendMessage"] + self.bot.scheduler.cut_off["sendMessage"]
        texts, chat = self.bot.composition.services.texts, self._chat_of(person)
        seen = chat.by_bot if chat is person.chat else [*chat.by_bot, *person.chat.by_bot]
        videos = sum(message.media is not None or "I can't send it here" in message.text for message in seen)
        delivered = sum(job.state is JobState.DELIVERED and job.ending is None for job in jobs)
        assert delivered <= videos <= delivered + unconfirmed, f"{videos} videos of {delivered} jobs"
        if chat is self._group and self._was_closed:
            return
        endings = Counter(job.ending for job in jobs if job.ending and job.state is not JobState.CANCELLED)
        for ending, ended in endings.items():
            wordings = [texts.say(f"ending-{ending}", kept=kept) for kept in ("yes", "no")]
            told = sum(any(_has_said(message, words) for words in wordings) for message in chat.messages)
            assert ended - untold <= told <= ended + unconfirmed, (
                f"{ended} jobs ended as {ending}, told {told} times"
            )
        for job in jobs:
            status_id = None if self.bot.scheduler.rejected["editMessageText"] else job.status_message_id
            if job.state is JobState.CANCELLED and status_id is not None:
                self._check_cancelled(chat.messages[status_id - 1], job, jobs)

    def _check_cancelled(self, status: Message, job: JobRow, jobs: list[JobRow]) -> None:
        """The status message says that the job was cancelled, unless it was reused for another try."""
        ending = self.bot.composition.services.texts.say("ending-cancelled")
        is_reused = job.id in {other.retry_of for other in jobs}
        is_told = _has_said(status, ending) if is_reused else status.text.partition("\n\n")[0] == ending
        assert is_told, f"nothing says that it was cancelled: {status}, {job}"


def _has_said(message: Message, text: str) -> bool:
    """Whether any version of a message says this: it may have been reused as the status of another try.

    A link may follow the text.
    """
    plain = text.replace("<b>", "").replace("</b>", "")
    return any(version.text.text.partition("\n\n")[0] == plain for version in (*message.versions, message.content))


def _file_ids(message: Message) -> list[str]:
    assert message.media is not None
    return [message.media.file.file_id, *(size.file.file_id for size in message.media.sizes)]


def _callback_data(message: Message) -> list[str]:
    assert message.markup is not None
    return [button["callback_data"] for row in message.markup["inline_keyboard"] for button in row]
