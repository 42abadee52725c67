"""The real bot; but what one of its media processes has once made of the same files isn't made again.

MEDIA_MEMORY names the folder where that is kept, for all bots that are given the same.
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
import media.pool
from media.facts import Facts
from media.process import run
from media.protocol import Request, done, read_answer


def remember() -> None:
    """Let the workshop look for what was made before, ahead of starting a process."""
    memory = Path(os.environ["MEDIA_MEMORY"])

    async def recall_or_run(request: Request) -> Facts:
        known = memory / await asyncio.to_thread(_name, request)
        if known.is_dir():
            return await asyncio.to_thread(_recall, request, known)
        facts = await run(request)
        await asyncio.to_thread(_keep, request, facts, known)
        return facts

    media.pool.run = recall_or_run  # type: ignore[attr-defined] # for this process only


def _name(request: Request) -> str:
    """Name what is asked for: files by what is in them, not by where they are."""
    name = sha256(json.dumps([request.task, request.options, *request.writes]).encode())
    for parameter, path in request.reads.items():
        with path.open("rb") as file:
            name.update(f"{parameter} {file_digest(file, 'sha256').hexdigest()}".encode())
    return name.hexdigest()


def _recall(request: Request, known: Path) -> Facts:
    for parameter, path in request.writes.items():
        shutil.copyfile(known / parameter, path)
    return read_answer((known / "answer").read_bytes())


def _keep(request: Request, facts: Facts, known: Path) -> None:
    folder = Path(mkdtemp(dir=known.parent))
    for parameter, path in request.writes.items():
        shutil.copyfile(path, folder / parameter)
    (folder / "answer").write_text(done(facts), encoding="utf-8")
    try:
        folder.rename(known)  # all at once: others may look for it just now
    except OSError:
        shutil.rmtree(folder)  # another was as quick


if __name__ == "__main__":
    remember()
    sys.exit(bot.main(sys.argv[1:]))
