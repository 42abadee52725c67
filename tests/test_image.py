"""What the bot is shipped with: pinned packages, an honest audit, an image with few rights."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REQUIREMENTS = sorted(str(path.relative_to(ROOT)) for path in [*ROOT.glob("*.txt"), *(ROOT / ".ci").glob("*.txt")])


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_package_is_pinned_with_its_hashes(name: str) -> None:
    """Exactly the reviewed files are installed."""
    text = re.sub(r"\s*#.*", "", (ROOT / name).read_text(encoding="utf-8")).replace("\\\n", " ")
    packages = [line for line in text.splitlines() if line.strip()]

    assert packages
    assert [line for line in packages if "==" not in line or "--hash=sha256:" not in line] == []


def test_image_holds_every_module_that_the_bot_imports() -> None:
    """Whoever moves a folder, or a module beside them, has to move it in the image, too."""
    of_ours = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()} - {"sandbox", "tests"}
    modules = {path.name for path in ROOT.glob("*.py")}
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    let_in = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    copied = next(line.split() for line in dockerfile if line.startswith("COPY bot.py "))

    assert set(copied) - {"COPY", "./"} == modules
    assert modules <= {line.removeprefix("!") for line in let_in}
    assert of_ours
    for name in of_ours:
        assert f"COPY {name} {name}" in dockerfile
        assert f"!{name}" in let_in


def test_image_runs_as_a_user_of_its_own() -> None:
    """Not root: uid and gid 10001, which the deployments name, too."""
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()

    assert [line for line in dockerfile if line.startswith("USER ")] == ["USER bot"]
    assert dockerfile.index("USER bot") < dockerfile.index('ENTRYPOINT ["python", "bot.py"]')
    assert "--gid 10001 bot " in "\n".join(dockerfile)
    assert "--uid 10001 --gid bot " in "\n".join(dockerfile)


def test_image_runs_the_python_of_the_tests() -> None:
    """It is the oldest that the project allows, which is what the tests run on; the tag names the Debian."""
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    base = re.search(r"^ARG BASE=python:(3\.\d+)-slim-(\w+)$", dockerfile, re.MULTILINE)
    allowed = re.search(r'^requires-python = ">=(3\.\d+)"$', project, re.MULTILINE)

    assert base is not None
    assert allowed is not None
    assert base[1] == allowed[1]
    assert "FROM python" not in dockerfile


@pytest.mark.parametrize(
    ("said", "status", "expected", "words"),
    [
        ("No known vulnerabilities found", 0, 0, "No known vulnerabilities"),
        ("Found 1 known vulnerability in x", 1, 1, "Found 1"),
        ("requests.exceptions.ConnectionError: Max retries exceeded", 1, 0, "NOT AUDITED"),
    ],
    ids=["nothing known", "something known", "out of reach"],
)
def test_audit_tells_findings_from_a_failed_look_up(
    tmp_path: Path, said: str, status: int, expected: int, words: str
) -> None:
    """A database that can't be reached is neither a failure nor a clean result."""
    stand_in = tmp_path / "pip-audit"
    stand_in.write_text(f'#!/bin/sh\necho "{said}" >&2\nexit {status}\n', encoding="utf-8")
    stand_in.chmod(0o700)

    audit = subprocess.run(  # noqa: S603 - our own
        [str(ROOT / ".ci" / "audit"), str(stand_in)], capture_output=True, text=True, check=False
    )

    assert audit.returncode == expected
    assert words in audit.stdout
