"""A process that has a secret, and workers that attack it: prints what they achieved, as JSON.

Arguments: "forked" or "started" workers, layers of protection to leave out, a folder of its own, and the attacks.
"""

import asyncio
import ctypes
import json
import logging
import os
import platform
import socket
import sys
from pathlib import Path
from typing import Any

from media import ForkServer, Limits, MediaError, Problem, fork_server, hide_memory, process
from media.protocol import Request
from media.worker.seccomp import worker_calls
from media.worker.syscalls import NUMBERS
from tests.media.support.attacks import SECRET

WORKER = Path(__file__).with_name("attacking_worker.py")
FILES = ("secret", "cut", "unlinked", "renamed")


async def main() -> None:
    """Have each attack tried by a worker of its own, if forking makes that cheap."""
    kind, left_out, folder, *names = sys.argv[1:]
    logging.basicConfig(level=logging.WARNING)
    command = (sys.executable, "-P", "-s", str(WORKER), kind, left_out)
    fork_server.COMMAND = process.COMMAND = command  # type: ignore[assignment]
    if "memory" not in left_out.split(","):
        hide_memory()
    for name in FILES:
        (Path(folder) / name).write_bytes(SECRET)
    secret = ctypes.create_string_buffer(SECRET)
    server = ForkServer()
    run = server.run if kind == "forked" else process.run
    outcomes: dict[str, Any] = {}
    with socket.create_server(("127.0.0.1", 0)) as listening:
        options = {
            "bot": os.getpid(),
            "secret": ctypes.addressof(secret),
            "folder": folder,
            "port": listening.getsockname()[1],
        }
        for tried in [[name] for name in names] if kind == "forked" else [names]:
            outcomes |= await _ask(run, Path(folder), "attack", options | {"names": tried})
    if not left_out:
        numbers = NUMBERS[platform.machine()]
        allowed = [numbers[name] for name in worker_calls(0) if name in numbers]
        outcomes["calls"] = await _ask(run, Path(folder), "call_everything", {"allowed": allowed})
    server.close()
    print(json.dumps(outcomes))  # noqa: T201 - for the test


async def _ask(run: Any, folder: Path, task: str, options: dict[str, Any]) -> Any:
    report = folder / "report"
    request = Request(
        task=task,
        reads={"source": folder / "secret"},
        writes={"report": report},
        options=options,
        limits=Limits(seconds=60),
        parent=os.getpid(),
    )
    try:
        await run(request)
    except MediaError as error:
        assert error.problem is Problem.UNSUPPORTED, error  # noqa: PT017 - no test: the worker's own word
    return json.loads(report.read_bytes())


if __name__ == "__main__":
    asyncio.run(main())
