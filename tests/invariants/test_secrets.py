"""The token and the key appear nowhere but at their own service, through jobs and failures at LOG_LEVEL=DEBUG."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

import psutil
import pytest

from sandbox.aimlapi import AimlApi
from sandbox.aimlapi import running as running_aimlapi
from sandbox.bot_process import BotProcess
from sandbox.faults import FakeResponse, Fault, lost_response, server_error, too_many_requests
from sandbox.telegram import Served, World, serve_telegram
from tests.invariants.support.recording_proxy import RecordingProxy, recording_proxy
from tests.support.system import MOTION, PHOTO, WITH_LOOPBACK_RESULTS, has_button, has_video

KEY = "the-key-9f1c2d3e4b5a"  # the stand-in's own is a word that occurs elsewhere
TIMEOUT = 150.0


@dataclass
class ObservedBot:
    """The bot, the stand-ins, and a proxy on each connection."""

    world: World
    telegram: Served
    api: AimlApi
    bot: BotProcess
    to_telegram: RecordingProxy
    to_api: RecordingProxy
    to_results: RecordingProxy
    elsewhere: RecordingProxy
    """The target of redirects."""
    exposed: set[str] = field(default_factory=set)
    """Files and folders that other users could read at some moment."""
    on_disk: set[str] = field(default_factory=set)
    """Files in which a secret was found."""
    workers: set[str] = field(default_factory=set)
    """Command lines and environments of media processes."""

    @property
    def secrets(self) -> re.Pattern[str]:
        """Match the key, or the part of the token after its colon, which may be quoted."""
        return re.compile(f"{re.escape(self.world.bot.token.partition(':')[2])}|{re.escape(KEY)}")

    def check_disk(self) -> None:
        """Check the mode and the content of every file of the bot."""
        secrets = [self.world.bot.token.partition(":")[2].encode(), KEY.encode()]
        # Unlike rglob(), walk() tolerates that the bot removes folders meanwhile.
        for path in (
            Path(folder) / name for folder, *inside in os.walk(self.bot.directory) for name in chain(*inside)
        ):
            try:
                if path.stat().st_mode & 0o077:
                    self.exposed.add(f"{path} {path.stat().st_mode:o}")
                content = path.read_bytes() if path.is_file() else b""
                if any(secret in content for secret in secrets):
                    self.on_disk.add(str(path))
            except FileNotFoundError:
                continue  # the bot has removed it meanwhile

    async def keep_checking(self) -> None:
        """Check the disk and the media processes, again and again."""
        while True:
            self.check_disk()
            for worker in self._workers():
                try:
                    command = " ".join(worker.cmdline())
                    if "media.worker" in command:  # else it is a fork that has not called exec() yet
                        self.workers.add(f"{command} {worker.environ()}")
                except psutil.Error:
                    continue  # it has ended
            await asyncio.sleep(0.05)

    def _workers(self) -> list[psutil.Process]:
        try:
            return psutil.Process(self.bot.pid).children(recursive=True) if self.bot.is_running else []
        except psutil.NoSuchProcess:
            return []  # it was killed


@pytest.fixture
async def observed(tmp_path: Path) -> AsyncIterator[ObservedBot]:
    world = World(tmp_path / "telegram")
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(serve_telegram(world))
        api = await stack.enter_async_context(running_aimlapi(key=KEY))
        api.quick, api.seconds_to_generate = True, 0.3
        to_telegram = await stack.enter_async_context(recording_proxy(telegram.url))
        to_api, to_results, elsewhere = [
            await stack.enter_async_context(recording_proxy(api.url)) for _ in range(3)
        ]
        settings = {
            "TELEGRAM_BOT_TOKEN": world.bot.token,
            "AIMLAPI_KEY": KEY,
            "TELEGRAM_API_URL": to_telegram.url,
            "AIMLAPI_URL": to_api.url,
            "POLL_INTERVAL": "0.2s",
            "LOG_LEVEL": "DEBUG",
        }
        api.url = to_results.url  # which results' links begin with
        home = tmp_path / "bot"
        home.mkdir(mode=0o700)
        process = BotProcess(home, settings, program=WITH_LOOPBACK_RESULTS)
        observed = ObservedBot(world, telegram, api, process, to_telegram, to_api, to_results, elsewhere)
        stack.push_async_callback(observed.bot.close)
        yield observed


@asynccontextmanager
async def watching(observed: ObservedBot) -> AsyncIterator[None]:
    watcher = asyncio.create_task(observed.keep_checking())
    try:
        yield
    finally:
        assert not watcher.done(), "the checks stopped early"
        watcher.cancel()
        await asyncio.wait([watcher])


async def test_secrets_go_nowhere_but_to_their_own_service(observed: ObservedBot) -> None:
    """Through jobs, a kill and failures they are in no log line, file, process or request to others."""
    _add_faults(observed)
    await observed.bot.start()
    async with watching(observed):
        # At the same time, so that the failures and their delays are shared.
        await asyncio.gather(*(_animate(observed, name) for name in ("Ann", "Ben", "Cleo", "Dan")))
        await observed.bot.kill()
        observed.telegram.faults.add("getMe", server_error())
        await observed.bot.start()
        await _animate(observed, "Eve")
        observed.check_disk()
    await observed.bot.stop()

    assert len(observed.telegram.faults.applied) + len(observed.api.faults.applied) >= FAULTS, (
        "not every fault occurred"
    )
    assert not [line for line in observed.bot.log if observed.secrets.search(line)]
    assert not observed.on_disk
    assert not observed.exposed
    assert observed.workers
    assert not [worker for worker in observed.workers if observed.secrets.search(worker)]
    token = observed.world.bot.token.partition(":")[2].encode()
    for proxy, secrets in (
        (observed.to_telegram, [KEY.encode()]),
        (observed.to_api, [token]),
        (observed.to_results, [token, KEY.encode()]),
        (observed.elsewhere, [token, KEY.encode()]),
    ):
        assert not [secret for secret in secrets if secret in proxy.recorded]
    assert token in observed.to_telegram.recorded, "the proxy records requests"
    assert KEY.encode() in observed.to_api.recorded
    assert b"GET /results/" in observed.to_results.recorded
    led_elsewhere = set(re.findall(rb"^[A-Z]+ (/\w+)\S* HTTP", observed.elsewhere.recorded, re.MULTILINE))
    assert led_elsewhere == {b"/results"}, "only the redirect of a result is followed, and without the key"


async def _animate(observed: ObservedBot, name: str) -> None:
    person = observed.world.person(name)
    await person.sends(person.chat, photo=PHOTO)
    sent = await person.sends(person.chat, video=MOTION)
    offer = await person.chat.wait_for(has_button("Animate"), after=sent, timeout=TIMEOUT)
    person.presses(offer, "Animate")
    await person.chat.wait_for(has_video, timeout=TIMEOUT)


def _add_faults(observed: ObservedBot) -> None:
    """Let each kind of failure occur once."""
    for target, fault in _TELEGRAM_FAULTS:
        observed.telegram.faults.add(target, fault)
    for target, fault in _API_FAULTS:
        observed.api.faults.add(target, fault)
    redirected = list(_redirects(observed))
    observed.telegram.faults.add("file", redirected[0])
    for fault in redirected[1:]:
        observed.api.faults.add("poll", fault)

    async def redirect_the_first_result(target: str) -> None:
        if target == "result" and b"GET /results/" not in observed.elsewhere.recorded:
            found = re.findall(rb"GET (/results/\S+)", bytes(observed.to_results.recorded))
            headers = {"Location": observed.elsewhere.url + found[-1].decode()}
            observed.api.faults.add("result", Fault(FakeResponse(302, headers=headers)))

    observed.api.on_request.append(redirect_the_first_result)


def _redirects(observed: ObservedBot) -> Iterator[Fault]:
    """Redirect requests that carry a secret: one status keeps the method, the other may change it."""
    for status in (302, 307):
        yield Fault(FakeResponse(status, headers={"Location": f"{observed.elsewhere.url}/v2/video/generations"}))


_TELEGRAM_FAULTS = [
    ("getFile", server_error()),
    ("file", server_error()),
    ("sendMessage", too_many_requests(1, {"ok": False, "error_code": 429, "parameters": {"retry_after": 1}})),
    ("editMessageText", Fault(FakeResponse(200, "no JSON"))),
    ("sendVideo", lost_response()),
]
_API_FAULTS = [
    ("submit", too_many_requests(1)),
    ("poll", server_error(500, {"message": "it broke"})),
    ("poll", Fault(drop=True)),
    ("poll", Fault(FakeResponse(401, {"message": f"Invalid key {KEY}"}))),
    ("result", Fault(FakeResponse(410))),
]
FAULTS = len(_TELEGRAM_FAULTS) + len(_API_FAULTS)
