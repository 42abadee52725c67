"""What deploy/kubernetes/ promises: valid for the clusters there are, and as confined as compose.yaml."""

import re
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from settings import SECRETS, Settings

FOLDER = Path(__file__).parents[2] / "deploy" / "kubernetes"
VERSIONS = ("1.30", kubernetes_validate.latest_version())
"""The oldest with all that is used, and the newest whose schema the linter has."""
FILES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.yaml"))
KINDS = sorted(path.name for path in FOLDER.iterdir())
"""A folder for each way to run the bot."""
every_kind = pytest.mark.parametrize("kind", KINDS)


def _objects(kind: str) -> dict[str, Any]:
    """Return what one folder declares, by its kind: there is one of each."""
    documents = [
        document
        for path in (FOLDER / kind).glob("*.yaml")
        for document in yaml.safe_load_all(path.read_text(encoding="utf-8"))
    ]
    found = {document["kind"]: document for document in documents}
    assert len(found) == len(documents)
    return found


def _pod(kind: str) -> dict[str, Any]:
    found: dict[str, Any] = _objects(kind)["Deployment"]["spec"]["template"]["spec"]
    return found


def _container(kind: str) -> dict[str, Any]:
    (container,) = _pod(kind)["containers"]
    found: dict[str, Any] = container
    return found


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", FILES)
def test_manifest_fits_the_schema(name: str, version: str) -> None:
    """Strictly: a field that Kubernetes doesn't know is an error."""
    for document in yaml.safe_load_all((FOLDER / name).read_text(encoding="utf-8")):
        kubernetes_validate.validate(document, version, strict=True)


@every_kind
def test_pod_has_few_rights(kind: str) -> None:
    """As in compose.yaml: a user of its own, a read-only root, no capabilities; system calls are filtered, too."""
    pod, container = _pod(kind), _container(kind)

    user = {"runAsNonRoot": True, "runAsUser": 10001, "runAsGroup": 10001, "fsGroup": 10001}
    assert pod["securityContext"].items() >= user.items()
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert container["resources"]["limits"]["memory"] == "5Gi"
    assert container["resources"]["requests"].keys() == {"cpu", "memory"}
    assert not {"hostNetwork", "hostPID", "hostIPC"} & pod.keys()


@every_kind
def test_pod_is_asked_for_its_health(kind: str) -> None:
    """At the pages that METRICS_PORT serves, which are open to the cluster."""
    container, settings = _container(kind), _objects(kind)["ConfigMap"]["data"]
    asked = {name: container[name]["httpGet"] for name in ("startupProbe", "livenessProbe", "readinessProbe")}

    assert {name: get["path"] for name, get in asked.items()} == {
        "startupProbe": "/healthz",
        "livenessProbe": "/healthz",
        "readinessProbe": "/readyz",
    }
    assert {get["port"] for get in asked.values()} == {"metrics"}
    assert {"name": "metrics", "containerPort": int(settings["METRICS_PORT"])} in container["ports"]
    assert settings["METRICS_HOST"] == "0.0.0.0"  # noqa: S104 - a pod's own address


@every_kind
def test_pod_gets_the_time_that_the_bot_asks_for_to_stop(kind: str) -> None:
    """More than STOP_GRACE, and than what it waits before."""
    pod, grace = _pod(kind), Settings.model_fields["stop_grace"].default.total_seconds()
    before = _container(kind).get("lifecycle", {}).get("preStop", {}).get("sleep", {}).get("seconds", 0)

    assert pod["terminationGracePeriodSeconds"] > grace + before


