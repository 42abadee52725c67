"""What a DATABASE_URL says."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

_POSTGRES = ("postgresql://", "postgres://")
SQLITE = "sqlite:///"
"""What the address of a file begins with; its path follows."""


def is_postgres(url: str) -> bool:
    """Whether it is that of a PostgreSQL server."""
    return url.startswith(_POSTGRES)


def path_in(url: str) -> Path:
    """Return the path of the file."""
    return Path(url.removeprefix(SQLITE))


def passwords_in(url: str) -> tuple[str, ...]:
    """Return the password of a server, as it is written there and as it is meant; none without one."""
    if not is_postgres(url):
        return ()
    parts = urlsplit(url)
    found = {parts.password or "", unquote(parts.password or ""), *parse_qs(parts.query).get("password", ())}
    return tuple(sorted(found - {""}))
