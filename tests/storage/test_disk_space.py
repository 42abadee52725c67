import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import disk_space
from storage.disk_space import DiskSpace, require_room
from tests.support.small_disk import needs_mounts, small_disk

MB = 1024 * 1024

pytestmark = needs_mounts


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of 10 MB; 4 of them are reserved, 5 are little, 8 are enough."""
    for name, megabytes in (("RESERVE", 4), ("LOW", 5), ("ENOUGH", 8)):
        monkeypatch.setattr(disk_space, name, megabytes * MB)
    with small_disk(tmp_path / "disk", 10 * MB):
        yield tmp_path / "disk"


async def test_download_has_to_leave_the_reserve_free(disk: Path) -> None:
    """It is refused as on a full disk, before anything is written."""
    await require_room(disk, 6 * MB)

    with pytest.raises(OSError, match="to be downloaded") as raised:
        await require_room(disk, 6 * MB + 1)
    assert raised.value.errno == errno.ENOSPC


async def test_shortage_is_over_when_there_clearly_is_room(disk: Path) -> None:
    """Files come and go: not each of them is worth an alert."""
    space, file = DiskSpace(disk), disk / "file"
    found = []
    for megabytes in (4, 6, 4, 1):
        file.write_bytes(bytes(megabytes * MB))
        found.append(await space.shortage())

    assert found == [None, "only 4 MB are free on its disk", "only 6 MB are free on its disk", None]


async def test_missing_folder_is_no_shortage(tmp_path: Path) -> None:
    """Other errors are reported where they occur."""
    assert await DiskSpace(tmp_path / "nowhere").shortage() is None
