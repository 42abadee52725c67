"""The database file: on a full disk, damaged, copied, and on a read-only system."""

import asyncio
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sandbox.faults import held
from storage.encryption import new_key
from tests.support import read_only_root
from tests.support.small_disk import fill, needs_mounts, small_disk
from tests.support.system import PHOTO, System, has_button, has_video, running_system, says

BOT = Path(__file__).parents[2] / "bot.py"

TIMEOUT = 40
needs_prlimit = pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="another process's limits: Linux only")


@contextmanager
def full_disk(system: System) -> Iterator[None]:
    """Let every write of the running bot to a file fail inside the block, as on a full disk."""
    limits = resource.prlimit(system.bot.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(system.bot.pid, resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        yield
    finally:
        resource.prlimit(system.bot.pid, resource.RLIMIT_FSIZE, limits)


async def run_bot(system: System, *arguments: str) -> tuple[int | None, str]:
    """Run `bot.py` with arguments in the system's folder; return the exit status and the output."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(BOT), *arguments),
        cwd=system.bot.directory,
        env=system.bot.settings,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    return process.returncode, output.decode()


@needs_mounts
async def test_disk_filled_by_the_bot_costs_no_paid_generation(system: System) -> None:
    """After a POST nothing can be stored, then comes kill -9: the next start makes room and delivers the video."""
    data = system.bot.database.parent
    with small_disk(data, 200 * 1024 * 1024):
        await system.start()
        ann, answer = system.world.person("Ann"), asyncio.Event()
        system.api.faults.add("submit", held(answer))
        await system.job(ann)
        await system.api.submitted()
        fill(data / "jobs" / "999" / "video.original")
        answer.set()
        await system.bot.wait_for_log(says("can't be stored yet"))
        generation = system.api.generations[0].id.encode()
        async with asyncio.timeout(TIMEOUT):
            while generation not in (data / "paid-ids").read_bytes():  # noqa: ASYNC110 - another process writes
                await asyncio.sleep(0.02)

        await system.bot.kill()
        await system.start()

        await ann.chat.wait_for(has_video, timeout=TIMEOUT)
        await system.concluded()
        assert system.api.posts == 1
        assert not (data / "paid-ids").read_bytes().strip()
        await system.bot.stop()


@needs_mounts
async def test_nearly_full_disk_is_told_and_delays_downloads(system: System) -> None:
    """The database keeps its room, and the operator hears when it begins and when it is over."""
    data, boss = system.bot.database.parent, system.world.person("Operator")
    boss.starts_bot()
    with small_disk(data, 300 * 1024 * 1024):
        await system.start(ADMIN_CHAT=str(boss.id))
        other = data / "other"
        other.write_bytes(bytes(200 * 1024 * 1024))
        told = await boss.chat.wait_for("are free on its disk")
        ann = system.world.person("Ann")
        await system.job(ann)
        await system.bot.wait_for_log(
            lambda lines: any("nothing can be written in state" in line for line in lines)
        )

        other.unlink()

        await boss.chat.wait_for("I can use my database again", after=told)
        assert system.api.posts == 0
        await system.bot.stop()


@needs_prlimit
async def test_full_disk_delays_everything_and_loses_nothing(system: System) -> None:
    """The operator is told once; updates are not acknowledged meanwhile; the id of a POST is kept."""
    boss, ann, ben = (system.world.person(name) for name in ("Operator", "Ann", "Ben"))
    boss.starts_bot()
    await system.start(ADMIN_CHAT=str(boss.id))
    answer = asyncio.Event()
    system.api.faults.add("submit", held(answer))
    await system.job(ann)
    await system.api.submitted()
    with full_disk(system):
        answer.set()
        await ben.sends(ben.chat, photo=PHOTO)
        await boss.chat.wait_for("I can't use my database")
        await system.bot.wait_for_log(says("can't fetch updates"))
        assert not ben.chat.by_bot
        assert len(system.world.updates) == 1

    await ben.chat.wait_for("Now send a video", timeout=40)
    await ann.chat.wait_for(has_video, timeout=40)
    await boss.chat.wait_for("I can use my database again")
    assert system.api.posts == 1
    assert len([message for message in boss.chat.by_bot if "I can't use my database" in message.text]) == 1


async def test_backup_of_a_running_bot_can_be_started_from(system: System) -> None:
    """The draft of the time of the backup is there; a second backup overwrites nothing."""
    await system.start()
    ann = system.world.person("Ann")
    await ann.sends(ann.chat, photo=PHOTO)
    await ann.chat.wait_for("Now send a video")
    backup = system.bot.directory / "backup.db"

    status, output = await run_bot(system, "backup", str(backup))
    again, refusal = await run_bot(system, "backup", str(backup))

    assert (status, again) == (0, 1)
    assert str(backup) in output
    assert "nothing is overwritten" in refusal
    assert backup.stat().st_mode & 0o777 == 0o600
    await system.bot.kill()
    for file in system.bot.database.parent.glob("bot.db*"):
        file.unlink()
    backup.rename(system.bot.database)
    await system.start()
    await system.offer(ann)
    await ann.chat.wait_for(has_button("Animate"))


async def test_damaged_database_is_reported_at_the_start(system: System) -> None:
    """Exit status 1 with what to do about it; the file is left as it is."""
    await system.start()
    await system.bot.stop()
    content = b"\x5a" * 100_000
    system.bot.database.write_bytes(content)

    status, output = await run_bot(system)

    assert status == 1
    assert "is damaged" in output
    assert "backup" in output
    assert "Traceback" not in output
    assert system.bot.database.read_bytes() == content


async def test_unknown_arguments_print_the_usage(system: System) -> None:
    """They do not start the bot."""
    status, output = await run_bot(system, "backup")

    assert status == 2
    assert "bot.py backup FILE" in output


@pytest.mark.skipif(not read_only_root.can_make_root_read_only(), reason="mounts of one's own: Linux, as root")
async def test_bot_needs_to_write_to_its_data_only(tmp_path: Path) -> None:
    """As in the container: a job is done, and the next start encrypts everything, with the root read-only."""
    async with running_system(tmp_path, program=Path(read_only_root.__file__)) as system:
        await system.start()
        ann = system.world.person("Ann")
        await system.job(ann)
        await ann.chat.wait_for(has_video, timeout=40)
        await system.bot.stop()
        await system.start(DATA_KEY=new_key())
        await system.bot.wait_for_log(
            lambda lines: any("encrypted with the newest DATA_KEY" in line for line in lines)
        )
