"""What somebody sends to their private chat right after a file: files that are sent together come one by one."""

from collections.abc import Iterator

from telegram import Message

from chat.incoming_file import StillAndMovement, file_of
from domain.media import MediaFile
from handlers.drafts.refusals import refusal_of
from handlers.messages import Incoming
from handlers.services import Services

MOMENT = 0.3
"""Seconds within which such files come."""


async def wait_for_next(incoming: Incoming, *, seconds: float | None = None) -> None:
    """Wait until the sender of a message in a private chat has sent more, for a MOMENT unless told otherwise."""
    owner, lines = incoming.owner, incoming.services.inbox.lines
    if not owner.is_group:
        await lines.wait_for_more((owner.chat_id, owner.person_id), seconds=seconds or MOMENT)


def following(incoming: Incoming) -> Iterator[MediaFile | StillAndMovement]:
    """Yield the usable files that the sender of a message in a private chat has sent after it, to be handled next.

    A reply or a command may be for something else. In a group, not every file is for the bot: nothing is yielded.
    """
    services, owner = incoming.services, incoming.owner
    if owner.is_group:
        return
    for update in services.inbox.lines.waiting((owner.chat_id, owner.person_id)):
        file = _usable_file(services, update.message) if update.message is not None else None
        if file is not None:
            yield file


def _usable_file(services: Services, message: Message) -> MediaFile | StillAndMovement | None:
    if message.reply_to_message is not None or (message.caption or "").startswith("/"):
        return None
    file = file_of(message)
    if isinstance(file, MediaFile):
        return file if refusal_of(services, file) is None else None
    return file if isinstance(file, StillAndMovement) else None
