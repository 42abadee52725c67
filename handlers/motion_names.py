"""The names of moves as people see them."""

from domain.motion import Motion
from texts import Texts


def shown_name(texts: Texts, motion: Motion) -> str:
    """Return the name of a move: that of a ready-made one in the language of the texts."""
    return texts.say(f"ready-made-{motion.name}") if motion.is_ready_made else motion.shown_name
