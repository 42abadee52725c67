"""The link from an answer in another chat to the private chat, where what it offers goes on."""

from domain.ids import row_id
from handlers.drafts.cleanup import delete_messages, messages_about
from handlers.drafts.gather import reply
from handlers.messages import Incoming


async def follow_guest_link(incoming: Incoming, word: str) -> bool:
    """Make a draft of an offer, in the private chat of its caller. Returns whether there is such an offer.

    The answer follows the draft: see handlers/guest/board.py.
    """
    services, owner, answer_id = incoming.services, incoming.owner, row_id(word)
    if answer_id is None:
        return False
    earlier = await services.drafts.of(owner, now=services.clock())
    draft = await services.drafts.take_from_guest(
        answer_id,
        owner,
        message_id=incoming.message.message_id,
        language=services.texts.language,
        now=services.clock(),
    )
    if draft is None:
        return False
    if earlier is not None:
        await delete_messages(services, messages_about(earlier))
    await reply(services, draft)
    return True
