from pathlib import Path

import pytest

from storage.paid_ids import PaidIds
from tests.support.small_disk import fill, needs_mounts, small_disk


async def _after_restart(data_dir: Path, interrupted: dict[int, int]) -> PaidIds:
    paid_ids = PaidIds(data_dir)
    await paid_ids.load(interrupted)
    return paid_ids


async def test_kept_id_is_found_after_a_restart(tmp_path: Path) -> None:
    """Each with its own job, whose claim may have moved on meanwhile."""
    paid_ids = await _after_restart(tmp_path, {})
    await paid_ids.keep(7, 3, "gen-7")
    await paid_ids.keep(8, 1, "gen-8")

    restarted = await _after_restart(tmp_path, {7: 3, 8: 2})

    assert (restarted.get(7), restarted.get(8), restarted.get(9)) == ("gen-7", "gen-8", None)


@needs_mounts
async def test_id_is_kept_on_a_full_disk(tmp_path: Path) -> None:
    """The file has its length already: overwriting it needs no room."""
    data_dir = tmp_path / "data"
    with small_disk(data_dir, 1024 * 1024):
        paid_ids = await _after_restart(data_dir, {})
        fill(data_dir / "filler")
        with pytest.raises(OSError, match="No space"):
            (data_dir / "anything").write_bytes(b"x")

        await paid_ids.keep(7, 3, "gen-7")

        assert (await _after_restart(data_dir, {7: 3})).get(7) == "gen-7"


@needs_mounts
async def test_start_on_a_full_disk_goes_on_without_the_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says that there is no room."""
    data_dir = tmp_path / "data"
    with small_disk(data_dir, 1024 * 1024):
        fill(data_dir / "filler")

        await _after_restart(data_dir, {})

    assert "no room for the ids of paid generations" in caplog.text


@pytest.mark.parametrize("interrupted", [{}, {7: 2}, {8: 3}])
async def test_id_of_another_submission_is_dropped(tmp_path: Path, interrupted: dict[int, int]) -> None:
    """The job has gone on, or the database was replaced by a backup: nobody gets anybody else's video."""
    await (await _after_restart(tmp_path, {})).keep(7, 3, "gen-7")

    assert (await _after_restart(tmp_path, interrupted)).get(7) is None
    assert b"gen-7" not in (tmp_path / "paid-ids").read_bytes()


async def test_removed_id_is_nowhere_any_more(tmp_path: Path) -> None:
    """Its slot serves the next one."""
    paid_ids = await _after_restart(tmp_path, {})
    length = (tmp_path / "paid-ids").stat().st_size
    for job_id in range(200):
        await paid_ids.keep(job_id, 1, "gen")
        await paid_ids.remove(job_id)

    assert paid_ids.get(0) is None
    content = (tmp_path / "paid-ids").read_bytes()
    assert not content.strip()
    assert len(content) == length


async def test_damaged_slot_hides_no_other(tmp_path: Path) -> None:
    """Whatever stands in it."""
    paid_ids = await _after_restart(tmp_path, {})
    await paid_ids.keep(1, 1, "gen-1")
    await paid_ids.keep(2, 1, "gen-2")
    file = tmp_path / "paid-ids"
    file.write_bytes(b"\xff[7]" + file.read_bytes()[4:])

    restarted = await _after_restart(tmp_path, {1: 1, 2: 1})

    assert (restarted.get(1), restarted.get(2)) == (None, "gen-2")


async def test_file_is_readable_by_its_user_only(tmp_path: Path) -> None:
    """Like every file of the bot."""
    await _after_restart(tmp_path, {})

    assert (tmp_path / "paid-ids").stat().st_mode & 0o777 == 0o600


async def test_more_ids_than_slots_are_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """And an id that is too long: the operator finds them in the log at least."""
    paid_ids = await _after_restart(tmp_path, {})
    await paid_ids.keep(1000, 1, "x" * 600)
    for job_id in range(65):
        await paid_ids.keep(job_id, 1, f"gen-{job_id}")

    assert paid_ids.get(63) == "gen-63"
    assert paid_ids.get(64) is None
    assert "job 1000: generation xxx" in caplog.text
    assert "job 64: generation gen-64" in caplog.text
