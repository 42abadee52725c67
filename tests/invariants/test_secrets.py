"""The token and the key: looked for after jobs and failures, at LOG_LEVEL=DEBUG, wherever they must not be."""

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
from tests.invariants.support.recording_proxy import Tap, tapped
from tests.support.system import MOTION, PHOTO, has_button, has_video

KEY = "the-key-9f1c2d3e4b5a"  # the stand-in's own is a word that occurs elsewhere
PATIENCE = 60.0


@dataclass
class Wired:
    """The bot, what it talks to, and a tap on each wire."""

    world: World
    telegram: Served
    api: AimlApi
    bot: BotProcess
    to_telegram: Tap
    to_api: Tap
    to_results: Tap
    elsewhere: Tap
    """Where redirects lead to."""
    exposed: set[str] = field(default_factory=set)
    """Files and folders that others may read, at any moment that was looked at."""
    on_disk: set[str] = field(default_factory=set)
    """Files in which a secret was found."""
    workers: set[str] = field(default_factory=set)
    """Command lines and environments of the media processes that were seen."""

    @property
    def secrets(self) -> re.Pattern[str]:
        """Match either secret, whatever is done to the token's colon."""
        return re.compile(f"{re.escape(self.world.bot.token.partition(':')[2])}|{re.escape(KEY)}")

    def look_at_the_disk(self) -> None:
        """Look at every file of the bot's."""
        # Unlike rglob(), walk() doesn't mind that the bot removes folders meanwhile.
        for path in (
            Path(folder) / name for folder, *inside in os.walk(self.bot.directory) for name in chain(*inside)
        ):
            try:
                if path.stat().st_mode & 0o077:
                    self.exposed.add(f"{path} {path.stat().st_mode:o}")
                if path.is_file() and self.secrets.search(path.read_text(encoding="latin-1")):
                    self.on_disk.add(str(path))
            except FileNotFoundError:
                continue  # the bot works meanwhile

    async def poll(self) -> None:
        """Look at the disk and at the media processes, again and again."""
        while True:
            self.look_at_the_disk()
            for worker in self._workers():
                try:
                    command = " ".join(worker.cmdline())
                    if "media.worker" in command:  # and not still our own, just forked
                        self.workers.add(f"{command} {worker.environ()}")
                except psutil.Error:
                    continue  # it has just ended
            await asyncio.sleep(0.05)

    def _workers(self) -> list[psutil.Process]:
        try:
            return psutil.Process(self.bot.pid).children() if self.bot.is_running else []
        except psutil.NoSuchProcess:
            return []  # it was killed just now


@pytest.fixture
async def wired(tmp_path: Path) -> AsyncIterator[Wired]:
    world = World(tmp_path / "telegram")
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(serve_telegram(world))
        api = await stack.enter_async_context(running_aimlapi(key=KEY))
        api.quick, api.seconds_to_generate = True, 0.3
        to_telegram = await stack.enter_async_context(tapped(telegram.url))
        to_api, to_results, elsewhere = [await stack.enter_async_context(tapped(api.url)) for _ in range(3)]
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
        wired = Wired(world, telegram, api, BotProcess(home, settings), to_telegram, to_api, to_results, elsewhere)
        stack.push_async_callback(wired.bot.close)
        yield wired


@asynccontextmanager
async def watched(wired: Wired) -> AsyncIterator[None]:
    watching = asyncio.create_task(wired.poll())
    try:
        yield
    finally:
        assert not watching.done(), "nobody has watched to the end"
        watching.cancel()
        await asyncio.wait([watching])


