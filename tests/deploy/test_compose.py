"""What compose.yaml promises of its containers, read from the file."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from listening.updates import MAX_BODY
from settings import SECRETS, Settings, SettingsError

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
ADDED = {"balancer": ["NET_BIND_SERVICE"]}
"""What a service needs of root's capabilities."""
NOT_PINNED = {"telegram-bot-api"}
"""Its only tags move, and no digest of it is known to be good: the file says how to pin it."""
every_service = pytest.mark.parametrize("name", SERVICES)


def test_plain_up_starts_the_bot_alone() -> None:
    """Whoever names no profile gets what they always got."""
    assert [name for name, service in SERVICES.items() if "profiles" not in service] == ["bot"]
    assert SERVICES["bot"]["environment"]["DATABASE_URL"] == "${POSTGRES_URL:-sqlite:////data/bot.db}"


@every_service
def test_container_has_few_rights(name: str) -> None:
    """A read-only root, no capabilities but what is known to be needed, no new privileges."""
    service = SERVICES[name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service.get("cap_add", []) == ADDED.get(name, [])
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "network_mode", "pid", "ipc", "devices"} & service.keys()


@every_service
def test_container_is_bounded(name: str) -> None:
    """In memory, processes and logs."""
    service = SERVICES[name]

    assert re.fullmatch(r"\d+[mg]", service["mem_limit"])
    assert service["pids_limit"] > 0
    assert service["logging"]["options"].keys() == {"max-size", "max-file"}


@every_service
def test_container_tells_its_health(name: str) -> None:
    """By a check of its own, or by that of our image."""
    service = SERVICES[name]

    assert "test" in service["healthcheck"] if "image" in service else "\nHEALTHCHECK " in DOCKERFILE


def test_only_the_balancer_can_be_reached_from_outside() -> None:
    """By TLS, and by what it takes to get a certificate."""
    assert {name: service["ports"] for name, service in SERVICES.items() if "ports" in service} == {
        "balancer": ["80:80", "443:443"]
    }


def test_images_of_others_are_pinned_to_the_byte() -> None:
    """With one known exception."""
    images = {name: service["image"] for name, service in SERVICES.items() if "image" in service}

    unpinned = {
        name for name, image in images.items() if not re.fullmatch(r"[\w.-]+:[\w.-]+@sha256:[0-9a-f]{64}", image)
    }
    assert unpinned == NOT_PINNED


def test_bot_gets_the_time_that_it_asks_for_to_stop() -> None:
    """More than STOP_GRACE."""
    grace = Settings.model_fields["stop_grace"].default.total_seconds()

    for service in SERVICES.values():
        if "build" in service:
            assert int(service["stop_grace_period"].removesuffix("s")) > grace


def test_secrets_of_the_bot_are_files() -> None:
    """None of them stands in the container's environment."""
    for service in SERVICES.values():
        for secret in SECRETS if "build" in service else ():
            assert secret in service["secrets"]
            assert COMPOSE["secrets"][secret] == {"file": f"./secrets/{secret}"}
            assert service["environment"][f"{secret.upper()}_FILE"] == f"/run/secrets/{secret}"
            assert secret.upper() not in service["environment"]


def test_bot_and_its_server_share_their_folders() -> None:
    """At the same paths, as the same user, and filled from the bot's image, so that both can use them."""
    bot, server = (SERVICES[name] for name in ("bot", "telegram-bot-api"))
    shared = {volume["source"]: volume for volume in server["volumes"]}

    assert server["profiles"] == ["local"]
    assert server["user"] == "10001:10001"
    assert "--uid 10001" in DOCKERFILE
    assert shared.keys() == {"outgoing", "telegram"}
    for name, volume in shared.items():
        assert f"{name}:{volume['target']}" in bot["volumes"]
        assert volume["volume"] == {"nocopy": True}
        assert volume["target"] in DOCKERFILE
    assert f"--dir={Settings.model_fields['telegram_local_dir'].default}" in server["entrypoint"]


def test_balancer_finds_every_bot_where_it_listens() -> None:
    """Under one name, at the port of LISTEN; it reads as much of a request as the bot takes."""
    caddyfile = (ROOT / "deploy" / "Caddyfile").read_text(encoding="utf-8")

    for service in SERVICES.values():
        if "build" in service:
            assert service["networks"]["default"]["aliases"] == ["bots"]
            assert service["environment"]["LISTEN"] == "${LISTEN:-0.0.0.0:8080}"
    assert "\tdynamic a bots 8080 {\n" in caddyfile
    assert f"\trequest_buffers {MAX_BODY // 1024}KiB\n" in caddyfile


def test_scaled_bots_are_three_behind_the_balancer() -> None:
    """The one that is always there, and two that differ from it in nothing but their folder."""
    bot, replica = SERVICES["bot"], SERVICES["replica"]

    assert {name for name, service in SERVICES.items() if "scaled" in service.get("profiles", ())} == {
        "replica",
        "postgres",
        "balancer",
    }
    assert replica["deploy"] == {"replicas": 2}
    assert replica["volumes"] == ["/data"]
    of_its_own = {"profiles", "deploy", "volumes", "environment"}
    assert {name: value for name, value in replica.items() if name not in of_its_own} == {
        name: value for name, value in bot.items() if name not in of_its_own
    }


def test_replica_without_the_shared_database_refuses_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a database of its own it would answer people beside the bot."""
    default = re.fullmatch(r"\$\{POSTGRES_URL:-(.*)\}", SERVICES["replica"]["environment"]["DATABASE_URL"])
    assert default is not None
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:abc")
    monkeypatch.setenv("AIMLAPI_KEY", "key")
    monkeypatch.setenv("DATABASE_URL", default[1])

    with pytest.raises(SettingsError, match="DATABASE_URL"):
        Settings.load()
