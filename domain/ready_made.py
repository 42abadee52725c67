"""The motions that come with the bot, which everybody may use."""

from collections.abc import Iterable

import ready_made
from domain.media import MediaFile, Role
from domain.motion import EVERYBODY, Motion


def ready_made_motions(names: Iterable[str]) -> tuple[Motion, ...]:
    """Return those with these names. Their ids are below 0 and never change: they are in callback data."""
    return tuple(
        Motion(
            id=-1 - ready_made.NAMES.index(name),
            owner_id=EVERYBODY,
            name=name,
            video=MediaFile(Role.VIDEO, ready_made.file_id_of(name), duration=ready_made.SECONDS),
            still_file_id=None,
            prompt_chat_id=None,
            prompt_message_id=None,
            saved_at=0.0,
        )
        for name in names
    )