async def test_secrets_go_nowhere_but_to_their_own_service(wired: Wired) -> None:
    """Jobs, a kill and all kinds of failures: in no log line, file, process or request are they found."""
    _break_much(wired)
    await wired.bot.start()
    async with watched(wired):
        # Several at once, so that they share the trouble, and the waiting that comes of it.
        await asyncio.gather(*(_animate(wired, name) for name in ("Ann", "Ben", "Cleo", "Dan")))
        await wired.bot.kill()
        wired.telegram.faults.add("getMe", server_error())
        await wired.bot.start()
        await _animate(wired, "Eve")
        wired.look_at_the_disk()
    await wired.bot.stop()

    assert len(wired.telegram.faults.applied) + len(wired.api.faults.applied) >= FAILURES, (
        "not all of it went wrong"
    )
    assert not [line for line in wired.bot.log if wired.secrets.search(line)]
    assert not wired.on_disk
    assert not wired.exposed
    assert wired.workers
    assert not [worker for worker in wired.workers if wired.secrets.search(worker)]
    token = wired.world.bot.token.partition(":")[2].encode()
    for tap, secrets in (
        (wired.to_telegram, [KEY.encode()]),
        (wired.to_api, [token]),
        (wired.to_results, [token, KEY.encode()]),
        (wired.elsewhere, [token, KEY.encode()]),
    ):
        assert not [secret for secret in secrets if secret in tap.asked]
    assert token in wired.to_telegram.asked, "the tap sees what goes through"
    assert KEY.encode() in wired.to_api.asked
    assert b"GET /results/" in wired.to_results.asked
    led_elsewhere = set(re.findall(rb"^[A-Z]+ (/\w+)\S* HTTP", wired.elsewhere.asked, re.MULTILINE))
    assert led_elsewhere == {b"/results"}, "a result's redirect is followed, without the key, and no other"


async def _animate(wired: Wired, name: str) -> None:
    person = wired.world.person(name)
    await person.sends(person.chat, photo=PHOTO)
    sent = await person.sends(person.chat, video=MOTION)
    offer = await person.chat.wait_for(has_button("Animate"), after=sent, timeout=PATIENCE)
    person.presses(offer, "Animate")
    await person.chat.wait_for(has_video, timeout=PATIENCE)


def _break_much(wired: Wired) -> None:
    """Let much go wrong on the way, each once."""
    for target, fault in _TELEGRAM_TROUBLE:
        wired.telegram.faults.add(target, fault)
    for target, fault in _API_TROUBLE:
        wired.api.faults.add(target, fault)
    redirected = list(_redirects(wired))
    wired.telegram.faults.add("file", redirected[0])
    for fault in redirected[1:]:
        wired.api.faults.add("poll", fault)

    async def redirect_the_first_result(target: str) -> None:
        if target == "result" and b"GET /results/" not in wired.elsewhere.asked:
            found = re.findall(rb"GET (/results/\S+)", bytes(wired.to_results.asked))
            headers = {"Location": wired.elsewhere.url + found[-1].decode()}
            wired.api.faults.add("result", Fault(FakeResponse(302, headers=headers)))

    wired.api.on_request.append(redirect_the_first_result)


def _redirects(wired: Wired) -> Iterator[Fault]:
    """Lead requests that carry a secret elsewhere, in ways that keep the method and in ways that don't."""
    for status in (302, 307):
        yield Fault(FakeResponse(status, headers={"Location": f"{wired.elsewhere.url}/v2/video/generations"}))


_TELEGRAM_TROUBLE = [
    ("getFile", server_error()),
    ("file", server_error()),
    ("sendMessage", too_many_requests(1, {"ok": False, "error_code": 429, "parameters": {"retry_after": 1}})),
    ("editMessageText", Fault(FakeResponse(200, "no JSON"))),
    ("sendVideo", lost_response()),
]
_API_TROUBLE = [
    ("submit", too_many_requests(1)),
    ("poll", server_error(500, {"message": "it broke"})),
    ("poll", Fault(drop=True)),
    ("poll", Fault(FakeResponse(401, {"message": f"Invalid key {KEY}"}))),
    ("result", Fault(FakeResponse(410))),
]
FAILURES = len(_TELEGRAM_TROUBLE) + len(_API_TROUBLE)
