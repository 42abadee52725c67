"""Runs jobs in the composition that bot.py builds, against the stand-ins, by a clock that the test sets."""

import asyncio
import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

import bot
from domain.draft import Draft
from domain.job import Ending, Job, JobState
from domain.limits import Limits
from domain.media import MediaFile, Role
from domain.money import Usd
from domain.options import Mode, Options
from domain.owner import Owner
from domain.timeouts import TIMEOUTS, StepTimeouts, Timeouts
from jobs.aimlapi.client import AnimateService
from jobs.steps.prepare import Prepared
from jobs.workspace import Workspace
from media import RunMedia, run_process
from runtime.assembly.surroundings import Surroundings
from runtime.composition import Composition
from sandbox import samples
from sandbox.aimlapi import AimlApi
from sandbox.faults import held
from sandbox.telegram import Chat, Person, Served, World
from settings import Settings
from storage.chats import ChatStore
from storage.database import Database
from storage.drafts import DraftStore
from storage.jobs import JobStore
from storage.pause import PauseStore
from storage.starting import JobStarter, NewJob
from tests.storage.support.factories import PATHS
from texts import Languages

INTERVAL = 10.0
DEADLINE = 2700.0
"""The defaults of POLL_INTERVAL and GENERATION_DEADLINE, in seconds."""
PHOTO = samples.photo(240, 320)
TEXTS = Languages.load().of("en")
VIDEO = samples.motion(2.0, 240, 320, frame_rate=8)


class Clock:
    """Changes only when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self._behind = 0.0

    def __call__(self) -> float:
        return self.now

    def monotonic(self) -> float:
        """Return what a clock shows that can't be set."""
        return self.now + self._behind

    def set_back(self, seconds: float) -> None:
        self.now -= seconds
        self._behind += seconds


class FakePreparation:
    """Stands in for the step that prepares files: it writes the same two files for every job.

    `hold` keeps jobs in the step until it is set, `arrivals` is released for each job that has come, `error` is
    raised by it, and with `loses_files` it writes nothing.
    """

    def __init__(self) -> None:
        self.hold: asyncio.Event | None = None
        self.error: Exception | None = None
        self.loses_files = False
        self.begun: list[int] = []
        self.arrivals = asyncio.Semaphore(0)

    async def __call__(self, job: Job, folder: Path) -> Prepared:
        self.begun.append(job.id)
        self.arrivals.release()
        if self.hold is not None:
            await self.hold.wait()
        if self.error is not None:
            raise self.error
        prepared = Prepared(folder / "photo.jpg", folder / "reference.mp4", seconds=2.0)
        if not self.loses_files:
            await asyncio.to_thread(prepared.photo.write_bytes, PHOTO)
            await asyncio.to_thread(prepared.video.write_bytes, VIDEO)
        return prepared


