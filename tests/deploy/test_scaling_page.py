"""docs/scaling.md: what a newcomer types from there exists."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "scaling.md").read_text(encoding="utf-8")
ELSEWHERE = {
    "COMPOSE_PROFILES",
    "BOT_HOST",
    "POSTGRES_URL",
    "POSTGRES_PASSWORD",
    "PGPASSWORD",
    "TELEGRAM_API_ID",
    "TELEGRAM_API_HASH",
}
"""What compose and the services beside the bot read."""


def _code() -> str:
    """Return what stands in code blocks and between backticks."""
    return "\n".join(re.findall(r"```\w*\n(.*?)```", PAGE, re.DOTALL) + re.findall(r"`([^`\n]+)`", PAGE))


def test_every_setting_of_the_page_exists() -> None:
    """In .env.example, which names all of them."""
    known = set(
        re.findall(r"^#?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
    )
    named = {name for name in re.findall(r"\b[A-Z]+(?:_[A-Z]+)*\b", _code()) if "_" in name or name in known}

    assert {"WEBHOOK_URL", "LISTEN", "PUBLIC_URL", "MAX_FILE_MB"} <= named
    assert named <= known | ELSEWHERE


def test_every_profile_and_file_of_the_page_exists() -> None:
    """As compose.yaml and the folders have them."""
    services = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
    profiles = {profile for service in services.values() for profile in service.get("profiles", ())}
    named = {part for value in re.findall(r"COMPOSE_PROFILES=([\w,]+)", PAGE) for part in value.split(",")}
    files = set(re.findall(r"\bdeploy/[\w./-]*\w", PAGE)) | set(re.findall(r"\]\((\.\./[\w./-]+)", PAGE))

    assert named <= profiles
    assert profiles - {"local"} <= named
    assert files
    for file in files:
        assert (ROOT / "docs" / file if file.startswith("../") else ROOT / file).exists(), file


def test_links_within_the_page_lead_somewhere() -> None:
    """To its headings, as GitHub names them."""
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    }

    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) <= headings
