"""Short videos that come with the bot, drawn by `python -m sandbox.draw_moves`: nobody has rights in them."""

from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_SCHEME = "ready-made:"
SECONDS = 4
"""The length of each move."""
NAMES = ("wave", "nod", "dance", "walk", "cheer")
"""The moves, in the order of the list. Never take one away: callback data count on their order."""


@dataclass(frozen=True, slots=True)
class Animation:
    """A file, and what apps must know of it before they have it: its sides in pixels, its length in seconds."""

    path: Path
    width: int
    height: int
    seconds: int


WELCOME = Animation(_HERE / "welcome.mp4", 720, 320, 3)
"""What the bot does, in three seconds and without words: a photo and a move make a video."""


def file_id_of(name: str) -> str:
    """Return what a ready-made move has in place of Telegram's file id."""
    return f"{_SCHEME}{name}"


def path_of(file_id: str) -> Path | None:
    """Return the file of a ready-made move; None for a file of Telegram's. Telegram's ids have no colon."""
    name = file_id.removeprefix(_SCHEME)
    return _HERE / f"{name}.mp4" if file_id.startswith(_SCHEME) and name in NAMES else None
