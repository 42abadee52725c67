import stat
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from jobs.workspace import Workspace
from tests.support.small_disk import needs_mounts, small_disk


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "data")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


async def test_folder_is_readable_by_its_user_only(workspace: Workspace, tmp_path: Path) -> None:
    """Other users of the machine can't read people's files, on any level."""
    folder = await workspace.folder(7)

    made = [path for path in (folder, *folder.parents) if path.is_relative_to(tmp_path / "data")]
    assert len(made) == 3
    assert {_mode(path) for path in made} == {0o700}


async def test_job_has_the_same_folder_each_time(workspace: Workspace) -> None:
    """A step that is run again finds what the last try has left."""
    (await workspace.folder(7) / "result").write_bytes(b"x")

    assert (await workspace.folder(7) / "result").read_bytes() == b"x"


async def test_jobs_have_different_folders(workspace: Workspace) -> None:
    """Nobody's files get into anybody else's video."""
    assert await workspace.folder(1) != await workspace.folder(11)


async def test_remove_deletes_everything_of_a_job(workspace: Workspace) -> None:
    """And nothing of another job."""
    gone, stays = await workspace.folder(1), await workspace.folder(2)
    (gone / "below").mkdir()
    (gone / "below" / "file").write_bytes(b"x")

    await workspace.remove(1)

    assert not gone.exists()
    assert stays.exists()


@needs_mounts
async def test_removal_needs_no_room(workspace: Workspace, tmp_path: Path) -> None:
    """On a disk on which not even a folder can be made any more, removing is what makes room."""
    with small_disk(tmp_path / "data", 1024 * 1024, files=20):
        (await workspace.folder(7) / "file").touch()
        others = [tmp_path / "data" / str(number) for number in range(20)]
        with pytest.raises(OSError, match="No space"):
            list(map(Path.touch, others))

        await workspace.remove(7)

        assert not list((tmp_path / "data" / "jobs").iterdir())


async def test_remove_accepts_a_missing_folder(workspace: Workspace) -> None:
    """A job that needed no folder is concluded like any other."""
    await workspace.remove(1)


async def test_sweep_keeps_the_given_jobs(workspace: Workspace) -> None:
    """What a killed process has left is removed; a result that waits to be sent stays."""
    folders = {number: await workspace.folder(number) for number in (1, 2, 12)}

    assert await workspace.sweep(keep=[2]) == 2

    assert [number for number, folder in folders.items() if folder.exists()] == [2]


async def test_sweep_accepts_a_missing_folder(workspace: Workspace) -> None:
    """At the very first start there is none."""
    assert await workspace.sweep(keep=[]) == 0


async def test_folder_is_removed_while_a_step_writes_into_it(tmp_path: Path) -> None:
    """A cancelled job's preparation may not have stopped yet; nothing is left."""
    workspace, over = Workspace(tmp_path), threading.Event()

    def write() -> None:
        number = 0
        # A thread that never rests may keep those that remove from running.
        while not over.wait(0.0001):
            number += 1
            with suppress(FileNotFoundError):
                (tmp_path / "jobs" / "1" / f"{number}").touch()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(1000):
            await workspace.folder(1)
            await workspace.remove(1)
    finally:
        over.set()
        writer.join()
    assert not list((tmp_path / "jobs").iterdir())


async def test_scratch_folder_is_separate_and_temporary(workspace: Workspace) -> None:
    """It lies beside the jobs' folders, is readable by its user only, and is removed after the block."""
    job = await workspace.folder(1)
    async with workspace.scratch() as one, workspace.scratch() as other:
        (one / "below").mkdir()
        (one / "below" / "file").write_bytes(b"x")

        assert len({job, one, other}) == 3
        assert one.parent == job.parent
        assert _mode(one) == 0o700

    assert list(job.parent.iterdir()) == [job]


async def test_scratch_folder_is_removed_after_an_error(workspace: Workspace) -> None:
    """An error in the block leaves nothing behind."""
    with pytest.raises(ValueError, match="inside"):
        async with workspace.scratch() as folder:
            raise ValueError("inside")

    assert not folder.exists()


async def test_scratch_folder_of_a_killed_process_is_swept(workspace: Workspace, tmp_path: Path) -> None:
    """By the sweep at the start, whatever jobs are kept."""
    leftover = Workspace(tmp_path / "data").scratch()
    folder = await leftover.__aenter__()  # and never left, as after a kill

    assert await workspace.sweep(keep=[1]) == 1

    assert not folder.exists()
    await leftover.__aexit__(None, None, None)