@dataclass
class JobHarness:
    """The bot as bot.py puts it together, without its process: jobs run when a test says so.

    What a process holds in memory is new after restart(): bot, runner, board, estimates, preparation.
    """

    world: World
    telegram: Served
    api: AimlApi
    client: httpx.AsyncClient
    database: Database
    data_dir: Path
    run_media: RunMedia = run_process

    def __post_init__(self) -> None:
        self.clock = Clock()
        self.texts = TEXTS
        self.jobs, self.starter = JobStore(self.database), JobStarter(self.database)
        self.chats = ChatStore(self.database)
        self.drafts = DraftStore(self.database)
        self.pauses = PauseStore(self.database)
        self.workspace = Workspace(self.data_dir)
        self.admin = self.world.person("Olga")
        self.admin.starts_bot()
        self._settings = Settings(
            _env_file=None,
            telegram_bot_token=self.world.bot.token,
            aimlapi_key=self.api.key,
            telegram_api_url=self.telegram.url,
            aimlapi_url=self.api.url,
            data_dir=self.data_dir,
            admin_chat=self.admin.id,
        )
        self._composition: Composition | None = None

    async def restart(
        self,
        *,
        max_active: int | None = None,
        prepares_files: bool = False,
        step_timeouts: StepTimeouts = TIMEOUTS.steps,
        stop_grace: float | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        """Put the bot together again, as a new process does; with `prepares_files`, files are really prepared."""
        self._settings = self._settings.model_copy(update=dict(settings or {}))
        await self.shutdown()
        if max_active is not None:
            self._settings = self._settings.model_copy(update={"max_active_jobs": max_active})
        if stop_grace is not None:
            self._settings = self._settings.model_copy(update={"stop_grace": timedelta(seconds=stop_grace)})
        self.preparation = FakePreparation()
        self._composition = composition = bot.build(
            self._settings,
            self.database,
            self.client,
            Surroundings(
                timeouts=Timeouts(steps=step_timeouts),
                run_media=self.run_media,
                prepare=None if prepares_files else self.preparation,
                clock=self.clock,
                monotonic=self.clock.monotonic,
                # Ten seconds pass each time this clock is read: there is always room within Telegram's limits.
                flood_clock=itertools.count(step=10).__next__,
                random=self.random,
            ),
        )
        services = composition.services
        self.services = services
        self.bot, self.board, self.runner = services.bot, services.board, services.runner
        self.estimates, self.admin_chat = services.estimates, composition.admin
        self.payment_runner, self.star_transactions = services.payment_runner, composition.star_transactions
        self._clocks, self._notices = composition.clocks, composition.notices
        await self.bot.initialize()

    async def shutdown(self) -> None:
        """Close the connections of the current bot, if there is one."""
        if self._composition is not None:
            await self._composition.services.bot.shutdown()

    def service(self) -> AnimateService:
        return AnimateService(self.client, base_url=self.api.url, key=self.api.key, timeouts=TIMEOUTS.service)

    @staticmethod
    def random() -> float:
        """Return 1: no jitter, every delay is as long as possible."""
        return 1.0

    # Time

    async def go(self, seconds: float = 0.0) -> None:
        """Let so many seconds pass, and run every step that is due then."""
        self.clock.now += seconds
        await self._clocks.follow(self.clock())
        await self.runner.tick()
        await self.payment_runner.tick()
        await self.settle()
        await self.tell()

    async def tell(self) -> None:
        """Tell the operator what is stored for them."""
        await self._notices.tick()
        await self.settle()

    async def settle(self) -> None:
        """Wait until no step is under way, and the alerts to the operator are sent, if they can be."""
        while running := self.under_way():
            await asyncio.wait(running, timeout=30)
        alerts = [task for task in asyncio.all_tasks() if task.get_name() in {"admin chat", "operator notices"}]
        if alerts:
            await asyncio.wait(alerts, timeout=1)

    def under_way(self) -> list["asyncio.Task[Any]"]:
        return [task for task in asyncio.all_tasks() if task.get_name().startswith(("job ", "payment "))]

    async def until_over(self, job: Job, *, seconds: float = 60.0, most: int = 60) -> Job:
        """Let time pass until a job is never due again."""
        for _ in range(most):
            await self.go(seconds)
            found = await self.stored(job)
            if found.due_at is None:
                return found
        raise AssertionError(f"not over: {await self.stored(job)}")

    # State

    async def stored(self, job: Job) -> Job:
        found = await self.jobs.get(job.id)
        assert found is not None
        return found

    async def draft_of(self, job: Job) -> Draft | None:
        return await self.drafts.of(job.owner, now=self.clock())

    def folder_of(self, job: Job) -> Path:
        return self.data_dir / "jobs" / str(job.id)

    async def job(
        self,
        person: Person,
        state: JobState = JobState.QUEUED,
        *,
        chat: Chat | None = None,
        photo: bytes = PHOTO,
        video: bytes = VIDEO,
        has_status: bool = True,
        ending: Ending | None = None,
        mode: Mode = Mode.MOVE,
        **changes: Any,
    ) -> Job:
        """Start a person's job with a status message, and store it in a state, due at once."""
        chat = chat or person.chat
        asked = await person.sends(chat, "/animate")
        owner = Owner(chat.id, 0, person.id)
        draft = await self.drafts.put(
            owner,
            await self._file(Role.PHOTO, photo),
            message_id=asked.message_id,
            album_id=None,
            language="en",
            now=self.clock(),
        )
        await self.drafts.put(
            owner,
            await self._file(Role.VIDEO, video),
            message_id=asked.message_id,
            album_id=None,
            language="en",
            now=self.clock(),
        )
        await self.drafts.set_mode(draft.id, mode)
        status = await self.bot.send_message(chat.id, "the status") if has_status else None
        new = NewJob(
            person.id, Options(), status.message_id if status else None, amount=Usd.of(0.5), now=self.clock()
        )
        start = await self.starter.start_from_draft(draft.id, new, Limits(10_000, 1000))
        job = start.job
        assert job is not None
        for following in PATHS[state]:
            job = await self.jobs.write(job, replace(job, state=following, due_at=self.clock()))
            assert job is not None
        if ending is not None or changes:
            job = await self.jobs.write(job, replace(job, ending=ending, **changes))
            assert job is not None
        return job

    async def posting(self, person: Person, answer: asyncio.Event) -> Job:
        """Start a job whose POST has arrived; it is answered when the event is set."""
        self.api.faults.add("submit", held(answer))
        job = await self.job(person)
        await self.runner.tick()
        await self.api.submitted()
        return job

    async def generating(self, person: Person, **more: Any) -> Job:
        """Start a job that has just been submitted to the stand-in."""
        generation_id = await self._submitted()
        return await self.job(
            person, JobState.GENERATING, generation_id=generation_id, submitted_at=self.clock(), **more
        )

    async def delivering(self, person: Person, result: bytes, **more: Any) -> Job:
        """Start a job whose result can be fetched."""
        self.api.result_bytes = result
        generation_id = await self._submitted()
        await self.api.finish(generation_id)
        name = self.api.find(generation_id).result
        assert name is not None
        return await self.job(
            person,
            JobState.DELIVERING,
            generation_id=generation_id,
            submitted_at=self.clock(),
            **{"result_url": f"{self.api.url}/results/{name.name}"} | more,
        )

    async def _submitted(self) -> str:
        photo, video = self.data_dir / "photo.jpg", self.data_dir / "video.mp4"
        await asyncio.to_thread(photo.write_bytes, PHOTO)
        await asyncio.to_thread(video.write_bytes, VIDEO)
        submitted = await self.service().submit(Mode.MOVE, Options(), photo=photo, video=video, request_id="given")
        return submitted.generation_id

    async def _file(self, role: Role, content: bytes) -> MediaFile:
        stored = await self.world.files.add(
            role.value, content, name=f"file.{'jpg' if role is Role.PHOTO else 'mp4'}"
        )
        return MediaFile(role, stored.file_id, size=stored.size)