@every_kind
def test_secrets_come_as_files(kind: str) -> None:
    """Each from a Secret, readable by the bot's group, at the path that its setting names."""
    pod, container = _pod(kind), _container(kind)
    given = {entry["name"]: entry.get("value") for entry in container["env"]}
    mounts = {mount["name"]: mount for mount in container["volumeMounts"]}
    volumes = {volume["name"]: volume for volume in pod["volumes"]}

    for secret in SECRETS:
        assert given[f"{secret.upper()}_FILE"] == f"{mounts['secrets']['mountPath']}/{secret}"
        assert secret.upper() not in given
    assert volumes["secrets"]["secret"]["defaultMode"] == 0o440
    assert mounts["secrets"]["readOnly"] is True
    assert mounts["data"]["mountPath"] == "/data"


@every_kind
def test_settings_are_the_bots(kind: str) -> None:
    """A name that the bot doesn't know would do nothing."""
    names = _objects(kind)["ConfigMap"]["data"].keys() | {entry["name"] for entry in _container(kind)["env"]}

    assert {name.lower() for name in names} <= Settings.model_fields.keys()


@every_kind
def test_objects_name_each_other(kind: str) -> None:
    """What selects pods, and what pods refer to, has the one name."""
    objects, label = _objects(kind), {"app.kubernetes.io/name": "photo-animation-bot"}
    spec = objects["Deployment"]["spec"]

    assert {document["metadata"]["name"] for document in objects.values()} == {"photo-animation-bot"}
    assert spec["selector"]["matchLabels"] == spec["template"]["metadata"]["labels"] == label
    assert objects["Service"]["spec"]["selector"] == label
    assert _container(kind)["envFrom"] == [{"configMapRef": {"name": "photo-animation-bot"}}]
    assert re.fullmatch(r"photo-animation-bot:\d+\.\d+\.\d+", _container(kind)["image"])


def test_single_bot_is_never_there_twice() -> None:
    """One that starts before the other has ended would refuse to run on the same file."""
    spec = _objects("single")["Deployment"]["spec"]

    assert spec["replicas"] == 1
    assert spec["strategy"] == {"type": "Recreate"}
    assert _objects("single")["PersistentVolumeClaim"]["spec"]["accessModes"] == ["ReadWriteOnce"]


def test_scaled_bots_are_three_that_go_one_at_a_time() -> None:
    """New ones come first, and whoever empties a node takes one pod."""
    objects = _objects("scaled")
    spec = objects["Deployment"]["spec"]

    assert spec["replicas"] == 3
    assert spec["strategy"] == {"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}}
    assert objects["PodDisruptionBudget"]["spec"] == {"maxUnavailable": 1, "selector": spec["selector"]}


def test_scaled_bots_share_the_database_and_no_folder() -> None:
    """Its address, which holds a password, is a file; the image's own DATABASE_URL would win, so it is emptied."""
    given = {entry["name"]: entry["value"] for entry in _container("scaled")["env"]}
    volumes = {volume["name"]: volume for volume in _pod("scaled")["volumes"]}

    assert given["DATABASE_URL"] == ""
    assert given["DATABASE_URL_FILE"] == "/run/secrets/bot/database_url"
    assert volumes["data"].keys() == {"name", "emptyDir"}
    assert "PersistentVolumeClaim" not in _objects("scaled")


def test_scaled_bots_hear_what_telegram_posts() -> None:
    """WEBHOOK_URL is the host and the path of the Ingress, which leads to the port of LISTEN."""
    objects = _objects("scaled")
    settings, ingress = objects["ConfigMap"]["data"], objects["Ingress"]["spec"]
    (rule,) = ingress["rules"]
    (path,) = rule["http"]["paths"]

    assert settings["WEBHOOK_URL"] == f"https://{rule['host']}{path['path']}"
    assert ingress["tls"][0]["hosts"] == [rule["host"]]
    backend = path["backend"]["service"]
    ports = {port["name"]: port for port in objects["Service"]["spec"]["ports"]}
    assert ports[backend["port"]["name"]]["targetPort"] == "updates"
    assert {"name": "updates", "containerPort": 8080} in _container("scaled")["ports"]
    assert settings["LISTEN"] == "0.0.0.0:8080"
