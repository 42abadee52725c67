"""Builds the image of the Dockerfile, unchanged, without an engine: Debian's buildah, as root.

The base is made of Debian's packages, of the release that the Dockerfile's tag names, and stands in under that tag.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
TOOLS = ("buildah", "debootstrap", "runc")
"""Debian's packages of these names bring them."""
_PYTHON = "python3,python3-venv,python-is-python3"
_DEBIAN = "http://deb.debian.org/debian"
_TRUSTED = ("/etc/ssl/certs", "/etc/pip.conf")
"""Whom this machine trusts, and which index it asks: so does the build, and not the image."""
_NAME = "photo-animation-bot"


class NotFetchedError(Exception):
    """The packages of the base can't be had here; the text is the last line of what debootstrap said."""


@dataclass(frozen=True)
class Image:
    """A built image, mounted."""

    files: Path
    """What its root folder is."""
    config: dict[str, Any]
    """As in Docker's format: Entrypoint, Env, User, WorkingDir and others."""
    health_check: list[str]
    """The command of its HEALTHCHECK."""


def what_is_missing() -> str | None:
    """Return why no image can be built here; None if it can."""
    if sys.platform != "linux" or Path("/proc/self").stat().st_uid != 0:
        return "an image is built as root on Linux only"
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    return f"apt-get install {' '.join(missing)}" if missing else None


@contextmanager
def built_image(folder: Path) -> Iterator[Image]:
    """Build it below the folder, and mount it during the block. Raises NotFetchedError."""
    tag = _base_tag()
    base = _base(folder, release=tag.rpartition("-")[2])
    buildah = _buildah(folder)
    container = _run(*buildah, "from", "scratch")
    try:
        _run(*buildah, "add", "--quiet", container, str(base), "/")
        _run(*buildah, "commit", "--quiet", "--rm", container, f"docker.io/library/{tag}")
        _run(*buildah, "build", *_build_options(), "--tag", _NAME, str(ROOT))
        container = _run(*buildah, "from", "--pull-never", f"localhost/{_NAME}")
        described = json.loads(_run(*buildah, "inspect", "--type=image", f"localhost/{_NAME}"))["Docker"]["config"]
        check = described["Healthcheck"]["Test"]
        yield Image(Path(_run(*buildah, "mount", container)), described, check[1:])
    finally:
        _run(*buildah, "rm", "--all")
        _run(*buildah, "rmi", "--all", "--force")


def _base_tag() -> str:
    found = re.search(r"^ARG BASE=(python:3\.\d+-slim-\w+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    if found is None:
        raise ValueError("the Dockerfile names no base")
    return found[1]


def _base(folder: Path, *, release: str) -> Path:
    """Make the base's files from Debian's packages: its Python is that of the Dockerfile's tag."""
    base = folder / "base"
    done = subprocess.run(  # noqa: S603 - our own arguments
        [
            "/usr/sbin/debootstrap",
            "--variant=minbase",
            f"--include={_PYTHON}",
            release,
            str(base),
            _mirror(release),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise NotFetchedError((done.stdout + done.stderr).strip().splitlines()[-1])
    shutil.rmtree(base / "var/cache/apt")
    return base


def _mirror(release: str) -> str:
    """Return from where this machine has its own Debian, if it is one; else Debian's own address."""
    targets = _run(
        "apt-get", "indextargets", "--format", "$(REPO_URI) $(ORIGIN) $(CODENAME)", "Created-By: Packages"
    )
    found = [line.split()[0] for line in targets.splitlines() if line.endswith(f" Debian {release}")]
    return found[0] if found else _DEBIAN


def _buildah(folder: Path) -> list[str]:
    """Return the command with a store of its own; overlays are twice as fast as copies, where they can be."""
    command = ["buildah", "--root", str(folder / "store"), "--runroot", str(folder / "run"), "--storage-driver"]
    for driver in ("overlay", "vfs"):
        if subprocess.run([*command, driver, "info"], capture_output=True, check=False).returncode == 0:  # noqa: S603 - ours
            return [*command, driver]
    raise RuntimeError("buildah has no storage driver that works here")


def _build_options() -> list[str]:
    trusted = [f"--volume={path}:{path}:ro" for path in _TRUSTED if Path(path).exists()]
    return ["--isolation=chroot", "--pull-never", "--format=docker", *trusted]


def _run(*command: str) -> str:
    """Return what a command prints. Raises RuntimeError, with what it has printed, where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout.strip()
