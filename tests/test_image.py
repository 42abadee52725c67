"""What the bot is shipped with: pinned packages, an honest audit, an image with few rights."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from settings import SECRETS, Settings

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
    """Whoever moves a folder has to move it in the image, too."""
    of_ours = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()} - {"sandbox", "tests"}
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    let_in = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()

    assert of_ours
    for name in of_ours:
        assert f"COPY {name} {name}" in dockerfile
        assert f"!{name}" in let_in


def test_container_has_few_rights() -> None:
    """A read-only root, no capabilities, no new privileges, and not root."""
    compose = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()

    for rule in ("read_only: true", "cap_drop: [ALL]", 'security_opt: ["no-new-privileges:true"]'):
        assert f"\n    {rule}\n" in compose
    assert [line for line in dockerfile if line.startswith("USER ")] == ["USER bot"]
    assert dockerfile.index("USER bot") < dockerfile.index('ENTRYPOINT ["python", "bot.py"]')


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


def test_container_is_bounded_and_its_secrets_are_files() -> None:
    """Logs and processes have a limit, and no secret stands in the container's environment."""
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    bot = compose["services"]["bot"]

    assert bot["logging"]["options"].keys() == {"max-size", "max-file"}
    assert bot["pids_limit"] > 0
    assert (
        int(bot["stop_grace_period"].removesuffix("s"))
        > Settings.model_fields["stop_grace"].default.total_seconds()
    )
    for secret in SECRETS:
        assert secret in bot["secrets"]
        assert secret in compose["secrets"]
        assert bot["environment"][f"{secret.upper()}_FILE"] == f"/run/secrets/{secret}"
        assert secret.upper() not in bot["environment"]


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
