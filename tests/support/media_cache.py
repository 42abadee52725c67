"""The real bot with a cache: a media task that was done before on the same files is answered with its result.

The variable MEDIA_CACHE names the folder; several bots may use it at once.
"""

import asyncio
import json
import os
import shutil
import sys
from hashlib import file_digest, sha256
from pathlib import Path
from tempfile import mkdtemp

sys.path.insert(0, str(Path(__file__).parents[2]))

import bot
from media import ForkServer
from media.facts import Facts
from media.protocol import Request, done, read_answer


def install_cache() -> None:
    """Let the fork server look into the cache before it has a worker do it."""
    media_cache = Path(os.environ["MEDIA_CACHE"])

    run = ForkServer.run

    async def load_or_run(self: ForkServer, request: Request) -> Facts:
        entry = media_cache / await asyncio.to_thread(_key, request)
        if entry.is_dir():
            return await asyncio.to_thread(_load, request, entry)
        facts = await run(self, request)
        await asyncio.to_thread(_store, request, facts, entry)
        return facts

    ForkServer.run = load_or_run  # type: ignore[method-assign] # for this process only


def _key(request: Request) -> str:
    """Hash the task, its options and the contents of the files that it reads."""
    key = sha256(json.dumps([request.task, request.options, *request.writes]).encode())
    for parameter, path in request.reads.items():
        with path.open("rb") as file:
            key.update(f"{parameter} {file_digest(file, 'sha256').hexdigest()}".encode())
    return key.hexdigest()


def _load(request: Request, entry: Path) -> Facts:
    for parameter, path in request.writes.items():
        shutil.copyfile(entry / parameter, path)
    return read_answer((entry / "answer").read_bytes())


def _store(request: Request, facts: Facts, entry: Path) -> None:
    folder = Path(mkdtemp(dir=entry.parent))
    for parameter, path in request.writes.items():
        shutil.copyfile(path, folder / parameter)
    (folder / "answer").write_text(done(facts), encoding="utf-8")
    try:
        folder.rename(entry)  # atomic: other bots may read it at any time
    except OSError:
        shutil.rmtree(folder)  # another bot has stored it meanwhile


if __name__ == "__main__":
    install_cache()
    sys.exit(bot.main(sys.argv[1:]))
