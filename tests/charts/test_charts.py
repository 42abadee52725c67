"""Charts are drawn in a process of their own, which may fail."""

import ast
import sys
from pathlib import Path

import pytest

from charts import Charts, Day

ROOT = Path(__file__).parents[2]
DAYS = [Day(f"11-{number:02}", number, number % 3, 1, number / 10) for number in range(1, 31)]


async def test_chart_of_thirty_days_is_a_picture(tmp_path: Path) -> None:
    """Without an error, and small enough to be sent as a photo."""
    picture = await Charts(tmp_path / "fonts").days(DAYS)

    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 300_000


async def test_chart_of_nothing_is_a_picture(tmp_path: Path) -> None:
    """On the first day there is nothing to show."""
    assert await Charts(tmp_path).days([Day("11-26", 0, 0, 0, 0.0)])


@pytest.mark.parametrize(
    "program",
    ["import sys; sys.exit(1)", "print('no picture')", "import time; time.sleep(60)", "x = b'0' * 10**12"],
)
async def test_failure_to_draw_gives_no_chart(tmp_path: Path, program: str) -> None:
    """An error, nonsense, a process that hangs: each ends within its time."""
    python = tmp_path / "python"
    python.write_text(f"#!{sys.executable}\n{program}\n", encoding="utf-8")
    python.chmod(0o700)
    assert await Charts(tmp_path, python=str(python), seconds=2.0).days(DAYS) is None


async def test_missing_program_gives_no_chart(tmp_path: Path) -> None:
    """The same as any other failure."""
    assert await Charts(tmp_path, python=str(tmp_path / "none")).days(DAYS) is None


def test_nothing_but_the_drawing_process_imports_matplotlib() -> None:
    """It would take the bot a second and a hundred megabytes."""
    importing = {
        str(file.relative_to(ROOT))
        for file in ROOT.glob("[a-z]*/**/*.py")
        if not file.is_relative_to(ROOT / "tests")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
        if name.partition(".")[0] == "matplotlib"
    }
    assert importing == {"charts/draw.py"}
