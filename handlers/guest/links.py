"""The link from an answer in another chat to the private chat, where what it offers goes on."""

from domain.ids import row_id
from handlers.drafts.gather import store_and_reply
from handlers.guest.answers import edit_answer
from handlers.messages import Incoming


async def follow_guest_link(incoming: Incoming, word: str) -> bool:
    """Make a draft of an offer, in the private chat of its caller. Returns whether there is such an offer."""
    services, owner = incoming.services, incoming.owner
    answer_id = row_id(word)
    answer = await services.guest_answers.get(answer_id) if answer_id is not None else None
    if answer is None or answer.job_id is not None or answer.owner != owner:
        return False
    await store_and_reply(incoming, [answer.photo, answer.video])
    await edit_answer(services, answer, services.texts.say("guest-private"))
    await services.guest_answers.drop(answer.id)
    return True
