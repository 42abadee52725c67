"""Files with which somebody answers the question that the bot has asked somebody else in a group."""

from chat.incoming_file import StillAndMovement, file_of
from chat.reactions import TAKEN, react
from domain.draft import Draft
from domain.media import MediaFile, Role
from handlers.drafts.gather import ask_again, still_missing
from handlers.drafts.refusals import refusal_of, unusable_text
from handlers.messages import Incoming


async def answer_for(incoming: Incoming, asked: Draft) -> None:
    """Put the file of a message into another person's draft; talk is ignored.

    The reply to that person is left to handlers/drafts/delayed_replies.py: this handler doesn't hold their lock.
    """
    found = file_of(incoming.message)
    if isinstance(found, StillAndMovement):
        found = found.movement if asked.missing is Role.VIDEO else found.photo
    if isinstance(found, MediaFile):
        await _take(incoming, asked, found)
    elif found is not None:
        refusal = unusable_text(incoming.services, found)
        await ask_again(incoming, asked, f"{refusal}\n{still_missing(incoming.services, asked)}")


async def _take(incoming: Incoming, asked: Draft, file: MediaFile) -> None:
    services, message = incoming.services, incoming.message
    refusal = refusal_of(services, file)
    if refusal is not None:
        await ask_again(incoming, asked, refusal, wanted=file.role)
        return
    present = asked.photo if file.role is Role.PHOTO else asked.video
    if present is not None:
        # Nobody replaces what another person has chosen. The same file is an update that is handled again.
        if asked.missing is not None and present.file_id != file.file_id:
            await ask_again(incoming, asked, still_missing(services, asked))
        return
    if await services.drafts.fill(asked, file, now=services.clock()):
        await react(services.bot, incoming.owner.chat_id, message.message_id, TAKEN)
