"""Runs the built image as compose.yaml says: runc, with the limits and rights of the service `bot`."""

import asyncio
import json
import re
import shutil
import subprocess
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from sandbox.bot_process import BotProcess, Process
from settings import SECRETS
from tests.image.support.build import ROOT, Image

_PROFILE = Path("/usr/share/containers/seccomp.json")
"""The filter of system calls that container engines load unless they are told otherwise; it comes with buildah."""
_GIB = 1024**3


class Container(BotProcess):
    """The bot in a container of its image, between the stand-ins of this machine."""

    def __init__(
        self, image: Image, directory: Path, settings: Mapping[str, str], *, shared: Path | None = None
    ) -> None:
        """`shared` is a folder that the container sees at the same path."""
        super().__init__(directory, settings)
        self._shared = shared
        self._image = image
        self._id = f"bot-{uuid.uuid4().hex[:12]}"
        self._bundle = directory / "bundle"
        self._service: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]["bot"]

    @property
    def health_check(self) -> list[str]:
        """The command that asks for its health."""
        return self._image.health_check

    async def new_process(self, environment: Mapping[str, str]) -> Process:
        """Start the container."""
        if not self._bundle.exists():
            self._lay_out()
        return await asyncio.create_subprocess_exec(
            *("runc", "run", "--bundle", str(self._bundle), self._id),
            cwd=self.directory,
            env=environment,
            stderr=asyncio.subprocess.PIPE,
        )

    async def run(self, *command: str) -> tuple[int, str]:
        """Run a command in the container, as its user; return the exit status, and what it has printed."""
        process = await asyncio.create_subprocess_exec(
            *("runc", "exec", self._id, *command),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        printed, _ = await process.communicate()
        return process.returncode or 0, printed.decode()

    def status(self) -> dict[str, str]:
        """Return what the kernel says of the bot's process: /proc/<pid>/status."""
        state = json.loads(_output("runc", "state", self._id))
        lines = Path(f"/proc/{state['pid']}/status").read_text().splitlines()
        return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}

    async def close(self) -> None:
        """Remove the container, running or not."""
        removed = await asyncio.create_subprocess_exec(
            *("runc", "delete", "--force", self._id), stderr=asyncio.subprocess.DEVNULL
        )
        await removed.wait()
        if self.is_running:
            await self.ended()

    def _lay_out(self) -> None:
        """Write the bundle: the volume with what the image has in its place, the secrets, the configuration."""
        self._bundle.mkdir()
        subprocess.run(["runc", "spec", "--bundle", str(self._bundle)], check=True)  # noqa: S603, S607 - ours
        user = self._user()
        data = self.directory / "data"
        shutil.rmtree(data, ignore_errors=True)  # what tests prepare for a bot without a container
        shutil.copytree(self._image.files / "data", data)
        for path in (data, *data.rglob("*")):
            shutil.chown(path, *user)
        data.chmod(0o700)
        secrets = self._bundle / "secrets"
        secrets.mkdir(mode=0o755)
        for name in SECRETS:
            if secret := self.settings.pop(name.upper(), None):
                (secrets / name).write_text(secret)
        file = self._bundle / "config.json"
        file.write_text(json.dumps(self._configured(json.loads(file.read_text()), user)))

    def _user(self) -> tuple[int, int]:
        lines = (self._image.files / "etc/passwd").read_text().splitlines()
        return next(
            (int(uid), int(gid))
            for name, _, uid, gid, *_ in (line.split(":") for line in lines)
            if name == self._image.config["User"]
        )

    def _configured(self, spec: dict[str, Any], user: tuple[int, int]) -> dict[str, Any]:
        image, service = self._image.config, self._service
        written = dict(line.split("=", 1) for line in image["Env"]) | _interpolated(service["environment"])
        secrets = self._bundle / "secrets"
        for name in SECRETS:
            if not (secrets / name).exists():
                del written[f"{name.upper()}_FILE"]
        spec["root"] = {"path": str(self._image.files), "readonly": service["read_only"]}
        spec["process"] |= {
            "terminal": False,
            "user": dict(zip(("uid", "gid"), user, strict=True)),
            "args": image["Entrypoint"],
            "cwd": image["WorkingDir"],
            "env": [f"{name}={value}" for name, value in (written | self.settings).items()],
            "capabilities": {kind: [] for kind in spec["process"]["capabilities"]},
            "noNewPrivileges": "no-new-privileges:true" in service["security_opt"],
        }
        assert service["cap_drop"] == ["ALL"]
        # The stand-ins are on this machine's loopback.
        spec["linux"]["namespaces"] = [one for one in spec["linux"]["namespaces"] if one["type"] != "network"]
        spec["linux"]["resources"] |= {
            "pids": {"limit": service["pids_limit"]},
            "memory": {"limit": int(service["mem_limit"].removesuffix("g")) * _GIB},
        }
        spec["linux"]["seccomp"] = _seccomp()
        spec["mounts"] = [
            mount for mount in spec["mounts"] if mount["destination"] != "/sys"
        ]  # with the network only
        for source, target, mode in ((self.directory / "data", "/data", "rw"), (secrets, "/run/secrets", "ro")):
            spec["mounts"].append({"destination": target, "source": str(source), "options": ["bind", mode]})
        if self._shared is not None:
            path = str(self._shared)
            spec["mounts"].append({"destination": path, "source": path, "options": ["bind", "ro"]})
        return spec


def _interpolated(environment: dict[str, str]) -> dict[str, str]:
    """Return it as compose makes it where .env is empty."""
    return {name: re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", value) for name, value in environment.items()}


def _seccomp() -> dict[str, Any]:
    """Return the engines' filter for a container without capabilities, on x86-64, in the words of runc."""
    profile = json.loads(_PROFILE.read_text())
    rules = []
    for rule in profile["syscalls"]:
        included, excluded = rule.get("includes") or {}, rule.get("excludes") or {}
        if "caps" in included or "amd64" in excluded.get("arches", []):
            continue
        if "amd64" in included.get("arches", ["amd64"]):
            rules.append({"names": rule["names"], "action": rule["action"]})
            rules[-1] |= {"args": rule["args"]} if rule.get("args") else {}
            rules[-1] |= {"errnoRet": rule["errnoRet"]} if "errnoRet" in rule else {}
    return {
        "defaultAction": profile["defaultAction"],
        "defaultErrnoRet": profile["defaultErrnoRet"],
        "architectures": ["SCMP_ARCH_X86_64"],
        "syscalls": rules,
    }


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own arguments
