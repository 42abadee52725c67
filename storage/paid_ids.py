"""Ids of generations that are paid for, in a file beside the database: for as long as that can't be written.

The file has its full length from the first start and is overwritten in place, which needs no room on the disk.
"""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path

import anyio.to_thread

_log = logging.getLogger(__name__)

_SLOT = 512
"""Bytes for one id, with the job's id and its claim. A sector: disks write it as a whole or not at all."""
_SLOTS = 64
"""More than there are steps at once."""


class PaidIds:
    """Keeps the generation's id of each job whose change to GENERATING can't be stored. Raises no OSError."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / "paid-ids"
        self._kept: dict[int, str] = {}
        self._slots: dict[int, int] = {}
        """The slot of each job in `_kept`."""

    async def load(self, interrupted: Mapping[int, int]) -> None:
        """Read what an earlier process has kept, and forget what isn't needed any more; for the start.

        `interrupted` is the claim of each job that is still SUBMITTING. Creates the file if there is none.
        """
        try:
            slots = await anyio.to_thread.run_sync(self._read)
        except OSError as error:
            _log.warning("there is no room for the ids of paid generations, should the disk be full: %s", error)
            return
        for slot, content in enumerate(slots):
            found = _parse(content)
            if found is None:
                continue
            job_id, claim, generation_id = found
            if claim <= interrupted.get(job_id, -1):
                _log.warning("job %d: generation %s was kept beside the database", job_id, generation_id)
                self._kept[job_id], self._slots[job_id] = generation_id, slot
            else:
                await self._write(slot, b"")

    def get(self, job_id: int) -> str | None:
        """Return the id of the job's generation; None if none is kept."""
        return self._kept.get(job_id)

    async def keep(self, job_id: int, claim: int, generation_id: str) -> None:
        """Write the id of a job's generation to the disk."""
        content = json.dumps({"job": job_id, "claim": claim, "generation": generation_id}).encode()
        free = set(range(_SLOTS)) - set(self._slots.values())
        slot = self._slots.get(job_id, min(free, default=None))
        if slot is None or len(content) >= _SLOT:
            _log.error("job %d: generation %s can't be kept beside the database", job_id, generation_id)
            return
        self._kept[job_id], self._slots[job_id] = generation_id, slot
        await self._write(slot, content)

    async def remove(self, job_id: int) -> None:
        """Forget the id of a job's generation, if one is kept."""
        if self._kept.pop(job_id, None) is not None:
            await self._write(self._slots[job_id], b"")
            del self._slots[job_id]

    async def _write(self, slot: int, content: bytes) -> None:
        try:
            await anyio.to_thread.run_sync(self._overwrite, slot, content)
        except OSError as error:
            _log.error("the ids of paid generations can't be written: %s", error)

    def _read(self) -> list[bytes]:
        """Return the content of each slot."""
        self._ensure_length()
        content = self._path.read_bytes()
        return [content[begin : begin + _SLOT] for begin in range(0, len(content), _SLOT)]

    def _ensure_length(self) -> None:
        if self._path.exists() and self._path.stat().st_size == _SLOT * _SLOTS:
            return
        new = self._path.with_suffix(".new")
        new.touch(mode=0o600)
        # Written, not only allocated: some file systems need room to turn allocated blocks into written ones.
        _write_through(new, 0, _line(b"") * _SLOTS)
        new.replace(self._path)

    def _overwrite(self, slot: int, content: bytes) -> None:
        self._ensure_length()
        _write_through(self._path, slot * _SLOT, _line(content))


def _write_through(path: Path, position: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(position)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _line(content: bytes) -> bytes:
    return content.ljust(_SLOT - 1) + b"\n"


def _parse(content: bytes) -> tuple[int, int, str] | None:
    """Return job id, claim and generation id; None for a slot without them."""
    try:
        kept = json.loads(content)
        return int(kept["job"]), int(kept["claim"]), str(kept["generation"])
    except (ValueError, KeyError, TypeError):
        return None
